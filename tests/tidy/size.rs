//! Files and functions small enough to see.

use super::source::{at, check, rust_files};

const FILE_LINES_MAX: usize = 300;
const FUNCTION_LINES_MAX: usize = 70;

/// Flat tables, and what is longer for a reason.
const LONG_FILES: &[(&str, &str)] = &[
    ("src/clean/country_names.rs", "a table: names of countries"),
    ("src/clean/mail_words.rs", "a table: domains of mail, and addresses of functions"),
    ("src/clean/stage_words.rs", "a table: words for stages"),
    ("src/lead/channel_list.rs", "a table: channels and their words"),
    ("src/map/synonyms.rs", "a table: words for columns"),
    ("src/worker/protocol.rs", "a list: every question and every answer, nothing else"),
    ("tests/engine/book.rs", "one desk that every case needs"),
    ("tests/engine/clean.rs", "tables of cases"),
    ("tests/engine/encodings/words.rs", "a table: words in several languages"),
    ("tests/engine/repair.rs", "tables of cases"),
];

#[test]
fn files_are_small_enough_to_see() {
    let sources: Vec<_> = rust_files("src").into_iter().chain(rust_files("tests")).collect();
    for (path, reason) in LONG_FILES {
        assert!(sources.iter().any(|source| source.path == *path), "{path} ({reason}) is not there any more");
    }
    let short = sources.iter().filter(|source| !LONG_FILES.iter().any(|(path, _)| source.path == *path));
    let counted = short.map(|source| (source, source.text.lines().count()));
    let long = counted.filter(|(_, count)| *count > FILE_LINES_MAX);
    check("Too long? Split by idea.", long.map(|(source, count)| at(source, count, "the last line")));
}

#[test]
fn functions_are_small_enough_to_see() {
    let mut faults = Vec::new();
    for source in rust_files("src").into_iter().chain(rust_files("tests")) {
        let lines: Vec<&str> = source.text.lines().collect();
        for (place, line) in lines.iter().enumerate() {
            let head = line.trim_start();
            let indent = &line[..line.len() - head.len()];
            let is_word = |word: &str| word.starts_with("pub") || ["const", "async", "in", "super)"].contains(&word);
            let is_function = head.split(' ').find(|word| !is_word(word)) == Some("fn");
            if !is_function || line.ends_with(['}', ';']) {
                continue;
            }
            let end = |line: &&str| {
                line.strip_prefix(indent)
                    .is_some_and(|rest| rest == "}" || (rest.starts_with(')') && rest.ends_with(';')))
            };
            let count = 1 + lines[place..].iter().position(end).unwrap_or(0);
            if count > FUNCTION_LINES_MAX {
                faults.push(at(&source, place + 1, &format!("{count} lines: {head}")));
            }
        }
    }
    check("A function fits on a screen.", faults);
}
