//! Text that was decoded with the wrong encoding -> the text as it was.
//!
//! The proof lies in the bytes: a text of another kind hardly ever makes valid UTF-8 when it is put back into the bytes of
//! an older encoding. Where that is not enough (two letters alone, Chinese beside Chinese), what comes out must also look
//! like words.

use super::code_page::{CodePage, GBK, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, decoded};

/// How often a text was decoded wrongly, at most.
const ROUNDS_MAX: usize = 3;

/// The cell as it was; `None` when it does not become more plausible.
pub(super) fn mend(cell: &str) -> Option<String> {
    if cell.is_ascii() {
        return None;
    }
    let mut read = read_again(cell)?;
    for _ in 1..ROUNDS_MAX {
        let Some(again) = read_again(&read) else { break };
        read = again;
    }
    Some(read)
}

fn read_again(cell: &str) -> Option<String> {
    utf8_of(cell, &WINDOWS_1252, 1)
        .or_else(|| utf8_of(cell, &WINDOWS_1250, 1))
        .or_else(|| utf8_of(cell, &WINDOWS_1251, 2))
        .or_else(|| utf8_of_chinese(cell))
        .or_else(|| older_of_western(cell))
}

/// UTF-8 that was read as an encoding of one byte a letter; so many characters must come out of it.
fn utf8_of(cell: &str, page: &CodePage, count_min: usize) -> Option<String> {
    let text = String::from_utf8(with_lost_spaces(page.encode(cell)?)).ok()?;
    let count = text.chars().filter(|letter| !letter.is_ascii()).count();
    (count >= count_min && text.chars().all(is_of_text)).then(|| text.replace('\u{a0}', " ").trim().to_owned())
}

/// The last byte of `à` is a no-break space, which trimming takes away and many programs make a plain one: `CittÃ`. A
/// capital at the end of a word in capitals is meant: `IRMÃ`.
fn with_lost_spaces(mut bytes: Vec<u8>) -> Vec<u8> {
    let mut at = 0;
    while at < bytes.len() {
        let len = match bytes[at] {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            _ => 1,
        };
        let last = at + len - 1;
        let is_lost = match len {
            2 => at > 0 && bytes[at - 1].is_ascii_lowercase(),
            3 => bytes.get(at + 1).is_some_and(|byte| (0x80..=0xbf).contains(byte)),
            _ => false,
        };
        match bytes.get(last) {
            Some(b' ') if is_lost => bytes[last] = 0xa0,
            None if is_lost && last == bytes.len() => bytes.push(0xa0),
            _ => {}
        }
        at += len;
    }
    bytes
}

/// UTF-8 that was read as GBK.
fn utf8_of_chinese(cell: &str) -> Option<String> {
    if !cell.chars().any(is_chinese) {
        return None;
    }
    let text = String::from_utf8(GBK.encode(cell)?).ok()?;
    let others = || text.chars().filter(|letter| !letter.is_ascii());
    let is_cyrillic = |letter: char| ('\u{400}'..='\u{45f}').contains(&letter);
    let is_latin = |letter: char| ('\u{c0}'..='\u{17f}').contains(&letter);
    // A Latin letter read as a Chinese character stands within a Latin word.
    let is_within_word = || {
        let letters: Vec<char> = cell.chars().collect();
        let is_beside = |pair: &[char]| pair[0].is_ascii_alphabetic() && is_chinese(pair[1]);
        letters.windows(2).any(|pair| is_beside(pair) || is_beside(&[pair[1], pair[0]]))
    };
    let is_text = others().all(is_chinese_text)
        || others().all(is_cyrillic) && others().count() >= 3
        || others().all(is_latin) && is_within_word();
    (is_text && others().next().is_some()).then_some(text)
}

/// Cyrillic or Chinese in an encoding of its own, read as Western European: words of nothing but accented letters.
fn older_of_western(cell: &str) -> Option<String> {
    let is_accented = |letter: char| matches!(letter, '\u{c0}'..='\u{ff}');
    if cell.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let letters = cell.chars().filter(|letter| letter.is_alphabetic());
    // In GBK a character may begin with a letter and end with a sign.
    let (accented, plain) = letters.partition::<Vec<char>, _>(|letter| is_accented(*letter));
    if accented.len() < 4 || !plain.is_empty() {
        return None;
    }
    let bytes = WINDOWS_1252.encode(cell)?;
    let cyrillic = decoded("windows-1251", &bytes);
    if cyrillic.chars().all(|letter| letter.is_ascii() || ('\u{410}'..='\u{45f}').contains(&letter))
        && cyrillic.split(|letter: char| !letter.is_alphabetic()).all(is_cased_word)
    {
        return Some(cyrillic);
    }
    // Only the characters in use: the two levels of GB 2312.
    let is_in_use = |pair: &[u8]| matches!(pair, [0xb0..=0xf7, 0xa1..=0xfe]);
    let runs = bytes.split(u8::is_ascii).all(|run| run.chunks(2).all(is_in_use));
    runs.then(|| decoded("gbk", &bytes))
}

/// All capitals, all small letters, or a capital first; and a vowel, in a word of three letters or more.
fn is_cased_word(word: &str) -> bool {
    let rest = word.chars().skip(1);
    let is_cased = rest.clone().all(char::is_lowercase) || word.chars().all(char::is_uppercase);
    is_cased
        && (word.chars().count() < 3
            || word.to_lowercase().contains(['а', 'е', 'и', 'о', 'у', 'я', 'ы', 'ю', 'э', 'р']))
}

fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}')
}

/// Chinese characters, and the signs of Chinese text.
fn is_chinese_text(letter: char) -> bool {
    is_chinese(letter)
        || matches!(letter, '\u{3001}'..='\u{3002}' | '\u{300a}'..='\u{3011}' | '\u{b7}' | '\u{ff01}'..='\u{ff5e}')
}

/// Letters of the scripts that lists are written in, and the signs of running text.
fn is_of_text(letter: char) -> bool {
    match letter {
        '\u{80}'..='\u{9f}' => false,
        '\u{a0}'..='\u{24f}' | '\u{400}'..='\u{45f}' | '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}' => true,
        '\u{2010}'..='\u{2026}' | '\u{20ac}' | '\u{2116}' | '\u{2122}' => true,
        _ => letter.is_ascii() && !letter.is_ascii_control() || is_chinese_text(letter),
    }
}
