//! Spend that no lead answers for: without a channel, of a channel or a campaign without leads.

use super::ledger_cards::{KnownLedger, assign_choice, ledger_ask};
use super::live::{live, view};
use super::{Notice, change, say, use_language, use_words};
use crate::lead::CountedFor;
use crate::words::fill;
use crate::worker::ledger_work::{LedgerAsk, UnassignedSpend};
use leptos::prelude::*;

/// More than these are left out until some are assigned.
const SHOWN_MAX: usize = 50;

/// The list.
#[component]
pub(super) fn UnassignedList(page: KnownLedger) -> impl IntoView {
    let words = use_words();
    let content = move || {
        let spend = page.with(|page| page.as_ref().map(|page| page.unassigned.clone()))?;
        if spend.is_empty() {
            return None;
        }
        let rows = spend.into_iter().take(SHOWN_MAX).map(row).collect_view();
        Some(view! {
            <div class="table-scroll">
                <table class="figure-table" data-testid="unassigned-list">
                    <thead>
                        <tr>
                            <th scope="col">{words.channels.spend}</th>
                            <th scope="col">{words.ledger.fault}</th>
                            <th scope="col" class="number">{words.channels.spend_amount}</th>
                            <th scope="col">{words.channels.spend_channel}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })
    };
    view! {
        <p class="soft">{words.ledger.unassigned_intro}</p>
        {live(content)}
    }
}

fn row(spend: UnassignedSpend) -> AnyView {
    let all_words = use_words();
    let (words, language) = (&all_words.ledger, use_language().get_untracked());
    let UnassignedSpend { channel, campaign, sums } = spend;
    let channel_name = all_words.channel(&channel).to_owned();
    let name = match campaign.as_deref().filter(|campaign| !campaign.is_empty()) {
        Some(campaign) => fill(words.unassigned_campaign, &[("channel", &channel_name), ("campaign", campaign)]),
        None => channel_name,
    };
    let why = match (channel.is_empty(), &campaign) {
        (true, _) => words.why[0],
        (false, None) => words.why[1],
        (false, Some(_)) => words.why[2],
    };
    let sums = sums.into_iter().map(|money| language.money(money)).collect::<Vec<_>>().join(" + ");
    let (named, from) = (name.clone(), channel.clone());
    let assign = Callback::new(move |to: String| {
        let text = fill(words.assigned, &[("source", &named), ("channel", all_words.channel(&to))]);
        let counted = CountedFor { entry: None, from: from.clone(), campaign: campaign.clone(), to };
        change(ledger_ask(LedgerAsk::Count(counted)), move |_| say(Notice { text, is_failure: false, has_undo: true }));
    });
    view! {
        <tr data-testid="unassigned" data-channel=channel>
            <th scope="row">{name.clone()}</th>
            <td>{why}</td>
            <td class="number">{sums}</td>
            <td>{assign_choice(&name, assign)}</td>
        </tr>
    }
}
