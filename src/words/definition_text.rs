//! Definitions of a lead in words.

use super::{Language, fill};
use crate::qualify::{Clause, Definition, Group, Side, Term};
use crate::score::{Axis, Condition};

/// More values than this are counted, not listed; the editor has them all.
const VALUES_SHOWN: usize = 6;

impl Language {
    /// The name of a side's definition: the user's own, or the usual one.
    pub fn definition_name(self, side: Side, definition: &Definition) -> String {
        match definition.name.trim() {
            "" => self.words().definitions.names[side as usize].to_owned(),
            name => name.to_owned(),
        }
    }

    /// A clause in words.
    pub fn clause(self, clause: &Clause) -> String {
        let words = &self.words().definitions.clause;
        let points = |text: &str, least: i16| fill(text, &[("points", &self.number(least))]);
        match clause {
            Clause::Fact(condition) => self.condition(condition),
            Clause::Points { axis: None, least } => points(words.points, *least),
            Clause::Points { axis: Some(Axis::Fit), least } => points(words.fit_points, *least),
            Clause::Points { axis: Some(Axis::Engagement), least } => points(words.engagement_points, *least),
            Clause::GradeFrom(grade) => fill(words.grade_from, &[("letter", grade.letter())]),
            Clause::Called(least) => self.counted(&words.called, *least),
            Clause::LastCall(result) => fill(words.last_call, &[("result", self.call_result(*result))]),
            Clause::CameAgain => words.came_again.to_owned(),
            Clause::Answered(criterion, verdict) => {
                let (criterion, verdict) = (self.words().criterion(criterion), self.words().verdict(*verdict));
                fill(words.answered, &[("criterion", criterion), ("verdict", verdict)])
            }
        }
    }

    /// A clause as it stands in a group.
    pub fn term(self, term: &Term) -> String {
        let text = self.clause(&term.clause);
        match term.is_not {
            true => fill(self.words().definitions.clause.not, &[("clause", &text)]),
            false => text,
        }
    }

    /// A group in words: its clauses with "or" between.
    pub fn group(self, group: &Group) -> String {
        let words = &self.words().definitions.clause;
        let terms: Vec<String> = group.terms.iter().map(|term| self.term(term)).collect();
        if terms.is_empty() { words.every_lead.to_owned() } else { terms.join(words.or) }
    }

    /// Those groups of a definition that a lead misses.
    pub fn missed(self, definition: &Definition, missed: &[u32]) -> Vec<String> {
        let groups = missed.iter().filter_map(|place| definition.groups.get(*place as usize));
        groups.map(|group| self.group(group)).collect()
    }

    /// A scoring condition in words, a long list of values cut short.
    pub fn condition(self, condition: &Condition) -> String {
        let all_words = self.words();
        let words = &all_words.scoring;
        let (Condition::OneOf(_, values) | Condition::Contains(_, values)) = condition else {
            return all_words.condition(condition);
        };
        let shown: Vec<String> = values.iter().take(VALUES_SHOWN).cloned().collect();
        let short = match condition {
            Condition::OneOf(field, _) => Condition::OneOf(*field, shown),
            Condition::Contains(field, _) => Condition::Contains(*field, shown),
            other => other.clone(),
        };
        let text = all_words.condition(&short);
        match values.len() {
            0 => format!("{text} {}", words.rule_empty_values),
            count if count > VALUES_SHOWN => {
                format!("{text} {}", self.counted(&words.more_values, (count - VALUES_SHOWN) as i64))
            }
            _ => text,
        }
    }
}
