//! Loose journal records packed: the same entries in the same order, the same book.

use crate::book::{Desk, FAIR, picture};
use leadbench::book::{Book, Parts};
use leadbench::lead::Field;
use leadbench::store::compaction::compact;
use leadbench::store::frame::RecordKind;
use leadbench::store::{journal, segment};

type Keyed = (u32, Vec<u8>);

/// The journal with its packs in the place of what they hold.
fn packed(mut records: Vec<Keyed>) -> Vec<Keyed> {
    loop {
        let compaction = compact(&records);
        if compaction.packs.is_empty() {
            return records;
        }
        records.retain(|(key, _)| compaction.loose.binary_search(key).is_err());
        records.extend(compaction.packs);
        records.sort_unstable_by_key(|(key, _)| *key);
    }
}

fn keyed(desk: &Desk) -> Vec<Keyed> {
    (1..).zip(desk.journal.iter().cloned()).collect()
}

/// The entries that can be read, with their keys.
fn entries(records: &[Keyed]) -> Vec<journal::KeyedEntry> {
    records.iter().filter_map(|(key, record)| journal::decode_all(*key, record).ok()).flatten().collect()
}

fn book_of(desk: &Desk, records: &[Keyed]) -> Book {
    let mut book = Book::default();
    for (_, entry) in entries(records) {
        let mut parts = Parts::default();
        for key in &entry.segments {
            segment::decode(&desk.segments[*key as usize].1, &mut parts).expect("whole");
        }
        segment::decode_inline(&entry.inline, &mut parts).expect("whole");
        book.apply(entry, parts);
    }
    book
}

fn lines(book: &Book) -> Vec<String> {
    let lines = (0..book.entry_count()).map(|place| format!("{:?}", book.line(place)));
    lines.chain(book.rows().iter().map(|row| format!("{:?}", book.events_of(*row)))).collect()
}

/// An import and so many edits and undos.
fn desk(count: usize) -> Desk {
    let mut desk = Desk::default();
    desk.import("fair.csv", FAIR);
    for place in 1..count {
        match place % 7 {
            3 => desk.undo_latest(),
            _ => drop(desk.edit((place % 3) as u32, Field::City, &format!("City {}", place % 50))),
        }
    }
    desk
}

#[test]
fn a_packed_journal_gives_the_same_book() {
    let desk = desk(1_000);
    let loose = keyed(&desk);
    let records = packed(loose.clone());
    // Three packs of 256; the others are few.
    assert_eq!(records.len(), 3 + 1_000 - 3 * 256);
    assert!(records[..3].iter().all(|(_, record)| RecordKind::of(record) == Some(RecordKind::Pack)));
    assert_eq!(records.iter().take(4).map(|(key, _)| *key).collect::<Vec<_>>(), [256, 512, 768, 769]);
    assert_eq!(entries(&records), entries(&loose));
    let (book, same) = (book_of(&desk, &records), &desk.book);
    assert_eq!((picture(&book), lines(&book)), (picture(same), lines(same)));
    assert_eq!(book.undo_line(), same.undo_line());
    assert_eq!(book.segment_keys(), same.segment_keys());
    let bytes = |records: &[Keyed]| records.iter().map(|(_, record)| record.len()).sum::<usize>();
    assert!(bytes(&records) * 3 < bytes(&loose) * 2, "{} of {} bytes", bytes(&records), bytes(&loose));
}

#[test]
fn few_records_stay_as_they_are() {
    for count in [1, 2, 256] {
        let loose = keyed(&desk(count));
        assert_eq!(packed(loose.clone()), loose, "{count} records");
    }
}

#[test]
fn a_damaged_record_stays_in_its_place_between_packs() {
    let mut loose = keyed(&desk(900));
    loose[299].1[12] ^= 1;
    let records = packed(loose.clone());
    let keys: Vec<u32> = records.iter().map(|(key, _)| *key).collect();
    assert!(keys.contains(&300) && keys.contains(&256) && keys.contains(&556), "{keys:?}");
    assert_eq!(entries(&records), entries(&loose), "no entry is lost, none changes its place");
}

#[test]
fn a_damaged_pack_says_so() {
    let records = packed(keyed(&desk(600)));
    let (key, pack) = &records[0];
    for place in [0, 2, 3, 4, 8, 11, pack.len() / 2, pack.len() - 1] {
        let mut damaged = pack.clone();
        damaged[place] ^= 4;
        assert!(journal::decode_all(*key, &damaged).is_err(), "byte {place}");
        assert!(journal::decode_all(*key, &pack[..place]).is_err(), "cut at {place}");
    }
}
