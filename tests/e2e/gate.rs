//! The gate: rules turn rows away with a reason, rejected rows are mended and come back, the rest is called one by one.

use crate::app::App;
use crate::browser::journey;
use crate::files::file;
use serde_json::json;
use std::time::Duration;
use thirtyfour::prelude::*;

const PATIENCE: Duration = Duration::from_secs(20);

const LIST: &str = "Name,E-mail,Phone,Company,Country
Anna,anna@nordwind.example,+39 02 1234 5678,Nordwind,IT
Bela,bela at reka.example,,Reka,CZ
Cyril,cyril@reka.example,+420 601 123 456,,CZ
Dana,dana@reka.example,+420 602 123 456,Reka,CZ
Total,,,,
";

/// Numbers and reasons of the rejected rows, as the page lists them.
async fn rejected(app: &App) -> WebDriverResult<serde_json::Value> {
    let script = "return [...document.querySelectorAll('[data-testid=\"rejected-row\"]')]
        .map(row => `${row.dataset.row} ${row.dataset.reason}`)";
    app.script(script, &[]).await
}

async fn expect_rejected(app: &App, expected: &[&str]) -> WebDriverResult<()> {
    app.until(&format!("the rejected rows {expected:?}"), PATIENCE, || async {
        Ok(rejected(app).await? == json!(expected))
    })
    .await
}

/// Types into the cell of a column of the row that is open.
async fn mend(app: &App, place: usize, text: &str) -> WebDriverResult<()> {
    app.fill_css(&format!(".rejected-inputs > label:nth-child({}) input", place + 1), text).await
}

async fn expect_notice(app: &App, text: &str) -> WebDriverResult<()> {
    app.reads(text).await
}

#[test]
fn a_rule_turns_rows_away_with_its_reason_and_is_undone() {
    journey(|app| async move {
        app.choose_file(&file(&app, "list.csv", LIST)).await?;
        app.find("gate-failing-company").await?;
        app.click_css("[data-testid=\"import-gate\"] summary").await?;
        app.find_css("[data-testid=\"import-gate\"][open]").await?;
        app.has("gate-failing-company", "data-count", "1").await?;
        app.has("gate-failing-contact", "data-count", "1").await?;
        app.click("gate-company").await?;
        app.find_css("[data-issue=\"rejected-no_company\"]").await?;
        app.find_css("[data-issue=\"rejected-footer\"]").await?;
        let summary = app.run_import().await?;
        assert_eq!((summary.rows, summary.new, summary.rejected), (5, 2, 3), "{summary:?}");
        app.saved().await?;

        app.go("clean").await?;
        expect_rejected(&app, &["3 no_contact", "4 no_company", "6 footer"]).await?;
        let lines = app.journal().await?;
        assert!(lines[1].contains("rules of the gate"), "{lines:?}");
        app.reload().await?;
        app.go("clean").await?;
        app.until("the rule is there again", PATIENCE, || async {
            app.find("gate-company").await?.is_selected().await
        })
        .await?;
        // Country names become codes, and a blank text is no rule.
        app.fill_css("[data-testid=\"gate-countries\"]", "Italy, CZ\u{e007}").await?;
        app.until("codes stand there", PATIENCE, || async {
            Ok(app.find("gate-countries").await?.prop("value").await?.as_deref() == Some("IT, CZ"))
        })
        .await?;
        app.choose("gate-add-field", "city").await?;
        app.find("gate-filled").await?;
        for _ in 0..2 {
            app.undo().await?;
        }
        app.gone("gate-filled").await?;
        app.until("no country is asked for", PATIENCE, || async {
            Ok(app.find("gate-countries").await?.prop("value").await?.as_deref() == Some(""))
        })
        .await
    });
}

#[test]
fn a_rejected_row_is_mended_and_brought_back_and_undo_puts_it_back() {
    journey(|app| async move {
        let summary = app.import(&file(&app, "list.csv", LIST)).await?;
        assert_eq!((summary.new, summary.rejected), (3, 2));
        app.go("clean").await?;
        expect_rejected(&app, &["3 no_contact", "6 footer"]).await?;
        app.click_css("[data-row=\"3\"] [data-testid=\"rejected-mend\"]").await?;
        mend(&app, 1, "bela-at-reka").await?;
        app.click("rejected-again").await?;
        expect_notice(&app, "The row is still rejected").await?;
        app.find_css("[data-row=\"3\"] [data-testid=\"rejected-mend\"]").await?;
        // Mended rows stand where they were saved last.
        expect_rejected(&app, &["6 footer", "3 no_contact"]).await?;
        app.click_css("[data-row=\"3\"] [data-testid=\"rejected-mend\"]").await?;
        mend(&app, 1, "bela@reka.example").await?;
        app.click("rejected-again").await?;
        expect_rejected(&app, &["6 footer"]).await?;
        app.saved().await?;
        app.expect_leads(4).await?;
        app.open_lead("Bela").await?;
        assert!(app.field("company").await?.contains("Reka"));

        app.go("clean").await?;
        app.undo().await?;
        expect_rejected(&app, &["6 footer", "3 no_contact"]).await?;
        app.expect_leads(3).await?;
        app.reload().await?;
        app.go("clean").await?;
        expect_rejected(&app, &["6 footer", "3 no_contact"]).await?;
        app.redo().await?;
        expect_rejected(&app, &["6 footer"]).await?;
        app.expect_leads(4).await
    });
}

#[test]
fn all_rows_of_a_reason_come_back_anyway_in_one_line_of_history() {
    journey(|app| async move {
        let names = "Name,E-mail\nAnna,anna@nordwind.example\nBela,\nCyril,\nDana,broken@\n";
        let summary = app.import(&file(&app, "names.csv", names)).await?;
        assert_eq!((summary.new, summary.rejected), (1, 3));
        app.go("clean").await?;
        expect_rejected(&app, &["3 no_contact", "4 no_contact", "5 no_contact"]).await?;
        app.click("rejected-again-all").await?;
        expect_notice(&app, "3 rows are still rejected").await?;
        app.click("rejected-anyway-all").await?;
        expect_rejected(&app, &[]).await?;
        app.saved().await?;
        app.expect_leads(4).await?;
        let lines = app.journal().await?;
        assert!(lines[0].contains("3 rows of names.csv") && lines[0].contains("3 leads"), "{lines:?}");
        assert!(lines[1].contains("names.csv"), "one line: {lines:?}");
        Ok(())
    });
}

#[test]
fn leads_are_called_by_keyboard_and_the_results_are_kept_shown_filtered_and_undone() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.go("clean").await?;
        app.has("calls-waiting", "data-count", "3").await?;
        app.click("calls-open").await?;
        app.find("call-name").await?;
        let first = app.text("call-name").await?;
        app.press("4").await?;
        app.until("the next lead is at hand", PATIENCE, || async { Ok(app.text("call-name").await? != first) }).await?;
        app.saved().await?;
        let second = app.text("call-name").await?;
        app.press("j").await?;
        app.until("a step on", PATIENCE, || async { Ok(app.text("call-name").await? != second) }).await?;
        app.press("k").await?;
        app.until("a step back", PATIENCE, || async { Ok(app.text("call-name").await? == second) }).await?;
        app.press("3").await?;
        app.has("calls-to_call", "data-count", "2").await?;
        app.has("calls-wrong", "data-count", "1").await?;
        app.has("calls-no_answer", "data-count", "1").await?;
        app.saved().await?;

        app.reload().await?;
        app.open_lead(&first).await?;
        app.has("lead-calls", "data-result", "no_answer").await?;
        let lines = app.journal().await?;
        assert!(lines[0].contains("Wrong number") && lines[1].contains("No answer"), "{lines:?}");
        app.go("clean").await?;
        app.click("issue-phone_refuted").await?;
        app.has("lead-count", "data-count", "1").await?;
        app.undo().await?;
        app.has("lead-count", "data-count", "0").await?;
        app.go("clean").await?;
        app.has("calls-waiting", "data-count", "3").await
    });
}
