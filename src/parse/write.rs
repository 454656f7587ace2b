//! Cells -> CSV, and the quote that keeps a spreadsheet from running a cell.
//!
//! It lives beside the reader because the two are one agreement: `unguard(guard(cell)) == cell` for every cell, and what
//! `write_row` writes the `Reader` gives back.

use csv_core::{Terminator, WriterBuilder};
use std::borrow::Cow;

/// Appends one row: RFC 4180 quoting, commas, CRLF.
pub fn write_row<Cell: AsRef<str>>(out: &mut Vec<u8>, cells: impl IntoIterator<Item = Cell>) {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).build();
    for (place, cell) in cells.into_iter().enumerate() {
        let cell = cell.as_ref();
        let len = out.len();
        // Every byte may need a second quote; three more for the delimiter and the quotes around.
        out.resize(len + cell.len() * 2 + 4, 0);
        let mut written = len;
        if place > 0 {
            written += writer.delimiter(&mut out[written..]).1;
        }
        written += writer.field(cell.as_bytes(), &mut out[written..]).2;
        out.truncate(written);
    }
    let len = out.len();
    out.resize(len + 8, 0);
    let (_, written) = writer.terminator(&mut out[len..]);
    out.truncate(len + written);
}

/// Puts a `'` before a cell that a spreadsheet could run as a formula (OWASP, "CSV injection"; full-width signs count in
/// East Asian versions). Plain numbers and phone numbers such as `-5` or `+49 30 1234` stay: they can call nothing.
pub fn guard(cell: &str) -> Cow<'_, str> {
    if may_run(cell.trim_start_matches('\'')) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// For the exact export: puts a `'` only before a cell whose own first `'` would be taken for ours on the way back.
pub fn guard_quote(cell: &str) -> Cow<'_, str> {
    if cell.starts_with('\'') { guard(cell) } else { Cow::Borrowed(cell) }
}

/// Takes our own `'` away again: only where `guard` would have put it.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if may_run(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

fn may_run(cell: &str) -> bool {
    let is_sign = |c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    cell.starts_with(is_sign) && !is_number_or_phone(cell)
}

/// `^[+-]?[0-9 ().-]+$`
fn is_number_or_phone(cell: &str) -> bool {
    let rest = cell.strip_prefix('+').unwrap_or(cell);
    !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || b" ().-".contains(&byte))
}
