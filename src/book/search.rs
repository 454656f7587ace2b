//! The leads in which every word of a search occurs somewhere, case and diacritics folded.

use crate::lead::{Field, FieldKey};
use crate::table::{Column, LeadTable, Needle, Row, fold};

/// The fields that search looks into. Custom fields are searched too.
const SEARCHED: [Field; 15] = [
    Field::Name,
    Field::Email,
    Field::Company,
    Field::Phone,
    Field::ExternalId,
    Field::OtherEmails,
    Field::OtherPhones,
    Field::JobTitle,
    Field::City,
    Field::Region,
    Field::Website,
    Field::Source,
    Field::Campaign,
    Field::Owner,
    Field::Notes,
];

/// One row looked at by itself costs as much as so many in a pass over all.
const ALONE: usize = 8;

/// The words of a search, folded.
pub(super) fn words_of(search: &str) -> Vec<String> {
    search.split_whitespace().map(|word| fold(word).into_owned()).filter(|word| !word.is_empty()).collect()
}

/// Whether every lead found by `after` is found by `before` too.
pub(super) fn is_narrower(before: &str, after: &str) -> bool {
    let after = words_of(after);
    words_of(before).iter().all(|word| after.iter().any(|longer| longer.contains(word.as_str())))
}

/// Keeps the rows in which every word of a search occurs.
pub(super) fn search(table: &LeadTable, rows: &mut Vec<Row>, search: &str) {
    let custom = table.keys().filter(|key| matches!(key, FieldKey::Custom(_)));
    let keys = SEARCHED.into_iter().map(FieldKey::from).chain(custom);
    let columns: Vec<&Column> = keys.map(|key| table.column(key)).filter(|column| !column.is_empty()).collect();
    let words = words_of(search);
    for needle in words.iter().filter_map(|word| Needle::new(word)) {
        if rows.len() < table.len() as usize / ALONE {
            keep_one_by_one(rows, &columns, &needle);
        } else {
            let mut marks = vec![false; table.len() as usize];
            columns.iter().for_each(|column| mark(column, &needle, &mut marks));
            rows.retain(|row| marks[*row as usize]);
        }
    }
}

/// Whether the word is in each word of a dictionary: asked once there, not once in each row.
fn hits_in(words: &[String], needle: &Needle<'_>) -> Vec<bool> {
    let mut folded = String::new();
    words.iter().map(|word| needle.is_in(word, &mut folded)).collect()
}

fn mark(column: &Column, needle: &Needle<'_>, marks: &mut [bool]) {
    match column {
        Column::Text(texts) => needle.mark(texts, marks),
        Column::Code(codes) => {
            let hits = hits_in(codes.words(), needle);
            if hits.contains(&true) {
                codes.for_each(|row, code| marks[row] |= hits[code]);
            }
        }
        Column::Day { .. } | Column::Money { .. } => {}
    }
}

fn keep_one_by_one(rows: &mut Vec<Row>, columns: &[&Column], needle: &Needle<'_>) {
    let hits: Vec<Option<Vec<bool>>> =
        columns.iter().map(|column| column.words().map(|words| hits_in(words, needle))).collect();
    let folded = &mut String::new();
    rows.retain(|row| {
        columns.iter().zip(&hits).any(|(column, hits)| match hits {
            Some(hits) => hits[column.code(*row) as usize],
            None => needle.is_in(&column.text(*row), folded),
        })
    });
}
