//! The cells of a column -> its kind, and the levels that are learnt from.
//!
//! Everything becomes levels: a number falls into a bin, a value of few leads into "other", an empty cell is a value of its
//! own. So no cell is ever missing, nothing is scaled, and each level can be told in words.

mod bins;
mod date;
mod distinct;
mod kind;
mod number;
mod part;

pub use kind::Kind;
pub(super) use part::{EMPTY, Part};
pub use part::{Level, Measure};

use bins::Bins;
use date::{Order, year};
use distinct::Distinct;
use kind::{kind_of, order_of};
use part::number;
use rustc_hash::FxHashMap;

/// How finely a column is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fineness {
    /// Bins of numbers.
    pub bins_max: usize,
    /// Values of a choice.
    pub values_max: usize,
    /// A value of fewer leads is "other".
    pub leads_min: u32,
}

impl Fineness {
    /// What so many closed leads allow.
    pub fn of(lead_count: usize) -> Fineness {
        Fineness {
            bins_max: (lead_count / LEADS_A_BIN).clamp(3, BINS_MAX),
            values_max: VALUES_MAX,
            leads_min: if lead_count < LEADS_FEW { 2 } else { 5 },
        }
    }
}

const LEADS_A_BIN: usize = 15;
const BINS_MAX: usize = 16;
const VALUES_MAX: usize = 24;
const LEADS_FEW: usize = 500;

/// One part of a column, with the level of each lead.
#[derive(Clone, Debug)]
pub(super) struct Coded {
    /// How cells become levels.
    pub part: Part,
    /// By lead: its level.
    pub levels: Vec<u16>,
}

/// The kind of a column, and what is learnt from it: nothing, one part, or two of a date.
pub(super) fn code<'a>(cells: impl Iterator<Item = &'a str>, fineness: Fineness) -> (Kind, Vec<Coded>) {
    let distinct = Distinct::of(cells);
    let kind = kind_of(&distinct);
    let measured = |measure, order| {
        let counted = distinct.filled().filter_map(|(value, count)| Some((number(measure, order, value)?, count)));
        Part::Measured { measure, order, bins: Bins::new(counted.collect(), fineness.bins_max) }
    };
    let parts = match kind {
        Kind::Constant | Kind::Ignored => Vec::new(),
        // A key says something only by being there.
        Kind::Identifier if distinct.values.contains(&"") => {
            vec![Part::Measured { measure: Measure::Length, order: order_of(&distinct), bins: Bins::default() }]
        }
        Kind::Identifier => Vec::new(),
        Kind::Number => vec![measured(Measure::Number, order_of(&distinct))],
        Kind::Text => vec![measured(Measure::Length, order_of(&distinct))],
        Kind::Choice => vec![choice(&distinct, fineness)],
        Kind::Date => {
            let order = order_of(&distinct);
            let mut parts = vec![Part::Month(order), Part::Weekday(order)];
            if spans_years(&distinct, order) {
                parts.push(measured(Measure::Year, order));
            }
            parts
        }
    };
    let coded = parts.into_iter().map(|part| {
        let by_value: Vec<u16> = distinct.values.iter().map(|value| part.level_of(value)).collect();
        let levels = distinct.ids.iter().map(|id| by_value[*id as usize]).collect();
        Coded { part, levels }
    });
    (kind, coded.collect())
}

/// The values that most leads have, whatever their case; of as many leads, by the alphabet.
fn choice(distinct: &Distinct<'_>, fineness: Fineness) -> Part {
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    let mut values: Vec<(u32, String, Vec<&str>)> = Vec::new();
    for (value, count) in distinct.filled() {
        let folded = value.to_lowercase();
        let place = *places.entry(folded.clone()).or_insert(values.len());
        if place == values.len() {
            values.push((0, folded, Vec::new()));
        }
        values[place].0 += count;
        values[place].2.push(value);
    }
    values.retain(|(count, _, _)| *count >= fineness.leads_min);
    values.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    values.truncate(fineness.values_max);
    let names = values.iter().map(|(_, _, spellings)| spellings[0].to_owned()).collect();
    let mut spellings: Vec<(String, u16)> = Vec::new();
    for (level, (_, folded, written)) in (2..).zip(values) {
        spellings.extend(written.iter().map(|spelling| ((*spelling).to_owned(), level)));
        spellings.push((folded, level));
    }
    spellings.sort();
    spellings.dedup();
    Part::Choice { spellings, names }
}

/// Years that dates must span for the year to count: of a birthday, but not of a first contact, whose year never comes again.
const YEARS_MIN: f64 = 10.0;

fn spans_years(distinct: &Distinct<'_>, order: Order) -> bool {
    let mut years: Vec<f64> = distinct.filled().filter_map(|(value, _)| order.day(value).map(year)).collect();
    years.sort_by(f64::total_cmp);
    let at = |share: usize| years.get(years.len() * share / 100).copied().unwrap_or_default();
    at(95) - at(5) > YEARS_MIN
}
