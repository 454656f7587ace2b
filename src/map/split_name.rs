//! A person's full name -> given and family name, by script and language.
//!
//! Titles and what follows a name (`Ing.`, `Ph.D.`) are not taken off here: such a name stays whole.

use super::split::{NameOrder, Parts};
use super::value_kind::{chinese_family_len, is_company, is_given, is_hers};
use crate::lead::Field;

/// Words that begin a family name of several words.
const PARTICLES: &[&str] = &[
    "de", "da", "di", "do", "du", "dos", "das", "del", "della", "dello", "degli", "dei", "van", "von", "der", "den",
    "ter", "ten", "zu", "zur", "la", "le", "af", "av", "bin", "al", "el", "ibn", "lo", "li",
];

/// What stands after a comma but is no given name.
const AFTER_NAMES: &[&str] =
    &["jr", "sr", "phd", "csc", "mba", "md", "mph", "drsc", "dis", "ii", "iii", "esq", "inc", "ltd", "llc"];

/// Splits a name whose order is this, unless the name itself tells another.
pub(super) fn split_name(cell: &str, order: NameOrder) -> Option<Parts<'_>> {
    let (given, family) = given_and_family(cell.trim(), order)?;
    Some(Parts::pair((Field::GivenName, given), (Field::FamilyName, family)))
}

fn given_and_family(name: &str, order: NameOrder) -> Option<(&str, &str)> {
    if let Some(len) = chinese_family_len(name) {
        let at = name.char_indices().nth(len)?.0;
        return Some((&name[at..], &name[..at]));
    }
    if name.is_empty()
        || name
            .bytes()
            .any(|byte| matches!(byte, b'0'..=b'9' | b'@' | b'/' | b'&' | b'(' | b')' | b'"' | b'<' | b'>' | b';'))
        || is_company(name)
    {
        return None;
    }
    if let Some((family, given)) = name.split_once(',') {
        return after_comma(family.trim(), given.trim());
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_whole_word = |word: &&str| !word.ends_with('.') || word.chars().count() == 2;
    if !(2..=4).contains(&words.len()) || !words.iter().all(is_whole_word) {
        return None;
    }
    let (first, last) = (words[0], words[words.len() - 1]);
    match told_order(first, last).unwrap_or(order) {
        NameOrder::GivenFirst => {
            let family = family_start(&words)?;
            let at = offset(name, words[family]);
            Some((name[..at].trim_end(), &name[at..]))
        }
        NameOrder::FamilyFirst => {
            let given = given_start(&words)?;
            let at = offset(name, words[given]);
            Some((&name[at..], name[..at].trim_end()))
        }
    }
}

/// `Rossi, Mario`; but `Anna Nová, Ph.D.` is one name.
fn after_comma<'a>(family: &'a str, given: &'a str) -> Option<(&'a str, &'a str)> {
    let plain = given.replace('.', "").to_lowercase();
    let is_name = |part: &str| !part.is_empty() && part.split_whitespace().count() <= 3 && !part.contains(',');
    let has_title = |part: &str| part.split_whitespace().any(|word| word.ends_with('.') && word.chars().count() > 2);
    let is_right = is_name(family) && is_name(given) && !has_title(family) && !has_title(given);
    (is_right && !AFTER_NAMES.contains(&plain.as_str())).then_some((given, family))
}

/// The order that a name tells itself: by a family name in capitals, by one that only women have, by a known given name.
pub(super) fn told_order(first: &str, last: &str) -> Option<NameOrder> {
    let is_capital =
        |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase);
    let tells =
        |is_so: &dyn Fn(&str) -> bool, first_means: NameOrder, last_means: NameOrder| match (is_so(first), is_so(last))
        {
            (true, false) => Some(first_means),
            (false, true) => Some(last_means),
            _ => None,
        };
    let (given_first, family_first) = (NameOrder::GivenFirst, NameOrder::FamilyFirst);
    tells(&is_capital, family_first, given_first)
        .or_else(|| tells(&is_given, given_first, family_first))
        .or_else(|| tells(&is_hers, family_first, given_first))
}

/// Where the family name begins when it stands last. Between two words and a third there must be a sign: a particle, a
/// further given name or an initial, capitals.
fn family_start(words: &[&str]) -> Option<usize> {
    let is_capital = |word: &&str| word.chars().count() > 2 && !word.chars().any(char::is_lowercase);
    let particle = (1..words.len() - 1).find(|place| is_particle(words[*place]));
    let capital = (1..words.len()).find(|place| words[*place..].iter().all(&is_capital));
    let capital = capital.filter(|_| !is_capital(&words[0]));
    let last = words.len() - 1;
    let is_further = |word: &&str| word.ends_with('.') || word.chars().count() == 1 || is_given(word);
    let all_given = words[1..last].iter().all(is_further).then_some(last);
    particle.or(capital).or(all_given)
}

/// Where the given name begins when the family name stands first.
fn given_start(words: &[&str]) -> Option<usize> {
    let is_capital = |word: &&str| word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
    let last = words.len() - 1;
    if words.len() == 2 {
        return Some(1);
    }
    let small = (1..=last).find(|place| words[..*place].iter().all(is_capital) && !is_capital(&words[*place]));
    let after_particle = words.iter().take_while(|word| is_particle(word)).count();
    let particle = (after_particle > 0).then_some(after_particle + 1).filter(|start| *start <= last);
    let all_given = (1..=last).find(|place| words[*place..].iter().all(|word| is_given(word)));
    small.or(particle).or(all_given)
}

fn is_particle(word: &str) -> bool {
    PARTICLES.iter().any(|particle| word.eq_ignore_ascii_case(particle))
}

/// Where a word stands in the text it is a part of.
fn offset(text: &str, word: &str) -> usize {
    word.as_ptr() as usize - text.as_ptr() as usize
}
