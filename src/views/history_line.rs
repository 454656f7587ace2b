//! One line of the journal: what, when, how many leads, and its undo.

use super::live::view;
use super::{show_leads, use_language, use_overview, use_words};
use crate::book::{Filter, Query};
use crate::words::{Language, fill};
use crate::worker::protocol::{EntryKind, EntryLine, Origin};
use leptos::prelude::*;

/// Its undo is asked for; of an undo it is redo.
#[component]
pub(super) fn HistoryLine(line: EntryLine, on_undo: Callback<EntryLine>) -> impl IntoView {
    let words = &use_words().history;
    let language = use_language().get_untracked();
    let text = entry_text(language, &line.kind);
    let is_toggle = matches!(line.kind, EntryKind::Undone(_) | EntryKind::Redone(_));
    let (undo, undo_label) = undo_texts(language, &line);
    let mark = match (line.is_undone, is_toggle) {
        (false, _) => None,
        (true, false) => Some(words.undone),
        (true, true) => Some(words.overtaken),
    };
    let origin = origin_text(language, line.origin);
    // What is erased does not come back.
    let is_final = line.kind == EntryKind::Erased;
    let EntryLine { place, at_millis, lead_count, is_undone, .. } = line;
    let show = move |_| show_leads(Query { filters: vec![Filter::Entry(place)], ..Query::default() });
    let leads = language.counted(&use_words().lead.leads, lead_count);
    view! {
        <li class="history-line" data-testid="history-line" data-undone=is_undone.to_string()>
            <time>{language.moment(at_millis)}</time>
            <span class="history-line-what">
                <span class="history-line-text">{text}</span>
                " "
                {mark
                    .map(|mark| {
                        view! {
                            <span class="tag" data-tone="warn">
                                {mark}
                            </span>
                        }
                    })}
            </span>
            <span class="history-line-origin" title=words.origin_about>
                {origin}
            </span>
            {(lead_count > 0 && !is_final)
                .then(|| {
                    view! {
                        <button type="button" class="history-line-leads" data-kind="quiet" on:click=show>
                            {leads}
                        </button>
                    }
                })}
            {(!is_undone && !is_final)
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="history-line-undo"
                            data-testid="history-undo"
                            aria-label=undo_label
                            on:click=move |_| on_undo.run(line.clone())
                        >
                            {undo}
                        </button>
                    }
                })}
        </li>
    }
}

/// What an entry says happened.
pub(super) fn entry_text(language: Language, kind: &EntryKind) -> String {
    use_overview().with_untracked(|overview| language.entry(kind, &overview.custom_names))
}

/// Where an entry was made; blank where the first format did not know.
fn origin_text(language: Language, origin: Origin) -> Option<String> {
    let words = &language.words().history;
    let here = use_overview().with_untracked(|overview| overview.origin);
    // Sixteen of the bits are enough to tell a few tabs apart.
    let code = |number: u32| format!("{:04x}", number >> 16);
    let (device, tab) = (code(origin.device), code(origin.tab));
    match origin {
        Origin { device: 0, .. } => None,
        _ if origin == here => Some(words.origin_here.to_owned()),
        _ if origin.device == here.device => Some(fill(words.origin_tab, &[("tab", &tab)])),
        _ => Some(fill(words.origin_device, &[("device", &device), ("tab", &tab)])),
    }
}

/// What undoing an entry is called, in short and in full: undoing an undo is redo.
pub(super) fn undo_texts(language: Language, line: &EntryLine) -> (&'static str, String) {
    let words = &language.words().history;
    let (short, full, kind) = match &line.kind {
        EntryKind::Undone(kind) => (words.redo, words.redo_of, &**kind),
        EntryKind::Redone(kind) => (words.undo, words.undo_of, &**kind),
        kind => (words.undo, words.undo_of, kind),
    };
    (short, fill(full, &[("entry", &entry_text(language, kind))]))
}
