//! Whether a lead's data may be kept: what it said, when and how, and the last day (P6).

use super::kept::RwSignal;
use super::live::view;
use super::period::today;
use super::use_words;
use crate::lead::Day;
use crate::worker::follow_work::{Consent, Permission};
use leptos::prelude::*;

/// What is typed of it.
#[derive(Clone, Copy)]
pub(super) struct PermissionDraft {
    /// `yes`, `no`, or blank when the lead was not asked.
    consent: RwSignal<String>,
    day: RwSignal<String>,
    how: RwSignal<String>,
    keep_until: RwSignal<String>,
}

impl PermissionDraft {
    /// As it is known.
    pub(super) fn new(known: &Permission) -> PermissionDraft {
        let draft = PermissionDraft {
            consent: RwSignal::new(String::new()),
            day: RwSignal::new(String::new()),
            how: RwSignal::new(String::new()),
            keep_until: RwSignal::new(String::new()),
        };
        draft.put(known);
        draft
    }

    /// Begins again with what is known.
    pub(super) fn put(self, known: &Permission) {
        let consent = known.consent.as_ref();
        let answer = consent.map_or("", |consent| if consent.is_given { "yes" } else { "no" });
        self.consent.set(answer.to_owned());
        self.day.set(consent.map_or(today(), |consent| consent.day).to_string());
        self.how.set(consent.map(|consent| consent.how.clone()).unwrap_or_default());
        self.keep_until.set(known.keep_until.map(|day| day.to_string()).unwrap_or_default());
    }

    /// What it says; a day that is none is today.
    pub(super) fn permission(self) -> Permission {
        let answer = self.consent.get_untracked();
        let consent = (!answer.is_empty()).then(|| Consent {
            is_given: answer == "yes",
            day: Day::parse_iso(&self.day.get_untracked()).unwrap_or_else(today),
            how: self.how.get_untracked(),
        });
        Permission { consent, keep_until: Day::parse_iso(&self.keep_until.get_untracked()) }
    }
}

/// The parts of a form.
#[component]
pub(super) fn PermissionFields(draft: PermissionDraft) -> impl IntoView {
    let words = &use_words().follow;
    let input = |kind: &'static str, handle: &'static str, label: &'static str, text: RwSignal<String>| {
        view! {
            <label class="field">
                <span>{label}</span>
                <input type=kind data-testid=handle autocomplete="off" prop:value=move || text.get()
                    on:input:target=move |event| text.set(event.target().value()) />
            </label>
        }
    };
    let option = move |(value, label): (&'static str, &'static str)| {
        view! {
            <option value=value selected=move || draft.consent.with(|consent| consent == value)>
                {label}
            </option>
        }
    };
    view! {
        <div class="permission-fields">
            <label class="field">
                <span>{words.consent}</span>
                <select data-testid="consent" prop:value=move || draft.consent.get()
                    on:change:target=move |event| draft.consent.set(event.target().value())>
                    {[("", words.not_asked), ("yes", words.yes), ("no", words.no)].map(option).into_iter().collect_view()}
                </select>
            </label>
            {input("date", "consent-day", words.said_on, draft.day)}
            {input("text", "consent-how", words.how, draft.how)}
            {input("date", "keep-until", words.keep_until, draft.keep_until)}
        </div>
    }
}
