//! A full disk: every write is refused with the reason, the book stays as it was, and what is there can be taken out.

use crate::app::{App, ExportForm, pause};
use crate::browser::journey;
use crate::files::{MESSY, file, leads};
use serde_json::json;
use std::time::Duration;
use thirtyfour::prelude::*;

/// A write that Chromium neither does nor refuses is given up by the page, after a minute or two.
const PATIENCE: Duration = Duration::from_secs(150);

/// The room that the browser grants this site, in bytes; `None` lifts the limit.
async fn grant(app: &App, bytes: Option<u64>) -> WebDriverResult<()> {
    let origin = app.address.trim_end_matches('/');
    let mut what = json!({ "origin": origin });
    if let Some(bytes) = bytes {
        what["quotaSize"] = json!(bytes);
    }
    app.driver.cdp().send_raw("Storage.overrideQuotaForOrigin", what).await.map(drop)
}

/// NOT SAVED and why, nothing pending, and the book as it was.
async fn is_refused(app: &App, what: &str, before: &crate::app::Fingerprint) -> WebDriverResult<()> {
    app.until(&format!("{what} is refused"), PATIENCE, || async {
        Ok(app.attribute("saved", "data-state").await? == "failed"
            && app.attribute("saved", "data-pending").await? == "0")
    })
    .await?;
    let text = app.page_text().await?;
    assert!(text.contains("NOT SAVED") && text.contains("no room left"), "{what}: {text}");
    assert_eq!(app.fingerprint().await?, *before, "{what} changed nothing");
    Ok(())
}

#[test]
fn on_a_full_disk_every_change_is_refused_with_the_reason_and_what_is_there_can_be_taken_out() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.saved().await?;
        app.go("settings").await?;
        let (name, _) = app.download("backup-save").await?;
        let backup = app.folder.join("downloads").join(name);
        app.open_lead("anna.rossi@nordwind.example").await?;
        app.edit("city", "Forlì").await?;
        let (before, lead_count) = fill_the_disk(&app).await?;
        is_refused(&app, "an import", &before).await?;

        app.open_lead("anna.rossi@nordwind.example").await?;
        app.click_css("[data-testid=\"lead-field-city\"] .lead-field-value").await?;
        app.fill_css("[data-testid=\"lead-field-city\"] input", "Brno").await?;
        app.find_css("[data-testid=\"lead-field-city\"] input").await?.send_keys(Key::Enter + "").await?;
        is_refused(&app, "an edit", &before).await?;

        app.undo().await?;
        is_refused(&app, "an undo", &before).await?;

        app.go("channels").await?;
        app.find("spend-file").await?.send_keys(spend(&app).to_string_lossy().as_ref()).await?;
        is_refused(&app, "spend", &before).await?;

        app.go("settings").await?;
        app.find("backup-file").await?.send_keys(backup.to_string_lossy().as_ref()).await?;
        app.click("restore-replace").await?;
        is_refused(&app, "a restore", &before).await?;

        // Nothing was left behind, and everything can be taken out.
        app.nothing_is_left_over().await?;
        app.go("settings").await?;
        assert!(!app.download("backup-save").await?.1.is_empty());
        assert_eq!(crate::files::rows(&app.export(ExportForm::Exact).await?).len() as u64, lead_count);

        grant(&app, None).await?;
        app.open_lead("anna.rossi@nordwind.example").await?;
        app.edit("city", "Skopje").await?;
        app.has("saved", "data-state", "saved").await?;
        app.reload().await?;
        app.open_lead("anna.rossi@nordwind.example").await?;
        assert_eq!(app.field("city").await?, "Skopje");
        assert_eq!(app.fingerprint().await?.entries, before.entries + 1);
        Ok(())
    });
}

/// Imports until one is refused; the book and its leads as they were before that one: Chromium goes on for half a minute, sometimes for
/// longer, with the room that it found for the database before.
async fn fill_the_disk(app: &App) -> WebDriverResult<(crate::app::Fingerprint, u64)> {
    for number in 0..8 {
        grant(app, Some(1)).await?;
        pause(if number == 0 { 32_000 } else { 10_000 }).await;
        app.go("leads").await?;
        let lead_count = app.lead_count().await?;
        let before = app.fingerprint().await?;
        app.choose_file(&file(app, &format!("many_{number}.csv"), leads(30_000 + number))).await?;
        app.start_import().await?;
        app.until("the import is saved or refused", PATIENCE, || async {
            let is_refused = app.attribute("saved", "data-state").await? == "failed";
            Ok(is_refused || app.is_there("import-summary").await?)
        })
        .await?;
        if !app.is_there("import-summary").await? {
            return Ok((before, lead_count));
        }
    }
    Err(WebDriverError::FatalError("no import was refused, however long the disk was full".to_owned()))
}

fn spend(app: &App) -> std::path::PathBuf {
    file(app, "spend.csv", "Date,Channel,Amount,Currency\n2026-01-05,linkedin,120.00,EUR\n")
}
