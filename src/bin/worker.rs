//! The worker: engine and store.
fn main() {}
