//! The cells of a row that tell where a lead came from -> its channel.
//!
//! Why all of them are looked up as one text: a list has few different sources, so each is classified once; and a file
//! without columns for campaign parameters is asked for its source alone.

use super::looked_up::LookedUp;
use super::text::{is_blank_sign, tidy};
use crate::lead::{Field, FieldKey, Taxonomy, Trace, TracePart, Values};

/// Reads the channel of row after row. Keeps what it has looked up.
#[derive(Clone, Debug, Default)]
pub(super) struct ChannelReader {
    taxonomy: Taxonomy,
    /// Channels by sources; `None` for a cell that says nothing.
    channels: LookedUp<Option<Box<str>>>,
    /// The same by all texts that tell it.
    traced: LookedUp<Option<Box<str>>>,
    /// Columns beside the source that tell where a lead came from; none of most files.
    parts: Vec<(FieldKey, TracePart)>,
    /// Memory for the texts of a row.
    texts: String,
}

/// Stands between the texts of a row: no text of a list holds it.
const APART: char = '\u{1f}';

impl ChannelReader {
    /// By these channels and rules, for a file with these custom columns.
    pub(super) fn new(taxonomy: &Taxonomy, custom_names: &[&str]) -> ChannelReader {
        ChannelReader {
            parts: taxonomy.trace_parts(custom_names.iter().copied()),
            taxonomy: taxonomy.clone(),
            ..ChannelReader::default()
        }
    }

    /// The channel of a row, blank for none. One that the row names is classified like a source; without one, all that
    /// tells where the lead came from is.
    pub(super) fn read(&mut self, cells: &Values) -> &str {
        let ChannelReader { taxonomy, channels, traced, parts, texts } = self;
        let decided = |texts: &str, parts: &[(FieldKey, TracePart)]| {
            let kinds = std::iter::once(TracePart::Words).chain(parts.iter().map(|(_, part)| *part));
            let texts: Vec<_> = texts.split(APART).map(tidy).collect();
            let told = kinds.zip(&texts).filter(|(_, text)| !is_blank_sign(text)).map(|(part, text)| (part, &**text));
            taxonomy.decide(&Trace::of(told)).map(|decided| Box::from(decided.channel))
        };
        let source = cells.get(Field::Source);
        let given = cells.get(Field::Channel).filter(|text| channels.answer(text, |text| decided(text, &[])).is_some());
        let channel = match given.or(source) {
            Some(text) if given.is_some() || parts.is_empty() => channels.answer(text, |text| decided(text, &[])),
            None if parts.is_empty() => return "",
            _ => {
                texts.clear();
                texts.push_str(source.unwrap_or_default());
                for (key, _) in parts.iter() {
                    texts.push(APART);
                    texts.push_str(cells.get(*key).unwrap_or_default());
                }
                traced.answer(texts, |texts| decided(texts, parts))
            }
        };
        channel.as_deref().unwrap_or_default()
    }
}
