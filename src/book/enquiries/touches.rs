//! The journal -> how leads came that came more than once: with later files, and as leads that were merged into them.
//!
//! A lead's last touch is what its columns say, so what is corrected by hand corrects it. A file that brings a known lead
//! again is a touch too; where it changed source, channel or campaign, the touch before it is what stood there until then.
//! Where it changed none of them, it named the same, none, or one that was not taken: the touch counts for what the lead had.

use crate::book::Book;
use crate::lead::{Arrival, Day, Field, FieldKey};
use crate::table::{Column, Row, Touches, sort_by_rank};

/// A file that brought a known lead again, with one value that it replaced, if any.
struct Again<'a> {
    row: Row,
    place: u32,
    replaced: Option<(usize, &'a str)>,
}

/// One touch of a lead.
struct Touch<'a> {
    day: i32,
    values: [&'a str; 3],
}

/// The touches of all leads in effect that have several.
pub fn touches(book: &Book) -> Touches {
    let again = came_again(book);
    let mut members: Vec<(Row, Row)> = book.rows_merged().into_iter().map(|(gone, kept)| (kept, gone)).collect();
    members.extend(again.chunk_by(|one, other| one.row == other.row).map(|of_lead| {
        let row = of_lead[0].row;
        (book.row_standing(row), row)
    }));
    let standing: Vec<Row> = members.iter().map(|(standing, _)| *standing).collect();
    members.extend(standing.into_iter().map(|row| (row, row)));
    members.retain(|(standing, _)| book.has(*standing));
    members.sort_unstable();
    members.dedup();
    let mut found = Touches::default();
    for party in members.chunk_by(|one, other| one.0 == other.0) {
        let mut touches: Vec<Touch<'_>> = Vec::new();
        party.iter().for_each(|(_, row)| touches_of(book, *row, of_row(&again, *row), &mut touches));
        if touches.len() > 1 {
            touches.sort_by_key(|touch| touch.day);
            found.push(party[0].0, touches.iter().map(|touch| touch.values));
        }
    }
    found
}

/// What files in effect brought again, by lead and in the order of the journal.
fn came_again(book: &Book) -> Vec<Again<'_>> {
    let mut again = Vec::new();
    for (place, record) in book.journal.iter().enumerate() {
        if record.is_undone || record.entry.change.imported().is_none() {
            continue;
        }
        let place = place as u32;
        again.extend(record.enquiries.iter().map(|enquiry| Again { row: enquiry.row, place, replaced: None }));
        for edit in record.edits.iter() {
            let FieldKey::Standard(field) = edit.field else { continue };
            if let Some(at) = Arrival::FIELDS.iter().position(|known| *known == field) {
                again.push(Again { row: edit.row, place, replaced: Some((at, edit.before)) });
            }
        }
    }
    sort_by_rank(&mut again, |it| u64::from(it.row));
    again
}

fn of_row<'a, 'b>(again: &'b [Again<'a>], row: Row) -> &'b [Again<'a>] {
    let start = again.partition_point(|it| it.row < row);
    let count = again[start..].partition_point(|it| it.row == row);
    &again[start..start + count]
}

/// Source, channel and campaign of a lead as they stand.
fn values_of(book: &Book, row: Row) -> [&str; 3] {
    Arrival::FIELDS.map(|field| match book.table.column(field) {
        Column::Code(codes) => codes.words()[codes.code(row) as usize].as_str(),
        Column::Text(texts) => texts.get(row),
        _ => "",
    })
}

/// Adds the touches of one row: its arrival, then each file that brought it again.
fn touches_of<'a>(book: &'a Book, row: Row, again: &[Again<'a>], found: &mut Vec<Touch<'a>>) {
    let mut values = values_of(book, row);
    let mut later: Vec<Touch<'a>> = Vec::new();
    for of_file in again.chunk_by(|one, other| one.place == other.place).rev() {
        later.push(Touch { day: day_of_entry(book, of_file[0].place).0, values });
        for (at, before) in of_file.iter().rev().filter_map(|it| it.replaced) {
            values[at] = before;
        }
    }
    let brought = || book.import_of(row).map_or(Day(i32::MIN), |(place, _)| day_of_entry(book, place));
    let day = book.table.column(Field::FirstContact).day(row).unwrap_or_else(brought);
    found.push(Touch { day: day.0, values });
    found.extend(later.into_iter().rev());
}

fn day_of_entry(book: &Book, place: u32) -> Day {
    Day::from_millis(book.journal[place as usize].entry.at_millis)
}
