//! Texts of the frame.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the frame.
    pub struct FrameWords {
        /// The title.
        pub title: &'static str,
        /// The document's title: `{page}`.
        pub title_of_page: &'static str,
        /// A link over the rail.
        pub skip: &'static str,
        /// The rail's label.
        pub pages: &'static str,
        /// Privacy in a few words.
        pub promise: &'static str,
        /// Privacy in two sentences.
        pub promise_long: &'static str,
        /// While the book is read.
        pub opening: &'static str,
        /// The book cannot be opened.
        pub open_failed: &'static str,
        /// The rest of the program did not arrive.
        pub rest_failed: &'static str,
        /// What that means.
        pub rest_failed_about: &'static str,
        /// A button.
        pub try_again: &'static str,
        /// Over the page while a file is held above it.
        pub drop_here: &'static str,
        /// The sample's label.
        pub sample_label: &'static str,
        /// What the sample is.
        pub sample_about: &'static str,
        /// A button.
        pub sample_leave: &'static str,
        /// A button.
        pub sample_delete: &'static str,
        /// `{n}`.
        pub damaged: Plural,
        /// A label.
        pub workspace: &'static str,
        /// The user's own leads.
        pub workspace_real: &'static str,
        /// The sample.
        pub workspace_sample: &'static str,
        /// The search box.
        pub search: &'static str,
        /// `{entry}`.
        pub undo: &'static str,
        /// `{entry}`.
        pub redo: &'static str,
        /// A switched-off button.
        pub undo_none: &'static str,
        /// A switched-off button.
        pub redo_none: &'static str,
        /// A button.
        pub undo_short: &'static str,
        /// The save state.
        pub saved: &'static str,
        /// The save state.
        pub saving: &'static str,
        /// The save state.
        pub not_saved: &'static str,
        /// `{why}`.
        pub not_saved_why: &'static str,
        /// Where saved data is.
        pub saved_where: &'static str,
        /// Another tab runs a newer version.
        pub outdated: &'static str,
        /// The worker stopped too often.
        pub stopped: &'static str,
        /// What can be done then.
        pub stopped_about: &'static str,
        /// A button.
        pub reload: &'static str,
        /// A label.
        pub language: &'static str,
        /// The theme button.
        pub theme_system: &'static str,
        /// The theme button.
        pub theme_light: &'static str,
        /// The theme button.
        pub theme_dark: &'static str,
        /// A button.
        pub import_file: &'static str,
        /// A button.
        pub dismiss: &'static str,
        /// A button.
        pub cancel: &'static str,
        /// The product in one sentence.
        pub what_this_is: &'static str,
        /// A second sentence.
        pub how_it_works: &'static str,
        /// A heading.
        pub begin_import: &'static str,
        /// What can be imported.
        pub begin_import_about: &'static str,
        /// The third way in.
        pub begin_paste: &'static str,
        /// A button.
        pub choose_file: &'static str,
        /// A heading.
        pub begin_sample: &'static str,
        /// What the sample is.
        pub begin_sample_about: &'static str,
        /// A button.
        pub try_sample: &'static str,
        /// A heading.
        pub begin_restore: &'static str,
        /// What restoring does.
        pub begin_restore_about: &'static str,
        /// A button.
        pub restore_choose: &'static str,
        /// A dialog's title.
        pub restore_title: &'static str,
        /// `{when}`.
        pub restore_made: &'static str,
        /// `{leads}`, `{entries}`.
        pub restore_holds: &'static str,
        /// A count of journal entries.
        pub entries: Plural,
        /// A button.
        pub restore_now: &'static str,
        /// What came of it.
        pub restored: &'static str,
    }
}
