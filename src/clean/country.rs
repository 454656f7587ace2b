//! Countries: a code or a name in the six languages -> ISO 3166 alpha-2.

use super::country_names::COUNTRIES;
use super::text::fold;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static BY_NAME: LazyLock<FxHashMap<String, &'static str>> = LazyLock::new(|| {
    let names = COUNTRIES.iter().flat_map(|(code, names)| names.iter().map(|name| (key_of(name), *code)));
    names.collect()
});

/// The alpha-2 code of a country; `None` when nobody knows it.
pub fn country_code(text: &str) -> Option<&'static str> {
    let bytes = text.trim().as_bytes();
    if bytes.len() == 2 && bytes.is_ascii() {
        let code =
            COUNTRIES.iter().find(|(code, _)| code.as_bytes().eq_ignore_ascii_case(bytes)).map(|(code, _)| *code);
        if code.is_some() {
            return code;
        }
    }
    BY_NAME.get(&key_of(text)).copied()
}

/// Whether a text is an alpha-2 code in its stored form.
pub fn is_country_code(text: &str) -> bool {
    let letters = |code: &str| <[u8; 2]>::try_from(code.as_bytes()).ok().map(u16::from_be_bytes);
    text.len() == 2 && COUNTRIES.binary_search_by_key(&letters(text), |(code, _)| letters(code)).is_ok()
}

/// The folded name without the words that people leave out or shorten: "and", "the", "Saint".
fn key_of(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(' ').filter(|word| !["and", "the"].contains(word));
    words.map(|word| if word == "saint" { "st" } else { word }).collect::<Vec<_>>().join(" ")
}
