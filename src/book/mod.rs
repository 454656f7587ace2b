//! The leads in memory and their journal ("book of business").

mod query;

pub use query::{Filter, Query, SortKey};
