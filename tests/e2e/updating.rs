//! A second file updates the leads of the first; the figures equal a count made here.

use crate::app::{App, number};
use crate::browser::journey;
use crate::files::{file, leads};
use std::fmt::Write;
use thirtyfour::prelude::*;

const COUNT: usize = 400;

/// Every seventh lead was won, for 100 euros and its own number.
fn won() -> String {
    let mut text = "Lead ID,Stage,Won on,Deal value\n".to_owned();
    for number in (0..COUNT).step_by(7) {
        writeln!(text, "M-{number:06},Won,28/04/2026,{}.00 EUR", 100 + number).expect("memory takes it");
    }
    text
}

async fn imported(app: &App) -> WebDriverResult<()> {
    app.import(&file(app, "leads.csv", leads(COUNT))).await?;
    let update = app.import(&file(app, "won.csv", won())).await?;
    let won_count = (0..COUNT).step_by(7).count() as u64;
    assert_eq!((update.new, update.updated, update.rejected), (0, won_count, 0), "{update:?}");
    app.expect_leads(COUNT as u64).await
}

#[test]
fn the_funnel_counts_what_the_second_file_won() {
    journey(|app| async move {
        imported(&app).await?;
        let funnel = app.funnel().await?;
        let won_count = (0..COUNT).step_by(7).count() as u64;
        let reached = |stage: &str| number(&funnel[stage]["1"]);
        let now = |stage: &str| number(&funnel[stage]["0"]);
        assert_eq!((reached("lead"), reached("customer")), (COUNT as u64, won_count), "{funnel:?}");
        assert_eq!((now("lead"), now("customer")), (COUNT as u64 - won_count, won_count), "{funnel:?}");
        Ok(())
    });
}

#[test]
fn the_channels_count_leads_and_customers_and_cost() {
    journey(|app| async move {
        imported(&app).await?;
        let spend = "date,channel,campaign,amount,currency\n2026-03-31,google ads,spring,500.00,EUR\n";
        assert_eq!(app.import_spend(&file(&app, "spend.csv", spend)).await?, 1);
        let channels = app.channels().await?;
        let paid = channels.get("paid_search").unwrap_or_else(|| panic!("{channels:?}"));
        let customers = (0..COUNT).step_by(7).filter(|number| number % 4 == 0).count() as u64;
        let leads = COUNT as u64 / 4;
        assert_eq!((number(&paid["leads"]), number(&paid["customers"])), (leads, customers), "{channels:?}");
        // 500 euros for 100 leads.
        assert!(paid["cost_per_lead"].starts_with("5") && paid["cost_per_lead"].contains("EUR"), "{paid:?}");
        assert_eq!(number(&paid["spend"].replace(".00", "")), 500, "{paid:?}");
        Ok(())
    });
}
