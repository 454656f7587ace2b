//! Leads in the order of one field: blanks last either way, equal ones as they came in.
//!
//! Texts are compared folded, but no folded copy of a column is made: the first eight folded bytes are a number, and only
//! texts that agree in them are looked at further.

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

fn sort_texts(rows: &mut [Row], is_descending: bool, text: &TextOf<'_>) {
    sort_from(rows, 0, is_descending, text);
}

/// Sorts rows whose folded texts agree in the first `depth` bytes.
fn sort_from(rows: &mut [Row], depth: usize, is_descending: bool, text: &TextOf<'_>) {
    if rows.len() <= FEW || depth >= DEEP {
        return sort_few(rows, is_descending, text);
    }
    let first = text(rows[0]);
    if depth > 0 && rows.iter().all(|row| text(*row) == first) {
        return;
    }
    let mut folded = String::new();
    // Blanks are last; beyond the first eight bytes a text at its end is the smallest.
    let turned = |part: u64| match part {
        0 if depth == 0 => u64::MAX,
        part => part ^ if is_descending { u64::MAX } else { 0 },
    };
    let parts: Vec<u64> = rows.iter().map(|row| turned(part_of(&text(*row), depth, &mut folded))).collect();
    let order = order_of_ranks(&parts);
    let sorted: Vec<Row> = order.iter().map(|place| rows[*place as usize]).collect();
    rows.copy_from_slice(&sorted);
    let mut start = 0;
    while start < rows.len() {
        let part = parts[order[start] as usize];
        let count = order[start..].iter().take_while(|place| parts[**place as usize] == part).count();
        // The last byte is 0 where the texts end.
        let is_end = part == u64::MAX || turned(part) & 0xff == 0;
        if count > 1 && !is_end {
            sort_from(&mut rows[start..start + count], depth + 8, is_descending, text);
        }
        start += count;
    }
}

/// Eight bytes of a folded text as a number, in the order of the texts; bytes beyond its end are 0, others never.
fn part_of(text: &str, depth: usize, folded: &mut String) -> u64 {
    let bytes = if text.is_ascii() {
        text.as_bytes()
    } else {
        folded.clear();
        fold_into(folded, text);
        folded.as_bytes()
    };
    let bytes = bytes.get(depth..).unwrap_or_default();
    // No byte of a text is 255.
    (0..8).fold(0, |part, at| part << 8 | bytes.get(at).map_or(0, |byte| u64::from(byte.to_ascii_lowercase()) + 1))
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
