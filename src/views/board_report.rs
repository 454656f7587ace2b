//! The report of a stand-up: copied as text for a chat group, or saved as one page that needs nothing beside it (N9).

use super::board_figures::{figure_lines, figures_of};
use super::board_page::{BoardDesk, BoardPeriod};
use super::copy_text::copy_text;
use super::kept::RwSignal;
use super::live::{live, view};
use super::shown_name::shown_name;
use super::{Icon, Shape, save_file, tell_unsaved, use_language, use_words};
use crate::report::{Standup, StandupRow, StandupSection};
use crate::worker::board::{BoardPage as Board, ClosedLead};
use leptos::prelude::*;

/// What is in it, as it will be copied, and the two ways out.
#[component]
pub(super) fn ReportCard(desk: BoardDesk) -> impl IntoView {
    let words = &use_words().board;
    // Nobody is named unless the reader wants it: a report goes to a group.
    let has_names = RwSignal::new(false);
    let report = move || {
        let (period, has_names) = (desk.period.get(), has_names.get());
        desk.board.with(|board| board.as_ref().map(|board| standup(board, period, has_names)))
    };
    let copy = move |_| {
        let Some(text) = untrack(report).map(|report| report.text()) else { return };
        copy_text(text);
    };
    let save = move |_| {
        let Some(html) = untrack(report).map(|report| report.html()) else { return };
        tell_unsaved(save_file("stand-up.html", "text/html;charset=utf-8", &html.into()));
    };
    view! {
        <section class="card board-report">
            <h2>{words.report}</h2>
            <p class="soft">{words.report_about}</p>
            <label class="check">
                <input
                    type="checkbox"
                    data-testid="report-names"
                    prop:checked=move || has_names.get()
                    on:change=move |event| has_names.set(event_target_checked(&event))
                />
                <span>{words.report_names}</span>
            </label>
            <div class="toolbar">
                <button type="button" data-kind="primary" data-testid="report-copy" on:click=copy>
                    {words.report_copy}
                </button>
                <button type="button" data-testid="report-save" on:click=save>
                    <Icon shape=Shape::Download />
                    {words.report_save}
                </button>
            </div>
            <pre data-testid="report-text" tabindex="0">
                {live(move || report().map(|report| report.text()))}
            </pre>
        </section>
    }
}

/// The report in the reader's words.
fn standup(board: &Board, period: BoardPeriod, has_names: bool) -> Standup {
    let all_words = use_words();
    let (words, follow) = (&all_words.board, &all_words.follow);
    let language = use_language().get_untracked();
    let place = BoardPeriod::ALL.iter().position(|known| *known == period).unwrap_or_default();
    let [_, first, after] = period.days();
    let last = crate::lead::Day(after.0 - 1);
    let days =
        if first == last { language.day(first) } else { [first, last].map(|day| language.day(day)).join(" \u{2013} ") };
    let list = |title: &str, leads: &[ClosedLead]| StandupSection {
        title: title.to_owned(),
        head: Vec::new(),
        rows: leads.iter().filter_map(|lead| closed_row(lead, has_names)).collect(),
    };
    let plan = [(&words.plan_due, board.due_count), (&words.plan_week, board.week_count)];
    let plan = plan.map(|(plural, count)| row(vec![language.counted(plural, count)], None));
    let failures = format!("{} \u{2013} {}", words.failures, follow.lesson);
    let successes = format!("{} \u{2013} {}", words.successes, follow.method);
    Standup {
        language: language.tag().to_owned(),
        title: words.report_title.to_owned(),
        period: format!("{}, {days}", words.periods[place]),
        sections: vec![
            figures_section(board),
            list(&failures, &board.failures),
            list(&successes, &board.successes),
            StandupSection { title: words.plan.to_owned(), head: Vec::new(), rows: plan.to_vec() },
            coverage_section(board),
        ],
        footer: words.report_footer.to_owned(),
    }
}

fn row(cells: Vec<String>, share: Option<f64>) -> StandupRow {
    StandupRow { cells, share }
}

/// What is to be learnt of a closed lead; of one of which nothing is, and who is not named, there is nothing to tell.
fn closed_row(lead: &ClosedLead, has_names: bool) -> Option<StandupRow> {
    let words = use_words();
    let name = shown_name(&lead.name);
    let company = Some(lead.company.clone()).filter(|company| *company != lead.name && !company.is_empty());
    let who = [name].into_iter().chain(company).collect::<Vec<_>>().join(words.lead.list_comma);
    let reason = lead.reason.as_ref().map(|reason| words.lost_reason(reason).to_owned());
    let cells = [has_names.then_some(who), reason, Some(lead.learnt.clone())];
    let cells: Vec<String> = cells.into_iter().flatten().filter(|cell| !cell.is_empty()).collect();
    (!cells.is_empty()).then(|| row(cells, None))
}

fn figures_section(board: &Board) -> StandupSection {
    let words = &use_words().board;
    let language = use_language().get_untracked();
    let most = board.owners.iter().map(|owner| owner.now.attempt_count).max().unwrap_or(0).max(1);
    let lines = figure_lines(board).into_iter().enumerate().map(|(place, (name, line))| {
        let pairs = figures_of(&line.now).into_iter().zip(figures_of(&line.before));
        let told = |(now, before): (Option<u32>, Option<u32>)| match (now, before) {
            // A report is short: what neither was nor is is not told.
            (None, _) | (Some(0), None | Some(0)) => String::new(),
            (Some(now), before) => {
                let before = before.map_or("\u{2013}".to_owned(), |before| language.number(before));
                format!("{} ({before})", language.number(now))
            }
        };
        let cells = [name].into_iter().chain(pairs.map(told)).collect();
        row(cells, (place > 0).then(|| f64::from(line.now.attempt_count) / f64::from(most)))
    });
    let is_told = |row: &StandupRow| row.cells.iter().skip(1).any(|cell| !cell.is_empty());
    let head = [""].into_iter().chain(words.figures).map(str::to_owned).collect();
    StandupSection { title: words.figures_title.to_owned(), head, rows: lines.filter(is_told).collect() }
}

fn coverage_section(board: &Board) -> StandupSection {
    let words = &use_words().reach;
    let language = use_language().get_untracked();
    let lines = board.coverage.iter().filter(|reach| reach.lead_count > 0).map(|reach| {
        let contacted = format!("{} / {}", language.number(reach.contacted_count), language.number(reach.lead_count));
        row(vec![reach.grade.letter().to_owned(), contacted], reach.contacted_share())
    });
    let head = vec![use_words().lead.grade.to_owned(), words.contacted.to_owned()];
    StandupSection { title: words.title.to_owned(), head, rows: lines.collect() }
}
