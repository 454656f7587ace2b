//! Weighted pairs -> clusters that resist chaining.
//!
//! Why not connected components: one wrong pair would unite two parties, and a doubtful record between them likewise. So
//! clusters grow from the surest pair on, and two are united only while the weights of all pairs between them speak for it:
//! what differs between any two members counts against.

use super::linker::{MERGE_WEIGHT, Pair};
use super::records::{Node, Records};
use super::score::Scorer;
use super::weigh::Weights;
use rustc_hash::FxHashMap;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Bits that a single pair can speak for and against a union of clusters.
const FOR_MAX: f32 = 12.0;
const AGAINST_MAX: f32 = -12.0;

/// Bits between two clusters from which they are one: their mean, and a share of the most that a single pair has.
///
/// Why a share of the most: a record with an error weighs less with all members of a large cluster, but much with one.
const BITS_MIN: f32 = 0.0;
const MOST_SHARE: f32 = 0.3;

/// Larger components count pairs that share no block as `UNSEEN` bits, without looking at them.
const SEEN_WHOLE_MAX: usize = 300;
const UNSEEN: f32 = -6.0;

/// The clusters of nodes, each named by its first node.
#[derive(Clone, Debug, Default)]
pub(super) struct NodeClusters {
    /// Those that are one party, as far as can be told.
    pub likely: Vec<Node>,
    /// The part of it that needs no second look.
    pub sure: Vec<Node>,
}

/// Clusters from the pairs whose weight speaks for a match.
pub(super) fn clusters(records: &Records, weights: &Weights, pairs: &[Pair]) -> NodeClusters {
    let mut parents: Vec<Node> = (0..records.len()).collect();
    for pair in pairs {
        let (one, other) = (root_of(&mut parents, pair.one), root_of(&mut parents, pair.other));
        parents[one.max(other) as usize] = one.min(other);
    }
    let mut by_root: Vec<(Node, u32)> =
        (0..).zip(pairs).map(|(place, pair)| (root_of(&mut parents, pair.one), place)).collect();
    by_root.sort_unstable();
    let alone: Vec<Node> = (0..records.len()).collect();
    let mut clusters = NodeClusters { likely: alone.clone(), sure: alone };
    let mut scorer = Scorer::new(records, weights, AGAINST_MAX);
    for component in by_root.chunk_by(|one, other| one.0 == other.0) {
        let pairs = component.iter().map(|(_, place)| pairs[*place as usize]);
        Growing::new(records, weights, pairs, &mut scorer).grow(&mut clusters);
    }
    clusters
}

fn root_of(parents: &mut [Node], mut node: Node) -> Node {
    while parents[node as usize] != node {
        parents[node as usize] = parents[parents[node as usize] as usize];
        node = parents[node as usize];
    }
    node
}

/// One component on its way to clusters.
struct Growing {
    nodes: Vec<Node>,
    sizes: Vec<u32>,
    /// Of each cluster: what is known of the pairs between it and others.
    between: Vec<FxHashMap<u32, Between>>,
    /// The bits of any other pair.
    unknown: f32,
    /// Where each node's cluster is.
    places: Vec<u32>,
}

/// What is known of the pairs between two clusters.
#[derive(Clone, Copy, Default)]
struct Between {
    /// Their bits.
    sum: f32,
    /// The most that one of them has, if it speaks for a union.
    most: f32,
    /// How many they are.
    known: u32,
}

/// Two clusters that may be one.
#[derive(PartialEq)]
struct Union {
    mean: f32,
    one: u32,
    other: u32,
    sizes: (u32, u32),
}

impl Eq for Union {}

impl PartialOrd for Union {
    fn partial_cmp(&self, other: &Union) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Union {
    fn cmp(&self, other: &Union) -> Ordering {
        let by_place = || (other.one, other.other).cmp(&(self.one, self.other));
        self.mean.total_cmp(&other.mean).then_with(by_place)
    }
}

impl Growing {
    fn new(
        records: &Records,
        weights: &Weights,
        pairs: impl Iterator<Item = Pair> + Clone,
        scorer: &mut Scorer,
    ) -> Growing {
        let mut nodes: Vec<Node> = pairs.clone().flat_map(|pair| [pair.one, pair.other]).collect();
        nodes.sort_unstable();
        nodes.dedup();
        let mut between = vec![FxHashMap::default(); nodes.len()];
        let mut note = |one: usize, other: usize, weight: f32| {
            let weight = weight.clamp(AGAINST_MAX, FOR_MAX);
            let pair = Between { sum: weight, most: weight.max(0.0), known: 1 };
            between[one].insert(other as u32, pair);
            between[other].insert(one as u32, pair);
        };
        let is_seen_whole = nodes.len() > 2 && nodes.len() <= SEEN_WHOLE_MAX;
        if is_seen_whole {
            for one in 0..nodes.len() {
                for other in one + 1..nodes.len() {
                    let pair = [nodes[one], nodes[other]];
                    let weight = scorer.weigh_pair(records, weights, pair, pair.map(|node| records.cells(node)));
                    weight.into_iter().for_each(|weight| note(one, other, weight));
                }
            }
        } else {
            let place = |node: Node| nodes.binary_search(&node).unwrap_or_default();
            pairs.for_each(|pair| note(place(pair.one), place(pair.other), pair.weight));
        }
        let places = (0..nodes.len() as u32).collect();
        let unknown = if is_seen_whole { AGAINST_MAX } else { UNSEEN };
        Growing { sizes: vec![1; nodes.len()], between, unknown, places, nodes }
    }

    /// Unites the surest clusters first, until no union is left that the weights speak for.
    fn grow(mut self, clusters: &mut NodeClusters) {
        let mut is_sure = true;
        let mut unions = BinaryHeap::new();
        for one in 0..self.nodes.len() as u32 {
            let others: Vec<u32> = self.between[one as usize].keys().copied().filter(|other| *other > one).collect();
            others.into_iter().for_each(|other| unions.extend(self.union_of(one, other)));
        }
        while let Some(union) = unions.pop() {
            let Union { one, other, sizes, mean } = union;
            if (self.sizes[one as usize], self.sizes[other as usize]) != sizes {
                continue;
            }
            if is_sure && mean < MERGE_WEIGHT {
                is_sure = false;
                self.note(&mut clusters.sure);
            }
            self.unite(one, other);
            let others: Vec<u32> = self.between[one as usize].keys().copied().collect();
            others.into_iter().for_each(|other| unions.extend(self.union_of(one.min(other), one.max(other))));
        }
        if is_sure {
            self.note(&mut clusters.sure);
        }
        self.note(&mut clusters.likely);
    }

    /// Writes down the clusters of now.
    fn note(&self, clusters: &mut [Node]) {
        let mut firsts = vec![Node::MAX; self.nodes.len()];
        for (node, place) in self.nodes.iter().zip(&self.places) {
            firsts[*place as usize] = firsts[*place as usize].min(*node);
        }
        for (node, place) in self.nodes.iter().zip(&self.places) {
            clusters[*node as usize] = firsts[*place as usize];
        }
    }

    /// The union of two clusters, if the weights between them speak for it.
    fn union_of(&self, one: u32, other: u32) -> Option<Union> {
        let Between { sum, most, known } = self.between[one as usize].get(&other).copied().unwrap_or_default();
        let sizes = (self.sizes[one as usize], self.sizes[other as usize]);
        let all = sizes.0 * sizes.1;
        let mean = (sum + (all - known) as f32 * self.unknown) / all as f32;
        (mean + MOST_SHARE * most >= BITS_MIN).then_some(Union { mean, one, other, sizes })
    }

    /// The other cluster becomes part of the first one.
    fn unite(&mut self, one: u32, other: u32) {
        self.sizes[one as usize] += self.sizes[other as usize];
        self.sizes[other as usize] = 0;
        self.places.iter_mut().filter(|place| **place == other).for_each(|place| *place = one);
        self.between[one as usize].remove(&other);
        let mut moved: Vec<_> = std::mem::take(&mut self.between[other as usize]).into_iter().collect();
        moved.sort_unstable_by_key(|(third, _)| *third);
        for (third, Between { sum, most, known }) in moved.into_iter().filter(|(third, _)| *third != one) {
            let held = self.between[one as usize].entry(third).or_default();
            *held = Between { sum: held.sum + sum, most: held.most.max(most), known: held.known + known };
            let held = *held;
            self.between[third as usize].remove(&other);
            self.between[third as usize].insert(one, held);
        }
    }
}
