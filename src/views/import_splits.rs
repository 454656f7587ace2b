//! Columns that hold two things in one cell: proposed to be taken apart, never without being asked.

use super::import_desk::use_import;
use super::live::{live, memo, view};
use super::use_words;
use crate::map::ColumnSplit;
use crate::words::fill;
use leptos::prelude::*;

/// One switch a column; nothing where no column is split.
#[component]
pub fn ImportSplits() -> impl IntoView {
    let words = use_words();
    let desk = use_import();
    let splits = memo(move || desk.plan.with(|plan| plan.mapping.splits.clone()));
    let each = move |split: ColumnSplit| {
        let column = split.column as usize;
        let header = desk.plan.with_untracked(|plan| plan.mapping.headers.get(column).cloned().unwrap_or_default());
        let fields: Vec<&str> = split.split.fields().into_iter().map(|field| words.field(field)).collect();
        let fields = fields.join(words.lead.list_comma);
        let text = fill(words.import.split_into, &[("column", &header), ("fields", &fields)]);
        let turn = move |is_on: bool| desk.change_plan(|plan| plan.mapping.set_split(column, is_on));
        view! {
            <label class="import-split">
                <input
                    type="checkbox"
                    data-testid=format!("split-{column}")
                    prop:checked=split.is_on
                    on:change:target=move |event| turn(event.target().checked())
                />
                <span>{text}</span>
            </label>
        }
    };
    live(move || {
        let splits = splits.get();
        (!splits.is_empty()).then(|| {
            view! {
                <fieldset class="import-splits">
                    <legend>{words.import.split_title}</legend>
                    {splits.into_iter().map(each).collect_view()}
                </fieldset>
            }
        })
    })
}
