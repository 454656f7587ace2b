//! A pair -> why it weighs what it weighs, line by line.

use super::compare::{Compared, compare};
use super::linker::Pair;
use super::records::{Node, Records};
use super::similar::Level;
use super::weigh::Weights;
use serde::{Deserialize, Serialize};

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// How rare matches are among all pairs, before anything is compared.
    Prior,
    /// A comparison, by the name of its column.
    Column(String),
    /// The values of two columns stand in each other's place.
    Swapped(String, String),
}

/// One line of an explanation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What it is about.
    pub reason: Reason,
    /// How near the values are; `Missing` for what is no comparison.
    pub level: Level,
    /// What it weighs, in bits.
    pub weight: f32,
}

/// The lines of many pairs, packed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Explanations {
    /// What lines are about, each once.
    reasons: Vec<Reason>,
    /// The pairs in order, with where their lines end.
    ends: Vec<(u32, u32, u32)>,
    /// Reason, level, weight.
    lines: Vec<(u8, Level, f32)>,
}

impl Explanations {
    /// Explanations of pairs that are still to be added.
    pub(super) fn new(records: &Records) -> Explanations {
        Explanations { reasons: reasons(records), ..Explanations::default() }
    }

    /// Adds the next pair in order; lines that weigh nothing are left out.
    pub(super) fn push(&mut self, pair: &Pair, weights: &Weights, compared: &Compared) {
        let lines = (0..).zip(weighed(weights, compared)).filter(|(_, (_, weight))| *weight != 0.0);
        self.lines.extend(lines.map(|(place, (level, weight))| (place, level, weight)));
        self.ends.push((pair.one, pair.other, self.lines.len() as u32));
    }

    /// The lines of a pair; none when it was not explained.
    pub fn of(&self, one: u32, other: u32) -> impl Iterator<Item = (&Reason, Level, f32)> {
        let place = self.ends.binary_search_by_key(&(one, other), |(known, known_other, _)| (*known, *known_other));
        let lines = place.map_or(&[][..], |place| {
            let start = if place == 0 { 0 } else { self.ends[place - 1].2 };
            &self.lines[start as usize..self.ends[place].2 as usize]
        });
        lines.iter().map(|(place, level, weight)| (&self.reasons[usize::from(*place)], *level, *weight))
    }
}

/// The lines of a pair; they add up to its weight.
pub(super) fn lines(records: &Records, weights: &Weights, one: Node, other: Node) -> Vec<Line> {
    let mut compared = Compared::default();
    compare(records, one, other, &mut compared);
    let is_said = |line: &Line| !matches!(line.reason, Reason::Swapped(..)) || line.weight != 0.0;
    let lines = reasons(records).into_iter().zip(weighed(weights, &compared));
    lines.map(|(reason, (level, weight))| Line { reason, level, weight }).filter(is_said).collect()
}

/// What lines are about: the prior, each comparison, each swap.
fn reasons(records: &Records) -> Vec<Reason> {
    let name = |place: usize| records.comparisons[place].name.clone();
    let columns = (0..records.comparisons.len()).map(|place| Reason::Column(name(place)));
    let swaps = records.swaps.iter().map(|[first, second]| Reason::Swapped(name(*first), name(*second)));
    [Reason::Prior].into_iter().chain(columns).chain(swaps).collect()
}

/// The level and the weight of each of the [`reasons`].
fn weighed(weights: &Weights, compared: &Compared) -> impl Iterator<Item = (Level, f32)> {
    let columns = (0..weights.levels.len()).map(|place| (compared.levels[place], weights.of(compared, place)));
    let swaps = (0..weights.swapped.len()).map(|swap| (Level::Missing, weights.of_swap(compared, swap)));
    [(Level::Missing, weights.prior)].into_iter().chain(columns).chain(swaps)
}
