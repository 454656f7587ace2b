//! The worker's side: hears questions, answers what only reads at once, does what writes one after another.
//!
//! Written before applied: a change goes to disk first and then into the book in memory, so what is shown as saved is.
//! When another tab was first, its entries are read and the change is planned anew, on the book as it now is.
//!
//! Web Locks, one each a database: `staging` is shared by whoever writes segments ahead of their entry, so that nobody
//! takes them for leftovers; `compaction` and `backup` are held alone. Data needs none of them: each commit compares
//! what was read with what is there, inside its own transaction.
//!
//! Why other tabs' entries are not read inside that transaction: an import takes seconds to be planned anew, and a
//! transaction ends as soon as nothing is asked of it.

mod ahead;
mod alive;
mod as_mate;
mod backup;
mod by_name;
mod change;
mod column;
mod damage;
mod definitions;
mod duplicates;
mod erase;
mod export_file;
mod figures;
pub mod file;
mod first_view;
mod follow;
mod forecast;
mod gate;
mod import;
mod keep_view;
mod ledger;
mod mate;
mod next_step;
mod owners;
mod patience;
mod qualify;
mod reading;
mod rehearsal;
mod repair;
mod rest;
mod save;
mod settle;
mod spend;
mod taking;
mod teller;
mod telling;
pub mod text_decoder;
mod windows;
mod work;
mod workspace;

pub use backup::{packing, sealing, unpacking};

use super::desk::Desk;
use super::first_view::{is_first, packed_ask};
use super::protocol::{Answer, Ask, Failure, LastBackup, Overview, Question, Workspace};
use crate::book::Origin;
use crate::intake::ImportPlan;
use crate::lead::Day;
use crate::store::damage::Damage;
use crate::store::idb::{Store, StoreFault, random};
use crate::table::Row;
use crate::worker::lock::Held;
use file::LocalFile;
use first_view::Opening;
use js_sys::{Array, Uint8Array};
use mate::Mate;
use std::cell::RefCell;
use std::collections::{HashSet, VecDeque};
use taking::Taking;
use telling::{answer, post, tell_overview, tell_progress};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{BroadcastChannel, DedicatedWorkerGlobalScope, MessageEvent};

/// All that the worker holds.
#[derive(Default)]
struct Host {
    desk: Desk,
    store: Option<Store>,
    workspace: Workspace,
    /// Key of the last journal record applied.
    last_key: u32,
    /// Bytes of the records of this workspace.
    book_bytes: u64,
    /// Records that are damaged and set aside.
    damages: Vec<Damage>,
    /// The leads that were planned to be erased.
    erasing: Vec<Row>,
    /// What the backup that was read has for the damaged records.
    repair: Option<repair::Repair>,
    last_backup: Option<LastBackup>,
    pending_count: u32,
    save_failure: Option<Failure>,
    /// Why the database is not open.
    closed: Option<Failure>,
    /// The file being imported.
    file: Option<LocalFile>,
    /// What was taken in of it before its import was asked for.
    taking: Option<Taking>,
    /// Started where a file may be chosen soon.
    mate: Option<Mate>,
    /// The backup being looked at.
    backup: Option<backup::ReadBackup>,
    /// Backups into the file that the user chose.
    automatic: backup::Automatic,
    cancelled: HashSet<u32>,
    jobs: VecDeque<Job>,
    is_working: bool,
    channel: Option<BroadcastChannel>,
    /// The workspace that is being opened.
    opening: Option<Opening>,
    /// The workspace that was opened before the page asked for it.
    opened_ahead: Option<Workspace>,
    /// The packed question with which the page begins to show leads.
    first_ask: Option<Vec<u8>>,
    /// The journal record and the first day for which what is shown first is kept.
    kept_view: Option<(u32, Day)>,
    /// Whether a book of which something was shown could not be read.
    is_unread: bool,
    /// Counts the wishes to keep what the book shows first: only the last one is done.
    keep_turn: u32,
    /// When a question was heard last.
    heard_at: f64,
    /// The browser releases it when this worker ends, however that comes.
    alive: Option<Held>,
    /// The random number of the open database.
    device: u32,
    /// The random number of this worker.
    tab: u32,
}

/// Something that writes, or reads much: done one after another.
enum Job {
    /// A question, and what came beside it.
    Asked(Question, JsValue),
    /// The workspace that was open last, before the page asks for it.
    OpenAhead(Workspace),
    /// The page asks for a workspace: which, the number of its question, when it was heard.
    Open(Workspace, u32, f64),
    /// Another tab wrote.
    CatchUp,
    /// A book was opened and shown.
    Settle,
    /// The book was quiet for a while, or changed much.
    BackUp,
    /// The book was left alone for a moment.
    KeepView,
    /// The first rows of the file are looked at, read by this plan.
    TakeAhead(ImportPlan),
}

thread_local! {
    static HOST: RefCell<Host> = RefCell::default();
}

fn with<T>(work: impl FnOnce(&mut Host) -> T) -> T {
    HOST.with_borrow_mut(work)
}

/// Starts listening. Called once, by the worker's program.
pub fn start() {
    console_error_panic_hook::set_once();
    crate::parse::provide_decodings(text_decoder::decoding);
    crate::lead::provide_normalizer(super::normal_form::normalize);
    let scope = scope();
    if scope.name() == mate::NAME {
        return spawn_local(async {
            rest::arrival().await;
            as_mate::listen();
        });
    }
    with(|host| host.tab = (random() as u32).max(1));
    let hear = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| hear(&event));
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    alive::tell();
    workspace::of_name(&scope.name()).into_iter().for_each(|last| enqueue(Job::OpenAhead(last)));
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

fn hear(event: &MessageEvent) {
    let began = clock();
    let parts = Array::from(&event.data());
    let bytes = Uint8Array::new(&parts.get(0)).to_vec();
    let Ok(question) = postcard::from_bytes::<Question>(&bytes) else { return };
    if let Ask::Cancel(number) = question.ask {
        with(|host| host.cancelled.insert(number));
        return answer(question.number, began, Ok(Answer::Done), &JsValue::UNDEFINED);
    }
    let today = today(question.now_millis);
    let zone_millis = zone_millis(question.now_millis);
    let packed_ask = packed_ask(&bytes);
    let read = with(|host| {
        host.desk.zone_millis = zone_millis;
        host.heard_at = began;
        if is_first(&question.ask) {
            host.first_ask = Some(packed_ask.to_vec());
        }
        match (&mut host.opening, &question.ask) {
            (Some(opening), ask) => opening.answer(ask, packed_ask, today),
            (None, Ask::Overview) => Some(Answer::Overview(host.overview())),
            (None, ask) if rest::is_ready_for(ask) => host.desk.answer(ask, today),
            _ => None,
        }
    });
    match (read, &question.ask) {
        (Some(read), _) => answer(question.number, began, Ok(read), &JsValue::UNDEFINED),
        (None, Ask::Open(workspace)) => workspace::asked(*workspace, question.number, began),
        _ => enqueue(Job::Asked(question, parts.get(1))),
    }
}

fn enqueue(job: Job) {
    let is_idle = with(|host| {
        host.jobs.push_back(job);
        !std::mem::replace(&mut host.is_working, true)
    });
    if is_idle {
        spawn_local(async {
            while let Some(job) = with(|host| host.jobs.pop_front()) {
                match job {
                    Job::OpenAhead(workspace) => workspace::open_first(workspace, None).await,
                    Job::Open(workspace, number, began) => workspace::open_asked(workspace, number, began).await,
                    Job::CatchUp => drop(workspace::catch_up().await),
                    other => {
                        rest::arrival().await;
                        work::work(other).await;
                    }
                }
            }
            with(|host| host.is_working = false);
        });
    }
}

/// Milliseconds since the worker began, with fractions: for telling how long something took, never what time it is.
fn clock() -> f64 {
    scope().performance().map_or(0.0, |performance| performance.now())
}

/// The moment of a question: the engine has no clock.
#[derive(Clone, Copy)]
struct Now {
    millis: i64,
    today: Day,
}

/// The day where the user lives.
fn today(millis: i64) -> Day {
    Day::from_millis(millis + zone_millis(millis))
}

/// How far the user's time is from UTC at a moment.
fn zone_millis(millis: i64) -> i64 {
    let offset_minutes = js_sys::Date::new(&JsValue::from(millis as f64)).get_timezone_offset();
    -(offset_minutes * 60_000.0) as i64
}

impl Host {
    fn overview(&self) -> Overview {
        Overview {
            workspace: self.workspace,
            pending_count: self.pending_count,
            save_failure: self.save_failure.clone(),
            damaged_count: self.damages.len() as u32,
            closed: self.closed.clone(),
            last_backup: self.last_backup,
            backup_failure: self.automatic.failure.clone(),
            origin: self.origin(),
            ..self.desk.overview()
        }
    }

    /// Where the entries of this worker are made.
    fn origin(&self) -> Origin {
        Origin { device: self.device, tab: self.tab }
    }

    fn is_cancelled(&self, number: u32) -> bool {
        self.cancelled.contains(&number)
    }
}

fn failure(fault: StoreFault) -> Failure {
    match fault {
        StoreFault::Full => Failure::StorageFull,
        StoreFault::Newer => Failure::NewerVersion,
        StoreFault::Behind | StoreFault::Replaced => Failure::Storage("another tab was first".to_owned()),
        StoreFault::Outdated => Failure::Outdated,
        StoreFault::Vanished => Failure::Vanished,
        StoreFault::Lost(text) | StoreFault::Other(text) => Failure::Storage(text),
    }
}
