//! Channels: what a source is classified as.

/// Whether the customer finds you or you find the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The customer finds you; better quality.
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
    /// Words that classify a source as this channel: the whole source equals one of them once lower-cased, with
    /// `_ - . /` read as spaces.
    pub words: &'static [&'static str],
}

/// The built-in channels.
pub const CHANNELS: &[Channel] = &[
    Channel { code: "organic_search", direction: Direction::Inbound, words: &["organic search", "organic", "seo"] },
    Channel {
        code: "paid_search",
        direction: Direction::Inbound,
        words: &["paid search", "google ads", "adwords", "sem", "ppc"],
    },
];

/// The channel of a source: a built-in channel's code, else the source's own text; `None` for a blank source.
pub fn classify(source: &str) -> Option<String> {
    let source = source.trim();
    let folded: String = source.to_lowercase().replace(['_', '-', '.', '/'], " ");
    let known = CHANNELS.iter().find(|channel| channel.words.contains(&folded.as_str()));
    (!source.is_empty()).then(|| known.map_or(source.to_owned(), |channel| channel.code.to_owned()))
}
