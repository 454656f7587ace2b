//! Leads as columns: dictionary codes for fields with few values, numbers for days and money, text in blocks for the
//! others.
//!
//! Why columns: sorting, filtering, scoring and figures are passes over one column each, and a million leads stay near
//! the size of their CSV. A lead is a row number; rows are only ever appended, never moved or removed. One that holds
//! nobody any more is a tombstone: blank in every column.

mod bytes;
mod code_column;
mod column;
mod edits;
mod fetch;
mod fold;
mod late_text;
mod lead_facts;
mod order;
mod stored;
mod stored_bytes;
mod text_column;
mod text_search;
mod tombstone;
mod touches;

pub use code_column::CodeColumn;
pub use column::Column;
pub use edits::{Edit, Edits};
pub use fold::{fold, fold_into};
pub use lead_facts::Stages;
pub use order::{order_of, sort_and_unite, sort_by, sort_by_rank, sort_rows};
pub use stored::StoredLeads;
pub use text_column::TextColumn;
pub use text_search::Needle;
pub use touches::Touches;

use crate::lead::{Field, FieldKey, FieldKind, IssueSet, Values};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// A lead's row in a table.
pub type Row = u32;

/// Leads by column.
#[derive(Clone, Debug)]
pub struct LeadTable {
    standard: Vec<Column>,
    custom: Vec<(String, Column)>,
    issues: Vec<IssueSet>,
    file_rows: Vec<u32>,
    more_file_rows: FxHashMap<Row, Vec<u32>>,
    /// How often leads came again beside that: not stored, the book works it out.
    came_again: FxHashMap<Row, u32>,
}

impl Default for LeadTable {
    fn default() -> LeadTable {
        LeadTable {
            standard: Field::ALL.into_iter().map(|field| Column::new(field.kind())).collect(),
            custom: Vec::new(),
            issues: Vec::new(),
            file_rows: Vec::new(),
            more_file_rows: FxHashMap::default(),
            came_again: FxHashMap::default(),
        }
    }
}

impl LeadTable {
    /// How many leads.
    pub fn len(&self) -> u32 {
        self.issues.len() as u32
    }

    /// Whether there is no lead.
    pub fn is_empty(&self) -> bool {
        self.issues.is_empty()
    }

    /// Appends a lead. `FieldKey::Custom(n)` in `values` means the n-th custom column of this table.
    pub fn push(&mut self, values: &Values, issues: IssueSet, file_row: u32) -> Row {
        let row = self.len();
        for (key, text) in values.iter() {
            self.column_mut(key).push_at(row, text);
        }
        self.issues.push(issues);
        self.file_rows.push(file_row);
        row
    }

    /// The column of a field. Columns may be shorter than the table: what is beyond is blank.
    pub fn column(&self, key: impl Into<FieldKey>) -> &Column {
        match key.into() {
            FieldKey::Standard(field) => &self.standard[field as usize],
            FieldKey::Custom(place) => &self.custom[place as usize].1,
        }
    }

    fn column_mut(&mut self, key: FieldKey) -> &mut Column {
        match key {
            FieldKey::Standard(field) => &mut self.standard[field as usize],
            FieldKey::Custom(place) => &mut self.custom[place as usize].1,
        }
    }

    /// The value of a field in its stored form; blank when absent.
    pub fn text(&self, row: Row, key: impl Into<FieldKey>) -> Cow<'_, str> {
        self.column(key).text(row)
    }

    /// The same; blank where there is no such column.
    pub fn text_if_there(&self, row: Row, key: FieldKey) -> Cow<'_, str> {
        match key {
            FieldKey::Custom(place) if usize::from(place) >= self.custom.len() => Cow::Borrowed(""),
            _ => self.text(row, key),
        }
    }

    /// Puts a value, in its stored form.
    pub fn set(&mut self, row: Row, key: impl Into<FieldKey>, text: &str) {
        self.column_mut(key.into()).set(row, text);
    }

    /// The issues of a lead.
    pub fn issues(&self, row: Row) -> IssueSet {
        self.issues[row as usize]
    }

    /// The issues of every lead.
    pub fn all_issues(&self) -> &[IssueSet] {
        &self.issues
    }

    /// Puts the issues of a lead.
    pub fn set_issues(&mut self, row: Row, issues: IssueSet) {
        self.issues[row as usize] = issues;
    }

    /// The rows of its file that were merged into this lead, in order.
    pub fn file_rows(&self, row: Row) -> Vec<u32> {
        let mut rows = vec![self.file_rows[row as usize]];
        rows.extend(self.more_file_rows.get(&row).into_iter().flatten());
        rows
    }

    /// Notes that a further row of the file was merged into a lead.
    pub fn add_file_row(&mut self, row: Row, file_row: u32) {
        self.more_file_rows.entry(row).or_default().push(file_row);
    }

    /// Appends another table as the last one, column by column, so that at no time both hold all. Custom columns meet by name.
    pub fn append_table(&mut self, other: LeadTable) {
        self.append_part(other);
        self.shrink();
    }

    /// The same for one of many.
    pub fn append_part(&mut self, other: LeadTable) {
        let first = self.len();
        for (own, column) in self.standard.iter_mut().zip(other.standard) {
            own.append_column(first, column);
        }
        for (name, column) in other.custom {
            let key = self.custom_key(&name);
            self.column_mut(key).append_column(first, column);
        }
        self.issues.extend(other.issues);
        self.file_rows.extend(other.file_rows);
        self.more_file_rows.extend(other.more_file_rows.into_iter().map(|(row, rows)| (first + row, rows)));
    }

    /// Gives back what is reserved for rows that may not come.
    fn shrink(&mut self) {
        let columns = self.standard.iter_mut().chain(self.custom.iter_mut().map(|(_, column)| column));
        columns.for_each(Column::shrink);
        self.issues.shrink_to_fit();
        self.file_rows.shrink_to_fit();
    }

    /// Looks at the texts of a column, so that each is read and searched faster from now on; gives whether any were not
    /// looked at.
    pub fn know(&mut self, key: FieldKey) -> bool {
        let column = match key {
            FieldKey::Standard(field) => self.standard.get_mut(field as usize),
            FieldKey::Custom(place) => self.custom.get_mut(usize::from(place)).map(|(_, column)| column),
        };
        column.is_some_and(Column::know)
    }

    /// Keeps only the marked rows; they move up.
    pub fn keep(&mut self, is_kept: &[bool]) {
        if !is_kept.contains(&false) {
            return self.shrink();
        }
        let columns = self.standard.iter_mut().chain(self.custom.iter_mut().map(|(_, column)| column));
        columns.for_each(|column| column.keep(is_kept));
        let mut next = 0;
        let mut further = std::mem::take(&mut self.more_file_rows);
        for row in 0..self.len() {
            if is_kept[row as usize] {
                if let Some(rows) = further.remove(&row) {
                    self.more_file_rows.insert(next, rows);
                }
                next += 1;
            }
        }
        retain_marked(&mut self.issues, is_kept);
        retain_marked(&mut self.file_rows, is_kept);
        self.shrink();
    }

    /// The names of the custom columns, in order.
    pub fn custom_names(&self) -> impl Iterator<Item = &str> {
        self.custom.iter().map(|(name, _)| name.as_str())
    }

    /// The custom column of a name, if there is one.
    pub fn custom_named(&self, name: &str) -> Option<FieldKey> {
        let place = self.custom.iter().position(|(known, _)| known == name)?;
        Some(FieldKey::Custom(place as u16))
    }

    /// The custom column of a name, made when it is new.
    pub fn custom_key(&mut self, name: &str) -> FieldKey {
        self.custom_named(name).unwrap_or_else(|| {
            self.custom.push((name.to_owned(), Column::new(FieldKind::Code)));
            FieldKey::Custom(self.custom.len() as u16 - 1)
        })
    }

    /// Every field of the table: the standard ones, then the custom ones.
    pub fn keys(&self) -> impl Iterator<Item = FieldKey> + use<> {
        let custom = (0..self.custom.len()).map(|place| FieldKey::Custom(place as u16));
        Field::ALL.into_iter().map(FieldKey::from).chain(custom)
    }
}

/// Keeps the marked cells.
fn retain_marked<T>(cells: &mut Vec<T>, is_kept: &[bool]) {
    let mut marks = is_kept.iter();
    cells.retain(|_| marks.next().copied().unwrap_or(false));
}
