//! Few leads, one outcome, nothing to learn from, and cells that were never seen.

use super::learn;
use super::lists::{Lots, MadeUp, school};
use leadbench::predict::{Chance, Learner, Level, Refusal, Settings, backtest};

fn refusal(made_up: &MadeUp, settings: Settings) -> Option<Refusal> {
    let list = made_up.list();
    Learner::new(&list, made_up.places(), &made_up.is_won, settings).and_then(Learner::finish).err()
}

#[test]
fn too_few_leads_and_one_outcome_are_refused_with_their_counts() {
    let made_up = school(29, 1);
    assert_eq!(refusal(&made_up, Settings::default()), Some(Refusal::TooFew(29)));
    assert_eq!(refusal(&made_up.truncated(0), Settings::default()), Some(Refusal::TooFew(0)));
    assert_eq!(refusal(&MadeUp::default(), Settings::default()), Some(Refusal::TooFew(0)));
    let mut all_won = school(100, 1);
    all_won.is_won.fill(true);
    assert_eq!(refusal(&all_won, Settings::default()), Some(Refusal::OneOutcome { won: 100, lost: 0 }));
}

#[test]
fn a_list_without_columns_that_say_anything_is_refused() {
    let made_up = school(200, 1);
    let only_the_number = Settings { ignored: (1..8).collect(), ..Settings::default() };
    assert_eq!(refusal(&made_up, only_the_number), Some(Refusal::NoColumns));
    let mut empty = MadeUp { is_won: made_up.is_won.clone(), ..MadeUp::default() };
    assert_eq!(refusal(&empty, Settings::default()), Some(Refusal::NoColumns));
    empty.push("Nothing", |_, _| String::new());
    empty.push("Always", |_, _| "x".to_owned());
    assert_eq!(refusal(&empty, Settings::default()), Some(Refusal::NoColumns));
}

#[test]
fn one_column_is_enough() {
    let made_up = school(500, 2);
    let model = learn(&made_up, Settings { ignored: vec![0, 2, 3, 4, 5, 6, 7], ..Settings::default() });
    let chance = |source| model.chance(&["", source]).chance;
    assert!(chance("Reference") > 0.6 && chance("Chat") < 0.3);
    assert_eq!(chance("reference"), chance("Reference"), "whatever the case");
}

/// 60 leads: no better than a guess is better than sure and wrong.
#[test]
fn few_leads_give_careful_chances() {
    let tested = school(1000, 11);
    let list = tested.list();
    let (mut briers, mut silent, mut held) = (0.0, 0, 0);
    for seed in 0..5 {
        let model = learn(&school(60, 20 + seed), Settings::default());
        let chances: Vec<_> = (0..1000).map(|lead| model.chance(&list.row(lead))).collect();
        let values: Vec<f64> = chances.iter().map(|chance| chance.chance).collect();
        briers += backtest(&values, &tested.is_won).expect("both outcomes").brier / 5.0;
        silent += chances.iter().filter(|chance| chance.is_silent()).count();
        let is_held = |(chance, truth): &(&Chance, &f64)| (chance.low..=chance.high).contains(truth);
        held += chances.iter().zip(&tested.chances).filter(is_held).count();
    }
    let share = tested.is_won.iter().filter(|is_won| **is_won).count() as f64 / 1000.0;
    assert!(briers < share * (1.0 - share), "{briers} beside {} of the share alone", share * (1.0 - share));
    assert!(held > 4_000, "of 5,000 true chances most lie within the interval: {held}");
    assert!(silent > 500, "of 5,000 chances many are too unsure to tell: {silent}");
}

/// So few leads are counted (naive Bayes) rather than fitted: that orders leads not seen at least as well.
#[test]
fn fewer_than_fifty_leads_are_counted() {
    let tested = school(1000, 31);
    let list = tested.list();
    let auc = |made_up: &MadeUp, naive_below: usize| {
        let model = learn(made_up, Settings { naive_below, ..Settings::default() });
        let chances: Vec<f64> = (0..1000).map(|lead| model.chance(&list.row(lead)).chance).collect();
        (chances.clone(), backtest(&chances, &tested.is_won).expect("both outcomes").auc)
    };
    let (mut counted, mut fitted) = (0.0, 0.0);
    for seed in 0..12 {
        let few = school(40, 40 + seed);
        let (chances, found) = auc(&few, usize::MAX);
        assert_eq!(chances, auc(&few, Settings::default().naive_below).0, "it is what is done without being asked");
        counted += found / 12.0;
        fitted += auc(&few, 0).1 / 12.0;
    }
    assert!(counted > 0.6 && counted >= fitted, "area under the curve {counted} counted, {fitted} fitted");
    let more = school(60, 52);
    assert_eq!(auc(&more, 0).0, auc(&more, Settings::default().naive_below).0);
}

#[test]
fn noise_is_not_learnt() {
    let mut lots = Lots::new(9);
    let mut made_up = MadeUp { is_won: (0..400).map(|_| lots.share() < 0.3).collect(), ..MadeUp::default() };
    for column in 0..20 {
        made_up.push(&format!("Noise {column}"), |_, _| lots.below(2 + column).to_string());
    }
    let (model, list) = (learn(&made_up, Settings::default()), made_up.list());
    let away = |lead: usize| (model.chance(&list.row(lead)).chance - 0.3).abs();
    let mean = (0..400).map(away).sum::<f64>() / 400.0;
    assert!(mean < 0.06, "chances are {mean} away from the share won, on average");
}

#[test]
fn no_chance_is_0_or_1() {
    let mut made_up = MadeUp { is_won: (0..300).map(|lead| lead % 2 == 0).collect(), ..MadeUp::default() };
    made_up.push("Answer", |_, is_won| if is_won { "won" } else { "lost" }.to_owned());
    made_up.push("Again", |_, is_won| if is_won { "1" } else { "0" }.to_owned());
    let model = learn(&made_up, Settings::default());
    for (cells, is_high) in [(["won", "1"], true), (["lost", "0"], false)] {
        let chance = model.chance(&cells);
        assert!(chance.low > 0.0 && chance.high < 1.0 && (chance.chance > 0.9) == is_high, "{chance:?}");
    }
}

#[test]
fn cells_never_seen_widen_the_interval() {
    let made_up = school(2000, 12);
    let (model, list) = (learn(&made_up, Settings::default()), made_up.list());
    let mut row = list.row(0);
    row[1] = "Direct";
    let seen = model.chance(&row);
    row[1] = "Carrier pigeon";
    let unseen = model.predict(&row);
    assert_eq!(unseen.lines[0].level, Level::Other);
    assert!(unseen.chance.high - unseen.chance.low > seen.high - seen.low);
    assert!(model.chance(&[]).chance > 0.0, "a lead without any cell has a chance too");
}

#[test]
fn progress_rises_to_its_end() {
    let made_up = school(300, 13);
    let list = made_up.list();
    let mut learner =
        Learner::new(&list, made_up.places(), &made_up.is_won, Settings::default()).expect("enough leads");
    let mut seen = vec![learner.progress()];
    while learner.step() {
        seen.push(learner.progress());
    }
    seen.push(learner.progress());
    assert!(seen.is_sorted() && seen[0] == 0 && seen.last() == Some(&1000), "{seen:?}");
    assert!(seen.len() > 12, "small steps can be cancelled");
}

#[test]
fn hundreds_of_columns_are_no_harm() {
    let mut made_up = school(400, 14);
    for column in 0..300 {
        made_up.push(&format!("Column {column}"), |lead, _| (lead * (column + 3) % (2 + column % 9)).to_string());
    }
    let model = learn(&made_up, Settings::default());
    let auc = backtest(&model.chances_left_out(), &made_up.is_won).expect("both outcomes").auc;
    assert!(auc > 0.65, "{auc}");
}
