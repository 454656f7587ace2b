//! The worker and how the page asks it: typed messages, bytes transferred.
//!
//! `client` is in the page, `host` in the worker with the book and the database; each tab has its own pair. The worker
//! holds a lock while it lives, so the page hears of its death, starts another and reads the book again from the disk.

pub mod birthdays;
pub mod board;
mod calendar_file;
mod call_list;
pub mod column_work;
pub mod cost_work;
mod coverage;
pub mod definitions_work;
pub mod desk;
pub mod duplicate_groups;
pub mod duplicates;
pub mod export;
pub mod figures;
pub mod first_view;
pub mod follow_work;
pub mod forecast_work;
pub mod gate_work;
pub mod kanban;
pub mod ledger_work;
pub mod outlook_work;
mod owners_page;
pub mod owners_work;
pub mod protocol;
pub mod qualify_work;
pub mod rehearsal;

/// The day's work: what is due, who is new, what was done.
mod tally;
pub mod today;

#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub mod client;

#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub mod program;

#[cfg(all(feature = "browser", target_arch = "wasm32"))]
pub mod lock;

#[cfg(all(feature = "browser", target_arch = "wasm32"))]
pub mod normal_form;

#[cfg(all(feature = "browser", target_arch = "wasm32"))]
pub mod pause;

#[cfg(all(feature = "worker", target_arch = "wasm32"))]
pub mod host;
