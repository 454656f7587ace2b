//! What a rule asks.

use super::condition_editor::ConditionEditor;
use super::live::{memo, view};
use super::rule_draft::RuleDraft;
use super::use_words;
use crate::score::Condition;
use leptos::prelude::*;

/// The editor of the rule at a place.
#[component]
pub(super) fn RuleEditor(draft: RuleDraft, place: usize) -> impl IntoView {
    let words = &use_words().scoring;
    let condition = memo(move || {
        let rule = draft.rules.with(|rules| rules.rules.get(place).map(|rule| rule.condition.clone()));
        rule.unwrap_or(Condition::ContactComplete)
    });
    let edit = Callback::new(move |condition: Condition| draft.edit_rule(place, |rule| rule.condition = condition));
    view! {
        <div class="rule-editor">
            <ConditionEditor condition=condition on_edit=edit />
            <button type="button" on:click=move |_| draft.editing.set(None)>{words.rule_done}</button>
        </div>
    }
}
