//! A figure of one period against that of another, channel by channel.

use super::gamma::Intervals;
use super::tallies::Tallies;
use super::{Basis, ChannelFigure, ChannelRow, Period, Told, Untold};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// A figure against another period's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Versus {
    /// The other period.
    pub period: Period,
    /// One row a channel, in the order of the rows; then those that only the other period has.
    pub rows: Vec<VersusRow>,
    /// All together.
    pub total: VersusRow,
}

/// One channel in both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VersusRow {
    /// The channel.
    pub channel: String,
    /// The figure of the period.
    pub now: Result<Told, Untold>,
    /// That of the other one.
    pub before: Result<Told, Untold>,
    /// What can be said of the two.
    pub change: Change,
}

/// What can be said of two figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// One of them is not told.
    Untold,
    /// There are too few to tell in one of them.
    TooFew,
    /// Their intervals overlap: they cannot be told apart.
    Unclear,
    /// Surely more.
    Up,
    /// Surely less.
    Down,
}

impl Change {
    /// The stable name.
    pub fn code(self) -> &'static str {
        ["untold", "too_few", "unclear", "up", "down"][self as usize]
    }
}

/// The rows of both periods beside each other.
pub(super) fn versus(
    period: Period,
    figure: ChannelFigure,
    basis: Basis,
    (rows, total): (&[ChannelRow], &ChannelRow),
    other: &Tallies,
    intervals: &mut Intervals,
) -> Versus {
    let others: FxHashMap<&str, &ChannelRow> = other.rows.iter().map(|row| (&*row.channel, row)).collect();
    let known: FxHashMap<&str, ()> = rows.iter().map(|row| (&*row.channel, ())).collect();
    let nothing = ChannelRow::default();
    let mut pair = |channel: &str, now: &ChannelRow, before: &ChannelRow| {
        let (now, before) = (figure.of(now, basis), figure.of(before, basis));
        VersusRow { channel: channel.to_owned(), change: change(&now, &before, intervals), now, before }
    };
    let mut pairs: Vec<VersusRow> = rows
        .iter()
        .map(|row| pair(&row.channel, row, others.get(&*row.channel).copied().unwrap_or(&nothing)))
        .collect();
    let gone = other.rows.iter().filter(|row| !known.contains_key(&*row.channel));
    pairs.extend(gone.map(|row| pair(&row.channel, &nothing, row)));
    let total = pair("", total, &other.total);
    Versus { period, rows: pairs, total }
}

fn change(now: &Result<Told, Untold>, before: &Result<Told, Untold>, intervals: &mut Intervals) -> Change {
    let (Ok(now), Ok(before)) = (now, before) else { return Change::Untold };
    if now.is_few() || before.is_few() {
        return Change::TooFew;
    }
    let mut ends = |told: &Told| match told.interval() {
        Some((low, high)) => (low, high.unwrap_or(f64::INFINITY)),
        None => intervals.of(told.size()),
    };
    let (now, before) = (ends(now), ends(before));
    match () {
        () if now.0 > before.1 => Change::Up,
        () if now.1 < before.0 => Change::Down,
        () => Change::Unclear,
    }
}
