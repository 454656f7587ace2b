//! The next step of one lead: a day and what is to be done (U6, P5).

use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::period::today;
use super::{Notice, change, say, use_language, use_words};
use crate::lead::{Day, LeadId, NextStep};
use crate::words::fill;
use crate::worker::protocol::{Ask, LeadDetail};
use crate::worker::today::TodayAsk;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// Days ahead that have a button and a key of their own on the page of the day.
pub(super) const AHEAD: [(&str, i32); 3] = [("t", 1), ("w", 7), ("m", 30)];

/// Sets the next step of a lead, or that there is none, and says so.
pub(super) fn plan_next_step(id: LeadId, name: &str, next: Option<NextStep>) {
    let (words, language) = (&use_words().today, use_language().get_untracked());
    let text = match &next {
        Some(next) => fill(words.planned, &[("name", name), ("day", &language.day(next.day))]),
        None => fill(words.planned_none, &[("name", name)]),
    };
    change(Ask::Today(TodayAsk::Plan { ids: vec![id], next }), move |_| {
        say(Notice { text, is_failure: false, has_undo: true });
    });
}

/// So many days from today.
pub(super) fn in_days(days: i32, note: String) -> NextStep {
    NextStep { day: Day(today().0 + days), note }
}

/// The form: buttons for usual days, a day of one's own, what is to be done. `note` is shared with the keys of the page.
#[component]
pub(super) fn NextStepForm(
    next: Option<NextStep>,
    note: RwSignal<String>,
    plan: Callback<Option<NextStep>>,
) -> impl IntoView {
    let words = &use_words().today;
    note.set(next.as_ref().map(|next| next.note.clone()).unwrap_or_default());
    let day = RwSignal::new(next.as_ref().map(|next| next.day.to_string()).unwrap_or_default());
    let labels = [words.tomorrow, words.in_a_week, words.in_a_month];
    let button = move |((key, days), label): ((&'static str, i32), &'static str)| {
        view! {
            <button
                type="button"
                data-testid=format!("next-in-{days}")
                aria-keyshortcuts=key
                on:click=move |_| plan.run(Some(in_days(days, note.get_untracked())))
            >
                <kbd>{key}</kbd>
                {label}
            </button>
        }
    };
    let set = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(day) = Day::parse_iso(&day.get_untracked()) {
            plan.run(Some(NextStep { day, note: note.get_untracked() }));
        }
    };
    view! {
        <form class="next-step" data-testid="next-step" on:submit=set>
            <label class="field">
                <span>{words.next_note}</span>
                <input type="text" data-testid="next-note" autocomplete="off" placeholder=words.default_note prop:value=move || note.get()
                    on:input:target=move |event| note.set(event.target().value()) />
            </label>
            <label class="field">
                <span>{words.next_day}</span>
                <input type="date" data-testid="next-day" required prop:value=move || day.get()
                    on:input:target=move |event| day.set(event.target().value()) />
            </label>
            <button type="submit" data-testid="next-set">
                {words.set}
            </button>
            <div class="toolbar">
                {AHEAD.into_iter().zip(labels).map(button).collect_view()}
                <button
                    type="button"
                    data-testid="next-none"
                    aria-keyshortcuts="x"
                    disabled=next.is_none()
                    on:click=move |_| plan.run(None)
                >
                    <kbd>"x"</kbd>
                    {words.nothing_more}
                </button>
            </div>
        </form>
    }
}

/// The next step in the panel of a lead.
#[component]
pub(super) fn LeadNextStep(detail: RwSignal<Option<LeadDetail>>, name: fn(&LeadDetail) -> String) -> impl IntoView {
    let words = &use_words().today;
    let language = use_language().get_untracked();
    let note = RwSignal::new(String::new());
    let known = memo(move || detail.with(|detail| detail.as_ref().map(|it| (it.id, it.next.clone()))));
    live(move || {
        known.get().map(|(id, next)| {
            let said = next.as_ref().map(|next| language.day(next.day));
            let plan = Callback::new(move |next| {
                let name = detail.with_untracked(|detail| detail.as_ref().map(name).unwrap_or_default());
                plan_next_step(id, &name, next);
            });
            view! {
                <section>
                    <h3>{words.next} " " <span class="soft" data-testid="lead-next">{said}</span></h3>
                    <NextStepForm next=next note=note plan=plan />
                </section>
            }
        })
    })
}
