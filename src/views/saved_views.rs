//! Views kept under a name: saved, opened, renamed, deleted.

use super::kept::{Memo, RwSignal};
use super::live::{live, memo, view};
use super::use_answer::use_answer;
use super::{Icon, Shape, change, use_words};
use crate::words::fill;
use crate::worker::figures::{FiguresAnswer, FiguresAsk, SavedView};
use crate::worker::protocol::Ask;
use leptos::prelude::*;

/// The menu of a page: `pack` gives what it shows, `open` shows what was saved.
#[component]
pub(super) fn SavedViews(
    /// The page's code.
    page: &'static str,
    pack: Callback<(), Vec<u8>>,
    open: Callback<Vec<u8>>,
) -> impl IntoView {
    let words = &use_words().funnel.saved_views;
    let name = RwSignal::new(String::new());
    let views = use_answer(
        move || Ask::Funnel(FiguresAsk::Views { page: page.to_owned() }.pack()),
        |answer| match FiguresAnswer::of(&answer) {
            Some(FiguresAnswer::Views(views)) => Some(views),
            _ => None,
        },
    );
    let save = move |_| {
        let view = SavedView { page: page.to_owned(), name: name.get_untracked(), state: pack.run(()) };
        change(Ask::Funnel(FiguresAsk::SaveView(view).pack()), move |_| name.set(String::new()));
    };
    let names = memo(move || {
        let names = |views: &Vec<SavedView>| views.iter().map(|view| view.name.clone()).collect();
        views.with(|views| views.as_ref().map(names).unwrap_or_default())
    });
    let list = move || {
        let views = views.get().unwrap_or_default();
        match views.is_empty() {
            true => view! { <li class="soft">{words.none}</li> },
            false => views
                .into_iter()
                .map(|saved| view! { <SavedViewLine saved=saved name=name names=names open=open /> })
                .collect_view()
                .into_any(),
        }
    };
    view! {
        <details class="saved-views" data-testid="saved-views">
            <summary>{words.title}</summary>
            <ul>{live(list)}</ul>
            <div class="toolbar">
                <label class="field">
                    <span>{words.name}</span>
                    <input
                        type="text"
                        data-testid="view-name"
                        prop:value=move || name.get()
                        on:input=move |event| name.set(event_target_value(&event))
                    />
                </label>
                <button
                    type="button"
                    data-testid="view-save"
                    disabled=move || name.with(|name| name.trim().is_empty())
                    on:click=save
                >
                    {words.save}
                </button>
            </div>
        </details>
    }
}

#[component]
fn SavedViewLine(
    saved: SavedView,
    name: RwSignal<String>,
    names: Memo<Vec<String>>,
    open: Callback<Vec<u8>>,
) -> impl IntoView {
    let words = &use_words().funnel.saved_views;
    let say = |text: &str| fill(text, &[("name", &saved.name)]);
    let (opens, renames, deletes) = (say(words.open), say(words.rename), say(words.delete));
    let state = saved.state.clone();
    // A name that another view has is none for this one.
    let is_free = move || {
        name.with(|name| !name.trim().is_empty() && names.with(|names| !names.iter().any(|it| it == name.trim())))
    };
    let (page, old) = (saved.page.clone(), saved.name.clone());
    let rename = move |_| {
        let (page, name_before, to) = (page.clone(), old.clone(), name.get_untracked());
        let ask = FiguresAsk::RenameView { page, name: name_before, to };
        change(Ask::Funnel(ask.pack()), move |_| name.set(String::new()));
    };
    let delete = {
        let (page, name) = (saved.page.clone(), saved.name.clone());
        move |_| {
            let ask = FiguresAsk::DeleteView { page: page.clone(), name: name.clone() };
            change(Ask::Funnel(ask.pack()), |_| ());
        }
    };
    view! {
        <li data-testid="saved-view" data-name=saved.name.clone()>
            <button type="button" data-testid="view-open" aria-label=opens on:click=move |_| open.run(state.clone())>
                {saved.name.clone()}
            </button>
            <button
                type="button"
                data-kind="quiet"
                data-testid="view-rename"
                aria-label=renames.clone()
                title=renames
                disabled=move || !is_free()
                on:click=rename
            >
                <Icon shape=Shape::Edit />
            </button>
            <button
                type="button"
                data-kind="quiet"
                data-testid="view-delete"
                aria-label=deletes.clone()
                title=deletes
                on:click=delete
            >
                <Icon shape=Shape::Delete />
            </button>
        </li>
    }
}
