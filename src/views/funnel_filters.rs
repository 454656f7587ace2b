//! Which leads the funnel counts: by channel, and by what the view of leads is filtered by.

use super::kept::Memo;
use super::lead_filter::filter_text;
use super::live::{Show, live, memo, view};
use super::use_answer::use_answer;
use super::{use_query, use_words};
use crate::book::{Filter, Query};
use crate::lead::{Field, FieldKey};
use crate::words::fill;
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

const CHANNEL: FieldKey = FieldKey::Standard(Field::Channel);

/// The choice of a channel, and a chip for each other condition. They are those of the book page: removing one there or
/// here is the same.
#[component]
pub(super) fn FunnelFilters(query: Memo<Query>) -> impl IntoView {
    let words = &use_words().funnel;
    let view_of_leads = use_query();
    let has_any = memo(move || query.with(|query| !query.filters.is_empty() || !query.search.is_empty()));
    let remove_search = Callback::new(move |()| view_of_leads.update(|query| query.search.clear()));
    let chips = move || {
        let query = query.get();
        let filters = query.filters.into_iter().filter(|filter| !is_of_channel(filter));
        let search = (!query.search.is_empty()).then(|| {
            let text = fill(words.filter_search, &[("text", &query.search)]);
            view! { <FilterChip text=text on_remove=remove_search /> }
        });
        let chip = |filter: Filter| {
            let text = filter_text(&filter);
            let remove = move |()| view_of_leads.update(|query| query.filters.retain(|kept| *kept != filter));
            view! { <FilterChip text=text on_remove=Callback::new(remove) /> }
        };
        (search, filters.map(chip).collect_view())
    };
    view! {
        <div class="funnel-filters toolbar">
            <ChannelChoice query=query />
            <Show when=move || has_any.get()>
                <span class="soft">{words.filters_label}</span>
                {live(chips)}
                <button type="button" data-kind="quiet" on:click=move |_| view_of_leads.set(Query::default())>
                    {words.show_all}
                </button>
            </Show>
        </div>
    }
}

fn is_of_channel(filter: &Filter) -> bool {
    matches!(filter, Filter::OneOf(field, values) if *field == CHANNEL && values.len() == 1)
}

#[component]
fn ChannelChoice(query: Memo<Query>) -> impl IntoView {
    let (all_words, view_of_leads) = (use_words(), use_query());
    let words = &all_words.funnel;
    let channels = use_answer(
        || Ask::Facets,
        |answer| match answer {
            Answer::Facets(facets) => Some(facets.channels),
            _ => None,
        },
    );
    let chosen = memo(move || query.with(chosen_channel));
    let choose = move |event| {
        let value = event_target_value(&event);
        view_of_leads.update(|query| {
            query.filters.retain(|filter| !matches!(filter, Filter::OneOf(field, _) if *field == CHANNEL));
            // An option's value is `=` and the channel, so that leads without one can be chosen too.
            let channel = value.strip_prefix('=').map(str::to_owned);
            query.filters.extend(channel.map(|channel| Filter::OneOf(CHANNEL, vec![channel])));
        });
    };
    let options = move || {
        let mut names: Vec<String> = channels.get().unwrap_or_default().into_iter().map(|(name, _)| name).collect();
        names.extend(chosen.get().filter(|chosen| !names.contains(chosen)));
        let option = |name: String| {
            let is_chosen = chosen.with(|chosen| chosen.as_ref() == Some(&name));
            let text = all_words.channel(&name).to_owned();
            view! { <option value=format!("={name}") prop:selected=is_chosen>{text}</option> }
        };
        names.into_iter().map(option).collect_view()
    };
    view! {
        <label class="field">
            <span>{words.channel_label}</span>
            <select data-testid="funnel-channel" on:change=choose>
                <option value="" prop:selected=move || chosen.with(Option::is_none)>{words.channel_all}</option>
                {live(options)}
            </select>
        </label>
    }
}

fn chosen_channel(query: &Query) -> Option<String> {
    query.filters.iter().find_map(|filter| match filter {
        Filter::OneOf(_, values) if is_of_channel(filter) => values.first().cloned(),
        _ => None,
    })
}

#[component]
fn FilterChip(text: String, on_remove: Callback<()>) -> impl IntoView {
    let label = fill(use_words().funnel.filter_remove, &[("filter", &text)]);
    view! {
        <span class="chip">
            {text}
            <button type="button" aria-label=label on:click=move |_| on_remove.run(())>"×"</button>
        </span>
    }
}
