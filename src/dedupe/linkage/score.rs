//! Candidate pairs -> their weights, without finishing those that cannot reach the threshold.
//!
//! Why: of the pairs that share a block most are strangers. What each comparison could weigh at best is known before
//! values are compared; as soon as the best that is left falls short, the pair is let go.

use super::glance::Glance;
use super::prepare::SLOTS_MAX;
use super::records::{Cell, Comparison, FAMILY, GIVEN, Node, Records};
use super::shape::Kind;
use super::similar::{LEVEL_COUNT, Level};
use super::weigh::Weights;

/// Weighs pairs against a threshold.
#[derive(Clone, Debug, Default)]
pub(super) struct Scorer {
    /// The threshold.
    weight_min: f32,
    /// By comparison: the most it weighs without being exactly the same; likewise where both names are the same.
    best: Vec<f32>,
    best_of_namesakes: Vec<f32>,
    /// Comparisons whose values are not compared crosswise, those that speak most strongly against for their cost first.
    order: Vec<usize>,
    /// By comparison: the most it may weigh for the pair under way.
    most: Vec<f32>,
    /// How that pair compares, as far as it was compared.
    glance: Glance,
    /// Of the others under way.
    cells: Vec<Cell>,
}

impl Scorer {
    pub fn new(records: &Records, weights: &Weights, weight_min: f32) -> Scorer {
        let count = records.comparisons.len();
        let best = best_of(&weights.levels);
        let best_of_namesakes = weights.namesakes.as_ref().map_or_else(|| best.clone(), |levels| best_of(levels));
        let glance = Glance::new(records);
        let against = |place: &usize| {
            (weights.levels[*place][Level::Differs as usize] - best[*place]) / cost(&records.comparisons[*place])
        };
        let mut order: Vec<usize> = (0..count).filter(|place| glance.crossing[*place].is_none()).collect();
        order.sort_by(|one, other| against(one).total_cmp(&against(other)));
        Scorer { weight_min, best, best_of_namesakes, order, most: vec![0.0; count], glance, cells: Vec::new() }
    }

    /// The weights of a node with others, those from the threshold on.
    pub fn weigh(
        &mut self,
        records: &Records,
        weights: &Weights,
        one: Node,
        others: &mut Vec<Node>,
        mut found: impl FnMut(Node, f32),
    ) {
        // The cells of all side by side, so that the ways to memory are gone together.
        let mut cells = std::mem::take(&mut self.cells);
        cells.clear();
        others.iter().for_each(|other| cells.extend_from_slice(records.cells(*other)));
        let of_others = cells.chunks_exact(records.comparisons.len().max(1));
        for (other, of_other) in others.drain(..).zip(of_others) {
            if let Some(weight) = self.weigh_pair(records, weights, [one, other], [records.cells(one), of_other]) {
                found(other, weight);
            }
        }
        self.cells = cells;
    }

    /// The weight of two nodes, if it is at the threshold or above.
    pub fn weigh_pair(
        &mut self,
        records: &Records,
        weights: &Weights,
        nodes: [Node; 2],
        cells: [&[Cell]; 2],
    ) -> Option<f32> {
        if !self.may_reach(records, weights, nodes, cells) {
            return None;
        }
        Some(weights.sum(self.glance.compare_rest(records, nodes))).filter(|weight| *weight >= self.weight_min)
    }

    /// The most that a pair may weigh, by what a glance tells.
    fn first_look(&mut self, records: &Records, weights: &Weights, nodes: [Node; 2], cells: [&[Cell]; 2]) -> f32 {
        self.glance.look(records, nodes, cells);
        let are_namesakes = weights.of_namesakes(|place| self.is_same(place)).is_some();
        (0..self.most.len()).fold(weights.prior, |bound, place| {
            self.most[place] = match self.glance.seen_name(place) {
                _ if self.glance.is_done(place) => self.weight(weights, place),
                Some((level, surprise)) => weights.levels[place][level as usize] + surprise,
                None if self.glance.is_differing(place) && are_namesakes => self.best_of_namesakes[place],
                None if self.glance.is_differing(place) => self.beside_near(weights, place, self.best[place]),
                None => self.open_most(records, weights, place, nodes),
            };
            bound + self.most[place]
        })
    }

    /// Whether a pair may reach the threshold: compares values until it is sure that it does not.
    fn may_reach(&mut self, records: &Records, weights: &Weights, nodes: [Node; 2], cells: [&[Cell]; 2]) -> bool {
        let mut bound = self.first_look(records, weights, nodes, cells);
        if bound < self.weight_min {
            return false;
        }
        if records.has_names && !self.glance.is_done(GIVEN) {
            self.glance.compare_names(records, nodes, cells);
            bound += [GIVEN, FAMILY].map(|place| self.weight(weights, place) - self.most[place]).iter().sum::<f32>();
        }
        for place in &self.order {
            if bound < self.weight_min {
                return false;
            }
            if !self.glance.is_done(*place) {
                self.glance.compare_place(records, *place, nodes);
                bound += self.weight(weights, *place) - self.most[*place];
            }
        }
        for swap in records.swaps.iter().skip(usize::from(records.has_names)) {
            if bound < self.weight_min {
                return false;
            }
            let levels = swap.map(|place| {
                if !self.glance.is_done(place) {
                    self.glance.compare_place(records, place, nodes);
                }
                self.glance.compared.levels[place]
            });
            if levels.iter().any(|level| *level > Level::Differs) {
                for (place, level) in swap.iter().zip(levels).filter(|(_, level)| *level < Level::Exact) {
                    bound += weights.levels[*place][level as usize] - self.most[*place];
                    self.most[*place] = weights.levels[*place][level as usize];
                }
            }
        }
        bound >= self.weight_min
    }

    /// What a comparison that is done weighs at most, whatever those weigh that are not: see [`Weights::of`].
    fn weight(&self, weights: &Weights, place: usize) -> f32 {
        let (level, surprise) = (self.glance.compared.levels[place], self.glance.compared.surprise[place]);
        let is_same = |place: usize| self.is_same(place);
        match level {
            Level::Missing | Level::Differs => return weights.levels[place][level as usize],
            Level::Exact => return weights.same(place, is_same, surprise),
            _ => {}
        }
        match weights.of_namesakes(is_same).unwrap_or(&weights.levels)[place][level as usize] {
            weight if weight <= 0.0 => weight,
            weight => weights.near(place, self.beside_near(weights, place, weight), is_same, surprise),
        }
    }

    /// Whether a comparison is done, and found the same.
    fn is_same(&self, place: usize) -> bool {
        self.glance.is_done(place) && self.glance.compared.levels[place] == Level::Exact
    }

    /// What is left of a weight beside those that are done and may have said the same.
    fn beside_near(&self, weights: &Weights, place: usize, weight: f32) -> f32 {
        let near = &weights.echoes[place].near;
        if near.is_empty() || weight <= 0.0 {
            return weight;
        }
        let are_namesakes = weights.of_namesakes(|place| self.is_same(place)).is_some();
        let done = near.iter().filter(|near| self.glance.is_done(**near) && (**near > FAMILY || !are_namesakes));
        let said: f32 = done.map(|near| self.least_weight(weights, *near).max(0.0)).sum();
        (weight - said).max(0.0)
    }

    /// What a comparison that is done weighs at least.
    fn least_weight(&self, weights: &Weights, place: usize) -> f32 {
        let (level, surprise) = (self.glance.compared.levels[place], self.glance.compared.surprise[place]);
        match weights.namesakes.as_ref().unwrap_or(&weights.levels)[place][level as usize] {
            _ if level == Level::Exact => weights.same(place, |_| true, surprise),
            weight if weight <= 0.0 => weight,
            weight if weights.echoes[place].near.is_empty() => weights.near(place, weight, |_| true, surprise),
            _ => 0.0,
        }
    }

    /// The most that a comparison may weigh that is not the same at a first look.
    fn open_most(&self, records: &Records, weights: &Weights, place: usize, [one, other]: [Node; 2]) -> f32 {
        let comparison = &records.comparisons[place];
        let exact = |id: u32| weights.levels[place][Level::Exact as usize] + comparison.surprise[id as usize];
        let beside = self.glance.crossing[place].map_or(&comparison.slots, |beside| &records.comparisons[beside].slots);
        let ids = |slots: &[Vec<u32>], node: Node| -> [u32; SLOTS_MAX] {
            std::array::from_fn(|slot| slots.get(slot).map_or(0, |slot| slot[node as usize]))
        };
        let shared = |one: [u32; SLOTS_MAX], other: [u32; SLOTS_MAX]| {
            let shared = one.into_iter().filter(move |id| *id != 0 && other.contains(id));
            shared.map(exact).fold(f32::MIN, f32::max)
        };
        let own = shared(ids(&comparison.slots, one), ids(beside, other));
        let crossed = shared(ids(&comparison.slots, other), ids(beside, one));
        self.best[place].max(own).max(crossed)
    }
}

/// By comparison: the most that a level weighs which is not the same.
fn best_of(weights: &[[f32; LEVEL_COUNT]]) -> Vec<f32> {
    weights.iter().map(|levels| levels[1..LEVEL_COUNT - 1].iter().copied().fold(0.0, f32::max)).collect()
}

/// About what it costs to compare two values, beside two numbers of a table.
fn cost(comparison: &Comparison) -> f32 {
    match comparison.kind {
        _ if !comparison.recall.is_none() => 1.0,
        Kind::Given | Kind::Family | Kind::Phone | Kind::Code | Kind::Sign | Kind::Day => 2.0,
        Kind::Email => 3.0,
        Kind::Company | Kind::Words => 6.0,
    }
}
