//! Tables of figures: the funnel and the channels, as screen readers hear them.

use super::{App, PATIENCE};
use serde_json::json;
use std::collections::BTreeMap;
use thirtyfour::prelude::*;

/// A table: by row (the code in `data-stage` or `data-channel`, else the heading) and by figure (the code in `data-figure`,
/// else the cell's place from 0), the cells as they are written.
pub type Figures = BTreeMap<String, BTreeMap<String, String>>;

impl App {
    /// The funnel's table: now, reached, from previous, from first.
    pub async fn funnel(&self) -> WebDriverResult<Figures> {
        self.go("funnel").await?;
        self.figures("funnel-table").await
    }

    /// The channels' table: leads, valid, duplicates, prospects, customers, spend, cost per lead, per valid, per customer.
    pub async fn channels(&self) -> WebDriverResult<Figures> {
        self.go("channels").await?;
        self.figures("channel-table").await
    }

    /// A table, once it has rows and stands still.
    async fn figures(&self, handle: &str) -> WebDriverResult<Figures> {
        let seen = std::cell::RefCell::new(Figures::new());
        self.until(&format!("figures in `{handle}`"), PATIENCE, || async {
            let now = self.figures_now(handle).await?;
            super::pause(150).await;
            let is_still = !now.is_empty() && now == self.figures_now(handle).await?;
            seen.replace(now);
            Ok(is_still)
        })
        .await?;
        Ok(seen.into_inner())
    }

    async fn figures_now(&self, handle: &str) -> WebDriverResult<Figures> {
        let script = "const rows = document.querySelectorAll(`[data-testid=\"${arguments[0]}\"] tbody tr`);
            return [...rows].map(row => [
                row.dataset.stage ?? row.dataset.channel ?? row.querySelector('th')?.innerText.trim() ?? '',
                Object.fromEntries([...row.querySelectorAll('td')].map((cell, place) => [cell.dataset.figure ?? String(place), cell.innerText.trim()])),
            ])";
        let rows = self.script(script, &[json!(handle)]).await?;
        Ok(serde_json::from_value::<Vec<(String, BTreeMap<String, String>)>>(rows)
            .unwrap_or_default()
            .into_iter()
            .collect())
    }
}
