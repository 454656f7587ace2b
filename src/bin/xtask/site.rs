//! Parts -> the static site: files named by their content, one policy, a start that checks what it loads.

use crate::finish::{DistFile, GUARD_SCRIPT, START_WORKER_SCRIPT};
use crate::parts::{BOOT, GUARD, Parts, STYLE};
use crate::policy::{Form, content_name, integrity, policy};
use crate::steps::Fault;
use crate::tags::{replace, without_comment_lines};

/// The site's own files, without the assets.
pub struct Site {
    /// index.html first, then what it loads before the page can be used.
    pub first_load: Vec<DistFile>,
    /// What `leadbenchRest` loads.
    pub rest: Vec<DistFile>,
    /// What `startLeadbenchWorker` loads.
    pub worker: Vec<DistFile>,
}

/// The site made of these parts.
pub fn site(parts: &Parts) -> Result<Site, Fault> {
    let css = named("leadbench", "css", parts.css.as_bytes());
    let glue = named("leadbench", "js", parts.page_glue.as_bytes());
    let wasm = named("leadbench", "wasm", &parts.page_wasm);
    let rest = named("leadbench_rest", "wasm", &parts.page_rest);
    let worker = worker(parts);
    let boot = boot(&glue, &wasm, &rest);
    let html = page(&parts.html, &css, &glue, &boot, &worker[0].0)?;
    let first_load = vec![("index.html".to_string(), html.into_bytes()), css, glue, wasm];
    Ok(Site { first_load, rest: vec![rest], worker })
}

/// The loader first, then the glue and the program that it loads.
fn worker(parts: &Parts) -> Vec<DistFile> {
    let glue = named("worker", "js", parts.worker_glue.as_bytes());
    let wasm = named("worker", "wasm", &parts.worker_wasm);
    let loader = without_comment_lines(include_str!("scripts/worker_loader.js"))
        .replace("@worker_glue@", &address(&glue))
        .replace("@worker_wasm@", &address(&wasm))
        .replace("@worker_wasm_integrity@", &integrity(&wasm.1));
    vec![named("worker_loader", "js", loader.as_bytes()), glue, wasm]
}

/// The start: the rest on demand, then the first part.
fn boot(glue: &DistFile, wasm: &DistFile, rest: &DistFile) -> String {
    let script = format!("{}{}", include_str!("scripts/rest_site.js"), include_str!("scripts/boot_site.js"));
    without_comment_lines(&script)
        .replace("@page_rest@", &address(rest))
        .replace("@page_rest_integrity@", &integrity(&rest.1))
        .replace("@page_wasm@", &address(wasm))
        .replace("@page_wasm_integrity@", &integrity(&wasm.1))
        .replace("@page_glue@", &address(glue))
}

fn page(html: &str, css: &DistFile, glue: &DistFile, boot: &str, loader: &str) -> Result<String, Fault> {
    let glue_integrity = integrity(&glue.1);
    // The module's integrity stands in the import map, and in the preload for browsers that read it only there.
    let import_map = format!("{{\"integrity\":{{\"{}\":\"{glue_integrity}\"}}}}", address(glue));
    let guard = without_comment_lines(GUARD_SCRIPT);
    let start_worker = without_comment_lines(START_WORKER_SCRIPT);
    let register = without_comment_lines(include_str!("scripts/register.js"));
    let policy = policy(Form::Site, &[&guard, &import_map, &start_worker, boot, &register], &[]);

    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n    <script>{guard}</script>\n    \
         <meta name=\"leadbench-form\" content=\"site\">\n    <meta name=\"leadbench-worker\" content=\"./{loader}\">"
    );
    let style = format!("<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\">", address(css), integrity(&css.1));
    let start = format!(
        "<script type=\"importmap\">{import_map}</script>\n    \
         <link rel=\"modulepreload\" href=\"{}\" integrity=\"{glue_integrity}\">\n    \
         <script>{start_worker}</script>\n    <script type=\"module\">{boot}</script>\n    <script>{register}</script>",
        address(glue)
    );
    let html = replace(html, GUARD.0, GUARD.1, GUARD.2, &head)?;
    let html = replace(&html, STYLE.0, STYLE.1, STYLE.2, &style)?;
    replace(&html, BOOT.0, BOOT.1, BOOT.2, &start)
}

fn named(stem: &str, extension: &str, bytes: &[u8]) -> DistFile {
    (content_name(stem, extension, bytes), bytes.to_vec())
}

/// Relative to the page: the site works from any folder of any host.
fn address(file: &DistFile) -> String {
    format!("./{}", file.0)
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A page as Trunk leaves it, with tiny programs.
    pub fn parts() -> Parts {
        let html = "<head><meta name=\"leadbench-guard\"><link rel=\"icon\" href=\"./icons/leadbench.svg\">\
                    <link rel=\"manifest\" href=\"./manifest.webmanifest\"><meta name=\"leadbench-style\">\
                    <script type=\"text/plain\" id=\"boot\"></script></head><body><div id=\"shell\"></div></body>";
        Parts {
            html: html.to_string(),
            css: "body{}\n".to_string(),
            page_glue: "export { initSync, __wbg_init as default };".to_string(),
            page_wasm: b"page".to_vec(),
            page_rest: b"rest".to_vec(),
            worker_glue: "let wasm_bindgen;".to_string(),
            worker_wasm: b"worker".to_vec(),
        }
    }

    #[test]
    fn every_inline_script_of_the_site_is_in_its_policy_and_the_policy_comes_first() {
        let html = String::from_utf8(site(&parts()).unwrap().first_load.swap_remove(0).1).unwrap();
        assert!(html.starts_with("<head><meta http-equiv=\"Content-Security-Policy\""), "{html}");
        assert_eq!(html.matches("<script").count(), 5, "{html}");
        assert_eq!(html.matches("sha256-").count(), 5, "{html}");
    }

    #[test]
    fn no_place_is_left_to_fill_and_the_files_are_named_by_their_content() {
        let site = site(&parts()).unwrap();
        for (path, bytes) in site.first_load.iter().chain(&site.rest).chain(&site.worker) {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains("@page") && !text.contains("@worker"), "{path}: {text}");
        }
        let other = Parts { page_wasm: b"changed".to_vec(), ..parts() };
        assert_ne!(super::site(&other).unwrap().first_load[3].0, site.first_load[3].0);
    }
}
