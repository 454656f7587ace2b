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
    /// Adds the next pair in order; lines that weigh nothing are left out.
    pub(super) fn push(&mut self, pair: &Pair, lines: Vec<Line>) {
        for Line { reason, level, weight } in lines.into_iter().filter(|line| line.weight != 0.0) {
            let known = self.reasons.iter().position(|known| *known == reason);
            let place = known.unwrap_or_else(|| {
                self.reasons.push(reason);
                self.reasons.len() - 1
            });
            self.lines.push((place as u8, level, weight));
        }
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
    let mut lines = vec![Line { reason: Reason::Prior, level: Level::Missing, weight: weights.prior }];
    for (place, comparison) in records.comparisons.iter().enumerate() {
        let reason = Reason::Column(comparison.name.clone());
        lines.push(Line { reason, level: compared.levels[place], weight: weights.of(&compared, place) });
    }
    for (swap, places) in records.swaps.iter().enumerate().filter(|(swap, _)| compared.swapped & 1 << swap != 0) {
        let [first, second] = places.map(|place| records.comparisons[place].name.clone());
        let weight = weights.of_swap(&compared, swap);
        lines.push(Line { reason: Reason::Swapped(first, second), level: Level::Missing, weight });
    }
    lines
}
