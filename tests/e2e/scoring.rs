//! Which leads deserve time, and why.

use crate::app::{App, number};
use crate::browser::journey;
use std::time::Duration;
use thirtyfour::prelude::*;

/// Grades of the sample's leads, A first, as the score page counts them.
async fn grades(app: &App) -> WebDriverResult<Vec<u64>> {
    let script = "return [...document.querySelectorAll('button[data-grade][data-count]')].map(it => it.dataset.count)";
    let counts = app.script(script, &[]).await?;
    Ok(counts.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(number).collect())
}

#[test]
fn a_changed_rule_changes_grades_at_once_and_is_undone() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        app.go("scoring").await?;
        app.until("four grades", Duration::from_secs(20), || async { Ok(grades(&app).await?.len() == 4) }).await?;
        let before = grades(&app).await?;
        app.fill_css(".score-rule .rule-points input[type=number]", "60").await?;
        app.until("other grades", Duration::from_secs(20), || async { Ok(grades(&app).await? != before) }).await?;
        assert_eq!(grades(&app).await?.iter().sum::<u64>(), before.iter().sum::<u64>());
        app.click("scoring-save").await?;
        app.saved().await?;
        app.undo().await?;
        app.until("the grades of before", Duration::from_secs(20), || async { Ok(grades(&app).await? == before) }).await
    });
}

#[test]
fn the_explanation_of_a_score_adds_up_to_it() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.click_css("[data-testid=\"lead-row\"] .lead-name").await?;
        app.find("score-sum").await?;
        let script = "const points = cell => Number(cell.textContent.replace('\u{2212}', '-').replace(/[^0-9-]/g, ''));
            const table = document.querySelector('[data-testid=\"score-sum\"]');
            const lines = [...table.querySelectorAll('tbody td.number')].map(points);
            return [lines.reduce((sum, line) => sum + line, 0), points(table.querySelector('tfoot td.number'))]";
        let sums = app.script(script, &[]).await?;
        assert!(sums[0].is_i64() && sums[0] == sums[1], "{sums}");
        let panel = app.find_css(".lead-panel-score").await?.text().await?;
        assert_eq!(number(&panel) as i64, sums[1].as_i64().unwrap_or_default().abs());
        Ok(())
    });
}

#[test]
fn the_matrix_shows_its_leads_and_a_limit_is_a_line_of_the_sum() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        app.go("scoring").await?;
        app.find_css("[data-cell=A1]:enabled").await?;
        app.fill_css("[data-testid=axes-most-fit]", "25").await?;
        app.find_css("body").await?.send_keys(Key::Tab + "").await?;
        app.find_css("[data-cell=A1][data-count=\"0\"]").await?;
        app.click("scoring-save").await?;
        app.saved().await?;
        app.find_css("[data-cell=B1]:enabled").await?;
        let counted = number(&app.find_css("[data-cell=B1]").await?.attr("data-count").await?.unwrap_or_default());
        app.click_css("[data-cell=B1]").await?;
        app.find("lead-row").await?;
        app.expect_shown(counted).await?;
        app.click_css("[data-testid=\"lead-row\"] .lead-name").await?;
        app.until("the limit in the sum", Duration::from_secs(20), || async {
            Ok(app.text("score-sum").await?.contains("held to the most of its group"))
        })
        .await?;
        app.undo().await?;
        app.until("the sum without it", Duration::from_secs(20), || async {
            Ok(!app.text("score-sum").await?.contains("held to the most of its group"))
        })
        .await
    });
}
