//! Plain phone numbers, decided without the library's regexes: digits with spaces, dots, dashes, slashes and brackets
//! between, and at most one `+` before them.
//!
//! Why beside the library: it takes 11 to 20 microseconds a number, and nearly all cells are plain. This is its way of
//! reading a number step by step, over its own tables; a test holds the two together. What is not plain (letters, an
//! extension, a number that belongs to no country, a prefix that is dialled as other digits) is left to the library.

use super::phone_plan::{AskLibrary, CallingCode, PhonePlan, calling_code_of, plan_of};
use rlibphonenumber::Region;

/// More digits than any number has.
const DIGITS_MAX: usize = 24;

/// The digits of a national number, as the library counts them.
const NATIONAL_LENGTHS: std::ops::RangeInclusive<usize> = 2..=17;

/// Whether a plain number is valid; its stored form is then in `stored`.
pub(super) fn plain_phone(text: &str, region: Option<Region>, stored: &mut String) -> Result<bool, AskLibrary> {
    let mut buffer = [0; DIGITS_MAX];
    let (digits, is_international) = digits_of(text, &mut buffer)?;
    let is_valid = if is_international {
        abroad(digits, stored)?
    } else {
        at_home(digits, region.map(plan_of).transpose()?.flatten(), stored)?
    };
    if is_valid || !text.starts_with("00") || digits.get(2) == Some(&0) {
        return Ok(is_valid);
    }
    // A leading `00` the region does not dial is read as `+`: most of the world writes it so.
    abroad(&digits[2..], stored)
}

/// The digits of a text, and whether a `+` stands before them.
fn digits_of<'a>(text: &str, buffer: &'a mut [u8; DIGITS_MAX]) -> Result<(&'a [u8], bool), AskLibrary> {
    let mut len = 0;
    let mut has_plus = false;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                *buffer.get_mut(len).ok_or(AskLibrary)? = byte - b'0';
                len += 1;
            }
            b'+' if len == 0 && !has_plus => has_plus = true,
            b' ' | b'.' | b'-' | b'/' | b'(' | b')' => {}
            _ => return Err(AskLibrary),
        }
    }
    if len < 4 { Err(AskLibrary) } else { Ok((&buffer[..len], has_plus)) }
}

/// A number that begins with its calling code.
fn abroad(digits: &[u8], stored: &mut String) -> Result<bool, AskLibrary> {
    if digits.len() <= *NATIONAL_LENGTHS.start() {
        return Ok(false);
    }
    let (calling_code, len) = calling_code_of(digits).ok_or(AskLibrary)?;
    whole_number(&digits[len..], calling_code, calling_code.main()?, stored)
}

/// A number as it is dialled in a region.
fn at_home(digits: &[u8], home: Option<&PhonePlan>, stored: &mut String) -> Result<bool, AskLibrary> {
    let Some(home) = home else { return Ok(false) };
    if let Some(rest) = home.without_international_prefix(digits) {
        return abroad(rest, stored);
    }
    let calling_code = home.calling_code()?;
    // The calling code without `+`: believed where the number makes no sense with it, or sense only without it.
    if let Some((_, len)) = calling_code_of(digits).filter(|(code, _)| code.code == calling_code.code) {
        let rest = home.without_national_prefix(&digits[len..])?;
        if !home.is_like(digits) && home.is_like(rest) || home.is_too_long(digits.len()) {
            return whole_number(rest, calling_code, calling_code.main()?, stored);
        }
    }
    whole_number(digits, calling_code, home, stored)
}

/// A national number: valid when one of the regions with its calling code has it.
fn whole_number(
    digits: &[u8],
    calling_code: &CallingCode,
    plan: &PhonePlan,
    stored: &mut String,
) -> Result<bool, AskLibrary> {
    if digits.len() < *NATIONAL_LENGTHS.start() {
        return Ok(false);
    }
    let shorter = plan.without_national_prefix(digits)?;
    let digits = if plan.is_long_enough(shorter.len()) { shorter } else { digits };
    if !NATIONAL_LENGTHS.contains(&digits.len()) {
        return Ok(false);
    }
    // The library keeps so many leading zeros and no more.
    if digits.iter().take_while(|digit| **digit == 0).count() >= digits.len().min(10) {
        return Err(AskLibrary);
    }
    if !calling_code.has_number(digits)? {
        return Ok(false);
    }
    stored.clear();
    stored.push('+');
    let code = calling_code.code;
    let places = [code / 100, code / 10 % 10, code % 10].map(|digit| digit as u8);
    let mut text = [b'0'; DIGITS_MAX + 3];
    let all = places[3 - calling_code.len()..].iter().chain(digits);
    let len = text.iter_mut().zip(all).map(|(letter, digit)| *letter += digit).count();
    stored.push_str(str::from_utf8(&text[..len]).unwrap_or_default());
    // The shortest and longest of E.164, calling code and all.
    Ok((7..=16).contains(&stored.len()))
}
