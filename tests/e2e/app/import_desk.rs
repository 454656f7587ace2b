//! Files: choose, map, import, undo.

use super::{App, PATIENCE, number};
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

/// The attributes of `import-summary`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Rows read.
    pub rows: u64,
    /// Rows that became new leads.
    pub new: u64,
    /// Rows that changed a stored lead.
    pub updated: u64,
    /// Rows equal to another row or to a stored lead.
    pub duplicates: u64,
    /// Rows rejected.
    pub rejected: u64,
}

/// How long a large import may take.
const LONG: Duration = Duration::from_secs(180);

impl App {
    /// Puts a file on the desk: it is mapped, or refused with a message.
    pub async fn choose_file(&self, path: &Path) -> WebDriverResult<()> {
        self.go("import").await?;
        let begun = self.is_there("import-summary").await?;
        // The page before had such an input too and may still be there for a moment.
        self.until("the file is given", PATIENCE, || async {
            Ok(self.find("import-file").await?.send_keys(path.to_string_lossy().as_ref()).await.is_ok())
        })
        .await?;
        self.until("the file is read or refused", LONG, || async {
            let is_read = self.is_there("import-run").await? || self.is_there("import-failure").await?;
            Ok(is_read && !(begun && self.is_there("import-summary").await?))
        })
        .await
    }

    /// The column that a field is mapped to; blank when none.
    pub async fn mapped(&self, field: &str) -> WebDriverResult<String> {
        let script = "const select = arguments[0]; return select.value && select.selectedOptions[0].text.trim()";
        let column = self
            .with_css(&format!("[data-testid=\"map-{field}\"]"), |select| async move {
                self.script(script, &[select.to_json()?]).await
            })
            .await?;
        Ok(column.as_str().unwrap_or_default().to_owned())
    }

    /// Maps a field to a column, by the column's place.
    pub async fn map(&self, field: &str, column: &str) -> WebDriverResult<()> {
        self.choose(&format!("map-{field}"), column).await
    }

    /// Starts the import of the file on the desk. A page that is still being drawn may move the button away under the pointer:
    /// then it is clicked again.
    pub async fn start_import(&self) -> WebDriverResult<()> {
        let has_begun = "const run = document.querySelector('[data-testid=\"import-run\"]');
            const came = document.querySelector('[data-testid=\"import-summary\"], [data-testid=\"import-failure\"]');
            return !run || run.disabled || !!came";
        let begun = Instant::now();
        loop {
            self.click("import-run").await?;
            let heard = self.until("the import has begun", Duration::from_secs(3), || async {
                Ok(self.script(has_begun, &[]).await?.as_bool() == Some(true))
            });
            let heard = heard.await;
            if heard.is_ok() || begun.elapsed() > PATIENCE {
                return heard;
            }
        }
    }

    /// Imports the file on the desk and reads what came of it.
    pub async fn run_import(&self) -> WebDriverResult<Summary> {
        self.start_import().await?;
        self.until("the import is done", LONG, || async {
            Ok(self.is_there("import-summary").await? || self.is_there("import-failure").await?)
        })
        .await?;
        self.summary().await
    }

    /// Takes a file in as it is guessed.
    pub async fn import(&self, path: &Path) -> WebDriverResult<Summary> {
        self.choose_file(path).await?;
        self.run_import().await
    }

    /// What came of the import.
    pub async fn summary(&self) -> WebDriverResult<Summary> {
        self.find("import-summary").await?;
        let mut counts = [0; 5];
        for (count, name) in counts.iter_mut().zip(["rows", "new", "updated", "duplicates", "rejected"]) {
            *count = number(&self.attribute("import-summary", &format!("data-{name}")).await?);
        }
        let [rows, new, updated, duplicates, rejected] = counts;
        assert_eq!(rows, new + updated + duplicates + rejected, "every row is in one of the counts");
        Ok(Summary { rows, new, updated, duplicates, rejected })
    }

    /// Takes the import of the summary back.
    pub async fn undo_import(&self) -> WebDriverResult<()> {
        self.click("import-undo").await?;
        self.until("the import is taken back", PATIENCE, || async {
            Ok(self.attribute("import-summary", "data-undone").await? == "true")
        })
        .await
    }

    /// What the page says of a file it refuses.
    pub async fn refusal(&self) -> WebDriverResult<String> {
        self.text("import-failure").await
    }

    /// Takes a spend file in: how many records were taken.
    pub async fn import_spend(&self, path: &Path) -> WebDriverResult<u64> {
        self.go("channels").await?;
        self.find("spend-file").await?.send_keys(path.to_string_lossy().as_ref()).await?;
        self.find("spend-summary").await?;
        self.saved().await?;
        Ok(number(&self.attribute("spend-summary", "data-recorded").await?))
    }
}
