//! The way from columns to pairs and clusters, in steps.

use super::block::{ALL_PAIRS_MAX, Index};
use super::cluster::{NodeClusters, clusters};
use super::columns::Columns;
use super::compare::{Compared, compare};
use super::explain::{Explanations, Line, lines};
use super::glance::Glance;
use super::learn::Learning;
use super::prepare::Preparing;
use super::records::{Node, Records};
use super::score::Scorer;
use super::weigh::Weights;
use serde::{Deserialize, Serialize};

/// Two rows and how much speaks for their being one party.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// A row.
    pub one: u32,
    /// Another row.
    pub other: u32,
    /// log2 of the odds that they are one party: 0 is even, 10 is a thousand to one.
    pub weight: f32,
}

/// From this weight on, in bits, two rows may be one party: the threshold of clusters.
pub const MATCH_WEIGHT: f32 = 0.0;

/// From this weight on, in bits, two rows of one cluster are merged without being asked.
pub const MERGE_WEIGHT: f32 = 8.0;

/// From this weight on, in bits, a pair is worth being looked at.
pub const REVIEW_WEIGHT: f32 = -3.0;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Linkage {
    /// By row: its cluster, as the first row of it: those that are one party, as far as can be told.
    pub clusters: Vec<u32>,
    /// By row: the rows of its cluster that may be merged without being asked, as the first row of them.
    pub merged: Vec<u32>,
    /// Pairs from [`REVIEW_WEIGHT`] on, by row. Rows that say the same stand in `copies`.
    pub pairs: Vec<Pair>,
    /// Rows that say the same as an earlier one: the earlier one, the row, and what they weigh.
    pub copies: Vec<Pair>,
}

/// Links leads. `step` until it is `false`, then `finish`.
pub struct Linker {
    work: Work,
    records: Records,
    index: Index,
    weights: Weights,
    /// Pairs of nodes.
    pairs: Vec<Pair>,
    clusters: NodeClusters,
    seen: Vec<u32>,
    scorer: Scorer,
    others: Vec<Node>,
}

enum Work {
    Prepare(Box<Preparing>),
    Block,
    Draw,
    Learn(Box<Learning>),
    Score(Node),
    Cluster,
    Done,
}

/// Rows read, and records scored, in one step.
const ROWS_A_STEP: u32 = 16_384;
const RECORDS_A_STEP: u32 = 1_024;

/// Pairs from which is learnt. Of a short list it is every pair, for its matches are few.
const BLOCKED_MAX: u64 = 20_000;
const DRAWN_MAX: u64 = 12_000;

impl Linker {
    /// Begins with the columns of the leads.
    pub fn new(columns: Columns) -> Linker {
        Linker {
            work: Work::Prepare(Box::new(Preparing::new(columns))),
            records: Records::default(),
            index: Index::default(),
            weights: Weights::default(),
            pairs: Vec::new(),
            clusters: NodeClusters::default(),
            seen: Vec::new(),
            scorer: Scorer::default(),
            others: Vec::new(),
        }
    }

    /// Works done and to do, in thousandths.
    pub fn progress(&self) -> u32 {
        let part = |(done, all): (u64, u64), from: u64, to: u64| (from + (to - from) * done / all.max(1)) as u32;
        match &self.work {
            Work::Prepare(preparing) => part(preparing.progress(), 0, 250),
            Work::Block => part(self.index.progress(), 250, 400),
            Work::Draw | Work::Learn(_) => 400,
            Work::Score(node) => part((u64::from(*node), u64::from(self.records.len())), 420, 950),
            Work::Cluster => 950,
            Work::Done => 1_000,
        }
    }

    /// Works some more; `false` when all is done.
    pub fn step(&mut self) -> bool {
        match &mut self.work {
            Work::Prepare(preparing) => {
                if !preparing.step(ROWS_A_STEP) {
                    self.end_of_preparing();
                }
            }
            Work::Block => {
                if !self.index.step(&self.records) {
                    self.work = Work::Draw;
                }
            }
            Work::Draw => self.work = Work::Learn(Box::new(self.draw())),
            Work::Learn(learning) => {
                if !learning.step(&self.records) {
                    self.weights = learning.weights();
                    self.scorer = Scorer::new(&self.records, &self.weights, REVIEW_WEIGHT);
                    self.work = Work::Score(0);
                }
            }
            Work::Score(from) => {
                let from = *from;
                let to = self.records.len().min(from + RECORDS_A_STEP);
                (from..to).for_each(|node| self.score(node));
                self.work = if to == self.records.len() { Work::Cluster } else { Work::Score(to) };
            }
            Work::Cluster => {
                let sure: Vec<Pair> = self.pairs.iter().filter(|pair| pair.weight >= MATCH_WEIGHT).copied().collect();
                self.clusters = clusters(&self.records, &self.weights, &sure);
                self.work = Work::Done;
            }
            Work::Done => {}
        }
        !matches!(self.work, Work::Done)
    }

    fn end_of_preparing(&mut self) {
        let Work::Prepare(preparing) = std::mem::replace(&mut self.work, Work::Block) else { return };
        self.records = preparing.finish();
        self.index = Index::new(&self.records);
        self.seen = vec![0; self.records.len() as usize];
    }

    /// Draws the pairs from which is learnt: an even share of the blocks' pairs, and pairs of any two records.
    fn draw(&mut self) -> Learning {
        let mut learning = Learning::new(&self.records);
        let node_count = self.records.len();
        let mut glance = Glance::new(&self.records);
        let is_short = node_count <= ALL_PAIRS_MAX;
        let stride = if is_short { 1 } else { (self.index.pair_count() / BLOCKED_MAX).max(1) as usize };
        learning.share = 1.0 / stride as f64;
        for node in (0..node_count).step_by(stride) {
            self.index.candidates(node, &mut self.seen, |other| {
                learning.blocked.push(glance.compare(&self.records, [node, other]));
            });
        }
        self.seen.fill(0);
        let drawn = DRAWN_MAX.min(u64::from(node_count) * u64::from(node_count.saturating_sub(1)) * 2);
        let mut seed = 0x2545_f491_4f6c_dd1d_u64;
        for _ in 0..drawn {
            seed = seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            let [one, other] =
                [seed >> 32, seed.rotate_left(17) >> 32].map(|half| ((half * u64::from(node_count)) >> 32) as Node);
            if one != other {
                learning.drawn.push(glance.compare(&self.records, [one, other]));
            }
        }
        learning
    }

    fn score(&mut self, node: Node) {
        let Linker { index, seen, scorer, records, weights, pairs, others, .. } = self;
        index.candidates(node, seen, |other| others.push(other));
        scorer.weigh(records, weights, node, others, |other, weight| {
            pairs.push(Pair { one: node.min(other), other: node.max(other), weight });
        });
    }

    /// What was found, in rows of the columns; blank until all is done.
    pub fn linkage(&self) -> Linkage {
        let rows = &self.records.rows;
        let mut copies = Vec::new();
        let mut copy_weights = vec![f32::INFINITY; self.records.len() as usize];
        let mut compared = Compared::default();
        for node in 0..self.records.len() {
            if let [first, others @ ..] = rows.of(node)
                && !others.is_empty()
            {
                compare(&self.records, node, node, &mut compared);
                let weight = self.weights.sum(&compared);
                copy_weights[node as usize] = weight;
                copies.extend(others.iter().map(|copy| Pair { one: *first, other: *copy, weight }));
            }
        }
        let row = |node: Node| rows.of(node)[0];
        let mut pairs: Vec<Pair> = self.pairs.clone();
        for pair in &mut pairs {
            let (one, other) = (row(pair.one), row(pair.other));
            (pair.one, pair.other) = (one.min(other), one.max(other));
        }
        pairs.sort_unstable_by_key(|pair| (pair.one, pair.other));
        copies.sort_unstable_by_key(|pair| (pair.one, pair.other));
        let clusters = self.by_row(&self.clusters.likely, &copy_weights, MATCH_WEIGHT);
        let merged = self.by_row(&self.clusters.sure, &copy_weights, MERGE_WEIGHT);
        Linkage { clusters, merged, pairs, copies }
    }

    /// Clusters of nodes as clusters of rows: copies belong to it when they weigh enough.
    fn by_row(&self, clusters: &[Node], copy_weights: &[f32], weight_min: f32) -> Vec<u32> {
        let rows = &self.records.rows;
        let mut firsts = vec![u32::MAX; clusters.len()];
        for (node, cluster) in (0..).zip(clusters) {
            let first = &mut firsts[*cluster as usize];
            *first = rows.of(node).iter().copied().min().unwrap_or(u32::MAX).min(*first);
        }
        let mut by_row: Vec<u32> = (0..self.records.row_count).collect();
        for (node, cluster) in (0..).zip(clusters) {
            let count = if copy_weights[node as usize] >= weight_min { usize::MAX } else { 1 };
            for row in rows.of(node).iter().take(count) {
                by_row[*row as usize] = firsts[*cluster as usize];
            }
        }
        by_row
    }

    /// Why every pair of a linkage weighs what it weighs.
    pub fn explanations(&self, linkage: &Linkage) -> Explanations {
        let mut nodes = vec![0; self.records.row_count as usize];
        for node in 0..self.records.len() {
            self.records.rows.of(node).iter().for_each(|row| nodes[*row as usize] = node);
        }
        let mut explanations = Explanations::new(&self.records);
        let mut compared = Compared::default();
        let mut pairs: Vec<&Pair> = linkage.pairs.iter().chain(&linkage.copies).collect();
        // Stable, for two lists in order are merged and not sorted.
        pairs.sort_by_key(|pair| (pair.one, pair.other));
        for pair in pairs {
            let [one, other] = [pair.one, pair.other].map(|row| nodes[row as usize]);
            compare(&self.records, one, other, &mut compared);
            explanations.push(pair, &self.weights, &compared);
        }
        explanations
    }

    /// Why two rows weigh what they weigh: the lines add up to the weight of the pair.
    pub fn explain(&self, one: u32, other: u32) -> Vec<Line> {
        let nodes =
            [one, other].map(|row| (0..self.records.len()).find(|node| self.records.rows.of(*node).contains(&row)));
        match nodes {
            [Some(one), Some(other)] => lines(&self.records, &self.weights, one, other),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
