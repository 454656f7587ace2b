//! Counts of leads that several channels may share: whole numbers of equal parts of a lead, so that shares add up exactly.

use crate::report::money_sum::quotient;
use serde::{Deserialize, Serialize};
use std::ops::{Add, AddAssign, Sub};

/// A lead has so many parts: the least common multiple of 1 to 16, so that up to sixteen touches share it evenly. Of more
/// touches the first ones have a part more.
const PARTS: i64 = 720_720;

/// A count of leads, in parts of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Count(i64);

impl Count {
    /// So many whole leads.
    pub fn of(whole: u32) -> Count {
        Count(i64::from(whole) * PARTS)
    }

    /// The share of one of several touches in a count.
    pub fn share(self, place: usize, of: usize) -> Count {
        Count(even_share(self.0, place, of))
    }

    /// Whether there is none.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// As a number.
    pub fn number(self) -> f64 {
        self.0 as f64 / PARTS as f64
    }

    /// In thousandths of a lead, rounded half up.
    pub fn thousandths(self) -> i64 {
        (2 * 1000 * self.0 + PARTS).div_euclid(2 * PARTS)
    }

    /// An amount for each: rounded half up to the minor unit; `None` of nobody.
    pub(super) fn split(self, minor: i64) -> Option<i64> {
        quotient(i128::from(minor) * i128::from(PARTS), i128::from(self.0))
    }
}

impl Add for Count {
    type Output = Count;

    fn add(self, other: Count) -> Count {
        Count(self.0 + other.0)
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.0 += other.0;
    }
}

impl Sub for Count {
    type Output = Count;

    fn sub(self, other: Count) -> Count {
        Count(self.0 - other.0)
    }
}

/// One of several even shares of a whole number: they differ by 1 at most, the first ones have more, and they add up to it.
pub(super) fn even_share(whole: i64, place: usize, of: usize) -> i64 {
    let (place, of) = (place as i64, of.max(1) as i64);
    whole.div_euclid(of) + i64::from(place < whole.rem_euclid(of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_to_the_whole_whatever_their_number() {
        for of in 1..40_usize {
            for whole in [-7, 0, 1, 99, 100, 720_720, i64::MAX / 2] {
                assert_eq!((0..of).map(|place| even_share(whole, place, of)).sum::<i64>(), whole, "{whole} of {of}");
            }
            let sum = (0..of).fold(Count::default(), |sum, place| sum + Count::of(3).share(place, of));
            assert_eq!(sum, Count::of(3));
        }
        assert_eq!((Count::of(1).share(0, 3).thousandths(), Count::of(2).split(5)), (333, Some(3)));
    }
}
