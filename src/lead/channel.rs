//! Channels: what a source is classified as.
//!
//! Why words and phrases: exports say `google_ads`, `Google Ads - Brand CZ` and `百度推广` for the same thing. A word is
//! the whole source, so that `other_publicities` is not read as `other`; only phrases that mean one channel wherever
//! they stand are looked for inside a longer source. What fits neither stays its own channel, by its own text: nothing
//! is guessed.

use super::{CHANNELS, CostModel};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// Whether the customer finds you or you find the customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// The customer finds you; better quality.
    #[default]
    Inbound,
    /// You find the customer.
    Outbound,
}

/// A built-in channel. A source that fits none stays its own channel, by its own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Channel {
    /// The stable name: what columns and exports hold.
    pub code: &'static str,
    /// Who finds whom.
    pub direction: Direction,
    /// How it is usually paid for.
    pub model: CostModel,
    /// Words that classify a source as this channel: the whole source equals one of them once it is folded (lower case,
    /// `_ - . / |` and brackets read as spaces, single spaces). No word is that of two channels.
    pub words: &'static [&'static str],
    /// Phrases that classify a source as this channel wherever they stand in it, folded the same way.
    pub phrases: &'static [&'static str],
}

impl Channel {
    /// The built-in channel of a code, without its words.
    pub fn from_code(code: &str) -> Option<&'static Channel> {
        PLAIN_CHANNELS.iter().find(|channel| channel.code == code)
    }
}

/// The built-in channels without their words, in their order: for who has no use for these, like the page.
pub const PLAIN_CHANNELS: [Channel; CHANNELS.len()] = {
    let mut plain = [Channel { words: &[], phrases: &[], ..CHANNELS[0] }; CHANNELS.len()];
    let mut place = 0;
    while place < plain.len() {
        plain[place] = Channel { words: &[], phrases: &[], ..CHANNELS[place] };
        place += 1;
    }
    plain
};

/// The codes of the built-in channels, in their order.
pub const CHANNEL_CODES: [&str; CHANNELS.len()] = {
    let mut codes = [""; CHANNELS.len()];
    let mut place = 0;
    while place < codes.len() {
        codes[place] = CHANNELS[place].code;
        place += 1;
    }
    codes
};

/// The channel of a source: a built-in channel's code, else the source's own text; `None` for a blank source.
/// Costs some microseconds when it comes to the phrases: classify each different source once.
pub fn classify(source: &str) -> Option<String> {
    let source = source.trim();
    if source.is_empty() {
        return None;
    }
    Some(known_channel(&fold(source)).map_or(source, |(code, _)| code).to_owned())
}

/// The built-in channel of a folded source with the word or phrase that says so. The channel with the word wins, else the
/// first with a phrase.
pub(super) fn known_channel(folded: &str) -> Option<(&'static str, &'static str)> {
    if let Some((word, code)) = CODE_BY_WORD.get_key_value(folded) {
        return Some((code, word));
    }
    CHANNELS.iter().find_map(|channel| {
        let phrase = channel.phrases.iter().find(|phrase| folded.contains(**phrase))?;
        Some((channel.code, *phrase))
    })
}

/// Lower case, separators as spaces, single spaces, none at the ends.
pub(super) fn fold(source: &str) -> String {
    let is_separator = |letter: char| letter.is_whitespace() || "_-–—./|()[]（）【】".contains(letter);
    let mut folded = String::with_capacity(source.len());
    for word in source.split(is_separator).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

static CODE_BY_WORD: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let words = CHANNELS.iter().flat_map(|channel| channel.words.iter().map(|word| (*word, channel.code)));
    words.collect()
});
