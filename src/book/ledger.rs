//! Cost lines, exchange rates and what unassigned spend counts for, as the entries in effect make them.

use super::undo::Toggle;
use super::{Book, Change, Parts, UndoPlan};
use crate::lead::{CostLine, CountedFor, EntryId, ExchangeRate, LedgerKind, LedgerStep, Money};
use serde::{Deserialize, Serialize};

/// A cost line in effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerLine {
    /// The entry that wrote it.
    pub entry: EntryId,
    /// The line.
    pub line: CostLine,
    /// What it comes to so far, one sum a currency, before it is converted.
    pub sums: Vec<Money>,
}

/// An exchange rate in effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerRate {
    /// The entry that wrote it.
    pub entry: EntryId,
    /// The rate.
    pub rate: ExchangeRate,
}

/// What the ledger's entries in effect make.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    pub lines: Vec<(EntryId, CostLine)>,
    pub rates: Vec<LedgerRate>,
    pub counted: Vec<CountedFor>,
}

impl Book {
    /// The ledger in effect, in the order of the journal.
    pub(super) fn spend_ledger(&self) -> Ledger {
        let mut ledger = Ledger::default();
        for record in self.journal.iter().filter(|record| !record.is_undone) {
            let Change::LedgerWritten { step, .. } = &record.entry.change else { continue };
            let entry = record.entry.id;
            match LedgerStep::unpack(step) {
                Some(LedgerStep::Line(line)) => ledger.lines.push((entry, line)),
                Some(LedgerStep::LineRemoved(gone)) => ledger.lines.retain(|(entry, _)| *entry != gone),
                Some(LedgerStep::Rate(rate)) => ledger.rates.push(LedgerRate { entry, rate }),
                Some(LedgerStep::RateRemoved(gone)) => ledger.rates.retain(|rate| rate.entry != gone),
                Some(LedgerStep::Counted(counted)) => ledger.counted.push(counted),
                None => {}
            }
        }
        ledger
    }

    /// Plans a step of the ledger; `None` when what it takes back is not there.
    pub fn plan_ledger(&self, step: &LedgerStep) -> Option<(Change, Parts)> {
        let ledger = self.spend_ledger();
        let is_possible = match step {
            LedgerStep::LineRemoved(gone) => ledger.lines.iter().any(|(entry, _)| entry == gone),
            LedgerStep::RateRemoved(gone) => ledger.rates.iter().any(|rate| rate.entry == *gone),
            LedgerStep::Counted(counted) => counted.from != counted.to,
            LedgerStep::Line(_) | LedgerStep::Rate(_) => true,
        };
        let change = Change::LedgerWritten { kind: step.kind(), step: step.pack() };
        is_possible.then(|| (change, Parts::default()))
    }

    /// What switching an entry of the ledger does: a cost line counts as spend that goes or comes back.
    pub(super) fn plan_ledger_undo(&self, plan: &mut UndoPlan, toggle: Toggle, kind: LedgerKind) {
        let goes = match kind {
            LedgerKind::Line => !toggle.puts_on,
            LedgerKind::LineRemoved => toggle.puts_on,
            _ => return plan.setting_count = 1,
        };
        match goes {
            true => plan.spend_gone_count = 1,
            false => plan.spend_back_count = 1,
        }
    }
}
