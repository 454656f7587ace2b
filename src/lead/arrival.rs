//! How something came: from where, and when.

use super::{Day, Field};

/// Where a lead or a row of a file came from, and the day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// The day it came; `None` when nobody knows.
    pub day: Option<Day>,
    /// Source, channel and campaign in their stored form: see [`Arrival::FIELDS`].
    pub values: [String; 3],
}

impl Arrival {
    /// The fields that tell where a lead came from, in the order of `values`.
    pub const FIELDS: [Field; 3] = [Field::Source, Field::Channel, Field::Campaign];
}
