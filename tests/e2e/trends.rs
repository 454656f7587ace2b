//! Trends of the sample: every picture is there, a click shows exactly the leads, a view is kept.

use crate::browser::journey;

#[test]
fn trends_of_the_sample_show_their_leads_and_are_kept_as_a_view() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        app.go("trends").await?;
        for chart in ["flow-chart", "cohort-chart", "curve-chart", "lost-chart", "stages-chart"] {
            app.find(chart).await?;
        }
        for table in ["flow-table", "cohort-table", "velocity-table", "outcome-table", "lost-table", "quality-table"] {
            app.find(table).await?;
        }
        app.find("forecast-customers").await?;
        for row in ["velocity-table", "lost-table", "stages-table"] {
            let link = format!("[data-testid=\"{row}\"] .leads-link:not(:disabled)");
            let link = app.find_css(&link).await?;
            let count = link.attr("data-count").await?.and_then(|count| count.parse().ok()).unwrap_or(0);
            link.scroll_into_view().await?;
            link.click().await?;
            app.find("lead-row").await?;
            app.expect_shown(count).await?;
            app.go("trends").await?;
        }

        app.choose("trends-unit", "0").await?;
        app.choose("trends-stage", "prospect").await?;
        app.click_css("[data-testid=\"saved-views\"] summary").await?;
        app.fill_css("[data-testid=\"view-name\"]", "Weekly").await?;
        app.click("view-save").await?;
        app.has("saved-view", "data-name", "Weekly").await?;
        app.saved().await?;
        app.choose("trends-unit", "1").await?;
        app.click("view-open").await?;
        let script = "return document.querySelector('[data-testid=\"trends-unit\"]').value";
        assert_eq!(app.script(script, &[]).await?.as_str(), Some("0"));
        app.undo().await?;
        app.gone("saved-view").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}
