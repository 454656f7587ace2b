//! One lead with everything known: fields in place, the score line by line, where it came from, what happened to it.

use super::chance_sum::LeadChanceSum;
use super::erase_leads::EraseLeads;
use super::history_view::{KnownLead, show_history_of};
use super::kept::{Memo, RwSignal};
use super::lead_calls::LeadCalls;
use super::lead_channel::LeadChannel;
use super::lead_field::LeadField;
use super::lead_follow::LeadFollowPart;
use super::lead_marks::LeadMarkLines;
use super::lead_story::{LeadOrigin, LeadStory};
use super::leads_view::{LeadsView, NAME_FIELDS};
use super::live::{For, Show, effect, live, memo, view};
use super::next_step_form::LeadNextStep;
use super::person_file::PersonFile;
use super::qualify_card::QualifyPart;
use super::score_sum::ScoreSum;
use super::{Icon, Shape, use_language, use_overview, use_words};
use crate::lead::{Field, FieldKey, LeadId};
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, LeadDetail, Rows};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::KeyboardEvent;

/// Beside the table; over it where there is no room.
#[component]
pub fn LeadPanel(view: LeadsView) -> impl IntoView {
    let detail = ask_detail(view);
    let is_open = memo(move || view.opened.get().is_some() && detail.with(Option::is_some));
    view! {
        <Show when=move || is_open.get()>
            <PanelContent view=view detail=detail />
        </Show>
    }
}

/// What is known of the open lead; asked again whenever the book changes.
fn ask_detail(view: LeadsView) -> RwSignal<Option<LeadDetail>> {
    let detail = RwSignal::new(None::<LeadDetail>);
    let overview = use_overview();
    let book = memo(move || overview.with(|overview| (overview.workspace, overview.version)));
    let workspace = memo(move || overview.with(|overview| overview.workspace));
    effect(move |is_first| {
        workspace.track();
        if !is_first {
            view.opened.set(None);
        }
    });
    effect(move |_| {
        book.track();
        let Some(id) = view.opened.get() else { return detail.set(None) };
        spawn_local(async move {
            let answer = client::ask(Ask::Lead(id)).await;
            if view.opened.try_get_untracked() != Some(Some(id)) {
                return;
            }
            match answer {
                Ok(Answer::Lead(found)) => detail.set(Some(*found)),
                // The lead is gone: its import was undone, or another tab put another book in its place.
                _ => view.opened.set(None),
            }
        });
    });
    detail
}

#[component]
fn PanelContent(view: LeadsView, detail: RwSignal<Option<LeadDetail>>) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let score = move || told(detail, &|detail| language.number(detail.score));
    let hear_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            view.opened.set(None);
        }
    };
    let id = memo(move || detail.with(|detail| detail.as_ref().map(|detail| detail.id)));
    let shown_row = move |()| Rows::These(detail.with_untracked(|detail| detail.iter().map(|it| it.id).collect()));
    view! {
        <aside class="lead-panel" data-testid="lead-panel" aria-label=words.leads.panel on:keydown=hear_key>
            <header>
                <span class="grade" data-grade=move || told(detail, &grade_of_detail)>
                    {live(move || told(detail, &grade_of_detail))}
                </span>
                <h2>{live(move || told(detail, &name_of_detail))}</h2>
                {panel_buttons(view)}
            </header>
            <div class="lead-panel-content">
                <RowIssues detail=detail />
                <PanelFields detail=detail />
                <LeadCalls detail=detail />
                <LeadNextStep detail=detail name=name_of_detail />
                {live(move || id.get().map(|id| view! { <LeadFollowPart id=id detail=detail name=name_of_detail /> }))}
                {live(move || id.get().map(|id| view! { <QualifyPart id=id /> }))}
                <LeadMarkLines detail=detail />
                <section>
                    <h3>
                        {words.leads.score_sum} <span class="lead-panel-score">{live(score)}</span>
                    </h3>
                    <ScoreSum detail=detail />
                </section>
                <LeadChanceSum detail=detail />
                <section>
                    <h3>{words.leads.origin}</h3>
                    <LeadOrigin detail=detail />
                </section>
                {live(move || id.get().map(|id| view! { <LeadChannel id=id /> }))}
                <section>
                    <h3>{words.leads.story}</h3>
                    <LeadStory detail=detail />
                    <button type="button" data-kind="quiet" data-testid="lead-history" on:click=move |_| show_story(detail)>
                        <Icon shape=Shape::History />
                        {words.history.show_of_lead}
                    </button>
                </section>
                <div class="toolbar">
                    {live(move || id.get().map(|id| view! { <PersonFile id=id detail=detail /> }))}
                    <EraseLeads view=Some(view) rows=Callback::new(shown_row) handle="lead-erase" />
                </div>
            </div>
        </aside>
    }
}

/// To the lead before, to the next one, and back to the table.
fn panel_buttons(view: LeadsView) -> AnyView {
    let words = use_words();
    let step = move |by: i64| {
        let place = view.active.get_untracked().map_or(0, |place| i64::from(place) + by);
        let last = i64::from(view.window.total.get_untracked().unwrap_or(1)) - 1;
        view.open_place(place.clamp(0, last.max(0)) as u32);
    };
    view! {
        <div class="toolbar">
            <button
                data-kind="quiet"
                data-shape="square"
                aria-label=words.leads.previous
                title=words.leads.previous
                on:click=move |_| step(-1)
            >
                "\u{2191}"
            </button>
            <button
                data-kind="quiet"
                data-shape="square"
                aria-label=words.leads.next
                title=words.leads.next
                on:click=move |_| step(1)
            >
                "\u{2193}"
            </button>
            <button
                data-kind="quiet"
                data-shape="square"
                data-testid="lead-panel-close"
                aria-label=words.leads.close
                title=words.leads.close
                on:click=move |_| view.opened.set(None)
            >
                <Icon shape=Shape::Close />
            </button>
        </div>
    }
}

/// The issues that concern no single field.
#[component]
fn RowIssues(detail: RwSignal<Option<LeadDetail>>) -> impl IntoView {
    let words = use_words();
    let issues = memo(move || {
        let issues = detail.with(|detail| detail.as_ref().map(|detail| detail.issues.clone()).unwrap_or_default());
        issues.into_iter().filter(|(_, field)| field.is_none()).map(|(issue, _)| issue).collect::<Vec<_>>()
    });
    live(move || {
        let line = |issue| {
            view! {
                <li class="callout" data-tone="warn">
                    <Icon shape=Shape::Warning />
                    <span>{words.issue(issue)}</span>
                </li>
            }
        };
        let issues = issues.get();
        (!issues.is_empty())
            .then(|| view! { <ul class="row-issues">{issues.into_iter().map(line).collect_view()}</ul> })
    })
}

/// The fields with a value or an issue; the blank ones on demand.
#[component]
fn PanelFields(detail: RwSignal<Option<LeadDetail>>) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let has_blanks = RwSignal::new(false);
    let id = memo(move || detail.with(|detail| detail.as_ref().map(|detail| detail.id)));
    // A field that was cleared keeps its place while the lead is open.
    let kept = Memo::new(move |before: Option<&(Option<LeadId>, Vec<FieldKey>)>| {
        let id = id.get();
        let mut keys = before.filter(|(known, _)| *known == id).map(|(_, keys)| keys.clone()).unwrap_or_default();
        detail.with(|detail| {
            let Some(detail) = detail else { return };
            for (key, value) in &detail.values {
                let has_issue = detail.issues.iter().any(|(_, field)| *field == Some(*key));
                let is_always = matches!(key, FieldKey::Standard(Field::Stage | Field::Owner));
                if (has_issue || is_always || !value.is_empty()) && !keys.contains(key) {
                    keys.push(*key);
                }
            }
        });
        keys.sort();
        (id, keys)
    });
    let every = memo(move || {
        let values = |detail: &LeadDetail| detail.values.iter().map(|(key, _)| *key).collect::<Vec<_>>();
        detail.with(|detail| detail.as_ref().map(values).unwrap_or_default())
    });
    let shown = move || {
        let keys = if has_blanks.get() { every.get() } else { kept.get().1 };
        keys.into_iter().map(|key| (id.get(), key)).collect::<Vec<_>>()
    };
    let blank_count = move || every.with(Vec::len).saturating_sub(kept.with(|(_, keys)| keys.len()));
    let has_more = move || blank_count() > 0;
    view! {
        <section>
            <dl class="lead-fields">
                <For each=shown key=|shown| *shown children=move |(_, key)| view! { <LeadField key=key detail=detail /> } />
            </dl>
            <Show when=has_more>
                <button
                    data-kind="quiet"
                    aria-expanded=move || has_blanks.get().to_string()
                    on:click=move |_| has_blanks.update(|has| *has = !*has)
                >
                    {move || match has_blanks.get() {
                        true => words.leads.hide_blank.to_owned(),
                        false => language.counted(&words.leads.show_blank, blank_count() as u32),
                    }}
                </button>
            </Show>
        </section>
    }
}

/// All lines of the journal about the lead, each with undo.
fn show_story(detail: RwSignal<Option<LeadDetail>>) {
    let lead = detail.with_untracked(|detail| {
        detail.as_ref().map(|detail| KnownLead { row: detail.row, name: name_of_detail(detail) })
    });
    lead.into_iter().for_each(show_history_of);
}

fn told(detail: RwSignal<Option<LeadDetail>>, read: &dyn Fn(&LeadDetail) -> String) -> String {
    detail.with(|detail| detail.as_ref().map(read).unwrap_or_default())
}

fn grade_of_detail(detail: &LeadDetail) -> String {
    detail.grade.letter().to_owned()
}

fn name_of_detail(detail: &LeadDetail) -> String {
    let value = |field: Field| {
        let found = detail.values.iter().find(|(key, _)| *key == FieldKey::from(field));
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    };
    NAME_FIELDS.into_iter().find_map(value).unwrap_or(use_words().leads.unnamed).to_owned()
}
