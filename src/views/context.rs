//! What every screen shares: the reader's language, the book at a glance, the page shown, the view of leads, notices.

use super::kept::RwSignal;
use crate::book::Query;
use crate::words::{Language, Words};
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, Failure, Overview};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use web_sys::File;

/// A page of the work, in the order of the work; its hash route is its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The book.
    Leads,
    /// A file's way in.
    Import,
    /// The day's work.
    Today,
    /// What happened in a stretch of time, and the leads by stage.
    Board,
    /// Who follows up, the pool, release.
    Owners,
    /// The gate.
    Clean,
    /// The manual pass of the gate: no page of the rail, the clean page leads there.
    Calls,
    /// What counts as a lead.
    Definitions,
    /// What deserves time.
    Scoring,
    /// What closed leads say of the open ones.
    Forecast,
    /// What becomes of leads.
    Funnel,
    /// How it goes over time.
    Trends,
    /// What leads cost.
    Channels,
    /// Funnel and channels on paper: no page of the rail, these pages lead there.
    Report,
    /// What happened.
    History,
    /// Workspace, backup, storage, privacy.
    Settings,
}

impl Page {
    /// Every page of the rail, in its order.
    pub const ALL: [Page; 14] = [
        Page::Today,
        Page::Board,
        Page::Owners,
        Page::Leads,
        Page::Import,
        Page::Clean,
        Page::Definitions,
        Page::Scoring,
        Page::Forecast,
        Page::Funnel,
        Page::Trends,
        Page::Channels,
        Page::History,
        Page::Settings,
    ];

    /// Its name in the address (`#funnel`) and in handles (`nav-funnel`).
    pub fn code(self) -> &'static str {
        match self {
            Page::Today => "today",
            Page::Board => "board",
            Page::Owners => "owners",
            Page::Leads => "leads",
            Page::Import => "import",
            Page::Clean => "clean",
            Page::Calls => "calls",
            Page::Definitions => "definitions",
            Page::Scoring => "scoring",
            Page::Forecast => "forecast",
            Page::Funnel => "funnel",
            Page::Trends => "trends",
            Page::Channels => "channels",
            Page::Report => "report",
            Page::History => "history",
            Page::Settings => "settings",
        }
    }

    /// The page of an address; the book when it names none.
    pub fn of_hash(hash: &str) -> Page {
        let code = hash.trim_start_matches('#');
        Page::ALL.into_iter().chain([Page::Calls, Page::Report]).find(|page| page.code() == code).unwrap_or(Page::Leads)
    }
}

/// A line that tells what came of something; goes by itself unless it is a failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What to say.
    pub text: String,
    /// Whether something could not be done: it stays until dismissed.
    pub is_failure: bool,
    /// Whether an undo button belongs to it.
    pub has_undo: bool,
}

/// A list the user gave: on its way to the import page.
#[derive(Clone, Debug)]
pub enum LocalFile {
    /// A file that was chosen or dropped.
    File(File),
    /// Text that was pasted.
    Text(String),
    /// A table that was pasted.
    Table {
        /// HTML as the program wrote it from which the table was copied.
        markup: String,
        /// The same as plain text.
        text: String,
    },
}

#[derive(Clone, Copy)]
struct Shared {
    language: RwSignal<Language>,
    overview: RwSignal<Overview>,
    page: RwSignal<Page>,
    query: RwSignal<Query>,
    notice: RwSignal<Option<Notice>>,
    given_files: leptos::prelude::RwSignal<Vec<LocalFile>, LocalStorage>,
}

thread_local! {
    // Not a context of Leptos: handlers of the window and answers of the worker run outside any owner.
    static SHARED: Cell<Option<Shared>> = const { Cell::new(None) };
}

/// Called once at the root.
pub fn provide_page(language: Language) -> RwSignal<Option<Notice>> {
    let notice = RwSignal::new(None);
    let shared = Shared {
        language: RwSignal::new(language),
        overview: RwSignal::new(Overview::default()),
        page: RwSignal::new(Page::Leads),
        query: RwSignal::new(Query::default()),
        notice,
        given_files: leptos::prelude::RwSignal::new_local(Vec::new()),
    };
    SHARED.set(Some(shared));
    notice
}

fn shared() -> Shared {
    SHARED.get().expect("provide_page is called first")
}

/// The reader's language. The whole page is drawn anew when it changes, so texts need not be signals.
pub fn use_language() -> RwSignal<Language> {
    shared().language
}

/// The texts in the reader's language.
pub fn use_words() -> &'static Words {
    shared().language.get_untracked().words()
}

/// The book at a glance; its `version` grows with every change, so read it where something is asked of the book.
pub fn use_overview() -> RwSignal<Overview> {
    shared().overview
}

/// The page shown.
pub fn use_page() -> RwSignal<Page> {
    shared().page
}

/// The view of leads that the book page shows.
pub fn use_query() -> RwSignal<Query> {
    shared().query
}

/// Lists that were dropped, pasted or chosen outside the import page and that it has not taken yet. Whoever takes them
/// leaves the vector empty.
pub fn use_given_files() -> leptos::prelude::RwSignal<Vec<LocalFile>, LocalStorage> {
    shared().given_files
}

/// Hands lists to the import page and goes there.
pub fn give_files(files: Vec<LocalFile>) {
    if !files.is_empty() {
        shared().given_files.update(|given| given.extend(files));
        go(Page::Import);
    }
}

/// Goes to a page, with an entry in the browser's history.
pub fn go(page: Page) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(page.code());
    }
}

/// Shows exactly these leads on the book page.
pub fn show_leads(query: Query) {
    shared().query.set(query);
    go(Page::Leads);
}

/// The notice shown.
pub fn use_notice() -> RwSignal<Option<Notice>> {
    shared().notice
}

/// Tells what came of something.
pub fn say(notice: Notice) {
    shared().notice.set(Some(notice));
}

/// Tells what could not be done.
pub fn show_failure(failure: &Failure) {
    let shared = shared();
    let text = shared.language.get_untracked().failure(failure);
    shared.notice.set(Some(Notice { text, is_failure: true, has_undo: false }));
}

/// Asks for a change; what cannot be done is told, and `then` hears of what was.
pub fn change(ask: Ask, then: impl FnOnce(Answer) + 'static) {
    change_then(ask, Box::new(then));
}

fn change_then(ask: Ask, then: Box<dyn FnOnce(Answer)>) {
    let owner = Owner::current();
    spawn_local(async move {
        let answer = client::ask(ask).await;
        let run = move || match answer {
            Ok(answer) => {
                if let Answer::Changed(overview) | Answer::Overview(overview) = &answer {
                    shared().overview.set(overview.clone());
                }
                then(answer);
            }
            Err(failure) => show_failure(&failure),
        };
        match owner {
            Some(owner) => owner.with(run),
            None => run(),
        }
    });
}
