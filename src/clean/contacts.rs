//! Several e-mail addresses or phone numbers of one lead: the first valid one leads, the others follow.

use crate::lead::{Field, Values};

/// What stands between further addresses or numbers in one stored value.
pub const BETWEEN: &str = "; ";

/// Addresses or numbers in the order found, each with whether it is valid.
#[derive(Clone, Debug, Default)]
pub(super) struct Contacts {
    items: Vec<(String, bool)>,
}

impl Contacts {
    pub(super) fn clear(&mut self) {
        self.items.clear();
    }

    /// Adds one, unless it is already there.
    pub(super) fn push(&mut self, text: String, is_valid: bool) {
        if !text.is_empty() && !self.items.iter().any(|(known, _)| *known == text) {
            self.items.push((text, is_valid));
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
        self.items.iter().map(|(text, _)| text.as_str())
    }

    /// Puts the first valid one (else the first) into `first` and the others into `others`.
    pub(super) fn put(&self, values: &mut Values, first: Field, others: Field) {
        let lead = self.items.iter().position(|(_, is_valid)| *is_valid).unwrap_or(0);
        let Some((text, _)) = self.items.get(lead) else { return };
        values.set(first, text);
        let further: Vec<&str> =
            self.items.iter().enumerate().filter(|(at, _)| *at != lead).map(|(_, (text, _))| text.as_str()).collect();
        if !further.is_empty() {
            values.set(others, &further.join(BETWEEN));
        }
    }
}
