//! Prediction on made up lists: beside what could be known at best, and at its edges.

mod backtests;
mod edges;
mod leaks;
mod lists;

use leadbench::predict::{Kind, Learner, Model, Settings, backtest};
use lists::{MadeUp, school};

fn learn(made_up: &MadeUp, settings: Settings) -> Model {
    let list = made_up.list();
    let learner = Learner::new(&list, made_up.places(), &made_up.is_won, settings).expect("enough leads");
    learner.finish().expect("columns to learn from")
}

#[test]
fn chances_come_close_to_the_best_that_can_be_known() {
    let (learnt, tested) = (school(3000, 1), school(3000, 2));
    let model = learn(&learnt, Settings::default());
    let list = tested.list();
    let chances: Vec<_> = (0..3000).map(|lead| model.chance(&list.row(lead))).collect();
    let best = backtest(&tested.chances, &tested.is_won).expect("both outcomes");
    let ours: Vec<f64> = chances.iter().map(|chance| chance.chance).collect();
    let ours = backtest(&ours, &tested.is_won).expect("both outcomes");
    assert!(ours.auc > best.auc - 0.015, "{} of {}", ours.auc, best.auc);
    assert!(ours.brier < best.brier + 0.006, "{} of {}", ours.brier, best.brier);
    assert!(ours.calibration_error < 0.04, "{}", ours.calibration_error);
    assert!(ours.lift() > 0.95 * best.lift());
    let held = chances.iter().zip(&tested.chances).filter(|(chance, truth)| (chance.low..=chance.high).contains(truth));
    let share = held.count() as f64 / 3000.0;
    assert!((0.85..=0.995).contains(&share), "nine in ten true chances lie within the interval: {share}");
    let silent = chances.iter().filter(|chance| chance.is_silent()).count();
    assert!(silent < 30, "3,000 closed leads are enough to speak: {silent}");
}

#[test]
fn the_lines_add_up_to_the_score_exactly() {
    let made_up = school(1500, 3);
    let (model, list) = (learn(&made_up, Settings::default()), made_up.list());
    for lead in 0..300 {
        let prediction = model.predict(&list.row(lead));
        let sum = prediction.lines.iter().fold(prediction.base, |sum, line| sum + line.points);
        assert_eq!(sum.to_bits(), prediction.chance.score.to_bits());
        assert_eq!(prediction.chance, model.chance(&list.row(lead)));
        let chance = prediction.chance.chance;
        assert!(((chance / (1.0 - chance)).ln() - sum).abs() < 1e-9, "the score is the log-odds of the chance");
    }
}

#[test]
fn lines_are_0_on_average() {
    let made_up = school(1200, 4);
    let (model, list) = (learn(&made_up, Settings::default()), made_up.list());
    let predictions: Vec<_> = (0..1200).map(|lead| model.predict(&list.row(lead))).collect();
    for line in 0..predictions[0].lines.len() {
        let mean = predictions.iter().map(|prediction| prediction.lines[line].points).sum::<f64>() / 1200.0;
        assert!(mean.abs() < 1e-9, "line {line}: {mean}");
    }
}

#[test]
fn the_same_leads_give_the_same_bits() {
    let made_up = school(600, 5);
    let list = made_up.list();
    let bits = || -> Vec<u64> {
        let model = learn(&made_up, Settings::default());
        (0..600).map(|lead| model.chance(&list.row(lead)).score.to_bits()).collect()
    };
    assert_eq!(bits(), bits());
}

/// Cells and outcomes of whole numbers, so that not even the list depends on the platform's mathematics.
#[test]
fn these_leads_give_these_bits_on_every_machine() {
    let mut made_up = MadeUp { is_won: (0..200_u32).map(|lead| lead * lead % 7 < 3).collect(), ..MadeUp::default() };
    made_up.push("Number", |lead, _| (lead * 37 % 101).to_string());
    made_up.push("Choice", |lead, _| ["a", "b", "", "c"][lead * lead % 7 % 4].to_owned());
    let (model, list) = (learn(&made_up, Settings::default()), made_up.list());
    let bits = (0..200).fold(0_u64, |bits, lead| bits.rotate_left(5) ^ model.chance(&list.row(lead)).high.to_bits());
    assert_eq!(bits, 516_946_965_008_929_338);
}

#[test]
fn two_columns_may_say_together_what_neither_says_alone() {
    let mut lots = lists::Lots::new(6);
    let draws: Vec<(bool, bool, f64)> =
        (0..2000).map(|_| (lots.share() < 0.5, lots.share() < 0.5, lots.share())).collect();
    let is_won = draws.iter().map(|(one, other, lot)| *lot < if one == other { 0.8 } else { 0.2 });
    let mut made_up = MadeUp { is_won: is_won.collect(), ..MadeUp::default() };
    made_up.push("One", |lead, _| if draws[lead].0 { "yes" } else { "no" }.to_owned());
    made_up.push("Other", |lead, _| if draws[lead].1 { "yes" } else { "no" }.to_owned());
    let (list, half) = (made_up.list(), 1000);
    let auc_of = |pairs_max| {
        let model = learn(&made_up.truncated(half), Settings { pairs_max, ..Settings::default() });
        let chances: Vec<f64> = (half..2000).map(|lead| model.chance(&list.row(lead)).chance).collect();
        backtest(&chances, &made_up.is_won[half..]).expect("both outcomes").auc
    };
    assert!(auc_of(16) > 0.77, "0.8 is the best that can be known: {}", auc_of(16));
    assert!(auc_of(0) < 0.55);
}

#[test]
fn columns_are_known_by_their_values() {
    let mut made_up = school(400, 7);
    made_up
        .push("Notes", |lead, _| if lead % 3 == 0 { String::new() } else { format!("called back, {lead} said later") });
    made_up.push("Country", |_, _| "IN".to_owned());
    made_up.push("Nothing", |_, _| "-".to_owned());
    made_up.push("Budget", |lead, _| format!("€ {}.50", lead * lead % 977));
    let kinds = learn(&made_up, Settings { ignored: vec![6], ..Settings::default() }).kinds().to_vec();
    let (id, choice, number) = (Kind::Identifier, Kind::Choice, Kind::Number);
    let expected = [id, choice, choice, number, number, choice, Kind::Ignored, Kind::Date];
    assert_eq!(kinds, [&expected[..], &[Kind::Text, Kind::Constant, Kind::Constant, number]].concat());
}

#[test]
fn an_empty_cell_is_a_value() {
    let mut lots = lists::Lots::new(8);
    let is_won: Vec<bool> = (0..800).map(|_| lots.share() < 0.4).collect();
    let mut made_up = MadeUp { is_won, ..MadeUp::default() };
    made_up.push("Phone", |lead, is_won| {
        if lots.share() < if is_won { 0.2 } else { 0.7 } { String::new() } else { format!("+4206{:08}", lead * 7_919) }
    });
    let (model, list) = (learn(&made_up, Settings::default()), made_up.list());
    let chance = |is_empty: bool| {
        let lead = (0..800).find(|lead| list.row(*lead)[0].is_empty() == is_empty).expect("both");
        model.chance(&list.row(lead)).chance
    };
    assert!(chance(true) < 0.25 && chance(false) > 0.5, "{} {}", chance(true), chance(false));
}
