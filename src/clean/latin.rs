//! Latin letters without their accents, letter by letter and without a copy: for comparing names and domains.

/// The plain letters of U+00C0 to U+017F; `*` where there is none.
const PLAIN: &[u8; 192] =
    b"aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The letter in small and without accent; digits as they are. `None` for signs; other scripts give `Some('\u{fffd}')`.
pub(super) fn plain(letter: char) -> Option<char> {
    match letter {
        'a'..='z' | '0'..='9' => Some(letter),
        'A'..='Z' => Some(letter.to_ascii_lowercase()),
        '\u{c0}'..='\u{17f}' => match PLAIN[letter as usize - 0xc0] {
            b'*' => None,
            plain => Some(char::from(plain)),
        },
        '\0'..='\u{bf}' | '\u{300}'..='\u{36f}' | '\u{2010}'..='\u{2026}' => None,
        _ => Some('\u{fffd}'),
    }
}

/// Whether a text has letters, and all of them are Latin.
pub(super) fn is_latin(text: &str) -> bool {
    let mut has_letter = false;
    let is_right = |letter: char| {
        let plain = plain(letter);
        has_letter |= plain.is_some_and(|plain| plain.is_ascii_lowercase());
        plain != Some('\u{fffd}')
    };
    text.chars().all(is_right) && has_letter
}

/// A text before and after the last of some ASCII signs, neither of them with it.
pub(super) fn cut_at_last(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().rposition(|byte| byte == sign)?;
    Some((&text[..at], &text[at + 1..]))
}

/// The words of a text: what stands between signs and spaces.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
}

/// How many letters two words begin with alike, without accents.
pub(super) fn shared_start(one: &str, other: &str) -> usize {
    let (one, other) = (one.chars().filter_map(plain), other.chars().filter_map(plain));
    one.zip(other).take_while(|(one, other)| one == other).count()
}
