//! What separates the two definitions: their groups by how many disputed leads each decides.

use super::definition_draft::DefinitionDraft;
use super::live::{Show, live, memo, view};
use super::{use_language, use_words};
use crate::qualify::Separating;
use leptos::prelude::*;

/// Shown as long as a lead is disputed.
#[component]
pub(super) fn SeparatingClauses(draft: DefinitionDraft) -> impl IntoView {
    let words = &use_words().definitions.dispute;
    let lines = memo(move || {
        draft.lab.with(|lab| {
            let Some(lab) = lab else { return Vec::new() };
            let text = |line: &Separating| {
                let language = use_language().get_untracked();
                let definition = lab.definitions.of(line.side);
                let group = definition.groups.get(line.place as usize).cloned().unwrap_or_default();
                (language.definition_name(line.side, definition), language.group(&group), *line)
            };
            lab.comparison.separating.iter().map(text).collect::<Vec<_>>()
        })
    });
    let most = move || lines.with(|lines| lines.iter().map(|(.., line)| line.missed_count).max().unwrap_or(1));
    let rows = move || {
        let most = most();
        let row = |(name, group, line)| view! { <Row name=name group=group line=line most=most /> };
        lines.get().into_iter().map(row).collect_view()
    };
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <section class="card separating-clauses">
                <h2>{words.separating}</h2>
                <p class="soft">{words.separating_about}</p>
                <div class="table-scroll">
                    <table class="figure-table" data-testid="separating">
                        <thead>
                            <tr>
                                <th scope="col">{words.column_clause}</th>
                                <th scope="col">{words.column_definition}</th>
                                <th scope="col" class="number">{words.column_alone}</th>
                                <th scope="col" class="number">{words.column_missed}</th>
                                <td></td>
                            </tr>
                        </thead>
                        <tbody>{live(rows)}</tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn Row(name: String, group: String, line: Separating, most: u32) -> impl IntoView {
    let language = use_language().get_untracked();
    view! {
        <tr data-side=line.side.code() data-group=line.place.to_string() data-alone=line.alone_count.to_string()>
            <th scope="row">{group}</th>
            <td>{name}</td>
            <td class="number">{language.number(line.alone_count)}</td>
            <td class="number">{language.number(line.missed_count)}</td>
            <td class="separating-bar">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="missed" width=share(line.missed_count, most) height="8" />
                    <rect class="alone" width=share(line.alone_count, most) height="8" />
                </svg>
            </td>
        </tr>
    }
}

/// In hundredths of the longest bar.
fn share(count: u32, most: u32) -> String {
    format!("{:.1}", f64::from(count) * 100.0 / f64::from(most.max(1)))
}
