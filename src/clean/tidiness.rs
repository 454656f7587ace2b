//! Whether a text stands in its one form already, as nearly all do: then it is neither normalized nor copied.

/// Whether tidying a text would change nothing: single spaces, no control characters, and only letters that no
/// normalization changes and that join with no other.
pub(super) fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.first() == Some(&b' ') || bytes.last() == Some(&b' ') {
        return false;
    }
    let mut at = 0;
    while let Some(eight) = bytes.get(at..at + 8) {
        let letters = eight.try_into().map_or(0, u64::from_le_bytes);
        if letters & HIGH_BITS != 0 {
            return is_tidy_from(text, at);
        }
        if has_untidy_sign(letters) {
            return false;
        }
        // One letter again: two spaces are seen wherever they stand.
        at += 7;
    }
    // At most seven are left; one that was seen already does no harm.
    match bytes.last_chunk::<8>() {
        Some(last) => {
            let letters = u64::from_le_bytes(*last);
            if letters & HIGH_BITS != 0 { is_tidy_from(text, at) } else { !has_untidy_sign(letters) }
        }
        None => is_tidy_from(text, 0),
    }
}

/// Whether eight ASCII letters hold a control character or two spaces side by side. Each line is exact: nothing is carried
/// from letter to letter.
fn has_untidy_sign(letters: u64) -> bool {
    let control = letters.wrapping_sub(EACH * 0x20) & !letters & HIGH_BITS;
    let delete = (letters + EACH) & HIGH_BITS;
    let spaces = !((letters ^ (EACH * 0x20)) + EACH * 0x7f) & HIGH_BITS;
    control | delete | spaces & spaces << 8 != 0
}

/// One in each byte.
const EACH: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = EACH * 0x80;

/// The same letter by letter, from a place on; what is before has been seen, but for whether it ends with a space.
fn is_tidy_from(text: &str, start: usize) -> bool {
    let bytes = text.as_bytes();
    let mut was_space = start > 0 && bytes[start - 1] == b' ';
    let mut at = start;
    while let Some(byte) = bytes.get(at) {
        let is_space = *byte == b' ';
        at += match byte {
            b' ' if was_space => return false,
            b' '..=b'~' => 1,
            // Accented Latin, nearly all of Cyrillic, Chinese characters: two or three bytes whose first says enough.
            0xc3 | 0xd0 | 0xd1 | 0xd3 => 2,
            0xe5..=0xe9 => 3,
            0xc4.. => match text[at..].chars().next().filter(|letter| is_stable(*letter)) {
                Some(letter) => letter.len_utf8(),
                None => return false,
            },
            _ => return false,
        };
        was_space = is_space;
    }
    true
}

/// Latin, Cyrillic and Chinese letters, kana and full stops that are the same in NFC and NFKC, whatever stands beside
/// them: none of them combines with a letter before it.
fn is_stable(letter: char) -> bool {
    match letter {
        // Ligatures, letters with a dot or an apostrophe beside them: NFKC takes them apart.
        '\u{132}' | '\u{133}' | '\u{13f}' | '\u{140}' | '\u{149}' => false,
        _ => matches!(letter, '\u{c0}'..='\u{17e}' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{4ff}'
            | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{3001}' | '\u{3002}' | '\u{4e00}'..='\u{9fff}'),
    }
}
