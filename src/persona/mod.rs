//! Which values of which fields close more often (A1): the ideal customer, found in one's own leads (D8), and its fit rules.
//!
//! Counts only, nothing of any person: the same counts may be told to a colleague, and a colleague's be added (`evidence`).

mod evidence;
mod evidence_file;
mod prior;
mod rules;
mod surely;
mod traits;

pub use evidence::{Counts, Evidence, EvidenceValue, Names};
pub use evidence_file::{EvidenceFault, read_evidence, write_evidence};
pub use prior::prior;
pub use rules::{ChosenTrait, points_of, rules_with};
pub use traits::{Trait, TraitValue, traits};
