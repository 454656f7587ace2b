//! Where a folded word stands in a column of texts.
//!
//! Why no folded copy: a block's texts stand one after another, so one pass over its bytes finds a word in all of them,
//! whatever the case of its letters. Only texts whose folding is more than lower case are folded one by one.

use crate::table::text_column::Block;
use crate::table::{Row, TextColumn, fold_into};
use memchr::memchr2;

/// A folded word made ready to be looked for.
#[derive(Debug)]
pub struct Needle<'a> {
    word: &'a str,
    is_ascii: bool,
    /// The byte of the word that is seldom met, its place and its two cases.
    seldom: (usize, u8, u8),
}

/// Letters and signs from the most common one on; others are met less.
const COMMON: &[u8] = b"e aionrtslcmdu.@0h1p2gbfy3";

impl<'a> Needle<'a> {
    /// A word as [`crate::table::fold`] gives it; `None` when there is none.
    pub fn new(word: &'a str) -> Option<Needle<'a>> {
        let commonness = |byte: u8| COMMON.iter().position(|common| *common == byte).unwrap_or(COMMON.len());
        let seldom = (0..word.len()).max_by_key(|place| commonness(word.as_bytes()[*place]))?;
        let byte = word.as_bytes()[seldom];
        Some(Needle { word, is_ascii: word.is_ascii(), seldom: (seldom, byte, byte.to_ascii_uppercase()) })
    }

    /// Whether a text contains the word; `folded` is a buffer.
    pub fn is_in(&self, text: &str, folded: &mut String) -> bool {
        self.find(text.as_bytes()).is_some() || self.is_in_folded(text, folded)
    }

    /// Whether the word is in the folded form of a text that does not contain it itself.
    fn is_in_folded(&self, text: &str, folded: &mut String) -> bool {
        // No letter of Cyrillic and no Chinese character folds to ASCII.
        let may_fold_to = |byte: u8| byte >= 0xc0 && !matches!(byte, 0xd0..=0xd3 | 0xe4..=0xe9);
        let may_be_in = if self.is_ascii { text.bytes().any(may_fold_to) } else { !text.is_ascii() };
        may_be_in && {
            folded.clear();
            fold_into(folded, text);
            folded.contains(self.word)
        }
    }

    /// Where the word first stands in some bytes, whatever the case of its ASCII letters.
    fn find(&self, bytes: &[u8]) -> Option<usize> {
        let (place, lower, upper) = self.seldom;
        let word = self.word.as_bytes();
        let mut at = place;
        while at < bytes.len() {
            at += memchr2(lower, upper, &bytes[at..])?;
            let start = at - place;
            let found = bytes.get(start..start + word.len())?;
            if found.eq_ignore_ascii_case(word) {
                return Some(start);
            }
            at += 1;
        }
        None
    }

    /// Marks the rows of a column whose text contains the word.
    pub fn mark(&self, column: &TextColumn, marks: &mut [bool]) {
        let mut folded = String::new();
        for (first, block) in column.blocks() {
            let Some(marks) = marks.get_mut(first as usize..) else { break };
            let is_changed =
                |place: usize| !column.changed.is_empty() && column.changed.contains_key(&(first + place as Row));
            self.mark_block(block, |place| {
                if !is_changed(place) {
                    marks[place] = true;
                }
            });
            for place in block.folded_rows().iter().map(|place| usize::from(*place)) {
                if !marks[place] && !is_changed(place) {
                    marks[place] = self.is_in_folded(block.get(place), &mut folded);
                }
            }
        }
        for (row, text) in &column.changed {
            marks[*row as usize] |= self.is_in(text, &mut folded);
        }
    }

    /// Calls `found` with the rows of a block in whose bytes the word stands.
    fn mark_block(&self, block: &Block, mut found: impl FnMut(usize)) {
        let bytes = block.text.as_bytes();
        let (mut row, mut at) = (0, 0);
        while let Some(start) = self.find(&bytes[at..]) {
            let start = at + start;
            row += rows_before(&block.ends[row..], start);
            let Some(end) = block.ends.get(row).map(|end| *end as usize) else { break };
            if start + self.word.len() <= end {
                found(row);
                at = end;
            } else {
                // It goes on into the next row's text: not a word of any.
                at = start + 1;
            }
        }
    }
}

/// How many texts end before a place: the next ones are looked at one by one, for what is met often is met soon again.
fn rows_before(ends: &[u32], place: usize) -> usize {
    const NEXT: usize = 8;
    let is_before = |end: &u32| *end as usize <= place;
    let count = ends.iter().take(NEXT).take_while(|end| is_before(end)).count();
    if count < NEXT { count } else { count + ends[count..].partition_point(is_before) }
}
