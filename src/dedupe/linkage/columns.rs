//! What is linked: columns of leads as text, without the book, so that they can be sent to another worker as bytes.

use crate::lead::Field;
use serde::{Deserialize, Serialize};

/// What a column says of a lead, as far as telling leads apart goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// The key of the lead in the system it came from.
    ExternalId,
    /// Full name of the person.
    FullName,
    /// Given name.
    GivenName,
    /// Family name.
    FamilyName,
    /// E-mail addresses, `; ` between; several columns may have this role.
    Email,
    /// Phone numbers, `; ` between; several columns may have this role.
    Phone,
    /// The organisation.
    Company,
    /// The person's job.
    JobTitle,
    /// Country.
    Country,
    /// State, province.
    Region,
    /// City.
    City,
    /// Web address.
    Website,
    /// The user's own column: its name and its values say whether and how it takes part.
    Custom,
}

impl Role {
    /// The role of a standard field; `None` for those that do not tell two leads apart: stage, channel, owner, notes.
    pub fn of(field: Field) -> Option<Role> {
        Some(match field {
            Field::ExternalId => Role::ExternalId,
            Field::Name => Role::FullName,
            Field::GivenName => Role::GivenName,
            Field::FamilyName => Role::FamilyName,
            Field::Email | Field::OtherEmails => Role::Email,
            Field::Phone | Field::OtherPhones => Role::Phone,
            Field::Company => Role::Company,
            Field::JobTitle => Role::JobTitle,
            Field::Country => Role::Country,
            Field::Region => Role::Region,
            Field::City => Role::City,
            Field::Website => Role::Website,
            _ => return None,
        })
    }
}

/// One column: its cells one after another in one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// As the file names it.
    pub name: String,
    /// What it says.
    pub role: Role,
    text: String,
    ends: Vec<u32>,
}

impl Column {
    /// A column without cells.
    pub fn new(name: &str, role: Role) -> Column {
        Column { name: name.to_owned(), role, text: String::new(), ends: Vec::new() }
    }

    /// Appends the cell of the next row; blank when the lead has none. All cells of a column are below 4 GB.
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell.trim());
        self.ends.push(self.text.len() as u32);
    }

    /// The cell of a row; blank beyond the end.
    pub fn cell(&self, row: u32) -> &str {
        let row = row as usize;
        let Some(end) = self.ends.get(row) else { return "" };
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        &self.text[start as usize..*end as usize]
    }

    /// How many cells.
    pub fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// Whether there is no cell.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The cells, by row.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let cell = &self.text[start..*end as usize];
            start = *end as usize;
            cell
        })
    }
}

/// The leads to be linked, by column. Row n is the n-th cell of every column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns {
    /// The columns, in the order of the file.
    pub columns: Vec<Column>,
}

impl Columns {
    /// How many rows: the length of the longest column.
    pub fn row_count(&self) -> u32 {
        self.columns.iter().map(Column::len).max().unwrap_or(0)
    }

    /// The columns of a role.
    pub fn of(&self, role: Role) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(move |column| column.role == role)
    }
}
