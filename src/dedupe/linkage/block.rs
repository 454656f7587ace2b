//! Blocks of records that share a key -> the pairs worth comparing.
//!
//! Why bounded: a key that hundreds of records share says little, and its pairs would grow with the square. So each record
//! picks its nearest by its smallest blocks, up to a number, and a pair is compared when either picks the other: the work
//! grows with the records, and who shares a rare key is never missed.

use super::block_rule::{Keys, Rule, rules};
use super::records::{Lists, Node, Records};
use rustc_hash::FxHashSet;

/// Up to so many records every pair is compared.
pub(super) const ALL_PAIRS_MAX: u32 = 600;

/// A larger block is never looked at.
const BLOCK_MAX: usize = 200;

/// Others that a record picks before it stops.
const PICKS: u32 = 20;

/// The keys of more nodes at once would take more memory than all that is kept of them.
const NODES_A_PART: u32 = 500_000;

/// The blocks of records, and of each record its blocks.
#[derive(Default)]
pub(super) struct Index {
    rules: Vec<Rule>,
    rule: usize,
    is_all_pairs: bool,
    node_count: u32,
    keys: Keys,
    /// So many bits of a key say in which part of the work it is looked at.
    pub part_bits: u32,
    /// The keys of all nodes under a rule and in a part, each with its node in the lower half, and room to sort them.
    entries: Vec<u64>,
    spare: Vec<u64>,
    /// The nodes of the blocks found so far, one block after another, by their size. Each set of nodes once.
    found: Vec<Vec<Node>>,
    /// Numbers for those sets.
    known: FxHashSet<u64>,
    /// The nodes of each block, smaller blocks first once all are found.
    members: Lists,
    /// The blocks of each node, smaller ones first.
    blocks: Lists,
    /// The size up to which each node looks at its blocks.
    sizes_max: Vec<u16>,
    pick_count: u64,
}

impl Index {
    pub fn new(records: &Records) -> Index {
        let is_all_pairs = records.len() <= ALL_PAIRS_MAX;
        let rules = if is_all_pairs { Vec::new() } else { rules(records) };
        let part_bits = records.len().div_ceil(NODES_A_PART).next_power_of_two().ilog2();
        Index { rules, is_all_pairs, node_count: records.len(), part_bits, ..Index::default() }
    }

    /// Rules applied and to apply.
    pub fn progress(&self) -> (u64, u64) {
        (self.rule as u64, self.rules.len() as u64)
    }

    /// Applies the next rule; `false` when none is left and the blocks are ready.
    pub fn step(&mut self, records: &Records) -> bool {
        let Some(rule) = self.rules.get(self.rule).copied() else {
            self.settle();
            return false;
        };
        self.keys.begin(records, rule);
        self.found.resize_with(BLOCK_MAX + 1, Vec::new);
        (0..1 << self.part_bits).for_each(|part| self.find_blocks(records, rule, part));
        self.rule += 1;
        true
    }

    /// Finds the blocks of a rule whose keys begin with the bits of a part.
    fn find_blocks(&mut self, records: &Records, rule: Rule, part: u64) {
        let is_of_part = |key: &&u64| **key >> 1 >> (63 - self.part_bits) == part;
        self.entries.clear();
        for node in 0..self.node_count {
            let keys = self.keys.of(records, rule, node).iter().filter(is_of_part);
            self.entries.extend(keys.map(|key| key | u64::from(node)));
        }
        sort_by_key(&mut self.entries, &mut self.spare);
        for block in self.entries.chunk_by(|one, other| one >> 32 == other >> 32) {
            let nodes = block.iter().map(|entry| *entry as Node);
            if (2..=BLOCK_MAX).contains(&block.len()) && self.known.insert(number_of(nodes.clone())) {
                self.found[block.len()].extend(nodes);
            }
        }
    }

    /// Puts the smaller blocks first, notes the blocks of each node, and up to which size it looks at them.
    fn settle(&mut self) {
        self.known = FxHashSet::default();
        self.keys = Keys::default();
        (self.entries, self.spare) = (Vec::new(), Vec::new());
        for (size, nodes) in std::mem::take(&mut self.found).into_iter().enumerate().skip(2) {
            nodes.chunks_exact(size).for_each(|block| self.members.push_list(block.iter().copied()));
        }
        self.blocks = inverted(&self.members, self.node_count);
        let mut seen = vec![0; self.node_count as usize];
        self.sizes_max = (0..self.node_count).map(|node| self.size_max(node, &mut seen)).collect();
    }

    /// The size of the block with which a node has picked enough.
    fn size_max(&mut self, node: Node, seen: &mut [u32]) -> u16 {
        let mut picked = 0;
        let mut size = 0;
        for block in self.blocks.of(node) {
            let members = self.members.of(*block);
            if picked >= PICKS && members.len() > size {
                break;
            }
            size = members.len();
            for other in members.iter().filter(|other| **other != node) {
                picked += u32::from(std::mem::replace(&mut seen[*other as usize], node + 1) != node + 1);
            }
        }
        self.pick_count += u64::from(picked);
        size as u16
    }

    /// Calls `found` with the others that a node is to be compared with; every pair comes once, from one of the two.
    /// `seen` has a place for each node, and is given back for the next one.
    pub fn candidates(&self, node: Node, seen: &mut [u32], mut found: impl FnMut(Node)) {
        if self.is_all_pairs {
            return (node + 1..self.node_count).for_each(found);
        }
        for block in self.blocks.of(node) {
            let members = self.members.of(*block);
            let size = members.len() as u16;
            if size > self.sizes_max[node as usize] {
                return;
            }
            for other in members.iter().filter(|other| **other != node) {
                // One more than the node: the mark of nobody is 0. Who comes first and looks at the block has the pair:
                // blocks come in the order of their size, so it is met here before any block that only this node looks at.
                let is_new = std::mem::replace(&mut seen[*other as usize], node + 1) != node + 1;
                if is_new && (*other > node || size > self.sizes_max[*other as usize]) {
                    found(*other);
                }
            }
        }
    }

    /// About how many pairs are compared.
    pub fn pair_count(&self) -> u64 {
        let count = u64::from(self.node_count);
        if self.is_all_pairs { count * count.saturating_sub(1) / 2 } else { self.pick_count * 3 / 4 }
    }
}

/// A number for a set of nodes: two sets with the same are not to be expected.
fn number_of(nodes: impl Iterator<Item = Node>) -> u64 {
    nodes.fold(0x2545_f491_4f6c_dd1d, |number, node| {
        let mixed = (number ^ u64::from(node)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ mixed >> 29
    })
}

/// Bits by which entries are sorted in one round.
const ROUND_BITS: u32 = 11;

/// Sorts entries by the higher half; those of one key stay in the order in which they came.
fn sort_by_key(entries: &mut Vec<u64>, spare: &mut Vec<u64>) {
    spare.resize(entries.len(), 0);
    for round in 0..32_u32.div_ceil(ROUND_BITS) {
        let digit = |entry: u64| (entry >> (32 + round * ROUND_BITS)) as usize & ((1 << ROUND_BITS) - 1);
        let mut next = [0_u32; 1 << ROUND_BITS];
        entries.iter().for_each(|entry| next[digit(*entry)] += 1);
        let mut start = 0;
        for place in &mut next {
            start += std::mem::replace(place, start);
        }
        for entry in &*entries {
            let place = &mut next[digit(*entry)];
            spare[*place as usize] = *entry;
            *place += 1;
        }
        std::mem::swap(entries, spare);
    }
}

/// Of each node the blocks that it is in.
fn inverted(members: &Lists, node_count: u32) -> Lists {
    let mut ends = vec![0_u32; node_count as usize + 1];
    members.items.iter().for_each(|node| ends[*node as usize + 1] += 1);
    for place in 1..ends.len() {
        ends[place] += ends[place - 1];
    }
    let mut next = ends.clone();
    let mut items = vec![0; members.items.len()];
    for block in 0..members.ends.len() as u32 {
        for node in members.of(block) {
            let place = &mut next[*node as usize];
            items[*place as usize] = block;
            *place += 1;
        }
    }
    ends.remove(0);
    Lists { ends, items }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_sorted_by_their_keys_and_nothing_else() {
        let mut number = 7_u64;
        let mut spare = Vec::new();
        for count in [0, 1, 2, 1_000, 500] {
            let mut next = || {
                number = number.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
                // Keys that are few, and differ in their first, middle and last bits.
                (number >> 60 << 28 | number >> 20 & 3 << 12 | number >> 40 & 3) << 32 | number >> 32
            };
            let mut entries: Vec<u64> = (0..count).map(|_| next()).collect();
            let mut expected = entries.clone();
            expected.sort_by_key(|entry| entry >> 32);
            sort_by_key(&mut entries, &mut spare);
            assert_eq!(entries, expected);
        }
    }
}
