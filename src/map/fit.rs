//! Do the cells of a column look like a field?

use super::Target;
use super::shape::Shape;
use super::synonyms::{PART, VAGUE, WEAK};
use crate::lead::{Field, FieldKind};

/// What the cells say to a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// They look like it.
    For,
    /// They say nothing.
    Even,
    /// They look like something else.
    Against,
}

/// What the cells of a column say to a target that its name was understood as with this trust.
pub(super) fn fit(target: Target, trust: i32, shape: &Shape) -> Fit {
    let is_vague = trust < VAGUE;
    let field = match target {
        Target::Field(field) => field,
        _ => return Fit::Even,
    };
    let is_word_field = !matches!(field.kind(), FieldKind::Day | FieldKind::Money) && field != Field::ExternalId;
    let is_small = shape.count >= 5 && shape.small_number_count == shape.count;
    if shape.count > 0 && (is_against(field, is_vague, shape) || is_word_field && is_small) {
        return Fit::Against;
    }
    if is_for(field, trust, shape) { Fit::For } else { Fit::Even }
}

fn is_against(field: Field, is_vague: bool, shape: &Shape) -> bool {
    let kinds = &shape.kinds;
    let is_none = |count: usize| shape.count >= 3 && count == 0;
    let mostly = |count| shape.is_mostly(count, 50);
    let phone_count = shape.phone_count + shape.bare_phone_count;
    let is_address = mostly(shape.email_count) || kinds.is_mostly(kinds.url, 50);
    match field {
        Field::Email | Field::OtherEmails => is_none(shape.email_count),
        Field::Phone | Field::OtherPhones => {
            is_none(shape.six_digit_count) || mostly(shape.email_count) || mostly(shape.date_count)
        }
        Field::ExternalId => !shape.is_mostly(shape.distinct_count, 50) || mostly(shape.date_count),
        Field::Name | Field::GivenName | Field::FamilyName => {
            is_address || mostly(phone_count) || mostly(shape.date_count)
        }
        Field::Value => is_none(shape.digit_count) || mostly(shape.date_count) || is_vague && is_none(kinds.amount),
        Field::JobTitle => is_address || is_vague && (is_none(kinds.job) || mostly(shape.digit_count)),
        Field::Website => is_vague && is_none(kinds.url),
        Field::Stage => is_address || mostly(shape.date_count) || is_vague && is_none(kinds.stage),
        Field::Company if kinds.company == 0 && kinds.is_mostly(kinds.person, 60) && shape.count >= 3 => true,
        Field::Company | Field::Country | Field::Region | Field::City => is_address || mostly(shape.date_count),
        _ if field.kind() == FieldKind::Day => {
            is_none(shape.digit_count) || kinds.is_mostly(kinds.amount, 50) && is_none(shape.date_count)
        }
        _ => false,
    }
}

fn is_for(field: Field, trust: i32, shape: &Shape) -> bool {
    let kinds = &shape.kinds;
    let mostly = |count| shape.is_mostly(count, 50);
    let is_varied = shape.is_varied();
    match field {
        Field::Email | Field::OtherEmails => mostly(shape.email_count),
        Field::Phone | Field::OtherPhones => mostly(shape.phone_count + shape.bare_phone_count),
        Field::ExternalId => shape.count > 0 && shape.distinct_count == shape.count,
        Field::Name => {
            let is_company = kinds.is_mostly(kinds.company, 30);
            let is_person = kinds.is_mostly(kinds.person + kinds.given, 25) || kinds.is_mostly(kinds.name_shaped, 75);
            // `Lead` alone may be any name; a part of a name, such as `attendee`, must be of persons.
            let is_name = is_person || trust == WEAK || trust > PART;
            is_varied && !is_company && is_name && shape.is_mostly(shape.word_count, 60)
        }
        Field::GivenName => kinds.is_mostly(kinds.given, 25),
        Field::Company => kinds.is_mostly(kinds.company, 30),
        Field::JobTitle => kinds.is_mostly(kinds.job, 40),
        Field::Country => kinds.is_mostly(kinds.country, 60),
        Field::City => kinds.is_mostly(kinds.city, 40),
        Field::Website => kinds.is_mostly(kinds.url, 50),
        Field::Source | Field::Channel => kinds.is_mostly(kinds.channel, 40),
        Field::Stage => kinds.is_mostly(kinds.stage, 50) && !kinds.is_mostly(kinds.person, 50),
        Field::Owner => kinds.is_mostly(kinds.person + kinds.given, 30),
        Field::Value => kinds.is_mostly(kinds.amount, 70) && !mostly(shape.date_count) && !shape.is_ascending,
        Field::Notes => kinds.is_mostly(kinds.sentence, 40),
        _ if field.kind() == FieldKind::Day => mostly(shape.date_count),
        _ => false,
    }
}

/// What the cells alone speak for, with the points of it; `is_nameless`: the column's name says nothing at all, such as
/// `Column1`, so that weaker signs count.
pub(super) fn seen(is_nameless: bool, may_be_bare_phone: bool, shape: &Shape) -> Vec<(Field, i32)> {
    let kinds = &shape.kinds;
    let is_varied = shape.is_varied();
    let phone_count = shape.phone_count + if may_be_bare_phone { shape.bare_phone_count } else { 0 };
    let is_company = kinds.is_mostly(kinds.company, 40);
    let is_person = kinds.is_mostly(kinds.person, 30) && kinds.is_mostly(kinds.name_shaped, 75) && !is_company;
    let is_long = shape.count >= 3;
    let strong = [
        (Field::Email, 60, is_varied && shape.is_mostly(shape.email_count, 60)),
        (Field::Phone, 60, is_varied && shape.is_mostly(phone_count, 60)),
        (Field::Website, 52, is_long && is_varied && kinds.is_mostly(kinds.url, 70)),
        (Field::Company, 50, is_long && is_company && kinds.is_mostly(kinds.company, 60)),
        (Field::Name, 46, is_long && is_varied && is_person),
        (Field::Country, 44, is_long && kinds.is_mostly(kinds.country, 80)),
        (Field::City, 43, is_long && kinds.is_mostly(kinds.city, 70)),
    ];
    let weak = [
        (Field::Company, 48, is_company),
        (Field::Value, 45, kinds.is_mostly(kinds.money, 80)),
        (Field::FirstContact, 44, shape.is_mostly(shape.date_count, 80)),
        (Field::City, 43, kinds.is_mostly(kinds.city, 50)),
        (Field::Source, 42, kinds.is_mostly(kinds.channel, 60)),
        (Field::JobTitle, 42, kinds.is_mostly(kinds.job, 60) && !is_person && !is_company),
        (Field::Stage, 41, kinds.is_mostly(kinds.stage, 80) && !is_company),
        (Field::Notes, 40, kinds.is_mostly(kinds.sentence, 60)),
    ];
    let weak = weak.into_iter().filter(|_| is_nameless);
    strong.into_iter().chain(weak).filter(|(.., is_so)| *is_so).map(|(field, points, _)| (field, points)).collect()
}
