//! Which columns of a spend file hold what.

use super::fold::{fold, in_brackets, without_brackets};
use super::synonyms::{CURRENCY_SIGNS, SPEND_SYNONYMS, SpendPart};
use crate::lead::Currency;

/// The columns of a spend file, by place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SpendColumns {
    /// The day.
    pub date: Option<usize>,
    /// The channel.
    pub channel: Option<usize>,
    /// The campaign.
    pub campaign: Option<usize>,
    /// The amount.
    pub amount: Option<usize>,
    /// The currency.
    pub currency: Option<usize>,
    /// The currency that the amount's header names: `Amount spent (EUR)`.
    pub amount_currency: Option<Currency>,
}

/// Finds the columns of a spend file by their names.
pub fn spend_columns(headers: &[String]) -> SpendColumns {
    let folded: Vec<[String; 3]> = headers.iter().map(|header| names_of(header)).collect();
    let mut taken = Vec::new();
    let mut column_of = |part: SpendPart| {
        let free = folded.iter().enumerate().filter(|(column, _)| !taken.contains(column));
        let (_, column) = free.filter_map(|(column, names)| Some((rank(part, names)?, column))).min()?;
        taken.push(column);
        Some(column)
    };
    let mut columns = SpendColumns {
        currency: column_of(SpendPart::Currency),
        amount: column_of(SpendPart::Amount),
        date: column_of(SpendPart::Date),
        campaign: column_of(SpendPart::Campaign),
        channel: column_of(SpendPart::Channel),
        amount_currency: None,
    };
    columns.amount_currency = columns.amount.and_then(|column| currency_of(&headers[column]));
    columns
}

/// The name as it stands, without what is in brackets, and without a currency code at its end.
fn names_of(header: &str) -> [String; 3] {
    let without_code = currency_of(header).and(header.rsplit_once([' ', '_'])).map_or(header, |(name, _)| name);
    [fold(header), fold(&without_brackets(header)), fold(without_code)]
}

/// How good a name is for a part: the place of the word in its list; the last for a name that only ends with
/// `campaign id`.
fn rank(part: SpendPart, names: &[String; 3]) -> Option<usize> {
    let (_, words) = SPEND_SYNONYMS.iter().find(|(other, _)| *other == part)?;
    let known = words.iter().position(|word| names.contains(&fold(word)));
    let is_some_id = part == SpendPart::Campaign && names[0].ends_with(" campaign id");
    known.or(is_some_id.then_some(words.len()))
}

/// The currency named in a header: its code or sign in brackets, or its code as the last word. Small letters are a code
/// only when it is a common one: `ad_set` names no currency, `cost_eur` does.
fn currency_of(header: &str) -> Option<Currency> {
    if let Some(named) = in_brackets(header) {
        let folded = named.to_lowercase();
        let sign = CURRENCY_SIGNS.iter().find(|(sign, _)| *sign == folded);
        return Currency::parse(sign.map_or(named, |(_, code)| code));
    }
    let named = header.rsplit([' ', '_']).next()?;
    let is_common = CURRENCY_SIGNS.iter().any(|(_, code)| code.eq_ignore_ascii_case(named));
    let is_capital = named.bytes().all(|byte| byte.is_ascii_uppercase());
    Currency::parse(named).filter(|_| is_common || is_capital)
}
