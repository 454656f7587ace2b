//! All leads without owner -> who gets which, in the order of the book.

use super::decide::{Decision, LeadFacts, decide};
use super::place::Places;
use super::release::is_open;
use super::team::{RuleKind, Team, owner_place};
use super::trail::Trails;
use crate::lead::Field;
use crate::qualify::{ClauseMarks, Facts, Term};
use crate::table::{LeadTable, Row};

/// The open leads: those that an owner works on, and those that wait for one.
#[derive(Clone, Debug, Default)]
pub struct Leads {
    /// With an owner.
    pub owned: Vec<Row>,
    /// Without: the pool.
    pub unowned: Vec<Row>,
}

impl Leads {
    /// The open ones of some rows.
    pub fn of(table: &LeadTable, rows: &[Row]) -> Leads {
        let (stages, owners) = (table.stages(), table.column(Field::Owner));
        let open = rows.iter().copied().filter(|row| is_open(stages.of(*row)));
        let (unowned, owned) = open.partition(|row| owners.is_blank(*row));
        Leads { owned, unowned }
    }
}

/// Who gets a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The lead.
    pub row: Row,
    /// Who, and why.
    pub decision: Decision,
}

/// Open leads of each owner of the team.
pub fn loads(team: &Team, table: &LeadTable, leads: &Leads) -> Vec<u32> {
    let names = team.names();
    let column = table.column(Field::Owner);
    let words = column.words().unwrap_or_default();
    let places: Vec<Option<usize>> = words.iter().map(|word| owner_place(&names, word)).collect();
    let mut loads = vec![0; names.len()];
    for row in &leads.owned {
        if let Some(place) = places.get(column.code(*row) as usize).copied().flatten() {
            loads[place] += 1;
        }
    }
    loads
}

/// Who gets each lead without owner; those that no rule names anybody for are left out. Deciding again once they are
/// assigned proposes nothing.
pub fn propose(
    team: &Team,
    leads: &Leads,
    places: &Places,
    trails: &Trails,
    facts: &Facts<'_>,
    marks: &mut ClauseMarks,
) -> Vec<Proposal> {
    if team.owners.is_empty() {
        return Vec::new();
    }
    let mut loads = loads(team, facts.table, leads);
    let takers = places.takers(team);
    let names = team.names();
    let members: Vec<Option<u32>> = trails.labels.each(|label| owner_place(&names, label).map(|place| place as u32));
    let member = |label: Option<u32>| label.and_then(|label| members[label as usize]);
    let mut met: Vec<Option<Vec<bool>>> = Vec::new();
    for rule in &team.rules {
        met.push(match &rule.kind {
            RuleKind::Condition { term, .. } if rule.is_on => Some(marks_of(term, facts, marks)),
            _ => None,
        });
    }
    let propose = |row: &Row| {
        let meets = |rule: usize| met[rule].as_ref().is_some_and(|marks| marks[*row as usize]);
        let lead = LeadFacts {
            territory: &takers[places.of_row(*row)],
            first: member(trails.first_follow_up(*row)),
            key_person: member(trails.key_person(*row)),
            meets: &meets,
        };
        let decision = decide(team, &lead, &loads)?;
        loads[decision.owner as usize] += 1;
        Some(Proposal { row: *row, decision })
    };
    leads.unowned.iter().filter_map(propose).collect()
}

/// For every row of the table, the pool it would be in: the first whose condition it meets, else the common one, which comes
/// after them.
pub fn pool_places(team: &Team, facts: &Facts<'_>, marks: &mut ClauseMarks) -> Vec<u32> {
    let mut places = vec![team.pools.len() as u32; facts.table.len() as usize];
    for (place, pool) in team.pools.iter().enumerate().rev() {
        let met = marks_of(&pool.term, facts, marks);
        places.iter_mut().zip(met).filter(|(_, met)| *met).for_each(|(known, _)| *known = place as u32);
    }
    places
}

fn marks_of(term: &Term, facts: &Facts<'_>, marks: &mut ClauseMarks) -> Vec<bool> {
    marks.of(&term.clause, facts).iter().map(|is_met| is_met ^ term.is_not).collect()
}
