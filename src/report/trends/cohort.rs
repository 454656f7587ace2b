//! Leads by when they came: how many, and which share reached a stage within days.

use crate::lead::{Day, Stage};
use crate::report::{Passages, Periods, Waiting, days_between};
use crate::table::Row;
use serde::{Deserialize, Serialize};

/// The days of the columns of the heat map.
pub const HORIZONS: [u32; 7] = [7, 14, 30, 60, 90, 180, 365];
/// Curves go so far.
const CURVE_DAYS: u32 = 365;

/// The leads of one period.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cohort {
    /// Leads that came in it.
    pub lead_count: u32,
    /// Those that reached the stage within each of the [`HORIZONS`]; `None` while not every one is that old.
    pub within: [Option<u32>; HORIZONS.len()],
    /// Those that reached it until now, on whatever day.
    pub reached_count: u32,
    /// Of these, those of which the day is not known.
    pub unknown_count: u32,
    /// The share that reached it within days, as steps (Kaplan-Meier: those that have not are counted as long as they are
    /// known); leads whose day is not known are left out.
    pub curve: Vec<(u32, f64)>,
    /// The curve goes on level until this day, the age of the first of them; at most a year.
    pub known_days: u32,
}

/// Leads by the period in which they came, for a stage. `today` is the day until which is known what they reached.
pub fn cohorts(rows: &[Row], passages: &Passages, periods: &Periods, stage: Stage, today: Day) -> Vec<Cohort> {
    let count = periods.starts.len();
    let mut cohorts = vec![Cohort::default(); count];
    let mut waiting = vec![Waiting::default(); count];
    let mut within = vec![[0_u32; HORIZONS.len()]; count];
    for row in rows {
        let lead = passages.of(*row);
        let Some(place) = periods.place(lead.arrived) else { continue };
        let cohort = &mut cohorts[place];
        cohort.lead_count += 1;
        if lead.top < stage {
            waiting[place].not_yet(days_between(lead.arrived, today));
            continue;
        }
        cohort.reached_count += 1;
        match passages.days_to(*row, stage) {
            Some(days) => {
                waiting[place].happened(days);
                within[place].iter_mut().zip(HORIZONS).for_each(|(sum, horizon)| *sum += u32::from(days <= horizon));
            }
            None => cohort.unknown_count += 1,
        }
    }
    for (place, cohort) in cohorts.iter_mut().enumerate() {
        let last = periods.last_day(place);
        for (column, horizon) in HORIZONS.into_iter().enumerate() {
            let is_old = last.0.saturating_add(horizon as i32) <= today.0;
            cohort.within[column] = is_old.then_some(within[place][column]);
        }
        cohort.curve = waiting[place].curve();
        cohort.curve.retain(|(days, _)| *days <= CURVE_DAYS);
        cohort.known_days = days_between(periods.starts[place], today).min(CURVE_DAYS);
    }
    cohorts
}

/// Leads of each period by a code that each row has, below `count`: by code, then by period. Those of no period are in none.
pub fn arrivals(
    rows: &[Row],
    passages: &Passages,
    periods: &Periods,
    count: usize,
    code: impl Fn(Row) -> usize,
) -> Vec<Vec<u32>> {
    let mut counts = vec![vec![0; periods.starts.len()]; count];
    for row in rows {
        if let Some(place) = periods.place(passages.of(*row).arrived) {
            counts[code(*row)][place] += 1;
        }
    }
    counts
}
