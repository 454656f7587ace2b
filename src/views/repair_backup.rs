//! Damaged records come back from a backup: what it holds of them is shown, and only then they are replaced.

use super::context::{Notice, change, say, show_failure};
use super::damage_card::damage_line;
use super::kept::RwSignal;
use super::live::{live, view};
use super::{Icon, Shape, use_language, use_words};
use crate::words::fill;
use crate::worker::client::{self, Attachment};
use crate::worker::protocol::{Answer, Ask, DamageLine, Failure, RepairPlan};
use leptos::html::Dialog;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Event, File, HtmlInputElement};

/// The button and its dialog.
#[component]
pub fn RepairBackup() -> impl IntoView {
    let words = &use_words().damage;
    let plan = RwSignal::new(None::<RepairPlan>);
    let is_reading = RwSignal::new(false);
    let dialog = NodeRef::<Dialog>::new();
    let choose = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        let file = input.files().and_then(|files| files.get(0));
        input.set_value("");
        let Some(file) = file else { return };
        is_reading.set(true);
        spawn_local(async move {
            let read = read_plan(file).await;
            is_reading.set(false);
            match read {
                Ok(found) => {
                    plan.set(found);
                    let _ = dialog.get_untracked().map(|dialog| dialog.show_modal());
                }
                Err(failure) => show_failure(&failure),
            }
        });
    };
    let close = move || {
        let _ = dialog.get_untracked().map(|dialog| dialog.close());
    };
    let repair = move |_| {
        close();
        change(Ask::Repair, |answer| {
            if let Answer::Overview(overview) = answer {
                say_mended(overview.damaged_count);
            }
        });
    };
    let mends_any = move || plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.lines.iter().any(|(_, is)| *is)));
    view! {
        <label class="file-button button" aria-busy=move || is_reading.get().to_string()>
            <Icon shape=Shape::Archive />
            <span>{move || if is_reading.get() { words.reading } else { words.repair }}</span>
            <input type="file" data-testid="repair-file" on:change=choose />
        </label>
        <dialog node_ref=dialog class="repair-backup" aria-label=words.question>
            <h2>{words.question}</h2>
            {live(move || plan.get().map(|plan| view! { <PlanContent plan=plan /> }))}
            <footer>
                <button type="button" on:click=move |_| close()>
                    {words.cancel}
                </button>
                <button
                    type="button"
                    data-kind="primary"
                    data-testid="repair-confirm"
                    disabled=move || !mends_any()
                    on:click=repair
                >
                    {words.confirm}
                </button>
            </footer>
        </dialog>
    }
}

/// Verifies the backup and asks what it would mend.
async fn read_plan(file: File) -> Result<Option<RepairPlan>, Failure> {
    client::ask_long(Ask::ReadBackup(None), Some(Attachment::File(file)), |_| {}).1.await?;
    match client::ask(Ask::PlanRepair).await? {
        Answer::Repair(plan) => Ok(Some(plan)),
        _ => Ok(None),
    }
}

#[component]
fn PlanContent(plan: RepairPlan) -> impl IntoView {
    let words = &use_words().damage;
    let language = use_language().get_untracked();
    let is_none = plan.lines.iter().all(|(_, is_mended)| !is_mended);
    let line = |(line, is_mended): (DamageLine, bool)| {
        let tag = if is_mended { words.mends } else { words.lacks };
        view! {
            <li data-mended=is_mended.to_string()>
                {damage_line(&line)} " " <span class="tag">{tag}</span>
            </li>
        }
    };
    view! {
        <p>{fill(words.made, &[("when", &language.moment(plan.at_millis))])}</p>
        <ul class="damage-lines" data-testid="repair-lines">
            {plan.lines.into_iter().map(line).collect_view()}
        </ul>
        <p>{if is_none { words.none } else { words.stays }}</p>
    }
}

fn say_mended(left: u32) {
    let words = &use_words().damage;
    let language = use_language().get_untracked();
    let text = match left {
        0 => words.done.to_owned(),
        left => fill(words.done_partly, &[("n", &language.number(left))]),
    };
    say(Notice { text, is_failure: false, has_undo: false });
}
