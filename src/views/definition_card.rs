//! One side's definition: its name, its groups of clauses, and what can be added by a click.

use super::definition_clause::DefinitionClause;
use super::definition_draft::DefinitionDraft;
use super::kept::Memo;
use super::live::{For, Show, live, memo, view};
use super::{Icon, Shape, use_language, use_words};
use crate::lead::Field;
use crate::qualify::{Clause, Definition, Group, Overlap, ReadyDefinition, ReadyGroup, Side};
use crate::score::Condition;
use leptos::prelude::*;

/// The value of the menu's line for a clause of one's own.
const OWN: &str = "own";

/// A side's definition.
#[component]
pub(super) fn DefinitionCard(draft: DefinitionDraft, side: Side) -> impl IntoView {
    let (words, language) = (&use_words().definitions, use_language().get_untracked());
    let definition = memo(move || draft.definitions.with(|definitions| definitions.of(side).clone()));
    let taken = move || {
        let of_side = Overlap::of_side(side);
        let count = draft.lab.with(|lab| {
            let figures = lab.as_ref().map(|lab| lab.comparison.overlaps).unwrap_or_default();
            of_side.iter().map(|overlap| figures[*overlap as usize].lead_count).sum::<u32>()
        });
        language.counted(&words.editor.takes, count)
    };
    let groups = memo(move || definition.with(|definition| definition.groups.len()));
    view! {
        <section class="definition-card card" data-testid=format!("definition-{}", side.code()) data-side=side.code()>
            <header>
                <h2>{words.names[side as usize]}</h2>
                <strong class="number" data-testid=format!("takes-{}", side.code())>{live(taken)}</strong>
            </header>
            <p class="soft">{words.abouts[side as usize]}</p>
            <NameInput draft=draft side=side definition=definition />
            <StartFrom draft=draft side=side />
            <p class="definition-all-of">
                {live(move || if groups.get() == 0 { words.clause.every_lead } else { words.editor.all_of })}
            </p>
            <ol class="definition-groups">
                <For each=move || (0..groups.get()).collect() key=|group| *group let:group>
                    <DefinitionGroup draft=draft side=side group=group definition=definition />
                </For>
            </ol>
            <AddGroup draft=draft side=side />
            <Show when=move || definition.with(Definition::knows_the_end)>
                <p class="callout" data-tone="warn">
                    <Icon shape=Shape::Warning />
                    <span>{words.editor.knows_the_end}</span>
                </p>
            </Show>
        </section>
    }
}

#[component]
fn NameInput(draft: DefinitionDraft, side: Side, definition: Memo<Definition>) -> impl IntoView {
    let words = &use_words().definitions;
    let set = move |event| {
        let name = event_target_value(&event);
        draft.edit(|definitions| definitions.of_mut(side).name = name);
    };
    view! {
        <label class="field">
            <span>{words.editor.name}</span>
            <input
                type="text"
                autocomplete="off"
                maxlength="80"
                data-testid=format!("definition-name-{}", side.code())
                placeholder=words.names[side as usize]
                prop:value=move || definition.with(|definition| definition.name.clone())
                on:input=set
            />
        </label>
    }
}

/// Begins the definition anew with a ready-made one.
#[component]
fn StartFrom(draft: DefinitionDraft, side: Side) -> impl IntoView {
    let words = &use_words().definitions.editor;
    let options = ReadyDefinition::ALL.iter().zip(words.ready).map(|(ready, name)| (ready.code(), name)).collect();
    let choose = Callback::new(move |code: String| {
        if let Some(ready) = ReadyDefinition::ALL.into_iter().find(|ready| ready.code() == code) {
            draft.start_from(side, ready.groups());
        }
    });
    let handle = format!("definition-start-{}", side.code());
    view! { <ClickMenu label=words.start_from first=words.start_choose options=options handle=handle on_choose=choose /> }
}

/// Adds a ready-made group, or a clause of one's own.
#[component]
fn AddGroup(draft: DefinitionDraft, side: Side) -> impl IntoView {
    let words = &use_words().definitions.editor;
    let groups = ReadyGroup::ALL.iter().zip(words.groups).map(|(group, name)| (group.code(), name));
    let options = groups.chain([(OWN, words.own_clause)]).collect();
    let choose = Callback::new(move |code: String| {
        let ready = ReadyGroup::ALL.into_iter().find(|group| group.code() == code);
        match ready {
            Some(ready) => draft.add_group(side, ready.group(), false),
            None => draft.add_group(side, Group { terms: vec![own_clause().into()] }, true),
        }
    });
    let handle = format!("definition-add-{}", side.code());
    view! { <ClickMenu label=words.add_group first=words.add_choose options=options handle=handle on_choose=choose /> }
}

/// What a new clause asks until it is edited.
fn own_clause() -> Clause {
    Clause::Fact(Condition::Known(Field::Company))
}

/// A choice that does something and is none again.
#[component]
fn ClickMenu(
    label: &'static str,
    first: &'static str,
    options: Vec<(&'static str, &'static str)>,
    handle: String,
    on_choose: Callback<String>,
) -> impl IntoView {
    let choose = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlSelectElement>| {
        let code = event.target().value();
        event.target().set_value("");
        if !code.is_empty() {
            on_choose.run(code);
        }
    };
    let option = |(code, name): (&'static str, &'static str)| view! { <option value=code>{name}</option> };
    view! {
        <label class="field">
            <span>{label}</span>
            <select data-testid=handle on:change:target=choose>
                <option value="" selected=true>{first}</option>
                {options.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}

/// Clauses of which any is enough.
#[component]
fn DefinitionGroup(draft: DefinitionDraft, side: Side, group: usize, definition: Memo<Definition>) -> impl IntoView {
    let (words, language) = (&use_words().definitions, use_language().get_untracked());
    let of_group = move || definition.with(|definition| definition.groups.get(group).cloned().unwrap_or_default());
    let count = memo(move || of_group().terms.len());
    let label = move || crate::words::fill(words.editor.add_clause_label, &[("group", &language.group(&of_group()))]);
    view! {
        <li class="definition-group" data-group=group.to_string()>
            <ul>
                <For each=move || (0..count.get()).collect() key=|place| *place let:place>
                    <DefinitionClause draft=draft at=(side, group, place) />
                </For>
            </ul>
            <button
                type="button"
                data-kind="quiet"
                data-testid=format!("clause-add-{}-{group}", side.code())
                aria-label=label
                on:click=move |_| draft.add_term(side, group, own_clause())
            >
                {words.editor.add_clause}
            </button>
        </li>
    }
}
