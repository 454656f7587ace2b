//! What Trunk left -> `dist/`, the static site, and `dist/leadbench.html`, the sealed file.
//!
//! What the page's programs may count on, the same in both forms unless it says otherwise:
//!
//! - `<div id="shell">` stands in `<body>` and is painted before any program is here; the page removes it when it has
//!   mounted. `<p id="shell-note">` in it shows why the start failed.
//! - `<html lang>` is the reader's language, and `window.leadbenchFirstWords` its first texts. `window.leadbenchWords(tag, part)`
//!   returns a promise of the first (0) or later (1) texts of any; refused, it may be called again.
//! - `window.startLeadbenchWorker(name)` returns a new classic `Worker` that runs `src/bin/NAME.rs`: `"worker"` or
//!   `"aside"`. It may be called again, after a crash too. Messages posted before the worker's first own message are lost,
//!   so the worker posts `Ready` when it listens and the client queues until then. A program that cannot start fires the
//!   worker's `error` event.
//! - `window.prepareLeadbenchWorker()` starts the first `"worker"` early; the start calls it when the program runs.
//! - `window.leadbenchRest()` returns a promise of the rest of the page's program (`split.rs`); refused, it may be called
//!   again. In the sealed file the rest is the text `leadbench-page-rest`.
//! - In a worker `self.leadbenchBuild` is a text that tells this build from every other one.
//! - There `self.leadbenchRest()` returns a promise of the rest of its program, which is fetched when it is first asked
//!   for. The rest is given a stack of its own. One that cannot be had fires the worker's `error` event too.
//! - There `self.leadbenchMate()` returns a promise of a second worker of the same program, by the name `mate`; refused where a
//!   browser has no workers in workers.
//! - A start reads: in the site `<meta name="leadbench-NAME" content="./NAME_loader-HASH.js">`; in the sealed file the
//!   texts of `<script type="text/plain">` with the ids `leadbench-NAME-glue`, `leadbench-NAME-wasm` and, of a program that
//!   was cut, `leadbench-NAME-rest` (base64), and `leadbench-program-start` (the tail of each glue: waits for a first
//!   message `{wasm, rest, source}`, which `startLeadbenchWorker` posts: two buffers or compiled modules, the second only of a
//!   program that was cut, and the worker's own script).
//! - `<meta name="leadbench-form" content="site">` or `"sealed"`.
//! - A sample is the file `./samples/NAME` in the site, and the text of `<script type="text/plain" id="sample-NAME">` in
//!   the sealed file, byte for byte (the build fails when it could not be).
//! - A new version of the site sets `<html data-update="ready">` and fires `leadbench-update` on `window`; dispatching
//!   `leadbench-update-now` there changes over and loads the page again.
//!
//! Why blob workers in the site too: a worker fetched by its address does not inherit the policy in the page's `<meta>`
//! and would be free to call anywhere; a blob inherits it.

use crate::parts::Parts;
use crate::sealed;
use crate::site;
use crate::steps::{Fault, write};
use std::path::{Path, PathBuf};

/// The sealed file's name in `dist/`.
pub const SEALED_FILE: &str = "leadbench.html";

/// First in both forms: closes what a policy in a `<meta>` leaves open.
pub const GUARD_SCRIPT: &str = include_str!("scripts/guard.js");
/// `startLeadbenchWorker`.
pub const START_WORKER_SCRIPT: &str = include_str!("scripts/start_worker.js");
/// Before the start of a worker's program in both forms.
pub const PROGRAM_SCRIPT: &str = include_str!("scripts/program.js");
/// `<html lang>` and the texts in that language.
pub const FIRST_LANGUAGE_SCRIPT: &str = include_str!("scripts/first_language.js");

/// One written file: its path in `dist/` with `/` between folders, and its bytes.
pub type DistFile = (String, Vec<u8>);

/// What was written, for the limits.
pub struct Finished {
    /// Loaded before the page can be used.
    pub first_load: Vec<DistFile>,
    /// The first texts, one file a language: one of them belongs to the first load.
    pub first_words: Vec<DistFile>,
    /// The later texts, one file a language.
    pub later_words: Vec<DistFile>,
    /// Loaded after the first paint: the rests of the programs that are cut.
    pub rest: Vec<DistFile>,
    /// Loaded after the first paint or later, by the program's name.
    pub programs: Vec<(&'static str, Vec<DistFile>)>,
    /// The sealed file.
    pub sealed: Vec<DistFile>,
}

/// Writes both forms into a fresh `dist` folder.
pub fn finish(parts: &Parts, public: &Path, dist: &Path) -> Result<Finished, Fault> {
    let assets = assets(public)?;
    let service_worker = crate::steps::read_text(&public.join("service_worker.js"))?;
    let site = site::site(parts)?;
    let sealed = vec![(SEALED_FILE.to_string(), sealed::sealed(parts, &assets)?.into_bytes())];

    if dist.exists() {
        std::fs::remove_dir_all(dist).map_err(|error| format!("cannot clear {}: {error}", dist.display()))?;
    }
    let programs = site.programs.iter().flat_map(|(_, files)| files);
    let kept_offline: Vec<&DistFile> = site
        .first_load
        .iter()
        .chain(&site.first_words)
        .chain(&site.later_words)
        .chain(&site.rest)
        .chain(programs)
        .chain(&assets)
        .collect();
    let service_worker = crate::offline::service_worker(&service_worker, &kept_offline)?;
    for (path, bytes) in kept_offline.into_iter().chain(&sealed) {
        write(&dist.join(path), bytes)?;
    }
    write(&dist.join("service_worker.js"), service_worker)?;
    Ok(Finished {
        first_load: site.first_load,
        first_words: site.first_words,
        later_words: site.later_words,
        rest: site.rest,
        programs: site.programs,
        sealed,
    })
}

/// Files of `public/` that go into the site as they are: all but the page and the service worker, which are templates.
fn assets(public: &Path) -> Result<Vec<DistFile>, Fault> {
    let mut assets = Vec::new();
    let mut folders = vec![(public.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in listing(&folder)? {
            let name = entry.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let path = format!("{prefix}{name}");
            if entry.is_dir() {
                folders.push((entry, format!("{path}/")));
            } else if !matches!(path.as_str(), "index.html" | "service_worker.js") && !name.starts_with('.') {
                assets.push((path, crate::steps::read(&entry)?));
            }
        }
    }
    assets.sort();
    Ok(assets)
}

fn listing(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    Ok(entries.filter_map(|entry| Some(entry.ok()?.path())).collect())
}
