//! The four groups of leads in figures: how many, what became of them so far, and the way to them.

use super::definition_draft::DefinitionDraft;
use super::figure_note::FigureNote;
use super::live::{live, memo, view};
use super::{show_leads, use_language, use_words};
use crate::book::{Filter, Query};
use crate::qualify::{Overlap, OverlapFigures};
use crate::words::fill;
use leptos::prelude::*;

/// One tile a group.
#[component]
pub(super) fn OverlapTiles(draft: DefinitionDraft) -> impl IntoView {
    let (words, language) = (&use_words().definitions.dispute, use_language().get_untracked());
    let disputed = memo(move || {
        let counts = counts_of(draft);
        counts[Overlap::OnlyMarketing as usize] + counts[Overlap::OnlySales as usize]
    });
    let text = move || match disputed.get() {
        0 => words.none.to_owned(),
        count => language.counted(&words.disputed, count),
    };
    view! {
        <p class="disputed-count" role="status" data-testid="disputed-count" data-count=move || disputed.get().to_string()>
            {live(text)}
        </p>
        <div class="overlap-tiles" data-testid="overlap-tiles">
            {Overlap::ALL.map(|overlap| view! { <OverlapTile draft=draft overlap=overlap /> }).into_iter().collect_view()}
        </div>
    }
}

/// Leads by group, as last counted.
pub(super) fn counts_of(draft: DefinitionDraft) -> [u32; 4] {
    figures_of(draft).map(|figures| figures.lead_count)
}

fn figures_of(draft: DefinitionDraft) -> [OverlapFigures; 4] {
    draft.lab.with(|lab| lab.as_ref().map(|lab| lab.comparison.overlaps).unwrap_or_default())
}

/// Shows a group's leads in the table.
pub(super) fn show_overlap(overlap: Overlap) {
    show_leads(Query { filters: vec![Filter::Overlaps(vec![overlap])], ..Query::default() });
}

/// What a click on a group does, or why it does nothing now.
pub(super) fn part_title(overlap: Overlap, count: u32, is_edited: bool) -> String {
    let (words, language) = (&use_words().definitions, use_language().get_untracked());
    if is_edited {
        return words.dispute.show_unsaved.to_owned();
    }
    let leads = language.counted(&use_words().lead.leads, count);
    fill(words.dispute.show, &[("leads", &leads), ("group", words.overlaps[overlap as usize])])
}

#[component]
fn OverlapTile(draft: DefinitionDraft, overlap: Overlap) -> impl IntoView {
    let (words, language) = (&use_words().definitions, use_language().get_untracked());
    let figures = memo(move || figures_of(draft)[overlap as usize]);
    let is_edited = memo(move || draft.is_edited());
    let title = move || part_title(overlap, figures.get().lead_count, is_edited.get());
    view! {
        <div class="overlap-tile" data-overlap=overlap.code()>
            <button
                type="button"
                data-testid=format!("overlap-{}", overlap.code())
                data-count=move || figures.get().lead_count.to_string()
                title=title
                disabled=move || is_edited.get() || figures.get().lead_count == 0
                on:click=move |_| show_overlap(overlap)
            >
                <span class="swatch" aria-hidden="true"></span>
                <span>{words.overlaps[overlap as usize]}</span>
                <strong>{move || language.number(figures.get().lead_count)}</strong>
            </button>
            <small class="soft">{live(move || conversion_text(figures.get()))}</small>
        </div>
    }
}

/// What became of a group so far, with its counts on hover and focus.
pub(super) fn conversion_text(figures: OverlapFigures) -> AnyView {
    let (words, language) = (&use_words().definitions.dispute, use_language().get_untracked());
    let Some(rate) = figures.conversion() else {
        return words.conversion_none.into_any();
    };
    let shown = fill(words.conversion, &[("rate", &language.percent(rate))]);
    let counts =
        [("customers", &*language.number(figures.customer_count)), ("closed", &*language.number(figures.closed_count))];
    view! { <FigureNote shown=shown note=fill(words.conversion_of, &counts) /> }
}
