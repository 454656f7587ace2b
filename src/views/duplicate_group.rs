//! One group of leads that seem to be one party, side by side: which stays, which value is taken where they differ, and what
//! comes out.

use super::column_view::{field_code, field_name, shown_value};
use super::context::{Notice, change, say};
use super::duplicate_reasons::{DuplicateReasons, signed_bits};
use super::duplicate_weights::tier_of;
use super::kept::RwSignal;
use super::live::{effect, live, memo, view};
use super::{use_language, use_words};
use crate::lead::{FieldKey, LeadId};
use crate::words::fill;
use crate::worker::client;
use crate::worker::duplicates::{DuplicatesAnswer, DuplicatesAsk, GroupLead, GroupView, MergeOrder};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// A group as it is to be merged.
#[derive(Clone, Copy)]
struct Draft {
    ids: StoredValue<Vec<LeadId>>,
    /// The lead that stays.
    kept: RwSignal<usize>,
    /// Who takes part.
    parts: RwSignal<Vec<bool>>,
    /// Fields of which a lead's value was chosen.
    choices: RwSignal<Vec<(FieldKey, usize)>>,
    /// What comes out.
    merged: RwSignal<Vec<(FieldKey, String)>>,
}

impl Draft {
    fn new(group: &GroupView) -> Draft {
        let draft = Draft {
            ids: StoredValue::new(group.leads.iter().map(|lead| lead.id).collect()),
            kept: RwSignal::new(group.kept as usize),
            parts: RwSignal::new(vec![true; group.leads.len()]),
            choices: RwSignal::new(Vec::new()),
            merged: RwSignal::new(group.merged.clone()),
        };
        // What comes out is the engine's to say: it is asked after every choice.
        effect(move |is_first| {
            let order = draft.order();
            if !is_first {
                spawn_local(async move {
                    let ask = DuplicatesAsk::Preview(order.clone());
                    if let Ok(Answer::Duplicates(answer)) = client::ask(Ask::Duplicates(ask)).await
                        && let DuplicatesAnswer::Merged(merged) = *answer
                        && !draft.merged.is_disposed()
                        && untrack(|| draft.order()) == order
                    {
                        draft.merged.set(merged);
                    }
                });
            }
        });
        draft
    }

    fn order(self) -> MergeOrder {
        let (kept, parts) = (self.kept.get(), self.parts.get());
        let choices = self.choices.get();
        self.ids.with_value(|ids| MergeOrder {
            kept: ids[kept],
            gone: ids.iter().enumerate().filter(|(at, _)| *at != kept && parts[*at]).map(|(_, id)| *id).collect(),
            choices: choices.iter().filter(|(_, at)| parts[*at]).map(|(field, at)| (*field, ids[*at])).collect(),
        })
    }

    fn merge(self) {
        let order = untrack(|| self.order());
        let count = order.gone.len() as u32;
        if count == 0 {
            return;
        }
        change(Ask::Duplicates(DuplicatesAsk::Merge(order)), move |_| {
            let language = use_language().get_untracked();
            let text = language.counted(&language.words().duplicates.merged_done, count);
            say(Notice { text, is_failure: false, has_undo: true });
        });
    }

    fn tell_apart(self) {
        let order = untrack(|| self.order());
        let ids = [&[order.kept], &order.gone[..]].concat();
        change(Ask::Duplicates(DuplicatesAsk::TellApart(ids)), move |_| {
            let text = use_words().duplicates.told_apart_done.to_owned();
            say(Notice { text, is_failure: false, has_undo: true });
        });
    }

    fn choose(self, field: FieldKey, place: usize) {
        self.choices.update(|choices| {
            choices.retain(|(known, _)| *known != field);
            choices.push((field, place));
        });
    }
}

/// The group: how sure, the leads field by field, what may be done.
#[component]
pub(super) fn DuplicateGroupCard(group: GroupView) -> impl IntoView {
    let words = &use_words().duplicates;
    let language = use_language().get_untracked();
    let draft = Draft::new(&group);
    let tier = tier_of(group.weight);
    let weight = fill(words.bits, &[("n", &signed_bits(language, group.weight))]);
    let hear = move |event: KeyboardEvent| hear(&event, draft);
    let is_alone = move || draft.order().gone.is_empty();
    view! {
        <li
            class="duplicate-group"
            tabindex="0"
            data-testid="duplicate-group"
            data-tier=tier.to_string()
            data-weight=group.weight.to_string()
            on:keydown=hear
        >
            <header>
                <strong class="tag" data-tier=tier.to_string()>{words.tiers[tier]}</strong>
                <span class="soft">{weight}</span>
                {(!group.is_whole).then(|| view! { <span class="soft">{words.loose}</span> })}
            </header>
            <div class="duplicate-scroll">
                <table class="duplicate-table">
                    <thead>
                        <Heads group=group.clone() draft=draft />
                    </thead>
                    <tbody>{field_rows(&group, draft)}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{words.why}</th>
                            {group.leads.iter().map(|lead| view! { <td><DuplicateReasons lead=lead.clone() /></td> }).collect_view()}
                            <td></td>
                        </tr>
                    </tfoot>
                </table>
            </div>
            <div class="toolbar">
                <button
                    type="button"
                    data-kind="primary"
                    data-testid="duplicate-merge"
                    disabled=is_alone
                    on:click=move |_| draft.merge()
                >
                    {words.merge}
                </button>
                <button type="button" data-testid="duplicate-apart" disabled=is_alone on:click=move |_| draft.tell_apart()>
                    {words.tell_apart}
                </button>
            </div>
        </li>
    }
}

/// Which lead stays, who takes part, and where each comes from.
#[component]
fn Heads(group: GroupView, draft: Draft) -> impl IntoView {
    let words = &use_words().duplicates;
    let language = use_language().get_untracked();
    let name = format!("stays-{}", group.leads[0].id);
    let has_many = group.leads.len() > 2;
    let head = |(place, lead): (usize, &GroupLead)| {
        let is_kept = move || draft.kept.get() == place;
        let takes_part = move || draft.parts.with(|parts| parts[place]);
        let include = move |event| {
            let is_part = event_target_checked(&event);
            draft.parts.update(|parts| parts[place] = is_part);
        };
        let part = has_many.then(|| {
            view! {
                <label>
                    <input
                        type="checkbox"
                        data-testid="duplicate-part"
                        prop:checked=takes_part
                        disabled=is_kept
                        on:change=include
                    />
                    {words.takes_part}
                </label>
            }
        });
        let keep = move |_| {
            draft.parts.update(|parts| parts[place] = true);
            draft.kept.set(place);
        };
        view! {
            <th scope="col" data-kept=move || is_kept().to_string()>
                <span>{fill(words.lead, &[("n", &language.number(place as u32 + 1))])}</span>
                <label>
                    <input type="radio" name=name.clone() data-testid="duplicate-keep" prop:checked=is_kept on:change=keep />
                    {words.stays}
                </label>
                {part}
                <span class="faint">{lead.file.clone()}</span>
            </th>
        }
    };
    view! {
        <tr>
            <td></td>
            {group.leads.iter().enumerate().map(head).collect_view()}
            <th scope="col">{words.merged}</th>
        </tr>
    }
}

/// Fields in which they differ first; of those a value can be taken.
fn field_rows(group: &GroupView, draft: Draft) -> AnyView {
    let value_of = |lead: &GroupLead, field: FieldKey| {
        lead.values.iter().find(|(known, _)| *known == field).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let mut fields: Vec<FieldKey> = Vec::new();
    group.leads.iter().flat_map(|lead| &lead.values).for_each(|(field, _)| {
        if !fields.contains(field) {
            fields.push(*field);
        }
    });
    let row = |field: FieldKey| (field, group.leads.iter().map(|lead| value_of(lead, field)).collect::<Vec<String>>());
    let mut rows: Vec<(FieldKey, Vec<String>)> = fields.into_iter().map(row).collect();
    rows.sort_by_key(|(field, values)| (!differ(values), field.rank()));
    rows.into_iter()
        .map(|(field, values)| view! { <FieldRow field=field values=values draft=draft /> })
        .collect_view()
        .into_any()
}

fn differ(values: &[String]) -> bool {
    values.windows(2).any(|pair| pair[0] != pair[1])
}

#[component]
fn FieldRow(field: FieldKey, values: Vec<String>, draft: Draft) -> impl IntoView {
    let words = &use_words().duplicates;
    let language = use_language().get_untracked();
    let is_choice = differ(&values);
    let merged = memo(move || {
        let found = draft.merged.with(|merged| merged.iter().find(|(known, _)| *known == field).cloned());
        found.map(|(_, value)| value).unwrap_or_default()
    });
    let cell = |(place, value): (usize, &String)| {
        let text = shown_value(language, field, value);
        if !is_choice || value.is_empty() {
            return view! { <td data-blank=value.is_empty().to_string()>{text}</td> };
        }
        let stored = value.clone();
        let is_taken = move || merged.with(|merged| *merged == stored);
        let label = fill(words.take, &[("field", &field_name(field)), ("value", &text)]);
        view! {
            <td data-differs="true">
                <button
                    type="button"
                    data-testid="duplicate-take"
                    aria-label=label
                    aria-pressed=move || is_taken().to_string()
                    on:click=move |_| draft.choose(field, place)
                >
                    {text}
                </button>
            </td>
        }
    };
    view! {
        <tr data-field=field_code(field) data-differs=is_choice.to_string()>
            <th scope="row">{field_name(field)}</th>
            {values.iter().enumerate().map(cell).collect_view()}
            <td class="duplicate-merged">{live(move || merged.with(|value| shown_value(language, field, value)))}</td>
        </tr>
    }
}

/// `j` and `k` go from group to group, `m` merges, `n` says that they are not the same.
fn hear(event: &KeyboardEvent, draft: Draft) {
    let own = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let is_typed = event.ctrl_key() || event.meta_key() || event.alt_key();
    let Some(own) = own.filter(|_| !is_typed) else { return };
    let neighbour = match event.key().as_str() {
        "j" => own.next_element_sibling(),
        "k" => own.previous_element_sibling(),
        "m" | "n" => own.next_element_sibling().or_else(|| own.previous_element_sibling()),
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    if let Some(neighbour) = neighbour.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = neighbour.focus();
    }
    match event.key().as_str() {
        "m" => draft.merge(),
        "n" => draft.tell_apart(),
        _ => {}
    }
}
