//! Whatever stands in a list: it goes in without a panic, and every row has one outcome.
//!
//! `FUZZ_CASES=1000000 cargo test --release --test engine intake_fuzz` runs as many cases instead of a few hundred;
//! `FUZZ_SEED=7` others than the usual ones.

use crate::book::Desk;
use crate::parse_fuzz::config;
use leadbench::clean::{CleanSettings, TypedContext, clean_value};
use leadbench::intake::{ImportPlan, Intake};
use leadbench::lead::{Field, GateRules};
use leadbench::map::guess;
use leadbench::parse::{Choices, RawTable, Reader, find_dialect, header};
use leadbench::worker::protocol::UpdateMode;
use proptest::prelude::*;
use proptest::sample::select;

/// What columns are called, in several languages, and what they are not.
const HEADERS: &[&str] = &[
    "Name",
    "E-mail",
    "Phone",
    "姓名",
    "手机",
    "公司",
    "Azienda",
    "Telefono",
    "Jméno",
    "Příjmení",
    "Е-пошта",
    "Град",
    "Deal value",
    "Currency",
    "First contact",
    "Stage",
    "lead_id",
    "Source",
    "Campaign",
    "Notes",
    "",
    "Name",
    "x",
];

/// Values that once were trouble, or look as if they could be.
const CELLS: &[&str] = &[
    "",
    " ",
    "N/A",
    "anna@gmial.com",
    "a@b",
    "@",
    "a@b@c.example",
    "+39 347 123 4567",
    "1.38E+10",
    "00420601123456",
    "(0)30/123 ext. 5",
    "13800138001; 13912345678",
    "王小明",
    "Wang, Xiaoming",
    "Dr. Anna Maria Rossi-Bianchi PhD",
    "Ã¡Å¡",
    "&amp;nbsp;",
    "ＡＢＣ１２３",
    "31/12/2026",
    "2026-13-45",
    "44927",
    "Sept 5",
    "1.234,56 €",
    "¥-12",
    "1e400",
    "北方科技有限公司",
    "Řeka s.r.o.",
    "ДООЕЛ",
    "ftp://x",
    "https://www.nordwind.example/?q=1",
    "IT",
    "Česko",
    "中国",
    "customer",
    "won",
    "=1+1",
    "'0123",
    "\u{200b}\u{feff}",
    "a\u{301}",
    "𠮷野家",
    "👩‍👩‍👧",
    "\"quoted\"",
    "a,b;c\td|e",
    "line\nbreak",
    "123456789012345678901234567890",
    "-",
    "?",
    "\u{0}",
];

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => select(CELLS).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => (select(CELLS), select(CELLS)).prop_map(|(one, other)| format!("{one} {other}")),
    ]
}

pub fn list() -> impl Strategy<Value = String> {
    (1..7_usize, 0..8_usize).prop_flat_map(|(width, height)| {
        let headers = proptest::collection::vec(select(HEADERS), width);
        let rows = proptest::collection::vec(proptest::collection::vec(cell(), 0..width + 2), height);
        (headers, rows, select(&[",", ";", "\t"][..])).prop_map(|(headers, rows, delimiter)| {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let mut text = headers.join(delimiter);
            for row in rows {
                text.push('\n');
                text.push_str(&row.iter().map(quoted).collect::<Vec<String>>().join(delimiter));
            }
            text
        })
    })
}

fn take_in(desk: &mut Desk, text: &str, update_mode: UpdateMode, is_strict: bool) -> Result<(), TestCaseError> {
    let Ok(dialect) = find_dialect(text.as_bytes(), true, &Choices::default()) else { return Ok(()) };
    let mut raw = RawTable::default();
    let mut reader = Reader::new(&dialect);
    reader.push(text.as_bytes(), &mut raw);
    reader.finish(&mut raw);
    let (headers, _) = header(&raw);
    let mapping = guess(&headers, &raw);
    let plan = ImportPlan { update_mode, ..ImportPlan::new(dialect, mapping) };
    let settings = CleanSettings { region: "IT".to_owned(), currency: "EUR".to_owned() };
    let mut intake = Intake::new(plan, settings, text.as_bytes());
    if !is_strict {
        intake.guard(&GateRules::none());
    }
    intake.seed(desk.book.table(), desk.book.rows());
    text.as_bytes().chunks(13).for_each(|bytes| intake.push(bytes));
    intake.end();
    let row_count = intake.row_count();
    prop_assert_eq!(row_count, raw.len().saturating_sub(1) as u32, "every row is read");
    let mut settling = intake.settle("list.csv".to_owned(), desk.book.table(), &|id| desk.book.row_of(id));
    while settling.step(desk.book.table(), 3) {}
    let found = settling.finish();
    let imported = &found.imported;
    let outcomes = imported.new_count + imported.updated_count + imported.duplicate_count + imported.rejected_count;
    prop_assert_eq!(outcomes, row_count, "every row has one outcome");
    prop_assert_eq!(found.leads.len(), imported.new_count);
    prop_assert_eq!(found.rejections.len() as u32, imported.rejected_count);
    let imported = found.imported.clone();
    desk.change(leadbench::book::Change::Imported(imported), found.into());
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_row_of_any_list_has_one_outcome(first in list(), second in list(), is_filling: bool, is_strict: bool) {
        let mode = if is_filling { UpdateMode::FillBlanks } else { UpdateMode::Replace };
        let mut desk = Desk::default();
        take_in(&mut desk, &first, mode, is_strict)?;
        take_in(&mut desk, &second, mode, is_strict)?;
        let count = desk.book.rows().len();
        take_in(&mut desk, &second, mode, is_strict)?;
        prop_assert!(desk.book.rows().len() >= count);
        prop_assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint(), "and is stored as it is");
    }

    #[test]
    fn a_typed_value_is_put_as_it_is_understood_or_refused(text in cell(), field in select(&Field::ALL[..])) {
        let context = TypedContext { country: "", region: "CZ", currency: "CZK", ..TypedContext::plain() };
        if let Ok(stored) = clean_value(field.into(), &text, &context) {
            let again = clean_value(field.into(), &stored, &context);
            prop_assert_eq!(again.as_deref(), Ok(stored.as_str()), "the stored form is its own");
        }
    }
}
