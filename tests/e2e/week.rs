//! A working week on the sample, Monday to Friday: leads get owners, are called, move, are won and lost, and go back to the
//! pool. Every board is held against what was done and against the leads as they are exported (S3d, S5, S5b, N9).

use crate::app::{App, number};
use crate::browser::journey;
use crate::files;
use serde_json::json;
use std::collections::HashMap;
use std::time::Duration;
use thirtyfour::prelude::*;

const SOON: Duration = Duration::from_secs(20);
/// Days of follow-up without progress after which a lead goes back: those assigned on Monday are due on Friday.
const RELEASE_DAYS: &str = "4";

/// Every lead as it is exported.
async fn leads(app: &App) -> WebDriverResult<Vec<HashMap<String, String>>> {
    app.lead_count().await?;
    let (_, bytes) = app.download("export-exact").await?;
    Ok(files::rows(&bytes))
}

fn is_open(lead: &HashMap<String, String>) -> bool {
    !["customer", "repeat_customer", "lost"].contains(&lead["stage"].as_str())
}

fn count(leads: &[HashMap<String, String>], is_counted: impl Fn(&HashMap<String, String>) -> bool) -> u64 {
    leads.iter().filter(|lead| is_counted(lead)).count() as u64
}

/// Holds the board of a period against what was done: in all, and that the owners' figures add up to it.
async fn expect_board(app: &App, period: &str, expected: &[(&str, u64)]) -> WebDriverResult<()> {
    app.go("board").await?;
    app.click(&format!("board-{period}")).await?;
    let script =
        "const figure = row => Number(row.querySelector(`[data-figure=\"${arguments[0]}\"]`)?.dataset.now ?? -1);
        const rows = name => [...document.querySelectorAll(`[data-testid=\"${name}\"]`)].map(figure);
        return [rows('board-total')[0] ?? -1, rows('board-owner').reduce((sum, one) => sum + one, 0)]";
    for (figure, count) in expected {
        let found = || async { app.script(script, &[json!(figure)]).await };
        let waited = app.until("the figure", SOON, || async { Ok(found().await? == json!([count, count])) }).await;
        if waited.is_err() {
            panic!("{period}: {figure} in all and by owner is {}, not {count}", found().await?);
        }
    }
    Ok(())
}

/// Logs what came of a try with the lead at hand, and that it is gone on with tomorrow: two keys.
async fn try_and_plan(app: &App, key: &str, calls: u32, contacts: u32) -> WebDriverResult<()> {
    let name = app.text("today-name").await?;
    app.press(key).await?;
    app.has("today-done", "data-calls", &calls.to_string()).await?;
    app.has("today-done", "data-contacts", &contacts.to_string()).await?;
    app.press("t").await?;
    app.until("the next lead is at hand", SOON, || async { Ok(app.text("today-name").await? != name) }).await
}

/// Moves the first lead of a column one stage on.
async fn move_on(app: &App, stage: &str) -> WebDriverResult<()> {
    app.go("board").await?;
    let before =
        app.find_css(&format!("[data-column=\"{stage}\"]")).await?.attr("data-count").await?.unwrap_or_default();
    app.click_css(&format!("[data-column=\"{stage}\"] [data-testid=\"kanban-on\"]")).await?;
    let left = (number(&before) - 1).to_string();
    app.find_css(&format!("[data-column=\"{stage}\"][data-count=\"{left}\"]")).await?;
    app.saved().await
}

#[test]
fn five_working_days_are_played_and_every_board_is_counted_anew() {
    journey(|app| async move {
        // From the coming Monday on.
        let until_monday = app.script("return (8 - new Date().getDay()) % 7", &[]).await?.as_i64().unwrap_or_default();
        app.pass_days(until_monday).await?;
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        monday(&app).await?;
        app.pass_days(1).await?;
        tuesday(&app).await?;
        app.pass_days(1).await?;
        wednesday(&app).await?;
        app.pass_days(1).await?;
        // Thursday: nobody works, and what was planned for Wednesday is overdue.
        expect_board(&app, "today", &[("attempts", 0), ("moved-up", 0), ("won", 0), ("lost", 0), ("overdue", 1)])
            .await?;
        app.pass_days(1).await?;
        friday(&app).await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// The team, every lead without owner to somebody, four calls.
async fn monday(app: &App) -> WebDriverResult<()> {
    let before = leads(app).await?;
    let unowned = count(&before, |lead| is_open(lead) && lead["owner"].is_empty());
    assert!(unowned > 50, "the sample has leads that nobody owns: {unowned}");
    app.go("owners").await?;
    app.find("team-invite").await?;
    app.click("owner-stranger").await?;
    app.has("team", "data-count", "1").await?;
    app.click("owner-stranger").await?;
    app.has("team", "data-count", "2").await?;
    app.fill_css("[data-testid=\"release-days\"]", RELEASE_DAYS).await?;
    app.click("release-on").await?;
    app.click("owners-save").await?;
    app.has("assign", "data-unowned", &unowned.to_string()).await?;
    app.has("assign", "data-decided", &unowned.to_string()).await?;
    app.click("assign-run").await?;
    app.has("assign", "data-unowned", "0").await?;
    app.has("release", "data-due", "0").await?;
    let after = leads(app).await?;
    assert_eq!(count(&after, |lead| is_open(lead) && lead["owner"].is_empty()), 0);

    app.go("today").await?;
    app.find("today-name").await?;
    for calls in 1..=3 {
        try_and_plan(app, "4", calls, 0).await?;
    }
    try_and_plan(app, "1", 4, 0).await?;
    let new = after.len() as u64;
    let figures = [("new", new), ("attempts", 4), ("contacted", 4), ("reached", 1), ("planned", 4), ("overdue", 0)];
    expect_board(app, "today", &figures).await
}

/// Monday's four are due: a message in vain, two calls; one stays overdue until Friday. A lead moves up.
async fn tuesday(app: &App) -> WebDriverResult<()> {
    app.go("today").await?;
    app.has("today-due", "data-count", "4").await?;
    try_and_plan(app, "e", 0, 1).await?;
    try_and_plan(app, "4", 1, 1).await?;
    try_and_plan(app, "4", 2, 1).await?;
    app.has("today-due", "data-count", "1").await?;
    move_on(app, "lead").await?;
    expect_board(app, "today", &[("attempts", 3), ("contacted", 3), ("reached", 0), ("moved-up", 1), ("new", 0)])
        .await?;
    expect_board(app, "yesterday", &[("attempts", 4), ("reached", 1), ("moved-up", 0)]).await
}

/// One is won and its method written down, one says no. What is left of the plan is done.
async fn wednesday(app: &App) -> WebDriverResult<()> {
    let before = leads(app).await?;
    move_on(app, "opportunity").await?;
    app.has("board-successes", "data-count", "1").await?;
    app.fill_css("[data-testid=\"board-successes\"] [data-testid=\"lesson\"]", "a visit with a sample").await?;
    app.click_css("[data-testid=\"board-successes\"] [data-testid=\"lesson-save\"]").await?;
    app.saved().await?;
    app.go("today").await?;
    app.has("today-due", "data-count", "4").await?;
    for contacts in 1..=2 {
        try_and_plan(app, "e", 0, contacts).await?;
    }
    app.press("0").await?;
    app.click("refuse-confirm").await?;
    app.saved().await?;
    let after = leads(app).await?;
    let change =
        |stage: &str| count(&after, |lead| lead["stage"] == stage) - count(&before, |lead| lead["stage"] == stage);
    let figures =
        [("won", change("customer")), ("lost", change("lost")), ("attempts", 2), ("moved-up", 1), ("planned", 2)];
    assert_eq!((figures[0].1, figures[1].1), (1, 1));
    expect_board(app, "today", &figures).await
}

/// What nobody made progress with goes back to the pool; the week is reported.
async fn friday(app: &App) -> WebDriverResult<()> {
    let before = leads(app).await?;
    // All but the lead that moved up on Tuesday: it has until Saturday.
    let due = count(&before, |lead| is_open(lead) && !lead["owner"].is_empty()) - 1;
    app.go("owners").await?;
    app.has("release", "data-due", &due.to_string()).await?;
    app.click("release-run").await?;
    app.has("release", "data-due", "0").await?;
    app.saved().await?;
    let after = leads(app).await?;
    assert_eq!(count(&after, |lead| is_open(lead) && lead["owner"].is_empty()), due);
    let week = [("new", after.len() as u64), ("attempts", 9), ("reached", 1), ("moved-up", 2), ("won", 1), ("lost", 1)];
    expect_board(app, "this_week", &week).await?;
    app.says("report-text", "a visit with a sample").await?;
    let (_, page) = app.download("report-save").await?;
    let page = String::from_utf8(page).expect("UTF-8");
    assert!(page.contains("a visit with a sample") && !page.contains("<script"), "{page}");
    // One click takes the release back.
    app.undo().await?;
    app.go("owners").await?;
    app.has("release", "data-due", &due.to_string()).await
}
