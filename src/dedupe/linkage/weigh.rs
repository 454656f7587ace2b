//! Levels -> match weights: what two records weigh together.
//!
//! Fellegi-Sunter: for each level of each comparison `m` is how often matches show it, `u` how often strangers do, and
//! log2(m / u) is what it weighs. What another comparison has said already is not counted twice: see [`Echoes`].
//! Fellegi, Sunter, "A Theory for Record Linkage" (1969).

use super::compare::Compared;
use super::records::{FAMILY, GIVEN};
use super::similar::{LEVEL_COUNT, Level};

/// What each level weighs, in bits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weights {
    /// What speaks against a match before anything is compared: log2 of the odds that two records are one party.
    pub prior: f32,
    /// By comparison and level. `Exact` has log2 of `m` alone: the shared value's surprise is added to it.
    pub levels: Vec<[f32; LEVEL_COUNT]>,
    /// By comparison and level: the same beside two names that are the same; `None` where that is not told.
    pub namesakes: Option<Vec<[f32; LEVEL_COUNT]>>,
    /// By swap of the records: when the values stand in each other's place.
    pub swapped: Vec<f32>,
    /// By comparison: others that may have said the same already.
    pub echoes: Vec<Echoes>,
}

/// What of a comparison others have said already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Echoes {
    /// Comparisons whose weight is taken off while the values are near, but not the same.
    pub(super) near: Vec<usize>,
    /// Comparisons on which two strangers that agree agree here as well, and the bits that are then left to be
    /// surprised at.
    pub(super) same: Vec<(usize, f32)>,
}

impl Weights {
    /// What a comparison weighs.
    pub(super) fn of(&self, compared: &Compared, place: usize) -> f32 {
        let level = compared.levels[place];
        let is_same = |place: usize| compared.levels[place] == Level::Exact;
        if level == Level::Exact {
            return self.same(place, is_same, compared.surprise[place]);
        }
        let of_namesakes = self.of_namesakes(is_same);
        let weight = of_namesakes.unwrap_or(&self.levels)[place][level as usize];
        if weight <= 0.0 {
            return weight;
        }
        // The part before the @ is mostly the name, and the rest the company.
        let said = self.echoes[place].near.iter().filter(|near| **near > FAMILY || of_namesakes.is_none());
        let said: f32 = said.map(|near| self.of(compared, *near).max(0.0)).sum();
        self.near(place, weight - said, is_same, compared.surprise[place])
    }

    /// What a value weighs that is the same.
    pub(super) fn same(&self, place: usize, is_same: impl Fn(usize) -> bool, surprise: f32) -> f32 {
        self.levels[place][Level::Exact as usize] + self.echoes[place].left(is_same, surprise)
    }

    /// What is left of a weight of two values that are near: no more than if they were the same.
    ///
    /// Why: a level weighs alike for all values, but near a value that is met often many strangers are.
    pub(super) fn near(&self, place: usize, weight: f32, is_same: impl Fn(usize) -> bool, surprise: f32) -> f32 {
        weight.min(self.same(place, is_same, surprise)).max(0.0)
    }

    /// What levels weigh where both names are the same.
    pub(super) fn of_namesakes(&self, is_same: impl Fn(usize) -> bool) -> Option<&Vec<[f32; LEVEL_COUNT]>> {
        self.namesakes.as_ref().filter(|_| is_same(GIVEN) && is_same(FAMILY))
    }

    /// What a swap weighs.
    pub(super) fn of_swap(&self, compared: &Compared, swap: usize) -> f32 {
        if compared.swapped & 1 << swap == 0 { 0.0 } else { self.swapped[swap] }
    }

    /// What all weighs together.
    pub(super) fn sum(&self, compared: &Compared) -> f32 {
        let swapped = (0..self.swapped.len()).fold(self.prior, |sum, swap| sum + self.of_swap(compared, swap));
        (0..self.levels.len()).fold(swapped, |sum, place| sum + self.of(compared, place))
    }
}

impl Echoes {
    /// The surprise that is left at a value that is the same, beside the others that are.
    pub(super) fn left(&self, is_same: impl Fn(usize) -> bool, surprise: f32) -> f32 {
        let said = self.same.iter().filter(|(place, _)| is_same(*place));
        said.fold(surprise, |left, (_, bits)| left.min(*bits))
    }
}
