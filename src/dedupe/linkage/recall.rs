//! Levels of two values that were compared before: leads share names, cities and companies, so the same two meet again and
//! again.

use super::lexicon::ValueId;
use super::similar::{LEVEL_COUNT, Level};
use std::cell::Cell;

/// What was found of two values.
#[derive(Clone, Debug, Default)]
pub(super) enum Recall {
    /// Nothing is kept: the same two are not met again soon.
    #[default]
    None,
    /// What was found of late, both values and their level, or 0; several pairs have the same place, and the last one keeps
    /// it.
    Late(Vec<Cell<u64>>),
    /// Of few values everything: by one value and the other.
    All {
        /// How many values.
        width: usize,
        /// The level, or 0 where none was found yet.
        levels: Vec<Cell<u8>>,
    },
}

/// Places as a power of two: what stays near the processor.
const PLACE_BITS: u32 = 15;

/// Up to so many values everything is kept.
const WIDTH_MAX: usize = 1_024;

/// Values from here on are not kept, so that two of them and a level are one number.
const VALUE_BITS: u32 = 30;

/// By number.
const LEVELS: [Level; LEVEL_COUNT] =
    [Level::Missing, Level::Differs, Level::Partly, Level::Close, Level::VeryClose, Level::Exact];

impl Recall {
    /// For so many values, which are met again.
    pub fn new(value_count: usize) -> Recall {
        if value_count <= WIDTH_MAX {
            return Recall::All { width: value_count, levels: vec![Cell::new(0); value_count * value_count] };
        }
        Recall::Late(vec![Cell::new(0); 1 << PLACE_BITS])
    }

    /// Whether to ask costs no more than a look into a table.
    pub fn is_table(&self) -> bool {
        matches!(self, Recall::All { .. })
    }

    /// Whether nothing is kept.
    pub fn is_none(&self) -> bool {
        matches!(self, Recall::None)
    }

    /// The level of two values that are there: as it was found before, or as it is found now.
    pub fn level(&self, one: ValueId, other: ValueId, found: impl FnOnce() -> Level) -> Level {
        match self {
            Recall::All { width, levels } => {
                let place = &levels[one as usize * width + other as usize];
                if place.get() == 0 {
                    place.set(found() as u8);
                }
                LEVELS[usize::from(place.get())]
            }
            Recall::Late(places) if (one | other) >> VALUE_BITS == 0 => {
                let pair = u64::from(one) << VALUE_BITS | u64::from(other);
                let place = &places[(pair.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - PLACE_BITS)) as usize];
                let held = place.get();
                if held >> 3 == pair {
                    return LEVELS[(held & 7) as usize];
                }
                let level = found();
                place.set(pair << 3 | level as u64);
                level
            }
            Recall::Late(_) | Recall::None => found(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_recalled_is_what_was_found() {
        let found = |one: u32, other: u32| LEVELS[1 + ((one * 31 + other * 17) % 5) as usize];
        for recall in [Recall::new(2_000), Recall::new(400), Recall::None] {
            for _ in 0..2 {
                for (one, other) in (1..400).flat_map(|one| (1..400).map(move |other| (one, other))) {
                    assert_eq!(recall.level(one, other, || found(one, other)), found(one, other));
                }
            }
        }
        let large = 1 << VALUE_BITS;
        let late = Recall::new(2_000);
        assert_eq!(late.level(large, 1, || Level::Close), Level::Close, "kept as it is found");
        assert_eq!(late.level(large, 1, || Level::Partly), Level::Partly);
        for recall in [late, Recall::new(9)] {
            assert_eq!(recall.level(7, 8, || Level::Close), Level::Close);
            assert_eq!(recall.level(7, 8, || unreachable!("it is known")), Level::Close);
        }
    }
}
