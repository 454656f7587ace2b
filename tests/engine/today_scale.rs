//! The day's work among a million activities.

use crate::book::Desk;
use leadbench::book::Parts;
use leadbench::lead::{Activity, CallResult, Contact, Day, NextStep};
use leadbench::worker::desk;
use leadbench::worker::today::{TodayAsk, answer};
use std::fmt::Write;
use std::time::Instant;

#[test]
#[ignore = "prints times"]
fn a_million_activities() {
    let mut csv = "Name,E-mail,Phone,Owner,Stage\n".to_owned();
    for lead in 0..100_000 {
        writeln!(csv, "Person {lead},p{lead}@firm{}.example,,Owner {},lead", lead % 997, lead % 20).expect("memory");
    }
    let mut desk = Desk { has_inline: true, pause_millis: 3_600_000, ..Desk::default() };
    desk.import("list.csv", &csv);
    for entry in 0..10_000_u32 {
        let rows: Vec<u32> = (0..100).map(|at| (entry * 7919 + at * 997) % 100_000).collect();
        let planned = match entry % 3 {
            0 => desk.book.plan_called(&rows, CallResult::NoAnswer),
            1 => desk
                .book
                .plan_next_step(&rows, Some(NextStep { day: Day(20_000 + (entry % 90) as i32), note: "call".into() })),
            _ => {
                let contact = Contact::Message { is_answered: entry % 2 == 0 };
                let activity = Activity { contact, note: String::new(), question: String::new() };
                Some((leadbench::book::Change::Contacted { rows, activity }, Parts::default()))
            }
        };
        let Some((change, parts)) = planned else { continue };
        desk.change(change, parts);
    }
    let mut worker = desk::Desk::new(std::mem::take(&mut desk.book), 1);
    for round in 0..4 {
        let begun = Instant::now();
        let found = answer(&mut worker, &TodayAsk::Page { day_began_millis: 0, count: 50, called: None }, Day(20_010));
        println!("round {round}: {:?}", begun.elapsed());
        assert!(found.is_some());
        worker.changed();
    }
}
