//! How long the pages of funnel and trends take to answer in a large book.

use crate::steps::{cargo, run};
use leadbench::book::{Book, Change, Entry, Origin, Parts, Query};
use leadbench::clean::CleanSettings;
use leadbench::intake::{ImportPlan, Intake};
use leadbench::lead::{Day, EntryId, Field, Stage};
use leadbench::map::guess;
use leadbench::parse::{RawTable, Reader, header, sniff};
use leadbench::worker::desk::Desk;
use leadbench::worker::figures::funnel_figures::{FunnelAsk, PeriodUnit, Split, Way};
use leadbench::worker::figures::trend_figures::TrendsAsk;
use leadbench::worker::figures::{FiguresAsk, answer};
use std::fmt::Write;
use std::time::Instant;

const TODAY: Day = Day(20_500);
const DAY_MILLIS: i64 = 86_400_000;
const CHANNELS: u32 = 50;
const ROUNDS: usize = 7;

/// Prints the lines for so many leads (100,000 unless said).
pub fn funnel_speed(options: &[String]) -> Result<(), String> {
    if cfg!(debug_assertions) {
        let build =
            ["run", "--quiet", "--profile", "native", "--bin", "xtask", "--features", "xtask", "--", "funnel-speed"];
        let mut command = cargo(build);
        command.args(options);
        return run(&mut command);
    }
    let given = options.iter().position(|option| option == "--leads").and_then(|at| options.get(at + 1));
    let leads = match given {
        Some(count) => count.replace(',', "").parse().map_err(|_| format!("not a number of leads: {count}"))?,
        None => 100_000,
    };
    let mut desk = Desk::new(book(leads)?, 1);
    println!("{leads} leads, {CHANNELS} channels; milliseconds, middle and longest of {ROUNDS}:");
    lines(&mut desk).iter().for_each(|line| println!("{line}"));
    Ok(())
}

/// One line a page: each is asked right after a change of the book.
pub fn lines(desk: &mut Desk) -> Vec<String> {
    let funnel = |way, split| FiguresAsk::Funnel(FunnelAsk { way, split, ..FunnelAsk::default() });
    let trends = FiguresAsk::Trends(TrendsAsk {
        query: Query::default(),
        unit: PeriodUnit::Month,
        stage: Stage::Customer,
        split: Field::Channel,
        quality_by: Field::Campaign,
        quality_days: 90,
    });
    let pages = [
        ("funnel", funnel(Way::Ever, None)),
        ("funnel, in order, by channel", funnel(Way::InOrder, Some(Split::Field(Field::Channel)))),
        ("trends", trends),
    ];
    pages.into_iter().map(|(page, ask)| line(page, desk, &ask)).collect()
}

fn line(page: &str, desk: &mut Desk, ask: &FiguresAsk) -> String {
    let mut millis: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            desk.changed();
            // The points are worked out anew after a change whatever is asked next: they are not the page's.
            desk.scores(TODAY);
            let begun = Instant::now();
            answer(desk, ask, TODAY);
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    millis.sort_by(f64::total_cmp);
    format!("  {page:<30}{:>8.1}{:>8.1}", millis[ROUNDS / 2], millis[ROUNDS - 1])
}

fn apply(book: &mut Book, change: Change, parts: Parts) {
    let place = i64::from(book.entry_count());
    let at_millis = i64::from(TODAY.0 - 300) * DAY_MILLIS + place * DAY_MILLIS / 4;
    let (id, origin) = (EntryId::new(place, 1), Origin::default());
    book.apply(Entry { id, at_millis, origin, change, segments: Vec::new(), inline: Vec::new() }, parts);
}

/// Leads of three years in all stages; every tenth of them moved since, in a hundred entries.
fn book(leads: u32) -> Result<Book, String> {
    let mut csv = "Name,E-mail,Channel,Campaign,Owner,Stage,Value,First contact,Won on\n".to_owned();
    for lead in 0..leads {
        let stage = Stage::ALL[(lead % 61 % 7) as usize];
        let came = Day(TODAY.0 - (lead % 1095) as i32);
        let won = if stage.is_won() { Day(came.0 + (lead % 40) as i32).to_string() } else { String::new() };
        let (channel, campaign, owner) = (lead % CHANNELS, lead % 400, lead % 20);
        writeln!(
            csv,
            "Person {lead},p{lead}@firm{}.example,channel {channel},campaign {campaign},Owner {owner},{},{} EUR,{came},{won}",
            lead % 997,
            stage.code(),
            lead % 9000
        )
        .map_err(|fault| fault.to_string())?;
    }
    let dialect = sniff(csv.as_bytes(), true, None, None).map_err(|fault| format!("{fault:?}"))?;
    let (mut raw, mut reader) = (RawTable::default(), Reader::new(&dialect));
    reader.push(&csv.as_bytes()[..csv.len().min(200_000)], &mut raw);
    reader.finish(&mut raw);
    let plan = ImportPlan::new(dialect, guess(&header(&raw).0, &raw));
    let settings = CleanSettings { region: "US".to_owned(), currency: "EUR".to_owned() };
    let mut intake = Intake::new(plan, settings, csv.as_bytes());
    intake.push(csv.as_bytes());
    intake.end();
    let mut book = Book::default();
    let mut settling = intake.settle("list.csv".to_owned(), book.table(), |_| None);
    while settling.step(book.table(), 10_000) {}
    let found = settling.finish();
    apply(&mut book, Change::Imported(found.imported.clone()), found.into());
    for number in 0..100 {
        let rows: Vec<u32> = (0..leads / 1000).map(|at| (at * 1000 + number * 7) % leads).collect();
        if let Some((change, parts)) = book.plan_moved(&rows, Stage::ALL[(number % 7) as usize], None) {
            apply(&mut book, change, parts);
        }
    }
    Ok(book)
}
