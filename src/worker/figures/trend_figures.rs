//! The figures of the trends page.

use super::funnel_figures::rows_of;
use super::passages::passages;
use super::split::Coded;
use crate::book::Query;
use crate::lead::{Day, Field, Stage};
use crate::report::{
    Judged, Passages, arrivals, cohorts, lost_lines, outcomes, quality_changes, stage_flows, velocity,
};
use crate::table::Row;
use crate::worker::desk::Desk;
use serde::{Deserialize, Serialize};

pub use super::split::{PartLabel, Split};
pub use crate::report::{
    CLOSED_MIN, Cohort, Difference, ExpectedValue, HORIZONS, LostLine, Outcomes, PassagePart, PeriodUnit, Periods,
    Quality, QualityChange, Share, StageFlow, StageOutcome, Velocity, WonPeriod,
};

/// Which figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrendsAsk {
    /// Of which leads.
    pub query: Query,
    /// By weeks or months.
    pub unit: PeriodUnit,
    /// The stage that cohorts are to reach.
    pub stage: Stage,
    /// By what the flow of leads is told apart: a field.
    pub split: Field,
    /// By what quality is told apart: a field.
    pub quality_by: Field,
    /// How many days each of the two periods of quality has.
    pub quality_days: u32,
}

/// How it goes over time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TrendFigures {
    /// Leads in all.
    pub lead_count: u32,
    /// The periods, up to that of the last arrival.
    pub periods: Periods,
    /// Leads that came in none of them: before, or on a day to come.
    pub elsewhere_count: u32,
    /// Arrivals by period, the largest sources first.
    pub flow: Vec<Series>,
    /// The leads of each period.
    pub cohorts: Vec<Cohort>,
    /// How fast leads are won.
    pub velocity: Velocity,
    /// What open leads may come to.
    pub outcomes: Outcomes,
    /// Why leads were lost.
    pub lost: Vec<LostLine>,
    /// From stage to stage.
    pub stage_flows: Vec<StageFlow>,
    /// Quality now and before.
    pub quality: QualityFigures,
}

/// A line of counts by period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Of what.
    pub label: PartLabel,
    /// By period.
    pub counts: Vec<u32>,
}

/// Quality in two periods.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QualityFigures {
    /// The first and the last day of the later period, and of the one before.
    pub spans: Vec<(Day, Day)>,
    /// By source, what changed most first.
    pub changes: Vec<QualityChange>,
}

/// Periods shown: half a year of weeks, a year and a half of months.
const WEEKS: usize = 26;
const MONTHS: usize = 18;
/// Sources listed.
const CHANGES_MAX: usize = 40;

/// The figures.
pub fn figures(desk: &mut Desk, ask: &TrendsAsk, today: Day) -> TrendFigures {
    let passages = passages(desk, today);
    let rows = rows_of(desk, &ask.query, &[], today);
    let arrived = || rows.iter().map(|row| passages.of(*row).arrived);
    let last = arrived().filter(|day| *day <= today).max().unwrap_or(today);
    let count = if ask.unit == PeriodUnit::Week { WEEKS } else { MONTHS };
    let periods = Periods::until(ask.unit, arrived().min().unwrap_or(today), last, count);
    let flow = flow(desk, ask, &rows, &passages, &periods, today);
    let inside: u32 = flow.iter().flat_map(|series| &series.counts).sum();
    let quality = quality(desk, ask, &rows, &passages, last, today);
    let table = desk.book.table();
    TrendFigures {
        lead_count: rows.len() as u32,
        elsewhere_count: rows.len() as u32 - inside,
        flow,
        cohorts: cohorts(&rows, &passages, &periods, ask.stage, today),
        velocity: velocity(table, &rows, &passages, &periods),
        outcomes: outcomes(table, &rows, &passages),
        lost: lost_lines(&rows, &passages, &periods, |row| desk.book.lost_reason(row)),
        stage_flows: stage_flows(&rows, &passages),
        quality,
        periods,
    }
}

fn flow(
    desk: &mut Desk,
    ask: &TrendsAsk,
    rows: &[Row],
    passages: &Passages,
    periods: &Periods,
    today: Day,
) -> Vec<Series> {
    let coded = Coded::new(desk, Split::Field(ask.split), passages, rows, today);
    let each = arrivals(rows, passages, periods, coded.count(), |row| coded.of(row));
    let sizes: Vec<u32> = each.iter().map(|counts| counts.iter().sum()).collect();
    let series = |(label, codes): (PartLabel, Vec<usize>)| {
        let sum = |place| codes.iter().map(|code| each[*code][place]).sum();
        Series { label, counts: (0..periods.starts.len()).map(sum).collect() }
    };
    coded.groups(&sizes).into_iter().map(series).collect()
}

fn quality(
    desk: &mut Desk,
    ask: &TrendsAsk,
    rows: &[Row],
    passages: &Passages,
    last: Day,
    today: Day,
) -> QualityFigures {
    let days = ask.quality_days.clamp(1, 3_650) as i32;
    let spans = vec![(Day(last.0 - days + 1), last), (Day(last.0 - 2 * days + 1), Day(last.0 - days))];
    let coded = Coded::new(desk, Split::Field(ask.quality_by), passages, rows, today);
    desk.scores(today);
    let (rules, points) = (desk.book.rules(), &desk.known_scores().points);
    let judged = Judged { table: desk.book.table(), passages, points };
    let of = |row: Row| {
        let day = passages.of(row).arrived;
        let period = spans.iter().position(|(from, to)| day >= *from && day <= *to)?;
        Some((period, coded.of(row)))
    };
    let mut changes = quality_changes(judged, rows, &coded.names(), of, |points| rules.grade(points) as usize);
    changes.truncate(CHANGES_MAX);
    QualityFigures { spans, changes }
}
