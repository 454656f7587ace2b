//! The lead at hand: its number to read out, its contact data in place, and what came of the call.

use super::call_results::CallResults;
use super::call_skip::CallSkip;
use super::calls_page::CallDesk;
use super::kept::RwSignal;
use super::lead_field::LeadField;
use super::live::{Show, live, memo, view};
use super::qualify_card::QualifyPart;
use super::shown_name::shown_name;
use super::use_answer::use_answer;
use super::{Icon, Shape, use_language, use_words};
use crate::lead::{Field, LeadId};
use crate::words::fill;
use crate::worker::protocol::{Answer, Ask, LeadDetail};
use leptos::prelude::*;

/// What is asked on the phone, and put right.
const FIELDS: [Field; 9] = [
    Field::Name,
    Field::Company,
    Field::JobTitle,
    Field::Phone,
    Field::OtherPhones,
    Field::Email,
    Field::Country,
    Field::City,
    Field::Notes,
];

/// The lead at hand, or that there is none.
#[component]
pub(super) fn CallCard(desk: CallDesk) -> impl IntoView {
    let words = &use_words().calls;
    let is_there = memo(move || desk.at_hand.get().is_some());
    let is_known = memo(move || desk.page.with(Option::is_some));
    view! {
        <section class="card call-card" aria-label=words.at_hand data-testid="call-card">
            <Show when=move || is_there.get()>
                <Head desk=desk />
                <Results desk=desk />
                {live(move || desk.at_hand.get().map(|id| view! { <QualifyPart id=id /> }))}
                <Fields desk=desk />
            </Show>
            <Show when=move || is_known.get() && !is_there.get()>
                <p data-testid="calls-empty">{words.empty}</p>
            </Show>
        </section>
    }
}

/// Who, where on the list, the number, the calls so far, what is wrong.
#[component]
fn Head(desk: CallDesk) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let head = move || {
        desk.line().map(|(place, line)| {
            let total = desk.page.with(|page| page.as_ref().map_or(0, |page| page.total));
            let numbers = [("place", &*language.number(place as u32 + 1)), ("total", &*language.number(total))];
            let name = shown_name(&line.name);
            let phone = match line.phone.is_empty() {
                true => view! { <p class="call-phone faint">{words.calls.no_phone}</p> },
                false => {
                    let digits: String =
                        line.phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
                    view! {
                        <p class="call-phone">
                            <a href=format!("tel:{digits}") data-testid="call-phone">
                                {line.phone.clone()}
                            </a>
                        </p>
                    }
                }
            };
            let issue = |issue| {
                view! {
                    <li class="tag" data-tone="warn">
                        <Icon shape=Shape::Warning />
                        {words.issue(issue)}
                    </li>
                }
            };
            view! {
                <header>
                    <h2 data-testid="call-name">{name}</h2>
                    <span class="faint">{fill(words.calls.place, &numbers)}</span>
                </header>
                {phone}
                <p class="soft" data-testid="call-history">
                    {language.calls(line.calls.as_ref())}
                </p>
                {line.skip.map(|skip| {
                    let values = [("reason", &*skip.reason), ("moment", &*language.moment(skip.at_millis))];
                    view! { <p class="faint" data-testid="call-skipped">{fill(words.reach.skipped_because, &values)}</p> }
                })}
                <ul class="call-issues">{line.issues.into_iter().map(issue).collect_view()}</ul>
            }
        })
    };
    live(head)
}

/// The results; to the lead before and to the next one.
#[component]
fn Results(desk: CallDesk) -> impl IntoView {
    let words = &use_words().calls;
    view! {
        <CallResults note=Callback::new(move |result| desk.note(result)) legend=words.what_came />
        <div class="toolbar">
            <button type="button" data-kind="quiet" data-testid="call-previous" on:click=move |_| desk.step(-1)>
                {words.previous}
            </button>
            <button type="button" data-kind="quiet" data-testid="call-next" on:click=move |_| desk.step(1)>
                {words.next}
            </button>
        </div>
        <p class="faint call-keys">{words.keys}</p>
        <CallSkip desk=desk />
    }
}

/// The contact data, to be put right while the lead is on the phone.
#[component]
fn Fields(desk: CallDesk) -> impl IntoView {
    live(move || desk.at_hand.get().map(|id| view! { <FieldsOf id=id /> }))
}

#[component]
fn FieldsOf(id: LeadId) -> impl IntoView {
    let detail: RwSignal<Option<LeadDetail>> = use_answer(
        move || Ask::Lead(id),
        |answer| match answer {
            Answer::Lead(lead) => Some(*lead),
            _ => None,
        },
    );
    let field = move |field: Field| view! { <LeadField key=field.into() detail=detail /> };
    view! { <dl class="lead-fields">{FIELDS.into_iter().map(field).collect_view()}</dl> }
}
