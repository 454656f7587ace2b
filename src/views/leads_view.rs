//! What the parts of the leads page share: the window on the rows, the active, open and selected leads, the columns.

use super::context::{use_overview, use_query};
use super::kept::RwSignal;
use super::lead_window::LeadWindow;
use super::live::{effect, memo};
use super::preferences::{LeadColumn, load_columns};
use crate::lead::{Field, FieldKey, LeadId};
use crate::worker::protocol::Rows;
use gloo_events::EventListener;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Below this width of the page rows are cards.
const NARROW: &str = "(max-width: 719.98px)";

/// The fields that stand in for a name where there is none.
pub const NAME_FIELDS: [Field; 7] =
    [Field::Name, Field::GivenName, Field::FamilyName, Field::Company, Field::Email, Field::Phone, Field::ExternalId];

/// What a card shows, whatever the columns.
const CARD_FIELDS: [Field; 3] = [Field::Stage, Field::Channel, Field::Company];

/// The leads the user ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// These.
    These(BTreeSet<LeadId>),
    /// All of the view.
    View,
}

impl Selection {
    /// Whether a lead is ticked.
    pub fn has(&self, id: LeadId) -> bool {
        match self {
            Selection::These(ids) => ids.contains(&id),
            Selection::View => true,
        }
    }

    /// Whether nothing is ticked.
    pub fn is_empty(&self) -> bool {
        matches!(self, Selection::These(rows) if rows.is_empty())
    }

    /// Ticks a lead or takes its tick away.
    pub fn toggle(&mut self, id: LeadId) {
        match self {
            Selection::These(ids) => {
                if !ids.remove(&id) {
                    ids.insert(id);
                }
            }
            Selection::View => *self = Selection::These(BTreeSet::from([id])),
        }
    }
}

/// Shared by the parts of the page.
#[derive(Clone, Copy)]
pub struct LeadsView {
    /// The rows near what is shown.
    pub window: LeadWindow,
    /// The place the keyboard is at.
    pub active: RwSignal<Option<u32>>,
    /// The lead whose panel is open.
    pub opened: RwSignal<Option<LeadId>>,
    /// The ticked leads.
    pub selection: RwSignal<Selection>,
    /// The columns shown.
    pub columns: RwSignal<Vec<LeadColumn>>,
    /// Whether rows are cards.
    pub is_narrow: RwSignal<bool>,
}

impl LeadsView {
    /// With everything shown asked for, and asked for again whenever the view, the columns or the book change.
    pub fn new() -> LeadsView {
        let view = LeadsView {
            window: LeadWindow::new(),
            active: RwSignal::new(None),
            opened: RwSignal::new(None),
            selection: RwSignal::new(Selection::These(BTreeSet::new())),
            columns: RwSignal::new(load_columns()),
            is_narrow: watch_narrow(),
        };
        let query = use_query();
        let overview = use_overview();
        let book = memo(move || overview.with(|book| (book.workspace, book.version, book.custom_names.clone())));
        effect(move |_| {
            let (_, _, custom_names) = book.get();
            let fields = view.columns.with(|columns| asked_fields(columns, &custom_names));
            let has_outlook = view.columns.with(|columns| columns.iter().any(LeadColumn::is_of_outlook));
            view.window.ask_anew(query.get(), fields, has_outlook);
        });
        effect(move |is_first| {
            query.track();
            if !is_first {
                view.selection.set(Selection::These(BTreeSet::new()));
                view.active.set(None);
            }
        });
        view
    }

    /// The ticked leads, as the worker takes them.
    pub fn selected_rows(self) -> Rows {
        match self.selection.get_untracked() {
            Selection::These(ids) => Rows::These(ids.into_iter().collect()),
            Selection::View => Rows::View(use_query().get_untracked()),
        }
    }

    /// How many leads are ticked.
    pub fn selected_count(self) -> u32 {
        self.selection.with(|selection| match selection {
            Selection::These(rows) => rows.len() as u32,
            Selection::View => self.window.total.get().unwrap_or(0),
        })
    }

    /// Opens the panel of the lead at a place.
    pub fn open_place(self, place: u32) {
        self.active.set(Some(place));
        if let Some(lead) = self.window.lead_now(place) {
            self.opened.set(Some(lead.row.id));
        }
    }
}

fn asked_fields(columns: &[LeadColumn], custom_names: &[String]) -> Vec<FieldKey> {
    let mut fields: Vec<FieldKey> = columns.iter().filter_map(|column| column.key(custom_names)).collect();
    for field in NAME_FIELDS.into_iter().chain(CARD_FIELDS) {
        if !fields.contains(&field.into()) {
            fields.push(field.into());
        }
    }
    fields
}

fn watch_narrow() -> RwSignal<bool> {
    let is_narrow = RwSignal::new(false);
    let media = web_sys::window().and_then(|window| window.match_media(NARROW).ok().flatten());
    if let Some(media) = media {
        is_narrow.set(media.matches());
        let watched = media.clone();
        let listener = EventListener::new(&media, "change", move |_| is_narrow.set(watched.matches()));
        let listener = StoredValue::new_local(Some(listener));
        on_cleanup(move || {
            let _ = listener.try_update_value(Option::take);
        });
    }
    is_narrow
}
