//! Columns that give the answer away, and columns that only seem to.

use super::lists::{Lots, MadeUp, school, school_with_leaks};
use leadbench::predict::{Leak, LeakReason, Settings, find_leaks};

fn leaks(made_up: &MadeUp) -> Vec<(&str, LeakReason)> {
    let found = find_leaks(&made_up.list(), &made_up.places(), &made_up.is_won, &Settings::default());
    found.into_iter().map(|Leak { column, reason, .. }| (made_up.names[column].as_str(), reason)).collect()
}

#[test]
fn what_was_known_beforehand_is_not_suspected() {
    for seed in 0..4 {
        assert_eq!(leaks(&school(2500, seed)), [], "the best source wins nine of ten leads, and is no leak");
    }
}

#[test]
fn columns_filled_after_the_outcome_are_named() {
    for seed in 0..3 {
        let made_up = school_with_leaks(3000, seed);
        let names: Vec<&str> = leaks(&made_up).into_iter().map(|(name, _)| name).collect();
        let expected = ["Tags", "Lead Quality", "Asymmetrique Activity Score", "Last Activity", "Contract Number"];
        assert_eq!(names, expected);
    }
}

#[test]
fn each_leak_has_its_reason() {
    let mut made_up = school(2000, 5);
    let mut lots = Lots::new(5);
    made_up.push("Stav", |_, is_won| if is_won != (lots.share() < 0.01) { "A" } else { "B" }.to_owned());
    made_up.push(
        "Discount",
        |_, is_won| if is_won && lots.share() < 0.3 { lots.below(9).to_string() } else { String::new() },
    );
    made_up.push("最后跟进", |_, is_won| {
        if lots.share() < if is_won { 0.6 } else { 0.4 } { "电话" } else { "微信" }.to_owned()
    });
    let found = leaks(&made_up);
    assert!(matches!(found[0], ("Stav", LeakReason::TellsAll)), "{found:?}");
    assert!(matches!(found[1], ("Discount", LeakReason::FilledFor { is_won: true, .. })), "{found:?}");
    assert!(matches!(found[2], ("最后跟进", LeakReason::Overwritten)), "{found:?}");
    assert_eq!(found.len(), 3);
}

/// As the length of a call: a number, never empty, whose name says nothing.
#[test]
fn a_column_that_outweighs_all_others_is_suspected() {
    let mut made_up = school(3000, 6);
    let mut lots = Lots::new(6);
    made_up.push("Seconds", |_, is_won| {
        let length = 60.0 + 1500.0 * lots.share() * lots.share();
        (if is_won { length + 350.0 * lots.share() + 150.0 } else { length * lots.share() } as u32).to_string()
    });
    let found = leaks(&made_up);
    assert!(matches!(found[..], [("Seconds", LeakReason::Outweighs(_) | LeakReason::TellsMuch(_))]), "{found:?}");
}

#[test]
fn a_name_alone_is_no_reason() {
    let mut made_up = school(1500, 7);
    let mut lots = Lots::new(7);
    made_up.push("Score", |_, _| lots.below(10).to_string());
    made_up.push("Last Activity", |_, _| ["Email", "Call"][lots.below(2)].to_owned());
    made_up.push("Last name", |lead, _| format!("Novak{}", lead % 40));
    assert_eq!(leaks(&made_up), []);
}

#[test]
fn few_leads_are_no_ground_for_suspicion() {
    assert_eq!(leaks(&school_with_leaks(40, 1)).len(), 0);
}
