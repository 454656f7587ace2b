//! Texts of erasing.

use super::texts::texts;

texts! {
    /// Texts of the dialog that erases people for ever.
    pub struct EraseWords {
        /// A button.
        pub button: &'static str,
        /// The question before it.
        pub question: &'static str,
        /// `{leads}`.
        pub goes: &'static str,
        /// `{leads}`.
        pub and_more: &'static str,
        /// `{entries}`, `{rejected}`.
        pub with: &'static str,
        /// What cannot be helped.
        pub is_final: &'static str,
        /// Records are damaged.
        pub damaged: &'static str,
        /// A tick box.
        pub understood: &'static str,
        /// A button.
        pub confirm: &'static str,
        /// A button.
        pub cancel: &'static str,
        /// `{leads}`.
        pub done: &'static str,
    }
}
