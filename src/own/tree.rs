//! Territories as a tree: country, region, city, with the leads that fall in each.

use super::place::Places;
use super::team::{Team, Territory};
use crate::table::fold;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A node, and what falls in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TreeNode {
    /// The place.
    pub territory: Territory,
    /// How far below the root it stands.
    pub depth: u32,
    /// Those who named it; more than one overlap.
    pub owners: Vec<String>,
    /// Open leads from there.
    pub lead_count: u32,
    /// Those of them that no closer territory takes.
    pub closest_count: u32,
}

/// The nodes that owners named and those above them, each followed by those below it.
pub fn tree_of(team: &Team, places: &Places) -> Vec<TreeNode> {
    let key = |territory: &Territory| territory.parts().map(|part| fold(part.trim()).into_owned());
    let mut nodes: BTreeMap<[String; 3], TreeNode> = BTreeMap::new();
    let mut note = |territory: Territory, owner: Option<&str>| {
        let depth = territory.parts().iter().filter(|part| !part.is_empty()).count() as u32 - 1;
        let node = nodes.entry(key(&territory)).or_insert(TreeNode {
            territory,
            depth,
            owners: Vec::new(),
            lead_count: 0,
            closest_count: 0,
        });
        node.owners.extend(owner.map(str::to_owned));
    };
    for owner in &team.owners {
        for territory in owner.territories.iter().filter(|territory| territory.closeness() > 0) {
            let mut above = territory.clone();
            for part in [2, 1] {
                let parts = [&mut above.country, &mut above.region, &mut above.city];
                let is_named = !std::mem::take(parts[part]).is_empty();
                if is_named && above.closeness() > 0 {
                    note(above.clone(), None);
                }
            }
            note(territory.clone(), Some(&owner.name));
        }
    }
    // A node that nobody named is counted as somebody's who comes last of all.
    let mut counting = team.clone();
    let unnamed = nodes.values().filter(|node| node.owners.is_empty()).map(|node| node.territory.clone()).collect();
    counting.owners.push(super::Owner { territories: unnamed, ..super::Owner::default() });
    let territory_of = |(owner, at): (u32, u32)| &counting.owners[owner as usize].territories[at as usize];
    let takers = places.takers(&counting);
    for (place, count) in places.counted() {
        let mut seen: Vec<[String; 3]> = Vec::new();
        let mut is_taken = false;
        for taker in &takers[place] {
            let key = key(territory_of(*taker));
            if seen.contains(&key) {
                continue;
            }
            if let Some(node) = nodes.get_mut(&key) {
                node.lead_count += count;
                let is_closest = !is_taken && !node.owners.is_empty();
                node.closest_count += if is_closest { count } else { 0 };
                is_taken |= is_closest;
            }
            seen.push(key);
        }
    }
    nodes.into_values().collect()
}
