//! The book: count, search, one lead, undo, export, workspace.

use super::{App, PATIENCE, number};
use thirtyfour::prelude::*;

/// The two forms of an exported CSV.
#[derive(Clone, Copy, Debug)]
pub enum ExportForm {
    /// Guarded cells.
    Spreadsheet,
    /// As stored.
    Exact,
}

impl App {
    /// Leads in the book; 0 on the first run's page.
    pub async fn lead_count(&self) -> WebDriverResult<u64> {
        self.go("leads").await?;
        self.until("a count or the first run", PATIENCE, || async {
            Ok(self.is_there("lead-count").await? || self.is_there("try-sample").await?)
        })
        .await?;
        if self.is_there("lead-count").await? { Ok(number(&self.text("lead-count").await?)) } else { Ok(0) }
    }

    /// Waits until the book holds so many leads.
    pub async fn expect_leads(&self, count: u64) -> WebDriverResult<()> {
        let begun = std::time::Instant::now();
        loop {
            let found = self.lead_count().await?;
            if found == count {
                return Ok(());
            }
            assert!(begun.elapsed() < PATIENCE, "{found} leads instead of {count}");
            super::pause(100).await;
        }
    }

    /// The texts of the rows shown.
    pub async fn rows(&self) -> WebDriverResult<Vec<String>> {
        let script = "return [...document.querySelectorAll('[data-testid=\"lead-row\"]')].map(row => row.innerText)";
        let rows = self.script(script, &[]).await?;
        let texts = rows.as_array().into_iter().flatten().filter_map(|row| row.as_str());
        Ok(texts.map(str::to_owned).collect())
    }

    /// Searches the book, and waits until every row shown has the text.
    pub async fn search(&self, text: &str) -> WebDriverResult<()> {
        self.go("leads").await?;
        let field = self.find("search").await?;
        field.click().await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(text).await?;
        let wanted = text.to_lowercase();
        self.until(&format!("rows with `{text}`"), PATIENCE, || async {
            let rows = self.rows().await?;
            Ok(!rows.is_empty() && rows.iter().all(|row| row.to_lowercase().contains(&wanted)))
        })
        .await
    }

    /// Searches for a lead and opens it in the panel.
    pub async fn open_lead(&self, text: &str) -> WebDriverResult<()> {
        self.search(text).await?;
        self.click("lead-row").await?;
        self.find("lead-panel").await.map(drop)
    }

    /// What a field of the open lead holds.
    pub async fn field(&self, code: &str) -> WebDriverResult<String> {
        Ok(self.find(&format!("field-{code}")).await?.value().await?.unwrap_or_default())
    }

    /// Puts a value in a field of the open lead, and waits until it is saved.
    pub async fn edit(&self, code: &str, text: &str) -> WebDriverResult<()> {
        self.fill(&format!("field-{code}"), text).await?;
        super::pause(200).await;
        self.saved().await
    }

    /// Undoes the latest change by the top bar.
    pub async fn undo(&self) -> WebDriverResult<()> {
        self.click("undo").await
    }

    /// Redoes what was undone by the top bar.
    pub async fn redo(&self) -> WebDriverResult<()> {
        self.click("redo").await
    }

    /// The journal, latest first: the text of each line.
    pub async fn journal(&self) -> WebDriverResult<Vec<String>> {
        self.go("history").await?;
        self.find("history-line").await?;
        let mut lines = Vec::new();
        for line in self.driver.find_all(By::Css("[data-testid=\"history-line\"]")).await? {
            lines.push(line.text().await?);
        }
        Ok(lines)
    }

    /// The exported CSV of the whole book.
    pub async fn export(&self, form: ExportForm) -> WebDriverResult<Vec<u8>> {
        self.go("leads").await?;
        let handle = match form {
            ExportForm::Spreadsheet => "export-spreadsheet",
            ExportForm::Exact => "export-exact",
        };
        self.click("export-csv").await?;
        Ok(self.download(handle).await?.1)
    }

    /// Goes to the user's own leads or to the sample.
    pub async fn open_workspace(&self, name: &str) -> WebDriverResult<()> {
        self.choose("workspace", name).await?;
        super::pause(300).await;
        self.ready().await
    }
}
