//! The worker and how the page asks it: typed messages, bytes transferred.
//!
//! `client` is in the page, `host` in the worker with the book and the database; each tab has its own pair. The worker
//! holds a lock while it lives, so the page hears of its death, starts another and reads the book again from the disk.

pub mod desk;
pub mod export;
pub mod protocol;

#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub mod client;

#[cfg(all(feature = "browser", target_arch = "wasm32"))]
pub mod lock;

#[cfg(all(feature = "worker", target_arch = "wasm32"))]
pub mod host;
