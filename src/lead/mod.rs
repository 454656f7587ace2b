//! The words of the product, as types. Imports nothing of ours.

mod call;
mod channel;
mod channel_list;
mod criterion;
mod day;
mod field;
mod gate_rule;
mod id;
mod issue;
mod money;
mod next_step;
mod normal_form;
mod ownership;
mod spend;
mod stage;
mod values;
mod vocabulary;

pub use call::CallResult;
pub use channel::{CHANNEL_CODES, Channel, Direction, classify};
pub use channel_list::CHANNELS;
pub use criterion::{Answered, Criterion, KeyPerson, LearntBy, Verdict};
pub use day::Day;
pub use field::{Field, FieldKey, FieldKind};
pub use gate_rule::{GateField, GateRule, GateRules};
pub use id::{EntryId, LeadId};
pub use issue::{Issue, IssueKind, IssueSet};
pub use money::{Currency, Money};
pub use next_step::NextStep;
pub use normal_form::{NormalForm, Normalizer, provide_normalizer};
pub use ownership::{Exception, OwnedBy};
pub use spend::Spend;
pub use stage::Stage;
pub use values::{Lead, LeadDraft, Values};
pub use vocabulary::{LostReason, Term, Vocabulary, Wording};
