//! The agreement: hand-over rule, follow-up duty, review date, and the page to print.

use super::agreement_page::AgreementPage;
use super::definition_draft::DefinitionDraft;
use super::live::{live, memo, view};
use super::printing::print_page;
use super::use_words;
use crate::lead::Day;
use crate::qualify::FollowUp;
use leptos::prelude::*;

/// What is agreed on beside the definition, and how the page looks.
#[component]
pub(super) fn AgreementCard(draft: DefinitionDraft) -> impl IntoView {
    let words = &use_words().definitions.agreement;
    let is_edited = memo(move || draft.is_edited());
    // What is printed is what is in force: nobody signs what was not saved.
    let why_not = move || is_edited.get().then_some(words.print_unsaved);
    view! {
        <section class="card agreement-card" aria-labelledby="agreement-title">
            <header>
                <h2 id="agreement-title">{words.title}</h2>
                <p class="soft">{words.about}</p>
            </header>
            <div class="agreement-columns">
                <div class="agreement-terms">
                    <HandOver draft=draft />
                    <FollowUpInputs draft=draft />
                    <ReviewOn draft=draft />
                    <References />
                    <button
                        type="button"
                        data-testid="agreement-print"
                        title=why_not
                        disabled=move || is_edited.get()
                        on:click=|_| print_page()
                    >
                        {words.print}
                    </button>
                    <p class="soft">{live(why_not)}</p>
                </div>
                <AgreementPage draft=draft />
            </div>
        </section>
    }
}

#[component]
fn HandOver(draft: DefinitionDraft) -> impl IntoView {
    let words = &use_words().definitions.agreement;
    let set = move |event| {
        let text = event_target_value(&event);
        draft.edit(|definitions| definitions.hand_over = text);
    };
    view! {
        <label class="field">
            <span>{words.hand_over}</span>
            <textarea
                rows="5"
                maxlength="600"
                data-testid="agreement-hand-over"
                placeholder=words.hand_over_usual
                prop:value=move || draft.definitions.with(|definitions| definitions.hand_over.clone())
                on:input=set
            ></textarea>
        </label>
    }
}

/// Hours and attempts.
#[component]
fn FollowUpInputs(draft: DefinitionDraft) -> impl IntoView {
    let words = &use_words().definitions.agreement;
    let follow_up = memo(move || draft.definitions.with(|definitions| definitions.follow_up));
    let number = move |label: &'static str, handle: &'static str, read: fn(&mut FollowUp) -> &mut u32, most: u32| {
        let set = move |event| {
            let typed = event_target_value(&event).parse::<u32>();
            if let Some(typed) = typed.ok().filter(|typed| (1..=most).contains(typed)) {
                draft.edit(|definitions| *read(&mut definitions.follow_up) = typed);
            }
        };
        let shown = move || read(&mut follow_up.get()).to_string();
        view! {
            <label class="field">
                <span>{label}</span>
                <input
                    type="number"
                    class="number"
                    min="1"
                    max=most.to_string()
                    step="1"
                    data-testid=handle
                    prop:value=shown
                    on:input=set
                />
            </label>
        }
    };
    view! {
        <div class="agreement-numbers">
            {number(words.hours, "agreement-hours", |follow_up| &mut follow_up.hours, 720)}
            {number(words.attempts, "agreement-attempts", |follow_up| &mut follow_up.attempts, 50)}
        </div>
    }
}

#[component]
fn ReviewOn(draft: DefinitionDraft) -> impl IntoView {
    let words = &use_words().definitions.agreement;
    let shown = move || {
        draft.definitions.with(|definitions| definitions.review_on.map(|day| day.to_string()).unwrap_or_default())
    };
    let set = move |event| {
        let review_on = Day::parse_iso(&event_target_value(&event));
        draft.edit(|definitions| definitions.review_on = review_on);
    };
    view! {
        <label class="field">
            <span>{words.review_on}</span>
            <input type="date" data-testid="agreement-review" prop:value=shown on:change=set />
        </label>
    }
}

/// What others report, with its source (A4, A5, F5).
#[component]
fn References() -> impl IntoView {
    let words = &use_words().definitions.agreement;
    let line = |text: &'static str| view! { <li>{text}</li> };
    view! {
        <div class="agreement-references soft">
            <p>{words.references_about}</p>
            <ul>{words.references.map(line).into_iter().collect_view()}</ul>
        </div>
    }
}
