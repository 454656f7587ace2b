//! Clusters beside the truth: precision, recall and F1 over all pairs of rows.

use leadbench::dedupe::linkage::Linkage;
use std::collections::HashMap;

/// Pairs in one cluster, right or wrong, and pairs that belong together.
#[derive(Debug, Default)]
struct PairCounts {
    found: u64,
    right: u64,
    belonging: u64,
}

impl PairCounts {
    fn of(clusters: &[u32], truth: &[u32]) -> PairCounts {
        let pairs = |counts: HashMap<(u32, u32), u64>| counts.values().map(|count| count * (count - 1) / 2).sum();
        let grouped = |key: fn((&u32, &u32)) -> (u32, u32)| {
            let mut counts = HashMap::new();
            clusters.iter().zip(truth).for_each(|pair| *counts.entry(key(pair)).or_default() += 1);
            pairs(counts)
        };
        PairCounts {
            found: grouped(|(cluster, _)| (*cluster, 0)),
            right: grouped(|(cluster, truth)| (*cluster, *truth)),
            belonging: grouped(|(_, truth)| (*truth, 0)),
        }
    }

    fn precision(&self) -> f64 {
        share(self.right, self.found)
    }

    fn recall(&self) -> f64 {
        share(self.right, self.belonging)
    }

    fn f1(&self) -> f64 {
        share(2 * self.right, self.found + self.belonging)
    }
}

fn share(part: u64, all: u64) -> f64 {
    if all == 0 { 1.0 } else { part as f64 / all as f64 }
}

/// Prints the figures of a linkage; `truth` is a number for each row's party.
pub fn print(linkage: &Linkage, truth: &[u32]) {
    let clusters = PairCounts::of(&linkage.clusters, truth);
    let merged = PairCounts::of(&linkage.merged, truth);
    eprintln!(
        "clusters  precision {:.4}  recall {:.4}  F1 {:.4}  ({} of {} pairs right, {} belong together)",
        clusters.precision(),
        clusters.recall(),
        clusters.f1(),
        clusters.right,
        clusters.found,
        clusters.belonging
    );
    eprintln!(
        "merged    precision {:.4}  recall {:.4}  ({} of {} pairs right)",
        merged.precision(),
        merged.recall(),
        merged.right,
        merged.found
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_count_pairs_of_rows() {
        let counts = PairCounts::of(&[0, 0, 0, 3, 4], &[0, 0, 1, 1, 2]);
        assert_eq!((counts.found, counts.right, counts.belonging), (3, 1, 2));
        assert_eq!((counts.precision(), counts.recall(), counts.f1()), (1.0 / 3.0, 0.5, 0.4));
        assert_eq!(PairCounts::of(&[0, 1], &[0, 1]).f1(), 1.0);
    }
}
