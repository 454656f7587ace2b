//! How fast leads become customers.

use crate::lead::{Field, Money, Stage};
use crate::report::money_sum::{MoneySum, quotient};
use crate::report::{Passages, Periods, Share, days_between};
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

/// What was won in each period, and how fast all goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Velocity {
    /// By period of the day on which leads were won.
    pub won: Vec<WonPeriod>,
    /// Leads won on a day that is not known, or outside of the periods.
    pub won_elsewhere_count: u32,
    /// Leads now worked on as opportunities.
    pub opportunity_count: u32,
    /// Closed leads, and of them the won ones.
    pub win_rate: Share,
    /// What a won deal is worth on average; `None` unless all values are of one currency.
    pub average_value: Option<Money>,
    /// How many won deals have a value.
    pub valued_count: u32,
    /// Days from arrival to won: of half of the won leads no more.
    pub cycle_days: Option<u32>,
    /// What comes in a day: opportunities x win rate x average value / cycle days; rounded half up to the minor unit.
    pub value_a_day: Option<Money>,
}

/// What was won in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WonPeriod {
    /// Leads won.
    pub won_count: u32,
    /// What their deals are worth, one sum a currency.
    pub value: Vec<Money>,
    /// Days from arrival to won: of half of them no more.
    pub median_days: Option<u32>,
}

/// The velocity of the leads `rows`.
pub fn velocity(table: &LeadTable, rows: &[Row], passages: &Passages, periods: &Periods) -> Velocity {
    let value = table.column(Field::Value);
    let count = periods.starts.len();
    let (mut days, mut sums) = (vec![Vec::new(); count], vec![MoneySum::default(); count]);
    let mut found = Velocity::default();
    let (mut all_days, mut all_value) = (Vec::new(), MoneySum::default());
    for row in rows {
        let lead = passages.of(*row);
        let is_won = lead.now.is_won();
        found.opportunity_count += u32::from(lead.now == Stage::Opportunity);
        found.win_rate.whole += u32::from(is_won || lead.now == Stage::Lost);
        if !is_won {
            continue;
        }
        found.win_rate.part += 1;
        let money = value.money(*row);
        found.valued_count += u32::from(money.is_some());
        all_value.add_known(money);
        let won = passages.reached_on(*row, Stage::Customer);
        let took = won.map(|day| days_between(lead.arrived, day));
        all_days.extend(took);
        match won.and_then(|day| periods.place(day)).zip(took) {
            Some((place, took)) => {
                days[place].push(took);
                sums[place].add_known(money);
            }
            None => found.won_elsewhere_count += 1,
        }
    }
    let period = |(mut days, sum): (Vec<u32>, MoneySum)| WonPeriod {
        won_count: days.len() as u32,
        value: sum.into_sums(),
        median_days: median(&mut days),
    };
    found.won = days.into_iter().zip(sums).map(period).collect();
    found.average_value = match all_value.into_sums()[..] {
        [sum] => quotient(sum.minor.into(), found.valued_count.into()).map(|minor| Money { minor, ..sum }),
        _ => None,
    };
    found.cycle_days = median(&mut all_days);
    found.value_a_day = value_a_day(&found);
    found
}

/// The lower middle of some numbers.
fn median(numbers: &mut [u32]) -> Option<u32> {
    let middle = numbers.len().checked_sub(1)? / 2;
    Some(*numbers.select_nth_unstable(middle).1)
}

fn value_a_day(found: &Velocity) -> Option<Money> {
    let (average, days) = (found.average_value?, found.cycle_days.filter(|days| *days > 0)?);
    let below = i128::from(found.win_rate.whole) * i128::from(days);
    let above = i128::from(found.opportunity_count) * i128::from(found.win_rate.part) * i128::from(average.minor);
    Some(Money { minor: quotient(above, below)?, currency: average.currency })
}
