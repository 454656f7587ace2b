//! The engine, natively.

mod clean;
mod dedupe;
