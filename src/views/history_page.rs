//! What happened: the journal, latest first, each line with undo.

use super::kept::RwSignal;
use super::live::{For, Show, effect, live, memo, view};
use super::{show_failure, show_leads, use_language, use_overview, use_words};
use crate::book::{Filter, Query};
use crate::words::{Language, fill};
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, EntryLine, History};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Lines shown at first, and with every "show more".
const PAGE_SIZE: u32 = 50;

/// The journal.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let words = &use_words().history;
    let language = use_language().get_untracked();
    let wanted = RwSignal::new(PAGE_SIZE);
    let history = use_history(wanted);
    let lines = move || history.get().map(|history| history.lines).unwrap_or_default();
    let (shown, total) = (move || lines().len() as u32, move || history.get().map(|history| history.total));
    let status = move || match total() {
        None => words.loading.to_owned(),
        Some(0) => words.empty.to_owned(),
        Some(total) => language.counted(&words.entries, total),
    };
    view! {
        <section class="page history-page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.about}</p>
            </header>
            <p role="status">{live(status)}</p>
            <ol class="history-lines" reversed data-testid="history">
                <For each=lines key=|line| (line.id, line.is_undone, line.lead_count) let:line>
                    <HistoryLine line />
                </For>
            </ol>
            <Show when=move || shown() < total().unwrap_or(0)>
                <button
                    type="button"
                    data-testid="history-more"
                    on:click=move |_| wanted.update(|wanted| *wanted += PAGE_SIZE)
                >
                    {words.show_more}
                </button>
            </Show>
        </section>
    }
}

#[component]
fn HistoryLine(line: EntryLine) -> impl IntoView {
    let words = &use_words().history;
    let language = use_language().get_untracked();
    let overview = use_overview();
    let is_busy = RwSignal::new(false);
    let text = entry_text(language, &line);
    let undo_label = fill(words.undo_of, &[("entry", &text)]);
    let EntryLine { id, place, at_millis, lead_count, is_undone, .. } = line;
    let undo = move |_| {
        is_busy.set(true);
        spawn_local(async move {
            match client::ask(Ask::UndoEntry(id)).await {
                Ok(Answer::Changed(now)) => overview.set(now),
                Ok(_) => (),
                Err(failure) => show_failure(&failure),
            }
            // The line may be gone by now: the page was left, or it is drawn anew as undone.
            is_busy.try_set(false);
        });
    };
    let show = move |_| show_leads(Query { filters: vec![Filter::Entry(place)], ..Query::default() });
    let leads = language.counted(&use_words().lead.leads, lead_count);
    view! {
    <li class="history-line" data-testid="history-line" data-undone=is_undone.to_string()>
        <time>{language.moment(at_millis)}</time>
        <span class="history-line-what">
            <span class="history-line-text">{text}</span>
            " "
            {is_undone
                .then(|| {
                    view! {
                        <span class="tag" data-tone="warn">
                            {words.undone}
                        </span>
                    }
                })}
        </span>
        {(lead_count > 0)
            .then(|| {
                view! {
                    <button type="button" class="history-line-leads" data-kind="quiet" on:click=show>
                        {leads}
                    </button>
                }
            })}
        <button
            type="button"
            data-testid="history-undo"
            aria-label=undo_label
            disabled=move || is_undone || is_busy.get()
            on:click=undo
        >
            {words.undo}
        </button>
    </li>
    }
}

fn entry_text(language: Language, line: &EntryLine) -> String {
    use_overview().with_untracked(|overview| language.entry(&line.kind, &overview.custom_names))
}

/// As many lines as wanted, asked again with every change of the book; the old ones stay until the new ones come.
fn use_history(wanted: RwSignal<u32>) -> RwSignal<Option<History>> {
    let history = RwSignal::new(None);
    let overview = use_overview();
    let inputs = memo(move || overview.with(|overview| (overview.workspace, overview.version, wanted.get())));
    effect(move |_| {
        let asked_for = inputs.get();
        spawn_local(async move {
            let answer = client::ask(Ask::History { from: 0, count: asked_for.2 }).await;
            if inputs.try_get_untracked() != Some(asked_for) {
                return;
            }
            match answer {
                Ok(Answer::History(answer)) => history.set(Some(answer)),
                Ok(_) => (),
                Err(failure) => show_failure(&failure),
            }
        });
    });
    history
}
