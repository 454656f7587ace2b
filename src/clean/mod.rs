//! LeadDraft -> Lead: values in their stored form, and what is wrong with them.
//!
//! Nothing is lost: a value that cannot be understood stands as it was, and the lead carries an issue. Nothing is guessed
//! per cell that belongs to the column: the order of day and month is decided first, by [`DateOrders`].

mod channel_reader;
mod cleaner;
mod company;
mod contacts;
mod country;
mod country_names;
mod currency_names;
mod date;
mod date_order;
mod email;
mod facts;
mod gate;
mod issues;
mod latin;
mod looked_up;
mod mail;
mod mail_words;
mod money;
mod month_names;
mod name;
mod name_title;
mod phone;
mod phone_pattern;
mod phone_plan;
mod phone_shown;
mod plain_phone;
mod region_guess;
mod rejection;
mod repair;
mod stage;
mod stage_words;
mod text;
mod tidiness;
mod typed_value;
mod website;
mod word_set;

pub use cleaner::Cleaner;
pub use company::{CompanyParts, company_core, company_parts};
pub use contacts::{BETWEEN, further_contacts};
pub use country::{country_code, is_country_code};
pub use date::{DateOrder, day_of, is_day};
pub use date_order::DateOrders;
pub use email::is_email;
pub use gate::{Gate, is_anybody};
pub use issues::{issue_field, value_issues, value_issues_trusting_phones};
pub use mail::{is_disposable, is_free_mail, is_role, matching_email, meant_domain, meant_email};
pub use money::{currency_of, is_money, money_of};
pub use name_title::{NameParts, name_parts};
pub use phone::{is_e164, is_phone};
pub use phone_plan::PhoneLine;
pub use phone_shown::{phone_line, phone_shown};
pub use region_guess::region_of_numbers;
pub use rejection::{NoContact, is_rejected, rejection};
pub use repair::{ColumnRepair, RepairKind, RepairedValue, RepairedValues, Repairer, Repairs, find_repairs};
pub use stage::stage_of;
pub use text::{fold, is_blank_sign, is_filler, tidy, tidy_compatible};
pub use typed_value::{TypedContext, clean_value};
pub use website::is_website;

use serde::{Deserialize, Serialize};

/// What the workspace assumes where a row does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CleanSettings {
    /// ISO 3166 alpha-2: the region of phone numbers without country. Blank: only numbers with `+` are understood.
    pub region: String,
    /// ISO 4217: the currency of amounts without one.
    pub currency: String,
}
