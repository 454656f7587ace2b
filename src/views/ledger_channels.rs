//! The channels: names, who finds whom, how they are usually paid for, whether they are offered; and own ones.

use super::kept::RwSignal;
use super::kept_open::{is_open, keep_open};
use super::ledger_cards::{KnownLedger, set_taxonomy};
use super::live::{live, memo, view};
use super::use_words;
use crate::lead::{CostModel, Direction};
use crate::words::fill;
use crate::worker::ledger_work::OwnChannel;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// Its handle.
const LIST: &str = "channel-list";

/// The list, and the form for another channel.
#[component]
pub(super) fn ChannelList(page: KnownLedger) -> impl IntoView {
    let words = &use_words().ledger;
    let channels = memo(move || page.with(|page| page.as_ref().map(|page| page.taxonomy.all())).unwrap_or_default());
    let rows = move || {
        let row = |channel| view! { <ChannelRow page=page channel=channel /> };
        channels.get().into_iter().map(row).collect_view()
    };
    view! {
        <h3>{words.channels}</h3>
        <NewChannel page=page />
        <details open=is_open(LIST) on:toggle=move |event| keep_open(LIST, &event)>
            <summary>{words.channels} " (" {live(move || channels.with(Vec::len))} ")"</summary>
            <div class="table-scroll">
                <table class="figure-table channel-list" data-testid=LIST>
                    <thead>
                        <tr>
                            <th scope="col">{words.channel_name}</th>
                            <th scope="col">{words.direction}</th>
                            <th scope="col">{words.model}</th>
                            <th scope="col">{words.hidden}</th>
                        </tr>
                    </thead>
                    <tbody>{live(rows)}</tbody>
                </table>
            </div>
        </details>
    }
}

/// Puts a channel in the place of that of the same code.
fn put(page: KnownLedger, channel: OwnChannel) {
    set_taxonomy(page, use_words().ledger.rules_changed.to_owned(), move |taxonomy| {
        match taxonomy.channels.iter_mut().find(|known| known.code == channel.code) {
            Some(known) => *known = channel,
            None => taxonomy.channels.push(channel),
        }
    });
}

#[component]
fn ChannelRow(page: KnownLedger, channel: OwnChannel) -> impl IntoView {
    let all_words = use_words();
    let words = &all_words.ledger;
    let name = all_words.channel(&channel.code).to_owned();
    let labelled = |field: &str| fill(words.channel_field, &[("field", field), ("channel", &name)]);
    let labels = [words.channel_name, words.model, words.hidden].map(labelled);
    let [name_label, model_label, hidden_label] = labels;
    let direction = if channel.direction == Direction::Inbound { words.inbound } else { words.outbound };
    let [renamed, remodelled, offered] = [channel.clone(), channel.clone(), channel.clone()];
    let rename = move |event| {
        let name = event_target_value(&event).trim().to_owned();
        // A blank name of an own channel is no name; of a built-in one it is the built-in name.
        if !name.is_empty() || renamed.is_built_in() {
            put(page, OwnChannel { name, ..renamed.clone() });
        }
    };
    let remodel = move |event| {
        if let Some(model) = CostModel::from_code(&event_target_value(&event)) {
            put(page, OwnChannel { model, ..remodelled.clone() });
        }
    };
    let offer = move |event| put(page, OwnChannel { is_hidden: !event_target_checked(&event), ..offered.clone() });
    let option = |model: CostModel| {
        let is_chosen = model == channel.model;
        view! { <option value=model.code() selected=is_chosen>{words.models[model as usize]}</option> }
    };
    view! {
        <tr data-testid="channel-entry" data-channel=channel.code.clone()>
            <td><input type="text" aria-label=name_label prop:value=name.clone() on:change=rename /></td>
            <td>{direction}</td>
            <td>
                <select aria-label=model_label on:change=remodel>{CostModel::ALL.map(option).into_iter().collect_view()}</select>
            </td>
            <td><input type="checkbox" aria-label=hidden_label prop:checked=!channel.is_hidden on:change=offer /></td>
        </tr>
    }
}

#[component]
fn NewChannel(page: KnownLedger) -> impl IntoView {
    let words = &use_words().ledger;
    let name = RwSignal::new(String::new());
    let (is_outbound, model) = (RwSignal::new(false), RwSignal::new(CostModel::Flat));
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = name.get_untracked().trim().to_owned();
        let direction = if is_outbound.get_untracked() { Direction::Outbound } else { Direction::Inbound };
        let (code, model) = (typed.clone(), model.get_untracked());
        put(page, OwnChannel { code, name: typed, direction, model, is_hidden: false });
        name.set(String::new());
    };
    let option = |model: CostModel| view! { <option value=model.code()>{words.models[model as usize]}</option> };
    let choose_model = move |event| {
        CostModel::from_code(&event_target_value(&event)).into_iter().for_each(|choice| model.set(choice));
    };
    view! {
        <form class="spend-form" data-testid="channel-form" on:submit=add>
            <label class="field">
                <span>{words.channel_name}</span>
                <input type="text" name="name" required autocomplete="off" prop:value=move || name.get() on:input:target=move |event| name.set(event.target().value()) />
            </label>
            <label class="field">
                <span>{words.direction}</span>
                <select on:change=move |event| is_outbound.set(event_target_value(&event) == "outbound")>
                    <option value="inbound">{words.inbound}</option>
                    <option value="outbound">{words.outbound}</option>
                </select>
            </label>
            <label class="field">
                <span>{words.model}</span>
                <select on:change=choose_model>{CostModel::ALL.map(option).into_iter().collect_view()}</select>
            </label>
            <button type="submit">{words.channel_add}</button>
        </form>
    }
}
