//! What the mark under the pointer or the keyboard's focus says, written below a picture.

use super::kept::RwSignal;
use super::live::view;
use leptos::prelude::*;

/// A mark of a picture: it can be focused, and says its text there and to those who hear the page.
#[component]
pub(super) fn Mark(readout: RwSignal<String>, text: String, children: Children) -> impl IntoView {
    let (focused, entered) = (text.clone(), text.clone());
    view! {
        <g
            class="mark"
            tabindex="0"
            role="img"
            aria-label=text
            on:focus=move |_| readout.set(focused.clone())
            on:mouseenter=move |_| readout.set(entered.clone())
        >
            {children()}
        </g>
    }
}

/// The line below the picture; its place is kept while it says nothing.
#[component]
pub(super) fn Readout(readout: RwSignal<String>) -> impl IntoView {
    view! { <p class="chart-readout soft" aria-hidden="true">{move || readout.get()}</p> }
}
