//! Points of the two axes -> a score, and a cell of the matrix.
//!
//! Fit and engagement are added up apart. Each may have a most, so that no pile of one kind of sign makes up for the other;
//! engagement may fade, because a demo asked for a year ago says little today.

use super::Axis;
use crate::lead::{Day, Field};
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

/// What becomes of the points of the two axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Axes {
    /// The most points of fit, and of engagement; `None`: as many as come together.
    pub most: [Option<i16>; 2],
    /// Days after the last activity in which engagement falls to a half, and again to a half; `None`: it does not fade.
    pub half_life_days: Option<u16>,
    /// The least points of fit for A and for B, and of engagement for 1 and for 2.
    pub steps: [[i16; 2]; 2],
}

impl Default for Axes {
    fn default() -> Axes {
        Axes { most: [None; 2], half_life_days: None, steps: [[40, 20], [30, 10]] }
    }
}

/// A cell of the matrix: A1 fits best and has done most, C3 least of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cell(u8);

impl Cell {
    /// Every cell, from A1 by rows to C3.
    pub const ALL: [Cell; 9] = [Cell(0), Cell(1), Cell(2), Cell(3), Cell(4), Cell(5), Cell(6), Cell(7), Cell(8)];

    /// Its place in `ALL`.
    pub fn place(self) -> usize {
        usize::from(self.0)
    }

    /// `A1` to `C3`.
    pub fn name(self) -> &'static str {
        ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"][self.place()]
    }
}

/// What was taken off the points of a lead, so that they make its score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Adjustment {
    /// More than the most of the axis.
    OverMost,
    /// Faded, so many days after the last activity.
    Faded {
        /// Days.
        days: u32,
    },
    /// Beyond the ends of the scale.
    OffScale,
}

impl Axes {
    /// The axis's points once they are held to their most and faded; for each step what it changed.
    pub(super) fn adjust(&self, axis: Axis, points: i32, idle_days: u32, mut say: impl FnMut(Adjustment, i32)) -> i32 {
        let most = self.most[axis as usize].map_or(points, |most| points.min(most.into()));
        if most != points {
            say(Adjustment::OverMost, most - points);
        }
        let faded = match self.half_life() {
            Some(half_life) if axis == Axis::Engagement && most > 0 => faded(most, idle_days, half_life),
            _ => most,
        };
        if faded != most {
            say(Adjustment::Faded { days: idle_days }, faded - most);
        }
        faded
    }

    /// The cell of the adjusted points.
    pub(super) fn cell(&self, fit: i32, engagement: i32) -> Cell {
        let step = |points: i32, least: [i16; 2]| least.iter().filter(|least| points < i32::from(**least)).count();
        Cell((step(fit, self.steps[0]) * 3 + step(engagement, self.steps[1])) as u8)
    }

    /// The half-life, when points depend on when a lead was active.
    pub(super) fn half_life(&self) -> Option<u32> {
        self.half_life_days.filter(|days| *days > 0).map(u32::from)
    }
}

/// Points after some days: a half after each half-life, and in a straight line between. Why not by powers of 2: the same on
/// every machine, and at most 6 of 100 points away from them.
fn faded(points: i32, days: u32, half_life: u32) -> i32 {
    let (halvings, rest) = (days / half_life, days % half_life);
    let shift = halvings.min(31);
    // Rounded to the nearest; 2 half-lives are the whole way from 1 to 0 at the speed of the first.
    let line = i64::from(points) * i64::from(2 * half_life - rest);
    let whole = i64::from(2 * half_life) << shift;
    ((line + whole / 2) / whole) as i32
}

/// Days since a lead was last active: since its last activity, else since its first contact; 0 when neither is known.
pub(super) fn idle_days(table: &LeadTable, row: Row, today: Day) -> u32 {
    let day = |field: Field| table.column(field).day(row);
    let last = day(Field::LastActivity).or_else(|| day(Field::FirstContact));
    last.map_or(0, |last| u32::try_from(today.0.saturating_sub(last.0)).unwrap_or(0))
}

/// The points of a lead as a score.
pub(super) fn on_scale(points: i32) -> i16 {
    points.clamp(i16::MIN.into(), i16::MAX.into()) as i16
}
