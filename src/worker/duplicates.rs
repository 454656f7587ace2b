//! What the page asks about duplicates, and what the book answers: the columns that the aside compares, groups of leads that
//! seem to be one party, what merging them gives.

pub use crate::dedupe::linkage::{Level, MATCH_WEIGHT, MERGE_WEIGHT, REVIEW_WEIGHT, Reason};

use crate::lead::{FieldKey, LeadId};
use serde::{Deserialize, Serialize};

/// A question about duplicates.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum DuplicatesAsk {
    /// The leads as the aside compares them: `Columns` of the linkage in postcard come beside the answer. -> `Columns`
    Columns,
    /// (bytes) Keep what the aside made of those columns: `Linkage` and `Explanations`. -> `Answer::Done`
    Keep,
    /// Groups that hold together from a weight on, strongest first. -> `Groups`
    Groups {
        /// In bits.
        weight_min: f32,
        /// First place.
        from: u32,
        /// How many at most.
        count: u32,
    },
    /// What merging would give; changes nothing. -> `Merged`
    Preview(MergeOrder),
    /// Merge leads. -> `Answer::Changed`
    Merge(MergeOrder),
    /// Merge every whole group from a weight on, as one entry. -> `Answer::Changed`
    MergeAll {
        /// In bits.
        weight_min: f32,
    },
    /// Say of leads that no two of them are one party. -> `Answer::Changed`
    TellApart(Vec<LeadId>),
}

/// Leads that shall become one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeOrder {
    /// The lead that stays.
    pub kept: LeadId,
    /// Those merged into it.
    pub gone: Vec<LeadId>,
    /// Fields of which the value of one of them was chosen.
    pub choices: Vec<(FieldKey, LeadId)>,
}

/// An answer about duplicates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DuplicatesAnswer {
    /// How many leads are to be compared.
    Columns(u32),
    /// Groups; `None` when nothing was compared yet.
    Groups(Option<DuplicateGroups>),
    /// The values of the lead that stays.
    Merged(Vec<(FieldKey, String)>),
}

/// Groups from a weight on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DuplicateGroups {
    /// Leads that were compared.
    pub compared_count: u32,
    /// Groups from the weight on.
    pub group_count: u32,
    /// Those that may be merged together, and the leads that this takes out of sight.
    pub whole_count: u32,
    /// See `whole_count`.
    pub gone_count: u32,
    /// How many groups of the least weight have which weight, in whole bits: the shape of the list.
    pub weights: Vec<(i16, u32)>,
    /// Whether leads came or changed since they were compared.
    pub is_stale: bool,
    /// Those asked for.
    pub groups: Vec<GroupView>,
}

/// Leads that seem to be one party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupView {
    /// The weight of the weakest link, in bits.
    pub weight: f32,
    /// It may be merged with all others of its weight; else its leads look alike while others of their groups contradict.
    pub is_whole: bool,
    /// The lead that would stay, by its place.
    pub kept: u32,
    /// The leads.
    pub leads: Vec<GroupLead>,
    /// What merging them would give.
    pub merged: Vec<(FieldKey, String)>,
}

/// One lead of a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupLead {
    /// Who it is.
    pub id: LeadId,
    /// The file it came from.
    pub file: String,
    /// The values it has, in stored form.
    pub values: Vec<(FieldKey, String)>,
    /// The other lead, by its place, that it is most like.
    pub like: u32,
    /// How much speaks for it, in bits.
    pub weight: f32,
    /// Why: the lines add up to the weight.
    pub lines: Vec<LinkLine>,
}

/// One reason for a weight.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkLine {
    /// What it is about.
    pub reason: Reason,
    /// How near the values are.
    pub level: Level,
    /// Bits.
    pub weight: f32,
}
