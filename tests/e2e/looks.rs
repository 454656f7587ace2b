//! Every page fits a phone and a desk, by day and by night. The pictures are for people.

use crate::app::{App, pause};
use crate::browser::{journey, screenshots};
use serde_json::json;
use thirtyfour::prelude::*;

/// Every page of the rail.
pub const PAGES: [&str; 14] = [
    "today",
    "board",
    "owners",
    "leads",
    "import",
    "clean",
    "definitions",
    "scoring",
    "forecast",
    "funnel",
    "trends",
    "channels",
    "history",
    "settings",
];

/// A viewport of this width: a headless window cannot be made as narrow as a phone.
async fn set_width(app: &App, width: u32) -> WebDriverResult<()> {
    let size = json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": false });
    app.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await.map(drop)
}

async fn set_theme(app: &App, theme: &str) -> WebDriverResult<()> {
    let script = "document.documentElement.dataset.theme = arguments[0]";
    app.script(script, &[json!(theme)]).await.map(drop)
}

async fn each_page_fits(app: &App, width: u32) -> WebDriverResult<()> {
    set_width(app, width).await?;
    for page in PAGES {
        app.go(page).await?;
        pause(400).await;
        for theme in ["light", "dark"] {
            set_theme(app, theme).await?;
            pause(100).await;
            app.driver.screenshot(&screenshots().join(format!("{page}-{width}-{theme}.png"))).await?;
        }
        let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        let overflow = app.script(script, &[]).await?.as_i64();
        assert!(overflow.is_some_and(|overflow| overflow <= 0), "{page} at {width} px overflows by {overflow:?} px");
    }
    Ok(())
}

#[test]
fn every_page_fits_a_phone_and_a_desk() {
    journey(|app| async move {
        set_width(&app, 390).await?;
        app.driver.screenshot(&screenshots().join("first-run-390.png")).await?;
        set_width(&app, 1440).await?;
        app.driver.screenshot(&screenshots().join("first-run-1440.png")).await?;
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        each_page_fits(&app, 1440).await?;
        each_page_fits(&app, 390).await
    });
}
