//! Whose data is to be erased: they said no, or the last day is past. The button leads to the dialog that erases.

use super::erase_leads::EraseLeads;
use super::kept::RwSignal;
use super::live::{Show, live, memo, view};
use super::shown_name::shown_name;
use super::use_answer::use_answer;
use super::{use_language, use_words};
use crate::lead::LeadId;
use crate::words::fill;
use crate::worker::follow_work::{DueLeads, FollowAnswer, FollowAsk};
use crate::worker::protocol::{Answer, Ask, Rows};
use leptos::prelude::*;

/// Leads listed and erased at once, at most.
const LISTED: u32 = 200;

/// The list, and what to do with it.
#[component]
pub(super) fn DueErasure() -> impl IntoView {
    let words = &use_words().follow;
    let language = use_language().get_untracked();
    let due: RwSignal<Option<DueLeads>> = use_answer(|| Ask::Follow(FollowAsk::Due { count: LISTED }), due_of);
    let count = memo(move || due.with(|due| due.as_ref().map_or(0, |due| due.total)));
    let rows = Callback::new(move |()| {
        let ids = |due: &DueLeads| due.lines.iter().map(|line| line.id).collect::<Vec<LeadId>>();
        Rows::These(due.with_untracked(|due| due.as_ref().map(ids).unwrap_or_default()))
    });
    let said = move || match count.get() {
        0 => words.due_none.to_owned(),
        count => language.counted(&words.due_count, count),
    };
    view! {
        <section class="card due-erasure" data-testid="due-erasure" data-count=move || count.get()>
            <h2>{words.due_title}</h2>
            <p>{words.due_about}</p>
            <p>{live(said)}</p>
            {live(move || due.get().map(lines))}
            <Show when=move || { count.get() > 0 }>
                <EraseLeads view=None rows=rows handle="due-erase" />
            </Show>
        </section>
    }
}

fn due_of(answer: Answer) -> Option<DueLeads> {
    match answer {
        Answer::Follow(answer) => match *answer {
            FollowAnswer::Due(due) => Some(due),
            _ => None,
        },
        _ => None,
    }
}

fn lines(due: DueLeads) -> AnyView {
    let words = use_words();
    let language = use_language().get_untracked();
    let more = due.total.saturating_sub(due.lines.len() as u32);
    let more = (more > 0).then(|| {
        let leads = language.counted(&words.lead.leads, more);
        view! { <li>{fill(words.erase.and_more, &[("leads", &leads)])}</li> }
    });
    let lines = due.lines.into_iter().map(|line| {
        let name = shown_name(&line.name);
        view! {
            <li data-testid="due-line">
                <strong>{name}</strong>
                " "
                <span class="soft">{line.company}</span>
                " "
                <span class="faint">{language.permission(&line.permission)}</span>
            </li>
        }
    });
    view! { <ul class="today-lines">{lines.collect_view()} {more}</ul> }
}
