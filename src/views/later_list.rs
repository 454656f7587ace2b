//! The leads that are not ready: their next step is far ahead, with its day (P5).

use super::live::{live, memo, view};
use super::shown_name::shown_name;
use super::today_page::TodayDesk;
use super::{show_leads, use_language, use_words};
use crate::book::{Query, SortKey};
use crate::worker::today::LaterLine;
use leptos::prelude::*;

/// Folded; nothing when there is none.
#[component]
pub(super) fn LaterList(desk: TodayDesk) -> impl IntoView {
    let later = memo(move || {
        desk.page.with(|page| page.as_ref().map(|page| (page.later_count, page.later.clone())).unwrap_or_default())
    });
    live(move || {
        let (count, lines) = later.get();
        (count > 0).then(|| view! { <Lines count=count lines=lines /> })
    })
}

#[component]
fn Lines(count: u32, lines: Vec<LaterLine>) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let line = move |line: LaterLine| {
        let name = shown_name(&line.name);
        view! {
            <li data-testid="later-line">
                <time>{language.day(line.next.day)}</time>
                " "
                <strong>{name}</strong>
                " "
                <span class="soft">{line.company}</span>
                " "
                <span>{line.next.note}</span>
            </li>
        }
    };
    let show = move |_| show_leads(Query { sort: SortKey::NextStep, is_descending: true, ..Query::default() });
    view! {
        <details class="card later-list" data-testid="later" data-count=count>
            <summary>{language.counted(&words.follow.later, count)}</summary>
            <ul class="today-lines">{lines.into_iter().map(line).collect_view()}</ul>
            <button type="button" data-testid="later-show" on:click=show>
                {words.today.show_due}
            </button>
        </details>
    }
}
