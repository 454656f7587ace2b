//! The columns of the book: what stands in one, which of its values mean the same, and how to put all of them right.

use super::column_facets::ColumnFacets;
use super::column_view::{ColumnView, FieldSelect};
use super::live::{Show, live, memo, view};
use super::operation_card::OperationCard;
use super::recipe_card::RecipeCard;
use super::value_clusters::ValueClusterCard;
use super::{use_query, use_words};
use leptos::prelude::*;

/// A card for the column, one for its clusters, one for operations, one for recipes.
#[component]
pub(super) fn CleanColumns() -> impl IntoView {
    let words = &use_words().columns;
    let column = ColumnView::new();
    let is_empty = memo(move || column.fields.with(|fields| fields.as_ref().is_some_and(Vec::is_empty)));
    let text = move || if is_empty.get() { words.empty } else { words.about };
    let cards = move || {
        column.field.get().map(|field| {
            view! {
                <ColumnFacets column=column field=field />
                <ValueClusterCard column=column field=field />
                <OperationCard column=column field=field />
            }
        })
    };
    view! {
        <section class="card clean-columns" aria-labelledby="columns-title">
            <h2 id="columns-title">{words.title}</h2>
            <p class="soft">{live(text)}</p>
            {live(move || (column.field.get().is_some()).then(|| view! { <ColumnChoice column=column /> }))}
            {live(cards)}
        </section>
        {live(move || (!is_empty.get()).then(|| view! { <RecipeCard column=column /> }))}
    }
}

/// Which column, and of which leads.
#[component]
fn ColumnChoice(column: ColumnView) -> impl IntoView {
    let words = &use_words().columns;
    let query = use_query();
    let is_narrowed = move || query.with(|query| !query.filters.is_empty() || !query.search.is_empty());
    let fields = move || {
        let fields = column.fields.get().unwrap_or_default();
        let chosen = Signal::derive(move || column.field.get());
        let choose = Callback::new(move |field| column.choose(field));
        view! {
            <FieldSelect label=words.field handle="facet-field" fields=fields chosen=chosen choose=choose />
        }
    };
    let choose_scope = move |event| column.is_view.set(event_target_value(&event) == "view");
    view! {
        <div class="column-choice">
            {live(fields)}
            <Show when=is_narrowed>
                <label class="field">
                    <span>{words.scope}</span>
                    <select data-testid="facet-scope" on:change=choose_scope>
                        <option value="all" prop:selected=move || !column.is_view.get()>
                            {words.scope_all}
                        </option>
                        <option value="view" prop:selected=move || column.is_view.get()>
                            {words.scope_view}
                        </option>
                    </select>
                </label>
            </Show>
        </div>
    }
}
