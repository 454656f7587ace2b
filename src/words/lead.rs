//! The lead's own words by their types: fields, stages, channels, issues, conditions.

use super::own_terms::own_channel_name;
use super::texts::texts;
use super::{Plural, Words, fill};
use crate::lead::{Field, FieldKey, IssueKind, Stage};
use crate::score::{Axis, Condition};

texts! {
    /// The lead's own words.
    pub struct LeadWords {
        /// The title.
        pub title: &'static str,
        /// Field names, in the order of `Field::ALL`.
        pub fields: [&'static str; 25],
        /// Stage names, in the order of `Stage::ALL`.
        pub stages: [&'static str; 7],
        /// Issue names, in the order of `IssueKind::ALL`.
        pub issues: [&'static str; 20],
        /// Names of the built-in channels, by code.
        pub channels: &'static [(&'static str, &'static str)],
        /// For leads without a channel.
        pub channel_none: &'static str,
        /// Points.
        pub score: &'static str,
        /// The letter.
        pub grade: &'static str,
        /// Issues, as a column.
        pub issue: &'static str,
        /// The axis of a rule: matches the persona.
        pub fit: &'static str,
        /// The axis of a rule: has acted.
        pub engagement: &'static str,
        /// A rule's condition; `{field}`.
        pub known: &'static str,
        /// `{field}`.
        pub blank: &'static str,
        /// `{field}`, `{values}`.
        pub one_of: &'static str,
        /// `{field}`, `{values}`.
        pub contains: &'static str,
        /// `{field}`; the number is days.
        pub within_days: &'static str,
        /// Valid e-mail and phone.
        pub contact_complete: &'static str,
        /// `{stage}`.
        pub reached: &'static str,
        /// What a rule asks: came at least `{n}` times.
        pub came_times: &'static str,
        /// Between the values of a list.
        pub list_comma: &'static str,
        /// A journal entry; `{file}`.
        pub entry_imported: &'static str,
        /// `{field}`.
        pub entry_edited: &'static str,
        /// Spend records; `{file}`.
        pub entry_spend_file: &'static str,
        /// One spend record typed in.
        pub entry_spend: &'static str,
        /// A spend record taken back.
        pub entry_spend_removed: &'static str,
        /// Scoring rules changed.
        pub entry_rules: &'static str,
        /// Settings changed.
        pub entry_settings: &'static str,
        /// Leads were erased for ever.
        pub entry_erased: &'static str,
        /// `{entry}`.
        pub entry_undone: &'static str,
        /// `{entry}`.
        pub entry_redone: &'static str,
        /// A count of leads.
        pub leads: Plural,
    }
}

impl Words {
    /// The name of a standard field.
    pub fn field(&self, field: Field) -> &'static str {
        self.lead.fields[field as usize]
    }

    /// The name of any field; `custom_names` as in `Overview`.
    pub fn field_key(&self, key: FieldKey, custom_names: &[String]) -> String {
        match key {
            FieldKey::Standard(field) => self.field(field).to_owned(),
            FieldKey::Custom(place) => custom_names.get(usize::from(place)).cloned().unwrap_or_default(),
        }
    }

    /// The name of a built-in channel, else the channel's own text; a blank one is named as such.
    pub fn channel<'a>(&'static self, code_or_text: &'a str) -> &'a str {
        if code_or_text.is_empty() {
            return self.lead.channel_none;
        }
        if let Some(own) = own_channel_name(code_or_text) {
            return own;
        }
        let known = self.lead.channels.iter().find(|(code, _)| *code == code_or_text);
        known.map_or(code_or_text, |(_, name)| name)
    }

    /// What is wrong.
    pub fn issue(&self, issue: IssueKind) -> &'static str {
        self.lead.issues[issue as usize]
    }

    /// Fit or engagement.
    pub fn axis(&self, axis: Axis) -> &'static str {
        match axis {
            Axis::Fit => self.lead.fit,
            Axis::Engagement => self.lead.engagement,
        }
    }

    /// What a rule asks of a lead.
    pub fn condition(&'static self, condition: &Condition) -> String {
        let lead = &self.lead;
        let with_values = |text: &str, field: Field, values: &[String]| {
            let shown: Vec<&str> = values.iter().map(|value| self.value(field, value)).collect();
            fill(text, &[("field", self.field(field)), ("values", &shown.join(lead.list_comma))])
        };
        match condition {
            Condition::Known(field) => fill(lead.known, &[("field", self.field(*field))]),
            Condition::Blank(field) => fill(lead.blank, &[("field", self.field(*field))]),
            Condition::OneOf(field, values) => with_values(lead.one_of, *field, values),
            Condition::Contains(field, values) => with_values(lead.contains, *field, values),
            Condition::WithinDays(field, days) => {
                fill(lead.within_days, &[("field", self.field(*field)), ("days", &days.to_string())])
            }
            Condition::ContactComplete => lead.contact_complete.to_owned(),
            Condition::Reached(stage) => fill(lead.reached, &[("stage", self.stage(*stage))]),
            Condition::CameTimes(least) => fill(lead.came_times, &[("n", &least.to_string())]),
        }
    }

    /// A stored value of a field with stage and channel codes put into words; other text as it is.
    pub fn value<'a>(&'static self, field: Field, stored: &'a str) -> &'a str {
        match field {
            Field::Stage => Stage::from_code(stored).map_or(stored, |stage| self.stage(stage)),
            Field::Channel if !stored.is_empty() => self.channel(stored),
            _ => stored,
        }
    }
}
