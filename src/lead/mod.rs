//! The words of the product, as types. Imports nothing of ours.

mod channel;
mod channel_list;
mod day;
mod field;
mod id;
mod issue;
mod money;
mod normal_form;
mod spend;
mod stage;
mod values;

pub use channel::{CHANNEL_CODES, Channel, Direction, classify};
pub use channel_list::CHANNELS;
pub use day::Day;
pub use field::{Field, FieldKey, FieldKind};
pub use id::{EntryId, LeadId};
pub use issue::{Issue, IssueKind, IssueSet};
pub use money::{Currency, Money};
pub use normal_form::{NormalForm, Normalizer, provide_normalizer};
pub use spend::Spend;
pub use stage::Stage;
pub use values::{Lead, LeadDraft, Values};
