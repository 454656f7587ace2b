//! What any number of days would have released so far, and which leads were won later all the same (S3d, N8).

use super::release::{Window, windows_of};
use super::team::Release;
use super::trail::Trails;
use crate::lead::{Clock, Day};
use crate::table::Row;
use serde::{Deserialize, Serialize};

/// The fewest days that are tried.
pub const DAYS_MIN: u32 = 7;
/// The most.
pub const DAYS_MAX: u32 = 365;

/// What one number of days would have done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurvePoint {
    /// Leads that would have gone back to the pool.
    pub released_count: u32,
    /// Those of them that were won later.
    pub won_count: u32,
}

/// A lead that would have been released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SimulatedRelease {
    /// The lead.
    pub row: Row,
    /// The label of who had it then.
    pub owner: u32,
    /// The day.
    pub on: Day,
    /// The day on which it was won after that.
    pub won_on: Option<Day>,
}

/// The leads that any number of days could have released. Made in one pass over the trails; each number of days is then
/// read off.
#[derive(Clone, Debug, Default)]
pub struct Simulation {
    lines: Vec<Line>,
}

#[derive(Clone, Debug)]
struct Line {
    row: Row,
    /// Each reaches further than those before it: the first that reaches a number of days is the one that releases.
    windows: Vec<Window>,
    wins: Vec<Day>,
}

impl Simulation {
    /// Of some leads.
    pub fn new(trails: &Trails, rows: &[Row], release: &Release, clock: Clock) -> Simulation {
        let line = |row: &Row| {
            let (mut windows, wins) = windows_of(trails.start(*row), trails.of(*row), release, clock);
            let mut longest = DAYS_MIN as i32 - 1;
            windows.retain(|window| {
                let is_longer = window.reach() > longest;
                longest = longest.max(window.reach());
                is_longer
            });
            (!windows.is_empty()).then_some(Line { row: *row, windows, wins })
        };
        Simulation { lines: rows.iter().filter_map(line).collect() }
    }

    /// What every number of days from [`DAYS_MIN`] to [`DAYS_MAX`] would have done.
    pub fn curve(&self) -> Vec<CurvePoint> {
        let count = (DAYS_MAX - DAYS_MIN + 1) as usize;
        // What begins and what ends with a number of days.
        let mut changes = vec![[0_i32; 2]; count + 1];
        let place = |days: i32| ((days - DAYS_MIN as i32).max(0) as usize).min(count);
        for line in &self.lines {
            let longest = line.windows.last().map_or(0, |window| window.reach());
            changes[0][0] += 1;
            changes[place(longest.saturating_add(1))][0] -= 1;
            let mut shortest = DAYS_MIN as i32;
            for window in line.windows.iter().filter(|_| !line.wins.is_empty()) {
                for days in shortest..=window.reach().min(DAYS_MAX as i32) {
                    let is_won = window.release_on(days).is_some_and(|on| line.wins.iter().any(|won| *won > on));
                    changes[place(days)][1] += i32::from(is_won);
                    changes[place(days + 1)][1] -= i32::from(is_won);
                }
                shortest = window.reach() + 1;
            }
        }
        let mut now = [0; 2];
        let point = |change: [i32; 2]| {
            now = [now[0] + change[0], now[1] + change[1]];
            CurvePoint { released_count: now[0] as u32, won_count: now[1] as u32 }
        };
        changes.into_iter().take(count).map(point).collect()
    }

    /// What so many days would have released, in the order of the book.
    pub fn released(&self, days: u32) -> Vec<SimulatedRelease> {
        let days = i32::try_from(days.clamp(DAYS_MIN, DAYS_MAX)).unwrap_or(i32::MAX);
        let released = |line: &Line| {
            let window = line.windows.iter().find(|window| window.reach() >= days)?;
            let on = window.release_on(days)?;
            let won_on = line.wins.iter().copied().find(|won| *won > on);
            Some(SimulatedRelease { row: line.row, owner: window.owner, on, won_on })
        };
        self.lines.iter().filter_map(released).collect()
    }
}
