//! One lead as a row of the table, or as a card where there is no room for columns.

use super::chance_sum::ChanceText;
use super::lead_header::is_number;
use super::lead_table::row_id;
use super::lead_window::ShownLead;
use super::leads_view::{LeadsView, NAME_FIELDS};
use super::live::view;
use super::outlook_lines::OutlookCell;
use super::preferences::LeadColumn;
use super::{Icon, Shape, use_language, use_overview, use_words};
use crate::lead::{Field, FieldKey, FieldKind};
use crate::qualify::Side;
use crate::words::fill;
use crate::worker::protocol::WindowRow;
use leptos::prelude::*;
use std::sync::Arc;

/// A row that has not arrived keeps its place.
#[component]
pub fn LeadRow(
    /// The page's state.
    view: LeadsView,
    /// Its place in the view.
    place: u32,
    /// What is known of it.
    lead: Option<ShownLead>,
    /// The columns shown.
    columns: Arc<[LeadColumn]>,
    /// Whether it is a card.
    is_card: bool,
) -> impl IntoView {
    let row = lead.as_ref().map(|lead| lead.row.row);
    let id = lead.as_ref().map(|lead| lead.row.id);
    let is_selected = move || id.is_some_and(|id| view.selection.with(|selection| selection.has(id)));
    let is_opened = move || id.is_some() && view.opened.get() == id;
    let content = match &lead {
        None => view! { <span class="lead-cell faint">"\u{2026}"</span> },
        Some(lead) if is_card => view! { <LeadCard lead=lead.clone() /> },
        Some(lead) => columns
            .iter()
            .map(|column| view! { <LeadCell lead=lead.clone() column=column.clone() /> })
            .collect_view()
            .into_any(),
    };
    let label = lead.as_ref().map(|lead| fill(use_words().leads.select_one, &[("lead", &name_of(lead).0)]));
    let toggle = move |_| {
        if let Some(id) = id {
            view.selection.update(|selection| selection.toggle(id));
        }
    };
    view! {
        <div
            class="lead-row"
            role="row"
            id=row_id(place)
            data-testid="lead-row"
            data-row=row.map(|row| row.to_string())
            data-stripe=(place % 2).to_string()
            aria-rowindex=(place + 2).to_string()
            aria-selected=move || is_selected().to_string()
            aria-current=move || is_opened().then_some("true")
            data-active=move || (view.active.get() == Some(place)).to_string()
            on:click=move |_| view.open_place(place)
        >
            <span class="lead-cell" data-column="tick" role="gridcell" on:click=|event| event.stop_propagation()>
                <input
                    type="checkbox"
                    tabindex="-1"
                    aria-label=label
                    disabled=row.is_none()
                    prop:checked=is_selected
                    on:change=toggle
                />
            </span>
            {content}
        </div>
    }
}

#[component]
fn LeadCell(lead: ShownLead, column: LeadColumn) -> impl IntoView {
    let language = use_language().get_untracked();
    let is_number = is_number(&column).to_string();
    let content = match &column {
        LeadColumn::Grade => view! { <GradeLetter row=lead.row.clone() /> },
        LeadColumn::NextStep => {
            let next = lead.row.next.as_ref();
            let note = next.map(|next| next.note.clone()).unwrap_or_default();
            let day = next.map(|next| language.day(next.day));
            view! { <span title=note>{day}</span> }.into_any()
        }
        LeadColumn::Cell => lead.row.cell.name().into_any(),
        LeadColumn::Score => language.number(lead.row.score).into_any(),
        LeadColumn::Issues => view! { <IssueMark row=lead.row.clone() /> },
        LeadColumn::Mark(side) => view! { <LeadMark row=lead.row.clone() side=*side /> },
        LeadColumn::Chance => view! { <ChanceText chance=lead.row.chance /> },
        LeadColumn::TalkGrade | LeadColumn::Standing | LeadColumn::Worth => lead
            .row
            .outlook
            .as_ref()
            .map(|outlook| view! { <OutlookCell outlook=(**outlook).clone() column=column.clone() /> })
            .into_any(),
        LeadColumn::Field(Field::Name) => view! { <LeadName lead=lead.clone() /> },
        LeadColumn::Field(Field::Stage) => {
            view! { <StageTag code=lead.cell(Field::Stage.into()).to_owned() /> }
        }
        LeadColumn::Field(_) | LeadColumn::Custom(_) => {
            let key = use_overview().with_untracked(|overview| column.key(&overview.custom_names));
            let stored = key.map_or("", |key| lead.cell(key));
            let text = key.map(|key| language.value(key, stored)).unwrap_or_default();
            view! { <span title=text.clone()>{text.clone()}</span> }
        }
    };
    view! {
        <span class="lead-cell" role="gridcell" data-number=is_number>
            {content}
        </span>
    }
}

#[component]
fn LeadCard(lead: ShownLead) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let company = lead.cell(Field::Company.into()).to_owned();
    let channel = words.value(Field::Channel, lead.cell(Field::Channel.into())).to_owned();
    let about: Vec<String> = [company, channel].into_iter().filter(|text| !text.is_empty()).collect();
    view! {
        <span class="lead-card" role="gridcell">
            <LeadName lead=lead.clone() />
            <span class="lead-card-score">
                {language.number(lead.row.score)} <GradeLetter row=lead.row.clone() />
            </span>
            <span class="lead-card-about soft">{about.join(" \u{b7} ")}</span>
            <span class="lead-card-state">
                <IssueMark row=lead.row.clone() />
                <StageTag code=lead.cell(Field::Stage.into()).to_owned() />
            </span>
        </span>
    }
}

/// The name, or in softer ink what stands in for it.
#[component]
fn LeadName(lead: ShownLead) -> impl IntoView {
    let (name, is_name) = name_of(&lead);
    let title = name.clone();
    view! {
        <span class="lead-name" data-stand-in=(!is_name).to_string() title=title>
            {name}
        </span>
    }
}

/// The letter of the grade.
#[component]
fn GradeLetter(row: Arc<WindowRow>) -> impl IntoView {
    let letter = row.grade.letter();
    view! {
        <span class="grade" data-grade=letter>
            {letter}
        </span>
    }
}

/// Whether a side's definition takes the lead.
#[component]
fn LeadMark(row: Arc<WindowRow>, side: Side) -> impl IntoView {
    let has_mark = row.outlook.as_ref().and_then(|it| it.overlap).is_some_and(|overlap| overlap.has(side));
    has_mark.then(|| {
        view! {
            <span class="tag" data-tone="accent" data-mark=side.code()>
                {use_words().definitions.has_mark}
            </span>
        }
    })
}

/// The first issue by name, and how many more.
#[component]
fn IssueMark(row: Arc<WindowRow>) -> impl IntoView {
    let words = use_words();
    let names: Vec<&str> = row.issues.iter().map(|issue| words.issue(*issue)).collect();
    let (first, more) = (names.first().copied()?, names.len() - 1);
    Some(view! {
        <span class="issue-mark" title=names.join(words.lead.list_comma)>
            <Icon shape=Shape::Warning />
            <span>{first}</span>
            {(more > 0).then(|| view! { <span class="issue-more">{format!("+{more}")}</span> })}
        </span>
    })
}

/// The stage by name.
#[component]
pub fn StageTag(code: String) -> impl IntoView {
    let name = use_words().value(Field::Stage, &code).to_owned();
    (!code.is_empty()).then(|| {
        view! {
            <span class="stage-tag" data-stage=code>
                {name}
            </span>
        }
    })
}

/// The lead's name and whether it is one; else the first thing known of it.
pub fn name_of(lead: &ShownLead) -> (String, bool) {
    let cell = |field: Field| lead.cell(field.into());
    let both = [cell(Field::GivenName), cell(Field::FamilyName)].join(" ").trim().to_owned();
    let stand_in = NAME_FIELDS.into_iter().map(cell).find(|text| !text.is_empty());
    match (cell(Field::Name), both) {
        ("", both) if both.is_empty() => (stand_in.unwrap_or(use_words().leads.unnamed).to_owned(), false),
        ("", both) => (both, true),
        (name, _) => (name.to_owned(), true),
    }
}

/// Least width in px, and the share of what is left that a column takes.
pub fn column_width(column: &LeadColumn) -> (u32, u32) {
    match column {
        LeadColumn::Grade => (80, 0),
        LeadColumn::Score | LeadColumn::Chance => (96, 0),
        LeadColumn::Cell | LeadColumn::NextStep | LeadColumn::Standing => (120, 0),
        LeadColumn::TalkGrade | LeadColumn::Worth => (150, 0),
        LeadColumn::Issues => (200, 2),
        LeadColumn::Mark(_) => (150, 0),
        LeadColumn::Custom(_) => (160, 1),
        LeadColumn::Field(field) => match field {
            Field::Name | Field::Company => (180, 2),
            Field::Email | Field::OtherEmails => (210, 2),
            Field::Notes => (260, 3),
            Field::Country | Field::Region => (96, 1),
            Field::Stage => (136, 0),
            _ if field.kind() == FieldKind::Day => (116, 0),
            _ => (140, 1),
        },
    }
}

/// Whether a key is of a standard field.
pub fn standard(key: FieldKey) -> Option<Field> {
    match key {
        FieldKey::Standard(field) => Some(field),
        FieldKey::Custom(_) => None,
    }
}
