//! A column of the user's own -> whether it tells leads apart, and how its values are compared.

use super::columns::Column;
use super::lexicon::hash_of;
use crate::clean::{DateOrder, day_of, fold, is_filler};
use rustc_hash::FxHashMap;

/// How the values of a comparison are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Given,
    Family,
    Email,
    Phone,
    Company,
    /// Words in any order: streets, cities, jobs.
    Words,
    /// A number or a code, compared letter by letter.
    Code,
    /// A code of which only equality says something: ids of other systems.
    Sign,
    /// A calendar day, as eight digits.
    Day,
}

/// Words in the names of columns with days of birth, folded.
const BIRTH_WORDS: &[&str] =
    &["birth", "dob", "born", "geburt", "nascita", "narozen", "出生", "生日", "рожд", "роден", "раѓање"];

/// Fewest filled cells, and fewest of a hundred rows, of a column that takes part.
const FILLED_MIN: usize = 2;
const FILLED_PERCENT_MIN: usize = 2;

/// Longer texts are notes.
const LENGTH_MEAN_MAX: usize = 80;

/// A column in which two rows agree more often than this tells nobody apart.
const COLLISION_MAX: f64 = 0.6;

/// How the user's own column is compared; `None` when it does not take part: hardly filled, always the same, a running
/// number, a note, or the day of an event.
pub(super) fn kind_of(column: &Column) -> Option<Kind> {
    let row_count = column.len() as usize;
    let mut counts: FxHashMap<u64, usize> = FxHashMap::default();
    let (mut filled, mut length) = (0, 0);
    let (mut days, mut old_days, mut times, mut emails, mut codes) = (0, 0, 0, 0, 0);
    for cell in column.cells().filter(|cell| !cell.is_empty() && !is_filler(cell)) {
        filled += 1;
        length += cell.chars().count();
        let held = counts.entry(hash_of(cell)).or_default();
        *held += 1;
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        emails += usize::from(cell.contains('@'));
        codes +=
            usize::from(digits > 0 && digits * 2 >= cell.chars().filter(|letter| letter.is_alphanumeric()).count());
        if let Some(year) = (digits >= 6).then(|| year_of(cell)).flatten() {
            days += 1;
            old_days += usize::from(year < 1995);
            times += usize::from(cell.contains(':'));
        }
    }
    let is_mostly = |count: usize| count * 5 >= filled * 4;
    let name = fold(&column.name);
    let is_birth = BIRTH_WORDS.iter().any(|word| name.contains(word));
    if filled < FILLED_MIN || filled * 100 < row_count * FILLED_PERCENT_MIN || length > filled * LENGTH_MEAN_MAX {
        return None;
    }
    let collisions = counts.values().map(|count| (*count as f64).powi(2)).sum::<f64>() / (filled as f64).powi(2);
    let is_constant = counts.len() == 1 || collisions > COLLISION_MAX;
    match () {
        () if is_constant => None,
        () if is_mostly(days) => (is_birth || times * 2 < filled && old_days * 4 > filled).then_some(Kind::Day),
        () if is_mostly(emails) => Some(Kind::Email),
        () if is_mostly(codes) => (counts.len() < filled).then_some(Kind::Code),
        () => Some(Kind::Words),
    }
}

/// The year of a cell that may be a day.
fn year_of(cell: &str) -> Option<i32> {
    let digits = |range: std::ops::Range<usize>| cell.get(range)?.parse::<i32>().ok();
    if cell.len() == 8 && cell.bytes().all(|byte| byte.is_ascii_digit()) {
        let (year, month, day) = (digits(0..4)?, digits(4..6)?, digits(6..8)?);
        return ((1500..2100).contains(&year) && month <= 19 && day <= 39).then_some(year);
    }
    let day = day_of(cell, DateOrder::DayFirst).or_else(|| day_of(cell, DateOrder::MonthFirst));
    day.map(|day| day.ymd().0)
}
