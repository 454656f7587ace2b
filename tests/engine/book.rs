//! The book: files in, changes, undo of any of them, and the same book again from what the store holds.

use leadbench::book::{
    Book, Change, Entry, EntryKind, Filter, LeadEntry, Origin, Parts, Query, Settings, SortKey, View,
};
use leadbench::clean::CleanSettings;
use leadbench::intake::{ImportPlan, Intake, RejectReason};
use leadbench::lead::{Day, EntryId, Field, FieldKey, IssueKind, LeadId};
use leadbench::map::guess;
use leadbench::parse::{RawTable, Reader, header, sniff};
use leadbench::score::score_all;
use leadbench::store::{journal, segment};
use leadbench::table::Edits;
use leadbench::worker::export;
use leadbench::worker::protocol::ExportForm;
use proptest::prelude::*;

const TODAY: Day = Day(20_000);

/// A book as the worker keeps it: every change goes through the stored form first.
#[derive(Default)]
pub struct Desk {
    pub book: Book,
    pub journal: Vec<Vec<u8>>,
    pub segments: Vec<(u32, Vec<u8>)>,
    /// Whether small parts travel inside their entry.
    pub has_inline: bool,
    /// Tells its entries from those of other books.
    pub device: u128,
    /// Milliseconds between two entries, but for the one that there is at least.
    pub pause_millis: i64,
    /// When the next entry is made, where it is said.
    pub now_millis: Option<i64>,
}

impl Desk {
    pub fn change(&mut self, change: Change, parts: Parts) -> EntryId {
        let place = self.journal.len() as i64;
        let at_millis = self.now_millis.unwrap_or(place * (1 + self.pause_millis));
        let id = EntryId::new(place, 7 + self.device);
        let first = self.segments.len() as u32;
        let inline = segment::encode_inline(&parts).filter(|_| self.has_inline);
        if inline.is_none() {
            self.segments.extend((first..).zip(segment::encode(&parts)));
        }
        let keys = (first..self.segments.len() as u32).collect();
        let entry = Entry {
            id,
            at_millis,
            change,
            segments: keys,
            origin: Origin::default(),
            inline: inline.unwrap_or_default(),
        };
        self.journal.push(journal::encode(&entry));
        self.book.apply(entry, parts);
        id
    }

    pub fn import(&mut self, file: &str, text: &str) -> (u32, u32, u32, u32) {
        let plan = plan_of(text);
        let settings = CleanSettings { region: "US".to_owned(), currency: "EUR".to_owned() };
        let mut intake = Intake::new(plan, settings, text.as_bytes());
        intake.guard(self.book.gate());
        intake.guide(&self.book.taxonomy());
        intake.seed(self.book.table(), self.book.rows());
        intake.seed_merged(self.book.table(), &self.book.rows_merged());
        text.as_bytes().chunks(7).for_each(|bytes| intake.push(bytes));
        intake.end();
        let row_count = intake.row_count();
        let mut settling = intake.settle(file.to_owned(), self.book.table(), &|id| self.book.row_standing_for(id));
        while settling.step(self.book.table(), 2) {}
        let mut found = settling.finish();
        found.enquiries = self.book.new_enquiries(file, found.enquiries);
        let imported = found.imported.clone();
        let counts = (imported.new_count, imported.updated_count, imported.duplicate_count, imported.rejected_count);
        assert_eq!(counts.0 + counts.1 + counts.2 + counts.3, row_count, "every row has one outcome");
        self.change(Change::Imported(imported), found.into());
        counts
    }

    pub fn edit(&mut self, row: u32, field: Field, after: &str) -> EntryId {
        let mut edits = Edits::default();
        edits.push(row, field.into(), &self.book.table().text(row, field), after);
        self.book.plan_issues(&mut edits);
        self.change(Change::Edited { field: field.into() }, Parts { edits, ..Parts::default() })
    }

    pub fn undo(&mut self, id: EntryId) -> u32 {
        let undo = self.book.plan_undo(id).expect("it is in effect");
        self.change(undo.change, undo.parts);
        undo.plan.kept_count
    }

    pub fn undo_latest(&mut self) {
        let id = self.book.undo_line().expect("something to undo").id;
        self.undo(id);
    }

    pub fn redo_latest(&mut self) {
        let id = self.book.redo_line().expect("something to redo").id;
        self.undo(id);
    }

    /// The exact export: all that can be seen of the leads.
    pub fn picture(&self) -> String {
        picture(&self.book)
    }

    /// The book that the stored records give.
    pub fn read_again(&self) -> Book {
        let mut book = Book::default();
        for record in &self.journal {
            let entry = journal::decode(record).expect("whole");
            let mut parts = Parts::default();
            segment::decode_inline(&entry.inline, &mut parts).expect("whole");
            for key in &entry.segments {
                segment::decode(&self.segments[*key as usize].1, &mut parts).expect("whole");
            }
            book.apply(entry, parts);
        }
        book
    }
}

pub fn picture(book: &Book) -> String {
    let scores = score_all(book.table(), book.rules(), TODAY);
    String::from_utf8(export::leads(book, book.rows(), &scores, ExportForm::Exact).bytes).expect("UTF-8")
}

pub fn plan_of(text: &str) -> ImportPlan {
    let dialect = sniff(text.as_bytes(), true, None, None).expect("a list");
    let mut raw = RawTable::default();
    let mut reader = Reader::new(&dialect);
    reader.push(text.as_bytes(), &mut raw);
    reader.finish(&mut raw);
    let (headers, _) = header(&raw);
    ImportPlan::new(dialect, guess(&headers, &raw))
}

pub const FAIR: &str = "\
id,Name,Email,Phone,Company,Stage,First contact,Shoe size
A-1,Anna Rossi,anna@nordwind.example,+39 347 123 4567,Nordwind,lead,13/01/2026,38
A-2,Jan Novák,jan@reka.example,,Řeka s.r.o.,,14/01/2026,
A-1,Anna R.,ANNA@nordwind.example,,Nordwind S.r.l.,prospect,,
,Nobody,,,,,,
A-4,,,,,,,
A-5,Too,many@cells.example,,,,,,surplus,cells
A-6,Short,short@reka.example
";

pub const WON: &str = "\
id,won date,deal value,currency,Colour
A-2,2026-02-01,1200,EUR,blue
A-1,2026-03-01,,,
";

#[test]
fn every_row_of_a_file_has_one_outcome_and_nothing_is_lost() {
    let mut desk = Desk::default();
    assert_eq!(desk.import("fair.csv", FAIR), (4, 0, 1, 2));
    let book = &desk.book;
    let (table, anna) = (book.table(), book.rows()[0]);
    assert_eq!(table.text(anna, Field::Stage), "prospect");
    assert_eq!(table.text(anna, Field::Company), "Nordwind");
    assert_eq!(table.file_rows(anna), [2, 4]);
    let LeadEntry { line, merged, .. } = &book.events_of(anna)[0];
    assert_eq!(line.kind, EntryKind::Imported { file: "fair.csv".to_owned() });
    assert!(merged.iter().any(|it| it.field == Field::Company.into() && it.left.as_deref() == Some("Nordwind S.r.l.")));
    let rejected: Vec<_> = book.rejections(None).map(|(_, it)| (it.row, it.reason, it.value.as_str())).collect();
    assert_eq!(rejected, [(5, RejectReason::NoContact, ""), (7, RejectReason::TooManyCells, "surplus")]);
    assert!(table.issues(book.rows()[2]).has(IssueKind::ContactMissing));
    assert!(table.issues(book.rows()[3]).has(IssueKind::RowShort));
    assert_eq!(table.text(anna, FieldKey::Custom(0)), "38");
}

#[test]
fn a_second_file_updates_the_leads_it_names_and_the_same_file_twice_brings_nothing() {
    let mut desk = Desk::default();
    desk.import("fair.csv", FAIR);
    assert_eq!(desk.import("won.csv", WON), (0, 2, 0, 0));
    let jan = desk.book.rows()[1];
    let text = |field: Field| desk.book.table().text(jan, field).into_owned();
    assert_eq!((text(Field::Stage), text(Field::Value)), ("customer".to_owned(), "1200.00 EUR".to_owned()));
    assert_eq!(desk.book.table().text(jan, FieldKey::Custom(1)), "blue");
    assert_eq!(desk.import("won.csv", WON), (0, 0, 2, 0));
    let before = desk.picture();
    assert_eq!(desk.import("fair.csv", FAIR).0, 0);
    assert_eq!(desk.book.rows().len(), 4);
    assert_eq!(before.lines().count(), desk.picture().lines().count());
}

#[test]
fn the_exact_export_comes_in_again_as_the_same_leads() {
    let mut desk = Desk::default();
    desk.import("fair.csv", FAIR);
    desk.import("won.csv", WON);
    let before = desk.picture();
    assert_eq!(desk.import("again.csv", &before), (0, 0, 4, 0));
    assert_eq!(desk.picture(), before);
}

#[test]
fn undo_and_redo_go_back_and_forth_and_the_latest_change_ends_redo() {
    let mut desk = Desk::default();
    let empty = desk.picture();
    desk.import("fair.csv", FAIR);
    let imported = desk.picture();
    desk.edit(0, Field::City, "Brno");
    let edited = desk.picture();
    desk.undo_latest();
    assert_eq!(desk.picture(), imported);
    desk.undo_latest();
    assert_eq!(desk.picture().lines().count(), empty.lines().count());
    assert!(desk.book.undo_line().is_none());
    desk.redo_latest();
    assert_eq!(desk.picture(), imported);
    desk.redo_latest();
    assert_eq!(desk.picture(), edited);
    assert!(desk.book.redo_line().is_none());
    desk.undo_latest();
    desk.edit(1, Field::City, "Torino");
    assert!(desk.book.redo_line().is_none(), "what happened since ends redo");
}

#[test]
fn rules_and_settings_are_undone_and_redone() {
    let mut desk = Desk::default();
    let before = desk.book.rules().clone();
    let mut after = before.clone();
    after.rules[0].points = 60;
    desk.change(Change::RulesChanged { before: before.clone(), after: after.clone() }, Parts::default());
    assert_eq!(desk.book.rules(), &after);
    desk.undo_latest();
    assert_eq!(desk.book.rules(), &before);
    desk.redo_latest();
    assert_eq!(desk.book.rules(), &after);
}

#[test]
fn what_another_tab_changed_in_rules_and_settings_stays() {
    let mut desk = Desk::default();
    let base = desk.book.rules().clone();
    let (mut theirs, mut ours) = (base.clone(), base.clone());
    (theirs.rules[0].points, theirs.thresholds[2]) = (60, base.thresholds[1]);
    theirs.rules.remove(2);
    (ours.rules[1].points, ours.thresholds[1]) = (61, base.thresholds[2]);
    let mut both = ours.clone();
    (both.rules[0].points, both.thresholds[2]) = (60, base.thresholds[2]);
    both.rules.remove(2);
    let change = desk.book.plan_set_rules(&base, &theirs).expect("it differs");
    desk.change(change, Parts::default());
    let change = desk.book.plan_set_rules(&base, &ours).expect("it differs");
    desk.change(change, Parts::default());
    assert_eq!(desk.book.rules(), &both, "a rule of each, and thresholds that crossed are in order again");
    assert_eq!(desk.book.plan_set_rules(&base, &base), None, "nothing was edited");
    let base = desk.book.settings().clone();
    for (region, currency) in [("IT", base.currency.as_str()), (&base.region, "CZK")] {
        let settings = Settings { region: region.to_owned(), currency: currency.to_owned() };
        let change = desk.book.plan_set_settings(&base, &settings).expect("it differs");
        desk.change(change, Parts::default());
        assert_eq!(desk.book.plan_set_settings(&base, &settings), None, "it is in force");
    }
    assert_eq!((desk.book.settings().region.as_str(), desk.book.settings().currency.as_str()), ("IT", "CZK"));
}

#[test]
fn leads_are_the_same_people_in_another_book_or_gone() {
    let (mut here, mut other) = (Desk::default(), Desk { device: 1, ..Desk::default() });
    here.import("fair.csv", FAIR);
    other.import("fair.csv", FAIR);
    let rows = here.book.rows().to_vec();
    let ids = here.book.ids_of(&rows);
    assert_eq!(here.book.rows_of(&ids), rows);
    assert_eq!(other.book.rows_of(&ids), [], "other people have these rows");
    here.undo_latest();
    assert_eq!(here.book.rows_of(&ids), []);
    here.redo_latest();
    assert_eq!(here.book.rows_of(&ids), rows);
}

#[test]
fn undo_of_an_older_entry_keeps_what_came_after() {
    let mut desk = Desk::default();
    desk.import("fair.csv", FAIR);
    let first = desk.edit(0, Field::City, "Brno");
    let second = desk.edit(0, Field::City, "Torino");
    assert_eq!(desk.undo(first), 1, "the later city stays");
    assert_eq!(desk.book.table().text(0, Field::City), "Torino");
    desk.undo(second);
    assert_eq!(desk.book.table().text(0, Field::City), "", "both are undone");
}

#[test]
fn an_edit_that_mends_a_value_takes_its_issue_away() {
    let mut desk = Desk::default();
    desk.import("fair.csv", FAIR);
    let nameless = desk.book.rows()[2];
    desk.edit(nameless, Field::Email, "four@reka.example");
    assert!(!desk.book.table().issues(nameless).has(IssueKind::ContactMissing));
    desk.undo_latest();
    assert!(desk.book.table().issues(nameless).has(IssueKind::ContactMissing));
}

#[test]
fn a_view_searches_filters_and_sorts() {
    let mut desk = Desk::default();
    desk.import("fair.csv", FAIR);
    let scores = score_all(desk.book.table(), desk.book.rules(), TODAY);
    let view = View::plain(&desk.book, &scores);
    let rows = |query: Query| view.rows(&query);
    let by_name = SortKey::Field(Field::Name.into());
    let sorted = |is_descending| rows(Query { sort: by_name, is_descending, ..Query::default() });
    assert_eq!(sorted(false), [0, 1, 3, 2], "blanks last");
    assert_eq!(sorted(true), [3, 1, 0, 2], "blanks last either way");
    assert_eq!(rows(Query { search: "novak reka".to_owned(), ..Query::default() }), [1]);
    assert_eq!(rows(Query::of_value(Field::Stage, "prospect")), [0]);
    let short = Filter::Issues(vec![IssueKind::RowShort]);
    assert_eq!(rows(Query { filters: vec![short], ..Query::default() }), [3]);
    assert_eq!(
        rows(Query { filters: vec![Filter::Entry(0)], sort: SortKey::Arrival, ..Query::default() }).len(),
        3 + 1
    );
}

#[test]
fn a_lead_is_found_again_by_its_id() {
    let mut desk = Desk::default();
    desk.import("fair.csv", FAIR);
    for row in desk.book.rows() {
        let id = desk.book.id_of(*row).expect("every lead has one");
        assert_eq!(LeadId::parse(&id.to_string()), Some(id));
        assert_eq!(desk.book.row_of(id), Some(*row));
    }
}

#[test]
fn a_damaged_record_is_seen_and_the_records_give_the_same_book() {
    let mut desk = Desk::default();
    desk.import("fair.csv", FAIR);
    desk.import("won.csv", WON);
    let mut record = desk.journal[0].clone();
    let last = record.len() - 1;
    record[last] ^= 1;
    assert!(journal::decode(&record).is_err());
    assert_eq!(picture(&desk.read_again()), desk.picture());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is done and undone in whatever order: with everything undone the leads are as imported, and the stored
    /// records give the same book.
    #[test]
    fn everything_can_be_undone_in_any_order(
        steps in proptest::collection::vec((0..4u32, 0..3usize, "[a-c]{0,2}", any::<prop::sample::Index>(), any::<bool>()), 1..24),
    ) {
        let mut desk = Desk::default();
        desk.import("fair.csv", FAIR);
        let imported = desk.picture();
        let mut live: Vec<EntryId> = Vec::new();
        for (row, field, text, which, is_undo) in steps {
            if is_undo && !live.is_empty() {
                let id = live.remove(which.index(live.len()));
                desk.undo(id);
            } else {
                let field = [Field::City, Field::Owner, Field::Notes][field];
                if desk.book.table().text(row, field) != text {
                    live.push(desk.edit(row, field, &text));
                }
            }
            prop_assert_eq!(picture(&desk.read_again()), desk.picture());
        }
        while let Some(id) = live.pop() {
            desk.undo(id);
        }
        prop_assert_eq!(desk.picture(), imported);
    }
}
