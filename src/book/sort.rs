//! Leads in the order of one field: blanks last either way, equal ones as they came in.
//!
//! Texts are compared folded: sixteen folded bytes are two numbers, side by side with their rows, and only texts that agree in
//! them are looked at further.

use crate::lead::{Currency, Field, FieldKey, Money, Stage};
use crate::table::{Column, LeadTable, Row, fold_into, order_of, sort_rows};
use std::borrow::Cow;

/// Bytes of a text that are compared at once.
const PART_BYTES: usize = 16;
/// From so many equal bytes on, whole texts are compared with each other.
const DEEP: usize = 4 * PART_BYTES;

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

/// A row, and a part of its text as numbers that are in the order of the texts.
struct Part {
    high: u64,
    low: u64,
    row: Row,
}

fn sort_texts<'a>(rows: &mut [Row], is_descending: bool, text: &'a TextOf<'a>) {
    let (mut parts, mut folded): (Vec<Part>, String) = Default::default();
    // Rows whose folded texts agree in so many bytes.
    let mut spans = vec![(0..rows.len(), 0)];
    while let Some((span, depth)) = spans.pop() {
        let rows = &mut rows[span.clone()];
        if depth > 0 && has_one_text(rows, text) {
            continue;
        }
        if depth >= DEEP {
            sort_whole(rows, is_descending, text);
            continue;
        }
        parts.clear();
        parts.extend(rows.iter().map(|row| {
            let [high, low] = part_of(&text(*row), depth, &mut folded);
            let high = turned(high, depth, is_descending);
            Part { high, low: if is_descending { !low } else { low }, row: *row }
        }));
        parts.sort_by(|one, other| one.high.cmp(&other.high).then_with(|| one.low.cmp(&other.low)));
        rows.iter_mut().zip(&parts).for_each(|(row, part)| *row = part.row);
        let mut start = span.start;
        for equal in parts.chunk_by(|one, other| (one.high, one.low) == (other.high, other.low)) {
            let end = start + equal.len();
            // The last byte is 0 where the texts end.
            let last = if is_descending { !equal[0].low } else { equal[0].low };
            if equal.len() > 1 && last & 0xff != 0 {
                spans.push((start..end, depth + PART_BYTES));
            }
            start = end;
        }
    }
}

fn has_one_text(rows: &[Row], text: &TextOf<'_>) -> bool {
    let first = text(rows[0]);
    rows.iter().all(|row| text(*row) == first)
}

/// Blanks are last either way; beyond the first bytes a text at its end is the smallest.
fn turned(part: u64, depth: usize, is_descending: bool) -> u64 {
    match part {
        0 if depth == 0 => u64::MAX,
        part if is_descending => !part,
        part => part,
    }
}

/// Bytes of a folded text as numbers, in the order of the folded texts; bytes beyond its end are 0, others never.
fn part_of(text: &str, depth: usize, folded: &mut String) -> [u64; 2] {
    let bytes = if text.is_ascii() {
        text.as_bytes()
    } else {
        folded.clear();
        fold_into(folded, text);
        folded.as_bytes()
    };
    let bytes = bytes.get(depth..).unwrap_or_default();
    let mut part = [0; PART_BYTES];
    // No byte of a text is 255.
    part.iter_mut().zip(bytes).for_each(|(own, byte)| *own = byte.to_ascii_lowercase() + 1);
    let part = u128::from_be_bytes(part);
    [(part >> 64) as u64, part as u64]
}

fn sort_whole(rows: &mut [Row], is_descending: bool, text: &TextOf<'_>) {
    let mut folded = String::new();
    let mut ends = vec![0];
    for row in rows.iter() {
        fold_into(&mut folded, &text(*row));
        ends.push(folded.len());
    }
    let text_at = |place: usize| &folded[ends[place]..ends[place + 1]];
    let order = order_of(rows.len(), &|one, other| {
        let order = text_at(one).cmp(text_at(other));
        if is_descending { order.reverse() } else { order }
    });
    let sorted: Vec<Row> = order.into_iter().map(|place| rows[place as usize]).collect();
    rows.copy_from_slice(&sorted);
}
