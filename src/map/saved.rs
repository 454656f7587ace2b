//! Mappings that were used once, and which of them fits the file at hand.
//!
//! A layout is its set of folded headers, in any order. Two layouts are as like as they share headers, so that a column
//! more or less does not hide a known export. Headers that say nothing (`Column1`, `#2`) are no sign of any layout.

use super::fold::{fold, is_nameless, words};
use super::mapping::Confidence;
use super::split::{ColumnSplit, Split};
use super::{Mapping, Target};
use crate::lead::Field;
use crate::parse::Dialect;
use serde::{Deserialize, Serialize};

/// Layouts less like than this, in percent, are not the same: of three columns one may be missing, or of four one new and
/// one missing.
const LIKENESS_MIN: u32 = 75;

/// How the columns of one layout were mapped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedMapping {
    /// What the user calls it.
    pub name: String,
    /// The columns of the layout, in the order of the file.
    columns: Vec<SavedColumn>,
    /// Values that every row gets where it has none of its own.
    constants: Vec<(Field, String)>,
    /// How such files are written, where the user had to say it.
    pub dialect: Option<Dialect>,
}

/// One column of a known layout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SavedColumn {
    header: String,
    target: Target,
    split: Option<(Split, bool)>,
}

impl SavedMapping {
    /// Remembers a mapping. `dialect` only where the user changed what was sniffed.
    pub fn of(name: &str, mapping: &Mapping, dialect: Option<Dialect>) -> SavedMapping {
        let columns = mapping.headers.iter().zip(&mapping.targets).enumerate().map(|(column, (header, target))| {
            let split = mapping.split_of(column).map(|split| (split.split, split.is_on));
            SavedColumn { header: fold(header), target: *target, split }
        });
        SavedMapping {
            name: name.to_owned(),
            columns: columns.collect(),
            constants: mapping.constants.clone(),
            dialect,
        }
    }

    /// The guess for a file, with what is known of its layout put over it: known columns get their targets and splits,
    /// further columns keep the guess where it takes no known target away.
    pub fn apply(&self, guess: &Mapping) -> Mapping {
        let mut mapping = Mapping::of_headers(guess.headers.clone());
        mapping.constants = self.constants.clone();
        let places = self.places(&guess.headers);
        for (column, place) in places.iter().enumerate() {
            let Some(known) = place.map(|place| &self.columns[place]) else { continue };
            mapping.targets[column] = known.target;
            mapping.confidences[column] = Confidence::Certain;
            let split = known.split.map(|(split, is_on)| ColumnSplit { column: column as u32, split, is_on });
            mapping.splits.extend(split);
        }
        for column in (0..places.len()).filter(|column| places[*column].is_none()) {
            let target = guess.targets[column];
            if !target.is_unique() || mapping.column_of(target).is_none() {
                mapping.targets[column] = target;
                mapping.splits.extend(guess.split_of(column));
            }
            mapping.confidences[column] = guess.confidences.get(column).copied().unwrap_or(Confidence::Guess);
        }
        mapping
    }

    /// For each header the place of the known column of that name; each known column once.
    fn places(&self, headers: &[String]) -> Vec<Option<usize>> {
        let mut is_taken = vec![false; self.columns.len()];
        let place_of = |header: &String| {
            let folded = fold(header);
            let place =
                (0..self.columns.len()).find(|place| !is_taken[*place] && self.columns[*place].header == folded);
            if let Some(place) = place {
                is_taken[place] = true;
            }
            place
        };
        headers.iter().map(place_of).collect()
    }

    /// How like the layout is to these headers, in percent: twice the headers in common of all headers of both (Dice).
    fn likeness(&self, headers: &[String]) -> u32 {
        let is_telling = |header: &str| !is_nameless(&words(header));
        let places = self.places(headers);
        let shared = places.iter().zip(headers).filter(|(place, header)| place.is_some() && is_telling(header)).count();
        let telling = headers.iter().filter(|header| is_telling(header)).count();
        let known = self.columns.iter().filter(|column| is_telling(&column.header)).count();
        (200 * shared as u32).checked_div((telling + known) as u32).unwrap_or(0)
    }
}

/// The saved mapping whose layout is most like these headers, and how like, in percent; of equals the last. `None` when
/// none is like enough to be the same export.
pub fn recognise(headers: &[String], saved: &[SavedMapping]) -> Option<(usize, u32)> {
    let likenesses = saved.iter().enumerate().map(|(place, saved)| (place, saved.likeness(headers)));
    likenesses.filter(|(_, likeness)| *likeness >= LIKENESS_MIN).max_by_key(|(_, likeness)| *likeness)
}
