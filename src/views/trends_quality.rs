//! The quality of what channels and campaigns bring, now and before (S4c).

use super::figure_note::FigureNote;
use super::kept::Memo;
use super::leads_link::LeadsLink;
use super::live::{live, memo, view};
use super::share_cell::{DifferenceCell, share_text};
use super::trends_page::{FieldChoice, TrendDesk};
use super::{use_language, use_words};
use crate::book::Filter;
use crate::lead::{Day, Field};
use crate::report::{PassagePart, Share};
use crate::words::fill;
use crate::worker::figures::trend_figures::{Difference, QualityChange, QualityFigures};
use leptos::prelude::*;

/// The lengths of the two periods.
const LENGTHS: [u32; 4] = [30, 90, 180, 365];

/// Choices and table.
#[component]
pub(super) fn QualityCard(desk: TrendDesk) -> impl IntoView {
    let (words, language) = (&use_words().funnel.trends, use_language().get_untracked());
    let choices = desk.choices;
    let quality = desk.part(|figures| figures.quality.clone());
    let field: Memo<Field> = memo(move || choices.with(|it| it.quality_by));
    let hint = move || {
        quality.with(|quality| {
            let days = |(from, to): &(Day, Day)| format!("{} – {}", language.day(*from), language.day(*to));
            let [now, before] = [0, 1].map(|place| quality.spans.get(place).map(days).unwrap_or_default());
            fill(words.quality_hint, &[("now", &now), ("before", &before)])
        })
    };
    let lengths = LENGTHS.map(|days| {
        view! { <option value=days.to_string() prop:selected=move || choices.with(|it| it.quality_days == days)>{days}</option> }
    });
    let choose = move |event| {
        let days = event_target_value(&event).parse().unwrap_or(LENGTHS[1]);
        choices.update(|it| it.quality_days = days);
    };
    view! {
        <section class="card">
            <h2>{words.quality_title}</h2>
            <div class="toolbar">
                <FieldChoice
                    label=words.quality_by
                    handle="quality-by"
                    chosen=field
                    on_field=Callback::new(move |field| choices.update(|it| it.quality_by = field))
                />
                <label class="field">
                    <span>{words.quality_days}</span>
                    <select data-testid="quality-days" on:change=choose>
                        {lengths.collect_view()}
                    </select>
                </label>
            </div>
            <p class="soft">{hint}</p>
            {live(move || quality.with(|quality| table(quality, field.get())))}
        </section>
    }
}

fn table(quality: &QualityFigures, field: Field) -> AnyView {
    let words = &use_words().funnel;
    let rows = quality.changes.iter().map(|change| {
        view! { <QualityRow change=change.clone() field=field spans=quality.spans.clone() /> }
    });
    let rows = rows.collect_view();
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="quality-table">
                <caption>{words.trends.quality_title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.passage.part}</th>
                        <th scope="col" class="number">{words.passage.leads}</th>
                        <th scope="col">{words.trends.valid}</th>
                        <th scope="col">{words.trends.prospects}</th>
                        <th scope="col">{words.trends.score}</th>
                        <th scope="col">{words.trends.grades}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn QualityRow(change: QualityChange, field: Field, spans: Vec<(Day, Day)>) -> impl IntoView {
    let (words, language) = (use_words(), use_language().get_untracked());
    let name = super::lead_filter::value_text(words, Some(field), &change.name);
    let [valid, prospects, score] = change.differences();
    let counts = [change.now.lead_count, change.before.lead_count];
    let links = spans.into_iter().zip(counts).map(|((from, to), count)| {
        let came = Filter::Passage(PassagePart::Arrived { from: Some(from), to: Some(to) });
        let filters = vec![Filter::OneOf(field.into(), vec![change.name.clone()]), came];
        view! { <LeadsLink count=count filters=filters what=name.clone() /> }
    });
    let links = links.collect_view();
    let shares = |now: Share, before: Share, difference: Option<Difference>| {
        view! {
            <NowBefore now=now before=before />
            " "
            <DifferenceCell difference=difference />
        }
    };
    let tenths = |tenths: Option<i64>| tenths.map_or("—".to_owned(), |tenths| language.tenths(tenths));
    let scores = [tenths(change.now.score_tenths()), tenths(change.before.score_tenths())];
    let scores = fill(words.funnel.trends.now_before, &[("now", &scores[0]), ("before", &scores[1])]);
    let is_told = score.is_some_and(Difference::is_told_apart);
    let verdict = if is_told { words.funnel.passage.told_apart } else { words.funnel.passage.not_told };
    let percent = |share: Share| share.rate().map_or("—".to_owned(), |rate| language.percent(rate));
    let grades = [change.now, change.before].map(|quality| quality.graded().map(percent).join(" · "));
    let grades = fill(words.funnel.trends.now_before, &[("now", &grades[0]), ("before", &grades[1])]);
    view! {
        <tr data-name=change.name.clone()>
            <th scope="row">{name.clone()}</th>
            <td class="number">{links}</td>
            <td>{shares(change.now.valid(), change.before.valid(), valid)}</td>
            <td>{shares(change.now.prospects(), change.before.prospects(), prospects)}</td>
            <td>
                {scores}
                " "
                <span class="soft">{verdict}</span>
            </td>
            <td>{grades}</td>
        </tr>
    }
}

#[component]
fn NowBefore(now: Share, before: Share) -> impl IntoView {
    let language = use_language().get_untracked();
    let text = |share: Share| share.rate().map_or("—".to_owned(), |rate| language.percent(rate));
    let (shown_now, shown_before) = (text(now), text(before));
    let shown = fill(use_words().funnel.trends.now_before, &[("now", &shown_now), ("before", &shown_before)]);
    let note = format!("{} / {}", share_text(now), share_text(before));
    view! { <FigureNote shown=shown note=note /> }
}
