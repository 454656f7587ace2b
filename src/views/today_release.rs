//! On the page of the day: the leads that go back to the pool within days.

use super::live::{Show, live, memo, view};
use super::shown_name::shown_name;
use super::today_page::TodayDesk;
use super::{Page, go, use_language, use_words};
use crate::worker::owners_work::ReleaseLine;
use leptos::prelude::*;

/// Names that are shown; the page of owners has all.
const SHOWN: usize = 5;

/// Shown as long as there is one.
#[component]
pub(super) fn TodayRelease(desk: TodayDesk) -> impl IntoView {
    let words = &use_words().owners;
    let language = use_language().get_untracked();
    let lines =
        memo(move || desk.page.with(|page| page.as_ref().map(|page| page.releasing.clone()).unwrap_or_default()));
    let count = memo(move || lines.with(Vec::len));
    let named = move |line: ReleaseLine| {
        let name = shown_name(&line.lead.name);
        view! { <li>{format!("{name} · {} · {}", line.owner, language.day(line.due))}</li> }
    };
    view! {
        <Show when=move || count.get() != 0>
            <section class="callout today-release" data-tone="warn" data-testid="today-release" data-count=move || count.get().to_string()>
                <div>
                    <p>{live(move || language.counted(&words.soon, count.get() as u32))}</p>
                    <ul>{live(move || lines.get().into_iter().take(SHOWN).map(named).collect_view())}</ul>
                </div>
                <button type="button" data-testid="today-release-show" on:click=|_| go(Page::Owners)>{words.title}</button>
            </section>
        </Show>
    }
}
