//! The book's fingerprint: two devices, or a book and its backup, hold the same when it is the same.

use super::live::view;
use super::use_answer::use_answer;
use super::use_words;
use crate::worker::protocol::{Answer, Ask, Fingerprint};
use leptos::prelude::*;

/// Asked for only while it is shown: it is a pass over every value of every lead.
#[component]
pub fn FingerprintLine() -> impl IntoView {
    let words = &use_words().settings;
    let fingerprint = use_answer(
        || Ask::Fingerprint,
        |answer| match answer {
            Answer::Fingerprint { fingerprint, segment_count } => Some((fingerprint, segment_count)),
            _ => None,
        },
    );
    let part = move |read: fn(&Fingerprint) -> String| {
        move || fingerprint.with(|known| known.as_ref().map(|(known, _)| read(known)))
    };
    let segments = move || fingerprint.with(|known| known.as_ref().map(|(_, count)| count.to_string()));
    view! {
        <h3>{words.fingerprint}</h3>
        <dl
            class="settings-figures fingerprint-line"
            data-testid="fingerprint"
            data-contents=part(|known| known.contents_text())
            data-journal=part(|known| known.journal_text())
            data-entries=part(|known| known.entry_count.to_string())
            data-segments=segments
        >
            <div>
                <dt>{use_words().leads.title}</dt>
                <dd>{part(|known| known.contents_text())}</dd>
            </div>
            <div>
                <dt>{use_words().history.title}</dt>
                <dd>{part(|known| known.journal_text())}</dd>
            </div>
        </dl>
        <p class="soft">{words.fingerprint_about}</p>
    }
}
