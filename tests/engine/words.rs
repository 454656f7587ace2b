//! Texts: which one tells when a browser may clear what the page stores, and that no language lacks one.

use leadbench::words::{BrowserFamily, KeepingWords, Language, LaterWords, Words};

const CHROME: &str =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";
const SAFARI: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15";
const CHROME_IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/150.0 Safari/604.1";
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";

fn check(agent: &str, is_file: bool, is_promised: bool, expected: fn(&KeepingWords) -> &'static str) {
    for language in Language::ALL {
        let words = &language.words().keeping;
        let text = words.eviction(BrowserFamily::of_agent(agent), is_file, is_promised);
        assert_eq!(text, expected(words), "{agent} {is_file} {is_promised}");
    }
}

#[test]
fn each_family_is_told_its_own_rule() {
    check(CHROME, false, false, |words| words.eviction_chromium);
    check(SAFARI, false, false, |words| words.eviction_safari);
    check(CHROME_IPHONE, false, false, |words| words.eviction_safari);
    check(FIREFOX, false, false, |words| words.eviction_firefox);
    check("curl/8", false, false, |words| words.eviction_other);
}

#[test]
fn a_promise_ends_the_worry_but_not_in_safari() {
    check(CHROME, false, true, |words| words.eviction_promised);
    check(FIREFOX, false, true, |words| words.eviction_promised);
    check(SAFARI, false, true, |words| words.eviction_safari);
}

#[test]
fn a_file_is_told_whose_store_it_has() {
    check(CHROME, true, false, |words| words.eviction_file_shared);
    check(SAFARI, true, true, |words| words.eviction_file_shared);
    check(FIREFOX, true, true, |words| words.eviction_file_path);
}

/// The places `{name}` of a text, in alphabetical order.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<&str> = text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
    places.sort_unstable();
    places.dedup();
    places
}

#[test]
fn every_language_has_a_text_and_its_places_where_english_has_them() {
    let files = |language: Language| [language.words().first_file(), language.words().file()].join("\n");
    let english = files(Language::En);
    for language in Language::ALL {
        let (first, later) = (language.words().first_file(), language.words().file());
        assert_eq!(Words::of_first_file(first.clone()).first_file(), first);
        assert_eq!(LaterWords::of_file(later.clone()).file(), later);
        let file = files(language);
        assert_eq!(file.lines().count(), english.lines().count(), "{language:?}: no text has a line break");
        for (own, text) in file.lines().zip(english.lines()) {
            assert_eq!(own.is_empty(), text.is_empty(), "{language:?}: {text} {own}");
            // A language may say one without its digit.
            let without_number = |text| places(text).into_iter().filter(|name| *name != "n").collect::<Vec<_>>();
            assert_eq!(without_number(own), without_number(text), "{language:?}: {text} {own}");
        }
    }
}
