//! The sample: two minutes of trying, and no trace of it.

use crate::app::number;
use crate::browser::journey;
use crate::files::{file, leads};

#[test]
fn the_sample_is_labelled_apart_and_deleted_in_one_click() {
    journey(|app| async move {
        app.import(&file(&app, "ten.csv", leads(10))).await?;
        app.open_workspace("sample").await?;
        app.find("lead-row").await?;
        assert!(app.lead_count().await? > 800);
        assert!(app.page_text().await?.to_lowercase().contains("sample"), "the sample is labelled");
        app.click("delete-sample").await?;
        app.expect_leads(10).await?;
        app.reload().await?;
        app.expect_leads(10).await
    });
}

#[test]
fn the_sample_shows_what_a_lead_of_each_channel_costs() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        let channels = app.channels().await?;
        let priced = channels.values().filter(|cells| cells["cost_per_lead"].contains("EUR"));
        assert!(priced.count() >= 8, "{channels:?}");
        let funnel = app.funnel().await?;
        assert!(number(&funnel["customer"]["1"]) > 40, "{funnel:?}");
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn trying_the_sample_leaves_an_empty_book_empty() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        app.open_workspace("real").await?;
        app.expect_leads(0).await
    });
}
