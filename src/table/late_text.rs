//! A text that may still be as it was stored: bytes of which nobody has said yet that they are text.
//!
//! Why: a book is opened to show a hundred of its leads. To look at every byte of all of them before takes as long as all the
//! rest of the opening; to look at the bytes of one cell when it is asked for takes nothing. Whether the bytes are those that
//! were written, the checksum of their record has said before.

use super::fold::is_plain;
use std::ops::Range;
use std::str::from_utf8;

/// Texts that stand one after another.
#[derive(Clone, Debug)]
pub(super) enum LateText {
    /// As they were stored.
    Stored(Vec<u8>),
    /// Looked at.
    Known(String),
}

impl Default for LateText {
    fn default() -> LateText {
        LateText::Known(String::new())
    }
}

impl LateText {
    /// How many bytes.
    pub fn len(&self) -> usize {
        self.as_bytes().len()
    }

    pub fn as_bytes(&self) -> &[u8] {
        match self {
            LateText::Stored(bytes) => bytes,
            LateText::Known(text) => text.as_bytes(),
        }
    }

    /// A part of it; blank where that is no text.
    pub fn get(&self, range: Range<usize>) -> &str {
        match self {
            LateText::Stored(bytes) => bytes.get(range).and_then(|bytes| from_utf8(bytes).ok()),
            LateText::Known(text) => text.get(range),
        }
        .unwrap_or_default()
    }

    /// The same as text that may be appended to another.
    pub fn part(&self, range: Range<usize>) -> TextPart<'_> {
        match self {
            LateText::Stored(bytes) => TextPart::Stored(bytes.get(range).unwrap_or_default()),
            LateText::Known(text) => TextPart::Known(text.get(range).unwrap_or_default()),
        }
    }

    /// Appends a part of another.
    pub fn append(&mut self, part: TextPart<'_>) {
        match (&mut *self, part) {
            (LateText::Known(text), TextPart::Known(more)) => text.push_str(more),
            (LateText::Stored(stored), part) => stored.extend_from_slice(part.as_bytes()),
            (LateText::Known(text), part) => {
                let mut stored = std::mem::take(text).into_bytes();
                stored.extend_from_slice(part.as_bytes());
                *self = LateText::Stored(stored);
            }
        }
    }

    /// Appends a text.
    pub fn push_str(&mut self, more: &str) {
        match self {
            LateText::Stored(stored) => stored.extend_from_slice(more.as_bytes()),
            LateText::Known(text) => text.push_str(more),
        }
    }

    /// Whether nothing but the case of ASCII letters folds in it; not asked of bytes that are not ASCII.
    pub fn is_plain(&self) -> bool {
        match self {
            LateText::Stored(stored) => stored.is_ascii(),
            LateText::Known(text) => is_plain(text),
        }
    }

    /// Makes room for so many bytes more.
    pub fn reserve(&mut self, count: usize) {
        match self {
            LateText::Stored(stored) => stored.reserve(count),
            LateText::Known(text) => text.reserve(count),
        }
    }

    /// Gives back what is reserved.
    pub fn shrink(&mut self) {
        match self {
            LateText::Stored(stored) => stored.shrink_to_fit(),
            LateText::Known(text) => text.shrink_to_fit(),
        }
    }

    /// Looks at all of it, unless that was done; gives whether it was not. What is no text stays as it is.
    pub fn know(&mut self) -> bool {
        let LateText::Stored(stored) = self else { return false };
        *self = match String::from_utf8(std::mem::take(stored)) {
            Ok(text) => LateText::Known(text),
            Err(error) => LateText::Stored(error.into_bytes()),
        };
        true
    }
}

/// Some of the texts that stand one after another.
#[derive(Clone, Copy, Debug)]
pub(super) enum TextPart<'a> {
    /// As they were stored.
    Stored(&'a [u8]),
    /// Looked at.
    Known(&'a str),
}

impl<'a> TextPart<'a> {
    pub fn as_bytes(self) -> &'a [u8] {
        match self {
            TextPart::Stored(bytes) => bytes,
            TextPart::Known(text) => text.as_bytes(),
        }
    }

    /// Cuts it; `None` where it cannot be cut.
    pub fn split_at(self, at: usize) -> Option<(TextPart<'a>, TextPart<'a>)> {
        match self {
            TextPart::Stored(bytes) => {
                bytes.split_at_checked(at).map(|(own, rest)| (TextPart::Stored(own), TextPart::Stored(rest)))
            }
            TextPart::Known(text) => {
                text.split_at_checked(at).map(|(own, rest)| (TextPart::Known(own), TextPart::Known(rest)))
            }
        }
    }
}
