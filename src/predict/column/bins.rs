//! Numbers -> bins with about as many leads in each; a number that very many leads share stands alone.

use serde::{Deserialize, Serialize};

/// Numbers that stand alone, and where one bin ends and the next begins.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub(in crate::predict) struct Bins {
    /// In rising order: 0 of "times bought", -1 of "days since".
    pub alone: Vec<f64>,
    /// In rising order: a bin holds the numbers up to its cut, the last one the rest.
    pub cuts: Vec<f64>,
}

/// From this share of the leads on a number stands alone.
const ALONE_SHARE: f64 = 0.1;
/// Up to so many numbers none stands alone: each has a bin anyway.
const FEW: usize = 6;

impl Bins {
    /// Bins for numbers, each with how many leads have it.
    pub fn new(mut counted: Vec<(f64, u32)>, bins_max: usize) -> Bins {
        counted.sort_by(|one, other| one.0.total_cmp(&other.0));
        counted.dedup_by(|next, before| {
            let is_same = next.0 == before.0;
            before.1 += if is_same { next.1 } else { 0 };
            is_same
        });
        let all: u32 = counted.iter().map(|(_, count)| count).sum();
        let is_alone = |count: u32| counted.len() > FEW && f64::from(count) >= ALONE_SHARE * f64::from(all);
        let (alone, rest): (Vec<_>, Vec<_>) = counted.iter().copied().partition(|(_, count)| is_alone(*count));
        let mut left: u32 = rest.iter().map(|(_, count)| count).sum();
        let (mut cuts, mut in_bin) = (Vec::new(), 0);
        for pair in rest.windows(2) {
            let [(number, count), (next, _)] = [pair[0], pair[1]];
            in_bin += count;
            left -= count;
            let bins_left = bins_max.saturating_sub(cuts.len() + 1) as u32;
            // The bin is full when the next ones, cut evenly, would be no larger.
            if bins_left > 0 && in_bin * bins_left >= left {
                cuts.push((number + next) / 2.0);
                in_bin = 0;
            }
        }
        Bins { alone: alone.into_iter().map(|(number, _)| number).collect(), cuts }
    }

    /// Numbers that stand alone, then bins.
    pub fn len(&self) -> usize {
        self.alone.len() + self.cuts.len() + 1
    }

    /// The place of a number among them.
    pub fn place(&self, number: f64) -> usize {
        match self.alone.iter().position(|alone| *alone == number) {
            Some(place) => place,
            None => self.alone.len() + self.cuts.partition_point(|cut| *cut < number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Bins;

    #[test]
    fn bins_hold_about_as_many_leads_each() {
        let bins = Bins::new((0..1000).map(|number| (f64::from(number), 1)).collect(), 10);
        assert_eq!(bins.len(), 10);
        let mut counts = [0; 10];
        (0..1000).for_each(|number| counts[bins.place(f64::from(number))] += 1);
        assert!(counts.iter().all(|count| (98..=102).contains(count)), "{counts:?}");
    }

    #[test]
    fn a_number_of_very_many_stands_alone() {
        let mut counted: Vec<(f64, u32)> = (1..100).map(|number| (f64::from(number), 1)).collect();
        counted.push((-1.0, 400));
        let bins = Bins::new(counted, 4);
        assert_eq!((bins.alone.as_slice(), bins.cuts.len()), (&[-1.0][..], 3));
        assert_eq!((bins.place(-1.0), bins.place(1.0), bins.place(99.0)), (0, 1, 4));
    }

    #[test]
    fn few_numbers_have_a_bin_each() {
        let bins = Bins::new(vec![(0.0, 50), (1.0, 30), (2.0, 2)], 8);
        assert_eq!(bins.cuts, [0.5, 1.5]);
    }
}
