//! What is written down of costs beside plain amounts: lines by cost model, exchange rates, what unassigned spend counts for.

use super::{CostLine, EntryId, ExchangeRate};
use serde::{Deserialize, Serialize};

/// One thing written into the ledger, or taken out of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LedgerStep {
    /// A cost line.
    Line(CostLine),
    /// The line of an earlier entry counts no more.
    LineRemoved(EntryId),
    /// An exchange rate.
    Rate(ExchangeRate),
    /// The rate of an earlier entry holds no more.
    RateRemoved(EntryId),
    /// Spend counts for another channel.
    Counted(CountedFor),
}

/// Which spend counts for which channel from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedFor {
    /// Only what this entry recorded; `None` for all, also what comes later.
    pub entry: Option<EntryId>,
    /// The channel it was recorded with.
    pub from: String,
    /// Its campaign; `None` for any.
    pub campaign: Option<String>,
    /// The channel it counts for.
    pub to: String,
}

/// What a step does, told without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LedgerKind {
    /// A cost line.
    Line,
    /// A cost line less.
    LineRemoved,
    /// An exchange rate.
    Rate,
    /// An exchange rate less.
    RateRemoved,
    /// Spend counts for another channel.
    Counted,
}

impl LedgerStep {
    /// What it does.
    pub fn kind(&self) -> LedgerKind {
        match self {
            LedgerStep::Line(_) => LedgerKind::Line,
            LedgerStep::LineRemoved(_) => LedgerKind::LineRemoved,
            LedgerStep::Rate(_) => LedgerKind::Rate,
            LedgerStep::RateRemoved(_) => LedgerKind::RateRemoved,
            LedgerStep::Counted(_) => LedgerKind::Counted,
        }
    }

    /// The stored form.
    pub fn pack(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    /// Reads the stored form.
    pub fn unpack(bytes: &[u8]) -> Option<LedgerStep> {
        postcard::from_bytes(bytes).ok()
    }
}
