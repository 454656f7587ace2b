//! Who follows up: a team, the rules by which leads get owners, the pool of those without, release back to it (S3a to S3f).
//!
//! The owner of a lead is a text of it, `Field::Owner`, so one lead has one owner whatever the rules say; they only
//! propose. Why owners are labels: the program has no accounts, and nobody has to be told who somebody is.
//!
//! Why a trail for each lead instead of dates in it: when a lead got its owner and what came of it since is what the
//! journal says, and an undone call has not happened. So nothing here changes anything; the user assigns and releases.

mod assign;
mod claim;
mod decide;
mod place;
mod release;
mod simulate;
mod team;
mod trail;
mod tree;

pub use assign::{Leads, Proposal, loads, pool_places, propose};
pub use claim::{Refusal, claims_of, refusal};
pub use decide::{Decision, LeadFacts, Rival, decide};
pub use place::Places;
pub use release::{ReleaseState, WARNINGS, Window, is_open, release_state, windows_of};
pub use simulate::{CurvePoint, DAYS_MAX, DAYS_MIN, SimulatedRelease, Simulation};
pub use team::{
    Claims, Owner, OwnershipRule, Pool, Progress, Release, RuleKind, Team, TeamPart, Territory, owner_place,
};
pub use trail::{Event, Happened, Labels, Start, Trails};
pub use tree::{TreeNode, tree_of};
