//! What is counted of one owner, before it is a figure of the board.

use super::board::Figures;
use crate::table::Row;
use rustc_hash::FxHashSet;

/// What is counted of one owner, before it is a figure.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) figures: Figures,
    pub(super) contacted: FxHashSet<Row>,
    pub(super) moved: [FxHashSet<Row>; 3],
    pub(super) response_days: Vec<u32>,
}

impl Tally {
    /// Both together.
    pub(super) fn with(mut self, other: &Tally) -> Tally {
        let (sum, more) = (&mut self.figures, &other.figures);
        sum.new_count += more.new_count;
        sum.attempt_count += more.attempt_count;
        sum.reached_count += more.reached_count;
        sum.planned_count += more.planned_count;
        sum.overdue_count += more.overdue_count;
        self.contacted.extend(&other.contacted);
        self.moved.iter_mut().zip(&other.moved).for_each(|(rows, more)| rows.extend(more));
        self.response_days.extend(&other.response_days);
        self
    }

    /// As figures.
    pub(super) fn figures(&self) -> Figures {
        let mut days = self.response_days.clone();
        days.sort_unstable();
        let [moved_up_count, won_count, lost_count] = [0, 1, 2].map(|kind| self.moved[kind].len() as u32);
        Figures {
            contacted_count: self.contacted.len() as u32,
            moved_up_count,
            won_count,
            lost_count,
            response_days: days.get(days.len().saturating_sub(1) / 2).copied(),
            ..self.figures
        }
    }
}
