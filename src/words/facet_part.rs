//! A part of a column, and an operation on it, in words.

use super::{Language, fill};
use crate::lead::{Day, FieldKey, Money};
use crate::worker::column_work::{FacetPart, Operation, OperationKind, Step, ValueGroup};

/// Groups of values that a step tells.
const GROUPS_SHOWN: usize = 5;

impl Language {
    /// A part of a column, by itself: "12 – 15 characters".
    pub fn facet_part(self, part: &FacetPart) -> String {
        let words = &self.words().columns.facet;
        let range = |text: &str, from: &str, to: &str| fill(text, &[("from", from), ("to", to)]);
        match *part {
            FacetPart::Filled => words.filled.to_owned(),
            FacetPart::Script(script) => words.scripts[script as usize].to_owned(),
            FacetPart::Length { from, to } if from == to => fill(words.length, &[("n", &self.number(from))]),
            FacetPart::Length { from, to } => {
                fill(words.length, &[("n", &range(words.range, &self.number(from), &self.number(to)))])
            }
            FacetPart::Days { from, to } => self.days(from, to),
            FacetPart::Amounts { currency, from, to } => {
                let money = |minor| self.money(Money { minor, currency });
                range(words.range_under, &money(from), &money(to + 1))
            }
            FacetPart::Numbers { from, to } => {
                range(words.range_under, &self.thousandths(from), &self.thousandths(to + 1))
            }
        }
    }

    /// Whole years as years, else the days at both ends.
    fn days(self, from: Day, to: Day) -> String {
        let words = &self.words().columns.facet;
        let ((first, 1, 1), (last, 12, 31)) = (from.ymd(), to.ymd()) else {
            return fill(words.range, &[("from", &self.day(from)), ("to", &self.day(to))]);
        };
        match first == last {
            true => first.to_string(),
            false => fill(words.range, &[("from", &first.to_string()), ("to", &last.to_string())]),
        }
    }

    /// What was done to a column, as an entry of the journal says it.
    pub fn operation(self, kind: OperationKind, field: FieldKey, custom_names: &[String]) -> String {
        let words = self.words();
        fill(words.columns.operation.entries[kind as usize], &[("field", &words.field_key(field, custom_names))])
    }

    /// One step of a recipe with its texts: "find and replace in City: sro → s.r.o."
    pub fn step(self, step: &Step, custom_names: &[String]) -> String {
        let what = self.operation(step.operation.kind(), step.field, custom_names);
        let becomes = |from: &str, to: &str| format!("{from} \u{2192} {to}");
        let detail = match &step.operation {
            Operation::Replace { find, with, .. } => becomes(find, with),
            Operation::Fill { with } => with.clone(),
            Operation::Split { separator, into, .. } => {
                becomes(separator, &self.words().field_key(*into, custom_names))
            }
            Operation::Set { groups } => {
                let comma = self.words().lead.list_comma;
                let group = |group: &ValueGroup| becomes(&group.values.join(comma), &group.to);
                let shown = groups.iter().take(GROUPS_SHOWN).map(group).collect::<Vec<_>>().join("; ");
                if groups.len() > GROUPS_SHOWN { shown + " \u{2026}" } else { shown }
            }
            _ => return what,
        };
        fill(self.words().columns.facet.filter, &[("name", &what), ("part", &detail)])
    }
}
