//! Leads by grade: four tiles that show their leads.

use super::kept::Memo;
use super::live::{live, memo, view};
use super::rule_draft::RuleDraft;
use super::{show_leads, use_language, use_words};
use crate::book::{Filter, Query};
use crate::score::Grade;
use crate::words::fill;
use leptos::prelude::*;

/// The tiles. While rules are edited their counts are what-if, so they show no leads until it is saved or discarded.
#[component]
pub(super) fn GradeTiles(draft: RuleDraft) -> impl IntoView {
    let is_edited = memo(move || draft.is_edited());
    view! {
        <div class="grade-tiles">
            {Grade::ALL
                .map(|grade| view! { <GradeTile draft=draft is_edited=is_edited grade=grade /> })
                .into_iter()
                .collect_view()}
        </div>
    }
}

#[component]
fn GradeTile(draft: RuleDraft, is_edited: Memo<bool>, grade: Grade) -> impl IntoView {
    let (words, language) = (&use_words().scoring, use_language().get_untracked());
    let count =
        memo(move || draft.tried.with(|tried| tried.as_ref().map_or(0, |tried| tried.grade_counts[grade as usize])));
    let handle = move || match is_edited.get() {
        true => words.grade_unsaved.to_owned(),
        false => {
            let leads = language.counted(&words.leads, count.get());
            fill(words.grade_show, &[("leads", &leads), ("letter", grade.letter())])
        }
    };
    let show = move |_| show_leads(Query { filters: vec![Filter::Grades(vec![grade])], ..Query::default() });
    view! {
        <button
            type="button"
            data-grade=grade.letter()
            data-count=move || count.get()
            title=handle
            disabled=move || is_edited.get()
            on:click=show
        >
            <span class="grade" data-grade=grade.letter()>{grade.letter()}</span>
            <strong>{move || language.number(count.get())}</strong>
            <span class="unseen">{live(handle)}</span>
        </button>
    }
}
