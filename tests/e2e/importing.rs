//! A file's way in, and back out.

use crate::app::{App, Summary, pause};
use crate::browser::journey;
use crate::files::{MESSY, file, leads, rows};
use thirtyfour::prelude::*;

#[test]
fn the_columns_of_a_messy_list_are_recognised() {
    journey(|app| async move {
        app.choose_file(&file(&app, "messy.csv", MESSY)).await?;
        for (field, column) in [
            ("external_id", "Lead ID"),
            ("name", "Full name"),
            ("email", "E-mail"),
            ("phone", "Phone"),
            ("company", "Company"),
            ("country", "Country"),
            ("stage", "Stage"),
            ("first_contact", "First contact"),
            ("won_on", "Won on"),
            ("notes", "Notes"),
            ("city", ""),
        ] {
            assert_eq!(app.mapped(field).await?, column, "{field}");
        }
        Ok(())
    });
}

#[test]
fn a_messy_list_is_counted_exactly() {
    journey(|app| async move {
        let summary = app.import(&file(&app, "messy.csv", MESSY)).await?;
        assert_eq!(summary, Summary { rows: 10, new: 6, updated: 0, duplicates: 2, rejected: 2 });
        app.expect_leads(6).await
    });
}

#[test]
fn rejected_rows_are_exported_as_they_stood_with_row_and_reason() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        let (_, bytes) = app.download("export-rejected").await?;
        let rows = rows(&bytes);
        assert_eq!(rows.len(), 2, "{rows:?}");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(text.contains("Nobody Here") && text.contains("Too Many"), "{text}");
        // The header is row 1.
        let has_row = |row: &str| rows.iter().any(|cells| cells.values().any(|cell| cell == row));
        assert!(has_row("5") && has_row("10"), "{rows:?}");
        Ok(())
    });
}

#[test]
fn an_import_can_be_undone_and_redone() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.undo_import().await?;
        app.expect_leads(0).await?;
        app.redo().await?;
        app.expect_leads(6).await?;
        app.undo().await?;
        app.expect_leads(0).await?;
        app.reload().await?;
        app.expect_leads(0).await
    });
}

#[test]
fn the_same_file_twice_brings_nothing_new() {
    journey(|app| async move {
        for (name, text) in [("messy.csv", MESSY.to_owned()), ("plain.csv", leads(300))] {
            nothing_new(&app, name, &text).await?;
        }
        Ok(())
    });
}

async fn nothing_new(app: &App, name: &str, text: &str) -> WebDriverResult<()> {
    let path = file(app, name, text);
    app.import(&path).await?;
    let before = app.lead_count().await?;
    let again = app.import(&path).await?;
    assert_eq!((again.new, again.updated), (0, 0), "{name}: {again:?}");
    app.expect_leads(before).await
}

#[test]
fn a_column_can_be_mapped_by_hand() {
    journey(|app| async move {
        let text = "who,where to write\nAnna,anna@nordwind.example\nBen,ben@nordwind.example\n";
        app.choose_file(&file(&app, "odd.csv", text)).await?;
        app.map("name", "who").await?;
        app.map("email", "where to write").await?;
        assert_eq!(app.run_import().await?.new, 2);
        app.search("ben@nordwind.example").await
    });
}

#[test]
fn a_list_comes_in_by_the_plan_as_it_was_last_whatever_was_taken_in_before() {
    journey(|app| async move {
        app.choose_file(&file(&app, "many.csv", leads(20_000))).await?;
        // By now all of it was taken in as it was guessed.
        pause(1_500).await;
        app.map("job_title", "Source").await?;
        let summary = app.run_import().await?;
        assert_eq!((summary.rows, summary.new), (20_000, 20_000));
        app.open_lead("person000007@firm7.example").await?;
        assert_eq!(app.field("job_title").await?.to_lowercase(), "referral");
        assert_eq!(app.field("source").await?, "");
        Ok(())
    });
}
