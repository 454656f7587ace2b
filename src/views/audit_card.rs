//! Rejected rows drawn by lot, to check whether they were rejected rightly (F8).

use super::kept::RwSignal;
use super::live::{Show, live, memo, view};
use super::rejected_table::RejectedRows;
use super::use_answer::use_answer;
use super::{use_language, use_overview, use_words};
use crate::words::fill;
use crate::worker::gate_work::{GateAnswer, GateAsk, RejectedPage};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// Rows of a draw.
const DRAWN: u32 = 5;

/// A card; nothing while no row is rejected.
#[component]
pub(super) fn AuditCard() -> impl IntoView {
    let words = &use_words().reach;
    let (seed, is_drawn) = (RwSignal::new(1_u32), RwSignal::new(false));
    let overview = use_overview();
    let has_any = memo(move || overview.with(|overview| overview.rejected_count > 0));
    let type_seed = move |typed: String| {
        if let Ok(number) = typed.trim().parse() {
            seed.set(number);
        }
    };
    // The first draw is that of the number as it stands.
    let draw = move |_| match is_drawn.get_untracked() {
        true => seed.update(|seed| *seed = seed.wrapping_add(1)),
        false => is_drawn.set(true),
    };
    let name = move || if is_drawn.get() { words.audit_next } else { words.audit_draw };
    view! {
        <Show when=move || has_any.get()>
            <section class="card audit-card rejected-table" data-testid="audit" aria-labelledby="audit-title">
                <h2 id="audit-title">{words.audit_title}</h2>
                <p class="soft">{words.audit_about}</p>
                <div class="toolbar">
                    <label class="audit-seed">
                        <span>{words.audit_seed}</span>
                        <input
                            type="number"
                            min="0"
                            data-testid="audit-seed"
                            prop:value=move || seed.get().to_string()
                            on:change:target=move |event| type_seed(event.target().value())
                        />
                    </label>
                    <button type="button" data-testid="audit-draw" on:click=draw>
                        {live(name)}
                    </button>
                </div>
                <Show when=move || is_drawn.get()>
                    <Drawn seed=seed />
                </Show>
            </section>
        </Show>
    }
}

/// What was drawn, in words and as rows.
#[component]
fn Drawn(seed: RwSignal<u32>) -> impl IntoView {
    let words = &use_words().reach;
    let language = use_language().get_untracked();
    let drawn = use_answer(move || Ask::Gate(GateAsk::Audit { seed: seed.get(), count: DRAWN }), page_of);
    let told = move || {
        let (count, all) = drawn.with(|page| page.as_ref().map_or((0, 0), |page| (page.rows.len() as u32, page.total)));
        let (count, all, seed) = (language.number(count), language.number(all), seed.get().to_string());
        fill(words.audit_drawn, &[("count", &count), ("all", &all), ("seed", &seed)])
    };
    view! {
        <p role="status">{live(told)}</p>
        <RejectedRows rejected=drawn handle="audit-row" />
    }
}

fn page_of(answer: Answer) -> Option<RejectedPage> {
    match answer {
        Answer::Gate(answer) => match *answer {
            GateAnswer::Audit(page) => Some(page),
            _ => None,
        },
        _ => None,
    }
}
