//! The engine, natively: files named like those of `src`.

mod backup;
mod backup_due;
mod book;
mod book_history;
mod book_steps;
mod book_undo;
mod channel;
mod chart;
mod clean;
mod compaction;
mod damage;
mod dedupe;
mod erase;
mod fast_paths;
mod formats;
mod map;
mod merge;
mod order;
mod parse;
mod parse_encoding;
mod parse_sniff;
mod plain_phone;
mod report;
mod score;
mod stored;
mod words;
