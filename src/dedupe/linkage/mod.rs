//! Columns of leads -> scored pairs and clusters, without labels: record linkage after Fellegi and Sunter.
//!
//! The way of a list: `prepare` reads the columns into distinct records of numbered values; `block` finds the pairs worth
//! comparing; `compare` gives each comparison a level; `weigh` learns what each level weighs; `cluster` unites what
//! belongs together. One configuration and one threshold hold for every list.
//!
//! Why it knows nothing of the book: a worker of its own does this work, and gets the columns as bytes.

mod block;
mod block_rule;
mod cluster;
mod columns;
mod compare;
mod distance;
mod echo;
mod explain;
mod glance;
mod han;
mod learn;
mod letters;
mod lexicon;
mod linker;
mod names;
mod namesakes;
mod nicknames;
mod prepare;
mod read;
mod recall;
mod records;
mod score;
mod shape;
mod similar;
mod weigh;

pub use columns::{Column, Columns, Role};
pub use explain::{Explanations, Line, Reason};
pub use linker::{Linkage, Linker, MATCH_WEIGHT, MERGE_WEIGHT, Pair, REVIEW_WEIGHT};
pub use similar::Level;
