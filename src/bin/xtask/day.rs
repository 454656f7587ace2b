//! How long the pages of the daily work take to answer in a book of 100,000 leads and a million activities.

use crate::large_book::{ROUNDS, apply, print_times, take_in};
use crate::steps::{cargo, run};
use leadbench::book::{Book, Change, Parts};
use leadbench::lead::{Activity, CallResult, Contact, Day, NextStep};
use leadbench::own::{Owner, Team};
use leadbench::worker::board::{self, BoardAsk, Span};
use leadbench::worker::desk::Desk;
use leadbench::worker::owners_work::{self, OwnersAsk, OwnersWhat};
use leadbench::worker::today::{self, TodayAsk};
use std::fmt::Write;

const LEADS: u32 = 100_000;
/// Each is of a hundred leads.
const ENTRIES: u32 = 10_000;
const OWNERS: u32 = 20;
const TODAY: Day = Day(20_100);
const DAY_MILLIS: i64 = 86_400_000;

/// Prints the middle and the longest time of each page, each asked right after a change of the book.
pub fn day() -> Result<(), String> {
    if cfg!(debug_assertions) {
        let build = ["run", "--quiet", "--profile", "native", "--bin", "xtask", "--features", "xtask", "--", "day"];
        return run(&mut cargo(build));
    }
    let mut book = Book::default();
    import(&mut book)?;
    (0..ENTRIES).for_each(|number| follow_up(&mut book, number));
    put_team_in_force(&mut book);
    let mut desk = Desk::new(book, 1);
    let began = i64::from(TODAY.0) * DAY_MILLIS;
    let week =
        Span { moments_millis: [14, 7, 0].map(|ago| began - ago * DAY_MILLIS), day_began_millis: began, count: 20 };
    println!("{LEADS} leads, {} activities; milliseconds, middle and longest of {ROUNDS}:", ENTRIES * 100);
    print_times("today", &mut desk, |desk| {
        today::answer(desk, &TodayAsk::Page { day_began_millis: began, count: 50, called: None }, TODAY);
    });
    print_times("board, a week", &mut desk, |desk| drop(board::answer(desk, &BoardAsk::Page(week), TODAY)));
    print_times("owners", &mut desk, |desk| {
        let ask = OwnersAsk { day_began_millis: began, what: OwnersWhat::Page { team: None } };
        owners_work::answer(desk, &ask, TODAY);
    });
    Ok(())
}

/// When the next entry is made: they are spread over the year before.
fn next_moment(book: &Book) -> i64 {
    let place = i64::from(book.entry_count());
    i64::from(TODAY.0 - 365) * DAY_MILLIS + place * (365 * DAY_MILLIS / i64::from(ENTRIES + 2))
}

fn import(book: &mut Book) -> Result<(), String> {
    let mut csv = "Name,E-mail,Owner,Stage,First contact\n".to_owned();
    for lead in 0..LEADS {
        let (firm, owner, day) = (lead % 997, lead % OWNERS, Day(TODAY.0 - 400 + (lead % 380) as i32));
        writeln!(csv, "Person {lead},p{lead}@firm{firm}.example,Owner {owner},lead,{day}")
            .map_err(|fault| fault.to_string())?;
    }
    let at_millis = next_moment(book);
    take_in(book, "list.csv", &csv, at_millis)
}

/// A call, a message or a next step of a hundred leads.
fn follow_up(book: &mut Book, number: u32) {
    let rows: Vec<u32> = (0..100).map(|at| (number * 7919 + at * 997) % LEADS).collect();
    let planned = match number % 3 {
        0 => book.plan_called(&rows, CallResult::NoAnswer),
        1 => {
            let day = Day(TODAY.0 - 20 + (number % 90) as i32);
            book.plan_next_step(&rows, Some(NextStep { day, note: "call again".to_owned() }))
        }
        _ => {
            let contact = Contact::Message { is_answered: number.is_multiple_of(2) };
            let activity = Activity { contact, note: String::new(), question: String::new() };
            Some((Change::Contacted { rows, activity }, Parts::default()))
        }
    };
    if let Some((change, parts)) = planned {
        let at_millis = next_moment(book);
        apply(book, change, parts, at_millis);
    }
}

fn put_team_in_force(book: &mut Book) {
    let base = book.team();
    let owners = (0..OWNERS).map(|number| Owner { name: format!("Owner {number}"), ..Owner::default() });
    let mut team = Team { owners: owners.collect(), ..base.clone() };
    team.release.is_on = true;
    if let Some(change) = book.plan_set_team(&base, &team) {
        let at_millis = next_moment(book);
        apply(book, change, Parts::default(), at_millis);
    }
}
