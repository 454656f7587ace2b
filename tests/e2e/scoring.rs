//! Which leads deserve time, and why.

use crate::app::{App, number, pause};
use crate::browser::journey;
use std::time::Duration;
use thirtyfour::prelude::*;

/// Grades of the sample's leads, A first, as the score page counts them.
async fn grades(app: &App) -> WebDriverResult<Vec<u64>> {
    let script = "return [...document.querySelectorAll('[data-testid=\"grade-count\"]')].map(it => it.dataset.count)";
    let counts = app.script(script, &[]).await?;
    Ok(counts.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(number).collect())
}

#[test]
fn a_changed_rule_changes_grades_at_once_and_is_undone() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        app.go("scoring").await?;
        app.find("grade-count").await?;
        pause(300).await;
        let before = grades(&app).await?;
        assert_eq!(before.len(), 4, "{before:?}");
        app.fill("rule-points", "60").await?;
        if app.is_there("rules-save").await? {
            app.click("rules-save").await?;
        }
        app.until("other grades", Duration::from_secs(5), || async { Ok(grades(&app).await? != before) }).await?;
        assert_eq!(grades(&app).await?.iter().sum::<u64>(), before.iter().sum::<u64>());
        app.undo().await?;
        app.until("the grades of before", Duration::from_secs(5), || async { Ok(grades(&app).await? == before) }).await
    });
}

#[test]
fn the_explanation_of_a_score_adds_up_to_it() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.click("lead-row").await?;
        app.find("score-line").await?;
        let script = "const points = [...document.querySelectorAll('[data-testid=\"score-line\"]')];
            return points.reduce((sum, line) => sum + Number(line.dataset.points), 0)";
        let sum = app.script(script, &[]).await?.as_i64();
        let score = app.find("lead-score").await?.attr("data-score").await?.and_then(|text| text.parse().ok());
        assert!(sum.is_some() && sum == score, "{sum:?} {score:?}");
        Ok(())
    });
}
