//! A file -> what the engine reads out of it, as JSON: the same engine as in the browser, natively.

use leadbench::clean::CleanSettings;
use leadbench::intake::{Found, ImportPlan, Intake, region_of_list};
use leadbench::lead::IssueKind;
use leadbench::map::{Mapping, Target, guess};
use leadbench::parse::{
    Choices, Dialect, FileFault, HeaderPlace, RawRow, RawTable, Reader, RowRole, find_dialect, header,
};
use leadbench::table::LeadTable;
use serde_json::{Map, Value, json};

/// The bytes that the dialect is found from, as in the browser.
const HEAD_BYTES: usize = 512 * 1024;
/// Bytes taken in at once.
const PIECE_BYTES: usize = 2 << 20;

const USAGE: &str = "cargo xtask intake FILE [--encoding X] [--delimiter X] [--speed]";

/// Prints what was found of a file, what its cells are and what they give.
pub fn intake(options: &[String]) -> Result<(), String> {
    let (path, choices, is_speed) = parse_options(options)?;
    let bytes = std::fs::read(path).map_err(|fault| format!("{path}: {fault}"))?;
    println!("{}", if is_speed { speed(path, &bytes, &choices) } else { report(path, &bytes, &choices) });
    Ok(())
}

/// How fast the file is cut into cells: the best of five times.
fn speed(name: &str, bytes: &[u8], choices: &Choices) -> Value {
    let head = &bytes[..bytes.len().min(HEAD_BYTES)];
    let Ok(dialect) = find_dialect(head, head.len() == bytes.len(), choices) else { return Value::Null };
    let (mut best, mut row_count, mut cell_count) = (f64::MAX, 0, 0);
    for _ in 0..5 {
        let began = std::time::Instant::now();
        let (mut reader, mut table) = (Reader::new(&dialect), RawTable::default());
        (row_count, cell_count) = (0, 0);
        let mut take = |table: &mut RawTable| {
            row_count += table.len();
            cell_count += table.rows().map(RawRow::len).sum::<usize>();
            table.clear();
        };
        for piece in bytes.chunks(PIECE_BYTES) {
            reader.push(piece, &mut table);
            take(&mut table);
        }
        reader.finish(&mut table);
        take(&mut table);
        best = best.min(began.elapsed().as_secs_f64());
    }
    let per_second = bytes.len() as f64 / best / 1e6;
    json!({
        "file": name, "bytes": bytes.len(), "rows": row_count, "cells": cell_count,
        "millis": (best * 1000.0).round(), "megabytes_per_second": per_second.round(),
    })
}

fn parse_options(options: &[String]) -> Result<(&str, Choices, bool), String> {
    let (mut path, mut choices, mut is_speed) = (None, Choices::default(), false);
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        let mut value = || rest.next().ok_or(format!("{option} needs a value\n\n{USAGE}"));
        match option.as_str() {
            "--encoding" => choices.encoding = Some(value()?.clone()),
            "--delimiter" => {
                let delimiter = value()?;
                choices.delimiter = match delimiter.as_bytes() {
                    [byte] => Some(*byte),
                    b"\\t" | b"tab" => Some(b'\t'),
                    _ => return Err(format!("`{delimiter}` is no delimiter of one byte")),
                };
            }
            "--speed" => is_speed = true,
            _ if path.is_none() => path = Some(option.as_str()),
            _ => return Err(format!("`{option}` is one too many\n\n{USAGE}")),
        }
    }
    Ok((path.ok_or(USAGE)?, choices, is_speed))
}

/// The report on a file.
pub fn report(name: &str, bytes: &[u8], choices: &Choices) -> Value {
    let head = &bytes[..bytes.len().min(HEAD_BYTES)];
    let is_whole = head.len() == bytes.len();
    let dialect = match find_dialect(head, is_whole, choices) {
        Ok(dialect) => dialect,
        Err(fault) => {
            return json!({ "file": name, "fault": fault_code(fault), "header": null, "columns": [], "cells": [] });
        }
    };
    let mut reader = Reader::new(&dialect);
    let mut table = RawTable::default();
    reader.push(bytes, &mut table);
    reader.finish(&mut table);
    let (columns, _) = header(&table);
    let mapping = guess(&columns, &table);
    let region = region_of_list(&table, &mapping, &dialect, &CleanSettings::default().region);
    let mut report = dialect_report(name, &dialect);
    let mut add = |key: &str, value: Value| drop(report.insert(key.to_owned(), value));
    add("fault", if table.len() < 2 { json!(fault_code(FileFault::HeaderOnly)) } else { Value::Null });
    add("preamble", reader.preamble().rows().map(numbered).collect());
    add("header_rows", reader.header_rows().rows().map(numbered).collect());
    let has_header = !matches!(dialect.header, HeaderPlace::Missing { .. });
    add("header", if has_header && !table.is_empty() { cells(table.row(0)) } else { Value::Null });
    add("columns", json!(columns));
    add("mapping", targets(&mapping));
    add("region", json!(region));
    add_rows(&table, &mut add);
    add_outcome(
        bytes,
        head,
        ImportPlan { region: region.unwrap_or_default().to_owned(), ..ImportPlan::new(dialect, mapping) },
        &mut add,
    );
    Value::Object(report)
}

fn fault_code(fault: FileFault) -> &'static str {
    match fault {
        FileFault::Empty => "empty",
        FileFault::HeaderOnly => "header_only",
        FileFault::Binary => "binary",
    }
}

fn dialect_report(name: &str, dialect: &Dialect) -> Map<String, Value> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let delimiter: Vec<u8> = std::iter::once(dialect.delimiter).chain(dialect.delimiter_second).collect();
    let (header_row, header_row_count, first_data_row) = match dialect.header {
        HeaderPlace::First => (json!(1), 1, json!(2)),
        HeaderPlace::At { row, count } => (json!(row), count, json!(row + count)),
        HeaderPlace::Missing { first_data_row } => (Value::Null, 0, json!(first_data_row)),
    };
    let report = json!({
        "file": name,
        "encoding": dialect.encoding,
        "delimiter": text(&delimiter),
        "quote": dialect.quote.map(|quote| text(&[quote])),
        "escape": if dialect.is_backslash_escape { "backslash" } else { "doubled" },
        "header_row": header_row,
        "header_row_count": header_row_count,
        "first_data_row": first_data_row,
    });
    match report {
        Value::Object(report) => report,
        _ => Map::new(),
    }
}

fn cells(row: RawRow<'_>) -> Value {
    row.cells().collect()
}

fn numbered(row: RawRow<'_>) -> Value {
    json!({ "row": row.number, "cells": cells(row) })
}

fn targets(mapping: &Mapping) -> Value {
    let name = |target: &Target| match target {
        Target::Field(field) => field.code(),
        Target::Currency => "currency",
        Target::LeadId => "lead_id",
        Target::Custom => "custom",
        Target::Ignored => "ignored",
    };
    let columns = mapping.headers.iter().zip(&mapping.targets);
    columns.map(|(header, target)| (header.clone(), json!(name(target)))).collect::<Map<_, _>>().into()
}

/// The rows of the first table; totals and notes; the tables below it, each with its header.
fn add_rows(table: &RawTable, add: &mut impl FnMut(&str, Value)) {
    let (mut first, mut numbers, mut footer, mut further) = (Vec::new(), Vec::new(), Vec::new(), Vec::<Value>::new());
    for row in table.rows().skip(1) {
        match row.role {
            RowRole::Footer => footer.push(numbered(row)),
            RowRole::Header => further.push(json!({ "header_row": row.number, "header": cells(row), "cells": [] })),
            RowRole::Data | RowRole::OtherTable => {
                match further.last_mut().and_then(|last| last["cells"].as_array_mut()) {
                    Some(rows) => rows.push(cells(row)),
                    None => {
                        first.push(cells(row));
                        numbers.push(row.number);
                    }
                }
            }
        }
    }
    add("cells", first.into());
    add("row_numbers", json!(numbers));
    add("damaged_rows", table.rows().filter(|row| row.is_damaged).map(|row| row.number).collect());
    add("footer", footer.into());
    add("further_tables", further.into());
}

/// What the rows would become in an empty book.
fn add_outcome(bytes: &[u8], head: &[u8], plan: ImportPlan, add: &mut impl FnMut(&str, Value)) {
    let headers = plan.mapping.headers.clone();
    let mut intake = Intake::new(plan, CleanSettings::default(), head);
    bytes.chunks(PIECE_BYTES).for_each(|piece| intake.push(piece));
    intake.end();
    let row_count = intake.row_count();
    let book = LeadTable::default();
    let mut settling = intake.settle(String::new(), &book, &|_| None);
    while settling.step(&book, u32::MAX / 2) {}
    let Found { leads, rejections, imported, .. } = settling.finish();
    let mut issues = [0_u32; IssueKind::ALL.len()];
    for row in 0..leads.len() {
        leads.issues(row).iter().for_each(|kind| issues[kind as usize] += 1);
    }
    let found = IssueKind::ALL.into_iter().zip(issues).filter(|(_, count)| *count > 0);
    add("issues", found.map(|(kind, count)| (kind.code().to_owned(), json!(count))).collect::<Map<_, _>>().into());
    let counts = json!({
        "rows": row_count,
        "columns": headers.len(),
        "leads": imported.new_count,
        "merged": imported.duplicate_count,
        "rejected": imported.rejected_count,
    });
    add("counts", counts);
    let rejected = rejections.iter().map(|rejection| {
        json!({ "row": rejection.row, "column": rejection.column, "value": rejection.value, "reason": rejection.reason.code() })
    });
    add("rejected", rejected.collect());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_tells_what_was_found() {
        let file =
            "Export of leads\n\nName;E-mail;Deal\nAnna;anna@reka.example;12\nBob;bob@reka.example;30\nTotal;;42\n";
        let report = report("leads.csv", file.as_bytes(), &Choices::default());
        assert_eq!((&report["encoding"], &report["delimiter"]), (&json!("UTF-8"), &json!(";")));
        assert_eq!((&report["header_row"], &report["first_data_row"]), (&json!(3), &json!(4)));
        assert_eq!(report["preamble"], json!([{ "row": 1, "cells": ["Export of leads"] }]));
        assert_eq!(report["header"], json!(["Name", "E-mail", "Deal"]));
        assert_eq!(report["cells"], json!([["Anna", "anna@reka.example", "12"], ["Bob", "bob@reka.example", "30"]]));
        assert_eq!(report["footer"], json!([{ "row": 6, "cells": ["Total", "", "42"] }]));
        assert_eq!(report["counts"], json!({ "rows": 3, "columns": 3, "leads": 2, "merged": 0, "rejected": 1 }));
        assert_eq!(report["mapping"]["E-mail"], json!("email"));
    }

    #[test]
    fn a_file_without_rows_is_reported_too() {
        let report_of = |bytes: &[u8]| report("x.csv", bytes, &Choices::default());
        assert_eq!(report_of(b"")["fault"], json!("empty"));
        assert_eq!(report_of(b"PK\x03\x04")["fault"], json!("binary"));
        let only = report_of(b"name,email\n");
        assert_eq!((&only["fault"], &only["header"]), (&json!("header_only"), &json!(["name", "email"])));
    }
}
