//! The commands: serve, build, test, bench, sample.

mod sample;

fn main() {
    if std::env::args().nth(1).as_deref() == Some("sample") {
        sample::run();
    }
}
