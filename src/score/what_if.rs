//! Scores beside what became of the closed leads: how well they would have ordered them, beside the order of arrival.
//!
//! Rules that ask for the stage or for the day of the deal are left out here: they know how it ended, and any score looks
//! wonderful with them. What other rules ask may have been learnt after the lead was closed too (a last activity): the
//! figures are at most a sign, and say nothing of the reasons.
//!
//! All in passes over columns and one count per score, so that 100,000 leads are ranked while a slider is dragged.

use super::{Condition, Rule};
use crate::lead::{Field, Stage};
use crate::table::{LeadTable, Row, sort_rows};
use serde::{Deserialize, Serialize};

/// A curve has so many steps: each a twentieth of the closed leads more.
pub const STEPS: usize = 20;

/// How well scores would have ordered the closed leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScoreTest {
    /// Closed leads.
    pub closed_count: u32,
    /// Customers among them.
    pub won_count: u32,
    /// By score, best first.
    pub by_score: Ranking,
    /// By the day of the first contact, or, where few have one, as they came into the book.
    pub received: Ranking,
    /// Rules that were left out because they ask how it ended.
    pub blind_count: u32,
}

/// An order of the closed leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// The area under the curve: how often a won lead stands before a lost one, ties half.
    pub auc: f64,
    /// Won leads among the first twentieth, the first two, .. all; leads of equal score share their outcomes.
    pub won: Vec<f64>,
}

impl ScoreTest {
    /// Leads in the first steps of a curve.
    pub fn lead_count(&self, steps: usize) -> f64 {
        f64::from(self.closed_count) * steps as f64 / STEPS as f64
    }

    /// The share of customers among the first leads of an order: its precision there.
    pub fn precision(&self, ranking: &Ranking, steps: usize) -> f64 {
        let won = steps.checked_sub(1).and_then(|place| ranking.won.get(place)).copied().unwrap_or(0.0);
        won / self.lead_count(steps)
    }

    /// How many times as many customers as in all closed leads.
    pub fn lift(&self, ranking: &Ranking, steps: usize) -> f64 {
        self.precision(ranking, steps) / (f64::from(self.won_count) / f64::from(self.closed_count))
    }
}

/// The closed leads, and what does not depend on any rule.
#[derive(Debug)]
pub(super) struct ClosedRows {
    rows: Vec<(Row, bool)>,
    won_count: u32,
    received: Ranking,
}

/// Of so many of a hundred closed leads the day of the first contact must be known for the order of arrival.
const DATED_PERCENT: usize = 80;

impl ClosedRows {
    /// The closed ones of the leads `rows`; `None` unless some were won and some lost.
    pub(super) fn of(table: &LeadTable, rows: &[Row]) -> Option<ClosedRows> {
        let stages = table.stages();
        let closed: Vec<(Row, bool)> = rows
            .iter()
            .filter_map(|row| match stages.of(*row) {
                Stage::Lost => Some((*row, false)),
                stage => (stage.is_won()).then_some((*row, true)),
            })
            .collect();
        let won_count = closed.iter().filter(|(_, is_won)| *is_won).count();
        if won_count == 0 || won_count == closed.len() {
            return None;
        }
        let mut order: Vec<Row> = (0..closed.len() as u32).collect();
        let column = table.column(Field::FirstContact);
        let day = |place: Row| column.day(closed[place as usize].0);
        if order.iter().filter(|place| day(**place).is_some()).count() * 100 >= closed.len() * DATED_PERCENT {
            sort_rows(&mut order, false, &|place| Some((i64::from(day(place)?.0) - i64::from(i32::MIN)) as u64));
        }
        let groups = order.iter().map(|place| Group::of(closed[*place as usize].1));
        let received = ranking(groups, closed.len(), won_count);
        Some(ClosedRows { rows: closed, won_count: won_count as u32, received })
    }

    /// How well scores order them.
    pub(super) fn test(&self, scores: &[i16], blind_count: u32) -> ScoreTest {
        let of = |row: &Row| scores[*row as usize];
        let (mut least, mut most) = (i16::MAX, i16::MIN);
        self.rows.iter().map(|(row, _)| of(row)).for_each(|score| {
            least = least.min(score);
            most = most.max(score);
        });
        let mut groups = vec![Group::default(); (i32::from(most) - i32::from(least)) as usize + 1];
        for (row, is_won) in &self.rows {
            groups[(i32::from(most) - i32::from(of(row))) as usize].add(*is_won);
        }
        ScoreTest {
            closed_count: self.rows.len() as u32,
            won_count: self.won_count,
            by_score: ranking(groups.into_iter(), self.rows.len(), self.won_count as usize),
            received: self.received.clone(),
            blind_count,
        }
    }
}

/// Leads that stand at the same place of an order.
#[derive(Clone, Copy, Default)]
struct Group {
    won: u32,
    lost: u32,
}

impl Group {
    fn of(is_won: bool) -> Group {
        Group { won: u32::from(is_won), lost: u32::from(!is_won) }
    }

    fn add(&mut self, is_won: bool) {
        self.won += u32::from(is_won);
        self.lost += u32::from(!is_won);
    }
}

/// The curve of groups, best first.
fn ranking(groups: impl Iterator<Item = Group>, lead_count: usize, won_count: usize) -> Ranking {
    let end_of = |step: usize| lead_count as f64 * step as f64 / STEPS as f64;
    let (mut won, mut step) = (Vec::with_capacity(STEPS), 1);
    let (mut leads_before, mut won_before, mut pairs) = (0.0, 0.0, 0.0);
    for group in groups.filter(|group| group.won + group.lost > 0) {
        let (of_won, of_lost) = (f64::from(group.won), f64::from(group.lost));
        let size = of_won + of_lost;
        // The share of the group that is in the step shares its outcomes.
        while step <= STEPS && end_of(step) <= leads_before + size {
            won.push(won_before + of_won * (end_of(step) - leads_before) / size);
            step += 1;
        }
        // Lost leads that stand before these.
        pairs += of_won * (leads_before - won_before + of_lost / 2.0);
        leads_before += size;
        won_before += of_won;
    }
    won.resize(STEPS, won_count as f64);
    let all_pairs = won_count as f64 * (lead_count - won_count) as f64;
    Ranking { auc: 1.0 - pairs / all_pairs, won }
}

/// Whether a rule asks how it ended.
pub(super) fn knows_outcome(rule: &Rule) -> bool {
    match &rule.condition {
        Condition::Reached(_) => true,
        Condition::Known(field)
        | Condition::Blank(field)
        | Condition::OneOf(field, _)
        | Condition::Contains(field, _)
        | Condition::WithinDays(field, _) => matches!(field, Field::Stage | Field::WonOn),
        Condition::ContactComplete | Condition::CameTimes(_) => false,
    }
}
