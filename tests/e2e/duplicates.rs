//! Leads that only look alike are found, looked at, merged or told apart, and come back when History undoes it.

use crate::app::App;
use crate::browser::journey;
use crate::files::file;
use thirtyfour::prelude::*;

const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);

/// Two pairs that share no e-mail, phone number or identifier, and two leads that are nobody else's.
const LIST: &str = "Name,E-mail,Phone,Company,City,Notes
Anna Maria Rossi,annamaria.rossi@nordwind.example,+39 347 123 4567,Nordwind SpA,Torino,met at the fair
Anna Maria Rosi,annamaria.rossi@nordwin.example,+39 347 123 4576,Nordwind,Torino,wants a demo
Jan Novák,jan.novak@reka.example,+420 601 123 456,Řeka s.r.o.,Brno,
王小明,wang.xiaoming@beifang.example,+86 139 1234 5678,北方科技有限公司,北京,
Wang Xiaoming,wang.xiaoming@mail.example,+86 139 1234 5687,北方科技,北京,
Eva Malá,eva.mala@lipa.example,+420 777 654 321,Lípa a.s.,Praha,
";

async fn expect_groups(app: &App, count: &str) -> WebDriverResult<()> {
    app.has("duplicates-found", "data-groups", count).await
}

async fn compared(app: &App) -> WebDriverResult<()> {
    app.import(&file(app, "list.csv", LIST)).await?;
    app.click("import-find-duplicates").await?;
    app.find("duplicates-found").await?;
    app.has("duplicates-found", "data-compared", "6").await?;
    expect_groups(app, "2").await
}

#[test]
fn two_spellings_of_one_person_are_merged_with_a_value_chosen_and_come_apart_again() {
    journey(|app| async move {
        compared(&app).await?;
        // The second name is taken, whichever stays.
        app.click_css("[data-testid=\"duplicate-group\"]:has([aria-label*=\"Anna Maria Rosi\"]) [aria-label=\"Take Name: Anna Maria Rosi\"]")
            .await?;
        let merged = "[data-testid=\"duplicate-group\"] [data-field=\"name\"] .duplicate-merged";
        app.until("the choice is in what comes out", PATIENCE, || async {
            Ok(app.find_css(merged).await?.text().await? == "Anna Maria Rosi")
        })
        .await?;
        app.click_css("[data-testid=\"duplicate-group\"]:has([aria-label*=\"Anna Maria Rosi\"]) [data-testid=\"duplicate-merge\"]").await?;
        expect_groups(&app, "1").await?;
        app.saved().await?;
        app.expect_leads(5).await?;
        app.open_lead("Anna Maria Rosi").await?;
        let notes = app.field("notes").await?;
        assert!(notes.contains("met at the fair") && notes.contains("wants a demo"), "{notes}");
        assert!(app.field("other_phones").await?.contains("347"), "both numbers are kept");
        app.reload().await?;
        app.expect_leads(5).await?;

        let lines = app.journal().await?;
        assert!(lines[0].contains("duplicates merged") && lines[0].contains("2 leads"), "{lines:?}");
        app.click("history-undo").await?;
        app.click("undo-confirm").await?;
        app.gone("undo-confirm").await?;
        app.saved().await?;
        app.expect_leads(6).await
    });
}

#[test]
fn leads_told_apart_are_not_asked_about_again() {
    journey(|app| async move {
        compared(&app).await?;
        app.click("duplicate-apart").await?;
        expect_groups(&app, "1").await?;
        app.saved().await?;
        app.reload().await?;
        app.go("clean").await?;
        app.click("duplicates-find").await?;
        expect_groups(&app, "1").await?;
        app.undo().await?;
        expect_groups(&app, "2").await
    });
}

#[test]
fn all_certain_groups_are_merged_at_once_and_a_file_finds_the_merged_lead() {
    journey(|app| async move {
        compared(&app).await?;
        app.click("duplicates-merge-all").await?;
        expect_groups(&app, "0").await?;
        app.saved().await?;
        app.expect_leads(4).await?;
        let again = "Name,E-mail,City\nA. Rosi,annamaria.rossi@nordwin.example,Milano\nW,wang.xiaoming@mail.example,\n";
        let summary = app.import(&file(&app, "again.csv", again)).await?;
        assert_eq!((summary.new, summary.rejected), (0, 0), "{summary:?}");
        app.expect_leads(4).await
    });
}

#[test]
fn groups_are_gone_through_by_keys() {
    journey(|app| async move {
        compared(&app).await?;
        let first = app.find("duplicate-group").await?;
        first.focus().await?;
        app.driver.action_chain().send_keys("j").send_keys("k").send_keys("m").perform().await?;
        expect_groups(&app, "1").await?;
        app.driver.action_chain().send_keys("n").perform().await?;
        expect_groups(&app, "0").await?;
        app.saved().await?;
        app.expect_leads(5).await
    });
}
