//! Spend: from a file, typed in, taken back.

use super::change::changed;
use super::file::LocalFile;
use super::save::{of_book, save};
use super::{Now, with};
use crate::book::{Change, Parts};
use crate::clean::{DateOrder, TypedContext, clean_value};
use crate::intake::read_spend;
use crate::lead::{Day, EntryId, Field, IssueKind, Money, Spend, classify};
use crate::worker::protocol::{Answer, Failure, SpendSummary, ValueFault};
use wasm_bindgen::JsValue;

/// Imports a spend file.
pub async fn import(name: String, attached: JsValue, now: Now) -> Result<Answer, Failure> {
    let file = LocalFile::new(name.clone(), attached).await?;
    let bytes = file.read(0, file.size).await?;
    let settings = of_book(|book| book.settings().clone());
    let found = read_spend(&bytes, &settings.region, &settings.currency).map_err(Failure::File)?;
    if !found.spends.is_empty() {
        record(name, found.spends.clone(), now).await?;
    }
    let overview = with(|host| host.overview());
    let recorded_count = found.spends.len() as u32;
    Ok(Answer::SpendImported(SpendSummary { recorded_count, rejected: found.rejected, overview }))
}

/// Records one amount as typed: day, channel, campaign, amount, currency.
pub async fn add([day, channel, campaign, amount, currency]: [String; 5], now: Now) -> Result<Answer, Failure> {
    let settings = of_book(|book| book.settings().clone());
    let currency = if currency.trim().is_empty() { settings.currency } else { currency.trim().to_uppercase() };
    let date_order = DateOrder::of_region(&settings.region);
    let context = TypedContext { country: "", region: &settings.region, currency: &currency, date_order };
    let read = |field: Field, text: &str, kind| {
        clean_value(field.into(), text, &context)
            .map_err(|_| Failure::ValueInvalid(ValueFault { kind, text: text.to_owned() }))
    };
    let money = read(Field::Value, &amount, IssueKind::MoneyInvalid)?;
    let money = Money::parse(&money)
        .ok_or(Failure::ValueInvalid(ValueFault { kind: IssueKind::MoneyInvalid, text: amount }))?;
    let day = read(Field::FirstContact, &day, IssueKind::DateInvalid)?;
    let channel = classify(&channel).unwrap_or_default();
    let spend = Spend { day: Day::parse_iso(&day), channel, campaign: campaign.trim().to_owned(), money };
    record(String::new(), vec![spend], now).await?;
    Ok(changed())
}

/// Takes back one record.
pub async fn remove(entry: EntryId, place: u32, now: Now) -> Result<Answer, Failure> {
    save(now, None, async || {
        let records = of_book(|book| book.spend_records());
        let is_there = records.iter().any(|record| (record.entry, record.place) == (entry, place));
        Ok(is_there.then(|| (Change::SpendRemoved { entry, place }, Parts::default())))
    })
    .await?;
    Ok(changed())
}

async fn record(file: String, spends: Vec<Spend>, now: Now) -> Result<(), Failure> {
    save(now, None, async || {
        let change = Change::SpendRecorded { file: file.clone(), spends: spends.clone() };
        Ok(Some((change, Parts::default())))
    })
    .await?;
    Ok(())
}
