//! What the view is filtered by, as chips that can be taken away, and how a choice goes into the view.

use super::live::{Show, live, memo, view};
use super::{Icon, Shape, use_overview, use_query, use_words};
use crate::book::{Filter, Query};
use crate::lead::{Field, FieldKey, IssueKind, Stage};
use crate::score::Grade;
use crate::words::{Words, fill};
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
            _ => false,
        })
    }

    /// Puts it into the view or takes it out. Choices of one kind widen each other, kinds narrow each other.
    pub fn toggle(&self, query: &mut Query) {
        let filters = &mut query.filters;
        match self {
            FilterChoice::Value(field, value) => {
                let key = FieldKey::from(*field);
                let list = filters.iter_mut().find_map(|filter| match filter {
                    Filter::OneOf(known, values) if *known == key => Some(values),
                    _ => None,
                });
                match list {
                    Some(values) => toggle_in(values, value.clone()),
                    None => filters.push(Filter::OneOf(key, vec![value.clone()])),
                }
            }
            FilterChoice::Grade(grade) => {
                let list = filters.iter_mut().find_map(|filter| match filter {
                    Filter::Grades(grades) => Some(grades),
                    _ => None,
                });
                match list {
                    Some(grades) => toggle_in(grades, *grade),
                    None => filters.push(Filter::Grades(vec![*grade])),
                }
            }
            FilterChoice::Issue(issue) => {
                let list = filters.iter_mut().find_map(|filter| match filter {
                    Filter::Issues(issues) => Some(issues),
                    _ => None,
                });
                match list {
                    Some(issues) => toggle_in(issues, *issue),
                    None => filters.push(Filter::Issues(vec![*issue])),
                }
            }
            FilterChoice::NoIssue => match filters.iter().position(|filter| *filter == Filter::NoIssue) {
                Some(place) => {
                    filters.remove(place);
                }
                None => filters.push(Filter::NoIssue),
            },
        }
        filters.retain(|filter| match filter {
            Filter::OneOf(_, values) => !values.is_empty(),
            Filter::Grades(grades) => !grades.is_empty(),
            Filter::Issues(issues) => !issues.is_empty(),
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
fn filter_text(filter: &Filter) -> String {
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
        Filter::Issues(issues) => named(words.lead.issue, issues.iter().map(|issue| words.issue(*issue)).collect()),
        Filter::NoIssue => words.leads.no_issue.to_owned(),
        Filter::Reached(code) => {
            let stage = Stage::from_code(code).map_or(code.as_str(), |stage| words.stage(stage));
            fill(words.lead.reached, &[("stage", stage)])
        }
        Filter::Entry(_) => words.leads.filter_entry.to_owned(),
    }
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
