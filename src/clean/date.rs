//! Dates: a day in any common form, in the order of its column.

use super::month_names::{MONTHS, PASSED_OVER};
use super::text::{fold, tidy_compatible};
use crate::lead::Day;

/// Which of two numbers before the year is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `13/5/2026`.
    DayFirst,
    /// `5/13/2026`.
    MonthFirst,
}

impl DateOrder {
    /// The order that people of a region write, where nothing else tells.
    pub fn of_region(region: &str) -> DateOrder {
        if region.eq_ignore_ascii_case("US") { DateOrder::MonthFirst } else { DateOrder::DayFirst }
    }
}

/// The day of a cell; `None` when it is none, or contradicts the order. A time of day is passed over, without change of
/// zone: the day is the one that stood in the file.
pub fn day_of(cell: &str, order: DateOrder) -> Option<Day> {
    if let Some(day) = plain_day(cell, order) {
        return Day::from_ymd(day.year as i32, day.month, day.day);
    }
    if let Some(day) = iso_day(cell) {
        return Some(day);
    }
    let text = tidy_compatible(cell).to_lowercase();
    let (parts, rest) = parts_of(&text)?;
    if !is_time_of_day(rest) {
        return None;
    }
    let (year, month, day) = match parts {
        [Part::Month(month), Part::Number(day, 1..=2), Part::Number(year, digits)] => {
            (full_year(year, digits)?, month, day)
        }
        [Part::Number(year, 4), Part::Month(month), Part::Number(day, 1..=2)] => (year, month, day),
        [Part::Number(day, 1..=2), Part::Month(month), Part::Number(year, digits)] => {
            (full_year(year, digits)?, month, day)
        }
        [Part::Number(year, digits), Part::Number(month, 1..=2), Part::Number(day, 1..=2)]
            if digits == 4 || year > 31 || text.contains('年') =>
        {
            (full_year(year, digits)?, month, day)
        }
        [Part::Number(first, 1..=2), Part::Number(second, 1..=2), Part::Number(year, digits)] => match order {
            DateOrder::DayFirst => (full_year(year, digits)?, second, first),
            DateOrder::MonthFirst => (full_year(year, digits)?, first, second),
        },
        _ => return None,
    };
    plausible(year, month, day)
}

/// A day by its numbers; days sort as they follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PlainDay {
    year: u32,
    month: u32,
    day: u32,
}

/// Whether a cell that is a plain day is written as days are stored.
pub(super) fn is_iso(plain: &str) -> bool {
    plain.as_bytes().get(4) == Some(&b'-')
}

impl PlainDay {
    /// The same of a day of the calendar.
    pub(super) fn of(day: Day) -> PlainDay {
        let (year, month, day) = day.ymd();
        PlainDay { year: year.unsigned_abs(), month, day }
    }

    /// Appends the stored form.
    pub(super) fn write(self, out: &mut String) {
        let mut text = *b"0000-00-00";
        for (places, mut number) in [(0..4, self.year), (5..7, self.month), (8..10, self.day)] {
            for letter in text[places].iter_mut().rev() {
                *letter += (number % 10) as u8;
                number /= 10;
            }
        }
        out.push_str(str::from_utf8(&text).unwrap_or_default());
    }
}

/// The day of a cell in one of the two frequent forms: ISO, or three numbers with the year last. No such cell needs
/// tidying, and the calendar is not asked.
pub(super) fn plain_day(cell: &str, order: DateOrder) -> Option<PlainDay> {
    let bytes = cell.as_bytes();
    let (year, month, day) = match bytes {
        [year @ .., b'-', a, b, b'-', c, d] if year.len() == 4 => {
            (number(year)?, number(&[*a, *b])?, number(&[*c, *d])?)
        }
        [day_and_month @ .., b'/' | b'.' | b'-', a, b, c, d] if bytes.len() <= 10 => {
            let sign = day_and_month.iter().position(|byte| matches!(byte, b'/' | b'.' | b'-'))?;
            let (first, second) = (&day_and_month[..sign], &day_and_month[sign + 1..]);
            if first.len() > 2 || second.len() > 2 {
                return None;
            }
            let (first, second) = (number(first)?, number(second)?);
            let (day, month) = if order == DateOrder::DayFirst { (first, second) } else { (second, first) };
            (number(&[*a, *b, *c, *d])?, month, day)
        }
        _ => return None,
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let day_count = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let is_day = (*YEARS.start() as u32..=*YEARS.end() as u32).contains(&year) && (1..=day_count).contains(&day);
    is_day.then_some(PlainDay { year, month, day })
}

/// A number of one to four digits.
fn number(digits: &[u8]) -> Option<u32> {
    let next = |number: u32, digit: &u8| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'));
    if (1..=4).contains(&digits.len()) { digits.iter().try_fold(0, next) } else { None }
}

/// Whether a text is a day in its stored form.
pub fn is_day(text: &str) -> bool {
    text.len() == 10 && is_plausible_year(text) && Day::parse_iso(text).is_some()
}

/// What a cell says about the order of its column.
pub(super) struct DateShape {
    /// The two numbers before a year.
    pub(super) numbers: Option<(u32, u32)>,
    /// AM or PM stands after the date.
    pub(super) has_meridiem: bool,
}

/// The shape of a date cell.
pub(super) fn shape_of(cell: &str) -> Option<DateShape> {
    if iso_day(cell).is_some() {
        return None;
    }
    let text = tidy_compatible(cell).to_lowercase();
    let (parts, rest) = parts_of(&text)?;
    let numbers = match parts {
        [Part::Number(first, 1..=2), Part::Number(second, 1..=2), Part::Number(_, 2 | 4)]
            if first <= 31 && !text.contains('年') =>
        {
            Some((first, second))
        }
        _ => None,
    };
    let has_meridiem = is_time_of_day(rest) && rest.trim_end_matches('.').ends_with('m');
    Some(DateShape { numbers, has_meridiem })
}

/// Years outside are typing errors.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Two-digit years up to this one are of the 2000s (POSIX).
const PIVOT: u32 = 68;

#[derive(Clone, Copy)]
enum Part {
    /// A number and how many digits it was written with.
    Number(u32, usize),
    /// A month by its name.
    Month(u32),
}

/// The same of a text that begins with a year of four digits.
fn is_plausible_year(text: &str) -> bool {
    text.get(..4).is_some_and(|year| ("1900"..="2199").contains(&year))
}

fn plausible(year: u32, month: u32, day: u32) -> Option<Day> {
    let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year))?;
    Day::from_ymd(year, month, day)
}

fn full_year(year: u32, digits: usize) -> Option<u32> {
    match digits {
        4 => Some(year),
        2 if year <= PIVOT => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

/// The form nearly all exports have, without a detour: `2026-06-01`, with or without a time.
fn iso_day(cell: &str) -> Option<Day> {
    let (date, rest) = cell.split_at_checked(10)?;
    let is_digits = [0, 1, 2, 3, 5, 6, 8, 9].iter().all(|at| date.as_bytes()[*at].is_ascii_digit());
    let rest_is_time = rest.is_empty() || rest.starts_with(['T', 't', ' ']) && is_time_of_day(&rest[1..]);
    if is_digits && rest_is_time && is_plausible_year(date) { Day::parse_iso(date) } else { None }
}

/// The first three parts of a date in lower case, and what stands after them.
fn parts_of(text: &str) -> Option<([Part; 3], &str)> {
    let mut parts: [Part; 3] = [Part::Month(0); 3];
    let mut count = 0;
    let mut rest = text;
    while count < 3 {
        rest = rest.trim_start_matches(|letter: char| !letter.is_alphanumeric() && letter != ':' && letter != '+');
        if rest.trim_start_matches(['年', '月', '日', '号', '號']).len() < rest.len() && count > 0 {
            rest = rest.trim_start_matches(['年', '月', '日', '号', '號']);
            continue;
        }
        let is_number = rest.starts_with(|letter: char| letter.is_ascii_digit());
        let end = rest
            .find(|letter: char| if is_number { !letter.is_ascii_digit() } else { !letter.is_alphabetic() })
            .unwrap_or(rest.len());
        if end == 0 {
            return None;
        }
        let (run, after) = rest.split_at(end);
        rest = after;
        if is_number && run.len() == 8 && count == 0 {
            let number = |range: std::ops::Range<usize>| run[range].parse::<u32>().ok();
            return Some((
                [Part::Number(number(0..4)?, 4), Part::Number(number(4..6)?, 2), Part::Number(number(6..8)?, 2)],
                rest,
            ));
        }
        let part = if is_number { Some(Part::Number(run.parse().ok()?, run.len())) } else { month_of(run)? };
        if let Some(part) = part {
            parts[count] = part;
            count += 1;
        }
    }
    Some((parts, rest))
}

/// A month by its name; `Some(None)` for a word that says nothing of the day; `None` for any other word.
fn month_of(word: &str) -> Option<Option<Part>> {
    let word = fold(word);
    if let Some(place) = MONTHS.iter().position(|names| names.contains(&word.as_str())) {
        return Some(Some(Part::Month(place as u32 + 1)));
    }
    PASSED_OVER.contains(&word.as_str()).then_some(None)
}

/// Whether what stands after a date is nothing, or a time of day.
fn is_time_of_day(rest: &str) -> bool {
    let rest = rest.split_once('(').map_or(rest, |(before, _)| before);
    let rest =
        rest.trim_start_matches(['日', '号', '號', 't', ',', '.', '/', '-', ' ', '年']).trim_end_matches(['.', ' ']);
    let is_clock = |letter: char| letter.is_ascii_digit() || matches!(letter, ':' | '.' | ',' | '+' | '-' | ' ');
    if rest.is_empty() || PASSED_OVER.contains(&rest) {
        return true;
    }
    let words = rest.split(is_clock).filter(|word| !word.is_empty());
    rest.contains(|letter: char| letter.is_ascii_digit())
        && rest.contains([':', '.', '点', '點', '时', '時', 'm'])
        && words.into_iter().all(|word| {
            let word = word.to_lowercase();
            [
                "am", "pm", "a", "p", "m", "z", "utc", "gmt", "t", "h", "cet", "cest", "at", "上午", "下午", "中午",
                "晚上", "早上", "点", "點", "时", "時", "分", "秒", "ч", "hod", "alle", "ore", "v", "во",
            ]
            .contains(&word.as_str())
        })
}
