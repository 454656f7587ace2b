//! What the figures of channels leave out, and what articles say of leads in general.

use super::channel_figure::sums_text;
use super::kept::RwSignal;
use super::live::{live, view};
use super::{use_language, use_words};
use crate::report::Channels;
use crate::words::fill;
use leptos::prelude::*;

/// What is in no period because its day is not known; and that leads have several touches.
#[component]
pub(super) fn ChannelNotes(channels: RwSignal<Option<Channels>>) -> impl IntoView {
    let costs = &use_words().channels.costs;
    let language = use_language().get_untracked();
    live(move || {
        let (undated, several_count) =
            channels.with(|it| it.as_ref().map(|channels| (channels.undated.clone(), channels.several_count)))?;
        let mut notes: Vec<(&'static str, String)> = Vec::new();
        if undated.lead_count > 0 {
            notes.push(("undated-leads", language.counted(&costs.undated_leads, undated.lead_count)));
        }
        if undated.stage_counts != [0; 3] {
            let [prospects, opportunities, customers] = undated.stage_counts.map(|count| language.number(count));
            let counts = [("prospects", &*prospects), ("opportunities", &*opportunities), ("customers", &*customers)];
            notes.push(("undated-stages", fill(costs.undated_stages, &counts)));
        }
        if undated.rejected_count > 0 {
            notes.push(("undated-rejected", language.counted(&costs.undated_rejected, undated.rejected_count)));
        }
        if !undated.spend.is_empty() {
            let spend = sums_text(&undated.spend, language);
            notes.push(("undated-spend", fill(costs.undated_spend, &[("spend", &spend)])));
        }
        if several_count > 0 {
            let several = language.counted(&costs.several, several_count);
            notes.push(("several-touches", format!("{several} {}", costs.several_hint)));
        }
        let line = |(handle, text): (&'static str, String)| view! { <li data-testid=handle>{text}</li> };
        (!notes.is_empty())
            .then(|| view! { <ul class="soft caveats">{notes.into_iter().map(line).collect_view()}</ul> })
    })
}

/// Claims of articles, each with its source (A4, A5, I1).
#[component]
pub(super) fn References() -> impl IntoView {
    let costs = &use_words().channels.costs;
    let claims = [costs.reference_legitimate, costs.reference_qualified, costs.reference_paid];
    view! {
        <details class="card references" data-testid="channel-references">
            <summary>{costs.references_title}</summary>
            <p class="soft">{costs.references_intro}</p>
            <ul>{claims.map(|claim| view! { <li>{claim}</li> }).into_iter().collect_view()}</ul>
        </details>
    }
}
