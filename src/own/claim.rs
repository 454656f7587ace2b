//! An owner takes a lead from the pool, unless something speaks against it.

use super::decide::has_room;
use super::team::{Team, owner_place};
use super::trail::{Happened, Trails};
use crate::lead::{Clock, Day, OwnedBy};
use crate::table::Row;
use serde::{Deserialize, Serialize};

/// Why an owner cannot take a lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Nobody of the team has this name.
    Unknown,
    /// It has an owner.
    Owned {
        /// Who.
        owner: String,
    },
    /// They are away.
    Away,
    /// They have as many open leads as they may.
    Full {
        /// So many.
        capacity: u32,
    },
    /// They took as many today as they may.
    DailyCap {
        /// So many.
        cap: u32,
    },
    /// They had it before, and may take it again from a day on.
    CoolDown {
        /// That day.
        from: Day,
    },
}

/// Leads that an owner took from the pool today.
pub fn claims_of(trails: &Trails, owner: &str, clock: Clock) -> u32 {
    let Some(label) = trails.labels.find(owner) else { return 0 };
    let is_claim = |what: Happened| what == Happened::Owned { owner: label, by: Some(OwnedBy::Claim) };
    let claims = trails.events().iter().filter(|event| is_claim(event.what));
    claims.filter(|event| clock.day_of(event.at_millis) >= clock.today).count() as u32
}

/// Why an owner cannot take a lead, if so. `owned_by` is who owns it now, `load` how many open leads the owner has.
pub fn refusal(
    team: &Team,
    trails: &Trails,
    owner: &str,
    (row, owned_by): (Row, &str),
    load: u32,
    clock: Clock,
) -> Option<Refusal> {
    let Some(place) = owner_place(&team.names(), owner) else { return Some(Refusal::Unknown) };
    let member = &team.owners[place];
    if !owned_by.is_empty() {
        return Some(Refusal::Owned { owner: owned_by.to_owned() });
    }
    if member.is_away {
        return Some(Refusal::Away);
    }
    if !has_room(member, load) {
        return Some(Refusal::Full { capacity: member.capacity });
    }
    let cap = team.claims.daily_cap;
    if cap > 0 && claims_of(trails, owner, clock) >= cap {
        return Some(Refusal::DailyCap { cap });
    }
    let lost_on = lost_on(trails, owner, row, clock)?;
    let from = Day(lost_on.0.saturating_add(i32::try_from(team.claims.cool_down_days).unwrap_or(i32::MAX)));
    (from > clock.today).then_some(Refusal::CoolDown { from })
}

/// The last day on which an owner had a lead that went to somebody else, or to the pool.
fn lost_on(trails: &Trails, owner: &str, row: Row, clock: Clock) -> Option<Day> {
    let label = trails.labels.find(owner)?;
    let mut had = trails.start(row).owner;
    let mut lost_on = None;
    for event in trails.of(row) {
        if let Happened::Owned { owner, .. } = event.what {
            if had == label && owner != label {
                lost_on = Some(clock.day_of(event.at_millis));
            }
            had = owner;
        }
    }
    lost_on
}
