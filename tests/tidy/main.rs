//! The house rules, read off the sources as text: what a reader may rely on in every file.

mod source;

mod arrows;

mod size;

mod page;

use source::{Source, at, check, files, lines_with, rust_files};

#[test]
fn every_file_opens_with_a_sentence() {
    check("A file says in its first line what it is: `//! RawTable -> LeadDraft.`", {
        let sources = rust_files("src").into_iter().chain(rust_files("tests"));
        sources.filter_map(|source| {
            let opening = source.text.lines().map_while(|line| line.strip_prefix("//! ")).collect::<Vec<_>>().join(" ");
            (!opening.ends_with(['.', ':', '?'])).then(|| at(&source, 1, &opening))
        })
    });
}

#[test]
fn no_file_and_no_folder_has_a_name_that_says_nothing() {
    let empty_names = ["util", "utils", "common", "helper", "helpers", "misc", "types"];
    let says_nothing = |path: &str| path.split(['/', '.']).any(|part| empty_names.contains(&part));
    let paths = files("src").into_iter().chain(files("tests")).chain(files("style")).map(|source| source.path);
    check("Named after what is in it, or not there.", paths.filter(|path| says_nothing(path)));
}

#[test]
fn no_test_is_switched_off_or_forgotten() {
    let sources: Vec<_> = rust_files("tests").into_iter().chain(rust_files("src")).collect();
    let mut faults: Vec<_> = sources.iter().flat_map(|source| lines_with(source, &[concat!("#[", "ignore")])).collect();
    for source in rust_files("tests") {
        let Some((folder, file)) = source.path.rsplit_once('/').filter(|(folder, _)| *folder != "tests") else {
            continue;
        };
        let is_suite = folder.matches('/').count() == 1;
        let parent = if is_suite { format!("{folder}/main.rs") } else { format!("{folder}.rs") };
        let declared = format!("mod {};", file.trim_end_matches(".rs"));
        let holds = |parent: &Source| parent.text.lines().any(|line| line == declared);
        let is_declared = sources.iter().find(|other| other.path == parent).is_some_and(holds);
        if source.path != parent && !is_declared {
            faults.push(at(&source, 1, &format!("not in {parent}")));
        }
    }
    check("Every test runs.", faults);
}

#[test]
fn the_project_names_no_registry_and_no_place_of_one_machine() {
    let needles = [
        concat!("/wo", "rk/"),
        concat!("crates", ".io"),
        concat!("npm", "js"),
        concat!("py", "pi"),
        concat!("debian", ".org"),
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
    ];
    // Cargo writes the lock itself.
    let sources = files("").into_iter().filter(|source| source.path != "Cargo.lock");
    check(
        "It builds anywhere.",
        sources.flat_map(|source| {
            let lines =
                source.text.lines().enumerate().filter(|(_, line)| needles.iter().any(|needle| line.contains(needle)));
            lines.map(|(place, line)| at(&source, place + 1, line.trim())).collect::<Vec<_>>()
        }),
    );
}
