//! The fields that may be learnt from, and the button that begins.

use super::context::change;
use super::forecast_page::counts_text;
use super::kept::Memo;
use super::learning::{Learning, use_learning};
use super::live::{For, Show, live, memo, view};
use super::long_work::WorkBar;
use super::{use_language, use_overview, use_words};
use crate::lead::FieldKey;
use crate::words::fill;
use crate::worker::forecast_work::{FieldShare, ForecastAsk, ForecastState, OUTCOME_MIN, Refusal};
use crate::worker::protocol::Ask;
use leptos::prelude::*;

/// The ticks, the button, and what came of it.
#[component]
pub(super) fn ForecastFields(state: Memo<Option<ForecastState>>) -> impl IntoView {
    let words = &use_words().forecast;
    let learning = use_learning();
    let fields = memo(move || state.get().map(|state| state.fields).unwrap_or_default());
    let is_learnt = memo(move || state.with(|state| state.as_ref().is_some_and(|state| state.learnt.is_some())));
    let is_stale = memo(move || {
        let learnt = |state: &ForecastState| state.learnt.as_ref().is_some_and(|learnt| learnt.is_stale);
        state.with(|state| state.as_ref().is_some_and(learnt))
    });
    let is_running = memo(move || learning.progress.get().is_some());
    let refusal = move || learning.refusal.get().map(refusal_text);
    view! {
        <section class="card forecast-fields">
            <header>
                <h2>{words.fields_title}</h2>
                <p class="soft">{live(move || counts_text(state.get().as_ref()))} ". " {words.fields_about}</p>
            </header>
            <div class="forecast-ticks">
                <For each=move || fields.get() key=|field| (field.field, field.filled_count) let:field>
                    <FieldTick field=field state=state />
                </For>
            </div>
            <Show when=move || is_stale.get()>
                <p class="callout" data-tone="warn" role="status">{words.stale}</p>
            </Show>
            <Show when=move || learning.refusal.with(Option::is_some)>
                <p class="callout" data-tone="warn" role="status" data-testid="forecast-refusal">{live(refusal)}</p>
            </Show>
            {live(move || match is_running.get() {
                true => view! { <Progress learning=learning /> },
                false => view! { <Buttons state=state is_learnt=is_learnt.get() /> },
            })}
        </section>
    }
}

#[component]
fn FieldTick(field: FieldShare, state: Memo<Option<ForecastState>>) -> impl IntoView {
    let all_words = use_words();
    let language = use_language().get_untracked();
    let name = use_overview().with_untracked(|book| all_words.field_key(field.field, &book.custom_names));
    let is_on = memo(move || allowed_fields(state).contains(&field.field));
    let toggle = move |_| {
        let mut chosen = allowed_fields(state);
        match chosen.iter().position(|known| *known == field.field) {
            Some(place) => drop(chosen.remove(place)),
            None => chosen.push(field.field),
        }
        use_learning().chosen.set(Some(chosen));
    };
    let lead_count = use_overview().with_untracked(|book| book.lead_count.max(1));
    let share = language.percent(f64::from(field.filled_count) / f64::from(lead_count));
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=move || is_on.get() on:change=toggle />
            <span>{name}</span>
            <span class="faint">{fill(all_words.forecast.field_filled, &[("share", &share)])}</span>
        </label>
    }
}

/// The fields that are ticked, in the order of the list.
pub(super) fn allowed_fields(state: Memo<Option<ForecastState>>) -> Vec<FieldKey> {
    let chosen = use_learning().chosen.get();
    let is_on = |field: &FieldShare| match &chosen {
        Some(chosen) => chosen.contains(&field.field),
        None => field.is_default,
    };
    let fields = state.get().map(|state| state.fields).unwrap_or_default();
    fields.iter().filter(|field| is_on(field)).map(|field| field.field).collect()
}

#[component]
fn Buttons(state: Memo<Option<ForecastState>>, is_learnt: bool) -> impl IntoView {
    let words = &use_words().forecast;
    let language = use_language().get_untracked();
    let closed = move || state.with(|state| state.as_ref().map_or(0, |state| state.counts.closed()));
    let text = move || match is_learnt {
        true => words.learn_again.to_owned(),
        false => language.counted(&words.learn, closed()),
    };
    let begin = move |_| use_learning().begin(untrack(move || allowed_fields(state)));
    let forget = move |_| change(Ask::Forecast(ForecastAsk::Forget), |_| ());
    let forget = is_learnt.then(|| {
        view! {
            <button type="button" data-testid="forecast-forget" on:click=forget>
                {words.forget}
            </button>
        }
    });
    view! {
        <div class="toolbar">
            <button type="button" data-kind="primary" data-testid="forecast-learn" on:click=begin>
                {live(text)}
            </button>
            {forget}
        </div>
        <p class="soft">{words.kept}</p>
    }
}

#[component]
fn Progress(learning: Learning) -> impl IntoView {
    let words = &use_words().forecast;
    let language = use_language().get_untracked();
    let text = move || language.counted(&words.running, learning.lead_count.get());
    let share = move || learning.progress.get().map(|thousandths| f64::from(thousandths) / 1000.0);
    view! {
        <WorkBar
            handles=["forecast-running", "forecast-cancel"]
            text=Signal::derive(text)
            share=Signal::derive(share)
            cancel=Callback::new(move |()| learning.cancel())
        />
    }
}

fn refusal_text(refusal: Refusal) -> String {
    let words = &use_words().forecast;
    let language = use_language().get_untracked();
    match refusal {
        Refusal::TooFew(count) => language.counted(&words.few, 30_i64.saturating_sub(count as i64)),
        Refusal::OneOutcome { won, lost } => {
            let texts = [OUTCOME_MIN, won, lost].map(|count| language.number(count as i64));
            fill(words.one_outcome, &[("least", &texts[0]), ("won", &texts[1]), ("lost", &texts[2])])
        }
        Refusal::NoColumns => words.no_columns.to_owned(),
    }
}
