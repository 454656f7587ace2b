//! Parts -> the static site: files named by their content, one policy, a start that checks what it loads.

use crate::finish::{DistFile, FIRST_LANGUAGE_SCRIPT, GUARD_SCRIPT, PROGRAM_SCRIPT, START_WORKER_SCRIPT};
use crate::parts::{BOOT, GUARD, Parts, STYLE, WorkerProgram};
use crate::policy::{Form, content_name, integrity, policy};
use crate::steps::Fault;
use crate::tags::{replace, without_comment_lines};

/// The site's own files, without the assets.
pub struct Site {
    /// index.html first, then what it loads before the page can be used.
    pub first_load: Vec<DistFile>,
    /// The first texts, one file a language: the page needs one of them before it draws anything.
    pub first_words: Vec<DistFile>,
    /// The later texts, one file a language.
    pub later_words: Vec<DistFile>,
    /// What the programs that are cut load once they run.
    pub rest: Vec<DistFile>,
    /// What `startLeadbenchWorker` loads, by the program's name.
    pub programs: Vec<(&'static str, Vec<DistFile>)>,
}

/// The site made of these parts.
pub fn site(parts: &Parts) -> Result<Site, Fault> {
    let css = named("leadbench", "css", parts.css.as_bytes());
    let glue = named("leadbench", "js", parts.page_glue.as_bytes());
    let wasm = named("leadbench", "wasm", &parts.page_wasm);
    let rest = named("leadbench_rest", "wasm", &parts.page_rest);
    let build = parts.build();
    let programs: Vec<(&str, Vec<DistFile>)> =
        parts.programs.iter().map(|program| (program.name, program_files(program, &build))).collect();
    let rests = parts.programs.iter().filter_map(rest_file);
    let loaders: String = programs
        .iter()
        .map(|(name, files)| format!("\n    <meta name=\"leadbench-{name}\" content=\"{}\">", address(&files[0])))
        .collect();
    let words = words_files(parts);
    let boot = boot(&words, &glue, &wasm, &rest);
    let html = page(&parts.html, &css, &glue, &boot, &loaders)?;
    let first_load = vec![("index.html".to_string(), html.into_bytes()), css, glue, wasm];
    let (first_words, later_words) = words.into_iter().map(|(_, [first, later])| (first, later)).unzip();
    Ok(Site { first_load, first_words, later_words, rest: [rest].into_iter().chain(rests).collect(), programs })
}

/// The loader first, then the glue and the program that it loads.
fn program_files(program: &WorkerProgram, build: &str) -> Vec<DistFile> {
    let glue = named(program.name, "js", program.glue.as_bytes());
    let wasm = named(program.name, "wasm", &program.wasm);
    let rest = rest_file(program);
    let loader = without_comment_lines(&[PROGRAM_SCRIPT, include_str!("scripts/program_loader.js")].concat())
        .replace("@build@", build)
        .replace("@program_glue@", &address(&glue))
        .replace("@program_wasm@", &address(&wasm))
        .replace("@program_wasm_integrity@", &integrity(&wasm.1))
        .replace("@program_rest@", &rest.as_ref().map(address).unwrap_or_default())
        .replace("@program_rest_integrity@", &rest.as_ref().map(|rest| integrity(&rest.1)).unwrap_or_default());
    vec![named(&format!("{}_loader", program.name), "js", loader.as_bytes()), glue, wasm]
}

/// The rest of a program that was cut.
fn rest_file(program: &WorkerProgram) -> Option<DistFile> {
    program.rest.as_ref().map(|rest| named(&format!("{}_rest", program.name), "wasm", rest))
}

/// The texts by their language's tag.
fn words_files(parts: &Parts) -> Vec<(&'static str, [DistFile; 2])> {
    let file = |stem: &str, tag: &str, text: &String| named(&format!("{stem}_{tag}"), "txt", text.as_bytes());
    let files = |(tag, [first, later]): &(&'static str, [String; 2])| {
        (*tag, [file("first_words", tag, first), file("words", tag, later)])
    };
    parts.words.iter().map(files).collect()
}

/// The start: the reader's language, the rest on demand, then the first part.
fn boot(words: &[(&str, [DistFile; 2])], glue: &DistFile, wasm: &DistFile, rest: &DistFile) -> String {
    let script = [
        include_str!("scripts/words_site.js"),
        FIRST_LANGUAGE_SCRIPT,
        include_str!("scripts/rest_site.js"),
        include_str!("scripts/boot_site.js"),
    ];
    let file = |file: &DistFile| format!("[\"{}\",\"{}\"]", address(file), integrity(&file.1));
    let language =
        |(tag, [first, later]): &(&str, [DistFile; 2])| format!("\"{tag}\":[{},{}]", file(first), file(later));
    let languages: Vec<String> = words.iter().map(language).collect();
    without_comment_lines(&script.concat())
        .replace("@languages@", &format!("{{{}}}", languages.join(",")))
        .replace("@page_rest@", &address(rest))
        .replace("@page_rest_integrity@", &integrity(&rest.1))
        .replace("@page_wasm@", &address(wasm))
        .replace("@page_wasm_integrity@", &integrity(&wasm.1))
        .replace("@page_glue@", &address(glue))
}

fn page(html: &str, css: &DistFile, glue: &DistFile, boot: &str, loaders: &str) -> Result<String, Fault> {
    let glue_integrity = integrity(&glue.1);
    // The module's integrity stands in the import map, and in the preload for browsers that read it only there.
    let import_map = format!("{{\"integrity\":{{\"{}\":\"{glue_integrity}\"}}}}", address(glue));
    let guard = without_comment_lines(GUARD_SCRIPT);
    let start_worker = without_comment_lines(START_WORKER_SCRIPT);
    let register = without_comment_lines(include_str!("scripts/register.js"));
    let policy = policy(Form::Site, &[&guard, &import_map, &start_worker, boot, &register], &[]);

    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n    <script>{guard}</script>\n    \
         <meta name=\"leadbench-form\" content=\"site\">{loaders}"
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
    use crate::parts::WORKER_PROGRAMS;

    fn program(name: &'static str) -> WorkerProgram {
        WorkerProgram {
            name,
            glue: "let wasm_bindgen;".to_string(),
            wasm: name.as_bytes().to_vec(),
            rest: Some(b"rest".to_vec()),
        }
    }

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
            programs: WORKER_PROGRAMS.map(program).into(),
            words: vec![("en", ["Lead", "Leads"].map(str::to_string)), ("zh-Hans", ["线索", "表"].map(str::to_string))],
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
    fn each_language_has_a_file_that_the_page_names_with_its_integrity() {
        let site = site(&parts()).unwrap();
        let html = String::from_utf8_lossy(&site.first_load[0].1).into_owned();
        assert_eq!((site.first_words.len(), site.later_words.len()), (2, 2));
        for (path, bytes) in site.first_words.iter().chain(&site.later_words) {
            assert!(html.contains(&format!("[\"./{path}\",\"{}\"]", integrity(bytes))), "{html}");
        }
    }

    #[test]
    fn each_program_has_a_loader_that_the_page_names_and_files_of_its_own() {
        let site = site(&parts()).unwrap();
        let html = String::from_utf8_lossy(&site.first_load[0].1).into_owned();
        for (name, files) in &site.programs {
            let [loader, glue, wasm] = &files[..] else { panic!("{name}: {}", files.len()) };
            assert!(html.contains(&format!("<meta name=\"leadbench-{name}\" content=\"./{}\">", loader.0)), "{html}");
            let text = String::from_utf8_lossy(&loader.1).into_owned();
            assert!(text.contains(&glue.0) && text.contains(&wasm.0) && text.contains(&integrity(&wasm.1)), "{text}");
        }
    }

    #[test]
    fn no_place_is_left_to_fill_and_the_files_are_named_by_their_content() {
        let site = site(&parts()).unwrap();
        let programs = site.programs.iter().flat_map(|(_, files)| files);
        for (path, bytes) in site.first_load.iter().chain(&site.rest).chain(programs) {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains("@page") && !text.contains("@program"), "{path}: {text}");
        }
        let other = Parts { page_wasm: b"changed".to_vec(), ..parts() };
        assert_ne!(super::site(&other).unwrap().first_load[3].0, site.first_load[3].0);
    }
}
