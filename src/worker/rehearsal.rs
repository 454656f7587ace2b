//! A made-up list, taken in, looked through and thrown away, so that the browser has compiled the way in, search, order and what is
//! asked about duplicates for speed before a real list comes.
//!
//! Why: a browser first compiles WebAssembly in haste, and a function for speed only once it ran for long. A list of
//! 100,000 leads takes a second, and most of the first half of it would be spent in hasty code. It is the same engine with the
//! same results before and after; only the book is another, an empty one that nobody sees.

use super::desk::Desk;
use super::duplicates::DuplicatesAsk;
use crate::book::{Book, Change, Entry, Origin, Parts, Query, SortKey, View, issue_counts};
use crate::clean::CleanSettings;
use crate::dedupe::linkage::{Explanations, Linkage, MATCH_WEIGHT, Pair};
use crate::intake::{self, ImportPlan, Imported, Intake, RowRules, RowTaker, Stored};
use crate::lead::{Day, EntryId, Field, GateRules, Taxonomy};
use crate::map::guess;
use crate::parse::{RawTable, Reader, header, sniff};
use crate::score::score_all;
use crate::store::{journal, segment};
use crate::table::LeadTable;
use std::fmt::Write;

/// Rows of a list; of the later ones, when a row is quick already: what is done to segments of 64 KB and more is another code.
const ROW_COUNT: u32 = 96;
const LATER_ROW_COUNT: u32 = 720;
/// The first of the later ones, and how often they come.
const LATER: u32 = 12;
const EVERY: u32 = 4;

/// Of them, at once.
const ROWS_GIVEN: usize = 40;

const HEADER: &str = "Lead ID,Name,E-mail,Phone,Company,Job title,Country,City,Source,Campaign,Stage,Deal value,Currency,\
    First contact,Last activity,Notes\n";

/// Rows as lists have them, each from the cell of the name on; `#` is a number of its own.
const ROWS: [&str; 8] = [
    "Alice Walker,alice.w#@harbour-#.test,+44 7700 90#,Harbour Foods # Ltd,IT Manager,United Kingdom,Leeds,Trade fair,\
        Spring #,Opportunity,14300.00,GBP,2025-10-19,24.12.2025,",
    "Giulia Rossi,g.rossi#@officina#.test,+39 347 123#,Officina # S.r.l.,Responsabile acquisti,Italia,Torino,google ads,,\
        Lead,\"1.250,50\",EUR,19/10/2025,24/12/2025,\"Richiamare lunedì, dopo le 15\"",
    "Jana Nováková,Jana.Novakova#@mlyn#.test,+420 601 23#,Mlýn # s.r.o.,Obchodní ředitelka,Česko,Brno,Doporučení,,,,CZK,\
        3.10.2025,,",
    "Марија Стојановска,marija#@zelen#.test,070 21#,Зелен Пазар # ДООЕЛ,Директор,Македонија,Скопје,Facebook,Есен #,\
        Prospect,98000,MKD,2025-09-02,,Прашува за испорака",
    "李娜,li.na#@huaxin#.test,+86 138 1234 #,华新贸易#有限公司,采购经理,中国,上海,微信,,Customer,120000,CNY,2025/9/2,2025/12/1,",
    "王偉,wang#@dehe#.test,0912 34#,德和#股份有限公司,經理,台灣,台北,展會,,Lead,,TWD,2025-11-05,2025-11-30,下週再聯絡",
    ",info#@bakery#.test,,Bakery # GmbH,,Germany,Köln,Website,,Lead,,,2025-08-14,,",
    "Pat O'Brien,,+1 212 555 #,O'Brien & Sons #,Owner,United States,New York,referral,,New,$900,USD,08/14/2025,,n/a",
];

/// Takes in a list of its own; gives how many leads were in it.
pub fn rehearse(round: u32) -> u32 {
    let text = list(round);
    let bytes = text.as_bytes();
    let Ok(dialect) = sniff(bytes, true, None, None) else { return 0 };
    let (mut reader, mut raw) = (Reader::new(&dialect), RawTable::default());
    reader.push(bytes, &mut raw);
    reader.finish(&mut raw);
    let mapping = guess(&header(&raw).0, &raw);
    let plan = ImportPlan::new(dialect, mapping);
    let settings = CleanSettings { region: "IT".to_owned(), currency: "EUR".to_owned() };
    let nobody = LeadTable::default();
    let (gate, stored) = (GateRules::default(), Stored { table: &nobody, rows: &[], merged: &[] });
    intake::check(&plan, (&settings, &gate), bytes, true, stored, 1);
    let mut intake = Intake::new(plan, settings.clone(), bytes);
    let rules = RowRules { way_in: intake.way_in(), settings, gate, taxonomy: Taxonomy::default() };
    take(&mut intake, bytes, &mut RowTaker::of_rules(rules));
    let mut settling = intake.settle(String::new(), &nobody, &|_| None);
    while settling.step(&nobody, ROW_COUNT) {}
    let found = settling.finish();
    let imported = found.imported.clone();
    let parts = Parts::from(found);
    segment::encode(&parts).for_each(drop);
    let lead_count = parts.leads.len();
    let book = book_of(imported, parts);
    look_through(&book);
    if is_long(round) {
        look_for_duplicates(book);
    }
    lead_count
}

/// Takes some rows in, and others as a second worker does.
fn take(intake: &mut Intake, bytes: &[u8], elsewhere: &mut RowTaker) {
    intake.parse(bytes);
    while intake.has_rows() {
        intake.take(ROWS_GIVEN);
        let mut taken = None;
        intake.give(ROWS_GIVEN, |rows| {
            let (text, cells, rows) = rows.as_parts();
            let rows = RawTable::of_parts(text.to_owned(), cells.as_chunks().0.to_vec(), &rows);
            taken = Some(elsewhere.take_all(&rows).into_parts());
        });
        if let Some(taken) = taken {
            intake.accept(&taken);
        }
    }
    intake.end();
}

fn book_of(imported: Imported, parts: Parts) -> Book {
    let (id, change) = (EntryId::new(0, 1), Change::Imported(imported));
    let entry = Entry { id, at_millis: 0, origin: Origin::default(), change, segments: Vec::new(), inline: Vec::new() };
    drop(journal::encode(&entry));
    let mut book = Book::default();
    book.apply(entry, parts);
    drop(issue_counts(book.table(), &book.rows_of_entry(0)));
    book
}

/// The questions that are asked at each key and click.
fn look_through(book: &Book) {
    let scores = score_all(book.table(), book.rules(), Day(0));
    let view = View::plain(book, &scores);
    let searches = SEARCHES.map(|search| Query { search: search.to_owned(), ..Query::default() });
    let orders = [Field::Name, Field::Company, Field::City, Field::FirstContact]
        .map(|field| Query { sort: SortKey::Field(field.into()), ..Query::default() });
    searches.iter().chain(&orders).for_each(|query| drop(view.rows(query)));
}

/// What is asked before and after leads are compared, as if every two neighbours were alike.
fn look_for_duplicates(book: Book) {
    let mut desk = Desk::new(book, 0);
    let columns = desk.columns_to_compare();
    drop(postcard::to_stdvec(&columns));
    let classes: Vec<u32> = (0..columns.row_count()).map(|row| row & !1).collect();
    let pair = |row: u32| Pair { one: row - 1, other: row, weight: MATCH_WEIGHT };
    let pairs = (1..columns.row_count()).step_by(2).map(pair).collect();
    let linkage = Linkage { merged: classes.clone(), clusters: classes, pairs, copies: Vec::new() };
    let found = postcard::to_stdvec(&(linkage, Explanations::default())).unwrap_or_default();
    let Ok((linkage, explanations)) = postcard::from_bytes(&found) else { return };
    desk.keep_linkage(linkage, explanations);
    let groups = DuplicatesAsk::Groups { weight_min: MATCH_WEIGHT, from: 0, count: 10 };
    drop(desk.answer_of_duplicates(&groups).map(|answer| postcard::to_stdvec(&answer)));
}

/// What many of its leads have, and what few have.
const SEARCHES: [&str; 6] = ["a", "w", "wal", "марија", "华", "13"];

fn is_long(round: u32) -> bool {
    round >= LATER && round.is_multiple_of(EVERY)
}

/// Every tenth row repeats the one before.
fn list(round: u32) -> String {
    let mut text = HEADER.to_owned();
    let row_count = if is_long(round) { LATER_ROW_COUNT } else { ROW_COUNT };
    for row in 0..row_count {
        let number = (round * ROW_COUNT + row - u32::from(row % 10 == 9)) % 9_000 + 1_000;
        let pattern = ROWS[number as usize % ROWS.len()];
        // Writing into a text cannot fail.
        let _ = writeln!(text, "{number},{}", pattern.replace('#', &number.to_string()));
    }
    text
}
