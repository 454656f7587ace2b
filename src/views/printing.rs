//! The page -> paper.

/// Opens the browser's own dialog for printing; where it has none, nothing happens.
pub(super) fn print_page() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
