//! A row below the header -> what it is: data, a total or a note, the header once more, a row of another table.

use super::cell_kind::{BLANK, CODE, DATE, EMAIL, Kinds, LINK, NUMBER, PHONE, is_name, is_strict, kind_of};
use super::{RawRow, RowRole};

/// Words that a row of totals begins with, in small letters.
const TOTALS: [&str; 24] = [
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sub-total",
    "sum",
    "average",
    "count",
    "totale",
    "totale generale",
    "somma",
    "celkem",
    "součet",
    "вкупно",
    "збир",
    "итого",
    "gesamt",
    "summe",
    "合计",
    "总计",
    "小计",
    "合計",
    "總計",
    "小計",
];
/// How a note below a table begins, in small letters.
const NOTES: [&str; 18] = [
    "source:",
    "note:",
    "notes:",
    "*",
    "generated",
    "exported",
    "printed",
    "report generated",
    "page ",
    "end of",
    "fonte:",
    "nota:",
    "zdroj:",
    "pozn",
    "извор:",
    "备注：",
    "來源：",
    "来源：",
];

/// What has been learnt of the table while it is read.
#[derive(Default)]
pub(super) struct RoleFinder {
    /// The cells of the header's rows, trimmed.
    header: Vec<Vec<String>>,
    is_in_other_table: bool,
    /// Number of the row before.
    before: u32,
    /// A column whose values no header, total or note has, with their kinds.
    probe: Option<(usize, Kinds)>,
}

impl RoleFinder {
    /// For rows of these columns.
    pub(super) fn new(columns: &[Kinds]) -> RoleFinder {
        let is_plain = |(_, column): &(usize, Kinds)| is_strict(*column) && column & (NUMBER | CODE) == 0;
        let probe = columns.iter().copied().enumerate().find(is_plain);
        RoleFinder { probe, ..RoleFinder::default() }
    }

    /// Most rows show at a glance that they are data.
    fn is_plainly_data(&self, row: RawRow<'_>) -> bool {
        let Some((place, kinds)) = self.probe.filter(|_| !self.is_in_other_table) else { return false };
        let cell = row.cell(place).as_bytes();
        match cell.first() {
            Some(b'0'..=b'9' | b'+') => kinds & (DATE | PHONE) != 0 || kinds & EMAIL != 0 && cell.contains(&b'@'),
            Some(_) => kinds & EMAIL != 0 && cell.contains(&b'@') || kinds & LINK != 0 && cell.contains(&b'/'),
            None => false,
        }
    }

    /// Remembers a row of the header.
    pub(super) fn see_header(&mut self, row: RawRow<'_>) {
        self.header.push(row.cells().map(|cell| cell.trim().to_owned()).collect());
    }

    /// The role of a row that is not among the header's.
    pub(super) fn role(&mut self, row: RawRow<'_>, columns: &[Kinds]) -> RowRole {
        if columns.is_empty() {
            return RowRole::Data;
        }
        if self.is_plainly_data(row) {
            self.before = row.number;
            return RowRole::Data;
        }
        let is_behind_gap = row.number > self.before + 1;
        self.before = row.number;
        match self.repeats_header(row, columns, is_behind_gap) {
            Some(has_same_columns) => {
                self.is_in_other_table = !has_same_columns;
                return RowRole::Header;
            }
            None if self.is_in_other_table => return RowRole::OtherTable,
            None => {}
        }
        if is_footer(row, columns) { RowRole::Footer } else { RowRole::Data }
    }

    /// Whether the row is a header again; and if so, whether its columns are those of the first table.
    fn repeats_header(&self, row: RawRow<'_>, columns: &[Kinds], is_behind_gap: bool) -> Option<bool> {
        let last = self.header.last()?;
        let (mut same, mut filled) = (0, 0);
        for (place, cell) in row.cells().enumerate() {
            let cell = cell.trim();
            filled += usize::from(!cell.is_empty());
            let is_there = |header: &Vec<String>| header.get(place).is_some_and(|name| name == cell);
            same += usize::from(!cell.is_empty() && self.header.iter().any(is_there));
        }
        if filled == 0 {
            return None;
        }
        let width = last.iter().filter(|name| !name.is_empty()).count();
        if same == filled && same * 2 > width && (same > 1 || width == 1) {
            return Some(true);
        }
        let (mut names, mut values, mut strict) = (0, 0, 0);
        for (place, column) in columns.iter().enumerate().filter(|(_, column)| is_strict(**column)) {
            strict += 1;
            match row.cell(place) {
                cell if kind_of(cell) == BLANK => {}
                cell if is_name(cell) && kind_of(cell) & column == 0 => names += 1,
                _ => values += 1,
            }
        }
        let is_header = values == 0 && names > 1 && names * 2 >= strict;
        let is_other =
            same * 2 >= filled || names == strict && filled > 2 || is_behind_gap && row.len() != columns.len();
        (is_header && is_other).then_some(same * 5 >= filled * 4)
    }
}

/// A row of totals has a word for it and figures; a note below the table is one text in the first column of many.
fn is_footer(row: RawRow<'_>, columns: &[Kinds]) -> bool {
    let mut cells = row.cells().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
    let Some((place, first)) = cells.next() else { return false };
    let used = columns.iter().filter(|kinds| **kinds != BLANK).count();
    let rest: Vec<Kinds> = cells.map(|(_, cell)| kind_of(cell)).collect();
    let is_of_column = columns.get(place).is_some_and(|column| is_strict(*column) && column & kind_of(first) != 0);
    if used < 2 || is_of_column {
        return false;
    }
    let word = first.trim().trim_end_matches([':', '：']).trim().to_lowercase();
    let is_total = TOTALS.contains(&word.as_str());
    if is_total && rest.iter().all(|kind| *kind & (NUMBER | BLANK) != 0) {
        return !rest.is_empty() || used > 2;
    }
    let is_alone = rest.is_empty() && used > 2 && place == 0;
    let is_note = NOTES.iter().any(|note| word.starts_with(note));
    let is_foreign = columns.first().is_some_and(|column| is_strict(*column)) && word.contains(char::is_whitespace);
    is_alone && (is_note || is_foreign)
}
