//! The day's work: one lead after the other, by keyboard: what is due first, then the new leads that deserve time (U6).

use super::activity_form::{CONTACTS, Said, focus, note_or_focus};
use super::app::is_text_input;
use super::birthday_list::BirthdayList;
use super::follow_rules::FollowRules;
use super::kept::{Memo, RwSignal};
use super::later_list::LaterList;
use super::listed_lead::{ListedLead, at_hand_in, neighbour_in};
use super::live::{For, Show, memo, view};
use super::next_step_form::{AHEAD, in_days, plan_next_step};
use super::nothing_yet::NothingYet;
use super::page_keys::listen_to_keys;
use super::period::{beginning, today};
use super::shown_name::shown_name;
use super::today_card::TodayCard;
use super::today_done::TodayDone;
use super::today_release::TodayRelease;
use super::use_answer::use_answer;
use super::{use_language, use_overview, use_words};
use crate::lead::{Contact, LeadId, NextStep};
use crate::words::fill;
use crate::worker::gate_work::CallResult;
use crate::worker::protocol::{Answer, Ask};
use crate::worker::today::{TodayAnswer, TodayAsk, TodayLine, TodayPage};
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// Lines listed at most of those due, and of the new ones.
const LINES: u32 = 50;

/// The list and the lead at hand.
#[derive(Clone, Copy)]
pub(super) struct TodayDesk {
    pub(super) page: RwSignal<Option<TodayPage>>,
    chosen: RwSignal<Option<LeadId>>,
    /// The lead that was called last, until its next step is set or another one is gone to.
    called: RwSignal<Option<LeadId>>,
    /// The lead at hand: the one chosen as long as it is on the list, else the first.
    pub(super) at_hand: Memo<Option<LeadId>>,
    /// What is to be done next, as typed.
    pub(super) note: RwSignal<String>,
    /// What was said, as typed.
    pub(super) said: Said,
    /// Whether the lead at hand says no.
    pub(super) is_refusing: RwSignal<bool>,
}

impl TodayDesk {
    fn new() -> TodayDesk {
        let called = RwSignal::new(None);
        let ask = move || TodayAsk::Page { day_began_millis: beginning(today()), count: LINES, called: called.get() };
        let page = use_answer(move || Ask::Today(ask()), page_of);
        let chosen = RwSignal::new(None);
        let at_hand = memo(move || {
            let chosen: Option<LeadId> = chosen.get();
            page.with(|page| at_hand_in(&ids_of(page.as_ref()), chosen))
        });
        let note = RwSignal::new(String::new());
        TodayDesk { page, chosen, called, at_hand, note, said: Said::new(), is_refusing: RwSignal::new(false) }
    }

    /// The lead at hand, as listed.
    pub(super) fn line(self) -> Option<TodayLine> {
        let at_hand = self.at_hand.get()?;
        self.page.with(|page| lines_of(page.as_ref()).iter().find(|line| line.id == at_hand).cloned())
    }

    pub(super) fn name_at_hand(self) -> String {
        let at_hand = self.at_hand.get_untracked();
        let name = self.page.with_untracked(|page| {
            let line = lines_of(page.as_ref()).iter().find(|line| Some(line.id) == at_hand);
            line.map(|line| line.name.clone()).unwrap_or_default()
        });
        shown_name(&name)
    }

    fn step(self, by: i64) {
        let at_hand = self.at_hand.get_untracked();
        let next = self.page.with_untracked(|page| neighbour_in(&ids_of(page.as_ref()), at_hand, by));
        if let Some(next) = next {
            self.choose(next);
        }
    }

    /// Goes to another lead.
    fn choose(self, id: LeadId) {
        self.chosen.set(Some(id));
        self.called.set(None);
        self.said.clear();
    }

    /// Notes what was done. The lead stays at hand: what is to be done next is said then.
    pub(super) fn log(self, contact: Contact) {
        let Some(id) = self.at_hand.get_untracked() else { return };
        self.chosen.set(Some(id));
        self.called.set(Some(id));
        self.said.log(id, &self.name_at_hand(), contact);
    }

    /// Sets the next step on the day that the cadence says, where it says one.
    pub(super) fn accept(self) {
        let day = untrack(move || self.line()).and_then(|line| line.proposed);
        if let Some(day) = day {
            self.plan(Some(NextStep { day, note: self.note.get_untracked() }));
        }
    }

    /// Sets the next step of the lead at hand, and goes on with the next lead.
    pub(super) fn plan(self, next: Option<NextStep>) {
        let Some(id) = self.at_hand.get_untracked() else { return };
        let name = self.name_at_hand();
        self.step(1);
        self.called.set(None);
        plan_next_step(id, &name, next);
    }

    fn hear_key(self, event: &KeyboardEvent) {
        if self.is_refusing.get_untracked() {
            return;
        }
        if event.ctrl_key() || event.meta_key() || event.alt_key() || is_text_input(event) {
            return;
        }
        let key = event.key().to_ascii_lowercase();
        let result = key.parse::<usize>().ok().and_then(|number| CallResult::ALL.get(number.checked_sub(1)?));
        let ahead = AHEAD.into_iter().find(|(known, _)| *known == key);
        let contact = CONTACTS.into_iter().find(|(known, ..)| *known == key);
        match (key.as_str(), result, ahead) {
            ("j" | "arrowdown", ..) => self.step(1),
            ("k" | "arrowup", ..) => self.step(-1),
            ("n", ..) => focus("[data-testid=next-note]"),
            _ if event.repeat() => return,
            ("x", ..) => self.plan(None),
            ("c", ..) => self.accept(),
            ("0", ..) => self.is_refusing.set(true),
            (_, Some(result), _) => self.log(Contact::Call(*result)),
            (_, _, Some((_, days))) => self.plan(Some(in_days(days, self.note.get_untracked()))),
            _ => match contact {
                Some((.., contact)) => note_or_focus(self.said, Callback::new(move |it| self.log(it)), contact),
                None => return,
            },
        }
        event.prevent_default();
    }
}

fn lines_of(page: Option<&TodayPage>) -> &[TodayLine] {
    page.map(|page| &*page.lines).unwrap_or_default()
}

fn ids_of(page: Option<&TodayPage>) -> Vec<LeadId> {
    lines_of(page).iter().map(|line| line.id).collect()
}

fn page_of(answer: Answer) -> Option<TodayPage> {
    match answer {
        Answer::Today(answer) => match *answer {
            TodayAnswer::Page(page) => Some(page),
            TodayAnswer::Calendar(_) => None,
        },
        _ => None,
    }
}

/// What is due and what is new, the lead at hand, what was done.
#[component]
pub fn DayPage() -> impl IntoView {
    let words = &use_words().today;
    let desk = TodayDesk::new();
    listen_to_keys(move |event| desk.hear_key(event));
    let has_leads = memo(move || use_overview().with(|overview| overview.lead_count > 0));
    let none = move || view! { <NothingYet title=words.title text=words.no_leads action=use_words().import.title /> };
    let is_done = memo(move || desk.page.with(|page| page.as_ref().is_some_and(|page| page.lines.is_empty())));
    view! {
        <section class="page today-page" data-testid="today-page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.about}</p>
            </header>
            <Show when=move || has_leads.get() fallback=none>
                <TodayDone desk=desk />
                <TodayRelease desk=desk />
                <Show when=move || is_done.get()>
                    <p class="callout" data-testid="today-empty">{words.all_done}</p>
                </Show>
                <Show when=move || !is_done.get()>
                    <div class="calls">
                        <TodayCard desk=desk />
                        <TodayList desk=desk />
                    </div>
                </Show>
                <BirthdayList desk=desk />
                <LaterList desk=desk />
                <FollowRules />
            </Show>
        </section>
    }
}

#[component]
fn TodayList(desk: TodayDesk) -> impl IntoView {
    let words = &use_words().today;
    let lines = move |is_due: bool| {
        let lines = move || {
            let of_group = |line: &&TodayLine| line.next.is_some() == is_due;
            desk.page.with(|page| lines_of(page.as_ref()).iter().filter(of_group).cloned().collect::<Vec<_>>())
        };
        let is_any = memo(move || {
            desk.page.with(|page| lines_of(page.as_ref()).iter().any(|line| line.next.is_some() == is_due))
        });
        let title = if is_due { words.group_due } else { words.group_fresh };
        view! {
            <Show when=move || is_any.get()>
                <h2>{title}</h2>
                <ol>
                    <For each=lines key=|line| line.clone() children=move |line| view! { <Line desk=desk line=line /> } />
                </ol>
            </Show>
        }
    };
    view! {
        <section class="card call-list" aria-label=words.list data-testid="today-list">
            {lines(true)} {lines(false)}
        </section>
    }
}

#[component]
fn Line(desk: TodayDesk, line: TodayLine) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let due = line.next.map(|next| match next.day < today() {
        true => fill(words.today.overdue_since, &[("day", &language.day(next.day))]),
        false => words.today.due_today.to_owned(),
    });
    let [done, least] = line.attempts;
    let count = (done > 0).then(|| language.contact_attempts(done, least));
    view! {
        <ListedLead
            id=line.id
            handle="today-line"
            at_hand=desk.at_hand
            choose=Callback::new(move |id| desk.choose(id))
            grade=line.grade
            name=line.name
            company=line.company
        >
            <span class="faint">{due.clone()}</span>
            <span class="faint">{count.clone()}</span>
        </ListedLead>
    }
}
