//! Every test there is: native, then in the browser, then end to end on the finished product.

use crate::browsers::{self, Chromium};
use crate::build;
use crate::steps::{Fault, cargo, run, step, target, write};
use crate::tools::{self, Tools};
use std::path::Path;
use std::process::Command;

/// Runs all of them; the first step that fails ends the run.
pub fn test() -> Result<(), Fault> {
    let tools = tools::ready()?;
    let chromium = step("browsers", browsers::chromium)?;
    step("format", || run(&mut cargo(["fmt", "--check"])))?;
    step("clippy, native", || run(&mut cargo(NATIVE_CLIPPY)))?;
    step("clippy, browser", || run(&mut cargo(BROWSER_CLIPPY)))?;
    step("native tests", || run(&mut cargo(["test", "--quiet"])))?;
    step("xtask's own tests", || run(&mut cargo(["test", "--quiet", "--features", "xtask", "--bin", "xtask"])))?;
    step("wasm tests in Chromium", || wasm_tests(&tools, &chromium))?;
    let dist = build::build_with(&tools)?;
    step("end to end in Chromium", || run(&mut end_to_end(&dist, &chromium)))?;
    println!("\nAll tests passed.");
    Ok(())
}

const NATIVE_CLIPPY: [&str; 9] =
    ["clippy", "--quiet", "--all-targets", "--features", "xtask,e2e", "--locked", "--", "-D", "warnings"];

const BROWSER_CLIPPY: [&str; 15] = [
    "clippy",
    "--quiet",
    "--target",
    "wasm32-unknown-unknown",
    "--features",
    "page,worker,aside",
    "--bin",
    "leadbench",
    "--bin",
    "worker",
    "--bin",
    "aside",
    "--",
    "-D",
    "warnings",
];

/// Store and worker, in a real browser.
fn wasm_tests(tools: &Tools, chromium: &Chromium) -> Result<(), Fault> {
    let webdriver_json = target().join("webdriver.json");
    write(&webdriver_json, browsers::webdriver_json(chromium))?;
    let mut command = cargo(["test", "--target", "wasm32-unknown-unknown", "--features", "worker"]);
    command
        .args(["--test", "browser"])
        .env("PATH", tools.search_path())
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &webdriver_json)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("CHROMEDRIVER", &chromium.driver);
    run(&mut command)
}

/// The finished site and the sealed file, driven by their handles.
pub fn end_to_end(dist: &Path, chromium: &Chromium) -> Command {
    let mut command = cargo(["test", "--features", "e2e", "--test", "e2e"]);
    command
        .env("LEADBENCH_DIST", dist)
        .env("CHROMEDRIVER", &chromium.driver)
        .env("CHROMIUM", &chromium.browser)
        .env("CHROMIUM_FLAGS", browsers::CHROMIUM_FLAGS.join(" "));
    command
}
