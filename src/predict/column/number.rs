//! A cell -> the number in it.

use crate::clean::currency_of;
use crate::lead::Currency;

/// The number of a cell: `1,234.50`, `1.234,50`, `12 %`, `€ 40`, `40 EUR`, `-3e5`. A single comma before three digits
/// groups thousands, a single point is the decimal sign. `None` for everything else, dates and phone numbers in groups too.
pub(super) fn number_of(cell: &str) -> Option<f64> {
    let cell = cell.trim();
    // Nearly all cells are plain.
    if cell.bytes().all(|byte| byte.is_ascii_digit()) && (1..=15).contains(&cell.len()) {
        return Some(cell.bytes().fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0')));
    }
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (first, last) = (cell.find(is_digit)?, cell.rfind(is_digit)? + 1);
    let (before, number, after) = (&cell[..first], &cell[first..last], &cell[last..]);
    let before = before.strip_suffix(['.', ',']).map_or((before, false), |before| (before, true));
    if !is_sign_or_currency(before.0)
        || !is_unit(after)
        || !before.0.is_empty() && !after.trim().is_empty() && after.trim() != "%"
    {
        return None;
    }
    let mut plain = String::with_capacity(number.len() + 2);
    if before.0.contains(['-', '\u{2212}']) {
        plain.push('-');
    }
    if before.1 {
        plain.push_str("0.");
    }
    write_plain(number, &mut plain)?;
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Whether what stands before a number is nothing, a sign, or a currency; a letter before a number makes it a name.
fn is_sign_or_currency(before: &str) -> bool {
    let before = before.trim().trim_matches(['+', '-', '\u{2212}']).trim();
    before.is_empty() || Currency::parse("EUR").is_some_and(|euro| currency_of(before, euro).is_some())
}

/// Whether what stands after a number is nothing, a sign, or a short word as of a unit or a currency.
fn is_unit(after: &str) -> bool {
    let after = after.trim();
    after.chars().count() <= 6 && after.chars().all(|letter| "%$€£¥₽₹¢ ".contains(letter) || letter.is_alphabetic())
}

/// Appends the digits with a point as the decimal sign.
fn write_plain(number: &str, plain: &mut String) -> Option<()> {
    let count = |sign: char| number.matches(sign).count();
    let (points, commas) = (count('.'), count(','));
    let decimal = match (number.rfind('.'), number.rfind(',')) {
        (Some(point), Some(comma)) if point > comma && points == 1 => Some(point),
        (Some(point), Some(comma)) if comma > point && commas == 1 => Some(comma),
        (Some(point), None) if points == 1 => Some(point),
        (None, Some(comma)) if commas == 1 && number.len() - comma != 4 => Some(comma),
        _ => None,
    };
    for (place, letter) in number.char_indices() {
        match letter {
            '0'..='9' => plain.push(letter),
            _ if Some(place) == decimal => plain.push('.'),
            '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}' if is_grouped(&number[place..]) => {}
            'e' | 'E' if place > 0 => plain.push('e'),
            '-' | '+' if number[..place].ends_with(['e', 'E']) => plain.push(letter),
            _ => return None,
        }
    }
    Some(())
}

/// Whether a sign is followed by three digits and no fourth.
fn is_grouped(rest: &str) -> bool {
    let digits = rest.chars().skip(1).take_while(char::is_ascii_digit).count();
    digits == 3
}

#[cfg(test)]
mod tests {
    use super::number_of;

    #[test]
    fn cells_are_numbers_or_not() {
        let cases = [
            ("17", Some(17.0)),
            (" 17.50 ", Some(17.5)),
            ("-3", Some(-3.0)),
            ("1,234", Some(1234.0)),
            ("1,5", Some(1.5)),
            ("1.234.567,5", Some(1_234_567.5)),
            ("1,234.5", Some(1234.5)),
            ("12 %", Some(12.0)),
            ("€ 40", Some(40.0)),
            ("40.00 EUR", Some(40.0)),
            (".5", Some(0.5)),
            ("2e3", Some(2000.0)),
            ("2026-01-02", None),
            ("11-50", None),
            ("1/2/2026", None),
            ("10:30", None),
            ("+420 601 123 456", None),
            ("Route 66", None),
            ("v12", None),
            ("SQL2", None),
            ("abc", None),
            ("", None),
        ];
        for (cell, number) in cases {
            assert_eq!(number_of(cell), number, "{cell}");
        }
    }
}
