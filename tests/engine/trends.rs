//! Trends: waiting times against a textbook count, cohorts by brute force, forecasts and flows by hand.

use crate::passages::{asked, go, imported, listed};
use leadbench::book::{Filter, Query};
use leadbench::lead::{Day, Field, IssueSet, LostReason, Money, Stage, Values};
use leadbench::report::{PassagePart, Passages, PeriodUnit, Traces, Waiting, outcomes};
use leadbench::table::LeadTable;
use leadbench::worker::figures::trend_figures::{HORIZONS, TrendFigures, TrendsAsk};
use leadbench::worker::figures::{FiguresAnswer, FiguresAsk};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const TODAY: Day = Day(20_100);

fn trends(desk: &crate::book::Desk, unit: PeriodUnit, stage: Stage) -> TrendFigures {
    let ask = TrendsAsk {
        query: Query::default(),
        unit,
        stage,
        split: Field::Channel,
        quality_by: Field::Channel,
        quality_days: 30,
    };
    match asked(desk, FiguresAsk::Trends(ask)) {
        FiguresAnswer::Trends(figures) => *figures,
        other => panic!("{other:?}"),
    }
}

/// The share for which it happened by a day, person by person, as a textbook writes it down.
fn by_hand(people: &[(u32, bool)], day: u32) -> f64 {
    let mut open = 1.0;
    for at in 0..=day {
        let at_risk = people.iter().filter(|(days, _)| *days >= at).count();
        let happened = people.iter().filter(|(days, is_done)| *days == at && *is_done).count();
        if happened > 0 {
            open *= (at_risk - happened) as f64 / at_risk as f64;
        }
    }
    1.0 - open
}

fn waiting(people: &[(u32, bool)]) -> Waiting {
    let mut waiting = Waiting::default();
    for (days, is_done) in people {
        if *is_done { waiting.happened(*days) } else { waiting.not_yet(*days) }
    }
    waiting
}

#[test]
fn the_textbook_s_remission_times_have_a_median_of_23_weeks() {
    // Freireich et al. 1963, the treated group, in weeks; those with false were still in remission.
    let weeks = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(|week| (week, true));
    let still = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(|week| (week, false));
    let people: Vec<(u32, bool)> = weeks.into_iter().chain(still).collect();
    let summary = waiting(&people).summary();
    assert_eq!((summary.happened_count, summary.waiting_count), (9, 12));
    assert_eq!(summary.quartiles, [Some(13), Some(23), None]);
    let open: Vec<f64> = waiting(&people).curve().iter().map(|(_, done)| ((1.0 - done) * 1000.0).round()).collect();
    assert_eq!(open, [857.0, 807.0, 753.0, 690.0, 627.0, 538.0, 448.0]);
    assert_eq!(Waiting::default().summary().quartiles, [None; 3]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(11), ..ProptestConfig::default() })]
    #[test]
    fn waiting_times_are_those_of_a_slow_count(people in proptest::collection::vec((0..40_u32, any::<bool>()), 0..30)) {
        for (day, done) in waiting(&people).curve() {
            prop_assert!((done - by_hand(&people, day)).abs() < 1e-9);
        }
        let summary = waiting(&people).summary();
        for (share, found) in [0.25, 0.5, 0.75].into_iter().zip(summary.quartiles) {
            let slow = (0..40).find(|day| by_hand(&people, *day) >= share - 1e-9);
            prop_assert_eq!(found, slow);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, rng_seed: RngSeed::Fixed(5), ..ProptestConfig::default() })]
    #[test]
    fn cohorts_flows_and_lost_leads_are_those_that_a_click_lists(
        moves in proptest::collection::vec((0..6_u32, 0..7_usize), 0..10),
        is_weekly in any::<bool>(),
        rung in 1..6_usize,
    ) {
        let mut desk = imported();
        for (place, (row, stage)) in moves.into_iter().enumerate() {
            go(&mut desk, place as i32 * 7 - 80, row, Stage::ALL[stage]);
        }
        let (unit, stage) = (if is_weekly { PeriodUnit::Week } else { PeriodUnit::Month }, Stage::LADDER[rung]);
        let found = trends(&desk, unit, stage);
        let count = |parts: Vec<PassagePart>| listed(&desk, parts.into_iter().map(Filter::Passage).collect()).len() as u32;
        let flow: u32 = found.flow.iter().flat_map(|series| &series.counts).sum();
        prop_assert_eq!(flow + found.elsewhere_count, found.lead_count);
        for (place, cohort) in found.cohorts.iter().enumerate() {
            let last = found.periods.last_day(place);
            let came = PassagePart::Arrived { from: Some(found.periods.starts[place]), to: Some(last) };
            prop_assert_eq!(count(vec![came.clone()]), cohort.lead_count);
            for (within, days) in cohort.within.iter().zip(HORIZONS) {
                let is_old = last.0 + days as i32 <= TODAY.0;
                let reached = count(vec![came.clone(), PassagePart::ReachedWithin { stage, days }]);
                prop_assert_eq!(*within, is_old.then_some(reached));
            }
        }
        for flow in &found.stage_flows {
            prop_assert_eq!(count(vec![PassagePart::Went { from: flow.from, to: flow.to }]), flow.lead_count);
        }
        for line in &found.lost {
            prop_assert_eq!(line.from.iter().sum::<u32>(), line.lead_count);
            let filters = vec![Filter::LostFor(vec![line.reason.clone()])];
            prop_assert_eq!(listed(&desk, filters).len() as u32, line.lead_count);
            for (stage, counted) in Stage::ALL.into_iter().zip(line.from) {
                let from = (stage != Stage::Lost).then_some(stage);
                let filters = vec![Filter::LostFor(vec![line.reason.clone()]), Filter::Passage(PassagePart::LostFrom(from))];
                prop_assert_eq!(listed(&desk, filters).len() as u32, counted);
            }
        }
        let won = &found.velocity;
        let in_periods: u32 = won.won.iter().map(|period| period.won_count).sum();
        prop_assert_eq!(in_periods + won.won_elsewhere_count, won.win_rate.part);
        for stage in &found.outcomes.stages {
            prop_assert_eq!(count(vec![PassagePart::Now(stage.stage)]), stage.open_count);
        }
        prop_assert!(found.outcomes.customers.is_none(), "six leads tell nothing");
    }
}

#[test]
fn velocity_is_the_product_of_its_parts() {
    let mut desk = imported();
    go(&mut desk, -10, 2, Stage::Opportunity);
    go(&mut desk, -10, 1, Stage::Opportunity);
    let velocity = trends(&desk, PeriodUnit::Month, Stage::Customer).velocity;
    assert_eq!((velocity.opportunity_count, velocity.win_rate.part, velocity.win_rate.whole), (2, 1, 2));
    assert_eq!((velocity.average_value, velocity.cycle_days), (Money::parse("5.00 USD"), Some(30)));
    // 2 x 1/2 x 5.00 / 30 a day.
    assert_eq!(velocity.value_a_day, Money::parse("0.17 USD"));
    let lost = trends(&desk, PeriodUnit::Month, Stage::Customer).lost;
    assert_eq!((lost.len(), lost[0].reason.clone(), lost[0].from[Stage::Lost as usize]), (1, None, 1));
    go(&mut desk, -5, 1, Stage::Lost);
    let lost = trends(&desk, PeriodUnit::Month, Stage::Customer).lost;
    let of_need = lost.iter().find(|line| line.reason == Some(LostReason::NoNeed)).expect("Bela");
    assert_eq!(of_need.from[Stage::Opportunity as usize], 1);
}

/// A number from 0 to 1, always the same ones in the same order (Steele and Vigna's splitmix).
fn draw(state: &mut u64) -> f64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

#[test]
fn intervals_of_the_forecast_hold_what_then_comes() {
    const CLOSED: u32 = 80;
    const OPEN: u32 = 60;
    const ROUNDS: u32 = 1_500;
    for (seed, chance) in [(1, 0.3), (2, 0.15)] {
        let (mut state, mut held) = (seed, 0);
        let mut table = LeadTable::default();
        (0..CLOSED + OPEN).for_each(|_| {
            table.push(&Values::default(), IssueSet::default(), 2);
        });
        let rows: Vec<u32> = (0..CLOSED + OPEN).collect();
        for _ in 0..ROUNDS {
            for row in 0..CLOSED {
                table.set(row, Field::Stage, if draw(&mut state) < chance { "customer" } else { "lost" });
            }
            let found = outcomes(&table, &rows, &Passages::new(&table, Traces::default()));
            let [_, low, high] = found.customers.expect("enough are closed");
            let won = f64::from((0..OPEN).filter(|_| draw(&mut state) < chance).count() as u32);
            held += u32::from(low <= won && won <= high);
        }
        let share = f64::from(held) / f64::from(ROUNDS);
        assert!((0.93..=0.97).contains(&share), "{chance}: {share}");
    }
}
