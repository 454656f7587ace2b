//! Whose birthday comes within a week (F4).

use super::live::{live, memo, view};
use super::shown_name::shown_name;
use super::today_page::TodayDesk;
use super::{use_language, use_words};
use crate::worker::birthdays::Birthday;
use leptos::prelude::*;

/// A card; nothing when nobody has one.
#[component]
pub(super) fn BirthdayList(desk: TodayDesk) -> impl IntoView {
    let coming =
        memo(move || desk.page.with(|page| page.as_ref().map(|page| page.birthdays.clone()).unwrap_or_default()));
    live(move || {
        let coming = coming.get();
        (!coming.is_empty()).then(|| view! { <Lines coming=coming /> })
    })
}

#[component]
fn Lines(coming: Vec<Birthday>) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let count = coming.len() as u32;
    let line = move |birthday: Birthday| {
        let name = shown_name(&birthday.name);
        view! {
            <li data-testid="birthday">
                <time>{language.day(birthday.on)}</time>
                " "
                <strong>{name}</strong>
                " "
                <span class="soft">{birthday.company}</span>
            </li>
        }
    };
    view! {
        <section class="card" data-testid="birthdays" data-count=count>
            <h2>{words.follow.birthdays}</h2>
            <ul class="today-lines">{coming.into_iter().map(line).collect_view()}</ul>
        </section>
    }
}
