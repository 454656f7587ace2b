//! Records -> how strangers of one name compare in everything else.
//!
//! Why: who shares a name often shares the language as well, and with it words of companies, towns and addresses. In a list
//! of few names such pairs are many, and taken for matches they would teach that matches are like this.

use super::echo::{MATCHES_MAX, PAIRS_MIN};
use super::records::{FAMILY, GIVEN, Node, Records};
use super::similar::LEVEL_COUNT;

/// Pairs looked at.
const PAIRS_MAX: usize = 2_000;

/// So many pairs are taken to be there of a level that was not met: the upper bound of 95 in a hundred ("rule of three").
const UNMET: f64 = 3.0;

/// By comparison: how often strangers of one name show each level; `None` when there are too few to tell. `matches` is how
/// many pairs of records are matches, as far as it is known, and `m` how often these show a level.
pub(super) fn namesakes(
    records: &Records,
    matches: Option<f64>,
    m: &[[f64; LEVEL_COUNT]],
) -> Option<Vec<[f64; LEVEL_COUNT]>> {
    let matches = matches.filter(|_| records.has_names)?;
    let ids = [GIVEN, FAMILY].map(|place| &records.comparisons[place].slots[0]);
    let names = |node: &Node| ids.map(|ids| ids[*node as usize]);
    // Nodes stand in the order of their names.
    let nodes: Vec<Node> = (0..records.len()).filter(|node| !names(node).contains(&0)).collect();
    let groups = || nodes.chunk_by(|one, other| names(one) == names(other)).filter(|group| group.len() > 1);
    let pairs = |count: usize| count as f64 * (count as f64 - 1.0) / 2.0;
    let pair_count: f64 = groups().map(|group| pairs(group.len())).sum();
    if pair_count < PAIRS_MIN || matches > pair_count * MATCHES_MAX {
        return None;
    }
    let neighbour_count: usize = groups().map(|group| group.len() - 1).sum();
    let mut shares = vec![[0.0; LEVEL_COUNT]; records.comparisons.len()];
    // Neighbours stand in the order of numbers for what they say: any two of the group.
    for pair in groups().flat_map(|group| group.windows(2)).step_by(neighbour_count.div_ceil(PAIRS_MAX)) {
        let cells = [pair[0], pair[1]].map(|node| records.cells(node));
        for (place, counts) in shares.iter_mut().enumerate().skip(2) {
            counts[records.level(place, cells[0][place].id, cells[1][place].id) as usize] += 1.0;
        }
    }
    let match_share = matches / pair_count;
    for (counts, m) in shares.iter_mut().zip(m) {
        let filled = counts[1..].iter().sum::<f64>().max(1.0);
        for (count, m) in counts.iter_mut().zip(m) {
            *count = (((*count + UNMET) / filled - match_share * m) / (1.0 - match_share)).max(UNMET / filled);
        }
    }
    Some(shares)
}
