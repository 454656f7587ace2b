//! The database is upgraded, or taken away, under an open page: it says so, saves nothing more, and does not hang.

use crate::app::{App, ExportForm};
use crate::browser::journey;
use crate::files::{MESSY, file};
use serde_json::json;
use std::time::Duration;
use thirtyfour::prelude::*;

const PATIENCE: Duration = Duration::from_secs(10);

/// Opens the user's database with another version in another window, as a newer Leadbench would.
async fn upgrade_elsewhere(app: &App) -> WebDriverResult<()> {
    let ours = app.driver.window().await?;
    let other = app.driver.new_window().await?;
    app.driver.switch_to_window(other).await?;
    // A file of the site without the program.
    app.driver.goto(format!("{}manifest.webmanifest", app.address)).await?;
    let script = "const done = arguments[0]; const request = indexedDB.open('leadbench', 2);
        request.onsuccess = () => { request.result.close(); done('upgraded'); };
        request.onblocked = () => done('blocked'); request.onerror = () => done(String(request.error));";
    let outcome = app.driver.execute_async(script, Vec::new()).await?.json().clone();
    assert_eq!(outcome, json!("upgraded"), "the old tab steps aside");
    app.driver.switch_to_window(ours).await
}

#[test]
fn a_tab_whose_database_was_upgraded_says_reload_and_lets_nothing_be_typed() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.saved().await?;
        upgrade_elsewhere(&app).await?;
        app.find("closed").await?;
        app.has("closed", "data-why", "outdated").await?;
        app.says("closed", "updated in another tab").await?;
        // It lies over everything and does not go away.
        app.driver.action_chain().send_keys(Key::Escape + "").perform().await?;
        app.driver.action_chain().send_keys(Key::Escape + "").perform().await?;
        let is_modal = "return document.querySelector('[data-testid=\"closed\"]').matches(':modal')";
        // Chromium shuts it at the second Escape, asked or not: it comes up again when it hears of that.
        app.until("it lies over everything", PATIENCE, || async {
            Ok(app.script(is_modal, &[]).await? == json!(true))
        })
        .await?;
        // A change by a key that reaches the page all the same is refused and said to be.
        app.script("document.querySelector('[data-testid=\"undo\"]').click()", &[]).await?;
        app.until("NOT SAVED", PATIENCE, || async {
            Ok(app.attribute("saved", "data-state").await? == "failed"
                && app.attribute("saved", "data-pending").await? == "0")
        })
        .await?;
        // After the reload this older program says that the leads are of a newer one, and harms nothing.
        app.click("reload").await?;
        app.until("the newer version is named", PATIENCE, || async {
            Ok(app.page_text().await?.contains("newer Leadbench"))
        })
        .await
    });
}

#[test]
fn a_connection_that_the_browser_drops_is_made_again_and_what_vanished_is_said() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.saved().await?;
        app.open_lead("anna.rossi@nordwind.example").await?;
        // The developer tools clear the site's storage under the open page, as a cleaning program would.
        let origin = app.address.trim_end_matches('/');
        let what = json!({ "origin": origin, "storageTypes": "indexeddb" });
        app.driver.cdp().send_raw("Storage.clearDataForOrigin", what).await?;
        app.click_css("[data-testid=\"lead-field-city\"] .lead-field-value").await?;
        app.fill_css("[data-testid=\"lead-field-city\"] input", "Forlì").await?;
        app.find_css("[data-testid=\"lead-field-city\"] input").await?.send_keys(Key::Enter + "").await?;
        app.has("saved", "data-state", "failed").await?;
        app.reads("deleted what Leadbench had saved").await?;
        // What is still in memory can be taken out.
        let csv = app.export(ExportForm::Exact).await?;
        assert_eq!(crate::files::rows(&csv).len(), 6);
        Ok(())
    });
}

#[test]
fn a_worker_that_dies_is_replaced_three_times_and_then_the_page_says_so() {
    journey(|app| async move {
        let script = "(() => { const Native = Worker; window.workers = [];
            window.Worker = class extends Native { constructor(...given) { super(...given); window.workers.push(this); } }; })()";
        app.driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        app.open().await?;
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.saved().await?;
        let before = app.fingerprint().await?;
        for round in 1..=3 {
            app.script("window.workers.at(-1).terminate()", &[]).await?;
            app.until("another worker", PATIENCE, || async {
                Ok(app.script("return window.workers.length", &[]).await?.as_u64() == Some(round + 1))
            })
            .await?;
            app.ready().await?;
            assert_eq!(app.fingerprint().await?, before, "worker {round} shows what was saved");
        }
        app.script("window.workers.at(-1).terminate()", &[]).await?;
        app.find("closed").await?;
        app.has("closed", "data-why", "stopped").await?;
        app.click("start-again").await?;
        app.gone("closed").await?;
        app.ready().await?;
        assert_eq!(app.fingerprint().await?, before);
        Ok(())
    });
}
