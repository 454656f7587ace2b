//! The user's own rules of what comes into the pool.

use super::Field;
use serde::{Deserialize, Serialize};

/// What a lead must have, or must not, to come into the pool (S2, S2b). The order is that in which the rules are asked: the
/// first one that fails is the reason. The numbers are stored, so new ones go last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum GateRule {
    /// A valid e-mail address or phone number, or an identifier.
    Contact,
    /// The name of a person to speak to.
    Person,
    /// An organisation.
    Company,
    /// An e-mail address that is given is one.
    EmailValid,
    /// An e-mail address that is given is not that of a function: `info@`.
    EmailOfPerson,
    /// An e-mail address that is given is not of a domain whose addresses are forgotten soon.
    EmailLasting,
    /// A phone number that is given is one.
    PhoneValid,
    /// A country that is one of these: ISO 3166 alpha-2.
    Countries(Vec<String>),
    /// A value in this field.
    Filled(GateField),
}

/// A field that a rule names. The user's own are named by their name, as files are read before the book knows their places.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum GateField {
    /// A standard field.
    Standard(Field),
    /// One of the user's own.
    Custom(String),
}

impl GateRule {
    /// The rules that need nothing but a switch, in order.
    pub const PLAIN: [GateRule; 7] = [
        GateRule::Contact,
        GateRule::Person,
        GateRule::Company,
        GateRule::EmailValid,
        GateRule::EmailOfPerson,
        GateRule::EmailLasting,
        GateRule::PhoneValid,
    ];

    /// The stable name, as in handles.
    pub fn code(&self) -> &'static str {
        match self {
            GateRule::Contact => "contact",
            GateRule::Person => "person",
            GateRule::Company => "company",
            GateRule::EmailValid => "email_valid",
            GateRule::EmailOfPerson => "email_of_person",
            GateRule::EmailLasting => "email_lasting",
            GateRule::PhoneValid => "phone_valid",
            GateRule::Countries(_) => "countries",
            GateRule::Filled(_) => "filled",
        }
    }

    /// Whether two rules ask the same, perhaps with other countries: then at most one of them is in force.
    pub fn is_same(&self, other: &GateRule) -> bool {
        match (self, other) {
            (GateRule::Countries(_), GateRule::Countries(_)) => true,
            _ => self == other,
        }
    }

    /// The field that it looks at.
    pub fn field(&self) -> Option<GateField> {
        Some(GateField::Standard(match self {
            GateRule::Contact => return None,
            GateRule::Person => Field::Name,
            GateRule::Company => Field::Company,
            GateRule::EmailValid | GateRule::EmailOfPerson | GateRule::EmailLasting => Field::Email,
            GateRule::PhoneValid => Field::Phone,
            GateRule::Countries(_) => Field::Country,
            GateRule::Filled(field) => return Some(field.clone()),
        }))
    }
}

/// The rules in force, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateRules {
    rules: Vec<GateRule>,
}

impl Default for GateRules {
    /// A lead that nobody can reach is none.
    fn default() -> GateRules {
        GateRules { rules: vec![GateRule::Contact] }
    }
}

impl GateRules {
    /// No rule: whatever can be kept as a lead comes in.
    pub fn none() -> GateRules {
        GateRules { rules: Vec::new() }
    }

    /// The rules in force, in order.
    pub fn iter(&self) -> impl Iterator<Item = &GateRule> {
        self.rules.iter()
    }

    /// Whether a rule is in force, with whatever countries.
    pub fn has(&self, rule: &GateRule) -> bool {
        self.find(rule).is_some()
    }

    /// The rule in force that asks the same.
    pub fn find(&self, rule: &GateRule) -> Option<&GateRule> {
        self.rules.iter().find(|known| known.is_same(rule))
    }

    /// Puts a rule in force, in the place of one that asks the same, or out of force.
    pub fn set(&mut self, rule: &GateRule, is_on: bool) {
        self.rules.retain(|known| !known.is_same(rule));
        if is_on {
            let place = self.rules.partition_point(|known| known < rule);
            self.rules.insert(place, rule.clone());
        }
    }

    /// The rules that differ, as one and the other set has them.
    pub fn differences<'a>(&'a self, other: &'a GateRules) -> impl Iterator<Item = &'a GateRule> {
        let is_other = |rule: &&GateRule| other.find(rule) != Some(*rule);
        let is_gone = |rule: &&GateRule| self.find(rule).is_none();
        self.rules.iter().filter(is_other).chain(other.rules.iter().filter(is_gone))
    }

    /// Writes what was changed from one set to another into this one, which may be neither.
    pub fn write(&mut self, before: &GateRules, after: &GateRules) {
        for rule in before.differences(after) {
            match after.find(rule) {
                Some(rule) => self.set(rule, true),
                None => self.set(rule, false),
            }
        }
    }
}
