//! How it goes over time: leads that came, cohorts, how fast leads are won, what open ones may come to, why they are lost, how
//! they go from stage to stage, and the quality of sources period against period (S4c).

use super::funnel_choices::ArrivalChoice;
use super::funnel_filters::FunnelFilters;
use super::funnel_view::without_stages;
use super::kept::{Memo, RwSignal};
use super::leads_link::come_back;
use super::live::{Show, effect, memo, view};
use super::nothing_yet::NothingYet;
use super::part_text::SPLIT_FIELDS;
use super::report_page::ReportLink;
use super::saved_views::SavedViews;
use super::trends_cohorts::{CohortCard, CurveCard};
use super::trends_flow::FlowCard;
use super::trends_forecast::ForecastCard;
use super::trends_lost::LostCard;
use super::trends_quality::QualityCard;
use super::trends_stages::StagesCard;
use super::trends_velocity::VelocityCard;
use super::use_answer::use_answer;
use super::{use_overview, use_query, use_words};
use crate::book::{Filter, Query};
use crate::lead::{Field, Stage};
use crate::worker::figures::trend_figures::{PeriodUnit, TrendFigures, TrendsAsk};
use crate::worker::figures::{FiguresAnswer, FiguresAsk};
use crate::worker::protocol::Ask;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;

/// The choices of the page. A saved view stores them, so new ones go last.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct TrendChoices {
    pub(super) unit: PeriodUnit,
    pub(super) stage: Stage,
    pub(super) split: Field,
    pub(super) quality_by: Field,
    pub(super) quality_days: u32,
}

const BEGUN: TrendChoices = TrendChoices {
    unit: PeriodUnit::Month,
    stage: Stage::Customer,
    split: Field::Channel,
    quality_by: Field::Channel,
    quality_days: 90,
};

thread_local! {
    static CHOSEN: RefCell<TrendChoices> = const { RefCell::new(BEGUN) };
}

/// The page's choices, and what the book answers to them.
#[derive(Clone, Copy)]
pub(super) struct TrendDesk {
    pub(super) choices: RwSignal<TrendChoices>,
    query: Memo<Query>,
    figures: RwSignal<Option<TrendFigures>>,
}

impl TrendDesk {
    fn new() -> TrendDesk {
        come_back();
        let choices = RwSignal::new(CHOSEN.with_borrow(|it| *it));
        effect(move |_| {
            CHOSEN.replace(choices.get());
        });
        let view_of_leads = use_query();
        let query = memo(move || view_of_leads.with(without_stages));
        let ask = move || {
            let TrendChoices { unit, stage, split, quality_by, quality_days } = choices.get();
            let ask = TrendsAsk { query: query.get(), unit, stage, split, quality_by, quality_days };
            Ask::Funnel(FiguresAsk::Trends(ask).pack())
        };
        let figures = use_answer(ask, |answer| match FiguresAnswer::of(&answer) {
            Some(FiguresAnswer::Trends(figures)) => Some(*figures),
            _ => None,
        });
        TrendDesk { choices, query, figures }
    }

    /// Something of the figures; as of nothing until they are here.
    pub(super) fn part<T: Default + PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&TrendFigures) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        memo(move || self.figures.with(|figures| figures.as_ref().map(&part).unwrap_or_default()))
    }

    fn pack(self) -> Vec<u8> {
        let filters = self.query.with_untracked(|query| query.filters.clone());
        postcard::to_stdvec(&(filters, self.choices.get_untracked())).unwrap_or_default()
    }

    fn open(self, state: &[u8]) {
        if let Ok((filters, choices)) = postcard::from_bytes::<(Vec<Filter>, TrendChoices)>(state) {
            use_query().set(Query { filters, ..Query::default() });
            self.choices.set(choices);
        }
    }
}

/// The page.
#[component]
pub fn TrendsPage() -> impl IntoView {
    let words = &use_words().funnel.trends;
    let overview = use_overview();
    let desk = TrendDesk::new();
    let is_empty = memo(move || desk.figures.with(Option::is_some) && overview.with(|book| book.lead_count == 0));
    let (pack, open) = (Callback::new(move |()| desk.pack()), Callback::new(move |state: Vec<u8>| desk.open(&state)));
    view! {
        <section class="trends-page funnel-page page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.intro}</p>
                <ReportLink />
            </header>
            <Show
                when=move || !is_empty.get()
                fallback=|| {
                    let words = use_words();
                    let (title, text) = (words.funnel.trends.empty_title, words.funnel.trends.empty_text);
                    view! { <NothingYet title=title text=text action=words.funnel.empty_action /> }
                }
            >
                <SavedViews page="trends" pack=pack open=open />
                <FunnelFilters query=desk.query />
                <TrendChoiceRow desk=desk />
                <FlowCard desk=desk />
                <CohortCard desk=desk />
                <CurveCard desk=desk />
                <VelocityCard desk=desk />
                <ForecastCard desk=desk />
                <LostCard desk=desk />
                <StagesCard desk=desk />
                <QualityCard desk=desk />
            </Show>
        </section>
    }
}

#[component]
fn TrendChoiceRow(desk: TrendDesk) -> impl IntoView {
    let all_words = use_words();
    let words = &all_words.funnel.trends;
    let choices = desk.choices;
    let units = [PeriodUnit::Week, PeriodUnit::Month].into_iter().zip(words.units).map(|(unit, name)| {
        let code = (unit as usize).to_string();
        view! { <option value=code prop:selected=move || choices.with(|it| it.unit == unit)>{name}</option> }
    });
    let choose_unit = move |event| {
        let unit = if event_target_value(&event) == "0" { PeriodUnit::Week } else { PeriodUnit::Month };
        choices.update(|it| it.unit = unit);
    };
    let stages = Stage::LADDER.into_iter().skip(1).map(|stage| {
        let name = all_words.stage(stage);
        view! { <option value=stage.code() prop:selected=move || choices.with(|it| it.stage == stage)>{name}</option> }
    });
    let choose_stage = move |event| {
        let stage = Stage::from_code(&event_target_value(&event)).unwrap_or(Stage::Customer);
        choices.update(|it| it.stage = stage);
    };
    view! {
        <div class="funnel-choices toolbar">
            <ArrivalChoice />
            <label class="field">
                <span>{words.unit_label}</span>
                <select data-testid="trends-unit" on:change=choose_unit>
                    {units.collect_view()}
                </select>
            </label>
            <label class="field">
                <span>{words.stage_label}</span>
                <select data-testid="trends-stage" on:change=choose_stage>
                    {stages.collect_view()}
                </select>
            </label>
            <FieldChoice
                label=words.flow_label
                handle="trends-split"
                chosen=memo(move || choices.with(|it| it.split))
                on_field=Callback::new(move |field| choices.update(|it| it.split = field))
            />
        </div>
        <p class="soft">{all_words.funnel.passage.arrival_hint}</p>
    }
}

/// The choice of a field by which leads are told apart.
#[component]
pub(super) fn FieldChoice(
    label: &'static str,
    handle: &'static str,
    chosen: Memo<Field>,
    on_field: Callback<Field>,
) -> impl IntoView {
    let names = use_words().funnel.passage.splits;
    let options = SPLIT_FIELDS.into_iter().zip(names).map(|(field, name)| {
        view! { <option value=field.code() prop:selected=move || chosen.get() == field>{name}</option> }
    });
    let choose = move |event| {
        let code = event_target_value(&event);
        on_field.run(SPLIT_FIELDS.into_iter().find(|field| field.code() == code).unwrap_or(Field::Channel));
    };
    view! {
        <label class="field">
            <span>{label}</span>
            <select data-testid=handle on:change=choose>
                {options.collect_view()}
            </select>
        </label>
    }
}
