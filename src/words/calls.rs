//! Texts of the call list.

use super::texts::texts;
use super::{Language, Plural, fill};
use crate::worker::gate_work::{CallChoice, CallResult};

texts! {
    /// Texts of the call list.
    pub struct CallWords {
        /// The title.
        pub title: &'static str,
        /// What it is for.
        pub about: &'static str,
        /// On the clean page: how many are to be called.
        pub waiting: Plural,
        /// On the clean page: nobody is.
        pub none_waiting: &'static str,
        /// Leads to it.
        pub open: &'static str,
        /// Leads back to the clean page.
        pub back: &'static str,
        /// The choice of leads.
        pub choice: &'static str,
        /// Those to be called.
        pub to_call: &'static str,
        /// Those never called.
        pub never: &'static str,
        /// Those with an issue of their contact data.
        pub issues: &'static str,
        /// The results, in the order of `CallResult::ALL`.
        pub results: [&'static str; 6],
        /// The results as a choice and filter: `{result}`.
        pub last_was: &'static str,
        /// A filter: never called.
        pub never_called: &'static str,
        /// The name of the filter.
        pub filter: &'static str,
        /// Nobody is on the list.
        pub empty: &'static str,
        /// There are no leads at all.
        pub no_leads: &'static str,
        /// The list, for screen readers.
        pub list: &'static str,
        /// The lead at hand, for screen readers.
        pub at_hand: &'static str,
        /// Which one it is: `{place}`, `{total}`.
        pub place: &'static str,
        /// The lead has no number.
        pub no_phone: &'static str,
        /// The buttons.
        pub what_came: &'static str,
        /// The keys.
        pub keys: &'static str,
        /// The lead before.
        pub previous: &'static str,
        /// The next one.
        pub next: &'static str,
        /// Shows further leads.
        pub show_more: &'static str,
        /// How many calls.
        pub calls: Plural,
        /// How many of them in vain since somebody answered last.
        pub unanswered: Plural,
        /// The last one: `{result}`, `{moment}`.
        pub last: &'static str,
        /// Nobody called yet.
        pub not_yet: &'static str,
        /// The same in the panel of a lead: its heading.
        pub heading: &'static str,
        /// What was done: `{name}`, `{result}`.
        pub noted: &'static str,
        /// A journal entry: `{result}`.
        pub entry: &'static str,
        /// What an undo does.
        pub taken_back: Plural,
        /// What a redo does.
        pub noted_again: Plural,
    }
}

impl Language {
    /// What came of a call.
    pub fn call_result(self, result: CallResult) -> &'static str {
        self.words().calls.results[result as usize]
    }

    /// Which leads of the list.
    pub fn call_choice(self, choice: CallChoice) -> String {
        let words = &self.words().calls;
        match choice {
            CallChoice::ToCall => words.to_call.to_owned(),
            CallChoice::Never => words.never.to_owned(),
            CallChoice::Issues => words.issues.to_owned(),
            CallChoice::Ranked => self.words().reach.ranked.to_owned(),
            CallChoice::Last(result) => fill(words.last_was, &[("result", self.call_result(result))]),
        }
    }
}
