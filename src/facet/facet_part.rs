//! One part of a column: all values of a script, of a length, in a range.

use super::Script;
use crate::lead::{Currency, Day, Money};
use serde::{Deserialize, Serialize};

/// A condition on one value; ranges hold both their ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FacetPart {
    /// There is a value.
    Filled,
    /// It is written in this script.
    Script(Script),
    /// It has so many characters.
    Length {
        /// At least.
        from: u32,
        /// At most.
        to: u32,
    },
    /// It is a day of these.
    Days {
        /// The first.
        from: Day,
        /// The last.
        to: Day,
    },
    /// It is an amount of this currency between two others.
    Amounts {
        /// The currency.
        currency: Currency,
        /// The least, in minor units.
        from: i64,
        /// The most, in minor units.
        to: i64,
    },
    /// It is a plain number between two others.
    Numbers {
        /// The least, in thousandths.
        from: i64,
        /// The most, in thousandths.
        to: i64,
    },
}

/// A number's digits before the decimal sign at most: more are an identifier.
const DIGITS_MAX: usize = 12;

impl FacetPart {
    /// Whether a value in stored form is of this part.
    pub fn has(&self, text: &str) -> bool {
        if text.is_empty() {
            return false;
        }
        match self {
            FacetPart::Filled => true,
            FacetPart::Script(script) => Script::of(text) == *script,
            FacetPart::Length { from, to } => (*from..=*to).contains(&(text.chars().count() as u32)),
            FacetPart::Days { from, to } => Day::parse_iso(text).is_some_and(|day| (*from..=*to).contains(&day)),
            FacetPart::Amounts { currency, from, to } => Money::parse(text)
                .is_some_and(|money| money.currency == *currency && (*from..=*to).contains(&money.minor)),
            FacetPart::Numbers { from, to } => thousandths(text).is_some_and(|number| (*from..=*to).contains(&number)),
        }
    }
}

/// A plain decimal such as `-12.5`, in thousandths; further digits are cut off. What begins with a needless zero, a plus
/// or has very many digits is a code or a phone number.
pub(super) fn thousandths(text: &str) -> Option<i64> {
    let (is_negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole)
        || !is_number(fraction)
        || whole.len() > DIGITS_MAX
        || whole.len() > 1 && whole.starts_with('0')
    {
        return None;
    }
    let mut number: i64 = whole.parse().ok()?;
    for place in 0..3 {
        number = number * 10 + fraction.as_bytes().get(place).map_or(0, |byte| i64::from(byte - b'0'));
    }
    Some(if is_negative { -number } else { number })
}
