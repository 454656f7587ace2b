//! What leads cost: the figures of the Channels page are those that the exported list gives, however they are counted.

use crate::app::{App, ExportForm, number};
use crate::browser::journey;
use crate::files::{file, rows};
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;
use thirtyfour::prelude::*;

type Row = HashMap<String, String>;

/// Leads of each channel that a condition takes, counted from the exported list.
fn counted(rows: &[Row], takes: impl Fn(&Row) -> bool) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for row in rows.iter().filter(|row| takes(row)) {
        *counts.entry(row["channel"].clone()).or_insert(0) += 1;
    }
    counts
}

/// Waits until a column of the channels' table holds these numbers; rows that have none of them are not asked for.
async fn shows(app: &App, figure: &str, wanted: &BTreeMap<String, u64>) -> WebDriverResult<()> {
    let found = std::cell::RefCell::new(BTreeMap::new());
    let outcome = app
        .until("the figures of the list", Duration::from_secs(20), || async {
            let cells = app.channels().await?.into_iter().map(|(name, cells)| (name, number(&cells[figure])));
            let cells: BTreeMap<String, u64> = cells.filter(|(_, count)| *count > 0).collect();
            let is_same = cells == *wanted;
            found.replace(cells);
            Ok(is_same)
        })
        .await;
    outcome.map_err(|_| WebDriverError::FatalError(format!("{figure}: {:?}, not {wanted:?}", found.borrow())))
}

async fn set_day(app: &App, handle: &str, day: &str) -> WebDriverResult<()> {
    app.find(handle).await?;
    let script = "const field = document.querySelector(`[data-testid=\"${arguments[0]}\"]`);
        field.value = arguments[1];
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    app.script(script, &[json!(handle), json!(day)]).await.map(drop)
}

fn is_between(day: &str, from: &str, until: &str) -> bool {
    (from..=until).contains(&day)
}

const CUSTOMERS: [&str; 2] = ["customer", "repeat_customer"];

#[test]
fn the_channels_of_the_sample_are_those_of_its_exported_list() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        let list = rows(&app.export(ExportForm::Exact).await?);
        app.go("channels").await?;
        shows(&app, "leads", &counted(&list, |_| true)).await?;
        let is_customer = |row: &Row| CUSTOMERS.contains(&row["stage"].as_str());
        shows(&app, "customers", &counted(&list, is_customer)).await?;

        app.choose("channel-period", "between").await?;
        set_day(&app, "channel-from", "2025-09-01").await?;
        set_day(&app, "channel-until", "2025-11-30").await?;
        let came = |row: &Row| is_between(&row["first_contact"], "2025-09-01", "2025-11-30");
        shows(&app, "leads", &counted(&list, came)).await?;
        shows(&app, "customers", &counted(&list, |row| came(row) && is_customer(row))).await?;
        app.choose("channel-reading", "event").await?;
        let was_won = |row: &Row| is_customer(row) && is_between(&row["won_on"], "2025-09-01", "2025-11-30");
        shows(&app, "customers", &counted(&list, was_won)).await?;
        shows(&app, "leads", &counted(&list, came)).await?;

        app.choose("channel-comparison", "before").await?;
        app.find_css("[data-testid=versus-table] [data-change]").await?;
        app.find("trend-chart").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn more_spend_might_bring_what_it_brought_so_far() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        let leads = counted(&rows(&app.export(ExportForm::Exact).await?), |_| true)["paid_search"];
        let spend = number(&app.channels().await?["paid_search"]["spend"]);
        for amount in [1000, 2500] {
            app.fill_css("[data-testid=next-amount]", &amount.to_string()).await?;
            app.find("next-amount").await?.send_keys(Key::Tab + "").await?;
            // Spend is in cents, leads in tenths; rounded half up.
            let tenths = (20 * leads * amount * 100 + spend) / (2 * spend);
            let wanted = format!("{}.{} (", tenths / 10, tenths % 10);
            let cell = "[data-testid=next-table] [data-channel=paid_search] [data-figure=leads]";
            let begins = || async { Ok(app.find_css(cell).await?.text().await?.starts_with(&wanted)) };
            app.until(&format!("{amount} more might bring {wanted}"), Duration::from_secs(20), begins).await?;
        }
        Ok(())
    });
}

#[test]
fn a_lead_that_came_by_two_ways_is_given_to_the_first_the_last_or_both() {
    journey(|app| async move {
        let list =
            |source: &str| format!("Lead ID,Name,E-mail,Source\nT-1,Anna Rossi,anna@nordwind.example,{source}\n");
        app.import(&file(&app, "one.csv", list("referral"))).await?;
        app.import(&file(&app, "two.csv", list("google ads"))).await?;
        app.go("channels").await?;
        app.find("several-touches").await?;
        for (attribution, wanted) in [
            ("first", &[("referral", "1")][..]),
            ("last", &[("paid_search", "1")]),
            ("even", &[("paid_search", "0.5"), ("referral", "0.5")]),
        ] {
            app.choose("channel-attribution", attribution).await?;
            let is_shown = || async {
                let table = app.channels().await?;
                let leads: Vec<(&str, &str)> = table.iter().map(|(name, cells)| (&**name, &*cells["leads"])).collect();
                Ok(leads == wanted)
            };
            app.until(&format!("{attribution}: {wanted:?}"), Duration::from_secs(20), is_shown).await?;
        }
        // What is chosen is kept under a name.
        app.click_css("[data-testid=\"saved-views\"] summary").await?;
        app.fill_css("[data-testid=\"view-name\"]", "Even touches").await?;
        app.click("view-save").await?;
        app.has("saved-view", "data-name", "Even touches").await?;
        app.saved().await?;
        app.reload().await?;
        app.go("channels").await?;
        app.find_css("[data-channel=\"referral\"]").await?;
        assert_eq!(app.channels().await?["referral"]["leads"], "1");
        app.click_css("[data-testid=\"saved-views\"] summary").await?;
        app.click("view-open").await?;
        let is_even =
            || async { Ok(app.channels().await?.get("paid_search").is_some_and(|cells| cells["leads"] == "0.5")) };
        app.until("the view is open", Duration::from_secs(20), is_even).await
    });
}
