//! RawTable -> LeadDraft: which column is which field.
//!
//! `guess` proposes a `Mapping` from the headers and the first rows, with how sure each column is and which columns hold
//! several things; `recognise` finds the mapping that was saved for such a file. The user may change it; `draft` then
//! turns each row into a `LeadDraft`. A column that is no standard field is kept as a custom field: nothing is lost.

mod assign;
mod draft;
mod fit;
mod fold;
mod guess;
mod mapping;
mod named;
mod propose;
mod saved;
mod shape;
mod spend;
mod split;
mod split_name;
mod synonyms;
mod value_kind;
mod value_words;

pub use draft::{draft, has_too_many_cells};
pub use guess::guess;
pub use mapping::{Confidence, Mapping, Target};
pub use saved::{SavedMapping, recognise};
pub use spend::{AdPlatform, SpendColumns, ad_platform, spend_columns};
pub use split::{ColumnSplit, NameOrder, Split};
