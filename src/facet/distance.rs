//! Keys that are nearly the same: few letters put, left out, changed or swapped.
//!
//! Why not every pair: two keys with at most `k` edits share one of the `k + 1` pieces that the shorter one is cut into, at
//! nearly the same place, so only keys with such a piece in common are compared. A piece that very many share tells
//! nothing and leads to no more of them, so the work grows with the number of keys, not with its square.
//! Source: Li, Deng, Wang, Feng: "Pass-Join: a partition-based method for similarity joins", VLDB 2012.

use super::key::digit_groups;
use crate::table::sort_by_rank;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// Keys that a piece leads to at most.
const BLOCK_MAX: usize = 32;
/// Keys that one is compared with at most.
const COMPARED_MAX: usize = 256;
/// Those of them whose edits are counted: in a list with more that look alike the others are found by theirs.
const COUNTED_MAX: usize = 24;
/// Edits that are tried at most.
const EDITS_MAX: usize = 3;
/// From this letter on, scripts whose signs are syllables or words.
const DENSE_FROM: char = '\u{2e80}';

/// A key made ready to be compared.
struct Key {
    letters: Vec<char>,
    /// Whether it is written in syllables or words.
    is_dense: bool,
    /// Its digits in order.
    digits: u64,
    /// A bit for each letter that is in it; some letters share one.
    mask: u64,
}

/// For each key the places of those that are nearly the same, ascending. Keys are distinct and folded.
pub(super) fn near(keys: &[String]) -> Vec<Vec<u32>> {
    let keys: Vec<Key> = keys.iter().map(|key| Key::new(key)).collect();
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    sort_by_rank(&mut order, |place| keys[*place as usize].letters.len() as u64);
    let mut blocks = FxHashMap::<u64, Vec<u32>>::default();
    let mut near = vec![Vec::new(); keys.len()];
    // By key: who looked at it last, so that a pair is compared once.
    let mut seen_by = vec![u32::MAX; keys.len()];
    let mut own = Vec::new();
    for place in order {
        let long = &keys[place as usize];
        own.clear();
        long.blocks_to_look_in(&mut own);
        let others = own.iter().filter_map(|block| blocks.get(block)).flatten();
        let new = others.filter(|other| std::mem::replace(&mut seen_by[**other as usize], place) != place);
        let alike = new.take(COMPARED_MAX).filter(|other| keys[**other as usize].may_be_near(long));
        for other in alike.take(COUNTED_MAX).filter(|other| keys[**other as usize].is_near(long)) {
            near[*other as usize].push(place);
            near[place as usize].push(*other);
        }
        own.clear();
        long.own_blocks(&mut own);
        for block in &own {
            let block = blocks.entry(*block).or_default();
            if block.len() < BLOCK_MAX {
                block.push(place);
            }
        }
    }
    near.iter_mut().for_each(|places| places.sort_unstable());
    near
}

/// Edits at which keys of so many letters are still taken for each other: one in six or so. A Chinese character says more
/// than a letter does.
fn edits_allowed(len: usize, is_dense: bool) -> usize {
    match if is_dense { len / 2 } else { len } {
        0..=3 => 0,
        4..=7 => 1,
        8..=15 => 2,
        _ => EDITS_MAX,
    }
}

/// The pieces of a key: where each begins and ends.
fn pieces(len: usize, count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).map(move |piece| (piece * len / count, (piece + 1) * len / count))
}

fn block(len: usize, piece: usize, letters: &[char]) -> u64 {
    let mut hasher = FxHasher::default();
    (len, piece, letters).hash(&mut hasher);
    hasher.finish()
}

impl Key {
    fn new(text: &str) -> Key {
        let letters: Vec<char> = text.chars().filter(|letter| *letter != ' ').collect();
        let digits: Vec<char> = digit_groups(text).flat_map(|group| group.chars().chain([' '])).collect();
        let mask = letters.iter().fold(0, |mask, letter| mask | 1 << (u32::from(*letter) % u64::BITS));
        let is_dense = letters.iter().any(|letter| *letter >= DENSE_FROM);
        Key { digits: block(digits.len(), 0, &digits), letters, is_dense, mask }
    }

    /// A key's pieces, and its letters in any order: a swap of two letters at a border is in two pieces.
    fn own_blocks(&self, blocks: &mut Vec<u64>) {
        let len = self.letters.len();
        let edits = edits_allowed(len, self.is_dense);
        if edits > 0 {
            let own = pieces(len, edits + 1).enumerate();
            blocks.extend(own.map(|(piece, (start, end))| block(len, piece, &self.letters[start..end])));
            blocks.push(self.any_order());
        }
    }

    /// The blocks in which a key as long as this one or shorter may be that is nearly the same. A piece stands no further
    /// from its place than there are edits before it, and after it: what the paper calls multi-match-aware.
    fn blocks_to_look_in(&self, blocks: &mut Vec<u64>) {
        let own_len = self.letters.len();
        for len in own_len.saturating_sub(EDITS_MAX).max(1)..=own_len {
            let (edits, longer) = (edits_allowed(len, self.is_dense), own_len - len);
            if edits == 0 || longer > edits {
                continue;
            }
            for (piece, (start, end)) in pieces(len, edits + 1).enumerate() {
                let after = edits - piece;
                let first = start.saturating_sub(piece).max((start + longer).saturating_sub(after));
                let last = (start + piece).min(start + longer + after).min(own_len + start - end);
                blocks.extend((first..=last).map(|at| block(len, piece, &self.letters[at..at + end - start])));
            }
        }
        blocks.push(self.any_order());
    }

    fn any_order(&self) -> u64 {
        let mut letters = self.letters.clone();
        letters.sort_unstable();
        block(letters.len(), usize::MAX, &letters)
    }

    fn edits_allowed(&self) -> usize {
        edits_allowed(self.letters.len(), self.is_dense)
    }

    /// Whether a key that is not shorter could differ by few edits: asked before they are counted. Digits are no typing
    /// errors: hall 12 is not hall 13.
    fn may_be_near(&self, long: &Key) -> bool {
        let allowed = self.edits_allowed();
        // An edit changes two letters at most.
        self.digits == long.digits
            && self.is_dense == long.is_dense
            && (self.mask ^ long.mask).count_ones() as usize <= 2 * allowed
            && long.letters.len() - self.letters.len() <= allowed
    }

    /// Whether such a key differs by few edits.
    fn is_near(&self, long: &Key) -> bool {
        let allowed = self.edits_allowed();
        edits(&self.letters, &long.letters, allowed) <= allowed
    }
}

/// Letters put, left out or changed, and neighbours swapped (optimal string alignment); more than `max` may be any number
/// above it. Only places no further than `max` from each other are compared: others cost more than that.
fn edits(short: &[char], long: &[char], max: usize) -> usize {
    let width = short.len() + 1;
    let mut before = vec![max + 1; width];
    let mut last: Vec<usize> = (0..width).collect();
    let mut now = vec![max + 1; width];
    for (row, letter) in long.iter().enumerate() {
        let (first, end) = ((row + 1).saturating_sub(max).max(1), (row + 1 + max).min(short.len()));
        now[first - 1] = if first == 1 { row + 1 } else { max + 1 };
        let mut least = now[first - 1];
        for column in first..=end {
            let own = short[column - 1];
            let mut best =
                (last[column] + 1).min(now[column - 1] + 1).min(last[column - 1] + usize::from(own != *letter));
            if row > 0 && column > 1 && own == long[row - 1] && short[column - 2] == *letter {
                best = best.min(before[column - 2] + 1);
            }
            now[column] = best;
            least = least.min(best);
        }
        if least > max {
            return max + 1;
        }
        // What is beyond the places compared is too far.
        now.iter_mut().skip(end + 1).take(1).for_each(|beyond| *beyond = max + 1);
        (before, last, now) = (last, now, before);
    }
    last[width - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn edits_are_counted() {
        for (one, other, count) in
            [("praha", "praha", 0), ("praha", "parha", 1), ("praha", "prahya", 1), ("ab", "xyz", 3), ("", "ab", 2)]
        {
            assert_eq!(edits(&letters(one), &letters(other), 3), count, "{one} {other}");
        }
    }

    #[test]
    fn no_pair_of_one_edit_is_missed() {
        let word = letters("consolidated");
        let mut keys = vec![word.iter().collect::<String>()];
        for place in 0..word.len() {
            let (mut put, mut cut, mut changed, mut swapped) = (word.clone(), word.clone(), word.clone(), word.clone());
            put.insert(place, 'x');
            cut.remove(place);
            changed[place] = 'x';
            swapped.swap(place, (place + 1) % word.len());
            keys.extend([put, cut, changed].map(|key| key.into_iter().collect::<String>()));
            keys.extend((place + 1 < word.len()).then(|| swapped.into_iter().collect::<String>()));
        }
        keys.sort();
        keys.dedup();
        let centre = keys.iter().position(|key| key == "consolidated").expect("it is there");
        assert_eq!(near(&keys)[centre].len(), keys.len() - 1);
    }

    #[test]
    fn short_keys_and_other_digits_are_not_near() {
        let keys = ["rome", "roma", "ra", "ro", "hall 12 north", "hall 13 north", "北京华夏", "北京华泰"];
        let near = near(&keys.map(str::to_owned));
        assert_eq!(near, [vec![1], vec![0], vec![], vec![], vec![], vec![], vec![], vec![]]);
    }
}
