//! Splits and figures of back-tests.

use leadbench::predict::{backtest, by_time, stratified};

#[test]
fn figures_are_those_counted_by_hand() {
    let test = backtest(&[0.9, 0.8, 0.8, 0.35, 0.1], &[true, true, false, false, false]).expect("both outcomes");
    // Of the six pairs of a won and a lost lead five are right, and one is a tie.
    assert!((test.auc - 5.5 / 6.0).abs() < 1e-12);
    let squares = 0.01 + 0.04 + 0.64 + 0.1225 + 0.01;
    assert!((test.brier - squares / 5.0).abs() < 1e-12);
    // Ranges: 0.1 (none won), 0.35 (none), twice 0.8 (half won), 0.9 (won).
    assert!((test.calibration_error - (0.1 + 0.35 + 2.0 * 0.3 + 0.1) / 5.0).abs() < 1e-12);
    assert_eq!(test.calibration.len(), 4);
    assert_eq!((test.top_fifth, test.lift()), (1.0, 2.5));
    assert_eq!(test.tenths.len(), 10);
    // Leads of equal chance share their outcomes.
    assert_eq!(test.tenths[2..6], [0.5; 4]);
}

#[test]
fn one_outcome_has_no_figures() {
    assert_eq!(backtest(&[0.5, 0.5], &[true, true]), None);
    assert_eq!(backtest(&[], &[]), None);
}

#[test]
fn seven_of_ten_leads_are_learnt_from_of_either_outcome() {
    let is_won: Vec<bool> = (0..1000).map(|lead| lead % 10 == 0).collect();
    let split = stratified(&is_won, 1);
    let won = |places: &[u32]| places.iter().filter(|place| is_won[**place as usize]).count();
    assert_eq!((split.learnt.len(), split.tested.len()), (700, 300));
    assert_eq!((won(&split.learnt), won(&split.tested)), (70, 30));
    assert!(split.learnt.iter().all(|place| !split.tested.contains(place)));
    assert_eq!(split, stratified(&is_won, 1));
    assert_ne!(split, stratified(&is_won, 2));
}

#[test]
fn by_time_the_latest_are_tested_on() {
    let split = by_time(&[5.0, 1.0, 9.0, 3.0, 3.0, 7.0, 2.0, 8.0, 4.0, 6.0]);
    assert_eq!(split.learnt, [1, 6, 3, 4, 8, 0, 9]);
    assert_eq!(split.tested, [5, 7, 2]);
}
