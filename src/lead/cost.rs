//! What acquiring leads costs by other rules than "so much was paid": cost lines, and amounts of other currencies.
//!
//! All of it is exact: an amount over several days is split so that the days sum to it, and each amount is converted once,
//! so that sums over any split are the sum of the whole.

use super::{Currency, Day, Money};
use serde::{Deserialize, Serialize};

/// How something is paid for. The numbers are stored, so new ones go last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum CostModel {
    /// So much for all of it.
    #[default]
    Flat,
    /// So much each calendar month.
    Monthly,
    /// So much a click.
    PerClick,
    /// So much a lead that came.
    PerLead,
    /// A fair or the like, on its days.
    Event,
    /// A list that was bought.
    ListPrice,
    /// A share of what the won deals are worth.
    Rebate,
    /// Hours of one's own work.
    HoursRate,
}

impl CostModel {
    /// Every model: `ALL[model as usize] == model`.
    pub const ALL: [CostModel; 8] = [
        CostModel::Flat,
        CostModel::Monthly,
        CostModel::PerClick,
        CostModel::PerLead,
        CostModel::Event,
        CostModel::ListPrice,
        CostModel::Rebate,
        CostModel::HoursRate,
    ];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            CostModel::Flat => "flat",
            CostModel::Monthly => "monthly",
            CostModel::PerClick => "per_click",
            CostModel::PerLead => "per_lead",
            CostModel::Event => "event",
            CostModel::ListPrice => "list_price",
            CostModel::Rebate => "rebate",
            CostModel::HoursRate => "hours_rate",
        }
    }

    /// The model of a code.
    pub fn from_code(code: &str) -> Option<CostModel> {
        CostModel::ALL.into_iter().find(|model| model.code() == code)
    }

    /// Whether a line needs an amount of money: a rebate is that of the deals.
    pub fn has_money(self) -> bool {
        self != CostModel::Rebate
    }

    /// Whether it needs a number beside it: clicks, hours, the rate of a rebate.
    pub fn has_count(self) -> bool {
        matches!(self, CostModel::PerClick | CostModel::HoursRate | CostModel::Rebate)
    }

    /// Digits after the decimal sign of that number, as stored: hours in hundredths, a rebate's rate in percent with one.
    pub fn count_digits(self) -> u32 {
        match self {
            CostModel::HoursRate => 2,
            CostModel::Rebate => 1,
            _ => 0,
        }
    }
}

/// One line of cost by a model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostLine {
    /// How it is paid for.
    pub model: CostModel,
    /// The channel, in the same form as a lead's.
    pub channel: String,
    /// The campaign, blank for the whole channel; of a bought list its name.
    pub campaign: String,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The whole, or the price of a month, a click, a lead, an hour; of a rebate nothing.
    pub money: Money,
    /// Clicks, hundredths of hours, or permille of the deals' value; 0 where the model has none.
    pub count: i64,
    /// In the user's words.
    pub note: String,
}

/// What a line comes to where the leads have no say in it: an amount for each day, in order. `None` for a price a lead
/// and for a rebate.
pub fn daily_amounts(line: &CostLine) -> Option<Vec<(Day, i64)>> {
    let whole = match line.model {
        CostModel::Flat | CostModel::Event | CostModel::ListPrice => line.money.minor,
        CostModel::PerClick => saturated(i128::from(line.money.minor) * i128::from(line.count)),
        CostModel::HoursRate => saturated(rounded(i128::from(line.money.minor) * i128::from(line.count), 100)),
        CostModel::Monthly => return Some(monthly_amounts(line)),
        CostModel::PerLead | CostModel::Rebate => return None,
    };
    Some(spread(whole, line.from, line.to))
}

/// An amount over days, so that they sum exactly to it and differ by a minor unit at most: the odd units are spread evenly
/// over them, which is the method of the largest remainder for days that count alike.
pub fn spread(amount: i64, from: Day, to: Day) -> Vec<(Day, i64)> {
    let days = i128::from(to.0.max(from.0)) - i128::from(from.0) + 1;
    let until = |day: i128| i128::from(amount) * day / days;
    (0..days).map(|day| (Day(from.0 + day as i32), (until(day + 1) - until(day)) as i64)).collect()
}

/// Each month's price over all its days, of which those of the line count.
fn monthly_amounts(line: &CostLine) -> Vec<(Day, i64)> {
    let mut amounts = Vec::new();
    let mut next = line.from;
    while next <= line.to {
        let (first, last) = month_of(next);
        let days = spread(line.money.minor, first, last).into_iter();
        amounts.extend(days.filter(|(day, _)| *day >= line.from && *day <= line.to));
        next = Day(last.0 + 1);
    }
    amounts
}

/// The first and the last day of a day's month.
fn month_of(day: Day) -> (Day, Day) {
    let (year, month, of_month) = day.ymd();
    let first = Day(day.0 - of_month as i32 + 1);
    let next = if month == 12 { Day::from_ymd(year + 1, 1, 1) } else { Day::from_ymd(year, month + 1, 1) };
    (first, next.map_or(day, |next| Day(next.0 - 1)))
}

/// What a rebate of so many permille comes to on one deal.
pub fn rebate(deal: Money, permille: i64) -> Money {
    Money { minor: saturated(rounded(i128::from(deal.minor) * i128::from(permille), 1000)), ..deal }
}

/// Rounded half away from zero; the divisor is positive.
fn rounded(number: i128, divisor: i128) -> i128 {
    let half = if number < 0 { -divisor } else { divisor };
    (2 * number + half) / (2 * divisor)
}

fn saturated(number: i128) -> i64 {
    number.clamp(i64::MIN.into(), i64::MAX.into()) as i64
}

/// How much of another currency one unit of the report's currency is, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeRate {
    /// From when on.
    pub day: Day,
    /// The report's currency: 1 of it ...
    pub report: Currency,
    /// ... is so much of this one.
    pub currency: Currency,
    /// In units of [`ExchangeRate::SCALE`]; more than 0.
    pub units: i64,
}

impl ExchangeRate {
    /// 1 as it is stored.
    pub const SCALE: i64 = 100_000_000;
    /// Digits after the decimal sign that are stored.
    pub const DIGITS: u32 = 8;

    /// The amount in the report's currency, rounded half away from zero.
    pub fn convert(&self, minor: i64) -> i64 {
        let power = |currency: Currency| 10_i128.pow(currency.digits());
        // At most 19 + 8 + 3 digits: far below the 38 of an i128.
        let number = i128::from(minor) * i128::from(Self::SCALE) * power(self.report);
        saturated(rounded(number, i128::from(self.units.max(1)) * power(self.currency)))
    }
}

/// A decimal number with `.` or `,` before its digits, as a whole number of its smallest units; `None` for other text and
/// for more digits than there are.
pub fn parse_decimal(text: &str, digits: u32) -> Option<i64> {
    let text = text.trim();
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let fraction = fraction.trim_end_matches('0');
    let is_number = !whole.is_empty() && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    if !is_number || fraction.len() > digits as usize {
        return None;
    }
    let padded = format!("{whole}{fraction:0<width$}", width = digits as usize);
    padded.parse().ok()
}
