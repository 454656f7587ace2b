//! A button that lets the user choose files and hands them to the import page.

use super::context::give_files;
use super::live::view;
use super::window_drop::files_of;
use super::{Icon, Shape};
use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement};

/// What a list's file is usually called; others may be chosen too.
pub const LIST_TYPES: &str = ".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xls,.ods,.vcf,.vcard,.htm,.html,\
text/csv,text/tab-separated-values,text/plain,text/vcard,text/x-vcard,text/html,application/vnd.ms-excel,\
application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet";

/// Stands wherever the import page itself does not.
#[component]
pub fn ImportButton(
    /// What the button says.
    text: &'static str,
    /// Whether it is the page's first step.
    is_primary: bool,
) -> impl IntoView {
    let choose = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        let files = files_of(input.files());
        // So that the same file can be chosen again.
        input.set_value("");
        give_files(files);
    };
    view! {
        <label class="file-button button import-button" data-kind=is_primary.then_some("primary")>
            <Icon shape=Shape::Import />
            <span>{text}</span>
            <input type="file" multiple accept=LIST_TYPES data-testid="import-file" on:change=choose />
        </label>
    }
}
