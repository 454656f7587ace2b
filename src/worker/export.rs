//! Leads and rejected rows -> CSV.
//!
//! One line a lead: the standard fields, the user's own, then `lead_id, import_rows, stage, score, grade, owner, channel,
//! cost, issues`. The exact form re-imports to the same leads, because it names them by `lead_id`.

use super::protocol::ExportForm;
use crate::book::Book;
use crate::lead::{EntryId, Field, FieldKey, Money};
use crate::parse::{guard, guard_quote, write_row};
use crate::report::lead_costs;
use crate::score::Scored;
use crate::table::Row;
use std::borrow::Cow;

/// A CSV file, and how many of its cells were made safe for spreadsheets.
pub struct Csv {
    /// UTF-8; for spreadsheets with a byte order mark, without which Excel reads it wrongly.
    pub bytes: Vec<u8>,
    /// Cells that got a leading `'`.
    pub guarded_count: u32,
}

/// These fields stand after `lead_id`, in this order among the others there.
const LAST: [Field; 3] = [Field::Stage, Field::Owner, Field::Channel];

/// Leads as CSV, in the order of `rows`; `scores` are the points of every row of the table.
pub fn leads(book: &Book, rows: &[Row], scores: &Scored, form: ExportForm) -> Csv {
    let table = book.table();
    let mut writer = Writer::new(form);
    let fields: Vec<FieldKey> = table.keys().filter(|key| !LAST.iter().any(|last| *key == (*last).into())).collect();
    writer.row(headers(book, &fields));
    let costs = lead_costs(table, book.rows(), &book.spends());
    for row in rows {
        let mut cells: Vec<Cow<'_, str>> = Vec::with_capacity(fields.len() + 10);
        for field in &fields {
            if *field == Field::Value.into() {
                let (amount, currency) = money_cells(&table.text(*row, Field::Value));
                cells.extend([amount, currency]);
            } else {
                cells.push(table.text(*row, *field));
            }
        }
        let file_rows: Vec<String> = table.file_rows(*row).iter().map(u32::to_string).collect();
        let issues: Vec<&str> = table.issues(*row).iter().map(|kind| kind.code()).collect();
        let channel = table.text(*row, Field::Channel);
        let score = scores.points.get(*row as usize).copied().unwrap_or(0);
        cells.extend([
            book.id_of(*row).map(|id| id.to_string()).unwrap_or_default().into(),
            file_rows.join(";").into(),
            table.text(*row, Field::Stage),
            score.to_string().into(),
            book.rules().grade(score).letter().into(),
            table.text(*row, Field::Owner),
            costs.get(&*channel).map(Money::to_string).unwrap_or_default().into(),
            issues.join(";").into(),
        ]);
        let cost = cells.len() - 2;
        cells.insert(cost, channel);
        writer.row(cells);
    }
    writer.csv
}

/// Rejected rows as they stood, then `row, column, value, reason`, the reason by its stable name.
pub fn rejected(book: &Book, entry: Option<EntryId>) -> Csv {
    let mut writer = Writer::new(ExportForm::Spreadsheet);
    let mut headers: Option<&[String]> = None;
    for (own, rejection) in book.rejections(entry) {
        let width = own.len().max(rejection.cells.len());
        if headers != Some(own) {
            let names = own.iter().cloned().chain((own.len()..width).map(|place| format!("#{}", place + 1)));
            writer.row(names.chain(["row", "column", "value", "reason"].map(str::to_owned)).map(Cow::Owned));
            headers = Some(own);
        }
        let blanks = (rejection.cells.len()..width).map(|_| "");
        let cells = rejection.cells.iter().map(String::as_str).chain(blanks).map(Cow::Borrowed);
        let why = [
            rejection.row.to_string().into(),
            Cow::Borrowed(&*rejection.column),
            Cow::Borrowed(&*rejection.value),
            Cow::Borrowed(rejection.reason.code()),
        ];
        writer.row(cells.chain(why));
    }
    writer.csv
}

fn headers<'a>(book: &'a Book, fields: &[FieldKey]) -> Vec<Cow<'a, str>> {
    let custom: Vec<&str> = book.table().custom_names().collect();
    let mut names = Vec::new();
    for field in fields {
        match field {
            FieldKey::Standard(field) => names.push(field.code().into()),
            FieldKey::Custom(place) => names.push(custom[usize::from(*place)].into()),
        }
        if *field == Field::Value.into() {
            names.push("currency".into());
        }
    }
    let last = ["lead_id", "import_rows", "stage", "score", "grade", "owner", "channel", "cost", "issues"];
    names.extend(last.map(Cow::Borrowed));
    names
}

/// Amount and currency; a text that is no money stands in the first as it is.
fn money_cells(text: &str) -> (Cow<'static, str>, Cow<'static, str>) {
    match Money::parse(text) {
        Some(money) => (money.amount().into(), money.currency.code().to_owned().into()),
        None => (text.to_owned().into(), "".into()),
    }
}

struct Writer {
    form: ExportForm,
    csv: Csv,
}

impl Writer {
    fn new(form: ExportForm) -> Writer {
        let bytes = if form == ExportForm::Spreadsheet { "\u{feff}".into() } else { Vec::new() };
        Writer { form, csv: Csv { bytes, guarded_count: 0 } }
    }

    fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cow<'a, str>>) {
        let form = self.form;
        let mut guarded_count = 0;
        let cells = cells.into_iter().map(|cell| {
            let safe = if form == ExportForm::Spreadsheet { guard(&cell) } else { guard_quote(&cell) };
            match safe {
                Cow::Owned(safe) => {
                    guarded_count += 1;
                    Cow::Owned(safe)
                }
                Cow::Borrowed(_) => cell,
            }
        });
        let cells: Vec<Cow<'a, str>> = cells.collect();
        write_row(&mut self.csv.bytes, cells);
        self.csv.guarded_count += guarded_count;
    }
}
