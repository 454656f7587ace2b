//! The finished product in a real Chromium, driven by the handles of its page with real clicks and files.
//!
//! `LEADBENCH_DIST` names the built folder (`./dist` by default), `CHROMEDRIVER` the driver, `CHROMIUM` the browser.
//! One journey runs at a time; one that fails leaves a screenshot and the console in `target/screenshots`.

/// Static files over HTTP: the same server as `cargo xtask serve`.
#[path = "../../src/bin/xtask/server.rs"]
mod server;

/// Minimal workbooks: the same as for the native tests.
#[path = "../engine/archives.rs"]
mod archives;

/// A fresh Chromium for every journey.
mod browser;

/// Hears every request that would leave this machine.
mod eavesdropper;

/// The page in verbs.
mod app;

/// Files that a journey takes in, and what an export holds.
mod files;

/// A Chromium that may be killed.
mod mortal;

/// The day's work.
mod today;

/// The processes of a browser.
mod processes;

mod backups;

mod bad_input;

mod board;

mod columns;

mod daily;

mod cost;
mod crash;
mod definitions;

mod duplicates;

mod erasing;

mod exporting;

mod first_run;

mod forecast;

mod funnel;

mod gate;

mod history;

mod importing;

mod keeping;

mod large_files;

mod ledger;

mod looks;

mod outlook;
mod owners;

mod privacy;

mod qualifying;

mod quota;

mod reading;

mod report;
mod sample;

mod scoring;

mod sealed;

mod spreadsheets;

mod tabs;

mod trends;

mod updating;

mod upgrade;

mod week;

mod words;
