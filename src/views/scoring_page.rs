//! What deserves time: the rules, and at once what they give.

use super::grade_thresholds::GradeThresholds;
use super::grade_tiles::GradeTiles;
use super::live::{Show, memo, view};
use super::nothing_yet::NothingYet;
use super::rule_draft::RuleDraft;
use super::save_bar::SaveBar;
use super::score_axes::ScoreAxes;
use super::score_histogram::ScoreHistogram;
use super::score_matrix::ScoreMatrix;
use super::score_moves::ScoreMoves;
use super::score_rules::ScoreRules;
use super::score_test::ScoreTestCard;
use super::score_worth::ScoreWorth;
use super::{use_language, use_overview, use_words};
use crate::score::Axis;
use leptos::prelude::*;

/// The rules beside their picture.
#[component]
pub fn ScoringPage() -> impl IntoView {
    let words = &use_words().scoring;
    let overview = use_overview();
    let draft = RuleDraft::new();
    let is_empty = memo(move || draft.tried.with(Option::is_some) && overview.with(|book| book.lead_count == 0));
    view! {
        <section class="scoring-page page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.intro}</p>
            </header>
            <Show when=move || is_empty.get()>
                <NothingYet title=words.empty_title text=words.empty_text action=words.empty_action />
            </Show>
            <div class="scoring-columns">
                <div class="scoring-picture">
                    <section class="card">
                        <h2>{words.grades_title}</h2>
                        <GradeTiles draft=draft />
                        <ScoreHistogram draft=draft />
                        <GradeThresholds draft=draft />
                    </section>
                    <ScoreMatrix draft=draft />
                    <DraftBar draft=draft />
                    <ScoreMoves draft=draft />
                    <ScoreTestCard draft=draft />
                </div>
                <div class="scoring-rules">
                    <ScoreRules draft=draft axis=Axis::Fit />
                    <ScoreRules draft=draft axis=Axis::Engagement />
                    <section class="card">
                        <ScoreAxes draft=draft />
                        <ScoreWorth draft=draft />
                    </section>
                </div>
            </div>
        </section>
    }
}

/// How far what is edited is from what is in force, and the two ways on.
#[component]
fn DraftBar(draft: RuleDraft) -> impl IntoView {
    let (words, language) = (&use_words().scoring, use_language().get_untracked());
    let is_edited = memo(move || draft.is_edited());
    let text = memo(move || {
        let changed_count = draft.tried.with(|tried| tried.as_ref().map_or(0, |tried| tried.changed_count));
        match (is_edited.get(), changed_count) {
            (false, _) => words.in_force.to_owned(),
            (true, 0) => words.changed_none.to_owned(),
            (true, count) => language.counted(&words.changed, count),
        }
    });
    view! {
        <SaveBar
            is_edited=is_edited
            text=text
            text_handle="scoring-changed"
            handles=["scoring-discard", "scoring-save"]
            words=[words.discard, words.save]
            discard=Callback::new(move |()| draft.discard())
            save=Callback::new(move |()| draft.save())
        />
    }
}
