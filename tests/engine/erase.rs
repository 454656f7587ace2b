//! Erasing people: nothing of them is left in any record, and everything else is as it was.

use crate::book::{Desk, picture};
use leadbench::book::{Book, EntryKind, Parts};
use leadbench::lead::{EntryId, Field};
use leadbench::store::frame::{self, RecordKind};
use leadbench::store::{erase, journal};
use leadbench::table::Row;
use proptest::prelude::*;

const FAIR: &str = "\
id,Name,Email,Phone,Company,City,Shoe size
A-100,Anna Rossi,anna@nordwind.example,+39 347 123 4567,Nordwind,Torino,38
A-200,Jan Novák,jan@reka.example,+420 601 777 888,Řeka s.r.o.,Brno,44
A-100,Anna R.,anna.rossi@home.example,,Nordwind S.r.l.,Ivrea,
A-300,王小明,wang@yuanjing.example,,宁波远景贸易,宁波,
,Rossi Anna,,,NORDWIND s.r.l.,,
,Anna Rossi,,,Hartmann GmbH,,
,Petra,0347 1234567,,,,,,
,Petra,,,Malý,,,one,too many
";

const FAIR_AGAIN: &str = "\
id,Email,Owner,City
A-100,anna@newjob.example,Petra,Torino
A-200,jan@reka.example,Petra,Praha
";

/// What tells Anna.
const ANNA: [&str; 9] = [
    "A-100",
    "Anna Rossi",
    "Anna R.",
    "anna@nordwind.example",
    "anna.rossi@home.example",
    "anna@newjob.example",
    "+393471234567",
    "Ivrea",
    "1234567",
];

/// Erases as the worker does: the segments that hold something of them are written anew, then the entry is appended.
pub fn erase_people(desk: &mut Desk, rows: &[Row]) -> EntryId {
    let erasure = desk.book.plan_erase(rows).expect("somebody is in effect");
    for record in &mut desk.journal {
        let mut entry = journal::decode(record).expect("whole");
        for (place, key) in entry.segments.iter().enumerate() {
            let (_, segment) = &mut desk.segments[*key as usize];
            let cleaned = erase::clean_segment(&entry, place as u32, segment, &erasure);
            let may_hold = erase::may_hold(&entry, place as u32, &erasure);
            assert!(may_hold || cleaned.is_none(), "what is passed over holds nothing");
            *segment = cleaned.unwrap_or_else(|| segment.clone());
        }
        if erase::clean_inline(&mut entry, &erasure) {
            *record = journal::encode(&entry);
        }
    }
    let id = desk.change(erasure.change(), Parts::default());
    desk.book = desk.read_again();
    id
}

/// Whether a text stands in any stored record, once it is unpacked.
pub fn holds(desk: &Desk, text: &str) -> bool {
    let is_in = |bytes: &[u8]| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    desk.journal.iter().any(|record| is_in(record))
        || desk.segments.iter().any(|(_, segment)| is_in(&unpacked(segment)))
}

/// What a segment's frame holds.
fn unpacked(segment: &[u8]) -> Vec<u8> {
    let payload = frame::unwrap(RecordKind::Segment, segment).expect("whole");
    lz4_flex::block::decompress_size_prepended(payload.bytes).expect("packed")
}

fn imported(has_inline: bool) -> Desk {
    let mut desk = Desk { has_inline, ..Desk::default() };
    assert_eq!(desk.import("fair.csv", FAIR), (3, 0, 1, 4));
    desk
}

#[test]
fn nothing_of_an_erased_person_is_left_in_any_record() {
    [false, true].into_iter().for_each(check_nothing_left);
}

fn check_nothing_left(has_inline: bool) {
    let mut desk = imported(has_inline);
    desk.import("again.csv", FAIR_AGAIN);
    desk.edit(0, Field::Notes, "met Anna Rossi in Ivrea");
    desk.undo_latest();
    desk.edit(1, Field::Owner, "Tomáš");
    let counts = desk.book.erasure_counts(&desk.book.plan_erase(&[0]).expect("she is in effect"));
    assert_eq!((counts.leads, counts.entries, counts.rejected), (1, 4, 2));
    ANNA.iter().for_each(|value| assert!(holds(&desk, value), "{value} is there before"));
    let id = erase_people(&mut desk, &[0]);
    let left: Vec<_> = ANNA.into_iter().filter(|value| holds(&desk, value)).collect();
    assert_eq!(left, ["Anna Rossi"], "only the Anna Rossi of another company, who was rejected");
    let line = desk.book.line(desk.book.entry_count() - 1).expect("it is in the journal");
    assert_eq!((line.id, line.kind, line.lead_count), (id, EntryKind::Erased, 1));
    for value in ["jan@reka.example", "王小明", "Tomáš", "Malý", "Hartmann GmbH", "fair.csv", "Shoe size"] {
        assert!(holds(&desk, value), "{value} stays");
    }
}

#[test]
fn an_erased_row_never_comes_back_and_no_other_row_moves() {
    let mut desk = imported(false);
    let file = desk.book.undo_line().expect("the import").id;
    let city = desk.edit(0, Field::City, "Asti");
    let other = desk.edit(1, Field::City, "Olomouc");
    let before = picture(&desk.book);
    erase_people(&mut desk, &[0]);
    let rest: Vec<_> = before.lines().filter(|line| !line.contains("nordwind.example")).collect();
    assert_eq!(picture(&desk.book).lines().collect::<Vec<_>>(), rest, "all others are as they were");
    assert_eq!(desk.book.rows(), [1, 2]);
    assert!(desk.book.table().keys().all(|key| desk.book.table().column(key).is_blank(0)));
    desk.undo(city);
    desk.undo(other);
    assert_eq!(desk.book.table().text(1, Field::City), "Brno");
    desk.undo(file);
    assert_eq!(desk.book.rows(), [] as [Row; 0]);
    desk.redo_latest();
    assert_eq!(desk.book.rows(), [1, 2], "redo of the import brings back the others");
    assert_eq!(desk.import("fair.csv", FAIR).0, 1, "who is erased and comes again is new");
    assert_eq!(desk.book.rows(), [1, 2, 3]);
}

#[test]
fn an_erasure_cannot_be_undone_and_does_not_stand_in_the_way() {
    let mut desk = imported(true);
    desk.edit(1, Field::City, "Olomouc");
    desk.undo_latest();
    let id = erase_people(&mut desk, &[0]);
    assert!(desk.book.plan_undo(id).is_none());
    assert_eq!(desk.book.undo_line().expect("the import").kind, EntryKind::Imported { file: "fair.csv".to_owned() });
    desk.redo_latest();
    assert_eq!(desk.book.table().text(1, Field::City), "Olomouc");
    assert!(desk.book.plan_erase(&[0]).is_none(), "nobody is there any more");
}

#[test]
fn the_same_person_out_of_sight_is_erased_too() {
    let mut desk = imported(true);
    desk.undo_latest();
    desk.import("fair.csv", FAIR);
    assert_eq!(desk.book.rows(), [3, 4, 5]);
    erase_people(&mut desk, &[3]);
    assert!(!holds(&desk, "anna@nordwind.example"));
    assert!(holds(&desk, "jan@reka.example"));
    let first = desk.book.line(0).expect("the first import");
    let undo = desk.book.line(1).expect("its undo");
    assert!(first.is_undone);
    desk.undo(undo.id);
    assert_eq!(desk.book.rows(), [1, 2, 4, 5]);
}

#[test]
fn a_dictionary_forgets_the_words_that_only_the_erased_used() {
    let mut desk = imported(true);
    let words = |book: &Book| book.table().column(Field::City).words().map(<[String]>::to_vec).unwrap_or_default();
    assert!(words(&desk.book).contains(&"Torino".to_owned()));
    erase_people(&mut desk, &[0]);
    assert_eq!(words(&desk.book), ["", "Brno", "宁波"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was done and undone before: no record holds anything of the erased, the others are as they were, and
    /// everything that was done to them can still be undone.
    #[test]
    fn whoever_is_erased_leaves_nothing_and_nobody_else_is_touched(
        steps in proptest::collection::vec((0..6u32, 0..3usize, 0..9u32, any::<prop::sample::Index>(), 0..5u8), 0..24),
        erased in proptest::collection::btree_set(0..6u32, 1..4),
        has_inline in any::<bool>(),
    ) {
        let person = |row: u32| format!("K{row}xx,Person{row} Kin{row},p{row}@reka.example,Co{row},Town{row},{row}{row}\n");
        let file: String = (0..6).map(person).collect();
        let mut desk = Desk { has_inline, ..Desk::default() };
        desk.import("kin.csv", &format!("id,Name,Email,Company,City,Shoe size\n{file}"));
        let mut live: Vec<EntryId> = vec![desk.book.undo_line().expect("the import").id];
        for (row, field, text, which, what) in steps {
            match what {
                0 if !live.is_empty() => {
                    let id = live.remove(which.index(live.len()));
                    desk.undo(id);
                }
                1 => {
                    let text = format!("id,Name,Owner,City\nK{row}xx,Person{row} Kin{row},Owner{row},Town{row}v{text}\n,Person{row} Kin{row},,\n");
                    desk.import("more.csv", &text);
                    live.push(desk.book.line(desk.book.entry_count() - 1).expect("just now").id);
                }
                _ => {
                    let field = [Field::City, Field::Owner, Field::Notes][field];
                    let text = format!("Town{row}v{text}");
                    if desk.book.has(row) && desk.book.table().text(row, field) != text {
                        live.push(desk.edit(row, field, &text));
                    }
                }
            }
        }
        let rows: Vec<Row> = erased.into_iter().filter(|row| desk.book.has(*row)).collect();
        prop_assume!(!rows.is_empty());
        let before = desk.book.rows().to_vec();
        let shown = |book: &Book, row: Row| {
            let values: Vec<_> = book.table().keys().map(|key| book.table().text(row, key).into_owned()).collect();
            (values, book.table().issues(row), book.table().file_rows(row), format!("{:?}", book.events_of(row)))
        };
        let kept: Vec<Row> = before.into_iter().filter(|row| !rows.contains(row)).collect();
        let as_they_were: Vec<_> = kept.iter().map(|row| shown(&desk.book, *row)).collect();
        erase_people(&mut desk, &rows);
        for row in &rows {
            for value in [format!("K{row}xx"), format!("Person{row}"), format!("p{row}@"), format!("Town{row}"), format!("Owner{row}")] {
                prop_assert!(!holds(&desk, &value), "{value} is left");
            }
        }
        prop_assert_eq!(desk.book.rows(), &kept[..]);
        prop_assert_eq!(kept.iter().map(|row| shown(&desk.book, *row)).collect::<Vec<_>>(), as_they_were);
        while let Some(id) = live.pop() {
            desk.undo(id);
            prop_assert_eq!(picture(&desk.read_again()), desk.picture());
        }
        prop_assert!(desk.book.rows().iter().all(|row| !rows.contains(row)));
    }
}
