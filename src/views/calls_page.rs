//! The manual pass: the leads to be called, one at a time, by keyboard.

use super::app::is_typing;
use super::call_card::CallCard;
use super::coverage_card::CoverageCard;
use super::kept::{Memo, RwSignal};
use super::listed_lead::{ListedLead, at_hand_in, neighbour_in};
use super::live::{For, Show, live, memo, view};
use super::nothing_yet::NothingYet;
use super::page_keys::listen_to_keys;
use super::show_more::ShowMore;
use super::use_answer::use_answer;
use super::{Notice, Page, change, go, say, use_language, use_overview, use_words};
use crate::lead::LeadId;
use crate::words::fill;
use crate::worker::gate_work::{CallChoice, CallLine, CallPage, CallResult, GateAnswer, GateAsk};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// Leads listed at first, and with every "show more".
const PAGE_SIZE: u32 = 50;

/// The list and the lead at hand.
#[derive(Clone, Copy)]
pub(super) struct CallDesk {
    choice: RwSignal<CallChoice>,
    wanted: RwSignal<u32>,
    pub(super) page: RwSignal<Option<CallPage>>,
    chosen: RwSignal<Option<LeadId>>,
    /// The lead at hand: the one chosen as long as it is on the list, else the first.
    pub(super) at_hand: Memo<Option<LeadId>>,
}

impl CallDesk {
    fn new() -> CallDesk {
        let (choice, wanted) = (RwSignal::new(CallChoice::ToCall), RwSignal::new(PAGE_SIZE));
        let page =
            use_answer(move || Ask::Gate(GateAsk::Calls { choice: choice.get(), count: wanted.get() }), call_page_of);
        let chosen = RwSignal::new(None);
        let at_hand = memo(move || {
            let chosen = chosen.get();
            page.with(|page| at_hand_in(&ids_of(page.as_ref()), chosen))
        });
        CallDesk { choice, wanted, page, chosen, at_hand }
    }

    /// The lead at hand and its place, as listed.
    pub(super) fn line(self) -> Option<(usize, CallLine)> {
        let at_hand = self.at_hand.get()?;
        self.page.with(|page| {
            let lines = page.as_ref().map(|page| &*page.lines).unwrap_or_default();
            lines.iter().cloned().enumerate().find(|(_, line)| line.id == at_hand)
        })
    }

    /// Goes to another lead of the list.
    pub(super) fn step(self, by: i64) {
        if let Some(id) = self.neighbour(by) {
            self.chosen.set(Some(id));
        }
    }

    fn neighbour(self, by: i64) -> Option<LeadId> {
        let at_hand = self.at_hand.get_untracked();
        self.page.with_untracked(|page| neighbour_in(&ids_of(page.as_ref()), at_hand, by))
    }

    /// Notes what came of the call to the lead at hand, and goes on with the next one.
    pub(super) fn note(self, result: CallResult) {
        let Some(id) = self.at_hand.get_untracked() else { return };
        let next = self.neighbour(1).or(self.neighbour(-1));
        let name = self.name_of(id);
        let language = use_language().get_untracked();
        // Before the answer comes: the list is asked for anew as soon as it does.
        self.chosen.set(next);
        change(Ask::Gate(GateAsk::Call { id, result }), move |_| {
            let text = fill(use_words().calls.noted, &[("name", &name), ("result", language.call_result(result))]);
            say(Notice { text, is_failure: false, has_undo: true });
        });
    }

    /// Passes the lead at hand over, and goes on with the next one.
    pub(super) fn skip(self, reason: String) {
        let Some(id) = self.at_hand.get_untracked() else { return };
        let next = self.neighbour(1).or(self.neighbour(-1));
        let name = self.name_of(id);
        self.chosen.set(next);
        let text = fill(use_words().reach.skip_noted, &[("name", &name), ("reason", &reason)]);
        change(Ask::Gate(GateAsk::Skip { id, reason }), move |_| {
            say(Notice { text, is_failure: false, has_undo: true });
        });
    }

    fn name_of(self, id: LeadId) -> String {
        self.page.with_untracked(|page| {
            let line = page.iter().flat_map(|page| &page.lines).find(|line| line.id == id);
            line.map(|line| line.name.clone()).unwrap_or_default()
        })
    }

    fn hear_key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || is_typing(event) {
            return;
        }
        let key = event.key();
        let result = key.parse::<usize>().ok().and_then(|number| CallResult::ALL.get(number.checked_sub(1)?));
        match (key.as_str(), result) {
            ("j" | "J" | "ArrowDown", _) => self.step(1),
            ("k" | "K" | "ArrowUp", _) => self.step(-1),
            (_, Some(result)) if !event.repeat() => self.note(*result),
            _ => return,
        }
        event.prevent_default();
    }
}

fn ids_of(page: Option<&CallPage>) -> Vec<LeadId> {
    page.iter().flat_map(|page| &page.lines).map(|line| line.id).collect()
}

fn call_page_of(answer: Answer) -> Option<CallPage> {
    match answer {
        Answer::Gate(answer) => match *answer {
            GateAnswer::Calls(page) => Some(page),
            _ => None,
        },
        _ => None,
    }
}

/// The choice, the lead at hand, the list.
#[component]
pub fn CallsPage() -> impl IntoView {
    let words = &use_words().calls;
    let desk = CallDesk::new();
    listen_to_keys(move |event| desk.hear_key(event));
    let has_leads = memo(move || use_overview().with(|overview| overview.lead_count > 0));
    let none = move || view! { <NothingYet title=words.title text=words.no_leads action=use_words().import.title /> };
    let coverage =
        memo(move || desk.page.with(|page| page.as_ref().map(|page| page.coverage.clone()).unwrap_or_default()));
    view! {
        <section class="page calls-page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.about}</p>
                <p>
                    <button type="button" data-kind="quiet" data-testid="calls-back" on:click=move |_| go(Page::Clean)>
                        {words.back}
                    </button>
                </p>
            </header>
            <Show when=move || has_leads.get() fallback=none>
                <ChoiceTabs desk=desk />
                <div class="calls">
                    <div class="calls-side">
                        <CallCard desk=desk />
                        <CoverageCard coverage=coverage />
                    </div>
                    <CallList desk=desk />
                </div>
            </Show>
        </section>
    }
}

/// Which leads, each choice with its number.
#[component]
fn ChoiceTabs(desk: CallDesk) -> impl IntoView {
    let words = &use_words().calls;
    let language = use_language().get_untracked();
    let choices =
        memo(move || desk.page.with(|page| page.as_ref().map(|page| page.choices.clone()).unwrap_or_default()));
    let tab = move |(choice, count): (CallChoice, u32)| {
        let choose = move |_| {
            desk.wanted.set(PAGE_SIZE);
            desk.choice.set(choice);
        };
        let code = match choice {
            CallChoice::ToCall => "to_call",
            CallChoice::Never => "never",
            CallChoice::Issues => "issues",
            CallChoice::Last(result) => result.code(),
            CallChoice::Ranked => "ranked",
        };
        view! {
            <button
                type="button"
                data-testid=format!("calls-{code}")
                data-count=count.to_string()
                aria-pressed=move || (desk.choice.get() == choice).to_string()
                on:click=choose
            >
                {language.call_choice(choice)} " " <strong>{language.number(count)}</strong>
            </button>
        }
    };
    view! {
        <div class="toolbar call-choices" role="group" aria-label=words.choice>
            {live(move || choices.get().into_iter().map(tab).collect_view())}
        </div>
    }
}

#[component]
fn CallList(desk: CallDesk) -> impl IntoView {
    let words = &use_words().calls;
    let total = Signal::derive(move || desk.page.with(|page| page.as_ref().map_or(0, |page| page.total)));
    let lines = move || desk.page.with(|page| page.as_ref().map(|page| page.lines.clone()).unwrap_or_default());
    view! {
        <section class="card call-list" aria-label=words.list>
            <ol>
                <For
                    each=lines
                    key=|line| line.clone()
                    children=move |line| view! { <Line desk=desk line=line /> }
                />
            </ol>
            <ShowMore wanted=desk.wanted step=PAGE_SIZE total=total text=words.show_more handle="calls-more" />
        </section>
    }
}

#[component]
fn Line(desk: CallDesk, line: CallLine) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let last = line.calls.map(|calls| format!(" · {}", language.call_result(calls.last)));
    let count = line.calls.map(|calls| language.counted(&words.calls.calls, calls.count));
    let skipped = line.skip.map(|skip| language.skipped(&skip.reason));
    view! {
        <ListedLead
            id=line.id
            handle="call-line"
            at_hand=desk.at_hand
            choose=Callback::new(move |id| desk.chosen.set(Some(id)))
            grade=line.grade
            name=line.name
            company=line.company
        >
            <span class="number">{line.phone.clone()}</span>
            <span class="faint">{count.clone()} {last.clone()} {skipped.clone()}</span>
        </ListedLead>
    }
}
