//! Backups and records of every released format, kept as they were written then, give the same book for ever.

use crate::book::picture;
use leadbench::book::{Book, Parts};
use leadbench::store::backup::Backup;
use leadbench::store::{journal, segment};

/// The file and the exact export of the book it was made of. Never write these again: add the next one.
const RELEASED: [(&[u8], &str); 1] =
    [(include_bytes!("fixtures/format_1.leadbench"), include_str!("fixtures/format_1.csv"))];

#[test]
fn every_released_format_is_read() {
    for (file, csv) in RELEASED {
        let backup = Backup::from_bytes(file).expect("a backup");
        let mut book = Book::default();
        for (_, entry) in backup.journal.iter().flat_map(|record| journal::decode_all(0, record).expect("entries")) {
            let mut parts = Parts::default();
            for key in &entry.segments {
                let (_, segment) = backup.segments.iter().find(|(known, _)| known == key).expect("its segment");
                segment::decode(segment, &mut parts).expect("a segment");
            }
            segment::decode_inline(&entry.inline, &mut parts).expect("parts");
            book.apply(entry, parts);
        }
        assert_eq!(picture(&book), csv);
        assert_eq!(book.settings().region, "IT");
        assert_eq!(book.rules().rules[0].points, 17);
        assert_eq!(book.spends().len(), 1);
        assert_eq!(book.entry_count(), 11);
    }
}
