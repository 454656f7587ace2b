//! How right chances would have been: figures, and two pictures, each with its table.

use super::kept::Memo;
use super::live::{live, memo, view};
use super::share_chart::{ShareChart, ShareFigures};
use super::{use_language, use_words};
use crate::lead::Day;
use crate::report::wilson;
use crate::words::fill;
use crate::worker::forecast_work::{Backtest, LearntState, Tested, TestedOn};
use leptos::prelude::*;

/// The back-test.
#[component]
pub(super) fn ForecastTest(learnt: Memo<Option<LearntState>>) -> impl IntoView {
    let words = &use_words().forecast;
    let tested = memo(move || learnt.get().and_then(|learnt| learnt.report.tested));
    let figures = memo(move || tested.get().map(|tested| tested.figures));
    let body = move || match tested.get() {
        None => view! { <p class="soft">{words.untested}</p> },
        Some(tested) => {
            view! {
                <p class="soft">{on_text(&tested)}</p>
                <Tiles figures=tested.figures.clone() />
                <div class="share-charts">
                    <Calibration figures=figures />
                    <Gain figures=figures />
                </div>
            }
        }
    };
    view! {
        <section class="card forecast-test" data-testid="forecast-test">
            <h2>{words.test_title}</h2>
            {live(body)}
        </section>
    }
}

fn on_text(tested: &Tested) -> String {
    let words = &use_words().forecast;
    let language = use_language().get_untracked();
    let leads = language.counted(&words.leads, tested.figures.lead_count as i64);
    match tested.on {
        TestedOn::Latest(day) => fill(words.on_latest, &[("leads", &leads), ("day", &language.day(Day(day)))]),
        TestedOn::LeftOut => fill(words.on_left_out, &[("leads", &leads)]),
    }
}

#[component]
fn Tiles(figures: Backtest) -> impl IntoView {
    let words = &use_words().forecast;
    let language = use_language().get_untracked();
    let all = figures.won_share();
    let plain = language.thousandths((all * (1.0 - all) * 1000.0).round() as i64);
    let lift = language.thousandths((figures.lift() * 10.0).round() as i64 * 100);
    let shares = [("top", language.percent(figures.top_fifth)), ("all", language.percent(all))];
    let shares = shares.each_ref().map(|(name, text)| (*name, text.as_str()));
    let brier = language.thousandths((figures.brier * 1000.0).round() as i64);
    let tiles = [
        ("auc", words.auc, language.percent(figures.auc), words.auc_about.to_owned(), figures.auc),
        ("brier", words.brier, brier, fill(words.brier_about, &[("plain", &plain)]), figures.brier),
        ("lift", words.lift, fill(words.factor, &[("factor", &lift)]), fill(words.lift_about, &shares), figures.lift()),
    ];
    let tile = |(code, name, figure, about, value): (&'static str, &'static str, String, String, f64)| {
        view! {
            <div class="figure-tile" data-figure=code data-value=format!("{value:.4}")>
                <span>{name}</span>
                <strong>{figure}</strong>
                <small class="soft">{about}</small>
            </div>
        }
    };
    view! { <div class="figure-tiles">{tiles.map(tile).into_iter().collect_view()}</div> }
}

#[component]
fn Calibration(figures: Memo<Option<Backtest>>) -> impl IntoView {
    let words = &use_words().forecast;
    let language = use_language().get_untracked();
    let drawn = memo(move || {
        let ranges = figures.with(|figures| figures.as_ref().map(|it| it.calibration.clone()).unwrap_or_default());
        let point = |range: &crate::worker::forecast_work::Calibration| {
            let (low, high) = wilson(range.won * range.lead_count as f64, range.lead_count as f64);
            (range.chance, range.won, low, high)
        };
        ShareFigures { points: ranges.iter().map(point).collect(), ..ShareFigures::default() }
    });
    let rows = move || {
        let ranges = figures.with(|figures| figures.as_ref().map(|it| it.calibration.clone()).unwrap_or_default());
        let row = |range: crate::worker::forecast_work::Calibration| {
            view! {
                <tr>
                    <th scope="row" class="number">{language.percent(range.chance)}</th>
                    <td class="number">{language.percent(range.won)}</td>
                    <td class="number">{language.number(range.lead_count as i64)}</td>
                </tr>
            }
        };
        ranges.into_iter().map(row).collect_view()
    };
    view! {
        <figure>
            <figcaption>
                <h3>{words.calibration_title}</h3>
                <p class="soft">{words.calibration_about}</p>
            </figcaption>
            <ShareChart
                figures=drawn
                label=words.calibration_title
                axes=[words.told, words.came]
                handle="forecast-calibration"
            />
            <details>
                <summary>{words.as_table}</summary>
                <table class="figure-table" data-testid="forecast-calibration-table">
                    <thead>
                        <tr>
                            <th scope="col" class="number">{words.told}</th>
                            <th scope="col" class="number">{words.came}</th>
                            <th scope="col" class="number">{words.lead_column}</th>
                        </tr>
                    </thead>
                    <tbody>{live(rows)}</tbody>
                </table>
            </details>
        </figure>
    }
}

#[component]
fn Gain(figures: Memo<Option<Backtest>>) -> impl IntoView {
    let words = &use_words().forecast;
    let language = use_language().get_untracked();
    let curve = memo(move || figures.with(|figures| figures.as_ref().map(Backtest::gain).unwrap_or_default()));
    let drawn = memo(move || ShareFigures { lines: vec![("chance", curve.get())], ..ShareFigures::default() });
    let rows = move || {
        let row = |(worked, found): (f64, f64)| {
            view! {
                <tr>
                    <th scope="row" class="number">{language.percent(worked)}</th>
                    <td class="number">{language.percent(found)}</td>
                </tr>
            }
        };
        curve.get().into_iter().skip(1).map(row).collect_view()
    };
    view! {
        <figure>
            <figcaption>
                <h3>{words.gain_title}</h3>
                <p class="soft">{words.gain_about}</p>
            </figcaption>
            <ShareChart figures=drawn label=words.gain_title axes=[words.worked, words.found] handle="forecast-gain" />
            <details>
                <summary>{words.as_table}</summary>
                <table class="figure-table" data-testid="forecast-gain-table">
                    <thead>
                        <tr>
                            <th scope="col" class="number">{words.worked}</th>
                            <th scope="col" class="number">{words.found}</th>
                        </tr>
                    </thead>
                    <tbody>{live(rows)}</tbody>
                </table>
            </details>
        </figure>
    }
}
