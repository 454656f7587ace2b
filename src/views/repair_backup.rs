//! Damaged records come back from a backup: what it holds of them is shown, and only then they are replaced.

use super::context::{Notice, change, say, show_failure};
use super::damage_card::damage_line;
use super::kept::RwSignal;
use super::live::{live, view};
use super::passphrase_field::PassphraseField;
use super::{Icon, Shape, use_language, use_words};
use crate::words::fill;
use crate::worker::client::{self, Attachment};
use crate::worker::protocol::{Answer, Ask, BackupFault, DamageLine, Failure, Passphrase, RepairPlan};
use leptos::html::Dialog;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Event, File, HtmlInputElement, SubmitEvent};

/// What the dialog is about.
#[derive(Clone, Copy)]
struct Repairing {
    dialog: NodeRef<Dialog>,
    file: StoredValue<Option<File>, LocalStorage>,
    plan: RwSignal<Option<RepairPlan>>,
    passphrase: RwSignal<String>,
    /// Why the backup could not be opened with the passphrase before.
    locked: RwSignal<Option<String>>,
    is_reading: RwSignal<bool>,
}

/// The button and its dialog.
#[component]
pub fn RepairBackup() -> impl IntoView {
    let words = &use_words().damage;
    let repairing = Repairing {
        dialog: NodeRef::new(),
        file: StoredValue::new_local(None),
        plan: RwSignal::new(None),
        passphrase: RwSignal::new(String::new()),
        locked: RwSignal::new(None),
        is_reading: RwSignal::new(false),
    };
    let choose = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        let file = input.files().and_then(|files| files.get(0));
        input.set_value("");
        repairing.file.set_value(file);
        repairing.read(None);
    };
    let title = move || match repairing.plan.with(Option::is_some) {
        true => words.question,
        false => use_words().backup.locked_title,
    };
    let what = move || match (repairing.plan.get(), repairing.locked.get()) {
        (Some(plan), _) => view! { <PlanContent repairing plan /> },
        (None, Some(reason)) => view! { <Locked repairing reason /> },
        (None, None) => ().into_any(),
    };
    view! {
        <label class="file-button button" aria-busy=move || repairing.is_reading.get().to_string()>
            <Icon shape=Shape::Archive />
            <span>{move || if repairing.is_reading.get() { words.reading } else { words.repair }}</span>
            <input type="file" data-testid="repair-file" on:change=choose />
        </label>
        <dialog
            node_ref=repairing.dialog
            class="repair-backup"
            on:close=move |_| repairing.passphrase.set(String::new())
        >
            <h2>{live(title)}</h2>
            {live(what)}
        </dialog>
    }
}

impl Repairing {
    fn read(self, passphrase: Option<Passphrase>) {
        let Some(file) = self.file.get_value() else { return };
        self.plan.set(None);
        self.is_reading.set(true);
        spawn_local(async move {
            let read = read_plan(file, passphrase).await;
            self.is_reading.set(false);
            match read {
                Ok(plan) => {
                    self.locked.set(None);
                    self.plan.set(plan);
                }
                Err(Failure::Backup(BackupFault::PassphraseNeeded)) => {
                    self.locked.set(Some(use_words().backup.locked_about.to_owned()));
                }
                Err(failure @ Failure::Backup(BackupFault::WrongPassphrase)) => {
                    self.locked.set(Some(use_language().get_untracked().failure(&failure)));
                }
                Err(failure) => {
                    self.close();
                    return show_failure(&failure);
                }
            }
            if let Some(dialog) = self.dialog.get_untracked().filter(|dialog| !dialog.open()) {
                let _ = dialog.show_modal();
            }
        });
    }

    fn repair(self) {
        self.close();
        change(Ask::Repair, |answer| {
            if let Answer::Overview(overview) = answer {
                say_mended(overview.damaged_count);
            }
        });
    }

    fn close(self) {
        let _ = self.dialog.get_untracked().map(|dialog| dialog.close());
    }
}

/// Verifies the backup and asks what it would mend.
async fn read_plan(file: File, passphrase: Option<Passphrase>) -> Result<Option<RepairPlan>, Failure> {
    client::ask_long(Ask::ReadBackup(passphrase), Some(Attachment::File(file)), |_| {}).1.await?;
    match client::ask(Ask::PlanRepair).await? {
        Answer::Repair(plan) => Ok(Some(plan)),
        _ => Ok(None),
    }
}

/// Asks for the passphrase.
#[component]
fn Locked(repairing: Repairing, reason: String) -> impl IntoView {
    let words = &use_words().backup;
    let is_blank = move || repairing.passphrase.with(String::is_empty);
    let open = move |event: SubmitEvent| {
        event.prevent_default();
        repairing.read(Some(Passphrase(repairing.passphrase.get_untracked())));
    };
    view! {
        <form on:submit=open>
            <p role="alert">{reason}</p>
            <PassphraseField text=repairing.passphrase label=words.passphrase handle="repair-passphrase" is_new=false />
            <footer>
                <button type="button" on:click=move |_| repairing.close()>
                    {words.cancel}
                </button>
                <button type="submit" data-kind="primary" data-testid="repair-open" disabled=is_blank>
                    {words.open}
                </button>
            </footer>
        </form>
    }
}

#[component]
fn PlanContent(repairing: Repairing, plan: RepairPlan) -> impl IntoView {
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
        <footer>
            <button type="button" on:click=move |_| repairing.close()>
                {words.cancel}
            </button>
            <button
                type="button"
                data-kind="primary"
                data-testid="repair-confirm"
                disabled=is_none
                on:click=move |_| repairing.repair()
            >
                {words.confirm}
            </button>
        </footer>
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
