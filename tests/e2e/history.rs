//! What happened can be found, undone at any later time with what came after kept, and redone; a backup is reminded of.

use crate::app::App;
use crate::browser::journey;
use crate::files::{file, leads};
use serde_json::json;
use thirtyfour::prelude::*;

/// How long a page takes to draw an answer.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);

/// The texts of the lines shown.
async fn lines(app: &App) -> WebDriverResult<Vec<String>> {
    let script = "return [...document.querySelectorAll('[data-testid=\"history-line\"]')].map(line => line.innerText)";
    let lines = app.script(script, &[]).await?;
    Ok(lines.as_array().into_iter().flatten().filter_map(|line| line.as_str()).map(str::to_owned).collect())
}

async fn expect_lines(app: &App, count: usize) -> WebDriverResult<()> {
    app.until(&format!("{count} lines"), PATIENCE, || async { Ok(lines(app).await?.len() == count) }).await
}

/// Clicks undo (or redo) on the first line that has a text.
async fn ask_undo(app: &App, text: &str) -> WebDriverResult<()> {
    let script = "const lines = [...document.querySelectorAll('[data-testid=\"history-line\"]')];
        lines.find(line => line.innerText.includes(arguments[0])).querySelector('[data-testid=\"history-undo\"]').click()";
    app.script(script, &[json!(text)]).await?;
    app.find("undo-plan").await.map(drop)
}

/// Does what the dialog asks about.
async fn confirm(app: &App) -> WebDriverResult<()> {
    app.click("undo-confirm").await?;
    app.gone("undo-confirm").await?;
    app.saved().await
}

/// Puts an owner in all leads.
async fn own_all(app: &App, owner: &str) -> WebDriverResult<()> {
    app.go("leads").await?;
    app.click("select-all").await?;
    app.fill_css("[data-testid=\"bulk-value\"]", owner).await?;
    app.click("bulk-apply").await?;
    app.gone("bulk-edit").await?;
    app.saved().await
}

/// The owner of a lead, which is opened for it.
async fn owner(app: &App, lead: &str) -> WebDriverResult<String> {
    app.open_lead(lead).await?;
    let owner = app.field("owner").await?;
    app.click("lead-panel-close").await?;
    Ok(owner)
}

#[test]
fn an_old_bulk_edit_is_undone_and_redone_and_the_later_edit_stays() {
    journey(|app| async move {
        app.import(&file(&app, "leads.csv", leads(12))).await?;
        own_all(&app, "Mia").await?;
        app.open_lead("person000003").await?;
        app.edit("owner", "Noor").await?;
        app.go("history").await?;
        expect_lines(&app, 3).await?;
        ask_undo(&app, "12 leads").await?;
        app.has("undo-plan", "data-values", "11").await?;
        app.has("undo-plan", "data-kept", "1").await?;
        let kept = app.text("undo-kept").await?;
        assert!(kept.contains("Person 000003") && kept.contains("Noor"), "{kept}");
        confirm(&app).await?;
        expect_lines(&app, 4).await?;
        assert_eq!(owner(&app, "person000003").await?, "Noor");
        assert_eq!(owner(&app, "person000004").await?, "");
        app.go("history").await?;
        expect_lines(&app, 4).await?;
        let undone = lines(&app).await?;
        assert!(undone[0].contains("Redo") && undone[2].contains("undone"), "{undone:?}");
        ask_undo(&app, "Redo").await?;
        confirm(&app).await?;
        assert_eq!(owner(&app, "person000004").await?, "Mia");
        assert_eq!(owner(&app, "person000003").await?, "Noor");
        Ok(())
    });
}

#[test]
fn the_history_is_narrowed_by_lead_and_kind_and_widened_by_its_chips() {
    journey(|app| async move {
        app.import(&file(&app, "leads.csv", leads(12))).await?;
        own_all(&app, "Mia").await?;
        app.open_lead("person000003").await?;
        app.edit("city", "Brno").await?;
        app.click("lead-panel-close").await?;
        app.open_lead("person000004").await?;
        app.edit("city", "Torino").await?;
        app.click("lead-history").await?;
        expect_lines(&app, 3).await?;
        app.click_css("[data-testid=\"history-chip\"] button").await?;
        expect_lines(&app, 4).await?;
        app.fill_css("[data-testid=\"history-lead\"]", "person 000005").await?;
        app.find("history-lead-found").await?;
        app.find("history-lead").await?.send_keys(Key::Enter + "").await?;
        expect_lines(&app, 2).await?;
        app.click_css("[data-testid=\"history-kinds\"] summary").await?;
        app.click_css("[data-testid=\"history-kinds\"] label:nth-child(3)").await?;
        expect_lines(&app, 1).await?;
        assert!(lines(&app).await?[0].contains("Owner"), "the edit of all leads is this lead's too");
        app.click("history-clear").await?;
        expect_lines(&app, 4).await?;
        app.choose("history-period", "between").await?;
        let script = "const day = document.querySelector('[data-testid=\"history-to\"]');
            day.value = '2001-01-01'; day.dispatchEvent(new Event('change', { bubbles: true }))";
        app.find("history-to").await?;
        app.script(script, &[]).await?;
        expect_lines(&app, 0).await
    });
}

#[test]
fn a_backup_is_reminded_of_after_twenty_changes_until_there_is_one() {
    journey(|app| async move {
        app.import(&file(&app, "leads.csv", leads(3))).await?;
        app.open_lead("person000001").await?;
        for number in 1..19 {
            app.edit("city", &format!("City {number}")).await?;
        }
        assert!(!app.is_there("backup-reminder").await?, "nineteen changes are no reason yet");
        app.edit("city", "Brno").await?;
        app.find("backup-reminder").await?;
        app.download("backup-now").await?;
        app.gone("backup-reminder").await?;
        app.edit("city", "Torino").await?;
        assert!(!app.is_there("backup-reminder").await?, "one change since the backup");
        app.reload().await?;
        assert!(!app.is_there("backup-reminder").await?, "the backup is remembered");
        Ok(())
    });
}
