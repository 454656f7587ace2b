//! The rows of the view that are near what is shown: asked for page by page, kept, and shown until newer ones come.

use super::context::{show_failure, use_query};
use super::kept::RwSignal;
use crate::book::Query;
use crate::lead::FieldKey;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, Failure, Window, WindowRow};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

/// Rows asked for at a time.
const PAGE_ROWS: u32 = 100;
/// Pages kept.
const PAGES_KEPT: usize = 60;
/// Questions open at a time: more would answer for places that were already scrolled past.
const OPEN_QUESTIONS: usize = 2;

/// One lead of the view, as far as it is shown.
#[derive(Clone, Debug)]
pub struct ShownLead {
    /// The fields of `row.cells`, in order.
    pub fields: Arc<Vec<FieldKey>>,
    /// The row.
    pub row: Arc<WindowRow>,
}

impl ShownLead {
    /// The stored value of a field; blank when it was not asked for.
    pub fn cell(&self, key: FieldKey) -> &str {
        let place = self.fields.iter().position(|known| *known == key);
        place.and_then(|place| self.row.cells.get(place)).map_or("", String::as_str)
    }
}

struct LoadedPage {
    generation: u64,
    fields: Arc<Vec<FieldKey>>,
    rows: Vec<Arc<WindowRow>>,
}

#[derive(Default)]
struct State {
    /// Grows with every new view, order, set of columns, or change of the book: older pages are stale.
    generation: u64,
    query: Query,
    fields: Arc<Vec<FieldKey>>,
    has_outlook: bool,
    is_total_known: bool,
    wanted: Range<u32>,
    pages: HashMap<u32, LoadedPage>,
    asked: HashSet<u32>,
}

/// The window on the view.
#[derive(Clone, Copy)]
pub struct LeadWindow {
    state: StoredValue<State>,
    arrived: RwSignal<u64>,
    /// Leads in the view, once known.
    pub total: RwSignal<Option<u32>>,
}

impl LeadWindow {
    /// Nothing asked for yet.
    pub fn new() -> LeadWindow {
        let state = State { query: use_query().get_untracked(), ..State::default() };
        LeadWindow { state: StoredValue::new(state), arrived: RwSignal::new(0), total: RwSignal::new(None) }
    }

    /// Asks for everything shown once more; what is on the screen stays until the answer comes.
    pub fn ask_anew(self, query: Query, fields: Vec<FieldKey>, has_outlook: bool) {
        self.state.update_value(|state| {
            let shown = pages_of(&state.wanted);
            state.pages.retain(|page, _| *page == 0 || shown.contains(page));
            state.generation += 1;
            state.query = query;
            state.fields = Arc::new(fields);
            state.has_outlook = has_outlook;
            state.is_total_known = false;
            state.asked.clear();
        });
        self.ask_for_missing();
    }

    /// Says which places are in sight.
    pub fn want(self, places: Range<u32>) {
        self.state.update_value(|state| state.wanted = places);
        self.ask_for_missing();
    }

    /// The lead at a place, if it is here. Tracks arrivals.
    pub fn lead(self, place: u32) -> Option<ShownLead> {
        self.arrived.track();
        self.lead_now(place)
    }

    /// The lead at a place, if it is here.
    pub fn lead_now(self, place: u32) -> Option<ShownLead> {
        self.state.with_value(|state| {
            let page = state.pages.get(&(place / PAGE_ROWS))?;
            let row = page.rows.get((place % PAGE_ROWS) as usize)?.clone();
            Some(ShownLead { fields: page.fields.clone(), row })
        })
    }

    fn ask_for_missing(self) {
        loop {
            let mut next = None;
            self.state.update_value(|state| {
                next = state.next_page(self.total.get_untracked());
                state.asked.extend(next);
            });
            let Some(page) = next else { return };
            self.ask(page);
        }
    }

    fn ask(self, page: u32) {
        let (generation, ask) = self.state.with_value(|state| {
            let ask = Ask::Window {
                query: state.query.clone(),
                from: page * PAGE_ROWS,
                count: PAGE_ROWS,
                fields: state.fields.to_vec(),
                has_outlook: state.has_outlook,
            };
            (state.generation, ask)
        });
        spawn_local(async move {
            let answer = client::ask(ask).await;
            let is_current = self.state.try_with_value(|state| state.generation == generation);
            if is_current == Some(true) {
                match answer {
                    Ok(Answer::Window(window)) => self.take(page, window),
                    Err(failure) if failure != Failure::Cancelled => show_failure(&failure),
                    _ => {}
                }
            }
        });
    }

    fn take(self, page: u32, window: Window) {
        self.state.update_value(|state| {
            let rows = window.rows.into_iter().map(Arc::new).collect();
            let loaded = LoadedPage { generation: state.generation, fields: state.fields.clone(), rows };
            state.pages.insert(page, loaded);
            state.asked.remove(&page);
            state.is_total_known = true;
            state.forget_far_pages();
        });
        if self.total.get_untracked() != Some(window.total) {
            self.total.set(Some(window.total));
        }
        self.arrived.update(|count| *count += 1);
        self.ask_for_missing();
    }
}

impl State {
    /// What is in sight first, then its neighbours.
    fn next_page(&self, total: Option<u32>) -> Option<u32> {
        if self.asked.len() >= OPEN_QUESTIONS {
            return None;
        }
        let shown = pages_of(&self.wanted);
        if !self.is_total_known {
            // The old total may be too large for the new view, so that only the first page is sure to answer well.
            return self.asked.is_empty().then_some(shown.start);
        }
        let last = total.unwrap_or(0).div_ceil(PAGE_ROWS);
        let neighbours = [shown.end, shown.start.saturating_sub(1)];
        shown
            .clone()
            .chain(neighbours)
            .filter(|page| *page < last && !self.asked.contains(page))
            .find(|page| self.pages.get(page).is_none_or(|loaded| loaded.generation != self.generation))
    }

    fn forget_far_pages(&mut self) {
        if self.pages.len() > PAGES_KEPT {
            let middle = pages_of(&self.wanted).start;
            self.pages.retain(|page, _| page.abs_diff(middle) <= PAGES_KEPT as u32 / 4);
        }
    }
}

fn pages_of(places: &Range<u32>) -> Range<u32> {
    let first = places.start / PAGE_ROWS;
    first..places.end.div_ceil(PAGE_ROWS).max(first + 1)
}
