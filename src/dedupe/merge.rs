//! Two rows of one party -> one lead: the first row leads, nothing is lost.

use crate::clean::{
    BETWEEN, further_contacts, is_country_code, is_day, is_e164, is_email, is_money, value_issues,
    value_issues_trusting_phones,
};
use crate::lead::{Field, FieldKey, IssueKind, IssueSet, Lead, Stage, Values};
use std::borrow::Cow;

/// What became of a value in which two rows differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The field.
    pub field: FieldKey,
    /// The lead holds it now. Otherwise it is the value that gave way.
    pub taken: bool,
    /// The value.
    pub value: String,
}

/// Merges a later row into the first row of its party: blanks are filled; further e-mails and phones are kept beside the
/// first ones; the stage further along, the earliest first contact and won day and the latest activity win; other notes
/// are appended; a value that could be understood wins over one that could not; elsewhere the first row wins. Returns every
/// value in which they differ.
pub fn merge(first: &mut Lead, other: &Lead) -> Vec<Merged> {
    let mut merged = Vec::new();
    for (key, value) in other.values.iter() {
        match key {
            FieldKey::Standard(
                Field::Email | Field::OtherEmails | Field::Phone | Field::OtherPhones | Field::Stage,
            ) => {}
            _ => merge_field(&mut first.values, key, value, &mut merged),
        }
    }
    merge_stage(first, other, &mut merged);
    merge_contacts(&mut first.values, &other.values, [Field::Email, Field::OtherEmails], is_email, &mut merged);
    merge_contacts(&mut first.values, &other.values, [Field::Phone, Field::OtherPhones], is_e164, &mut merged);
    first.issues = merged_issues(first, other);
    merged
}

/// Whether a value is in the stored form of its field, where the field has one.
pub(super) fn is_understood(field: FieldKey, value: &str) -> bool {
    match field {
        FieldKey::Standard(Field::FirstContact | Field::LastActivity | Field::WonOn) => is_day(value),
        FieldKey::Standard(Field::Country) => is_country_code(value),
        FieldKey::Standard(Field::Value) => is_money(value),
        FieldKey::Standard(Field::Stage) => Stage::from_code(value).is_some(),
        FieldKey::Standard(Field::Email) => is_email(value),
        FieldKey::Standard(Field::Phone) => is_e164(value),
        _ => true,
    }
}

/// The e-mails or phones of a lead: the first one, then the further ones.
pub(super) fn contacts_of<'a>(first: &'a str, others: &'a str) -> impl Iterator<Item = &'a str> {
    [first].into_iter().chain(further_contacts(others)).filter(|text| !text.is_empty())
}

fn merge_field(values: &mut Values, key: FieldKey, value: &str, merged: &mut Vec<Merged>) {
    let Some(held) = values.get(key).map(str::to_owned) else {
        values.set(key, value);
        merged.push(Merged { field: key, taken: true, value: value.to_owned() });
        return;
    };
    if held == value {
        return;
    }
    let (is_held_right, is_value_right) = (is_understood(key, &held), is_understood(key, value));
    let wins = match key {
        FieldKey::Standard(Field::Notes) => {
            let is_known = held.contains(value);
            if !is_known {
                values.set(key, &format!("{held}\n{value}"));
            }
            merged.push(Merged { field: key, taken: true, value: value.to_owned() });
            return;
        }
        _ if is_held_right != is_value_right => is_value_right,
        FieldKey::Standard(Field::FirstContact | Field::WonOn) => is_value_right && value < held.as_str(),
        FieldKey::Standard(Field::LastActivity) => is_value_right && value > held.as_str(),
        _ => false,
    };
    if wins {
        values.set(key, value);
        merged.push(Merged { field: key, taken: true, value: value.to_owned() });
        merged.push(Merged { field: key, taken: false, value: held });
    } else {
        merged.push(Merged { field: key, taken: false, value: value.to_owned() });
    }
}

/// A stage that a row named wins over one that follows from other values, unless that one is a customer; then the one
/// further along wins.
fn merge_stage(first: &mut Lead, other: &Lead, merged: &mut Vec<Merged>) {
    let weight = |lead: &Lead, stage: &str| {
        let rank = stage_rank(stage);
        (lead.is_stage_given || rank >= stage_rank(Stage::Customer.code()), rank)
    };
    let Some(stage) = other.values.get(Field::Stage) else { return };
    let held = first.values.get(Field::Stage).unwrap_or("").to_owned();
    if held != stage {
        let key = FieldKey::from(Field::Stage);
        let wins = weight(other, stage) > weight(first, &held);
        let gave_way = if wins { held.clone() } else { stage.to_owned() };
        if wins {
            first.values.set(key, stage);
            merged.push(Merged { field: key, taken: true, value: stage.to_owned() });
        }
        if !gave_way.is_empty() {
            merged.push(Merged { field: key, taken: false, value: gave_way });
        }
    }
    first.is_stage_given |= other.is_stage_given;
}

/// How far along a stage is. A lost lead comes before a customer: an outcome says more than a step of the process.
/// An unknown word counts least.
pub(super) fn stage_rank(stage: &str) -> u8 {
    match Stage::from_code(stage) {
        None => 0,
        Some(Stage::Suspect) => 1,
        Some(Stage::Lead) => 2,
        Some(Stage::Prospect) => 3,
        Some(Stage::Opportunity) => 4,
        Some(Stage::Lost) => 5,
        Some(Stage::Customer) => 6,
        Some(Stage::RepeatCustomer) => 7,
    }
}

fn merge_contacts(
    values: &mut Values,
    other: &Values,
    [first, others]: [Field; 2],
    is_valid: impl Fn(&str) -> bool,
    merged: &mut Vec<Merged>,
) {
    let owned = |values: &Values| -> Vec<String> {
        let text = |field: Field| values.get(field).unwrap_or("");
        contacts_of(text(first), text(others)).map(str::to_owned).collect()
    };
    let mut contacts = owned(values);
    let known_count = contacts.len();
    for contact in owned(other) {
        if !contacts.contains(&contact) {
            contacts.push(contact);
        }
    }
    if contacts.len() == known_count {
        return;
    }
    for (place, contact) in contacts.iter().enumerate().skip(known_count) {
        let field = if place == 0 { first } else { others };
        merged.push(Merged { field: field.into(), taken: true, value: contact.clone() });
    }
    let lead = contacts.iter().position(|contact| is_valid(contact)).unwrap_or(0);
    values.set(first, &contacts.remove(lead));
    values.set(others, &contacts.join(BETWEEN));
}

/// What both brought along, and what follows from the merged values.
fn merged_issues(first: &Lead, other: &Lead) -> IssueSet {
    let value = |field: Field| Cow::Borrowed(first.values.get(field).unwrap_or(""));
    let is_sure = !first.issues.has(IssueKind::PhoneInvalid) && !other.issues.has(IssueKind::PhoneInvalid);
    let of_values = if is_sure { value_issues_trusting_phones(value) } else { value_issues(value) };
    let [first, other] = [first.issues.of_the_way_in(), other.issues.of_the_way_in()];
    IssueSet(of_values.0 | first.0 | other.0)
}
