//! Column, rows -> the different values, and in how many rows each stands.

use crate::table::{Column, Row, sort_by_rank};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// The different values of a column, in stored form.
#[derive(Clone, Debug, Default)]
pub struct ValueCounts<'a> {
    /// Rows without a value.
    pub blank_count: u32,
    /// Every other value and its rows, most first; equal ones by their text.
    pub counts: Vec<(Cow<'a, str>, u32)>,
}

impl ValueCounts<'_> {
    /// Rows with a value.
    pub fn filled_count(&self) -> u32 {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

/// Different values for which there is room from the beginning.
const ROOM: usize = 1 << 16;

/// Counts the values of some rows in one pass.
pub fn value_counts<'a>(column: &'a Column, rows: &[Row]) -> ValueCounts<'a> {
    let mut counts: Vec<(Cow<'a, str>, u32)> = match column {
        Column::Code(codes) => {
            let mut counts = vec![0_u32; codes.words().len()];
            rows.iter().for_each(|row| counts[codes.code(*row) as usize] += 1);
            let words = codes.words().iter().map(|word| Cow::Borrowed(word.as_str()));
            words.zip(counts).filter(|(_, count)| *count > 0).collect()
        }
        _ => {
            let mut counts = FxHashMap::<Cow<'a, str>, u32>::default();
            counts.reserve(rows.len().min(ROOM));
            rows.iter().for_each(|row| *counts.entry(column.text(*row)).or_default() += 1);
            counts.into_iter().collect()
        }
    };
    let mut blank_count = 0;
    counts.retain(|(text, count)| {
        blank_count += if text.is_empty() { *count } else { 0 };
        !text.is_empty()
    });
    sort(&mut counts);
    ValueCounts { blank_count, counts }
}

/// Bytes of a text that are in its rank.
const RANKED_BYTES: usize = 5;

/// Most first, equal ones by their text. Nearly all are told apart by a number, which is sorted faster than texts are.
fn sort(counts: &mut Vec<(Cow<'_, str>, u32)>) {
    let rank = |(text, count): &(Cow<'_, str>, u32)| {
        let bytes = text.as_bytes();
        let begin = (0..RANKED_BYTES).fold(0, |rank, at| rank << 8 | u64::from(bytes.get(at).copied().unwrap_or(0)));
        // The lower part of the most frequent is all of it in any list of less than 16 million rows.
        u64::from(!*count & 0xff_ffff) << 40 | begin
    };
    sort_by_rank(counts, rank);
    let mut start = 0;
    while start < counts.len() {
        let own = rank(&counts[start]);
        let count = counts[start..].iter().take_while(|value| rank(value) == own).count();
        if count > 1 {
            counts[start..start + count].sort_by(|(one, _), (other, _)| one.cmp(other));
        }
        start += count;
    }
}
