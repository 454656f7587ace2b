//! Row after row of a file: LeadDraft -> Lead.
//!
//! Why the lead starts as a copy of the draft: most cells stand in their stored form already, and cost nothing then but the
//! look that says so.

use super::channel_reader::ChannelReader;
use super::contacts::Contacts;
use super::country::country_code;
use super::date::{DateOrder, PlainDay, day_of, is_iso, plain_day};
use super::date_order::DateOrders;
use super::facts::Facts;
use super::looked_up::{LookedUp, Said};
use super::money::{currency_of, is_plain_number, money_of};
use super::phone::PhoneReader;
use super::stage::{default_stage, stage_of};
use super::text::{is_blank_sign, is_filler, tidy, tidy_lines};
use super::tidiness::is_tidy;
use super::typed_value::workspace_currency;
use super::{CleanSettings, company, email, name, website};
use crate::lead::{Currency, Field, FieldKey, IssueKind, Lead, LeadDraft, Stage, Taxonomy, Values};
use rlibphonenumber::Region;
use std::borrow::Cow;

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
    countries: LookedUp<Said<(&'static str, Option<Region>)>>,
    channels: ChannelReader,
    stages: LookedUp<Said<Stage>>,
    /// The currencies of rows that have one of their own.
    currencies: LookedUp<Option<Currency>>,
    /// Memory for a value in its stored form.
    stored: String,
}

/// The days of a lead, in the order of [`Cleaner::orders`].
const DAYS: [Field; 3] = [Field::FirstContact, Field::LastActivity, Field::WonOn];

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
            channels: ChannelReader::default(),
            stages: LookedUp::default(),
            currencies: LookedUp::default(),
            stored: String::new(),
        }
    }

    /// Makes known what decides a channel, and the names of the file's custom columns.
    pub fn guide(&mut self, taxonomy: &Taxonomy, custom_names: &[&str]) {
        self.channels = ChannelReader::new(taxonomy, custom_names);
    }

    /// Cleans one row into `lead`, whose memory is used again.
    pub fn clean(&mut self, draft: &LeadDraft, lead: &mut Lead) {
        lead.row = draft.row;
        lead.values.copy_from(&draft.values);
        lead.issues = draft.issues;
        lead.is_stage_given = false;
        self.phone_region = self.region;
        name::read(&draft.values, &mut lead.values);
        for (key, text) in draft.values.iter() {
            self.clean_plain(key, text, lead);
        }
        lead.values.set(Field::Channel, self.channels.read(&draft.values));
        let has_email = self.clean_emails(draft, lead);
        let has_phone = self.clean_phones(draft, lead);
        self.clean_days(draft, lead);
        self.clean_value(draft, lead);
        self.clean_stage(draft, lead);
        let is_named = lead.values.get(Field::Name).is_some() || lead.values.get(Field::Company).is_some();
        if !has_email && !has_phone {
            lead.issues.insert(IssueKind::ContactMissing);
        } else if !is_named {
            lead.issues.insert(IssueKind::NameMissing);
        }
        let value = |field: Field| lead.values.get(field).unwrap_or("");
        let facts = Facts {
            // A valid one stands first.
            email: if has_email { value(Field::Email) } else { "" },
            phone: if has_phone { value(Field::Phone) } else { "" },
            country: value(Field::Country),
            name: value(Field::Name),
            company: value(Field::Company),
            website: value(Field::Website),
        };
        facts.check(&mut lead.issues);
    }

    /// The fields that need nothing but their own cell.
    fn clean_plain(&mut self, key: FieldKey, text: &str, lead: &mut Lead) {
        let FieldKey::Standard(field) = key else { return keep(&mut lead.values, key, text, tidy_lines(text)) };
        match field {
            Field::Company => keep(&mut lead.values, key, text, company::stored(text)),
            Field::Notes => keep(&mut lead.values, key, text, tidy_lines(text)),
            Field::ExternalId => keep(&mut lead.values, key, text, tidy(text)),
            Field::Country => self.clean_country(text, lead),
            Field::Website => keep(&mut lead.values, key, text, website::stored(text)),
            Field::JobTitle
            | Field::Region
            | Field::City
            | Field::Source
            | Field::Campaign
            | Field::Owner
            | Field::Intent
                if !is_tidy(text) || is_blank_sign(text) =>
            {
                let text = tidy(text);
                lead.values.set(field, if is_blank_sign(&text) { "" } else { &text });
            }
            _ => {}
        }
    }

    fn clean_country(&mut self, text: &str, lead: &mut Lead) {
        let find = |text: &str| {
            let text = tidy(text);
            match country_code(&text) {
                Some(code) => Said::Code((code, Region::from_code(code).ok())),
                None if is_filler(&text) => Said::Nothing,
                None => Said::Unknown(Box::from(&*text)),
            }
        };
        match self.countries.answer(text, find) {
            Said::Nothing => lead.values.set(Field::Country, ""),
            Said::Code((code, region)) => {
                lead.values.set(Field::Country, code);
                self.phone_region = *region;
            }
            Said::Unknown(text) => {
                lead.values.set(Field::Country, text);
                lead.issues.insert(IssueKind::CountryUnknown);
            }
        }
    }

    /// Whether there is a valid e-mail address.
    fn clean_emails(&mut self, draft: &LeadDraft, lead: &mut Lead) -> bool {
        let cells = [Field::Email, Field::OtherEmails].map(|field| draft.values.get(field));
        match cells {
            [None, None] => return false,
            // Nearly every row has one address, in its stored form.
            [Some(text), None] if email::is_plain_and_small(text) => return true,
            _ => self.contacts.clear(),
        }
        for text in cells.into_iter().flatten() {
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
        let cells = [Field::Phone, Field::OtherPhones].map(|field| draft.values.get(field));
        match cells {
            [None, None] => return false,
            // Nearly every row has one plain number.
            [Some(text), None] if self.phones.read_plain(text, self.phone_region) == Some(true) => {
                lead.values.set(Field::Phone, self.phones.stored());
                return true;
            }
            _ => self.contacts.clear(),
        }
        for text in cells.into_iter().flatten() {
            self.phones.read(text, self.phone_region, &mut self.contacts);
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
            let Some(cell) = draft.values.get(field) else { continue };
            if let Some(day) = plain_day(cell, self.orders[place]) {
                days[place] = Some(day);
                if !is_iso(cell) {
                    self.put_day(field, day, &mut lead.values);
                }
                continue;
            }
            let text = tidy(cell);
            if is_filler(&text) {
                lead.values.set(field, "");
                continue;
            }
            days[place] = day_of(&text, self.orders[place]).map(PlainDay::of);
            if let Some(day) = days[place] {
                self.put_day(field, day, &mut lead.values);
            } else {
                keep(&mut lead.values, field.into(), cell, text);
                lead.issues.insert(IssueKind::DateInvalid);
            }
        }
        if let [Some(first_contact), _, Some(won_on)] = days
            && won_on < first_contact
        {
            lead.issues.insert(IssueKind::DateContradiction);
        }
    }

    fn put_day(&mut self, field: Field, day: PlainDay, values: &mut Values) {
        self.stored.clear();
        day.write(&mut self.stored);
        values.set(field, &self.stored);
    }

    fn clean_value(&mut self, draft: &LeadDraft, lead: &mut Lead) {
        let Some(cell) = draft.values.get(Field::Value) else { return };
        let text = if is_plain_number(cell) { Cow::Borrowed(cell) } else { tidy(cell) };
        if is_filler(&text) {
            return lead.values.set(Field::Value, "");
        }
        let fallback = self.currency;
        let row_currency = match draft.currency.as_str() {
            "" => None,
            written => *self.currencies.answer(written, |text| currency_of(text, fallback)),
        };
        match money_of(&text, row_currency, fallback) {
            Some(money) => {
                self.stored.clear();
                money.write(&mut self.stored);
                lead.values.set(Field::Value, &self.stored);
            }
            None => {
                keep(&mut lead.values, Field::Value.into(), cell, text);
                lead.issues.insert(IssueKind::MoneyInvalid);
            }
        }
    }

    /// The stage comes last: without a word of its own it follows from the other values.
    fn clean_stage(&mut self, draft: &LeadDraft, lead: &mut Lead) {
        let find = |text: &str| {
            let text = tidy(text);
            match stage_of(&text) {
                _ if is_filler(&text) => Said::Nothing,
                Some(stage) => Said::Code(stage),
                None => Said::Unknown(Box::from(&*text)),
            }
        };
        match draft.values.get(Field::Stage).map_or(&Said::Nothing, |text| self.stages.answer(text, find)) {
            Said::Nothing => {
                lead.values.set(Field::Stage, "");
                return lead.values.set(Field::Stage, default_stage(&lead.values).code());
            }
            Said::Code(stage) => lead.values.set(Field::Stage, stage.code()),
            Said::Unknown(text) => {
                lead.values.set(Field::Stage, text);
                lead.issues.insert(IssueKind::StageUnknown);
            }
        }
        lead.is_stage_given = true;
    }
}

/// Puts the stored form of a cell, unless it is the cell as it stands there already.
pub(super) fn keep(values: &mut Values, key: FieldKey, cell: &str, stored: Cow<'_, str>) {
    let is_kept = matches!(stored, Cow::Borrowed(text) if text.len() == cell.len());
    if !is_kept {
        values.set(key, &stored);
    }
}
