//! What passed between seller and lead: what was said and asked is typed, and one button or key says what was done (P4, F2, F3).

use super::kept::RwSignal;
use super::live::view;
use super::{Notice, change, say, use_language, use_words};
use crate::lead::LeadId;
use crate::words::fill;
use crate::worker::follow_work::{Activity, Contact, FollowAsk};
use crate::worker::protocol::Ask;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// What is done by one key on the page of the day, and the handle of its button.
pub(super) const CONTACTS: [(&str, &str, Contact); 6] = [
    ("e", "contact-message", Contact::Message { is_answered: false }),
    ("r", "contact-answer", Contact::Message { is_answered: true }),
    ("v", "contact-meeting", Contact::Meeting { is_answered: true }),
    ("u", "contact-missed", Contact::Meeting { is_answered: false }),
    ("p", "contact-presentation", Contact::Presentation { called_to_action: false, is_closed: false }),
    ("o", "contact-note", Contact::Note),
];

/// What is typed of an activity before it is said what it was.
#[derive(Clone, Copy)]
pub(super) struct Said {
    note: RwSignal<String>,
    question: RwSignal<String>,
    called_to_action: RwSignal<bool>,
    is_closed: RwSignal<bool>,
}

impl Said {
    /// Nothing is typed.
    pub(super) fn new() -> Said {
        Said {
            note: RwSignal::new(String::new()),
            question: RwSignal::new(String::new()),
            called_to_action: RwSignal::new(false),
            is_closed: RwSignal::new(false),
        }
    }

    /// Whether nothing is typed.
    pub(super) fn is_blank(self) -> bool {
        [self.note, self.question].into_iter().all(|text| text.with_untracked(|text| text.trim().is_empty()))
    }

    /// Forgets what was typed: it was of another lead.
    pub(super) fn clear(self) {
        [self.note, self.question].into_iter().for_each(|text| text.set(String::new()));
        [self.called_to_action, self.is_closed].into_iter().for_each(|is_so| is_so.set(false));
    }

    /// Notes what was done with a lead, with what was typed, and says so.
    pub(super) fn log(self, id: LeadId, name: &str, contact: Contact) {
        let contact = match contact {
            Contact::Presentation { .. } => Contact::Presentation {
                called_to_action: self.called_to_action.get_untracked(),
                is_closed: self.is_closed.get_untracked(),
            },
            other => other,
        };
        let activity = Activity { contact, note: self.note.get_untracked(), question: self.question.get_untracked() };
        self.clear();
        let what = use_language().get_untracked().contact(contact);
        let text = fill(use_words().follow.logged, &[("name", name), ("what", &what)]);
        change(Ask::Follow(FollowAsk::Log { id, activity }), move |_| {
            say(Notice { text, is_failure: false, has_undo: true });
        });
    }
}

/// The form. On the page of the day its buttons have keys, and Enter leaves the texts for them; elsewhere it notes.
#[component]
pub(super) fn ActivityForm(said: Said, log: Callback<Contact>, has_keys: bool) -> impl IntoView {
    let words = &use_words().follow;
    let language = use_language().get_untracked();
    let button = move |(key, handle, contact): (&'static str, &'static str, Contact)| {
        let label = language.contact(contact);
        view! {
            <button
                type="button"
                data-testid=handle
                aria-keyshortcuts=has_keys.then_some(key)
                on:click=move |_| note_or_focus(said, log, contact)
            >
                {has_keys.then(|| view! { <kbd>{key}</kbd> })}
                {label}
            </button>
        }
    };
    let check = |handle: &'static str, label: &'static str, is_so: RwSignal<bool>| {
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    data-testid=handle
                    prop:checked=move || is_so.get()
                    on:change=move |event| is_so.set(event_target_checked(&event))
                />
                <span>{label}</span>
            </label>
        }
    };
    let text = |handle: &'static str, label: &'static str, text: RwSignal<String>| {
        view! {
            <label class="field">
                <span>{label}</span>
                <input type="text" data-testid=handle autocomplete="off" prop:value=move || text.get()
                    on:input:target=move |event| text.set(event.target().value()) />
            </label>
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        match has_keys {
            true => leave_text(),
            false => note_or_focus(said, log, Contact::Note),
        }
    };
    view! {
        <form class="activity-form" data-testid="activity-form" on:submit=submit>
            {text("contact-said", words.note, said.note)}
            {text("contact-asked", words.question, said.question)}
            <div class="toolbar">{CONTACTS.into_iter().map(button).collect_view()}</div>
            <div class="toolbar">
                {check("contact-action", words.called_to_action, said.called_to_action)}
                {check("contact-closed", words.closed, said.is_closed)}
            </div>
            // Enter in one of two texts submits only where there is a button for it.
            <button type="submit" hidden></button>
        </form>
    }
}

/// A note that says nothing yet is to be typed first.
pub(super) fn note_or_focus(said: Said, log: Callback<Contact>, contact: Contact) {
    if contact == Contact::Note && said.is_blank() {
        focus("[data-testid=contact-said]");
    } else {
        log.run(contact);
    }
}

/// Puts the focus on the first part of the page that a selector names.
pub(super) fn focus(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector(selector).ok().flatten());
    let found = found.and_then(|found| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(found).ok());
    let _ = found.map(|found| found.focus());
}

/// Takes the focus out of a text, so that keys are heard.
fn leave_text() {
    let active = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    let active = active.and_then(|active| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(active).ok());
    let _ = active.map(|active| active.blur());
}
