//! Changes asked for by the user: edits, undo, rules, settings.
//!
//! A plan may be made again, on a book that another tab has changed or put another in the place of. So what the question
//! is about (which leads, which entry) is settled once, before the first plan, and by id: a row may be somebody else.

use super::save::{of_book, save};
use super::{Now, with};
use crate::book::{Book, Change, Parts, Settings};
use crate::clean::{DateOrder, TypedContext, clean_value};
use crate::lead::{Currency, EntryId, Field, FieldKey, IssueKind, LeadId};
use crate::score::Rules;
use crate::table::{Edits, Row};
use crate::worker::ledger_work::channel_of;
use crate::worker::protocol::{Answer, Failure, Rows, ValueFault};

/// Puts one value.
pub async fn edit(id: LeadId, field: FieldKey, text: &str, now: Now) -> Result<Answer, Failure> {
    save(now, None, async || {
        of_book(|book| plan_edits(book, &[book.row_of(id).ok_or(Failure::LeadGone)?], field, text))
    })
    .await?;
    let lead = with(|host| host.desk.lead(id, now.today)).ok_or(Failure::LeadGone)?;
    Ok(Answer::Lead(Box::new(lead)))
}

/// Puts one value in many leads.
pub async fn edit_many(rows: Rows, field: FieldKey, text: &str, now: Now) -> Result<Answer, Failure> {
    let ids = with(|host| {
        let rows = host.desk.asked_rows(&rows, now.today);
        host.desk.book.ids_of(&rows)
    });
    save(now, None, async || of_book(|book| plan_edits(book, &book.rows_of(&ids), field, text))).await?;
    Ok(changed())
}

/// Undoes the latest change in effect.
pub async fn undo(now: Now) -> Result<Answer, Failure> {
    undo_this(of_book(Book::undo_line).map(|line| line.id), now).await
}

/// Redoes the latest undone change: undoes its undo.
pub async fn redo(now: Now) -> Result<Answer, Failure> {
    undo_this(of_book(Book::redo_line).map(|line| line.id), now).await
}

/// Undoes one entry, whenever it was.
pub async fn undo_entry(id: EntryId, now: Now) -> Result<Answer, Failure> {
    undo_this(Some(id), now).await
}

async fn undo_this(id: Option<EntryId>, now: Now) -> Result<Answer, Failure> {
    let id = id.ok_or(Failure::NothingToUndo)?;
    save(now, None, async || {
        let undo = of_book(|book| book.plan_undo(id)).ok_or(Failure::NothingToUndo)?;
        Ok(Some((undo.change, undo.parts)))
    })
    .await?;
    Ok(changed())
}

/// Puts other scoring rules in force.
pub async fn set_rules(base: &Rules, rules: &Rules, now: Now) -> Result<Answer, Failure> {
    save(now, None, async || {
        Ok(of_book(|book| book.plan_set_rules(base, rules)).map(|change| (change, Parts::default())))
    })
    .await?;
    let ask = crate::worker::protocol::Ask::Scoring;
    Ok(with(|host| host.desk.answer(&ask, now.today)).unwrap_or(Answer::Done))
}

/// Puts other settings in force.
pub async fn set_settings(base: &Settings, settings: Settings, now: Now) -> Result<Answer, Failure> {
    let currency = Currency::parse(settings.currency.trim());
    let invalid = |kind, text: &str| Failure::ValueInvalid(ValueFault { kind, text: text.to_owned() });
    let currency = currency.ok_or_else(|| invalid(IssueKind::MoneyInvalid, &settings.currency))?;
    let region = clean_value(Field::Country.into(), &settings.region, &TypedContext::plain());
    let region = region.map_err(|kind| invalid(kind, &settings.region))?;
    let settings = Settings { region, currency: currency.code().to_owned() };
    save(now, None, async || {
        Ok(of_book(|book| book.plan_set_settings(base, &settings)).map(|change| (change, Parts::default())))
    })
    .await?;
    Ok(Answer::Settings(of_book(|book| book.settings().clone())))
}

/// What a change answers.
pub fn changed() -> Answer {
    Answer::Changed(with(|host| host.overview()))
}

/// The edits that put a typed value in some leads; the value is cleaned with each lead's own country.
fn plan_edits(book: &Book, rows: &[Row], field: FieldKey, text: &str) -> Result<Option<(Change, Parts)>, Failure> {
    let (table, settings) = (book.table(), book.settings());
    let mut edits = Edits::default();
    for row in rows.iter().filter(|row| book.has(**row)) {
        let country = table.text(*row, Field::Country);
        let context = TypedContext {
            country: &country,
            region: &settings.region,
            currency: &settings.currency,
            date_order: DateOrder::of_region(&settings.region),
        };
        let after = match field {
            // By the user's own name for it, too.
            FieldKey::Standard(Field::Channel) => channel_of(text, book),
            _ => clean_value(field, text, &context)
                .map_err(|kind| Failure::ValueInvalid(ValueFault { kind, text: text.to_owned() }))?,
        };
        let before = table.text(*row, field);
        if before != after {
            edits.push(*row, field, &before, &after);
        }
    }
    if edits.is_empty() {
        return Ok(None);
    }
    book.plan_issues(&mut edits);
    Ok(Some((Change::Edited { field }, Parts { edits, ..Parts::default() })))
}
