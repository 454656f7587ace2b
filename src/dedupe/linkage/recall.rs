//! Levels of two values that were compared before: leads share names, cities and companies, so the same two meet again and
//! again.

use super::lexicon::ValueId;
use super::similar::{LEVEL_COUNT, Level};
use std::cell::Cell;

/// What was found of late, a place for each pair of values; several pairs have the same place, and the last one keeps it.
#[derive(Clone, Debug, Default)]
pub(super) struct Recall {
    /// Both values and their level; 0 is none. Without places nothing is kept.
    places: Vec<Cell<u64>>,
}

/// Places as a power of two: what stays near the processor.
const PLACE_BITS: u32 = 15;

/// Values from here on are not kept, so that two of them and a level are one number.
const VALUE_BITS: u32 = 30;

/// By number.
const LEVELS: [Level; LEVEL_COUNT] =
    [Level::Missing, Level::Differs, Level::Partly, Level::Close, Level::VeryClose, Level::Exact];

impl Recall {
    /// For values that are met again.
    pub fn new() -> Recall {
        Recall { places: vec![Cell::new(0); 1 << PLACE_BITS] }
    }

    /// Whether nothing is kept.
    pub fn is_none(&self) -> bool {
        self.places.is_empty()
    }

    /// The level of two values that are there: as it was found before, or as it is found now.
    pub fn level(&self, one: ValueId, other: ValueId, found: impl FnOnce() -> Level) -> Level {
        if (one | other) >> VALUE_BITS != 0 || self.is_none() {
            return found();
        }
        let pair = u64::from(one) << VALUE_BITS | u64::from(other);
        let place = &self.places[(pair.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - PLACE_BITS)) as usize];
        let held = place.get();
        if held >> 3 == pair {
            return LEVELS[(held & 7) as usize];
        }
        let level = found();
        place.set(pair << 3 | level as u64);
        level
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_recalled_is_what_was_found() {
        let found = |one: u32, other: u32| LEVELS[((one * 31 + other * 17) % 6) as usize];
        for recall in [Recall::new(), Recall::default()] {
            for _ in 0..2 {
                for (one, other) in (1..400).flat_map(|one| (1..400).map(move |other| (one, other))) {
                    assert_eq!(recall.level(one, other, || found(one, other)), found(one, other));
                }
                let large = 1 << VALUE_BITS;
                assert_eq!(recall.level(large, 1, || Level::Close), Level::Close, "kept as it is found");
                assert_eq!(recall.level(large, 1, || Level::Partly), Level::Partly);
            }
        }
        let recall = Recall::new();
        assert_eq!(recall.level(7, 8, || Level::Close), Level::Close);
        assert_eq!(recall.level(7, 8, || unreachable!("it is known")), Level::Close);
    }
}
