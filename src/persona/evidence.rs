//! Counts per value of a field, told to a colleague without naming anybody (N5).
//!
//! What keeps persons out, in this order: only fields that say what a lead is, and the user's own that are ticked; only values
//! that repeat; no group of fewer than five leads; no value in which a name, an address or a number of the book stands, nor
//! anything that looks like one. Rather a value too few than a person.

use crate::forecast::{Outcome, column_name, outcome_of};
use crate::lead::{Field, FieldKey};
use crate::table::{LeadTable, Row, fold};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

/// Counts of somebody's leads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// All leads: won, lost, open.
    pub total: Counts,
    /// By value.
    pub values: Vec<EvidenceValue>,
    /// Values that were left out because a person might stand in them; 0 of a file that was read.
    pub hidden_count: u32,
}

/// Leads by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Won.
    pub won: u32,
    /// Lost.
    pub lost: u32,
    /// Neither yet.
    pub open: u32,
}

/// Leads with a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceValue {
    /// The code of a standard field, or `custom:` and the name of another.
    pub field: String,
    /// The value, as it was written first.
    pub value: String,
    /// Its leads.
    pub counts: Counts,
}

impl EvidenceValue {
    /// The name of the field's column among closed leads.
    pub(super) fn column_name(&self) -> String {
        column_name(&self.field)
    }
}

impl Counts {
    /// All.
    pub fn all(self) -> u32 {
        self.won.saturating_add(self.lost).saturating_add(self.open)
    }

    fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Won => self.won += 1,
            Outcome::Lost => self.lost += 1,
            Outcome::Open => self.open += 1,
        }
    }
}

/// The standard fields that say what a lead is, not who: an owner is a person too.
const SAFE: [Field; 8] = [
    Field::JobTitle,
    Field::Country,
    Field::Region,
    Field::City,
    Field::Source,
    Field::Channel,
    Field::Campaign,
    Field::Intent,
];
/// A group of fewer leads is left out.
const GROUP_MIN: u32 = 5;
/// A field with more values is a text or a key.
const VALUES_MAX: usize = 200;
/// A longer value is a sentence.
const LETTERS_MAX: usize = 60;
/// A value with so many digits may be a number to call.
const DIGITS_MAX: usize = 5;

impl Evidence {
    /// The counts of the leads `rows`, of the fields that may be told among these.
    pub fn of(table: &LeadTable, rows: &[Row], fields: &[FieldKey]) -> Evidence {
        let (stages, names) = (table.stages(), Names::of(table, rows));
        let mut evidence = Evidence::default();
        rows.iter().for_each(|row| evidence.total.add(outcome_of(stages.of(*row))));
        for field in fields {
            let Some(code) = code_of(table, *field) else { continue };
            let column = table.column(*field);
            let mut values: FxHashMap<String, (String, Counts)> = FxHashMap::default();
            for row in rows {
                let text = column.text(*row);
                let text = text.trim();
                if !text.is_empty() {
                    let known =
                        values.entry(text.to_lowercase()).or_insert_with(|| (text.to_owned(), Counts::default()));
                    known.1.add(outcome_of(stages.of(*row)));
                }
            }
            if values.len() > VALUES_MAX {
                continue;
            }
            let mut values: Vec<(String, Counts)> =
                values.into_values().filter(|(_, counts)| counts.all() >= GROUP_MIN).collect();
            values.sort();
            for (value, counts) in values {
                match names.may_be_in(&value) {
                    true => evidence.hidden_count += 1,
                    false => evidence.values.push(EvidenceValue { field: code.clone(), value, counts }),
                }
            }
        }
        evidence
    }
}

impl PartialOrd for Counts {
    fn partial_cmp(&self, other: &Counts) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Counts {
    fn cmp(&self, other: &Counts) -> std::cmp::Ordering {
        (self.won, self.lost, self.open).cmp(&(other.won, other.lost, other.open))
    }
}

/// The name of a field in the file; `None` for one that is not told.
fn code_of(table: &LeadTable, field: FieldKey) -> Option<String> {
    match field {
        FieldKey::Standard(field) => SAFE.contains(&field).then(|| field.code().to_owned()),
        FieldKey::Custom(place) => table.custom_names().nth(place.into()).map(|name| format!("{CUSTOM}{name}")),
    }
}

const CUSTOM: &str = "custom:";

/// Names, addresses and numbers of a book, folded.
#[derive(Debug, Default)]
pub struct Names(FxHashSet<String>);

/// Words, or Chinese letters, of the longest name that is looked for inside a value.
const NAME_WORDS_MAX: usize = 5;

impl Names {
    /// Of the leads `rows`.
    pub fn of(table: &LeadTable, rows: &[Row]) -> Names {
        let fields = [
            Field::Name,
            Field::GivenName,
            Field::FamilyName,
            Field::Email,
            Field::OtherEmails,
            Field::Phone,
            Field::OtherPhones,
        ];
        let mut names = FxHashSet::default();
        for field in fields.into_iter().filter(|field| !table.column(*field).is_empty()) {
            for row in rows {
                let text = table.text(*row, field);
                text.split("; ").map(tidy).filter(|name| !name.is_empty()).for_each(|name| {
                    names.insert(name);
                });
            }
        }
        Names(names)
    }

    /// Whether somebody may stand in a value.
    pub fn may_be_in(&self, value: &str) -> bool {
        let digits = value.chars().filter(char::is_ascii_digit).count();
        if value.contains('@') || digits > DIGITS_MAX || value.chars().count() > LETTERS_MAX {
            return true;
        }
        let tidy = tidy(value);
        let words: Vec<&str> = tidy.split(' ').collect();
        let runs = |from: usize| (from + 1..=words.len().min(from + NAME_WORDS_MAX)).map(move |to| (from, to));
        let is_run = (0..words.len()).flat_map(runs).any(|(from, to)| self.0.contains(&words[from..to].join(" ")));
        is_run || self.is_in_chinese(&tidy)
    }

    /// Chinese puts no spaces: every few letters may be a name.
    fn is_in_chinese(&self, text: &str) -> bool {
        let letters: Vec<char> = text.chars().collect();
        let is_chinese = |letter: &char| ('\u{2e80}'..'\u{fb00}').contains(letter);
        let runs = |from: usize| (from + 2..=letters.len().min(from + NAME_WORDS_MAX)).map(move |to| (from, to));
        (0..letters.len()).flat_map(runs).any(|(from, to)| {
            let run = &letters[from..to];
            run.iter().all(is_chinese) && self.0.contains(&run.iter().collect::<String>())
        })
    }
}

/// Folded, with one space between words and nothing else.
fn tidy(text: &str) -> String {
    // Letters with a stroke are no letter and a mark to Unicode.
    let plain = |letter: char| match letter {
        'ł' => 'l',
        'đ' => 'd',
        'ø' => 'o',
        other => other,
    };
    let folded: String = fold(text).chars().map(plain).collect();
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<&str>>().join(" ")
}
