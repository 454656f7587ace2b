//! The way out, in two explicit forms.

use crate::app::ExportForm;
use crate::browser::journey;
use crate::files::{MESSY, file, rows};

/// Cells that a spreadsheet could run, and plain numbers that it cannot.
const FORMULAS: &str = "Lead ID,Name,E-mail,Phone,Notes,Margin\n\
    F-1,=Hyperlink(1),one@nordwind.example,+39 348 765 4321,@SUM(A1),-5\n\
    F-2,+Anna,two@nordwind.example,,-2+3+cmd|' /C calc'!A0,+49 30 1234\n\
    F-3,Plain Name,three@nordwind.example,,a = b,7\n";

#[test]
fn the_spreadsheet_form_guards_formulas_and_leaves_numbers_alone() {
    journey(|app| async move {
        app.import(&file(&app, "formulas.csv", FORMULAS)).await?;
        let rows = rows(&app.export(ExportForm::Spreadsheet).await?);
        assert_eq!(rows.len(), 3);
        for row in &rows {
            for (column, cell) in row {
                let is_number = cell.chars().skip(1).all(|sign| sign.is_ascii_digit() || " .;=ext".contains(sign));
                let could_run = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
                assert!(!could_run, "{column}: {cell}");
            }
        }
        let has = |cell: &str| rows.iter().any(|row| row.values().any(|value| value == cell));
        for cell in ["'=Hyperlink(1)", "'@SUM(A1)", "'+Anna", "-5", "+49 30 1234", "+393487654321", "a = b"] {
            assert!(has(cell), "{cell} in {rows:#?}");
        }
        Ok(())
    });
}

#[test]
fn the_exact_form_comes_in_again_as_the_same_leads() {
    journey(|app| async move {
        app.import(&file(&app, "formulas.csv", FORMULAS)).await?;
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        let before = app.lead_count().await?;
        let bytes = app.export(ExportForm::Exact).await?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(text.contains("=Hyperlink(1)") && !text.contains("'=Hyperlink(1)"), "{text}");
        assert_eq!(rows(&bytes).len() as u64, before);
        for column in ["lead_id", "import_rows", "stage", "score", "grade", "owner", "channel", "cost", "issues"] {
            assert!(rows(&bytes)[0].contains_key(column), "{column}");
        }
        let again = app.import(&file(&app, "again.csv", &bytes)).await?;
        assert_eq!((again.new, again.updated, again.rejected), (0, 0, 0), "{again:?}");
        app.expect_leads(before).await?;
        assert_eq!(app.export(ExportForm::Exact).await?, bytes, "what comes out again is the same to the byte");
        Ok(())
    });
}

#[test]
fn rows_merged_into_a_lead_are_named_in_the_export() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        let rows = rows(&app.export(ExportForm::Exact).await?);
        let anna = rows.iter().find(|row| row["external_id"] == "A-1").expect("the first lead");
        assert_eq!(anna["import_rows"], "2;3;4", "{anna:?}");
        Ok(())
    });
}
