//! Step one: the country of phone numbers without country code, as the list tells it.

use super::import_desk::use_import;
use super::live::{live, memo, view};
use super::workspace_card::REGIONS;
use super::{use_language, use_words};
use crate::words::fill;
use leptos::prelude::*;

/// The country, and whether the numbers told it.
#[component]
pub(super) fn RegionChoice() -> impl IntoView {
    let words = &use_words().reading;
    let language = use_language().get_untracked();
    let desk = use_import();
    let usual = memo(move || desk.head.with(|head| head.as_ref().map(|head| head.region.clone()).unwrap_or_default()));
    let seen = memo(move || desk.head.with(|head| head.as_ref().and_then(|head| head.seen_region.clone())));
    let chosen = memo(move || {
        let region = desk.plan.with(|plan| plan.region.clone());
        if region.is_empty() { usual.get() } else { region }
    });
    let options = move || {
        let mut codes: Vec<String> = REGIONS.into_iter().map(str::to_owned).collect();
        for code in [usual.get()].into_iter().chain(seen.get()) {
            if !code.is_empty() && !codes.contains(&code) {
                codes.push(code);
            }
        }
        let mut named: Vec<(String, String)> = codes.into_iter().map(|code| (language.region(&code), code)).collect();
        named.sort();
        let option = |(name, code): (String, String)| {
            let is_chosen = {
                let code = code.clone();
                move || chosen.with(|chosen| *chosen == code)
            };
            view! { <option value=code prop:selected=is_chosen>{name}</option> }
        };
        named.into_iter().map(option).collect_view()
    };
    let hint = move || {
        let is_seen = seen.with(|seen| seen.as_ref().is_some_and(|seen| chosen.with(|chosen| chosen == seen)));
        is_seen.then(|| {
            let text = fill(words.region_seen, &[("usual", &language.region(&usual.get()))]);
            view! { <span class="soft" role="status" data-testid="import-region-seen">{text}</span> }
        })
    };
    view! {
        <label class="field">
            <span>{words.region}</span>
            <select
                data-testid="import-region"
                on:change=move |event| {
                    let code = event_target_value(&event);
                    desk.change_plan(|plan| plan.region = code);
                }
            >
                {live(options)}
            </select>
            {live(hint)}
        </label>
    }
}
