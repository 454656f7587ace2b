//! The conditions of the history page: a lead, kinds, a time; each is a chip that can be taken away.

use super::history_view::{HistoryView, use_history_view};
use super::lead_finder::LeadFinder;
use super::live::{Show, live, memo, view};
use super::period::Period;
use super::{Icon, Shape, use_language, use_words};
use crate::lead::Day;
use crate::words::{Language, fill};
use crate::worker::protocol::EntryGroup;
use leptos::prelude::*;

/// The controls, and the chips of what is chosen.
#[component]
pub(super) fn HistoryFilters() -> impl IntoView {
    let words = &use_words().history;
    let history = use_history_view();
    let choose = Callback::new(move |lead| history.lead.set(Some(lead)));
    view! {
        <div class="history-filters" role="search" aria-label=words.filters>
            <LeadFinder label=words.find_lead none=words.no_lead_found on_choose=choose />
            <KindMenu />
            <PeriodChoice />
        </div>
        <HistoryChips />
    }
}

#[component]
fn KindMenu() -> impl IntoView {
    let words = &use_words().history;
    let history = use_history_view();
    let kinds = history.kinds;
    let count = move || kinds.with(Vec::len);
    let line = move |(kind, name): (EntryGroup, &'static str)| {
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    data-testid="history-kind"
                    prop:checked=move || kinds.with(|kinds| kinds.contains(&kind))
                    on:change=move |_| history.toggle(kind)
                />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <details class="menu history-kinds" data-align="start" data-testid="history-kinds">
            <summary class="button">
                <Icon shape=Shape::Filter />
                {words.kinds}
                {move || (count() > 0).then(|| view! { <span class="tag" data-tone="accent">{count()}</span> })}
            </summary>
            <div>{EntryGroup::ALL.into_iter().zip(words.groups).map(line).collect_view()}</div>
        </details>
    }
}

#[component]
fn PeriodChoice() -> impl IntoView {
    let words = &use_words().history;
    let period = use_history_view().period;
    let names = [words.all_time, words.today, words.week, words.month, words.between];
    let option = move |(choice, name): (Period, &'static str)| {
        let is_chosen = move || period.with(|period| period.code() == choice.code());
        view! {
            <option value=choice.code() prop:selected=is_chosen>
                {name}
            </option>
        }
    };
    let is_between = move || period.with(|period| matches!(period, Period::Between(..)));
    view! {
        <label class="history-period">
            <span class="unseen">{words.time}</span>
            <select
                data-testid="history-period"
                on:change:target=move |event| period.set(Period::of_code(&event.target().value()))
            >
                {Period::ALL.into_iter().zip(names).map(option).collect_view()}
            </select>
        </label>
        <Show when=is_between>
            <DayInput is_first=true label=words.from_day handle="history-from" />
            <DayInput is_first=false label=words.to_day handle="history-to" />
        </Show>
    }
}

/// One end of the time between two days.
#[component]
fn DayInput(is_first: bool, label: &'static str, handle: &'static str) -> impl IntoView {
    let period = use_history_view().period;
    let day = move || match period.get() {
        Period::Between(from, to) => {
            if is_first {
                from
            } else {
                to
            }
        }
        _ => None,
    };
    let choose = move |text: String| {
        let chosen = Day::parse_iso(&text);
        period.update(|period| {
            if let Period::Between(from, to) = period {
                *(if is_first { from } else { to }) = chosen;
            }
        });
    };
    view! {
        <label class="history-day">
            <span>{label}</span>
            <input
                type="date"
                data-testid=handle
                prop:value=move || day().map(|day| day.to_string()).unwrap_or_default()
                on:change:target=move |event| choose(event.target().value())
            />
        </label>
    }
}

#[component]
fn HistoryChips() -> impl IntoView {
    let words = use_words();
    let history = use_history_view();
    let is_narrowed = memo(move || history.is_narrowed());
    view! {
        <Show when=move || is_narrowed.get()>
            <div class="history-chips toolbar" role="group" aria-label=words.history.filters>
                {live(move || chips(history))}
                <button
                    type="button"
                    data-kind="quiet"
                    data-testid="history-clear"
                    on:click=move |_| history.clear()
                >
                    {words.leads.filter_clear}
                </button>
            </div>
        </Show>
    }
}

fn chips(history: HistoryView) -> impl IntoView {
    let language = use_language().get_untracked();
    let words = &language.words().history;
    let of_lead = history.lead.get().map(|lead| {
        let text = fill(words.of_lead, &[("lead", &lead.name)]);
        chip(text, Callback::new(move |()| history.lead.set(None)))
    });
    let of_kinds = EntryGroup::ALL.into_iter().zip(words.groups).filter(|(kind, _)| {
        let kind = *kind;
        history.kinds.with(|kinds| kinds.contains(&kind))
    });
    let of_kinds = of_kinds.map(|(kind, name)| chip(name.to_owned(), Callback::new(move |()| history.toggle(kind))));
    let of_time = period_text(language, history.period.get())
        .map(|text| chip(text, Callback::new(move |()| history.period.set(Period::Any))));
    of_lead.into_iter().chain(of_kinds).chain(of_time).collect_view()
}

fn chip(text: String, remove: Callback<()>) -> AnyView {
    let label = fill(use_words().leads.filter_remove, &[("filter", &text)]);
    view! {
        <span class="chip" data-testid="history-chip">
            <span>{text}</span>
            <button type="button" aria-label=label.clone() title=label on:click=move |_| remove.run(())>
                <Icon shape=Shape::Close />
            </button>
        </span>
    }
}

fn period_text(language: Language, period: Period) -> Option<String> {
    let words = &language.words().history;
    let day = |day: Day| language.day(day);
    match period {
        Period::Any | Period::Between(None, None) => None,
        Period::Today => Some(words.today.to_owned()),
        Period::Week => Some(words.week.to_owned()),
        Period::Month => Some(words.month.to_owned()),
        Period::Between(Some(from), Some(to)) => {
            Some(fill(words.between_days, &[("from", &day(from)), ("to", &day(to))]))
        }
        Period::Between(Some(from), None) => Some(fill(words.since_day, &[("day", &day(from))])),
        Period::Between(None, Some(to)) => Some(fill(words.until_day, &[("day", &day(to))])),
    }
}
