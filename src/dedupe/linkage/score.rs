//! Candidate pairs -> their weights, without finishing those that cannot reach the threshold.
//!
//! Why: of the pairs that share a block most are strangers. What each comparison could weigh at best is known before
//! values are compared; as soon as the best that is left falls short, the pair is let go.

use super::compare::{Compared, compare_names, compare_place, compare_rest};
use super::linker::REVIEW_WEIGHT;
use super::prepare::SLOTS_MAX;
use super::records::{Cell, Comparison, FAMILY, GIVEN, Node, Records};
use super::shape::Kind;
use super::similar::{LEVEL_COUNT, Level};
use super::weigh::Weights;

/// Weighs pairs against a threshold.
#[derive(Clone, Debug, Default)]
pub(super) struct Scorer {
    /// By comparison: the most it weighs without being exactly the same.
    best: Vec<f32>,
    /// Comparisons whose values may be compared crosswise, and those beside them: by comparison.
    crossing: Vec<Option<usize>>,
    /// Whether a comparison has one value a node at most.
    is_single: Vec<bool>,
    /// The others, those that speak most strongly against for their cost first.
    order: Vec<usize>,
    /// By comparison: the most it may weigh for the pair under way.
    most: Vec<f32>,
    /// Comparisons of that pair whose values are still to be compared, a bit each.
    open: u32,
    /// Those that were compared, likewise, and how.
    done: u32,
    compared: Compared,
    /// Of the others under way.
    cells: Vec<Cell>,
}

impl Scorer {
    pub fn new(records: &Records, weights: &Weights) -> Scorer {
        let count = records.comparisons.len();
        let best = weights.levels.iter().map(|levels| levels[1..LEVEL_COUNT - 1].iter().copied().fold(0.0, f32::max));
        let mut crossing = vec![None; count];
        for [first, second] in &records.swaps {
            crossing[*first].get_or_insert(*second);
            crossing[*second].get_or_insert(*first);
        }
        let best: Vec<f32> = best.collect();
        let against = |place: &usize| {
            (weights.levels[*place][Level::Differs as usize] - best[*place]) / cost(&records.comparisons[*place])
        };
        let mut order: Vec<usize> = (0..count).filter(|place| crossing[*place].is_none()).collect();
        order.sort_by(|one, other| against(one).total_cmp(&against(other)));
        Scorer {
            is_single: records.comparisons.iter().map(|comparison| comparison.slots.len() == 1).collect(),
            best,
            crossing,
            order,
            most: vec![0.0; count],
            open: 0,
            done: 0,
            compared: Compared::default(),
            cells: Vec::new(),
        }
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
        // First a look at all, and for that their cells side by side, so that the ways to memory are gone together.
        let mut cells = std::mem::take(&mut self.cells);
        cells.clear();
        others.iter().for_each(|other| cells.extend_from_slice(records.cells(*other)));
        let mut of_others = cells.chunks_exact(records.comparisons.len().max(1));
        others.retain(|other| {
            let of_other = of_others.next().unwrap_or_default();
            self.first_look(records, weights, [one, *other], [records.cells(one), of_other]) >= REVIEW_WEIGHT
        });
        self.cells = cells;
        for other in others.drain(..) {
            if self.may_reach(records, weights, one, other) {
                compare_rest(records, one, other, self.done, &mut self.compared);
                let weight = weights.sum(&self.compared);
                if weight >= REVIEW_WEIGHT {
                    found(other, weight);
                }
            }
        }
    }

    /// The most that a pair may weigh, by what is seen without comparing values.
    fn first_look(&mut self, records: &Records, weights: &Weights, pair: [Node; 2], of_pair: [&[Cell]; 2]) -> f32 {
        let ([one, other], [cells, others]) = (pair, of_pair);
        self.open = 0;
        let are_names_straight = Scorer::are_names_straight(records, cells, others);
        for (place, (cell, other_cell)) in cells.iter().zip(others).enumerate() {
            let is_single = self.is_single[place] || !cell.is_manifold && !other_cell.is_manifold;
            let is_plain = self.crossing[place].is_none() && is_single || are_names_straight && place <= FAMILY;
            self.most[place] = if cell.id == other_cell.id && cell.id != 0 {
                weights.levels[place][Level::Exact as usize] + records.comparisons[place].surprise[cell.id as usize]
            } else if is_plain && (cell.id == 0 || other_cell.id == 0) {
                0.0
            } else if is_plain && is_far(records.comparisons[place].kind, cell, other_cell) {
                weights.levels[place][Level::Differs as usize]
            } else {
                self.open |= 1 << place;
                if is_plain { self.best[place] } else { self.open_most(records, weights, place, one, other) }
            };
        }
        self.most.iter().sum::<f32>() + weights.prior
    }

    /// Whether the letters of the names alone tell that none is near another crosswise.
    fn are_names_straight(records: &Records, cells: &[Cell], others: &[Cell]) -> bool {
        let is_apart = |one: &Cell, other: &Cell| one.id == 0 || other.id == 0 || is_far(Kind::Given, one, other);
        records.has_names
            && records.aliases.items.is_empty()
            && is_apart(&cells[GIVEN], &others[FAMILY])
            && is_apart(&cells[FAMILY], &others[GIVEN])
    }

    /// Whether a pair may reach the threshold: compares values until it is sure that it does not.
    fn may_reach(&mut self, records: &Records, weights: &Weights, one: Node, other: Node) -> bool {
        let mut bound = self.first_look(records, weights, [one, other], [one, other].map(|node| records.cells(node)));
        self.done = 0;
        self.compared.swapped = 0;
        if records.has_names && self.open & 3 != 0 {
            compare_names(records, one, other, &mut self.compared);
            self.done |= 3;
            bound += [GIVEN, FAMILY].map(|place| self.weight(weights, place) - self.most[place]).iter().sum::<f32>();
        }
        for place in &self.order {
            if bound < REVIEW_WEIGHT {
                return false;
            }
            if self.open & 1 << place != 0 {
                compare_place(records, *place, one, other, &mut self.compared);
                self.done |= 1 << place;
                bound += self.weight(weights, *place) - self.most[*place];
            }
        }
        for swap in records.swaps.iter().skip(usize::from(records.has_names)) {
            if bound < REVIEW_WEIGHT {
                return false;
            }
            let levels = swap.map(|place| {
                if self.done & 1 << place == 0 {
                    compare_place(records, place, one, other, &mut self.compared);
                    self.done |= 1 << place;
                }
                self.compared.levels[place]
            });
            if levels.iter().any(|level| *level > Level::Differs) {
                for (place, level) in swap.iter().zip(levels).filter(|(_, level)| *level < Level::Exact) {
                    bound += weights.levels[*place][level as usize] - self.most[*place];
                    self.most[*place] = weights.levels[*place][level as usize];
                }
            }
        }
        bound >= REVIEW_WEIGHT
    }

    /// What a comparison that is done weighs at most: whatever else may have said the same already.
    fn weight(&self, weights: &Weights, place: usize) -> f32 {
        weights.levels[place][self.compared.levels[place] as usize] + self.compared.surprise[place]
    }

    /// The most that a comparison may weigh that is not the same at a first look.
    fn open_most(&self, records: &Records, weights: &Weights, place: usize, one: Node, other: Node) -> f32 {
        let comparison = &records.comparisons[place];
        let exact = |id: u32| weights.levels[place][Level::Exact as usize] + comparison.surprise[id as usize];
        let beside = self.crossing[place].map_or(&comparison.slots, |beside| &records.comparisons[beside].slots);
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

/// About what it costs to compare two values, beside two numbers of a table.
fn cost(comparison: &Comparison) -> f32 {
    match comparison.kind {
        _ if !comparison.recall.is_none() => 1.0,
        Kind::Given | Kind::Family | Kind::Phone | Kind::Code | Kind::Sign | Kind::Day => 2.0,
        Kind::Email => 3.0,
        Kind::Company | Kind::Words => 6.0,
    }
}

/// Whether the letters alone say that two values have nothing to do with each other.
fn is_far(kind: Kind, one: &Cell, other: &Cell) -> bool {
    let [only_one, only_other] = [one.mask & !other.mask, other.mask & !one.mask].map(u64::count_ones);
    let edits_min = only_one.max(only_other);
    let is_other_sound = one.sound != other.sound;
    let is_simple = !one.is_manifold && !other.is_manifold;
    // As `may_be_near` has it.
    let is_far_spelling = edits_min * 5 > u32::from(one.len.max(other.len)) * 2;
    match kind {
        Kind::Email => edits_min > (u32::from(one.len.min(other.len)) / 3).max(2) && is_other_sound,
        Kind::Phone => edits_min > 2 && is_other_sound,
        Kind::Sign => true,
        // A beginning has no letter that the whole has not.
        Kind::Given | Kind::Family => is_far_spelling && is_other_sound && is_simple && only_one.min(only_other) > 0,
        Kind::Words | Kind::Company => is_far_spelling && is_other_sound && is_simple,
        Kind::Code | Kind::Day => false,
    }
}
