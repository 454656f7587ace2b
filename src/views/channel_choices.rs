//! How channels are to be counted: by what, when, read how, touches given to whom, in which order.

use super::channel_figure::{figure_name, split_name};
use super::kept::{Memo, RwSignal};
use super::live::{Show, live, memo, view};
use super::use_words;
use crate::lead::Day;
use crate::report::{
    Attribution, ChannelFigure, ChannelOrder, ChannelSplit, ChannelsAsk, Comparison, Period, PeriodChoice, Reading,
};
use leptos::prelude::*;

const SPLITS: [(&str, ChannelSplit); 3] =
    [("0", ChannelSplit::Channel), ("1", ChannelSplit::Source), ("2", ChannelSplit::Campaign)];
const READINGS: [(&str, Reading); 2] = [("cohort", Reading::Cohort), ("event", Reading::Event)];
const ATTRIBUTIONS: [(&str, Attribution); 3] =
    [("first", Attribution::First), ("last", Attribution::Last), ("even", Attribution::Even)];
const ORDERS: [(&str, ChannelOrder); 2] = [("leads", ChannelOrder::Leads), ("figure", ChannelOrder::Figure)];
const PERIODS: [(&str, PeriodChoice); 8] = [
    ("all", PeriodChoice::All),
    ("this_month", PeriodChoice::ThisMonth),
    ("last_month", PeriodChoice::LastMonth),
    ("this_quarter", PeriodChoice::ThisQuarter),
    ("last_quarter", PeriodChoice::LastQuarter),
    ("this_year", PeriodChoice::ThisYear),
    ("last_year", PeriodChoice::LastYear),
    ("between", PeriodChoice::Between(Period { from: None, until: None })),
];
const COMPARISONS: [(&str, Comparison); 3] = [
    ("none", Comparison::None),
    ("before", Comparison::Before),
    ("other", Comparison::Other(Period { from: None, until: None })),
];

/// The choices, in two rows: what is counted, and how it is shown.
#[component]
pub(super) fn ChannelChoices(ask: RwSignal<ChannelsAsk>, figure: Memo<ChannelFigure>) -> impl IntoView {
    let words = &use_words().channels;
    let costs = &words.costs;
    let splits = SPLITS.map(|(code, split)| (code, split_name(words, split)));
    let readings = [("cohort", costs.reading_cohort), ("event", costs.reading_event)];
    let attributions =
        [("first", costs.attribution_first), ("last", costs.attribution_last), ("even", costs.attribution_even)];
    let orders = [("leads", costs.order_leads), ("figure", costs.order_figure)];
    let figures = ChannelFigure::ALL.map(|figure| (figure.code(), figure_name(words, figure)));
    let set = move |change: fn(&mut ChannelsAsk, &str)| {
        Callback::new(move |value: String| ask.update(|ask| change(ask, &value)))
    };
    let on_split = set(|ask, value| ask.split = value_of(&SPLITS, value));
    let on_reading = set(|ask, value| ask.reading = value_of(&READINGS, value));
    let on_attribution = set(|ask, value| ask.attribution = value_of(&ATTRIBUTIONS, value));
    let on_order = set(|ask, value| ask.order = value_of(&ORDERS, value));
    let on_figure = set(|ask, value| ask.figure = ChannelFigure::from_code(value));
    view! {
        <div class="toolbar channel-choices">
            <Choice
                label=words.split_label
                handle="channel-split"
                options=splits.to_vec()
                chosen=memo(move || ask.with(|ask| code_of(&SPLITS, ask.split)))
                on_choose=on_split
            />
            <Choice
                label=costs.reading_label
                handle="channel-reading"
                options=readings.to_vec()
                chosen=memo(move || ask.with(|ask| code_of(&READINGS, ask.reading)))
                on_choose=on_reading
            />
            <PeriodChoices ask=ask />
            <Choice
                label=costs.attribution_label
                handle="channel-attribution"
                options=attributions.to_vec()
                chosen=memo(move || ask.with(|ask| code_of(&ATTRIBUTIONS, ask.attribution)))
                on_choose=on_attribution
            />
            <Choice
                label=words.figure_label
                handle="channel-figure"
                options=figures.to_vec()
                chosen=memo(move || figure.get().code())
                on_choose=on_figure
            />
            <Choice
                label=costs.order_label
                handle="channel-order"
                options=orders.to_vec()
                chosen=memo(move || ask.with(|ask| code_of(&ORDERS, ask.order)))
                on_choose=on_order
            />
        </div>
    }
}

/// The period, and the one that it is compared with.
#[component]
fn PeriodChoices(ask: RwSignal<ChannelsAsk>) -> impl IntoView {
    let costs = &use_words().channels.costs;
    let periods = [
        ("all", costs.period_all),
        ("this_month", costs.period_this_month),
        ("last_month", costs.period_last_month),
        ("this_quarter", costs.period_this_quarter),
        ("last_quarter", costs.period_last_quarter),
        ("this_year", costs.period_this_year),
        ("last_year", costs.period_last_year),
        ("between", costs.period_between),
    ];
    let comparisons =
        [("none", costs.comparison_none), ("before", costs.comparison_before), ("other", costs.comparison_other)];
    let period = memo(move || {
        ask.with(|ask| match ask.period {
            PeriodChoice::Between(_) => "between",
            period => code_of(&PERIODS, period),
        })
    });
    let comparison = memo(move || {
        ask.with(|ask| match ask.comparison {
            Comparison::Other(_) => "other",
            comparison => code_of(&COMPARISONS, comparison),
        })
    });
    let on_period = Callback::new(move |value: String| ask.update(|ask| ask.period = value_of(&PERIODS, &value)));
    let on_comparison =
        Callback::new(move |value: String| ask.update(|ask| ask.comparison = value_of(&COMPARISONS, &value)));
    let set_period = Callback::new(move |period| ask.update(|ask| ask.period = PeriodChoice::Between(period)));
    let set_other = Callback::new(move |period| ask.update(|ask| ask.comparison = Comparison::Other(period)));
    view! {
        <Choice
            label=costs.period_label
            handle="channel-period"
            options=periods.to_vec()
            chosen=period
            on_choose=on_period
        />
        <Show when=move || period.get() == "between">
            <Between handles=["channel-from", "channel-until"] on_change=set_period />
        </Show>
        <Choice
            label=costs.comparison_label
            handle="channel-comparison"
            options=comparisons.to_vec()
            chosen=comparison
            on_choose=on_comparison
        />
        <Show when=move || comparison.get() == "other">
            <Between handles=["channel-other-from", "channel-other-until"] on_change=set_other />
        </Show>
    }
}

/// Two days.
#[component]
fn Between(handles: [&'static str; 2], on_change: Callback<Period>) -> impl IntoView {
    let costs = &use_words().channels.costs;
    let period = RwSignal::new(Period::default());
    let change = move |put: fn(&mut Period, Option<Day>), text: String| {
        period.update(|period| put(period, Day::parse_iso(&text)));
        on_change.run(period.get_untracked());
    };
    view! {
        <label class="field">
            <span>{costs.from}</span>
            <input
                type="date"
                data-testid=handles[0]
                on:change=move |event| change(|period, day| period.from = day, event_target_value(&event))
            />
        </label>
        <label class="field">
            <span>{costs.until}</span>
            <input
                type="date"
                data-testid=handles[1]
                on:change=move |event| change(|period, day| period.until = day, event_target_value(&event))
            />
        </label>
    }
}

#[component]
fn Choice(
    label: &'static str,
    handle: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: Memo<&'static str>,
    on_choose: Callback<String>,
) -> impl IntoView {
    let option = move |(code, text): (&'static str, &'static str)| {
        view! { <option value=code prop:selected=move || chosen.get() == code>{text}</option> }
    };
    view! {
        <label class="field">
            <span>{label}</span>
            <select data-testid=handle on:change=move |event| on_choose.run(event_target_value(&event))>
                {options.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}

/// What the choice of a reading and of an order mean.
#[component]
pub(super) fn ChoiceHints(ask: RwSignal<ChannelsAsk>) -> impl IntoView {
    let costs = &use_words().channels.costs;
    let hints = move || {
        let (reading, order) = ask.with(|ask| (ask.reading, ask.order));
        let hint = if reading == Reading::Cohort { costs.cohort_hint } else { costs.event_hint };
        let order = if order == ChannelOrder::Figure { costs.order_hint } else { "" };
        view! { <p class="soft figure-hints" data-testid="channel-hint">{hint} " " {order}</p> }
    };
    live(hints)
}

fn value_of<T: Copy + Default>(choices: &[(&str, T)], code: &str) -> T {
    choices.iter().find(|(known, _)| *known == code).map(|(_, value)| *value).unwrap_or_default()
}

fn code_of<T: Copy + PartialEq>(choices: &[(&'static str, T)], value: T) -> &'static str {
    choices.iter().find(|(_, known)| *known == value).map_or("", |(code, _)| code)
}
