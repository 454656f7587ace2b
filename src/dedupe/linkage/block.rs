//! Blocks of records that share a key -> the pairs worth comparing.
//!
//! Why bounded: a key that hundreds of records share says little, and its pairs would grow with the square. So each record
//! picks its nearest by its smallest blocks, up to a number, and a pair is compared when either picks the other: the work
//! grows with the records, and who shares a rare key is never missed.

use super::block_rule::{Keys, Rule, rules};
use super::records::{Lists, Node, Records};

/// Up to so many records every pair is compared.
const ALL_PAIRS_MAX: u32 = 600;

/// A larger block is never looked at.
const BLOCK_MAX: usize = 200;

/// Others that a record picks before it stops.
const PICKS: u32 = 20;

/// The blocks of records, and of each record its blocks.
#[derive(Default)]
pub(super) struct Index {
    rules: Vec<Rule>,
    rule: usize,
    is_all_pairs: bool,
    node_count: u32,
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
        Index { rules, is_all_pairs, node_count: records.len(), ..Index::default() }
    }

    /// Rules applied and to apply.
    pub fn progress(&self) -> (u64, u64) {
        (self.rule as u64, self.rules.len() as u64)
    }

    /// Applies the next rule; `false` when none is left and the blocks are ready.
    pub fn step(&mut self, records: &Records) -> bool {
        let Some(rule) = self.rules.get(self.rule) else {
            self.settle();
            return false;
        };
        let mut entries = Vec::with_capacity(self.node_count as usize * 2);
        let mut keys = Keys::default();
        for node in 0..self.node_count {
            entries.extend(keys.of(records, *rule, node).iter().map(|key| key | u64::from(node)));
        }
        entries.sort_unstable();
        for block in entries.chunk_by(|one, other| one >> 32 == other >> 32) {
            if (2..=BLOCK_MAX).contains(&block.len()) {
                self.members.push_list(block.iter().map(|entry| *entry as u32));
            }
        }
        self.rule += 1;
        true
    }

    /// Puts the smaller blocks first, notes the blocks of each node, and up to which size it looks at them.
    fn settle(&mut self) {
        let found = std::mem::take(&mut self.members);
        let mut order: Vec<u32> = (0..found.ends.len() as u32).collect();
        order.sort_by_key(|block| found.of(*block).len());
        for block in order {
            self.members.push_list(found.of(block).iter().copied());
        }
        drop(found);
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
