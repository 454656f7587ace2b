//! Settings of a workspace, and spend as it stands in the book.

use crate::lead::{EntryId, Spend};
use serde::{Deserialize, Serialize};

/// Settings of a workspace; they are journaled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// ISO 3166 alpha-2: the region of phone numbers without country.
    pub region: String,
    /// ISO 4217: the currency of amounts without one.
    pub currency: String,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { region: "US".to_owned(), currency: "USD".to_owned() }
    }
}

/// One spend record in effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpendRecord {
    /// The entry that recorded it.
    pub entry: EntryId,
    /// Its place in that entry.
    pub place: u32,
    /// The record.
    pub spend: Spend,
}
