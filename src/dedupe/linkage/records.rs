//! What is compared: distinct records as columns of value numbers.
//!
//! Why distinct records: rows that say the same are one node, so exact copies cost nothing; and nodes stand in the order
//! of numbers for what they say, so the order of the rows in the file changes nothing. Of their names first: who is
//! compared with whom mostly shares one, and what lies together in memory is reached sooner.

use super::columns::Role;
use super::lexicon::{Lexicon, Value, ValueId};
use super::recall::Recall;
use super::shape::Kind;
use super::similar::{Level, level};

/// A place among the distinct records.
pub(super) type Node = u32;

/// One thing in which two records are compared.
#[derive(Clone, Debug)]
pub(super) struct Comparison {
    /// The column's name.
    pub name: String,
    /// How values are compared.
    pub kind: Kind,
    /// What the column says.
    pub role: Role,
    /// Which lexicon has the values.
    pub lexicon: usize,
    /// The value of each node; several where leads have several addresses or numbers.
    pub slots: Vec<Vec<ValueId>>,
    /// By value: how surprising it is to meet it in two strangers, in bits: -log2 of its share of the rows.
    pub surprise: Vec<f32>,
    /// By value: the same for a word, among the words of the values. Empty where values are one piece.
    pub word_surprise: Vec<f32>,
    /// How surprising it is that two strangers agree, in bits: the mean over all values.
    pub information: f32,
    /// Which share of the nodes has a value.
    pub filled: f32,
    /// What its values compared like, where leads share them.
    pub recall: Recall,
}

/// Lists of numbers by node, one after another.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists<T = u32> {
    /// Where the list of each node ends.
    pub ends: Vec<u32>,
    /// The lists.
    pub items: Vec<T>,
}

impl<T> Lists<T> {
    pub fn of(&self, place: u32) -> &[T] {
        let place = place as usize;
        let Some(end) = self.ends.get(place) else { return &[] };
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        &self.items[start as usize..*end as usize]
    }

    pub fn push_list(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.extend(items);
        self.ends.push(self.items.len() as u32);
    }
}

/// A value of a node, with what a first look at it needs. Together in rows, so that a look costs one way to memory.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cell {
    /// See [`Value::mask`].
    pub mask: u64,
    /// The value; 0 is blank.
    pub id: ValueId,
    /// A part of [`Value::sound`].
    pub sound: u16,
    /// How many letters; of an address those before the `@`.
    pub len: u8,
    /// Whether it has pet forms or several words, or the node further values, so that its letters alone do not tell.
    pub is_manifold: bool,
}

/// The distinct records.
#[derive(Clone, Debug, Default)]
pub(super) struct Records {
    pub lexicons: Vec<Lexicon>,
    /// Given and family name come first, in this order, where there are names.
    pub comparisons: Vec<Comparison>,
    pub has_names: bool,
    /// Two comparisons each, whose values may stand in each other's place: names, and neighbouring columns of words.
    pub swaps: Vec<[usize; 2]>,
    /// Further words of the full name, as values of the lexicon of names.
    pub aliases: Lists,
    /// By node, then by comparison: the first value.
    pub cells: Vec<Cell>,
    /// Until rows are nodes: which row of the file each place has; empty as long as that is its own.
    pub order: Vec<u32>,
    /// The rows that say the same, by node.
    pub rows: Lists,
    pub row_count: u32,
}

/// Most pairs of comparisons whose values are looked for in each other's place.
pub(super) const SWAPS_MAX: usize = 4;

/// Bits of information from which a column of words is worth it.
const SWAP_INFORMATION_MIN: f32 = 5.0;

/// Cells to a value from which on the same two values are met again soon.
const SHARED_MIN: f64 = 8.0;

/// The places of the two comparisons of names.
pub(super) const GIVEN: usize = 0;
pub(super) const FAMILY: usize = 1;

impl Records {
    pub fn len(&self) -> u32 {
        self.rows.ends.len() as u32
    }

    pub fn lexicon(&self, comparison: &Comparison) -> &Lexicon {
        &self.lexicons[comparison.lexicon]
    }

    /// How near two values of a comparison are.
    pub fn level(&self, place: usize, one: ValueId, other: ValueId) -> Level {
        if one == 0 || other == 0 {
            return Level::Missing;
        }
        if one == other {
            return Level::Exact;
        }
        let comparison = &self.comparisons[place];
        let lexicon = self.lexicon(comparison);
        comparison.recall.level(one, other, || level(comparison.kind, lexicon, &comparison.word_surprise, one, other))
    }

    /// The first value of a node in every comparison.
    pub fn cells(&self, node: Node) -> &[Cell] {
        let count = self.comparisons.len();
        &self.cells[node as usize * count..][..count]
    }

    /// Puts the values of each node side by side.
    fn fill_cells(&mut self) {
        let mut cells = vec![Cell::default(); self.comparisons.len() * self.len() as usize];
        for (place, comparison) in self.comparisons.iter().enumerate() {
            let lexicon = &self.lexicons[comparison.lexicon];
            let column = cells[place..].iter_mut().step_by(self.comparisons.len());
            for (node, (cell, id)) in column.zip(&comparison.slots[0]).enumerate() {
                let Value { mask, sound, nicknames, .. } = *lexicon.value(*id);
                let has_more = comparison.slots[1..].iter().any(|slot| slot[node] != 0);
                let is_manifold = has_more || nicknames[0] != 0 || !lexicon.tokens(*id).is_empty();
                let len = lexicon.local_part(*id).len().min(255) as u8;
                *cell = Cell { mask, id: *id, sound: sound as u16, len, is_manifold };
            }
        }
        self.cells = cells;
    }

    /// Makes nodes of rows: sorts the rows by what they say, unites those that say the same, and counts the values.
    pub fn settle(&mut self) {
        let row_count = self.row_count;
        let mut numbers: Vec<(u32, u64, u32)> =
            (0..row_count).map(|place| (self.number_of_names(place), self.number_of(place), place)).collect();
        numbers.sort_unstable();
        let mut firsts: Vec<u32> = Vec::new();
        let mut rows = Lists::default();
        let order = std::mem::take(&mut self.order);
        for same in numbers.chunk_by(|one, other| one.1 == other.1) {
            firsts.push(same[0].2);
            rows.push_list(same.iter().map(|(_, _, place)| file_row(&order, *place)));
        }
        drop(numbers);
        self.rows = rows;
        for place in 0..self.comparisons.len() {
            self.count(place);
            for slot in &mut self.comparisons[place].slots {
                *slot = firsts.iter().map(|row| slot[*row as usize]).collect();
            }
        }
        self.swaps = self.swaps();
        let mut aliases = Lists::default();
        if !self.aliases.items.is_empty() {
            firsts.iter().for_each(|row| aliases.push_list(self.aliases.of(*row).iter().copied()));
        }
        self.aliases = aliases;
        self.lexicons.iter_mut().for_each(Lexicon::seal);
        self.fill_cells();
    }

    fn swaps(&self) -> Vec<[usize; 2]> {
        let names = self.has_names.then_some([GIVEN, FAMILY]);
        let is_telling = |place: &usize| {
            let Comparison { kind, role, information, .. } = self.comparisons[*place];
            role == Role::Custom && kind == Kind::Words && information >= SWAP_INFORMATION_MIN
        };
        let words: Vec<usize> = (0..self.comparisons.len()).filter(is_telling).collect();
        let neighbours = words.windows(2).filter(|pair| pair[0] + 1 == pair[1]).map(|pair| [pair[0], pair[1]]);
        names.into_iter().chain(neighbours).take(SWAPS_MAX).collect()
    }

    /// Puts the rows in the order of their names, once these are read: what is read next is numbered in that order.
    pub fn order_by_names(&mut self) {
        let mut order: Vec<(u32, u32)> = (0..self.row_count).map(|row| (self.number_of_names(row), row)).collect();
        order.sort_unstable();
        self.order = order.into_iter().map(|(_, row)| row).collect();
        let order = &self.order;
        for slot in self.comparisons.iter_mut().flat_map(|comparison| &mut comparison.slots) {
            *slot = order.iter().map(|row| slot[*row as usize]).collect();
        }
        let mut aliases = Lists::default();
        order.iter().for_each(|row| aliases.push_list(self.aliases.of(*row).iter().copied()));
        self.aliases = aliases;
    }

    /// A number for the names of a row, family name first; 0 where there are none.
    fn number_of_names(&self, place: u32) -> u32 {
        if !self.has_names {
            return 0;
        }
        let half = |name: usize| self.lexicons[0].value(self.comparisons[name].slots[0][place as usize]).hash >> 48;
        (half(FAMILY) << 16 | half(GIVEN)) as u32
    }

    /// A number for all that a row says.
    fn number_of(&self, row: u32) -> u64 {
        let mix = |number: u64, hash: u64| (number.rotate_left(23) ^ hash).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut number = 0;
        for comparison in &self.comparisons {
            let lexicon = &self.lexicons[comparison.lexicon];
            for slot in &comparison.slots {
                number = mix(number, lexicon.value(slot[row as usize]).hash);
            }
        }
        let names = self.lexicons.first();
        let aliases = self.aliases.of(row).iter().filter_map(|id| Some(names?.value(*id).hash));
        aliases.fold(number ^ number >> 29, mix)
    }

    /// Counts the values of a comparison over the rows, which still stand in the order of the file.
    fn count(&mut self, place: usize) {
        let comparison = &mut self.comparisons[place];
        let mut counts = vec![0_u32; self.lexicons[comparison.lexicon].len()];
        for slot in &comparison.slots {
            slot.iter().for_each(|id| counts[*id as usize] += 1);
        }
        counts[0] = 0;
        let filled: f64 = counts.iter().map(|count| f64::from(*count)).sum();
        let all = filled + values_before(filled);
        let collisions: f64 = counts.iter().map(|count| (f64::from(*count) / filled.max(1.0)).powi(2)).sum();
        comparison.surprise = counts.iter().map(|count| -(f64::from((*count).max(1)) / all).log2() as f32).collect();
        if matches!(comparison.kind, Kind::Company | Kind::Words) {
            let lexicon = &self.lexicons[comparison.lexicon];
            let mut words = counts.clone();
            for (id, count) in (0..).zip(&counts).filter(|(_, count)| **count > 0) {
                lexicon.tokens(id).iter().for_each(|word| words[*word as usize] += count);
            }
            let surprise = words.iter().map(|count| -(f64::from((*count).max(1)) / all).log2() as f32);
            comparison.word_surprise = surprise.collect();
        }
        let distinct = counts.iter().filter(|count| **count > 0).count();
        if distinct as f64 * SHARED_MIN <= filled {
            comparison.recall = Recall::new(counts.len());
        }
        comparison.information = -collisions.max(1e-9).log2() as f32;
        let first = comparison.slots.first().map_or(0, |slot| slot.iter().filter(|id| **id != 0).count());
        comparison.filled = first as f32 / self.row_count.max(1) as f32;
    }
}

/// The row of the file at a place: see [`Records::order`].
pub(super) fn file_row(order: &[u32], place: u32) -> u32 {
    order.get(place as usize).copied().unwrap_or(place)
}

/// Other values that a short list is taken to be a part of: in one of six leads a value that two have is not half as common
/// as it seems. A long list speaks for itself.
fn values_before(filled: f64) -> f64 {
    100.0 / (1.0 + filled / 200.0)
}
