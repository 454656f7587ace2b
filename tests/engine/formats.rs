//! Backups and records of every released format, kept as they were written then, give the same book for ever.

use crate::backup::read;
use crate::book::picture;

/// The file and the exact export of the book it was made of. Never write these again: add the next one.
const RELEASED: [(&[u8], &str); 2] = [
    (include_bytes!("fixtures/format_1.leadbench"), include_str!("fixtures/format_1.csv")),
    // Six entries in a pack, their segments behind it; the others each with its parts inside.
    (include_bytes!("fixtures/format_2.leadbench"), include_str!("fixtures/format_2.csv")),
];

#[test]
fn every_released_format_is_read() {
    for (file, csv) in RELEASED {
        let (_, book) = read(file).expect("a backup");
        assert_eq!(picture(&book), csv);
        assert_eq!(book.settings().region, "IT");
        assert_eq!(book.rules().rules[0].points, 17);
        assert_eq!(book.spends().len(), 1);
        assert_eq!(book.entry_count(), 11);
    }
}
