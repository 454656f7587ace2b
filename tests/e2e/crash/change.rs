//! The changes that are killed: how to come to the moment before the click, and what to click.

use super::PATIENCE;
use crate::app::{App, pause};
use crate::files::file;
use std::fmt::Write;
use std::path::PathBuf;
use thirtyfour::prelude::*;

/// A change that takes long enough to be killed in its middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A list of new leads.
    Import,
    /// A list that changes leads that are there.
    ImportUpdates,
    /// A list with every row twice in other forms, half of them known: rows are merged.
    Merge,
    /// One value for all leads.
    BulkEdit,
    /// Undo of an import.
    Undo,
    /// Redo of an import.
    Redo,
    /// A backup comes back.
    Restore,
}

/// Leads that are there from the beginning.
const BASE: usize = 12_000;
/// Rows of the lists that come in.
const MORE: usize = 6_000;

/// The lists, and a backup of the book as it is at the beginning.
pub struct Files {
    new: PathBuf,
    updates: PathBuf,
    twice: PathBuf,
    backup: PathBuf,
}

impl Files {
    /// Writes the lists, fills the book and backs it up.
    pub async fn new(app: &App) -> WebDriverResult<Files> {
        let base = file(app, "base.csv", list(0..BASE, "Forlì", false));
        let new = file(app, "new.csv", list(BASE..BASE + MORE, "Brno", false));
        let updates = file(app, "updates.csv", list(1000..1000 + MORE, "Skopje", false));
        let twice = file(app, "twice.csv", list(BASE - MORE / 4..BASE + MORE / 4, "Chengdu", true));
        app.import(&base).await?;
        app.saved().await?;
        app.go("settings").await?;
        let (name, _) = app.download("backup-save").await?;
        Ok(Files { new, updates, twice, backup: app.folder.join("downloads").join(name) })
    }
}

/// So many different leads; `is_twice` gives each a second row, with the e-mail address in another case.
fn list(numbers: std::ops::Range<usize>, city: &str, is_twice: bool) -> String {
    let mut text = "Lead ID,Name,E-mail,Company,City,Source,Stage,First contact\n".to_owned();
    for number in numbers {
        let (firm, day) = (number % 997, number % 28 + 1);
        let rest = format!("Firm {firm},{city},linkedin,Contacted,{day:02}/03/2026");
        writeln!(text, "K-{number:06},Person {number:06},person{number:06}@firm{firm}.example,{rest}")
            .expect("memory takes it");
        if is_twice {
            writeln!(text, ",Person {number:06},PERSON{number:06}@Firm{firm}.Example,{rest}").expect("memory takes it");
        }
    }
    text
}

impl Change {
    /// All, in the order of the table.
    pub const ALL: [Change; 7] = [
        Change::Import,
        Change::ImportUpdates,
        Change::Merge,
        Change::BulkEdit,
        Change::Undo,
        Change::Redo,
        Change::Restore,
    ];

    /// What has to be in the book before the change.
    pub async fn stage(self, app: &App, files: &Files) -> WebDriverResult<()> {
        if matches!(self, Change::Undo | Change::Redo | Change::Restore) {
            app.import(&files.new).await?;
            app.saved().await?;
        }
        if self == Change::Redo {
            app.undo().await?;
            app.until("redo is offered", PATIENCE, || async { app.find("redo").await?.is_enabled().await }).await?;
        }
        Ok(())
    }

    /// All that comes before the click; the click's handle.
    pub async fn aim(self, app: &App, files: &Files) -> WebDriverResult<&'static str> {
        let list = match self {
            Change::Import => &files.new,
            Change::ImportUpdates => &files.updates,
            Change::Merge => &files.twice,
            Change::BulkEdit => {
                app.go("leads").await?;
                app.click("select-all").await?;
                app.find("bulk-value").await?;
                // By script: a notice of the change before may lie over it.
                let script = "const input = document.querySelector('[data-testid=\"bulk-value\"]');
                    input.value = 'Ada'; input.dispatchEvent(new Event('input', { bubbles: true }))";
                app.script(script, &[]).await?;
                return Ok("bulk-apply");
            }
            Change::Undo => return Ok("undo"),
            Change::Redo => return Ok("redo"),
            Change::Restore => {
                app.go("settings").await?;
                app.find("backup-file").await?.send_keys(files.backup.to_string_lossy().as_ref()).await?;
                app.until("the backup is verified", PATIENCE, || async {
                    app.find("restore-replace").await?.is_displayed().await
                })
                .await?;
                // The backup has fewer leads, so the page asks once more.
                app.click("restore-replace").await?;
                app.find("restore-replace-anyway").await?;
                return Ok("restore-replace-anyway");
            }
        };
        app.choose_file(list).await?;
        app.until("the import can begin", PATIENCE, || async { app.find("import-run").await?.is_enabled().await })
            .await?;
        // The check of the first rows is asked for a moment later and would be in the way.
        pause(150).await;
        Ok("import-run")
    }
}
