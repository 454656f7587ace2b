//! Whatever the amounts are, nothing of them is lost: by day, by month, by rate, by line.

use crate::ledger::{EUR, desk, line, money, sums, write};
use leadbench::lead::{CostLine, CostModel, Currency, Day, ExchangeRate, LedgerStep, daily_amounts, rebate, spread};
use proptest::prelude::*;

fn any_line() -> impl Strategy<Value = CostLine> {
    let model =
        prop_oneof![Just(CostModel::Flat), Just(CostModel::PerLead), Just(CostModel::Monthly), Just(CostModel::Rebate)];
    let channel = prop_oneof![Just("paid_search"), Just("partner"), Just("Billboard D1"), Just("display")];
    (model, channel, 20_440..20_560, 0..120, -5_000..50_000_i64, 0..400_i64).prop_map(
        |(model, channel, from, days, minor, count)| CostLine {
            from: Day(from),
            to: Day(from + days),
            ..line(model, channel, ["2026-01-01", "2026-01-01"], minor, count)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn days_sum_to_the_amount_and_differ_by_a_cent(amount in -1_000_000_000..1_000_000_000_i64, from in 0..30_000, count in 0..2_000) {
        let days = spread(amount, Day(from), Day(from + count));
        prop_assert_eq!(days.len() as i32, count + 1);
        prop_assert_eq!(days.iter().map(|(_, minor)| minor).sum::<i64>(), amount);
        let (least, most) = (days.iter().map(|it| it.1).min(), days.iter().map(|it| it.1).max());
        prop_assert!(most.unwrap_or(0) - least.unwrap_or(0) <= 1);
    }

    #[test]
    fn a_fee_of_whole_months_is_that_of_each(minor in 0..10_000_000_i64, month in 1_u32..12) {
        let mut fee = line(CostModel::Monthly, "web_form", ["2026-01-01", "2026-12-31"], minor, 0);
        fee.from = Day::from_ymd(2026, month, 1).expect("a day");
        let sum: i64 = daily_amounts(&fee).into_iter().flatten().map(|(_, minor)| minor).sum();
        prop_assert_eq!(sum, minor * i64::from(13 - month));
    }

    #[test]
    fn conversion_rounds_half_away_from_zero_and_is_odd(minor in -1_000_000_000..1_000_000_000_i64, units in 1..10_000_000_000_i64) {
        let code = |text: &str| Currency::parse(text).expect("a code");
        let rate = ExchangeRate { day: Day(0), report: code(EUR), currency: code("CZK"), units };
        prop_assert_eq!(rate.convert(-minor), -rate.convert(minor));
        let (exact, found) = (i128::from(minor) * i128::from(ExchangeRate::SCALE), i128::from(rate.convert(minor)));
        prop_assert!((2 * (exact - found * i128::from(units))).abs() <= i128::from(units));
    }

    /// However many lines and rates there are: what the page tells of each line is what the figures are made of.
    #[test]
    fn lines_and_figures_are_the_same_money(lines in proptest::collection::vec(any_line(), 1..6)) {
        let mut desk = desk();
        for line in &lines {
            write(&mut desk, LedgerStep::Line(line.clone()));
        }
        let worked = desk.book.spend_worked();
        let told: i64 = worked.lines.iter().flat_map(|line| &line.sums).map(|sum| sum.minor).sum();
        let figures: i64 = worked.spends.iter().map(|spend| spend.money.minor).sum();
        prop_assert_eq!(told, figures);
        let by_channel: i64 = sums(&desk).values().sum();
        prop_assert_eq!(by_channel, figures);
        for _ in &lines {
            desk.undo_latest();
        }
        prop_assert!(desk.book.spends().is_empty());
    }

    #[test]
    fn a_rebate_is_a_share_of_each_deal(minor in 0..10_000_000_000_i64, permille in 0..1_000_i64) {
        let found = i128::from(rebate(money(minor, EUR), permille).minor);
        prop_assert!((2 * (i128::from(minor) * i128::from(permille) - 1000 * found)).abs() <= 1000);
    }
}
