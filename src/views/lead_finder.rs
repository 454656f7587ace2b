//! A box that finds one lead: type a part of its name, choose from what is found.

use super::history_view::KnownLead;
use super::kept::RwSignal;
use super::live::{For, Show, view};
use super::{Icon, Shape, use_words};
use crate::book::Query;
use crate::lead::{Field, FieldKey};
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, WindowRow};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::KeyboardEvent;

/// Leads are looked for once the user pauses this long.
const PAUSE_MILLIS: u32 = 160;

/// Leads offered at most.
const OFFERED: u32 = 8;

/// What a lead is known by, best first.
const KNOWN_BY: [Field; 5] = [Field::Name, Field::Company, Field::Email, Field::Phone, Field::ExternalId];

/// What is typed, and what was found for it.
#[derive(Clone, Copy)]
struct Finder {
    typed: RwSignal<String>,
    found: RwSignal<Option<Vec<(KnownLead, String)>>>,
    active: RwSignal<usize>,
}

/// Arrows move among the leads found, Enter takes one, Escape clears.
#[component]
pub(super) fn LeadFinder(label: &'static str, none: &'static str, on_choose: Callback<KnownLead>) -> impl IntoView {
    let finder = Finder { typed: RwSignal::new(String::new()), found: RwSignal::new(None), active: RwSignal::new(0) };
    let pause = StoredValue::new_local(None::<Timeout>);
    let choose = move |lead: KnownLead| {
        finder.clear();
        on_choose.run(lead);
    };
    let hear = move |event| {
        finder.typed.set(event_target_value(&event));
        pause.set_value(Some(Timeout::new(PAUSE_MILLIS, move || finder.find())));
    };
    let hear_key = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => finder.step(&event, 1),
        "ArrowUp" => finder.step(&event, -1),
        "Escape" => finder.clear(),
        "Enter" => finder.active_lead().into_iter().for_each(choose),
        _ => {}
    };
    let is_open = move || finder.found.with(Option::is_some);
    let offered = move || {
        let found = finder.found.get().unwrap_or_default();
        found.into_iter().enumerate().map(|(place, (lead, about))| (place, lead, about)).collect()
    };
    let is_empty = move || finder.found.with(|found| found.as_ref().is_some_and(Vec::is_empty));
    view! {
        <div class="lead-finder">
            <label>
                <span class="unseen">{label}</span>
                <Icon shape=Shape::Search />
                <input
                    type="search"
                    role="combobox"
                    data-testid="history-lead"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=label
                    aria-controls="lead-finder-list"
                    aria-autocomplete="list"
                    aria-expanded=move || is_open().to_string()
                    aria-activedescendant=move || is_open().then(|| option_id(finder.active.get()))
                    prop:value=move || finder.typed.get()
                    on:input=hear
                    on:keydown=hear_key
                />
            </label>
            <Show when=is_open>
                <ul id="lead-finder-list" role="listbox" aria-label=label>
                    <For
                        each=offered
                        key=|(place, lead, _): &(usize, KnownLead, String)| (*place, lead.row)
                        children=move |(place, lead, about)| offer(finder, place, lead, about, choose)
                    />
                    <Show when=is_empty>
                        <li class="faint">{none}</li>
                    </Show>
                </ul>
            </Show>
        </div>
    }
}

fn offer(
    finder: Finder,
    place: usize,
    lead: KnownLead,
    about: String,
    choose: impl Fn(KnownLead) + Copy + 'static,
) -> AnyView {
    let name = lead.name.clone();
    view! {
        <li
            id=option_id(place)
            role="option"
            data-testid="history-lead-found"
            aria-selected=move || (finder.active.get() == place).to_string()
            on:click=move |_| choose(lead.clone())
        >
            <span>{name}</span>
            " "
            <span class="faint">{about}</span>
        </li>
    }
}

fn option_id(place: usize) -> String {
    format!("lead-found-{place}")
}

impl Finder {
    fn clear(self) {
        self.typed.set(String::new());
        self.found.set(None);
        self.active.set(0);
    }

    fn step(self, event: &KeyboardEvent, by: isize) {
        event.prevent_default();
        let last = self.found.with_untracked(|found| found.as_ref().map_or(0, |found| found.len().saturating_sub(1)));
        self.active.update(|active| *active = active.saturating_add_signed(by).min(last));
    }

    fn active_lead(self) -> Option<KnownLead> {
        let active = self.active.get_untracked();
        self.found.with_untracked(|found| found.as_ref()?.get(active).map(|(lead, _)| lead.clone()))
    }

    fn find(self) {
        let Some(typed) = self.typed.try_get_untracked() else { return };
        let search = typed.trim().to_owned();
        if search.is_empty() {
            return self.clear();
        }
        spawn_local(async move {
            let fields = KNOWN_BY.map(FieldKey::from).to_vec();
            let query = Query { search, ..Query::default() };
            let answer = client::ask(Ask::Window { query, from: 0, count: OFFERED, fields, has_outlook: false }).await;
            if self.typed.try_get_untracked() != Some(typed) {
                return;
            }
            if let Ok(Answer::Window(window)) = answer {
                self.active.set(0);
                self.found.set(Some(window.rows.into_iter().map(known).collect()));
            }
        });
    }
}

/// A lead by the first name it has, and by what else there is.
fn known(row: WindowRow) -> (KnownLead, String) {
    let mut names = row.cells.into_iter().filter(|cell| !cell.is_empty());
    let name = names.next().unwrap_or_else(|| use_words().leads.unnamed.to_owned());
    (KnownLead { row: row.row, name }, names.next().unwrap_or_default())
}
