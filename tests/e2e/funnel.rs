//! The funnel: counted in two ways, split, compared, clicked through, kept as a view; a move and its undo.

use crate::app::App;
use crate::browser::journey;
use crate::files::file;
use thirtyfour::prelude::*;

const LIST: &str = "\
Name,E-mail,Stage,Channel
Anna,anna@nordwind.example,lead,referral
Bela,bela@reka.example,lead,sms
Cyril,cyril@sever.example,customer,sms
";

/// The count of a link to leads, once it stands there.
pub async fn count_of(app: &App, handle: &str) -> WebDriverResult<u64> {
    app.find(handle).await?;
    Ok(app.attribute(handle, "data-count").await?.parse().unwrap_or(0))
}

/// Clicks a count, and sees exactly so many leads.
async fn shows_its_leads(app: &App, page: &str, handle: &str) -> WebDriverResult<()> {
    let count = count_of(app, handle).await?;
    assert!(count > 0, "{handle}");
    app.click(handle).await?;
    app.find("lead-row").await?;
    app.expect_shown(count).await?;
    app.go(page).await
}

/// The counts of the rows of a table together.
async fn sum_of(app: &App, handle: &str) -> WebDriverResult<u64> {
    app.find_css(&format!("[data-testid=\"{handle}\"] tbody tr")).await?;
    let script = "return [...document.querySelectorAll(`[data-testid=\"${arguments[0]}\"] tbody tr`)]
        .reduce((sum, row) => sum + Number(row.dataset.count), 0)";
    Ok(app.script(script, &[serde_json::json!(handle)]).await?.as_u64().unwrap_or(0))
}

#[test]
fn every_count_of_the_sample_s_funnel_shows_exactly_its_leads() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        app.go("funnel").await?;
        let all = count_of(&app, "reached-suspect").await?;
        let ever = count_of(&app, "reached-prospect").await?;
        for handle in ["reached-prospect", "reached-customer", "now-lead", "stop-lead-1", "stop-lead-0"] {
            shows_its_leads(&app, "funnel", handle).await?;
        }
        app.choose("funnel-way", "in_order").await?;
        app.has("reached-prospect", "data-count", "0").await?;
        app.has("reached-suspect", "data-count", &all.to_string()).await?;
        app.find("unseen").await?;
        for handle in ["reached-lead", "stop-suspect-3"] {
            shows_its_leads(&app, "funnel", handle).await?;
        }
        app.choose("funnel-way", "ever").await?;
        app.has("reached-prospect", "data-count", &ever.to_string()).await?;

        app.choose("funnel-split", "0").await?;
        assert_eq!(sum_of(&app, "parts-table").await?, all);
        app.find("parts-chart").await?;
        app.choose("funnel-compare", "1").await?;
        shows_its_leads(&app, "funnel", "compare-a-customer").await?;
        shows_its_leads(&app, "funnel", "compare-b-customer").await?;
        app.choose("funnel-compare", "2").await?;
        app.choose("compare-part-a", "0").await?;
        app.choose("compare-part-b", "1").await?;
        shows_its_leads(&app, "funnel", "compare-a-prospect").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn a_view_is_kept_opened_again_and_undone() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.go("funnel").await?;
        app.choose("funnel-channel", "=sms").await?;
        app.has("reached-suspect", "data-count", "2").await?;
        app.choose("funnel-way", "in_order").await?;
        app.choose("funnel-split", "0").await?;
        app.click_css("[data-testid=\"saved-views\"] summary").await?;
        app.fill_css("[data-testid=\"view-name\"]", "Text messages").await?;
        app.click("view-save").await?;
        app.has("saved-view", "data-name", "Text messages").await?;
        app.saved().await?;
        app.reload().await?;
        app.go("funnel").await?;
        app.has("reached-suspect", "data-count", "3").await?;
        app.click_css("[data-testid=\"saved-views\"] summary").await?;
        app.click("view-open").await?;
        app.has("reached-suspect", "data-count", "2").await?;
        app.has("reached-customer", "data-count", "0").await?;
        app.find("parts-table").await?;
        app.fill_css("[data-testid=\"view-name\"]", "By phone").await?;
        app.click("view-rename").await?;
        app.has("saved-view", "data-name", "By phone").await?;
        app.undo().await?;
        app.has("saved-view", "data-name", "Text messages").await?;
        app.undo().await?;
        app.gone("saved-view").await?;
        let lines = app.journal().await?;
        assert!(lines.iter().any(|line| line.contains("View “Text messages” saved")), "{lines:?}");
        Ok(())
    });
}

#[test]
fn a_move_counts_in_order_until_it_is_undone() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.go("leads").await?;
        app.open_lead("Anna").await?;
        app.click_css("[data-testid=\"lead-field-stage\"] .lead-field-value").await?;
        app.choose("stage-choice", "prospect").await?;
        app.click_css("[data-testid=\"lead-field-stage\"] button[type=\"submit\"]").await?;
        app.has("lead-field-stage", "data-editing", "false").await?;
        app.saved().await?;
        // Without the search by which the lead was found.
        app.expect_leads(3).await?;
        app.go("funnel").await?;
        app.has("reached-prospect", "data-count", "2").await?;
        app.choose("funnel-way", "in_order").await?;
        app.has("reached-prospect", "data-count", "1").await?;
        shows_its_leads(&app, "funnel", "reached-prospect").await?;
        app.undo().await?;
        app.has("reached-prospect", "data-count", "0").await
    });
}
