//! A cost line typed in: the fields follow the cost model, which is the channel's usual one until another is chosen.

use super::kept::RwSignal;
use super::ledger_cards::{ChannelSelect, KnownLedger, ledger_ask};
use super::live::{Show, effect, live, memo, view};
use super::{Notice, change, say, use_words};
use crate::lead::CostModel;
use crate::words::fill;
use crate::worker::ledger_work::{LedgerAsk, LineDraft};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// What is typed.
#[derive(Clone, Copy)]
struct LineFields {
    model: RwSignal<CostModel>,
    channel: RwSignal<String>,
    campaign: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    amount: RwSignal<String>,
    currency: RwSignal<String>,
    count: RwSignal<String>,
    note: RwSignal<String>,
}

impl LineFields {
    /// With the channel's usual model and the report's currency, until others are chosen.
    fn new(page: KnownLedger) -> LineFields {
        let [channel, campaign, from, to, amount, currency, count, note] =
            std::array::from_fn(|_| RwSignal::new(String::new()));
        let model = RwSignal::new(CostModel::Flat);
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
        LineFields { model, channel, campaign, from, to, amount, currency, count, note }
    }

    fn draft(self) -> LineDraft {
        LineDraft {
            model: self.model.get_untracked(),
            channel: self.channel.get_untracked(),
            campaign: self.campaign.get_untracked(),
            from: self.from.get_untracked(),
            to: self.to.get_untracked(),
            amount: self.amount.get_untracked(),
            currency: self.currency.get_untracked(),
            count: self.count.get_untracked(),
            note: self.note.get_untracked(),
        }
    }

    /// Writes the line down. Model, channel, days and currency stay for the next one.
    fn add(self) {
        let words = use_words();
        let draft = self.draft();
        let named = [words.ledger.models[draft.model as usize], words.channel(&draft.channel)].join(", ");
        change(ledger_ask(LedgerAsk::AddLine(Box::new(draft))), move |_| {
            [self.amount, self.count, self.note].into_iter().for_each(|text| text.set(String::new()));
            let text = fill(words.ledger.line_added, &[("line", &named)]);
            say(Notice { text, is_failure: false, has_undo: true });
        });
    }
}

/// The form.
#[component]
pub(super) fn LineForm(page: KnownLedger) -> impl IntoView {
    let all_words = use_words();
    let words = &all_words.ledger;
    let fields = LineFields::new(page);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        fields.add();
    };
    let channel_label = all_words.channels.spend_channel;
    view! {
        <p class="soft">{words.lines_intro}</p>
        <form class="spend-form" data-testid="line-form" on:submit=add>
            <label class="field">
                <span>{channel_label}</span>
                <ChannelSelect value=fields.channel label=channel_label.to_owned() handle="line-channel" />
            </label>
            <ModelSelect model=fields.model />
            {text_field(all_words.channels.spend_campaign_optional, ("text", "campaign", false), fields.campaign)}
            {text_field(words.from, ("date", "from", true), fields.from)}
            {text_field(words.to, ("date", "to", false), fields.to)}
            <PriceFields fields=fields />
            {text_field(words.note, ("text", "note", false), fields.note)}
            <button type="submit" data-kind="primary">{words.line_add}</button>
        </form>
        <p class="soft" data-testid="line-hint">{live(move || words.hints[fields.model.get() as usize])}</p>
    }
}

/// A field: its type, its name, whether it must be filled.
fn text_field(
    label: &'static str,
    (kind, name, is_required): (&'static str, &'static str, bool),
    text: RwSignal<String>,
) -> AnyView {
    view! {
        <label class="field">
            <span>{label}</span>
            <input type=kind name=name required=is_required autocomplete="off" prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value()) />
        </label>
    }
}

/// What the model is reckoned by: an amount of money, a number, or both.
#[component]
fn PriceFields(fields: LineFields) -> impl IntoView {
    let all_words = use_words();
    let words = &all_words.ledger;
    let LineFields { model, amount, currency, count, .. } = fields;
    let amount_label = move || words.amounts[model.get() as usize];
    let count_label = move || match model.get() {
        CostModel::HoursRate => words.hours,
        CostModel::Rebate => words.percent,
        _ => words.clicks,
    };
    view! {
        <Show when=move || model.get().has_money()>
            <label class="field">
                <span>{live(amount_label)}</span>
                <input type="text" name="amount" class="number" inputmode="decimal" required autocomplete="off"
                    prop:value=move || amount.get() on:input:target=move |event| amount.set(event.target().value()) />
            </label>
            <label class="field">
                <span>{all_words.channels.spend_currency}</span>
                <input type="text" name="currency" list="spend-currencies" required minlength="3" maxlength="3" autocomplete="off"
                    prop:value=move || currency.get() on:input:target=move |event| currency.set(event.target().value()) />
            </label>
        </Show>
        <Show when=move || model.get().has_count()>
            <label class="field">
                <span>{live(count_label)}</span>
                <input type="text" name="count" class="number" inputmode="decimal" required autocomplete="off"
                    prop:value=move || count.get() on:input:target=move |event| count.set(event.target().value()) />
            </label>
        </Show>
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
