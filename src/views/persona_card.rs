//! Which values close more often, and the click that makes the ticked ones the persona.

use super::chance_sum::level_text;
use super::context::{Notice, change, say};
use super::forecast_fields::allowed_fields;
use super::kept::{Memo, RwSignal};
use super::live::{Show, live, memo, view};
use super::persona_chart::PersonaChart;
use super::use_answer::use_answer;
use super::{use_language, use_overview, use_words};
use crate::lead::FieldKey;
use crate::words::fill;
use crate::worker::forecast_work::{
    ChosenTrait, ForecastAnswer, ForecastAsk, ForecastState, Level, Trait, TraitValue, points_of,
};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// A value with its field, as it is shown.
pub(super) type ShownTrait = (FieldKey, Trait);

/// Shown while there are enough closed leads.
#[component]
pub(super) fn PersonaCard(state: Memo<Option<ForecastState>>) -> impl IntoView {
    let words = &use_words().persona;
    let heard = use_answer(
        move || Ask::Forecast(ForecastAsk::Persona(allowed_fields(state))),
        |answer| match answer {
            Answer::Forecast(answer) => match *answer {
                ForecastAnswer::Persona(traits) => Some(traits),
                _ => None,
            },
            _ => None,
        },
    );
    let has_unsure = RwSignal::new(false);
    let traits: Memo<Vec<ShownTrait>> = memo(move || {
        let mut traits = heard.get().unwrap_or_default();
        traits.retain(|(_, it)| it.is_sure || has_unsure.get());
        traits.sort_by(|(_, one), (_, other)| other.lift.total_cmp(&one.lift));
        traits
    });
    let chosen: RwSignal<Vec<ChosenTrait>> = RwSignal::new(Vec::new());
    let is_none = memo(move || heard.with(Option::is_some) && traits.with(Vec::is_empty));
    let has_any = move || !traits.with(Vec::is_empty);
    view! {
        <section class="card persona" data-testid="persona">
            <header>
                <h2>{words.title}</h2>
                <p class="soft">{words.about}</p>
            </header>
            <Show when=move || is_none.get()>
                <p role="status">{words.none}</p>
            </Show>
            <Show when=has_any>
                <PersonaChart traits=traits />
                <TraitTable traits=traits chosen=chosen />
                <AdoptButton chosen=chosen />
            </Show>
            <label class="check">
                <input
                    type="checkbox"
                    data-testid="persona-unsure"
                    prop:checked=move || has_unsure.get()
                    on:change=move |event| has_unsure.set(event_target_checked(&event))
                />
                <span>{words.show_unsure}</span>
            </label>
        </section>
    }
}

/// The figures, and a tick for each value that may become a rule.
#[component]
fn TraitTable(traits: Memo<Vec<ShownTrait>>, chosen: RwSignal<Vec<ChosenTrait>>) -> impl IntoView {
    let words = &use_words().persona;
    let rows = move || {
        let rows = traits.get().into_iter().map(|(field, it)| view! { <TraitRow field=field it=it chosen=chosen /> });
        rows.collect_view()
    };
    view! {
        <table class="figure-table" data-testid="persona-table">
            <thead>
                <tr>
                    <th scope="col">{words.value}</th>
                    <th scope="col" class="number">{words.lift}</th>
                    <th scope="col" class="number">{words.interval}</th>
                    <th scope="col" class="number">{words.counts}</th>
                    <th scope="col" class="number">{words.points}</th>
                </tr>
            </thead>
            <tbody>{live(rows)}</tbody>
        </table>
    }
}

#[component]
fn TraitRow(field: FieldKey, it: Trait, chosen: RwSignal<Vec<ChosenTrait>>) -> impl IntoView {
    let words = &use_words().persona;
    let language = use_language().get_untracked();
    let name = trait_text(field, &it.value);
    let standard = match field {
        FieldKey::Standard(field) => Some(field),
        FieldKey::Custom(_) => None,
    };
    let as_chosen = standard.map(|field| ChosenTrait { field, value: it.value.clone(), lift: it.lift });
    let is_on = {
        let as_chosen = as_chosen.clone();
        move || as_chosen.as_ref().is_some_and(|this| chosen.with(|chosen| chosen.contains(this)))
    };
    let toggle = move |_| {
        if let Some(this) = as_chosen.clone() {
            chosen.update(|chosen| match chosen.iter().position(|known| *known == this) {
                Some(place) => drop(chosen.remove(place)),
                None => chosen.push(this),
            });
        }
    };
    let counts = [("won", language.number(it.won_count)), ("all", language.number(it.lead_count))];
    let ends = [("low", times_text(it.low)), ("high", times_text(it.high))];
    let texts = |pairs: &[(&'static str, String); 2], text| {
        fill(text, &pairs.each_ref().map(|(name, text)| (*name, text.as_str())))
    };
    view! {
        <tr data-testid="persona-trait" data-sure=it.is_sure.to_string() data-lift=format!("{:.3}", it.lift)>
            <th scope="row">
                <label class="check" title=standard.is_none().then_some(words.custom)>
                    <input
                        type="checkbox"
                        aria-label=fill(words.choose, &[("value", &name)])
                        disabled=standard.is_none()
                        prop:checked=is_on
                        on:change=toggle
                    />
                    <span>{name.clone()}</span>
                </label>
            </th>
            <td class="number">{times_text(it.lift)}</td>
            <td class="number">{texts(&ends, words.from_to)}</td>
            <td class="number">{texts(&counts, words.won_of)}</td>
            <td class="number">{language.number(points_of(it.lift))}</td>
        </tr>
    }
}

#[component]
fn AdoptButton(chosen: RwSignal<Vec<ChosenTrait>>) -> impl IntoView {
    let words = &use_words().persona;
    let language = use_language().get_untracked();
    let count = move || chosen.with(Vec::len) as i64;
    let adopt = move |_| {
        change(Ask::Forecast(ForecastAsk::Adopt(chosen.get_untracked())), move |_| {
            chosen.set(Vec::new());
            say(Notice { text: words.adopted.to_owned(), is_failure: false, has_undo: true });
        });
    };
    view! {
        <button
            type="button"
            data-kind="primary"
            data-testid="persona-adopt"
            disabled=move || count() == 0
            on:click=adopt
        >
            {live(move || language.counted(&words.adopt, count()))}
        </button>
    }
}

/// A value with its field, in words.
pub(super) fn trait_text(field: FieldKey, value: &TraitValue) -> String {
    let all_words = use_words();
    let name = use_overview().with_untracked(|book| all_words.field_key(field, &book.custom_names));
    match value {
        TraitValue::Is(value) => {
            let value = level_text(field, &Level::Value(value.clone()));
            fill(all_words.forecast.chance.line, &[("field", &name), ("value", &value)])
        }
        TraitValue::Known => fill(all_words.persona.known, &[("field", &name)]),
        TraitValue::Blank => fill(all_words.persona.blank, &[("field", &name)]),
    }
}

/// A multiple with up to two digits after the decimal sign.
pub(super) fn times_text(times: f64) -> String {
    use_language().get_untracked().thousandths((times * 100.0).round() as i64 * 10)
}
