//! The book: count, search, one lead, undo, export, workspace.

use super::{App, PATIENCE, number};
use serde_json::json;
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
        self.show_all().await?;
        self.shown_count().await
    }

    /// Leads in the view.
    async fn shown_count(&self) -> WebDriverResult<u64> {
        self.until("a count", PATIENCE, || async { Ok(!self.attribute("lead-count", "data-count").await?.is_empty()) })
            .await?;
        Ok(number(&self.attribute("lead-count", "data-count").await?))
    }

    /// The whole book, without search and filters.
    async fn show_all(&self) -> WebDriverResult<()> {
        self.go("leads").await?;
        if self.is_there("clear-filters").await? {
            self.click("clear-filters").await?;
        }
        let search = self.find("search").await?;
        if search.prop("value").await?.is_some_and(|text| !text.is_empty()) {
            search.send_keys(Key::Escape + "").await?;
            super::pause(300).await;
        }
        Ok(())
    }

    /// Waits until the view, as it is filtered, holds so many leads.
    pub async fn expect_shown(&self, count: u64) -> WebDriverResult<()> {
        self.until(&format!("{count} leads in the view"), PATIENCE, || async {
            Ok(self.attribute("lead-count", "data-count").await? == count.to_string())
        })
        .await
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

    /// Searches the book for one lead.
    pub async fn search(&self, text: &str) -> WebDriverResult<()> {
        self.show_all().await?;
        self.fill_css("[data-testid=\"search\"]", text).await?;
        self.until(&format!("one lead with `{text}`"), PATIENCE, || async {
            Ok(self.shown_count().await? == 1 && self.rows().await?.len() == 1)
        })
        .await
    }

    /// Searches for a lead and opens it in the panel.
    pub async fn open_lead(&self, text: &str) -> WebDriverResult<()> {
        self.search(text).await?;
        if !self.is_there("lead-panel").await? {
            self.click_css("[data-testid=\"lead-row\"] .lead-name").await?;
        }
        self.find("lead-panel").await?;
        // Blank fields are shown on demand.
        let more = "[data-testid=\"lead-panel\"] button[aria-expanded=\"false\"]";
        if !self.driver.find_all(By::Css(more)).await?.is_empty() {
            self.click_css(more).await?;
        }
        Ok(())
    }

    /// What a field of the open lead holds, in the reader's form; blank when it has no value.
    pub async fn field(&self, code: &str) -> WebDriverResult<String> {
        self.find(&format!("lead-field-{code}")).await?;
        let script = "const value = document.querySelector(`[data-testid=\"lead-field-${arguments[0]}\"] .lead-field-value span`);
            return value.querySelector('.faint') ? '' : value.textContent.trim()";
        Ok(self.script(script, &[json!(code)]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Puts a value in a field of the open lead, and waits until it is saved.
    pub async fn edit(&self, code: &str, text: &str) -> WebDriverResult<()> {
        let handle = format!("lead-field-{code}");
        self.click_css(&format!("[data-testid=\"{handle}\"] .lead-field-value")).await?;
        let input = format!("[data-testid=\"{handle}\"] :is(input, textarea)");
        self.fill_css(&input, text).await?;
        self.find_css(&input).await?.send_keys(Key::Enter + "").await?;
        self.until("the edit is done", PATIENCE, || async {
            Ok(self.attribute(&handle, "data-editing").await? == "false")
        })
        .await?;
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
        self.show_all().await?;
        let handle = match form {
            ExportForm::Spreadsheet => "export-csv",
            ExportForm::Exact => "export-exact",
        };
        Ok(self.download(handle).await?.1)
    }

    /// Goes to the user's own leads or to the sample.
    pub async fn open_workspace(&self, name: &str) -> WebDriverResult<()> {
        self.choose("workspace", name).await?;
        super::pause(300).await;
        self.ready().await
    }
}
