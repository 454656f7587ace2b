//! Money: an amount in any common form -> minor units and currency. Whole numbers only.

use super::currency_names::{CODES, SHARED_SIGNS, SIGNS};
use super::text::tidy_compatible;
use crate::lead::{Currency, Money};

/// The money of a cell. The currency is the code in the cell, else the row's own, else the sign in the cell, else
/// `fallback`.
pub fn money_of(cell: &str, row_currency: Option<Currency>, fallback: Currency) -> Option<Money> {
    if is_plain_number(cell) {
        return amount(cell, 1, row_currency.unwrap_or(fallback));
    }
    let text = tidy_compatible(cell).replace('−', "-");
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let start = if text[..start].ends_with('.') { start - 1 } else { start };
    let end = text.rfind(|letter: char| letter.is_ascii_digit())? + 1;
    let (before, number, after) = (&text[..start], &text[start..end], &text[end..]);
    let (factor, after) = factor_of(unit_of(after));
    let (code, sign) = match (unit_of(before), unit_of(after)) {
        ("", "") => (None, None),
        ("", unit) | (unit, "") => named_currency(unit, fallback)?,
        // `$ 1,200 USD`: a sign before and a code after.
        (front, back) => match (named_currency(front, fallback)?, named_currency(back, fallback)?) {
            ((None, sign), (code, None)) | ((code, None), (None, sign)) => (code, sign),
            _ => return None,
        },
    };
    let currency = code.or(row_currency).or(sign).unwrap_or(fallback);
    let Money { minor, .. } = amount(number, factor, currency)?;
    let is_negative = before.contains('-') || before.contains('(') && text.ends_with(')');
    Some(Money { minor: if is_negative { -minor } else { minor }, currency })
}

/// Whether a cell is nothing but digits, points and commas, digits at both ends.
pub(super) fn is_plain_number(cell: &str) -> bool {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = cell.as_bytes();
    is_digit(bytes.first())
        && is_digit(bytes.last())
        && bytes.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

fn amount(number: &str, factor: i128, currency: Currency) -> Option<Money> {
    let (digits, scale) = decimal(number, currency)?;
    Some(Money { minor: minor_units(digits.checked_mul(factor)?, scale, currency.digits())?, currency })
}

/// A currency by its code, sign or name.
pub fn currency_of(text: &str, fallback: Currency) -> Option<Currency> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let is_code = CODES.iter().any(|code| code.eq_ignore_ascii_case(text));
    if is_code {
        return Currency::parse(text);
    }
    let lower = tidy_compatible(text).to_lowercase();
    let lower = lower.trim_end_matches('.');
    let shared = SHARED_SIGNS.iter().find(|(sign, _)| *sign == lower);
    if let Some((_, codes)) = shared {
        let code = codes.iter().find(|code| **code == fallback.code()).or(codes.first())?;
        return Currency::parse(code);
    }
    SIGNS.iter().find(|(sign, _)| *sign == lower).and_then(|(_, code)| Currency::parse(code))
}

/// Whether a text is money in its stored form.
pub fn is_money(text: &str) -> bool {
    Money::parse(text).is_some_and(|money| CODES.contains(&money.currency.code()) && money.to_string() == text)
}

/// Words that multiply, in lower case. `L` and `M.` of other conventions are left out: they mean several things.
const FACTORS: &[(&str, i128)] = &[
    ("million", 1_000_000),
    ("milioni", 1_000_000),
    ("milione", 1_000_000),
    ("miliony", 1_000_000),
    ("milionů", 1_000_000),
    ("mln", 1_000_000),
    ("mio", 1_000_000),
    ("mil", 1_000_000),
    ("милиони", 1_000_000),
    ("мил", 1_000_000),
    ("m", 1_000_000),
    ("百万", 1_000_000),
    ("百萬", 1_000_000),
    ("千万", 10_000_000),
    ("千萬", 10_000_000),
    ("万", 10_000),
    ("萬", 10_000),
    ("亿", 100_000_000),
    ("億", 100_000_000),
    ("千", 1_000),
    ("tis", 1_000),
    ("mila", 1_000),
    ("илјади", 1_000),
    ("k", 1_000),
];

/// The word that multiplies, and the text after it. It must end there: `k` is not the head of `kč`.
fn factor_of(after: &str) -> (i128, &str) {
    let lower = after.to_lowercase();
    for (word, factor) in FACTORS {
        let Some(rest) = lower.strip_prefix(word) else { continue };
        let is_whole = word.chars().all(|letter| !letter.is_alphabetic() || letter >= '\u{2e80}')
            || !rest.starts_with(|letter: char| letter.is_alphabetic());
        if is_whole {
            // The words are their own lower case, so the cut falls at the same place.
            return (*factor, after.get(word.len()..).unwrap_or(""));
        }
    }
    (1, after)
}

/// What stands beside a number, without minus, brackets, and the dash of `1200,-`.
fn unit_of(beside: &str) -> &str {
    beside.trim_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, '-' | '+' | '(' | ')' | '.' | ',' | '–' | '—')
    })
}

/// A unit as a code or as a sign; `None` when it is neither.
fn named_currency(unit: &str, fallback: Currency) -> Option<(Option<Currency>, Option<Currency>)> {
    let currency = currency_of(unit, fallback)?;
    let is_code = CODES.iter().any(|code| code.eq_ignore_ascii_case(unit));
    Some(if is_code { (Some(currency), None) } else { (None, Some(currency)) })
}

/// The digits of a number and how many of them stand after the decimal sign. Of `.` and `,` the last one is the decimal
/// sign when both occur; one that occurs several times groups; one that occurs once before three digits groups too, unless
/// the currency has three decimals.
fn decimal(number: &str, currency: Currency) -> Option<(i128, u32)> {
    let count = |sign: u8| number.bytes().filter(|byte| *byte == sign).count();
    let (points, commas) = (count(b'.'), count(b','));
    let sign = match (number.rfind('.'), number.rfind(',')) {
        (None, None) => None,
        (Some(point), Some(comma)) => {
            let (at, count) = if point > comma { (point, points) } else { (comma, commas) };
            if count > 1 {
                return None;
            }
            Some(at)
        }
        (Some(at), None) | (None, Some(at)) => {
            let (whole, after) = (&number[..at], &number[at + 1..]);
            let is_group = after.len() == 3
                && (1..=3).contains(&whole.len())
                && !whole.starts_with('0')
                && !(currency.digits() == 3 && number.as_bytes()[at] == b'.');
            let is_spaced = whole.contains([' ', '\'', '’']);
            if points + commas > 1 || is_group && !is_spaced { None } else { Some(at) }
        }
    };
    let (whole, fraction) = sign.map_or((number, ""), |at| (&number[..at], &number[at + 1..]));
    if !is_grouped(whole) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = || whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
    let short = digits().try_fold(0_u64, |sum, digit| sum.checked_mul(10)?.checked_add(u64::from(digit - b'0')));
    let digits = match short {
        Some(short) if digits().next().is_some() => i128::from(short),
        _ => digits().map(char::from).collect::<String>().parse().ok()?,
    };
    Some((digits, fraction.len() as u32))
}

/// Whether a whole number has no groups, or one to three digits first, then groups of two or three, and three at last.
fn is_grouped(whole: &str) -> bool {
    let (mut len, mut sign_count) = (0, 0);
    for letter in whole.chars() {
        match letter {
            '0'..='9' => len += 1,
            ' ' | '\'' | '’' | '.' | ',' => {
                let is_right = if sign_count == 0 { (1..=3).contains(&len) } else { matches!(len, 2 | 3) };
                if !is_right {
                    return false;
                }
                sign_count += 1;
                len = 0;
            }
            _ => return false,
        }
    }
    sign_count == 0 || len == 3
}

/// Digits with `scale` decimals as minor units with `places` decimals, half away from zero.
fn minor_units(digits: i128, scale: u32, places: u32) -> Option<i64> {
    let minor = if places >= scale {
        digits.checked_mul(10_i128.checked_pow(places - scale)?)?
    } else {
        let unit = 10_i128.checked_pow(scale - places)?;
        digits.checked_add(unit / 2)? / unit
    };
    i64::try_from(minor).ok()
}

/// Whether a currency is in use.
pub(super) fn is_known(currency: Currency) -> bool {
    CODES.contains(&currency.code())
}
