//! What the view is filtered by, as chips that can be taken away, and how a choice goes into the view.

use super::live::{Show, live, memo, view};
use super::outlook_lines::{standing_text, talk_grade_text};
use super::{Icon, Shape, use_language, use_overview, use_query, use_words};
use crate::book::{Filter, Query};
use crate::lead::{CallResult, Criterion, Field, FieldKey, IssueKind, LostReason, Stage, Verdict};
use crate::qualify::{Overlap, Standing};
use crate::score::Grade;
use crate::words::{Words, fill};
use crate::worker::column_work::FacetPart;
use crate::worker::forecast_work::ChanceBand;
use leptos::prelude::*;

/// One thing the menu can filter by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterChoice {
    /// A field's value in stored form.
    Value(Field, String),
    /// A grade.
    Grade(Grade),
    /// An issue.
    Issue(IssueKind),
    /// No issue at all.
    NoIssue,
    /// What came of the last call; `None` where there was none.
    LastCall(Option<CallResult>),
    /// What was answered to a criterion; `None` where it was not asked.
    Answer(Criterion, Option<Verdict>),
    /// Why a lead was lost; `None` where nobody said.
    LostFor(Option<LostReason>),
    /// Which definitions take the lead.
    Overlap(Overlap),
    /// How the chance stands beside the average.
    Chance(ChanceBand),
    /// The grade by talks; `None` where there is none.
    TalkGrade(Option<Grade>),
    /// How the lead stands; `None` where that is not known.
    Standing(Option<Standing>),
}

impl FilterChoice {
    /// Whether the view is filtered by it.
    pub fn is_in(&self, query: &Query) -> bool {
        query.filters.iter().any(|filter| match (self, filter) {
            (FilterChoice::Value(field, value), Filter::OneOf(key, values)) => {
                *key == FieldKey::from(*field) && values.contains(value)
            }
            (FilterChoice::Grade(grade), Filter::Grades(grades)) => grades.contains(grade),
            (FilterChoice::Issue(issue), Filter::Issues(issues)) => issues.contains(issue),
            (FilterChoice::NoIssue, Filter::NoIssue) => true,
            (FilterChoice::Chance(band), Filter::Chances(bands)) => bands.contains(band),
            (FilterChoice::TalkGrade(grade), Filter::TalkGrades(grades)) => grades.contains(grade),
            (FilterChoice::Standing(standing), Filter::Standings(standings)) => standings.contains(standing),
            (FilterChoice::LastCall(last), Filter::LastCall(results)) => results.contains(last),
            (FilterChoice::Answer(criterion, verdict), Filter::Answered(known, verdicts)) => {
                known == criterion && verdicts.contains(verdict)
            }
            (FilterChoice::LostFor(reason), Filter::LostFor(reasons)) => reasons.contains(reason),
            (FilterChoice::Overlap(overlap), Filter::Overlaps(overlaps)) => overlaps.contains(overlap),
            _ => false,
        })
    }

    /// The filter by it alone.
    fn filter(&self) -> Filter {
        match self.clone() {
            FilterChoice::Value(field, value) => Filter::OneOf(field.into(), vec![value]),
            FilterChoice::Grade(grade) => Filter::Grades(vec![grade]),
            FilterChoice::Issue(issue) => Filter::Issues(vec![issue]),
            FilterChoice::NoIssue => Filter::NoIssue,
            FilterChoice::LastCall(last) => Filter::LastCall(vec![last]),
            FilterChoice::Answer(criterion, verdict) => Filter::Answered(criterion, vec![verdict]),
            FilterChoice::LostFor(reason) => Filter::LostFor(vec![reason]),
            FilterChoice::Overlap(overlap) => Filter::Overlaps(vec![overlap]),
            FilterChoice::Chance(band) => Filter::Chances(vec![band]),
            FilterChoice::TalkGrade(grade) => Filter::TalkGrades(vec![grade]),
            FilterChoice::Standing(standing) => Filter::Standings(vec![standing]),
        }
    }

    /// Puts it into the view or takes it out. Choices of one kind widen each other, kinds narrow each other.
    pub fn toggle(&self, query: &mut Query) {
        let filters = &mut query.filters;
        let wanted = self.filter();
        let same_kind = |known: &&mut Filter| match (&**known, &wanted) {
            (Filter::OneOf(known, _), Filter::OneOf(key, _)) => known == key,
            (Filter::Answered(known, _), Filter::Answered(criterion, _)) => known == criterion,
            (known, wanted) => std::mem::discriminant(known) == std::mem::discriminant(wanted),
        };
        match (filters.iter_mut().find(same_kind), self) {
            (Some(Filter::OneOf(_, values)), FilterChoice::Value(_, value)) => toggle_in(values, value.clone()),
            (Some(Filter::Grades(grades)), FilterChoice::Grade(grade)) => toggle_in(grades, *grade),
            (Some(Filter::Issues(issues)), FilterChoice::Issue(issue)) => toggle_in(issues, *issue),
            (Some(Filter::LastCall(results)), FilterChoice::LastCall(last)) => toggle_in(results, *last),
            (Some(Filter::Answered(_, verdicts)), FilterChoice::Answer(_, verdict)) => toggle_in(verdicts, *verdict),
            (Some(Filter::LostFor(reasons)), FilterChoice::LostFor(reason)) => toggle_in(reasons, reason.clone()),
            (Some(Filter::Overlaps(overlaps)), FilterChoice::Overlap(overlap)) => toggle_in(overlaps, *overlap),
            (Some(Filter::Chances(bands)), FilterChoice::Chance(band)) => toggle_in(bands, *band),
            (Some(Filter::TalkGrades(grades)), FilterChoice::TalkGrade(grade)) => toggle_in(grades, *grade),
            (Some(Filter::Standings(standings)), FilterChoice::Standing(standing)) => toggle_in(standings, *standing),
            (Some(_), _) => filters.retain(|known| *known != wanted),
            (None, _) => filters.push(wanted),
        }
        filters.retain(|filter| match filter {
            Filter::OneOf(_, values) => !values.is_empty(),
            Filter::Grades(grades) => !grades.is_empty(),
            Filter::Issues(issues) => !issues.is_empty(),
            Filter::LastCall(results) => !results.is_empty(),
            Filter::Answered(_, verdicts) => !verdicts.is_empty(),
            Filter::LostFor(reasons) => !reasons.is_empty(),
            Filter::Overlaps(overlaps) => !overlaps.is_empty(),
            Filter::Chances(bands) => !bands.is_empty(),
            Filter::TalkGrades(grades) => !grades.is_empty(),
            Filter::Standings(standings) => !standings.is_empty(),
            _ => true,
        });
    }
}

fn toggle_in<T: PartialEq>(list: &mut Vec<T>, one: T) {
    match list.iter().position(|known| *known == one) {
        Some(place) => {
            list.remove(place);
        }
        None => list.push(one),
    }
}

/// One chip a filter, and one for the search.
#[component]
pub fn FilterChips() -> impl IntoView {
    let words = &use_words().leads;
    let query = use_query();
    let has_any = memo(move || query.with(|query| !query.filters.is_empty() || !query.search.is_empty()));
    let search = move || {
        let text = query.with(|query| query.search.clone());
        let remove = move || query.update(|query| query.search.clear());
        (!text.is_empty()).then(|| {
            view! { <FilterChip text=fill(words.filter_search, &[("text", &text)]) remove=remove /> }
        })
    };
    let chips = move || {
        let filters = query.with(|query| query.filters.clone());
        let chip = |filter: Filter| {
            let text = filter_text(&filter);
            let remove = move || query.update(|query| query.filters.retain(|known| *known != filter));
            view! { <FilterChip text=text remove=remove /> }
        };
        filters.into_iter().map(chip).collect_view()
    };
    let clear = move |_| {
        query.update(|query| {
            query.filters.clear();
            query.search.clear();
        })
    };
    view! {
        <Show when=move || has_any.get()>
            <div class="filter-chips toolbar" role="group" aria-label=words.filters>
                {live(search)}
                {live(chips)}
                <button data-kind="quiet" data-testid="clear-filters" on:click=clear>
                    {words.filter_clear}
                </button>
            </div>
        </Show>
    }
}

#[component]
fn FilterChip(text: String, remove: impl Fn() + 'static) -> impl IntoView {
    let label = fill(use_words().leads.filter_remove, &[("filter", &text)]);
    view! {
        <span class="chip" data-testid="filter-chip">
            <span>{text}</span>
            <button aria-label=label.clone() title=label on:click=move |_| remove()>
                <Icon shape=Shape::Close />
            </button>
        </span>
    }
}

/// A filter in words.
pub fn filter_text(filter: &Filter) -> String {
    let words = use_words();
    let named = |name: &str, values: Vec<&str>| {
        let values = values.join(words.lead.list_comma);
        fill(words.leads.filter_is, &[("name", name), ("values", &values)])
    };
    match filter {
        Filter::OneOf(key, values) => {
            let name = use_overview().with_untracked(|overview| words.field_key(*key, &overview.custom_names));
            let field = super::lead_row::standard(*key);
            let text = |value: &'_ String| value_text(words, field, value);
            let values: Vec<String> = values.iter().map(text).collect();
            named(&name, values.iter().map(String::as_str).collect())
        }
        Filter::Grades(grades) => named(words.lead.grade, grades.iter().map(|grade| grade.letter()).collect()),
        Filter::Cells(cells) => named(words.axes.column, cells.iter().map(|cell| cell.name()).collect()),
        Filter::Issues(issues) => named(words.lead.issue, issues.iter().map(|issue| words.issue(*issue)).collect()),
        Filter::NoIssue => words.leads.no_issue.to_owned(),
        Filter::NextBy(day) => {
            let day = use_language().get_untracked().day(*day);
            named(words.today.column, vec![&fill(words.today.by_day, &[("day", &day)])])
        }
        Filter::NoNextStep => named(words.today.column, vec![words.today.without]),
        Filter::Reached(code) => {
            let stage = Stage::from_code(code).map_or(code.as_str(), |stage| words.stage(stage));
            fill(words.lead.reached, &[("stage", stage)])
        }
        Filter::Entry(_) => words.leads.filter_entry.to_owned(),
        Filter::Part(key, part) => part_text(*key, part),
        Filter::Overlaps(overlaps) => overlaps_text(overlaps),
        Filter::Chances(bands) => chances_text(bands),
        Filter::TalkGrades(grades) => {
            named(words.outlook.talk_grade, grades.iter().map(|grade| talk_grade_text(*grade)).collect())
        }
        Filter::Standings(standings) => {
            named(words.outlook.standing, standings.iter().map(|standing| standing_text(*standing)).collect())
        }
        Filter::Passage(part) => super::part_text::passage_text(part),
        Filter::Regraded(_) => words.what_if.filter.to_owned(),
        Filter::LastCall(results) => {
            named(words.calls.filter, results.iter().map(|last| last_call_text(*last)).collect())
        }
        Filter::Answered(criterion, verdicts) => {
            named(&answer_name(criterion), verdicts.iter().map(|verdict| verdict_text(*verdict)).collect())
        }
        Filter::LostFor(reasons) => {
            named(words.qualify.lost_for, reasons.iter().map(|reason| reason_text(reason.as_ref())).collect())
        }
    }
}

/// The name of the filter by what was answered.
pub fn answer_name(criterion: &Criterion) -> String {
    let words = use_words();
    fill(words.qualify.filter, &[("criterion", words.criterion(criterion))])
}

/// What was answered, or that it was not asked.
pub fn verdict_text(verdict: Option<Verdict>) -> &'static str {
    verdict.map_or(use_words().qualify.not_asked, |verdict| use_words().verdict(verdict))
}

/// Why a lead was lost, or that nobody said.
pub fn reason_text(reason: Option<&LostReason>) -> &str {
    reason.map_or(use_words().qualify.no_reason, |reason| use_words().lost_reason(reason))
}

/// Which definitions take the leads, in words.
pub fn overlaps_text(overlaps: &[Overlap]) -> String {
    let words = use_words();
    let names: Vec<&str> = overlaps.iter().map(|overlap| words.definitions.overlaps[*overlap as usize]).collect();
    let names = names.join(words.lead.list_comma);
    fill(words.leads.filter_is, &[("name", words.definitions.filter), ("values", &names)])
}

/// How chances stand, in words.
pub fn chances_text(bands: &[ChanceBand]) -> String {
    let words = use_words();
    let names: Vec<&str> = bands.iter().map(|band| words.forecast.chance.bands[*band as usize]).collect();
    let values = names.join(words.lead.list_comma);
    fill(words.leads.filter_is, &[("name", words.forecast.chance.name), ("values", &values)])
}

/// What came of a last call, or that there was none.
pub fn last_call_text(last: Option<CallResult>) -> &'static str {
    last.map_or(use_words().calls.never_called, |last| use_language().get_untracked().call_result(last))
}

/// A part of a column in words.
fn part_text(field: FieldKey, part: &FacetPart) -> String {
    let words = use_words();
    let name = use_overview().with_untracked(|overview| words.field_key(field, &overview.custom_names));
    let part = use_language().get_untracked().facet_part(part);
    fill(words.columns.facet.filter, &[("name", &name), ("part", &part)])
}

/// A stored value in words; a blank one is named as such.
pub fn value_text(words: &'static Words, field: Option<Field>, stored: &str) -> String {
    match field {
        Some(Field::Channel) => words.channel(stored).to_owned(),
        _ if stored.is_empty() => words.leads.blank.to_owned(),
        Some(field) => words.value(field, stored).to_owned(),
        None => stored.to_owned(),
    }
}
