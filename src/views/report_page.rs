//! Funnel, trends and channels as one page to print, or as one HTML file to pass on: what is shown there, without its controls.

use super::kept::RwSignal;
use super::live::{live, view};
use super::one_file::one_file;
use super::period::today;
use super::printing::print_page;
use super::{
    ChannelsPage, FunnelPage, Icon, Page, Shape, TrendsPage, save_file, tell_unsaved, use_language, use_overview,
    use_words,
};
use crate::words::fill;
use crate::worker::protocol::Workspace;
use leptos::html::Article;
use leptos::prelude::*;

/// What a report may hold.
const PARTS: [Page; 3] = [Page::Funnel, Page::Trends, Page::Channels];

/// The report.
#[component]
pub fn ReportPage() -> impl IntoView {
    let all_words = use_words();
    let words = &all_words.report;
    let article: NodeRef<Article> = NodeRef::new();
    let parts = RwSignal::new([true; PARTS.len()]);
    let choice = |(place, part): (usize, Page)| {
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || parts.get()[place]
                    on:change=move |event| parts.update(|parts| parts[place] = event_target_checked(&event))
                />
                <span>{all_words.page(part)}</span>
            </label>
        }
    };
    let shown = move || {
        let chosen = PARTS.into_iter().zip(parts.get()).filter(|(_, is_chosen)| *is_chosen);
        let page = |(part, _): (Page, bool)| match part {
            Page::Funnel => view! { <FunnelPage /> }.into_any(),
            Page::Trends => view! { <TrendsPage /> }.into_any(),
            _ => view! { <ChannelsPage /> }.into_any(),
        };
        chosen.map(page).collect_view()
    };
    view! {
        <section class="report-page page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.intro}</p>
            </header>
            <div class="toolbar" role="group" aria-label=words.parts>
                {PARTS.into_iter().enumerate().map(choice).collect_view()}
                <Ways article=article />
            </div>
            <article class="report" data-testid="report" node_ref=article>
                <p class="report-made">{live(made)}</p>
                {live(shown)}
            </article>
        </section>
    }
}

/// Whose figures, and of which day.
fn made() -> String {
    let frame = &use_words().frame;
    let book = use_overview().with(|overview| match overview.workspace {
        Workspace::Real => frame.workspace_real,
        Workspace::Sample => frame.workspace_sample,
    });
    let day = use_language().get_untracked().day(today());
    fill(use_words().report.made, &[("book", book), ("day", &day)])
}

/// The way to it, on the pages that it holds.
#[component]
pub(super) fn ReportLink() -> impl IntoView {
    view! {
        <a class="report-link" href="#report" data-testid="open-report">
            {use_words().report.open}
        </a>
    }
}

/// The two ways out.
#[component]
fn Ways(article: NodeRef<Article>) -> impl IntoView {
    let words = &use_words().report;
    let save = move |_| {
        let Some(article) = article.get_untracked() else { return };
        let title = [words.title.to_owned(), made()].join(" \u{2013} ");
        let file = one_file(&article, &title);
        let name = format!("report-{}.html", today());
        tell_unsaved(file.and_then(|html| save_file(&name, "text/html;charset=utf-8", &html.into())));
    };
    view! {
        <button type="button" data-kind="primary" data-testid="report-print" on:click=|_| print_page()>
            {words.print}
        </button>
        <button type="button" data-testid="report-html" on:click=save>
            <Icon shape=Shape::Download />
            {words.save_html}
        </button>
    }
}
