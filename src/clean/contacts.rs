//! Several e-mail addresses or phone numbers of one lead: the first valid one leads, the others follow.

use crate::lead::{Field, Values};

/// What stands between further addresses or numbers in one stored value.
pub const BETWEEN: &str = "; ";

/// The further addresses or numbers of a stored value. Most leads have none, and nothing is searched then.
pub fn further_contacts(others: &str) -> impl Iterator<Item = &str> {
    let parts = (!others.is_empty()).then(|| others.split(BETWEEN));
    parts.into_iter().flatten()
}

/// Addresses or numbers in the order found, each with whether it is valid. Keeps its memory when it is cleared.
#[derive(Clone, Debug, Default)]
pub(super) struct Contacts {
    text: String,
    /// Where each ends in the text, and whether it is valid.
    items: Vec<(u32, bool)>,
}

impl Contacts {
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.items.clear();
    }

    /// Adds one, unless it is already there.
    pub(super) fn push(&mut self, text: &str, is_valid: bool) {
        if !text.is_empty() && !self.texts().any(|known| known == text) {
            self.text.push_str(text);
            self.items.push((self.text.len() as u32, is_valid));
        }
    }

    pub(super) fn has_valid(&self) -> bool {
        self.items.iter().any(|(_, is_valid)| *is_valid)
    }

    pub(super) fn has_invalid(&self) -> bool {
        self.items.iter().any(|(_, is_valid)| !is_valid)
    }

    /// The items, in the order found.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.items.iter().map(move |(end, _)| {
            let text = &self.text[start..*end as usize];
            start = *end as usize;
            text
        })
    }

    /// Puts the first valid one (else the first) into `first` and the others into `others`; blank where there are none.
    pub(super) fn put(&self, values: &mut Values, first: Field, others: Field) {
        let lead = self.items.iter().position(|(_, is_valid)| *is_valid).unwrap_or(0);
        values.set(first, self.texts().nth(lead).unwrap_or(""));
        let further = self.texts().enumerate().filter(|(at, _)| *at != lead);
        values.set(others, &further.map(|(_, text)| text).collect::<Vec<&str>>().join(BETWEEN));
    }
}
