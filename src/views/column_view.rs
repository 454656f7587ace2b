//! Which column of which leads is looked at: what facets, clusters, operations and recipes share.

use super::kept::{Memo, RwSignal};
use super::live::{memo, view};
use super::use_answer::use_answer;
use super::{use_language, use_overview, use_query, use_words};
use crate::book::{Filter, Query, SortKey};
use crate::lead::{Field, FieldKey};
use crate::words::Language;
use crate::worker::column_work::{ColumnAnswer, ColumnAsk};
use crate::worker::protocol::{Answer, Ask, Rows};
use leptos::prelude::*;
use std::cell::Cell;

/// The columns that are worth a look first, as far as they have values.
const USUAL: [Field; 5] = [Field::City, Field::Company, Field::Source, Field::JobTitle, Field::Name];

thread_local! {
    /// Chosen before: whoever comes back from some leads finds the same column.
    static CHOSEN: Cell<Option<FieldKey>> = const { Cell::new(None) };
}

/// Shared by the cards about columns.
#[derive(Clone, Copy)]
pub(super) struct ColumnView {
    /// Fields with values; `None` until they are known.
    pub(super) fields: Memo<Option<Vec<FieldKey>>>,
    /// The column shown; `None` when no lead has a value.
    pub(super) field: Memo<Option<FieldKey>>,
    /// Whether only the leads of the leads page are looked at.
    pub(super) is_view: RwSignal<bool>,
    chosen: RwSignal<Option<FieldKey>>,
}

impl ColumnView {
    /// The column chosen before, else the first of the usual ones.
    pub(super) fn new() -> ColumnView {
        let fields = ask_column(
            || ColumnAsk::Fields,
            |answer| match answer {
                ColumnAnswer::Fields(fields) => Some(fields),
                _ => None,
            },
        );
        let fields = memo(move || fields.get());
        let chosen = RwSignal::new(CHOSEN.get());
        let field = memo(move || {
            let mut wanted = chosen.get().into_iter().chain(USUAL.map(FieldKey::from));
            fields.with(|fields| {
                let fields = fields.as_ref()?;
                wanted.find(|field| fields.contains(field)).or_else(|| fields.first().copied())
            })
        });
        ColumnView { fields, field, is_view: RwSignal::new(false), chosen }
    }

    /// Looks at another column.
    pub(super) fn choose(self, field: FieldKey) {
        CHOSEN.set(Some(field));
        self.chosen.set(Some(field));
    }

    /// The leads looked at.
    pub(super) fn query(self) -> Query {
        let query = if self.is_view.get() { use_query().get() } else { Query::default() };
        Query { sort: SortKey::Arrival, is_descending: false, ..query }
    }

    /// The leads looked at, at the moment.
    pub(super) fn rows(self) -> Rows {
        Rows::View(untrack(move || self.query()))
    }

    /// Those of the leads looked at that meet a condition too.
    pub(super) fn query_with(self, filter: Filter) -> Query {
        let mut query = if self.is_view.get_untracked() { use_query().get_untracked() } else { Query::default() };
        query.filters.push(filter);
        query
    }
}

/// What the book answers about columns, kept up to date.
pub(super) fn ask_column<T: Send + Sync + 'static>(
    ask: impl Fn() -> ColumnAsk + 'static,
    read: fn(ColumnAnswer) -> Option<T>,
) -> RwSignal<Option<T>> {
    let heard = use_answer(
        move || Ask::Column(ask()),
        |answer| match answer {
            Answer::Column(answer) => Some(*answer),
            _ => None,
        },
    );
    let kept = RwSignal::new(None);
    super::live::effect(move |_| {
        if let Some(answer) = heard.with(|heard| heard.clone()).and_then(read) {
            kept.set(Some(answer));
        }
    });
    kept
}

/// The name of a field.
pub(super) fn field_name(field: FieldKey) -> String {
    use_overview().with_untracked(|overview| use_words().field_key(field, &overview.custom_names))
}

/// A stored value as it is shown; a blank one is named as such.
pub(super) fn shown_value(language: Language, field: FieldKey, stored: &str) -> String {
    match stored.is_empty() {
        true => language.words().columns.facet.blank.to_owned(),
        false => language.value(field, stored),
    }
}

/// A choice among fields.
#[component]
pub(super) fn FieldSelect(
    /// Its name.
    label: &'static str,
    /// Its handle.
    handle: &'static str,
    /// The fields to choose from.
    fields: Vec<FieldKey>,
    /// The one chosen.
    chosen: Signal<Option<FieldKey>>,
    /// Hears of another one.
    choose: Callback<FieldKey>,
) -> impl IntoView {
    let option = |field: FieldKey| {
        view! {
            <option value=field_code(field) prop:selected=move || chosen.get() == Some(field)>
                {field_name(field)}
            </option>
        }
    };
    let hear = {
        let fields = fields.clone();
        move |event| {
            let code = event_target_value(&event);
            if let Some(field) = fields.iter().find(|field| field_code(**field) == code) {
                choose.run(*field);
            }
        }
    };
    view! {
        <label class="field">
            <span>{label}</span>
            <select data-testid=handle on:change=hear>
                {fields.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}

/// A short name of a field, for handles.
pub(super) fn field_code(field: FieldKey) -> String {
    match field {
        FieldKey::Standard(field) => field.code().to_owned(),
        FieldKey::Custom(place) => format!("custom-{place}"),
    }
}

/// The leads that a change was made to: those of the entry that undo would undo now.
pub(super) fn leads_changed() -> String {
    let count = use_overview().with_untracked(|overview| overview.undo.as_ref().map_or(0, |line| line.lead_count));
    let language = use_language().get_untracked();
    language.counted(&language.words().lead.leads, count)
}
