//! The engine, natively.
