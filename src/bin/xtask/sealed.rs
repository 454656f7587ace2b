//! Parts -> the sealed file: one page that holds everything and loads nothing, opened by a double click.

use crate::finish::{DistFile, FIRST_LANGUAGE_SCRIPT, GUARD_SCRIPT, PROGRAM_SCRIPT, START_WORKER_SCRIPT};
use crate::parts::{BOOT, GUARD, Parts, STYLE, WorkerProgram};
use crate::policy::{Form, base64, policy};
use crate::steps::Fault;
use crate::tags::{element_text, replace, without_comment_lines};

const ICON: &str = "icons/leadbench.svg";
const SAMPLES: &str = "samples/";

/// The sealed file made of these parts, with the icon and the samples of these assets.
pub fn sealed(parts: &Parts, assets: &[DistFile]) -> Result<String, Fault> {
    let guard = without_comment_lines(GUARD_SCRIPT);
    let start_worker = without_comment_lines(START_WORKER_SCRIPT);
    let boot = format!("{}\n{}", page_glue(&parts.page_glue)?, boot(parts));
    let css = element_text("style/", &parts.css)?;
    let policy = policy(Form::Sealed, &[&guard, &start_worker, &boot], &[css]);

    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n    <script>{guard}</script>\n    \
         <meta name=\"leadbench-form\" content=\"sealed\">"
    );
    let html = replace(&parts.html, GUARD.0, GUARD.1, GUARD.2, &head)?;
    let html = replace(&html, STYLE.0, STYLE.1, STYLE.2, &format!("<style>{css}</style>"))?;
    let html = replace(&html, BOOT.0, BOOT.1, BOOT.2, "")?;
    let html = replace(&html, "link", "rel", "manifest", "")?;
    let html = replace(&html, "link", "rel", "icon", &icon(assets))?;
    let html = match replace(&html, "link", "rel", "apple-touch-icon", "") {
        Ok(without) => without,
        Err(_) => html,
    };
    // The texts and the start come last: what stands above them is painted while they are read.
    let data = data(parts, assets)?;
    let end = html.rfind("</body>").ok_or("public/index.html has no </body>")?;
    let start = format!("{data}<script>{start_worker}</script>\n<script type=\"module\">{boot}</script>\n");
    Ok(format!("{}{start}{}", &html[..end], &html[end..]))
}

/// The start: the reader's language, then the program.
fn boot(parts: &Parts) -> String {
    let script =
        [include_str!("scripts/words_sealed.js"), FIRST_LANGUAGE_SCRIPT, include_str!("scripts/boot_sealed.js")];
    let languages: Vec<String> = parts.words.iter().map(|(tag, _)| format!("\"{tag}\":1")).collect();
    without_comment_lines(&script.concat()).replace("@languages@", &format!("{{{}}}", languages.join(",")))
}

/// The texts that the start and the starts of the workers read.
fn data(parts: &Parts, assets: &[DistFile]) -> Result<String, Fault> {
    let program_start =
        without_comment_lines(&[PROGRAM_SCRIPT, "awaitProgram();"].concat()).replace("@build@", &parts.build());
    let mut data = String::new();
    let mut add = |id: &str, text: &str| {
        data.push_str(&format!("<script type=\"text/plain\" id=\"{id}\">{text}</script>\n"));
    };
    add("leadbench-page-wasm", &base64(&parts.page_wasm));
    add("leadbench-page-rest", &base64(&parts.page_rest));
    add("leadbench-program-start", element_text("the start of a worker's program", &program_start)?);
    for (tag, words) in &parts.words {
        for (part, words) in words.iter().enumerate() {
            add(&format!("leadbench-words-{tag}-{part}"), element_text(&format!("the words of {tag}"), words)?);
        }
    }
    for WorkerProgram { name, glue, wasm, rest } in &parts.programs {
        add(&format!("leadbench-{name}-glue"), element_text(&format!("the glue of {name}"), glue)?);
        add(&format!("leadbench-{name}-wasm"), &base64(wasm));
        if let Some(rest) = rest {
            add(&format!("leadbench-{name}-rest"), &base64(rest));
        }
    }
    for (path, bytes) in assets {
        let Some(name) = path.strip_prefix(SAMPLES) else { continue };
        let text = std::str::from_utf8(bytes).map_err(|_| format!("{path} cannot be inlined: it is not UTF-8"))?;
        add(&format!("sample-{name}"), element_text(path, text)?);
    }
    Ok(data)
}

/// The glue as it may stand inline: whole, with the start that the boot script calls.
fn page_glue(glue: &str) -> Result<&str, Fault> {
    if !glue.contains("__wbg_init as default") {
        return Err("the page's glue has no `__wbg_init` any more: see scripts/boot_sealed.js".to_string());
    }
    if glue.lines().any(|line| line.starts_with("import ")) {
        return Err("the page's glue imports another file: the sealed file cannot hold it".to_string());
    }
    element_text("the page's glue", glue)
}

fn icon(assets: &[DistFile]) -> String {
    let icon = assets.iter().find(|(path, _)| path == ICON);
    icon.map_or_else(String::new, |(_, bytes)| {
        format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{}\">", base64(bytes))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::tests::parts;

    fn sealed_with(sample: &[u8]) -> Result<String, Fault> {
        sealed(&parts(), &[(ICON.to_string(), b"<svg/>".to_vec()), ("samples/a.csv".to_string(), sample.to_vec())])
    }

    #[test]
    fn the_sealed_file_names_no_other_file() {
        let html = sealed_with(b"name\n").unwrap();
        assert!(!html.contains("href=\"./") && !html.contains("src=\""), "{html}");
        assert!(!html.contains("serviceWorker") && html.contains("connect-src 'none'"), "{html}");
        assert_eq!(html.matches("sha256-").count(), 4, "three scripts and a style: {html}");
    }

    #[test]
    fn the_sealed_file_holds_every_program() {
        let html = sealed_with(b"name\n").unwrap();
        for program in parts().programs {
            let wasm = format!("id=\"leadbench-{}-wasm\">{}</script>", program.name, base64(&program.wasm));
            assert!(html.contains(&wasm), "{html}");
        }
    }

    #[test]
    fn a_sample_is_inlined_byte_for_byte_or_not_at_all() {
        assert!(
            sealed_with("name\n名前 & <b>\n".as_bytes())
                .unwrap()
                .contains("id=\"sample-a.csv\">name\n名前 & <b>\n</script>")
        );
        for spoilt in [&b"a\r\nb"[..], b"</script>", b"\xff"] {
            assert!(sealed_with(spoilt).is_err(), "{spoilt:?}");
        }
    }

    #[test]
    fn a_glue_that_needs_another_file_is_refused() {
        let glue = "import * as x from './snippets/x.js';\nexport { __wbg_init as default };".to_string();
        assert!(sealed(&Parts { page_glue: glue, ..parts() }, &[]).is_err());
    }
}
