//! What stands around every page: the rail, the top bar, the sample's label, notices, and where a dropped file lands.

use super::app_page::AppPage;
use super::live::{Show, view};
use super::notice_line::NoticeLine;
use super::rail::Rail;
use super::top_bar::TopBar;
use super::window_drop::IsDragging;
use super::workspace::{Opening, delete_sample, open_workspace, use_opening};
use super::{Icon, Shape, use_language, use_overview, use_words};
use crate::words::fill;
use crate::worker::protocol::Workspace;
use leptos::prelude::*;

/// Drawn anew when the language changes.
#[component]
pub fn Frame() -> impl IntoView {
    let opening = use_opening();
    let IsDragging(is_dragging) = expect_context::<IsDragging>();
    let words = &use_words().frame;
    view! {
        <div class="frame">
            <a class="skip-link" href="#main" on:click=skip_to_main>
                {words.skip}
            </a>
            <Rail />
            <TopBar />
            <main class="frame-main" id="main" tabindex="-1">
                <SampleLabel />
                <DamagedLabel />
                {move || match opening.get() {
                    Opening::Open => view! { <AppPage /> },
                    Opening::UnderWay => view! { <OpeningNote /> },
                    Opening::Failed(failure) => {
                        view! {
                            <div class="empty-state" role="alert">
                                <Icon shape=Shape::Warning />
                                <h1>{words.open_failed}</h1>
                                <p>{use_language().get_untracked().failure(&failure)}</p>
                                <div class="toolbar">
                                    <button data-kind="primary" on:click=|_| open_workspace(Workspace::Real)>
                                        {words.try_again}
                                    </button>
                                </div>
                            </div>
                        }
                    }
                }}
            </main>
            <NoticeLine />
            <Show when=move || is_dragging.get()>
                <div class="drop-veil">
                    <p>
                        <Icon shape=Shape::Import />
                        {words.drop_here}
                    </p>
                </div>
            </Show>
        </div>
    }
}

/// The address's hash is the page's, so the link moves the focus by hand.
fn skip_to_main(event: web_sys::MouseEvent) {
    event.prevent_default();
    let main = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("main"));
    if let Some(main) = main.and_then(|main| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(main).ok()) {
        let _ = main.focus();
    }
}

#[component]
fn OpeningNote() -> impl IntoView {
    view! {
        <p class="opening-note" role="status">
            {use_words().frame.opening}
        </p>
    }
}

/// Says that these leads are invented, and takes them away in one click.
#[component]
fn SampleLabel() -> impl IntoView {
    let words = &use_words().frame;
    let overview = use_overview();
    let is_sample = move || overview.with(|overview| overview.workspace == Workspace::Sample);
    view! {
        <Show when=is_sample>
            <div class="frame-label callout" data-tone="accent">
                <Icon shape=Shape::Sample />
                <strong>{words.sample_label}</strong>
                <span class="soft">{words.sample_about}</span>
                <div class="toolbar">
                    <button data-testid="leave-sample" on:click=|_| open_workspace(Workspace::Real)>
                        {words.sample_leave}
                    </button>
                    <button data-testid="delete-sample" data-kind="danger" on:click=|_| delete_sample()>
                        {words.sample_delete}
                    </button>
                </div>
            </div>
        </Show>
    }
}

/// Says that stored records were damaged and set aside.
#[component]
fn DamagedLabel() -> impl IntoView {
    let overview = use_overview();
    let language = use_language().get_untracked();
    let count = move || overview.with(|overview| overview.damaged_count);
    let has_any = move || count() > 0;
    view! {
        <Show when=has_any>
            <div class="frame-label callout" data-tone="bad" role="alert">
                <Icon shape=Shape::Warning />
                <span>
                    {move || fill(use_words().frame.damaged, &[("n", &language.number(count()))])}
                </span>
            </div>
        </Show>
    }
}
