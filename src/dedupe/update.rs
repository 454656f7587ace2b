//! A row that matches a stored lead -> the values of that lead which change.

use super::UpdateMode;
use super::merge::{contacts_of, is_understood, stage_rank};
use crate::clean::{BETWEEN, is_e164, is_email};
use crate::lead::{Field, FieldKey, Lead, Stage, classify};
use std::borrow::Cow;

/// The values of a stored lead that an incoming row changes, with their new text. Blanks never replace anything, and a
/// value that could not be understood never replaces one that could.
///
/// E-mails and phones are added, not exchanged: a new one becomes the first, and the one before is kept beside it. A stage
/// that the row does not name changes nothing, but a day it became a customer does.
pub fn update<'a>(
    stored: impl Fn(FieldKey) -> Cow<'a, str>,
    incoming: &Lead,
    mode: UpdateMode,
) -> Vec<(FieldKey, String)> {
    let mut changes = Vec::new();
    if mode == UpdateMode::Skip {
        return changes;
    }
    let is_filling = mode == UpdateMode::FillBlanks;
    for (key, value) in incoming.values.iter() {
        let held = stored(key);
        let is_apart = matches!(
            key,
            FieldKey::Standard(Field::Email | Field::OtherEmails | Field::Phone | Field::OtherPhones | Field::Stage)
        );
        let is_worse = !held.is_empty() && is_understood(key, &held) && !is_understood(key, value);
        let is_kept =
            held == value || is_worse || is_filling && !held.is_empty() || is_derived_channel(&stored, incoming, key);
        if !is_apart && !is_kept {
            changes.push((key, value.to_owned()));
        }
    }
    update_contacts(&stored, incoming, [Field::Email, Field::OtherEmails], is_filling, is_email, &mut changes);
    update_contacts(&stored, incoming, [Field::Phone, Field::OtherPhones], is_filling, is_e164, &mut changes);
    let is_won_now = changes.iter().any(|(key, value)| *key == Field::WonOn.into() && is_understood(*key, value));
    if let Some(stage) = updated_stage(&stored(Field::Stage.into()), incoming, is_filling, is_won_now) {
        changes.push((Field::Stage.into(), stage));
    }
    changes
}

/// A channel that only follows from the source the lead already has must not undo one that the user chose.
fn is_derived_channel<'a>(stored: &impl Fn(FieldKey) -> Cow<'a, str>, incoming: &Lead, key: FieldKey) -> bool {
    let source = incoming.values.get(Field::Source).unwrap_or("");
    key == Field::Channel.into()
        && !stored(key).is_empty()
        && stored(Field::Source.into()) == source
        && classify(source).as_deref() == incoming.values.get(key)
}

fn updated_stage(held: &str, incoming: &Lead, is_filling: bool, is_won_now: bool) -> Option<String> {
    let customer = Stage::Customer.code();
    let incoming_stage = incoming.values.get(Field::Stage)?;
    let is_better = is_understood(Field::Stage.into(), incoming_stage) || !is_understood(Field::Stage.into(), held);
    let stage = match () {
        () if held.is_empty() => incoming_stage,
        () if incoming.is_stage_given && !is_filling && is_better => incoming_stage,
        () if !incoming.is_stage_given && is_won_now && stage_rank(held) < stage_rank(customer) => customer,
        () => held,
    };
    (stage != held).then(|| stage.to_owned())
}

fn update_contacts<'a>(
    stored: &impl Fn(FieldKey) -> Cow<'a, str>,
    incoming: &Lead,
    [first, others]: [Field; 2],
    is_filling: bool,
    is_valid: impl Fn(&str) -> bool,
    changes: &mut Vec<(FieldKey, String)>,
) {
    let (held_first, held_others) = (stored(first.into()), stored(others.into()));
    let text = |field: Field| incoming.values.get(field).unwrap_or("");
    let held: Vec<&str> = contacts_of(&held_first, &held_others).collect();
    let fresh: Vec<&str> = contacts_of(text(first), text(others)).filter(|contact| !held.contains(contact)).collect();
    let Some(newest) = fresh.first().copied() else { return };
    // Blanks only: a lead with an address keeps it and takes no other; one with none takes all.
    if is_filling && !held.is_empty() {
        return;
    }
    let is_new_first = newest == text(first) && (is_valid(newest) || !is_valid(&held_first));
    let mut contacts: Vec<&str> = Vec::with_capacity(held.len() + fresh.len());
    if is_new_first {
        contacts.push(newest);
    }
    contacts.extend(held.iter().chain(fresh.iter().filter(|contact| !is_new_first || **contact != newest)));
    let further = contacts[1..].join(BETWEEN);
    if contacts[0] != held_first {
        changes.push((first.into(), contacts[0].to_owned()));
    }
    if further != held_others {
        changes.push((others.into(), further));
    }
}
