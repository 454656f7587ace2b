//! Cost lines with what they come to.

use super::kept::RwSignal;
use super::ledger_cards::{KnownLedger, ledger_ask};
use super::live::{Show, live, memo, view};
use super::{Notice, change, say, use_language, use_words};
use crate::lead::CostLine;
use crate::words::{Language, fill};
use crate::worker::ledger_work::{LedgerAsk, LedgerLine};
use leptos::prelude::*;

/// More lines than this are shown on request.
const LINES_FIRST: usize = 50;

/// The lines, the latest first.
#[component]
pub(super) fn LineList(page: KnownLedger) -> impl IntoView {
    let all_words = use_words();
    let (words, language) = (&all_words.ledger, use_language().get_untracked());
    let is_whole = RwSignal::new(false);
    let count = memo(move || page.with(|page| page.as_ref().map_or(0, |page| page.lines.len())));
    let has_more = memo(move || !is_whole.get() && count.get() > LINES_FIRST);
    let rows = move || {
        let shown = if is_whole.get() { usize::MAX } else { LINES_FIRST };
        let lines = page.with(|page| page.as_ref().map(|page| page.lines.clone())).unwrap_or_default();
        lines.into_iter().take(shown).map(|line| view! { <LineRow line=line /> }).collect_view()
    };
    view! {
        <Show when=move || count.get() == 0>
            <p class="soft">{words.lines_none}</p>
        </Show>
        <Show when=move || count.get() != 0>
            <div class="table-scroll">
                <table class="figure-table" data-testid="line-list">
                    <caption>{live(move || language.counted(&words.lines, count.get() as i64))}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{all_words.channels.spend_channel}</th>
                            <th scope="col">{words.model}</th>
                            <th scope="col">{words.period}</th>
                            <th scope="col" class="number">{words.price}</th>
                            <th scope="col" class="number">{words.sum}</th>
                            <th scope="col"><span class="unseen">{all_words.channels.spend_remove}</span></th>
                        </tr>
                    </thead>
                    <tbody>{live(rows)}</tbody>
                </table>
            </div>
        </Show>
        <Show when=move || has_more.get()>
            <button type="button" on:click=move |_| is_whole.set(true)>{all_words.channels.spend_more}</button>
        </Show>
    }
}

#[component]
fn LineRow(line: LedgerLine) -> impl IntoView {
    let all_words = use_words();
    let (words, language) = (&all_words.ledger, use_language().get_untracked());
    let LedgerLine { entry, line, sums } = line;
    let channel = all_words.channel(&line.channel).to_owned();
    let model = words.models[line.model as usize];
    let period = match line.from == line.to {
        true => language.day(line.from),
        false => fill(words.days, &[("from", &language.day(line.from)), ("to", &language.day(line.to))]),
    };
    let sum = match sums.is_empty() {
        true => words.sum_none.to_owned(),
        false => sums.into_iter().map(|money| language.money(money)).collect::<Vec<_>>().join(" + "),
    };
    let named = [model, &channel, &period].join(", ");
    let label = fill(words.remove_label, &[("line", &named)]);
    let remove = move |_| {
        let text = fill(words.line_removed, &[("line", &named)]);
        let ask = ledger_ask(LedgerAsk::Remove { entry, is_rate: false });
        change(ask, move |_| say(Notice { text, is_failure: false, has_undo: true }));
    };
    let beside =
        [&*line.campaign, &*line.note].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    view! {
        <tr data-testid="cost-line" data-model=line.model.code()>
            <th scope="row">{channel} <small class="soft">{beside}</small></th>
            <td>{model}</td>
            <td>{period}</td>
            <td class="number">{price_text(language, &line)}</td>
            <td class="number" data-testid="line-sum">{sum}</td>
            <td class="number">
                <button type="button" data-kind="quiet" aria-label=label on:click=remove>{all_words.channels.spend_remove}</button>
            </td>
        </tr>
    }
}

/// As it was typed: `120 × 0.50 EUR`, `12.5 %`.
fn price_text(language: Language, line: &CostLine) -> String {
    let count = language.trimmed(line.count, line.model.count_digits());
    match (line.model.has_count(), line.model.has_money()) {
        (true, true) => format!("{count} × {}", language.money(line.money)),
        (true, false) => format!("{count} %"),
        (false, _) => language.money(line.money),
    }
}
