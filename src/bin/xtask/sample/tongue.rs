//! What a language gives to a lead: its names, titles, companies, places and words.

use super::{chinese, czech, english, italian, macedonian};

/// Everything one language and script contributes.
pub struct Tongue {
    /// Given and family names that go together: native form, and the Latin one used in mail addresses.
    pub people: &'static [People],
    /// Whether the family name comes first, with nothing between.
    pub is_family_first: bool,
    /// Job titles; those who decide come first.
    pub titles: &'static [&'static str],
    /// Companies: native name, and the name of their domain.
    pub companies: &'static [(&'static str, &'static str)],
    /// Legal forms, as they are appended to the name.
    pub legal_forms: &'static [&'static str],
    /// Domains of private mail.
    pub private_mail: &'static [&'static str],
    /// Countries with their weight.
    pub countries: &'static [(u32, Country)],
    /// Who follows up.
    pub owners: &'static [&'static str],
    /// Stage words: suspect, lead, prospect, opportunity, customer, repeat customer, lost.
    pub stages: [&'static [&'static str]; 7],
    /// Sales actions: demo, trial, quote, other.
    pub intents: &'static [&'static str],
    /// Notes.
    pub notes: &'static [&'static str],
}

/// Names that go together.
pub struct People {
    /// Given names.
    pub given: &'static [(&'static str, &'static str)],
    /// Family names.
    pub family: &'static [(&'static str, &'static str)],
}

/// A country, as leads write it.
pub struct Country {
    /// ISO 3166 alpha-2.
    pub code: &'static str,
    /// Spellings, the favourite first.
    pub spellings: &'static [&'static str],
    /// Cities.
    pub cities: &'static [&'static str],
    /// Spellings of its currency, before (`£#`) or after (`# Kč`) the amount.
    pub money: &'static [&'static str],
    /// Units of its currency in a euro, times 100.
    pub per_euro: i64,
    /// Calling code.
    pub calling_code: &'static str,
    /// Number plans: trunk prefix, and national number with `#` for any digit.
    pub phones: &'static [(&'static str, &'static str)],
}

/// English, Italian, Czech, Macedonian, Simplified and Traditional Chinese: the order of a campaign's weights.
pub const TONGUES: [&Tongue; 6] = [
    &english::ENGLISH,
    &italian::ITALIAN,
    &czech::CZECH,
    &macedonian::MACEDONIAN,
    &chinese::SIMPLIFIED,
    &chinese::TRADITIONAL,
];
