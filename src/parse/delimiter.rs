//! The head of a text -> its delimiter.

use super::RawTable;
use super::reader::separator_line;
use super::split::read_row;

/// The delimiters that are looked for; the first wins a tie.
const DELIMITERS: [u8; 5] = [b',', b';', b'\t', b'|', b':'];

/// Rows looked at.
const ROWS_MAX: usize = 50;

/// The delimiter that cuts the first rows into most columns, most evenly; a comma when there is one column only.
pub(super) fn guess_delimiter(text: &str, is_whole_file: bool) -> u8 {
    let first_line = text.lines().next().unwrap_or_default();
    if let Some(named) = separator_line(first_line) {
        return named;
    }
    let mut best = (0.0, b',');
    for delimiter in DELIMITERS {
        let score = score(&widths(text, delimiter, is_whole_file), delimiter);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// Cells of each of the first rows that are not blank.
fn widths(text: &str, delimiter: u8, is_whole_file: bool) -> Vec<usize> {
    let (mut rows, mut widths, mut at) = (RawTable::default(), Vec::new(), 0);
    while widths.len() < ROWS_MAX {
        // A head that ends within its first row is read as far as it goes.
        let is_last = is_whole_file || widths.is_empty();
        let Some(end) = read_row(&text[at..], delimiter, is_last, &mut rows) else { break };
        at += end.len;
        rows.end_row(0, false);
        let row = rows.row(0);
        if row.cells().any(|cell| !cell.trim().is_empty()) {
            widths.push(row.len());
        }
        rows.clear();
    }
    widths
}

/// How evenly rows are as wide as the header, times how wide. A header of another width (a title above the list) costs,
/// and so does a colon, which times and links are full of.
fn score(widths: &[usize], delimiter: u8) -> f64 {
    let share_of = |width: usize| widths.iter().filter(|other| **other == width).count() as f64 / widths.len() as f64;
    let Some(header) = widths.first().copied() else { return 0.0 };
    let usual = widths.iter().copied().max_by(|a, b| share_of(*a).total_cmp(&share_of(*b))).unwrap_or(1);
    let width = if header > 1 { header } else { usual };
    let is_title = header == 1 && usual > 1;
    if width < 2 || is_title && (delimiter == b':' || widths.len() < 4 || share_of(usual) < 0.7) {
        return 0.0;
    }
    let trust = if is_title { 0.5 } else { 1.0 } * if delimiter == b':' { 0.3 } else { 1.0 };
    // Ragged rows still speak for a header that is wide.
    (0.2 + share_of(width)) * (width as f64).ln() * trust
}
