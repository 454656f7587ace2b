//! Who follows up: the team, territories, rules, assigning, the pool, release and its simulator (S3a to S3f, N8).

use super::live::{Show, memo, view};
use super::owners_assign::AssignCard;
use super::owners_draft::OwnersDraft;
use super::owners_pool::PoolCard;
use super::owners_release::ReleaseCard;
use super::owners_rules::RulesCard;
use super::owners_simulator::SimulatorCard;
use super::owners_team::TeamCard;
use super::owners_tree::TreeCard;
use super::save_bar::SaveBar;
use super::use_words;
use crate::worker::owners_work::Team;
use leptos::prelude::*;

/// Shown with leads and without: a team may be written down before there are any. Until somebody is in it, there is the
/// invitation and nothing else.
#[component]
pub fn OwnersPage() -> impl IntoView {
    let words = &use_words().owners;
    let draft = OwnersDraft::new();
    let is_here = memo(move || draft.page.with(Option::is_some));
    let has_team = memo(move || draft.team.with(|team| *team != Team::default()));
    view! {
        <section class="owners-page page" data-testid="owners-page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.about}</p>
            </header>
            <Show when=move || is_here.get() fallback=move || view! { <p class="soft">{words.loading}</p> }>
                <TeamCard draft=draft />
                <Show when=move || has_team.get()>
                    <div class="owners-columns">
                        <TreeCard draft=draft />
                        <RulesCard draft=draft />
                    </div>
                    <AssignCard draft=draft />
                    <PoolCard draft=draft />
                    <ReleaseCard draft=draft />
                    <SimulatorCard draft=draft />
                </Show>
                <DraftBar draft=draft />
            </Show>
        </section>
    }
}

/// Whether what is edited is in force, and the two ways on.
#[component]
fn DraftBar(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners;
    let is_edited = memo(move || draft.is_edited());
    let text = memo(move || if is_edited.get() { words.edited.to_owned() } else { words.in_force.to_owned() });
    view! {
        <SaveBar
            is_edited=is_edited
            text=text
            text_handle="owners-state"
            handles=["owners-discard", "owners-save"]
            words=[words.discard, words.save]
            discard=Callback::new(move |()| draft.discard())
            save=Callback::new(move |()| draft.save())
        />
    }
}
