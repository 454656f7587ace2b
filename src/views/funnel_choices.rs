//! The choices of the funnel page: way of counting, period of arrival, parts, comparison, reference lines.

use super::funnel_view::{Compare, FunnelChoices, FunnelDesk};
use super::live::{Show, live, memo, view};
use super::part_text::{SPLIT_FIELDS, part_text};
use super::{use_query, use_words};
use crate::book::Filter;
use crate::lead::Day;
use crate::report::{PassagePart, PeriodUnit, Way};
use crate::worker::figures::funnel_figures::Split;
use leptos::prelude::*;

/// By what leads may be told apart, in the order of the words.
fn splits() -> Vec<Split> {
    let fields = SPLIT_FIELDS.map(Split::Field).into_iter();
    let others = [Split::Grade, Split::TalkGrade, Split::Standing];
    fields.chain(others).chain([PeriodUnit::Week, PeriodUnit::Month].map(Split::Period)).collect()
}

/// All choices in a row.
#[component]
pub(super) fn FunnelChoiceRow(desk: FunnelDesk) -> impl IntoView {
    let words = &use_words().funnel.passage;
    let choices = desk.choices;
    let way = memo(move || choices.with(|it| it.way));
    let ways = [Way::Ever, Way::InOrder].into_iter().zip(words.ways).map(|(each, name)| {
        let code = if each == Way::Ever { "ever" } else { "in_order" };
        view! { <option value=code prop:selected=move || way.get() == each>{name}</option> }
    });
    let choose_way = move |event| {
        let way = if event_target_value(&event) == "ever" { Way::Ever } else { Way::InOrder };
        choices.update(|it| it.way = way);
    };
    let split = memo(move || choices.with(|it| it.split));
    let options = splits().into_iter().zip(words.splits).enumerate().map(|(place, (each, name))| {
        view! { <option value=place.to_string() prop:selected=move || split.get() == Some(each)>{name}</option> }
    });
    let choose_split = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        choices.update(|it| {
            it.split = place.and_then(|place| splits().get(place).copied());
            if matches!(it.compare, Compare::Parts(_)) {
                it.compare = Compare::Parts([None, None]);
            }
        });
    };
    view! {
        <div class="funnel-choices toolbar">
            <label class="field">
                <span>{words.way_label}</span>
                <select data-testid="funnel-way" on:change=choose_way>
                    {ways.collect_view()}
                </select>
            </label>
            <ArrivalChoice />
            <label class="field">
                <span>{words.split_label}</span>
                <select data-testid="funnel-split" on:change=choose_split>
                    <option value="" prop:selected=move || split.get().is_none()>{words.split_none}</option>
                    {options.collect_view()}
                </select>
            </label>
            <CompareChoice desk=desk />
            <label class="choice">
                <input
                    type="checkbox"
                    data-testid="funnel-references"
                    prop:checked=move || choices.with(|it| it.has_references)
                    on:change=move |event| choices.update(|it| it.has_references = event_target_checked(&event))
                />
                <span>{words.references}</span>
            </label>
        </div>
        <p class="soft">{move || words.way_hints[way.get() as usize]} " " {words.arrival_hint}</p>
    }
}

/// The first and the last day of arrival: a condition of the view of leads.
#[component]
pub(super) fn ArrivalChoice() -> impl IntoView {
    let words = &use_words().funnel.passage;
    let query = use_query();
    let days = memo(move || {
        query.with(|query| {
            let known = query.filters.iter().find_map(|filter| match filter {
                Filter::Passage(PassagePart::Arrived { from, to }) => Some([*from, *to]),
                _ => None,
            });
            known.unwrap_or_default()
        })
    });
    let put = move |place: usize, day: Option<Day>| {
        let mut chosen = days.get_untracked();
        chosen[place] = day;
        let [from, to] = chosen;
        query.update(|query| {
            query.filters.retain(|filter| !matches!(filter, Filter::Passage(PassagePart::Arrived { .. })));
            query
                .filters
                .extend((from.is_some() || to.is_some()).then_some(Filter::Passage(PassagePart::Arrived { from, to })));
        });
    };
    let day = move |place: usize, handle: &'static str, name: &'static str| {
        let shown = memo(move || days.get()[place]);
        view! { <DayField label=name handle=handle.to_owned() day=shown on_day=Callback::new(move |day| put(place, day)) /> }
    };
    view! {
        {day(0, "arrived-from", words.from)}
        {day(1, "arrived-until", words.until)}
    }
}

#[component]
fn DayField(
    label: &'static str,
    handle: String,
    day: super::kept::Memo<Option<Day>>,
    on_day: Callback<Option<Day>>,
) -> impl IntoView {
    view! {
        <label class="field">
            <span>{label}</span>
            <input
                type="date"
                data-testid=handle
                prop:value=move || day.get().map(|day| day.to_string()).unwrap_or_default()
                on:change=move |event| on_day.run(Day::parse_iso(&event_target_value(&event)))
            />
        </label>
    }
}

#[component]
fn CompareChoice(desk: FunnelDesk) -> impl IntoView {
    let words = &use_words().funnel.passage;
    let choices = desk.choices;
    let kind = memo(move || choices.with(|it| kind_of(&it.compare)));
    let options = words.compares.into_iter().enumerate().map(|(place, name)| {
        view! { <option value=place.to_string() prop:selected=move || kind.get() == place>{name}</option> }
    });
    let choose = move |event| {
        let compare = match event_target_value(&event).as_str() {
            "1" => Compare::Periods(halves(desk)),
            "2" => Compare::Parts([None, None]),
            _ => Compare::Nothing,
        };
        choices.update(|it| it.compare = compare);
    };
    let periods = move || {
        let put = move |side: usize, end: usize, day: Option<Day>| {
            choices.update(|it| {
                if let Compare::Periods(periods) = &mut it.compare {
                    periods[side][end] = day;
                }
            });
        };
        let field = move |side: usize, end: usize| {
            let day = memo(move || choices.with(|it| day_of(it, side, end)));
            let label = if end == 0 { ["A", "B"][side] } else { words.until };
            let handle = format!("compare-{}-{}", ["a", "b"][side], ["from", "until"][end]);
            view! { <DayField label=label handle=handle day=day on_day=Callback::new(move |day| put(side, end, day)) /> }
        };
        [(0, 0), (0, 1), (1, 0), (1, 1)].map(|(side, end)| field(side, end)).collect_view()
    };
    view! {
        <label class="field">
            <span>{words.compare_label}</span>
            <select data-testid="funnel-compare" on:change=choose>
                {options.collect_view()}
            </select>
        </label>
        <Show when=move || kind.get() == 1>{live(periods)}</Show>
        <Show when=move || kind.get() == 2>
            <PartChoice desk=desk side=0 />
            <PartChoice desk=desk side=1 />
        </Show>
    }
}

/// The earlier and the later half of the days on which leads came: B is the earlier one.
fn halves(desk: FunnelDesk) -> [[Option<Day>; 2]; 2] {
    let arrivals = desk.figures.with_untracked(|figures| figures.as_ref().and_then(|figures| figures.arrivals));
    let Some((first, last)) = arrivals else { return Default::default() };
    let middle = Day(first.0 + (last.0 - first.0) / 2);
    [[Some(Day(middle.0 + 1)), Some(last)], [Some(first), Some(middle)]]
}

fn kind_of(compare: &Compare) -> usize {
    match compare {
        Compare::Nothing => 0,
        Compare::Periods(_) => 1,
        Compare::Parts(_) => 2,
    }
}

fn day_of(choices: &FunnelChoices, side: usize, end: usize) -> Option<Day> {
    match &choices.compare {
        Compare::Periods(periods) => periods[side][end],
        _ => None,
    }
}

#[component]
fn PartChoice(desk: FunnelDesk, side: usize) -> impl IntoView {
    let words = &use_words().funnel.passage;
    let choices = desk.choices;
    let parts = desk.part(|figures| figures.parts.clone());
    let chosen = memo(move || {
        choices.with(|it| match &it.compare {
            Compare::Parts(parts) => parts[side].clone(),
            _ => None,
        })
    });
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        let filter = place.and_then(|place| parts.with_untracked(|parts| parts.get(place)?.filter.clone()));
        choices.update(|it| {
            if let Compare::Parts(parts) = &mut it.compare {
                parts[side] = filter;
            }
        });
    };
    let options = move || {
        let option = |(place, part): (usize, crate::worker::figures::funnel_figures::Part)| {
            let is_chosen = part.filter.is_some() && part.filter == chosen.get();
            view! { <option value=place.to_string() prop:selected=is_chosen>{part_text(&part.label)}</option> }
        };
        parts.get().into_iter().enumerate().filter(|(_, part)| part.filter.is_some()).map(option).collect_view()
    };
    view! {
        <label class="field">
            <span>{["A", "B"][side]}</span>
            <select data-testid=format!("compare-part-{}", ["a", "b"][side]) on:change=choose>
                <option value="">{words.split_none}</option>
                {live(options)}
            </select>
        </label>
    }
}
