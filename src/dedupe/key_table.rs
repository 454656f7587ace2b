//! Who first had a key: a table of millions of keys that grows without being copied.
//!
//! Why not a map of the standard library: it doubles as a whole, so that for a moment the keys are held three times, and a
//! worker's memory never shrinks. Here the keys stand in a list of pieces, and only a table of their places doubles.

use super::key::Key;

/// Keys in one piece of the list.
const PIECE: usize = 1 << 14;

/// Keys with the node that first had each.
#[derive(Clone, Debug, Default)]
pub(super) struct KeyTable {
    pieces: Vec<Vec<(Key, u32)>>,
    count: usize,
    /// By the hash of a key: its place in the list. A power of two, at most three quarters full.
    slots: Vec<u32>,
    /// Of each slot: 0 when it is free, else some bits of the hash, so that hardly ever another key is looked at.
    tags: Vec<u8>,
}

impl KeyTable {
    /// The node that first had a key: this one, when nobody had it.
    pub(super) fn first_with(&mut self, key: Key, node: u32) -> u32 {
        if 4 * (self.count + 1) > 3 * self.slots.len() {
            self.grow();
        }
        let hash = key.hash();
        let mut slot = hash as usize & (self.slots.len() - 1);
        while self.tags[slot] != 0 {
            if self.tags[slot] == tag_of(hash) {
                let place = self.slots[slot] as usize;
                let (known, first) = self.pieces[place / PIECE][place % PIECE];
                if known == key {
                    return first;
                }
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        if self.count.is_multiple_of(PIECE) {
            self.pieces.push(Vec::with_capacity(if self.count == 0 { 0 } else { PIECE }));
        }
        if let Some(last) = self.pieces.last_mut() {
            last.push((key, node));
        }
        (self.slots[slot], self.tags[slot]) = (self.count as u32, tag_of(hash));
        self.count += 1;
        node
    }

    fn grow(&mut self) {
        // The old places go before the new ones come.
        let size = (2 * self.slots.len()).max(64);
        (self.slots, self.tags) = (Vec::new(), Vec::new());
        self.slots.resize(size, 0);
        self.tags.resize(size, 0);
        for (place, (key, _)) in self.pieces.iter().flatten().enumerate() {
            let hash = key.hash();
            let mut slot = hash as usize & (size - 1);
            while self.tags[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            (self.slots[slot], self.tags[slot]) = (place as u32, tag_of(hash));
        }
    }
}

/// Bits that the place of a slot does not use; never 0.
fn tag_of(hash: u32) -> u8 {
    (hash >> 24) as u8 | 1
}
