//! Text with many different values: one after another, with an end per row, in blocks of rows.
//!
//! Why blocks: a single text of a million leads would be copied whenever it grows, and a worker's memory never shrinks. A
//! block is full after 4,096 rows, is never copied again, and goes as soon as its rows have been moved elsewhere.

use super::late_text::{LateText, TextPart};
use crate::table::Row;
use crate::table::fold::is_plain;
use rustc_hash::FxHashMap;
use std::cell::OnceCell;
use std::ops::Range;

/// As many rows as the store puts in one segment.
const BLOCK_ROWS: u32 = 4_096;

/// Texts in blocks. A changed value lives beside them.
#[derive(Clone, Debug, Default)]
pub struct TextColumn {
    blocks: Vec<Block>,
    len: u32,
    pub(super) changed: FxHashMap<Row, Box<str>>,
}

/// The texts of up to [`BLOCK_ROWS`] rows; the rows beyond its ends are blank.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub(super) text: LateText,
    pub(super) ends: Vec<u32>,
    /// Rows of the block whose texts fold to more than lower case; known once they were searched.
    folded: OnceCell<Box<[u16]>>,
}

impl TextColumn {
    /// Rows held; rows beyond are blank.
    pub fn len(&self) -> u32 {
        self.len
    }

    /// Whether no row is held.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The value, blank when absent.
    pub fn get(&self, row: Row) -> &str {
        if !self.changed.is_empty()
            && let Some(text) = self.changed.get(&row)
        {
            return text;
        }
        self.blocks.get((row / BLOCK_ROWS) as usize).map_or("", |block| block.get((row % BLOCK_ROWS) as usize))
    }

    /// Whether a row has no value: asked without looking at its text.
    pub fn is_blank(&self, row: Row) -> bool {
        if !self.changed.is_empty()
            && let Some(text) = self.changed.get(&row)
        {
            return text.is_empty();
        }
        let block = self.blocks.get((row / BLOCK_ROWS) as usize);
        block.is_none_or(|block| block.range((row % BLOCK_ROWS) as usize).is_empty())
    }

    /// Marks each row held, from the first on: those that have a value with `mark`, the others with the opposite. Looks at no
    /// text.
    pub fn mark_filled(&self, mark: bool, marks: &mut Vec<bool>) {
        for (first, block) in self.blocks() {
            let mut start = 0;
            marks.resize(first as usize, !mark);
            marks.extend(block.ends.iter().map(|end| (std::mem::replace(&mut start, *end) != *end) == mark));
        }
        marks.resize(self.len as usize, !mark);
        self.changed.iter().for_each(|(row, text)| marks[*row as usize] = text.is_empty() != mark);
    }

    /// Looks at all texts as a search does first; gives whether any were not looked at.
    pub(super) fn know(&mut self) -> bool {
        self.blocks.iter_mut().fold(false, |is_any, block| {
            let is_new = block.text.know() || block.folded.get().is_none();
            block.folded_rows();
            is_any || is_new
        })
    }

    /// Reads a byte of each row's text, and makes one number of them.
    pub(super) fn fetch(&self, rows: &[Row]) -> u32 {
        let start = |row: &Row| {
            let block = self.blocks.get((row / BLOCK_ROWS) as usize)?;
            let start = block.range((row % BLOCK_ROWS) as usize).start;
            block.text.as_bytes().get(start).copied()
        };
        rows.iter().filter_map(start).fold(0, |one, other| one ^ u32::from(other))
    }

    /// Appends the value of a row at or after the end; rows between are blank.
    pub fn push_at(&mut self, row: Row, text: &str) {
        if !text.is_empty() {
            self.growing_block_at(row).push(row % BLOCK_ROWS, text);
        }
        self.len = row + 1;
    }

    /// Appends texts that stand one after another in `text`, for the rows from `first` on.
    pub(super) fn append(&mut self, first: Row, text: TextPart<'_>, lengths: &[u32]) {
        let (mut row, mut text, mut lengths) = (first, text, lengths);
        while !lengths.is_empty() {
            let place = row % BLOCK_ROWS;
            let (now, later) = lengths.split_at(lengths.len().min((BLOCK_ROWS - place) as usize));
            let size = now.iter().map(|length| *length as usize).sum();
            // Lengths that do not fit the text are not of ours: what cannot be cut is left out.
            let Some((own, rest)) = text.split_at(size) else { return };
            if size > 0 {
                self.block_at(row).append(place, own, now);
            }
            row += now.len() as u32;
            self.len = row;
            (text, lengths) = (rest, later);
        }
    }

    /// The block of a row at or after the end, which will grow text by text.
    fn growing_block_at(&mut self, row: Row) -> &mut Block {
        let size = self.blocks.last().map_or(0, |last| last.text.len());
        let count = self.blocks.len();
        let block = self.block_at(row);
        if count <= (row / BLOCK_ROWS) as usize {
            // It will be about as long as the last one: it need not grow step by step.
            block.text.reserve(size);
        }
        block
    }

    /// The block of a row at or after the end. The one before is full: it takes no more than it needs.
    fn block_at(&mut self, row: Row) -> &mut Block {
        let place = (row / BLOCK_ROWS) as usize;
        if place >= self.blocks.len() {
            self.blocks.last_mut().into_iter().for_each(Block::shrink);
            self.blocks.resize_with(place + 1, Block::default);
        }
        &mut self.blocks[place]
    }

    /// Gives back what is reserved for rows that may not come.
    pub(super) fn shrink(&mut self) {
        if let Some(last) = self.blocks.last_mut() {
            last.shrink();
        }
        self.blocks.shrink_to_fit();
    }

    /// Keeps only the marked rows; they move up.
    pub fn keep(&mut self, is_kept: &[bool]) {
        let mut next = 0;
        std::mem::take(self).into_runs(
            |row| is_kept[row as usize],
            |_, text, lengths| {
                self.append_filled(next, text, lengths);
                next += lengths.len() as Row;
            },
        );
        self.shrink();
    }

    /// Moves another column behind the rows up to `first`.
    pub(super) fn append_column(&mut self, first: Row, other: TextColumn) {
        other.into_runs(|_| true, |row, text, lengths| self.append_filled(first + row, text, lengths));
    }

    /// The same as `append`, without making rows that are all blank.
    fn append_filled(&mut self, first: Row, text: TextPart<'_>, lengths: &[u32]) {
        if !text.as_bytes().is_empty() {
            self.append(first, text, lengths);
        }
    }

    /// The wanted rows, as many at once as stand one after another; each block goes once its rows were seen.
    fn into_runs(self, is_wanted: impl Fn(Row) -> bool, mut seen: impl FnMut(Row, TextPart<'_>, &[u32])) {
        let TextColumn { blocks, len, changed } = self;
        let is_changed = |row: Row| !changed.is_empty() && changed.contains_key(&row);
        let mut blocks = blocks.into_iter();
        let mut lengths = Vec::new();
        for first in (0..len).step_by(BLOCK_ROWS as usize) {
            let block = blocks.next().unwrap_or_default();
            let end = len.min(first + BLOCK_ROWS);
            let mut row = first;
            while row < end {
                let start = row;
                while row < end && is_wanted(row) && !is_changed(row) {
                    row += 1;
                }
                if start < row {
                    lengths.clear();
                    let text = block.part(start - first, row - first, &mut lengths);
                    seen(start, text, &lengths);
                    continue;
                }
                if let Some(text) = changed.get(&row).filter(|_| is_wanted(row)) {
                    seen(row, TextPart::Known(text), &[text.len() as u32]);
                }
                row += 1;
            }
        }
    }

    /// The texts of a range of rows, one after another, and their lengths.
    pub(super) fn part(&self, first: Row, end: Row) -> (Vec<u8>, Vec<u32>) {
        let mut lengths = Vec::with_capacity((end - first) as usize);
        let mut text = Vec::new();
        let mut row = first;
        while row < end {
            let place = row % BLOCK_ROWS;
            let next = end.min(row - place + BLOCK_ROWS);
            match self.blocks.get((row / BLOCK_ROWS) as usize) {
                Some(block) if self.changed.is_empty() => {
                    text.extend_from_slice(block.part(place, place + next - row, &mut lengths).as_bytes());
                }
                _ => (row..next).map(|row| self.get(row)).for_each(|own| {
                    lengths.push(own.len() as u32);
                    text.extend_from_slice(own.as_bytes());
                }),
            }
            row = next;
        }
        (text, lengths)
    }

    /// Puts a value.
    pub fn set(&mut self, row: Row, text: &str) {
        if row >= self.len {
            self.push_at(row, text);
        } else {
            self.changed.insert(row, text.into());
        }
    }

    /// The blocks, each with its first row.
    pub(super) fn blocks(&self) -> impl Iterator<Item = (Row, &Block)> {
        self.blocks.iter().enumerate().map(|(place, block)| (place as Row * BLOCK_ROWS, block))
    }
}

impl Block {
    pub(super) fn get(&self, place: usize) -> &str {
        self.text.get(self.range(place))
    }

    /// Where a row's text stands.
    fn range(&self, place: usize) -> Range<usize> {
        let Some(end) = self.ends.get(place) else { return 0..0 };
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        start as usize..*end as usize
    }

    /// The texts of a range of rows, one after another; their lengths go behind those that are there.
    fn part(&self, first: u32, end: u32, lengths: &mut Vec<u32>) -> TextPart<'_> {
        let filled = self.ends.len();
        let (first, end, all) = (filled.min(first as usize), filled.min(end as usize), (end - first) as usize);
        let start = if first == 0 { 0 } else { self.ends[first - 1] };
        let all = lengths.len() + all;
        let mut at = start;
        lengths.extend(self.ends[first..end].iter().map(|end| *end - std::mem::replace(&mut at, *end)));
        lengths.resize(all, 0);
        self.text.part(start as usize..at as usize)
    }

    fn push(&mut self, place: u32, text: &str) {
        self.ends.resize(place as usize, self.text.len() as u32);
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
        self.folded.take();
    }

    fn append(&mut self, place: u32, text: TextPart<'_>, lengths: &[u32]) {
        let mut end = self.text.len() as u32;
        self.ends.resize(place as usize, end);
        self.text.append(text);
        self.ends.extend(lengths.iter().map(|length| {
            end += length;
            end
        }));
        self.folded.take();
    }

    fn shrink(&mut self) {
        self.text.shrink();
        self.ends.shrink_to_fit();
    }

    /// The rows of the block whose texts fold to more than lower case.
    pub(super) fn folded_rows(&self) -> &[u16] {
        self.folded.get_or_init(|| {
            if self.text.is_plain() {
                return Box::default();
            }
            (0..self.ends.len()).filter(|place| !is_plain(self.get(*place))).map(|place| place as u16).collect()
        })
    }
}
