//! Recipes: run on the leads looked at, deleted, and made of what was done.

use super::column_view::{ColumnView, ask_column, leads_changed};
use super::context::{Notice, change, say};
use super::history_line::entry_text;
use super::kept::RwSignal;
use super::live::{effect, live, memo, view};
use super::{use_language, use_overview, use_words};
use crate::words::fill;
use crate::worker::column_work::{ColumnAnswer, ColumnAsk, PastSteps, Recipe, Step};
use crate::worker::protocol::{Ask, EntryKind};
use leptos::prelude::*;

/// Operations offered for a new recipe.
const PAST: u32 = 12;

/// The recipes of the book.
#[component]
pub(super) fn RecipeCard(column: ColumnView) -> impl IntoView {
    let words = &use_words().columns.recipe;
    let recipes = ask_column(
        || ColumnAsk::Recipes,
        |answer| match answer {
            ColumnAnswer::Recipes(recipes) => Some(recipes),
            _ => None,
        },
    );
    let recipes = memo(move || recipes.get());
    let list = move || match recipes.get() {
        None => view! { <p class="soft">{use_words().columns.loading}</p> },
        Some(recipes) if recipes.is_empty() => view! { <p>{words.none}</p> },
        Some(recipes) => view! {
            <ul class="recipe-list">
                {recipes.into_iter().map(|recipe| view! { <RecipeLine column=column recipe=recipe /> }).collect_view()}
            </ul>
        },
    };
    view! {
        <section class="card recipe-card" aria-labelledby="recipes-title">
            <h2 id="recipes-title">{words.title}</h2>
            <p class="soft">{words.about}</p>
            {live(list)}
            <RecipeMaker />
        </section>
    }
}

#[component]
fn RecipeLine(column: ColumnView, recipe: Recipe) -> impl IntoView {
    let words = &use_words().columns.recipe;
    let language = use_language().get_untracked();
    let named = |text: &str| fill(text, &[("recipe", &recipe.name)]);
    let (run_of, delete_of) = (named(words.run_of), named(words.delete_of));
    let custom_names = use_overview().with_untracked(|overview| overview.custom_names.clone());
    let step = |step: &Step| view! { <li>{language.step(step, &custom_names)}</li> };
    let steps = recipe.steps.iter().map(step).collect_view();
    let count = language.counted(&words.steps, recipe.steps.len() as u32);
    let name = recipe.name.clone();
    let deleted = recipe.name.clone();
    let run = move |_| {
        let Recipe { name, steps } = recipe.clone();
        let ask = ColumnAsk::Operate { rows: column.rows(), recipe: name.clone(), steps };
        let version = use_overview().with_untracked(|overview| overview.version);
        change(Ask::Column(ask), move |_| {
            let has_changed = use_overview().with_untracked(|overview| overview.version != version);
            let text = if has_changed { words.ran } else { words.ran_nothing };
            let text = fill(text, &[("recipe", &name), ("leads", &leads_changed())]);
            say(Notice { text, is_failure: false, has_undo: has_changed });
        });
    };
    let delete = move |_| {
        let name = deleted.clone();
        change(Ask::Column(ColumnAsk::DeleteRecipe(name.clone())), move |_| {
            let kind = EntryKind::RecipeDeleted { name };
            say(Notice { text: entry_text(language, &kind), is_failure: false, has_undo: true });
        });
    };
    view! {
        <li class="recipe" data-testid="recipe">
            <details>
                <summary>
                    <strong>{name}</strong>
                    " "
                    <span class="soft">{count}</span>
                </summary>
                <ol>{steps}</ol>
            </details>
            <div class="toolbar">
                <button type="button" data-testid="recipe-run" aria-label=run_of on:click=run>
                    {words.run}
                </button>
                <button type="button" data-kind="quiet" data-testid="recipe-delete" aria-label=delete_of on:click=delete>
                    {words.delete}
                </button>
            </div>
        </li>
    }
}

/// Ticks the latest operations and gives them a name.
#[component]
fn RecipeMaker() -> impl IntoView {
    let words = &use_words().columns.recipe;
    let past = ask_column(
        || ColumnAsk::Past(PAST),
        |answer| match answer {
            ColumnAnswer::Past(past) => Some(past),
            _ => None,
        },
    );
    let past = memo(move || past.get().unwrap_or_default());
    let ticks = RwSignal::new(Vec::<bool>::new());
    effect(move |_| ticks.set(past.with(|past| vec![true; past.len()])));
    let name = RwSignal::new(String::new());
    let can_save = move || ticks.with(|ticks| ticks.contains(&true)) && name.with(|name| !name.trim().is_empty());
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if !untrack(can_save) {
            return;
        }
        let recipe =
            Recipe { name: name.get_untracked().trim().to_owned(), steps: ticked_steps(past.get_untracked(), ticks) };
        let text = fill(words.saved, &[("recipe", &recipe.name)]);
        change(Ask::Column(ColumnAsk::SaveRecipe(recipe)), move |_| {
            name.set(String::new());
            say(Notice { text, is_failure: false, has_undo: true });
        });
    };
    let lines = move || {
        let past = past.get();
        let line = |(place, past): (usize, &PastSteps)| past_line(place, past, ticks);
        match past.is_empty() {
            true => view! { <p class="soft">{words.no_past}</p> },
            false => view! {
                <p class="soft">{words.which}</p>
                <ul>{past.iter().enumerate().map(line).collect_view()}</ul>
            },
        }
    };
    view! {
        <details class="recipe-maker" data-testid="recipe-maker">
            <summary>{words.make}</summary>
            <form on:submit=save>
                {live(lines)}
                <div class="toolbar">
                    <label class="field">
                        <span>{words.name}</span>
                        <input
                            type="text"
                            data-testid="recipe-name"
                            maxlength="80"
                            prop:value=move || name.get()
                            on:input=move |event| name.set(event_target_value(&event))
                        />
                    </label>
                    <button type="submit" data-testid="recipe-save" disabled=move || !can_save()>
                        {words.save}
                    </button>
                </div>
            </form>
        </details>
    }
}

/// In the order in which they were done.
fn ticked_steps(past: Vec<PastSteps>, ticks: RwSignal<Vec<bool>>) -> Vec<Step> {
    let ticks = ticks.get_untracked();
    let ticked = past.into_iter().zip(ticks).rev().filter(|(_, is_ticked)| *is_ticked);
    ticked.flat_map(|(past, _)| past.steps).collect()
}

fn past_line(place: usize, past: &PastSteps, ticks: RwSignal<Vec<bool>>) -> AnyView {
    let language = use_language().get_untracked();
    let is_ticked = move || ticks.with(|ticks| ticks.get(place).copied().unwrap_or(false));
    let tick = move |event| {
        let is_ticked = event_target_checked(&event);
        ticks.update(|ticks| {
            if let Some(tick) = ticks.get_mut(place) {
                *tick = is_ticked;
            }
        });
    };
    let what = use_overview().with_untracked(|overview| language.entry_line(&past.line, &overview.custom_names));
    view! {
        <li>
            <label class="check">
                <input type="checkbox" prop:checked=is_ticked on:change=tick />
                <span>
                    {what}
                    " "
                    <time class="faint">{language.moment(past.line.at_millis)}</time>
                </span>
            </label>
        </li>
    }
}
