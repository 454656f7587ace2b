//! Territories as a tree: who named which place, how many leads fall in it, where two overlap.

use super::kept::RwSignal;
use super::live::{Show, live, memo, view};
use super::owners_draft::OwnersDraft;
use super::owners_team::OwnerSelect;
use super::{Icon, Shape, show_leads, use_language, use_words};
use crate::book::{Filter, Query};
use crate::words::fill;
use crate::worker::owners_work::{Team, Territory, TreeNode};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The card.
#[component]
pub(super) fn TreeCard(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners.places;
    let tree = memo(move || draft.read(|page| page.tree.clone()));
    let nodes = move || tree.get().into_iter().map(|node| view! { <Node draft=draft node=node /> }).collect_view();
    view! {
        <section class="card" data-testid="territories" data-count=move || tree.with(Vec::len).to_string()>
            <h2>{words.title}</h2>
            <p class="soft">{words.about}</p>
            <Show when=move || tree.with(Vec::is_empty)>
                <p class="soft">{words.none}</p>
            </Show>
            <ul class="territory-tree">{live(nodes)}</ul>
            <AddTerritory draft=draft />
        </section>
    }
}

/// What a node is called: its narrowest part.
fn name_of(territory: &Territory) -> String {
    let language = use_language().get_untracked();
    let country = territory.country.as_str();
    let is_code = country.len() == 2 && country.bytes().all(|letter| letter.is_ascii_uppercase());
    match (territory.city.as_str(), territory.region.as_str()) {
        ("", "") if is_code => language.region(country),
        ("", "") => country.to_owned(),
        ("", region) => region.to_owned(),
        (city, _) => city.to_owned(),
    }
}

#[component]
fn Node(draft: OwnersDraft, node: TreeNode) -> impl IntoView {
    let words = &use_words().owners;
    let language = use_language().get_untracked();
    let name = name_of(&node.territory);
    let territory = StoredValue::new(node.territory.clone());
    let show = move |_| show_leads(territory.with_value(leads_of));
    let remove = move |owner: String| draft.edit(|team| territory.with_value(|it| remove_territory(team, &owner, it)));
    let owner = |owner: &String| {
        let label = fill(words.places.remove, &[("place", &name), ("name", owner)]);
        let of = owner.clone();
        view! {
            <span class="tag">
                {owner.clone()}
                <button type="button" data-kind="quiet" class="tag-remove" data-testid="territory-remove" aria-label=label
                    on:click=move |_| remove(of.clone())>
                    <Icon shape=Shape::Close />
                </button>
            </span>
        }
    };
    let owners = node.owners.iter().map(owner).collect_view();
    let overlap =
        (node.owners.len() > 1).then(|| view! { <strong class="territory-overlap">{words.places.overlap}</strong> });
    let closest = (!node.owners.is_empty() && node.closest_count < node.lead_count)
        .then(|| language.counted(&words.places.closest, node.closest_count));
    view! {
        <li
            data-testid="territory"
            data-depth=node.depth.to_string()
            data-leads=node.lead_count.to_string()
            data-owners=node.owners.len().to_string()
            style:padding-inline-start=format!("{}rem", node.depth)
        >
            <button type="button" data-kind="quiet" class="row-name" on:click=show>{name.clone()}</button>
            <span class="number">{language.counted(&words.members.open, node.lead_count)}</span>
            <span class="soft">{closest}</span>
            <span class="territory-owners">{owners} {overlap}</span>
        </li>
    }
}

/// The leads from a place, as the table filters them.
fn leads_of(territory: &Territory) -> Query {
    let parts = Territory::FIELDS.into_iter().zip(territory.parts()).filter(|(_, part)| !part.is_empty());
    let filters = parts.map(|(field, part)| Filter::OneOf(field.into(), vec![part.to_owned()]));
    Query { filters: filters.collect(), ..Query::default() }
}

fn remove_territory(team: &mut Team, owner: &str, territory: &Territory) {
    let of_owner = team.owners.iter_mut().filter(|known| known.name == owner);
    let key = |territory: &Territory| territory.parts().map(str::to_lowercase);
    of_owner.for_each(|owner| owner.territories.retain(|known| key(known) != key(territory)));
}

/// The form that adds one.
#[component]
fn AddTerritory(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners.places;
    let owner = RwSignal::new(String::new());
    // Until somebody is chosen, the first.
    let chosen = memo(move || {
        let owner = owner.get();
        draft.team.with(|team| {
            let names = team.names();
            names
                .iter()
                .find(|name| **name == owner)
                .or(names.first())
                .map(|name| (*name).to_owned())
                .unwrap_or_default()
        })
    });
    let parts: [RwSignal<String>; 3] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let [country, region, city] = parts.map(|part| part.get_untracked().trim().to_owned());
        let territory = Territory { country, region, city };
        let owner = chosen.get_untracked();
        if territory.closeness() > 0 {
            parts.into_iter().for_each(|part| part.set(String::new()));
            draft.edit(|team| {
                let of_team = team.owners.iter_mut().find(|known| known.name == owner);
                of_team.into_iter().for_each(|owner| owner.territories.push(territory.clone()));
            });
        }
    };
    let input = move |place: usize| {
        let (field, part) = (Territory::FIELDS[place], parts[place]);
        view! {
            <label class="field">
                <span>{use_words().lead.fields[field as usize]}</span>
                <input type="text" autocomplete="off" maxlength="80" data-testid=format!("territory-{}", field.code())
                    prop:value=move || part.get() on:input:target=move |event| part.set(event.target().value()) />
            </label>
        }
    };
    let choose = Callback::new(move |name| owner.set(name));
    view! {
        <form class="toolbar territory-add" on:submit=add>
            <label class="field">
                <span>{words.owner}</span>
                <OwnerSelect draft=draft chosen=chosen blank="" handle="territory-owner" on_choose=choose />
            </label>
            {[0, 1, 2].map(input).collect_view()}
            <button type="submit" data-testid="territory-add">
                <Icon shape=Shape::Add />
                {words.add}
            </button>
        </form>
    }
}
