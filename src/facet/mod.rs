//! One column of leads, looked at and put right: which values stand in it, how they are written, which of them mean the
//! same, and operations on all of them.
//!
//! Everything is worked out from the different values and how often each is met, so a column is passed over once however
//! much is asked of it. Nothing here changes a lead: an operation says what becomes of a value, `book` makes an entry of it.

mod bins;
mod cluster;
mod column_facet;
mod distance;
mod facet_part;
mod key;
mod letter_case;
mod operation;
mod prepared;
mod script;
mod sound;
mod values;

pub use cluster::{ClusterMethod, ValueCluster, ValueClusters, clusters};
pub use column_facet::{ColumnFacet, column_facet};
pub use facet_part::FacetPart;
pub use letter_case::LetterCase;
pub use operation::{Operation, OperationKind, Recipe, SplitPart, Step, ValueGroup};
pub use prepared::{Outcome, Prepared};
pub use script::Script;
pub use values::{ValueCounts, value_counts};
