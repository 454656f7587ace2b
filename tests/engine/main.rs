//! The engine, natively: files named like those of `src`.

mod clean;
mod dedupe;
mod map;
mod parse;
