//! The rules of what comes into the pool: a switch each, put in force at once. With the rows of a file that fail them when
//! one is about to be imported.

use super::column_view::field_name;
use super::gate_field::FieldAdder;
use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::use_answer::use_answer;
use super::{Notice, change, say, use_language, use_words};
use crate::lead::FieldKey;
use crate::worker::gate_work::{GateAnswer, GateAsk, GateField, GateRule, GateRules};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// Rows of a file that fail each rule; `None` where there is no file.
pub(super) type Failing = Signal<Option<Vec<(GateRule, u32)>>>;

/// The rules in force, followed.
#[derive(Clone, Copy)]
pub(super) struct GateDraft {
    /// As last heard; `None` until the first time.
    pub(super) rules: RwSignal<Option<GateRules>>,
}

impl GateDraft {
    /// Begins to follow them.
    pub(super) fn new() -> GateDraft {
        GateDraft { rules: use_answer(|| Ask::Gate(GateAsk::Rules), rules_of) }
    }

    /// Puts a rule in force or out of it.
    pub(super) fn set(self, rule: &GateRule, is_on: bool) {
        let Some(base) = self.rules.get_untracked() else { return };
        let mut rules = base.clone();
        rules.set(rule, is_on);
        if rules == base {
            return;
        }
        change(Ask::Gate(GateAsk::SetRules { base, rules }), move |answer| {
            self.rules.set(rules_of(answer));
            say(Notice { text: use_words().gate.rules.saved.to_owned(), is_failure: false, has_undo: true });
        });
    }

    fn has(self, rule: &GateRule) -> bool {
        self.rules.with(|rules| rules.as_ref().is_some_and(|rules| rules.has(rule)))
    }
}

fn rules_of(answer: Answer) -> Option<GateRules> {
    match answer {
        Answer::Gate(answer) => match *answer {
            GateAnswer::Rules(rules) => Some(rules),
            _ => None,
        },
        _ => None,
    }
}

/// A card with the rules.
#[component]
pub(super) fn GateCard() -> impl IntoView {
    let words = &use_words().gate.rules;
    let draft = GateDraft::new();
    view! {
        <section class="card gate-card" aria-labelledby="gate-title">
            <h2 id="gate-title">{words.title}</h2>
            <p class="soft">{words.about}</p>
            <GateSwitches draft=draft failing=Signal::derive(|| None) />
        </section>
    }
}

/// One switch a plain rule, the countries, the fields.
#[component]
pub(super) fn GateSwitches(draft: GateDraft, failing: Failing) -> impl IntoView {
    let fields = memo(move || draft.rules.with(|rules| rules.as_ref().map(filled_rules).unwrap_or_default()));
    let switch = move |rule: GateRule| view! { <GateSwitch draft=draft rule=rule failing=failing /> };
    view! {
        <ul class="gate-rules" data-testid="gate-rules">
            {GateRule::PLAIN.into_iter().map(switch).collect_view()}
            {live(move || fields.get().into_iter().map(switch).collect_view())}
        </ul>
        <div class="gate-more">
            <CountryRule draft=draft failing=failing />
            <FieldAdder draft=draft />
        </div>
    }
}

fn filled_rules(rules: &GateRules) -> Vec<GateRule> {
    rules.iter().filter(|rule| matches!(rule, GateRule::Filled(_))).cloned().collect()
}

#[component]
fn GateSwitch(draft: GateDraft, rule: GateRule, failing: Failing) -> impl IntoView {
    let name = use_words().gate_rule(&rule);
    let code = rule.code();
    let count = failing_count(failing, rule.clone());
    let is_on = {
        let rule = rule.clone();
        memo(move || draft.has(&rule))
    };
    view! {
        <li>
            <label>
                <input
                    type="checkbox"
                    role="switch"
                    data-testid=format!("gate-{code}")
                    prop:checked=move || is_on.get()
                    on:change:target=move |event| draft.set(&rule, event.target().checked())
                />
                <span>{name}</span>
            </label>
            {count}
        </li>
    }
}

/// How many rows of the file fail a rule; nothing where none does.
fn failing_count(failing: Failing, rule: GateRule) -> AnyView {
    let language = use_language().get_untracked();
    let code = rule.code();
    let count = memo(move || {
        failing.with(|failing| {
            let found = failing.iter().flatten().find(|(known, _)| known.is_same(&rule));
            found.map(|(_, count)| *count).filter(|count| *count > 0)
        })
    });
    live(move || {
        count.get().map(|count| {
            let text = language.counted(&language.words().gate.rules.failing, count);
            view! {
                <span class="tag" data-tone="warn" data-testid=format!("gate-failing-{code}") data-count=count.to_string()>
                    {text}
                </span>
            }
        })
    })
}

/// The countries as typed; blank when any will do.
#[component]
fn CountryRule(draft: GateDraft, failing: Failing) -> impl IntoView {
    let words = &use_words().gate.rules;
    let asked = GateRule::Countries(Vec::new());
    let count = failing_count(failing, asked.clone());
    let text = memo(move || {
        draft.rules.with(|rules| match rules.as_ref().and_then(|rules| rules.find(&asked)) {
            Some(GateRule::Countries(codes)) => codes.join(", "),
            _ => String::new(),
        })
    });
    let set = move |typed: String| {
        let is_between = |letter: char| matches!(letter, ',' | ';' | '，' | '、' | '；');
        let codes: Vec<String> = typed.split(is_between).map(|code| code.trim().to_owned()).collect();
        let is_on = codes.iter().any(|code| !code.is_empty());
        draft.set(&GateRule::Countries(codes), is_on);
    };
    view! {
        <label class="field">
            <span>{words.countries} " " {count}</span>
            <input
                type="text"
                autocomplete="off"
                data-testid="gate-countries"
                prop:value=move || text.get()
                on:change:target=move |event| set(event.target().value())
            />
            <small class="soft">{words.countries_hint}</small>
        </label>
    }
}

/// The field of a rule that a reader chooses.
pub(super) fn gate_field(field: FieldKey) -> GateField {
    match field {
        FieldKey::Standard(field) => GateField::Standard(field),
        FieldKey::Custom(_) => GateField::Custom(field_name(field)),
    }
}
