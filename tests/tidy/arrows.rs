//! Which module may use which, and where the browser begins.

use super::source::{Source, at, check, lines_with, root, rust_files};
use std::fs;

/// The modules in the order a lead travels, each with all it may use of ours: only modules before it.
const ARROWS: &[(&str, &[&str])] = &[
    ("lead", &[]),
    ("table", &["lead"]),
    ("parse", &[]),
    // Writes what it reads as CSV, for `parse` to read.
    ("sheet", &["parse"]),
    ("map", &["lead", "parse"]),
    // A repair puts text back into the bytes it was wrongly decoded from, by the decoders of `parse`.
    ("clean", &["lead", "parse"]),
    // Two leads are compared by the forms that `clean` gives to e-mail addresses, phone numbers and companies.
    ("dedupe", &["lead", "clean"]),
    // The engine's front door calls every step.
    ("intake", &["lead", "table", "parse", "map", "clean", "dedupe"]),
    ("score", &["lead", "table"]),
    // A definition asks what the scoring rules ask, and for the points they give.
    ("qualify", &["lead", "table", "score"]),
    // A condition of ownership asks what a definition asks.
    ("own", &["lead", "table", "qualify"]),
    // Numbers and days are read out of cells as `clean` reads them.
    ("predict", &["lead", "clean"]),
    // The leads of a table for `predict`, and its chances in the form in which they are shown and sorted.
    ("forecast", &["lead", "table", "score", "predict"]),
    // Intervals use the exponential and the logarithm whose bits are the same everywhere.
    ("report", &["lead", "table", "predict"]),
    // Evidence is written and read as CSV; intervals of shares are those of the figures.
    ("persona", &["lead", "table", "parse", "score", "forecast", "report"]),
    // Values are made tidy as `clean` makes them.
    ("facet", &["lead", "table", "clean"]),
    ("chart", &[]),
    // Of the figures the ways of leads, which a view may ask for. Of the steps only what an import left behind, the rules in force, the issues that follow from an edit, and what two
    // leads merged come to; the operations on a column are its entries.
    ("book", &["lead", "table", "clean", "dedupe", "intake", "score", "qualify", "own", "report", "facet"]),
    // Writes down entries with their parts: columns, rejected rows, merged values.
    ("store", &["lead", "table", "intake", "book"]),
    // Answers for everything above but the picture, which the page draws.
    (
        "worker",
        &[
            "lead", "table", "parse", "sheet", "map", "clean", "dedupe", "intake", "score", "qualify", "own",
            "forecast", "report", "persona", "facet", "book", "store",
        ],
    ),
    // Does its jobs with the engine alone; fails in the worker's words and starts as the worker does.
    ("aside", &["lead", "dedupe", "sheet", "forecast", "worker"]),
    // Names the types that reach the reader: fields, faults of files, rules, what the worker answers.
    ("words", &["lead", "parse", "sheet", "score", "qualify", "own", "worker"]),
    // Never a step: the types of questions and answers, and the pure geometry.
    (
        "views",
        &[
            "lead", "table", "parse", "sheet", "map", "dedupe", "score", "qualify", "own", "report", "chart", "book",
            "worker", "aside", "words",
        ],
    ),
];

/// Where the browser, the clock and the disk begin; everything else is the engine.
const BROWSER_PLACES: &[(&str, &str)] = &[
    ("src/main.rs", "starts the page"),
    ("src/views/", "is the page"),
    ("src/worker/client.rs", "speaks to the worker from the page"),
    ("src/worker/client/", "measures how long answers take"),
    ("src/worker/program.rs", "starts the programs beside the page"),
    ("src/aside/client.rs", "speaks to the aside from the page"),
    ("src/aside/host.rs", "is the aside's side: its messages"),
    ("src/worker/normal_form.rs", "is the browser's Unicode normal forms, for the engine"),
    ("src/worker/pause.rs", "waits, in the programs of workers"),
    ("src/worker/lock.rs", "is the browser's locks, which both sides hold"),
    ("src/worker/host/", "is the worker's side: files, time of day, locks"),
    ("src/store/idb/", "is the database"),
    ("src/words/format.rs", "lower case and time zone are the reader's"),
    ("src/bin/", "is the commands and the worker's start"),
];

/// What would make the engine answer differently twice, or tie it to a browser.
const NOT_IN_THE_ENGINE: &[&str] = &[
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "leptos",
    "gloo_",
    "std::time",
    "SystemTime",
    "Instant",
    "Utc::now",
    "Local::now",
    "rand::",
    "getrandom",
    "std::fs",
    "std::net",
    "std::env",
    "std::thread",
];

#[test]
fn arrows_point_one_way() {
    let front = fs::read_to_string(root().join("src/lib.rs")).expect("src/lib.rs");
    let order = front.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    assert!(order.eq(ARROWS.iter().map(|(module, _)| *module)), "src/lib.rs lists the modules as ARROWS does");
    for (place, (module, used)) in ARROWS.iter().enumerate() {
        let is_before = |name: &&str| ARROWS[..place].iter().any(|(before, _)| before == name);
        assert!(used.iter().all(is_before), "{module} uses only what comes before it");
    }
    let mut faults = Vec::new();
    for source in rust_files("src") {
        let Some(module) = module_of(&source) else { continue };
        let allowed = ARROWS.iter().find(|(name, _)| *name == module).map_or(&[][..], |(_, used)| used);
        let used = used_modules(&source).into_iter().filter(|name| name != module && !allowed.contains(&name.as_str()));
        faults.extend(used.map(|name| at(&source, 1, &format!("{module} uses {name}"))));
        if ["views", "words"].contains(&module) {
            faults.extend(lines_with(&source, &["worker::host", "worker::desk", "worker::export", "crate::store"]));
        }
    }
    check("A module uses only what ARROWS allows it.", faults);
}

#[test]
fn nobody_uses_the_views_but_the_page() {
    // `xtask` names functions of the views as text, to put them into the page's second part: not an import.
    let sources =
        rust_files("src").into_iter().chain(rust_files("tests")).filter(|source| source.path != "src/main.rs");
    let uses_views = |line: &str| line.trim_start().starts_with("use leadbench::views");
    check(
        "`leadbench::views` belongs to src/main.rs.",
        sources.flat_map(|source| {
            let lines = source.code().filter(|(_, line)| uses_views(line));
            lines.map(|(number, line)| at(&source, number, line)).collect::<Vec<_>>()
        }),
    );
}

#[test]
fn the_engine_has_no_clock_no_randomness_and_no_browser() {
    let is_engine = |source: &Source| !BROWSER_PLACES.iter().any(|(place, _)| source.path.starts_with(place));
    let engine = rust_files("src").into_iter().filter(is_engine);
    check("Same input, same output.", engine.flat_map(|source| lines_with(&source, NOT_IN_THE_ENGINE)));
}

/// The module of the library that it belongs to.
fn module_of(source: &Source) -> Option<&str> {
    let inside = source.path.strip_prefix("src/")?;
    let module = inside.split(['/', '.']).next()?;
    ARROWS.iter().map(|(name, _)| *name).find(|name| *name == module)
}

/// The items of the crate's root that a file names: after `crate::`, or after as many `super::` as lead there.
fn used_modules(source: &Source) -> Vec<String> {
    let code: String = source.code().map(|(_, line)| format!("{line}\n")).collect();
    let depth = source.path.trim_end_matches("/mod.rs").matches('/').count();
    let to_root = "super::".repeat(depth);
    let starts = ["crate::", to_root.as_str()].into_iter().flat_map(|way| {
        let rests = code.match_indices(way).filter(|(start, _)| !code[..*start].ends_with("super::"));
        rests.map(|(start, way)| &code[start + way.len()..]).collect::<Vec<_>>()
    });
    let name_of =
        |text: &str| text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().map(str::to_owned);
    let names = starts.flat_map(|rest| match rest.strip_prefix('{') {
        Some(group) => {
            group.split('}').next().unwrap_or_default().split(',').filter_map(|part| name_of(part.trim())).collect()
        }
        None => name_of(rest).into_iter().collect::<Vec<_>>(),
    });
    names.filter(|name| ARROWS.iter().any(|(module, _)| module == name)).collect()
}
