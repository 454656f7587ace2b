//! How promising a lead is: by talks, as it stands, and what it is worth (S4, S4b, V3).

use crate::app::App;
use crate::browser::journey;
use crate::files::file;
use std::fmt::Write;
use thirtyfour::prelude::*;

fn list() -> String {
    let mut csv = "Name,E-mail,Stage,Value\nAnna Rossi,anna@nordwind.example,lead,1000 EUR\n".to_owned();
    for lead in 0..20 {
        let stage = if lead < 5 { "customer" } else { "lost" };
        writeln!(csv, "Person {lead},p{lead}@firm.example,{stage},500 EUR").expect("memory takes it");
    }
    csv
}

async fn answer(app: &App, asked: &str, key: &str) -> WebDriverResult<()> {
    app.has("qualify-question", "data-criterion", asked).await?;
    app.press(key).await
}

#[test]
fn talks_tell_how_a_lead_stands_and_orders_what_it_is_worth() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", list())).await?;
        app.go("leads").await?;
        app.open_lead("Anna").await?;
        app.has("lead-standing", "data-standing", "valid").await?;
        // 1000 EUR, one order in one year, 5 of 20 closed leads won.
        app.has("lead-worth", "data-minor", "25000").await?;
        answer(&app, "target_market", "y").await?;
        answer(&app, "means", "n").await?;
        app.has("lead-standing", "data-standing", "failed").await?;
        app.says("lead-talk-grade", "D:").await?;
        app.undo().await?;
        app.has("lead-standing", "data-standing", "valid").await?;

        app.go("scoring").await?;
        app.fill_css("[data-testid=worth-orders]", "2.5").await?;
        app.find_css("[data-testid=worth-orders]").await?.send_keys(Key::Tab + "").await?;
        app.click("scoring-save").await?;
        app.saved().await?;
        app.go("leads").await?;
        app.open_lead("Anna").await?;
        app.has("lead-worth", "data-minor", "62500").await?;

        // The columns can be shown, sorted and filtered by.
        app.click("columns").await?;
        app.click("column-worth").await?;
        app.click("column-standing").await?;
        app.click_css(".lead-header button[title='Expected value']").await?;
        app.find_css("[data-testid=lead-row] [data-standing=valid]").await?;
        app.click_css(".lead-header button[title='Standing']").await?;
        assert!(app.rows().await?[0].contains("Anna Rossi"));
        Ok(())
    });
}
