//! The service worker's list of files: every file of one build with its integrity.

use crate::finish::DistFile;
use crate::policy::{integrity, short_hash};
use crate::steps::Fault;

/// The service worker for these files; the build's name follows from their contents.
pub fn service_worker(template: &str, files: &[&DistFile]) -> Result<String, Fault> {
    let mut list = String::new();
    for (path, bytes) in files {
        // The page is asked for as its folder: some hosts answer "index.html" with a redirect.
        let address = if path == "index.html" { "./".to_string() } else { format!("./{path}") };
        list.push_str(&format!("\n  [\"{address}\", \"{}\"],", integrity(bytes)));
    }
    if !template.contains("@build@") || !template.contains("/* @files@ */") {
        return Err("public/service_worker.js has lost its places for the build and the files".to_string());
    }
    let build = short_hash(list.as_bytes());
    Ok(template.replace("@build@", &build).replace("/* @files@ */", &format!("{list}\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_asks_for_the_page_as_a_folder_and_the_build_follows_the_contents() {
        let template = "const BUILD = \"@build@\"; const FILES = [/* @files@ */];";
        let of = |text: &str| {
            let page = ("index.html".to_string(), text.as_bytes().to_vec());
            service_worker(template, &[&page]).unwrap()
        };
        assert!(of("a").contains("[\"./\", \"sha384-"), "{}", of("a"));
        assert_ne!(of("a")[..40], of("b")[..40]);
        assert!(service_worker("", &[]).is_err());
    }
}
