//! What a file brings.

use super::WayIn;
use crate::lead::{FieldKey, GateRule};
use crate::parse::RawRow;
use crate::table::{Edits, LeadTable, Row};
use serde::{Deserialize, Serialize};

/// What a file brings. Rows of the file = new + updated + duplicates + rejected.
#[derive(Debug)]
pub struct Found {
    /// New leads; rows count from 0.
    pub leads: LeadTable,
    /// Changed values of stored leads.
    pub edits: Edits,
    /// Values of further rows of the file, where they went.
    pub merged: Vec<MergedValue>,
    /// Rows of the file that are known leads.
    pub enquiries: Vec<Enquiry>,
    /// Rows that did not become leads.
    pub rejections: Vec<Rejection>,
    /// How the rejected ones were read; nothing when there is none.
    pub way_in: Option<Box<WayIn>>,
    /// The counts.
    pub imported: Imported,
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// File name.
    pub file: String,
    /// Column names of the file.
    pub headers: Vec<String>,
    /// Names of the book's custom fields, in order, then those that are new with this file. All of them, so that fields keep
    /// their places when the record of an earlier import is damaged.
    pub custom_names: Vec<String>,
    /// First row of the new leads in the book.
    pub first_row: Row,
    /// New leads.
    pub new_count: u32,
    /// Stored leads changed.
    pub updated_count: u32,
    /// Rows merged into another row of the file, or equal to a stored lead.
    pub duplicate_count: u32,
    /// Rows rejected.
    pub rejected_count: u32,
}

/// A value that a further row of the file brought to a lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedValue {
    /// The lead, by its row in the book.
    pub row: Row,
    /// Which field.
    pub field: FieldKey,
    /// Row of the file it stood in.
    pub file_row: u32,
    /// The value, when it was not taken because the lead had another.
    pub left: Option<String>,
}

/// A row of a file that is a lead known before: it came again, whether it told anything new or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Enquiry {
    /// The lead, by its row in the book.
    pub row: Row,
    /// Row of the file.
    pub file_row: u32,
}

/// A row that did not become a lead, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    /// Row in the file: the header is row 1.
    pub row: u32,
    /// The column the reason concerns; blank when it concerns the whole row.
    pub column: String,
    /// The value as it stood.
    pub value: String,
    /// Why.
    pub reason: RejectReason,
    /// All cells, as they stood.
    pub cells: Vec<String>,
}

impl Rejection {
    /// Of a row as it stands.
    pub(super) fn of(row: RawRow<'_>, column: String, value: String, reason: RejectReason) -> Rejection {
        Rejection { row: row.number, column, value, reason, cells: row.cells().map(str::to_owned).collect() }
    }
}

/// Why a row was rejected. The numbers are stored, so new ones go last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RejectReason {
    /// Neither a way to reach the lead nor an identifier.
    NoContact,
    /// More cells than the header has columns: the values cannot be told apart.
    TooManyCells,
    /// A total, or a note below the table.
    Footer,
    /// The header once more, or that of another table.
    Header,
    /// A row of another table in the same file.
    OtherTable,
    /// A rule: no person to speak to.
    NoPerson,
    /// A rule: no organisation.
    NoCompany,
    /// A rule: what is given for an e-mail address is none.
    EmailInvalid,
    /// A rule: the e-mail address of a function.
    EmailOfRole,
    /// A rule: an e-mail address that is forgotten soon.
    EmailDisposable,
    /// A rule: what is given for a phone number is none.
    PhoneInvalid,
    /// A rule: another country, or none.
    CountryOutside,
    /// A rule: a field is blank.
    FieldBlank,
}

impl RejectReason {
    /// Every reason, in order: `ALL[reason as usize] == reason`.
    pub const ALL: [RejectReason; 13] = [
        RejectReason::NoContact,
        RejectReason::TooManyCells,
        RejectReason::Footer,
        RejectReason::Header,
        RejectReason::OtherTable,
        RejectReason::NoPerson,
        RejectReason::NoCompany,
        RejectReason::EmailInvalid,
        RejectReason::EmailOfRole,
        RejectReason::EmailDisposable,
        RejectReason::PhoneInvalid,
        RejectReason::CountryOutside,
        RejectReason::FieldBlank,
    ];

    /// The stable name, as in the exported `reason` column.
    pub fn code(self) -> &'static str {
        match self {
            RejectReason::NoContact => "no_contact",
            RejectReason::TooManyCells => "too_many_cells",
            RejectReason::Footer => "footer",
            RejectReason::Header => "header",
            RejectReason::OtherTable => "other_table",
            RejectReason::NoPerson => "no_person",
            RejectReason::NoCompany => "no_company",
            RejectReason::EmailInvalid => "email_invalid",
            RejectReason::EmailOfRole => "email_of_role",
            RejectReason::EmailDisposable => "email_disposable",
            RejectReason::PhoneInvalid => "phone_invalid",
            RejectReason::CountryOutside => "country_outside",
            RejectReason::FieldBlank => "field_blank",
        }
    }

    /// The reason that a rule gives.
    pub fn of_rule(rule: &GateRule) -> RejectReason {
        match rule {
            GateRule::Contact => RejectReason::NoContact,
            GateRule::Person => RejectReason::NoPerson,
            GateRule::Company => RejectReason::NoCompany,
            GateRule::EmailValid => RejectReason::EmailInvalid,
            GateRule::EmailOfPerson => RejectReason::EmailOfRole,
            GateRule::EmailLasting => RejectReason::EmailDisposable,
            GateRule::PhoneValid => RejectReason::PhoneInvalid,
            GateRule::Countries(_) => RejectReason::CountryOutside,
            GateRule::Filled(_) => RejectReason::FieldBlank,
        }
    }
}
