//! The head of a text -> how its rows are cut into cells.

use super::cell_kind::{CODE, LOOSE, kind_of};
use super::dialect::Syntax;
use super::quoting::{guess_quote, is_backslash_escape};
use super::reader::separator_line;
use super::split::{head_of, read_row};
use super::{Choices, RawRow, RawTable};

/// The delimiters that are looked for; the first wins a tie.
const DELIMITERS: [u8; 8] = [b',', b';', b'\t', b'|', b':', b'^', b'~', b' '];

/// Rows looked at.
const ROWS_MAX: usize = 120;
/// Text looked at.
const TEXT_BYTES_MAX: usize = 96 * 1024;

/// The syntax under which the first rows are most even and their cells most like values; a comma when there is one
/// column only.
pub(super) fn guess_syntax(text: &str, is_whole_file: bool, choices: &Choices) -> Syntax {
    let is_cut = text.len() > TEXT_BYTES_MAX;
    let text = head_of(text, TEXT_BYTES_MAX);
    let is_whole_file = is_whole_file && !is_cut;
    let first_line = text.lines().next().unwrap_or_default();
    let named = choices.delimiter.or_else(|| separator_line(first_line));
    let syntax = |delimiter| {
        let quote = choices.quote.unwrap_or_else(|| guess_quote(text, delimiter));
        Syntax { quote, is_backslash_escape: is_backslash_escape(text, delimiter, quote), ..Syntax::of(delimiter) }
    };
    if let Some(delimiter) = named {
        return with_second(syntax(delimiter), text, is_whole_file);
    }
    let mut best = (0.0, syntax(b','));
    for delimiter in DELIMITERS {
        let syntax = syntax(delimiter);
        let score = score(&rows_of(text, syntax, is_whole_file), text, delimiter);
        if score > best.0 {
            best = (score, syntax);
        }
    }
    with_second(best.1, text, is_whole_file)
}

/// The first rows that are not blank.
fn rows_of(text: &str, syntax: Syntax, is_whole_file: bool) -> RawTable {
    let (mut rows, mut at) = (RawTable::default(), 0);
    while rows.len() < ROWS_MAX {
        // A head that ends within its first row is read as far as it goes.
        let is_last = is_whole_file || rows.is_empty();
        let Some(end) = read_row(&text[at..], syntax, is_last, &mut rows) else { break };
        at += end.len;
        if rows.is_row_blank() {
            rows.drop_row();
        } else {
            rows.end_row(0, end.is_irregular);
        }
    }
    rows
}

/// How evenly rows are as wide as most, times how wide, times how much the cells look like values. Odd delimiters, which
/// times, links and names are full of, need better evidence.
fn score(rows: &RawTable, text: &str, delimiter: u8) -> f64 {
    if rows.is_empty() {
        return 0.0;
    }
    let widths: Vec<usize> = rows.rows().map(RawRow::len).collect();
    let count_of = |width: usize| widths.iter().filter(|other| **other == width).count();
    let share_of = |width: usize| count_of(width) as f64 / widths.len() as f64;
    let usual = widths.iter().copied().max_by_key(|width| (count_of(*width), *width)).unwrap_or(1);
    // Ragged rows still speak for a header that is wide.
    let width = if share_of(usual) < 0.5 && widths[0] > 1 && delimiter != b' ' { widths[0] } else { usual };
    if width < 2 {
        return 0.0;
    }
    let is_odd = matches!(delimiter, b':' | b' ' | b'^' | b'~');
    if is_odd && !is_likely(rows, text, delimiter, width, share_of(width)) {
        return 0.0;
    }
    // A title above the list has one cell; two of them beside two rows prove nothing.
    let is_title = widths[0] == 1 && (widths.len() < 4 || share_of(width) < 0.6);
    if is_title && !is_odd && widths.len() > 1 && share_of(width) < 0.5 {
        return 0.0;
    }
    let (mut cells, mut clean) = (0_u32, 0_u32);
    for row in rows.rows() {
        cells += row.len() as u32;
        clean += row.cells().filter(|cell| is_clean(cell, delimiter)).count() as u32;
    }
    let irregular = rows.rows().filter(|row| row.is_damaged).count() as f64 / rows.len() as f64;
    let clean = f64::from(clean) / f64::from(cells.max(1)) * (1.0 - irregular / 2.0);
    let trust = if matches!(delimiter, b':' | b' ') { 0.3 } else { 1.0 };
    (0.2 + share_of(width)) * (width as f64).ln() * clean * clean * trust
}

/// Whether a colon, a blank or a rare sign can be the delimiter.
fn is_likely(rows: &RawTable, text: &str, delimiter: u8, width: usize, share: f64) -> bool {
    let has_kind = |kinds: u16| rows.rows().flat_map(RawRow::cells).filter(|cell| kind_of(cell) & kinds != 0).count();
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(20);
    let values = lines.filter(|line| kind_of(line) & LOOSE == 0).count();
    match delimiter {
        b' ' => {
            let values_each = has_kind(!(LOOSE | CODE)) as f64 / rows.len() as f64;
            width > 2 && share > 0.2 && values_each >= 2.0 && values * 2 < rows.len().min(20)
        }
        b':' => rows.row(0).len() == width && share > 0.9 && values == 0,
        _ => rows.row(0).len() == width && share > 0.9,
    }
}

/// Whether a cell can be one: no other delimiter stands tightly within it, and its quotes come in pairs.
fn is_clean(cell: &str, delimiter: u8) -> bool {
    let bytes = cell.as_bytes();
    let is_tight = |place: usize| {
        let before = place.checked_sub(1).and_then(|place| bytes.get(place));
        match (bytes[place], before, bytes.get(place + 1)) {
            (b'\t', ..) => true,
            (_, _, None | Some(b' ' | b'\n' | b'\r')) => delimiter == b' ',
            (b',', Some(b'0'..=b'9'), Some(b'0'..=b'9')) => false,
            _ => true,
        }
    };
    let is_mixed = (0..bytes.len()).any(|place| {
        let byte = bytes[place];
        byte != delimiter && matches!(byte, b',' | b';' | b'\t' | b'|') && is_tight(place)
    });
    let is_half_quoted = bytes.len() > 1 && bytes.iter().filter(|byte| **byte == b'"').count() % 2 == 1;
    let is_rest_of_link = delimiter == b':' && cell.starts_with("//");
    // Text that holds the delimiter was quoted, so it is meant.
    bytes.contains(&delimiter) || !(is_mixed || is_half_quoted || is_rest_of_link)
}

/// The same syntax, with the second byte of a delimiter of two: `, ` where a blank follows every comma, `||` where every
/// other cell is blank.
fn with_second(syntax: Syntax, text: &str, is_whole_file: bool) -> Syntax {
    let rows = rows_of(text, syntax, is_whole_file);
    let wide = || rows.rows().filter(|row| row.len() > 1);
    if wide().count() == 0 {
        return syntax;
    }
    let is_doubled = wide().all(|row| row.len() % 2 == 1 && row.cells().skip(1).step_by(2).all(str::is_empty));
    if is_doubled && wide().any(|row| row.len() > 2 && row.cells().filter(|cell| !cell.is_empty()).count() > 1) {
        return Syntax { second: Some(syntax.delimiter), ..syntax };
    }
    let is_blank_behind = |row: RawRow<'_>| row.cells().skip(1).all(|cell| cell.starts_with(' '));
    let padded = wide().filter(|row| is_blank_behind(*row)).count();
    if syntax.delimiter != b' ' && padded * 2 >= wide().count() {
        let quote = guess_quote(text, syntax.delimiter);
        let padded = Syntax { second: Some(b' '), quote: syntax.quote.and(quote), ..syntax };
        let score = |rows: &RawTable| score(rows, text, syntax.delimiter);
        if score(&rows_of(text, padded, is_whole_file)) >= score(&rows) {
            return padded;
        }
    }
    syntax
}
