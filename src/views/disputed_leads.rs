//! The disputed leads, best score first, each with what it misses of the other definition.

use super::definition_draft::{DefinitionDraft, LISTED};
use super::live::{Show, live, memo, view};
use super::shown_name::shown_name;
use super::{show_leads, use_language, use_words};
use crate::book::Query;
use crate::lead::Stage;
use crate::qualify::{Overlap, Side};
use crate::words::Language;
use crate::worker::definitions_work::{DisputedLead, Lab};
use leptos::prelude::*;

/// Shown as long as a lead is disputed.
#[component]
pub(super) fn DisputedLeads(draft: DefinitionDraft) -> impl IntoView {
    let (words, language) = (&use_words().definitions, use_language().get_untracked());
    let counts = memo(move || draft.lab.with(|lab| lab.as_ref().map(side_counts).unwrap_or_default()));
    let total = memo(move || match draft.side.get() {
        Some(side) => counts.get()[side as usize],
        None => counts.get().iter().sum(),
    });
    let rows = move || {
        draft.lab.with(|lab| {
            let Some(lab) = lab else { return Vec::new() };
            lab.disputed.iter().map(|lead| row(language, lab, lead)).collect::<Vec<_>>()
        })
    };
    let shown = memo(move || draft.lab.with(|lab| lab.as_ref().map_or(0, |lab| lab.disputed.len() as u32)));
    let more = move |_| draft.list(draft.side.get_untracked(), draft.wanted.get_untracked() + LISTED * 2);
    view! {
        <Show when=move || counts.get().iter().any(|count| *count > 0)>
            <section class="card disputed-leads">
                <header>
                    <h2>{words.dispute.list}</h2>
                    <div class="choice-tabs toolbar" role="group" aria-label=words.dispute.column_taken>
                        <SideChoice draft=draft side=None />
                        <SideChoice draft=draft side=Some(Side::Marketing) />
                        <SideChoice draft=draft side=Some(Side::Sales) />
                    </div>
                </header>
                <div class="table-scroll">
                    <table class="figure-table" data-testid="disputed">
                        <thead>
                            <tr>
                                <th scope="col">{words.dispute.column_lead}</th>
                                <th scope="col" class="number">{use_words().lead.score}</th>
                                <th scope="col">{words.dispute.column_taken}</th>
                                <th scope="col">{words.dispute.column_misses}</th>
                            </tr>
                        </thead>
                        <tbody>{live(rows)}</tbody>
                    </table>
                </div>
                <Show when=move || shown.get() < total.get()>
                    <button type="button" data-testid="disputed-more" on:click=more>{words.dispute.more}</button>
                </Show>
            </section>
        </Show>
    }
}

fn side_counts(lab: &Lab) -> [u32; 2] {
    [Overlap::OnlyMarketing, Overlap::OnlySales].map(|overlap| lab.comparison.overlaps[overlap as usize].lead_count)
}

#[component]
fn SideChoice(draft: DefinitionDraft, side: Option<Side>) -> impl IntoView {
    let words = &use_words().definitions;
    let (name, code) = match side {
        None => (words.dispute.of_both, "all"),
        Some(Side::Marketing) => (words.overlaps[Overlap::OnlyMarketing as usize], "marketing"),
        Some(Side::Sales) => (words.overlaps[Overlap::OnlySales as usize], "sales"),
    };
    view! {
        <button
            type="button"
            data-testid=format!("disputed-{code}")
            aria-pressed=move || (draft.side.get() == side).to_string()
            on:click=move |_| draft.list(side, LISTED)
        >
            {name}
        </button>
    }
}

fn row(language: Language, lab: &Lab, lead: &DisputedLead) -> AnyView {
    let all_words = language.words();
    let words = &all_words.definitions;
    let name = shown_name(&lead.name);
    let missed = language.missed(lab.definitions.of(lead.taken_by.other()), &lead.missed);
    let search = lead.name.clone();
    let about = [lead.company.clone(), stage_text(language, lead.stage)];
    let about: Vec<String> = about.into_iter().filter(|text| !text.is_empty() && *text != name).collect();
    let clause = |text: String| view! { <li>{text}</li> };
    view! {
        <tr data-side=lead.taken_by.code()>
            <th scope="row">
                <button
                    type="button"
                    data-kind="link"
                    on:click=move |_| show_leads(Query { search: search.clone(), ..Query::default() })
                >
                    {name}
                </button>
                <small class="soft">{about.join(" \u{b7} ")}</small>
            </th>
            <td class="number">
                {language.number(lead.score)} " "
                <span class="grade" data-grade=lead.grade.letter()>{lead.grade.letter()}</span>
            </td>
            <td>{words.sides[lead.taken_by as usize]}</td>
            <td>
                <ul class="missed-clauses">{missed.into_iter().map(clause).collect_view()}</ul>
            </td>
        </tr>
    }
}

fn stage_text(language: Language, stage: Stage) -> String {
    language.words().stage(stage).to_owned()
}
