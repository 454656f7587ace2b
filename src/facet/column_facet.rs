//! Column, rows -> what stands there: values by frequency, scripts, lengths, ranges of numbers, amounts and days.

use super::bins::{BINS_MAX, Bin, bins};
use super::facet_part::thousandths;
use super::{FacetPart, Script, ValueCounts, value_counts};
use crate::lead::{Currency, Day, Money};
use crate::table::{Column, Needle, Row, fold, sort_by_rank};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Of a hundred rows with a value, how many must be numbers (or days) for a column to be one of numbers.
const TELLING_OF_HUNDRED: u64 = 90;
/// Months of a year.
const YEAR: i64 = 12;

/// What stands in a column. Counts are of rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnFacet {
    /// Rows with a value.
    pub filled_count: u32,
    /// Rows without.
    pub blank_count: u32,
    /// Different values.
    pub distinct_count: u32,
    /// Different values that the search finds.
    pub found_count: u32,
    /// The most frequent of those, most first.
    pub values: Vec<(String, u32)>,
    /// By script, most first; of columns of text, as the next one.
    pub scripts: Vec<(FacetPart, u32)>,
    /// By number of characters.
    pub lengths: Vec<(FacetPart, u32)>,
    /// By size, where most values are days, amounts or plain numbers.
    pub ranges: Vec<(FacetPart, u32)>,
}

/// The facet of a column's rows; at most `count` values, of those that contain the words of a search, case and diacritics
/// folded.
pub fn column_facet(column: &Column, rows: &[Row], search: &str, count: usize) -> ColumnFacet {
    let values = value_counts(column, rows);
    let search = fold(search.trim()).into_owned();
    let words: Vec<Needle<'_>> = search.split_whitespace().filter_map(Needle::new).collect();
    let mut folded = String::new();
    let found = values.counts.iter().filter(|(text, _)| words.iter().all(|word| word.is_in(text, &mut folded)));
    let found: Vec<&(Cow<'_, str>, u32)> = found.collect();
    let is_text = matches!(column, Column::Text(_) | Column::Code(_));
    ColumnFacet {
        filled_count: values.filled_count(),
        blank_count: values.blank_count,
        distinct_count: values.counts.len() as u32,
        found_count: found.len() as u32,
        values: found.into_iter().take(count).map(|(text, count)| (text.clone().into_owned(), *count)).collect(),
        scripts: if is_text { scripts(&values) } else { Vec::new() },
        lengths: if is_text { lengths(&values) } else { Vec::new() },
        ranges: ranges(&values),
    }
}

fn scripts(values: &ValueCounts<'_>) -> Vec<(FacetPart, u32)> {
    let mut counts = [0_u32; Script::Signs as usize + 1];
    let mut met = Vec::new();
    for (text, count) in &values.counts {
        let script = Script::of(text);
        if counts[script as usize] == 0 {
            met.push(script);
        }
        counts[script as usize] += count;
    }
    let mut parts: Vec<_> =
        met.into_iter().map(|script| (FacetPart::Script(script), counts[script as usize])).collect();
    sort_by_rank(&mut parts, |(_, count)| !u64::from(*count));
    parts
}

fn lengths(values: &ValueCounts<'_>) -> Vec<(FacetPart, u32)> {
    let numbers = values.counts.iter().map(|(text, count)| (text.chars().count() as i64, *count)).collect();
    let part = |bin: Bin| FacetPart::Length { from: bin.from.max(1) as u32, to: bin.to as u32 };
    bins(numbers).into_iter().map(|bin| (part(bin), bin.count)).collect()
}

/// The first kind of size that most values have.
fn ranges(values: &ValueCounts<'_>) -> Vec<(FacetPart, u32)> {
    let days = |text: &str| Day::parse_iso(text).map(|day| i64::from(day.0));
    if let Some(numbers) = numbers_of(values, &days) {
        return day_ranges(&numbers);
    }
    if let Some(currency) = usual_currency(values) {
        let amounts =
            |text: &str| Money::parse(text).filter(|money| money.currency == currency).map(|money| money.minor);
        let part = |bin: Bin| FacetPart::Amounts { currency, from: bin.from, to: bin.to };
        let numbers = numbers_of(values, &amounts).unwrap_or_default();
        return bins(numbers).into_iter().map(|bin| (part(bin), bin.count)).collect();
    }
    let part = |bin: Bin| FacetPart::Numbers { from: bin.from, to: bin.to };
    let numbers = numbers_of(values, &thousandths).unwrap_or_default();
    bins(numbers).into_iter().map(|bin| (part(bin), bin.count)).collect()
}

/// The values as numbers; `None` when too few of the rows have one.
fn numbers_of(values: &ValueCounts<'_>, read: &dyn Fn(&str) -> Option<i64>) -> Option<Vec<(i64, u32)>> {
    let numbers: Vec<(i64, u32)> =
        values.counts.iter().filter_map(|(text, count)| Some((read(text)?, *count))).collect();
    let row_count: u64 = numbers.iter().map(|(_, count)| u64::from(*count)).sum();
    let is_telling = row_count > 0 && row_count * 100 >= u64::from(values.filled_count()) * TELLING_OF_HUNDRED;
    is_telling.then_some(numbers)
}

/// The currency that nearly all amounts are in.
fn usual_currency(values: &ValueCounts<'_>) -> Option<Currency> {
    let (text, _) = values.counts.iter().find(|(text, _)| Money::parse(text).is_some())?;
    let currency = Money::parse(text)?.currency;
    let is_of_it = |text: &str| Money::parse(text).filter(|money| money.currency == currency).map(|money| money.minor);
    numbers_of(values, &is_of_it).map(|_| currency)
}

/// Months, or so many years that the ranges are few.
fn day_ranges(days: &[(i64, u32)]) -> Vec<(FacetPart, u32)> {
    let month_of = |day: i64| {
        let (year, month, _) = Day(day as i32).ymd();
        i64::from(year) * YEAR + i64::from(month) - 1
    };
    let mut months: Vec<(i64, u32)> = days.iter().map(|(day, count)| (month_of(*day), *count)).collect();
    sort_by_rank(&mut months, |(month, _)| *month as u64 ^ 1 << 63);
    let (Some((first, _)), Some((last, _))) = (months.first().copied(), months.last().copied()) else {
        return Vec::new();
    };
    let widths = [1, YEAR, 2 * YEAR, 5 * YEAR, 10 * YEAR, 100 * YEAR, 1000 * YEAR];
    let is_few = |width: &i64| last.div_euclid(*width) - first.div_euclid(*width) < 2 * BINS_MAX;
    let width = widths.into_iter().find(is_few).unwrap_or(10_000 * YEAR);
    let mut parts: Vec<(FacetPart, u32)> = Vec::new();
    let first_of = |month: i64| Day::from_ymd((month.div_euclid(YEAR)) as i32, month.rem_euclid(YEAR) as u32 + 1, 1);
    for place in first.div_euclid(width)..=last.div_euclid(width) {
        let (from, next) = (first_of(place * width), first_of((place + 1) * width));
        let (from, to) = (from.unwrap_or(Day(i32::MIN)), next.map_or(Day(i32::MAX), |next| Day(next.0 - 1)));
        let in_it = months.iter().filter(|(month, _)| month.div_euclid(width) == place);
        parts.push((FacetPart::Days { from, to }, in_it.map(|(_, count)| count).sum()));
    }
    parts
}
