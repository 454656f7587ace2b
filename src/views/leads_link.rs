//! A count that shows exactly its leads.

use super::funnel_view::without_stages;
use super::live::view;
use super::{show_leads, use_language, use_query, use_words};
use crate::book::{Filter, Query};
use crate::words::fill;
use leptos::prelude::*;
use std::cell::RefCell;

/// The count as a button: it shows the leads in view that meet these conditions too.
#[component]
pub(super) fn LeadsLink(
    /// How many they are.
    count: u32,
    /// The conditions.
    filters: Vec<Filter>,
    /// What they have in common, for those who hear the page.
    #[prop(into)]
    what: String,
    /// Its handle.
    #[prop(optional, into)]
    handle: String,
) -> impl IntoView {
    let number = use_language().get_untracked().number(count);
    let label = fill(use_words().funnel.passage.show, &[("n", &number), ("what", &what)]);
    view! {
        <button
            type="button"
            class="leads-link row-name"
            data-kind="quiet"
            data-testid=handle
            data-count=count
            aria-label=label
            disabled=count == 0
            on:click=move |_| show_also(filters.clone())
        >
            {number}
        </button>
    }
}

thread_local! {
    /// What a click on a figure asked for, and the view of leads before it.
    static LEFT: RefCell<Option<[Query; 2]>> = const { RefCell::new(None) };
}

/// Shows the leads in view that meet further conditions.
pub(super) fn show_also(filters: Vec<Filter>) {
    let before = use_query().get_untracked();
    let mut query = without_stages(&before);
    query.filters.extend(filters);
    LEFT.replace(Some([query.clone(), before]));
    show_leads(query);
}

/// Back on a page of figures: what was clicked there does not narrow its leads, unless the reader changed it since.
pub(super) fn come_back() {
    if let Some([asked, before]) = LEFT.take()
        && use_query().with_untracked(|now| (&now.filters, &now.search) == (&asked.filters, &asked.search))
    {
        use_query().set(before);
    }
}
