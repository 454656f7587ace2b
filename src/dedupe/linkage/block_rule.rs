//! Records -> keys: what two records have to share to be looked at together.
//!
//! Why many rules: each is blind to some error, and together they are not.

use super::han::is_han;
use super::lexicon::{Lexicon, ValueId};
use super::records::{Comparison, FAMILY, GIVEN, Lists, Node, Records};
use super::shape::Kind;

/// Further comparisons whose values make keys with each other and with names.
const CONTEXTS_MAX: usize = 6;

/// Bits of surprise in a column that is to be part of a key.
const INFORMATION_MIN: f32 = 3.0;

/// What the keys of one round are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// One value alone, by comparison.
    Alone(usize),
    /// Given and family name, in any order.
    Names,
    /// A name with the value of a comparison.
    NameWith(usize),
    /// The values of two comparisons.
    Both(usize, usize),
}

/// The rules for these records: what the columns offer.
pub(super) fn rules(records: &Records) -> Vec<Rule> {
    let first = if records.has_names { 2 } else { 0 };
    let mut contexts: Vec<usize> = (first..records.comparisons.len())
        .filter(|place| records.comparisons[*place].information >= INFORMATION_MIN)
        .collect();
    let worth = |place: &usize| {
        let Comparison { information, filled, .. } = &records.comparisons[*place];
        -(information * filled)
    };
    contexts.sort_by(|one, other| worth(one).total_cmp(&worth(other)));
    let mut rules: Vec<Rule> = (0..first).chain(contexts.iter().copied()).map(Rule::Alone).collect();
    contexts.truncate(CONTEXTS_MAX);
    if records.has_names {
        rules.push(Rule::Names);
        rules.extend(contexts.iter().map(|place| Rule::NameWith(*place)));
    }
    for (at, one) in contexts.iter().enumerate() {
        rules.extend(contexts[at + 1..].iter().map(|other| Rule::Both(*one, *other)));
    }
    rules
}

/// Makes the keys of records; the higher half of each is the key.
///
/// Why handles are found once for each value: leads share names, cities and companies, and most rules need them again.
#[derive(Default)]
pub(super) struct Keys {
    /// Of the values that are keys together with others: by comparison, by value; those of names first.
    contexts: Vec<Lists<u64>>,
    /// Of the values of a comparison that is a key alone.
    alone: Lists<u64>,
    found: Vec<u64>,
    others: Vec<u64>,
}

impl Keys {
    /// Finds the handles that a rule needs.
    pub fn begin(&mut self, records: &Records, rule: Rule) {
        self.contexts.resize_with(records.comparisons.len(), Lists::default);
        match rule {
            Rule::Alone(place) => self.alone = handles_of(records, place, alone),
            Rule::Names => {}
            Rule::NameWith(place) => self.begin_context(records, place),
            Rule::Both(one, other) => [one, other].into_iter().for_each(|place| self.begin_context(records, place)),
        }
        if matches!(rule, Rule::Names | Rule::NameWith(_)) && self.contexts[GIVEN].ends.is_empty() {
            self.contexts[GIVEN] = handles_of(records, GIVEN, name);
        }
    }

    fn begin_context(&mut self, records: &Records, place: usize) {
        if self.contexts[place].ends.is_empty() {
            self.contexts[place] = handles_of(records, place, context);
        }
    }

    /// The keys of a node, in the higher half of each number.
    pub fn of(&mut self, records: &Records, rule: Rule, node: Node) -> &[u64] {
        let Keys { contexts, alone, found, others } = self;
        let contexts = &*contexts;
        found.clear();
        let value = |place: usize| records.comparisons[place].slots[0][node as usize];
        let context = |place: usize| contexts[place].of(value(place));
        // Both names are of one lexicon.
        let name = |place: usize| contexts[GIVEN].of(value(place));
        match rule {
            Rule::Alone(place) => {
                for slot in &records.comparisons[place].slots {
                    found.extend(alone.of(slot[node as usize]).iter().map(|handle| mix(*handle, 1)));
                }
            }
            Rule::Names => {
                others.clear();
                others.extend(name(FAMILY));
                words_beside(records, node, others);
                // Of the same kind, in any order.
                let pairs = name(GIVEN).iter().flat_map(|one| others.iter().map(move |other| (one, other)));
                let alike = pairs.filter(|(one, other)| *one & 3 == *other & 3 || *one & 3 == 2);
                found.extend(alike.map(|(one, other)| mix(*one.min(other), *one.max(other))));
            }
            Rule::NameWith(place) => {
                let names = name(GIVEN).iter().chain(name(FAMILY));
                found.extend(names.flat_map(|one| context(place).iter().map(|other| mix(*one, *other))));
            }
            Rule::Both(one, other) => {
                found.extend(context(one).iter().flat_map(|one| context(other).iter().map(|other| mix(*one, *other))));
            }
        }
        found.iter_mut().for_each(|key| *key &= 0xffff_ffff_0000_0000);
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn mix(one: u64, other: u64) -> u64 {
    let mixed = (one.rotate_left(29) ^ other).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ mixed >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93)
}

/// The handles of every value of a comparison; the blank one has none.
fn handles_of(
    records: &Records,
    place: usize,
    of: impl Fn(&Comparison, &Lexicon, ValueId, &mut Vec<u64>),
) -> Lists<u64> {
    let comparison = &records.comparisons[place];
    let lexicon = records.lexicon(comparison);
    let mut handles = Lists::default();
    handles.ends.push(0);
    for id in 1..lexicon.len() as ValueId {
        of(comparison, lexicon, id, &mut handles.items);
        handles.ends.push(handles.items.len() as u32);
    }
    handles
}

/// Handles of a name; the last two bits say of which kind: 0 its sound, 1 its beginning, 2 its pet forms.
fn name(_: &Comparison, lexicon: &Lexicon, id: ValueId, handles: &mut Vec<u64>) {
    let value = lexicon.value(id);
    let letters = lexicon.letters(id);
    handles.push(u64::from(value.sound) << 2);
    if letters.len() > 3 {
        handles.push(beginning(letters, 3) << 2 | 1);
    }
    let groups = value.nicknames.iter().filter(|group| **group != 0);
    handles.extend(groups.map(|group| u64::from(*group) << 20 | 2));
}

/// The further words of a full name are family names as well.
fn words_beside(records: &Records, node: Node, handles: &mut Vec<u64>) {
    let lexicon = &records.lexicons[0];
    for word in records.aliases.of(node).iter().take(4) {
        handles.push(u64::from(lexicon.value(*word).sound) << 2);
    }
}

fn beginning(letters: &[u16], count: usize) -> u64 {
    letters.iter().take(count).fold(7, |number, letter| number << 16 ^ u64::from(*letter))
}

fn ending(letters: &[u16], count: usize) -> u64 {
    letters.iter().rev().take(count).fold(11, |number, letter| number << 16 ^ u64::from(*letter))
}

/// Handles of a value that is a key alone.
fn alone(comparison: &Comparison, lexicon: &Lexicon, id: ValueId, handles: &mut Vec<u64>) {
    let (value, letters) = (lexicon.value(id), lexicon.letters(id));
    handles.push(u64::from(value.sound));
    match comparison.kind {
        Kind::Company | Kind::Words => {
            handles.extend(rarest_words(comparison, lexicon, id).map(|word| lexicon.value(word).hash));
            if letters.first().is_some_and(|letter| char::from_u32(u32::from(*letter)).is_some_and(is_han)) {
                handles.extend(lexicon.tokens(id).iter().map(|word| lexicon.value(*word).hash));
            }
        }
        Kind::Code | Kind::Day if letters.len() > 5 => {
            handles.extend([beginning(letters, letters.len() - 2), ending(letters, letters.len() - 2)]);
        }
        _ => {}
    }
}

/// Handles of a value that is a key together with another one.
fn context(comparison: &Comparison, lexicon: &Lexicon, id: ValueId, handles: &mut Vec<u64>) {
    let letters = lexicon.letters(id);
    match comparison.kind {
        Kind::Company | Kind::Words => {
            handles.push(u64::from(lexicon.value(id).sound));
            handles.extend(rarest_words(comparison, lexicon, id).map(|word| lexicon.value(word).hash));
        }
        Kind::Day if letters.len() == 8 => handles.extend([beginning(&letters[..4], 4), ending(letters, 4)]),
        Kind::Email | Kind::Phone => handles.push(beginning(letters, 4)),
        _ => handles.push(u64::from(lexicon.value(id).sound)),
    }
}

/// The two rarest words of a value.
fn rarest_words(comparison: &Comparison, lexicon: &Lexicon, id: ValueId) -> impl Iterator<Item = ValueId> {
    let mut words: Vec<ValueId> = lexicon.tokens(id).to_vec();
    let rarity = |word: &ValueId| -comparison.word_surprise[*word as usize];
    words.sort_by(|one, other| {
        let by_hash = || lexicon.value(*one).hash.cmp(&lexicon.value(*other).hash);
        rarity(one).total_cmp(&rarity(other)).then_with(by_hash)
    });
    words.into_iter().take(2)
}
