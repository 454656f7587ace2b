//! Texts of the settings page.

use super::texts::texts;

texts! {
    /// Texts of the settings page.
    pub struct SettingsWords {
        /// The title.
        pub title: &'static str,
        /// On `file:`.
        pub sealed: &'static str,
        /// The card.
        pub workspace_title: &'static str,
        /// The user's own leads.
        pub workspace_real: &'static str,
        /// The sample.
        pub workspace_sample: &'static str,
        /// Region of phone numbers.
        pub region: &'static str,
        /// Its form.
        pub region_hint: &'static str,
        /// Currency of amounts.
        pub currency: &'static str,
        /// Its form.
        pub currency_hint: &'static str,
        /// A number that two equal books share.
        pub fingerprint: &'static str,
        /// What it is good for.
        pub fingerprint_about: &'static str,
        /// Saves the settings.
        pub save: &'static str,
        /// After that.
        pub workspace_saved: &'static str,
        /// The card.
        pub backup_title: &'static str,
        /// What a backup is.
        pub backup_about: &'static str,
        /// Saves a backup.
        pub backup_save: &'static str,
        /// The card.
        pub storage_title: &'static str,
        /// Where leads lie.
        pub storage_about: &'static str,
        /// A figure.
        pub storage_book: &'static str,
        /// A figure.
        pub storage_used: &'static str,
        /// A figure.
        pub storage_kept: &'static str,
        /// It did.
        pub yes: &'static str,
        /// It did not.
        pub no: &'static str,
        /// Asks for the promise.
        pub ask_to_keep: &'static str,
        /// When it is refused.
        pub not_kept_hint: &'static str,
        /// The card.
        pub privacy_title: &'static str,
        /// The promise.
        pub privacy_about: &'static str,
        /// A list.
        pub privacy_can: &'static str,
        /// What it can.
        pub privacy_can_list: [&'static str; 3],
        /// A list.
        pub privacy_cannot: &'static str,
        /// What it cannot.
        pub privacy_cannot_list: [&'static str; 3],
        /// A figure.
        pub requests_own: &'static str,
        /// A figure.
        pub requests_foreign: &'static str,
        /// A test for anyone.
        pub privacy_try: &'static str,
        /// The content security policy.
        pub policy_title: &'static str,
        /// There is none.
        pub policy_none: &'static str,
        /// The card.
        pub erase_title: &'static str,
        /// What it does.
        pub erase_about: &'static str,
        /// Asks first.
        pub erase: &'static str,
        /// The question.
        pub erase_question: &'static str,
        /// Before the list of counts.
        pub erase_goes: &'static str,
        /// Backup first.
        pub erase_advice: &'static str,
        /// Does it.
        pub erase_confirm: &'static str,
        /// After that.
        pub erased: &'static str,
        /// Leaves all as it is.
        pub cancel: &'static str,
    }
}
