//! Text with many different values: one arena and an end per row.

use crate::table::Row;
use rustc_hash::FxHashMap;

/// Texts one after another. A changed value lives beside the arena, so that the arena is only ever appended.
#[derive(Clone, Debug, Default)]
pub struct TextColumn {
    bytes: String,
    ends: Vec<u32>,
    changed: FxHashMap<Row, Box<str>>,
}

impl TextColumn {
    /// Rows held; rows beyond are blank.
    pub fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// Whether no row is held.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The value, blank when absent.
    pub fn get(&self, row: Row) -> &str {
        if !self.changed.is_empty()
            && let Some(text) = self.changed.get(&row)
        {
            return text;
        }
        let Some(end) = self.ends.get(row as usize) else { return "" };
        let start = if row == 0 { 0 } else { self.ends[row as usize - 1] };
        &self.bytes[start as usize..*end as usize]
    }

    /// Appends the value of a row at or after the end; rows between are blank.
    pub fn push_at(&mut self, row: Row, text: &str) {
        self.ends.resize(row as usize, self.bytes.len() as u32);
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len() as u32);
    }

    /// Appends texts that stand one after another in `text`, for the rows from `first` on.
    pub fn append(&mut self, first: Row, text: &str, lengths: &[u32]) {
        let mut end = self.bytes.len() as u32;
        self.ends.resize(first as usize, end);
        self.bytes.push_str(text);
        self.ends.extend(lengths.iter().map(|length| {
            end += length;
            end
        }));
    }

    /// Keeps only the marked rows; they move up.
    pub fn keep(&mut self, is_kept: &[bool]) {
        let mut kept = TextColumn::default();
        let rows = (0..self.len()).filter(|row| is_kept[*row as usize]);
        for (to, from) in rows.enumerate() {
            kept.push_at(to as Row, self.get(from));
        }
        *self = kept;
    }

    /// Puts a value.
    pub fn set(&mut self, row: Row, text: &str) {
        if row >= self.len() {
            self.push_at(row, text);
        } else {
            self.changed.insert(row, text.into());
        }
    }
}
