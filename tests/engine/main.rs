//! The engine, natively: files named like those of `src`.

mod backup;
mod book;
mod channel;
mod chart;
mod clean;
mod compaction;
mod dedupe;
mod formats;
mod map;
mod merge;
mod parse;
mod parse_encoding;
mod parse_sniff;
mod plain_phone;
mod report;
mod score;
mod stored;
