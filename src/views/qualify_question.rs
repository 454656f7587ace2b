//! The question at hand: yes, no or unknown by one key or click; in whose words, and how it was learnt.

use super::live::{live, memo, view};
use super::qualify_card::Qualifying;
use super::use_words;
use crate::lead::{Criterion, KeyPerson, LearntBy, Verdict};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// The key of each answer.
const KEYS: [&str; 3] = ["y", "n", "?"];

/// The question, or that everything was asked.
#[component]
pub(super) fn QualifyQuestion(qualifying: Qualifying) -> impl IntoView {
    let is_known = memo(move || qualifying.card.with(Option::is_some));
    live(move || match qualifying.asked.get() {
        Some(criterion) => question(qualifying, &criterion),
        None if is_known.get() => {
            view! { <p class="soft" data-testid="qualify-done">{use_words().qualify.all_asked}</p> }
        }
        None => ().into_any(),
    })
}

fn question(qualifying: Qualifying, criterion: &Criterion) -> AnyView {
    let all_words = use_words();
    let words = &all_words.qualify;
    let button = move |verdict: Verdict| {
        let key = KEYS[verdict as usize];
        view! {
            <button
                type="button"
                data-testid=format!("qualify-{}", verdict.code())
                aria-keyshortcuts=key
                on:click=move |_| qualifying.note(verdict)
            >
                <kbd>{key}</kbd>
                {all_words.verdict(verdict)}
            </button>
        }
    };
    view! {
        <fieldset class="qualify-question" data-testid="qualify-question" data-criterion=criterion.code().to_owned()>
            <legend>
                <span class="soft">{words.next}</span>
                {all_words.question(criterion)}
            </legend>
            {(*criterion == Criterion::Authority).then(|| key_persons(qualifying))}
            <div class="qualify-verdicts">{Verdict::ALL.into_iter().map(button).collect_view()}</div>
            <div class="qualify-beside">
                <ValueField qualifying=qualifying />
                <LearntField qualifying=qualifying />
            </div>
            <p class="faint call-keys">{words.keys}</p>
        </fieldset>
    }
}

/// The ranks of a key person: the value of who may decide.
fn key_persons(qualifying: Qualifying) -> AnyView {
    let words = &use_words().qualify;
    let rank = move |rank: KeyPerson| {
        let is_chosen = move || qualifying.value.with(|value| KeyPerson::of_value(value)) == Some(rank);
        let choose = move |_| {
            let is_off = KeyPerson::of_value(&qualifying.value.get_untracked()) == Some(rank);
            qualifying.value.set(if is_off { String::new() } else { rank.code().to_owned() });
        };
        view! {
            <button
                type="button"
                data-testid=format!("qualify-{}", rank.code())
                aria-pressed=move || is_chosen().to_string()
                title=words.key_persons[rank as usize]
                on:click=choose
            >
                {rank.code()}
                <span class="faint">{words.key_persons[rank as usize]}</span>
            </button>
        }
    };
    view! {
        <div class="qualify-ranks" role="group" aria-label=words.key_person>
            {KeyPerson::ALL.into_iter().map(rank).collect_view()}
        </div>
    }
}

#[component]
fn ValueField(qualifying: Qualifying) -> impl IntoView {
    // Enter leaves the field, so that the keys of the answers are heard again.
    let hear_key = move |event: KeyboardEvent| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        if let ("Enter", Some(field)) = (event.key().as_str(), field) {
            event.prevent_default();
            let _ = field.blur();
        }
    };
    view! {
        <label class="field">
            <span>{use_words().qualify.value}</span>
            <input
                type="text"
                autocomplete="off"
                data-testid="qualify-value"
                prop:value=move || qualifying.value.get()
                on:input:target=move |event| qualifying.value.set(event.target().value())
                on:keydown=hear_key
            />
        </label>
    }
}

#[component]
fn LearntField(qualifying: Qualifying) -> impl IntoView {
    let words = use_words();
    let option = move |learnt: LearntBy| {
        view! {
            <option value=learnt.code() prop:selected=move || qualifying.learnt.get() == learnt>
                {words.learnt(learnt)}
            </option>
        }
    };
    let choose = move |code: String| {
        let found = LearntBy::ALL.into_iter().find(|learnt| learnt.code() == code);
        found.into_iter().for_each(|learnt| qualifying.learnt.set(learnt));
    };
    view! {
        <label class="field">
            <span>{words.qualify.learnt_by}</span>
            <select data-testid="qualify-learnt" on:change:target=move |event| choose(event.target().value())>
                {LearntBy::ALL.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
