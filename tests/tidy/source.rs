//! The project's own files as text, and how a broken rule is told.

use std::fs;
use std::path::{Path, PathBuf};

/// A text file of the project.
pub struct Source {
    /// From the project's folder, with `/`.
    pub path: String,
    /// As it stands in the file.
    pub text: String,
}

impl Source {
    /// The lines that are no comments, with their numbers from 1.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(place, line)| (place + 1, line));
        let lines = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
        lines.map(|(number, line)| (number, line.split_once(" // ").map_or(line, |(code, _)| code)))
    }
}

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What was built, or belongs to git.
const NOT_OURS: [&str; 4] = ["target", "dist", ".git", "node_modules"];

/// All text files under a folder, by path.
pub fn files(folder: &str) -> Vec<Source> {
    fn walk(folder: &Path, found: &mut Vec<Source>) {
        for entry in fs::read_dir(folder).expect("a folder of the project").flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            if NOT_OURS.iter().any(|other| name == *other) {
                continue;
            }
            if path.is_dir() {
                walk(&path, found);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let path = path.strip_prefix(root()).expect("inside the project");
                found.push(Source { path: path.to_string_lossy().replace('\\', "/"), text });
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// All Rust files under a folder, by path.
pub fn rust_files(folder: &str) -> Vec<Source> {
    files(folder).into_iter().filter(|source| source.path.ends_with(".rs")).collect()
}

/// One place that breaks a rule, as the reader of a failed test finds it.
pub fn at(source: &Source, number: usize, what: &str) -> String {
    format!("{}:{number}: {what}", source.path)
}

/// Fails with the rule and every place that breaks it.
pub fn check(rule: &str, faults: impl IntoIterator<Item = String>) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{rule}\n  {}\n", faults.join("\n  "));
}

/// Lines of code that hold one of the needles, but not inside a longer name; `gloo_` stands for all that go on.
pub fn lines_with(source: &Source, needles: &[&str]) -> Vec<String> {
    let hits = source.code().flat_map(|(number, line)| {
        let held = needles.iter().filter(move |needle| stands_alone(line, needle));
        held.map(move |needle| at(source, number, needle))
    });
    hits.collect()
}

fn stands_alone(line: &str, needle: &str) -> bool {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let may_go_on = needle.ends_with('_') || !needle.ends_with(is_name);
    line.match_indices(needle).any(|(start, _)| {
        let goes_before = needle.starts_with(is_name) && line[..start].ends_with(is_name);
        let goes_on = line[start + needle.len()..].starts_with(is_name);
        !goes_before && (may_go_on || !goes_on)
    })
}
