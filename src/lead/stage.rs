//! The lifecycle stage: how far along the process a lead is.

use serde::{Deserialize, Serialize};

/// The ladder (D15, D16), and `Lost` beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum Stage {
    /// On a list, not contacted yet (D5).
    Suspect,
    /// Has shared contact data or was contacted; not qualified (D6, D11).
    #[default]
    Lead,
    /// At least partly qualified (D12).
    Prospect,
    /// A deal is being worked on.
    Opportunity,
    /// Has bought.
    Customer,
    /// Has bought more than once.
    RepeatCustomer,
    /// Will not buy, for now.
    Lost,
}

impl Stage {
    /// The ladder from the first contact to the repeat customer, in order; `Lost` is not on it.
    pub const LADDER: [Stage; 6] =
        [Stage::Suspect, Stage::Lead, Stage::Prospect, Stage::Opportunity, Stage::Customer, Stage::RepeatCustomer];

    /// Every stage.
    pub const ALL: [Stage; 7] = [
        Stage::Suspect,
        Stage::Lead,
        Stage::Prospect,
        Stage::Opportunity,
        Stage::Customer,
        Stage::RepeatCustomer,
        Stage::Lost,
    ];

    /// The stable name: what columns, exports and `data-stage` hold.
    pub fn code(self) -> &'static str {
        match self {
            Stage::Suspect => "suspect",
            Stage::Lead => "lead",
            Stage::Prospect => "prospect",
            Stage::Opportunity => "opportunity",
            Stage::Customer => "customer",
            Stage::RepeatCustomer => "repeat_customer",
            Stage::Lost => "lost",
        }
    }

    /// The stage of a stable name.
    pub fn from_code(code: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// Whether it was won: the lead has bought.
    pub fn is_won(self) -> bool {
        self.reached() >= Stage::Customer
    }

    /// The highest rung of the ladder that a lead now in this stage has certainly reached. A lost lead was at least a
    /// lead; how far it had come before is the journal's to say.
    pub fn reached(self) -> Stage {
        if self == Stage::Lost { Stage::Lead } else { self }
    }
}
