//! What stands around every page: the rail, the top bar, notices, and where a dropped file lands.

use super::live::{Show, live, view};
use super::notice_line::NoticeLine;
use super::rail::Rail;
use super::rest::{Rest, use_rest, wait_for_rest};
use super::top_bar::TopBar;
use super::window_drop::IsDragging;
use super::work::Work;
use super::{Icon, Shape, use_words};
use leptos::prelude::*;

/// Drawn anew when the language changes. Only the rail stands while the rest of the program is on its way.
#[component]
pub fn Frame() -> impl IntoView {
    let IsDragging(is_dragging) = expect_context::<IsDragging>();
    let words = &use_words().frame;
    let rest = use_rest();
    let is_here = move || rest.get() == Rest::Here;
    view! {
        <div class="frame">
            <a class="skip-link" href="#main" on:click=skip_to_main>
                {words.skip}
            </a>
            <Rail />
            <Show when=is_here>
                <TopBar />
            </Show>
            <main class="frame-main" id="main" tabindex="-1">
                {live(move || match rest.get() {
                    Rest::Here => view! { <Work />  },
                    Rest::Coming => view! { <OpeningNote />  },
                    Rest::Failed => view! { <RestFailed />  },
                })}
            </main>
            <Show when=is_here>
                <NoticeLine />
            </Show>
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

/// While the program or the book comes.
#[component]
pub fn OpeningNote() -> impl IntoView {
    view! {
        <p class="opening-note" role="status">
            {use_words().frame.opening}
        </p>
    }
}

/// A file beside the page did not arrive.
#[component]
fn RestFailed() -> impl IntoView {
    let words = &use_words().frame;
    view! {
        <div class="empty-state" role="alert" data-testid="rest-failed">
            <Icon shape=Shape::Warning />
            <h1>{words.rest_failed}</h1>
            <p>{words.rest_failed_about}</p>
            <div class="toolbar">
                <button data-kind="primary" on:click=|_| wait_for_rest()>
                    {words.try_again}
                </button>
            </div>
        </div>
    }
}
