//! The first rows -> where the names of the columns are, and the kinds of their cells.
//!
//! Above a header stand title rows of one cell; a header names columns whose values look otherwise: a number, a date, an
//! address. Where nothing speaks against it, the first wide row is the header: most lists have one.

use super::cell_kind::{BLANK, EMAIL, Kinds, LINK, LOOSE, PHONE, column_kinds, is_name, is_strict, kind_of};
use super::{HeaderPlace, RawRow, RawTable};
use rustc_hash::FxHashSet;

/// Rows above the header at most.
const PREAMBLE_MAX: usize = 40;
/// Rows of a header at most.
const HEADER_ROWS_MAX: usize = 4;

/// How many cells the rows have: as most do.
pub(super) fn usual_width(rows: &RawTable) -> usize {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for width in rows.rows().map(RawRow::len) {
        match counts.iter_mut().find(|(known, _)| *known == width) {
            Some((_, count)) => *count += 1,
            None => counts.push((width, 1)),
        }
    }
    // Of two as frequent the wider: titles and notes are narrow.
    counts.into_iter().max_by_key(|(width, count)| (*count, *width)).map_or(0, |(width, _)| width)
}

/// The kinds of each column, from the rows of the usual width but the first ones, among which the header is.
pub(super) fn body_kinds(rows: &RawTable, width: usize) -> Vec<Kinds> {
    let of_width: Vec<RawRow<'_>> =
        rows.rows().filter(|row| row.len() == width && filled(*row) > 1.min(width)).collect();
    let skipped = match of_width.len() {
        0..=1 => 0,
        2..=6 => 1,
        7..=12 => 2,
        _ => 4,
    };
    column_kinds(of_width.into_iter().skip(skipped), width)
}

/// Where the header is.
pub(super) fn find_header(rows: &RawTable, columns: &[Kinds]) -> HeaderPlace {
    let used = columns.iter().filter(|kinds| **kinds != BLANK).count();
    let Some(first) = first_wide_row(rows, columns.len(), used) else { return HeaderPlace::First };
    let row = rows.row(first);
    if first + 1 < rows.len() && !is_header(rows, first, columns) {
        return HeaderPlace::Missing { first_data_row: row.number };
    }
    let mut last = first;
    while last + 2 < rows.len() && last - first < HEADER_ROWS_MAX && goes_on(row, rows.row(last + 1), columns) {
        last += 1;
    }
    let above = first.checked_sub(1).map(|above| rows.row(above));
    let groups = above.filter(|above| is_group_row(*above, row));
    let begin = groups.map_or(row.number, |above| above.number);
    let count = rows.row(last).number - begin + 1;
    match (begin, count) {
        (_, 1) if first == 0 => HeaderPlace::First,
        _ => HeaderPlace::At { row: begin, count },
    }
}

/// The first row that is as wide as the table, or has cells in half of its columns.
fn first_wide_row(rows: &RawTable, width: usize, used: usize) -> Option<usize> {
    let is_wide = |row: &RawRow<'_>| match used {
        0..=1 => true,
        2 => row.len() >= width.min(2),
        _ => filled(*row) * 2 >= used && row.len() > 1,
    };
    (0..rows.len().min(PREAMBLE_MAX)).find(|place| is_wide(&rows.row(*place)))
}

fn filled(row: RawRow<'_>) -> usize {
    row.cells().filter(|cell| !cell.trim().is_empty()).count()
}

/// What a row says of being a header: columns where it holds a word and the values are none; columns where it holds a
/// value like the others.
fn evidence(row: RawRow<'_>, columns: &[Kinds]) -> (usize, usize) {
    let (mut names, mut values) = (0, 0);
    for (cell, column) in row.cells().zip(columns) {
        let kind = kind_of(cell);
        if kind == BLANK {
            continue;
        }
        if !is_strict(*column) {
            // Among words an address is a value, a code may be a name (`Address 2`).
            values += usize::from(kind & (EMAIL | LINK | PHONE) != 0);
        } else if is_name(cell) && kind & column == 0 {
            names += 1;
        } else {
            values += 1;
        }
    }
    (names, values)
}

fn is_header(rows: &RawTable, place: usize, columns: &[Kinds]) -> bool {
    let row = rows.row(place);
    let (names, values) = evidence(row, columns);
    if names != values || values > 0 {
        return names > values;
    }
    // Words above words: a value comes again, a name does not.
    let cells: Vec<&str> = row.cells().map(str::trim).collect();
    let comes_again =
        |column: usize, cell: &str| rows.rows().skip(place + 1).any(|row| row.cell(column).trim() == cell);
    let again =
        cells.iter().enumerate().filter(|(column, cell)| !cell.is_empty() && comes_again(*column, cell)).count();
    let whole_again = rows.rows().skip(place + 1).any(|other| is_same(other, row));
    let distinct: FxHashSet<&str> = cells.iter().copied().filter(|cell| !cell.is_empty()).collect();
    again == 0 || whole_again || distinct.len() < again
}

/// Whether two rows hold the same cells, blanks at the end apart.
pub(super) fn is_same(one: RawRow<'_>, other: RawRow<'_>) -> bool {
    (0..one.len().max(other.len())).all(|place| one.cell(place).trim() == other.cell(place).trim())
}

/// Whether the row below a header's row is a part of the header too.
fn goes_on(header: RawRow<'_>, below: RawRow<'_>, columns: &[Kinds]) -> bool {
    if below.number != header.number + 1 && !is_same(header, below) && filled(below) * 2 < filled(header) {
        return false;
    }
    if is_same(header, below) {
        return true;
    }
    let (names, values) = evidence(below, columns);
    let strict = columns.iter().filter(|kinds| is_strict(**kinds)).count();
    values == 0 && names > 1 && names * 5 >= strict * 3
}

/// Whether a row above the header groups its columns: `Contact,,,Company,`.
fn is_group_row(above: RawRow<'_>, header: RawRow<'_>) -> bool {
    let count = filled(above);
    let is_word = |cell: &str| kind_of(cell) & LOOSE != 0 && cell.trim().len() <= 40;
    above.number + 1 == header.number && above.len() == header.len() && count > 1 && above.cells().all(is_word)
}

/// The names that stand in several rows: a column's words are joined, a group's name holds for the columns beside it.
pub(super) fn joined(rows: &RawTable) -> Vec<String> {
    let width = rows.rows().map(RawRow::len).max().unwrap_or(0);
    let last = rows.len().saturating_sub(1);
    let mut names = vec![String::new(); width];
    for (place, row) in rows.rows().enumerate() {
        let has_gaps = filled(row) < filled(rows.row(last));
        let mut group = "";
        for (column, name) in names.iter_mut().enumerate() {
            let cell = row.cell(column).trim();
            group = if cell.is_empty() && place < last && has_gaps { group } else { cell };
            if !group.is_empty() {
                name.push_str(if name.is_empty() { "" } else { " " });
                name.push_str(group);
            }
        }
    }
    names
}
