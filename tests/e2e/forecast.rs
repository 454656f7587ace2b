//! What closed leads say of the open ones: learnt on request, shown in the table, explained, shared without persons.

use crate::app::{App, number, pause};
use crate::browser::journey;
use crate::files::file;
use std::fmt::Write;
use std::time::Duration;
use thirtyfour::prelude::*;

const PATIENCE: Duration = Duration::from_secs(20);

/// Leads of which those of a fair buy more often; every fifth is open. What is filled in after the sale gives the answer away.
fn closed_leads(count: u32) -> String {
    let mut csv = "Name,E-mail,Company,Country,Source,First contact,Invoice,Stage\n".to_owned();
    let mut lot = 7_u32;
    for lead in 0..count {
        lot = lot.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let source = ["Trade fair", "Google Ads", "Phone book"][(lot >> 8) as usize % 3];
        let is_won = (lot >> 16) % 100 < if source == "Trade fair" { 65 } else { 20 };
        let (stage, invoice) = match (lead % 5, is_won) {
            (0, _) => ("Contacted", ""),
            (_, true) => ("Won", ["red", "blue", "green"][lead as usize % 3]),
            (_, false) => ("Lost", ""),
        };
        let (month, day) = (lead * 11 / count + 1, lead % 28 + 1);
        writeln!(
            csv,
            "Person {lead},p{lead}@firm{lead}.example,Firm {lead},Italy,{source},2025-{month:02}-{day:02},{invoice},{stage}"
        )
        .expect("memory takes it");
    }
    csv
}

async fn counted(app: &App, handle: &str) -> WebDriverResult<u64> {
    let script = "return document.querySelectorAll(`[data-testid=\"${arguments[0]}\"]`).length";
    Ok(app.script(script, &[handle.into()]).await?.as_u64().unwrap_or_default())
}

/// The count of what has a handle when it stays the same for a second: it follows what is typed, the last digit too.
async fn settled(app: &App, handle: &str) -> WebDriverResult<u64> {
    app.find(handle).await?;
    loop {
        let before = app.attribute(handle, "data-count").await?;
        pause(1000).await;
        if !before.is_empty() && app.attribute(handle, "data-count").await? == before {
            return Ok(number(&before));
        }
    }
}

#[test]
fn a_forecast_is_learnt_on_request_and_each_chance_explains_itself() {
    journey(|app| async move {
        let few = file(&app, "few.csv", closed_leads(20));
        app.import(&few).await?;
        app.go("forecast").await?;
        app.has("forecast-few", "data-missing", "14").await?;
        app.go("import").await?;
        let list = file(&app, "list.csv", closed_leads(600));
        app.import(&list).await?;
        app.go("forecast").await?;
        app.find("forecast-learn").await?;
        assert!(!app.is_there("forecast-test").await?, "nothing is learnt before the user asks");
        app.click("forecast-learn").await?;
        app.until("a leak", PATIENCE, || async { Ok(counted(&app, "forecast-leak").await? == 1) }).await?;
        app.click("forecast-leave-out").await?;
        app.until("no leak", PATIENCE, || async {
            Ok(counted(&app, "forecast-leak").await? == 0 && app.is_there("forecast-uses").await?)
        })
        .await?;
        app.find("forecast-calibration").await?;
        app.click("forecast-show").await?;
        app.find("lead-row").await?;
        app.click_css("[data-testid=\"lead-row\"] .lead-name").await?;
        app.find("lead-chance").await?;
        app.click_css("details:has([data-testid=\"chance-sum\"]) > summary").await?;
        let script = "const points = cell => Math.round(100 * cell.textContent.trim().replace('\u{2212}', '-'));
            const table = document.querySelector('[data-testid=\"chance-sum\"]');
            const lines = [...table.querySelectorAll('tbody td.number')].map(points);
            return [lines.reduce((sum, line) => sum + line, 0), points(table.querySelector('tfoot td.number'))]";
        let sums = app.script(script, &[]).await?;
        assert!(sums[0].is_i64() && sums[0] == sums[1], "{sums}");
        app.go("forecast").await?;
        app.find("forecast-test").await?;
        app.click("forecast-forget").await?;
        app.gone("forecast-test").await
    });
}

#[test]
fn the_persona_becomes_rules_and_counts_without_persons_are_shared() {
    journey(|app| async move {
        let list = file(&app, "list.csv", closed_leads(600));
        app.import(&list).await?;
        app.go("forecast").await?;
        app.find("persona-chart").await?;
        app.click_css("[data-testid=\"persona-trait\"] input:not(:disabled)").await?;
        app.click("persona-adopt").await?;
        app.saved().await?;
        app.undo().await?;
        let (name, bytes) = app.download("evidence-save").await?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(text.contains("Trade fair") && !text.contains("Person") && !text.contains('@'), "{name}: {text}");
        let input = app.find("evidence-file").await?;
        input.send_keys(file(&app, "peer.csv", &bytes).to_string_lossy()).await?;
        app.until("a line", PATIENCE, || async { Ok(counted(&app, "evidence-line").await? == 1) }).await
    });
}

#[test]
fn a_dragged_weight_tells_who_changes_grade_and_what_that_does_on_closed_leads() {
    journey(|app| async move {
        let list = file(&app, "list.csv", closed_leads(600));
        app.import(&list).await?;
        app.go("scoring").await?;
        app.find("score-test-table").await?;
        app.fill_css(".score-rule .rule-points input[type=number]", "160").await?;
        app.find("score-moves-all").await?;
        let count = settled(&app, "score-moves").await?;
        assert!(count > 0);
        app.click("score-moves-all").await?;
        app.expect_shown(count).await?;
        app.go("scoring").await?;
        app.find("score-moves").await?;
        app.click("scoring-discard").await?;
        app.gone("score-moves").await
    });
}
