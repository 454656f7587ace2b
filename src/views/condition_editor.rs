//! What a condition asks: kind, field, values.

use super::kept::Memo;
use super::live::{live, memo, view};
use super::use_words;
use crate::lead::{Field, FieldKind, Stage};
use crate::score::Condition;
use crate::words::ScoringWords;
use leptos::prelude::*;

/// The kinds of conditions, in the order of the choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Known,
    Blank,
    OneOf,
    Contains,
    WithinDays,
    ContactComplete,
    Reached,
    CameTimes,
}

const KINDS: [Kind; 8] = [
    Kind::Known,
    Kind::Blank,
    Kind::OneOf,
    Kind::Contains,
    Kind::WithinDays,
    Kind::CameTimes,
    Kind::ContactComplete,
    Kind::Reached,
];

impl Kind {
    fn of(condition: &Condition) -> Kind {
        match condition {
            Condition::Known(_) => Kind::Known,
            Condition::Blank(_) => Kind::Blank,
            Condition::OneOf(..) => Kind::OneOf,
            Condition::Contains(..) => Kind::Contains,
            Condition::WithinDays(..) => Kind::WithinDays,
            Condition::ContactComplete => Kind::ContactComplete,
            Condition::Reached(_) => Kind::Reached,
            Condition::CameTimes(_) => Kind::CameTimes,
        }
    }

    fn name(self, words: &ScoringWords) -> &'static str {
        match self {
            Kind::Known => words.kind_known,
            Kind::Blank => words.kind_blank,
            Kind::OneOf => words.kind_one_of,
            Kind::Contains => words.kind_contains,
            Kind::WithinDays => words.kind_within_days,
            Kind::ContactComplete => words.kind_contact_complete,
            Kind::Reached => words.kind_reached,
            Kind::CameTimes => words.kind_came_times,
        }
    }

    fn fields(self) -> Vec<Field> {
        let is_asked = |field: &Field| match self {
            Kind::WithinDays => field.kind() == FieldKind::Day,
            Kind::ContactComplete | Kind::Reached | Kind::CameTimes => false,
            _ => true,
        };
        Field::ALL.into_iter().filter(is_asked).collect()
    }

    /// A condition of this kind that keeps what it can of another.
    fn from(self, other: &Condition) -> Condition {
        let fields = self.fields();
        let field = field_of(other).filter(|field| fields.contains(field));
        let field = |usual: Field| field.unwrap_or(usual);
        match self {
            Kind::Known => Condition::Known(field(Field::Company)),
            Kind::Blank => Condition::Blank(field(Field::Company)),
            Kind::OneOf => Condition::OneOf(field(Field::Country), values_of(other)),
            Kind::Contains => Condition::Contains(field(Field::JobTitle), values_of(other)),
            Kind::WithinDays => Condition::WithinDays(field(Field::LastActivity), 30),
            Kind::ContactComplete => Condition::ContactComplete,
            Kind::Reached => Condition::Reached(Stage::Prospect),
            Kind::CameTimes => Condition::CameTimes(2),
        }
    }
}

fn field_of(condition: &Condition) -> Option<Field> {
    match condition {
        Condition::Known(field)
        | Condition::Blank(field)
        | Condition::OneOf(field, _)
        | Condition::Contains(field, _)
        | Condition::WithinDays(field, _) => Some(*field),
        Condition::ContactComplete | Condition::Reached(_) | Condition::CameTimes(_) => None,
    }
}

fn values_of(condition: &Condition) -> Vec<String> {
    match condition {
        Condition::OneOf(_, values) | Condition::Contains(_, values) => values.clone(),
        _ => Vec::new(),
    }
}

/// The editor of a condition. Its parts are those of the condition's kind.
#[component]
pub(super) fn ConditionEditor(condition: Memo<Condition>, on_edit: Callback<Condition>) -> impl IntoView {
    let words = &use_words().scoring;
    let kind = memo(move || condition.with(Kind::of));
    let choose_kind = move |event| {
        let chosen = event_target_value(&event).parse().ok().and_then(|place: usize| KINDS.get(place));
        if let Some(chosen) = chosen {
            on_edit.run(condition.with_untracked(|condition| chosen.from(condition)));
        }
    };
    let option = |(number, choice): (usize, Kind)| {
        view! { <option value=number.to_string() prop:selected=move || kind.get() == choice>{choice.name(words)}</option> }
    };
    let parts = move || match kind.get() {
        Kind::Known | Kind::Blank => view! { <FieldChoice condition=condition on_edit=on_edit /> },
        Kind::OneOf | Kind::Contains => view! {
            <FieldChoice condition=condition on_edit=on_edit />
            <ValuesInput condition=condition on_edit=on_edit />
        },
        Kind::WithinDays => view! {
            <FieldChoice condition=condition on_edit=on_edit />
            <CountInput label=words.editor_days condition=condition on_edit=on_edit />
        },
        Kind::CameTimes => view! { <CountInput label=words.editor_times condition=condition on_edit=on_edit /> },
        Kind::Reached => view! { <StageChoice condition=condition on_edit=on_edit /> },
        Kind::ContactComplete => ().into_any(),
    };
    view! {
        <label class="field">
            <span>{words.editor_kind}</span>
            <select on:change=choose_kind>{KINDS.into_iter().enumerate().map(option).collect_view()}</select>
        </label>
        {live(parts)}
    }
}

/// Hands over the condition with something changed.
fn edit(condition: Memo<Condition>, on_edit: Callback<Condition>, change: impl FnOnce(&mut Condition)) {
    let mut edited = condition.get_untracked();
    change(&mut edited);
    on_edit.run(edited);
}

#[component]
fn FieldChoice(condition: Memo<Condition>, on_edit: Callback<Condition>) -> impl IntoView {
    let words = use_words();
    let choose = move |event| {
        let Some(chosen) = Field::from_code(&event_target_value(&event)) else { return };
        edit(condition, on_edit, |condition| match condition {
            Condition::Known(field)
            | Condition::Blank(field)
            | Condition::OneOf(field, _)
            | Condition::Contains(field, _)
            | Condition::WithinDays(field, _) => *field = chosen,
            Condition::ContactComplete | Condition::Reached(_) | Condition::CameTimes(_) => {}
        });
    };
    let option = |field: Field| {
        let is_chosen = move || condition.with(field_of) == Some(field);
        view! { <option value=field.code() prop:selected=is_chosen>{words.field(field)}</option> }
    };
    let fields = condition.with_untracked(Kind::of).fields();
    view! {
        <label class="field">
            <span>{words.scoring.editor_field}</span>
            <select on:change=choose>{fields.into_iter().map(option).collect_view()}</select>
        </label>
    }
}

/// One value a line. The text is the user's while it is typed: it is not put back from the rule.
#[component]
fn ValuesInput(condition: Memo<Condition>, on_edit: Callback<Condition>) -> impl IntoView {
    let words = &use_words().scoring;
    let set = move |event| {
        let text = event_target_value(&event);
        let typed = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        edit(condition, on_edit, |condition| {
            if let Condition::OneOf(_, values) | Condition::Contains(_, values) = condition {
                *values = typed;
            }
        });
    };
    view! {
        <label class="field">
            <span>{words.editor_values}</span>
            <textarea rows="6" prop:value=condition.with_untracked(values_of).join("\n") on:input=set></textarea>
        </label>
    }
}

/// The number of a condition: of days, or of times.
#[component]
fn CountInput(label: &'static str, condition: Memo<Condition>, on_edit: Callback<Condition>) -> impl IntoView {
    let count = move || match condition.get() {
        Condition::WithinDays(_, count) | Condition::CameTimes(count) => count.to_string(),
        _ => String::new(),
    };
    let set = move |event| {
        let Ok(typed) = event_target_value(&event).parse() else { return };
        edit(condition, on_edit, |condition| {
            if let Condition::WithinDays(_, count) | Condition::CameTimes(count) = condition {
                *count = typed;
            }
        });
    };
    view! {
        <label class="field">
            <span>{label}</span>
            <input type="number" class="number" min="0" max="3650" step="1" prop:value=count on:input=set />
        </label>
    }
}

#[component]
fn StageChoice(condition: Memo<Condition>, on_edit: Callback<Condition>) -> impl IntoView {
    let words = use_words();
    let choose = move |event| {
        if let Some(chosen) = Stage::from_code(&event_target_value(&event)) {
            on_edit.run(Condition::Reached(chosen));
        }
    };
    let option = |stage: Stage| {
        let is_chosen = move || condition.with(|condition| *condition == Condition::Reached(stage));
        view! { <option value=stage.code() prop:selected=is_chosen>{words.stage(stage)}</option> }
    };
    view! {
        <label class="field">
            <span>{words.scoring.editor_stage}</span>
            <select on:change=choose>{Stage::ALL.map(option).into_iter().collect_view()}</select>
        </label>
    }
}
