//! The following up of one lead, in its panel: attempts, first response, what was said; whether it may be kept; what is to
//! be learnt of it once it is closed.

use super::activity_form::{ActivityForm, Said};
use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::period::{beginning, today};
use super::permission_form::{PermissionDraft, PermissionFields};
use super::refuse_lead::RefuseLead;
use super::use_answer::use_answer;
use super::{Notice, change, say, use_language, use_words};
use crate::lead::{LeadId, Stage};
use crate::worker::follow_work::{Contacts, FollowAnswer, FollowAsk, LeadFollow};
use crate::worker::protocol::{Answer, Ask, LeadDetail, Rows};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// What is known of it; asked again when the book changes.
pub(super) fn ask_follow(id: LeadId) -> RwSignal<Option<LeadFollow>> {
    use_answer(move || Ask::Follow(FollowAsk::Lead { id, day_began_millis: beginning(today()) }), follow_of)
}

fn follow_of(answer: Answer) -> Option<LeadFollow> {
    match answer {
        Answer::Follow(answer) => match *answer {
            FollowAnswer::Lead(lead) => lead.map(|lead| *lead),
            _ => None,
        },
        _ => None,
    }
}

/// The three parts.
#[component]
pub(super) fn LeadFollowPart(
    id: LeadId,
    detail: RwSignal<Option<LeadDetail>>,
    name: fn(&LeadDetail) -> String,
) -> impl IntoView {
    let words = &use_words().follow;
    let follow = ask_follow(id);
    let said = Said::new();
    let is_refusing = RwSignal::new(false);
    let named = move || detail.with_untracked(|detail| detail.as_ref().map(name).unwrap_or_default());
    view! {
        <section data-testid="lead-follow">
            <h3>{words.title}</h3>
            {live(move || follow.get().map(figures))}
            <ActivityForm said=said log=Callback::new(move |contact| said.log(id, &named(), contact)) has_keys=false />
            <RefuseLead is_open=is_refusing lead=Callback::new(move |()| Some((id, named()))) />
        </section>
        <PermissionPart id=id follow=follow />
        <LessonPart id=id follow=follow />
    }
}

/// How many attempts, of what kinds, and how long the first one took.
fn figures(lead: LeadFollow) -> AnyView {
    let words = &use_words().follow;
    let language = use_language().get_untracked();
    let done = lead.contacts.as_ref().map_or(0, Contacts::attempt_count);
    let counts = lead.contacts.as_ref().map_or(words.none_yet.to_owned(), |contacts| language.contact_counts(contacts));
    view! {
        <p data-testid="lead-attempts" data-attempts=done>
            {language.contact_attempts(done, lead.attempts_min)}
        </p>
        <p class="soft" data-testid="lead-contacts">
            {counts}
        </p>
        <p class="soft" data-testid="lead-response">
            {language.contact_response(&lead)}
        </p>
    }
}

/// What is known of the permission, and the form to say something else.
#[component]
fn PermissionPart(id: LeadId, follow: RwSignal<Option<LeadFollow>>) -> impl IntoView {
    let words = &use_words().follow;
    let language = use_language().get_untracked();
    let known = memo(move || follow.with(|lead| lead.as_ref().map(|lead| lead.permission.clone())));
    live(move || {
        known.get().map(|permission| {
            let draft = PermissionDraft::new(&permission);
            let save = move |event: SubmitEvent| {
                event.prevent_default();
                let ask = FollowAsk::Permit { rows: Rows::These(vec![id]), permission: draft.permission() };
                change(Ask::Follow(ask), move |_| {
                    say(Notice { text: words.permission_saved.to_owned(), is_failure: false, has_undo: true });
                });
            };
            view! {
                <section data-testid="lead-permission">
                    <h3>{words.permission}</h3>
                    <p data-testid="permission-known">{language.permission(&permission)}</p>
                    <form class="permission-form" on:submit=save>
                        <PermissionFields draft=draft />
                        <button type="submit" data-testid="permission-save">
                            {words.save}
                        </button>
                    </form>
                </section>
            }
        })
    })
}

/// The lesson of a lost lead, the method of a won one.
#[component]
fn LessonPart(id: LeadId, follow: RwSignal<Option<LeadFollow>>) -> impl IntoView {
    let known = memo(move || {
        let known = |lead: &LeadFollow| (lead.stage, lead.lesson.as_ref().map(|lesson| lesson.text.clone()));
        follow.with(|lead| lead.as_ref().map(known))
    });
    live(move || {
        let (stage, learnt) = known.get()?;
        let heading = lesson_heading(stage)?;
        Some(view! {
            <section data-testid="lead-lesson">
                <h3>{heading}</h3>
                <LessonForm id=id label=heading learnt=learnt.unwrap_or_default() />
            </section>
        })
    })
}

fn lesson_heading(stage: Stage) -> Option<&'static str> {
    let words = &use_words().follow;
    match stage {
        Stage::Lost => Some(words.lesson),
        Stage::Customer | Stage::RepeatCustomer => Some(words.method),
        _ => None,
    }
}

/// What is to be learnt of a closed lead, in a line.
#[component]
pub(super) fn LessonForm(id: LeadId, label: &'static str, learnt: String) -> impl IntoView {
    let words = &use_words().follow;
    let text = RwSignal::new(learnt);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let ask = FollowAsk::Learn { id, text: text.get_untracked() };
        change(Ask::Follow(ask), move |_| {
            say(Notice { text: words.learnt.to_owned(), is_failure: false, has_undo: true });
        });
    };
    view! {
        <form class="lesson-form" on:submit=save>
            <input type="text" data-testid="lesson" aria-label=label placeholder=label autocomplete="off"
                prop:value=move || text.get() on:input:target=move |event| text.set(event.target().value()) />
            <button type="submit" data-kind="quiet" data-testid="lesson-save">
                {words.save}
            </button>
        </form>
    }
}
