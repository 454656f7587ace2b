//! The chance of a lead: in a cell of the table, and in the panel as a sum, line by line, like its score.

use super::kept::RwSignal;
use super::live::{live, view};
use super::use_answer::use_answer;
use super::{use_language, use_overview, use_words};
use crate::lead::{Field, FieldKey};
use crate::words::fill;
use crate::worker::forecast_work::{ChanceLine, ChanceSum, ForecastAnswer, ForecastAsk, Level, Measure};
use crate::worker::protocol::{Answer, Ask, LeadChance, LeadDetail};
use leptos::prelude::*;

/// A chance as a share, or that it is too unsure; the interval on hover. Nothing for a lead without one.
#[component]
pub(super) fn ChanceText(chance: LeadChance) -> impl IntoView {
    let words = &use_words().forecast.chance;
    let text =
        if chance.is_told() { share_text(chance.shares().unwrap_or_default()[0]) } else { words.unsure.to_owned() };
    chance.shares().is_some().then(|| {
        view! {
            <span class="chance" data-told=chance.is_told().to_string() title=interval_text(chance)>
                {text}
            </span>
        }
    })
}

/// Whole per cent, never 0 and never 100.
fn share_text(share: f64) -> String {
    format!("{}%", use_language().get_untracked().number((share * 100.0).round().clamp(1.0, 99.0) as i64))
}

fn interval_text(chance: LeadChance) -> String {
    let words = &use_words().forecast.chance;
    let [middle, low, high] = chance.shares().unwrap_or_default().map(share_text);
    let text = if chance.is_told() { words.interval } else { words.unsure_interval };
    fill(text, &[("chance", &middle), ("low", &low), ("high", &high)])
}

/// The sum in the panel; nothing for a closed lead, and where nothing was learnt.
#[component]
pub(super) fn LeadChanceSum(detail: RwSignal<Option<LeadDetail>>) -> impl IntoView {
    let words = &use_words().forecast.chance;
    let sum = use_answer(
        move || match detail.with(|detail| detail.as_ref().map(|detail| detail.id)) {
            Some(id) => Ask::Forecast(ForecastAsk::Lead(id)),
            None => Ask::Overview,
        },
        |answer| match answer {
            Answer::Forecast(answer) => match *answer {
                ForecastAnswer::Lead(sum) => Some(sum),
                _ => None,
            },
            _ => None,
        },
    );
    live(move || {
        sum.get().flatten().map(|sum| {
            view! {
                <section>
                    <h3>
                        {words.name} <span class="lead-panel-score"><ChanceText chance=sum.chance /></span>
                    </h3>
                    <p class="soft" data-testid="lead-chance" data-told=sum.chance.is_told().to_string()>
                        {interval_text(sum.chance)}
                    </p>
                    <ChanceLines sum=sum />
                </section>
            }
        })
    })
}

#[component]
fn ChanceLines(sum: ChanceSum) -> impl IntoView {
    let all_words = use_words();
    let words = &all_words.forecast.chance;
    let line = |(text, points): (String, i32)| {
        view! {
            <tr>
                <th scope="row">{text}</th>
                <td class="number">{signed(points)}</td>
            </tr>
        }
    };
    let lines = std::iter::once((words.base.to_owned(), sum.base))
        .chain(sum.lines.iter().map(|line| (line_text(line), line.points)))
        .chain((sum.rest != 0).then(|| (words.rest.to_owned(), sum.rest)));
    view! {
        <details>
            <summary>{all_words.leads.score_sum}</summary>
            <p class="soft">{words.sum_about}</p>
            <table class="score-sum" data-testid="chance-sum">
                <tbody>{lines.map(line).collect_view()}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{all_words.leads.total}</th>
                        <td class="number">{signed(sum.total)}</td>
                    </tr>
                </tfoot>
            </table>
        </details>
    }
}

/// Hundredths, with their sign.
fn signed(hundredths: i32) -> String {
    let text = use_language().get_untracked().thousandths(i64::from(hundredths.abs()) * 10);
    match hundredths {
        ..0 => format!("\u{2212}{text}"),
        0 => text,
        _ => format!("+{text}"),
    }
}

fn line_text(line: &ChanceLine) -> String {
    let all_words = use_words();
    let words = &all_words.forecast.chance;
    let read = |(field, level): &(Option<FieldKey>, Level)| {
        let Some(field) = field else {
            let level = level_text(FieldKey::Custom(0), level);
            return fill(words.line, &[("field", all_words.evidence.field), ("value", &level)]);
        };
        let name = use_overview().with_untracked(|book| all_words.field_key(*field, &book.custom_names));
        fill(words.line, &[("field", &name), ("value", &level_text(*field, level))])
    };
    match &line.read[..] {
        [one, other] => fill(words.pair, &[("one", &read(one)), ("other", &read(other))]),
        lines => lines.iter().map(read).collect(),
    }
}

/// What was read out of a cell, in words.
pub(super) fn level_text(field: FieldKey, level: &Level) -> String {
    let all_words = use_words();
    let words = &all_words.forecast.chance;
    match level {
        Level::Empty => words.empty.to_owned(),
        Level::Other => words.other.to_owned(),
        Level::Value(text) => match field {
            FieldKey::Standard(Field::Channel) => all_words.channel(text).to_owned(),
            FieldKey::Standard(field) => all_words.value(field, text).to_owned(),
            FieldKey::Custom(_) => text.clone(),
        },
        Level::Exactly(measure, number) => measured(*measure, number_text(*measure, *number)),
        Level::Between(measure, low, high) => {
            let [low, high] = [low, high].map(|end| end.map(|end| number_text(*measure, end)));
            let range = match (low, high) {
                (Some(low), Some(high)) => fill(words.between, &[("low", &low), ("high", &high)]),
                (Some(low), None) => fill(words.over, &[("low", &low)]),
                (None, Some(high)) => fill(words.up_to, &[("high", &high)]),
                (None, None) => words.other.to_owned(),
            };
            measured(*measure, range)
        }
        Level::Month(month) => all_words.calendar.months[*month as usize - 1].to_owned(),
        Level::Weekday(day) => words.weekdays[*day as usize - 1].to_owned(),
    }
}

fn number_text(measure: Measure, number: f64) -> String {
    match measure {
        // A year has no separator of thousands.
        Measure::Year => format!("{number:.1}"),
        Measure::Number | Measure::Length => {
            use_language().get_untracked().thousandths((number * 100.0).round() as i64 * 10)
        }
    }
}

fn measured(measure: Measure, text: String) -> String {
    match measure {
        Measure::Length => fill(use_words().forecast.chance.length, &[("length", &text)]),
        Measure::Number | Measure::Year => text,
    }
}
