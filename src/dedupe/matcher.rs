//! Clusters by exact keys: rows that share a key, directly or through other rows, are one party.

use super::Identity;
use super::key::{Key, KeyKind, keys_of};
use crate::lead::{Field, IssueSet, Lead};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// What a row of the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The first row of its party.
    First,
    /// The same party as the row at this place of the file, which comes earlier and is a `First`.
    SameAs(u32),
    /// The stored lead of this row.
    Stored(u32),
}

/// Finds the clusters: a union-find over the keys of leads. Seed the stored leads first, then observe the file.
#[derive(Clone, Debug)]
pub struct Matcher {
    identity: Identity,
    /// Who first had a key.
    owners: FxHashMap<Key, u32>,
    /// Union-find: the stored leads, then the rows of the file. A root is its own parent.
    parents: Vec<u32>,
    /// The stored row or the place in the file of each node.
    labels: Vec<u32>,
    stored_count: u32,
    /// Which row met which stored lead, and how.
    hits: Vec<Hit>,
}

#[derive(Clone, Copy, Debug)]
struct Hit {
    node: u32,
    kind: KeyKind,
    stored: u32,
}

impl Matcher {
    /// An empty matcher.
    pub fn new(identity: Identity) -> Matcher {
        Matcher {
            identity,
            owners: FxHashMap::default(),
            parents: Vec::new(),
            labels: Vec::new(),
            stored_count: 0,
            hits: Vec::new(),
        }
    }

    /// Makes a stored lead known, by its stored values and issues. Stored leads are never joined with each other: that is
    /// for the user to say. All are seeded before the first row is observed.
    pub fn seed<'a>(&mut self, stored_row: u32, value: impl Fn(Field) -> Cow<'a, str>, issues: IssueSet) {
        debug_assert_eq!(self.stored_count as usize, self.parents.len());
        let node = self.add_node(stored_row);
        self.stored_count += 1;
        let owners = &mut self.owners;
        keys_of(self.identity, value, issues, |_, key| {
            owners.entry(key).or_insert(node);
        });
    }

    /// Takes a cleaned row into account, by its place in the file.
    pub fn observe(&mut self, place: u32, lead: &Lead) {
        let node = self.add_node(place);
        let value = |field: Field| Cow::Borrowed(lead.values.get(field).unwrap_or(""));
        let Matcher { owners, parents, hits, stored_count, .. } = self;
        keys_of(self.identity, value, lead.issues, |kind, key| {
            let owner = *owners.entry(key).or_insert(node);
            if owner < *stored_count {
                hits.push(Hit { node, kind, stored: owner });
            }
            join(parents, owner, node);
        });
    }

    /// What each row is. A cluster that meets several stored leads goes to the one met by external id, else by e-mail,
    /// else by phone, and among equals to the one seeded first.
    pub fn finish(mut self) -> Clusters {
        let mut met: FxHashMap<u32, (KeyKind, u32, bool)> = FxHashMap::default();
        for hit in std::mem::take(&mut self.hits) {
            let root = root_of(&mut self.parents, hit.node);
            let known = met.entry(root).or_insert((hit.kind, hit.stored, false));
            known.2 |= known.1 != hit.stored;
            if (hit.kind, hit.stored) < (known.0, known.1) {
                (known.0, known.1) = (hit.kind, hit.stored);
            }
        }
        let nodes = self.stored_count..self.parents.len() as u32;
        let mut first_places: FxHashMap<u32, u32> = FxHashMap::default();
        for node in nodes.clone() {
            let (root, place) = (root_of(&mut self.parents, node), self.labels[node as usize]);
            first_places.entry(root).and_modify(|first| *first = place.min(*first)).or_insert(place);
        }
        let mut rows: Vec<(u32, Outcome, bool)> = nodes
            .map(|node| {
                let (root, place) = (root_of(&mut self.parents, node), self.labels[node as usize]);
                match (met.get(&root), first_places[&root]) {
                    (Some((_, stored, several)), _) => {
                        (place, Outcome::Stored(self.labels[*stored as usize]), *several)
                    }
                    (None, first) if first == place => (place, Outcome::First, false),
                    (None, first) => (place, Outcome::SameAs(first), false),
                }
            })
            .collect();
        rows.sort_unstable_by_key(|(place, ..)| *place);
        Clusters { rows }
    }

    fn add_node(&mut self, label: u32) -> u32 {
        let node = self.parents.len() as u32;
        self.parents.push(node);
        self.labels.push(label);
        node
    }
}

/// The answer of a [`Matcher`], by place in the file.
#[derive(Clone, Debug, Default)]
pub struct Clusters {
    rows: Vec<(u32, Outcome, bool)>,
}

impl Clusters {
    /// What the row at a place is; `None` when it was not observed.
    pub fn outcome(&self, place: u32) -> Option<Outcome> {
        self.find(place).map(|(_, outcome, _)| *outcome)
    }

    /// Whether the cluster of the row at a place meets several stored leads: `IssueKind::MatchesSeveral`.
    pub fn matches_several(&self, place: u32) -> bool {
        self.find(place).is_some_and(|(.., several)| *several)
    }

    /// Every observed row with what it is, by place.
    pub fn iter(&self) -> impl Iterator<Item = (u32, Outcome)> {
        self.rows.iter().map(|(place, outcome, _)| (*place, *outcome))
    }

    fn find(&self, place: u32) -> Option<&(u32, Outcome, bool)> {
        // Without rejected rows in between, a row stands at its place.
        if let Some(row) = self.rows.get(place as usize).filter(|row| row.0 == place) {
            return Some(row);
        }
        self.rows.binary_search_by_key(&place, |(known, ..)| *known).ok().map(|at| &self.rows[at])
    }
}

/// The root of a node; halves the way for the next question.
fn root_of(parents: &mut [u32], mut node: u32) -> u32 {
    while parents[node as usize] != node {
        let parent = parents[node as usize];
        parents[node as usize] = parents[parent as usize];
        node = parents[node as usize];
    }
    node
}

/// The smaller root becomes the root of both.
fn join(parents: &mut [u32], one: u32, other: u32) {
    let (one, other) = (root_of(parents, one), root_of(parents, other));
    parents[one.max(other) as usize] = one.min(other);
}
