//! Spend from a file, and what came of it: rows that could not be read by row, column and value.

use super::kept::RwSignal;
use super::live::{Show, view};
use super::{show_failure, use_language, use_overview, use_words};
use crate::words::fill;
use crate::worker::client::{Attachment, ask_long};
use crate::worker::protocol::{Answer, Ask, SpendSummary};
use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlInputElement;

/// More rejected rows than this are only counted.
const REJECTED_MAX: usize = 100;

/// The file input and the summary of the last file.
#[component]
pub(super) fn SpendFile() -> impl IntoView {
    let words = &use_words().channels;
    let overview = use_overview();
    let is_reading = RwSignal::new(false);
    let summary = RwSignal::new(None);
    let page = Owner::current();
    let import_file = move |event: Targeted<Event, HtmlInputElement>| {
        let input = event.target();
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        // So that the same file can be chosen again after it was mended.
        input.set_value("");
        let name = file.name();
        let (_, answer) = ask_long(Ask::SpendFile { name: name.clone() }, Some(Attachment::File(file)), |_| {});
        is_reading.set(true);
        let page = page.clone();
        spawn_local(async move {
            let answer = answer.await;
            if is_reading.try_set(false).is_some() {
                return; // The page was left; the notice of the change is the frame's.
            }
            match answer {
                Ok(Answer::SpendImported(came)) => {
                    overview.set(came.overview.clone());
                    summary.set(Some((name, came)));
                }
                Ok(_) => {}
                Err(failure) => {
                    page.inspect(|page| page.with(|| show_failure(&failure)));
                }
            }
        });
    };
    view! {
        <div class="spend-file">
            <label class="file-button button">
                <input type="file" data-testid="spend-file" accept=".csv,.tsv,.txt,text/csv" on:change:target=import_file />
                {words.spend_file}
            </label>
            <span class="soft">{words.spend_file_hint}</span>
            <div role="status">
                <Show when=move || is_reading.get()>{words.spend_reading}</Show>
                {move || summary.get().map(|(file, came)| {
                    view! { <SpendFileSummary file=file summary=came on_close=move || summary.set(None) /> }
                })}
            </div>
        </div>
    }
}

#[component]
fn SpendFileSummary(file: String, summary: SpendSummary, on_close: impl Fn() + 'static) -> impl IntoView {
    let (words, language) = (&use_words().channels, use_language().get_untracked());
    let recorded = fill(&language.counted(&words.spend_imported, summary.recorded_count), &[("file", &file)]);
    let rejected_count = summary.rejected.len();
    let more = (rejected_count > REJECTED_MAX)
        .then(|| language.counted(&words.rejected_more, (rejected_count - REJECTED_MAX) as i64));
    let row = |(row, column, value): (u32, String, String)| {
        let value = if value.is_empty() { words.rejected_blank.to_owned() } else { value };
        view! {
            <tr>
                <th scope="row" class="number">{language.number(row)}</th>
                <td>{column}</td>
                <td>{value}</td>
            </tr>
        }
    };
    let rows = summary.rejected.into_iter().take(REJECTED_MAX).map(row).collect_view();
    let tone = if rejected_count > 0 { "warn" } else { "good" };
    let rejected = (rejected_count > 0).then(|| {
        view! {
            <div class="table-scroll">
                <table class="figure-table">
                    <caption>{language.counted(&words.spend_rejected, rejected_count as i64)}</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="number">{words.rejected_row}</th>
                            <th scope="col">{words.rejected_column}</th>
                            <th scope="col">{words.rejected_value}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="soft">{more}</p>
        }
    });
    view! {
        <section
            class="spend-file-summary"
            data-testid="spend-summary"
            data-recorded=summary.recorded_count
            data-rejected=rejected_count
        >
            <p class="callout" data-tone=tone>
                <strong>{recorded}</strong>
                <button type="button" data-kind="quiet" on:click=move |_| on_close()>{words.dismiss}</button>
            </p>
            {rejected}
        </section>
    }
}
