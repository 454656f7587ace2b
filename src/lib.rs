//! Leadbench: a lead workbench that runs entirely in the browser.
//!
//! ```text
//!  file bytes - parse - map - clean - dedupe -+                 (intake: a lead's way in)
//!                                             v
//!                                           book -- score - report
//!                                             |  ^
//!                           journal entry ----+  +-- change asked for by the user
//!                                             |
//!                                           store (IndexedDB)
//!  ------------ worker: everything above -------------------------------
//!  ------------ page: views and charts, asks for windows and figures ---
//!  ------------ aside: started for a spreadsheet, gives text to parse --
//! ```
//!
//! Four invariants: nothing leaves the machine; nothing is lost; everything can be undone, but for people erased for
//! ever; same input, same output (the engine has no clock, no randomness and no browser: time comes in as a value).
//!
//! A change is an entry: planned on the book, written to disk (`worker::host`), then applied to the book in memory. The
//! book is its journal replayed, so restore, other tabs and the next opening all give the same.
//!
//! Why the engine carries no tables of Unicode and of old encodings, no gzip and no AES: every browser has them, and
//! the worker is loaded before anything can be shown. `lead` and `parse` have a seam for each of the tables, where the
//! worker puts the browser's own; natively crates that follow the same standards stand in.
//!
//! The modules, in the order a lead travels. Arrows point down the list: everyone may use `lead`; a step uses only the
//! step before it for its input type; `book` uses the engine; nobody uses `views`.

/// The words: field, stage, channel, money, day, issue. Imports nothing.
pub mod lead;

/// Columns of leads: what every step after `clean` reads and the store writes.
pub mod table;

/// File bytes -> RawTable.
pub mod parse;

/// Bytes of spreadsheets, contacts and copied tables -> CSV for `parse`.
pub mod sheet;

/// RawTable -> LeadDraft.
pub mod map;

/// LeadDraft -> Lead, issues.
pub mod clean;

/// Leads -> clusters.
pub mod dedupe;

/// The four steps in a row, with progress: the engine's front door.
pub mod intake;

/// Points, grades, explanations.
pub mod score;

/// What counts as a lead: two definitions counted on the same leads.
pub mod qualify;

/// Who follows up: ownership rules, territories, the pool, release back to it.
pub mod own;

/// Closed leads -> the chance of each open one, and why.
pub mod predict;

/// Leads of the book -> what is learnt of its closed ones, and the chance of each open one.
pub mod forecast;

/// Funnel, channels, spend: figures from columns.
pub mod report;

/// Which values close more often: the ideal customer, its fit rules, evidence without persons.
pub mod persona;

/// One column looked at and put right: facets, clusters of values, operations.
pub mod facet;

/// Figures -> shapes: scale, ticks, bars, funnel, histogram. No colours, no browser.
pub mod chart;

/// The leads in memory and their journal: change, apply, undo, erase, query.
pub mod book;

/// What lies on disk: segments, journal records, what becomes of damaged ones, backups.
pub mod store;

/// Protocol, host and client of the worker.
pub mod worker;

/// Long work that needs no book, in a program of its own: its protocol, host and client.
pub mod aside;

/// The interface texts, one file per language.
pub mod words;

/// The screens.
#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub mod views;
