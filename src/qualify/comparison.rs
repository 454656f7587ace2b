//! Two definitions counted on the same leads: who is disputed, what separates them, what became of each group.

use super::clause_marks::{ClauseMarks, Facts};
use super::definition::{Definition, Definitions, Side};
use super::ready_made::middle_ground;
use crate::lead::Stage;
use crate::table::Row;
use serde::{Deserialize, Serialize};

/// Which of the two definitions take a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum Overlap {
    /// Disputed.
    OnlyMarketing,
    /// Both: no dispute.
    Both,
    /// Disputed.
    OnlySales,
    /// Neither: no dispute.
    Neither,
}

impl Overlap {
    /// All, in the order of the picture: `ALL[overlap as usize] == overlap`.
    pub const ALL: [Overlap; 4] = [Overlap::OnlyMarketing, Overlap::Both, Overlap::OnlySales, Overlap::Neither];

    /// Those that a side's definition takes: the hand-over mark of that side.
    pub fn of_side(side: Side) -> [Overlap; 2] {
        match side {
            Side::Marketing => [Overlap::OnlyMarketing, Overlap::Both],
            Side::Sales => [Overlap::Both, Overlap::OnlySales],
        }
    }

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            Overlap::OnlyMarketing => "only_marketing",
            Overlap::Both => "both",
            Overlap::OnlySales => "only_sales",
            Overlap::Neither => "neither",
        }
    }

    /// Whether a side's definition takes the lead.
    pub fn has(self, side: Side) -> bool {
        Overlap::of_side(side).contains(&self)
    }

    /// The side that alone takes the lead; `None` where there is no dispute.
    pub fn disputed_by(self) -> Option<Side> {
        match self {
            Overlap::OnlyMarketing => Some(Side::Marketing),
            Overlap::OnlySales => Some(Side::Sales),
            _ => None,
        }
    }

    fn new(is_marketing: bool, is_sales: bool) -> Overlap {
        match (is_marketing, is_sales) {
            (true, false) => Overlap::OnlyMarketing,
            (true, true) => Overlap::Both,
            (false, true) => Overlap::OnlySales,
            (false, false) => Overlap::Neither,
        }
    }
}

/// Leads of a group, and what became of them so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverlapFigures {
    /// Leads.
    pub lead_count: u32,
    /// Those of them that are customers or lost.
    pub closed_count: u32,
    /// Those of them that are customers.
    pub customer_count: u32,
}

impl OverlapFigures {
    /// Customers among the closed; `None` without any, never 0.
    pub fn conversion(&self) -> Option<f64> {
        (self.closed_count > 0).then(|| f64::from(self.customer_count) / f64::from(self.closed_count))
    }

    fn add(&mut self, stage: Stage) {
        let is_customer = stage.is_won();
        self.lead_count += 1;
        self.customer_count += u32::from(is_customer);
        self.closed_count += u32::from(is_customer || stage == Stage::Lost);
    }
}

/// A group of clauses and how many disputed leads it separates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Separating {
    /// In whose definition.
    pub side: Side,
    /// Its place there.
    pub place: u32,
    /// Disputed leads that it alone keeps out: without it they would be leads of both.
    pub alone_count: u32,
    /// Disputed leads that it keeps out, alone or with others.
    pub missed_count: u32,
}

/// What a third definition takes of each group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedFigures {
    /// The definition.
    pub definition: Definition,
    /// What it takes, by [`Overlap`].
    pub taken: [OverlapFigures; 4],
    /// All that it takes.
    pub all: OverlapFigures,
}

/// What two definitions give on the same leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// All leads.
    pub lead_count: u32,
    /// Leads by [`Overlap`].
    pub overlaps: [OverlapFigures; 4],
    /// Groups that keep out disputed leads, those that decide most by themselves first.
    pub separating: Vec<Separating>,
    /// Leads for which each clause holds as it stands: by side, group, clause.
    pub clause_counts: [Vec<Vec<u32>>; 2],
    /// The agreed definition, if there is one.
    pub agreed: Option<AgreedFigures>,
    /// What the tool proposes: the persona and a sales-ready signal (D8, D9).
    pub middle: AgreedFigures,
}

/// For every row of the table, which definitions take it.
pub fn overlaps(definitions: &Definitions, facts: &Facts<'_>, marks: &mut ClauseMarks) -> Vec<Overlap> {
    let missed = Side::ALL.map(|side| marks.missed(definitions.of(side), facts));
    let [marketing, sales] = &missed;
    marketing.iter().zip(sales).map(|(marketing, sales)| Overlap::new(*marketing == 0, *sales == 0)).collect()
}

/// Counts both definitions on the leads, and gives for every row of the table the groups of each that it misses.
pub fn compare(definitions: &Definitions, facts: &Facts<'_>, marks: &mut ClauseMarks) -> (Comparison, [Vec<u32>; 2]) {
    let middle = middle_ground(facts.rules);
    let all = [&definitions.marketing, &definitions.sales, &middle];
    marks.keep(all.into_iter().chain(&definitions.agreed));
    let missed = Side::ALL.map(|side| marks.missed(definitions.of(side), facts));
    let stages: Vec<Stage> = {
        let stages = facts.table.stages();
        facts.rows.iter().map(|row| stages.of(*row)).collect()
    };
    let overlap_of = |row: Row| Overlap::new(missed[0][row as usize] == 0, missed[1][row as usize] == 0);
    let mut overlaps = [OverlapFigures::default(); 4];
    for (row, stage) in facts.rows.iter().zip(&stages) {
        overlaps[overlap_of(*row) as usize].add(*stage);
    }
    let mut figures = |definition: &Definition| {
        let missed = marks.missed(definition, facts);
        let (mut taken, mut all) = ([OverlapFigures::default(); 4], OverlapFigures::default());
        for (row, stage) in facts.rows.iter().zip(&stages).filter(|(row, _)| missed[**row as usize] == 0) {
            taken[overlap_of(*row) as usize].add(*stage);
            all.add(*stage);
        }
        AgreedFigures { definition: definition.clone(), taken, all }
    };
    let (agreed, middle) = (definitions.agreed.as_ref().map(&mut figures), figures(&middle));
    let comparison = Comparison {
        lead_count: facts.rows.len() as u32,
        overlaps,
        separating: separating(definitions, &missed, facts.rows),
        clause_counts: Side::ALL.map(|side| clause_counts(definitions.of(side), facts, marks)),
        agreed,
        middle,
    };
    (comparison, missed)
}

fn separating(definitions: &Definitions, missed: &[Vec<u32>; 2], rows: &[Row]) -> Vec<Separating> {
    let mut found = Vec::new();
    for side in Side::ALL {
        let (own, other) = (&missed[side as usize], &missed[side.other() as usize]);
        let of_group = |place| Separating { side, place, alone_count: 0, missed_count: 0 };
        let mut groups: Vec<Separating> = (0..definitions.of(side).groups.len() as u32).map(of_group).collect();
        for row in rows.iter().map(|row| *row as usize).filter(|row| other[*row] == 0 && own[*row] != 0) {
            for group in groups.iter_mut().filter(|group| own[row] & 1 << group.place != 0) {
                group.missed_count += 1;
                group.alone_count += u32::from(own[row].count_ones() == 1);
            }
        }
        found.extend(groups.into_iter().filter(|group| group.missed_count > 0));
    }
    found.sort_by_key(|group| std::cmp::Reverse((group.alone_count, group.missed_count)));
    found
}

fn clause_counts(definition: &Definition, facts: &Facts<'_>, marks: &mut ClauseMarks) -> Vec<Vec<u32>> {
    let mut count = |term: &super::definition::Term| {
        let is_met = marks.of(&term.clause, facts);
        facts.rows.iter().map(|row| u32::from(is_met[*row as usize] ^ term.is_not)).sum()
    };
    let groups = definition.groups.iter();
    groups.map(|group| group.terms.iter().map(&mut count).collect()).collect()
}
