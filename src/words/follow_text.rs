//! Following up in words: what was done and said, attempts, the permission to keep data.

use super::{Language, fill};
use crate::worker::follow_work::{Activity, Contact, ContactKind, Contacts, LeadFollow, Permission};

impl Language {
    /// What was done, and what came of it.
    pub fn contact(self, contact: Contact) -> String {
        let words = &self.words().follow;
        match contact {
            Contact::Call(result) => self.call_result(result).to_owned(),
            Contact::Message { is_answered: false } => words.message_sent.to_owned(),
            Contact::Message { is_answered: true } => words.message_answered.to_owned(),
            Contact::Meeting { is_answered: true } => words.met.to_owned(),
            Contact::Meeting { is_answered: false } => words.not_met.to_owned(),
            Contact::Presentation { called_to_action, is_closed } => {
                let more = [(called_to_action, words.called_to_action), (is_closed, words.closed)];
                let more = more.into_iter().filter(|(is_so, _)| *is_so).map(|(_, text)| text);
                [words.presented].into_iter().chain(more).collect::<Vec<_>>().join(self.words().lead.list_comma)
            }
            Contact::Note => words.add_note.to_owned(),
        }
    }

    /// What was done and said, as an entry of the journal.
    pub fn contact_activity(self, activity: &Activity) -> String {
        let words = &self.words().follow;
        let what = match activity.contact {
            Contact::Call(result) => fill(self.words().calls.entry, &[("result", self.call_result(result))]),
            contact => self.contact(contact),
        };
        let asked =
            (!activity.question.is_empty()).then(|| fill(words.entry_asked, &[("question", &activity.question)]));
        let said = Some(activity.note.clone()).filter(|note| !note.is_empty());
        let text = said.into_iter().chain(asked).collect::<Vec<_>>().join(self.words().lead.list_comma);
        match text.is_empty() {
            true => what,
            false => fill(words.entry_said, &[("what", &what), ("text", &text)]),
        }
    }

    /// The activities of a lead: "2 calls, 1 message; no answer, 12 March 2026".
    pub fn contact_counts(self, contacts: &Contacts) -> String {
        let words = &self.words().follow;
        let counts = ContactKind::ALL.into_iter().map(|kind| (kind, contacts.counts[kind as usize]));
        let counts = counts.filter(|(_, count)| *count > 0);
        let counts = counts.map(|(kind, count)| self.counted(&words.counts[kind as usize], count));
        let last = [("result", &*self.contact(contacts.last)), ("moment", &*self.moment(contacts.last_millis))];
        let last = fill(self.words().calls.last, &last);
        counts.chain([last]).collect::<Vec<_>>().join(self.words().lead.list_comma)
    }

    /// "2 of 6 attempts".
    pub fn contact_attempts(self, done: u32, least: u32) -> String {
        fill(self.words().follow.attempts, &[("done", &self.number(done)), ("least", &self.number(least))])
    }

    /// How long the first attempt took, or is waited for.
    pub fn contact_response(self, lead: &LeadFollow) -> Option<String> {
        let words = &self.words().follow;
        let is_tried = lead.contacts.is_some_and(|contacts| contacts.first_attempt_millis.is_some());
        let pattern = if is_tried { words.response } else { words.waiting };
        lead.response_days.map(|days| fill(pattern, &[("days", &self.counted(&words.days, days))]))
    }

    /// Whether a lead may be kept, and until when.
    pub fn permission(self, permission: &Permission) -> String {
        let words = &self.words().follow;
        let consent = permission.consent.as_ref().map(|consent| {
            let pattern = if consent.is_given { words.given_on } else { words.refused_on };
            let said = fill(pattern, &[("day", &self.day(consent.day))]);
            match consent.how.is_empty() {
                true => said,
                false => [said, consent.how.clone()].join(self.words().lead.list_comma),
            }
        });
        let until = permission.keep_until.map(|day| fill(words.kept_until, &[("day", &self.day(day))]));
        let parts: Vec<String> = consent.into_iter().chain(until).collect();
        if parts.is_empty() { words.entry_unknown.to_owned() } else { parts.join(self.words().lead.list_comma) }
    }
}
