//! The day's work: keys, the lead at hand, days that pass.

use super::{App, PATIENCE};
use serde_json::json;
use thirtyfour::prelude::*;

impl App {
    /// Presses keys where the focus is.
    pub async fn press(&self, keys: &str) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(keys).perform().await
    }

    /// Waits until a lead is at hand on the page of the day.
    pub async fn at_hand(&self, name: &str) -> WebDriverResult<()> {
        self.until(&format!("{name} is at hand"), PATIENCE, || async { Ok(self.text("today-name").await? == name) })
            .await
    }

    /// From now on the page believes that so many days more have passed, until it is loaded again: the worker is told the
    /// time by it.
    pub async fn pass_days(&self, days: i64) -> WebDriverResult<()> {
        let script = "
            const Real = Date, shift = arguments[0] * 86400000;
            window.Date = class extends Real {
                constructor(...parts) { if (parts.length) super(...parts); else super(Real.now() + shift); }
                static now() { return Real.now() + shift; }
            };";
        self.script(script, &[json!(days)]).await.map(drop)
    }
}
