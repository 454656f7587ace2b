//! Which leads, in which order.

use crate::facet::FacetPart;
use crate::lead::{CallResult, Criterion, Day, Field, FieldKey, IssueKind, LostReason, Verdict};
use crate::qualify::{Overlap, Standing};
use crate::report::PassagePart;
use crate::score::{Cell, ChanceBand, Grade, Rules};
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
    /// The field's value is of this part of its facet.
    Part(FieldKey, FacetPart),
    /// The last call had one of these results; `None` for leads that were never called.
    LastCall(Vec<Option<CallResult>>),
    /// One of these cells of the matrix of fit and engagement.
    Cells(Vec<Cell>),
    /// Answered to this criterion with one of these; `None` for leads that were not asked.
    Answered(Criterion, Vec<Option<Verdict>>),
    /// Was lost for one of these reasons; `None` for lost leads of which nobody said why.
    LostFor(Vec<Option<LostReason>>),
    /// Has a next step on this day or before.
    NextBy(Day),
    /// Has no next step.
    NoNextStep,
    /// The definitions of marketing and sales take it in one of these ways.
    Overlaps(Vec<Overlap>),
    /// An open lead whose chance stands so beside the share won of all.
    Chances(Vec<ChanceBand>),
    /// Its grade would be another one under these rules.
    Regraded(Box<Rules>),
    /// The grade by talks; `None` for leads without one.
    TalkGrades(Vec<Option<Grade>>),
    /// The standing; `None` for leads without one.
    Standings(Vec<Option<Standing>>),
    /// When it came, how far it got and by which way.
    Passage(PassagePart),
}

impl Filter {
    fn is_of_definitions(&self) -> bool {
        matches!(self, Filter::Overlaps(_))
    }

    fn is_of_outlook(&self) -> bool {
        matches!(self, Filter::TalkGrades(_) | Filter::Standings(_))
    }
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
    /// The day of the next step; those without come last either way.
    NextStep,
    /// The cell of the matrix, A1 first.
    Cell,
    /// The chance; leads without one, or of which it is too unsure, last either way.
    Chance,
    /// The grade by talks, A first; leads without one last either way.
    TalkGrade,
    /// The standing; leads without one last either way.
    Standing,
    /// The expected value, within a currency; leads without one last either way.
    Worth,
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
    /// Whether it asks for what definitions in force take.
    pub fn is_of_definitions(&self) -> bool {
        self.filters.iter().any(Filter::is_of_definitions)
    }

    /// Whether it asks for the outlook of leads.
    pub fn is_of_outlook(&self) -> bool {
        matches!(self.sort, SortKey::TalkGrade | SortKey::Standing | SortKey::Worth)
            || self.filters.iter().any(Filter::is_of_outlook)
    }

    /// Whether it asks for the way of leads along the ladder.
    pub fn is_of_passages(&self) -> bool {
        self.filters.iter().any(|filter| matches!(filter, Filter::Passage(_)))
    }

    /// A view that is filtered by one field's value.
    pub fn of_value(field: Field, value: &str) -> Query {
        Query { filters: vec![Filter::OneOf(field.into(), vec![value.to_owned()])], ..Query::default() }
    }
}
