//! How a lead came to its owner, and why one is not released (S3a to S3f).

use super::Day;
use serde::{Deserialize, Serialize};

/// What gave a lead its owner, or took it away. The numbers are stored, so new ones go last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum OwnedBy {
    /// The first who followed up (S3a).
    FirstFollowUp,
    /// The territory of its registered place (S3b).
    Territory,
    /// Influence on its key person (S3c).
    KeyPerson,
    /// A condition of the user's own.
    Condition,
    /// The turn of who has most room.
    RoundRobin,
    /// The owner took it from the pool.
    Claim,
    /// It went back to the pool for want of progress (S3d).
    Release,
}

impl OwnedBy {
    /// Every way: `ALL[by as usize] == by`.
    pub const ALL: [OwnedBy; 7] = [
        OwnedBy::FirstFollowUp,
        OwnedBy::Territory,
        OwnedBy::KeyPerson,
        OwnedBy::Condition,
        OwnedBy::RoundRobin,
        OwnedBy::Claim,
        OwnedBy::Release,
    ];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            OwnedBy::FirstFollowUp => "first_follow_up",
            OwnedBy::Territory => "territory",
            OwnedBy::KeyPerson => "key_person",
            OwnedBy::Condition => "condition",
            OwnedBy::RoundRobin => "round_robin",
            OwnedBy::Claim => "claim",
            OwnedBy::Release => "release",
        }
    }
}

/// That a lead is not released for now, however long nothing came of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Exception {
    /// The last day on which it holds.
    pub until: Day,
    /// Why, in the user's words.
    pub reason: String,
}
