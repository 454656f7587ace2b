//! LeadDrafts of a file's beginning -> what spreadsheets and exports did to its columns, and how to undo it cell by cell.
//!
//! Why within `clean` and not a step of its own: a repair is believed only when it makes valid what was not, and what is
//! valid is said by the readers of `clean`. Repairs are applied to the draft, before it is cleaned.
//!
//! Why per column: one cell proves nothing. `1.38E+10` has lost its digits unless its neighbours kept all of theirs; `123`
//! has lost no zero unless its neighbours begin with one. What is not proven is left as it stands.
//!
//! What is no repair but the stored form of every text (single spaces, NFC, no invisible characters) is done by `tidy`
//! whether it was agreed to or not; [`RepairKind::Invisible`] only makes it visible.

mod code_page;
mod date_cell;
mod entity;
mod found;
mod mend;
mod mojibake;
mod number_cell;
mod range;
mod repairer;
mod survey;

pub use found::{ColumnRepair, Repairs};
pub use mend::RepairKind;
pub(super) use number_cell::written_out;
pub use repairer::{RepairedValue, RepairedValues, Repairer};
pub use survey::find_repairs;
