//! The gate: what is wrong with which leads, which are duplicates, what stands in their columns, and which rows did not
//! become leads.

use super::audit_card::AuditCard;
use super::calls_waiting::CallsWaiting;
use super::clean_columns::CleanColumns;
use super::column_view::leads_changed;
use super::duplicates_card::DuplicatesCard;
use super::gate_rules::GateCard;
use super::kept::{Memo, RwSignal};
use super::live::{effect, view};
use super::rejected_table::RejectedTable;
use super::{Notice, change, say, show_failure, show_leads, use_language, use_overview, use_words};
use crate::book::{Filter, Query};
use crate::lead::{Field, IssueKind};
use crate::worker::client;
use crate::worker::column_work::{ColumnAsk, Operation, Step};
use crate::worker::protocol::{Answer, Ask, Facets, Rows};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Issues by kind, duplicates, the columns, then the rejected rows.
#[component]
pub fn CleanPage() -> impl IntoView {
    let words = use_words();
    let facets = use_facets();
    view! {
        <section class="page clean-page">
            <header class="page-header">
                <h1>{words.clean.title}</h1>
                <p>{words.clean.about}</p>
            </header>
            <section class="card clean-issues" aria-labelledby="clean-issues-title">
                <h2 id="clean-issues-title">{words.clean.issues_title}</h2>
                {move || facets.get().map(|facets| view! { <IssueButtons facets /> })}
            </section>
            <DuplicatesCard />
            <CleanColumns />
            <GateCard />
            <CallsWaiting />
            <RejectedTable />
            <AuditCard />
        </section>
    }
}

/// One button a kind: it shows exactly those leads.
#[component]
fn IssueButtons(facets: Facets) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let overview = use_overview();
    let button = move |handle: String, filter: Filter, name: &'static str, count: u32| {
        let is_mendable = matches!(&filter, Filter::Issues(kinds) if kinds[..] == [IssueKind::EmailMistyped]);
        let mend = is_mendable.then(|| {
            view! {
                <button type="button" class="clean-mend" data-testid="mend-domains" on:click=move |_| mend_domains()>
                    {words.clean.mend}
                </button>
            }
        });
        let show = move |_| show_leads(Query { filters: vec![filter.clone()], ..Query::default() });
        view! {
            <li>
                <button type="button" data-testid=handle data-count=count.to_string() on:click=show>
                    <span>{name}</span>
                    <strong>{language.number(count)}</strong>
                </button>
                {mend}
            </li>
        }
    };
    let issue = |(kind, count): &(IssueKind, u32)| {
        button(format!("issue-{}", kind.code()), Filter::Issues(vec![*kind]), words.issue(*kind), *count)
    };
    let text = match (overview.with_untracked(|overview| overview.lead_count), facets.issues.is_empty()) {
        (0, _) => words.clean.no_leads,
        (_, true) => words.clean.no_issues,
        _ => words.clean.issues_hint,
    };
    view! {
        <p>{text}</p>
        <ul class="clean-issue-list">
            {facets.issues.iter().map(issue).collect_view()}
            {(facets.clean_count > 0)
                .then(|| button("issue-none".to_owned(), Filter::NoIssue, words.clean.without_issue, facets.clean_count))}
        </ul>
    }
}

/// Puts the domains that were meant in the place of misspelt ones, in all leads that have any.
fn mend_domains() {
    let query = Query { filters: vec![Filter::Issues(vec![IssueKind::EmailMistyped])], ..Query::default() };
    let step = |field: Field| Step { field: field.into(), operation: Operation::MendDomains };
    let steps = vec![step(Field::Email), step(Field::OtherEmails)];
    let ask = ColumnAsk::Operate { rows: Rows::View(query), recipe: String::new(), steps };
    change(Ask::Column(ask), |_| say(Notice { text: leads_changed(), is_failure: false, has_undo: true }));
}

/// The counts, asked again with every change of the book; the old ones stay until the new ones come.
fn use_facets() -> RwSignal<Option<Facets>> {
    let facets = RwSignal::new(None);
    let version = Memo::new({
        let overview = use_overview();
        move |_| overview.with(|overview| (overview.workspace, overview.version))
    });
    effect(move |_| {
        let asked_for = version.get();
        spawn_local(async move {
            let answer = client::ask(Ask::Facets).await;
            if version.try_get_untracked() != Some(asked_for) {
                return;
            }
            match answer {
                Ok(Answer::Facets(answer)) => facets.set(Some(answer)),
                Ok(_) => (),
                Err(failure) => show_failure(&failure),
            }
        });
    });
    facets
}
