//! The calls to one lead, in its panel.

use super::kept::RwSignal;
use super::live::{live, view};
use super::{use_language, use_words};
use crate::worker::protocol::LeadDetail;
use leptos::prelude::*;

/// How many, and what came of the last one; nothing when there was none.
#[component]
pub(super) fn LeadCalls(detail: RwSignal<Option<LeadDetail>>) -> impl IntoView {
    let words = &use_words().calls;
    let language = use_language().get_untracked();
    live(move || {
        let calls = detail.with(|detail| detail.as_ref().and_then(|detail| detail.calls));
        calls.map(|calls| {
            view! {
                <section>
                    <h3>{words.heading}</h3>
                    <p data-testid="lead-calls" data-result=calls.last.code()>
                        {language.calls(Some(&calls))}
                    </p>
                </section>
            }
        })
    })
}
