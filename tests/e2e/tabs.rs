//! Two and three tabs at once: all end with the same book, no change is lost, nothing hangs.

/// Windows of one browser, and work that goes on in several of them.
mod windows;

use crate::app::App;
use crate::browser::journey;
use crate::files::file;
use std::fmt::Write;
use thirtyfour::prelude::*;
use windows::Windows;

/// Edits that each tab makes in a row.
const EDITS: u64 = 12;

/// So many different leads, from a number on.
fn people(numbers: std::ops::Range<u32>) -> String {
    let mut text = "Lead ID,Name,E-mail,Company,City\n".to_owned();
    for number in numbers {
        writeln!(text, "T-{number},Person {number},person{number}@tab.example,Firm {number},Prato")
            .expect("memory takes it");
    }
    text
}

/// Two tabs or more with the same book of 300 leads.
async fn tabs(app: &App, count: usize) -> WebDriverResult<Windows> {
    app.import(&file(app, "base.csv", people(0..300))).await?;
    app.saved().await?;
    let windows = Windows::open(app, count).await?;
    for place in 0..count {
        windows.go_to(place).await?;
        app.expect_leads(300).await?;
    }
    Ok(windows)
}

#[test]
fn three_tabs_edit_the_same_lead_and_others_and_every_edit_is_in_the_journal() {
    journey(|app| async move {
        let windows = tabs(&app, 3).await?;
        let before = app.fingerprint().await?;
        // The first two write the same field of the same lead, the third another field of it.
        for (place, field) in [(0, "city"), (1, "city"), (2, "company")] {
            windows.go_to(place).await?;
            app.open_lead("person7@tab.example").await?;
            windows.start_edits(field, &format!("{field} {place}"), EDITS).await?;
        }
        windows.wait_for_work(3).await?;
        let now = windows.same_book().await?;
        assert_eq!(now.entries, before.entries + 3 * EDITS, "every edit has its entry");
        app.open_lead("person7@tab.example").await?;
        assert_eq!(app.field("company").await?, format!("company 2 {}", EDITS - 1), "nobody else wrote it");
        let city = app.field("city").await?;
        assert!(city.starts_with("city "), "the last of two writers: {city}");
        assert!(city.ends_with(&format!(" {}", EDITS - 1)), "nobody's earlier edit came after a later one: {city}");
        Ok(())
    });
}

#[test]
fn two_imports_at_the_same_time_are_both_there_and_know_each_other() {
    journey(|app| async move {
        let windows = tabs(&app, 2).await?;
        // A third of each is in the other one too.
        for (place, numbers) in [(0, 300..3300), (1, 2300..5300)] {
            windows.go_to(place).await?;
            app.choose_file(&file(&app, &format!("more{place}.csv"), people(numbers))).await?;
            app.find("import-run").await?;
        }
        windows.click_everywhere("import-run").await?;
        let mut known = 0;
        for place in 0..2 {
            windows.go_to(place).await?;
            app.find("import-summary").await?;
            let summary = app.summary().await?;
            assert_eq!((summary.rows, summary.rejected), (3000, 0));
            known += summary.duplicates + summary.updated;
        }
        assert_eq!(known, 1000, "whoever came second knew the leads of the first");
        assert_eq!(windows.same_book().await?.entries, 3);
        app.expect_leads(5300).await
    });
}

#[test]
fn one_tab_undoes_an_import_while_another_edits() {
    journey(|app| async move {
        app.import(&file(&app, "first.csv", people(1000..1500))).await?;
        app.undo_import().await?;
        let windows = tabs(&app, 2).await?;
        windows.go_to(1).await?;
        app.import(&file(&app, "second.csv", people(2000..5000))).await?;
        let before = windows.same_book().await?;
        windows.go_to(1).await?;
        app.open_lead("person9@tab.example").await?;
        windows.start_edits("city", "edited", 2 * EDITS).await?;
        // What undo undoes is what this tab sees as the latest change: that import, or by now one of the edits.
        windows.go_to(0).await?;
        app.script("document.querySelector('[data-testid=\"undo\"]').click()", &[]).await?;
        windows.wait_for_work(1).await?;
        let now = windows.same_book().await?;
        assert!(now.entries > before.entries + 2 * EDITS, "{} entries after {}", now.entries, before.entries);
        app.open_lead("person9@tab.example").await?;
        assert_eq!(app.field("city").await?, format!("edited {}", 2 * EDITS - 1), "the edits stay");
        Ok(())
    });
}

#[test]
fn one_tab_erases_everything_while_another_edits() {
    journey(|app| async move {
        let windows = tabs(&app, 2).await?;
        windows.go_to(1).await?;
        app.open_lead("person9@tab.example").await?;
        windows.start_edits("city", "edited", 200).await?;
        windows.go_to(0).await?;
        app.go("settings").await?;
        app.click("erase-all").await?;
        app.click("erase-confirm").await?;
        app.expect_leads(0).await?;
        let now = windows.same_book().await?;
        assert_eq!(now.entries, 0, "no edit came into the empty book");
        windows.go_to(1).await?;
        app.expect_leads(0).await?;
        // The tab goes on working.
        app.import(&file(&app, "after.csv", people(0..20))).await?;
        app.saved().await?;
        assert_eq!(windows.same_book().await?.entries, 1);
        app.expect_leads(20).await
    });
}

#[test]
fn one_tab_restores_a_backup_while_another_edits() {
    journey(|app| async move {
        let windows = tabs(&app, 2).await?;
        app.go("settings").await?;
        let (name, _) = app.download("backup-save").await?;
        let backup = app.folder.join("downloads").join(name);
        windows.go_to(1).await?;
        app.open_lead("person9@tab.example").await?;
        windows.start_edits("city", "edited", 4 * EDITS).await?;
        windows.go_to(0).await?;
        app.go("settings").await?;
        app.find("backup-file").await?.send_keys(backup.to_string_lossy().as_ref()).await?;
        app.click("restore-replace").await?;
        windows.wait_for_work(1).await?;
        let now = windows.same_book().await?;
        assert!(now.entries <= 1 + 4 * EDITS, "the edits after the restore, and no others: {}", now.entries);
        app.open_lead("person9@tab.example").await?;
        let city = app.field("city").await?;
        assert!(city == format!("edited {}", 4 * EDITS - 1) || now.entries == 1, "the last edit stands: {city}");
        app.expect_leads(300).await
    });
}
