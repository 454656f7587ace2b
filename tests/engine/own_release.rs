//! Going back to the pool: what the journal and a day say is due, and what any number of days would have done (S3d, N8).

use crate::book::Desk;
use crate::own::{ANNA, BELA, TODAY, clock, moment, owner_of, page, set, team, worker};
use leadbench::book::EntryKind;
use leadbench::lead::{CallResult, Clock, Day, Exception, Field, NextStep, OwnedBy, Stage};
use leadbench::own::{
    DAYS_MAX, DAYS_MIN, Event, Happened, Progress, Release, Simulation, Start, Trails, release_state,
};
use leadbench::worker::owners_work::{
    OwnersAnswer, OwnersAsk, OwnersWhat, SimulatedList, answer, plan_claim, plan_release,
};
use leadbench::worker::protocol::Answer;
use leadbench::worker::today::{TodayAnswer, TodayAsk, answer as today_answer};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const LIST: &str = "\
Name,E-mail,Phone,Stage
Anna,anna@nordwind.example,+39 02 1234 5678,lead
Bela,bela@reka.example,+420 601 123 456,lead
Cyril,cyril@reka.example,,lead
";

/// Anna is Eva's since 200 days; she was reached 120 days ago, and Bela, who is Eva's too, 99 days ago.
fn with_history() -> Desk {
    let mut desk = Desk { has_inline: true, now_millis: Some(moment(-300)), ..Desk::default() };
    desk.import("list.csv", LIST);
    desk.now_millis = Some(moment(-200));
    desk.edit(ANNA, Field::Owner, "Eva");
    desk.edit(BELA, Field::Owner, "Eva");
    for (days, row) in [(-120, ANNA), (-99, BELA)] {
        desk.now_millis = Some(moment(days));
        let (change, parts) = desk.book.plan_called(&[row], CallResult::Reached).expect("a lead");
        desk.change(change, parts);
    }
    desk.now_millis = Some(moment(-90));
    let (change, parts) = desk.book.plan_called(&[ANNA], CallResult::NoAnswer).expect("a lead");
    desk.change(change, parts);
    desk.now_millis = Some(moment(0));
    set(&mut desk, |team| {
        team.owners = self::team().owners;
        team.release.is_on = true;
    });
    desk
}

fn release(desk: &mut Desk) -> usize {
    let Some((change, parts)) = plan_release(&mut worker(desk), None, clock()) else { return 0 };
    let count = parts.edits.len();
    desk.change(change, parts);
    count
}

fn simulated(desk: &Desk, days: u32) -> SimulatedList {
    let release = Release { days, ..desk.book.team().release };
    let what = OwnersWhat::Simulate { release, count: 10 };
    let ask = OwnersAsk { day_began_millis: clock().began_millis, what };
    let found = answer(&mut worker(desk), &ask, TODAY).expect("an answer");
    let Some(OwnersAnswer::Simulated(list)) = OwnersAnswer::of(&found) else { panic!("a list") };
    list
}

#[test]
fn so_many_days_without_progress_are_warned_of_and_then_due() {
    let mut desk = with_history();
    let found = page(&desk, None).releases;
    assert_eq!((found.due_count, found.warned_counts), (1, [1, 1, 1]), "Anna is due, Bela tomorrow");
    let lines: Vec<(&str, i32, i32)> =
        found.lines.iter().map(|it| (it.lead.name.as_str(), it.since.0 - TODAY.0, it.due.0 - TODAY.0)).collect();
    assert_eq!(lines, [("Anna", -120, -20), ("Bela", -99, 1)]);
    let ask = TodayAsk::Page { day_began_millis: clock().began_millis, count: 5, called: None };
    let Some(Answer::Today(found)) = today_answer(&mut worker(&desk), &ask, TODAY) else { panic!("an answer") };
    let TodayAnswer::Page(found) = *found else { panic!("the day") };
    assert_eq!(found.releasing.len(), 2, "within three days");

    assert_eq!(release(&mut desk), 1);
    assert_eq!([ANNA, BELA].map(|row| owner_of(&desk, row)), ["", "Eva"]);
    assert_eq!(desk.book.events_of(ANNA)[0].line.kind, EntryKind::Assigned { by: Some(OwnedBy::Release) });
    assert_eq!(release(&mut desk), 0, "what was released is not due again");
    let id = desk.book.id_of(ANNA).expect("a lead");
    let refused = plan_claim(&mut worker(&desk), id, "Eva", clock()).expect("it is there");
    assert_eq!(refused.err(), Some(leadbench::own::Refusal::CoolDown { from: Day(TODAY.0 + 14) }));
    desk.undo_latest();
    assert_eq!(owner_of(&desk, ANNA), "Eva");
    set(&mut desk, |team| team.release.is_on = false);
    assert_eq!(release(&mut desk), 0, "off is off");
    assert_eq!(page(&desk, None).releases.due_count, 1, "it is shown what would be");
}

#[test]
fn an_exception_holds_to_its_end_and_progress_is_what_the_user_says() {
    let mut desk = with_history();
    let exception = Exception { until: Day(TODAY.0 + 10), reason: "on leave".to_owned() };
    let (change, parts) = desk.book.plan_excepted(&[ANNA], Some(exception.clone())).expect("a lead");
    assert!(desk.book.plan_excepted(&[ANNA], None).is_none(), "there is none");
    let excepted = desk.change(change, parts);
    assert_eq!(desk.book.exceptions().of(ANNA), Some(&exception));
    let found = page(&desk, None).releases;
    assert_eq!(found.due_count, 0);
    let line = found.lines.iter().find(|line| line.lead.name == "Anna").expect("listed");
    assert_eq!((line.due, line.exception.as_ref()), (Day(TODAY.0 + 11), Some(&exception)));
    assert_eq!(release(&mut desk), 0);
    assert_eq!(desk.book.plan_undo(excepted).expect("in effect").plan.exception_count, 1);
    desk.undo(excepted);
    assert_eq!(page(&desk, None).releases.due_count, 1);

    // A next step counts as soon as the user says so.
    let next = NextStep { day: TODAY, note: String::new() };
    let (change, parts) = desk.book.plan_next_step(&[ANNA], Some(next)).expect("a lead");
    desk.change(change, parts);
    assert_eq!(page(&desk, None).releases.due_count, 1);
    set(&mut desk, |team| team.release.progress.push(Progress::NextStep));
    assert_eq!(page(&desk, None).releases.due_count, 0);
    // And a lead that was won is not released any more.
    let (change, parts) = desk.book.plan_moved(&[BELA], Stage::Customer, None).expect("a lead");
    desk.change(change, parts);
    assert_eq!(page(&desk, None).releases.lines, []);
}

#[test]
fn the_simulator_tells_which_wins_would_have_moved() {
    let mut desk = with_history();
    let (change, parts) = desk.book.plan_moved(&[ANNA], Stage::Customer, None).expect("a lead");
    desk.change(change, parts);
    let found = simulated(&desk, 100);
    assert_eq!(found.total, 2, "Bela waited for 101 days until she was reached");
    let line = &found.lines[0];
    assert_eq!((line.lead.name.as_str(), line.owner.as_str()), ("Anna", "Eva"));
    assert_eq!((line.on.0 - TODAY.0, line.won_on), (-20, Some(TODAY)));
    assert_eq!((found.lines[1].lead.name.as_str(), found.lines[1].on.0 - TODAY.0), ("Bela", -100));
    assert_eq!(found.lines[1].won_on, None);
    let found = simulated(&desk, 60);
    assert_eq!(found.lines.iter().map(|it| it.on.0 - TODAY.0).collect::<Vec<_>>(), [-140, -140]);
    let curve = page(&desk, None).curve;
    let at = |days: u32| curve[(days - DAYS_MIN) as usize];
    assert_eq!(
        [at(60), at(100), at(101), at(120)].map(|it| (it.released_count, it.won_count)),
        [(2, 1), (2, 1), (1, 1), (0, 0)]
    );
    assert_eq!(curve.len() as u32, DAYS_MAX - DAYS_MIN + 1);
}

fn happened() -> impl Strategy<Value = Happened> {
    prop_oneof![
        (0..3_u32).prop_map(|owner| Happened::Owned { owner, by: None }),
        prop::sample::select(Stage::ALL.to_vec()).prop_map(Happened::Staged),
        prop::sample::select(Progress::ALL.to_vec()).prop_map(Happened::Progressed),
        prop::option::of(-60..60_i32).prop_map(|until| Happened::Excepted(until.map(|days| Day(TODAY.0 + days)))),
    ]
}

/// A trail of some events on days before today.
fn trail() -> impl Strategy<Value = Vec<(i32, Happened)>> {
    prop::collection::vec((-150..=0_i32, happened()), 0..10).prop_map(|mut trail| {
        trail.sort_by_key(|(day, _)| *day);
        trail
    })
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(2026), failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn released_day_by_day_is_what_is_worked_out_once_at_the_end(
        trails in prop::collection::vec((-160..-150_i32, 0..3_u32, trail()), 1..4),
        days in DAYS_MIN..60,
        kinds in prop::collection::vec(prop::sample::select(Progress::ALL.to_vec()), 0..4),
    ) {
        let release = Release { is_on: true, days, progress: kinds };
        let starts: Vec<Start> = trails.iter().map(|(day, owner, _)| Start {
            at_millis: moment(*day),
            owner: *owner,
            stage: Stage::Lead,
        }).collect();
        let events: Vec<Event> = trails.iter().enumerate().flat_map(|(row, (.., trail))| {
            trail.iter().map(move |(day, what)| Event { row: row as u32, at_millis: moment(*day), what: *what })
        }).collect();
        let rows: Vec<u32> = (0..starts.len() as u32).collect();
        let all = Trails::new(Default::default(), starts.clone(), events);
        let simulation = Simulation::new(&all, &rows, &release, clock());
        let released = simulation.released(days);
        let curve = simulation.curve();
        prop_assert_eq!(curve[(days - DAYS_MIN) as usize].released_count as usize, released.len());
        let won = released.iter().filter(|it| it.won_on.is_some()).count();
        prop_assert_eq!(curve[(days - DAYS_MIN) as usize].won_count as usize, won);
        for row in rows {
            // Each evening: what the trail until then says.
            let first = (-160..=0).find(|day| {
                let evening = Clock { today: Day(TODAY.0 + day), began_millis: clock().began_millis + i64::from(*day) * 86_400_000 };
                if evening.day_of(starts[row as usize].at_millis) > evening.today {
                    return false;
                }
                let until: Vec<Event> = all.of(row).iter().copied().filter(|event| evening.day_of(event.at_millis) <= evening.today).collect();
                release_state(starts[row as usize], &until, &release, evening).is_some_and(|state| state.is_due(evening.today))
            });
            let once = released.iter().find(|it| it.row == row).map(|it| it.on.0 - TODAY.0);
            prop_assert_eq!(once, first, "row {}", row);
        }
    }
}
