//! Every row that did not become a lead: row number, column, value, reason; to be mended where it stands and brought back.

use super::download::download;
use super::kept::RwSignal;
use super::live::{For, Show, live, memo, view};
use super::rejected_row::RejectedRow;
use super::show_more::ShowMore;
use super::use_answer::use_answer;
use super::{Notice, change, say, use_language, use_words};
use crate::lead::EntryId;
use crate::words::{Language, fill};
use crate::worker::gate_work::{
    BringBack, BringBackRows, BroughtBack, GateAnswer, GateAsk, RejectedGroup, RejectedPage,
};
use crate::worker::protocol::{Answer, Ask, RejectReason};
use leptos::prelude::*;

/// Rows shown at first, and with every "show more".
const PAGE_SIZE: u32 = 100;

/// Which rows are shown.
pub(super) type Only = Option<(EntryId, RejectReason)>;

/// The rejected rows of all imports in effect.
#[component]
pub fn RejectedTable() -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let wanted = RwSignal::new(PAGE_SIZE);
    let only = RwSignal::new(None::<(EntryId, RejectReason)>);
    let rejected = use_rejected(wanted, only);
    let all = memo(move || rejected.with(|page| page.as_ref().map(|page| count_of(&page.groups))));
    let total = Signal::derive(move || rejected.with(|page| page.as_ref().map_or(0, |page| page.total)));
    view! {
        <section class="card rejected-table" data-testid="rejected-rows" aria-labelledby="rejected-title">
            <h2 id="rejected-title">{words.clean.rejected_title}</h2>
            <p role="status">
                {move || match all.get() {
                    None => words.clean.loading.to_owned(),
                    Some(0) => words.clean.no_rejected.to_owned(),
                    Some(all) => language.counted(&words.clean.rejected_rows, all),
                }}
            </p>
            <Show when=move || { all.get().unwrap_or(0) > 0 }>
                <p class="soft">{words.gate.rejected.about}</p>
                <div class="toolbar">
                    <GroupChoice rejected=rejected only=only />
                    <BringBackButtons rejected=rejected only=only />
                    <button
                        type="button"
                        data-testid="export-rejected"
                        on:click=move |_| download(Ask::ExportRejected(None))
                    >
                        {words.clean.export_rejected}
                    </button>
                </div>
                <RejectedRows rejected=rejected handle="rejected-row" />
            </Show>
            <ShowMore wanted step=PAGE_SIZE total=total text=words.clean.show_more handle="rejected-more" />
        </section>
    }
}

fn count_of(groups: &[RejectedGroup]) -> u32 {
    groups.iter().map(|group| group.count).sum()
}

/// All rows, or those of one file and reason.
#[component]
fn GroupChoice(rejected: RwSignal<Option<RejectedPage>>, only: RwSignal<Only>) -> impl IntoView {
    let words = &use_words().gate.rejected;
    let groups = memo(move || rejected.with(|page| page.as_ref().map(|page| page.groups.clone()).unwrap_or_default()));
    let choose = move |event| {
        let place: Option<usize> = event_target_value(&event).parse().ok();
        let chosen = place.and_then(|place| groups.with_untracked(|groups| groups.get(place).cloned()));
        only.set(chosen.map(|group| (group.entry, group.reason)));
    };
    let options = move || {
        let option = |(place, group): (usize, RejectedGroup)| {
            let is_chosen = move || only.get() == Some((group.entry, group.reason));
            let text = group_text(&group);
            view! {
                <option value=place.to_string() prop:selected=is_chosen>
                    {text}
                </option>
            }
        };
        groups.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <select aria-label=words.choice data-testid="rejected-choice" on:change=choose>
            <option value="" prop:selected=move || only.get().is_none()>
                {words.all}
            </option>
            {live(options)}
        </select>
    }
}

fn group_text(group: &RejectedGroup) -> String {
    let words = use_words();
    let language = use_language().get_untracked();
    let text = fill(words.gate.rejected.group, &[("reason", words.reason(group.reason)), ("file", &group.file)]);
    format!("{text} ({})", language.number(group.count))
}

/// All of a file and reason at once: those that pass by now, or all. There where one is chosen, or is all there is.
#[component]
fn BringBackButtons(rejected: RwSignal<Option<RejectedPage>>, only: RwSignal<Only>) -> impl IntoView {
    let words = &use_words().gate.rejected;
    let chosen = memo(move || {
        only.get().or_else(|| {
            rejected.with(|page| match page.as_ref().map(|page| &*page.groups) {
                Some([group]) => Some((group.entry, group.reason)),
                _ => None,
            })
        })
    });
    let bring = move |is_anyway: bool| {
        let Some((entry, reason)) = chosen.get_untracked() else { return };
        bring_back(BringBack { entry, rows: BringBackRows::Reason(reason), is_anyway }, move |outcome| {
            if outcome.rejected_count == 0 {
                only.set(None);
            }
        });
    };
    view! {
        <Show when=move || chosen.get().is_some()>
            <button type="button" data-testid="rejected-again-all" on:click=move |_| bring(false)>
                {words.again_all}
            </button>
            <button type="button" data-testid="rejected-anyway-all" on:click=move |_| bring(true)>
                {words.anyway_all}
            </button>
        </Show>
    }
}

/// Brings rows back and tells what came of it.
pub(super) fn bring_back(asked: BringBack, then: impl FnOnce(BroughtBack) + 'static) {
    let is_one = matches!(asked.rows, BringBackRows::Row(..));
    change(Ask::Gate(GateAsk::BringBack(asked)), move |answer| {
        let Answer::Gate(answer) = answer else { return };
        let GateAnswer::BroughtBack(outcome) = *answer else { return };
        let language = use_language().get_untracked();
        let has_undo = outcome.new_count + outcome.updated_count + outcome.duplicate_count > 0;
        say(Notice { text: outcome_text(language, &outcome, is_one), is_failure: !has_undo, has_undo });
        then(outcome);
    });
}

fn outcome_text(language: Language, outcome: &BroughtBack, is_one: bool) -> String {
    let words = language.words();
    let own = &words.gate.rejected;
    if let Some(reason) = outcome.reason.filter(|_| is_one) {
        return fill(own.still_row, &[("reason", words.reason(reason))]);
    }
    let known = outcome.updated_count + outcome.duplicate_count;
    let parts = [(&own.back, outcome.new_count), (&own.known, known), (&own.still, outcome.rejected_count)];
    let told = parts.into_iter().filter(|(_, count)| *count > 0).map(|(text, count)| language.counted(text, count));
    told.collect::<Vec<String>>().join(" ")
}

/// The rows, each to be mended where it stands.
#[component]
pub(super) fn RejectedRows(rejected: RwSignal<Option<RejectedPage>>, handle: &'static str) -> impl IntoView {
    let words = &use_words().clean;
    let rows = move || {
        let page = rejected.get().unwrap_or_default();
        let file = |place: u32| page.files.get(place as usize).cloned();
        page.rows.iter().filter_map(|(place, row)| Some((file(*place)?, row.clone()))).collect::<Vec<_>>()
    };
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
                        <th></th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=rows
                        key=|(file, row)| (file.entry, row.row)
                        children=move |(file, row)| view! { <RejectedRow file=file row=row handle=handle /> }
                    />
                </tbody>
            </table>
        </div>
    }
}

/// As many rows as wanted; the old ones stay until the new ones come.
fn use_rejected(wanted: RwSignal<u32>, only: RwSignal<Only>) -> RwSignal<Option<RejectedPage>> {
    use_answer(
        move || Ask::Gate(GateAsk::Rejected { only: only.get(), from: 0, count: wanted.get() }),
        |answer| match answer {
            Answer::Gate(answer) => match *answer {
                GateAnswer::Rejected(page) => Some(page),
                _ => None,
            },
            _ => None,
        },
    )
}
