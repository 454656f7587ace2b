//! Every row that did not become a lead: row number, column, value, reason.

use super::download::download;
use super::kept::RwSignal;
use super::live::{Show, memo, view};
use super::show_more::ShowMore;
use super::use_answer::use_answer;
use super::{use_language, use_words};
use crate::words::Language;
use crate::worker::protocol::{Answer, Ask, RejectedRows, Rejection};
use leptos::prelude::*;

/// Rows shown at first, and with every "show more".
const PAGE_SIZE: u32 = 100;

/// The rejected rows of all imports in effect.
#[component]
pub fn RejectedTable() -> impl IntoView {
    let words = &use_words().clean;
    let language = use_language().get_untracked();
    let wanted = RwSignal::new(PAGE_SIZE);
    let rejected = use_rejected(wanted);
    let total = memo(move || rejected.with(|rejected| rejected.as_ref().map(|rejected| rejected.total)));
    let count = Signal::derive(move || total.get().unwrap_or(0));
    view! {
        <section class="card rejected-table" data-testid="rejected-rows" aria-labelledby="rejected-title">
            <h2 id="rejected-title">{words.rejected_title}</h2>
            <p role="status">
                {move || match total.get() {
                    None => words.loading.to_owned(),
                    Some(0) => words.no_rejected.to_owned(),
                    Some(total) => language.counted(&words.rejected_rows, total),
                }}
            </p>
            <Show when=move || { total.get().unwrap_or(0) > 0 }>
                <div class="toolbar">
                    <button
                        type="button"
                        data-testid="export-rejected"
                        on:click=move |_| download(Ask::ExportRejected(None))
                    >
                        {words.export_rejected}
                    </button>
                </div>
                <Rows rejected />
            </Show>
            <ShowMore wanted step=PAGE_SIZE total=count text=words.show_more handle="rejected-more" />
        </section>
    }
}

#[component]
fn Rows(rejected: RwSignal<Option<RejectedRows>>) -> impl IntoView {
    let words = &use_words().clean;
    let language = use_language().get_untracked();
    let rows = move || rejected.get().map(|rejected| rejected.rows).unwrap_or_default();
    view! {
        <div class="table-scroll" tabindex="0">
            <table>
                <thead>
                    <tr>
                        <th scope="col" class="number">
                            {words.row}
                        </th>
                        <th scope="col">{words.column}</th>
                        <th scope="col">{words.value}</th>
                        <th scope="col">{words.reason}</th>
                        <th scope="col">{words.whole_row}</th>
                    </tr>
                </thead>
                <tbody>{move || rows().into_iter().map(|row| table_row(language, row)).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn table_row(language: Language, rejection: Rejection) -> impl IntoView {
    let words = language.words();
    let or_none = |text: String| if text.is_empty() { words.clean.none.to_owned() } else { text };
    let cells: Vec<String> = rejection.cells.into_iter().filter(|cell| !cell.is_empty()).collect();
    view! {
        <tr data-testid="rejected-row" data-row=rejection.row.to_string()>
            <td class="number">{language.number(rejection.row)}</td>
            <td>{or_none(rejection.column)}</td>
            <td>{or_none(rejection.value)}</td>
            <td>{words.reason(rejection.reason)}</td>
            <td class="rejected-cells">{cells.join(" · ")}</td>
        </tr>
    }
}

/// As many rows as wanted; the old ones stay until the new ones come.
fn use_rejected(wanted: RwSignal<u32>) -> RwSignal<Option<RejectedRows>> {
    use_answer(
        move || Ask::Rejected { entry: None, from: 0, count: wanted.get() },
        |answer| match answer {
            Answer::RejectedRows(rows) => Some(rows),
            _ => None,
        },
    )
}
