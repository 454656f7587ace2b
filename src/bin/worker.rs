//! The worker: engine and store.

fn main() {
    #[cfg(target_arch = "wasm32")]
    leadbench::worker::host::start();
}
