//! Which leads, in which order.

use crate::lead::{Field, FieldKey, IssueKind};
use crate::score::Grade;
use serde::{Deserialize, Serialize};

/// A condition every lead of a view meets.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Filter {
    /// The field equals one of these values in stored form; a blank string means blank.
    OneOf(FieldKey, Vec<String>),
    /// One of these grades.
    Grades(Vec<Grade>),
    /// Has one of these issues.
    Issues(Vec<IssueKind>),
    /// Has no issue.
    NoIssue,
    /// Is in this stage of the ladder or beyond, as in the funnel. The stage's code.
    Reached(String),
    /// Came with or was changed by this journal entry (its place in the journal).
    Entry(u32),
}

/// By what leads are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SortKey {
    /// A field: text case-folded, days and money by size; blanks last either way.
    Field(FieldKey),
    /// The score.
    Score,
    /// How many issues.
    Issues,
    /// As they came in.
    Arrival,
}

/// A view of the book.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Query {
    /// Words that all occur somewhere in the lead, case and diacritics folded; blank for all leads.
    pub search: String,
    /// All hold.
    pub filters: Vec<Filter>,
    /// The order.
    pub sort: SortKey,
    /// From large to small.
    pub is_descending: bool,
}

impl Default for Query {
    fn default() -> Query {
        Query { search: String::new(), filters: Vec::new(), sort: SortKey::Score, is_descending: true }
    }
}

impl Query {
    /// A view that is filtered by one field's value.
    pub fn of_value(field: Field, value: &str) -> Query {
        Query { filters: vec![Filter::OneOf(field.into(), vec![value.to_owned()])], ..Query::default() }
    }
}
