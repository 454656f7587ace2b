//! What closed leads say of the open ones: what it is learnt from, how right that would have been, what gives the answer away.

use super::evidence_card::EvidenceCard;
use super::forecast_fields::ForecastFields;
use super::forecast_leaks::{ForecastLeaks, ForecastUses};
use super::forecast_open::ForecastOpen;
use super::forecast_test::ForecastTest;
use super::kept::Memo;
use super::live::{Show, live, memo, view};
use super::nothing_yet::NothingYet;
use super::persona_card::PersonaCard;
use super::use_answer::use_answer;
use super::{use_language, use_overview, use_words};
use crate::words::fill;
use crate::worker::forecast_work::{CLOSED_MIN, ForecastAnswer, ForecastAsk, ForecastState, LearntState};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// The page.
#[component]
pub fn ForecastPage() -> impl IntoView {
    let words = &use_words().forecast;
    let overview = use_overview();
    let heard = use_answer(
        || Ask::Forecast(ForecastAsk::State),
        |answer| match answer {
            Answer::Forecast(answer) => match *answer {
                ForecastAnswer::State(state) => Some(*state),
                _ => None,
            },
            _ => None,
        },
    );
    let state = memo(move || heard.get());
    let learnt: Memo<Option<LearntState>> = memo(move || state.get().and_then(|state| state.learnt));
    let is_heard = memo(move || state.with(Option::is_some));
    let is_empty = memo(move || overview.with(|book| book.lead_count == 0));
    let missing = memo(move || {
        let closed = state.with(|state| state.as_ref().map_or(0, |state| state.counts.closed()));
        (CLOSED_MIN as u32).saturating_sub(closed)
    });
    let has_learnt = memo(move || learnt.with(Option::is_some));
    let body = move || match (is_heard.get(), is_empty.get(), missing.get()) {
        (false, ..) => view! { <p></p> },
        (_, true, _) => {
            view! { <NothingYet title=words.empty_title text=words.empty_text action=words.empty_action /> }
        }
        (_, _, missing) if missing > 0 => view! { <TooFew state=state missing=missing /> },
        _ => {
            view! {
                <ForecastFields state=state />
                <Show when=move || has_learnt.get()>
                    <ForecastOpen learnt=learnt />
                    <ForecastTest learnt=learnt />
                    <ForecastLeaks state=state />
                    <ForecastUses learnt=learnt />
                </Show>
                <PersonaCard state=state />
                <EvidenceCard state=state />
            }
        }
    };
    view! {
        <section class="forecast-page page" data-testid="forecast">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.intro}</p>
            </header>
            {live(body)}
        </section>
    }
}

/// So many closed leads are missing.
#[component]
fn TooFew(state: Memo<Option<ForecastState>>, missing: u32) -> impl IntoView {
    let words = &use_words().forecast;
    let language = use_language().get_untracked();
    view! {
        <section class="empty-state" data-testid="forecast-few" data-missing=missing.to_string()>
            <h2>{words.few_title}</h2>
            <p>
                <strong>{language.counted(&words.few, missing)}</strong>
                " "
                {live(move || counts_text(state.get().as_ref()))}
            </p>
            <p>{words.few_about}</p>
        </section>
    }
}

/// Leads by what became of them.
pub(super) fn counts_text(state: Option<&ForecastState>) -> String {
    let language = use_language().get_untracked();
    let counts = state.map(|state| state.counts).unwrap_or_default();
    let counted = [("won", counts.won), ("lost", counts.lost), ("open", counts.open)];
    let texts = counted.map(|(name, count)| (name, language.number(count)));
    fill(use_words().forecast.counts, &texts.each_ref().map(|(name, text)| (*name, text.as_str())))
}
