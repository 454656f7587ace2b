//! What the figures of funnel and channels do not say by themselves.

use super::channel_figure::row_name;
use super::kept::{Memo, RwSignal};
use super::live::{live, view};
use super::{use_language, use_words};
use crate::report::{ChannelRow, Channels, DealsFrom};
use crate::words::fill;
use leptos::prelude::*;

/// Deals are recorded only from a day on.
#[component]
pub(super) fn DealsNote(deals: Memo<Option<DealsFrom>>) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    live(move || {
        deals.get().map(|deals| {
            let leads = language.counted(&words.forecast.leads, deals.early_count);
            let days = [language.day(deals.first_deal), language.day(deals.first_contact)];
            let values = [("deal", days[0].as_str()), ("contact", days[1].as_str()), ("leads", leads.as_str())];
            view! {
                <p class="callout" data-tone="warn" data-testid="deals-from" data-day=deals.first_deal.to_string()>
                    {fill(words.forecast.caveats.deals_from, &values)}
                </p>
            }
        })
    })
}

/// Channels whose shares of customers cannot be told apart.
#[component]
pub(super) fn OverlapNotes(channels: RwSignal<Option<Channels>>) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let range = move |row: &ChannelRow| {
        let (low, high) = row.customer_rate().interval();
        let (low, high) = (language.percent(low), language.percent(high));
        fill(words.forecast.caveats.range, &[("low", &low), ("high", &high)])
    };
    live(move || {
        let lines = channels.with(|channels| {
            let Channels { basis, rows, caveats, .. } = channels.as_ref()?;
            let row = |name: &str| rows.iter().find(|row| row.channel == name);
            let line = |(one, other): &(String, String)| {
                let (one, other) = (row(one)?, row(other)?);
                let names = [one, other].map(|row| row_name(words, basis.split, &row.channel));
                let ranges = [one, other].map(range);
                let values = [
                    ("one", names[0].as_str()),
                    ("one_range", ranges[0].as_str()),
                    ("other", names[1].as_str()),
                    ("other_range", ranges[1].as_str()),
                ];
                let pair = format!("{} {}", one.channel, other.channel);
                let text = fill(words.forecast.caveats.overlap, &values);
                Some(view! { <li data-testid="overlap" data-pair=pair>{text}</li> })
            };
            Some(caveats.overlaps.iter().filter_map(line).collect::<Vec<_>>())
        })?;
        (!lines.is_empty()).then(|| view! { <ul class="soft caveats">{lines.collect_view()}</ul> })
    })
}
