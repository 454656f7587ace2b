//! The team: who is in it, how many leads each takes, who works here.

use super::kept::{Memo, RwSignal};
use super::live::{For, Show, live, memo, view};
use super::owners_draft::OwnersDraft;
use super::{Icon, Shape, show_leads, use_language, use_words};
use crate::book::Query;
use crate::lead::Field;
use crate::words::fill;
use crate::worker::owners_work::{Owner, Team};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The card.
#[component]
pub(super) fn TeamCard(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners.members;
    let count = memo(move || draft.team.with(|team| team.owners.len()));
    let name = RwSignal::new(String::new());
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        add_owner(draft, name.get_untracked().trim());
        name.set(String::new());
    };
    view! {
        <section class="card" data-testid="team" data-count=move || count.get().to_string()>
            <h2>{words.title}</h2>
            <Show when=move || count.get() == 0>
                <p class="soft" data-testid="team-invite">{words.invite}</p>
            </Show>
            <ol class="team-list">
                <For each=move || (0..count.get()).collect() key=|place| *place let:place>
                    <Member draft=draft place=place />
                </For>
            </ol>
            <form class="toolbar team-add" on:submit=add>
                <label class="field">
                    <span>{words.name}</span>
                    <input type="text" required autocomplete="off" maxlength="80" data-testid="owner-name"
                        prop:value=move || name.get() on:input:target=move |event| name.set(event.target().value()) />
                </label>
                <button type="submit" data-testid="owner-add">
                    <Icon shape=Shape::Add />
                    {words.add}
                </button>
            </form>
            <Strangers draft=draft />
            <Show when=move || count.get() != 0>
                <Acting draft=draft />
            </Show>
        </section>
    }
}

fn add_owner(draft: OwnersDraft, name: &str) {
    if !name.is_empty() {
        draft.edit(|team| team.owners.push(Owner { name: name.to_owned(), ..Owner::default() }));
    }
}

/// One of the team.
#[component]
fn Member(draft: OwnersDraft, place: usize) -> impl IntoView {
    let words = &use_words().owners.members;
    // One that was just removed is `None` until its line is gone.
    let owner = memo(move || draft.team.with(|team| team.owners.get(place).cloned()));
    let read = move |read: fn(&Owner) -> String| owner.with(|owner| owner.as_ref().map(read).unwrap_or_default());
    let edit = move |edit: &dyn Fn(&mut Owner)| {
        draft.edit(|team| team.owners.get_mut(place).into_iter().for_each(edit));
    };
    let set_capacity = move |event| {
        let capacity = event_target_value(&event).parse().unwrap_or(0);
        edit(&|owner| owner.capacity = capacity);
    };
    let set_languages = move |event| {
        let languages = event_target_value(&event);
        edit(&|owner| owner.languages.clone_from(&languages));
    };
    let set_away = move |event| {
        let is_away = event_target_checked(&event);
        edit(&|owner| owner.is_away = is_away);
    };
    let capacity = |owner: &Owner| if owner.capacity == 0 { String::new() } else { owner.capacity.to_string() };
    view! {
        <li class="team-member" data-testid=format!("owner-{place}")>
            <strong class="team-name">{live(move || read(|owner| owner.name.clone()))}</strong>
            <Load draft=draft place=place owner=owner />
            <label class="field">
                <span>{words.capacity}</span>
                <input type="number" class="number" min="0" max="100000" data-testid=format!("owner-capacity-{place}")
                    placeholder=words.no_limit prop:value=move || read(capacity) on:change=set_capacity />
            </label>
            <label class="field">
                <span>{words.languages}</span>
                <input type="text" autocomplete="off" maxlength="80" prop:value=move || read(|owner| owner.languages.clone())
                    on:change=set_languages />
            </label>
            <label class="check">
                <input type="checkbox" data-testid=format!("owner-away-{place}")
                    prop:checked=move || owner.with(|owner| owner.as_ref().is_some_and(|owner| owner.is_away)) on:change=set_away />
                <span>{words.away}</span>
            </label>
            <button type="button" data-kind="quiet" data-shape="square" data-testid=format!("owner-remove-{place}")
                aria-label=move || fill(words.remove, &[("name", &read(|owner| owner.name.clone()))])
                on:click=move |_| draft.edit(|team| remove_owner(team, place))>
                <Icon shape=Shape::Delete />
            </button>
        </li>
    }
}

fn remove_owner(team: &mut Team, place: usize) {
    if place < team.owners.len() {
        team.owners.remove(place);
    }
}

/// The open leads of an owner against the most there may be; a click shows them.
#[component]
fn Load(draft: OwnersDraft, place: usize, owner: Memo<Option<Owner>>) -> impl IntoView {
    let words = &use_words().owners.members;
    let language = use_language().get_untracked();
    let load = memo(move || draft.read(|page| page.loads.get(place).copied().unwrap_or_default()));
    let capacity = memo(move || owner.with(|owner| owner.as_ref().map_or(0, |owner| owner.capacity)));
    let text = move || {
        let open = language.counted(&words.open, load.get());
        match capacity.get() {
            0 => open,
            most => fill(words.open_of, &[("open", &open), ("capacity", &language.number(most))]),
        }
    };
    let share = move || (f64::from(load.get()) / f64::from(capacity.get().max(1))).min(1.0) * 100.0;
    let show = move |_| {
        let name = owner.with_untracked(|owner| owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default());
        show_leads(Query::of_value(Field::Owner, &name));
    };
    view! {
        <button type="button" data-kind="quiet" class="team-load" data-testid=format!("owner-load-{place}")
            data-count=move || load.get().to_string() on:click=show>
            <span>{live(text)}</span>
            <Show when=move || capacity.get() != 0>
                <i class="team-bar" aria-hidden="true">
                    <i style:inline-size=move || format!("{:.1}%", share())></i>
                </i>
            </Show>
        </button>
    }
}

/// Owners who stand in leads and are not of the team: one click adds them.
#[component]
fn Strangers(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners.members;
    let language = use_language().get_untracked();
    let strangers = memo(move || draft.read(|page| page.strangers.clone()));
    let button = move |(name, count): (String, u32)| {
        let text = format!("{name} · {}", language.number(count));
        view! {
            <li>
                <button type="button" data-testid="owner-stranger" on:click=move |_| add_owner(draft, &name)>
                    <Icon shape=Shape::Add />
                    {text}
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || strangers.with(|strangers| !strangers.is_empty())>
            <h3>{words.strangers}</h3>
            <ul class="team-strangers">{live(move || strangers.get().into_iter().map(button).collect_view())}</ul>
        </Show>
    }
}

/// Who works here from now on.
#[component]
fn Acting(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners.members;
    let acting = memo(move || draft.team.with(|team| team.acting.clone()));
    let set = Callback::new(move |name| draft.edit(|team| team.acting = name));
    view! {
        <label class="field team-acting">
            <span>{words.acting}</span>
            <OwnerSelect draft=draft chosen=acting blank=words.acting_none handle="owner-acting" on_choose=set />
            <small class="soft">{words.acting_about}</small>
        </label>
    }
}

/// A choice of an owner of the team.
#[component]
pub(super) fn OwnerSelect(
    draft: OwnersDraft,
    chosen: Memo<String>,
    /// The choice of nobody; blank when somebody must be chosen.
    blank: &'static str,
    handle: &'static str,
    on_choose: Callback<String>,
) -> impl IntoView {
    let names = memo(move || draft.team.with(|team| team.names().into_iter().map(str::to_owned).collect::<Vec<_>>()));
    let option = move |name: String| {
        let shown = name.clone();
        let value = name.clone();
        let is_chosen = move || chosen.with(|chosen| *chosen == name);
        view! { <option value=value prop:selected=is_chosen>{shown}</option> }
    };
    let none = (!blank.is_empty()).then(|| view! { <option value="">{blank}</option> });
    let choose = move |event| on_choose.run(event_target_value(&event));
    view! {
        <select data-testid=handle on:change=choose>
            {none} {live(move || names.get().into_iter().map(option).collect_view())}
        </select>
    }
}
