//! Conditions on a lead's way: what a click on a figure asks for.

use super::{Passages, Way, days_between};
use crate::lead::{Day, Stage};
use crate::table::Row;
use serde::{Deserialize, Serialize};

/// Some leads, by their way.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PassagePart {
    /// Came from a day on and until another, both included; open where `None`.
    Arrived {
        /// The first day.
        from: Option<Day>,
        /// The last day.
        to: Option<Day>,
    },
    /// Counts at a rung.
    Reached {
        /// The rung.
        stage: Stage,
        /// By which way.
        way: Way,
    },
    /// Counts at a rung and not at the next.
    Stopped {
        /// The rung.
        stage: Stage,
        /// By which way.
        way: Way,
        /// Where it is now.
        at: Stop,
    },
    /// Reached a rung on a known day, from a day on and until another, both included.
    ReachedBetween {
        /// The rung.
        stage: Stage,
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
    },
    /// Reached a rung within so many days after it came, on a known day.
    ReachedWithin {
        /// The rung.
        stage: Stage,
        /// The days.
        days: u32,
    },
    /// Is lost now, and was lost from this stage; `None` where the journal did not see it.
    LostFrom(Option<Stage>),
    /// Is in this stage now; unknown words count as in all figures.
    Now(Stage),
    /// Is a customer now, once or again.
    WonNow,
    /// Went from one stage straight to another; from nowhere: came in with it.
    Went {
        /// From where.
        from: Option<Stage>,
        /// To where.
        to: Stage,
    },
}

/// Where leads are that did not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Stop {
    /// In the stage still.
    Waiting,
    /// Lost.
    Lost,
    /// Further back on the ladder.
    Back,
    /// Further up: a rung was skipped.
    Ahead,
}

impl Stop {
    /// Every one, in the order of the words.
    pub const ALL: [Stop; 4] = [Stop::Waiting, Stop::Lost, Stop::Back, Stop::Ahead];

    /// Where a lead is that counts at a rung and is in a stage now.
    pub fn of(rung: Stage, now: Stage) -> Stop {
        match now {
            Stage::Lost => Stop::Lost,
            now if now == rung => Stop::Waiting,
            now if now < rung => Stop::Back,
            _ => Stop::Ahead,
        }
    }
}

impl PassagePart {
    /// Whether it is of stages: a funnel tells these apart itself.
    pub fn is_of_stage(&self) -> bool {
        !matches!(self, PassagePart::Arrived { .. })
    }

    /// Whether a lead is of it.
    pub fn has(&self, passages: &Passages, row: Row) -> bool {
        let lead = passages.of(row);
        match self {
            PassagePart::Arrived { from, to } => {
                from.is_none_or(|from| lead.arrived >= from) && to.is_none_or(|to| lead.arrived <= to)
            }
            PassagePart::Reached { stage, way } => lead.rung(*way) >= *stage,
            PassagePart::Stopped { stage, way, at } => lead.rung(*way) == *stage && Stop::of(*stage, lead.now) == *at,
            PassagePart::ReachedBetween { stage, from, to } => {
                passages.reached_on(row, *stage).is_some_and(|day| day >= *from && day <= *to)
            }
            PassagePart::ReachedWithin { stage, days } => {
                passages.reached_on(row, *stage).is_some_and(|day| days_between(lead.arrived, day) <= *days)
            }
            PassagePart::LostFrom(stage) => {
                lead.now == Stage::Lost && passages.lost_from(row).map(|(from, _)| from) == *stage
            }
            PassagePart::Now(stage) => lead.now == *stage,
            PassagePart::WonNow => lead.now.is_won(),
            PassagePart::Went { from: None, to } => lead.start == *to,
            PassagePart::Went { from: Some(from), to } => {
                let mut before = lead.start;
                passages
                    .steps(row)
                    .iter()
                    .any(|step| std::mem::replace(&mut before, step.stage) == *from && step.stage == *to)
            }
        }
    }
}
