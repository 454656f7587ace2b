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

    /// The sums so far.
    pub(super) fn sums(&self) -> &[Money] {
        &self.0
    }

    /// The sums.
    pub fn into_sums(self) -> Vec<Money> {
        self.0
    }
}

/// A quotient, rounded half up, so that a refund of 2.5 cents each is -2; `None` when there is nothing to divide by.
pub(super) fn quotient(above: i128, below: i128) -> Option<i64> {
    let rounded = (below > 0).then(|| (2 * above + below).div_euclid(2 * below))?;
    i64::try_from(rounded).ok()
}
