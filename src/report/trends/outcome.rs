//! What open leads may come to: by stage, from the closed leads that had come as far.
//!
//! The chance of a stage is the share of closed leads that reached it and were won, as if two more had been closed, one
//! won and one lost (Laplace). A lost lead whose way the book has not seen may have come to any stage: it counts against
//! every one, so that no chance is made too good by what is not known.

use crate::lead::{Currency, Field, Money, Stage};
use crate::report::Passages;
use crate::report::money_sum::MoneySum;
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

/// Fewer closed leads tell nothing.
pub const CLOSED_MIN: u32 = 10;
/// The quantile of 95 in a hundred, both sides.
const QUANTILE: f64 = 1.959_964;
/// Stages of open leads.
const OPEN: [Stage; 4] = [Stage::Suspect, Stage::Lead, Stage::Prospect, Stage::Opportunity];

/// What open leads may come to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcomes {
    /// The stages of open leads.
    pub stages: Vec<StageOutcome>,
    /// Closed leads.
    pub closed_count: u32,
    /// Lost leads whose way the book has not seen.
    pub unseen_count: u32,
    /// Open leads.
    pub open_count: u32,
    /// Customers among them that are to be expected, and the ends of the 95% interval; `None` with too few closed leads.
    pub customers: Option<[f64; 3]>,
    /// What their deals would be worth, one line a currency; empty with too few closed leads.
    pub values: Vec<ExpectedValue>,
}

/// The open leads of a stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StageOutcome {
    /// Which.
    pub stage: Stage,
    /// Leads in it.
    pub open_count: u32,
    /// Of them, those whose deal has a value.
    pub valued_count: u32,
    /// Closed leads that reached it or may have, and of them the won ones.
    pub closed_count: u32,
    /// The won ones.
    pub won_count: u32,
    /// What the deals in it are worth, one sum a currency.
    pub value: Vec<Money>,
    /// The same times the chance; rounded half up to the minor unit.
    pub expected: Vec<Money>,
}

/// An expected sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpectedValue {
    /// The sum of those of the stages.
    pub sum: Money,
    /// The lower end of its 95% interval: never below nothing.
    pub low: Money,
    /// The upper end.
    pub high: Money,
}

impl StageOutcome {
    /// The chance of a lead in it, in won and closed leads with the two that are added.
    pub fn chance(&self) -> f64 {
        f64::from(self.won_count + 1) / f64::from(self.closed_count + 2)
    }

    /// An amount times the chance.
    fn expected(&self, money: Money) -> Money {
        let below = i128::from(self.closed_count) + 2;
        let above = i128::from(money.minor) * (i128::from(self.won_count) + 1);
        let minor = (2 * above + below).div_euclid(2 * below);
        Money { minor: i64::try_from(minor).unwrap_or(i64::MAX), currency: money.currency }
    }

    /// The variance of a sum of amounts that each come or do not, with one chance of which `closed_count` leads tell
    /// (beta-binomial: the leads' own chance and the uncertainty of the share).
    fn variance(&self, sum: f64, sum_of_squares: f64) -> f64 {
        let (chance, told) = (self.chance(), f64::from(self.closed_count) + 2.0);
        chance * (1.0 - chance) / (told + 1.0) * (told * sum_of_squares + sum * sum)
    }
}

/// The sums of a stage and currency.
#[derive(Clone, Copy, Debug, Default)]
struct Amounts {
    sum: f64,
    squares: f64,
}

/// What the open leads among `rows` may come to, from the closed ones among them.
pub fn outcomes(table: &LeadTable, rows: &[Row], passages: &Passages) -> Outcomes {
    let value = table.column(Field::Value);
    let mut found = Outcomes::default();
    let mut sums: [MoneySum; OPEN.len()] = Default::default();
    let mut amounts: Vec<(Currency, [Amounts; OPEN.len()])> = Vec::new();
    let (mut open, mut valued, mut closed, mut won) = ([0_u32; 4], [0_u32; 4], [0_u32; 4], [0_u32; 4]);
    for row in rows {
        let lead = passages.of(*row);
        let is_won = lead.now.is_won();
        if is_won || lead.now == Stage::Lost {
            let is_unseen = lead.start == Stage::Lost && lead.top <= Stage::Lead;
            found.unseen_count += u32::from(is_unseen);
            let reached = if is_unseen { OPEN.len() } else { (lead.top as usize + 1).min(OPEN.len()) };
            closed[..reached].iter_mut().for_each(|count| *count += 1);
            won[..reached].iter_mut().for_each(|count| *count += u32::from(is_won));
            found.closed_count += 1;
            continue;
        }
        let place = lead.now as usize;
        open[place] += 1;
        let Some(money) = value.money(*row) else { continue };
        valued[place] += 1;
        sums[place].add(money);
        let known = amounts.iter().position(|(currency, _)| *currency == money.currency);
        let line = known.unwrap_or_else(|| {
            amounts.push((money.currency, Default::default()));
            amounts.len() - 1
        });
        let amount = &mut amounts[line].1[place];
        amount.sum += money.minor as f64;
        amount.squares += money.minor as f64 * money.minor as f64;
    }
    for (place, sum) in sums.into_iter().enumerate() {
        let value = sum.into_sums();
        let [open_count, valued_count, closed_count, won_count] = [open, valued, closed, won].map(|it| it[place]);
        let mut stage = StageOutcome {
            stage: OPEN[place],
            open_count,
            valued_count,
            closed_count,
            won_count,
            value,
            expected: Vec::new(),
        };
        stage.expected = stage.value.iter().map(|money| stage.expected(*money)).collect();
        found.stages.push(stage);
    }
    found.open_count = open.iter().sum();
    found.tell(&amounts);
    found
}

impl Outcomes {
    /// What is to be expected in all, when enough leads are closed.
    fn tell(&mut self, amounts: &[(Currency, [Amounts; OPEN.len()])]) {
        if self.closed_count < CLOSED_MIN {
            return;
        }
        let each = self.stages.iter().map(|stage| (stage, f64::from(stage.open_count)));
        let (mut expected, mut variance) = (0.0, 0.0);
        for (stage, count) in each {
            expected += stage.chance() * count;
            variance += stage.variance(count, count);
        }
        let half = QUANTILE * f64::sqrt(variance);
        let all = f64::from(self.open_count);
        self.customers = Some([expected, (expected - half).max(0.0), (expected + half).min(all)]);
        let mut sums = MoneySum::default();
        self.stages.iter().flat_map(|stage| &stage.expected).for_each(|money| sums.add(*money));
        let line = |sum: Money| {
            let of_currency = amounts.iter().find(|(currency, _)| *currency == sum.currency);
            let parts = of_currency.map(|(_, parts)| *parts).unwrap_or_default();
            let each = self.stages.iter().zip(parts);
            let variance: f64 = each.map(|(stage, part)| stage.variance(part.sum, part.squares)).sum();
            let half = (QUANTILE * variance.sqrt()).round() as i64;
            let end = |minor: i64| Money { minor, currency: sum.currency };
            ExpectedValue {
                sum,
                low: end(sum.minor.saturating_sub(half).max(0)),
                high: end(sum.minor.saturating_add(half)),
            }
        };
        self.values = sums.into_sums().into_iter().map(line).collect();
    }
}
