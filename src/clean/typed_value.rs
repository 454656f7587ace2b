//! One value typed by hand -> its stored form.

use super::contacts::{BETWEEN, Contacts};
use super::date::{DateOrder, day_of};
use super::phone::PhoneReader;
use super::text::{is_filler, tidy, tidy_lines};
use super::{company, country, email, money, name, stage, website};
use crate::lead::{Currency, Field, FieldKey, FieldKind, IssueKind, classify};
use rlibphonenumber::Region;

/// What a typed value is read with.
#[derive(Clone, Copy, Debug)]
pub struct TypedContext<'a> {
    /// The lead's country, in its stored form; blank when none.
    pub country: &'a str,
    /// ISO country of phone numbers when the lead has none.
    pub region: &'a str,
    /// ISO currency of amounts without one.
    pub currency: &'a str,
    /// How days are typed.
    pub date_order: DateOrder,
}

impl TypedContext<'_> {
    /// Where the text alone decides.
    pub fn plain() -> TypedContext<'static> {
        TypedContext { country: "", region: "", currency: "", date_order: DateOrder::DayFirst }
    }
}

/// The stored form of a typed value; blank for blank. An error when it cannot be understood: it is then not taken.
pub fn clean_value(field: FieldKey, text: &str, context: &TypedContext<'_>) -> Result<String, IssueKind> {
    let FieldKey::Standard(field) = field else { return Ok(tidy_lines(text).trim().to_owned()) };
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    match field {
        Field::Email | Field::OtherEmails => {
            let mut found = Contacts::default();
            email::read(text, &mut found);
            contacts(&found, field == Field::Email, IssueKind::EmailInvalid)
        }
        Field::Phone | Field::OtherPhones => {
            let mut found = Contacts::default();
            PhoneReader::default().read(text, region_of(context.country, context.region), &mut found);
            contacts(&found, field == Field::Phone, IssueKind::PhoneInvalid)
        }
        Field::Country => country::country_code(text).map(str::to_owned).ok_or(IssueKind::CountryUnknown),
        Field::Stage => stage::stage_of(text).map(|stage| stage.code().to_owned()).ok_or(IssueKind::StageUnknown),
        Field::Value => {
            let currency = workspace_currency(context.currency);
            money::money_of(text, None, currency).map(|money| money.to_string()).ok_or(IssueKind::MoneyInvalid)
        }
        Field::Channel => Ok(classify(&tidy(text)).unwrap_or_default()),
        Field::Name | Field::GivenName | Field::FamilyName => Ok(name::stored(text).into_owned()),
        Field::Company => Ok(company::stored(text).into_owned()),
        Field::Website => Ok(website::stored(text).into_owned()),
        Field::Notes => Ok(tidy_lines(text).into_owned()),
        _ if field.kind() == FieldKind::Day => match is_filler(text) {
            true => Ok(String::new()),
            false => day_of(text, context.date_order).map(|day| day.to_string()).ok_or(IssueKind::DateInvalid),
        },
        _ => Ok(tidy(text).into_owned()),
    }
}

/// The region of a lead's phone numbers: its country when known, else the workspace's.
fn region_of(country: &str, region: &str) -> Option<Region> {
    let code = if country::is_country_code(country) { country } else { region };
    Region::from_code(code).ok()
}

/// The workspace's currency, `EUR` when it has no known one.
pub(super) fn workspace_currency(code: &str) -> Currency {
    let euro = || Currency::parse("EUR").unwrap_or_else(|| unreachable!("three letters"));
    let known = Currency::parse(code.trim());
    known.filter(|currency| money::is_known(*currency)).unwrap_or_else(euro)
}

fn contacts(found: &Contacts, is_one: bool, issue: IssueKind) -> Result<String, IssueKind> {
    let texts: Vec<&str> = found.texts().collect();
    if found.has_invalid() || is_one && texts.len() > 1 { Err(issue) } else { Ok(texts.join(BETWEEN)) }
}
