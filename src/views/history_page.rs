//! What happened: the journal, latest first, narrowed by lead, kind and time; each line with undo.

use super::history_filters::HistoryFilters;
use super::history_line::HistoryLine;
use super::history_view::use_history_view;
use super::kept::RwSignal;
use super::live::{For, effect, live, memo, view};
use super::show_more::ShowMore;
use super::undo_dialog::UndoDialog;
use super::use_answer::use_answer;
use super::{use_language, use_words};
use crate::words::fill;
use crate::worker::protocol::{Answer, Ask, EntryLine, History};
use leptos::prelude::*;

/// Lines shown at first, and with every "show more".
const PAGE_SIZE: u32 = 50;

/// The journal.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let words = &use_words().history;
    let wanted = RwSignal::new(PAGE_SIZE);
    let history = use_history(wanted);
    let asked = RwSignal::new(None::<EntryLine>);
    let on_undo = Callback::new(move |line| asked.set(Some(line)));
    let lines = move || history.get().map(|history| history.lines).unwrap_or_default();
    let total = Signal::derive(move || history.with(|history| history.as_ref().map_or(0, |history| history.total)));
    view! {
        <section class="page history-page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.about}</p>
            </header>
            <HistoryFilters />
            <p role="status" data-testid="history-count">
                {live(move || count_text(history.get()))}
            </p>
            <ol class="history-lines" reversed data-testid="history">
                <For each=lines key=|line| (line.id, line.is_undone, line.lead_count) let:line>
                    <HistoryLine line on_undo />
                </For>
            </ol>
            <ShowMore wanted step=PAGE_SIZE total text=words.show_more handle="history-more" />
            <UndoDialog asked />
        </section>
    }
}

fn count_text(history: Option<History>) -> String {
    let language = use_language().get_untracked();
    let words = &language.words().history;
    let all = |history: &History| language.counted(&words.entries, history.entry_count);
    match history {
        None => words.loading.to_owned(),
        Some(history) if history.entry_count == 0 => words.empty.to_owned(),
        Some(history) if history.total == 0 => words.nothing_matches.to_owned(),
        Some(history) if history.total == history.entry_count => all(&history),
        Some(history) => fill(words.entries_of, &[("shown", &language.number(history.total)), ("all", &all(&history))]),
    }
}

/// As many lines as wanted of those asked for; the old ones stay until the new ones come.
fn use_history(wanted: RwSignal<u32>) -> RwSignal<Option<History>> {
    let view = use_history_view();
    let query = memo(move || view.query());
    effect(move |is_first| {
        query.track();
        if !is_first {
            wanted.set(PAGE_SIZE);
        }
    });
    use_answer(
        move || Ask::History { query: query.get(), from: 0, count: wanted.get() },
        |answer| match answer {
            Answer::History(history) => Some(history),
            _ => None,
        },
    )
}
