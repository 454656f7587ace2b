//! Levels and outcomes -> parameters: the mathematics, without a word about columns.

mod design;
mod matrix;
mod newton;
mod pairs;

pub(super) use design::{BASE, Design, NONE, TermLevels};
pub(super) use matrix::{Matrix, inverse};
pub(super) use newton::{Fitting, scores};
pub(super) use pairs::{Coarse, Rests, cells};
