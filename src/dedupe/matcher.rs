//! Clusters by exact keys: rows that share a key, directly or through other rows, are one party.
//!
//! Why keys are only noted and sorted at the end: a hash table of two million keys is a jump into cold memory for each,
//! ten times as slow, and needs half as much memory again when it grows.

use super::Identity;
use super::key::{Key, Keys, keys_of};
use crate::lead::{Field, IssueSet, Lead};
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
    keys: Keys,
    /// Union-find: the stored leads, then the rows of the file. A root is its own parent.
    parents: Vec<u32>,
    /// The stored row or the place in the file of each node.
    labels: Vec<u32>,
    stored_count: u32,
}

/// Which stored lead a row or a cluster met, and how.
#[derive(Clone, Copy, Debug)]
struct Met {
    /// The kind of the key in the highest bits, then the stored lead: the smaller, the more surely met.
    best: u32,
    is_several: bool,
}

/// Below it there is room for a billion stored leads.
const KIND_BITS: u32 = 30;

impl Met {
    const NOBODY: Met = Met { best: u32::MAX, is_several: false };

    fn stored(self) -> Option<u32> {
        (self.best != u32::MAX).then_some(self.best & ((1 << KIND_BITS) - 1))
    }

    fn unite(&mut self, other: Met) {
        let is_other = matches!((self.stored(), other.stored()), (Some(one), Some(other)) if one != other);
        self.is_several |= other.is_several || is_other;
        self.best = self.best.min(other.best);
    }
}

impl Matcher {
    /// An empty matcher.
    pub fn new(identity: Identity) -> Matcher {
        Matcher { identity, keys: Keys::default(), parents: Vec::new(), labels: Vec::new(), stored_count: 0 }
    }

    /// Makes a stored lead known, by its stored values and issues. Stored leads are never joined with each other: that is
    /// for the user to say. All are seeded before the first row is observed.
    pub fn seed<'a>(&mut self, stored_row: u32, value: impl Fn(Field) -> Cow<'a, str>, issues: IssueSet) {
        debug_assert_eq!(self.stored_count as usize, self.parents.len());
        let node = self.add_node(stored_row);
        self.stored_count += 1;
        keys_of(self.identity, value, issues, node, &mut self.keys);
    }

    /// Makes known that a stored lead was also a lead of these values. It was seeded before, in ascending order with all
    /// others.
    pub fn seed_also<'a>(&mut self, stored_row: u32, value: impl Fn(Field) -> Cow<'a, str>, issues: IssueSet) {
        if let Ok(node) = self.labels.binary_search(&stored_row) {
            keys_of(self.identity, value, issues, node as u32, &mut self.keys);
        }
    }

    /// Takes a cleaned row into account, by its place in the file.
    pub fn observe(&mut self, place: u32, lead: &Lead) {
        let node = self.add_node(place);
        let value = |field: Field| Cow::Borrowed(lead.values.get(field).unwrap_or(""));
        keys_of(self.identity, value, lead.issues, node, &mut self.keys);
    }

    /// Takes in what another matcher observed: rows that come next in the file, behind the first so many.
    pub fn append(&mut self, next: Matcher, first: u32) {
        let node = self.parents.len() as u32;
        for place in next.labels {
            self.add_node(first + place);
        }
        next.keys.for_each(|key| self.keys.push(key.behind(node)));
    }

    /// The places of the rows that were observed, and their keys as bytes.
    pub fn into_observed(self) -> (Vec<u32>, Vec<u8>) {
        let mut bytes = Vec::new();
        self.keys.for_each(|key| bytes.extend_from_slice(&key.to_bytes()));
        (self.labels, bytes)
    }

    /// Takes in what [`Matcher::into_observed`] gave, as the first.
    pub fn observe_again(&mut self, places: &[u32], keys: &[u8]) {
        for place in places {
            self.add_node(*place);
        }
        keys.as_chunks().0.iter().for_each(|bytes| self.keys.push(Key::of_bytes(*bytes)));
    }

    /// What each row is. A cluster that meets several stored leads goes to the one met by external id, else by e-mail,
    /// else by phone, and among equals to the one seeded first.
    pub fn finish(self) -> Clusters {
        let Matcher { keys, mut parents, labels, stored_count, .. } = self;
        let nodes = stored_count..parents.len() as u32;
        let met_by_row = join_keys(keys, &mut parents, stored_count);
        // What a cluster met and its first place stand at its root, which may be a stored lead.
        let mut met = vec![Met::NOBODY; parents.len()];
        let mut first_places = vec![u32::MAX; parents.len()];
        for node in nodes.clone() {
            let root = root_of(&mut parents, node) as usize;
            met[root].unite(met_by_row[(node - stored_count) as usize]);
            first_places[root] = first_places[root].min(labels[node as usize]);
        }
        drop(met_by_row);
        let count = labels[stored_count as usize..].iter().max().map_or(0, |last| *last as usize + 1);
        let mut rows = vec![None; count];
        for node in nodes {
            let root = root_of(&mut parents, node) as usize;
            let (met, first, place) = (met[root], first_places[root], labels[node as usize]);
            let outcome = match met.stored() {
                Some(stored) => Outcome::Stored(labels[stored as usize]),
                None if first == place => Outcome::First,
                None => Outcome::SameAs(first),
            };
            rows[place as usize] = Some((outcome, met.is_several));
        }
        Clusters { rows }
    }

    fn add_node(&mut self, label: u32) -> u32 {
        let node = self.parents.len() as u32;
        self.parents.push(node);
        self.labels.push(label);
        node
    }
}

/// Joins the rows that share a key with the node that first had it, and says what each row of the file met.
fn join_keys(keys: Keys, parents: &mut [u32], stored_count: u32) -> Vec<Met> {
    let mut met = vec![Met::NOBODY; parents.len() - stored_count as usize];
    for keys in keys.into_sorted() {
        for shared in keys.chunk_by(|one, other| one.is_shared_with(*other)) {
            let owner = shared[0].node();
            for key in shared[1..].iter().filter(|key| key.node() >= stored_count) {
                if owner < stored_count {
                    let best = (key.kind() as u32) << KIND_BITS | owner;
                    met[(key.node() - stored_count) as usize].unite(Met { best, is_several: false });
                }
                join(parents, owner, key.node());
            }
        }
    }
    met
}

/// The answer of a [`Matcher`], by place in the file.
#[derive(Clone, Debug, Default)]
pub struct Clusters {
    rows: Vec<Option<(Outcome, bool)>>,
}

impl Clusters {
    /// What the row at a place is; `None` when it was not observed.
    pub fn outcome(&self, place: u32) -> Option<Outcome> {
        self.at(place).map(|(outcome, _)| outcome)
    }

    /// Whether the cluster of the row at a place meets several stored leads: `IssueKind::MatchesSeveral`.
    pub fn matches_several(&self, place: u32) -> bool {
        self.at(place).is_some_and(|(_, is_several)| is_several)
    }

    /// Every observed row with what it is, by place.
    pub fn iter(&self) -> impl Iterator<Item = (u32, Outcome)> {
        (0..).zip(&self.rows).filter_map(|(place, row)| row.map(|(outcome, _)| (place, outcome)))
    }

    fn at(&self, place: u32) -> Option<(Outcome, bool)> {
        self.rows.get(place as usize).copied().flatten()
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
