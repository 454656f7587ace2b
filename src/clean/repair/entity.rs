//! Signs of web pages -> the characters they stand for.

use crate::lead::NormalForm;

/// How often a sign was itself written as signs, at most: `&amp;amp;`.
const ROUNDS_MAX: usize = 3;

/// Names of signs; those of accented letters are made of letter and accent.
const NAMES: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("szlig", "ß"),
    ("aelig", "æ"),
    ("oslash", "ø"),
    ("Oslash", "Ø"),
    ("euro", "€"),
    ("pound", "£"),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("rdquo", "”"),
    ("ldquo", "“"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
];

const ACCENTS: &[(&str, char)] = &[
    ("grave", '\u{300}'),
    ("acute", '\u{301}'),
    ("circ", '\u{302}'),
    ("tilde", '\u{303}'),
    ("uml", '\u{308}'),
    ("ring", '\u{30a}'),
    ("caron", '\u{30c}'),
    ("cedil", '\u{327}'),
];

/// The cell with its signs read; `None` when it has none that are known.
pub(super) fn mend(cell: &str) -> Option<String> {
    let mut read = read_once(cell)?;
    for _ in 1..ROUNDS_MAX {
        let Some(again) = read_once(&read) else { break };
        read = again;
    }
    Some(read)
}

fn read_once(cell: &str) -> Option<String> {
    if !cell.contains('&') {
        return None;
    }
    let mut read = String::with_capacity(cell.len());
    let mut rest = cell;
    let mut has_sign = false;
    while let Some(start) = rest.find('&') {
        let (before, sign) = rest.split_at(start);
        read.push_str(before);
        let end = sign.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((character_of(&sign[1..end])?, end))) {
            Some((character, end)) => {
                read.push_str(&character);
                rest = &sign[end + 1..];
                has_sign = true;
            }
            None => {
                read.push('&');
                rest = &sign[1..];
            }
        }
    }
    read.push_str(rest);
    has_sign.then_some(read)
}

fn character_of(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
        let character = char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)?;
        return (!character.is_control()).then(|| character.to_string());
    }
    if let Some((_, sign)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some((*sign).to_owned());
    }
    let (letter, accent) = name.split_at_checked(1)?;
    let (_, mark) = ACCENTS.iter().find(|(known, _)| *known == accent)?;
    let joined = NormalForm::Nfc.of(&format!("{letter}{mark}")).into_owned();
    (letter.bytes().all(|byte| byte.is_ascii_alphabetic()) && joined.chars().count() == 1).then_some(joined)
}
