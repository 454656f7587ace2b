//! Spend: from a file, typed in, taken back.

use super::change::changed;
use super::file::LocalFile;
use super::save::{of_book, save};
use super::{Now, with};
use crate::book::{Change, Parts};
use crate::clean::{DateOrder, TypedContext, clean_value};
use crate::intake::read_spend;
use crate::lead::{Currency, Day, EntryId, Field, IssueKind, Spend, Trace};
use crate::worker::ledger_work::{channel_of, money_of};
use crate::worker::protocol::{Answer, Failure, SpendSummary, ValueFault};
use wasm_bindgen::JsValue;

/// Imports a spend file, unless it is here already and nobody said that it comes again.
pub async fn import(name: String, is_again: bool, attached: JsValue, now: Now) -> Result<Answer, Failure> {
    let file = LocalFile::new(name.clone(), attached).await?;
    let bytes = file.read(0, file.size).await?;
    let (settings, taxonomy) = of_book(|book| (book.settings().clone(), book.taxonomy()));
    let mut found = read_spend(&bytes, &settings.region, &settings.currency).map_err(Failure::File)?;
    for spend in found.spends.iter_mut().filter(|spend| !taxonomy.has(&spend.channel)) {
        let decided = taxonomy.decide(&Trace::of_words(&spend.channel));
        spend.channel = decided.map_or(String::new(), |decided| decided.channel);
    }
    let known = of_book(|book| book.spend_file_known(&name, &found.spends)).filter(|_| !is_again);
    let is_new = !found.spends.is_empty() && known.is_none();
    let entry = if is_new { record(name, found.spends.clone(), now).await? } else { None };
    let overview = with(|host| host.overview());
    Ok(Answer::SpendImported(SpendSummary {
        recorded_count: if is_new { found.row_count } else { 0 },
        known_millis: known.filter(|_| !found.spends.is_empty()),
        total_count: found.total_count,
        platform: found.platform.map(|platform| platform.name().to_owned()),
        guessed: entry.zip(found.channel.map(str::to_owned)),
        rejected: found.rejected,
        overview,
    }))
}

/// Records one amount as typed: day, channel, campaign, amount, currency.
pub async fn add([day, channel, campaign, amount, currency]: [String; 5], now: Now) -> Result<Answer, Failure> {
    let settings = of_book(|book| book.settings().clone());
    let invalid = |kind, text: &str| Failure::ValueInvalid(ValueFault { kind, text: text.to_owned() });
    let typed = if currency.trim().is_empty() { settings.currency.as_str() } else { currency.trim() };
    let currency = Currency::parse(typed).ok_or_else(|| invalid(IssueKind::MoneyInvalid, typed))?;
    let money = money_of(&amount, currency, &settings).map_err(Failure::ValueInvalid)?;
    let date_order = DateOrder::of_region(&settings.region);
    let context = TypedContext { country: "", region: &settings.region, currency: &settings.currency, date_order };
    let day = clean_value(Field::FirstContact.into(), &day, &context).map_err(|kind| invalid(kind, &day))?;
    let channel = of_book(|book| channel_of(&channel, book));
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

async fn record(file: String, spends: Vec<Spend>, now: Now) -> Result<Option<EntryId>, Failure> {
    save(now, None, async || {
        let change = Change::SpendRecorded { file: file.clone(), spends: spends.clone() };
        Ok(Some((change, Parts::default())))
    })
    .await
}
