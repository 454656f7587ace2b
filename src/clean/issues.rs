//! The issues that follow from a lead's stored values alone: after cleaning, after an edit, after a merge.

use super::contacts::further_contacts;
use super::country::is_country_code;
use super::date::is_day;
use super::email::is_email;
use super::facts::Facts;
use super::money::is_money;
use super::phone::{is_e164, is_phone};
use crate::lead::{Field, IssueKind, IssueSet, Stage};
use std::borrow::Cow;

/// The issues of stored values, asked by field (blank when absent). Agrees with what `clean` found.
pub fn value_issues<'a>(value: impl Fn(Field) -> Cow<'a, str>) -> IssueSet {
    issues_with(value, is_phone)
}

/// The same where every phone in E.164 form is known to be valid: spares the numbering plans.
pub fn value_issues_trusting_phones<'a>(value: impl Fn(Field) -> Cow<'a, str>) -> IssueSet {
    issues_with(value, is_e164)
}

fn issues_with<'a>(value: impl Fn(Field) -> Cow<'a, str>, is_phone: impl Fn(&str) -> bool) -> IssueSet {
    let mut issues = IssueSet::default();
    let mut check = |is_found: bool, kind: IssueKind| {
        if is_found {
            issues.insert(kind);
        }
    };
    let is_wrong = |field: Field, is_right: &dyn Fn(&str) -> bool| {
        let text = value(field);
        !text.is_empty() && !is_right(&text)
    };
    let emails = validity([value(Field::Email), value(Field::OtherEmails)], &is_email);
    let phones = validity([value(Field::Phone), value(Field::OtherPhones)], &is_phone);
    check(emails.has_invalid, IssueKind::EmailInvalid);
    check(phones.has_invalid, IssueKind::PhoneInvalid);
    for field in [Field::FirstContact, Field::LastActivity, Field::WonOn] {
        check(is_wrong(field, &is_day), IssueKind::DateInvalid);
    }
    let (first_contact, won_on) = (value(Field::FirstContact), value(Field::WonOn));
    // Days in their stored form sort as text.
    check(is_day(&first_contact) && is_day(&won_on) && won_on < first_contact, IssueKind::DateContradiction);
    check(is_wrong(Field::Value, &is_money), IssueKind::MoneyInvalid);
    check(is_wrong(Field::Stage, &|text| Stage::from_code(text).is_some()), IssueKind::StageUnknown);
    check(is_wrong(Field::Country, &is_country_code), IssueKind::CountryUnknown);
    let is_reachable = emails.has_valid || phones.has_valid;
    let is_named = !value(Field::Name).is_empty() || !value(Field::Company).is_empty();
    check(!is_reachable, IssueKind::ContactMissing);
    // A lead that is only an identifier carries ContactMissing; to say that it has no name either would tell nothing.
    check(is_reachable && !is_named, IssueKind::NameMissing);
    let [email, phone, country] = [Field::Email, Field::Phone, Field::Country].map(&value);
    let [name, company, website] = [Field::Name, Field::Company, Field::Website].map(&value);
    let facts = Facts {
        email: if emails.is_first_valid { &email } else { "" },
        phone: if phones.is_first_valid { &phone } else { "" },
        country: &country,
        name: &name,
        company: &company,
        website: &website,
    };
    facts.check(&mut issues);
    issues
}

#[derive(Default)]
struct Validity {
    is_first_valid: bool,
    has_valid: bool,
    has_invalid: bool,
}

fn validity([first, others]: [Cow<'_, str>; 2], is_valid: &dyn Fn(&str) -> bool) -> Validity {
    let mut validity = Validity::default();
    let parts = [&*first].into_iter().chain(further_contacts(&others));
    for (place, part) in parts.enumerate().filter(|(_, part)| !part.is_empty()) {
        let is_right = is_valid(part);
        validity.is_first_valid |= place == 0 && is_right;
        validity.has_valid |= is_right;
        validity.has_invalid |= !is_right;
    }
    validity
}

/// The field that an issue concerns, given a lead's stored values; `None` when it concerns the whole lead.
pub fn issue_field<'a>(kind: IssueKind, value: impl Fn(Field) -> Cow<'a, str>) -> Option<Field> {
    let is_wrong_day = |field: &Field| {
        let text = value(*field);
        !text.is_empty() && !is_day(&text)
    };
    let either = |first: Field, others: Field, is_valid: &dyn Fn(&str) -> bool| {
        let text = value(first);
        if !text.is_empty() && !is_valid(&text) { first } else { others }
    };
    match kind {
        IssueKind::EmailInvalid => Some(either(Field::Email, Field::OtherEmails, &is_email)),
        IssueKind::PhoneInvalid => Some(either(Field::Phone, Field::OtherPhones, &is_phone)),
        IssueKind::DateInvalid => {
            [Field::FirstContact, Field::LastActivity, Field::WonOn].into_iter().find(is_wrong_day)
        }
        IssueKind::DateContradiction => Some(Field::WonOn),
        IssueKind::MoneyInvalid => Some(Field::Value),
        IssueKind::StageUnknown => Some(Field::Stage),
        IssueKind::CountryUnknown => Some(Field::Country),
        IssueKind::ContactMissing => Some(Field::Email),
        IssueKind::NameMissing => Some(Field::Name),
        IssueKind::EmailMistyped
        | IssueKind::EmailOfRole
        | IssueKind::EmailDisposable
        | IssueKind::CompanyContradiction
        | IssueKind::NameContradiction => Some(Field::Email),
        IssueKind::PhoneAbroad | IssueKind::PhoneRefuted => Some(Field::Phone),
        IssueKind::WebsiteInvalid => Some(Field::Website),
        IssueKind::RowShort | IssueKind::TextDamaged | IssueKind::MatchesSeveral => None,
    }
}
