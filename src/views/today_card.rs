//! The lead at hand: how to reach it, what came of the call, what is to be done next.

use super::activity_form::ActivityForm;
use super::call_results::CallResults;
use super::lead_row::StageTag;
use super::live::{Show, live, memo, view};
use super::next_step_form::NextStepForm;
use super::refuse_lead::RefuseLead;
use super::shown_name::shown_name;
use super::template_list::TemplateList;
use super::today_page::TodayDesk;
use super::{use_language, use_words};
use crate::lead::{Contact, Day};
use crate::words::fill;
use crate::worker::today::TodayLine;
use leptos::prelude::*;

/// The card.
#[component]
pub(super) fn TodayCard(desk: TodayDesk) -> impl IntoView {
    let words = &use_words().today;
    let line = memo(move || desk.line());
    let next = memo(move || line.with(|line| line.as_ref().map(|line| (line.id, line.next.clone()))));
    let plan = Callback::new(move |next| desk.plan(next));
    view! {
        <section class="card call-card" aria-label=words.at_hand data-testid="today-card">
            {live(move || line.get().map(|line| view! { <Head line=line /> }))}
            <Show when=move || line.with(Option::is_some)>
                <CallResults note=Callback::new(move |result| desk.log(Contact::Call(result))) legend=words.result />
                <ActivityForm said=desk.said log=Callback::new(move |contact| desk.log(contact)) has_keys=true />
                <TemplateList desk=desk />
                <RefuseLead is_open=desk.is_refusing lead=Callback::new(move |()| {
                    desk.at_hand.get_untracked().map(|id| (id, desk.name_at_hand()))
                }) />
                <h3>{words.next}</h3>
            </Show>
            {live(move || line.with(|line| line.as_ref().and_then(|line| line.proposed)).map(|day| proposal(desk, day)))}
            {live(move || {
                next.get().map(|(_, next)| view! { <NextStepForm next=next note=desk.note plan=plan /> })
            })}
            <p class="faint call-keys">{words.keys} " " {use_words().follow.keys}</p>
        </section>
    }
}

/// The day that the cadence says after an attempt in vain.
fn proposal(desk: TodayDesk, day: Day) -> AnyView {
    let day = use_language().get_untracked().day(day);
    view! {
        <button type="button" data-testid="next-proposed" aria-keyshortcuts="c" on:click=move |_| desk.accept()>
            <kbd>"c"</kbd>
            {fill(use_words().follow.propose, &[("day", &day)])}
        </button>
    }
}

/// Who, where it stands, how to reach it, the calls so far.
#[component]
fn Head(line: TodayLine) -> impl IntoView {
    let language = use_language().get_untracked();
    let name = shown_name(&line.name);
    let company = (line.company != line.name).then_some(line.company);
    let digits: String = line.phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    let grade = line.grade.letter();
    view! {
        <header>
            <h2 data-testid="today-name">{name}</h2>
            <span>
                <span class="grade" data-grade=grade>
                    {grade}
                </span>
                " "
                <StageTag code=line.stage />
            </span>
        </header>
        <p class="soft">{company}</p>
        <p class="call-phone">
            {(!line.phone.is_empty())
                .then(|| view! { <a href=format!("tel:{digits}") data-testid="today-phone">{line.phone.clone()}</a> })}
        </p>
        <p>{(!line.email.is_empty()).then(|| view! { <a href=format!("mailto:{}", line.email)>{line.email.clone()}</a> })}</p>
        <p class="soft" data-testid="today-attempts" data-attempts=line.attempts[0]>
            {language.contact_attempts(line.attempts[0], line.attempts[1])}
        </p>
        <p class="soft" data-testid="today-calls">
            {language.calls(line.calls.as_ref())}
        </p>
    }
}
