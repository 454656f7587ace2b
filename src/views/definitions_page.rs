//! Marketing and sales agree: two definitions side by side, what both take between them, the disputed leads below.

use super::agreement_card::AgreementCard;
use super::definition_card::DefinitionCard;
use super::definition_draft::DefinitionDraft;
use super::disputed_leads::DisputedLeads;
use super::live::{Show, memo, view};
use super::middle_ground::MiddleGround;
use super::nothing_yet::NothingYet;
use super::overlap_picture::OverlapPicture;
use super::overlap_tiles::OverlapTiles;
use super::save_bar::SaveBar;
use super::separating_clauses::SeparatingClauses;
use super::{use_overview, use_words};
use crate::qualify::Side;
use leptos::prelude::*;

/// Shown with leads and without: definitions may be written down before there are any.
#[component]
pub fn DefinitionsPage() -> impl IntoView {
    let words = &use_words().definitions;
    let overview = use_overview();
    let draft = DefinitionDraft::new();
    let is_here = memo(move || draft.lab.with(Option::is_some));
    let is_empty = memo(move || is_here.get() && overview.with(|book| book.lead_count == 0));
    view! {
        <section class="definitions-page page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.intro}</p>
            </header>
            <Show when=move || is_empty.get()>
                <NothingYet title=words.empty_title text=words.empty_text action=words.empty_action />
            </Show>
            <Show when=move || is_here.get() fallback=move || view! { <p class="soft">{words.loading}</p> }>
                <div class="definitions-columns">
                    <DefinitionCard draft=draft side=Side::Marketing />
                    <div class="definitions-middle">
                        <Dispute draft=draft />
                        <MiddleGround draft=draft />
                        <DraftBar draft=draft />
                    </div>
                    <DefinitionCard draft=draft side=Side::Sales />
                </div>
                <SeparatingClauses draft=draft />
                <DisputedLeads draft=draft />
                <AgreementCard draft=draft />
            </Show>
        </section>
    }
}

#[component]
fn Dispute(draft: DefinitionDraft) -> impl IntoView {
    let words = &use_words().definitions;
    view! {
        <section class="card">
            <h2>{words.dispute.title}</h2>
            <OverlapPicture draft=draft />
            <OverlapTiles draft=draft />
        </section>
    }
}

/// How far what is edited is from what is in force, and the two ways on.
#[component]
fn DraftBar(draft: DefinitionDraft) -> impl IntoView {
    let words = &use_words().definitions;
    let is_edited = memo(move || draft.is_edited());
    let text = memo(move || if is_edited.get() { words.edited.to_owned() } else { words.in_force.to_owned() });
    view! {
        <SaveBar
            is_edited=is_edited
            text=text
            text_handle="definitions-state"
            handles=["definitions-discard", "definitions-save"]
            words=[words.discard, words.save]
            discard=Callback::new(move |()| draft.discard())
            save=Callback::new(move |()| draft.save())
        />
    }
}
