//! Before an undo: what will be put back, and what stays because something later wrote it.

use super::history_line::{entry_text, undo_texts};
use super::kept::RwSignal;
use super::live::{Show, effect, live, view};
use super::{change, show_failure, use_language, use_overview, use_words};
use crate::lead::Verdict;
use crate::qualify::DefinitionPart;
use crate::words::{Language, fill};
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, EntryLine, Kept, KeptPlace, UndoPlan};
use leptos::html::Dialog;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far the plan has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Planned {
    /// The worker works it out.
    UnderWay,
    /// The entry is not in effect any more.
    Gone,
    /// It is known.
    Ready(Box<UndoPlan>),
}

/// A modal dialog, shown while an entry is asked for.
#[component]
pub(super) fn UndoDialog(asked: RwSignal<Option<EntryLine>>) -> impl IntoView {
    let language = use_language().get_untracked();
    let words = &use_words().history;
    let planned = plan(asked);
    let dialog = NodeRef::<Dialog>::new();
    effect(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (asked.with(Option::is_some), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => (),
        }
    });
    let title = move || asked.get().map(|line| undo_texts(language, &line).1);
    let confirm = move || asked.get().map(|line| undo_texts(language, &line).0);
    let is_ready = move || planned.with(|planned| matches!(planned, Planned::Ready(_)));
    let undo = move |_| {
        if let Some(line) = asked.get_untracked() {
            asked.set(None);
            change(Ask::UndoEntry(line.id), |_| {});
        }
    };
    view! {
        <dialog
            node_ref=dialog
            class="undo-dialog"
            data-testid="undo-dialog"
            aria-labelledby="undo-dialog-title"
            on:close=move |_| asked.set(None)
        >
            <h2 id="undo-dialog-title">{live(title)}</h2>
            <div class="undo-dialog-plan" role="status">
                {live(move || match planned.get() {
                    Planned::UnderWay => view! { <p class="soft">{words.plan.reading}</p> },
                    Planned::Gone => view! { <p>{words.plan.gone}</p> },
                    Planned::Ready(plan) => plan_text(language, &plan),
                })}
            </div>
            {live(move || match planned.get() {
                Planned::Ready(plan) if plan.kept_count > 0 => kept_part(language, &plan),
                _ => ().into_any(),
            })}
            <footer>
                <button type="button" data-testid="undo-cancel" on:click=move |_| asked.set(None)>
                    {use_words().settings.cancel}
                </button>
                <Show when=is_ready>
                    <button type="button" data-kind="primary" data-testid="undo-confirm" on:click=undo>
                        {live(confirm)}
                    </button>
                </Show>
            </footer>
        </dialog>
    }
}

/// The plan of what is asked for; worked out again when the book changes under the open dialog.
fn plan(asked: RwSignal<Option<EntryLine>>) -> RwSignal<Planned> {
    let planned = RwSignal::new(Planned::UnderWay);
    let overview = use_overview();
    effect(move |_| {
        let version = overview.with(|overview| overview.version);
        let Some(line) = asked.get() else { return planned.set(Planned::UnderWay) };
        spawn_local(async move {
            let answer = client::ask(Ask::PlanUndo(line.id)).await;
            let is_asked = asked.try_get_untracked().flatten().is_some_and(|now| now.id == line.id);
            if !is_asked || overview.with_untracked(|overview| overview.version) != version {
                return;
            }
            match answer {
                Ok(Answer::UndoPlan(plan)) => planned.set(Planned::Ready(plan)),
                Ok(_) => planned.set(Planned::Gone),
                Err(failure) => {
                    asked.set(None);
                    show_failure(&failure);
                }
            }
        });
    });
    planned
}

/// What will be put back, a sentence a line.
fn plan_text(language: Language, plan: &UndoPlan) -> AnyView {
    let words = &language.words().history.plan;
    let values = (plan.value_count > 0).then(|| {
        let pattern = if plan.is_redo { words.puts_again } else { words.puts_back };
        let (values, leads) =
            (language.counted(&words.values, plan.value_count), language.counted(&words.in_leads, plan.lead_count));
        fill(pattern, &[("values", &values), ("leads", &leads)])
    });
    let counts = [
        (&words.hides, plan.hidden_count),
        (&words.hides_changed, plan.hidden_changed_count),
        (&words.shows, plan.shown_count),
        (&words.spend_goes, plan.spend_gone_count),
        (&words.spend_comes, plan.spend_back_count),
        (&words.settings_back, plan.setting_count),
        (&language.words().duplicates.pairs_back, plan.pair_count),
        (&language.words().gate.rejected.undone, plan.rejected_count),
        (&language.words().calls.taken_back, plan.call_gone_count),
        (&language.words().calls.noted_again, plan.call_back_count),
        (&language.words().qualify.taken_back, plan.answer_gone_count),
        (&language.words().qualify.noted_again, plan.answer_back_count),
        (&language.words().qualify.skip_gone, plan.skip_gone_count),
        (&language.words().qualify.skip_back, plan.skip_back_count),
        (&language.words().today.undone, plan.next_step_count),
        (&language.words().follow.undone, plan.follow_count),
        (&language.words().owners.undone, plan.exception_count),
    ];
    let counted = counts.into_iter().filter(|(_, count)| *count > 0);
    let counted = counted.map(|(plural, count)| language.counted(plural, count));
    let mut sentences: Vec<String> = values.into_iter().chain(counted).collect();
    if sentences.is_empty() {
        sentences.push(words.nothing.to_owned());
    }
    let line = |sentence: String| view! { <li>{sentence}</li> };
    view! {
        <ul
            data-testid="undo-plan"
            data-values=plan.value_count.to_string()
            data-leads=plan.lead_count.to_string()
            data-hidden=plan.hidden_count.to_string()
            data-kept=plan.kept_count.to_string()
        >
            {sentences.into_iter().map(line).collect_view()}
        </ul>
    }
}

/// What stays, and who wrote it.
fn kept_part(language: Language, plan: &UndoPlan) -> AnyView {
    let words = &language.words().history.plan;
    let more = plan.kept_count.saturating_sub(plan.kept.len() as u32);
    let rows = plan.kept.iter().map(|kept| kept_row(language, kept)).collect_view();
    view! {
        <h3>{language.counted(&words.kept, plan.kept_count)}</h3>
        <div class="table-scroll" tabindex="0">
            <table class="kept-table" data-testid="undo-kept">
                <thead>
                    <tr>
                        <th scope="col">{words.kept_where}</th>
                        <th scope="col">{words.kept_field}</th>
                        <th scope="col">{words.kept_now}</th>
                        <th scope="col">{words.kept_by}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {(more > 0).then(|| view! { <p class="faint">{language.counted(&words.kept_more, more)}</p> })}
    }
}

fn kept_row(language: Language, kept: &Kept) -> AnyView {
    let all_words = language.words();
    let words = &all_words.history.plan;
    let now = kept.value_now.as_str();
    let or_blank = |text: String, blank: &str| if text.is_empty() { blank.to_owned() } else { text };
    let (place, field, value) = match &kept.place {
        KeptPlace::Lead { name, field, .. } => {
            let field_name = use_overview().with_untracked(|it| all_words.field_key(*field, &it.custom_names));
            let name = or_blank(name.clone(), all_words.leads.unnamed);
            (name, field_name, or_blank(language.value(*field, now), all_words.leads.blank))
        }
        KeptPlace::Rule(condition) => {
            (words.rule.to_owned(), all_words.condition(condition), or_blank(now.to_owned(), words.rule_off))
        }
        KeptPlace::Thresholds => (words.settings.to_owned(), words.thresholds.to_owned(), now.to_owned()),
        KeptPlace::Worth => (words.settings.to_owned(), all_words.outlook.kept.to_owned(), String::new()),
        KeptPlace::Axes => (words.settings.to_owned(), all_words.axes.kept.to_owned(), String::new()),
        KeptPlace::Region => (words.settings.to_owned(), all_words.settings.region.to_owned(), now.to_owned()),
        KeptPlace::Currency => (words.settings.to_owned(), all_words.settings.currency.to_owned(), now.to_owned()),
        KeptPlace::Definition(part) => {
            let place = DefinitionPart::ALL.iter().position(|known| known == part).unwrap_or_default();
            let words = &all_words.definitions;
            (words.kept.to_owned(), words.parts[place].to_owned(), String::new())
        }
        KeptPlace::Team(part) => {
            (all_words.owners.kept.to_owned(), all_words.owners.parts[*part as usize].to_owned(), String::new())
        }
        KeptPlace::Gate(rule) => (all_words.gate.rules.kept.to_owned(), all_words.gate_rule(rule), String::new()),
        KeptPlace::Wording(wording) => {
            let (about, word) = language.wording(wording);
            (all_words.glossary.kept.to_owned(), about, word)
        }
        KeptPlace::Answer { name, criterion, .. } => {
            let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.code() == now);
            let verdict = verdict.map(|verdict| all_words.verdict(verdict)).unwrap_or_default();
            let name = or_blank(name.clone(), all_words.leads.unnamed);
            (name, all_words.criterion(criterion).to_owned(), verdict.to_owned())
        }
        KeptPlace::View(name) => {
            let view = fill(all_words.funnel.saved_views.kept, &[("name", name)]);
            (all_words.funnel.saved_views.title.to_owned(), view, String::new())
        }
        KeptPlace::Recipe(name) => (all_words.columns.recipe.kept.to_owned(), name.clone(), String::new()),
    };
    let writer = entry_text(language, &kept.writer.kind);
    let at = language.moment(kept.writer.at_millis);
    view! {
        <tr>
            <th scope="row">{place}</th>
            <td>{field}</td>
            <td>{value}</td>
            <td>
                <span>{writer}</span>
                " "
                <span class="faint">{at}</span>
            </td>
        </tr>
    }
}
