//! What a book shows first goes to the page while the book itself is being read.

use super::telling::{answer, post, tell_overview};
use super::{Host, Job, clock, enqueue, scope, today, with};
use crate::lead::Day;
use crate::store::idb::Store;
use crate::worker::first_view::{FirstView, packed_overview};
use crate::worker::pause::pause_for;
use crate::worker::protocol::{Answer, Ask, Failure, Message, Workspace};
use js_sys::{Date, Reflect};
use wasm_bindgen::prelude::*;

/// What the page asks of leads to show them: the first rows, and what may be filtered by.
const FIRST_ANSWERS: u32 = 2;
/// Between two looks whether they were answered, and how many.
const LOOK_MILLIS: i32 = 5;
const LOOKS_MAX: u32 = 50;
/// Then the page draws them.
const DRAW_MILLIS: i32 = 80;

/// A workspace that is being opened.
pub struct Opening {
    workspace: Workspace,
    /// The number of the page's question, and when it was heard; `None` before it is asked, and once it is answered.
    pub asked: Option<(u32, f64)>,
    first_view: Option<FirstView>,
    /// Whether the page was answered with the first view.
    pub is_shown: bool,
    /// Questions about leads that were answered with it.
    answer_count: u32,
}

impl Opening {
    /// Nothing is known of it yet.
    pub fn new(workspace: Workspace, asked: Option<(u32, f64)>) -> Opening {
        Opening { workspace, asked, first_view: None, is_shown: false, answer_count: 0 }
    }

    /// Whether a question to open this workspace waits for this opening.
    pub fn is_what_is_asked(&self, workspace: Workspace) -> bool {
        self.workspace == workspace && self.asked.is_none() && !self.is_shown
    }

    /// The answer to a question while the book is being read.
    pub fn answer(&mut self, ask: &Ask, packed_ask: &[u8], today: Day) -> Option<Answer> {
        let view = self.first_view.as_ref().filter(|_| self.is_shown)?;
        let packed = view.answer(ask, packed_ask, today)?.to_vec();
        self.answer_count += u32::from(!matches!(ask, Ask::Overview));
        Some(Answer::Kept(packed))
    }
}

/// This build of the program, as the worker's start says.
pub fn build() -> String {
    Reflect::get(&scope(), &"leadbenchBuild".into()).ok().and_then(|build| build.as_string()).unwrap_or_default()
}

/// Looks for what a database that was just opened has to show first.
pub async fn find(store: &Store) {
    if with(|host| host.opening.is_none() || host.is_unread) {
        return;
    }
    let build = build();
    let read = |record: &[u8]| {
        let view = FirstView::unpack(record, &build)?;
        let last_key = view.last_key;
        Some((view, last_key))
    };
    let found = store.first_view(read).await;
    let today = today(Date::now() as i64);
    with(|host| {
        host.kept_view = None;
        let Some((view, is_last)) = found else { return };
        host.first_ask.get_or_insert_with(|| view.ask.clone());
        if is_last && let Some(place) = view.place_of(today) {
            host.kept_view = (place == 0).then_some((view.last_key, today));
            if let Some(opening) = &mut host.opening {
                opening.first_view = Some(view);
            }
        }
    });
    show();
}

/// Answers the page's question to open the book, if it was asked and there is something to show.
pub fn show() {
    let shown = with(|host| {
        let opening = host.opening.as_mut()?;
        let overview = opening.first_view.as_ref()?.overview.clone();
        let asked = opening.asked.take()?;
        opening.is_shown = true;
        Some((asked, overview))
    });
    if let Some(((number, began), overview)) = shown {
        answer(number, began, Ok(Answer::Kept(overview)), &JsValue::UNDEFINED);
    }
}

/// Waits until what the page asks first was answered with the first view, but not for long, and not once it asks for more: on a
/// machine with two cores reading the book would take the page's turn to draw.
pub async fn shown() {
    for _ in 0..LOOKS_MAX {
        let is_waiting = |opening: &Opening| opening.first_view.is_some() && opening.answer_count < FIRST_ANSWERS;
        if with(|host| !host.jobs.is_empty() || !host.opening.as_ref().is_some_and(is_waiting)) {
            break;
        }
        pause_for(LOOK_MILLIS).await;
    }
    if with(|host| host.opening.as_ref().is_some_and(|opening| opening.answer_count >= FIRST_ANSWERS)) {
        pause_for(DRAW_MILLIS).await;
    }
}

/// The book that was shown ahead is read: where it is not what was shown, the page asks anew. What is true of this tab alone it hears
/// in any case.
pub fn confirm(opening: &Opening) {
    with(|host| {
        let day = today(Date::now() as i64);
        host.desk.stand_as_shown();
        if !host.is_as_shown(opening, day) {
            host.kept_view = None;
            host.desk.changed();
        }
    });
    tell_overview();
}

/// The book of which something was shown could not be read: what was asked of it meanwhile fails, and the page opens it again,
/// with nothing shown ahead.
pub fn take_back(failure: Failure) {
    let waiting = with(|host| {
        host.is_unread = true;
        std::mem::take(&mut host.jobs)
    });
    for job in waiting {
        match job {
            Job::Asked(question, _) => answer(question.number, clock(), Err(failure.clone()), &JsValue::UNDEFINED),
            other => enqueue(other),
        }
    }
    post(&Message::Unread(failure), &JsValue::UNDEFINED);
}

impl Host {
    fn is_as_shown(&mut self, opening: &Opening, today: Day) -> bool {
        let Some(view) = &opening.first_view else { return false };
        let Ok(ask) = postcard::from_bytes(&view.ask) else { return false };
        let day_view = self.desk.day_view(&ask, today);
        view.on(today) == Some(&day_view) && view.overview == packed_overview(self.overview())
    }
}
