//! The two axes of a score: each held to its most, engagement fading, the cells of the matrix.

use crate::score::{TODAY, table_of};
use leadbench::lead::{Day, Field};
use leadbench::score::{Adjustment, Axes, Axis, Cell, Condition, Rule, Rules, ScoreReason, explain, score_all};

/// Fit 50 by a company, engagement 40 by an intent, scored so many days after the last activity.
fn axes_of(axes: Axes, idle_days: i32) -> (i16, Cell, Vec<Adjustment>) {
    let day = Day(TODAY.0 - idle_days).to_string();
    let table = table_of(&[&[(Field::Company, "A"), (Field::Intent, "demo"), (Field::LastActivity, &day)]]);
    let rule = |axis, field, points| Rule { axis, condition: Condition::Known(field), points, is_on: true };
    let rules = vec![rule(Axis::Fit, Field::Company, 50), rule(Axis::Engagement, Field::Intent, 40)];
    let rules = Rules { rules, thresholds: [70, 45, 20], axes, ..Rules::default() };
    let scored = score_all(&table, &rules, TODAY);
    let adjustments = explain(&table, 0, &rules, TODAY).into_iter().filter_map(|line| match line.reason {
        ScoreReason::Adjusted(adjustment) => Some(adjustment),
        ScoreReason::Rule(_) => None,
    });
    (scored.points[0], scored.cells[0], adjustments.collect())
}

#[test]
fn an_axis_is_held_to_its_most_and_engagement_fades() {
    let check = |axes: Axes, idle_days: i32, points: i16, cell: &str, adjustments: &[Adjustment]| {
        let found = axes_of(axes, idle_days);
        assert_eq!((found.0, found.1.name(), &found.2[..]), (points, cell, adjustments), "{axes:?} {idle_days}");
    };
    let plain = Axes::default();
    check(plain, 900, 90, "A1", &[]);
    let held = Axes { most: [Some(30), Some(25)], ..plain };
    check(held, 0, 55, "B2", &[Adjustment::OverMost, Adjustment::OverMost]);
    let fading = Axes { half_life_days: Some(30), ..plain };
    check(fading, 0, 90, "A1", &[]);
    for (days, engagement, cell) in [(15, 30, "A1"), (30, 20, "A2"), (60, 10, "A2"), (90, 5, "A3"), (3000, 0, "A3")] {
        check(fading, days, 50 + engagement, cell, &[Adjustment::Faded { days: days as u32 }]);
    }
    // A day to come is today.
    check(fading, -5, 90, "A1", &[]);
    check(Axes { half_life_days: Some(0), ..plain }, 100, 90, "A1", &[]);
}
