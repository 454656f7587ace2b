//! The sample as a user has it after the import of its two files.

use crate::sql;
use leadbench::book::{Book, Change, Entry, Origin, Parts};
use leadbench::clean::CleanSettings;
use leadbench::intake::{ImportPlan, Intake, read_spend};
use leadbench::lead::{Day, EntryId};
use leadbench::map::guess;
use leadbench::parse::{RawTable, Reader, header, sniff};
use leadbench::report::{ChannelRow, ChannelsAsk, Depth, Sources, channels};
use leadbench::table::Touches;
use std::collections::BTreeMap;

const LEADS: &[u8] = include_bytes!("../../public/samples/leads.csv");
const SPEND: &[u8] = include_bytes!("../../public/samples/spend.csv");

/// The leads and what they cost, in one book.
pub fn book() -> Book {
    let mut book = Book::default();
    import(&mut book, "leads.csv", LEADS);
    let spends = read_spend(SPEND, "US", "EUR").expect("spend").spends;
    apply(&mut book, Change::SpendRecorded { file: "spend.csv".to_owned(), spends }, Parts::default());
    book
}

/// Takes a list in as a user would.
pub fn import(book: &mut Book, file: &str, list: &[u8]) {
    let dialect = sniff(list, true, None, None).expect("a list");
    let (mut raw, mut reader) = (RawTable::default(), Reader::new(&dialect));
    reader.push(list, &mut raw);
    reader.finish(&mut raw);
    let plan = ImportPlan::new(dialect, guess(&header(&raw).0, &raw));
    let settings = CleanSettings { region: "US".to_owned(), currency: "EUR".to_owned() };
    let mut intake = Intake::new(plan, settings, list);
    intake.seed(book.table(), book.rows());
    intake.push(list);
    intake.end();
    let mut settling = intake.settle(file.to_owned(), book.table(), &|id| book.row_standing_for(id));
    while settling.step(book.table(), 1000) {}
    let found = settling.finish();
    apply(book, Change::Imported(found.imported.clone()), found.into());
}

/// Applies a change a second after the one before.
pub fn apply(book: &mut Book, change: Change, parts: Parts) {
    let place = i64::from(book.entry_count());
    let (id, origin, at_millis) = (EntryId::new(place, 1), Origin::default(), place * 1000);
    book.apply(Entry { id, at_millis, origin, change, segments: Vec::new(), inline: Vec::new() }, parts);
}

#[test]
fn leads_and_spend_of_each_channel_are_those_that_sql_counts() {
    let book = book();
    let spends = book.spends();
    let sources = Sources {
        table: book.table(),
        rows: book.rows(),
        spends: &spends,
        touches: &Touches::default(),
        stage_days: &[],
        rejected: &[],
        accepted: None,
    };
    let found = channels(&sources, &ChannelsAsk::default(), Day(20_000));
    let leads = |row: &ChannelRow| (row.count(Depth::Lead).thousandths() / 1000) as u32;
    let found: BTreeMap<String, (u32, i64)> = found
        .rows
        .into_iter()
        .map(|row| (row.channel.clone(), (leads(&row), row.spend.first().map_or(0, |sum| sum.minor))))
        .collect();
    let sql = sql::of(&book);
    let mut query = sql
        .prepare(
            "select channel, sum(leads), sum(minor) from (
               select channel, 1 as leads, 0 as minor from lead union all select channel, 0, minor from spend
             ) group by channel",
        )
        .expect("a query");
    let counted: BTreeMap<String, (u32, i64)> = query
        .query_map((), |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))
        .expect("an answer")
        .collect::<Result<_, _>>()
        .expect("rows");
    assert_eq!(found, counted);
}
