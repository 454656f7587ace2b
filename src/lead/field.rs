//! What is known of a lead: the standard fields, and the user's own beside them.

use serde::{Deserialize, Serialize};

/// A standard field. The order is that of the table and of the exported CSV; the numbers are stored, so new ones go last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum Field {
    /// The key of the lead in the system it came from.
    ExternalId,
    /// Full name of the person.
    Name,
    /// Given name, where the file has it apart.
    GivenName,
    /// Family name, where the file has it apart.
    FamilyName,
    /// First e-mail address.
    Email,
    /// Further e-mail addresses, `; ` between.
    OtherEmails,
    /// First phone number; E.164 when valid.
    Phone,
    /// Further phone numbers, `; ` between.
    OtherPhones,
    /// The organisation.
    Company,
    /// The person's job.
    JobTitle,
    /// ISO 3166 alpha-2 code when recognised, else as it stood.
    Country,
    /// State, province.
    Region,
    /// City.
    City,
    /// Web address.
    Website,
    /// Source as it stood in the file.
    Source,
    /// What the source is classified as: the code of a built-in channel, else the source's own text.
    Channel,
    /// The named spend that brought the lead.
    Campaign,
    /// Who follows up.
    Owner,
    /// Lifecycle stage, as its code.
    Stage,
    /// What the deal is worth: an amount and its currency, `1234.50 EUR`.
    Value,
    /// Day the lead came in.
    FirstContact,
    /// Day of the last activity.
    LastActivity,
    /// Day the lead became a customer.
    WonOn,
    /// A sales action in the file's own words: asked for a demo, a trial, a quote.
    Intent,
    /// Notes.
    Notes,
}

/// How a field's text is understood and kept in columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Many different values: kept as text.
    Text,
    /// Few different values: kept as dictionary codes.
    Code,
    /// A calendar day.
    Day,
    /// Money.
    Money,
}

impl Field {
    /// All standard fields, in order: `ALL[field as usize] == field`.
    pub const ALL: [Field; 25] = [
        Field::ExternalId,
        Field::Name,
        Field::GivenName,
        Field::FamilyName,
        Field::Email,
        Field::OtherEmails,
        Field::Phone,
        Field::OtherPhones,
        Field::Company,
        Field::JobTitle,
        Field::Country,
        Field::Region,
        Field::City,
        Field::Website,
        Field::Source,
        Field::Channel,
        Field::Campaign,
        Field::Owner,
        Field::Stage,
        Field::Value,
        Field::FirstContact,
        Field::LastActivity,
        Field::WonOn,
        Field::Intent,
        Field::Notes,
    ];

    /// The stable name used in exports, handles (`map-<code>`) and stored rules.
    pub fn code(self) -> &'static str {
        match self {
            Field::ExternalId => "external_id",
            Field::Name => "name",
            Field::GivenName => "given_name",
            Field::FamilyName => "family_name",
            Field::Email => "email",
            Field::OtherEmails => "other_emails",
            Field::Phone => "phone",
            Field::OtherPhones => "other_phones",
            Field::Company => "company",
            Field::JobTitle => "job_title",
            Field::Country => "country",
            Field::Region => "region",
            Field::City => "city",
            Field::Website => "website",
            Field::Source => "source",
            Field::Channel => "channel",
            Field::Campaign => "campaign",
            Field::Owner => "owner",
            Field::Stage => "stage",
            Field::Value => "value",
            Field::FirstContact => "first_contact",
            Field::LastActivity => "last_activity",
            Field::WonOn => "won_on",
            Field::Intent => "intent",
            Field::Notes => "notes",
        }
    }

    /// The field of a stable name.
    pub fn from_code(code: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.code() == code)
    }

    /// How the field is understood.
    pub fn kind(self) -> FieldKind {
        match self {
            Field::FirstContact | Field::LastActivity | Field::WonOn => FieldKind::Day,
            Field::Value => FieldKind::Money,
            Field::JobTitle
            | Field::Country
            | Field::Region
            | Field::City
            | Field::Source
            | Field::Channel
            | Field::Campaign
            | Field::Owner
            | Field::Stage
            | Field::Intent => FieldKind::Code,
            _ => FieldKind::Text,
        }
    }
}

/// A standard field, or the user's own by its place in the book's list of custom fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FieldKey {
    /// A standard field.
    Standard(Field),
    /// A column of a file that no standard field fits, kept as it is.
    Custom(u16),
}

impl From<Field> for FieldKey {
    fn from(field: Field) -> FieldKey {
        FieldKey::Standard(field)
    }
}

impl FieldKey {
    /// Its place in the order of fields: the standard ones, then the user's own.
    pub fn rank(self) -> u32 {
        match self {
            FieldKey::Standard(field) => field as u32,
            FieldKey::Custom(place) => 1 << 16 | u32::from(place),
        }
    }
}
