//! The page of the address.

use super::first_run::FirstRun;
use super::live::{live, memo, view};
use super::{
    BoardPage, CallsPage, ChannelsPage, CleanPage, DayPage, DefinitionsPage, ForecastPage, FunnelPage, HistoryPage,
    ImportPage, LeadsPage, OwnersPage, Page, ReportPage, ScoringPage, SettingsPage, TrendsPage, use_overview, use_page,
};
use leptos::prelude::*;

/// One page at a time: the others ask nothing while they are not shown.
#[component]
pub fn AppPage() -> impl IntoView {
    let page = use_page();
    live(move || match page.get() {
        Page::Today => view! { <DayPage /> },
        Page::Board => view! { <BoardPage /> },
        Page::Owners => view! { <OwnersPage /> },
        Page::Leads => view! { <Book /> },
        Page::Import => view! { <ImportPage /> },
        Page::Clean => view! { <CleanPage /> },
        Page::Calls => view! { <CallsPage /> },
        Page::Definitions => view! { <DefinitionsPage /> },
        Page::Scoring => view! { <ScoringPage /> },
        Page::Forecast => view! { <ForecastPage /> },
        Page::Funnel => view! { <FunnelPage /> },
        Page::Trends => view! { <TrendsPage /> },
        Page::Channels => view! { <ChannelsPage /> },
        Page::Report => view! { <ReportPage /> },
        Page::History => view! { <HistoryPage /> },
        Page::Settings => view! { <SettingsPage /> },
    })
}

/// The book, or what to do while there is none.
#[component]
fn Book() -> impl IntoView {
    let overview = use_overview();
    let is_empty = memo(move || overview.with(|overview| overview.lead_count == 0));
    live(move || match is_empty.get() {
        true => view! { <FirstRun /> },
        false => view! { <LeadsPage /> },
    })
}
