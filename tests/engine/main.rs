//! The engine, natively.

mod map;
mod parse;
