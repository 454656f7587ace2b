//! Which terms, and which pairs of terms, explain what is not explained yet.
//!
//! After the way of FAST (Lou, Caruana, Gehrke, Hooker 2013, "Accurate intelligible models with pairwise interactions"): a
//! coarse grid for each pair, and how much of the rest its cells would explain, less what chance would explain in them.

use std::cmp::Reverse;
use std::ops::Range;

/// A term made coarse: the group of each lead.
#[derive(Clone, Debug)]
pub(in crate::predict) struct Coarse {
    /// By level its group.
    pub groups: Vec<u16>,
    /// How many groups.
    pub group_count: usize,
    /// By lead its group.
    pub by_lead: Vec<u16>,
}

impl Coarse {
    /// Neighbours of a chain are put together until `groups_max` are left, of other levels the smallest ones.
    pub fn new(levels: &[u16], level_count: usize, chain: Range<u16>, groups_max: usize) -> Coarse {
        let mut counts = vec![0_usize; level_count];
        levels.iter().for_each(|level| counts[*level as usize] += 1);
        let mut groups = vec![0_u16; level_count];
        let mut singles: Vec<usize> = (0..level_count).filter(|level| !chain.contains(&(*level as u16))).collect();
        singles.sort_by_key(|level| (Reverse(counts[*level]), *level));
        let filled = singles.iter().filter(|level| counts[**level] > 0).count();
        // A chain leaves a third of the groups to other levels.
        let kept = filled.min(if chain.is_empty() { groups_max } else { groups_max / 3 });
        for (place, level) in singles.iter().enumerate() {
            groups[*level] = place.min(kept.saturating_sub(1)) as u16;
        }
        let chain_counts: Vec<usize> = chain.clone().map(|level| counts[level as usize]).collect();
        for (level, group) in chain.zip(neighbours(&chain_counts, groups_max - kept)) {
            groups[level as usize] = kept as u16 + group;
        }
        let group_count = groups.iter().map(|group| *group as usize + 1).max().unwrap_or(1);
        let by_lead = levels.iter().map(|level| groups[*level as usize]).collect();
        Coarse { groups, group_count, by_lead }
    }
}

/// Neighbours put together into groups of about as many leads: by level its group.
fn neighbours(counts: &[usize], groups_max: usize) -> Vec<u16> {
    let (mut group, mut in_group, mut left) = (0, 0, counts.iter().sum::<usize>());
    let grouped = counts.iter().map(|count| {
        let this = group;
        in_group += count;
        left -= count;
        let groups_left = groups_max.saturating_sub(group as usize + 1);
        if groups_left > 0 && in_group * groups_left >= left {
            (group, in_group) = (group + 1, 0);
        }
        this
    });
    grouped.collect()
}

/// What is not explained yet, lead by lead.
#[derive(Clone, Debug, Default)]
pub(in crate::predict) struct Rests {
    /// Outcome less chance.
    pub rests: Vec<f64>,
    /// How surely each rest counts: chance times one less it.
    pub weights: Vec<f64>,
}

/// A cell is held near 0 as by so many leads' weight.
const CELL_PENALTY: f64 = 5.0;

impl Rests {
    /// What a term would explain: about twice the gain in log-likelihood beyond chance.
    pub fn gain(&self, levels: &[u16], level_count: usize) -> f64 {
        self.gain_of(levels.iter().map(|level| *level as usize), level_count, level_count - 1).0
    }

    /// What a pair of terms would explain beyond the two, and the same in standard deviations of chance.
    pub fn pair_gain(&self, one: &Coarse, other: &Coarse) -> (f64, f64) {
        let width = other.group_count;
        let pairs = one.by_lead.iter().zip(&other.by_lead);
        let cells = pairs.map(|(one, other)| *one as usize * width + *other as usize);
        self.gain_of(cells, one.group_count * width, (one.group_count - 1) * (width - 1))
    }

    /// `free`: how many of the cells are not given by the others.
    fn gain_of(&self, cells: impl Iterator<Item = usize>, cell_count: usize, free: usize) -> (f64, f64) {
        let mut sums = vec![(0.0, 0.0); cell_count];
        for ((cell, rest), weight) in cells.zip(&self.rests).zip(&self.weights) {
            sums[cell].0 += rest;
            sums[cell].1 += weight;
        }
        let free_share = free as f64 / cell_count as f64;
        let (mut gain, mut square) = (0.0, 0.0);
        for (rest, weight) in sums {
            let held = weight + CELL_PENALTY;
            gain += (rest * rest - free_share * weight) / held;
            square += 2.0 * free_share * weight * weight / (held * held);
        }
        (gain, gain / square.max(1e-9).sqrt())
    }
}

/// The cell of each lead in the grid of a pair.
pub(in crate::predict) fn cells(one: &Coarse, other: &Coarse) -> Vec<u16> {
    let width = other.group_count as u16;
    one.by_lead.iter().zip(&other.by_lead).map(|(one, other)| one * width + other).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_falls_into_groups_of_about_as_many_leads() {
        let levels: Vec<u16> = (0..1200).map(|lead| lead % 12).collect();
        let coarse = Coarse::new(&levels, 12, 2..12, 6);
        assert_eq!(coarse.groups[0], 0);
        assert_eq!(coarse.groups[1], 1);
        assert!(coarse.groups[2..].is_sorted() && coarse.group_count == 6, "{:?}", coarse.groups);
    }

    #[test]
    fn the_smallest_levels_share_a_group() {
        let levels: Vec<u16> = (0..100).map(|lead: u16| [2, 2, 2, 3, 3, 4, 4, 5, 6, 7][lead as usize % 10]).collect();
        let coarse = Coarse::new(&levels, 8, 0..0, 3);
        assert_eq!(coarse.group_count, 3);
        assert_eq!(coarse.groups[2..], [0, 1, 2, 2, 2, 2]);
    }

    #[test]
    fn only_a_true_pair_stands_out() {
        let bit = |lead: u32, place: u32| (lead.wrapping_mul(2_654_435_761) >> (place + 9)) as u16 & 1;
        let terms: Vec<Vec<u16>> = (0..3).map(|place| (0..4000).map(|lead| 2 + bit(lead, place)).collect()).collect();
        let coarse: Vec<Coarse> = terms.iter().map(|levels| Coarse::new(levels, 4, 0..0, 8)).collect();
        let rest = |lead: u32| if bit(lead, 0) == bit(lead, 1) { 0.2 } else { -0.2 };
        let rests = Rests { rests: (0..4000).map(rest).collect(), weights: vec![0.25; 4000] };
        assert!(rests.pair_gain(&coarse[0], &coarse[1]).1 > 20.0);
        assert!(rests.pair_gain(&coarse[0], &coarse[2]).1 < 3.0);
    }
}
