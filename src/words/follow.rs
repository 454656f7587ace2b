//! Texts of following up: activities, attempts, cadence, consent, lessons.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of following up: activities, attempts, cadence, consent, lessons.
    pub struct FollowWords {
        /// The heading of what passed between seller and lead.
        pub title: &'static str,
        /// The label of what was said.
        pub note: &'static str,
        /// The label of what the lead asked.
        pub question: &'static str,
        /// A button: a message was sent.
        pub message_sent: &'static str,
        /// A button: a message was answered.
        pub message_answered: &'static str,
        /// A button: the lead was met.
        pub met: &'static str,
        /// A button: the lead did not come.
        pub not_met: &'static str,
        /// A button: the offer was presented.
        pub presented: &'static str,
        /// A box: the presentation had a call to action.
        pub called_to_action: &'static str,
        /// A box: the sale was closed.
        pub closed: &'static str,
        /// A button: what was typed is a note.
        pub add_note: &'static str,
        /// The keys, on the page of the day.
        pub keys: &'static str,
        /// How many, in the order of `ContactKind::ALL`.
        pub counts: [Plural; 5],
        /// What was done: `{name}`, `{what}`.
        pub logged: &'static str,
        /// Of a line of the day: `{done}`, `{least}`.
        pub attempts: &'static str,
        /// A button: the day that the cadence says: `{day}`.
        pub propose: &'static str,
        /// The leads with a next step far ahead.
        pub later: Plural,
        /// The rules of following up.
        pub rules_title: &'static str,
        /// What they are for.
        pub rules_about: &'static str,
        /// A label: `{grade}`.
        pub attempts_min: &'static str,
        /// The label of the days of attempts.
        pub cadence: &'static str,
        /// How they are written.
        pub cadence_hint: &'static str,
        /// Usual cadences: steady, gentle, quick.
        pub presets: [&'static str; 3],
        /// A label: from how many days on a next step is a later one.
        pub later_days: &'static str,
        /// Texts that are sent to many.
        pub templates: &'static str,
        /// How they are written.
        pub templates_about: &'static str,
        /// A button: one more.
        pub template_add: &'static str,
        /// A label: what it is called.
        pub template_name: &'static str,
        /// A label: the text.
        pub template_text: &'static str,
        /// A button: `{name}`.
        pub template_remove: &'static str,
        /// A button: the text goes to the clipboard.
        pub template_copy: &'static str,
        /// A link: the text as an e-mail.
        pub template_mail: &'static str,
        /// Choice of the field that holds birthdays.
        pub birthday_field: &'static str,
        /// The heading of the birthdays of a week.
        pub birthdays: &'static str,
        /// A button: notices of what is due.
        pub remind: &'static str,
        /// What it does.
        pub remind_about: &'static str,
        /// The browser does not allow notices.
        pub remind_denied: &'static str,
        /// Rules were changed and not saved.
        pub edited: &'static str,
        /// Rules are those in force.
        pub in_force: &'static str,
        /// What was typed is no list of days.
        pub cadence_invalid: &'static str,
        /// A button.
        pub discard: &'static str,
        /// A button.
        pub save: &'static str,
        /// In the panel: `{days}`.
        pub response: &'static str,
        /// In the panel: `{days}`.
        pub waiting: &'static str,
        /// How many days.
        pub days: Plural,
        /// Nothing was done with the lead yet.
        pub none_yet: &'static str,
        /// A button: the lead says no.
        pub refuse: &'static str,
        /// The question behind it.
        pub refuse_title: &'static str,
        /// Does it.
        pub refuse_confirm: &'static str,
        /// What was done: `{name}`.
        pub refused: &'static str,
        /// May the contact be kept?
        pub consent: &'static str,
        /// An answer: nobody asked.
        pub not_asked: &'static str,
        /// An answer.
        pub yes: &'static str,
        /// An answer.
        pub no: &'static str,
        /// The label of the day on which it was said.
        pub said_on: &'static str,
        /// The label of how it was said.
        pub how: &'static str,
        /// The label of the last day.
        pub keep_until: &'static str,
        /// The heading in the panel.
        pub permission: &'static str,
        /// May be kept: `{day}`.
        pub given_on: &'static str,
        /// May not be kept: `{day}`.
        pub refused_on: &'static str,
        /// The last day: `{day}`.
        pub kept_until: &'static str,
        /// What was done.
        pub permission_saved: &'static str,
        /// A button: all data of a person as a file.
        pub person_file: &'static str,
        /// The card of those due for erasure.
        pub due_title: &'static str,
        /// What it is for.
        pub due_about: &'static str,
        /// How many.
        pub due_count: Plural,
        /// Nobody is.
        pub due_none: &'static str,
        /// What is to be learnt of a lost lead.
        pub lesson: &'static str,
        /// What is to be learnt of a won one.
        pub method: &'static str,
        /// What was done.
        pub learnt: &'static str,
        /// A journal entry: what was said and asked: `{what}`, `{text}`.
        pub entry_said: &'static str,
        /// A part of it: `{question}`.
        pub entry_asked: &'static str,
        /// A journal entry: nothing is known of the permission any more.
        pub entry_unknown: &'static str,
        /// A journal entry: `{text}`.
        pub entry_learnt: &'static str,
        /// A journal entry.
        pub entry_unlearnt: &'static str,
        /// A journal entry.
        pub entry_rules: &'static str,
        /// What an undo changes.
        pub undone: Plural,
        /// Done today.
        pub done_messages: Plural,
        /// Done today.
        pub done_meetings: Plural,
        /// Done today.
        pub done_presentations: Plural,
    }
}
