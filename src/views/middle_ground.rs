//! What both could agree on: the proposal of the middle ground, or one of the two; and what is agreed.

use super::definition_draft::DefinitionDraft;
use super::live::{Show, live, memo, view};
use super::overlap_tiles::conversion_text;
use super::{use_language, use_words};
use crate::qualify::{AgreedFigures, Definition, Overlap, Side};
use crate::words::{Language, fill};
use leptos::prelude::*;

/// The proposal, until something is agreed on; then that.
#[component]
pub(super) fn MiddleGround(draft: DefinitionDraft) -> impl IntoView {
    let words = &use_words().definitions.agreement;
    let is_agreed = memo(move || draft.definitions.with(|definitions| definitions.agreed.is_some()));
    view! {
        <section class="card middle-ground" data-testid="middle-ground" data-agreed=move || is_agreed.get().to_string()>
            <Show when=move || is_agreed.get() fallback=move || view! { <Proposal draft=draft /> }>
                <h2>{words.agreed}</h2>
                <Figures draft=draft of_agreed=true />
                <div class="toolbar">
                    <button type="button" data-testid="agreed-withdraw" on:click=move |_| draft.agree(None)>
                        {words.withdraw}
                    </button>
                </div>
            </Show>
        </section>
    }
}

#[component]
fn Proposal(draft: DefinitionDraft) -> impl IntoView {
    let words = &use_words().definitions.agreement;
    let agree = move |_| {
        let middle = draft.lab.with_untracked(|lab| lab.as_ref().map(|lab| lab.comparison.middle.definition.clone()));
        draft.agree(middle);
    };
    let agree_on = move |side: Side| {
        let own = draft.definitions.with_untracked(|definitions| definitions.of(side).clone());
        draft.agree(Some(own));
    };
    view! {
        <h2>{words.middle}</h2>
        <p class="soft">{words.middle_about}</p>
        <Figures draft=draft of_agreed=false />
        <div class="toolbar">
            <button type="button" data-kind="primary" data-testid="agree-middle" on:click=agree>{words.agree}</button>
            <button type="button" data-testid="agree-marketing" on:click=move |_| agree_on(Side::Marketing)>
                {words.agree_side[0]}
            </button>
            <button type="button" data-testid="agree-sales" on:click=move |_| agree_on(Side::Sales)>
                {words.agree_side[1]}
            </button>
        </div>
    }
}

/// A definition in words, what it takes and what became of that so far.
#[component]
fn Figures(draft: DefinitionDraft, of_agreed: bool) -> impl IntoView {
    let language = use_language().get_untracked();
    let figures = memo(move || {
        draft.lab.with(|lab| {
            let comparison = &lab.as_ref()?.comparison;
            if of_agreed { comparison.agreed.clone() } else { Some(comparison.middle.clone()) }
        })
    });
    live(move || {
        figures.get().map(|figures| {
            let conversion = conversion_text(figures.all);
            view! {
                <DefinitionText definition=figures.definition.clone() />
                <p data-testid="agreed-takes" data-count=figures.all.lead_count.to_string()>
                    {takes_text(language, &figures)}
                    " "
                    <span class="soft">{conversion}</span>
                </p>
            }
        })
    })
}

/// What a definition takes of each group.
pub(super) fn takes_text(language: Language, figures: &AgreedFigures) -> String {
    let words = language.words();
    let of = |overlap: Overlap| language.number(figures.taken[overlap as usize].lead_count);
    let leads = language.counted(&words.lead.leads, figures.all.lead_count);
    let values = [
        ("leads", &*leads),
        ("both", &*of(Overlap::Both)),
        ("only_marketing", &*of(Overlap::OnlyMarketing)),
        ("only_sales", &*of(Overlap::OnlySales)),
    ];
    fill(words.definitions.agreement.takes, &values)
}

/// A definition in words: one line a group.
#[component]
pub(super) fn DefinitionText(definition: Definition) -> impl IntoView {
    let language = use_language().get_untracked();
    let words = &use_words().definitions.clause;
    if definition.groups.is_empty() {
        return view! { <p>{words.every_lead}</p> };
    }
    let line = |(place, group)| {
        view! {
            <li>
                {(place > 0).then(|| view! { <span class="faint">{words.and} " "</span> })}
                {language.group(group)}
            </li>
        }
    };
    view! { <ul class="definition-text">{definition.groups.iter().enumerate().map(line).collect_view()}</ul> }
}
