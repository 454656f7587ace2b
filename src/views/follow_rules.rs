//! The rules of following up: attempts at least by grade, the days between them, what is later (F5, F6).

use super::kept::{Memo, RwSignal};
use super::live::{effect, memo, view};
use super::save_bar::SaveBar;
use super::template_editor::TemplateEditor;
use super::use_answer::use_answer;
use super::{change, use_overview, use_words};
use crate::lead::Template;
use crate::words::fill;
use crate::worker::follow_work::{FollowAnswer, FollowAsk, FollowUp};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// Attempts that are asked for at most.
const ATTEMPTS_MAX: u32 = 99;
/// Grades, best first.
const GRADES: [&str; 4] = ["A", "B", "C", "D"];

/// The rules as they are edited.
#[derive(Clone, Copy)]
struct RulesDraft {
    in_force: RwSignal<Option<FollowUp>>,
    /// The rules that what is typed was made of.
    base: RwSignal<FollowUp>,
    attempts_min: RwSignal<[u32; 4]>,
    cadence: RwSignal<String>,
    later_days: RwSignal<u16>,
    birthday_field: RwSignal<String>,
    templates: RwSignal<Vec<Template>>,
}

impl RulesDraft {
    fn new() -> RulesDraft {
        let usual = FollowUp::default();
        let draft = RulesDraft {
            in_force: use_answer(|| Ask::Follow(FollowAsk::Rules), rules_of),
            base: RwSignal::new(usual.clone()),
            attempts_min: RwSignal::new(usual.attempts_min),
            cadence: RwSignal::new(days_text(&usual.cadence_days)),
            later_days: RwSignal::new(usual.later_days),
            birthday_field: RwSignal::new(usual.birthday_field),
            templates: RwSignal::new(usual.templates),
        };
        // What is being typed stays while another tab changes the rules.
        effect(move |_| {
            let Some(rules) = draft.in_force.get() else { return };
            if draft.typed_untracked().as_ref() == Some(&draft.base.get_untracked()) {
                draft.put(&rules);
            }
        });
        draft
    }

    fn put(self, rules: &FollowUp) {
        self.base.set(rules.clone());
        self.attempts_min.set(rules.attempts_min);
        self.cadence.set(days_text(&rules.cadence_days));
        self.later_days.set(rules.later_days);
        self.birthday_field.set(rules.birthday_field.clone());
        self.templates.set(rules.templates.clone());
    }

    /// What is typed; `None` while it is no list of days.
    fn typed(self) -> Option<FollowUp> {
        let cadence_days = self.cadence.with(|text| days_of(text))?;
        let (later_days, birthday_field) = (self.later_days.get(), self.birthday_field.get());
        let (attempts_min, templates) = (self.attempts_min.get(), self.templates.get());
        Some(FollowUp { attempts_min, cadence_days, later_days, birthday_field, templates })
    }

    fn typed_untracked(self) -> Option<FollowUp> {
        untrack(move || self.typed())
    }

    fn save(self) {
        let Some(rules) = self.typed_untracked() else { return };
        let base = Box::new(self.base.get_untracked());
        let ask = FollowAsk::SetRules { base, rules: Box::new(rules) };
        change(Ask::Follow(ask), move |answer| {
            if let Some(rules) = rules_of(answer) {
                self.put(&rules);
                self.in_force.set(Some(rules));
            }
        });
    }
}

fn rules_of(answer: Answer) -> Option<FollowUp> {
    match answer {
        Answer::Follow(answer) => match *answer {
            FollowAnswer::Rules(rules) => Some(rules),
            _ => None,
        },
        _ => None,
    }
}

fn days_text(days: &[u16]) -> String {
    days.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")
}

/// Numbers that ascend, whatever stands between them.
fn days_of(text: &str) -> Option<Vec<u16>> {
    let parts = text.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
    let days: Vec<u16> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    (!days.is_empty() && days.is_sorted_by(|one, next| one < next)).then_some(days)
}

/// The rules, folded until they are asked for.
#[component]
pub(super) fn FollowRules() -> impl IntoView {
    let words = &use_words().follow;
    let draft = RulesDraft::new();
    let is_edited = memo(move || draft.typed() != Some(draft.base.get()));
    let is_invalid = memo(move || draft.typed().is_none());
    let text: Memo<String> = memo(move || {
        let text = match (is_invalid.get(), is_edited.get()) {
            (true, _) => words.cadence_invalid,
            (_, true) => words.edited,
            _ => words.in_force,
        };
        text.to_owned()
    });
    view! {
        <details class="card follow-rules" data-testid="follow-rules">
            <summary>{words.rules_title}</summary>
            <p class="soft">{words.rules_about}</p>
            <div class="follow-rules-fields">{(0..GRADES.len()).map(|place| least_field(draft, place)).collect_view()}</div>
            <Cadence draft=draft />
            <TemplateEditor templates=draft.templates />
            <SaveBar
                is_edited=is_edited
                text=text
                text_handle="follow-state"
                handles=["follow-discard", "follow-save"]
                words=[words.discard, words.save]
                discard=Callback::new(move |()| draft.put(&draft.base.get_untracked()))
                save=Callback::new(move |()| draft.save())
            />
        </details>
    }
}

fn least_field(draft: RulesDraft, place: usize) -> AnyView {
    let label = fill(use_words().follow.attempts_min, &[("grade", GRADES[place])]);
    let set = move |text: String| {
        if let Ok(count) = text.parse::<u32>() {
            draft.attempts_min.update(|least| least[place] = count.min(ATTEMPTS_MAX));
        }
    };
    view! {
        <label class="field">
            <span>{label}</span>
            <input type="number" min="0" max=ATTEMPTS_MAX data-testid=format!("attempts-min-{}", GRADES[place])
                prop:value=move || draft.attempts_min.get()[place].to_string()
                on:change:target=move |event| set(event.target().value()) />
        </label>
    }
}

/// The days, as text and by usual ones.
#[component]
fn Cadence(draft: RulesDraft) -> impl IntoView {
    let words = &use_words().follow;
    let preset = move |(place, label): (usize, &'static str)| {
        let days = days_text(&FollowUp::PRESETS[place]);
        view! {
            <button type="button" data-testid=format!("cadence-{place}") title=days.clone()
                on:click=move |_| draft.cadence.set(days.clone())>
                {label}
            </button>
        }
    };
    let set_later = move |text: String| {
        if let Ok(days) = text.parse() {
            draft.later_days.set(days);
        }
    };
    view! {
        <div class="follow-rules-fields">
            <label class="field">
                <span>{words.cadence}</span>
                <input type="text" inputmode="numeric" data-testid="cadence" autocomplete="off" placeholder=words.cadence_hint
                    prop:value=move || draft.cadence.get()
                    on:input:target=move |event| draft.cadence.set(event.target().value()) />
            </label>
            <label class="field">
                <span>{words.later_days}</span>
                <input type="number" min="0" max="365" data-testid="later-days"
                    prop:value=move || draft.later_days.get().to_string()
                    on:change:target=move |event| set_later(event.target().value()) />
            </label>
            <BirthdayField draft=draft />
            <div class="toolbar">{words.presets.into_iter().enumerate().map(preset).collect_view()}</div>
        </div>
    }
}

/// Which custom field holds birthdays; nothing while there is no custom field.
#[component]
fn BirthdayField(draft: RulesDraft) -> impl IntoView {
    let words = &use_words().follow;
    let names = use_overview().with_untracked(|overview| overview.custom_names.clone());
    let option = |name: String| {
        let shown = name.clone();
        let is_chosen = move || draft.birthday_field.with(|chosen| *chosen == name);
        view! { <option value=shown.clone() prop:selected=is_chosen>{shown.clone()}</option> }
    };
    (!names.is_empty()).then(|| {
        view! {
            <label class="field">
                <span>{words.birthday_field}</span>
                <select data-testid="birthday-field"
                    on:change:target=move |event| draft.birthday_field.set(event.target().value())>
                    <option value="">{use_words().outlook.no_field}</option>
                    {names.into_iter().map(option).collect_view()}
                </select>
            </label>
        }
    })
}
