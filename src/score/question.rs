//! A rule's condition, ready to be asked of one lead or of a whole column.

use super::Condition;
use super::words::{Words, fold_into};
use crate::lead::{Day, Field, IssueKind, Stage};
use crate::table::{Column, LeadTable, Row};

/// A condition made ready. `holds` and `mark` give the same answer; `mark` asks each word of a dictionary only once.
#[derive(Debug)]
pub(super) enum Question {
    Text(Field, TextTest),
    Days { field: Field, earliest: i32, latest: i32 },
    ContactComplete,
    Reached(Stage),
    CameTimes(u32),
}

/// What is asked of one value.
#[derive(Debug)]
pub(super) enum TextTest {
    Known,
    Blank,
    OneOf(Words),
    Contains(Words),
}

impl Question {
    /// The question of a condition on a day.
    pub(super) fn new(condition: &Condition, today: Day) -> Question {
        match condition {
            Condition::Known(field) => Question::Text(*field, TextTest::Known),
            Condition::Blank(field) => Question::Text(*field, TextTest::Blank),
            Condition::OneOf(field, words) => Question::Text(*field, TextTest::OneOf(Words::new(words))),
            Condition::Contains(field, words) => Question::Text(*field, TextTest::Contains(Words::new(words))),
            Condition::WithinDays(field, days) => {
                let earliest = today.0.saturating_sub(i32::try_from(*days).unwrap_or(i32::MAX));
                Question::Days { field: *field, earliest, latest: today.0.saturating_add(1) }
            }
            Condition::ContactComplete => Question::ContactComplete,
            Condition::Reached(stage) => Question::Reached(*stage),
            Condition::CameTimes(least) => Question::CameTimes(*least),
        }
    }

    /// Whether it holds for one lead.
    pub(super) fn holds(&self, table: &LeadTable, row: Row) -> bool {
        match self {
            Question::Text(field, test) => test.holds(&table.text(row, *field), &mut String::new()),
            Question::Days { field, earliest, latest } => is_between(table.column(*field), row, *earliest, *latest),
            Question::ContactComplete => has_complete_contact(table, row),
            Question::Reached(stage) => has_reached(table.stages().of(row), *stage),
            Question::CameTimes(least) => table.times_came(row) >= *least,
        }
    }

    /// Whether it holds, for every lead of the table: `marks[row]`.
    pub(super) fn mark(&self, table: &LeadTable, marks: &mut Vec<bool>) {
        let lead_count = table.len();
        marks.clear();
        match self {
            Question::Text(field, test) => test.mark(table.column(*field), lead_count, marks),
            Question::Days { field, earliest, latest } => {
                table.column(*field).mark_days(*earliest..=*latest, marks);
                marks.resize(lead_count as usize, false);
            }
            Question::ContactComplete => mark_complete_contact(table, marks),
            Question::Reached(stage) => table.stages().mark(lead_count, |now| has_reached(now, *stage), marks),
            Question::CameTimes(least) => table.mark_times_came(*least, marks),
        }
    }
}

impl TextTest {
    /// Whether it holds for a value; `folded` is a buffer.
    fn holds(&self, text: &str, folded: &mut String) -> bool {
        match self {
            TextTest::Known => !text.is_empty(),
            TextTest::Blank => text.is_empty(),
            _ if text.is_empty() => false,
            TextTest::OneOf(words) => {
                fold_into(folded, text);
                words.has(folded)
            }
            TextTest::Contains(words) => {
                fold_into(folded, text);
                words.are_in(folded)
            }
        }
    }

    fn mark(&self, column: &Column, lead_count: u32, marks: &mut Vec<bool>) {
        let folded = &mut String::new();
        match (column, self) {
            (Column::Code(codes), _) => {
                let hits: Vec<bool> = codes.words().iter().map(|word| self.holds(word, folded)).collect();
                codes.mark(&hits, marks);
                marks.resize(lead_count as usize, self.holds("", folded));
            }
            (Column::Text(texts), TextTest::Known | TextTest::Blank) => {
                let is_blank = matches!(self, TextTest::Blank);
                texts.mark_filled(!is_blank, marks);
                marks.resize(lead_count as usize, is_blank);
            }
            // Neither builds the text of a day or of an amount.
            (_, TextTest::Known) => marks.extend((0..lead_count).map(|row| is_known(column, row))),
            (_, TextTest::Blank) => marks.extend((0..lead_count).map(|row| !is_known(column, row))),
            _ => marks.extend((0..lead_count).map(|row| self.holds(&column.text(row), folded))),
        }
    }
}

fn is_known(column: &Column, row: Row) -> bool {
    column.day(row).is_some() || column.money(row).is_some() || !column.is_blank(row)
}

fn is_between(column: &Column, row: Row, earliest: i32, latest: i32) -> bool {
    column.day(row).is_some_and(|day| (earliest..=latest).contains(&day.0))
}

fn has_complete_contact(table: &LeadTable, row: Row) -> bool {
    table.has_valid_email(row) && table.has_valid_phone(row)
}

/// The same as `has_complete_contact` of every lead.
fn mark_complete_contact(table: &LeadTable, marks: &mut Vec<bool>) {
    let mut has_phone = Vec::with_capacity(table.len() as usize);
    TextTest::Known.mark(table.column(Field::Email), table.len(), marks);
    TextTest::Known.mark(table.column(Field::Phone), table.len(), &mut has_phone);
    for ((mark, has_phone), issues) in marks.iter_mut().zip(has_phone).zip(table.all_issues()) {
        *mark &= has_phone && !issues.has(IssueKind::EmailInvalid) && !issues.has(IssueKind::PhoneInvalid);
    }
}

fn has_reached(now: Stage, wanted: Stage) -> bool {
    if wanted == Stage::Lost { now == Stage::Lost } else { now.reached() >= wanted }
}
