//! The bar above every page: workspace, search, undo and redo by name, save state, language and theme.

use super::app::use_theme;
use super::import_button::ImportButton;
use super::language::choose_language;
use super::live::{Show, memo, view};
use super::preferences::Theme;
use super::save_state::SaveState;
use super::search_box::SearchBox;
use super::workspace::open_workspace;
use super::{Icon, Page, Shape, go, shortcuts, use_language, use_overview, use_page, use_words};
use crate::words::{Language, fill};
use crate::worker::protocol::{EntryLine, Workspace};
use leptos::prelude::*;

/// Left to right as one needs it.
#[component]
pub fn TopBar() -> impl IntoView {
    let words = &use_words().frame;
    let overview = use_overview();
    let page = use_page();
    // The import page and the first run have an input of their own.
    let has_import = memo(move || {
        let is_first_run = page.get() == Page::Leads && overview.with(|overview| overview.lead_count == 0);
        page.get() != Page::Import && !is_first_run
    });
    view! {
        <header class="top-bar">
            <WorkspaceSelect />
            <SearchBox />
            <div class="top-bar-undo">
                <UndoButton line=Signal::derive(move || overview.with(|o| o.undo.clone())) is_redo=false />
                <UndoButton line=Signal::derive(move || overview.with(|o| o.redo.clone())) is_redo=true />
            </div>
            <SaveState />
            <Show when=move || has_import.get()>
                <ImportButton text=words.import_file is_primary=false />
            </Show>
            <div class="top-bar-choices">
                <LanguageSelect />
                <ThemeButton />
            </div>
        </header>
    }
}

#[component]
fn WorkspaceSelect() -> impl IntoView {
    let words = &use_words().frame;
    let overview = use_overview();
    let code = move || match overview.with(|overview| overview.workspace) {
        Workspace::Real => "real",
        Workspace::Sample => "sample",
    };
    let page = use_page();
    let choose = move |event| {
        let workspace = if event_target_value(&event) == "sample" { Workspace::Sample } else { Workspace::Real };
        open_workspace(workspace);
        // Nobody chooses a workspace to see an empty drop zone.
        if page.get_untracked() == Page::Import {
            go(Page::Leads);
        }
    };
    view! {
        <label class="workspace-select">
            <span class="unseen">{words.workspace}</span>
            <select data-testid="workspace" prop:value=code on:change=choose>
                <option value="real" selected=move || code() == "real">
                    {words.workspace_real}
                </option>
                <option value="sample" selected=move || code() == "sample">
                    {words.workspace_sample}
                </option>
            </select>
        </label>
    }
}

/// Names what it undoes or redoes.
#[component]
fn UndoButton(line: Signal<Option<EntryLine>>, is_redo: bool) -> impl IntoView {
    let words = &use_words().frame;
    let overview = use_overview();
    let language = use_language().get_untracked();
    let (pattern, none, keys, shape, test_id) = match is_redo {
        false => (words.undo, words.undo_none, "Ctrl+Z", Shape::Undo, "undo"),
        true => (words.redo, words.redo_none, "Ctrl+Shift+Z", Shape::Redo, "redo"),
    };
    let name = memo(move || {
        line.get().map(|line| {
            let entry = overview.with(|overview| language.entry_line(&line, &overview.custom_names));
            fill(pattern, &[("entry", &entry)])
        })
    });
    let act = move |_| if is_redo { shortcuts::redo() } else { shortcuts::undo() };
    let label = move || name.get().unwrap_or_else(|| none.to_owned());
    view! {
        <button
            data-kind="quiet"
            data-testid=test_id
            disabled=move || name.with(Option::is_none)
            aria-label=label
            title=move || format!("{} ({keys})", label())
            on:click=act
        >
            <Icon shape=shape />
            <span class="undo-name">{move || name.get().filter(|_| !is_redo)}</span>
        </button>
    }
}

#[component]
fn LanguageSelect() -> impl IntoView {
    let words = &use_words().frame;
    let choose = move |event| {
        if let Some(choice) = Language::of_tag(&event_target_value(&event)) {
            choose_language(choice);
        }
    };
    let now = use_language().get_untracked();
    let option = move |choice: Language| {
        view! {
            <option value=choice.tag() lang=choice.tag() selected=choice == now>
                {choice.own_name()}
            </option>
        }
    };
    view! {
        <label class="language-select">
            <span class="unseen">{words.language}</span>
            <select data-testid="language" prop:value=now.tag() on:change=choose>
                {Language::ALL.map(option).collect_view()}
            </select>
        </label>
    }
}

/// From system to light to dark and round again.
#[component]
fn ThemeButton() -> impl IntoView {
    let words = &use_words().frame;
    let theme = use_theme();
    let label = move || match theme.get() {
        Theme::System => words.theme_system,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    let turn = move |_| {
        theme.update(|theme| {
            let place = Theme::ALL.iter().position(|known| known == theme).unwrap_or(0);
            *theme = Theme::ALL[(place + 1) % Theme::ALL.len()];
        })
    };
    view! {
        <button
            data-kind="quiet"
            data-shape="square"
            data-testid="theme"
            aria-label=label
            title=label
            on:click=turn
        >
            <Icon shape=Shape::Theme />
        </button>
    }
}
