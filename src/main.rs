//! The page: starts the interface.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    // In a task of its own: the start of the program was one.
    gloo_timers::callback::Timeout::new(0, draw).forget();
}

#[cfg(target_arch = "wasm32")]
fn draw() {
    leptos::mount::mount_to_body(leadbench::views::App);
    // What was painted before the program was here.
    let shell = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("shell"));
    if let Some(shell) = shell {
        shell.remove();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
