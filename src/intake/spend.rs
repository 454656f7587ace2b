//! A spend file -> spend records: date, channel, campaign, amount, currency.
//!
//! Exports of advertising platforms have lines above their header, rows of totals, rows that stand for several days, and no
//! channel: whose export it is shows by the names of its columns.

use crate::clean::{DateOrder, DateOrders, TypedContext, clean_value};
use crate::lead::{Day, Field, Money, Spend, classify, spread};
use crate::map::{AdPlatform, SpendColumns, ad_platform, spend_columns};
use crate::parse::{Dialect, FileFault, HeaderPlace, RawRow, RawTable, Reader, RowRole, header, sniff};
use serde::{Deserialize, Serialize};

/// What a spend file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpendRows {
    /// The records, by day where a row stands for several.
    pub spends: Vec<Spend>,
    /// Rows that they come from.
    pub row_count: u32,
    /// Rows of sums, which are left out.
    pub total_count: u32,
    /// Whose export it is, if it shows.
    pub platform: Option<AdPlatform>,
    /// The channel that was taken for want of a column.
    pub channel: Option<&'static str>,
    /// Rows that could not be read.
    pub rejected: Vec<SpendReject>,
}

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpendReject {
    /// Its number in the file.
    pub row: u32,
    /// The name of the column; blank when there is none.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// What is wrong with it.
    pub fault: SpendFault,
}

/// Why a row of a spend file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub enum SpendFault {
    /// There is no amount.
    AmountMissing,
    /// The amount is none.
    AmountInvalid,
    /// The day is none.
    DateInvalid,
    /// The last day is none, is before the first, or years after it.
    EndInvalid,
}

/// The most days that a row stands for.
const DAYS_MAX: i32 = 3_660;
/// Rows in which a header is looked for.
const HEADER_ROWS: usize = 40;
/// How rows of sums begin in the exports of platforms, beside those that every table may have.
const TOTALS: [&str; 14] = [
    "total",
    "totale",
    "results from",
    "celkem",
    "výsledky z",
    "risultati di",
    "вкупно",
    "резултати од",
    "总计",
    "合计",
    "總計",
    "合計",
    "总和",
    "總和",
];

/// Reads a spend file, whole: such files are small. A row without amount, or with one that is none, is rejected and named.
pub fn read_spend(bytes: &[u8], region: &str, currency: &str) -> Result<SpendRows, FileFault> {
    let mut dialect = sniff(bytes, true, None, None)?;
    let mut raw = rows_of(bytes, &dialect);
    let has_amount = |raw: &RawTable| spend_columns(&header(raw).0).amount.is_some();
    if !has_amount(&raw)
        && let Some(row) = header_row(bytes, &dialect)
    {
        dialect.header = HeaderPlace::At { row, count: 1 };
        raw = rows_of(bytes, &dialect);
    }
    let (headers, _) = header(&raw);
    if raw.len() < 2 {
        return Err(FileFault::HeaderOnly);
    }
    let (columns, platform) = (spend_columns(&headers), ad_platform(&headers));
    let date_order = date_order(&raw, &columns, region);
    let file = SpendFile { columns, platform, context: TypedContext { country: "", region, currency, date_order } };
    let channel = platform.filter(|_| columns.channel.is_none()).map(|platform| platform.channel(""));
    let mut found = SpendRows { platform, channel, ..SpendRows::default() };
    for row in raw.rows().skip(1) {
        if row.role != RowRole::Data || file.is_total(row) {
            found.total_count += 1;
            continue;
        }
        match file.read(row) {
            Ok(spends) => {
                found.row_count += u32::from(!spends.is_empty());
                found.spends.extend(spends);
            }
            Err((column, fault)) => {
                let name = column.and_then(|place| headers.get(place)).cloned().unwrap_or_default();
                let value = column.map_or("", |column| row.cell(column).trim()).to_owned();
                found.rejected.push(SpendReject { row: row.number, column: name, value, fault });
            }
        }
    }
    Ok(found)
}

fn rows_of(bytes: &[u8], dialect: &Dialect) -> RawTable {
    let mut raw = RawTable::default();
    let mut reader = Reader::new(dialect);
    reader.push(bytes, &mut raw);
    reader.finish(&mut raw);
    raw
}

/// The number of the first row that names an amount and something beside it.
fn header_row(bytes: &[u8], dialect: &Dialect) -> Option<u32> {
    let plain = Dialect { header: HeaderPlace::First, columns: Vec::new(), ..dialect.clone() };
    let raw = rows_of(bytes, &plain);
    let names_spend = |row: &RawRow<'_>| {
        let names: Vec<String> = row.cells().map(|cell| cell.trim().to_owned()).collect();
        let columns = spend_columns(&names);
        columns.amount.is_some() && columns.date.or(columns.campaign).or(columns.channel).is_some()
    };
    raw.rows().take(HEADER_ROWS).find(names_spend).map(|row| row.number)
}

/// A file of which the columns are known.
struct SpendFile<'a> {
    columns: SpendColumns,
    platform: Option<AdPlatform>,
    context: TypedContext<'a>,
}

impl SpendFile<'_> {
    /// Platforms put the sums of their rows among them: such a row names itself so, or no campaign.
    fn is_total(&self, row: RawRow<'_>) -> bool {
        let campaign = self.columns.campaign.map(|column| row.cell(column).trim());
        if self.platform.is_some() && campaign == Some("") {
            return true;
        }
        let first = row.cells().map(str::trim).find(|cell| !cell.is_empty()).unwrap_or_default().to_lowercase();
        let is_sum = TOTALS.iter().any(|word| first.starts_with(word));
        // A campaign may be called "Total": then its row has a day.
        is_sum && self.columns.date.is_none_or(|date| self.day(row, Some(date)).is_none_or(|day| day.is_none()))
    }

    /// The records of a row; none for one that spends nothing.
    fn read(&self, row: RawRow<'_>) -> Result<Vec<Spend>, (Option<usize>, SpendFault)> {
        let columns = &self.columns;
        let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column).trim());
        let own_currency = match (cell(columns.currency), columns.amount_currency) {
            ("", Some(currency)) => currency.code().to_owned(),
            ("", None) => self.context.currency.to_owned(),
            (currency, _) => currency.to_uppercase(),
        };
        if cell(columns.amount).is_empty() {
            return Err((columns.amount, SpendFault::AmountMissing));
        }
        let context = TypedContext { currency: &own_currency, ..self.context };
        let money = clean_value(Field::Value.into(), cell(columns.amount), &context).ok();
        let money = money.and_then(|text| Money::parse(&text)).ok_or((columns.amount, SpendFault::AmountInvalid))?;
        let day = self.day(row, columns.date).ok_or((columns.date, SpendFault::DateInvalid))?;
        let end = self.day(row, columns.end_date).ok_or((columns.end_date, SpendFault::EndInvalid))?;
        let channel = match self.platform {
            Some(platform) => platform.channel(cell(columns.channel)).to_owned(),
            None => classify(cell(columns.channel)).unwrap_or_default(),
        };
        let spend = Spend { day, channel, campaign: cell(columns.campaign).to_owned(), money };
        match (day, end) {
            _ if money.minor == 0 => Ok(Vec::new()),
            (Some(first), Some(last)) if last != first => {
                if last < first || last.0 - first.0 > DAYS_MAX {
                    return Err((columns.end_date, SpendFault::EndInvalid));
                }
                let days = spread(money.minor, first, last).into_iter().filter(|(_, minor)| *minor != 0);
                let of_day = |(day, minor)| Spend { day: Some(day), money: Money { minor, ..money }, ..spend.clone() };
                Ok(days.map(of_day).collect())
            }
            _ => Ok(vec![spend]),
        }
    }

    /// The day in a cell: within it `None` for a blank one; without for text that is no day.
    fn day(&self, row: RawRow<'_>, column: Option<usize>) -> Option<Option<Day>> {
        match column.map_or("", |column| row.cell(column).trim()) {
            "" => Some(None),
            text => {
                let day = clean_value(Field::FirstContact.into(), text, &self.context).ok()?;
                Day::parse_iso(&day).map(Some)
            }
        }
    }
}

fn date_order(raw: &RawTable, columns: &SpendColumns, region: &str) -> DateOrder {
    let mut orders = DateOrders::default();
    for column in [columns.date, columns.end_date].into_iter().flatten() {
        raw.rows().skip(1).for_each(|row| orders.observe(Field::FirstContact, row.cell(column)));
    }
    orders.order(Field::FirstContact, region)
}
