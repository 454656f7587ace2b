//! The commands: serve, build, test, bench, sample.
fn main() {}
