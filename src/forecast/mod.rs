//! What the closed leads of a book say of its open ones: a chance for each, and how right that would have been.
//!
//! ```text
//!  table - closed (cells, outcomes) - learn (model, report) - chances (by row) - explain (line by line)
//! ```
//!
//! Customers and repeat customers are won, lost leads are lost, all others are open. `closed` and `chances` read the book;
//! `learn` needs nothing but what `closed` made, so that it runs beside the book, in a program that may be ended.
//!
//! Why what was learnt is not stored: of thousands of leads it is megabytes (how unsure every pair of parameters is), and
//! a minute later the book holds other leads; learning again takes a second.

mod chances;
mod closed;
mod explain;
mod learn;
mod prior;
mod report;

pub use crate::predict::{Backtest, CLOSED_MIN, Calibration, Kind, LeakReason, Level, Measure, OUTCOME_MIN, Refusal};
pub use chances::Chances;
pub use closed::{ClosedLeads, FieldShare, Outcome, StageCounts, field_shares, named_field, outcome_of, stage_counts};
pub use explain::{ChanceLine, ChanceSum};
pub use learn::{Learnt, learn};
pub use prior::{PRIOR, Prior, Told, column_name};
pub use report::{FieldLeak, FieldUse, Report, Tested, TestedOn};
