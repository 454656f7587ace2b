//! Function names -> which part they belong to.

use super::rest_of_worker::{BOOK_REST, PACKED, WORKER_REST};

/// Of the worker's program: what is asked only once the rest is here. Only functions of these modules, not what the
/// standard library makes for their types: a book is opened with those.
pub fn is_rest_of_worker(name: &str) -> bool {
    let is_message = ["serde", "postcard"].iter().any(|word| name.contains(word));
    let is_packed = is_message && own_paths(name).any(|path| PACKED.iter().any(|module| is_in(path, module)));
    if is_packed || CRATES_OF_REST.contains(&crate_of(name)) {
        return true;
    }
    let path = own_path(name);
    let is_planned = BOOK_REST.iter().any(|start| path.starts_with(start));
    let of_rest = |path: &str| WORKER_REST.iter().any(|module| is_in(path, module));
    // Sorts of its types, and what it reads of the aside's answers, are large and called by nobody else.
    let is_made_for_it =
        ["slice::sort", "postcard::de::from_bytes"].iter().any(|word| without_hashes(name).contains(word))
            && own_paths(name).any(of_rest);
    // An answer is written when it was given.
    let is_answer = path.starts_with("worker::") && of_rest(path) && without_hashes(name).contains("::ser::Serialize>");
    is_made_for_it || is_answer || ((is_planned || of_rest(path)) && !name.contains("serde"))
}

/// Without the disambiguators of crates: `postcard[0123abcd]::de` is `postcard::de`.
fn without_hashes(name: &str) -> String {
    name.split('[').map(|part| part.split_once(']').map_or(part, |(_, after)| after)).collect()
}

/// What cleaning a million rows calls for each of them.
pub fn is_copied_into_rest_of_worker(name: &str) -> bool {
    let path = own_path(name);
    let is_own = ["lead", "table"].iter().any(|module| is_in(path, module));
    let of_crate = |name: &str| STANDARD.iter().any(|start| name.starts_with(start));
    let is_seldom = ["serde", "postcard", "::fmt", "panic"].iter().any(|word| name.contains(word));
    (is_own || of_crate(name.trim_start_matches(['<', '&']))) && !is_seldom
}

/// The standard library, its memory, and two small crates, as names begin.
const STANDARD: [&str; 10] =
    ["alloc", "core", "std", "hashbrown", "memchr", "dlmalloc", "compiler_builtins", "__r", "mem", "_R"];

/// Crates that only cleaning calls.
const CRATES_OF_REST: [&str; 3] = ["prost", "regex_lite", "rlibphonenumber"];

fn crate_of(name: &str) -> &str {
    let name = name.trim_start_matches(['<', '&']);
    name.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next().unwrap_or_default()
}

/// The path of a function inside our crate; blank for others.
fn own_path(name: &str) -> &str {
    let own = name.trim_start_matches(['<', '&']).strip_prefix("leadbench").unwrap_or_default();
    let path = own.strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or(own, |(_, path)| path);
    path.strip_prefix("::").unwrap_or_default()
}

/// Of the page's program: what runs before the first paint, and until the rest is here, is not of these modules.
pub fn is_rest_of_page(name: &str) -> bool {
    let mut paths = own_paths(name);
    // What goes to the worker and comes back: nothing is asked of it before the rest is here.
    let is_message = ["serde", "postcard"].iter().any(|word| name.contains(word));
    is_message
        || paths.any(|path| {
            let in_any = |modules: &[&str]| modules.iter().any(|module| is_in(path, module));
            in_any(&["views"]) && !in_any(&FIRST_VIEWS)
                || in_any(&REST)
                || WORDS_REST.iter().any(|start| path.starts_with(start))
        })
}

/// The paths of our crate that a name mentions: `leadbench::views::..`, or with the crate's disambiguator
/// `leadbench[0123abcd]::views::..`.
fn own_paths(name: &str) -> impl Iterator<Item = &str> {
    name.split("leadbench").skip(1).filter_map(|path| {
        let path = path.strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or(path, |(_, path)| path);
        path.strip_prefix("::")
    })
}

fn is_in(path: &str, module: &str) -> bool {
    path.strip_prefix(module)
        .is_some_and(|after| !after.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
}

/// The views that stand or listen while the rest is on its way. All other views are of the rest.
const FIRST_VIEWS: [&str; 14] = [
    "views::app",
    "views::context",
    "views::frame",
    "views::icon",
    "views::kept",
    "views::language",
    "views::live",
    "views::preferences",
    "views::rail",
    "views::rest",
    "views::window_drop",
    "views::workspace::STATE",
    "views::workspace::provide_workspace",
    "views::workspace::use_opening",
];

/// Beside the views.
const REST: [&str; 11] = [
    "aside::client",
    "chart",
    "report",
    "words::call_text",
    "words::definition_text",
    "words::entry",
    "words::failure",
    "words::follow_text",
    "words::format",
    "worker::client",
    "worker::program",
];

/// Functions of the texts, as their names begin: the reading of the later ones, and what says values in words.
const WORDS_REST: [&str; 8] = [
    "words::Language>::contact",
    "words::Language>::decimal",
    "words::Language>::entry",
    "words::Language>::facet_part",
    "words::Language>::failure",
    "words::Language>::permission",
    "words::Language>::value",
    "words::LaterWords",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::steps::project;

    #[test]
    fn a_name_is_of_the_rest_when_it_mentions_a_later_view() {
        for (name, expected) in [
            ("leadbench::views::import_page::ImportPage", true),
            (
                "<leadbench[0123abcd]::views::app_page::__component_book::{closure#1} as tachys::view::Render>::build",
                true,
            ),
            ("leptos::show::<leadbench::views::frame::Frame, leadbench::views::top_bar::TopBar>", true),
            ("leadbench[0123abcd]::views::frame::__component_frame::{closure#0}", false),
            ("leadbench::views::workspace::use_opening", false),
            ("leadbench::views::workspace::open_workspace", true),
            ("leadbench::worker::client::send", true),
            ("leadbench::worker::protocol::Ask", false),
            ("reportable::report::x", false),
        ] {
            assert_eq!(is_rest_of_page(name), expected, "{name}");
        }
    }

    #[test]
    fn of_the_worker_only_functions_of_a_later_module_are_of_the_rest() {
        for (name, expected) in [
            ("leadbench[0123abcd]::clean::phone::read", true),
            ("<leadbench::clean::Cleaner>::clean", true),
            ("leadbench::worker::host::work::{closure#0}", true),
            ("<rlibphonenumber[0123abcd]::phonenumberutil::Util>::parse", true),
            ("leadbench::worker::host::workspace::open::{closure#0}", false),
            ("<alloc::vec::Vec<leadbench::intake::found::Rejection>>::push", false),
            ("<leadbench::intake::found::Imported as serde_core::de::Deserialize>::deserialize", false),
            ("leadbench::table::fold::fold", false),
        ] {
            assert_eq!(is_rest_of_worker(name), expected, "{name}");
        }
    }

    #[test]
    fn every_module_of_the_lists_is_there() {
        for path in FIRST_VIEWS.iter().chain(&REST).chain(&WORKER_REST) {
            let folder = project().join("src");
            let module: Vec<&str> = path.split("::").take(2).collect();
            let file = folder.join(format!("{}.rs", module.join("/")));
            assert!(file.is_file() || folder.join(module.join("/")).join("mod.rs").is_file(), "{path}");
        }
    }
}
