//! Spend from a file, and what came of it: rows that could not be read by row, column and value.

use super::import_sheets::main_rows;
use super::kept::RwSignal;
use super::ledger_cards::ledger_ask;
use super::live::{Show, view};
use super::{Notice, change, say, show_failure, use_language, use_overview, use_words};
use crate::lead::{CountedFor, EntryId};
use crate::words::fill;
use crate::worker::client::{Attachment, ask_long};
use crate::worker::ledger_work::LedgerAsk;
use crate::worker::protocol::{Answer, Ask, Failure, SpendReject, SpendSummary};
use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, HtmlInputElement};

/// More rejected rows than this are only counted.
const REJECTED_MAX: usize = 100;

/// What came of a file.
#[derive(Clone)]
struct SpendResult {
    name: String,
    summary: SpendSummary,
}

/// The file input and the summary of the last file.
#[component]
pub(super) fn SpendFile() -> impl IntoView {
    let words = &use_words().channels;
    let is_reading = RwSignal::new(false);
    let result = RwSignal::new(None::<SpendResult>);
    let page = Owner::current();
    let last = StoredValue::new_local(None::<File>);
    let read = Callback::new(move |is_again: bool| {
        let Some(file) = last.get_value() else { return };
        let name = file.name();
        is_reading.set(true);
        let page = page.clone();
        spawn_local(async move {
            let answer = read_file(file, Ask::SpendFile { name: name.clone(), is_again }).await;
            if is_reading.try_set(false).is_some() {
                return; // The page was left; the notice of the change is the frame's.
            }
            match answer {
                Ok(Answer::SpendImported(summary)) => {
                    page.inspect(|page| page.with(|| use_overview().set(summary.overview.clone())));
                    result.set(Some(SpendResult { name, summary }));
                }
                Ok(_) => {}
                Err(failure) => {
                    page.inspect(|page| page.with(|| show_failure(&failure)));
                }
            }
        });
    });
    let import_file = move |event: Targeted<Event, HtmlInputElement>| {
        let input = event.target();
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        // So that the same file can be chosen again after it was mended.
        input.set_value("");
        last.set_value(Some(file));
        read.run(false);
    };
    view! {
        <div class="spend-file">
            <label class="file-button button">
                <input type="file" data-testid="spend-file" accept=".csv,.tsv,.txt,.xlsx,.ods,text/csv" on:change:target=import_file />
                {words.spend_file}
            </label>
            <span class="soft">{words.spend_file_hint}</span>
            <div role="status">
                <Show when=move || is_reading.get()>{words.spend_reading}</Show>
                {move || result.get().map(|came| {
                    view! { <SpendFileSummary result=came again=read on_close=move || result.set(None) /> }
                })}
            </div>
        </div>
    }
}

async fn read_file(file: File, ask: Ask) -> Result<Answer, Failure> {
    let rows = main_rows(file).await?;
    ask_long(ask, Some(Attachment::File(rows)), |_| {}).1.await
}

#[component]
fn SpendFileSummary(result: SpendResult, again: Callback<bool>, on_close: impl Fn() + 'static) -> impl IntoView {
    let (all_words, language) = (use_words(), use_language().get_untracked());
    let (words, ledger) = (&all_words.channels, &all_words.ledger);
    let SpendResult { name, summary } = result;
    let rejected_count = summary.rejected.len();
    let headline = match summary.known_millis {
        Some(millis) => fill(ledger.file_known, &[("file", &name), ("day", &language.moment(millis))]),
        None => fill(&language.counted(&words.spend_imported, summary.recorded_count), &[("file", &name)]),
    };
    let is_known = summary.known_millis.is_some();
    let once_more = is_known.then(|| {
        view! {
            <button type="button" data-testid="spend-again" on:click=move |_| again.run(true)>{ledger.file_again}</button>
        }
    });
    let platform = summary.platform.map(|platform| fill(ledger.file_platform, &[("platform", &platform)]));
    let totals = (summary.total_count > 0).then(|| language.counted(&ledger.file_totals, summary.total_count));
    let guessed = summary.guessed.map(|(entry, channel)| view! { <GuessedChannel entry=entry channel=channel /> });
    let tone = if rejected_count > 0 || is_known { "warn" } else { "good" };
    view! {
        <section
            class="spend-file-summary"
            data-testid="spend-summary"
            data-recorded=summary.recorded_count
            data-rejected=rejected_count
            data-known=is_known.to_string()
        >
            <p class="callout" data-tone=tone>
                <strong>{headline}</strong>
                {once_more}
                <button type="button" data-kind="quiet" on:click=move |_| on_close()>{words.dismiss}</button>
            </p>
            <p class="soft">{platform} " " {totals}</p>
            {guessed}
            {(rejected_count > 0).then(|| rejected_table(summary.rejected))}
        </section>
    }
}

/// The channel that was taken for want of a column, to be changed.
#[component]
fn GuessedChannel(entry: EntryId, channel: String) -> impl IntoView {
    let all_words = use_words();
    let words = &all_words.ledger;
    let now = StoredValue::new(channel.clone());
    let choose = move |event| {
        let to: String = event_target_value(&event);
        let text = fill(
            words.assigned,
            &[("source", all_words.channel(&now.get_value())), ("channel", all_words.channel(&to))],
        );
        let counted = CountedFor { entry: Some(entry), from: now.get_value(), campaign: None, to: to.clone() };
        now.set_value(to);
        change(ledger_ask(LedgerAsk::Count(counted)), move |_| say(Notice { text, is_failure: false, has_undo: true }));
    };
    let option = |(code, name): (&'static str, &'static str)| {
        let is_chosen = code == channel;
        view! { <option value=code selected=is_chosen>{name}</option> }
    };
    view! {
        <label class="field">
            <span>{words.file_guessed}</span>
            <select data-testid="spend-channel" on:change=choose>
                {all_words.channel_choices().into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}

fn rejected_table(rejected: Vec<SpendReject>) -> AnyView {
    let (all_words, language) = (use_words(), use_language().get_untracked());
    let words = &all_words.channels;
    let count = rejected.len();
    let more = (count > REJECTED_MAX).then(|| language.counted(&words.rejected_more, (count - REJECTED_MAX) as i64));
    let row = |SpendReject { row, column, value, fault }: SpendReject| {
        let value = if value.is_empty() { words.rejected_blank.to_owned() } else { value };
        view! {
            <tr>
                <th scope="row" class="number">{language.number(row)}</th>
                <td>{column}</td>
                <td>{value}</td>
                <td>{all_words.ledger.faults[fault as usize]}</td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="spend-rejected">
                <caption>{language.counted(&words.spend_rejected, count as i64)}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="number">{words.rejected_row}</th>
                        <th scope="col">{words.rejected_column}</th>
                        <th scope="col">{words.rejected_value}</th>
                        <th scope="col">{all_words.ledger.fault}</th>
                    </tr>
                </thead>
                <tbody>{rejected.into_iter().take(REJECTED_MAX).map(row).collect_view()}</tbody>
            </table>
        </div>
        <p class="soft">{more}</p>
    }
}
