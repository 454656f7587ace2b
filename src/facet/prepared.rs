//! An operation made ready to be done to many values.

use super::{Operation, SplitPart};
use crate::clean::{BETWEEN, meant_email, tidy};
use crate::lead::FieldKey;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// What an operation makes of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The value itself, not cleaned yet.
    pub own: String,
    /// A part that goes to another field.
    pub other: Option<(FieldKey, String)>,
}

impl Outcome {
    fn of(own: impl Into<String>) -> Option<Outcome> {
        Some(Outcome { own: own.into(), other: None })
    }
}

/// An operation with what it looks up.
#[derive(Debug)]
pub struct Prepared<'a> {
    operation: &'a Operation,
    /// Of [`Operation::Set`]: what each value becomes.
    targets: FxHashMap<&'a str, &'a str>,
    /// Of [`Operation::Replace`] without case: what is looked for in small letters.
    sought: Vec<char>,
}

impl<'a> Prepared<'a> {
    /// Makes an operation ready.
    pub fn new(operation: &'a Operation) -> Prepared<'a> {
        let mut prepared = Prepared { operation, targets: FxHashMap::default(), sought: Vec::new() };
        match operation {
            Operation::Set { groups } => {
                for group in groups {
                    prepared.targets.extend(group.values.iter().map(|value| (value.as_str(), group.to.as_str())));
                }
            }
            Operation::Replace { find, .. } => prepared.sought = find.chars().flat_map(char::to_lowercase).collect(),
            _ => {}
        }
        prepared
    }

    /// The field that a part goes to, if so.
    pub fn part_goes_to(&self) -> Option<FieldKey> {
        match self.operation {
            Operation::Split { into, .. } => Some(*into),
            _ => None,
        }
    }

    /// What becomes of a value in stored form; `None` when it stays as it is.
    pub fn apply(&self, text: &str) -> Option<Outcome> {
        let is_blank = text.is_empty();
        let outcome = match self.operation {
            Operation::Fill { with } => return if is_blank && !with.is_empty() { Outcome::of(with) } else { None },
            // A blank is a value that others may be put in the place of.
            Operation::Set { .. } => Outcome::of(*self.targets.get(text)?),
            _ if is_blank => return None,
            Operation::Tidy => Outcome::of(tidy_lines(text)),
            Operation::Case(case) => Outcome::of(case.of(text)),
            Operation::Replace { find, .. } if find.is_empty() => None,
            Operation::Replace { find, with, ignores_case: false } => {
                if text.contains(find.as_str()) {
                    Outcome::of(text.replace(find.as_str(), with))
                } else {
                    None
                }
            }
            Operation::Replace { with, .. } => Outcome::of(self.replaced(text, with)?),
            Operation::Split { separator, part, into } => split(text, separator, *part, *into),
            Operation::Clear => Outcome::of(""),
            Operation::MendDomains => Outcome::of(with_meant_domains(text)),
        };
        outcome.filter(|outcome| outcome.own != text)
    }

    /// Every place where the sought letters stand, in whatever case.
    fn replaced(&self, text: &str, with: &str) -> Option<String> {
        let mut replaced = Cow::Borrowed("");
        let (mut rest, mut kept) = (text, 0);
        while let Some(letter) = rest.chars().next() {
            let at = text.len() - rest.len();
            match self.sought_len(rest) {
                Some(len) => {
                    replaced.to_mut().push_str(&text[kept..at]);
                    replaced.to_mut().push_str(with);
                    rest = &rest[len..];
                    kept = at + len;
                }
                None => rest = &rest[letter.len_utf8()..],
            }
        }
        (kept > 0).then(|| replaced.into_owned() + &text[kept..])
    }

    /// How many bytes of the text's beginning are what is sought.
    fn sought_len(&self, text: &str) -> Option<usize> {
        let mut sought = self.sought.iter();
        for (at, letter) in text.char_indices() {
            if sought.as_slice().is_empty() {
                return Some(at);
            }
            if !letter.to_lowercase().all(|lower| sought.next() == Some(&lower)) {
                return None;
            }
        }
        sought.as_slice().is_empty().then_some(text.len())
    }
}

/// Tidy line by line: in notes a new line means something.
fn tidy_lines(text: &str) -> String {
    text.lines().map(tidy).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// The separator goes; a value in which it does not stand, or that would have an empty part, stays.
fn split(text: &str, separator: &str, part: SplitPart, into: FieldKey) -> Option<Outcome> {
    let (before, after) = text.split_once(separator).filter(|_| !separator.is_empty())?;
    let (before, after) = (before.trim(), after.trim());
    if before.is_empty() || after.is_empty() {
        return None;
    }
    let (own, other) = match part {
        SplitPart::Before => (after, before),
        SplitPart::After => (before, after),
    };
    Some(Outcome { own: own.to_owned(), other: Some((into, other.to_owned())) })
}

/// Each address as it was meant, where its domain looks like a typing error.
fn with_meant_domains(text: &str) -> String {
    let meant = text.split(BETWEEN).map(|email| meant_email(email).unwrap_or_else(|| email.to_owned()));
    meant.collect::<Vec<String>>().join(BETWEEN)
}
