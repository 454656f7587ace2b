//! Qualifying: asked by keyboard, a prospect by three answers, lost for a reason, in the user's own words; everyone reached.

use crate::app::App;
use crate::browser::journey;
use crate::files::file;
use std::time::Duration;
use thirtyfour::prelude::*;

const PATIENCE: Duration = Duration::from_secs(20);

const LIST: &str = "Name,E-mail,Phone,Company,Stage
Anna,anna@nordwind.example,+39 02 1234 5678,Nordwind,lead
Bela,bela@reka.example,+420 601 123 456,Reka,lead
,,,Nobody,
";

/// Answers the question at hand by a key, and waits for the next one.
async fn answer(app: &App, asked: &str, key: &str, next: &str) -> WebDriverResult<()> {
    app.has("qualify-question", "data-criterion", asked).await?;
    app.press(key).await?;
    app.has("qualify-question", "data-criterion", next).await
}

#[test]
fn three_answers_propose_a_prospect_and_a_lost_lead_tells_why_in_own_words() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.go("leads").await?;
        app.open_lead("Anna").await?;
        answer(&app, "target_market", "y", "means").await?;
        answer(&app, "means", "y", "authority").await?;
        app.click("qualify-KP1").await?;
        app.click("qualify-yes").await?;
        app.has("qualify-question", "data-criterion", "need").await?;
        app.has("qualify-met", "data-met", "3").await?;
        let answers = app.text("qualify-answers").await?;
        assert!(answers.contains("KP1 · call"), "{answers}");
        app.click("qualify-prospect").await?;
        app.until("the lead is a prospect", PATIENCE, || async { Ok(app.field("stage").await?.contains("Prospect")) })
            .await?;
        app.gone("qualify-proposal").await?;
        app.saved().await?;
        let lines = app.journal().await?;
        assert!(lines[0].contains("Prospect") && lines[1].contains("May decide: yes"), "{lines:?}");

        // The user's own word stands wherever the stage is named.
        app.go("settings").await?;
        app.fill_css("[data-testid=\"glossary-prospect\"]", "Warm lead").await?;
        app.click("glossary-save").await?;
        app.saved().await?;
        app.reload().await?;
        app.open_lead("Anna").await?;
        app.until("the own word stands there", PATIENCE, || async {
            Ok(app.field("stage").await?.contains("Warm lead"))
        })
        .await?;
        app.has("qualify-met", "data-met", "3").await?;

        app.click_css("[data-testid=\"lead-field-stage\"] .lead-field-value").await?;
        app.choose("stage-choice", "lost").await?;
        app.choose("lost-reason", "0").await?;
        app.click_css("[data-testid=\"lead-field-stage\"] button[type=\"submit\"]").await?;
        app.has("qualify-lost", "data-reason", "no_budget").await?;
        app.undo().await?;
        app.gone("qualify-lost").await?;
        app.until("a prospect again", PATIENCE, || async { Ok(app.field("stage").await?.contains("Warm lead")) }).await
    });
}

#[test]
fn leads_are_passed_over_with_a_reason_and_rejected_rows_are_drawn_by_lot() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.go("clean").await?;
        app.click("audit-draw").await?;
        app.find("audit-row").await?;
        app.click("calls-open").await?;
        app.click("calls-ranked").await?;
        app.find("call-name").await?;
        let first = app.text("call-name").await?;
        app.fill_css("[data-testid=\"call-skip-reason\"]", "on holiday").await?;
        app.click("call-skip").await?;
        app.until("the next one is at hand", PATIENCE, || async { Ok(app.text("call-name").await? != first) }).await?;
        app.saved().await?;
        let skipped = "return [...document.querySelectorAll('[data-testid=\"coverage-grade\"]')]
            .reduce((sum, row) => sum + Number(row.dataset.skipped), 0)";
        app.until("coverage counts it", PATIENCE, || async { Ok(app.script(skipped, &[]).await?.as_i64() == Some(1)) })
            .await?;
        app.has("calls-ranked", "data-count", "2").await?;
        let lines = app.journal().await?;
        assert!(lines[0].contains("on holiday"), "{lines:?}");
        app.undo().await?;
        app.saved().await
    });
}
