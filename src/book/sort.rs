//! Leads in the order of one field: blanks last either way, equal ones as they came in.
//!
//! Texts are compared folded: eight folded bytes are a number, and only texts that agree in it are looked at further. A folded
//! copy is made only of texts that are not ASCII.

use crate::lead::{Currency, Field, FieldKey, Money, Stage};
use crate::table::{Column, LeadTable, Row, fold_into, order_of, order_of_ranks, sort_rows};
use std::borrow::Cow;

/// As many texts or fewer are compared with each other at once.
const FEW: usize = 64;
/// From so many equal bytes on, too.
const DEEP: usize = 32;

/// Sorts rows by a field.
pub(super) fn sort_by_field(rows: &mut [Row], table: &LeadTable, field: FieldKey, is_descending: bool) {
    let column = table.column(field);
    if column.words().is_some() {
        let rank = if field == Field::Stage.into() { stage_ranks(column) } else { word_ranks(column) };
        return sort_rows(rows, is_descending, &|row| rank[column.code(row) as usize].map(u64::from));
    }
    match column {
        Column::Day { .. } => {
            sort_rows(rows, is_descending, &|row| column.day(row).map(|day| ordered(i64::from(day.0))));
        }
        Column::Money { .. } => sort_by_amount(rows, is_descending, &|row| column.money(row)),
        _ => sort_texts(rows, is_descending, &|row| column.text(row)),
    }
}

/// A number with a sign, so that its order holds without.
fn ordered(number: i64) -> u64 {
    number as u64 ^ 1 << 63
}

/// By currency, then by amount.
pub(super) fn sort_by_amount(rows: &mut [Row], is_descending: bool, amount: &dyn Fn(Row) -> Option<Money>) {
    sort_rows(rows, is_descending, &|row| amount(row).map(|money| ordered(money.minor)));
    let rank = |currency: Currency| currency.code().bytes().fold(0, |rank, byte| rank << 8 | u64::from(byte));
    sort_rows(rows, is_descending, &|row| amount(row).map(|money| rank(money.currency)));
}

/// The place of each stage's word on the ladder; other words are as blank.
fn stage_ranks(column: &Column) -> Vec<Option<u32>> {
    let words = column.words().unwrap_or_default();
    words.iter().map(|word| Stage::from_code(word).map(|stage| stage as u32)).collect()
}

/// The place of each word of a dictionary in alphabetical order; `None` for blank.
fn word_ranks(column: &Column) -> Vec<Option<u32>> {
    let words = column.words().unwrap_or_default();
    let mut order: Vec<Row> = (1..words.len() as Row).collect();
    sort_texts(&mut order, false, &|place| Cow::Borrowed(&words[place as usize]));
    let mut ranks = vec![None; words.len()];
    for (rank, place) in order.into_iter().enumerate() {
        ranks[place as usize] = Some(rank as u32);
    }
    ranks
}

type TextOf<'a> = dyn Fn(Row) -> Cow<'a, str> + 'a;

fn sort_texts<'a>(rows: &mut [Row], is_descending: bool, text: &'a TextOf<'a>) {
    let end = rows.iter().max().map_or(0, |row| *row as usize + 1);
    // No text begins at 0, so that a span which ends there is of none.
    let mut sorting = Sorting { is_descending, text, folded: "-".to_owned(), spans: vec![(0, 0); end] };
    for row in rows.iter() {
        let own = text(*row);
        if !own.is_ascii() {
            let start = sorting.folded.len() as u32;
            fold_into(&mut sorting.folded, &own);
            sorting.spans[*row as usize] = (start, sorting.folded.len() as u32);
        }
    }
    sorting.sort_from(rows, 0);
}

/// Rows on their way into the order of their texts.
struct Sorting<'a> {
    is_descending: bool,
    text: &'a TextOf<'a>,
    /// The texts that are not ASCII, folded.
    folded: String,
    /// Where each row's text stands there.
    spans: Vec<(u32, u32)>,
}

impl Sorting<'_> {
    /// Sorts rows whose folded texts agree in the first `depth` bytes.
    fn sort_from(&self, rows: &mut [Row], depth: usize) {
        if rows.len() < 2 {
            return;
        }
        if depth >= DEEP {
            return sort_few(rows, self.is_descending, self.text);
        }
        let first = (self.text)(rows[0]);
        if depth > 0 && rows.iter().all(|row| (self.text)(*row) == first) {
            return;
        }
        if rows.len() <= FEW { self.sort_some(rows, depth) } else { self.sort_many(rows, depth) }
    }

    fn sort_many(&self, rows: &mut [Row], depth: usize) {
        let parts: Vec<u64> = rows.iter().map(|row| self.part_of(*row, depth)).collect();
        let order = order_of_ranks(&parts);
        let sorted: Vec<Row> = order.iter().map(|place| rows[*place as usize]).collect();
        rows.copy_from_slice(&sorted);
        drop(sorted);
        self.sort_equal(rows, depth, &|place| parts[order[place] as usize]);
    }

    /// The same without memory of its own: most texts that agree in some bytes are two or three.
    fn sort_some(&self, rows: &mut [Row], depth: usize) {
        let mut parts = [0; FEW];
        for end in 0..rows.len() {
            let (row, part) = (rows[end], self.part_of(rows[end], depth));
            let place = parts[..end].partition_point(|before| *before <= part);
            parts.copy_within(place..end, place + 1);
            rows.copy_within(place..end, place + 1);
            (parts[place], rows[place]) = (part, row);
        }
        self.sort_equal(rows, depth, &|place| parts[place]);
    }

    /// Sorts on where rows are equal in the eight bytes by which they are in order.
    fn sort_equal(&self, rows: &mut [Row], depth: usize, part_at: &dyn Fn(usize) -> u64) {
        let mut start = 0;
        while start < rows.len() {
            let part = part_at(start);
            let count = (start..rows.len()).take_while(|place| part_at(*place) == part).count();
            // The last byte is 0 where the texts end.
            let is_end = part == u64::MAX || self.turned(part, depth) & 0xff == 0;
            if count > 1 && !is_end {
                self.sort_from(&mut rows[start..start + count], depth + 8);
            }
            start += count;
        }
    }

    fn part_of(&self, row: Row, depth: usize) -> u64 {
        let part = match self.spans[row as usize] {
            (_, 0) => part_of((self.text)(row).as_bytes(), depth),
            (start, end) => part_of(&self.folded.as_bytes()[start as usize..end as usize], depth),
        };
        self.turned(part, depth)
    }

    /// Blanks are last; beyond the first eight bytes a text at its end is the smallest.
    fn turned(&self, part: u64, depth: usize) -> u64 {
        match part {
            0 if depth == 0 => u64::MAX,
            part => part ^ if self.is_descending { u64::MAX } else { 0 },
        }
    }
}

/// Eight bytes of a text as a number, in the order of the folded texts; bytes beyond its end are 0, others never. Of a text that
/// is not folded, all bytes are ASCII.
fn part_of(bytes: &[u8], depth: usize) -> u64 {
    let bytes = bytes.get(depth..).unwrap_or_default();
    // No byte of a text is 255.
    match bytes.first_chunk::<8>() {
        Some(eight) => u64::from_be_bytes(eight.map(|byte| byte.to_ascii_lowercase() + 1)),
        None => (0..8)
            .fold(0, |part, at| part << 8 | bytes.get(at).map_or(0, |byte| u64::from(byte.to_ascii_lowercase()) + 1)),
    }
}

fn sort_few(rows: &mut [Row], is_descending: bool, text: &TextOf<'_>) {
    let mut folded = String::new();
    let mut ends = vec![0];
    for row in rows.iter() {
        fold_into(&mut folded, &text(*row));
        ends.push(folded.len());
    }
    let text_at = |place: usize| &folded[ends[place]..ends[place + 1]];
    let order = order_of(rows.len(), &|one, other| {
        let (one, other) = (text_at(one), text_at(other));
        let order = one.cmp(other);
        one.is_empty().cmp(&other.is_empty()).then(if is_descending { order.reverse() } else { order })
    });
    let sorted: Vec<Row> = order.into_iter().map(|place| rows[place as usize]).collect();
    rows.copy_from_slice(&sorted);
}
