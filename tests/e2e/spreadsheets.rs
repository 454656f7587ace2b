//! Spreadsheets, contacts and copied tables, read by a program of their own.

use crate::app::App;
use crate::archives::{archive, ods, worksheet, xlsx};
use crate::browser::{Form, journey, journey_in};
use crate::files::{file, rows};
use serde_json::json;
use thirtyfour::prelude::*;

/// How long it takes to read another sheet.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);

/// Rows of a sheet, from a row on: texts, and numbers where a text is nothing but digits.
fn sheet_rows(first_row: usize, rows: &[&[&str]]) -> String {
    let cell = |(column, text): (usize, &&str)| {
        let column = char::from(b'A' + column as u8);
        (
            column,
            if text.bytes().all(|byte| byte.is_ascii_digit()) {
                format!("<v>{text}</v>")
            } else {
                format!("<is><t>{text}</t></is>")
            },
        )
    };
    let row = |(place, cells): (usize, &&[&str])| {
        let number = first_row + place;
        let cells: String = cells
            .iter()
            .enumerate()
            .map(cell)
            .map(|(column, inside)| {
                let kind = if inside.starts_with("<is>") { " t=\"inlineStr\"" } else { "" };
                format!("<c r=\"{column}{number}\"{kind}>{inside}</c>")
            })
            .collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    rows.iter().enumerate().map(row).collect()
}

/// A sheet of three products and one of two people; the people begin in row 4, and the second of them cannot be reached.
fn two_sheets() -> Vec<u8> {
    let products = sheet_rows(
        1,
        &[&["Product", "Price", "Stock"], &["Cup", "12", "40"], &["Plate", "15", "60"], &["Bowl", "18", "20"]],
    );
    let people = sheet_rows(4, &[&["Name", "Phone", "Country"], &["Zhang San", "13800138000", "China"], &["Nobody"]]);
    xlsx(&[worksheet("Products", &products), worksheet("People", &people)], &[])
}

#[test]
fn a_sheet_is_chosen_and_its_rows_keep_the_numbers_of_the_spreadsheet() {
    journey(|app| async move {
        app.choose_file(&file(&app, "list.xlsx", two_sheets())).await?;
        assert_eq!(app.find("import-sheet").await?.value().await?.as_deref(), Some("0"));
        app.choose("import-sheet", "1").await?;
        app.until("the people are mapped", PATIENCE, || async { Ok(app.mapped("phone").await? == "Phone") }).await?;
        let summary = app.run_import().await?;
        assert_eq!((summary.rows, summary.new, summary.rejected), (2, 1, 1), "{summary:?}");
        let (_, rejected) = app.download("export-rejected").await?;
        let rejected = rows(&rejected);
        assert!(rejected[0].values().any(|cell| cell == "6"), "{rejected:?}");
        app.open_lead("Zhang San").await?;
        app.says("lead-panel", "138").await?;
        app.go("history").await?;
        app.find("history-line").await?;
        app.reads("list.xlsx [People]").await?;
        app.go("leads").await?;
        app.search("13800138000").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn the_sealed_file_reads_spreadsheets_and_contacts_too() {
    journey_in(Form::Sealed, |app| async move {
        app.choose_file(&file(&app, "list.xlsx", two_sheets())).await?;
        app.choose("import-sheet", "1").await?;
        app.until("the people are mapped", PATIENCE, || async { Ok(app.mapped("phone").await? == "Phone") }).await?;
        assert_eq!(app.run_import().await?.new, 1);
        let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Rossi;Anna;;;\r\nEMAIL:anna@nordwind.example\r\nEND:VCARD\r\n";
        assert_eq!(app.import(&file(&app, "people.vcf", cards)).await?.new, 1);
        app.expect_leads(2).await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn an_open_document_goes_in_without_a_question() {
    journey(|app| async move {
        let cell = |text: &str| {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
        };
        let row = |cells: [&str; 2]| format!("<table:table-row>{}</table:table-row>", cells.map(cell).concat());
        let rows =
            [row(["Name", "E-mail"]), row(["Anna", "anna@nordwind.example"]), row(["Ben", "ben@nordwind.example"])];
        let table = format!("<table:table table:name=\"People\">{}</table:table>", rows.concat());
        app.choose_file(&file(&app, "list.ods", ods(&table))).await?;
        assert!(!app.is_there("import-sheet").await?, "one sheet is no choice");
        assert!(!app.is_there("import-encoding").await?, "a spreadsheet has no encoding to choose");
        assert_eq!(app.run_import().await?.new, 2);
        app.expect_leads(2).await
    });
}

#[test]
fn a_bomb_and_what_is_no_spreadsheet_are_refused_and_the_next_file_goes_in() {
    journey(|app| async move {
        let blanks = vec![b' '; 64 << 20];
        for (name, bytes, expected) in [
            ("bomb.xlsx", archive(&[("_rels/.rels", b"<x/>"), ("xl/worksheets/sheet1.xml", &blanks)]), "too large"),
            ("text.docx", archive(&[("word/document.xml", b"<w:document/>")]), "no spreadsheet"),
            ("cut.xlsx", two_sheets()[..600].to_vec(), "damaged"),
        ] {
            app.choose_file(&file(&app, name, bytes)).await?;
            let words = app.refusal().await?;
            assert!(words.contains(expected), "{name}: {words}");
        }
        app.choose_file(&file(&app, "list.xlsx", two_sheets())).await?;
        app.find("import-sheet").await?;
        Ok(())
    });
}

/// Pastes on the page, not into a field.
async fn paste(app: &App, markup: &str, text: &str) -> WebDriverResult<()> {
    let script = "const data = new DataTransfer();
        data.setData('text/html', arguments[0]);
        data.setData('text/plain', arguments[1]);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";
    app.script(script, &[json!(markup), json!(text)]).await?;
    app.find("import-run").await.map(drop)
}

#[test]
fn a_pasted_table_keeps_its_cells_and_pasted_text_its_tabs() {
    journey(|app| async move {
        let table =
            "<table><tr><th>Name<th>E-mail<th>Notes<tr><td>Anna<td>anna@nordwind.example<td>first<br>second</table>";
        paste(&app, table, "Name E-mail Notes Anna anna@nordwind.example first second").await?;
        assert_eq!(app.run_import().await?.new, 1);
        app.open_lead("anna@nordwind.example").await?;
        app.says("lead-panel", "second").await?;
        paste(&app, "<b>no table</b>", "Name\tE-mail\nBen\tben@nordwind.example\n").await?;
        assert_eq!(app.run_import().await?.new, 1);
        app.expect_leads(2).await
    });
}
