//! Leads by fit and engagement: a table of nine cells that show their leads.

use super::kept::Memo;
use super::live::{live, memo, view};
use super::rule_draft::RuleDraft;
use super::{show_leads, use_language, use_words};
use crate::book::{Filter, Query};
use crate::score::Cell;
use crate::words::fill;
use leptos::prelude::*;

/// The matrix. While rules are edited its counts are what-if, so it shows no leads until they are saved or discarded.
#[component]
pub(super) fn ScoreMatrix(draft: RuleDraft) -> impl IntoView {
    let words = use_words();
    let is_edited = memo(move || draft.is_edited());
    let most = memo(move || {
        draft.tried.with(|tried| tried.as_ref().and_then(|tried| tried.cell_counts.into_iter().max()).unwrap_or(0))
    });
    let row = move |first: usize| {
        let cells = Cell::ALL[first..first + 3].iter();
        let cells = cells.map(|cell| view! { <MatrixCell draft=draft is_edited=is_edited most=most cell=*cell /> });
        view! {
            <tr>
                <th scope="row">{&Cell::ALL[first].name()[..1]}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    view! {
        <section class="card">
            <h2>{words.axes.title}</h2>
            <p class="soft">{words.axes.about}</p>
            <table class="score-matrix" data-testid="score-matrix">
                <thead>
                    <tr>
                        <td class="faint">{words.axes.column}</td>
                        {["1", "2", "3"].map(|number| view! { <th scope="col">{number}</th> }).into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody>{[0, 3, 6].map(row).into_iter().collect_view()}</tbody>
            </table>
        </section>
    }
}

#[component]
fn MatrixCell(draft: RuleDraft, is_edited: Memo<bool>, most: Memo<u32>, cell: Cell) -> impl IntoView {
    let (words, language) = (use_words(), use_language().get_untracked());
    let count =
        memo(move || draft.tried.with(|tried| tried.as_ref().map_or(0, |tried| tried.cell_counts[cell.place()])));
    let about = move || match is_edited.get() {
        true => words.scoring.grade_unsaved.to_owned(),
        false => {
            let leads = language.counted(&words.scoring.leads, count.get());
            fill(words.axes.show, &[("leads", &leads), ("cell", cell.name())])
        }
    };
    // Five steps of the scale of quantities; nobody is a step of its own.
    let step = move || match (count.get(), most.get()) {
        (0, _) | (_, 0) => 0,
        (count, most) => 1 + (u64::from(count) * 4 / u64::from(most)).min(4),
    };
    let show = move |_| {
        show_leads(Query { filters: vec![Filter::Cells(vec![cell])], ..Query::default() });
    };
    view! {
        <td>
            <button
                type="button"
                data-step=move || step().to_string()
                data-cell=cell.name()
                data-count=move || count.get()
                title=about
                disabled=move || is_edited.get() || count.get() == 0
                on:click=show
            >
                <span aria-hidden="true">{cell.name()}</span>
                <strong aria-hidden="true">{move || language.number(count.get())}</strong>
                <span class="unseen">{live(about)}</span>
            </button>
        </td>
    }
}
