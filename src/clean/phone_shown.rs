//! A stored phone number -> how it is shown, and what kind of line it is.

use super::phone_plan::{PhoneLine, calling_code_of};

/// A number in its international form, in groups: `+420 601 123 456`, an extension behind it as `ext. 12`. Text that is no
/// stored number is given back.
pub fn phone_shown(stored: &str) -> String {
    let (number, extension) = stored.split_once(";ext=").unwrap_or((stored, ""));
    let Some((code, national)) = cut(number) else { return stored.to_owned() };
    let mut shown = format!("+{code}");
    let mut rest = national.as_str();
    for len in groups_of(code, national.len()) {
        let (group, after) = rest.split_at((*len).min(rest.len()));
        shown.push(' ');
        shown.push_str(group);
        rest = after;
    }
    if !rest.is_empty() {
        shown.push(' ');
        shown.push_str(rest);
    }
    if !extension.is_empty() {
        shown.push_str(" ext. ");
        shown.push_str(extension);
    }
    shown
}

/// What kind of line a stored number is, where its country's plan says so.
pub fn phone_line(stored: &str) -> Option<PhoneLine> {
    let number = stored.split(';').next().unwrap_or(stored);
    let digits = digits_of(number)?;
    let (code, len) = calling_code_of(&digits)?;
    code.line(&digits[len..])
}

/// The calling code of a stored number, and the rest.
fn cut(number: &str) -> Option<(u16, String)> {
    let digits = digits_of(number)?;
    let (code, len) = calling_code_of(&digits)?;
    Some((code.code, number[1 + len..].to_owned()))
}

/// The digits of a stored number, as numbers.
fn digits_of(number: &str) -> Option<Vec<u8>> {
    let digits = number.strip_prefix('+')?;
    digits.bytes().map(|byte| byte.is_ascii_digit().then(|| byte - b'0')).collect()
}

/// How the digits behind a calling code are grouped: by habit where it is known, else so that groups are about equal.
fn groups_of(code: u16, len: usize) -> &'static [usize] {
    match (code, len) {
        (33, 9) => &[1, 2, 2, 2, 2],
        (44, 10) => &[4, 6],
        (_, 6) => &[3, 3],
        (_, 7) => &[3, 4],
        (852 | 65, 8) => &[4, 4],
        (_, 8) => &[2, 3, 3],
        (_, 9) => &[3, 3, 3],
        (_, 10) => &[3, 3, 4],
        (_, 11) => &[3, 4, 4],
        (_, 12) => &[4, 4, 4],
        _ => &[],
    }
}
