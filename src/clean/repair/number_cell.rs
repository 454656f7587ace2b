//! Numbers that a spreadsheet rewrote: text marks, decimals, scientific notation, lost zeros.

/// Digits that a spreadsheet's own scientific notation never has: a number with as many before its exponent was written
/// by a program that keeps them all.
pub(super) const EXACT_DIGITS: usize = 8;

/// The longest number that was meant as digits.
const DIGITS_MAX: usize = 20;

/// Whether a cell is nothing but digits.
pub(super) fn is_digits(cell: &str) -> bool {
    !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit())
}

/// `'0123`, `="0123"` -> `0123`.
pub(super) fn without_text_mark(cell: &str) -> Option<String> {
    let is_number = |text: &str| {
        text.bytes().any(|byte| byte.is_ascii_digit())
            && text.bytes().all(|byte| byte.is_ascii_digit() || b"+-./() ".contains(&byte))
    };
    let formula = cell.strip_prefix("=\"").and_then(|text| text.strip_suffix('"'));
    let marked = || cell.strip_prefix(['\'', '’', '`']);
    formula.or_else(marked).filter(|text| is_number(text)).map(str::to_owned)
}

/// `601123456.0`, `601123456,00` -> `601123456`. At least five digits, so that no amount and no rating is meant.
pub(super) fn without_decimals(cell: &str) -> Option<String> {
    let whole = [".0", ".00", ",00"].iter().find_map(|decimals| cell.strip_suffix(decimals))?;
    (is_digits(whole.strip_prefix('+').unwrap_or(whole)) && whole.len() >= 5).then(|| whole.to_owned())
}

/// The digits before the exponent and all digits of a number in scientific notation, when it is a whole one.
pub(super) fn scientific(cell: &str) -> Option<(usize, String)> {
    // Most cells leave here.
    if !cell.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let (mantissa, exponent) = cell.split_once(['E', 'e'])?;
    let exponent: usize = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let is_normal = whole.len() == 1 && whole != "0" && (is_digits(fraction) || fraction.is_empty());
    if !is_normal || !is_digits(whole) || !(6..DIGITS_MAX).contains(&exponent) {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > exponent {
        return None;
    }
    Some((1 + fraction.len(), format!("{whole}{fraction:0<exponent$}")))
}

/// `4.20601123456E+11` -> `420601123456`.
pub(in crate::clean) fn written_out(cell: &str) -> Option<String> {
    scientific(cell).map(|(_, digits)| digits)
}

/// A number with the zeros it needs for a width.
pub(super) fn padded(cell: &str, width: usize) -> Option<String> {
    (is_digits(cell) && cell.len() < width).then(|| format!("{cell:0>width$}"))
}
