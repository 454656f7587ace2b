//! Titles before a name and degrees behind it, taken apart from the name itself.

use super::text::fold;

/// Titles in the form they are written in. With a dot or without, they are known by their letters.
const TITLES: &[&str] = &[
    "Ing.",
    "Mgr.",
    "Bc.",
    "BcA.",
    "MgA.",
    "MUDr.",
    "MDDr.",
    "JUDr.",
    "PhDr.",
    "RNDr.",
    "MVDr.",
    "PharmDr.",
    "ThDr.",
    "PaedDr.",
    "RSDr.",
    "Doc.",
    "Prof.",
    "Dr.",
    "Dott.",
    "Dott.ssa",
    "Dr.ssa",
    "Prof.ssa",
    "Sig.",
    "Sig.ra",
    "Sig.na",
    "Avv.",
    "Geom.",
    "Rag.",
    "Arch.",
    "Mr.",
    "Mrs.",
    "Ms.",
    "Miss",
    "Sir",
    "Dipl.",
    "Herr",
    "Frau",
    "Г-дин",
    "Г-ѓа",
    "Г-ца",
    "Д-р",
    "М-р",
    "Проф.",
    "Инж.",
];

/// Degrees, likewise.
const DEGREES: &[&str] = &[
    "Ph.D.", "CSc.", "DrSc.", "DSc.", "DiS.", "MBA", "LL.M.", "MPA", "MSc.", "BSc.", "BA", "MA", "MD", "Th.D.", "BBA",
    "CPA", "CFA", "Jr.", "Sr.", "Esq.",
];

/// Forms of address that Chinese and Japanese write behind a name without a space.
const ADDRESSES: &[&str] = &[
    "先生",
    "女士",
    "小姐",
    "太太",
    "老师",
    "老師",
    "经理",
    "經理",
    "总经理",
    "總經理",
    "博士",
    "教授",
    "医生",
    "醫生",
    "さん",
    "様",
];

/// A name and what stands around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameParts<'a> {
    /// Titles and forms of address, in their order.
    pub titles: Vec<&'a str>,
    /// The name without them; never blank unless the text is.
    pub name: &'a str,
    /// Degrees, and words like `Jr.`, in their order.
    pub degrees: Vec<&'a str>,
}

/// Takes titles and degrees apart from a name in its stored form: `Ing. Jan Novák, Ph.D.` is `Jan Novák`.
pub fn name_parts(text: &str) -> NameParts<'_> {
    let mut parts = NameParts { titles: Vec::new(), name: text.trim(), degrees: Vec::new() };
    while let Some((word, rest)) = parts.name.split_once(' ') {
        // `Sir Novák` may be a name; a form without a dot needs two words behind it.
        let is_sure = word.ends_with('.') || word.contains(['.', '-']) || rest.contains(' ');
        if !is_sure || written_as(word, TITLES).is_none() {
            break;
        }
        parts.titles.push(word);
        parts.name = rest.trim_start();
    }
    while let Some((rest, word)) = parts.name.rsplit_once([' ', ',']) {
        let rest = rest.trim_end_matches([' ', ',']);
        // `Ma` and `Ba` are names, too: short degrees stand behind a comma or in capitals.
        let is_sure =
            word.contains('.') || word.chars().all(char::is_uppercase) || parts.name[rest.len()..].contains(',');
        if rest.is_empty() || !is_sure || written_as(word, DEGREES).is_none() {
            break;
        }
        parts.degrees.insert(0, word);
        parts.name = rest;
    }
    let address = ADDRESSES.iter().filter_map(|address| Some((parts.name.strip_suffix(address)?, address.len())));
    if let Some((rest, len)) = address.filter(|(rest, _)| !rest.trim().is_empty()).min_by_key(|(rest, _)| rest.len()) {
        parts.titles.push(&parts.name[parts.name.len() - len..]);
        parts.name = rest.trim_end();
    }
    parts
}

/// A title or degree as it is written: `MUDR.` is `MUDr.`; without a dot at its end when the word has none.
pub(super) fn title_form(word: &str) -> Option<&'static str> {
    let form = written_as(word, TITLES).or_else(|| written_as(word, DEGREES))?;
    Some(if word.ends_with('.') { form } else { form.trim_end_matches('.') })
}

fn written_as(word: &str, forms: &[&'static str]) -> Option<&'static str> {
    // No form is long: most words leave here.
    if word.len() > 12 {
        return None;
    }
    let letters = |text: &str| fold(text).replace(' ', "");
    let word = letters(word);
    forms.iter().find(|form| letters(form) == word).copied()
}
