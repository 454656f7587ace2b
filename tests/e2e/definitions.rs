//! Marketing and sales agree on what counts as a lead (D1 to D4, D8, D9, N2).

use crate::app::{App, number, pause};
use crate::browser::journey;
use std::time::Duration;
use thirtyfour::prelude::*;

/// Leads of only marketing, both, only sales, neither.
async fn overlaps(app: &App) -> WebDriverResult<Vec<u64>> {
    let script =
        "return [...document.querySelectorAll('.overlap-tile button[data-count]')].map(it => it.dataset.count)";
    let counts = app.script(script, &[]).await?;
    Ok(counts.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(number).collect())
}

async fn overlaps_other_than(app: &App, before: &[u64]) -> WebDriverResult<Vec<u64>> {
    app.until("other counts", Duration::from_secs(20), || async { Ok(overlaps(app).await? != before) }).await?;
    overlaps(app).await
}

#[test]
fn the_sample_has_something_to_agree_on_and_the_middle_ground_is_agreed_saved_and_undone() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        app.go("definitions").await?;
        app.find("overlap-picture").await?;
        let before = overlaps(&app).await?;
        assert!(before[0] > 0 && before[1] > 0 && before[2] > 0, "both sides dispute: {before:?}");
        assert!(app.find("disputed").await?.text().await?.lines().count() > 10);
        app.find("separating").await?;

        // A clause is added by a click, counted at once, and nothing is stored.
        app.choose("definition-add-sales", "recent").await?;
        let narrower = overlaps_other_than(&app, &before).await?;
        assert_eq!(narrower.iter().sum::<u64>(), before.iter().sum::<u64>());
        assert!(!app.find("agreement-print").await?.is_enabled().await?, "nobody signs what was not saved");
        app.click("definitions-discard").await?;
        assert_eq!(overlaps_other_than(&app, &narrower).await?, before);

        app.click("agree-middle").await?;
        app.has("middle-ground", "data-agreed", "true").await?;
        app.click("definitions-save").await?;
        app.saved().await?;
        app.until("it can be signed", Duration::from_secs(20), || async {
            app.find("agreement-print").await?.is_enabled().await
        })
        .await?;
        app.reload().await?;
        app.go("definitions").await?;
        app.has("middle-ground", "data-agreed", "true").await?;
        app.undo().await?;
        app.has("middle-ground", "data-agreed", "false").await
    });
}

#[test]
fn a_group_leads_to_its_leads_and_a_lead_says_what_it_misses() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        app.go("definitions").await?;
        app.find("overlap-only_marketing").await?;
        pause(300).await;
        let counts = overlaps(&app).await?;
        app.click("overlap-only_marketing").await?;
        app.expect_shown(counts[0]).await?;
        app.click_css("[data-testid=\"lead-row\"] .lead-name").await?;
        app.find("lead-mark-marketing").await?;
        app.has("lead-mark-marketing", "data-met", "true").await?;
        app.has("lead-mark-sales", "data-met", "false").await?;
        Ok(())
    });
}
