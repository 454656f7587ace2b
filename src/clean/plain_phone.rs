//! Plain phone numbers, decided without the library's regexes: digits with spaces, dots, dashes, slashes and brackets
//! between, and at most one `+` before them.
//!
//! Why beside the library: it takes 11 to 20 microseconds a number, and nearly all cells are plain. This is its way of
//! reading a number step by step, over its own tables; a test holds the two together. What is not plain (letters, an
//! extension, a number that belongs to no country, a prefix that is dialled as other digits) is left to the library.

use super::phone_plan::{AskLibrary, PhonePlan, plan_of, regions_of};
use rlibphonenumber::Region;

/// More digits than any number has.
const DIGITS_MAX: usize = 24;

/// The digits of a national number, as the library counts them.
const NATIONAL_LENGTHS: std::ops::RangeInclusive<usize> = 2..=17;

/// Whether a plain number is valid; its stored form is then in `stored`.
pub(super) fn plain_phone(text: &str, region: Option<Region>, stored: &mut String) -> Result<bool, AskLibrary> {
    let mut buffer = [0; DIGITS_MAX];
    let (digits, is_international) = digits_of(text, &mut buffer)?;
    let home = region.map(plan_of).transpose()?.flatten();
    let is_valid = if is_international { abroad(digits, stored)? } else { at_home(digits, home, stored)? };
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
    let mut calling_code = 0;
    for (place, digit) in digits.iter().take(3).enumerate() {
        calling_code = calling_code * 10 + u16::from(*digit);
        if calling_code == 0 {
            break;
        }
        if let Some(main) = regions_of(calling_code).and_then(|mut regions| regions.next()) {
            let plan = plan_of(main)?.ok_or(AskLibrary)?;
            return whole_number(&digits[place + 1..], calling_code, plan, stored);
        }
    }
    Err(AskLibrary)
}

/// A number as it is dialled in a region.
fn at_home(digits: &[u8], home: Option<&PhonePlan>, stored: &mut String) -> Result<bool, AskLibrary> {
    let Some(home) = home else { return Ok(false) };
    if let Some(rest) = home.without_international_prefix(digits) {
        return abroad(rest, stored);
    }
    // The calling code without `+`: believed where the number makes no sense with it, or sense only without it.
    if let Some(rest) = without_calling_code(digits, home.calling_code) {
        let rest = home.without_national_prefix(rest)?;
        if !home.is_like(digits) && home.is_like(rest) || home.is_too_long(digits.len()) {
            let main = regions_of(home.calling_code).and_then(|mut regions| regions.next()).ok_or(AskLibrary)?;
            return whole_number(rest, home.calling_code, plan_of(main)?.ok_or(AskLibrary)?, stored);
        }
    }
    whole_number(digits, home.calling_code, home, stored)
}

fn without_calling_code(digits: &[u8], calling_code: u16) -> Option<&[u8]> {
    let mut head = 0;
    let end = digits.iter().take(3).position(|digit| {
        head = head * 10 + u16::from(*digit);
        head == calling_code
    });
    end.filter(|_| digits[0] != 0).map(|end| &digits[end + 1..])
}

/// A national number: valid when one of the regions with its calling code has it.
fn whole_number(digits: &[u8], calling_code: u16, plan: &PhonePlan, stored: &mut String) -> Result<bool, AskLibrary> {
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
    if !is_valid(digits, calling_code)? {
        return Ok(false);
    }
    stored.clear();
    stored.push('+');
    let places = [calling_code / 100, calling_code / 10 % 10, calling_code % 10];
    let code = places.iter().skip_while(|digit| **digit == 0).map(|digit| *digit as u8);
    stored.extend(code.chain(digits.iter().copied()).map(|digit| char::from(b'0' + digit)));
    // The shortest and longest of E.164, calling code and all.
    Ok((7..=16).contains(&stored.len()))
}

/// Whether the region that a national number belongs to has it.
fn is_valid(digits: &[u8], calling_code: u16) -> Result<bool, AskLibrary> {
    let regions = regions_of(calling_code).ok_or(AskLibrary)?;
    let is_shared = regions.len() > 1;
    for region in regions {
        let plan = plan_of(region)?.ok_or(AskLibrary)?;
        let has_number = plan.has_number(digits);
        if !is_shared || has_number || plan.has_leading_digits(digits) {
            return Ok(has_number);
        }
    }
    Ok(false)
}
