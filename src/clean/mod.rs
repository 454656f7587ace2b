//! LeadDraft -> Lead: values in their stored form, and what is wrong with them.
//!
//! Nothing is lost: a value that cannot be understood stands as it was, and the lead carries an issue. Nothing is guessed
//! per cell that belongs to the column: the order of day and month is decided first, by [`DateOrders`].

mod company;
mod contacts;
mod country;
mod country_names;
mod currency_names;
mod date;
mod date_order;
mod email;
mod issues;
mod money;
mod month_names;
mod name;
mod phone;
mod phone_pattern;
mod phone_plan;
mod plain_phone;
mod rejection;
mod stage;
mod stage_words;
mod text;
mod tidiness;
mod typed_value;

pub use company::company_core;
pub use contacts::BETWEEN;
pub use country::{country_code, is_country_code};
pub use date::{DateOrder, day_of, is_day};
pub use date_order::DateOrders;
pub use email::is_email;
pub use issues::{issue_field, value_issues, value_issues_trusting_phones};
pub use money::{currency_of, is_money, money_of};
pub use phone::{is_e164, is_phone};
pub use rejection::{NoContact, is_rejected, rejection};
pub use stage::stage_of;
pub use text::{fold, tidy, tidy_compatible};
pub use typed_value::{TypedContext, clean_value};

use crate::lead::{Currency, Field, FieldKey, IssueKind, Lead, LeadDraft, Stage, classify};
use contacts::Contacts;
use phone::PhoneReader;
use rlibphonenumber::Region;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use text::{is_blank_sign, is_filler, tidy_lines};
use typed_value::workspace_currency;

/// What the workspace assumes where a row does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CleanSettings {
    /// ISO 3166 alpha-2: the region of phone numbers without country. Blank: only numbers with `+` are understood.
    pub region: String,
    /// ISO 4217: the currency of amounts without one.
    pub currency: String,
}

/// Cleans row after row. Keeps its memory and what it has looked up.
#[derive(Clone, Debug)]
pub struct Cleaner {
    region: Option<Region>,
    currency: Currency,
    orders: [DateOrder; 3],
    /// The region of the row's phone numbers: its country when known, else the workspace's.
    phone_region: Option<Region>,
    phones: PhoneReader,
    contacts: Contacts,
    countries: LookedUp,
    channels: LookedUp,
    stages: LookedUp,
    /// The currencies of rows that have one of their own, as codes.
    currencies: LookedUp,
    /// Memory for a value in its stored form.
    stored: String,
}

/// The days of a lead, in the order of [`Cleaner::orders`].
const DAYS: [Field; 3] = [Field::FirstContact, Field::LastActivity, Field::WonOn];

/// Distinct words remembered before the memory starts afresh.
const LOOKED_UP_MAX: usize = 16_384;

impl Cleaner {
    /// A cleaner for one file: the workspace's assumptions, and the order of its date columns.
    pub fn new(settings: CleanSettings, date_orders: DateOrders) -> Cleaner {
        Cleaner {
            orders: DAYS.map(|field| date_orders.order(field, &settings.region)),
            currency: workspace_currency(&settings.currency),
            region: Region::from_code(&settings.region).ok(),
            phone_region: None,
            phones: PhoneReader::default(),
            contacts: Contacts::default(),
            countries: LookedUp::default(),
            channels: LookedUp::default(),
            stages: LookedUp::default(),
            currencies: LookedUp::default(),
            stored: String::new(),
        }
    }

    /// Cleans one row into `lead`, whose memory is used again.
    pub fn clean(&mut self, draft: &LeadDraft, lead: &mut Lead) {
        lead.row = draft.row;
        lead.values.clear();
        lead.issues = draft.issues;
        lead.is_stage_given = false;
        self.phone_region = self.region;
        let cell = |field: Field| draft.values.get(field);
        name::read(cell(Field::Name), cell(Field::GivenName), cell(Field::FamilyName), &mut lead.values);
        for (key, text) in draft.values.iter() {
            self.clean_plain(key, text, lead);
        }
        self.clean_channel(draft, lead);
        let is_reachable = self.clean_emails(draft, lead) | self.clean_phones(draft, lead);
        self.clean_days(draft, lead);
        self.clean_value(draft, lead);
        self.clean_stage(draft, lead);
        let is_named = lead.values.get(Field::Name).is_some() || lead.values.get(Field::Company).is_some();
        if !is_reachable {
            lead.issues.insert(IssueKind::ContactMissing);
        } else if !is_named {
            lead.issues.insert(IssueKind::NameMissing);
        }
    }

    /// The fields that need nothing but their own cell.
    fn clean_plain(&mut self, key: FieldKey, text: &str, lead: &mut Lead) {
        let FieldKey::Standard(field) = key else { return lead.values.set(key, &tidy_lines(text)) };
        match field {
            Field::Company => lead.values.set(field, &company::stored(text)),
            Field::Notes => lead.values.set(field, &tidy_lines(text)),
            Field::ExternalId => lead.values.set(field, &tidy(text)),
            Field::Country => {
                let text = tidy(text);
                match self.countries.answer(&text, |text| country_code(text).map(Cow::Borrowed)) {
                    Some(code) => {
                        lead.values.set(field, code);
                        self.phone_region = Region::from_code(code).ok();
                    }
                    None if is_filler(&text) => {}
                    None => {
                        lead.values.set(field, &text);
                        lead.issues.insert(IssueKind::CountryUnknown);
                    }
                }
            }
            Field::JobTitle
            | Field::Region
            | Field::City
            | Field::Website
            | Field::Source
            | Field::Campaign
            | Field::Owner
            | Field::Intent => {
                let text = tidy(text);
                if !is_blank_sign(&text) {
                    lead.values.set(field, &text);
                }
            }
            _ => {}
        }
    }

    /// A channel that the row names is classified like a source; without one, the source is.
    fn clean_channel(&mut self, draft: &LeadDraft, lead: &mut Lead) {
        let said = |field: Field| draft.values.get(field).map(tidy).filter(|text| !is_blank_sign(text));
        let Some(text) = said(Field::Channel).or_else(|| said(Field::Source)) else { return };
        let channel = self.channels.answer(&text, |text| classify(text).map(Cow::Owned));
        lead.values.set(Field::Channel, channel.unwrap_or(&text));
    }

    /// Whether there is a valid e-mail address.
    fn clean_emails(&mut self, draft: &LeadDraft, lead: &mut Lead) -> bool {
        self.contacts.clear();
        for field in [Field::Email, Field::OtherEmails] {
            let Some(text) = draft.values.get(field) else { continue };
            let display_name = email::read(text, &mut self.contacts);
            if let Some(display_name) = display_name.filter(|_| lead.values.get(Field::Name).is_none()) {
                lead.values.set(Field::Name, &name::stored(&display_name));
            }
        }
        self.contacts.put(&mut lead.values, Field::Email, Field::OtherEmails);
        if self.contacts.has_invalid() {
            lead.issues.insert(IssueKind::EmailInvalid);
        }
        self.contacts.has_valid()
    }

    /// Whether there is a valid phone number. The country must be clean by now.
    fn clean_phones(&mut self, draft: &LeadDraft, lead: &mut Lead) -> bool {
        self.contacts.clear();
        for field in [Field::Phone, Field::OtherPhones] {
            if let Some(text) = draft.values.get(field) {
                self.phones.read(text, self.phone_region, &mut self.contacts);
            }
        }
        self.contacts.put(&mut lead.values, Field::Phone, Field::OtherPhones);
        if self.contacts.has_invalid() {
            lead.issues.insert(IssueKind::PhoneInvalid);
        }
        self.contacts.has_valid()
    }

    fn clean_days(&mut self, draft: &LeadDraft, lead: &mut Lead) {
        let mut days = [None; 3];
        for (place, field) in DAYS.into_iter().enumerate() {
            let Some(text) = filled(draft, field) else { continue };
            days[place] = day_of(&text, self.orders[place]);
            match days[place] {
                // Most cells are in the stored form already: no new text then.
                Some(_) if date::is_written_as_stored(&text) => lead.values.set(field, &text),
                Some(day) => lead.values.set(field, &day.to_string()),
                None => {
                    lead.values.set(field, &text);
                    lead.issues.insert(IssueKind::DateInvalid);
                }
            }
        }
        if let [Some(first_contact), _, Some(won_on)] = days
            && won_on < first_contact
        {
            lead.issues.insert(IssueKind::DateContradiction);
        }
    }

    fn clean_value(&mut self, draft: &LeadDraft, lead: &mut Lead) {
        let Some(text) = filled(draft, Field::Value) else { return };
        let fallback = self.currency;
        let code_of = |text: &str| currency_of(text, fallback).map(|currency| Cow::Owned(currency.code().to_owned()));
        let row_currency = match draft.currency.as_str() {
            "" => None,
            written => self.currencies.answer(written, code_of).and_then(Currency::parse),
        };
        match money_of(&text, row_currency, fallback) {
            Some(money) => {
                self.stored.clear();
                money.write(&mut self.stored);
                lead.values.set(Field::Value, &self.stored);
            }
            None => {
                lead.values.set(Field::Value, &text);
                lead.issues.insert(IssueKind::MoneyInvalid);
            }
        }
    }

    /// The stage comes last: without a word of its own it follows from the other values.
    fn clean_stage(&mut self, draft: &LeadDraft, lead: &mut Lead) {
        let Some(text) = filled(draft, Field::Stage) else {
            lead.values.set(Field::Stage, stage::default_stage(&lead.values).code());
            return;
        };
        lead.is_stage_given = true;
        match self.stages.answer(&text, |text| stage_of(text).map(Stage::code).map(Cow::Borrowed)) {
            Some(code) => lead.values.set(Field::Stage, code),
            None => {
                lead.values.set(Field::Stage, &text);
                lead.issues.insert(IssueKind::StageUnknown);
            }
        }
    }
}

/// Words that were asked before, with their answers.
#[derive(Clone, Debug, Default)]
struct LookedUp {
    places: FxHashMap<Box<str>, usize>,
    answers: Vec<Option<Box<str>>>,
}

impl LookedUp {
    /// The answer to a word, from memory when it was asked before.
    fn answer<'a>(&mut self, word: &str, find: impl FnOnce(&str) -> Option<Cow<'a, str>>) -> Option<&str> {
        let place = match self.places.get(word) {
            Some(place) => *place,
            None => {
                if self.answers.len() >= LOOKED_UP_MAX {
                    *self = LookedUp::default();
                }
                self.places.insert(Box::from(word), self.answers.len());
                self.answers.push(find(word).map(|found| Box::from(&*found)));
                self.answers.len() - 1
            }
        };
        self.answers[place].as_deref()
    }
}

/// A cell in one line, unless it says that there is nothing.
fn filled(draft: &LeadDraft, field: Field) -> Option<Cow<'_, str>> {
    draft.values.get(field).map(tidy).filter(|text| !is_filler(text))
}
