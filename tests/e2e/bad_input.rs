//! Files that cannot be taken in: a clear message, and nothing changed.

use crate::app::App;
use crate::browser::journey;
use crate::files::{file, leads};
use thirtyfour::prelude::*;

/// Refused on the desk or at the import, with words, and the ten leads that were there are there still.
async fn refused(app: &App, name: &str, bytes: &[u8]) -> WebDriverResult<()> {
    app.choose_file(&file(app, name, bytes)).await?;
    if !app.is_there("import-failure").await? {
        app.start_import().await?;
    }
    let words = app.refusal().await?;
    assert!(words.split_whitespace().count() >= 4 && !words.contains('{'), "{name}: {words}");
    app.expect_leads(10).await?;
    app.reload().await?;
    app.expect_leads(10).await
}

fn after_ten_leads(name: &'static str, bytes: &'static [u8]) {
    journey(move |app| async move {
        app.import(&file(&app, "ten.csv", leads(10))).await?;
        refused(&app, name, bytes).await
    });
}

#[test]
fn an_empty_file_is_refused_with_words() {
    after_ten_leads("empty.csv", b"");
}

#[test]
fn a_file_of_blank_lines_is_refused_with_words() {
    after_ten_leads("blank.csv", b"\n\n   \n\n");
}

#[test]
fn a_header_without_rows_is_refused_with_words() {
    after_ten_leads("header.csv", b"Name,E-mail,Phone\n");
}

#[test]
fn a_binary_file_is_refused_with_words() {
    after_ten_leads(
        "picture.csv",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0\\r\xa8f\0\0\0\0IDAT\0\0\0\0",
    );
}

#[test]
fn rows_with_too_many_or_too_few_cells_are_told_one_by_one() {
    journey(|app| async move {
        let text = "Name,E-mail,Company\nAnna,anna@nordwind.example,Nordwind\nBen,ben@nordwind.example\n\
                    Cleo,cleo@nordwind.example,Nordwind,surplus,more\n";
        let summary = app.import(&file(&app, "ragged.csv", text)).await?;
        assert_eq!((summary.rows, summary.new, summary.rejected), (3, 2, 1), "{summary:?}");
        app.expect_leads(2).await?;
        app.go("clean").await?;
        let row = app.text("rejected-row").await?;
        assert!(row.contains("Cleo"), "{row}");
        Ok(())
    });
}

#[test]
fn repeated_headers_are_told_and_both_columns_are_kept() {
    journey(|app| async move {
        let text = "Name,E-mail,Remark,Remark\nAnna,anna@nordwind.example,first,second\n";
        app.choose_file(&file(&app, "twice.csv", text)).await?;
        app.reads("Remark").await?;
        assert_eq!(app.run_import().await?.new, 1);
        app.open_lead("anna@nordwind.example").await?;
        let panel = app.text("lead-panel").await?;
        assert!(panel.contains("first") && panel.contains("second"), "{panel}");
        Ok(())
    });
}

#[test]
fn a_list_without_any_e_mail_column_goes_in_by_phone() {
    journey(|app| async move {
        let text = "Name,Phone,Country\nAnna,+39 347 123 4567,Italy\nBen,020 7946 0123,United Kingdom\nNobody,,Italy\n";
        app.choose_file(&file(&app, "phones.csv", text)).await?;
        assert_eq!(app.mapped("email").await?, "");
        let summary = app.run_import().await?;
        assert_eq!((summary.new, summary.rejected), (2, 1), "{summary:?}");
        Ok(())
    });
}

#[test]
fn a_file_that_can_no_longer_be_read_is_told_and_changes_nothing() {
    journey(|app| async move {
        // More than what is taken in of it before it is asked for.
        let path = file(&app, "gone.csv", leads(500_000));
        app.choose_file(&path).await?;
        std::fs::remove_file(&path).expect("it was written");
        app.start_import().await?;
        app.find("import-failure").await?;
        let words = app.refusal().await?;
        assert!(words.split_whitespace().count() >= 4, "{words}");
        app.go("leads").await?;
        app.expect_leads(0).await
    });
}
