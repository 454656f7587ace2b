//! The parts that Trunk left: the page, its styles, and two programs with their glue.

use crate::steps::{Fault, read, read_text};
use crate::tags::{find, replace, tags, without_comments};
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
    /// The worker's glue, a classic script.
    pub worker_glue: String,
    /// The worker's program.
    pub worker_wasm: Vec<u8>,
}

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
    let worker_glue = read_text(&folder.join("worker.js"))?;
    let worker_wasm = read(&folder.join("worker_bg.wasm"))?;
    Ok(Parts { html, css, page_glue, page_wasm, page_rest: Vec::new(), worker_glue, worker_wasm })
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
