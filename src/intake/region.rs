//! The beginning of a list -> the country of its phone numbers, where that is not the workspace's.

use crate::clean::region_of_numbers;
use crate::lead::Field;
use crate::map::{Mapping, Target};
use crate::parse::{Dialect, RawTable};

/// The country that the phone numbers of a list seem to be of; `None` for the usual one, and where each row names its own.
pub fn region_of_list(table: &RawTable, mapping: &Mapping, dialect: &Dialect, usual: &str) -> Option<&'static str> {
    let columns_of = |field: Field| {
        let columns = mapping.targets.iter().enumerate();
        columns.filter(move |(_, target)| **target == Target::Field(field)).map(|(column, _)| column)
    };
    let rows = || table.rows().skip(1);
    let is_filled =
        |column: usize| rows().filter(|row| !row.cell(column).trim().is_empty()).count() * 2 > rows().count();
    if columns_of(Field::Country).any(is_filled) {
        return None;
    }
    let columns = columns_of(Field::Phone).chain(columns_of(Field::OtherPhones));
    let numbers = columns.flat_map(|column| rows().map(move |row| row.cell(column)));
    region_of_numbers(numbers, usual, country_of_encoding(&dialect.encoding))
}

/// Where an encoding is used; `None` when in many countries.
fn country_of_encoding(encoding: &str) -> Option<&'static str> {
    match encoding {
        "GBK" | "GB18030" | "gb18030" => Some("CN"),
        "Big5" => Some("TW"),
        "Shift_JIS" => Some("JP"),
        _ => None,
    }
}
