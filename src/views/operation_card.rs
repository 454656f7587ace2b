//! One operation on all values of a column: chosen, seen beforehand, done.

use super::column_view::{ColumnView, FieldSelect, ask_column, field_name, leads_changed, shown_value};
use super::context::{Notice, change, say};
use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::operation_draft::OperationDraft;
use super::{use_language, use_words};
use crate::lead::{Field, FieldKey};
use crate::words::{Language, fill};
use crate::worker::column_work::{ChangeSample, ColumnAnswer, ColumnAsk, OperationKind, SplitPart, Step, StepsPreview};
use crate::worker::protocol::{Ask, Rows};
use leptos::prelude::*;

/// The operations on one column.
#[component]
pub(super) fn OperationCard(column: ColumnView, field: FieldKey) -> impl IntoView {
    let words = &use_words().columns.operation;
    let draft = OperationDraft::new();
    let steps = memo(move || draft.operation().map(|operation| vec![Step { field, operation }]));
    let preview = ask_column(
        move || {
            let rows = Rows::View(column.query());
            ColumnAsk::Preview { rows, steps: steps.get().unwrap_or_default() }
        },
        |answer| match answer {
            ColumnAnswer::Preview(preview) => Some(preview),
            _ => None,
        },
    );
    let can_apply =
        move || steps.with(Option::is_some) && preview.with(|it| it.as_ref().is_some_and(|it| it.value_count > 0));
    let apply = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(steps) = steps.get_untracked().filter(|_| untrack(can_apply)) else { return };
        let kind = draft.kind.get_untracked();
        change(Ask::Column(ColumnAsk::Operate { rows: column.rows(), recipe: String::new(), steps }), move |_| {
            let entry = use_language().get_untracked().operation(kind, field, &custom_names());
            let text = fill(words.done, &[("entry", &entry), ("leads", &leads_changed())]);
            say(Notice { text, is_failure: false, has_undo: true });
        });
    };
    let told = move || match (steps.with(Option::is_some), preview.get()) {
        (false, _) => view! { <p class="soft">{words.incomplete}</p> },
        (true, None) => view! { <p class="soft">{use_words().columns.loading}</p> },
        (true, Some(preview)) => preview_text(use_language().get_untracked(), field, &preview),
    };
    view! {
        <section class="operation-card" aria-labelledby="operation-title">
            <h3 id="operation-title">{words.title}</h3>
            <form on:submit=apply>
                <KindSelect draft=draft />
                {live(move || inputs(column, draft, draft.kind.get()))}
                <button type="submit" data-kind="primary" data-testid="operation-apply" disabled=move || !can_apply()>
                    {words.apply}
                </button>
            </form>
            <div class="operation-preview" role="status" data-testid="operation-preview">
                {live(told)}
            </div>
        </section>
    }
}

fn custom_names() -> Vec<String> {
    super::use_overview().with_untracked(|overview| overview.custom_names.clone())
}

#[component]
fn KindSelect(draft: OperationDraft) -> impl IntoView {
    let words = &use_words().columns.operation;
    let choose = move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or(0);
        draft.choose(OperationKind::ALL.get(place).copied().unwrap_or(OperationKind::Tidy));
    };
    let option = move |(place, name): (usize, &'static str)| {
        let is_chosen = move || draft.kind.get() as usize == place;
        view! { <option value=place.to_string() prop:selected=is_chosen>{name}</option> }
    };
    view! {
        <label class="field">
            <span>{words.what}</span>
            <select data-testid="operation-kind" on:change=choose>
                {words.kinds.into_iter().enumerate().map(option).collect_view()}
            </select>
        </label>
    }
}

/// What an operation of a kind needs to know.
fn inputs(column: ColumnView, draft: OperationDraft, kind: OperationKind) -> AnyView {
    let words = &use_words().columns.operation;
    let check = move |event| draft.ignores_case.set(event_target_checked(&event));
    match kind {
        OperationKind::Replace => view! {
            <TextInput label=words.find handle="operation-find" text=draft.sought />
            <TextInput label=words.with handle="operation-with" text=draft.with />
            <label class="check">
                <input type="checkbox" prop:checked=move || draft.ignores_case.get() on:change=check />
                <span>{words.ignores_case}</span>
            </label>
        },
        OperationKind::Fill => view! { <TextInput label=words.fill_with handle="operation-with" text=draft.with /> },
        OperationKind::Split => view! { <SplitInputs column=column draft=draft /> },
        OperationKind::Set => view! {
            <label class="field">
                <span>{words.values}</span>
                <textarea
                    rows="3"
                    data-testid="operation-values"
                    spellcheck="false"
                    on:input=move |event| draft.sought.set(event_target_value(&event))
                ></textarea>
            </label>
            <TextInput label=words.becomes handle="operation-with" text=draft.with />
        },
        _ => ().into_any(),
    }
}

#[component]
fn TextInput(label: &'static str, handle: &'static str, text: RwSignal<String>) -> impl IntoView {
    view! {
        <label class="field">
            <span>{label}</span>
            <input
                type="text"
                data-testid=handle
                spellcheck="false"
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
            />
        </label>
    }
}

#[component]
fn SplitInputs(column: ColumnView, draft: OperationDraft) -> impl IntoView {
    let words = &use_words().columns.operation;
    let own = column.field.get_untracked();
    let custom = (0..custom_names().len()).map(|place| FieldKey::Custom(place as u16));
    let fields = Field::ALL.into_iter().map(FieldKey::from).chain(custom);
    let fields: Vec<FieldKey> = fields.filter(|field| Some(*field) != own).collect();
    let choose_part = move |event| {
        let is_before = event_target_value(&event) == "before";
        draft.part.set(if is_before { SplitPart::Before } else { SplitPart::After });
    };
    let chosen = Signal::derive(move || Some(draft.into.get()));
    let choose = Callback::new(move |field| draft.into.set(field));
    view! {
        <TextInput label=words.separator handle="operation-find" text=draft.sought />
        <label class="field">
            <span>{words.part}</span>
            <select data-testid="operation-part" on:change=choose_part>
                <option value="after" prop:selected=move || draft.part.get() == SplitPart::After>
                    {words.part_after}
                </option>
                <option value="before" prop:selected=move || draft.part.get() == SplitPart::Before>
                    {words.part_before}
                </option>
            </select>
        </label>
        <FieldSelect label=words.into handle="operation-into" fields=fields chosen=chosen choose=choose />
    }
}

fn preview_text(language: Language, field: FieldKey, preview: &StepsPreview) -> AnyView {
    let all_words = language.words();
    let words = &all_words.columns.operation;
    let values = language.counted(&words.value_count, preview.value_count);
    let leads = language.counted(&all_words.lead.leads, preview.changed_count);
    let text = match preview.value_count {
        0 => words.nothing.to_owned(),
        _ => fill(words.changes, &[("values", &values), ("leads", &leads)]),
    };
    let stays = [(&words.refused, preview.refused_count), (&words.occupied, preview.occupied_count)];
    let stays =
        stays.into_iter().filter(|(_, count)| *count > 0).map(|(plural, count)| language.counted(plural, count));
    let has_others = preview.samples.iter().any(|sample| sample.field != field);
    view! {
        <p>{text}</p>
        {stays.map(|text| view! { <p class="soft">{text}</p> }).collect_view()}
        {(!preview.samples.is_empty()).then(|| samples(language, &preview.samples, has_others))}
    }
}

fn samples(language: Language, samples: &[ChangeSample], names_fields: bool) -> AnyView {
    let words = &language.words().columns.operation;
    let row = |sample: &ChangeSample| {
        let shown = |text: &str| shown_value(language, sample.field, text);
        view! {
            <tr>
                {names_fields.then(|| view! { <th scope="row">{field_name(sample.field)}</th> })}
                <td>{shown(&sample.before)}</td>
                <td>{shown(&sample.after)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=words.samples>
            <table>
                <thead>
                    <tr>
                        {names_fields.then(|| view! { <th scope="col">{language.words().columns.field}</th> })}
                        <th scope="col">{words.before}</th>
                        <th scope="col">{words.after}</th>
                    </tr>
                </thead>
                <tbody>{samples.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
