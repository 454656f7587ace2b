//! The back-test of the edited rules on closed leads, beside the order in which they were received.

use super::kept::{Memo, RwSignal};
use super::live::{Show, live, memo, view};
use super::rule_draft::RuleDraft;
use super::share_chart::{ShareChart, ShareFigures};
use super::{use_language, use_words};
use crate::score::{Ranking, STEPS, ScoreTest};
use crate::words::fill;
use leptos::prelude::*;

/// Shares of the leads that may be worked, in steps of the curve.
const CHOICES: [usize; 5] = [1, 2, 4, 6, 10];
/// The share that is shown first: a fifth.
const FIRST: usize = 4;
/// Figures that are often quoted (A4, A5): leads called legitimate, and leads handed over that were qualified.
const REFERENCES: [f64; 2] = [0.25, 0.27];
/// Fewer closed leads than this tell little.
const FEW: u32 = 30;

/// The card: what was tested, the two orders side by side, the picture.
#[component]
pub(super) fn ScoreTestCard(draft: RuleDraft) -> impl IntoView {
    let words = &use_words().what_if;
    let language = use_language().get_untracked();
    let test = memo(move || draft.tried.with(|tried| tried.as_ref().and_then(|tried| tried.test.clone())));
    let steps = RwSignal::new(FIRST);
    let has_test = memo(move || test.with(Option::is_some));
    let is_heard = move || draft.tried.with(Option::is_some);
    let about = move || {
        let counts =
            test.with(|test| test.as_ref().map(|test| (test.closed_count, test.won_count)).unwrap_or_default());
        let leads = language.counted(&use_words().scoring.leads, counts.0);
        fill(words.test_about, &[("leads", &leads), ("won", &language.number(counts.1))])
    };
    let blind = move || {
        let count = test.with(|test| test.as_ref().map_or(0, |test| test.blind_count));
        (count > 0).then(|| view! { <p class="soft">{language.counted(&words.blind, count)}</p> })
    };
    let is_few = move || test.with(|test| test.as_ref().is_some_and(|test| test.closed_count < FEW));
    view! {
        <section class="card score-test" data-testid="score-test">
            <h2>{words.test_title}</h2>
            <Show when=move || has_test.get()>
                <p class="soft">{live(about)}</p>
                <TopChoice test=test steps=steps />
                <Orders test=test steps=steps />
                <Show when=is_few>
                    <p class="callout" data-tone="warn">{words.few}</p>
                </Show>
                {live(blind)}
                <Gain test=test />
                <References />
            </Show>
            <Show when=move || is_heard() && !has_test.get()>
                <p class="soft">{words.no_test}</p>
            </Show>
        </section>
    }
}

#[component]
fn TopChoice(test: Memo<Option<ScoreTest>>, steps: RwSignal<usize>) -> impl IntoView {
    let words = &use_words().what_if;
    let language = use_language().get_untracked();
    let option = move |choice: usize| {
        let text = move || {
            let count = test.with(|test| test.as_ref().map_or(0.0, |test| test.lead_count(choice)));
            let leads = language.counted(&use_words().scoring.leads, count.round() as i64);
            let share = format!("{}%", language.number((choice * 100 / STEPS) as i64));
            fill(words.top_choice, &[("share", &share), ("leads", &leads)])
        };
        view! { <option value=choice.to_string() prop:selected=move || steps.get() == choice>{text}</option> }
    };
    let choose = move |event| steps.set(event_target_value(&event).parse().unwrap_or(FIRST));
    view! {
        <label class="field">
            <span>{words.top}</span>
            <select data-testid="score-test-top" on:change=choose>
                {CHOICES.map(option).into_iter().collect_view()}
            </select>
        </label>
    }
}

/// Precision, lift and area of both orders.
#[component]
fn Orders(test: Memo<Option<ScoreTest>>, steps: RwSignal<usize>) -> impl IntoView {
    let words = &use_words().what_if;
    let language = use_language().get_untracked();
    let rows = move || {
        let (test, steps) = (test.get()?, steps.get());
        let row = |code: &'static str, name: &'static str, ranking: &Ranking| {
            let lift = language.thousandths((test.lift(ranking, steps) * 10.0).round() as i64 * 100);
            view! {
                <tr data-order=code data-auc=format!("{:.4}", ranking.auc)>
                    <th scope="row">{name}</th>
                    <td class="number">{language.percent(test.precision(ranking, steps))}</td>
                    <td class="number">{fill(words.times, &[("times", &lift)])}</td>
                    <td class="number">{language.percent(ranking.auc)}</td>
                </tr>
            }
        };
        Some((row("score", words.by_score, &test.by_score), row("received", words.received, &test.received)))
    };
    view! {
        <table class="figure-table" data-testid="score-test-table">
            <thead>
                <tr>
                    <th scope="col">{words.order}</th>
                    <th scope="col" class="number">{words.precision}</th>
                    <th scope="col" class="number">{words.lift}</th>
                    <th scope="col" class="number">{words.auc}</th>
                </tr>
            </thead>
            <tbody>{live(rows)}</tbody>
        </table>
    }
}

#[component]
fn Gain(test: Memo<Option<ScoreTest>>) -> impl IntoView {
    let (words, axes) = (&use_words().what_if, &use_words().forecast);
    let drawn = memo(move || {
        let lines = test.with(|test| {
            let lines = |test: &ScoreTest| {
                let curve = |ranking: &Ranking| {
                    let won = |(place, won): (usize, &f64)| {
                        ((place + 1) as f64 / STEPS as f64, won / f64::from(test.won_count))
                    };
                    std::iter::once((0.0, 0.0)).chain(ranking.won.iter().enumerate().map(won)).collect()
                };
                vec![("received", curve(&test.received)), ("chance", curve(&test.by_score))]
            };
            test.as_ref().map(lines).unwrap_or_default()
        });
        ShareFigures { lines, ..ShareFigures::default() }
    });
    view! {
        <figure>
            <figcaption>
                <h3>{words.gain_title}</h3>
                <ul class="share-legend">
                    <li data-line="chance">{words.by_score}</li>
                    <li data-line="received">{words.received}</li>
                </ul>
            </figcaption>
            <ShareChart figures=drawn label=words.gain_title axes=[axes.worked, axes.found] handle="score-gain" />
        </figure>
    }
}

/// Often quoted figures, each with its source: never as facts.
#[component]
fn References() -> impl IntoView {
    let words = &use_words().what_if;
    let texts = [words.reference_legitimate, words.reference_qualified];
    let line = |(share, text): (f64, &'static str)| {
        view! {
            <li>
                <meter min="0" max="1" value=share.to_string()></meter>
                <span>{text}</span>
            </li>
        }
    };
    view! {
        <div class="score-references" data-testid="score-references">
            <h3>{words.references}</h3>
            <ul>{REFERENCES.into_iter().zip(texts).map(line).collect_view()}</ul>
            <p class="soft">{words.references_about}</p>
        </div>
    }
}
