//! The page of the address.

use super::first_run::FirstRun;
use super::{
    ChannelsPage, CleanPage, FunnelPage, HistoryPage, ImportPage, LeadsPage, Page, ScoringPage, SettingsPage,
    use_overview, use_page,
};
use leptos::prelude::*;

/// One page at a time: the others ask nothing while they are not shown.
#[component]
pub fn AppPage() -> impl IntoView {
    let page = use_page();
    move || match page.get() {
        Page::Leads => view! { <Book /> }.into_any(),
        Page::Import => view! { <ImportPage /> }.into_any(),
        Page::Clean => view! { <CleanPage /> }.into_any(),
        Page::Scoring => view! { <ScoringPage /> }.into_any(),
        Page::Funnel => view! { <FunnelPage /> }.into_any(),
        Page::Channels => view! { <ChannelsPage /> }.into_any(),
        Page::History => view! { <HistoryPage /> }.into_any(),
        Page::Settings => view! { <SettingsPage /> }.into_any(),
    }
}

/// The book, or what to do while there is none.
#[component]
fn Book() -> impl IntoView {
    let overview = use_overview();
    let is_empty = Memo::new(move |_| overview.with(|overview| overview.lead_count == 0));
    move || match is_empty.get() {
        true => view! { <FirstRun /> }.into_any(),
        false => view! { <LeadsPage /> }.into_any(),
    }
}
