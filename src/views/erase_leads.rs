//! Erasing people for ever: who goes, and what with them, is shown first; then it takes a tick and a button.

use super::context::{Notice, change, say, show_failure};
use super::import_desk::use_import;
use super::kept::RwSignal;
use super::leads_view::{LeadsView, Selection};
use super::live::{Show, live, view};
use super::shown_name::shown_name;
use super::{Icon, Shape, use_language, use_overview, use_query, use_words};
use crate::words::fill;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, ErasePlan, Rows};
use leptos::html::Dialog;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;

/// A button, and the question behind it.
#[component]
pub fn EraseLeads(
    /// The page of leads that it stands on, if it does.
    view: Option<LeadsView>,
    /// Who.
    rows: Callback<(), Rows>,
    /// Handle of the button.
    handle: &'static str,
) -> impl IntoView {
    let words = &use_words().erase;
    let plan = RwSignal::new(None::<ErasePlan>);
    let is_understood = RwSignal::new(false);
    let dialog = NodeRef::<Dialog>::new();
    let close = move || {
        let _ = dialog.get_untracked().map(|dialog| dialog.close());
    };
    let ask = move |_| {
        is_understood.set(false);
        spawn_local(async move {
            match client::ask(Ask::PlanErase(rows.run(()))).await {
                Ok(Answer::ErasePlan(found)) => {
                    plan.set(Some(found));
                    let _ = dialog.get_untracked().map(|dialog| dialog.show_modal());
                }
                Ok(_) => {}
                Err(failure) => show_failure(&failure),
            }
        });
    };
    let erase = move |_| {
        let count = plan.with_untracked(|plan| plan.as_ref().map_or(0, |plan| plan.lead_count));
        close();
        plan.set(None);
        change(Ask::EraseLeads, move |_| forget(view, count));
    };
    view! {
        <button type="button" data-kind="quiet" data-testid=handle on:click=ask>
            {words.button}
        </button>
        <dialog node_ref=dialog class="erase-leads" aria-label=words.question on:close=move |_| plan.set(None)>
            <h2>{words.question}</h2>
            {live(move || plan.get().map(|plan| view! { <WhoGoes plan=plan /> }))}
            <label class="check">
                <input
                    type="checkbox"
                    data-testid="erase-understood"
                    prop:checked=move || is_understood.get()
                    on:change=move |event| is_understood.set(event_target_checked(&event))
                />
                <span>{words.understood}</span>
            </label>
            <footer>
                <button type="button" data-testid="erase-leads-cancel" on:click=move |_| close()>
                    {words.cancel}
                </button>
                <button
                    type="button"
                    data-kind="danger"
                    data-testid="erase-leads-confirm"
                    disabled=move || !is_understood.get()
                    on:click=erase
                >
                    {words.confirm}
                </button>
            </footer>
        </dialog>
    }
}

/// By name, as far as there is room; then what goes with them, and what cannot be helped.
#[component]
fn WhoGoes(plan: ErasePlan) -> impl IntoView {
    let language = use_language().get_untracked();
    let words = &use_words().erase;
    let overview = use_overview();
    let leads = |count: u32| language.counted(&use_words().lead.leads, count);
    let counts = [
        ("entries", &*language.counted(&use_words().frame.entries, plan.entry_count)),
        ("rejected", &*language.counted(&use_words().clean.rejected_rows, plan.rejected_count)),
    ]
    .map(|(name, count)| (name, count.to_owned()));
    let counts: Vec<(&str, &str)> = counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
    let further = plan.lead_count.saturating_sub(plan.names.len() as u32);
    let more = (further > 0).then(|| view! { <li>{fill(words.and_more, &[("leads", &leads(further))])}</li> });
    let name = |name: String| {
        let name = shown_name(&name);
        view! { <li>{name}</li> }
    };
    view! {
        <p>{fill(words.goes, &[("leads", &leads(plan.lead_count))])}</p>
        <ul class="erase-goes" data-testid="erase-names">
            {plan.names.into_iter().map(name).collect_view()} {more}
        </ul>
        <p>{fill(words.with, &counts)}</p>
        <p class="callout" data-tone="warn">
            <Icon shape=Shape::Warning />
            <span>{words.is_final}</span>
        </p>
        <Show when=move || overview.with(|overview| overview.damaged_count > 0)>
            <p class="callout" data-tone="bad">
                <Icon shape=Shape::Warning />
                <span>{words.damaged}</span>
            </p>
        </Show>
    }
}

/// Nothing on the screen still tells who it was: not the panel, nor what was searched for.
fn forget(view: Option<LeadsView>, count: u32) {
    let language = use_language().get_untracked();
    if let Some(view) = view {
        view.opened.set(None);
        view.active.set(None);
        view.selection.set(Selection::These(BTreeSet::new()));
    }
    if use_query().with_untracked(|query| !query.search.is_empty()) {
        use_query().update(|query| query.search.clear());
    }
    use_import().forget_summary();
    let leads = language.counted(&use_words().lead.leads, count);
    let text = fill(use_words().erase.done, &[("leads", &leads)]);
    say(Notice { text, is_failure: false, has_undo: false });
}
