//! Columns -> records, some rows a step.

use super::columns::{Column, Columns, Role};
use super::compare::COMPARISONS_MAX;
use super::letters::push_plain;
use super::lexicon::{Form, Lexicon, ValueId, hash_of};
use super::names::NameParts;
use super::read::{order_of, pieces, read_value};
use super::recall::Recall;
use super::records::{Comparison, Records, file_row};
use super::shape::{Kind, kind_of};
use crate::clean::DateOrder;
use rustc_hash::{FxHashMap, FxHashSet};

/// Most addresses or numbers of a lead that are compared.
pub(super) const SLOTS_MAX: usize = 3;

/// What is still to be read.
#[derive(Debug)]
enum Task {
    /// Given, family and full name, by column.
    Names([Option<usize>; 3]),
    /// Further columns of one comparison: the first one names it.
    Values(Kind, Vec<usize>),
    /// A column of the user's own, whose kind is still to be seen.
    Unknown(usize),
}

/// The reading under way.
pub(super) struct Preparing {
    columns: Columns,
    tasks: Vec<Task>,
    task: usize,
    row: u32,
    order: DateOrder,
    parts: NameParts,
    /// By the number of a cell's text its value, where columns say the same again and again.
    known: FxHashMap<u64, ValueId>,
    records: Records,
}

impl Preparing {
    pub fn new(columns: Columns) -> Preparing {
        let tasks = tasks(&columns);
        let records = Records { row_count: columns.row_count(), ..Records::default() };
        Preparing {
            columns,
            tasks,
            task: 0,
            row: 0,
            order: DateOrder::DayFirst,
            parts: NameParts::default(),
            known: FxHashMap::default(),
            records,
        }
    }

    /// Cells read and to read.
    pub fn progress(&self) -> (u64, u64) {
        let row_count = u64::from(self.records.row_count);
        (self.task as u64 * row_count + u64::from(self.row), self.tasks.len() as u64 * row_count)
    }

    /// Reads some more rows of a column; `false` when nothing is left.
    pub fn step(&mut self, row_count: u32) -> bool {
        if self.task == self.tasks.len() {
            return false;
        }
        if self.row == 0 {
            self.begin();
        }
        let rows = self.row..self.records.row_count.min(self.row + row_count);
        match &self.tasks[self.task] {
            Task::Names(places) => read_names(&mut self.records, &self.columns, *places, &mut self.parts, rows.clone()),
            Task::Values(kind, places) => {
                let source = Source { columns: &self.columns, places, kind: *kind, order: self.order };
                read_columns(&mut self.records, source, &mut self.known, rows.clone());
            }
            Task::Unknown(_) => {}
        }
        self.row = rows.end;
        if self.row == self.records.row_count {
            if matches!(self.tasks[self.task], Task::Names(_)) {
                self.records.order_by_names();
            }
            self.task += 1;
            self.row = 0;
        }
        self.task < self.tasks.len()
    }

    /// The records, once every step is done.
    pub fn finish(mut self) -> Records {
        drop(self.columns);
        self.records.comparisons.truncate(COMPARISONS_MAX);
        self.records.settle();
        self.records
    }

    /// Begins the next task: what it reads into.
    fn begin(&mut self) {
        self.known.clear();
        if let Task::Unknown(place) = self.tasks[self.task]
            && !self.is_name_again(place)
            && let Some(kind) = kind_of(&self.columns.columns[place])
        {
            self.tasks[self.task] = Task::Values(kind, vec![place]);
        }
        match &self.tasks[self.task] {
            Task::Unknown(_) => {}
            Task::Names(_) => {
                let lexicon = add_lexicon(&mut self.records, Form::Name);
                add_comparison(&mut self.records, "given_name", Kind::Given, lexicon, Role::GivenName);
                add_comparison(&mut self.records, "family_name", Kind::Family, lexicon, Role::FamilyName);
                self.records.has_names = true;
            }
            Task::Values(kind, places) => {
                let form = match kind {
                    Kind::Company | Kind::Words => Form::Words,
                    Kind::Email => Form::Email,
                    Kind::Phone => Form::Phone,
                    _ => Form::Piece,
                };
                let first = &self.columns.columns[places[0]];
                // Columns of words share a lexicon, so that what stands in the wrong one of them is still found.
                let is_words = |comparison: &&Comparison| comparison.kind == Kind::Words;
                let shared = self.records.comparisons.iter().find(is_words).filter(|_| *kind == Kind::Words);
                let lexicon = match shared.map(|comparison| comparison.lexicon) {
                    Some(lexicon) => lexicon,
                    None => add_lexicon(&mut self.records, form),
                };
                add_comparison(&mut self.records, &first.name, *kind, lexicon, first.role);
                if *kind == Kind::Day {
                    self.order = order_of(first.cells());
                }
            }
        }
    }
}

impl Preparing {
    /// Whether a column only says the name again: nine of ten cells have no word that the name has not.
    fn is_name_again(&self, place: usize) -> bool {
        let Some(Task::Names(names)) = self.tasks.first() else { return false };
        let (mut filled, mut other) = (0_u32, 0_u32);
        let (mut plain, mut name) = (String::new(), String::new());
        for (row, cell) in (0..).zip(self.columns.columns[place].cells()).filter(|(_, cell)| !cell.is_empty()) {
            plain.clear();
            name.clear();
            push_plain(&mut plain, cell);
            names.iter().flatten().for_each(|place| push_plain(&mut name, self.columns.columns[*place].cell(row)));
            filled += 1;
            other += u32::from(!plain.split(' ').all(|word| name.split(' ').any(|own| own == word)));
            if other * 10 > self.records.row_count {
                return false;
            }
        }
        filled > 0 && other * 10 <= filled
    }
}

/// What is to be read of some columns: names first.
fn tasks(columns: &Columns) -> Vec<Task> {
    let place_of = |role: Role| columns.columns.iter().position(|column| column.role == role && !is_blank(column));
    let names = [Role::GivenName, Role::FamilyName, Role::FullName].map(place_of);
    let mut tasks = Vec::new();
    if names.iter().any(Option::is_some) {
        tasks.push(Task::Names(names));
    }
    let kinds = [
        (Role::Email, Kind::Email),
        (Role::Phone, Kind::Phone),
        (Role::Company, Kind::Company),
        (Role::JobTitle, Kind::Words),
        (Role::Country, Kind::Code),
        (Role::Region, Kind::Words),
        (Role::City, Kind::Words),
        (Role::Website, Kind::Code),
    ];
    for (role, kind) in kinds {
        let columns = columns.columns.iter().enumerate();
        let places: Vec<usize> =
            columns.filter(|(_, column)| column.role == role && !is_blank(column)).map(|(place, _)| place).collect();
        if !places.is_empty() {
            tasks.push(Task::Values(kind, places));
        }
    }
    let is_shared = |column: &Column| {
        let mut seen = FxHashSet::default();
        column.cells().any(|cell| !cell.is_empty() && !seen.insert(hash_of(cell)))
    };
    // An id that no two rows share is a number of the row.
    let id = place_of(Role::ExternalId).filter(|place| is_shared(&columns.columns[*place]));
    tasks.extend(id.map(|place| Task::Values(Kind::Sign, vec![place])));
    let all = columns.columns.iter().enumerate();
    tasks.extend(all.filter(|(_, column)| column.role == Role::Custom).map(|(place, _)| Task::Unknown(place)));
    tasks
}

fn is_blank(column: &Column) -> bool {
    column.cells().all(str::is_empty)
}

fn add_lexicon(records: &mut Records, form: Form) -> usize {
    records.lexicons.push(Lexicon::new(form));
    records.lexicons.len() - 1
}

fn add_comparison(records: &mut Records, name: &str, kind: Kind, lexicon: usize, role: Role) {
    records.comparisons.push(Comparison {
        name: name.to_owned(),
        kind,
        role,
        lexicon,
        slots: vec![Vec::new()],
        surprise: Vec::new(),
        word_surprise: Vec::new(),
        information: 0.0,
        filled: 0.0,
        recall: Recall::default(),
    });
}

fn read_names(
    records: &mut Records,
    columns: &Columns,
    places: [Option<usize>; 3],
    parts: &mut NameParts,
    rows: std::ops::Range<u32>,
) {
    let cell = |place: Option<usize>, row: u32| place.map_or("", |place| columns.columns[place].cell(row));
    let Records { lexicons, comparisons, aliases, .. } = records;
    let [lexicon, ..] = &mut lexicons[..] else { return };
    for row in rows {
        let [given, family, full] = places.map(|place| cell(place, row));
        parts.read(given, family, full);
        comparisons[0].slots[0].push(lexicon.id_of(&parts.given));
        comparisons[1].slots[0].push(lexicon.id_of(&parts.family));
        aliases.push_list(parts.further_words().map(|word| lexicon.id_of(word)));
    }
}

/// What the values of a comparison are read from.
struct Source<'a> {
    columns: &'a Columns,
    places: &'a [usize],
    kind: Kind,
    order: DateOrder,
}

fn read_columns(
    records: &mut Records,
    source: Source<'_>,
    known: &mut FxHashMap<u64, ValueId>,
    rows: std::ops::Range<u32>,
) {
    let Source { columns, places, kind, order } = source;
    let Records { comparisons, lexicons, order: rows_of_places, .. } = records;
    let Some(comparison) = comparisons.last_mut() else { return };
    let lexicon = &mut lexicons[comparison.lexicon];
    let mut text = String::new();
    let mut read = |piece: &str| {
        read_value(kind, piece, order, &mut text);
        lexicon.id_of(&text)
    };
    let mut ids: Vec<ValueId> = Vec::new();
    for place in rows {
        ids.clear();
        let row = file_row(rows_of_places, place);
        for piece in places.iter().flat_map(|column| pieces(kind, columns.columns[*column].cell(row))) {
            let id = match kind {
                // Hardly two leads have the same.
                Kind::Email | Kind::Phone => read(piece),
                _ => *known.entry(hash_of(piece)).or_insert_with(|| read(piece)),
            };
            if id != 0 && !ids.contains(&id) && ids.len() < SLOTS_MAX {
                ids.push(id);
            }
        }
        while comparison.slots.len() < ids.len() {
            comparison.slots.push(vec![0; place as usize]);
        }
        for (place, slot) in comparison.slots.iter_mut().enumerate() {
            slot.push(ids.get(place).copied().unwrap_or(0));
        }
    }
}
