//! The pages, in the order of the work: at the left, and below 720 px at the bottom.

use super::live::view;
use super::{Icon, Page, Shape, use_page, use_words};
use crate::words::Words;
use leptos::prelude::*;

/// One link a page.
#[component]
pub fn Rail() -> impl IntoView {
    let words = use_words();
    let shown = use_page();
    let link = move |page: Page| {
        view! {
            <li>
                <a
                    href=format!("#{}", page.code())
                    data-testid=format!("nav-{}", page.code())
                    aria-current=move || (of_rail(shown.get()) == page).then_some("page")
                >
                    <Icon shape=shape_of(page) />
                    <span>{words.page(page)}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="rail" aria-label=words.frame.pages>
            <a class="rail-brand" href="#leads">
                <svg class="rail-mark" viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M3 5.5h18l-6.6 7.2v6L9.6 21v-8.3z"></path>
                </svg>
                <span>"Leadbench"</span>
            </a>
            <ul>{Page::ALL.map(link).collect_view()}</ul>
            <p class="rail-promise">
                <Icon shape=Shape::Shield />
                <span>{words.frame.promise}</span>
            </p>
        </nav>
    }
}

/// The page of the rail that a page belongs to.
fn of_rail(page: Page) -> Page {
    match page {
        Page::Calls => Page::Clean,
        Page::Report => Page::Funnel,
        _ => page,
    }
}

fn shape_of(page: Page) -> Shape {
    match page {
        Page::Today => Shape::Today,
        Page::Board => Shape::Columns,
        Page::Owners => Shape::Owners,
        Page::Leads => Shape::Leads,
        Page::Import => Shape::Import,
        Page::Clean | Page::Calls => Shape::Clean,
        Page::Definitions => Shape::Definitions,
        Page::Scoring => Shape::Scoring,
        Page::Forecast => Shape::Forecast,
        Page::Funnel | Page::Report => Shape::Funnel,
        Page::Trends => Shape::Trends,
        Page::Channels => Shape::Channels,
        Page::History => Shape::History,
        Page::Settings => Shape::Settings,
    }
}

impl Words {
    /// The name of a page.
    pub fn page(&self, page: Page) -> &'static str {
        self.pages[page as usize]
    }
}
