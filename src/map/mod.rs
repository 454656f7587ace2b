//! RawTable -> LeadDraft: which column is which field.
//!
//! `guess` proposes a `Mapping` from the headers and the first rows; the user may change it; `draft` then turns each row
//! into a `LeadDraft`. A column that is no standard field is kept as a custom field: nothing is lost.

mod draft;
mod fold;
mod guess;
mod mapping;
mod shape;
mod spend;
mod synonyms;

pub use draft::{draft, has_too_many_cells};
pub use guess::guess;
pub use mapping::{Mapping, Target};
pub use spend::{SpendColumns, spend_columns};
