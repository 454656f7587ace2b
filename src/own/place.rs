//! Where leads are from: each different place once, so that territories are asked of places and not of leads.

use super::team::{Team, Territory};
use crate::table::{LeadTable, Row, fold, sort_by_rank};
use rustc_hash::FxHashMap;

/// The places of some leads.
#[derive(Debug)]
pub struct Places {
    /// Each place as it stands in the first lead from there.
    shown: Vec<Territory>,
    folded: Vec<[String; 3]>,
    /// The place of each row of the table; of rows that were not asked for, the first.
    of_row: Vec<u32>,
    counts: Vec<u32>,
}

impl Places {
    /// The places of some rows.
    pub fn of(table: &LeadTable, rows: &[Row]) -> Places {
        let columns = Territory::FIELDS.map(|field| table.column(field));
        let mut known: FxHashMap<[u32; 3], u32> = FxHashMap::default();
        let mut places =
            Places { shown: Vec::new(), folded: Vec::new(), of_row: vec![0; table.len() as usize], counts: Vec::new() };
        for row in rows {
            let codes = columns.map(|column| column.code(*row));
            let place = *known.entry(codes).or_insert_with(|| {
                let [country, region, city] = columns.map(|column| column.text(*row).into_owned());
                places.folded.push([&country, &region, &city].map(|part| fold(part).into_owned()));
                places.shown.push(Territory { country, region, city });
                places.counts.push(0);
                places.shown.len() as u32 - 1
            });
            places.of_row[*row as usize] = place;
            places.counts[place as usize] += 1;
        }
        places
    }

    /// Every place with how many leads are from there.
    pub fn counted(&self) -> impl Iterator<Item = (usize, u32)> {
        self.counts.iter().copied().enumerate()
    }

    /// The place of a row.
    pub fn of_row(&self, row: Row) -> usize {
        self.of_row[row as usize] as usize
    }

    /// For each place, the territories that take it, the closest first and then in the order of the team: the owner's place
    /// in the team and the territory's there.
    pub fn takers(&self, team: &Team) -> Vec<Vec<(u32, u32)>> {
        let folded = |territory: &Territory| territory.parts().map(|part| fold(part.trim()).into_owned());
        let mut territories: Vec<((u32, u32), u32, [String; 3])> = Vec::new();
        for (owner, of_team) in team.owners.iter().enumerate() {
            for (at, territory) in of_team.territories.iter().enumerate().filter(|(_, it)| it.closeness() > 0) {
                territories.push(((owner as u32, at as u32), territory.closeness(), folded(territory)));
            }
        }
        sort_by_rank(&mut territories, |(_, closeness, _)| u64::from(!*closeness));
        let takers = |place: &[String; 3]| {
            let takes = |parts: &[String; 3]| parts.iter().zip(place).all(|(part, own)| part.is_empty() || part == own);
            territories.iter().filter(|(.., parts)| takes(parts)).map(|(owner, ..)| *owner).collect()
        };
        self.folded.iter().map(takers).collect()
    }
}
