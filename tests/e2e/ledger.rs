//! Costs beside plain amounts, and sources that fit no channel: each changes the figures, and each is undone.

use crate::app::App;
use crate::browser::journey;
use crate::files::file;
use std::time::Duration;
use thirtyfour::prelude::*;

const PATIENCE: Duration = Duration::from_secs(20);

const LEADS: &str = "\
Name,Email,Source,First contact,utm_medium
Anna,anna@a.example,google,2026-01-05,cpc
Bela,bela@b.example,google,2026-01-06,cpc
Cyril,cyril@c.example,Billboard D1,2026-01-07,
Dora,dora@d.example,Billboard D1,2026-01-08,
";

const META: &str = "\
Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)
2026-01-01,2026-01-31,,310.00
2026-01-01,2026-01-31,Spring,310.00
2026-01-01,someday,Autumn,20.00
";

/// Opens a card unless it is open.
async fn open(app: &App, card: &str) -> WebDriverResult<()> {
    app.find(card).await?;
    let script = "return document.querySelector(`[data-testid=\"${arguments[0]}\"]`).open";
    if app.script(script, &[card.into()]).await?.as_bool() != Some(true) {
        app.click_css(&format!("[data-testid=\"{card}\"] > summary")).await?;
    }
    Ok(())
}

async fn expect(app: &App, channel: &str, figure: &str, text: &str) -> WebDriverResult<()> {
    app.until(&format!("{channel} has {figure} {text}"), PATIENCE, || async {
        let channels = app.channels().await?;
        Ok(channels.get(channel).and_then(|row| row.get(figure)).is_some_and(|cell| cell.contains(text)))
    })
    .await
}

async fn fill(app: &App, form: &str, name: &str, text: &str) -> WebDriverResult<()> {
    app.fill_css(&format!("[data-testid=\"{form}\"] input[name=\"{name}\"]"), text).await
}

async fn day(app: &App, form: &str, name: &str, iso: &str) -> WebDriverResult<()> {
    let script =
        "const field = document.querySelector(`[data-testid=\"${arguments[0]}\"] input[name=\"${arguments[1]}\"]`);
        field.value = arguments[2]; field.dispatchEvent(new Event('input', { bubbles: true }));";
    app.script(script, &[form.into(), name.into(), iso.into()]).await.map(drop)
}

async fn submit(app: &App, form: &str) -> WebDriverResult<()> {
    app.click_css(&format!("[data-testid=\"{form}\"] button[type=\"submit\"]")).await?;
    app.saved().await
}

#[test]
fn a_flat_cost_a_price_a_lead_and_a_rate_change_the_figures_and_are_undone() {
    journey(|app| async move {
        app.import(&file(&app, "leads.csv", LEADS)).await?;
        expect(&app, "paid_search", "leads", "2").await?;
        open(&app, "ledger-lines").await?;
        app.choose("line-channel", "paid_search").await?;
        app.choose("line-model", "flat").await?;
        day(&app, "line-form", "from", "2026-01-01").await?;
        day(&app, "line-form", "to", "2026-01-31").await?;
        fill(&app, "line-form", "currency", "USD").await?;
        fill(&app, "line-form", "amount", "100").await?;
        submit(&app, "line-form").await?;
        app.has("ledger-lines", "data-count", "1").await?;
        expect(&app, "paid_search", "cost_per_lead", "50.00").await?;
        open(&app, "ledger-lines").await?;
        app.choose("line-model", "per_lead").await?;
        fill(&app, "line-form", "amount", "7").await?;
        submit(&app, "line-form").await?;
        app.has("ledger-lines", "data-count", "2").await?;
        app.says("line-list", "14.00").await?;
        expect(&app, "paid_search", "spend", "114.00").await?;
        app.undo().await?;
        expect(&app, "paid_search", "spend", "100.00").await?;
        app.undo().await?;
        expect(&app, "paid_search", "leads", "2").await?;
        app.has("ledger-lines", "data-count", "0").await?;
        // An amount of another currency counts by the rate.
        fill(&app, "spend-form", "channel", "Paid search").await?;
        fill(&app, "spend-form", "amount", "500").await?;
        fill(&app, "spend-form", "currency", "CZK").await?;
        submit(&app, "spend-form").await?;
        expect(&app, "paid_search", "spend", "CZK").await?;
        open(&app, "ledger-rates").await?;
        day(&app, "rate-form", "day", "2026-01-01").await?;
        fill(&app, "rate-form", "units", "25").await?;
        fill(&app, "rate-form", "currency", "CZK").await?;
        submit(&app, "rate-form").await?;
        expect(&app, "paid_search", "spend", "20.00").await?;
        app.undo().await?;
        expect(&app, "paid_search", "spend", "CZK").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn an_unknown_source_is_assigned_and_a_lead_tells_why() {
    journey(|app| async move {
        app.import(&file(&app, "leads.csv", LEADS)).await?;
        expect(&app, "Billboard D1", "leads", "2").await?;
        open(&app, "ledger-unknown").await?;
        app.has("unknown-source", "data-source", "Billboard D1").await?;
        app.choose("assign-channel", "display").await?;
        app.click("assign").await?;
        app.saved().await?;
        app.has("ledger-unknown", "data-count", "0").await?;
        expect(&app, "display", "leads", "2").await?;
        app.open_lead("Cyril").await?;
        app.says("lead-channel-reason", "Billboard D1").await?;
        app.click("lead-panel-close").await?;
        app.open_lead("Anna").await?;
        app.says("lead-channel-reason", "utm_medium").await?;
        app.undo().await?;
        expect(&app, "Billboard D1", "leads", "2").await?;
        open(&app, "ledger-rules").await?;
        fill(&app, "rule-form", "text", "billboard").await?;
        app.choose("rule-channel", "partner").await?;
        app.says("rule-would", "2 leads").await?;
        fill(&app, "channel-form", "name", "Outdoor").await?;
        submit(&app, "channel-form").await?;
        // With another name among the channels the page is drawn anew.
        app.find_css("option[value=\"Outdoor\"]").await?;
        open(&app, "ledger-rules").await?;
        fill(&app, "rule-form", "text", "billboard").await?;
        app.choose("rule-channel", "Outdoor").await?;
        submit(&app, "rule-form").await?;
        expect(&app, "Outdoor", "leads", "2").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn an_export_of_a_platform_is_known_spread_and_not_taken_twice() {
    journey(|app| async move {
        app.import(&file(&app, "leads.csv", LEADS)).await?;
        let path = file(&app, "meta.csv", META);
        assert_eq!(app.import_spend(&path).await?, 1);
        app.has("spend-summary", "data-rejected", "1").await?;
        app.says("spend-summary", "Meta Ads").await?;
        app.says("spend-rejected", "someday").await?;
        expect(&app, "paid_social", "spend", "310.00").await?;
        app.find("spend-file").await?.send_keys(path.to_string_lossy().as_ref()).await?;
        app.has("spend-summary", "data-known", "true").await?;
        expect(&app, "paid_social", "spend", "310.00").await?;
        open(&app, "ledger-unassigned").await?;
        app.choose("assign-channel", "paid_search").await?;
        app.click("assign").await?;
        app.saved().await?;
        expect(&app, "paid_search", "spend", "310.00").await?;
        app.undo().await?;
        expect(&app, "paid_social", "spend", "310.00").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}
