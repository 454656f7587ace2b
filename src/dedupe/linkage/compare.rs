//! Two records -> a level for each comparison.

use super::lexicon::ValueId;
use super::records::{Cell, Comparison, FAMILY, GIVEN, Node, Records};
use super::shape::Kind;
use super::similar::Level;

/// Most comparisons of two records; further columns do not take part.
pub(super) const COMPARISONS_MAX: usize = 24;

/// How two records compare.
#[derive(Clone, Copy, Debug)]
pub(super) struct Compared {
    /// By comparison.
    pub levels: [Level; COMPARISONS_MAX],
    /// By comparison: how surprising the shared value is, in bits, or how surprising it is at most to be near the other one; 0
    /// where nothing is shared.
    pub surprise: [f32; COMPARISONS_MAX],
    /// A bit for each of the records' swaps: the values were compared crosswise.
    pub swapped: u8,
}

impl Default for Compared {
    fn default() -> Compared {
        Compared { levels: [Level::Missing; COMPARISONS_MAX], surprise: [0.0; COMPARISONS_MAX], swapped: 0 }
    }
}

impl Compared {
    /// A number for all of it: two that differ and have the same are not to be expected.
    pub fn number(&self) -> u64 {
        let levels = self.levels.iter().zip(&self.surprise);
        levels.fold(u64::from(self.swapped), |number, (level, surprise)| {
            let mixed = number ^ u64::from(surprise.to_bits()) << 8 ^ *level as u64;
            (mixed ^ mixed >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        })
    }
}

/// Compares two records.
pub(super) fn compare(records: &Records, one: Node, other: Node, compared: &mut Compared) {
    compared.swapped = 0;
    compare_rest(records, one, other, 0, compared);
}

/// Compares two records, but for the comparisons that are done: a bit each, both names together.
pub(super) fn compare_rest(records: &Records, one: Node, other: Node, done: u32, compared: &mut Compared) {
    let first = if records.has_names { 2 } else { 0 };
    if records.has_names && done & 1 << GIVEN == 0 {
        let names = [one, other].map(|node| names_of(records.cells(node)));
        compare_names(records, [one, other], names, compared);
    }
    for place in (first..records.comparisons.len()).filter(|place| done & 1 << place == 0) {
        compare_place(records, place, one, other, compared);
    }
    for (place, swap) in records.swaps.iter().enumerate().skip(usize::from(records.has_names)) {
        if swap.iter().all(|place| compared.levels[*place] <= Level::Differs) {
            compare_crosswise(records, one, other, place, compared);
        }
    }
}

/// Whether the words of two columns fit in each other's place.
fn compare_crosswise(records: &Records, one: Node, other: Node, place: usize, compared: &mut Compared) {
    let [first, second] = records.swaps[place].map(|place| &records.comparisons[place]);
    let [[one, one_second], [other, other_second]] =
        [one, other].map(|node| records.swaps[place].map(|place| records.cells(node)[place].id));
    let ids = [(one, other_second), (one_second, other)];
    let levels = ids.map(|(one, other)| records.level(records.swaps[place][0], one, other));
    let is_near =
        levels.iter().any(|level| *level >= Level::Close) && levels.iter().all(|level| *level != Level::Differs);
    if is_near {
        compared.swapped |= 1 << place;
        for (at, place) in records.swaps[place].into_iter().enumerate() {
            let id = ids[at].0 as usize;
            compared.levels[place] = levels[at];
            compared.surprise[place] = match levels[at] {
                Level::Exact => first.surprise[id].min(second.surprise[id]),
                level => surprise_near(records, first, level, ids[at]),
            };
        }
    }
}

/// Compares two records in one thing that is no name.
pub(super) fn compare_place(records: &Records, place: usize, one: Node, other: Node, compared: &mut Compared) {
    (compared.levels[place], compared.surprise[place]) = compare_slots(records, place, one, other);
}

/// Compares two values.
pub(super) fn compare_values(records: &Records, place: usize, one: ValueId, other: ValueId) -> (Level, f32) {
    let level = records.level(place, one, other);
    let comparison = &records.comparisons[place];
    match level {
        Level::Exact => (level, comparison.surprise[one as usize]),
        _ => (level, surprise_near(records, comparison, level, (one, other))),
    }
}

/// Bits of surprise at a typing error: about one in 64 writes a value wrongly.
const TYPING_ERROR: f32 = 6.0;

/// How surprising it is at most that two values are near: as the one that is met more often, in whole bits, so that few
/// patterns differ.
fn surprise_near(records: &Records, comparison: &Comparison, level: Level, (one, other): (ValueId, ValueId)) -> f32 {
    if level <= Level::Differs {
        return 0.0;
    }
    let lexicon = records.lexicon(comparison);
    // Numbers with and without a prefix, words short and in full: many write them in several ways.
    let is_written_freely = match comparison.kind {
        Kind::Phone | Kind::Company => true,
        Kind::Words => [one, other].iter().any(|id| !lexicon.tokens(*id).is_empty()),
        _ => false,
    };
    let surprise = comparison.surprise[one as usize].min(comparison.surprise[other as usize]).floor();
    if is_written_freely { surprise } else { surprise + TYPING_ERROR }
}

/// The nearest of the values of two records.
fn compare_slots(records: &Records, place: usize, one: Node, other: Node) -> (Level, f32) {
    let comparison = &records.comparisons[place];
    let near = |id: u32, other: u32| compare_values(records, place, id, other);
    let (cell, other_cell) = (&records.cells(one)[place], &records.cells(other)[place]);
    if comparison.slots.len() == 1 || !cell.is_manifold && !other_cell.is_manifold {
        return near(cell.id, other_cell.id);
    }
    let mut best = (Level::Missing, 0.0);
    for slot in &comparison.slots {
        for other_slot in &comparison.slots {
            let found = near(slot[one as usize], other_slot[other as usize]);
            if found.0 > best.0 {
                best = found;
            }
        }
    }
    best
}

/// Given and family name of a node.
pub(super) fn names_of(cells: &[Cell]) -> [ValueId; 2] {
    [cells[GIVEN].id, cells[FAMILY].id]
}

/// Compares the names of two records, straight and crosswise.
pub(super) fn compare_names(records: &Records, nodes: [Node; 2], names: [[ValueId; 2]; 2], compared: &mut Compared) {
    let [given, family] = [GIVEN, FAMILY].map(|place| &records.comparisons[place]);
    let [[given_one, family_one], [given_other, family_other]] = names;
    // Both are of one lexicon, and compared alike.
    let near = |one: u32, other: u32| records.level(GIVEN, one, other);
    let mut levels = [near(given_one, given_other), near(family_one, family_other)];
    let mut surprise = [
        given.surprise[given_one as usize].min(given.surprise[given_other as usize]),
        family.surprise[family_one as usize].min(family.surprise[family_other as usize]),
    ];
    let is_settled = levels.iter().all(|level| *level >= Level::Close);
    if !is_settled {
        let crossed = [near(given_one, family_other), near(family_one, given_other)];
        if is_better(crossed, levels) {
            levels = crossed;
            let rarer = |id: u32| given.surprise[id as usize].min(family.surprise[id as usize]);
            surprise = [rarer(given_one).min(rarer(family_other)), rarer(family_one).min(rarer(given_other))];
            compared.swapped |= 1;
        }
    }
    if !is_settled && !records.aliases.items.is_empty() && compared.swapped == 0 {
        rescue(records, nodes, names, &mut levels);
    }
    for place in [GIVEN, FAMILY] {
        compared.levels[place] = levels[place];
        compared.surprise[place] = match levels[place] {
            Level::Missing | Level::Differs => 0.0,
            Level::Exact => surprise[place],
            _ => surprise[place].floor() + TYPING_ERROR,
        };
    }
}

/// Whether given against family name fits clearly better: one of them nearly, and none worse.
fn is_better(crossed: [Level; 2], straight: [Level; 2]) -> bool {
    let points = |levels: [Level; 2]| levels.into_iter().map(points).sum::<i32>();
    crossed.iter().any(|level| *level >= Level::VeryClose) && points(crossed) > points(straight) + 1
}

fn points(level: Level) -> i32 {
    match level {
        Level::Missing => 0,
        Level::Differs => -2,
        Level::Partly => 1,
        Level::Close => 2,
        Level::VeryClose => 3,
        Level::Exact => 4,
    }
}

/// A part that differs may stand among the further words of the other's full name.
fn rescue(records: &Records, nodes: [Node; 2], parts: [[u32; 2]; 2], levels: &mut [Level; 2]) {
    let [words, other_words] = nodes.map(|node| records.aliases.of(node));
    for place in [GIVEN, FAMILY] {
        let is_among = other_words.contains(&parts[0][place]) || words.contains(&parts[1][place]);
        if levels[place] == Level::Differs && is_among {
            levels[place] = Level::Partly;
        }
    }
}
