//! Clusters by exact keys: rows that share a key, directly or through other rows, are one party.
//!
//! Why keys are only noted and sorted at the end: a hash table of two million keys is a jump into cold memory for each,
//! ten times as slow, and needs half as much memory again when it grows.

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
    /// The keys of all nodes.
    keys: Vec<Key>,
    /// Union-find: the stored leads, then the rows of the file. A root is its own parent.
    parents: Vec<u32>,
    /// The stored row or the place in the file of each node.
    labels: Vec<u32>,
    stored_count: u32,
}

/// Which row met which stored lead, and how.
#[derive(Clone, Copy, Debug)]
struct Hit {
    node: u32,
    kind: KeyKind,
    stored: u32,
}

impl Matcher {
    /// An empty matcher.
    pub fn new(identity: Identity) -> Matcher {
        Matcher { identity, keys: Vec::new(), parents: Vec::new(), labels: Vec::new(), stored_count: 0 }
    }

    /// Makes a stored lead known, by its stored values and issues. Stored leads are never joined with each other: that is
    /// for the user to say. All are seeded before the first row is observed.
    pub fn seed<'a>(&mut self, stored_row: u32, value: impl Fn(Field) -> Cow<'a, str>, issues: IssueSet) {
        debug_assert_eq!(self.stored_count as usize, self.parents.len());
        let node = self.add_node(stored_row);
        self.stored_count += 1;
        keys_of(self.identity, value, issues, node, &mut self.keys);
    }

    /// Takes a cleaned row into account, by its place in the file.
    pub fn observe(&mut self, place: u32, lead: &Lead) {
        let node = self.add_node(place);
        let value = |field: Field| Cow::Borrowed(lead.values.get(field).unwrap_or(""));
        keys_of(self.identity, value, lead.issues, node, &mut self.keys);
    }

    /// What each row is. A cluster that meets several stored leads goes to the one met by external id, else by e-mail,
    /// else by phone, and among equals to the one seeded first.
    pub fn finish(mut self) -> Clusters {
        let mut met: FxHashMap<u32, (KeyKind, u32, bool)> = FxHashMap::default();
        for hit in self.join_keys() {
            let root = root_of(&mut self.parents, hit.node);
            let known = met.entry(root).or_insert((hit.kind, hit.stored, false));
            known.2 |= known.1 != hit.stored;
            if (hit.kind, hit.stored) < (known.0, known.1) {
                (known.0, known.1) = (hit.kind, hit.stored);
            }
        }
        let nodes = self.stored_count..self.parents.len() as u32;
        let mut first_places = vec![u32::MAX; self.parents.len()];
        for node in nodes.clone() {
            let (root, place) = (root_of(&mut self.parents, node) as usize, self.labels[node as usize]);
            first_places[root] = place.min(first_places[root]);
        }
        let mut rows: Vec<(u32, Outcome, bool)> = nodes
            .map(|node| {
                let (root, place) = (root_of(&mut self.parents, node), self.labels[node as usize]);
                match (met.get(&root), first_places[root as usize]) {
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

    /// Joins the rows that share a key with the node that first had it.
    fn join_keys(&mut self) -> Vec<Hit> {
        let mut keys = std::mem::take(&mut self.keys);
        keys.sort_unstable();
        let mut hits = Vec::new();
        for shared in keys.chunk_by(|one, other| one.is_shared_with(*other)) {
            let owner = shared[0].node();
            for key in shared[1..].iter().filter(|key| key.node() >= self.stored_count) {
                if owner < self.stored_count {
                    hits.push(Hit { node: key.node(), kind: key.kind(), stored: owner });
                }
                join(&mut self.parents, owner, key.node());
            }
        }
        hits
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
