//! The engine, natively: files named like those of `src`.

mod backup;
mod backup_due;
mod book;
mod book_history;
mod book_undo;
mod channel;
mod chart;
mod clean;
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
mod words;
