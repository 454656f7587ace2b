//! The day at a glance: what is due, what is new, what was done; the week ahead as bars.

use super::live::{live, view};
use super::period::today;
use super::reminder::ReminderButton;
use super::today_page::TodayDesk;
use super::{Icon, Shape, save_file, show_failure, show_leads, tell_unsaved, use_language, use_words};
use crate::book::{Filter, Query, SortKey};
use crate::lead::Day;
use crate::words::fill;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask};
use crate::worker::today::{TodayAnswer, TodayAsk, TodayPage};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Two cards and the calendar.
#[component]
pub(super) fn TodayDone(desk: TodayDesk) -> impl IntoView {
    live(move || desk.page.get().map(|page| view! { <Glance page=page /> }))
}

#[component]
fn Glance(page: TodayPage) -> impl IntoView {
    let words = &use_words().today;
    let language = use_language().get_untracked();
    let (done, follow) = (page.done, &use_words().follow);
    let contact_count: u32 = done.contact_counts.iter().sum();
    let lines = [
        (&words.done_calls, done.call_count),
        (&words.done_reached, done.reached_count),
        (&follow.done_messages, done.contact_counts[0]),
        (&follow.done_meetings, done.contact_counts[1]),
        (&follow.done_presentations, done.contact_counts[2]),
        (&words.done_planned, done.planned_count),
        (&words.done_moved, done.moved_count),
    ];
    let lines = lines.map(|(plural, count)| view! { <li>{language.counted(plural, count)}</li> });
    let due = match page.due_count {
        0 => words.nothing_due.to_owned(),
        count => language.counted(&words.due, count),
    };
    let overdue = (page.overdue_count > 0).then(|| language.counted(&words.overdue, page.overdue_count));
    let show_due = move |_| {
        let query = Query { filters: vec![Filter::NextBy(today())], sort: SortKey::NextStep, ..Query::default() };
        show_leads(Query { is_descending: false, ..query });
    };
    view! {
        <div class="today-glance">
            <section class="card" data-testid="today-due" data-count=page.due_count>
                <h2>{due}</h2>
                <p class="soft">{overdue}</p>
                <p class="soft">{language.counted(&words.fresh, page.fresh_count)}</p>
                <div class="toolbar">
                    <button type="button" data-testid="today-show" disabled=page.due_count == 0 on:click=show_due>
                        {words.show_due}
                    </button>
                    <button type="button" data-testid="today-calendar" title=words.calendar_about on:click=|_| save_calendar()>
                        <Icon shape=Shape::Download />
                        {words.calendar}
                    </button>
                    <ReminderButton />
                </div>
            </section>
            <section class="card" data-testid="today-done" data-calls=done.call_count data-contacts=contact_count>
                <h2>{words.done_title}</h2>
                <ul class="today-lines">{lines.into_iter().collect_view()}</ul>
            </section>
            <Week week=page.week />
        </div>
    }
}

/// A bar a day, from tomorrow on.
#[component]
fn Week(week: [u32; 7]) -> impl IntoView {
    let words = &use_words().today;
    let language = use_language().get_untracked();
    let most = week.into_iter().max().unwrap_or(0).max(1);
    let share = move |count: u32| format!("{}%", u64::from(count) * 100 / u64::from(most));
    let bar = move |(place, count): (usize, u32)| {
        let day = Day(today().0 + 1 + place as i32);
        let text =
            fill(words.week_day, &[("day", &language.day(day)), ("steps", &language.counted(&words.steps, count))]);
        view! {
            <li title=text.clone()>
                <span class="unseen">{text.clone()}</span>
                <strong aria-hidden="true">{(count > 0).then(|| language.number(count))}</strong>
                <i aria-hidden="true" style:block-size=share(count)></i>
                <span class="faint" aria-hidden="true">{day.ymd().2}</span>
            </li>
        }
    };
    view! {
        <section class="card">
            <h2>{words.week_title}</h2>
            <ol class="today-week">{week.into_iter().enumerate().map(bar).collect_view()}</ol>
        </section>
    }
}

fn save_calendar() {
    let title = use_words().today.default_note.to_owned();
    spawn_local(async move {
        match client::ask(Ask::Today(TodayAsk::Calendar { title })).await {
            Ok(Answer::Today(answer)) => {
                let TodayAnswer::Calendar(text) = *answer else { return };
                tell_unsaved(save_file("leadbench.ics", "text/calendar", &text.into()));
            }
            Ok(_) => {}
            Err(failure) => show_failure(&failure),
        }
    });
}
