//! The user's rules, asked of cleaned leads: who comes into the pool.

use super::rejection::is_rejected;
use crate::lead::{Field, FieldKey, GateField, GateRule, GateRules, IssueKind, Lead};

/// The rules as they are asked of the rows of one file.
#[derive(Clone, Debug, Default)]
pub struct Gate {
    /// With the field of each, where the file has one.
    rules: Vec<(GateRule, Option<FieldKey>)>,
}

impl Gate {
    /// For a file whose custom fields have these names, in order.
    pub fn new(rules: &GateRules, custom_names: &[&str]) -> Gate {
        let with_key = |rule: &GateRule| (rule.clone(), key_of(rule, custom_names));
        Gate { rules: rules.iter().map(with_key).collect() }
    }

    /// Whether a lead that nobody can reach is rejected.
    pub fn asks_for_contact(&self) -> bool {
        self.rules.iter().any(|(rule, _)| *rule == GateRule::Contact)
    }

    /// The first rule that a lead fails, with its field; contact data apart, which a row is asked for before.
    pub fn refusal(&self, lead: &Lead) -> Option<(&GateRule, Option<FieldKey>)> {
        let is_failed =
            |(rule, key): &&(GateRule, Option<FieldKey>)| *rule != GateRule::Contact && fails(rule, *key, lead);
        self.rules.iter().find(is_failed).map(|(rule, key)| (rule, *key))
    }

    /// Of each rule, in order, whether a lead fails it.
    pub fn failures<'a>(&'a self, lead: &'a Lead) -> impl Iterator<Item = bool> + 'a {
        self.rules.iter().map(|(rule, key)| fails(rule, *key, lead))
    }
}

/// Whether there is anything by which a lead could be known again.
pub fn is_anybody(lead: &Lead) -> bool {
    const KNOWN_BY: [Field; 6] =
        [Field::Name, Field::Company, Field::Email, Field::Phone, Field::Website, Field::ExternalId];
    KNOWN_BY.into_iter().any(|field| lead.values.get(field).is_some())
}

/// Where a file has the field of a rule.
fn key_of(rule: &GateRule, custom_names: &[&str]) -> Option<FieldKey> {
    match rule.field()? {
        GateField::Standard(field) => Some(field.into()),
        GateField::Custom(name) => {
            custom_names.iter().position(|known| *known == name).map(|place| FieldKey::Custom(place as u16))
        }
    }
}

fn fails(rule: &GateRule, key: Option<FieldKey>, lead: &Lead) -> bool {
    match rule {
        GateRule::Contact => is_rejected(lead),
        GateRule::Person | GateRule::Company | GateRule::Filled(_) => {
            key.is_none_or(|key| lead.values.get(key).is_none())
        }
        GateRule::EmailValid => lead.issues.has(IssueKind::EmailInvalid),
        GateRule::EmailOfPerson => lead.issues.has(IssueKind::EmailOfRole),
        GateRule::EmailLasting => lead.issues.has(IssueKind::EmailDisposable),
        GateRule::PhoneValid => lead.issues.has(IssueKind::PhoneInvalid),
        GateRule::Countries(codes) => {
            let country = lead.values.get(Field::Country).unwrap_or_default();
            !codes.iter().any(|code| code == country)
        }
    }
}
