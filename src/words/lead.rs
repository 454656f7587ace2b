//! The lead's own words by their types: fields, stages, channels, issues, reasons, conditions.

use super::{Words, fill};
use crate::lead::{Field, FieldKey, IssueKind, Stage};
use crate::score::{Axis, Condition};
use crate::worker::protocol::RejectReason;

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

    /// The name of a stage.
    pub fn stage(&self, stage: Stage) -> &'static str {
        self.lead.stages[stage as usize]
    }

    /// The name of a built-in channel, else the channel's own text; a blank one is named as such.
    pub fn channel<'a>(&'static self, code_or_text: &'a str) -> &'a str {
        if code_or_text.is_empty() {
            return self.lead.channel_none;
        }
        let known = self.lead.channels.iter().find(|(code, _)| *code == code_or_text);
        known.map_or(code_or_text, |(_, name)| name)
    }

    /// What is wrong.
    pub fn issue(&self, issue: IssueKind) -> &'static str {
        self.lead.issues[issue as usize]
    }

    /// Why a row was rejected.
    pub fn reason(&self, reason: RejectReason) -> &'static str {
        match reason {
            RejectReason::NoContact => self.lead.reason_no_contact,
            RejectReason::TooManyCells => self.lead.reason_too_many_cells,
        }
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
