//! Whether a text stands in its one form already, as nearly all do: then it is neither normalized nor copied.

/// Whether tidying a text would change nothing: single spaces, no control characters, and only letters that no
/// normalization changes and that join with no other.
pub(super) fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.first() == Some(&b' ') || bytes.last() == Some(&b' ') {
        return false;
    }
    let mut was_space = false;
    let (eights, rest) = bytes.as_chunks::<8>();
    // What is missing at the end is filled with a letter.
    let mut last = [b'a'; 8];
    last.iter_mut().zip(rest).for_each(|(letter, byte)| *letter = *byte);
    for eight in eights.iter().chain([&last]) {
        let letters = u64::from_le_bytes(*eight);
        if letters & HIGH_BITS != 0 {
            return is_tidy_letters(text);
        }
        // Each line is exact where no byte has its high bit set: nothing is carried from byte to byte.
        let control = letters.wrapping_sub(EACH * 0x20) & !letters & HIGH_BITS;
        let delete = (letters + EACH) & HIGH_BITS;
        let spaces = !((letters ^ (EACH * 0x20)) + EACH * 0x7f) & HIGH_BITS;
        let double = spaces & (spaces << 8 | u64::from(was_space) << 7);
        if control | delete | double != 0 {
            return false;
        }
        was_space = spaces >> 63 == 1;
    }
    true
}

/// One in each byte.
const EACH: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = EACH * 0x80;

/// The same letter by letter.
fn is_tidy_letters(text: &str) -> bool {
    let mut was_space = true;
    let is_plain = |letter: char| {
        let is_double = letter == ' ' && was_space;
        was_space = letter == ' ';
        !is_double && if letter.is_ascii() { !letter.is_ascii_control() } else { is_stable(letter) }
    };
    text.chars().all(is_plain) && !was_space
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
