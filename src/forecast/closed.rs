//! A table -> its closed leads as `predict` reads them, and which fields that is about.

use super::prior::{PRIOR, Prior};
use crate::lead::{Field, FieldKey, Stage};
use crate::predict::List;
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashMap;

/// What became of a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A customer, or one that came again.
    Won,
    /// Will not buy.
    Lost,
    /// Nobody knows yet.
    Open,
}

/// What became of a lead in this stage.
pub fn outcome_of(stage: Stage) -> Outcome {
    match stage {
        Stage::Customer | Stage::RepeatCustomer => Outcome::Won,
        Stage::Lost => Outcome::Lost,
        Stage::Suspect | Stage::Lead | Stage::Prospect | Stage::Opportunity => Outcome::Open,
    }
}

/// Leads by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageCounts {
    /// Customers and repeat customers.
    pub won: u32,
    /// Lost leads.
    pub lost: u32,
    /// All others.
    pub open: u32,
}

impl StageCounts {
    /// Won and lost.
    pub fn closed(self) -> u32 {
        self.won + self.lost
    }
}

/// The leads `rows` by what became of them.
pub fn stage_counts(table: &LeadTable, rows: &[Row]) -> StageCounts {
    let (stages, mut counts) = (table.stages(), StageCounts::default());
    for row in rows {
        match outcome_of(stages.of(*row)) {
            Outcome::Won => counts.won += 1,
            Outcome::Lost => counts.lost += 1,
            Outcome::Open => counts.open += 1,
        }
    }
    counts
}

/// A field that may be learnt from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldShare {
    /// The field.
    pub field: FieldKey,
    /// Leads that have a value.
    pub filled_count: u32,
    /// Whether it is learnt from unless the user says otherwise.
    pub is_default: bool,
}

/// The fields in which any of the leads `rows` has a value, but for the stage, which is the outcome itself.
pub fn field_shares(table: &LeadTable, rows: &[Row]) -> Vec<FieldShare> {
    let share = |field: FieldKey| {
        let column = table.column(field);
        // Neither builds the text of a day or of an amount.
        let is_filled = |row: Row| column.day(row).is_some() || column.money(row).is_some() || !column.is_blank(row);
        let filled_count = rows.iter().filter(|row| is_filled(**row)).count() as u32;
        FieldShare { field, filled_count, is_default: is_default(field) }
    };
    let asked = table.keys().filter(|key| *key != Field::Stage.into() && !table.column(*key).is_empty());
    asked.map(share).filter(|share| share.filled_count > 0).collect()
}

/// Names, ways to reach somebody and free text are nobody's reason to buy, and are not looked at unless the user says so;
/// nor is the day of the deal, which only customers have.
fn is_default(field: FieldKey) -> bool {
    let FieldKey::Standard(field) = field else { return true };
    !matches!(
        field,
        Field::ExternalId
            | Field::Name
            | Field::GivenName
            | Field::FamilyName
            | Field::Email
            | Field::OtherEmails
            | Field::Phone
            | Field::OtherPhones
            | Field::Company
            | Field::Website
            | Field::Stage
            | Field::WonOn
            | Field::Notes
    )
}

/// The closed leads of a book, column by column, with a life of their own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClosedLeads {
    /// The names of the columns: what [`named_field`] finds again.
    pub names: Vec<String>,
    columns: Vec<ClosedColumn>,
    /// By lead: whether it was won.
    pub is_won: Vec<bool>,
    /// By lead: the day of the first contact.
    pub days: Vec<Option<i32>>,
    /// What other people's leads say, where it is among the columns.
    pub prior: Option<Prior>,
}

/// The cells of a column: its words, and by lead the place of its word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct ClosedColumn {
    words: Vec<String>,
    places: Vec<u32>,
}

impl ClosedLeads {
    /// The closed ones of the leads `rows`, with these fields, and what other people's leads say, if anything.
    pub fn of(table: &LeadTable, rows: &[Row], fields: &[FieldKey], prior: Option<Prior>) -> ClosedLeads {
        let stages = table.stages();
        let closed: Vec<(Row, bool)> = rows
            .iter()
            .filter_map(|row| match outcome_of(stages.of(*row)) {
                Outcome::Open => None,
                outcome => Some((*row, outcome == Outcome::Won)),
            })
            .collect();
        let fields = fields.iter().filter(|field| **field != Field::Stage.into() && name_of(table, **field).is_some());
        let mut leads = ClosedLeads {
            prior,
            names: fields.clone().filter_map(|field| name_of(table, *field)).collect(),
            columns: fields
                .map(|field| ClosedColumn::of(closed.iter().map(|(row, _)| table.column(*field).text(*row))))
                .collect(),
            is_won: closed.iter().map(|(_, is_won)| *is_won).collect(),
            days: closed.iter().map(|(row, _)| table.column(Field::FirstContact).day(*row).map(|day| day.0)).collect(),
        };
        if let Some(prior) = &leads.prior {
            let cells = prior.cells(table, closed.iter().map(|(row, _)| *row));
            leads.names.push(PRIOR.to_owned());
            leads.columns.push(ClosedColumn::of(cells.iter().map(|cell| Cow::Borrowed(cell.as_str()))));
        }
        leads
    }

    /// As `predict` reads them.
    pub fn list(&self) -> List<'_> {
        let mut list = List::new();
        for (name, column) in self.names.iter().zip(&self.columns) {
            let cells = column.places.iter().map(|place| column.words[*place as usize].as_str());
            list.push(name, cells.collect());
        }
        list
    }
}

impl ClosedColumn {
    fn of<'a>(texts: impl Iterator<Item = Cow<'a, str>>) -> ClosedColumn {
        let (mut cells, mut known) = (ClosedColumn::default(), HashMap::new());
        for text in texts {
            let place = known.get(text.as_ref()).copied().unwrap_or_else(|| {
                cells.words.push(text.clone().into_owned());
                known.insert(text.into_owned(), cells.words.len() as u32 - 1);
                cells.words.len() as u32 - 1
            });
            cells.places.push(place);
        }
        cells
    }
}

/// The name of a column: the code of a standard field in words, as a warning of leaks reads it, or the user's own name.
pub(super) fn name_of(table: &LeadTable, field: FieldKey) -> Option<String> {
    match field {
        FieldKey::Standard(field) => Some(field.code().replace('_', " ")),
        FieldKey::Custom(place) => table.custom_names().nth(place.into()).map(custom_name),
    }
}

/// The name of the column of a field of the user's own.
pub(super) fn custom_name(name: &str) -> String {
    format!("{CUSTOM}{name}")
}

/// Before the name of a field of the user's own: it may be called like a standard one.
const CUSTOM: &str = "\u{b7} ";

/// The field of a name; `None` when the table has none of it any more.
pub fn named_field(table: &LeadTable, name: &str) -> Option<FieldKey> {
    match name.strip_prefix(CUSTOM) {
        Some(custom) => table.custom_named(custom),
        None => Field::from_code(&name.replace(' ', "_")).map(FieldKey::from),
    }
}
