//! A share of counted leads with its interval, and two of them held side by side.

use super::wilson;
use serde::{Deserialize, Serialize};

/// A part of a whole, both counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The part.
    pub part: u32,
    /// The whole.
    pub whole: u32,
}

/// An interval wider than this says nothing.
const WIDTH_MAX: f64 = 0.5;

impl Share {
    /// The share; `None` of nothing, never 0.
    pub fn rate(self) -> Option<f64> {
        (self.whole > 0).then(|| f64::from(self.part) / f64::from(self.whole))
    }

    /// Its 95% interval (Wilson).
    pub fn interval(self) -> (f64, f64) {
        wilson(f64::from(self.part), f64::from(self.whole))
    }

    /// Whether so many leads tell anything: the interval is narrower than half of all there is.
    pub fn is_telling(self) -> bool {
        let (low, high) = self.interval();
        high - low < WIDTH_MAX
    }

    /// How much larger it is than another one; `None` when one is of nothing. The 95% interval is that of Newcombe (1998,
    /// method 10), made of the two Wilson intervals.
    pub fn less(self, other: Share) -> Option<Difference> {
        let (one, two) = (self.rate()?, other.rate()?);
        let (own, its) = (self.interval(), other.interval());
        let away = |x: f64, y: f64| (x * x + y * y).sqrt();
        let by = one - two;
        Some(Difference { by, low: by - away(one - own.0, its.1 - two), high: by + away(own.1 - one, two - its.0) })
    }
}

/// How much one figure is above another, with its 95% interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The difference.
    pub by: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Difference {
    /// Whether the two can be told apart: the interval holds no zero.
    pub fn is_told_apart(self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_those_of_newcombe_s_paper() {
        for (one, two, low, high) in [
            ((56, 70), (48, 80), 0.052_4, 0.333_9),
            ((9, 10), (3, 10), 0.170_5, 0.809_0),
            ((6, 7), (2, 7), 0.058_2, 0.806_2),
            ((0, 10), (0, 20), -0.161_1, 0.277_5),
        ] {
            let [one, two] = [one, two].map(|(part, whole)| Share { part, whole });
            let found = one.less(two).expect("both are of something");
            assert!((found.low - low).abs() < 2e-4 && (found.high - high).abs() < 2e-4, "{one:?} {two:?}: {found:?}");
        }
        assert_eq!(Share::default().less(Share { part: 1, whole: 2 }), None);
    }
}
