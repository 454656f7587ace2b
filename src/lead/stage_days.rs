//! When a lead reached a stage, and how far it had come before it was lost.

use super::{Day, Stage};

/// What is known of a lead's way beside the stage that it is in now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StageDays {
    /// Of a lead that is lost now: the stage it was lost in.
    pub lost_from: Option<Stage>,
    /// The day it first came to each of [`StageDays::STAGES`], or beyond.
    pub days: [Option<Day>; 3],
}

impl StageDays {
    /// The stages whose day is of interest, in order.
    pub const STAGES: [Stage; 3] = [Stage::Prospect, Stage::Opportunity, Stage::Customer];
}
