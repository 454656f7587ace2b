//! The engine, natively.

mod map;
mod parse;
mod parse_sniff;
