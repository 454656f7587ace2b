//! An issue is something about the data, shown to the user. The value stays as it stood.

use super::FieldKey;
use serde::{Deserialize, Serialize};

/// What is wrong with a lead's data. The numbers are stored, so new ones go last; at most 32.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum IssueKind {
    /// Not an e-mail address.
    EmailInvalid,
    /// Not a phone number that exists in its country's plan.
    PhoneInvalid,
    /// Not a date.
    DateInvalid,
    /// Two dates that cannot both be true: won before first contact.
    DateContradiction,
    /// Not an amount of money.
    MoneyInvalid,
    /// A stage word nobody knows.
    StageUnknown,
    /// A country nobody knows.
    CountryUnknown,
    /// An identifier, but neither e-mail nor phone.
    ContactMissing,
    /// Neither a person's nor a company's name.
    NameMissing,
    /// The row had fewer cells than the header.
    RowShort,
    /// The row's text was not valid in the file's encoding, and what could not be read stands as U+FFFD; or a quote in
    /// it never closes.
    TextDamaged,
    /// The row matches several stored leads; it was merged into the first.
    MatchesSeveral,
    /// The e-mail's domain looks like a typing error in that of a common provider: `gmial.com`.
    EmailMistyped,
    /// The e-mail address is that of a function, not of a person: `info@`.
    EmailOfRole,
    /// The e-mail's domain gives addresses away that are forgotten soon.
    EmailDisposable,
    /// The phone number is of another country than the lead.
    PhoneAbroad,
    /// The e-mail's domain is neither that of the website nor one that the company may have.
    CompanyContradiction,
    /// The e-mail address has somebody else's name.
    NameContradiction,
    /// Not a web address.
    WebsiteInvalid,
    /// Somebody called: the number is not the lead's, or does not exist.
    PhoneRefuted,
}

impl IssueKind {
    /// Every kind, in order: `ALL[kind as usize] == kind`.
    pub const ALL: [IssueKind; 20] = [
        IssueKind::EmailInvalid,
        IssueKind::PhoneInvalid,
        IssueKind::DateInvalid,
        IssueKind::DateContradiction,
        IssueKind::MoneyInvalid,
        IssueKind::StageUnknown,
        IssueKind::CountryUnknown,
        IssueKind::ContactMissing,
        IssueKind::NameMissing,
        IssueKind::RowShort,
        IssueKind::TextDamaged,
        IssueKind::MatchesSeveral,
        IssueKind::EmailMistyped,
        IssueKind::EmailOfRole,
        IssueKind::EmailDisposable,
        IssueKind::PhoneAbroad,
        IssueKind::CompanyContradiction,
        IssueKind::NameContradiction,
        IssueKind::WebsiteInvalid,
        IssueKind::PhoneRefuted,
    ];

    /// The stable name, as in the exported `issues` column.
    pub fn code(self) -> &'static str {
        match self {
            IssueKind::EmailInvalid => "email_invalid",
            IssueKind::PhoneInvalid => "phone_invalid",
            IssueKind::DateInvalid => "date_invalid",
            IssueKind::DateContradiction => "date_contradiction",
            IssueKind::MoneyInvalid => "money_invalid",
            IssueKind::StageUnknown => "stage_unknown",
            IssueKind::CountryUnknown => "country_unknown",
            IssueKind::ContactMissing => "contact_missing",
            IssueKind::NameMissing => "name_missing",
            IssueKind::RowShort => "row_short",
            IssueKind::TextDamaged => "text_damaged",
            IssueKind::MatchesSeveral => "matches_several",
            IssueKind::EmailMistyped => "email_mistyped",
            IssueKind::EmailOfRole => "email_of_role",
            IssueKind::EmailDisposable => "email_disposable",
            IssueKind::PhoneAbroad => "phone_abroad",
            IssueKind::CompanyContradiction => "company_contradiction",
            IssueKind::NameContradiction => "name_contradiction",
            IssueKind::WebsiteInvalid => "website_invalid",
            IssueKind::PhoneRefuted => "phone_refuted",
        }
    }

    /// The kind of a stable name.
    pub fn from_code(code: &str) -> Option<IssueKind> {
        IssueKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether the issue follows from the values alone, so that it goes when they are mended. The others tell of the way
    /// in, or of a call, and stay.
    pub fn is_of_values(self) -> bool {
        !matches!(
            self,
            IssueKind::RowShort | IssueKind::TextDamaged | IssueKind::MatchesSeveral | IssueKind::PhoneRefuted
        )
    }
}

/// One issue: its kind, and the field and value it concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// What is wrong.
    pub kind: IssueKind,
    /// Where, unless it concerns the whole row.
    pub field: Option<FieldKey>,
    /// The value as it stood.
    pub value: String,
}

/// A set of issue kinds: one bit a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueSet(pub u32);

impl IssueSet {
    /// With a kind added.
    pub fn insert(&mut self, kind: IssueKind) {
        self.0 |= 1 << kind as u32;
    }

    /// With a kind taken out.
    pub fn remove(&mut self, kind: IssueKind) {
        self.0 &= !(1 << kind as u32);
    }

    /// Whether a kind is in it.
    pub fn has(self, kind: IssueKind) -> bool {
        self.0 & 1 << kind as u32 != 0
    }

    /// The kinds, in order.
    pub fn iter(self) -> impl Iterator<Item = IssueKind> {
        let mut left = self.0;
        let places = std::iter::from_fn(move || {
            let place = (left != 0).then(|| left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(place)
        });
        places.filter_map(|place| IssueKind::ALL.get(place).copied())
    }

    /// Only the kinds that tell of the way in: see [`IssueKind::is_of_values`].
    pub fn of_the_way_in(self) -> IssueSet {
        let mut kept = IssueSet::default();
        self.iter().filter(|kind| !kind.is_of_values()).for_each(|kind| kept.insert(kind));
        kept
    }
}
