//! The editor of a clause: of which kind it is, and what it asks.

use super::answer_choice::{AnswerChoice, OneOf};
use super::condition_editor::ConditionEditor;
use super::kept::Memo;
use super::live::{live, memo, view};
use super::{use_language, use_words};
use crate::lead::{CallResult, Criterion, Field, Verdict};
use crate::qualify::{Clause, Term};
use crate::score::{Axis, Condition, Grade};
use leptos::prelude::*;

/// A kind of clause, in the order of the choice; its texts have the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Fact,
    Points,
    FitPoints,
    EngagementPoints,
    Grade,
    Called,
    LastCall,
    CameAgain,
    Answered,
}

impl Kind {
    const ALL: [Kind; 9] = [
        Kind::Fact,
        Kind::Points,
        Kind::FitPoints,
        Kind::EngagementPoints,
        Kind::Grade,
        Kind::Called,
        Kind::LastCall,
        Kind::CameAgain,
        Kind::Answered,
    ];

    fn of(clause: &Clause) -> Kind {
        match clause {
            Clause::Fact(_) => Kind::Fact,
            Clause::Points { axis: None, .. } => Kind::Points,
            Clause::Points { axis: Some(Axis::Fit), .. } => Kind::FitPoints,
            Clause::Points { axis: Some(Axis::Engagement), .. } => Kind::EngagementPoints,
            Clause::GradeFrom(_) => Kind::Grade,
            Clause::Called(_) => Kind::Called,
            Clause::LastCall(_) => Kind::LastCall,
            Clause::CameAgain => Kind::CameAgain,
            Clause::Answered(..) => Kind::Answered,
        }
    }

    /// A clause of this kind that keeps the points of another.
    fn from(self, other: &Clause) -> Clause {
        let least = match other {
            Clause::Points { least, .. } => *least,
            _ => 25,
        };
        match self {
            Kind::Fact => Clause::Fact(Condition::Known(Field::Company)),
            Kind::Points => Clause::Points { axis: None, least },
            Kind::FitPoints => Clause::Points { axis: Some(Axis::Fit), least },
            Kind::EngagementPoints => Clause::Points { axis: Some(Axis::Engagement), least },
            Kind::Grade => Clause::GradeFrom(Grade::B),
            Kind::Called => Clause::Called(1),
            Kind::LastCall => Clause::LastCall(CallResult::Reached),
            Kind::CameAgain => Clause::CameAgain,
            Kind::Answered => Clause::Answered(Criterion::TargetMarket, Verdict::Yes),
        }
    }
}

/// What the clause asks. Its parts are those of its kind.
#[component]
pub(super) fn ClauseEditor(
    /// The clause; `None` when it was just removed.
    term: Memo<Option<Term>>,
    /// Hears of every change.
    on_edit: Callback<Term>,
    /// Closes the editor.
    on_close: Callback<()>,
) -> impl IntoView {
    let words = &use_words().definitions;
    let clause = memo(move || term.with(|term| term.as_ref().map_or(Clause::CameAgain, |term| term.clause.clone())));
    let kind = memo(move || clause.with(Kind::of));
    let change = move |change: &dyn Fn(&mut Term)| {
        if let Some(mut edited) = term.get_untracked() {
            change(&mut edited);
            on_edit.run(edited);
        }
    };
    let set = Callback::new(move |clause: Clause| change(&|term| term.clause.clone_from(&clause)));
    let choose_kind = move |event| {
        let chosen = event_target_value(&event).parse().ok().and_then(|place: usize| Kind::ALL.get(place).copied());
        if let Some(chosen) = chosen {
            set.run(clause.with_untracked(|clause| chosen.from(clause)));
        }
    };
    let option = |(number, name): (usize, &'static str)| {
        let is_chosen = move || kind.get() == Kind::ALL[number];
        view! { <option value=number.to_string() prop:selected=is_chosen>{name}</option> }
    };
    let is_not = move || term.with(|term| term.as_ref().is_some_and(|term| term.is_not));
    view! {
        <div class="rule-editor">
            <label class="field">
                <span>{words.editor.kind}</span>
                <select data-testid="clause-kind" on:change=choose_kind>{words.clause.kinds.into_iter().enumerate().map(option).collect_view()}</select>
            </label>
            {live(move || parts(kind.get(), clause, set))}
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=is_not
                    on:change=move |event| change(&|term| term.is_not = event_target_checked(&event))
                />
                <span>{words.editor.is_not}</span>
            </label>
            <button type="button" data-testid="clause-done" on:click=move |_| on_close.run(())>{words.editor.done}</button>
        </div>
    }
}

fn parts(kind: Kind, clause: Memo<Clause>, set: Callback<Clause>) -> AnyView {
    let words = &use_words().definitions.editor;
    match kind {
        Kind::Fact => {
            let condition = memo(move || match clause.get() {
                Clause::Fact(condition) => condition,
                _ => Condition::ContactComplete,
            });
            let edit = Callback::new(move |condition| set.run(Clause::Fact(condition)));
            view! { <ConditionEditor condition=condition on_edit=edit /> }
        }
        Kind::Points | Kind::FitPoints | Kind::EngagementPoints => {
            let axis = match kind {
                Kind::FitPoints => Some(Axis::Fit),
                Kind::EngagementPoints => Some(Axis::Engagement),
                _ => None,
            };
            let edit = Callback::new(move |least| set.run(Clause::Points { axis, least }));
            let points = memo(move || match clause.get() {
                Clause::Points { least, .. } => least,
                _ => 0,
            });
            view! { <NumberInput label=words.points lowest=-500 number=points on_edit=edit /> }
        }
        Kind::Called => {
            let edit = Callback::new(move |least: i16| set.run(Clause::Called(least.unsigned_abs().into())));
            let calls = memo(move || match clause.get() {
                Clause::Called(least) => least.min(500) as i16,
                _ => 1,
            });
            view! { <NumberInput label=words.calls lowest=1 number=calls on_edit=edit /> }
        }
        Kind::Grade => {
            let names = Grade::ALL.map(|grade| grade.letter().to_owned()).to_vec();
            let chosen = memo(move || match clause.get() {
                Clause::GradeFrom(grade) => grade as usize,
                _ => 0,
            });
            let edit = Callback::new(move |place: usize| set.run(Clause::GradeFrom(Grade::ALL[place])));
            view! { <OneOf label=words.grade names=names chosen=chosen on_edit=edit /> }
        }
        Kind::LastCall => {
            let language = use_language().get_untracked();
            let names = CallResult::ALL.map(|result| language.call_result(result).to_owned()).to_vec();
            let chosen = memo(move || match clause.get() {
                Clause::LastCall(result) => result as usize,
                _ => 0,
            });
            let edit = Callback::new(move |place: usize| set.run(Clause::LastCall(CallResult::ALL[place])));
            view! { <OneOf label=words.result names=names chosen=chosen on_edit=edit /> }
        }
        Kind::CameAgain => ().into_any(),
        Kind::Answered => view! { <AnswerChoice clause=clause set=set /> },
    }
}

#[component]
fn NumberInput(label: &'static str, lowest: i16, number: Memo<i16>, on_edit: Callback<i16>) -> impl IntoView {
    let set = move |event| {
        if let Ok(typed) = event_target_value(&event).parse() {
            on_edit.run(typed);
        }
    };
    let shown = move || number.get().to_string();
    view! {
        <label class="field">
            <span>{label}</span>
            <input type="number" class="number" min=lowest.to_string() max="500" step="1" prop:value=shown on:input=set />
        </label>
    }
}
