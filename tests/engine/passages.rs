//! Ways of leads along the ladder: ever reached, in order, on which days; each figure of the funnel counted anew the slow way.

use crate::book::Desk;
use leadbench::book::{Filter, Query, SortKey};
use leadbench::lead::{Day, Field, LostReason, Stage};
use leadbench::report::{PassagePart, Stop, Way};
use leadbench::table::Row;
use leadbench::worker::desk;
use leadbench::worker::figures::funnel_figures::{FunnelAsk, FunnelFigures, PeriodUnit, Split};
use leadbench::worker::figures::{FiguresAnswer, FiguresAsk, answer};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const TODAY: Day = Day(20_100);
const DAY_MILLIS: i64 = 86_400_000;
const LIST: &str = "\
Name,E-mail,Stage,Channel,Campaign,First contact,Won on,Value
Anna,anna@a.example,suspect,referral,one,2024-10-01,,10 EUR
Bela,bela@b.example,lead,referral,two,2024-10-05,,20 EUR
Cyril,cyril@c.example,prospect,web form,one,2024-11-01,,
Dana,dana@d.example,customer,web form,,2024-10-10,2024-11-09,5 USD
Emil,emil@e.example,lost,sms,,,,7 EUR
Fero,fero@f.example,,sms,one,2024-12-01,,1 EUR
";
const COUNT: Row = 6;

/// The list, imported 100 days ago.
pub fn imported() -> Desk {
    let mut desk = Desk { has_inline: true, now_millis: Some(moment(-100)), ..Desk::default() };
    desk.import("list.csv", LIST);
    desk
}

pub fn moment(days_from_today: i32) -> i64 {
    i64::from(TODAY.0 + days_from_today) * DAY_MILLIS + 3_600_000
}

/// Moves a lead so many days from today.
pub fn go(desk: &mut Desk, days_from_today: i32, row: Row, stage: Stage) {
    desk.now_millis = Some(moment(days_from_today));
    if let Some((change, parts)) =
        desk.book.plan_moved(&[row], stage, (stage == Stage::Lost).then_some(LostReason::NoNeed))
    {
        desk.change(change, parts);
    }
}

pub fn asked(desk: &Desk, ask: FiguresAsk) -> FiguresAnswer {
    let ask = FiguresAsk::unpack(&ask.pack()).expect("as it was");
    let answer = answer(&mut desk::Desk::new(desk.read_again(), 1), &ask, TODAY).expect("an answer");
    FiguresAnswer::of(&answer.packed()).expect("as it was")
}

fn figures(desk: &Desk, way: Way, split: Option<Split>) -> FunnelFigures {
    let ask = FunnelAsk { way, split, ..FunnelAsk::default() };
    match asked(desk, FiguresAsk::Funnel(ask)) {
        FiguresAnswer::Funnel(figures) => *figures,
        other => panic!("{other:?}"),
    }
}

fn reached(desk: &Desk, way: Way) -> Vec<u32> {
    figures(desk, way, None).funnel.steps.iter().map(|step| step.reached_count).collect()
}

/// The leads that a filter lists.
pub fn listed(desk: &Desk, filters: Vec<Filter>) -> Vec<Row> {
    let query = Query { filters, sort: SortKey::Arrival, is_descending: false, ..Query::default() };
    desk::Desk::new(desk.read_again(), 1).rows_of(&query, TODAY).to_vec()
}

#[test]
fn a_list_counts_in_order_only_where_leads_begin() {
    let desk = imported();
    assert_eq!(reached(&desk, Way::Ever), [6, 5, 2, 1, 1, 0]);
    assert_eq!(reached(&desk, Way::InOrder), [6, 2, 0, 0, 0, 0], "Bela and Fero came in as leads");
    let funnel = figures(&desk, Way::InOrder, None).funnel;
    assert_eq!(funnel.unseen_count, 3);
    assert_eq!(funnel.steps[0].stops, [1, 1, 0, 2], "Anna waits, Emil is lost, Cyril and Dana are further on");
}

#[test]
fn skipping_ends_the_order_and_moving_back_does_not() {
    let up = [Stage::Prospect, Stage::Opportunity, Stage::Customer];
    for (moves, ever, in_order) in [
        (vec![up[0], up[1], up[2]], 4, 4),
        (vec![up[0], Stage::Lead, up[0], up[1]], 3, 3),
        (vec![up[0], Stage::Lost, up[0], up[1]], 3, 3),
        (vec![up[1], up[0], up[1]], 3, 1),
        (vec![up[0], up[2]], 4, 2),
        (vec![Stage::Lost], 1, 1),
        (vec![Stage::Suspect, Stage::Lead, up[0]], 2, 2),
    ] {
        let mut desk = imported();
        moves.iter().enumerate().for_each(|(place, stage)| go(&mut desk, place as i32 - 50, 1, *stage));
        let top = |way| {
            let counts = |stage| listed(&desk, vec![Filter::Passage(PassagePart::Reached { stage, way })]).contains(&1);
            Stage::LADDER.into_iter().filter(|stage| counts(*stage)).count() - 1
        };
        assert_eq!((top(Way::Ever), top(Way::InOrder)), (ever, in_order), "{moves:?}");
    }
}

#[test]
fn a_move_that_is_undone_was_never_made() {
    let mut desk = imported();
    let before = reached(&desk, Way::Ever);
    go(&mut desk, -50, 1, Stage::Prospect);
    go(&mut desk, -40, 1, Stage::Opportunity);
    assert_eq!(reached(&desk, Way::InOrder), [6, 2, 1, 1, 0, 0]);
    let [first, second] = [1, 2].map(|place| desk.book.line(place).expect("a move").id);
    desk.undo(first);
    assert_eq!(reached(&desk, Way::Ever), [6, 5, 3, 2, 1, 0], "the second move stays");
    assert_eq!(reached(&desk, Way::InOrder), [6, 2, 0, 0, 0, 0], "but prospect was skipped");
    desk.undo(second);
    assert_eq!(reached(&desk, Way::Ever), before);
    desk.redo_latest();
    assert_eq!(reached(&desk, Way::Ever), [6, 5, 3, 2, 1, 0]);
}

#[test]
fn stays_are_told_by_known_days_and_waiting_ones_are_not_lost() {
    let mut desk = imported();
    // Bela came 2024-10-05, that is 101 days before 2025-01-14, which is today.
    assert_eq!(TODAY.to_string(), "2025-01-12");
    go(&mut desk, -59, 1, Stage::Prospect);
    go(&mut desk, -49, 1, Stage::Opportunity);
    let steps = figures(&desk, Way::Ever, None).funnel.steps;
    let lead = &steps[Stage::Lead as usize];
    assert_eq!((lead.stay.happened_count, lead.stay.waiting_count, lead.stay_unknown_count), (1, 1, 0));
    assert_eq!(lead.stay.quartiles, [Some(40), Some(40), None], "Bela after 40 days; Fero waits for 42");
    let prospect = &steps[Stage::Prospect as usize];
    assert_eq!((prospect.stay.quartiles[1], prospect.stay_unknown_count), (Some(10), 1), "Cyril came in with it");
    let customer = &steps[Stage::Customer as usize];
    assert_eq!((customer.stay.happened_count, customer.stay.waiting_count), (0, 1), "Dana since the day she was won");
    assert_eq!(
        listed(&desk, vec![Filter::Passage(PassagePart::ReachedWithin { stage: Stage::Customer, days: 30 })]),
        [3]
    );
    assert_eq!(
        listed(&desk, vec![Filter::Passage(PassagePart::ReachedWithin { stage: Stage::Customer, days: 29 })]),
        []
    );
}

/// Every figure of the page, and the leads that a click on it lists.
fn check(desk: &Desk, way: Way) {
    for split in [
        None,
        Some(Split::Field(Field::Channel)),
        Some(Split::Field(Field::Campaign)),
        Some(Split::Grade),
        Some(Split::TalkGrade),
        Some(Split::Standing),
        Some(Split::Period(PeriodUnit::Week)),
        Some(Split::Period(PeriodUnit::Month)),
    ] {
        let found = figures(desk, way, split);
        let funnel = &found.funnel;
        for step in &funnel.steps {
            let stage = step.stage;
            let count = |part| listed(desk, vec![Filter::Passage(part)]).len() as u32;
            assert_eq!(count(PassagePart::Reached { stage, way }), step.reached_count);
            assert_eq!(count(PassagePart::Now(stage)), step.now_count);
            for at in Stop::ALL {
                assert_eq!(count(PassagePart::Stopped { stage, way, at }), step.stops[at as usize]);
            }
            let reasons = &found.lost[stage as usize];
            let lost: u32 = reasons.iter().map(|(_, count)| count).sum();
            assert_eq!(lost, step.stops[Stop::Lost as usize]);
            let next = funnel.steps.get(stage as usize + 1);
            let gone: u32 = step.stops.iter().sum();
            assert_eq!(gone, step.reached_count - next.map_or(0, |next| next.reached_count));
        }
        assert_eq!(funnel.steps.iter().map(|step| step.now_count).sum::<u32>() + funnel.lost_count, funnel.lead_count);
        if split.is_some() {
            let sum = |rung: usize| found.parts.iter().map(|part| part.funnel.reached[rung]).sum::<u32>();
            for step in &funnel.steps {
                assert_eq!(sum(step.stage as usize), step.reached_count, "{split:?}");
            }
        }
        for part in &found.parts {
            let rows = listed(desk, vec![part.filter.clone().expect("few values")]);
            assert_eq!(rows.len() as u32, part.funnel.lead_count, "{:?}", part.label);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, rng_seed: RngSeed::Fixed(7), ..ProptestConfig::default() })]
    #[test]
    fn counts_are_those_of_the_leads_listed_and_parts_add_up(
        moves in proptest::collection::vec((0..COUNT, 0..7_usize, 0..5_u8), 0..12)
    ) {
        let mut desk = imported();
        for (place, (row, stage, kind)) in moves.into_iter().enumerate() {
            if kind == 0 && desk.book.undo_line().is_some_and(|line| line.place > 0) {
                desk.undo_latest();
            } else {
                go(&mut desk, place as i32 * 3 - 60, row, Stage::ALL[stage]);
            }
        }
        check(&desk, Way::Ever);
        check(&desk, Way::InOrder);
        let ever = reached(&desk, Way::Ever);
        let in_order = reached(&desk, Way::InOrder);
        prop_assert!(ever.iter().zip(&in_order).all(|(ever, in_order)| ever >= in_order));
        prop_assert!(ever.is_sorted_by(|one, other| one >= other) && in_order.is_sorted_by(|one, other| one >= other));
    }
}
