//! A figure by month, channel by channel.

use super::channels_ask::Counted;
use super::gamma::Intervals;
use super::period::{first_of, month_of};
use super::tallies::{Sharing, Tally};
use super::walk::{Sources, Walk};
use super::{Basis, ChannelFigure, ChannelRow, Told, Untold};
use crate::lead::{Day, Field};
use serde::{Deserialize, Serialize};

/// A figure by month.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trend {
    /// The first day of each month, without a gap.
    pub months: Vec<Day>,
    /// One line a channel, in the order of the rows.
    pub lines: Vec<TrendLine>,
}

/// One channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrendLine {
    /// The channel.
    pub channel: String,
    /// Its figure in each month.
    pub figures: Vec<Result<Told, Untold>>,
}

impl Trend {
    /// The largest figure that sets the scale: of those that can be drawn, and are not too few to tell where others are not.
    pub fn largest(&self, is_drawn: impl Fn(&Told) -> bool) -> Option<Told> {
        let drawn = || self.lines.iter().flat_map(|line| &line.figures).filter_map(|told| told.ok()).filter(&is_drawn);
        let largest = |told: &mut dyn Iterator<Item = Told>| {
            told.reduce(|one, other| if other.size() > one.size() { other } else { one })
        };
        largest(&mut drawn().filter(|told| !told.is_few())).or_else(|| largest(&mut drawn()))
    }
}

/// More small charts than this nobody compares.
const LINES_MAX: usize = 12;
/// The last three years.
const MONTHS_MAX: i32 = 36;

/// The figure of the first rows, month by month of the period: of the last three years of it with leads or spend.
pub(super) fn trend(
    sources: &Sources<'_>,
    counted: &Counted,
    basis: Basis,
    figure: ChannelFigure,
    rows: &[ChannelRow],
    intervals: &mut Intervals,
) -> Trend {
    let Some((first, count)) = months(sources, counted) else { return Trend::default() };
    let shown = &rows[..rows.len().min(LINES_MAX)];
    let mut grid: Vec<Vec<Tally>> = shown.iter().map(|_| vec![Tally::default(); count]).collect();
    fill(&mut grid, shown, sources, counted, first);
    let line = |(row, cells): (&ChannelRow, Vec<Tally>)| {
        let figure_of = |cell: Tally| figure.of(&cell.into_row(String::new(), intervals), basis);
        TrendLine { channel: row.channel.clone(), figures: cells.into_iter().map(figure_of).collect() }
    };
    let lines = shown.iter().zip(grid).map(line).collect();
    Trend { months: (0..count as i32).map(|place| first_of(first + place)).collect(), lines }
}

fn fill(grid: &mut [Vec<Tally>], shown: &[ChannelRow], sources: &Sources<'_>, counted: &Counted, first: i32) {
    let mut sharing = Sharing::new(sources, counted);
    // The line of each place; places beyond have none.
    let mut lines = vec![usize::MAX; sharing.places.names.len()];
    for (line, row) in shown.iter().enumerate() {
        let place = sharing.named(&row.channel);
        lines.resize(lines.len().max(place + 1), usize::MAX);
        lines[place] = line;
    }
    let mut cell = MonthCells { first, ..MonthCells::default() };
    let mut walk = Walk::new(sources, counted);
    for row in sources.rows.iter().copied() {
        let Some(brought) = walk.brought(row) else { continue };
        let months = brought.days.map(|day| cell.of(day));
        sharing.share(row, |place, share| {
            let Some(cells) = lines.get(place).and_then(|line| grid.get_mut(*line)) else { return };
            // All depths of most leads are of one month.
            for (at, month) in months.iter().enumerate().filter(|(at, month)| !months[..*at].contains(*month)) {
                if let Some(tally) = month.and_then(|month| cells.get_mut(month)) {
                    tally.add(&brought, share, |depth| months[depth] == months[at]);
                }
            }
        });
    }
    for spend in sources.spends {
        let Some(name) = counted.split.name_of(spend) else { break };
        let Some(month) = cell.of(spend.day.filter(|day| counted.period.has(Some(*day)))) else { continue };
        let cells = lines.get(sharing.named(name)).and_then(|line| grid.get_mut(*line));
        cells.and_then(|cells| cells.get_mut(month)).into_iter().for_each(|tally| tally.spend(spend.money, spend.day));
    }
    for arrival in sources.rejected {
        let Some(month) = cell.of(arrival.day.filter(|day| counted.period.has(Some(*day)))) else { continue };
        let place = sharing.named(&arrival.values[counted.split.place()]);
        let cells = lines.get(place).and_then(|line| grid.get_mut(*line));
        cells.and_then(|cells| cells.get_mut(month)).into_iter().for_each(Tally::reject);
    }
}

/// Days -> the place of their month. Most days come one after another: the month of the last one is known.
#[derive(Default)]
struct MonthCells {
    first: i32,
    known: Option<(i32, i32, usize)>,
}

impl MonthCells {
    fn of(&mut self, day: Option<Day>) -> Option<usize> {
        let day = day?;
        if let Some((_, _, place)) = self.known.filter(|(from, until, _)| (*from..*until).contains(&day.0)) {
            return Some(place);
        }
        let month = month_of(day);
        let place = usize::try_from(month - self.first).ok()?;
        self.known = Some((first_of(month).0, first_of(month + 1).0, place));
        Some(place)
    }
}

/// The first month and how many: up to the last one of the period in which a lead came or something was spent.
fn months(sources: &Sources<'_>, counted: &Counted) -> Option<(i32, usize)> {
    let came = sources.table.column(Field::FirstContact);
    let leads = sources.rows.iter().filter_map(|row| came.day(*row));
    let days = leads.chain(sources.spends.iter().filter_map(|spend| spend.day));
    let within = days.filter(|day| counted.period.has(Some(*day)));
    let (first, last) = within.fold((i32::MAX, i32::MIN), |(first, last), day| (first.min(day.0), last.max(day.0)));
    if first > last {
        return None;
    }
    let (first, last) = (month_of(Day(first)), month_of(Day(last)));
    let first = first.max(last - MONTHS_MAX + 1);
    Some((first, (last - first + 1) as usize))
}
