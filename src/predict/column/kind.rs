//! The distinct values of a column -> what kind of column it is.

use super::date::Order;
use super::distinct::Distinct;
use super::number::number_of;
use serde::{Deserialize, Serialize};

/// What a column is, by its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Not looked at.
    Ignored,
    /// No lead has a value, or all have the same: nothing to learn from.
    Constant,
    /// Another value for each lead, without meaning: numbers that count up, keys. Only whether there is one counts.
    Identifier,
    /// Numbers, perhaps with gaps.
    Number,
    /// Days, perhaps with gaps.
    Date,
    /// Values that many leads share, yes and no among them.
    Choice,
    /// Free text: only how long it is counts.
    Text,
}

/// This share of the filled cells must be numbers, or dates.
const CLEAR: f64 = 0.9;
/// From so many leads on it can be told whether values are identifiers.
const LEADS_MIN: f64 = 20.0;

/// The kind of a column.
pub(super) fn kind_of(distinct: &Distinct<'_>) -> Kind {
    if distinct.values.len() < 2 {
        return Kind::Constant;
    }
    let filled: f64 = distinct.filled().map(|(_, count)| f64::from(count)).sum();
    let value_count = distinct.filled().count() as f64;
    let share_of = |is: &dyn Fn(&str) -> bool| {
        let held = distinct.filled().filter(|(value, _)| is(value));
        held.map(|(_, count)| f64::from(count)).sum::<f64>() / filled
    };
    let is_unique = filled >= LEADS_MIN && value_count >= 0.99 * filled;
    if share_of(&|value| number_of(value).is_some()) >= CLEAR {
        return if is_unique && counts_up(distinct) { Kind::Identifier } else { Kind::Number };
    }
    let order = order_of(distinct);
    if share_of(&|value| order.day(value).is_some()) >= CLEAR {
        return Kind::Date;
    }
    let is_key =
        |value: &str| !value.contains(char::is_whitespace) && value.chars().any(|letter| letter.is_ascii_digit());
    if is_unique && share_of(&is_key) >= CLEAR {
        Kind::Identifier
    } else if filled >= LEADS_MIN && value_count > 0.5 * filled {
        Kind::Text
    } else {
        Kind::Choice
    }
}

/// So many values tell the order of day and month.
const ORDER_VALUES: usize = 200;

/// The order of day and month in a column.
pub(super) fn order_of(distinct: &Distinct<'_>) -> Order {
    Order::of(&distinct.filled().map(|(value, _)| value).take(ORDER_VALUES).collect::<Vec<_>>())
}

/// Whether numbers of their own for each lead are a counter or a key rather than a quantity: whole, and either close
/// together, or in the order of the list, or (of many) all with as many digits.
fn counts_up(distinct: &Distinct<'_>) -> bool {
    let numbers: Vec<f64> = distinct.filled().filter_map(|(value, _)| number_of(value)).collect();
    if numbers.iter().any(|number| number.fract() != 0.0) {
        return false;
    }
    let (low, high) =
        numbers.iter().fold((f64::MAX, f64::MIN), |(low, high), number| (low.min(*number), high.max(*number)));
    let mut lengths = distinct.filled().map(|(value, _)| value.len());
    let first = lengths.next().unwrap_or_default();
    let (count, range) = (numbers.len() as f64, high - low);
    let is_long = count >= 100.0;
    let is_close = range < if is_long { 3.0 * count } else { 1.2 * count };
    let is_in_order = range < 20.0 * count && (numbers.is_sorted() || numbers.iter().rev().is_sorted());
    is_close || is_in_order || is_long && first >= 5 && lengths.all(|length| length == first)
}
