//! Numbers with their counts -> ranges of equal width whose borders are easy to read.

use crate::table::sort_by_rank;

/// Ranges of a histogram at most.
pub(super) const BINS_MAX: i64 = 12;
/// Of a hundred rows, how many the equal ranges hold at least: a few that are far off make the last one longer.
const WITHIN_OF_HUNDRED: u64 = 98;

/// One range: its first and last number, and how many rows are in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bin {
    pub from: i64,
    pub to: i64,
    pub count: u32,
}

/// The ranges that hold numbers; the width is 1, 2 or 5 times a power of ten. Ranges without a row are there too.
pub(super) fn bins(mut numbers: Vec<(i64, u32)>) -> Vec<Bin> {
    sort_by_rank(&mut numbers, |(number, _)| *number as u64 ^ 1 << 63);
    let (Some((least, _)), Some((most, _))) = (numbers.first().copied(), numbers.last().copied()) else {
        return Vec::new();
    };
    let all: u64 = numbers.iter().map(|(_, count)| u64::from(*count)).sum();
    let mut before = 0;
    let within = numbers.iter().find(|(_, count)| {
        before += u64::from(*count);
        before * 100 >= all * WITHIN_OF_HUNDRED
    });
    let usual_most = within.map_or(most, |(number, _)| *number);
    let width = width_of(least, usual_most);
    let start = least.div_euclid(width) * width;
    let count = (usual_most - start) / width + 1;
    let border = |place: i64| start.saturating_add(place.saturating_mul(width));
    let mut found: Vec<Bin> =
        (0..count).map(|place| Bin { from: border(place), to: border(place + 1) - 1, count: 0 }).collect();
    if let Some(last) = found.last_mut() {
        last.to = last.to.max(most);
    }
    for (number, count) in numbers {
        let place = ((number - start) / width) as usize;
        let last = found.len() - 1;
        found[place.min(last)].count += count;
    }
    found
}

/// The least easy width at which no more than [`BINS_MAX`] ranges are needed.
fn width_of(least: i64, most: i64) -> i64 {
    let mut power = 1_i64;
    loop {
        for width in [1, 2, 5].map(|times| power.saturating_mul(times)) {
            let start = least.div_euclid(width);
            if most.div_euclid(width) - start < BINS_MAX {
                return width;
            }
        }
        power = power.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_have_easy_borders_and_hold_every_row() {
        let check = |numbers: &[i64], expected: &[(i64, i64, u32)]| {
            let found = bins(numbers.iter().map(|number| (*number, 1)).collect());
            let found: Vec<_> = found.iter().map(|bin| (bin.from, bin.to, bin.count)).collect();
            assert_eq!(found, expected, "{numbers:?}");
        };
        check(&[], &[]);
        check(&[7], &[(7, 7, 1)]);
        check(&[3, 5, 4], &[(3, 3, 1), (4, 4, 1), (5, 5, 1)]);
        check(
            &[-7, 14],
            &[
                (-8, -7, 1),
                (-6, -5, 0),
                (-4, -3, 0),
                (-2, -1, 0),
                (0, 1, 0),
                (2, 3, 0),
                (4, 5, 0),
                (6, 7, 0),
                (8, 9, 0),
                (10, 11, 0),
                (12, 13, 0),
                (14, 15, 1),
            ],
        );
    }

    #[test]
    fn a_few_far_off_do_not_squeeze_the_others_into_one_range() {
        let mut numbers: Vec<(i64, u32)> = (0..100).map(|number| (number % 10, 10)).collect();
        numbers.push((40_000, 1));
        let found = bins(numbers);
        assert_eq!(found.len(), 10);
        assert_eq!(found[9], Bin { from: 9, to: 40_000, count: 101 });
    }

    #[test]
    fn the_widest_span_of_numbers_is_no_overflow() {
        let found = bins(vec![(i64::MIN / 4, 1), (i64::MAX / 4, 1)]);
        assert_eq!(found.iter().map(|bin| bin.count).sum::<u32>(), 2);
    }
}
