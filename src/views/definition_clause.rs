//! A clause of a definition: in words with how many leads it holds for, and its editor.

use super::clause_editor::ClauseEditor;
use super::definition_draft::{ClausePlace, DefinitionDraft};
use super::live::{Show, live, memo, view};
use super::{Icon, Shape, use_language, use_words};
use crate::qualify::Term;
use crate::words::fill;
use leptos::prelude::*;

/// A clause as it stands at a place.
#[component]
pub(super) fn DefinitionClause(draft: DefinitionDraft, at: ClausePlace) -> impl IntoView {
    let (words, language) = (&use_words().definitions, use_language().get_untracked());
    let (side, group, place) = at;
    // The clause of a place that was just removed is `None` until its line is gone.
    let term = memo(move || {
        draft.definitions.with(|definitions| Some(definitions.of(side).groups.get(group)?.terms.get(place)?.clone()))
    });
    let text = memo(move || term.with(|term| term.as_ref().map(|term| language.term(term)).unwrap_or_default()));
    let count = move || {
        let count = draft.lab.with(|lab| {
            let counts = &lab.as_ref()?.comparison.clause_counts[side as usize];
            counts.get(group)?.get(place).copied()
        });
        count.map(|count| language.counted(&words.editor.holds_for, count))
    };
    let is_editing = memo(move || draft.editing.get() == Some(at));
    let edit = Callback::new(move |edited: Term| draft.edit_term(at, |term| term.clone_from(&edited)));
    let labelled = move |label: &'static str| move || fill(label, &[("clause", &text.get())]);
    view! {
        <li class="definition-clause" data-testid=format!("clause-{}-{group}-{place}", side.code())>
            <p class="condition">
                {live(move || text.get())}
                <small class="soft">{live(count)}</small>
            </p>
            <div class="toolbar">
                <button
                    type="button"
                    data-kind="quiet"
                    data-shape="square"
                    title=words.editor.edit
                    aria-label=labelled(words.editor.edit_label)
                    aria-expanded=move || is_editing.get().to_string()
                    on:click=move |_| draft.editing.set((!is_editing.get_untracked()).then_some(at))
                >
                    <Icon shape=Shape::Edit />
                </button>
                <button
                    type="button"
                    data-kind="quiet"
                    data-shape="square"
                    title=words.editor.remove
                    aria-label=labelled(words.editor.remove_label)
                    on:click=move |_| draft.remove_term(at)
                >
                    <Icon shape=Shape::Delete />
                </button>
            </div>
            <Show when=move || is_editing.get()>
                <ClauseEditor term=term on_edit=edit on_close=Callback::new(move |()| draft.editing.set(None)) />
            </Show>
        </li>
    }
}
