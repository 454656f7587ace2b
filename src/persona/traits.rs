//! Closed leads -> the values that close more often, or less often.

use super::evidence::Evidence;
use super::surely::{chance_of_counts, sure};
use crate::forecast::ClosedLeads;
use crate::report::wilson;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// A value of a field, beside all closed leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trait {
    /// The name of the field's column.
    pub name: String,
    /// The value.
    pub value: TraitValue,
    /// Closed leads that have it.
    pub lead_count: u32,
    /// Those of them that were won.
    pub won_count: u32,
    /// The share won of them, by the share won of all.
    pub lift: f64,
    /// The 95% interval of that: Wilson's of the share, by the share won of all.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// Whether it closes more or less often surely, all values that were looked at taken together.
    pub is_sure: bool,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TraitValue {
    /// This text, whatever its case, as it was written first.
    Is(String),
    /// Anything.
    Known,
    /// Nothing.
    Blank,
}

/// A value of fewer leads tells nothing.
const LEADS_MIN: u32 = 5;
/// A field with more values that count is a text, a number or a key.
const VALUES_MAX: usize = 60;

/// Won and all leads of a value.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    won: u32,
    all: u32,
}

/// The values that closed leads share, those of colleagues added, the surest and largest lift first.
pub fn traits(closed: &ClosedLeads, evidence: &[&Evidence]) -> Vec<Trait> {
    let all =
        Counts { won: closed.is_won.iter().filter(|is_won| **is_won).count() as u32, all: closed.is_won.len() as u32 };
    if all.won == 0 || all.won == all.all {
        return Vec::new();
    }
    let list = closed.list();
    let mut found: Vec<(Trait, f64)> = Vec::new();
    for (place, name) in closed.names.iter().enumerate() {
        let all = all_with(all, name, evidence);
        for (value, mut counts) in values_of(list.column(place), &closed.is_won) {
            counts.add_told(name, &value, evidence);
            let chance = chance_of_counts(counts.won, counts.all, all.won, all.all);
            found.push((trait_of(name, value, counts, all), chance));
        }
    }
    let sure = sure(&found.iter().map(|(_, chance)| *chance).collect::<Vec<f64>>());
    let mut traits: Vec<Trait> =
        found.into_iter().zip(sure).map(|((found, _), is_sure)| Trait { is_sure, ..found }).collect();
    traits.sort_by(|one, other| {
        other.is_sure.cmp(&one.is_sure).then(other.lift.total_cmp(&one.lift)).then(one.name.cmp(&other.name))
    });
    traits
}

/// Closed leads of all who told of a field.
fn all_with(own: Counts, name: &str, evidence: &[&Evidence]) -> Counts {
    let tells = |evidence: &&&Evidence| evidence.values.iter().any(|value| value.column_name() == name);
    evidence.iter().filter(tells).fold(own, |sum, evidence| Counts {
        won: sum.won.saturating_add(evidence.total.won),
        all: sum.all.saturating_add(evidence.total.won).saturating_add(evidence.total.lost),
    })
}

impl Counts {
    /// Adds what colleagues told of a value; of blank fields they tell nothing.
    fn add_told(&mut self, name: &str, value: &TraitValue, evidence: &[&Evidence]) {
        let TraitValue::Is(value) = value else { return };
        let folded = value.to_lowercase();
        let told = evidence.iter().flat_map(|evidence| &evidence.values);
        for told in told.filter(|told| told.column_name() == name && told.value.to_lowercase() == folded) {
            self.won = self.won.saturating_add(told.counts.won);
            self.all = self.all.saturating_add(told.counts.won).saturating_add(told.counts.lost);
        }
    }
}

fn trait_of(name: &str, value: TraitValue, counts: Counts, all: Counts) -> Trait {
    let share = f64::from(all.won) / f64::from(all.all);
    let (low, high) = wilson(f64::from(counts.won), f64::from(counts.all));
    Trait {
        name: name.to_owned(),
        value,
        lead_count: counts.all,
        won_count: counts.won,
        lift: f64::from(counts.won) / f64::from(counts.all) / share,
        low: low / share,
        high: high / share,
        is_sure: false,
    }
}

/// The values of a column that enough leads have; whether there is one at all counts where it is often blank.
fn values_of(cells: &[&str], is_won: &[bool]) -> Vec<(TraitValue, Counts)> {
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    let mut values: Vec<(String, Counts)> = Vec::new();
    let (mut known, mut blank) = (Counts::default(), Counts::default());
    let count = |counts: &mut Counts, is_won: bool| {
        counts.all += 1;
        counts.won += u32::from(is_won);
    };
    for (cell, is_won) in cells.iter().zip(is_won) {
        let cell = cell.trim();
        if cell.is_empty() {
            count(&mut blank, *is_won);
            continue;
        }
        count(&mut known, *is_won);
        let place = *places.entry(cell.to_lowercase()).or_insert(values.len());
        if place == values.len() {
            values.push((cell.to_owned(), Counts::default()));
        }
        count(&mut values[place].1, *is_won);
    }
    values.retain(|(_, counts)| counts.all >= LEADS_MIN);
    // A value that every lead has tells nothing.
    values.retain(|(_, counts)| (counts.all as usize) < cells.len());
    let mut found: Vec<(TraitValue, Counts)> = Vec::new();
    if values.len() <= VALUES_MAX {
        found.extend(values.into_iter().map(|(value, counts)| (TraitValue::Is(value), counts)));
    }
    if known.all >= LEADS_MIN && blank.all >= LEADS_MIN {
        found.push((TraitValue::Known, known));
        found.push((TraitValue::Blank, blank));
    }
    found
}
