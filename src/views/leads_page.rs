//! The book: how many leads the view has, its filters, the table, and one lead beside it.

use super::bulk_edit::BulkEdit;
use super::column_chooser::ColumnChooser;
use super::download::download;
use super::filter_menu::FilterMenu;
use super::lead_filter::FilterChips;
use super::lead_panel::LeadPanel;
use super::lead_table::LeadTable;
use super::leads_view::LeadsView;
use super::live::{Later, Show, live, view};
use super::sort_choice::SortChoice;
use super::{Icon, Shape, use_language, use_overview, use_query, use_words};
use crate::book::Query;
use crate::words::fill;
use crate::worker::protocol::{Ask, ExportForm};
use leptos::prelude::*;

/// Shown while there is a lead in the book.
#[component]
pub fn LeadsPage() -> impl IntoView {
    let view = LeadsView::new();
    let words = &use_words().leads;
    let export = move |form: ExportForm| download(Ask::ExportLeads { query: use_query().get_untracked(), form });
    let has_none = move || view.window.total.get() == Some(0);
    view! {
        <section class="leads-page" data-panel=move || view.opened.get().is_some().to_string()>
            <header class="page-header">
                <h1>{words.title}</h1>
                <LeadCount view=view />
                <div class="toolbar">
                    <FilterMenu />
                    <Show when=move || view.is_narrow.get()>
                        <SortChoice view=view />
                    </Show>
                    <ColumnChooser view=view />
                    <button
                        data-testid="export-csv"
                        title=words.export_csv_about
                        on:click=move |_| export(ExportForm::Spreadsheet)
                    >
                        <Icon shape=Shape::Download />
                        {words.export_csv}
                    </button>
                    <button
                        data-testid="export-exact"
                        title=words.export_exact_about
                        on:click=move |_| export(ExportForm::Exact)
                    >
                        <Icon shape=Shape::Download />
                        {words.export_exact}
                    </button>
                </div>
            </header>
            <FilterChips />
            <div class="leads-body">
                <div class="leads-table-place">
                    <Later>
                        <LeadTable view=view />
                    </Later>
                    <Show when=has_none>
                        <NoMatch />
                    </Show>
                    <Later>
                        <BulkEdit view=view />
                    </Later>
                </div>
                <Later>
                    <LeadPanel view=view />
                </Later>
            </div>
        </section>
    }
}

/// Leads in the view; of how many, when it is not all of them.
#[component]
fn LeadCount(view: LeadsView) -> impl IntoView {
    let words = &use_words().leads;
    let language = use_language().get_untracked();
    let overview = use_overview();
    let all = move || overview.with(|overview| overview.lead_count);
    let total = move || view.window.total.get();
    let shown = move || total().map(|total| language.number(total)).unwrap_or_default();
    let of_all = move || {
        let is_part = total().is_some_and(|total| total != all());
        is_part.then(|| fill(words.of_all, &[("n", &language.number(all()))]))
    };
    view! {
        <p class="lead-count" aria-live="polite">
            <strong data-testid="lead-count" data-count=move || total().map(|total| total.to_string())>
                {live(shown)}
            </strong>
            <span>{live(of_all)}</span>
        </p>
    }
}

/// The view has no lead, but the book has.
#[component]
fn NoMatch() -> impl IntoView {
    let words = &use_words().leads;
    let query = use_query();
    let show_all = move |_| query.update(|query| *query = Query { sort: query.sort, ..Query::default() });
    view! {
        <div class="empty-state">
            <Icon shape=Shape::Search />
            <h2>{words.no_match}</h2>
            <p>{words.no_match_about}</p>
            <div class="toolbar">
                <button on:click=show_all>{words.show_all}</button>
            </div>
        </div>
    }
}
