//! The values of a column -> groups that mean the same, each with the form it is best written in.
//!
//! Why groups about a centre where values are only near each other: chains (`Roma`, `Rome`, `Dome`) would unite strangers.
//! The most frequent value takes what is near it, then the next one that is left.

use super::distance::near;
use super::key::{fingerprint, has_letter, keyed, letter_pairs, plain};
use super::sound::sound;
use super::{Script, ValueCounts};
use crate::table::sort_by;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// Values that are compared by distance: the most frequent. More would keep the worker busy for seconds.
const COMPARED_MAX: usize = 100_000;

/// What values of a group share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ClusterMethod {
    /// Their words, whatever case, diacritics, punctuation and order.
    #[default]
    Words,
    /// Their pairs of neighbouring letters: also without blanks between words.
    LetterPairs,
    /// How they sound; Latin only.
    Sound,
    /// Nearly all their letters.
    Distance,
}

impl ClusterMethod {
    /// Every method, from the surest on.
    pub const ALL: [ClusterMethod; 4] =
        [ClusterMethod::Words, ClusterMethod::LetterPairs, ClusterMethod::Sound, ClusterMethod::Distance];
}

/// Values that seem to mean the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueCluster {
    /// The values and their rows, most first.
    pub values: Vec<(String, u32)>,
    /// What all of them could be: the most frequent, of equal ones the best written.
    pub proposed: String,
    /// Rows of all.
    pub row_count: u32,
}

/// The clusters of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueClusters {
    /// The largest, by rows.
    pub clusters: Vec<ValueCluster>,
    /// All of them.
    pub cluster_count: u32,
    /// Values in them.
    pub value_count: u32,
    /// Seldom values that were not compared: so many would take too long.
    pub left_out_count: u32,
}

/// Groups the values; at most `count` groups are listed. The same values always give the same groups.
pub fn clusters(values: &ValueCounts<'_>, method: ClusterMethod, count: usize) -> ValueClusters {
    let groups = match method {
        ClusterMethod::Words => by_plain_key(values, &|plain| Some(fingerprint(plain))),
        ClusterMethod::LetterPairs => by_plain_key(values, &|plain| Some(letter_pairs(plain))),
        ClusterMethod::Sound => by_plain_key(values, &sound),
        ClusterMethod::Distance => by_distance(values),
    };
    let left_out_count = match method {
        ClusterMethod::Distance => values.counts.len().saturating_sub(COMPARED_MAX) as u32,
        _ => 0,
    };
    let groups: Vec<Vec<usize>> = groups.into_iter().filter(|group| group.len() > 1).collect();
    let value_count = groups.iter().map(Vec::len).sum::<usize>() as u32;
    let cluster_count = groups.len() as u32;
    let mut clusters: Vec<ValueCluster> = groups.into_iter().map(|group| cluster_of(values, group)).collect();
    sort_by(&mut clusters, |one, other| {
        other.row_count.cmp(&one.row_count).then_with(|| one.proposed.cmp(&other.proposed))
    });
    clusters.truncate(count);
    ValueClusters { clusters, cluster_count, value_count, left_out_count }
}

/// Places of values that share a key, in the order of the values, of which the first `count` are looked at.
fn by_key(values: &ValueCounts<'_>, count: usize, key: &dyn Fn(&str) -> Option<String>) -> Vec<Vec<usize>> {
    let mut places = FxHashMap::<String, usize>::default();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (value, (text, _)) in values.counts.iter().enumerate().take(count) {
        let Some(key) = key(text).filter(|key| !key.is_empty()) else { continue };
        let place = *places.entry(key).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Vec::new());
        }
        groups[place].push(value);
    }
    groups
}

fn by_plain_key(values: &ValueCounts<'_>, key: &dyn Fn(&str) -> Option<String>) -> Vec<Vec<usize>> {
    by_key(values, usize::MAX, &|text| keyed(text, key))
}

/// Values whose plain forms are the same or near each other. They are looked at from the most frequent on.
fn by_distance(values: &ValueCounts<'_>) -> Vec<Vec<usize>> {
    let mut groups = by_key(values, COMPARED_MAX, &|text| Some(plain(text)).filter(|plain| has_letter(plain)));
    let count_of = |group: &Vec<usize>| group.iter().map(|value| u64::from(values.counts[*value].1)).sum::<u64>();
    let keys: Vec<String> = groups.iter().map(|group| plain(&values.counts[group[0]].0)).collect();
    let near = near(&keys);
    let mut order: Vec<usize> = (0..groups.len()).collect();
    sort_by(&mut order, |one, other| {
        count_of(&groups[*other]).cmp(&count_of(&groups[*one])).then_with(|| keys[*one].cmp(&keys[*other]))
    });
    let mut is_taken = vec![false; groups.len()];
    let mut united = Vec::new();
    for centre in order {
        if std::mem::replace(&mut is_taken[centre], true) {
            continue;
        }
        let mut group = std::mem::take(&mut groups[centre]);
        for other in near[centre].iter().map(|place| *place as usize) {
            if !std::mem::replace(&mut is_taken[other], true) {
                group.append(&mut groups[other]);
            }
        }
        group.sort_unstable();
        united.push(group);
    }
    united
}

/// Values come most frequent first, so the group's first has as many rows as any.
fn cluster_of(values: &ValueCounts<'_>, group: Vec<usize>) -> ValueCluster {
    let found: Vec<(String, u32)> =
        group.into_iter().map(|value| (values.counts[value].0.clone().into_owned(), values.counts[value].1)).collect();
    let most = found.first().map_or(0, |(_, count)| *count);
    let frequent = found.iter().take_while(|(_, count)| *count == most).map(|(text, _)| text);
    // Of equally good ones the first: they are in order.
    let mut best: Option<(u32, &String)> = None;
    for text in frequent {
        let form = form_of(text);
        if best.is_none_or(|(known, _)| form > known) {
            best = Some((form, text));
        }
    }
    let proposed = best.map(|(_, text)| text.clone()).unwrap_or_default();
    let row_count = found.iter().map(|(_, count)| count).sum();
    ValueCluster { values: found, proposed, row_count }
}

/// How well a value is written: in two cases rather than in one; in one script; with its diacritics; each word with a
/// capital; with blanks between words.
fn form_of(text: &str) -> u32 {
    let has = |is_case: fn(char) -> bool| text.chars().any(is_case);
    let (has_capital, has_small) = (has(char::is_uppercase), has(char::is_lowercase));
    let script = Script::of(text);
    let signs = [
        has_capital && has_small,
        has_capital,
        script != Script::Mixed,
        script == Script::Latin && !text.is_ascii(),
        text.split(' ').all(|word| !word.starts_with(char::is_lowercase)),
        text.trim().contains(' '),
    ];
    signs.into_iter().fold(0, |form, sign| form * 2 + u32::from(sign))
}
