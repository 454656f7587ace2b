//! Damaged records: the rest of the book opens, every row keeps its place, and a backup mends it.

use crate::book::{Desk, picture};
use leadbench::book::{Book, Change, Entry, Parts};
use leadbench::lead::Field;
use leadbench::store::damage::{Damage, Held, decode_or_fill, reserve};
use leadbench::store::repair::{Remedy, remedies};
use leadbench::store::{journal, segment};

/// More leads than one segment holds, with a custom field.
fn large(word: &str) -> String {
    let lead = |place: u32| format!("{word}-{place},{word} {place},{word}{place}@reka.example,{}\n", place % 50);
    let leads: String = (0..5_000).map(lead).collect();
    format!("id,Name,Email,{word} size\n{leads},Nobody,,\n")
}

/// Two imports, edits of both, and one undone.
fn desk() -> Desk {
    let mut desk = Desk::default();
    desk.import("first.csv", &large("Shoe"));
    desk.edit(4_999, Field::City, "Brno");
    desk.import("second.csv", &large("Hat"));
    desk.edit(5_001, Field::City, "Torino");
    let last = desk.edit(9_999, Field::Owner, "Petra");
    desk.undo(last);
    desk
}

/// The same records once more.
fn copy(desk: &Desk) -> Desk {
    Desk { journal: desk.journal.clone(), segments: desk.segments.clone(), ..Desk::default() }
}

/// The book as far as it can be read, as the worker reads it.
fn read(desk: &Desk) -> (Book, Vec<Damage>) {
    let (mut book, mut damages) = (Book::default(), Vec::new());
    for (key, record) in desk.journal.iter().enumerate() {
        let (key, place) = (key as u32, book.entry_count());
        let Ok(entry) = journal::decode(record) else {
            damages.push(Damage { key, place, held: Held::Entries { count: 1 } });
            continue;
        };
        let parts = parts_of(desk, &entry, &mut |key, held| damages.push(Damage { key, place, held }));
        book.apply(entry, parts);
    }
    let named: Vec<u32> = book.segment_keys().into_iter().collect();
    let orphans = desk.segments.iter().filter(|(key, _)| !named.contains(key)).map(|(_, segment)| &segment[..]);
    reserve(&mut book, &damages, orphans);
    (book, damages)
}

fn parts_of(desk: &Desk, entry: &Entry, hear: &mut dyn FnMut(u32, Held)) -> Parts {
    let mut parts = Parts::default();
    segment::decode_inline(&entry.inline, &mut parts).expect("whole");
    for (place, key) in entry.segments.iter().enumerate() {
        let record = desk.segments.iter().find(|(known, _)| known == key).map(|(_, record)| &record[..]);
        if let Some(held) = decode_or_fill(entry, place as u32, record, &mut parts).expect("not newer") {
            hear(*key, held);
        }
    }
    parts
}

/// Puts back what the backup has; how much it had.
fn repair(desk: &mut Desk, damages: &[Damage], backup: &Desk) -> usize {
    let entries: Vec<Entry> = backup.journal.iter().map(|record| journal::decode(record).expect("whole")).collect();
    let (book, _) = read(desk);
    let own: Vec<&Entry> = book.entries().collect();
    let remedies = remedies(&own, damages, &entries);
    for (damage, remedy) in damages.iter().zip(&remedies) {
        match remedy {
            Some(Remedy::Segment(key)) => {
                let (_, record) = backup.segments.iter().find(|(known, _)| known == key).expect("in the backup");
                desk.segments.retain(|(known, _)| *known != damage.key);
                desk.segments.push((damage.key, record.clone()));
            }
            Some(Remedy::Entries(places)) => {
                desk.journal[damage.key as usize] = backup.journal[places.start as usize].clone();
            }
            None => {}
        }
    }
    remedies.iter().flatten().count()
}

fn flip(record: &mut [u8]) {
    let middle = record.len() / 2;
    record[middle] ^= 0x10;
}

/// All that is to be seen of a book.
fn all_of(book: &Book) -> String {
    let lines = (0..book.entry_count()).map(|place| format!("{:?}\n", book.line(place)));
    let rejected = book.rejections(None).map(|it| format!("{it:?}\n"));
    lines.chain(rejected).chain([picture(book)]).collect()
}

#[test]
fn whichever_record_is_damaged_the_rest_opens_and_a_backup_mends_it() {
    let whole = desk();
    let expected = all_of(&whole.book);
    let line_of = |book: &Book| picture(book).lines().map(str::to_owned).collect::<Vec<_>>();
    let leads = line_of(&whole.book);
    for at in 0..whole.segments.len() + whole.journal.len() {
        let mut desk = copy(&whole);
        let is_segment = at < desk.segments.len();
        match is_segment {
            true => flip(&mut desk.segments[at].1),
            false => flip(&mut desk.journal[at - whole.segments.len()]),
        }
        let (book, damages) = read(&desk);
        assert_eq!(damages.len(), 1, "record {at}");
        let held = &damages[0].held;
        if let Held::Leads { first_row, count, .. } = held {
            let seen: Vec<u32> = (0..10_000).filter(|row| !(*first_row..first_row + count).contains(row)).collect();
            assert_eq!(book.rows(), seen, "{held:?}");
            let is_same = line_of(&book).iter().skip(1).all(|line| leads.contains(line));
            assert!(is_same, "every other lead is as it was: {held:?}");
        }
        assert_eq!(matches!(held, Held::Entries { .. }), !is_segment);
        assert_eq!(repair(&mut desk, &damages, &whole), 1, "record {at}");
        let (mended, damages) = read(&desk);
        assert_eq!((all_of(&mended) == expected, damages), (true, vec![]), "record {at}");
    }
}

#[test]
fn a_lost_import_leaves_its_rows_and_fields_free() {
    let whole = desk();
    for lost in [0, 2] {
        let mut desk = copy(&whole);
        flip(&mut desk.journal[lost]);
        let (book, damages) = read(&desk);
        assert_eq!(damages[0].place, lost as u32);
        let seen = if lost == 0 { 5_000..10_000 } else { 0..5_000 };
        assert_eq!(book.rows(), seen.collect::<Vec<_>>());
        assert!(book.table().len() >= 10_000);
        let names: Vec<&str> = book.table().custom_names().collect();
        assert_eq!(names, ["Shoe size", "Hat size"], "both keep their places");
    }
}

#[test]
fn what_is_saved_after_the_damage_stays_when_it_is_mended() {
    let backup = desk();
    let mut desk = copy(&backup);
    // Everything from the second import on is lost; then a third file comes in.
    desk.journal.truncate(3);
    flip(&mut desk.journal[2]);
    let (book, damages) = read(&desk);
    desk.book = book;
    desk.import("third.csv", "id,Name,Email,Glove size\nC-1,Clara,clara@reka.example,7\n");
    let clara = *desk.book.rows().last().expect("she is there");
    assert!(clara >= 10_000, "{clara}");
    desk.edit(clara, Field::City, "Asti");
    assert_eq!(repair(&mut desk, &damages, &backup), 1);
    let (mended, damages) = read(&desk);
    assert_eq!((mended.rows().len(), damages), (10_001, vec![]));
    assert_eq!(mended.table().text(clara, Field::City), "Asti");
    assert_eq!(mended.table().custom_names().collect::<Vec<_>>(), ["Shoe size", "Hat size", "Glove size"]);
    assert_eq!(mended.table().text(7_000, Field::Email), "hat2000@reka.example");
}

#[test]
fn a_backup_that_cannot_tell_which_record_it_was_mends_nothing() {
    let backup = desk();
    let mut desk = copy(&backup);
    flip(&mut desk.journal[1]);
    let (book, damages) = read(&desk);
    let own: Vec<&Entry> = book.entries().collect();
    let entries: Vec<Entry> = backup.journal.iter().map(|record| journal::decode(record).expect("whole")).collect();
    assert_eq!(remedies(&own, &damages, &entries), [Some(Remedy::Entries(1..2))]);
    assert_eq!(remedies(&own, &damages, &entries[2..]), [None], "an older lead of it is not there");
    let mut two = entries.clone();
    two.insert(1, Entry { id: leadbench::lead::EntryId(7), ..entries[1].clone() });
    assert_eq!(remedies(&own, &damages, &two), [None], "two entries in the place of one");
    let late = Damage { place: 5, ..damages[0].clone() };
    let before = [own[0], own[0], own[1], own[2], own[3]];
    assert_eq!(remedies(&before, &[late], &entries[..5]), [None], "the backup is older");
}

#[test]
fn a_segment_that_is_not_there_is_as_a_damaged_one() {
    let mut desk = desk();
    let lost = desk.segments.remove(0);
    let (book, damages) = read(&desk);
    let Change::Imported(imported) = &book.entries().next().expect("the import").change else { panic!("an import") };
    assert_eq!(imported.new_count, 5_000);
    let [Damage { key, place: 0, held: Held::Leads { first_row: 0, count: 4_096, segment: 0, .. } }] = damages[..]
    else {
        panic!("{damages:?}")
    };
    assert_eq!((key, book.rows().len()), (lost.0, 10_000 - 4_096));
    assert_eq!(segment::lead_range(5_000, 1), Some(4_096..5_000));
    assert_eq!(segment::lead_range(5_000, 2), None);
}
