//! Sources that fit no channel, each with its leads and the choice of a channel, which becomes a rule.

use super::ledger_cards::{KnownLedger, assign_choice, rule_of_source, set_taxonomy};
use super::live::{live, view};
use super::{use_language, use_words};
use crate::words::fill;
use crate::worker::ledger_work::UnknownSource;
use leptos::prelude::*;

/// More sources than this are only counted: the rest comes up as these are assigned.
const SHOWN_MAX: usize = 50;

/// The list.
#[component]
pub(super) fn UnknownList(page: KnownLedger) -> impl IntoView {
    let words = &use_words().ledger;
    let language = use_language().get_untracked();
    let content = move || {
        let unknown = page.with(|page| page.as_ref().map(|page| page.unknown.clone()))?;
        if unknown.is_empty() {
            return Some(view! { <p class="soft">{words.unknown_none}</p> });
        }
        let caption = language.counted(&words.unknown, unknown.len() as i64);
        let rows = unknown.into_iter().take(SHOWN_MAX).map(|source| row(page, source)).collect_view();
        Some(view! {
            <div class="table-scroll">
                <table class="figure-table" data-testid="unknown-list">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.source}</th>
                            <th scope="col" class="number">{words.leads}</th>
                            <th scope="col">{use_words().channels.spend_channel}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })
    };
    view! {
        <p class="soft">{words.unknown_intro}</p>
        {live(content)}
    }
}

fn row(page: KnownLedger, source: UnknownSource) -> AnyView {
    let all_words = use_words();
    let (words, language) = (&all_words.ledger, use_language().get_untracked());
    let UnknownSource { text, lead_count, by_hand_count } = source;
    let stays = (by_hand_count > 0).then(|| language.counted(&words.would_stay, by_hand_count));
    let named = text.clone();
    let assign = Callback::new(move |channel: String| {
        let told = fill(words.assigned, &[("source", &named), ("channel", all_words.channel(&channel))]);
        let rule = rule_of_source(&named, &channel);
        set_taxonomy(page, told, move |taxonomy| taxonomy.rules.push(rule));
    });
    view! {
        <tr data-testid="unknown-source" data-source=text.clone()>
            <th scope="row">{text.clone()}</th>
            <td class="number">{language.number(lead_count)} <small class="soft">{stays}</small></td>
            <td>{assign_choice(&text, assign)}</td>
        </tr>
    }
}
