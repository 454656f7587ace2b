//! Whether a contender found what there is to find: leads, duplicates, rejected rows, and what the channels cost.

use super::data::Truth;
use super::round::Contender;

/// What a contender found.
#[derive(Debug, Default)]
pub struct Found {
    /// New leads, further rows, rejected rows.
    pub counts: [u32; 3],
    /// Each further row with the first row of its lead, by their numbers in the file.
    pub pairs: Vec<(u32, u32)>,
    /// What the channels cost.
    pub channels: Vec<ChannelFound>,
}

/// A channel: leads, further rows, spend and cost per lead in minor units; `None` where there is no cost.
pub type ChannelFound = (String, [Option<i64>; 4]);

/// The share of found pairs that are right, and the share of pairs that were found.
pub fn precision_and_recall(found: &Found, truth: &Truth) -> (f64, f64) {
    let party_of = |number: u32| truth.party_of_row.get(number as usize - 2).copied().flatten();
    let right_count = found
        .pairs
        .iter()
        .filter(|(row, first)| party_of(*row).is_some_and(|party| party_of(*first) == Some(party)))
        .count() as f64;
    let [_, duplicate_count, _] = truth.counts();
    (share(right_count, found.pairs.len() as f64), share(right_count, f64::from(duplicate_count)))
}

/// In what it differs from the truth; nothing when all agree.
pub fn disagreements(contender: Contender, found: &Found, truth: &Truth) -> Vec<String> {
    let name = contender.name();
    let mut faults = Vec::new();
    if found.counts != truth.counts() {
        faults.push(format!("{name}: leads, duplicates, rejected {:?} and not {:?}", found.counts, truth.counts()));
    }
    let (precision, recall) = precision_and_recall(found, truth);
    println!("{name}: {:?}, precision {precision:.4}, recall {recall:.4}", found.counts);
    if (precision, recall) != (1.0, 1.0) {
        faults.push(format!("{name}: precision {precision:.4}, recall {recall:.4}"));
    }
    let mut channels = found.channels.clone();
    channels.sort();
    let wanted: Vec<_> = truth
        .channels
        .iter()
        .map(|(channel, wanted)| {
            let counts = [wanted.lead_count, wanted.duplicate_count].map(|count| Some(i64::from(count)));
            let spend = (wanted.spend_minor > 0).then_some(wanted.spend_minor);
            let cost = spend.filter(|_| wanted.lead_count > 0).map(|spend| half_up(spend, wanted.lead_count));
            (channel.clone(), [counts[0], counts[1], spend, cost])
        })
        .collect();
    for (found, wanted) in channels.iter().zip(&wanted).filter(|(found, wanted)| found != wanted) {
        faults.push(format!("{name}: {found:?} and not {wanted:?}"));
    }
    if channels.len() != wanted.len() {
        faults.push(format!("{name}: {} channels and not {}", channels.len(), wanted.len()));
    }
    faults
}

/// As the costs in `report` are rounded.
fn half_up(minor: i64, count: u32) -> i64 {
    let count = i64::from(count);
    (2 * minor + count).div_euclid(2 * count)
}

fn share(part: f64, whole: f64) -> f64 {
    if whole == 0.0 { 1.0 } else { part / whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_pair_costs_precision_and_a_missed_one_recall() {
        let mut truth = Truth { party_of_row: vec![Some(0), Some(1), Some(0), Some(1)], ..Truth::default() };
        truth.channels.entry(String::new()).or_default().duplicate_count = 2;
        let found = |pairs: &[(u32, u32)]| Found { pairs: pairs.to_vec(), ..Found::default() };
        assert_eq!(precision_and_recall(&found(&[(4, 2), (5, 3)]), &truth), (1.0, 1.0));
        assert_eq!(precision_and_recall(&found(&[(4, 2)]), &truth), (1.0, 0.5));
        assert_eq!(precision_and_recall(&found(&[(4, 2), (5, 2)]), &truth), (0.5, 0.5));
    }
}
