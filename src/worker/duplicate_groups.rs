//! What the book answers about duplicates: the leads as the aside compares them, and the groups out of what it found.

use super::desk::Desk;
use super::duplicates::{
    DuplicateGroups, DuplicatesAnswer, DuplicatesAsk, GroupLead, GroupView, LinkLine, MergeOrder, REVIEW_WEIGHT,
};
use super::protocol::Answer;
use crate::book::{Book, LeadIds, MergeDraft};
use crate::dedupe::linkage::{Column, Columns, Explanations, Linkage, Pair, Role};
use crate::dedupe::{DuplicateGroup, duplicate_groups};
use crate::lead::FieldKey;
use crate::table::Row;
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// What was compared, and what came of it.
pub struct Linked {
    /// The leads, as the aside numbers them.
    ids: LeadIds,
    /// Entries of the journal then.
    entry_count: u32,
    found: Option<(Linkage, Explanations)>,
    /// The groups from some weights on, in a version of the book: from the least one, and from the last that was asked for.
    grouped: (u64, Vec<(f32, Rc<Grouped>)>),
}

/// Groups of rows of the book.
#[derive(Default)]
struct Grouped {
    groups: Vec<DuplicateGroup>,
    /// The row of each lead that was compared, as far as it is in effect.
    rows: Vec<Option<Row>>,
}

impl Desk {
    /// Answers a question about duplicates that only reads; `None` for the others.
    pub fn answer_of_duplicates(&mut self, ask: &DuplicatesAsk) -> Option<Answer> {
        let answer = match ask {
            DuplicatesAsk::Groups { weight_min, from, count } => {
                DuplicatesAnswer::Groups(self.groups(*weight_min, *from, *count))
            }
            DuplicatesAsk::Preview(order) => DuplicatesAnswer::Merged(self.merged(order)),
            _ => return None,
        };
        Some(Answer::Duplicates(Box::new(answer)))
    }

    /// The columns of all leads, which are remembered as those that are compared.
    pub fn columns_to_compare(&mut self) -> Columns {
        let rows = self.book.rows();
        let ids = self.book.ids_of(rows);
        let columns = columns(&self.book, rows);
        self.linked =
            Some(Linked { ids, entry_count: self.book.entry_count(), found: None, grouped: Default::default() });
        columns
    }

    /// Keeps what was found among them; `false` when that is about other leads.
    pub fn keep_linkage(&mut self, linkage: Linkage, explanations: Explanations) -> bool {
        match &mut self.linked {
            Some(linked) if linked.ids.len() == linkage.clusters.len() => {
                linked.found = Some((linkage, explanations));
                linked.grouped = Default::default();
                true
            }
            _ => false,
        }
    }

    /// The merges of every whole group from a weight on.
    pub fn orders_from(&mut self, weight_min: f32) -> Vec<MergeOrder> {
        let grouped = self.grouped(weight_min).unwrap_or_default();
        let whole = grouped.groups.iter().filter(|group| group.is_whole);
        let order = |group: &DuplicateGroup| {
            let rows = grouped.rows_of(group);
            let kept = rows[kept_of(&self.book, &rows)];
            let gone = rows.iter().filter(|row| **row != kept).filter_map(|row| self.book.id_of(*row));
            Some(MergeOrder { kept: self.book.id_of(kept)?, gone: gone.collect(), choices: Vec::new() })
        };
        whole.filter_map(order).collect()
    }

    fn merged(&self, order: &MergeOrder) -> Vec<(FieldKey, String)> {
        match draft_of(&self.book, order) {
            Some(draft) => values_of(&self.book, &draft),
            None => Vec::new(),
        }
    }

    /// The groups from a weight on, of the leads that are in effect.
    fn grouped(&mut self, weight_min: f32) -> Option<Rc<Grouped>> {
        let version = self.version();
        let linked = self.linked.as_mut()?;
        let (linkage, _) = linked.found.as_ref()?;
        let (of_version, known) = &mut linked.grouped;
        if *of_version != version {
            (*of_version, *known) = (version, Vec::new());
        }
        if let Some((_, grouped)) = known.iter().find(|(least, _)| *least == weight_min) {
            return Some(grouped.clone());
        }
        let rows = self.book.row_of_each(&linked.ids);
        let apart = places_apart(&self.book, &rows);
        let is_there = |place: u32| rows.get(place as usize).is_some_and(Option::is_some);
        let groups = duplicate_groups(linkage, weight_min, &apart, is_there);
        let grouped = Rc::new(Grouped { groups, rows });
        known.retain(|(least, _)| *least == REVIEW_WEIGHT);
        known.push((weight_min, grouped.clone()));
        Some(grouped)
    }

    fn groups(&mut self, weight_min: f32, from: u32, count: u32) -> Option<DuplicateGroups> {
        let all = self.grouped(REVIEW_WEIGHT)?;
        let mut weights: Vec<(i16, u32)> = Vec::new();
        for group in &all.groups {
            let bits = group.weight.floor() as i16;
            match weights.last_mut().filter(|(last, _)| *last == bits) {
                Some((_, count)) => *count += 1,
                None => weights.push((bits, 1)),
            }
        }
        let grouped = if weight_min == REVIEW_WEIGHT { all } else { self.grouped(weight_min)? };
        let linked = self.linked.as_ref()?;
        let (_, explanations) = linked.found.as_ref()?;
        let whole = || grouped.groups.iter().filter(|group| group.is_whole);
        let shown = grouped.groups.iter().skip(from as usize).take(count as usize);
        Some(DuplicateGroups {
            compared_count: linked.ids.len() as u32,
            group_count: grouped.groups.len() as u32,
            whole_count: whole().count() as u32,
            gone_count: whole().map(|group| group.rows.len() as u32 - 1).sum(),
            weights,
            is_stale: self.book.has_new_values_since(linked.entry_count),
            groups: shown.map(|group| self.group_view(group, &grouped, explanations)).collect(),
        })
    }

    fn group_view(&self, group: &DuplicateGroup, grouped: &Grouped, explanations: &Explanations) -> GroupView {
        let (book, rows) = (&self.book, grouped.rows_of(group));
        let kept = kept_of(book, &rows);
        let place_of = |place: u32| group.rows.iter().position(|known| *known == place).unwrap_or(0) as u32;
        let lead = |((row, place), link): ((&Row, &u32), &Pair)| {
            let lines = explanations.of(link.one, link.other);
            let lines = lines.map(|(reason, level, weight)| LinkLine { reason: reason.clone(), level, weight });
            Some(GroupLead {
                id: book.id_of(*row)?,
                file: book.import_of(*row).map(|(_, imported)| imported.file.clone()).unwrap_or_default(),
                values: filled(book.table().keys().map(|key| (key, book.table().text(*row, key).into_owned()))),
                like: place_of(if link.one == *place { link.other } else { link.one }),
                weight: link.weight,
                lines: lines.collect(),
            })
        };
        let gone = rows.iter().copied().filter(|row| *row != rows[kept]).collect();
        let draft = MergeDraft { kept: rows[kept], gone, choices: Vec::new() };
        GroupView {
            weight: group.weight,
            is_whole: group.is_whole,
            kept: kept as u32,
            leads: rows.iter().zip(&group.rows).zip(&group.links).filter_map(lead).collect(),
            merged: values_of(book, &draft),
        }
    }
}

impl Grouped {
    fn rows_of(&self, group: &DuplicateGroup) -> Vec<Row> {
        group.rows.iter().filter_map(|place| self.rows.get(*place as usize).copied().flatten()).collect()
    }
}

/// An order as rows of a book; `None` when the lead that stays is gone.
pub fn draft_of(book: &Book, order: &MergeOrder) -> Option<MergeDraft> {
    let choices = order.choices.iter().filter_map(|(field, id)| Some((*field, book.row_of(*id)?)));
    Some(MergeDraft {
        kept: book.row_of(order.kept)?,
        gone: order.gone.iter().filter_map(|id| book.row_of(*id)).collect(),
        choices: choices.collect(),
    })
}

fn values_of(book: &Book, draft: &MergeDraft) -> Vec<(FieldKey, String)> {
    let values = book.merged_values(draft);
    filled(book.table().keys().map(|key| (key, values.get(key).unwrap_or_default().to_owned())))
}

fn filled(values: impl Iterator<Item = (FieldKey, String)>) -> Vec<(FieldKey, String)> {
    values.filter(|(_, value)| !value.is_empty()).collect()
}

/// The lead that stays unless another is chosen: of those with the most values the one that came first.
fn kept_of(book: &Book, rows: &[Row]) -> usize {
    let count = |row: Row| book.table().keys().filter(|key| !book.table().column(*key).is_blank(row)).count();
    let most = rows.iter().enumerate().max_by_key(|(place, row)| (count(**row), rows.len() - place));
    most.map_or(0, |(place, _)| place)
}

/// Pairs told apart, by the places of the leads that were compared.
fn places_apart(book: &Book, rows: &[Option<Row>]) -> FxHashSet<(u32, u32)> {
    if book.pairs_apart().is_empty() {
        return FxHashSet::default();
    }
    let places: FxHashMap<Row, u32> = (0..).zip(rows).filter_map(|(place, row)| Some(((*row)?, place))).collect();
    let apart = book.pairs_apart().iter().filter_map(|(one, other)| {
        let (one, other) = (*places.get(one)?, *places.get(other)?);
        Some((one.min(other), one.max(other)))
    });
    apart.collect()
}

/// What tells leads apart, as far as they have it.
fn columns(book: &Book, rows: &[Row]) -> Columns {
    let (table, names) = (book.table(), book.table().custom_names().collect::<Vec<_>>());
    let columns = table.keys().filter_map(|key| {
        let mut column = match key {
            FieldKey::Standard(field) => Column::new(field.code(), Role::of(field)?),
            FieldKey::Custom(place) => Column::new(names[usize::from(place)], Role::Custom),
        };
        let values = table.column(key);
        let is_blank = values.is_empty() || rows.iter().all(|row| values.is_blank(*row));
        (!is_blank).then(|| {
            rows.iter().for_each(|row| column.push(&values.text(*row)));
            column
        })
    });
    Columns { columns: columns.collect() }
}
