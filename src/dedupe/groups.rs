//! Scored pairs -> groups of leads to be looked at: those that hold together at a weight, strongest first.
//!
//! Why anew for each weight, and not the clusters themselves: the user sets how much must speak for a group, tells pairs
//! apart and merges some of it meanwhile. The clusters say what may be joined at all, so that strangers are not chained.

use super::linkage::{Linkage, MERGE_WEIGHT, Pair};
use rustc_hash::FxHashSet;

/// Rows that seem to be one party.
#[derive(Clone, Debug, PartialEq)]
pub struct DuplicateGroup {
    /// Two or more, ascending.
    pub rows: Vec<u32>,
    /// The weight of its weakest link, in bits.
    pub weight: f32,
    /// The strongest link of each row to another one of the group, by its place in `rows`.
    pub links: Vec<Pair>,
    /// It may be merged with all others of its weight. Not so two rows that seem the same while their clusters are not.
    pub is_whole: bool,
}

/// The groups of a linkage from a weight on. `apart` are pairs known to be two parties, the lower row first; rows that are
/// not there are in no group.
pub fn duplicate_groups(
    linkage: &Linkage,
    weight_min: f32,
    apart: &FxHashSet<(u32, u32)>,
    is_there: impl Fn(u32) -> bool,
) -> Vec<DuplicateGroup> {
    let is_open = |pair: &&Pair| {
        pair.weight >= weight_min
            && is_there(pair.one)
            && is_there(pair.other)
            && !apart.contains(&(pair.one.min(pair.other), pair.one.max(pair.other)))
    };
    let mut links: Vec<Pair> = linkage.copies.iter().chain(&linkage.pairs).filter(is_open).copied().collect();
    links.sort_unstable_by(|one, other| {
        other.weight.total_cmp(&one.weight).then_with(|| (one.one, one.other).cmp(&(other.one, other.other)))
    });
    let classes = if weight_min >= MERGE_WEIGHT { &linkage.merged } else { &linkage.clusters };
    let is_of_one = |pair: &Pair| classes.get(pair.one as usize) == classes.get(pair.other as usize);
    let mut forest = Forest::new(linkage.clusters.len());
    let mut loose = Vec::new();
    for link in &links {
        if !is_of_one(link) || !forest.join(link, apart) {
            loose.push(*link);
        }
    }
    let mut groups = forest.into_groups();
    let mut of_row = vec![NONE; linkage.clusters.len()];
    for (place, group) in (0..).zip(&mut groups) {
        group.rows.iter().for_each(|row| of_row[*row as usize] = place);
        group.links = group.rows.iter().map(|row| Pair { one: *row, other: *row, weight: f32::MIN }).collect();
    }
    let is_in_one = |link: &Pair| {
        let [one, other] = [link.one, link.other].map(|row| of_row[row as usize]);
        one != NONE && one == other
    };
    for link in &links {
        if is_in_one(link) {
            let DuplicateGroup { rows, links, .. } = &mut groups[of_row[link.one as usize] as usize];
            for place in [link.one, link.other].into_iter().filter_map(|row| rows.binary_search(&row).ok()) {
                if links[place].weight < link.weight {
                    links[place] = *link;
                }
            }
        }
    }
    groups.extend(loose.into_iter().filter(|link| !is_in_one(link)).map(|link| DuplicateGroup {
        rows: vec![link.one.min(link.other), link.one.max(link.other)],
        weight: link.weight,
        links: vec![link; 2],
        is_whole: false,
    }));
    groups.sort_by(|one, other| other.weight.total_cmp(&one.weight).then_with(|| one.rows.cmp(&other.rows)));
    groups
}

/// No tree, no group.
const NONE: u32 = u32::MAX;

/// Rows joined so far.
struct Forest {
    /// The tree of each row.
    trees: Vec<u32>,
    /// Rows of each tree and its weakest link; a tree that was joined to another has none.
    members: Vec<(Vec<u32>, f32)>,
}

impl Forest {
    fn new(row_count: usize) -> Forest {
        Forest { trees: vec![NONE; row_count], members: Vec::new() }
    }

    /// Joins two rows, unless the join would hold a pair that is apart; `false` then.
    fn join(&mut self, link: &Pair, apart: &FxHashSet<(u32, u32)>) -> bool {
        let [one, other] = [link.one, link.other].map(|row| self.tree_of(row));
        if one == other {
            return true;
        }
        let [ours, theirs] = [one, other].map(|tree| &self.members[tree].0);
        let is_apart = |row: &u32| theirs.iter().any(|other| apart.contains(&(*row.min(other), *row.max(other))));
        if !apart.is_empty() && ours.iter().any(is_apart) {
            return false;
        }
        let (into, from) = if ours.len() >= theirs.len() { (one, other) } else { (other, one) };
        let moved = std::mem::take(&mut self.members[from].0);
        moved.iter().for_each(|row| self.trees[*row as usize] = into as u32);
        self.members[into].0.extend(moved);
        self.members[into].1 = link.weight;
        true
    }

    fn tree_of(&mut self, row: u32) -> usize {
        let tree = &mut self.trees[row as usize];
        if *tree == NONE {
            *tree = self.members.len() as u32;
            self.members.push((vec![row], f32::INFINITY));
        }
        *tree as usize
    }

    fn into_groups(self) -> Vec<DuplicateGroup> {
        let joined = self.members.into_iter().filter(|(rows, _)| rows.len() > 1);
        let group = |(mut rows, weight): (Vec<u32>, f32)| {
            rows.sort_unstable();
            DuplicateGroup { rows, weight, links: Vec::new(), is_whole: true }
        };
        joined.map(group).collect()
    }
}
