//! Cost lines: a form whose fields follow the cost model, and the lines with what they come to.

use super::kept::RwSignal;
use super::ledger_cards::{ChannelSelect, KnownLedger, ledger_ask};
use super::live::{Show, effect, live, memo, view};
use super::{Notice, change, say, use_language, use_words};
use crate::lead::{CostLine, CostModel, decimal_text};
use crate::words::{Language, fill};
use crate::worker::ledger_work::{LedgerAsk, LedgerLine, LineDraft};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// More lines than this are shown on request.
const LINES_FIRST: usize = 50;

/// The form. Model, channel, days and currency stay for the next line.
#[component]
pub(super) fn LineForm(page: KnownLedger) -> impl IntoView {
    let all_words = use_words();
    let words = &all_words.ledger;
    let language = use_language().get_untracked();
    let model = RwSignal::new(CostModel::Flat);
    let [channel, campaign, from, to, amount, currency, count, note] =
        std::array::from_fn(|_| RwSignal::new(String::new()));
    // The channel's usual model, until another one is chosen.
    effect(move |_| {
        let code = channel.get();
        let usual = page.with_untracked(|page| {
            let all = page.as_ref().map(|page| page.taxonomy.all())?;
            all.into_iter().find(|known| known.code == code).map(|known| known.model)
        });
        usual.into_iter().for_each(|usual| model.set(usual));
    });
    let usual_currency = memo(move || page.with(|page| page.as_ref().map(|page| page.currency.clone())));
    effect(move |_| {
        if let Some(usual) = usual_currency.get().filter(|_| currency.with_untracked(String::is_empty)) {
            currency.set(usual);
        }
    });
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let texts = [channel, campaign, from, to, amount, currency, count, note].map(|text| text.get_untracked());
        let [channel, campaign, from, to, amount_typed, currency, count_typed, note_typed] = texts;
        let named = [words.models[model.get_untracked() as usize], all_words.channel(&channel)].join(", ");
        let draft = LineDraft {
            model: model.get_untracked(),
            channel,
            campaign,
            from,
            to,
            amount: amount_typed,
            currency,
            count: count_typed,
            note: note_typed,
        };
        change(ledger_ask(LedgerAsk::AddLine(Box::new(draft))), move |_| {
            [amount, count, note].into_iter().for_each(|text| text.set(String::new()));
            let text = fill(words.line_added, &[("line", &named)]);
            say(Notice { text, is_failure: false, has_undo: true });
        });
    };
    let of_model = move |texts: &'static [&'static str; 8]| live(move || texts[model.get() as usize]);
    let count_label = move || match model.get() {
        CostModel::HoursRate => words.hours,
        CostModel::Rebate => words.percent,
        _ => words.clicks,
    };
    view! {
        <p class="soft">{words.lines_intro}</p>
        <form class="spend-form" data-testid="line-form" on:submit=add>
            <label class="field">
                <span>{all_words.channels.spend_channel}</span>
                <ChannelSelect value=channel label=all_words.channels.spend_channel.to_owned() handle="line-channel" />
            </label>
            <ModelSelect model=model />
            <label class="field">
                <span>{all_words.channels.spend_campaign_optional}</span>
                <input type="text" name="campaign" autocomplete="off" bind:value=campaign />
            </label>
            <label class="field">
                <span>{words.from}</span>
                <input type="date" name="from" required bind:value=from />
            </label>
            <label class="field">
                <span>{words.to}</span>
                <input type="date" name="to" bind:value=to />
            </label>
            <Show when=move || model.get().has_money()>
                <label class="field">
                    <span>{of_model(&words.amounts)}</span>
                    <input type="text" name="amount" class="number" inputmode="decimal" required autocomplete="off" bind:value=amount />
                </label>
                <label class="field">
                    <span>{all_words.channels.spend_currency}</span>
                    <input type="text" name="currency" list="spend-currencies" required minlength="3" maxlength="3" autocomplete="off"
                        bind:value=currency />
                </label>
            </Show>
            <Show when=move || model.get().has_count()>
                <label class="field">
                    <span>{live(count_label)}</span>
                    <input type="text" name="count" class="number" inputmode="decimal" required autocomplete="off" bind:value=count />
                </label>
            </Show>
            <label class="field">
                <span>{words.note}</span>
                <input type="text" name="note" autocomplete="off" bind:value=note />
            </label>
            <button type="submit" data-kind="primary" lang=language.tag()>{words.line_add}</button>
        </form>
        <p class="soft" data-testid="line-hint">{of_model(&words.hints)}</p>
    }
}

#[component]
fn ModelSelect(model: RwSignal<CostModel>) -> impl IntoView {
    let words = &use_words().ledger;
    let option = |choice: CostModel| {
        let is_chosen = move || model.get() == choice;
        view! { <option value=choice.code() prop:selected=is_chosen>{words.models[choice as usize]}</option> }
    };
    let choose = move |event| {
        CostModel::from_code(&event_target_value(&event)).into_iter().for_each(|choice| model.set(choice));
    };
    view! {
        <label class="field">
            <span>{words.model}</span>
            <select data-testid="line-model" on:change=choose>{CostModel::ALL.map(option).into_iter().collect_view()}</select>
        </label>
    }
}

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
    let beside = [&*line.campaign, &*line.note].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
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
    let count = decimal_text(line.count, line.model.count_digits());
    match (line.model.has_count(), line.model.has_money()) {
        (true, true) => format!("{count} × {}", language.money(line.money)),
        (true, false) => format!("{count} %"),
        (false, _) => language.money(line.money),
    }
}
