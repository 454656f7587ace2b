//! The header row -> unique column names.

use super::{RawTable, unguard};

/// The names of the columns, and those that occurred more than once. `head` is the head of the file: its first row is
/// the header.
///
/// Names are trimmed and in one line. A blank name becomes `#3`, the third column; a further `Email` becomes
/// `Email (2)`. Blank columns at the end, in the header and in every row of the head, are left out: spreadsheets write
/// them for cells that were once in use.
pub fn header(head: &RawTable) -> (Vec<String>, Vec<String>) {
    let (mut names, mut duplicates) = (Vec::<String>::new(), Vec::<String>::new());
    if head.is_empty() {
        return (names, duplicates);
    }
    let row = head.row(0);
    let is_blank = |place: &usize| head.rows().all(|row| row.cell(*place).trim().is_empty());
    let column_count = (0..row.len()).rev().find(|place| !is_blank(place)).map_or(0, |last| last + 1);
    for place in 0..column_count {
        let words: Vec<&str> = row.cell(place).split_whitespace().collect();
        let words = words.join(" ");
        let stem = if words.is_empty() { format!("#{}", place + 1) } else { unguard(&words).to_owned() };
        if names.contains(&stem) && !duplicates.contains(&stem) {
            duplicates.push(stem.clone());
        }
        let numbered = (2..).map(|number| format!("{stem} ({number})"));
        let name = std::iter::once(stem.clone()).chain(numbered).find(|name| !names.contains(name));
        names.push(name.unwrap_or(stem));
    }
    (names, duplicates)
}
