//! The engine, natively.

mod channel;
mod chart;
mod report;
mod score;
