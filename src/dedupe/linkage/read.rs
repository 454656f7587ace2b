//! Cells -> values in the form in which they are compared.

use super::letters::push_plain;
use super::shape::Kind;
use crate::clean::{DateOrder, company_core, day_of, is_filler};

/// The pieces of a cell: several addresses or numbers may stand in one.
pub(super) fn pieces(kind: Kind, cell: &str) -> impl Iterator<Item = &str> {
    let mut whole = Some(cell).filter(|cell| !cell.is_empty());
    let is_several = matches!(kind, Kind::Email | Kind::Phone);
    let mut parts = is_several.then(|| cell.split("; "));
    std::iter::from_fn(move || match &mut parts {
        Some(parts) => parts.next(),
        None => whole.take(),
    })
}

/// Writes the value of a piece over `value`; blank when it says nothing.
pub(super) fn read_value(kind: Kind, piece: &str, order: DateOrder, value: &mut String) {
    value.clear();
    if is_filler(piece) {
        return;
    }
    match kind {
        Kind::Given | Kind::Family => push_plain(value, piece),
        Kind::Email => push_email(value, piece),
        Kind::Phone => push_phone(value, piece),
        Kind::Company => push_words(value, &company_core(piece)),
        Kind::Words => push_words(value, piece),
        Kind::Code | Kind::Sign => push_code(value, piece),
        Kind::Day => push_day(value, piece, order),
    }
}

/// The order of day and month in which more cells of a column are days.
pub(super) fn order_of<'a>(cells: impl Iterator<Item = &'a str>) -> DateOrder {
    let (mut day_first, mut month_first) = (0_u32, 0_u32);
    for cell in cells {
        day_first += u32::from(day_of(cell, DateOrder::DayFirst).is_some());
        month_first += u32::from(day_of(cell, DateOrder::MonthFirst).is_some());
    }
    if month_first > day_first { DateOrder::MonthFirst } else { DateOrder::DayFirst }
}

/// In small letters, without what providers pass over: what follows a `+`, and the dots of Gmail.
fn push_email(value: &mut String, piece: &str) {
    let lower = piece.to_lowercase();
    let Some((local, domain)) = lower.rsplit_once('@') else { return push_code(value, piece) };
    let domain = if domain == "googlemail.com" { "gmail.com" } else { domain };
    let local = local.split_once('+').map_or(local, |(local, _)| local);
    match domain {
        "gmail.com" => value.extend(local.chars().filter(|letter| *letter != '.')),
        _ => value.push_str(local),
    }
    value.push('@');
    value.push_str(domain);
}

/// Fewest digits of a number.
const PHONE_DIGITS_MIN: usize = 5;

/// The digits without leading zeros; an extension is left out.
fn push_phone(value: &mut String, piece: &str) {
    let number = piece.split([';', 'x', 'X']).next().unwrap_or_default();
    value.extend(number.chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0'));
    if value.len() < PHONE_DIGITS_MIN {
        value.clear();
    }
}

fn push_code(value: &mut String, piece: &str) {
    push_plain(value, piece);
    value.retain(|letter| letter != ' ');
}

/// Year, month and day as digits; a text that is no day keeps its digits.
fn push_day(value: &mut String, piece: &str, order: DateOrder) {
    let is_plain = piece.len() == 8 && piece.bytes().all(|byte| byte.is_ascii_digit());
    match day_of(piece, order).filter(|_| !is_plain) {
        Some(day) => {
            let (year, month, day) = day.ymd();
            value.push_str(&format!("{year:04}{month:02}{day:02}"));
        }
        None => value.extend(piece.chars().filter(char::is_ascii_digit)),
    }
}

fn push_words(value: &mut String, piece: &str) {
    let mut plain = String::with_capacity(piece.len());
    push_plain(&mut plain, piece);
    for word in plain.split(' ') {
        let word = SHORT_FORMS.iter().find(|(long, _)| *long == word).map_or(word, |(_, short)| short);
        if !word.is_empty() {
            if !value.is_empty() {
                value.push(' ');
            }
            value.push_str(word);
        }
    }
}

/// Words that are as often written short.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("street", "st"),
    ("str", "st"),
    ("saint", "st"),
    ("avenue", "ave"),
    ("av", "ave"),
    ("road", "rd"),
    ("drive", "dr"),
    ("place", "pl"),
    ("court", "ct"),
    ("lane", "ln"),
    ("square", "sq"),
    ("terrace", "tce"),
    ("crescent", "cres"),
    ("boulevard", "blvd"),
    ("parkway", "pkwy"),
    ("highway", "hwy"),
    ("north", "n"),
    ("south", "s"),
    ("east", "e"),
    ("west", "w"),
    ("suite", "ste"),
    ("floor", "fl"),
    ("mount", "mt"),
    ("fort", "ft"),
    ("center", "ctr"),
    ("centre", "ctr"),
    ("department", "dept"),
    ("university", "univ"),
    ("association", "assn"),
    ("international", "intl"),
    ("manufacturing", "mfg"),
    ("services", "svcs"),
    ("brothers", "bros"),
    ("strasse", "st"),
    ("namesti", "nam"),
    ("ulica", "ul"),
    ("ulice", "ul"),
    ("and", ""),
    ("the", ""),
];
