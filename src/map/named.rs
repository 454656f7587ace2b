//! A column's name -> what it says the column is.
//!
//! Known phrases are looked for anywhere in the name. A phrase that is all of the name but for words that change nothing
//! (`customer`, `your`) is trusted as far as the table says. One that is only its head is trusted less: in English and
//! Chinese the head is the last word, in Italian, Czech and Macedonian it may be the first as well (`Comune cantiere`).
//! Elsewhere in a name a phrase is a hint, which needs the cells: `has_company` is no company.

use super::Target;
use super::fold::{Word, fold, is_chinese, without_brackets, words};
use super::synonyms::{GENERIC, NEUTRAL, NOT_THE_LEADS, PART, SYNONYMS, USUAL, WEAK};
use crate::lead::Field;
use std::sync::OnceLock;

/// What a name says, each with how far it is to be trusted; of each target once.
pub(super) fn named(header: &str) -> Vec<(Target, i32)> {
    if let Some(field) = Field::from_code(header) {
        return vec![(Target::Field(field), 120)];
    }
    let mut found = Vec::new();
    let mut add = |part: &str, less: i32| {
        for (target, trust) in said(words(part)) {
            match found.iter_mut().find(|(known, _)| *known == target) {
                Some((_, known)) => *known = (trust - less).max(*known),
                None => found.push((target, trust - less)),
            }
        }
    };
    add(header, 0);
    if header.contains(['(', '[', '（', '【']) {
        add(&without_brackets(header), 5);
    }
    let parts = header.split(['/', '／', '、', '|']);
    parts.filter(|part| part.len() < header.len()).for_each(|part| add(part, 10));
    found
}

/// With more other words than this beside it, a phrase says nothing of a name.
const WORDS_MAX: i32 = 8;

/// A folded phrase of the table.
struct Phrase {
    words: Vec<String>,
    target: Target,
    trust: i32,
    is_english: bool,
}

/// Where a phrase stands in a name.
struct Hit<'a> {
    start: usize,
    end: usize,
    phrase: &'a Phrase,
    trust: i32,
    /// A word of the name is the beginning of one of the phrase.
    is_cut: bool,
}

fn said(mut name: Vec<Word>) -> Vec<(Target, i32)> {
    let number = number(&name);
    if number.is_some() {
        name.pop();
    }
    let hits = hits(&name);
    let is_not_the_leads = NOT_THE_LEADS.is_in(&name);
    let judged = hits.iter().filter_map(|hit| {
        let (trust, is_whole) = trust(hit, &hits, &name)?;
        let is_id = hit.phrase.target == Target::Field(Field::ExternalId);
        if is_id && !is_whole {
            // The id of something else: `Campaign ID`, `Codice richiesta`.
            return (trust > PART).then_some((Target::Custom, trust));
        }
        let target = match (hit.phrase.target, number) {
            (target, None | Some(0 | 1)) => target,
            // `Phone 2` is a further phone; a second name or city is none of ours.
            (Target::Field(Field::Email | Field::OtherEmails), _) => Target::Field(Field::OtherEmails),
            (Target::Field(Field::Phone | Field::OtherPhones), _) => Target::Field(Field::OtherPhones),
            _ => return None,
        };
        let is_reach = matches!(target, Target::Field(Field::Email | Field::Phone));
        (is_whole || !is_reach || !is_not_the_leads).then_some((target, trust))
    });
    judged.collect()
}

/// The number at the end of a name: 2 of `Phone 2`.
fn number(name: &[Word]) -> Option<u32> {
    let (last, before) = name.split_last()?;
    if before.is_empty() || last.text.len() > 2 { None } else { last.text.parse().ok() }
}

/// The phrases that stand in a name, but for those inside a longer one.
fn hits(name: &[Word]) -> Vec<Hit<'static>> {
    let mut hits: Vec<Hit> = Vec::new();
    for phrase in phrases() {
        let len = phrase.words.len();
        let mut starts = 0..(name.len() + 1).saturating_sub(len);
        let Some(start) = starts.find(|start| stands_at(&phrase.words, &name[*start..])) else { continue };
        let is_cut = phrase.words.iter().zip(&name[start..]).any(|(whole, word)| word.text != *whole);
        let trust = if is_cut { phrase.trust.min(USUAL) - 10 } else { phrase.trust };
        hits.push(Hit { start, end: start + len, phrase, trust, is_cut });
    }
    let is_inside = |hit: &Hit| {
        let is_longer = |other: &Hit| {
            other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start
        };
        hits.iter().any(is_longer)
    };
    let is_inside: Vec<bool> = hits.iter().map(is_inside).collect();
    let mut inside = is_inside.into_iter();
    hits.retain(|_| !inside.next().unwrap_or_default());
    hits
}

fn stands_at(phrase: &[String], name: &[Word]) -> bool {
    phrase.len() <= name.len() && phrase.iter().zip(name).all(|(whole, word)| word.is(whole))
}

/// How far a hit is to be trusted by what else the name says, and whether the phrase is all of the name.
fn trust(hit: &Hit, hits: &[Hit], name: &[Word]) -> Option<(i32, bool)> {
    let is_said_too = |place: usize| {
        let mut same = hits.iter().filter(|other| other.phrase.target == hit.phrase.target);
        same.any(|other| (other.start..other.end).contains(&place))
    };
    let neutral = neutral_places(name);
    let left = |places: std::ops::Range<usize>| -> i32 {
        places.filter(|place| !neutral[*place] && !is_said_too(*place)).map(|place| name[place].weight()).sum()
    };
    let (before, after) = (left(0..hit.start), left(hit.end..name.len()));
    if before + after == 0 {
        // The phrase alone says it better than with words around it.
        return Some((hit.trust - (name.len() - (hit.end - hit.start)).min(5) as i32, true));
    }
    let is_of = name.get(hit.end).is_some_and(|word| ["of", "for"].contains(&word.text.as_str()));
    let has_last_head = hit.phrase.is_english || name[hit.end - 1].text.starts_with(is_chinese);
    let is_head = after == 0 || (is_of || !has_last_head) && before == 0;
    let is_generic = hit.end == hit.start + 1 && GENERIC.is_in(&name[hit.start..hit.end]);
    if before + after > WORDS_MAX * 2 {
        return None;
    }
    if hit.phrase.trust == WEAK {
        // A date of some kind is better than none.
        return (hit.phrase.target == Target::Field(Field::FirstContact)).then_some((WEAK - 2, false));
    }
    if is_head && !is_generic && !hit.is_cut && hit.trust > PART + 10 {
        return Some((hit.trust.min(USUAL) - 4 - (before + after).min(6) * 2, false));
    }
    Some((PART - (before + after) / 2, false))
}

/// Which words of a name change nothing.
fn neutral_places(name: &[Word]) -> Vec<bool> {
    let mut is_neutral = vec![false; name.len()];
    for phrase in NEUTRAL.phrases() {
        for start in 0..name.len() {
            if stands_at(phrase, &name[start..]) {
                is_neutral[start..start + phrase.len()].fill(true);
            }
        }
    }
    is_neutral
}

/// Words and phrases, folded when they are first asked for.
pub(super) struct WordList {
    /// `|` between.
    text: &'static str,
    phrases: OnceLock<Vec<Vec<String>>>,
}

impl WordList {
    /// Of words with `|` between.
    pub(super) const fn of(text: &'static str) -> WordList {
        WordList { text, phrases: OnceLock::new() }
    }

    fn phrases(&self) -> &[Vec<String>] {
        self.phrases.get_or_init(|| self.text.split('|').map(phrase_words).collect())
    }

    /// Whether one of them stands in a name.
    pub(super) fn is_in(&self, name: &[Word]) -> bool {
        let is_at = |phrase: &[String], name: &[Word]| {
            phrase.len() <= name.len() && phrase.iter().zip(name).all(|(whole, word)| word.text == *whole)
        };
        self.phrases().iter().any(|phrase| (0..name.len()).any(|start| is_at(phrase, &name[start..])))
    }
}

fn phrase_words(phrase: &str) -> Vec<String> {
    words(phrase).into_iter().map(|word| word.text).collect()
}

fn phrases() -> &'static [Phrase] {
    static PHRASES: OnceLock<Vec<Phrase>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let mut phrases: Vec<Phrase> = Vec::new();
        let mut known = rustc_hash::FxHashMap::default();
        for synonyms in SYNONYMS {
            for (list, is_english) in [(synonyms.english, true), (synonyms.others, false)] {
                for text in list.split('|').filter(|text| !text.is_empty()) {
                    // The first that has a phrase has it alone, unless it needs the cells.
                    let owner = *known.entry(fold(text)).or_insert(synonyms);
                    if std::ptr::eq(owner, synonyms) || owner.trust.min(synonyms.trust) <= PART {
                        let (target, trust) = (synonyms.target, synonyms.trust);
                        phrases.push(Phrase { words: phrase_words(text), target, trust, is_english });
                    }
                }
            }
        }
        phrases
    })
}
