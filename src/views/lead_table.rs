//! The book as a table: only the rows in sight are drawn, whatever the book's size.

use super::kept::{Memo, RwSignal};
use super::lead_header::LeadHeader;
use super::lead_row::{LeadRow, column_width};
use super::leads_view::LeadsView;
use super::live::{For, Show, drawn_in_steps, effect, live, memo, view};
use super::preferences::LeadColumn;
use super::table_scroll::TableScroll;
use super::{use_query, use_words};
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{KeyboardEvent, ResizeObserver};

/// Height of a row and of the header, in px: `--row-height`.
const ROW_HEIGHT: f64 = 36.0;
/// Height of a card, in px.
const CARD_HEIGHT: f64 = 76.0;
/// Rows drawn in one task the first time: the browser finds fonts and measures letters then, some milliseconds a row.
const ROWS_AT_ONCE: u32 = 6;
/// Width of the column of ticks, in px.
const TICK_WIDTH: u32 = 40;

/// Arrows, j and k move; Enter opens; Space ticks; Escape closes.
#[component]
pub fn LeadTable(view: LeadsView) -> impl IntoView {
    let words = &use_words().leads;
    let scroller = NodeRef::<Div>::new();
    let scroll_top = RwSignal::new(0.0);
    let box_height = watch_height(scroller);
    let scroll = memo(move || {
        let (row_height, header_height) =
            if view.is_narrow.get() { (CARD_HEIGHT, 0.0) } else { (ROW_HEIGHT, ROW_HEIGHT) };
        TableScroll {
            row_count: view.window.total.get().unwrap_or(0),
            row_height,
            view_height: (box_height.get() - header_height).max(row_height),
        }
    });
    let places = memo(move || scroll.get().rows(scroll_top.get()));
    effect(move |_| view.window.want(places.get()));
    start_new_views_at_top(scroller);
    let layer_top = move || format!("translateY({}px)", scroll.get().top_of(places.get().start, scroll_top.get()));
    let hear_key = move |event: KeyboardEvent| hear_key(view, scroll.get_untracked(), scroller, &event);
    let template = move || view.columns.with(|columns| template_of(columns));
    let width = move || view.columns.with(|columns| format!("{}px", width_of(columns)));
    view! {
        <div
            class="lead-table"
            role="grid"
            tabindex="0"
            data-testid="lead-table"
            data-narrow=move || view.is_narrow.get().to_string()
            aria-label=words.table_label
            aria-multiselectable="true"
            aria-rowcount=move || (view.window.total.get().unwrap_or(0) + 1).to_string()
            aria-activedescendant=move || view.active.get().map(row_id)
            style=("--columns", template)
            style=("--table-width", width)
            node_ref=scroller
            on:scroll=move |_| {
                scroll_top.set(scroller.get_untracked().map_or(0.0, |scroller| f64::from(scroller.scroll_top())));
            }
            on:keydown=hear_key
        >
            <Show when=move || !view.is_narrow.get()>
                <LeadHeader view=view />
            </Show>
            <div
                class="lead-table-spacer"
                role="presentation"
                style:height=move || format!("{}px", scroll.get().drawn_height())
            >
                <div class="lead-table-layer" role="rowgroup" style:transform=layer_top>
                    <LeadRows view=view places=places />
                </div>
            </div>
        </div>
    }
}

/// The rows in sight, the first time some at a time. Drawn anew with other columns or as cards; else only what comes into
/// sight is drawn.
#[component]
fn LeadRows(view: LeadsView, places: Memo<std::ops::Range<u32>>) -> impl IntoView {
    // It grows once leads have come, until all in sight are drawn.
    let drawn_count = drawn_in_steps(ROWS_AT_ONCE, move |drawn| {
        let places = places.get();
        drawn < places.end - places.start && view.window.lead(places.start).is_some()
    });
    let rows = move || {
        let leads = places.get().take(drawn_count.get() as usize).map(|place| (place, view.window.lead(place)));
        leads.collect::<Vec<_>>()
    };
    live(move || {
        let columns: Arc<[LeadColumn]> = view.columns.get().into();
        let is_narrow = view.is_narrow.get();
        view! {
            <For
                each=rows
                key=|(place, lead)| (*place, lead.as_ref().map(|lead| Arc::as_ptr(&lead.row) as usize))
                children=move |(place, lead)| {
                    view! { <LeadRow view=view place=place lead=lead columns=columns.clone() is_card=is_narrow /> }
                }
            />
        }
    })
}

/// The element id of the row at a place.
pub fn row_id(place: u32) -> String {
    format!("lead-row-{place}")
}

fn template_of(columns: &[LeadColumn]) -> String {
    let widths = columns.iter().map(|column| match column_width(column) {
        (width, 0) => format!("{width}px"),
        (width, share) => format!("minmax({width}px, {share}fr)"),
    });
    format!("{TICK_WIDTH}px {}", widths.collect::<Vec<_>>().join(" "))
}

fn width_of(columns: &[LeadColumn]) -> u32 {
    TICK_WIDTH + columns.iter().map(|column| column_width(column).0).sum::<u32>()
}

/// Another view begins at its first lead.
fn start_new_views_at_top(scroller: NodeRef<Div>) {
    let query = use_query();
    effect(move |is_first| {
        query.track();
        if !is_first && let Some(scroller) = scroller.get_untracked() {
            scroller.set_scroll_top(0);
        }
    });
}

fn watch_height(scroller: NodeRef<Div>) -> RwSignal<f64> {
    let height = RwSignal::new(600.0);
    effect(move |_| {
        let Some(element) = scroller.get() else { return };
        height.set(f64::from(element.client_height()));
        let watched = element.clone();
        let measure = Closure::<dyn FnMut()>::new(move || {
            let _ = height.try_set(f64::from(watched.client_height()));
        });
        if let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) {
            observer.observe(&element);
            let kept = StoredValue::new_local(Some((observer, measure)));
            on_cleanup(move || {
                if let Some(Some((observer, _))) = kept.try_update_value(Option::take) {
                    observer.disconnect();
                }
            });
        }
    });
    height
}

fn hear_key(view: LeadsView, scroll: TableScroll, scroller: NodeRef<Div>, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || super::app::is_text_input(event) {
        return;
    }
    let last = scroll.row_count.saturating_sub(1);
    let now = view.active.get_untracked();
    let from = |step: i64| now.map_or(0, |now| (i64::from(now) + step).clamp(0, i64::from(last)) as u32);
    let page = i64::from(scroll.rows_in_sight());
    let place = match event.key().as_str() {
        "ArrowDown" | "j" => from(1),
        "ArrowUp" | "k" => from(-1),
        "PageDown" => from(page),
        "PageUp" => from(-page),
        "Home" => 0,
        "End" => last,
        "Enter" if event.target() == event.current_target() => {
            event.prevent_default();
            return view.open_place(now.unwrap_or(0));
        }
        " " if event.target() == event.current_target() => {
            event.prevent_default();
            if let Some(lead) = now.and_then(|now| view.window.lead_now(now)) {
                view.selection.update(|selection| selection.toggle(lead.row.id));
            }
            return;
        }
        "Escape" => return view.opened.set(None),
        _ => return,
    };
    event.prevent_default();
    view.active.set(Some(place));
    if let Some(scroller) = scroller.get_untracked() {
        let top = f64::from(scroller.scroll_top());
        let wanted = scroll.showing(place, top);
        if wanted != top {
            scroller.set_scroll_top(wanted.round() as i32);
        }
    }
    if view.opened.with_untracked(Option::is_some) {
        view.open_place(place);
    }
}
