//! A whole book through the database: written as the worker writes, read as the worker reads.

use crate::store::open;
use leadbench::book::{Book, Change, Entry, Origin, Parts};
use leadbench::clean::CleanSettings;
use leadbench::intake::{ImportPlan, Intake};
use leadbench::lead::{Day, EntryId, Field};
use leadbench::map::guess;
use leadbench::parse::{RawTable, Reader, header, sniff};
use leadbench::score::score_all;
use leadbench::store::idb::Store;
use leadbench::store::{journal, segment};
use leadbench::table::Edits;
use leadbench::worker::export;
use leadbench::worker::protocol::ExportForm;
use wasm_bindgen_test::wasm_bindgen_test;

const TODAY: Day = Day(20_000);

pub const FAIR: &str = "\
id,Name,Email,Phone,Company,Stage,First contact,Shoe size
A-1,Anna Rossi,anna@nordwind.example,+39 347 123 4567,Nordwind,lead,13/01/2026,38
A-2,Jan Novák,jan@reka.example,,Řeka s.r.o.,,14/01/2026,
A-1,Anna R.,ANNA@nordwind.example,,Nordwind S.r.l.,prospect,,
A-3,王小明,wang@yuanjing.example,,宁波远景贸易,,,
,Nobody,,,,,,
";

const WON: &str = "\
id,won date,deal value,currency,Colour
A-2,2026-02-01,1200,EUR,blue
A-1,2026-03-01,,,
";

/// A book and the database that holds it.
pub struct Desk {
    pub book: Book,
    pub store: Store,
    last_key: u32,
}

impl Desk {
    /// An empty one.
    pub async fn new(name: &str) -> Desk {
        Desk { book: Book::default(), store: open(name).await, last_key: 0 }
    }

    async fn change(&mut self, change: Change, parts: Parts) -> EntryId {
        let (mut segments, mut inline) = (Vec::new(), Vec::new());
        match segment::encode_inline(&parts) {
            Some(bytes) => inline = bytes,
            None => {
                segments = self.store.stage(segment::encode(&parts).collect()).await.expect("there is room");
                assert_eq!(segments.len(), segment::count(&parts));
            }
        }
        let at_millis = i64::from(self.last_key);
        let entry =
            Entry { id: EntryId::new(at_millis, 7), at_millis, change, segments, origin: Origin::default(), inline };
        let id = entry.id;
        self.last_key = self.store.commit(self.last_key, &journal::encode(&entry)).await.expect("nobody was first");
        self.book.apply(entry, parts);
        id
    }

    pub async fn import(&mut self, file: &str, text: &str) -> EntryId {
        let settings = CleanSettings { region: "IT".to_owned(), currency: "EUR".to_owned() };
        let mut intake = Intake::new(plan_of(text), settings, text.as_bytes());
        intake.seed(self.book.table(), self.book.rows());
        intake.push(text.as_bytes());
        intake.end();
        let mut settling = intake.settle(file.to_owned(), self.book.table(), &|id| self.book.row_of(id));
        while settling.step(self.book.table(), 1_000) {}
        let found = settling.finish();
        self.change(Change::Imported(found.imported.clone()), found.into()).await
    }

    async fn edit(&mut self, row: u32, field: Field, after: &str) {
        let mut edits = Edits::default();
        edits.push(row, field.into(), &self.book.table().text(row, field), after);
        self.book.plan_issues(&mut edits);
        let parts = Parts { edits, ..Parts::default() };
        self.change(Change::Edited { field: field.into() }, parts).await;
    }

    async fn undo(&mut self, id: EntryId) {
        let undo = self.book.plan_undo(id).expect("it is in effect");
        self.change(undo.change, undo.parts).await;
    }
}

fn plan_of(text: &str) -> ImportPlan {
    let dialect = sniff(text.as_bytes(), true, None, None).expect("a list");
    let mut raw = RawTable::default();
    let mut reader = Reader::new(&dialect);
    reader.push(text.as_bytes(), &mut raw);
    reader.finish(&mut raw);
    let (headers, _) = header(&raw);
    let mapping = guess(&headers, &raw);
    ImportPlan::new(dialect, mapping)
}

/// The book that the database gives.
pub async fn read(store: &Store) -> Book {
    let mut book = Book::default();
    for (key, record) in store.journal_after(0).await.expect("the journal can be read") {
        for (_, entry) in journal::decode_all(key, &record).expect("whole") {
            let mut parts = Parts::default();
            for segment in store.segments(&entry.segments).await.expect("the segments can be read") {
                segment::decode(&segment.expect("a named segment is there"), &mut parts).expect("whole");
            }
            segment::decode_inline(&entry.inline, &mut parts).expect("whole");
            book.apply(entry, parts);
        }
    }
    book
}

/// All that can be seen of a book: its leads exactly, its rejected rows, its journal, and each lead's events.
pub fn picture(book: &Book) -> Vec<String> {
    let scores = score_all(book.table(), book.rules(), TODAY);
    let leads = export::leads(book, book.rows(), &scores, ExportForm::Exact).bytes;
    let lines = (0..book.entry_count()).map(|place| format!("{:?}", book.line(place)));
    let events = book.rows().iter().take(100).map(|row| format!("{:?}", book.events_of(*row)));
    let mut picture: Vec<String> = lines.chain(events).collect();
    picture.push(String::from_utf8(leads).expect("UTF-8"));
    picture.push(format!("{:?}", book.rejections(None).collect::<Vec<_>>()));
    picture
}

#[wasm_bindgen_test]
async fn a_book_comes_back_from_the_database_as_it_was() {
    let name = "book";
    let mut desk = Desk::new(name).await;
    desk.import("fair.csv", FAIR).await;
    let won = desk.import("won.csv", WON).await;
    desk.edit(2, Field::City, "宁波").await;
    desk.undo(won).await;
    let shown = picture(&desk.book);
    assert_eq!(desk.book.rows().len(), 3);
    assert!(shown.iter().any(|part| part.contains("王小明") && part.contains("宁波")), "{shown:?}");
    drop(desk.store);
    let again = read(&open(name).await).await;
    assert_eq!(picture(&again), shown);
    assert_eq!(again.segment_keys(), desk.book.segment_keys());
}

#[wasm_bindgen_test]
async fn a_book_of_several_segments_comes_back_whole() {
    let name = "large-book";
    let mut desk = Desk::new(name).await;
    let rows: String = (0..5_000).map(|place| format!("B-{place},Lead {place},lead{place}@reka.example\n")).collect();
    desk.import("large.csv", &format!("id,Name,Email\n{rows}")).await;
    assert_eq!((desk.book.rows().len(), desk.book.segment_keys().len()), (5_000, 2));
    drop(desk.store);
    let again = read(&open(name).await).await;
    assert!(picture(&again) == picture(&desk.book), "the same leads, to the byte");
}
