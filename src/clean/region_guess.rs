//! Phone numbers without country code -> the country that they seem to be of: a list of a Chinese fair has Chinese numbers,
//! wherever the workspace is.

use super::phone::PhoneReader;
use super::phone_plan::PhoneLine;
use super::phone_shown::phone_line;
use super::repair::written_out;
use rlibphonenumber::Region;

/// The countries that are tried, and among equals the first one wins.
const REGIONS: [&str; 22] = [
    "CN", "TW", "HK", "IT", "CZ", "SK", "MK", "DE", "AT", "CH", "FR", "ES", "PT", "PL", "GB", "IE", "US", "BR", "AU",
    "JP", "IN", "RS",
];

/// Fewer numbers tell nothing, more are not looked at.
const NUMBERS_MIN: usize = 3;
const NUMBERS_MAX: usize = 100;
/// Per cent of the numbers that are valid in the usual country, from which on they are taken to be its own.
const USUAL_MIN: usize = 80;
/// Per cent of the numbers that are to be valid in another one, and so many more than in the usual one.
const VALID_MIN: usize = 70;
const LEAD_MIN: usize = 40;
/// With fewer mobile numbers than this, so many have to be valid: a loose plan takes two thirds of any digits.
const MOBILE_MIN: usize = 30;
const FIXED_VALID_MIN: usize = 90;

/// The country of numbers that are not of the usual one; `None` when they may well be, or nobody can tell. `hint` is the
/// country that the encoding of the list is used in.
pub fn region_of_numbers<'a>(
    numbers: impl Iterator<Item = &'a str>,
    usual: &str,
    hint: Option<&'static str>,
) -> Option<&'static str> {
    let numbers: Vec<String> = numbers.filter_map(national_number).take(NUMBERS_MAX).collect();
    if numbers.len() < NUMBERS_MIN {
        return None;
    }
    let mut reader = PhoneReader::default();
    // Many a plan takes any ten digits for a fixed line; mobile numbers begin in a way of their own.
    let mut percents = |region: &str| {
        let region = Region::from_code(region).ok();
        let stored = numbers.iter().filter_map(|number| reader.number(number, Some(region?)));
        let is_mobile = |stored: &String| phone_line(stored) == Some(PhoneLine::Mobile);
        let (valid, mobile) =
            stored.fold((0, 0), |(valid, mobile), stored| (valid + 1, mobile + usize::from(is_mobile(&stored))));
        (valid * 100 / numbers.len(), mobile * 100 / numbers.len())
    };
    let (of_usual, _) = percents(usual);
    if of_usual >= USUAL_MIN {
        return None;
    }
    let candidates = hint.into_iter().chain(REGIONS).filter(|region| *region != usual);
    let mut best = ((0, 0), None);
    for region in candidates {
        let found = percents(region);
        if found > best.0 {
            best = (found, Some(region));
        }
    }
    let ((valid, mobile), region) = best;
    let valid_min = if mobile >= MOBILE_MIN { VALID_MIN } else { FIXED_VALID_MIN };
    region.filter(|_| valid >= valid_min && valid >= of_usual + LEAD_MIN)
}

/// A number without country code, its digits restored where a spreadsheet wrote it as a power of ten.
fn national_number(cell: &str) -> Option<String> {
    let cell = cell.trim();
    let number = written_out(cell).unwrap_or_else(|| cell.to_owned());
    let is_national = !number.starts_with(['+', '\u{ff0b}']) && !number.starts_with("00");
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_number = number.chars().all(|sign| sign.is_ascii_digit() || " -./()".contains(sign));
    (is_national && is_number && (6..=15).contains(&digits)).then_some(number)
}
