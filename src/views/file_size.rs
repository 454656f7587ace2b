//! Bytes as the reader writes them: whole numbers of the largest unit that leaves at most four digits.

use crate::words::Language;

/// `812 B`, `2,154 kB`, `19 MB`.
pub fn file_size(language: Language, bytes: u64) -> String {
    let units = [("B", 1), ("kB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000)];
    let fits = |(_, size): &(&str, u64)| bytes / size < 10_000;
    let (unit, size) = units.into_iter().find(fits).unwrap_or(("GB", 1_000_000_000));
    let count = i64::try_from((bytes + size / 2) / size).unwrap_or(i64::MAX);
    format!("{}\u{a0}{unit}", language.number(count))
}
