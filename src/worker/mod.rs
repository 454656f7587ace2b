//! The worker and how the page asks it: typed messages, bytes transferred.

pub mod protocol;
