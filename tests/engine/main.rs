//! The engine, natively: files named like those of `src`.

mod book;
mod channel;
mod chart;
mod clean;
mod dedupe;
mod fast_paths;
mod formats;
mod map;
mod parse;
mod parse_encoding;
mod parse_sniff;
mod plain_phone;
mod report;
mod score;
