//! Figures of Funnel and Channels, each computed once more by SQL in SQLite and held against the engine's, to the cent.

mod sql;

mod funnel;

mod ledger;
mod sample;

mod cost;

mod cost_derived;
