//! Sums of money, one a currency.

use crate::lead::Money;

/// Sums, ordered by currency code. A sum that would leave `i64` stays at its end.
#[derive(Clone, Debug, Default)]
pub struct MoneySum(Vec<Money>);

impl MoneySum {
    /// Adds an amount.
    pub fn add(&mut self, money: Money) {
        match self.0.binary_search_by_key(&money.currency, |sum| sum.currency) {
            Ok(place) => self.0[place].minor = self.0[place].minor.saturating_add(money.minor),
            Err(place) => self.0.insert(place, money),
        }
    }

    /// Adds an amount, when it is known.
    pub fn add_known(&mut self, money: Option<Money>) {
        money.into_iter().for_each(|money| self.add(money));
    }

    /// The sums.
    pub fn into_sums(self) -> Vec<Money> {
        self.0
    }
}

/// An amount for each of `count`: `None` unless there is one currency and a count; rounded half up to the minor unit, so
/// a refund of 2.5 cents each is -2.
pub(super) fn cost_per(spend: &[Money], count: u32) -> Option<Money> {
    let [money] = spend else { return None };
    let count = i128::from(count);
    let minor = (count > 0).then(|| (2 * i128::from(money.minor) + count).div_euclid(2 * count))?;
    Some(Money { minor: i64::try_from(minor).ok()?, currency: money.currency })
}
