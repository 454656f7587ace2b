//! What the page asks about channels and costs, and what the book answers: sources that fit no channel, rules, cost lines,
//! exchange rates, spend that nobody answers for.
//!
//! Why questions that pack themselves: as with owners, their code comes with the rest of the worker's program.

use super::desk::Desk;
use super::protocol::{Answer, Settings, ValueFault};
use crate::book::{Book, Change, Parts};
use crate::clean::{DateOrder, TypedContext, clean_value};
use crate::lead::{
    CostLine, CostModel, CountedFor, Currency, Day, EntryId, ExchangeRate, Field, IssueKind, LeadId, LedgerStep, Money,
    SourceRule, parse_decimal,
};
use serde::{Deserialize, Serialize};

pub use crate::book::{ChannelReason, LedgerLine, LedgerRate, UnassignedSpend, UnknownSource};
pub use crate::lead::{DecidedBy, OwnChannel, RulePart, Taxonomy};

/// A question about channels and costs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum LedgerAsk {
    /// All that the cards show. -> `Page`
    Page,
    /// What other channels and rules would do; changes nothing. -> `Moves`
    Try(Box<Taxonomy>),
    /// Put in force what these changed; what another tab changed meanwhile stays. -> `Answer::Changed`
    Set {
        /// The channels and rules they were made of.
        base: Box<Taxonomy>,
        /// As edited.
        taxonomy: Box<Taxonomy>,
    },
    /// Why a lead has its channel. -> `Reason`
    Reason(LeadId),
    /// Write down a cost line. -> `Answer::Changed`
    AddLine(Box<LineDraft>),
    /// Write down an exchange rate. -> `Answer::Changed`
    AddRate(RateDraft),
    /// Take back what an entry wrote down: a line or a rate. -> `Answer::Changed`
    Remove {
        /// The entry.
        entry: EntryId,
        /// Whether it is a rate.
        is_rate: bool,
    },
    /// Let spend count for another channel. -> `Answer::Changed`
    Count(CountedFor),
}

/// A cost line as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineDraft {
    /// How it is paid for.
    pub model: CostModel,
    /// The channel.
    pub channel: String,
    /// The campaign.
    pub campaign: String,
    /// The first day.
    pub from: String,
    /// The last day; blank for the first.
    pub to: String,
    /// The amount.
    pub amount: String,
    /// Its currency; blank for the report's.
    pub currency: String,
    /// Clicks, hours, percent.
    pub count: String,
    /// In the user's words.
    pub note: String,
}

/// An exchange rate as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateDraft {
    /// From when on.
    pub day: String,
    /// The other currency.
    pub currency: String,
    /// How much of it one unit of the report's currency is.
    pub units: String,
}

/// An answer about channels and costs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum LedgerAnswer {
    /// All that the cards show.
    Page(Box<LedgerPage>),
    /// Leads that would get another channel, and those that keep the one somebody put.
    Moves([u32; 2]),
    /// Why a lead has its channel; with the rule, when one decided.
    Reason(ChannelReason, Option<SourceRule>),
}

/// All that the cards show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LedgerPage {
    /// The channels and rules in force.
    pub taxonomy: Taxonomy,
    /// Sources that fit no channel.
    pub unknown: Vec<UnknownSource>,
    /// Cost lines, the latest first.
    pub lines: Vec<LedgerLine>,
    /// Exchange rates, the latest day first.
    pub rates: Vec<LedgerRate>,
    /// The report's currency.
    pub currency: String,
    /// Currencies for which there is no rate.
    pub unconverted: Vec<String>,
    /// Currencies of which amounts were converted by a rate of a later day.
    pub early: Vec<String>,
    /// Spend that nobody answers for.
    pub unassigned: Vec<UnassignedSpend>,
}

impl LedgerAsk {
    /// Its form in a question.
    pub fn pack(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    /// Reads that form.
    pub fn unpack(bytes: &[u8]) -> Option<LedgerAsk> {
        postcard::from_bytes(bytes).ok()
    }
}

impl LedgerAnswer {
    /// Its form in an answer.
    pub fn packed(&self) -> Answer {
        Answer::Ledger(postcard::to_stdvec(self).unwrap_or_default())
    }

    /// Reads that form.
    pub fn of(answer: &Answer) -> Option<LedgerAnswer> {
        match answer {
            Answer::Ledger(bytes) => postcard::from_bytes(bytes).ok(),
            _ => None,
        }
    }
}

/// Answers a question that only reads; `None` for the others, and for a lead that is gone.
pub fn answer(desk: &Desk, ask: &LedgerAsk) -> Option<LedgerAnswer> {
    let book = &desk.book;
    Some(match ask {
        LedgerAsk::Page => LedgerAnswer::Page(Box::new(page(book))),
        LedgerAsk::Try(taxonomy) => {
            let moves = book.channel_moves(&book.taxonomy(), &taxonomy.as_ref().clone().tidied());
            LedgerAnswer::Moves([moves.edits.len() as u32, moves.by_hand_count])
        }
        LedgerAsk::Reason(id) => {
            let taxonomy = book.taxonomy();
            let reason = book.channel_reason(book.row_standing_for(*id)?, &taxonomy);
            let rule = match &reason {
                ChannelReason::Decided(DecidedBy::Rule(place)) => taxonomy.rules.get(*place as usize).cloned(),
                _ => None,
            };
            LedgerAnswer::Reason(reason, rule)
        }
        _ => return None,
    })
}

fn page(book: &Book) -> LedgerPage {
    let (taxonomy, worked) = (book.taxonomy(), book.spend_worked());
    let codes = |currencies: &[Currency]| currencies.iter().map(|currency| currency.code().to_owned()).collect();
    let mut rates = worked.rates.clone();
    rates.sort_by_key(|known| std::cmp::Reverse(known.rate.day));
    LedgerPage {
        unknown: book.channel_unknowns(&taxonomy),
        lines: worked.lines.iter().rev().cloned().collect(),
        rates,
        currency: book.settings().currency.clone(),
        unconverted: codes(&worked.unconverted),
        early: codes(&worked.early),
        unassigned: book.spend_unassigned(),
        taxonomy,
    }
}

/// The change that a question asks for; `None` for one that only reads, and where there is nothing to do.
pub fn plan(book: &Book, ask: &LedgerAsk) -> Result<Option<(Change, Parts)>, ValueFault> {
    let step = match ask {
        LedgerAsk::Set { base, taxonomy } => return Ok(book.plan_set_taxonomy(base, taxonomy)),
        LedgerAsk::AddLine(draft) => LedgerStep::Line(line_of(draft, book)?),
        LedgerAsk::AddRate(draft) => LedgerStep::Rate(rate_of(draft, book.settings())?),
        LedgerAsk::Remove { entry, is_rate: false } => LedgerStep::LineRemoved(*entry),
        LedgerAsk::Remove { entry, is_rate: true } => LedgerStep::RateRemoved(*entry),
        LedgerAsk::Count(counted) => LedgerStep::Counted(counted.clone()),
        LedgerAsk::Page | LedgerAsk::Try(_) | LedgerAsk::Reason(_) => return Ok(None),
    };
    Ok(book.plan_ledger(&step))
}

/// The most days of a line.
const DAYS_MAX: i32 = 3_660;

fn invalid(kind: IssueKind, text: &str) -> ValueFault {
    ValueFault { kind, text: text.to_owned() }
}

fn line_of(draft: &LineDraft, book: &Book) -> Result<CostLine, ValueFault> {
    let (settings, model) = (book.settings(), draft.model);
    let from = day_of(&draft.from, settings)?;
    let to = if draft.to.trim().is_empty() { from } else { day_of(&draft.to, settings)? };
    if to < from || to.0 - from.0 > DAYS_MAX {
        return Err(invalid(IssueKind::DateInvalid, &draft.to));
    }
    let typed = draft.currency.trim();
    let currency = if typed.is_empty() { &settings.currency } else { typed };
    let currency = Currency::parse(currency).ok_or_else(|| invalid(IssueKind::MoneyInvalid, currency))?;
    let money = match model.has_money() {
        true => money_of(&draft.amount, currency, settings)?,
        false => Money { minor: 0, currency },
    };
    let count = match model.has_count() {
        true => parse_decimal(&draft.count, model.count_digits()).filter(|count| *count > 0),
        false => Some(0),
    };
    Ok(CostLine {
        model,
        channel: channel_of(&draft.channel, book),
        campaign: draft.campaign.trim().to_owned(),
        from,
        to,
        money,
        count: count.ok_or_else(|| invalid(IssueKind::MoneyInvalid, &draft.count))?,
        note: draft.note.trim().to_owned(),
    })
}

fn rate_of(draft: &RateDraft, settings: &Settings) -> Result<ExchangeRate, ValueFault> {
    let currency = |text: &str| Currency::parse(text.trim()).ok_or_else(|| invalid(IssueKind::MoneyInvalid, text));
    let (report, other) = (currency(&settings.currency)?, currency(&draft.currency)?);
    if report == other {
        return Err(invalid(IssueKind::MoneyInvalid, &draft.currency));
    }
    let units = parse_decimal(&draft.units, ExchangeRate::DIGITS).filter(|units| *units > 0);
    let units = units.ok_or_else(|| invalid(IssueKind::MoneyInvalid, &draft.units))?;
    Ok(ExchangeRate { day: day_of(&draft.day, settings)?, report, currency: other, units })
}

fn day_of(text: &str, settings: &Settings) -> Result<Day, ValueFault> {
    let context = typed_context(settings, &settings.currency);
    let day = clean_value(Field::FirstContact.into(), text, &context).ok();
    day.and_then(|day| Day::parse_iso(&day)).ok_or_else(|| invalid(IssueKind::DateInvalid, text))
}

/// An amount as typed.
pub fn money_of(text: &str, currency: Currency, settings: &Settings) -> Result<Money, ValueFault> {
    let context = typed_context(settings, currency.code());
    let money = clean_value(Field::Value.into(), text, &context).ok();
    money.and_then(|money| Money::parse(&money)).ok_or_else(|| invalid(IssueKind::MoneyInvalid, text))
}

fn typed_context<'a>(settings: &'a Settings, currency: &'a str) -> TypedContext<'a> {
    TypedContext { country: "", region: &settings.region, currency, date_order: DateOrder::of_region(&settings.region) }
}

/// The channel of a text as typed: a code, a name that the user gave, or what is decided of a source.
pub fn channel_of(text: &str, book: &Book) -> String {
    let (text, taxonomy) = (text.trim(), book.taxonomy());
    if taxonomy.has(text) {
        return text.to_owned();
    }
    taxonomy.decide(&crate::lead::Trace::of_words(text)).map_or(String::new(), |decision| decision.channel)
}
