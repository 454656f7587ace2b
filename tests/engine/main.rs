//! The engine, natively: files named like those of `src`.

mod book;
mod channel;
mod chart;
mod clean;
mod dedupe;
mod formats;
mod map;
mod order;
mod parse;
mod parse_encoding;
mod parse_sniff;
mod report;
mod score;
