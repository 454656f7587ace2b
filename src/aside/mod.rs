//! Long work that needs no book, in a program of its own beside the worker: started when it is needed, ended with its job.
//!
//! Why not in the worker: what few lists need would be loaded before anything can be shown, and the book answers while
//! leads are compared. Why one program for each job: to give up is to end it, its memory goes back at once, and a file that
//! breaks it breaks nothing else. Where a job is offered it may be started ahead, and rehearses: `dedupe::rehearsal`.
//! `client` is in the page, `host` in the aside.

#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub mod client;

#[cfg(all(feature = "aside", target_arch = "wasm32"))]
pub mod host;

use crate::forecast::Refusal;
use crate::sheet::{SheetKind, SheetOutline};
use crate::worker::protocol::Failure;
use serde::{Deserialize, Serialize};

/// What is to be done, with what comes beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Job {
    /// Read the sheets of the file, a `Blob`. -> `Sheets`
    ReadSheets(SheetKind),
    /// Find the leads that seem to be one party, among `Columns` in an `ArrayBuffer`, given away. -> `Linked`
    Link,
    /// Learn from `ClosedLeads` in an `ArrayBuffer`, given away. -> `Learnt`
    Learn,
}

/// One message from the aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Message {
    /// It is listening. Sent once, first.
    Ready,
    /// How far it is, in thousandths.
    Progress(u32),
    /// What came of the job. Sent once, last.
    Done(Result<Outcome, Failure>),
}

/// What came of a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// The sheets that hold something, at least one. Their rows come beside the message, transferred: CSV in UTF-8, a
    /// buffer for each.
    Sheets(Vec<SheetOutline>),
    /// The `Linkage` and its `Explanations` come beside the message, transferred: one buffer in postcard.
    Linked,
    /// What was `Learnt` comes beside the message, transferred, in postcard; or why nothing can be.
    Learnt(Option<Refusal>),
}
