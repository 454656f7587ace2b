//! Duplicates on the clean page: find them, see how many groups there are of which weight, merge them all or one by one.

use super::column_view::leads_changed;
use super::context::{Notice, change, say};
use super::duplicate_group::DuplicateGroupCard;
use super::duplicate_weights::{WeightHistogram, WeightSlider};
use super::kept::{Memo, RwSignal};
use super::live::{For, Later, Show, drawn_in_steps, effect, live, memo, view};
use super::long_work::WorkBar;
use super::matching::{Matching, use_matching};
use super::show_more::ShowMore;
use super::use_answer::use_answer;
use super::{use_language, use_overview, use_words};
use crate::worker::duplicates::{
    DuplicateGroups, DuplicatesAnswer, DuplicatesAsk, GroupView, MATCH_WEIGHT, MERGE_WEIGHT, REVIEW_WEIGHT,
};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// Groups shown at first, and more at each click.
pub(super) const GROUPS: u32 = 10;

/// Groups drawn in one piece.
const GROUPS_AT_ONCE: u32 = 2;

/// Nothing yet, under way, or the groups.
#[component]
pub(super) fn DuplicatesCard() -> impl IntoView {
    let words = &use_words().duplicates;
    let matching = use_matching();
    let weight_min = RwSignal::new(MERGE_WEIGHT);
    let wanted = RwSignal::new(GROUPS);
    let heard = use_answer(
        move || {
            matching.ended.get();
            let ask = DuplicatesAsk::Groups { weight_min: weight_min.get(), from: 0, count: wanted.get() };
            Ask::Duplicates(ask)
        },
        |answer| match answer {
            Answer::Duplicates(answer) => match *answer {
                DuplicatesAnswer::Groups(groups) => Some(groups),
                _ => None,
            },
            _ => None,
        },
    );
    let found = memo(move || heard.get().flatten());
    effect(move |_| {
        matching.ended.get();
        weight_min.set(MERGE_WEIGHT);
        wanted.set(GROUPS);
    });
    // Where nothing is certain, or no longer, the next ones are shown.
    effect(move |_| {
        let next = found.with(|found| {
            let found = found.as_ref().filter(|found| found.group_count == 0)?;
            let most = found.weights.iter().map(|(bits, _)| f32::from(*bits)).reduce(f32::max)?;
            (most < MERGE_WEIGHT).then_some(if most >= MATCH_WEIGHT { MATCH_WEIGHT } else { REVIEW_WEIGHT })
        });
        if let Some(next) = next.filter(|_| untrack(move || weight_min.get()) == MERGE_WEIGHT) {
            weight_min.set(next);
        }
    });
    let has_leads = memo(move || use_overview().with(|overview| overview.lead_count > 0));
    let is_running = memo(move || matching.progress.get().is_some());
    let has_found = memo(move || found.with(Option::is_some));
    let is_offered = memo(move || has_leads.get() && heard.with(|found| matches!(found, Some(None))));
    effect(move |_| matching.look_ahead(is_offered.get()));
    on_cleanup(move || matching.look_ahead(false));
    let body = move || match (has_leads.get(), is_running.get(), has_found.get()) {
        (false, ..) => view! { <p class="soft">{words.no_leads}</p> },
        (_, true, _) => view! { <MatchingProgress matching=matching /> },
        (_, _, false) => {
            view! {
                <button
                    type="button"
                    data-kind="primary"
                    data-testid="duplicates-find"
                    on:click=move |_| matching.begin()
                >
                    {words.find}
                </button>
            }
        }
        _ => view! { <Found found=found weight_min=weight_min wanted=wanted /> },
    };
    view! {
        <section class="card duplicates" data-testid="duplicates" aria-labelledby="duplicates-title">
            <h2 id="duplicates-title">{words.title}</h2>
            <p class="soft">{words.about}</p>
            {live(body)}
        </section>
    }
}

#[component]
fn MatchingProgress(matching: Matching) -> impl IntoView {
    let words = &use_words().duplicates;
    let language = use_language().get_untracked();
    let text = move || language.counted(&words.running, matching.lead_count.get());
    let share = move || matching.progress.get().map(|thousandths| f64::from(thousandths) / 1000.0);
    view! {
        <WorkBar
            handles=["duplicates-running", "duplicates-cancel"]
            text=Signal::derive(text)
            share=Signal::derive(share)
            cancel=Callback::new(move |()| matching.cancel())
        />
    }
}

#[component]
fn Found(found: Memo<Option<DuplicateGroups>>, weight_min: RwSignal<f32>, wanted: RwSignal<u32>) -> impl IntoView {
    let words = &use_words().duplicates;
    let language = use_language().get_untracked();
    let matching = use_matching();
    let part = move |read: fn(&DuplicateGroups) -> u32| {
        memo(move || found.with(|found| found.as_ref().map(read).unwrap_or_default()))
    };
    let (compared, group_count) = (part(|found| found.compared_count), part(|found| found.group_count));
    let has_any = memo(move || found.with(|found| found.as_ref().is_some_and(|found| !found.weights.is_empty())));
    let is_stale = move || found.with(|found| found.as_ref().is_some_and(|found| found.is_stale));
    let drawn = drawn_in_steps(GROUPS_AT_ONCE, move |drawn| {
        found.with(|found| found.as_ref().is_some_and(|found| found.groups.len() > drawn as usize))
    });
    let groups = move || {
        let count = drawn.get() as usize;
        found.with(|found| found.as_ref().map(|found| found.groups.iter().take(count).cloned().collect::<Vec<_>>()))
    };
    let key = |group: &GroupView| group.leads.iter().map(|lead| lead.id.to_string()).collect::<Vec<String>>();
    let list = move || {
        view! {
            <WeightSlider weight_min=weight_min wanted=wanted />
            <MergeAll found=found weight_min=weight_min />
            <Show when=move || group_count.get() == 0>
                <p role="status">{words.none_here}</p>
            </Show>
            <Show when=move || { group_count.get() > 0 }>
                <p class="soft duplicate-keys">{words.keys}</p>
            </Show>
            <ol class="duplicate-groups">
                <Later>
                    <For each=move || groups().unwrap_or_default() key=key children=move |group| view! { <DuplicateGroupCard group=group /> } />
                </Later>
            </ol>
            <ShowMore wanted=wanted step=GROUPS total=Signal::derive(move || group_count.get()) text=words.show_more handle="duplicates-more" />
        }
    };
    view! {
        <div
            class="duplicates-found"
            data-testid="duplicates-found"
            data-compared=move || compared.get().to_string()
            data-groups=move || group_count.get().to_string()
        >
            <Show when=is_stale>
                <p class="callout" data-tone="warn" role="status">
                    {words.stale}
                </p>
            </Show>
            {live(move || match has_any.get() {
                true => view! {
                    <WeightHistogram found=found weight_min=weight_min />
                    <Later>{list()}</Later>
                },
                false => view! { <p role="status">{language.counted(&words.none, compared.get())}</p> },
            })}
            <div class="toolbar">
                <button type="button" data-testid="duplicates-again" on:click=move |_| matching.begin()>
                    {words.find_again}
                </button>
            </div>
        </div>
    }
}

/// All groups from the weight on, at once.
#[component]
fn MergeAll(found: Memo<Option<DuplicateGroups>>, weight_min: RwSignal<f32>) -> impl IntoView {
    let words = &use_words().duplicates;
    let language = use_language().get_untracked();
    let merge = move |_| {
        let weight_min = weight_min.get_untracked();
        change(Ask::Duplicates(DuplicatesAsk::MergeAll { weight_min }), move |_| {
            say(Notice { text: leads_changed(), is_failure: false, has_undo: true });
        });
    };
    let line = move || {
        let found = found.get()?;
        let left = found.group_count - found.whole_count;
        let effect = (found.whole_count > 0).then(|| language.counted(&words.merge_all_effect, found.gone_count));
        let left = (left > 0).then(|| language.counted(&words.left_to_you, left));
        let button = (found.whole_count > 0).then(|| {
            view! {
                <button type="button" data-kind="primary" data-testid="duplicates-merge-all" on:click=merge>
                    {language.counted(&words.merge_all, found.whole_count)}
                </button>
            }
        });
        Some(view! {
            <div class="toolbar duplicate-merge-all">
                {button}
                <p class="soft" role="status">
                    <strong>{language.counted(&words.groups, found.group_count)}</strong>
                    " "
                    {effect}
                    " "
                    {left}
                </p>
            </div>
        })
    };
    view! { {live(line)} }
}
