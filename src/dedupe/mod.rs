//! Leads -> clusters: which rows are the same party.
//!
//! The way of a file: every stored lead is seeded, every cleaned row observed, and `finish` says for each row whether it
//! is the first of its party, the same as an earlier row, or a stored lead. Rows of one cluster are merged first, in file
//! order, and the result then updates the stored lead: so the same file twice changes nothing.

mod groups;
mod key;
/// Columns of leads -> scored pairs and clusters, where no key is shared exactly.
pub mod linkage;
mod matcher;
mod merge;
/// The comparison, tried beforehand.
pub mod rehearsal;
mod update;

pub use groups::{DuplicateGroup, duplicate_groups};
pub use matcher::{Clusters, Matcher, Outcome};
pub use merge::{Merged, merge};
pub use update::update;

use serde::{Deserialize, Serialize};

/// The fields on which two rows that agree are the same lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The external id.
    pub external_id: bool,
    /// Any e-mail address.
    pub email: bool,
    /// Any phone number.
    pub phone: bool,
}

impl Default for Identity {
    fn default() -> Identity {
        Identity { external_id: true, email: true, phone: true }
    }
}

/// How rows that match a stored lead change it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum UpdateMode {
    /// Values of the file replace stored ones; blanks never do.
    #[default]
    Replace,
    /// Values of the file fill blanks only.
    FillBlanks,
    /// Stored leads stay as they are.
    Skip,
}
