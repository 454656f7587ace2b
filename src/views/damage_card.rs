//! Damaged records by name, and the way out: the same records from a backup, or an export of what is readable.

use super::download::download;
use super::kept::RwSignal;
use super::live::{Show, effect, live, memo, view};
use super::repair_backup::RepairBackup;
use super::{use_language, use_overview, use_words};
use crate::book::Query;
use crate::words::{Language, fill};
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, DamageLine, EntryLine, ExportForm, Lost};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Shown while something is damaged.
#[component]
pub fn DamageCard() -> impl IntoView {
    let overview = use_overview();
    view! {
        <Show when=move || overview.with(|overview| overview.damaged_count > 0)>
            <DamageContent />
        </Show>
    }
}

#[component]
fn DamageContent() -> impl IntoView {
    let words = &use_words().damage;
    let lines = ask_lines();
    let export = |_| download(Ask::ExportLeads { query: Query::default(), form: ExportForm::Exact });
    let shown = move || lines.get().into_iter().map(|line| view! { <li>{damage_line(&line)}</li> }).collect_view();
    view! {
        <section class="card damage-card" data-testid="damage">
            <h2>{words.title}</h2>
            <p>{words.about}</p>
            <ul class="damage-lines" data-testid="damage-lines">
                {live(shown)}
            </ul>
            <div class="toolbar">
                <RepairBackup />
                <button type="button" data-testid="damage-export" on:click=export>
                    {words.export}
                </button>
            </div>
        </section>
    }
}

/// Asked again whenever the book changes.
fn ask_lines() -> RwSignal<Vec<DamageLine>> {
    let lines = RwSignal::new(Vec::new());
    let overview = use_overview();
    let book = memo(move || overview.with(|overview| (overview.workspace, overview.version, overview.damaged_count)));
    effect(move |_| {
        book.track();
        spawn_local(async move {
            if let Ok(Answer::Damages(found)) = client::ask(Ask::Damages).await {
                lines.try_set(found);
            }
        });
    });
    lines
}

/// What a damaged record held, as far as it and its neighbours tell.
pub fn damage_line(line: &DamageLine) -> String {
    let language = use_language().get_untracked();
    let words = &use_words().damage;
    let (entry, when) = told(language, line.entry.as_ref());
    let (before, before_when) = told(language, line.before.as_ref());
    let (after, after_when) = told(language, line.after.as_ref());
    let text = match (line.lost, &line.before, &line.after) {
        (Lost::Leads { .. }, ..) => words.leads,
        (Lost::Values, ..) => words.values,
        (Lost::Entries(_), Some(_), Some(_)) => words.between,
        (Lost::Entries(_), Some(_), None) => words.after,
        (Lost::Entries(_), None, Some(_)) => words.before,
        (Lost::Entries(_), None, None) => words.all,
    };
    let (first, last, changes) = match line.lost {
        Lost::Leads { first, last } => (language.number(first), language.number(last), String::new()),
        Lost::Entries(count) => (String::new(), String::new(), language.counted(&words.entries, count)),
        Lost::Values => Default::default(),
    };
    let values = [
        ("entry", &entry),
        ("when", &when),
        ("before", &before),
        ("before_when", &before_when),
        ("after", &after),
        ("after_when", &after_when),
        ("first", &first),
        ("last", &last),
        ("changes", &changes),
    ];
    fill(text, &values.map(|(name, value)| (name, value.as_str())))
}

/// An entry in words, and when it was.
fn told(language: Language, line: Option<&EntryLine>) -> (String, String) {
    let Some(line) = line else { return Default::default() };
    let text = use_overview().with_untracked(|overview| language.entry_line(line, &overview.custom_names));
    (text, language.moment(line.at_millis))
}
