//! The parts that Trunk left: the page, its styles, and the programs with their glue.

use crate::policy::short_hash;
use crate::steps::{Fault, read, read_text};
use crate::tags::{find, replace, tags, without_comments};
use leadbench::words::Language;
use std::path::Path;

/// What both forms of the product are made of.
pub struct Parts {
    /// index.html with three places to fill: see the constants below.
    pub html: String,
    /// All styles, in the order of index.html.
    pub css: String,
    /// The page's glue, a module.
    pub page_glue: String,
    /// The page's program; after the cut the part that starts.
    pub page_wasm: Vec<u8>,
    /// The rest of the page's program.
    pub page_rest: Vec<u8>,
    /// The programs that run beside the page, in the order of `WORKER_PROGRAMS`.
    pub programs: Vec<WorkerProgram>,
    /// The first and the later texts of each language, by its tag.
    pub words: Vec<(&'static str, [String; 2])>,
}

impl Parts {
    /// Tells the programs beside the page from those of every other build.
    pub fn build(&self) -> String {
        let programs = self.programs.iter().flat_map(|program| [&program.wasm].into_iter().chain(&program.rest));
        short_hash(&programs.flatten().copied().collect::<Vec<u8>>())
    }
}

/// A program that runs as a worker: `startLeadbenchWorker` starts it by its name.
pub struct WorkerProgram {
    /// Its name: that of its file in `src/bin`.
    pub name: &'static str,
    /// Its glue, a classic script.
    pub glue: String,
    /// The program; after the cut the part that starts.
    pub wasm: Vec<u8>,
    /// The rest of a program that was cut.
    pub rest: Option<Vec<u8>>,
}

/// The engine with its book; long work that needs none.
pub const WORKER_PROGRAMS: [&str; 2] = ["worker", "aside"];

/// The place of the policy and the guard: `<meta name="leadbench-guard">`.
pub const GUARD: (&str, &str, &str) = ("meta", "name", "leadbench-guard");
/// The place of the styles: `<meta name="leadbench-style">`, where Trunk had its first stylesheet.
pub const STYLE: (&str, &str, &str) = ("meta", "name", "leadbench-style");
/// The place of the start: `<script id="boot">`, written by Trunk (`pattern_script` in Trunk.toml).
pub const BOOT: (&str, &str, &str) = ("script", "id", "boot");

/// Reads Trunk's folder.
pub fn read_parts(folder: &Path) -> Result<Parts, Fault> {
    let html = without_comments(&read_text(&folder.join("index.html"))?);
    let boot = find(&html, BOOT.0, BOOT.1, BOOT.2).ok_or("Trunk wrote no <script id=\"boot\">: see Trunk.toml")?;
    let named = |name: &str| boot.attribute(name).ok_or_else(|| format!("<script id=\"boot\"> has no {name}"));
    let page_glue = read_text(&folder.join(named("data-glue")?))?;
    let page_wasm = read(&folder.join(named("data-wasm")?))?;
    if folder.join("snippets").exists() {
        return Err("a crate brings script files of its own (snippets/): the sealed file cannot hold them".to_string());
    }
    let (html, style_files) = take_styles(&html)?;
    let mut css = String::new();
    for file in style_files {
        css.push_str(read_text(&folder.join(file))?.trim_end());
        css.push('\n');
    }
    let program = |name: &'static str| {
        let glue = read_text(&folder.join(format!("{name}.js")))?;
        Ok(WorkerProgram { name, glue, wasm: read(&folder.join(format!("{name}_bg.wasm")))?, rest: None })
    };
    let programs = WORKER_PROGRAMS.into_iter().map(program).collect::<Result<Vec<_>, Fault>>()?;
    let files = |language: Language| [language.words().first_file(), language.words().file()];
    let words = Language::ALL.map(|language| (language.tag(), files(language))).into();
    Ok(Parts { html, css, page_glue, page_wasm, page_rest: Vec::new(), programs, words })
}

/// The page with one place in front of all styles, and the style files that stood there, in order.
fn take_styles(html: &str) -> Result<(String, Vec<String>), Fault> {
    let links: Vec<_> =
        tags(html, "link").into_iter().filter(|tag| tag.attribute("rel") == Some("stylesheet")).collect();
    let files =
        links.iter().filter_map(|tag| tag.attribute("href")).map(|href| href.trim_start_matches("./").to_string());
    let files: Vec<String> = files.collect();
    let mut rest = html.to_string();
    for link in links.iter().skip(1).rev() {
        rest.replace_range(link.range.clone(), "");
    }
    let place = format!("<{} {}=\"{}\">", STYLE.0, STYLE.1, STYLE.2);
    Ok((replace(&rest, "link", "rel", "stylesheet", &place)?, files))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_styles_leave_one_place_and_keep_their_order() {
        let html = r#"<link rel="icon" href="i"><link rel="stylesheet" href="./a.css"><link rel="stylesheet" href="./b.css">."#;
        let expected = r#"<link rel="icon" href="i"><meta name="leadbench-style">."#;
        let files = vec!["a.css".to_string(), "b.css".to_string()];
        assert_eq!(take_styles(html), Ok((expected.to_string(), files)));
    }
}
