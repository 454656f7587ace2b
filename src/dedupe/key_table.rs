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
    /// By the hash of a key: its place in the list and 1, or 0. A power of two, at most three quarters full.
    slots: Vec<u32>,
}

impl KeyTable {
    /// The node that first had a key: this one, when nobody had it.
    pub(super) fn first_with(&mut self, key: Key, node: u32) -> u32 {
        if 4 * (self.count + 1) > 3 * self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut slot = key.hash() as usize & mask;
        while self.slots[slot] != 0 {
            let (known, first) = self.at(self.slots[slot] as usize - 1);
            if known == key {
                return first;
            }
            slot = (slot + 1) & mask;
        }
        if self.count.is_multiple_of(PIECE) {
            self.pieces.push(Vec::with_capacity(if self.count == 0 { 0 } else { PIECE }));
        }
        if let Some(last) = self.pieces.last_mut() {
            last.push((key, node));
        }
        self.count += 1;
        self.slots[slot] = self.count as u32;
        node
    }

    fn at(&self, place: usize) -> (Key, u32) {
        self.pieces[place / PIECE][place % PIECE]
    }

    fn grow(&mut self) {
        // The old places go before the new ones come.
        let size = (2 * self.slots.len()).max(64);
        self.slots = Vec::new();
        self.slots.resize(size, 0);
        let keys = self.pieces.iter().flatten().map(|(key, _)| key);
        for (place, key) in keys.enumerate() {
            let mut slot = key.hash() as usize & (size - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.slots[slot] = place as u32 + 1;
        }
    }
}
