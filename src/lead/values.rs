//! One lead's values, by field, in one reusable text.

use super::{Field, FieldKey, IssueSet};

/// Text by field. Blank is the same as absent. Meant to be cleared and filled again, row after row, without allocation.
#[derive(Clone, Debug, Default)]
pub struct Values {
    text: String,
    /// The fields that have a value, in the order they came to have one.
    order: Vec<FieldKey>,
    /// Where the value of each standard field stands: no field is looked for.
    standard: [Span; Field::ALL.len()],
    custom: Vec<Span>,
}

/// Where a value begins and ends in the text; nothing when absent.
type Span = (u32, u32);

impl Values {
    /// Forgets all values and keeps the memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.order.clear();
        self.standard = Default::default();
        self.custom.clear();
    }

    /// Becomes the same as other values, in the memory it has.
    pub fn copy_from(&mut self, other: &Values) {
        self.text.clone_from(&other.text);
        self.order.clone_from(&other.order);
        self.standard = other.standard;
        self.custom.clone_from(&other.custom);
    }

    /// The value of a field; `None` when blank.
    pub fn get(&self, field: impl Into<FieldKey>) -> Option<&str> {
        let (start, end) = self.span(field.into());
        if start == end { None } else { Some(&self.text[start as usize..end as usize]) }
    }

    /// Takes in a text whose parts `set_part` makes values: it is copied once, not part by part. All values before are
    /// forgotten.
    pub fn hold(&mut self, text: &str) {
        self.clear();
        self.text.push_str(text);
    }

    /// The same as `set`, for a part of the text that was taken in, by where it begins and ends there.
    pub fn set_part(&mut self, field: impl Into<FieldKey>, start: usize, end: usize) {
        let part = &self.text[start..end];
        let value = trimmed(part);
        let start = start + (value.as_ptr() as usize - part.as_ptr() as usize);
        let end = start + value.len();
        self.put(field.into(), (start as u32, end as u32));
    }

    /// Sets the value of a field; blank text removes it. A field that has a value keeps its place in the order.
    pub fn set(&mut self, field: impl Into<FieldKey>, value: &str) {
        let value = trimmed(value);
        let start = self.text.len() as u32;
        self.text.push_str(value);
        self.put(field.into(), (start, self.text.len() as u32));
    }

    fn put(&mut self, field: FieldKey, span: Span) {
        let held = match field {
            FieldKey::Standard(field) => &mut self.standard[field as usize],
            FieldKey::Custom(place) => {
                let place = usize::from(place);
                if self.custom.len() <= place {
                    self.custom.resize(place + 1, Span::default());
                }
                &mut self.custom[place]
            }
        };
        let is_held = held.0 < held.1;
        if span.0 == span.1 {
            if is_held {
                *held = Span::default();
                self.order.retain(|key| *key != field);
            }
            return;
        }
        *held = span;
        if !is_held {
            self.order.push(field);
        }
    }

    /// The fields that have a value, in the order they came to have one.
    pub fn iter(&self) -> impl Iterator<Item = (FieldKey, &str)> {
        self.order.iter().map(|key| {
            let (start, end) = self.span(*key);
            (*key, &self.text[start as usize..end as usize])
        })
    }

    fn span(&self, field: FieldKey) -> Span {
        match field {
            FieldKey::Standard(field) => self.standard[field as usize],
            FieldKey::Custom(place) => self.custom.get(usize::from(place)).copied().unwrap_or_default(),
        }
    }
}

/// Without white space around; most values have none, and are not read for it.
fn trimmed(value: &str) -> &str {
    let bytes = value.as_bytes();
    let is_plain_start = bytes.first().is_some_and(|byte| matches!(byte, b'!'..=b'~' | 0xc3..=0xdf | 0xe4..));
    // The lead of the last letter tells: no white space beyond ASCII begins as these do.
    let is_plain_end = matches!(
        bytes,
        [.., b'!'..=b'~'] | [.., 0xc3..=0xdf, 0x80..=0xbf] | [.., 0xe4..=0xef, 0x80..=0xbf, 0x80..=0xbf]
    );
    if is_plain_start && is_plain_end { value } else { value.trim() }
}

/// A row after `map`: values by field as they stood in the file. `FieldKey::Custom(n)` is the mapping's n-th custom
/// column.
#[derive(Clone, Debug, Default)]
pub struct LeadDraft {
    /// Row in the file as a spreadsheet numbers it: the header is row 1.
    pub row: u32,
    /// The values.
    pub values: Values,
    /// The currency of the value where the file has it in a column of its own, else blank.
    pub currency: String,
    /// The `lead_id` of our own export, else blank.
    pub lead_id: String,
    /// Issues of the way in that were already found.
    pub issues: IssueSet,
}

impl LeadDraft {
    /// Forgets everything and keeps the memory.
    pub fn clear(&mut self) {
        self.row = 0;
        self.values.clear();
        self.currency.clear();
        self.lead_id.clear();
        self.issues = IssueSet::default();
    }
}

/// A row after `clean`: values in their stored form. A value that could not be understood stands as it was, and the
/// lead carries an issue.
///
/// Stored forms: e-mail in lower case; phone in E.164, with `;ext=123` after it for an extension; day as ISO; value as `1234.50 EUR`; stage and channel as codes;
/// country as ISO 3166 alpha-2; other text in NFC with single spaces.
#[derive(Clone, Debug, Default)]
pub struct Lead {
    /// Row in the file: see [`LeadDraft::row`].
    pub row: u32,
    /// The values.
    pub values: Values,
    /// What is wrong with them.
    pub issues: IssueSet,
    /// The row itself named the stage; otherwise it follows from the other values, and never lowers a stored one.
    pub is_stage_given: bool,
}
