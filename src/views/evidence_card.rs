//! Evidence without persons: counts as a file for colleagues, and their files added up.

use super::context::{Notice, change, say};
use super::download::download;
use super::forecast_fields::allowed_fields;
use super::kept::Memo;
use super::live::{live, memo, view};
use super::{show_failure, use_language, use_overview, use_words};
use crate::words::fill;
use crate::worker::client::{Attachment, ask_long};
use crate::worker::forecast_work::{EvidenceFault, ForecastAnswer, ForecastAsk, ForecastState};
use crate::worker::protocol::{Answer, Ask};
use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlInputElement;

/// Save, add, the list of what was added.
#[component]
pub(super) fn EvidenceCard(state: Memo<Option<ForecastState>>) -> impl IntoView {
    let words = &use_words().evidence;
    let files = memo(move || state.get().map(|state| state.evidence).unwrap_or_default());
    let save = move |_| {
        download(Ask::Forecast(ForecastAsk::SaveEvidence(untrack(move || allowed_fields(state)))));
    };
    let list = move || {
        let lines = files.get().into_iter().enumerate().map(|(place, (file, counts))| {
            view! { <EvidenceLine place=place as u32 file=file counts=counts /> }
        });
        let lines: Vec<_> = lines.collect();
        match lines.is_empty() {
            true => view! { <p class="soft">{words.none}</p> },
            false => {
                view! {
                    <ul class="leak-list">{lines.collect_view()}</ul>
                    <p class="soft">{words.kept}</p>
                }
            }
        }
    };
    view! {
        <section class="card evidence" data-testid="evidence">
            <header>
                <h2>{words.title}</h2>
                <p class="soft">{words.about}</p>
            </header>
            <div class="toolbar">
                <button type="button" data-testid="evidence-save" on:click=save>
                    {words.save}
                </button>
                <label class="file-button button">
                    <input type="file" data-testid="evidence-file" accept=".csv,text/csv" on:change:target=add_file />
                    {words.add}
                </label>
            </div>
            {live(list)}
        </section>
    }
}

#[component]
fn EvidenceLine(place: u32, file: String, counts: [u32; 3]) -> impl IntoView {
    let words = &use_words().evidence;
    let language = use_language().get_untracked();
    let [won, lost, open] = counts.map(|count| language.number(count));
    let counts = fill(use_words().forecast.counts, &[("won", &won), ("lost", &lost), ("open", &open)]);
    let remove = move |_| change(Ask::Forecast(ForecastAsk::RemoveEvidence(place)), |_| ());
    view! {
        <li data-testid="evidence-line">
            <p>{fill(words.line, &[("file", &file), ("counts", &counts)])}</p>
            <button type="button" aria-label=fill(words.remove_label, &[("file", &file)]) on:click=remove>
                {words.remove}
            </button>
        </li>
    }
}

/// Adds the chosen file; what cannot be read is told.
fn add_file(event: Targeted<Event, HtmlInputElement>) {
    let input = event.target();
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    // So that the same file can be chosen again after it was mended.
    input.set_value("");
    let name = file.name();
    let ask = Ask::Forecast(ForecastAsk::AddEvidence { name: name.clone() });
    let (_, answer) = ask_long(ask, Some(Attachment::File(file)), |_| {});
    spawn_local(async move {
        let words = &use_words().evidence;
        let tell = |text: &str, is_failure| {
            let text = fill(text, &[("file", &name)]);
            say(Notice { text, is_failure, has_undo: false });
        };
        match answer.await {
            Ok(Answer::Changed(overview)) => {
                use_overview().set(overview);
                tell(words.added, false);
            }
            Ok(Answer::Forecast(answer)) => match *answer {
                ForecastAnswer::EvidenceFault(EvidenceFault::Newer) => tell(words.fault_newer, true),
                ForecastAnswer::EvidenceFault(EvidenceFault::Line(line)) => {
                    tell(&fill(words.fault_line, &[("line", &line.to_string())]), true);
                }
                _ => tell(words.fault_other, true),
            },
            Ok(_) => {}
            Err(failure) => show_failure(&failure),
        }
    });
}
