//! E-mail addresses: found in a cell, checked, in lower case.

use super::contacts::Contacts;
use super::text::{is_filler, tidy, tidy_compatible};
use email_address::EmailAddress;

/// Whether a text is one e-mail address in its stored form: valid by RFC 5321/6531, with a domain that has a dot, in
/// lower case.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let Some((_, top)) = domain.rsplit_once('.') else { return false };
    let is_domain_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.');
    top.chars().nth(1).is_some()
        && !top.bytes().all(|byte| byte.is_ascii_digit())
        && !local.contains(['"', '(', ')', ',', ';', ':', '<', '>', '[', ']', '\\'])
        && !text.contains(|letter: char| letter.is_whitespace() || letter.is_uppercase())
        && domain.chars().all(is_domain_letter)
        && EmailAddress::is_valid_local_part(local)
        && EmailAddress::is_valid_domain(domain)
}

/// Reads the addresses of one cell. Returns the display name of `Name <address>`, if that is its form.
pub(super) fn read(cell: &str, found: &mut Contacts) -> Option<String> {
    let text = tidy_compatible(cell);
    let text = without_scheme(&text);
    if text.is_empty() || is_filler(text) {
        return None;
    }
    if let Some(address) = valid(text) {
        found.push(address, true);
        return None;
    }
    if let Some((name, address)) = named_address(text) {
        found.push(address, true);
        return Some(name.to_owned()).filter(|name| !name.is_empty());
    }
    let pieces = || text.split(is_separator).map(bare).filter(|piece| !piece.is_empty() && !is_joining_word(piece));
    if !pieces().any(|piece| valid(piece).is_some()) {
        found.push(tidy(cell).into_owned(), false);
        return None;
    }
    for piece in pieces().filter(|piece| !is_filler(piece)) {
        match valid(piece) {
            Some(address) => found.push(address, true),
            None => found.push(piece.to_owned(), false),
        }
    }
    None
}

/// The address in lower case, when it is one. Lower-casing the part before `@` too: no mail provider tells
/// `Anna@` from `anna@`, and duplicates are found by it.
fn valid(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    is_email(&lower).then_some(lower)
}

/// `"Anna Nováková" <anna@example.com>`.
fn named_address(text: &str) -> Option<(&str, String)> {
    let (name, rest) = text.split_once('<')?;
    let address = rest.strip_suffix('>')?;
    Some((name.trim().trim_matches(['"', '\'', ',']).trim(), valid(without_scheme(address.trim()))?))
}

fn without_scheme(text: &str) -> &str {
    let has_scheme = text.get(..7).is_some_and(|head| head.eq_ignore_ascii_case("mailto:"));
    if has_scheme { text[7..].trim_start() } else { text }
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ';' | ',' | '|' | '/' | '、' | '<' | '>')
}

/// A piece without the marks around it.
fn bare(piece: &str) -> &str {
    let is_mark = |letter: char| matches!(letter, '"' | '\'' | '(' | ')' | '[' | ']' | ':' | '.' | '。');
    without_scheme(piece.trim_matches(is_mark))
}

fn is_joining_word(piece: &str) -> bool {
    ["or", "and", "&", "e", "o", "oppure", "a", "nebo", "и", "или", "或", "和", "-"].contains(&piece)
}
