//! Texts of damaged records.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts about damaged records.
    pub struct DamageWords {
        /// The card.
        pub title: &'static str,
        /// What it means.
        pub about: &'static str,
        /// `{first}`, `{last}`, `{entry}`, `{when}`.
        pub leads: &'static str,
        /// `{entry}`, `{when}`.
        pub values: &'static str,
        /// How many.
        pub entries: Plural,
        /// `{changes}`, `{before}`, `{before_when}`, `{after}`, `{after_when}`.
        pub between: &'static str,
        /// `{changes}`, `{after}`, `{after_when}`.
        pub before: &'static str,
        /// `{changes}`, `{before}`, `{before_when}`.
        pub after: &'static str,
        /// `{changes}`.
        pub all: &'static str,
        /// A button.
        pub repair: &'static str,
        /// Instead of it.
        pub reading: &'static str,
        /// A button.
        pub export: &'static str,
        /// A button.
        pub show: &'static str,
        /// The dialog.
        pub question: &'static str,
        /// `{when}`.
        pub made: &'static str,
        /// A tag: it is in the backup.
        pub mends: &'static str,
        /// A tag: it is not.
        pub lacks: &'static str,
        /// No record is in it.
        pub none: &'static str,
        /// What does not change.
        pub stays: &'static str,
        /// A button.
        pub confirm: &'static str,
        /// A button.
        pub cancel: &'static str,
        /// All is mended.
        pub done: &'static str,
        /// `{n}`.
        pub done_partly: &'static str,
    }
}
