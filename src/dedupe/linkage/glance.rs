//! Two records -> what a glance tells of them: what is the same, what differs by its letters alone, and levels that are in a
//! table. The rest is compared where it is needed.

use super::compare::{Compared, compare_names, compare_place, compare_rest, compare_values, names_of};
use super::records::{Cell, FAMILY, GIVEN, Node, Records};
use super::shape::Kind;
use super::similar::Level;

/// How a pair compares, as far as it was compared.
#[derive(Clone, Debug, Default)]
pub(super) struct Glance {
    /// Comparisons whose values may be compared crosswise, and those beside them: by comparison.
    pub crossing: Vec<Option<usize>>,
    /// How the values of the comparisons that are done compare.
    pub compared: Compared,
    /// Whether a comparison has one value a node at most.
    is_single: Vec<bool>,
    /// Whether the levels of a comparison with one value a node are in a table.
    is_in_table: Vec<bool>,
    /// Whether those of both names are.
    are_names_in_table: bool,
    /// A bit for each comparison that is done.
    done: u32,
    /// A bit for each that is not, and surely not the same.
    differing: u32,
    /// Names that are not done, for they may fit better crosswise, as they were seen straight.
    names: [Option<(Level, f32)>; 2],
}

impl Glance {
    pub fn new(records: &Records) -> Glance {
        let count = records.comparisons.len();
        let mut crossing = vec![None; count];
        for [first, second] in &records.swaps {
            crossing[*first].get_or_insert(*second);
            crossing[*second].get_or_insert(*first);
        }
        let is_single: Vec<bool> = records.comparisons.iter().map(|comparison| comparison.slots.len() == 1).collect();
        let is_in_table = |place: usize| is_single[place] && records.comparisons[place].recall.is_table();
        Glance {
            is_in_table: (0..count).map(|place| is_in_table(place) && crossing[place].is_none()).collect(),
            are_names_in_table: records.has_names && [GIVEN, FAMILY].into_iter().all(is_in_table),
            crossing,
            is_single,
            ..Glance::default()
        }
    }

    /// Whether a comparison is done.
    pub fn is_done(&self, place: usize) -> bool {
        self.done & 1 << place != 0
    }

    /// Whether a comparison that is not done will surely not find the same.
    pub fn is_differing(&self, place: usize) -> bool {
        self.differing & 1 << place != 0
    }

    /// How a name that is not done compares straight, where that was seen.
    pub fn seen_name(&self, place: usize) -> Option<(Level, f32)> {
        self.names.get(place).copied().flatten()
    }

    /// Looks at a pair.
    pub fn look(&mut self, records: &Records, nodes: [Node; 2], cells: [&[Cell]; 2]) {
        (self.done, self.differing, self.compared.swapped) = (0, 0, 0);
        self.names = [None; 2];
        if self.are_names_in_table {
            self.compare_names(records, nodes, cells);
        }
        let first = if self.are_names_in_table { 2 } else { 0 };
        let are_names_straight = first == 0 && are_names_straight(records, cells);
        for (place, (cell, other)) in cells[0].iter().zip(cells[1]).enumerate().skip(first) {
            let comparison = &records.comparisons[place];
            let is_single = self.is_single[place] || !cell.is_manifold && !other.is_manifold;
            let is_plain = self.crossing[place].is_none() && is_single || are_names_straight && place <= FAMILY;
            let seen = if cell.id == other.id && cell.id != 0 {
                (Level::Exact, comparison.surprise[cell.id as usize])
            } else if is_plain && (cell.id == 0 || other.id == 0) {
                (Level::Missing, 0.0)
            } else if is_plain && is_far(comparison.kind, cell, other) {
                (Level::Differs, 0.0)
            } else if self.is_in_table[place] {
                compare_values(records, place, cell.id, other.id)
            } else {
                self.differing |= u32::from(is_plain) << place;
                continue;
            };
            if records.has_names && place <= FAMILY {
                self.names[place] = Some(seen);
            } else {
                (self.compared.levels[place], self.compared.surprise[place]) = seen;
                self.done |= 1 << place;
            }
        }
    }

    /// Compares both names.
    pub fn compare_names(&mut self, records: &Records, nodes: [Node; 2], cells: [&[Cell]; 2]) {
        compare_names(records, nodes, cells.map(names_of), &mut self.compared);
        self.done |= 1 << GIVEN | 1 << FAMILY;
    }

    /// Compares one thing that is no name.
    pub fn compare_place(&mut self, records: &Records, place: usize, [one, other]: [Node; 2]) {
        compare_place(records, place, one, other, &mut self.compared);
        self.done |= 1 << place;
    }

    /// Compares what is not done.
    pub fn compare_rest(&mut self, records: &Records, [one, other]: [Node; 2]) -> &Compared {
        compare_rest(records, one, other, self.done, &mut self.compared);
        &self.compared
    }

    /// Compares everything.
    pub fn compare(&mut self, records: &Records, nodes: [Node; 2]) -> &Compared {
        self.look(records, nodes, nodes.map(|node| records.cells(node)));
        self.compare_rest(records, nodes)
    }
}

/// Whether the letters of the names alone tell that none is near another crosswise.
fn are_names_straight(records: &Records, [cells, others]: [&[Cell]; 2]) -> bool {
    let is_apart = |one: &Cell, other: &Cell| one.id == 0 || other.id == 0 || is_far(Kind::Given, one, other);
    records.has_names
        && records.aliases.items.is_empty()
        && is_apart(&cells[GIVEN], &others[FAMILY])
        && is_apart(&cells[FAMILY], &others[GIVEN])
}

/// Whether the letters alone say that two values have nothing to do with each other.
fn is_far(kind: Kind, one: &Cell, other: &Cell) -> bool {
    let [only_one, only_other] = [one.mask & !other.mask, other.mask & !one.mask].map(u64::count_ones);
    let edits_min = only_one.max(only_other);
    let is_other_sound = one.sound != other.sound;
    let is_simple = !one.is_manifold && !other.is_manifold;
    // As `may_be_near` has it.
    let is_far_spelling = edits_min * 5 > u32::from(one.len.max(other.len)) * 2;
    match kind {
        Kind::Email => edits_min > (u32::from(one.len.min(other.len)) / 3).max(2) && is_other_sound,
        Kind::Phone => edits_min > 2 && is_other_sound,
        Kind::Sign => true,
        // A beginning has no letter that the whole has not.
        Kind::Given | Kind::Family => is_far_spelling && is_other_sound && is_simple && only_one.min(only_other) > 0,
        Kind::Words | Kind::Company => is_far_spelling && is_other_sound && is_simple,
        Kind::Code | Kind::Day => false,
    }
}
