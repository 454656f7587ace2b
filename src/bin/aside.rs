//! The aside: long work that needs no book.

fn main() {
    #[cfg(target_arch = "wasm32")]
    leadbench::aside::host::start();
}
