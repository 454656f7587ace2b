//! Pairs -> match weights, learnt without labels by expectation-maximisation.
//!
//! `m` is learnt from the pairs of the blocks, `u` from pairs drawn from all, each counted for its chance to be a match or
//! not. What is usual for lists of leads goes in as counts of pairs seen before, so that a list of fifty works.
//! Winkler, "Using the EM Algorithm for Weight Computation in the Fellegi-Sunter Model of Record Linkage" (1988).

use super::compare::Compared;
use super::echo::echoes;
use super::namesakes::namesakes;
use super::records::Records;
use super::shape::Kind;
use super::similar::{LEVEL_COUNT, Level};
use super::weigh::{Echoes, Weights};
use rustc_hash::FxHashMap;

/// Pairs as many as which what is usual counts.
const USUAL_PAIRS: f64 = 24.0;

/// Rounds of learning, and the round after which it is known what echoes what.
const ROUNDS: u32 = 12;
const ECHO_ROUND: u32 = 5;

/// The learning under way.
pub(super) struct Learning {
    /// Pairs of the blocks.
    pub blocked: Sample,
    /// Pairs drawn from all.
    pub drawn: Sample,
    /// Which share of the blocks' pairs was taken.
    pub share: f64,
    /// How many pairs of records there are.
    pub pair_count: f64,
    kinds: Vec<Kind>,
    m: Vec<[f64; LEVEL_COUNT]>,
    u: Vec<[f64; LEVEL_COUNT]>,
    echoes: Vec<Echoes>,
    /// By comparison: how often strangers of one name show each level, where that is told.
    namesakes: Option<Vec<[f64; LEVEL_COUNT]>>,
    swapped: Vec<f64>,
    matches: f64,
    round: u32,
}

impl Learning {
    pub fn new(records: &Records) -> Learning {
        let kinds: Vec<Kind> = records.comparisons.iter().map(|comparison| comparison.kind).collect();
        let node_count = f64::from(records.len());
        let m: Vec<[f64; LEVEL_COUNT]> = kinds.iter().map(|kind| usual_m(*kind)).collect();
        let sure_matches = sure_matches(records);
        Learning {
            blocked: Sample::default(),
            drawn: Sample::default(),
            share: 1.0,
            pair_count: (node_count * (node_count - 1.0) / 2.0).max(1.0),
            u: vec![[0.0; LEVEL_COUNT]; kinds.len()],
            kinds,
            echoes: echoes(records, sure_matches),
            namesakes: namesakes(records, sure_matches, &m),
            m,
            swapped: vec![USUAL_SWAPPED; records.swaps.len()],
            matches: node_count * 0.3,
            round: 0,
        }
    }

    /// Learns one round; `false` when the weights are ready.
    pub fn step(&mut self, records: &Records) -> bool {
        let is_first = self.round == 0;
        let strangers: Vec<f64> = match is_first {
            true => vec![1.0; self.drawn.patterns.len()],
            false => self.chances(&self.drawn).iter().map(|chance| 1.0 - chance).collect(),
        };
        self.learn_u(&strangers);
        let chances = self.chances(&self.blocked);
        self.learn_m(&chances);
        self.round += 1;
        if self.round == ECHO_ROUND {
            self.echoes = echoes(records, Some(self.matches));
            self.namesakes = namesakes(records, Some(self.matches), &self.m);
        }
        self.round < ROUNDS
    }

    /// The weights as learnt so far.
    pub fn weights(&self) -> Weights {
        let levels = self.m.iter().zip(&self.u).map(|(m, u)| {
            let mut weights = [0.0_f32; LEVEL_COUNT];
            for level in 1..LEVEL_COUNT {
                weights[level] =
                    if level == Level::Exact as usize { m[level].log2() } else { (m[level] / u[level]).log2() } as f32;
            }
            weights
        });
        let mut levels: Vec<_> = levels.collect();
        for (weights, kind) in levels.iter_mut().zip(&self.kinds) {
            // That two systems gave two ids says nothing.
            if *kind == Kind::Sign {
                weights[Level::Differs as usize] = 0.0;
            }
        }
        let odds = self.matches / (self.pair_count - self.matches).max(1.0);
        // Half of all strangers that fit only crossed would have fitted straight.
        let swapped = self.swapped.iter().map(|swapped| (swapped / 0.5).log2() as f32).collect();
        let namesakes = self.namesakes.as_ref().map(|shares| self.weights_of_namesakes(&levels, shares));
        Weights { prior: odds.log2() as f32, levels, namesakes, swapped, echoes: self.echoes.clone() }
    }

    /// What levels weigh beside two names that are the same: near ones less where strangers of one name show them often.
    fn weights_of_namesakes(
        &self,
        levels: &[[f32; LEVEL_COUNT]],
        shares: &[[f64; LEVEL_COUNT]],
    ) -> Vec<[f32; LEVEL_COUNT]> {
        let mut of_namesakes = levels.to_vec();
        for (place, weights) in of_namesakes.iter_mut().enumerate().skip(2) {
            for level in Level::Partly as usize..Level::Exact as usize {
                let weight = (self.m[place][level] / shares[place][level]).log2() as f32;
                weights[level] = weights[level].min(weight.max(0.0));
            }
        }
        of_namesakes
    }

    /// The chance of each pattern to be a match, by the weights of now.
    fn chances(&self, sample: &Sample) -> Vec<f64> {
        let weights = self.weights();
        let bits = sample.patterns.iter().map(|compared| f64::from(weights.sum(compared)));
        bits.map(|bits| 1.0 / (1.0 + (-bits).exp2())).collect()
    }

    fn learn_u(&mut self, strangers: &[f64]) {
        let counts = counted(&self.drawn, strangers, self.kinds.len());
        // The pairs of a short list are drawn several times each, and some are no strangers.
        let scale = (self.pair_count / self.drawn.pair_count().max(1.0)).min(1.0);
        let before = 1.0 + USUAL_STRANGERS / (1.0 + self.pair_count / USUAL_STRANGERS_UNTIL);
        for ((u, counts), kind) in self.u.iter_mut().zip(counts).zip(&self.kinds) {
            let usual = usual_u(*kind);
            let all: f64 = counts[1..].iter().sum::<f64>() * scale + before;
            for level in 1..LEVEL_COUNT {
                u[level] = (counts[level] * scale + usual[level] * before) / all;
            }
        }
    }

    fn learn_m(&mut self, chances: &[f64]) {
        let counts = counted(&self.blocked, chances, self.kinds.len());
        for ((m, counts), kind) in self.m.iter_mut().zip(counts).zip(&self.kinds) {
            let usual = usual_m(*kind);
            let all: f64 = counts[1..].iter().sum::<f64>() + USUAL_PAIRS;
            for level in 1..LEVEL_COUNT {
                m[level] = (counts[level] + usual[level] * USUAL_PAIRS) / all;
            }
        }
        let matches: f64 = self.blocked.with(chances).map(|(_, count)| count).sum();
        for (swap, swapped) in self.swapped.iter_mut().enumerate() {
            let seen = self.blocked.with(chances).filter(|(compared, _)| compared.swapped & 1 << swap != 0);
            let seen: f64 = seen.map(|(_, count)| count).sum();
            *swapped = (seen + USUAL_SWAPPED * USUAL_PAIRS) / (matches + USUAL_PAIRS);
        }
        self.matches = (matches / self.share).max(0.5);
    }
}

/// Pairs that have one address, or one number where there are no addresses: a first idea of how many matches there are.
///
/// Why: many namesakes look like matches until it is known that who shares a given name often shares the family name too.
fn sure_matches(records: &Records) -> Option<f64> {
    let of_kind = |kind: Kind| records.comparisons.iter().find(|comparison| comparison.kind == kind);
    let comparison = of_kind(Kind::Email).or_else(|| of_kind(Kind::Phone))?;
    let mut counts = vec![0_u32; records.lexicon(comparison).len()];
    comparison.slots[0].iter().filter(|id| **id != 0).for_each(|id| counts[*id as usize] += 1);
    Some(counts.into_iter().map(f64::from).map(|count| count * (count - 1.0) / 2.0).sum())
}

/// Compared pairs, from which is learnt.
///
/// Why patterns: many pairs compare alike, and what a pattern weighs is worked out once a round.
#[derive(Default)]
pub(super) struct Sample {
    /// Each way of comparing that was met.
    patterns: Vec<Compared>,
    /// By the number of a pattern its place.
    places: FxHashMap<u64, u32>,
    /// How many pairs have each pattern.
    counts: Vec<f64>,
}

impl Sample {
    /// Adds a pair.
    pub fn push(&mut self, compared: &Compared) {
        let pattern = *self.places.entry(compared.number()).or_insert_with(|| {
            self.patterns.push(*compared);
            self.counts.push(0.0);
            self.patterns.len() as u32 - 1
        });
        self.counts[pattern as usize] += 1.0;
    }

    fn pair_count(&self) -> f64 {
        self.counts.iter().sum()
    }

    /// The patterns, each with how many pairs it stands for when each of them counts for a share.
    fn with<'a>(&'a self, shares: &'a [f64]) -> impl Iterator<Item = (&'a Compared, f64)> {
        let counts = self.counts.iter().zip(shares).map(|(count, share)| count * share);
        self.patterns.iter().zip(counts)
    }
}

/// By comparison and level: how many pairs, each for its share.
fn counted(sample: &Sample, shares: &[f64], comparison_count: usize) -> Vec<[f64; LEVEL_COUNT]> {
    let mut counts = vec![[0.0; LEVEL_COUNT]; comparison_count];
    for (compared, count) in sample.with(shares) {
        for (counts, level) in counts.iter_mut().zip(&compared.levels) {
            counts[*level as usize] += count;
        }
    }
    counts
}

/// How often given and family name stand in each other's place.
const USUAL_SWAPPED: f64 = 0.02;

/// Pairs of strangers as many as which what is usual counts in a list of a few leads, and from how many pairs on it counts
/// less than half of that.
const USUAL_STRANGERS: f64 = 300.0;
const USUAL_STRANGERS_UNTIL: f64 = 2_000.0;

/// How often strangers show a level: missing, differs, partly, close, very close, exact.
fn usual_u(kind: Kind) -> [f64; LEVEL_COUNT] {
    match kind {
        Kind::Email => [0.0, 0.975, 0.01, 0.008, 0.004, 0.003],
        Kind::Phone => [0.0, 0.982, 0.005, 0.006, 0.004, 0.003],
        Kind::Given | Kind::Family => [0.0, 0.92, 0.04, 0.02, 0.01, 0.01],
        _ => [0.0, 0.9, 0.05, 0.025, 0.015, 0.01],
    }
}

/// How often matches show a level: missing, differs, partly, close, very close, exact.
fn usual_m(kind: Kind) -> [f64; LEVEL_COUNT] {
    match kind {
        Kind::Given => [0.0, 0.06, 0.04, 0.04, 0.11, 0.75],
        Kind::Family => [0.0, 0.05, 0.03, 0.04, 0.08, 0.8],
        Kind::Email => [0.0, 0.25, 0.05, 0.07, 0.08, 0.55],
        Kind::Phone => [0.0, 0.3, 0.01, 0.02, 0.07, 0.6],
        Kind::Company => [0.0, 0.1, 0.07, 0.08, 0.1, 0.65],
        Kind::Words => [0.0, 0.15, 0.08, 0.07, 0.1, 0.6],
        Kind::Code => [0.0, 0.15, 0.05, 0.05, 0.1, 0.65],
        Kind::Day => [0.0, 0.06, 0.05, 0.08, 0.11, 0.7],
        Kind::Sign => [0.0, 0.5, 0.0, 0.0, 0.0, 0.5],
    }
}
