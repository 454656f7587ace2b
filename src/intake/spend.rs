//! A spend file -> spend records: date, channel, campaign, amount, currency.

use crate::clean::{DateOrder, TypedContext, clean_value};
use crate::lead::{Day, Field, Money, Spend, classify};
use crate::map::{SpendColumns, spend_columns};
use crate::parse::{FileFault, RawRow, RawTable, Reader, header, sniff};

/// What a spend file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpendRows {
    /// The records.
    pub spends: Vec<Spend>,
    /// Rows that could not be read: row, column, value.
    pub rejected: Vec<(u32, String, String)>,
}

/// Reads a spend file, whole: such files are small. A row without amount, or with one that is none, is rejected and named.
pub fn read_spend(bytes: &[u8], region: &str, currency: &str) -> Result<SpendRows, FileFault> {
    let dialect = sniff(bytes, true, None, None)?;
    let mut raw = RawTable::default();
    let mut reader = Reader::new(&dialect);
    reader.push(bytes, &mut raw);
    reader.finish(&mut raw);
    let (headers, _) = header(&raw);
    if raw.len() < 2 {
        return Err(FileFault::HeaderOnly);
    }
    let columns = spend_columns(&headers);
    let date_order = date_order(&raw, &columns, region);
    let context = TypedContext { country: "", region, currency, date_order };
    let mut found = SpendRows::default();
    for row in raw.rows().skip(1) {
        match read_row(row, &columns, &context) {
            Ok(Some(spend)) => found.spends.push(spend),
            Ok(None) => {}
            Err((column, value)) => {
                let column = column.and_then(|place| headers.get(place)).cloned().unwrap_or_default();
                found.rejected.push((row.number, column, value));
            }
        }
    }
    Ok(found)
}

type Unread = (Option<usize>, String);

/// `None` for a row that spends nothing.
fn read_row(row: RawRow<'_>, columns: &SpendColumns, context: &TypedContext<'_>) -> Result<Option<Spend>, Unread> {
    let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column).trim());
    let unread = |column: Option<usize>| (column, cell(column).to_owned());
    let own_currency = match (cell(columns.currency), columns.amount_currency) {
        ("", Some(currency)) => currency.code().to_owned(),
        ("", None) => context.currency.to_owned(),
        (currency, _) => currency.to_uppercase(),
    };
    if cell(columns.amount).is_empty() {
        return Err(unread(columns.amount));
    }
    let money =
        clean_value(Field::Value.into(), cell(columns.amount), &TypedContext { currency: &own_currency, ..*context });
    let money = money.ok().and_then(|text| Money::parse(&text)).ok_or(unread(columns.amount))?;
    let day = match cell(columns.date) {
        "" => None,
        text => {
            let day = clean_value(Field::FirstContact.into(), text, context).ok();
            Some(day.and_then(|day| Day::parse_iso(&day)).ok_or(unread(columns.date))?)
        }
    };
    let channel = classify(cell(columns.channel)).unwrap_or_default();
    let spend = Spend { day, channel, campaign: cell(columns.campaign).to_owned(), money };
    Ok(Some(spend).filter(|spend| spend.money.minor != 0))
}

fn date_order(raw: &RawTable, columns: &SpendColumns, region: &str) -> DateOrder {
    let mut orders = crate::clean::DateOrders::default();
    if let Some(column) = columns.date {
        raw.rows().skip(1).for_each(|row| orders.observe(Field::FirstContact, row.cell(column)));
    }
    orders.order(Field::FirstContact, region)
}
