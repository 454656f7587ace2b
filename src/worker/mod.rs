//! The worker and how the page asks it: typed messages, bytes transferred.

pub mod desk;
pub mod export;
pub mod protocol;

#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub mod client;

#[cfg(all(feature = "browser", target_arch = "wasm32"))]
pub mod lock;

#[cfg(all(feature = "worker", target_arch = "wasm32"))]
pub mod host;
