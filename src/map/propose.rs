//! Which columns hold several things: proposed by the share of their cells that split cleanly.

use super::split::{ColumnSplit, NameOrder, Split};
use super::split_name::told_order;
use super::value_kind::{is_country, is_country_code};
use super::{Mapping, Target};
use crate::lead::Field;
use crate::parse::RawTable;

/// Proposes the splits of a mapping's columns.
pub(super) fn propose_splits(mapping: &mut Mapping, sample: &RawTable, rows_max: usize) {
    let mut splits = Vec::new();
    for column in 0..mapping.targets.len() {
        let Target::Field(field) = mapping.targets[column] else { continue };
        let cells = sample.rows().skip(1).take(rows_max).map(|row| row.cell(column).trim());
        let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        let is_mapped = |field| mapping.column_of(Target::Field(field)).is_some();
        let proposed = match field {
            Field::Name if !is_mapped(Field::GivenName) && !is_mapped(Field::FamilyName) => {
                name_split(&cells, &mapping.headers[column])
            }
            Field::City | Field::Region | Field::Country => {
                let is_free = |other| other == field || !is_mapped(other);
                place_split(&cells).filter(|second| is_free(*second) && is_free(Field::City)).map(|second| {
                    mapping.targets[column] = Target::Field(Field::City);
                    (Split::CityAnd(second), true)
                })
            }
            Field::Email | Field::Phone if is_share(&cells, 30, |cell| Split::Contact.parts(cell).is_some()) => {
                Some((Split::Contact, true))
            }
            _ => None,
        };
        splits.extend(proposed.map(|(split, is_on)| ColumnSplit { column: column as u32, split, is_on }));
    }
    mapping.splits = splits;
}

fn is_share(cells: &[&str], percent: usize, is_so: impl Fn(&str) -> bool) -> bool {
    let count = cells.iter().filter(|cell| is_so(cell)).count();
    count > 0 && count * 100 >= cells.len() * percent
}

/// What columns are called whose names begin with the family name.
const FAMILY_FIRST: [&str; 8] = [
    "cognome e nome",
    "cognome nome",
    "příjmení a jméno",
    "příjmení jméno",
    "příjm",
    "презиме и име",
    "last name, first",
    "surname, name",
];

/// The order of the names, and whether the split mends how they read: a family name that stands first, or is set off by
/// a comma. Otherwise it is offered, not done.
fn name_split(cells: &[&str], header: &str) -> Option<(Split, bool)> {
    let (mut given_first, mut family_first) = (0, 0);
    for cell in cells {
        let (Some(first), Some(last)) = (cell.split_whitespace().next(), cell.split_whitespace().last()) else {
            continue;
        };
        match told_order(first, last) {
            _ if cell.contains(',') => {}
            Some(NameOrder::GivenFirst) => given_first += 1,
            Some(NameOrder::FamilyFirst) => family_first += 1,
            None => {}
        }
    }
    let header = header.to_lowercase();
    family_first += usize::from(FAMILY_FIRST.iter().any(|words| header.contains(words))) * cells.len();
    let order = if family_first > given_first { NameOrder::FamilyFirst } else { NameOrder::GivenFirst };
    let split = Split::Name(order);
    let is_clean = is_share(cells, 60, |cell| split.parts(cell).is_some());
    let mends = order == NameOrder::FamilyFirst || is_share(cells, 50, |cell| cell.contains(','));
    is_clean.then_some((split, mends))
}

/// What stands beside the city: a country, or a region.
fn place_split(cells: &[&str]) -> Option<Field> {
    let seconds = |second: Field| {
        cells
            .iter()
            .filter_map(move |cell| Split::CityAnd(second).parts(cell))
            .filter_map(|parts| Some(parts.iter().nth(1)?.1))
    };
    let (split_count, country_count) = seconds(Field::Region)
        .fold((0, 0), |(all, countries), part| (all + 1, countries + usize::from(is_country(part))));
    let code_count =
        seconds(Field::Region).filter(|part| part.len() <= 3 && !part.chars().any(char::is_lowercase)).count();
    let is_mostly = |count: usize, of: usize| count > 0 && count * 100 >= of * 60;
    if !is_mostly(split_count, cells.len()) {
        return None;
    }
    let foreign_count = seconds(Field::Region).filter(|part| part.len() != 2 || is_country_code(part)).count();
    if is_mostly(country_count, split_count) && foreign_count == split_count {
        Some(Field::Country)
    } else {
        is_mostly(code_count, split_count).then_some(Field::Region)
    }
}
