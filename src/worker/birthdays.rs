//! Whose birthday comes within a week (F4).

use crate::book::Book;
use crate::clean::{DateOrder, day_of};
use crate::lead::{Day, LeadId};
use crate::table::{Row, sort_by_rank};
use serde::{Deserialize, Serialize};

/// Days ahead, today among them.
const AHEAD: i32 = 7;

/// A birthday that comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Birthday {
    /// The lead.
    pub id: LeadId,
    /// What a reader knows it by.
    pub name: String,
    /// Its company.
    pub company: String,
    /// The day, this year's or next year's.
    pub on: Day,
}

/// The birthdays of a week from today on, as a custom field holds them, the next one first; none without such a field.
pub(super) fn birthdays(book: &Book, field: &str, today: Day, count: usize) -> Vec<Birthday> {
    let Some(key) = book.table().custom_named(field).filter(|_| !field.is_empty()) else { return Vec::new() };
    let (column, order) = (book.table().column(key), DateOrder::of_region(&book.settings().region));
    let coming_of = |text: &str| day_of(text, order).and_then(|born| next_birthday(born, today));
    // Each day is read once, however many were born on it: the page is asked for after every change.
    let by_word: Option<Vec<Option<Day>>> =
        column.words().map(|words| words.iter().map(|word| coming_of(word)).collect());
    let coming_at = |row: Row| match &by_word {
        Some(by_word) => by_word[column.code(row) as usize],
        None => coming_of(&column.text(row)),
    };
    let mut coming: Vec<(Row, Day)> =
        book.rows().iter().filter_map(|row| coming_at(*row).map(|on| (*row, on))).collect();
    sort_by_rank(&mut coming, |(_, on)| (on.0 - today.0) as u64);
    let line = |(row, on): &(Row, Day)| {
        let company = book.table().text(*row, crate::lead::Field::Company).into_owned();
        Some(Birthday { id: book.id_of(*row)?, name: book.name_of(*row), company, on: *on })
    };
    coming.iter().take(count).filter_map(line).collect()
}

/// The day on which somebody's birthday comes within the week; who was born on the 29th of February has it on the 28th else.
fn next_birthday(born: Day, today: Day) -> Option<Day> {
    let ((year, ..), (_, month, date)) = (today.ymd(), born.ymd());
    let in_year = |year: i32| Day::from_ymd(year, month, date).or_else(|| Day::from_ymd(year, month, date - 1));
    let mut coming = [year, year + 1].into_iter().filter_map(in_year);
    coming.find(|on| (0..AHEAD).contains(&(on.0 - today.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_comes_in_this_year_or_the_next() {
        let day = |text: &str| Day::parse_iso(text).expect("a day");
        for (born, today, expected) in [
            ("1980-05-17", "2026-05-17", Some("2026-05-17")),
            ("1980-05-17", "2026-05-11", Some("2026-05-17")),
            ("1980-05-17", "2026-05-10", None),
            ("1980-05-17", "2026-05-18", None),
            ("1990-01-02", "2026-12-30", Some("2027-01-02")),
            ("1988-02-29", "2026-02-25", Some("2026-02-28")),
            ("1988-02-29", "2028-02-25", Some("2028-02-29")),
        ] {
            assert_eq!(next_birthday(day(born), day(today)), expected.map(day), "{born} seen on {today}");
        }
    }
}
