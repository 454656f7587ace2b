//! Texts about the gate: rules of what comes into the pool, reasons of rejection.

use super::texts::texts;
use super::{Plural, Words, fill};
use crate::worker::gate_work::{GateField, GateRule};
use crate::worker::protocol::RejectReason;

texts! {
    /// Texts about the gate.
    pub struct GateWords {
        /// The rules.
        pub rules: GateRuleWords,
        /// Why a row was rejected, in the order of `RejectReason::ALL`.
        pub reasons: [&'static str; 13],
        /// The rejected rows.
        pub rejected: RejectedWords,
        /// A journal entry: the rules were changed.
        pub entry_rules: &'static str,
    }
}

texts! {
    /// Texts of the rules.
    pub struct GateRuleWords {
        /// The title.
        pub title: &'static str,
        /// What the rules are for.
        pub about: &'static str,
        /// The same before an import.
        pub about_import: &'static str,
        /// The plain rules, in the order of `GateRule::PLAIN`.
        pub plain: [&'static str; 7],
        /// Countries: the label of the input.
        pub countries: &'static str,
        /// How countries are typed.
        pub countries_hint: &'static str,
        /// A rule about countries: `{countries}`.
        pub countries_are: &'static str,
        /// A rule about a field: `{field}`.
        pub filled: &'static str,
        /// The choice of a further field.
        pub add_field: &'static str,
        /// Nothing chosen yet.
        pub choose_field: &'static str,
        /// How many rows of a file fail a rule.
        pub failing: Plural,
        /// What was done.
        pub saved: &'static str,
        /// In place of a lead, where an undo tells what stays.
        pub kept: &'static str,
    }
}

texts! {
    /// Texts of the rejected rows.
    pub struct RejectedWords {
        /// What can be done with them.
        pub about: &'static str,
        /// How many rows.
        pub rows: Plural,
        /// All reasons: the choice that narrows nothing.
        pub all: &'static str,
        /// One choice: `{reason}` in `{file}`.
        pub group: &'static str,
        /// The choice among them.
        pub choice: &'static str,
        /// Brings all of a choice back that pass by now.
        pub again_all: &'static str,
        /// Brings all of a choice back, whatever the rules say.
        pub anyway_all: &'static str,
        /// Opens a row to be mended.
        pub mend: &'static str,
        /// The same for a screen reader: `{row}`.
        pub mend_row: &'static str,
        /// Over the cells of a row: `{row}`, `{file}`.
        pub mending: &'static str,
        /// A column without a name: `{n}`.
        pub column: &'static str,
        /// Brings a row back.
        pub again: &'static str,
        /// Brings a row back, whatever the rules say.
        pub anyway: &'static str,
        /// Gives the mending up.
        pub close: &'static str,
        /// What came of it: rows that are leads now.
        pub back: Plural,
        /// What came of it: rows of leads that were there.
        pub known: Plural,
        /// What came of it: rows that are still rejected.
        pub still: Plural,
        /// What came of one row: `{reason}`.
        pub still_row: &'static str,
        /// A journal entry: `{rows}`, `{file}`.
        pub entry: &'static str,
        /// What an undo does.
        pub undone: Plural,
    }
}

impl Words {
    /// Why a row was rejected.
    pub fn reason(&self, reason: RejectReason) -> &'static str {
        self.gate.reasons[reason as usize]
    }

    /// What a rule asks.
    pub fn gate_rule(&self, rule: &GateRule) -> String {
        let words = &self.gate.rules;
        match rule {
            GateRule::Countries(codes) => {
                fill(words.countries_are, &[("countries", &codes.join(self.lead.list_comma))])
            }
            GateRule::Filled(GateField::Standard(field)) => fill(words.filled, &[("field", self.field(*field))]),
            GateRule::Filled(GateField::Custom(name)) => fill(words.filled, &[("field", name)]),
            plain => {
                let place = GateRule::PLAIN.iter().position(|known| known == plain);
                place.map_or("", |place| words.plain[place]).to_owned()
            }
        }
    }
}
