//! How long the pages of the daily work take to answer in a book of 100,000 leads and a million activities: natively, and
//! in the browser as they are shipped.

use crate::large_book::{ROUNDS, Recorded, in_browser, is_in_browser, print_times};
use crate::steps::{cargo, run};
use leadbench::book::{Change, Parts};
use leadbench::lead::{Activity, CallResult, Contact, Day, NextStep};
use leadbench::own::{Owner, Team};
use leadbench::worker::board::{self, BoardAsk, Span};
use leadbench::worker::desk::Desk;
use leadbench::worker::owners_work::{self, OwnersAsk, OwnersWhat};
use leadbench::worker::today::{self, TodayAsk};
use std::fmt::Write;
use std::time::{SystemTime, UNIX_EPOCH};

const LEADS: u32 = 100_000;
/// Each is of a hundred leads.
const ENTRIES: u32 = 10_000;
const OWNERS: u32 = 20;
const DAY_MILLIS: i64 = 86_400_000;

/// Prints the middle and the longest time of each page, each asked right after a change of the book. With `--browser` the
/// finished product answers, in Chromium.
pub fn day(options: &[String]) -> Result<(), String> {
    let mut rest = options.to_vec();
    let is_in_browser = is_in_browser(&mut rest);
    if let Some(unknown) = rest.first() {
        return Err(format!("day does not know `{unknown}`"));
    }
    if cfg!(debug_assertions) {
        let build = ["run", "--quiet", "--profile", "native", "--bin", "xtask", "--features", "xtask", "--", "day"];
        return run(cargo(build).args(options));
    }
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|error| error.to_string())?.as_secs();
    let made = Made::on(Day((seconds / 86_400) as i32))?;
    println!("{LEADS} leads, {} activities; milliseconds, middle and longest of {ROUNDS}:", ENTRIES * 100);
    if is_in_browser {
        return in_browser::measure(
            made.recorded,
            &[("today", "ask:today"), ("board", "ask:board"), ("owners", "ask:owners")],
        );
    }
    let (mut desk, today) = (Desk::new(made.recorded.book, 1), made.today);
    let began = i64::from(today.0) * DAY_MILLIS;
    let week =
        Span { moments_millis: [14, 7, 0].map(|ago| began - ago * DAY_MILLIS), day_began_millis: began, count: 20 };
    print_times("today", &mut desk, |desk| {
        today::answer(desk, &TodayAsk::Page { day_began_millis: began, count: 50, called: None }, today);
    });
    print_times("board, a week", &mut desk, |desk| drop(board::answer(desk, &BoardAsk::Page(week), today)));
    print_times("owners", &mut desk, |desk| {
        let ask = OwnersAsk { day_began_millis: began, what: OwnersWhat::Page { team: None } };
        owners_work::answer(desk, &ask, today);
    });
    Ok(())
}

/// A book with much daily work in it.
struct Made {
    recorded: Recorded,
    today: Day,
}

impl Made {
    fn on(today: Day) -> Result<Made, String> {
        let mut made = Made { recorded: Recorded::default(), today };
        made.import()?;
        made.put_team_in_force();
        (0..ENTRIES).for_each(|number| made.follow_up(number));
        Ok(made)
    }

    /// The moment of the next entry: spread over the year before.
    fn moment(&self) -> i64 {
        let place = self.recorded.entry_count() as i64;
        i64::from(self.today.0 - 365) * DAY_MILLIS + place * (365 * DAY_MILLIS / i64::from(ENTRIES + 2))
    }

    fn import(&mut self) -> Result<(), String> {
        let mut csv = "Name,E-mail,Owner,Stage,First contact\n".to_owned();
        for lead in 0..LEADS {
            let (firm, owner, day) = (lead % 997, lead % OWNERS, Day(self.today.0 - 400 + (lead % 380) as i32));
            writeln!(csv, "Person {lead},p{lead}@firm{firm}.example,Owner {owner},lead,{day}")
                .map_err(|fault| fault.to_string())?;
        }
        self.recorded.take_in("list.csv", &csv, self.moment())
    }

    /// A call, a message or a next step of a hundred leads.
    fn follow_up(&mut self, number: u32) {
        let rows: Vec<u32> = (0..100).map(|at| (number * 7919 + at * 997) % LEADS).collect();
        let planned = match number % 3 {
            0 => self.recorded.book.plan_called(&rows, CallResult::NoAnswer),
            1 => {
                let day = Day(self.today.0 - 20 + (number % 90) as i32);
                self.recorded.book.plan_next_step(&rows, Some(NextStep { day, note: "call again".to_owned() }))
            }
            _ => {
                let contact = Contact::Message { is_answered: number.is_multiple_of(2) };
                let activity = Activity { contact, note: String::new(), question: String::new() };
                Some((Change::Contacted { rows, activity }, Parts::default()))
            }
        };
        if let Some((change, parts)) = planned {
            self.recorded.apply(change, parts, self.moment());
        }
    }

    fn put_team_in_force(&mut self) {
        let base = self.recorded.book.team();
        let owners = (0..OWNERS).map(|number| Owner { name: format!("Owner {number}"), ..Owner::default() });
        let mut team = Team { owners: owners.collect(), ..base.clone() };
        team.release.is_on = true;
        if let Some(change) = self.recorded.book.plan_set_team(&base, &team) {
            self.recorded.apply(change, Parts::default(), self.moment());
        }
    }
}
