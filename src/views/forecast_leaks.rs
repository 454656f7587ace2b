//! Fields that give the answer away, each with the click that leaves it out; and what the chances go by.

use super::forecast_fields::allowed_fields;
use super::kept::Memo;
use super::learning::use_learning;
use super::live::{live, view};
use super::{use_language, use_overview, use_words};
use crate::lead::FieldKey;
use crate::words::fill;
use crate::worker::forecast_work::{FieldLeak, ForecastState, LeakReason, LearntState, PRIOR};
use leptos::prelude::*;

/// The suspected fields.
#[component]
pub(super) fn ForecastLeaks(state: Memo<Option<ForecastState>>) -> impl IntoView {
    let words = &use_words().forecast;
    let line = move |(leak, field): (FieldLeak, FieldKey)| {
        let name = name_of(field);
        let leave_out = move |_| {
            let kept = untrack(move || allowed_fields(state)).into_iter().filter(|known| *known != field);
            let kept: Vec<FieldKey> = kept.collect();
            use_learning().chosen.set(Some(kept.clone()));
            use_learning().begin(kept);
        };
        view! {
            <li data-testid="forecast-leak" data-field=leak.name.clone()>
                <p>
                    <strong>{name.clone()}</strong>
                    ": "
                    {reason_text(&leak)}
                </p>
                <button
                    type="button"
                    data-testid="forecast-leave-out"
                    aria-label=fill(words.leave_out_label, &[("field", &name)])
                    on:click=leave_out
                >
                    {words.leave_out}
                </button>
            </li>
        }
    };
    let body = move || {
        let learnt = state.get().and_then(|state| state.learnt);
        let leaks: Vec<_> = learnt.iter().flat_map(|learnt| named(learnt, &learnt.report.leaks)).collect();
        match leaks.is_empty() {
            true => view! { <p class="soft">{words.leaks_none}</p> },
            false => {
                view! {
                    <p class="soft">{words.leaks_about}</p>
                    <ul class="leak-list">{leaks.into_iter().map(line).collect_view()}</ul>
                }
            }
        }
    };
    view! {
        <section class="card forecast-leaks">
            <h2>{words.leaks_title}</h2>
            {live(body)}
        </section>
    }
}

fn named(learnt: &LearntState, leaks: &[FieldLeak]) -> Vec<(FieldLeak, FieldKey)> {
    let field = |name: &str| learnt.fields.iter().find(|(known, _)| known == name).map(|(_, field)| *field);
    leaks.iter().filter_map(|leak| Some((leak.clone(), field(&leak.name)?))).collect()
}

fn name_of(field: FieldKey) -> String {
    use_overview().with_untracked(|book| use_words().field_key(field, &book.custom_names))
}

fn reason_text(leak: &FieldLeak) -> String {
    let words = &use_words().forecast;
    let language = use_language().get_untracked();
    let auc = language.percent(leak.auc);
    match leak.reason {
        LeakReason::TellsAll => fill(words.leak_all, &[("auc", &auc)]),
        LeakReason::FilledFor { is_won, filled, of_outcome } => {
            let text = if is_won { words.leak_filled_won } else { words.leak_filled_lost };
            let (part, filled) = (language.number(of_outcome as i64), language.number(filled as i64));
            fill(text, &[("part", &part), ("filled", &filled)])
        }
        LeakReason::Outweighs(others) => {
            fill(words.leak_outweighs, &[("auc", &auc), ("others", &language.percent(others))])
        }
        LeakReason::TellsMuch(share) => fill(words.leak_much, &[("share", &language.percent(share))]),
        LeakReason::Overwritten => words.leak_overwritten.to_owned(),
        LeakReason::Judged => words.leak_judged.to_owned(),
        LeakReason::Ended => words.leak_ended.to_owned(),
    }
}

/// A field moves odds by less than a hundredth: not worth a line.
const WEIGHT_MIN: f64 = 0.01;

/// What the chances go by, the weightiest field first.
#[component]
pub(super) fn ForecastUses(learnt: Memo<Option<LearntState>>) -> impl IntoView {
    let words = &use_words().forecast;
    let language = use_language().get_untracked();
    let body = move || {
        let learnt = learnt.get();
        let most = learnt.iter().flat_map(|it| &it.report.uses).map(|it| it.weight).fold(0.0, f64::max);
        let row = |(name, weight): (String, f64)| {
            let factor = language.thousandths((weight.exp() * 100.0).round() as i64 * 10);
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="number">{fill(words.factor, &[("factor", &factor)])}</td>
                    <td class="use-bar">
                        <meter min="0" max="1" value=(weight / most).to_string()></meter>
                    </td>
                </tr>
            }
        };
        let uses = learnt.iter().flat_map(|learnt| {
            let name = |name: &str| match name == PRIOR {
                true => Some(use_words().evidence.field.to_owned()),
                false => learnt.fields.iter().find(|(known, _)| known == name).map(|(_, field)| name_of(*field)),
            };
            let weighty = learnt.report.uses.iter().filter(|it| it.weight >= WEIGHT_MIN);
            weighty.filter_map(move |it| Some((name(&it.name)?, it.weight)))
        });
        let rows: Vec<_> = uses.map(row).collect();
        match rows.is_empty() {
            true => view! { <p class="soft">{words.uses_none}</p> },
            false => {
                view! {
                    <p class="soft">{words.uses_about}</p>
                    <table class="figure-table" data-testid="forecast-uses">
                        <thead>
                            <tr>
                                <th scope="col">{words.field}</th>
                                <th scope="col" class="number">{words.weight}</th>
                                <td></td>
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                }
            }
        }
    };
    view! {
        <section class="card forecast-uses">
            <h2>{words.uses_title}</h2>
            {live(body)}
        </section>
    }
}
