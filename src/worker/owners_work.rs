//! What the page asks about owners, and what the book answers: who gets which lead, the pool, what goes back to it.
//!
//! Why functions beside the desk and not of it, and questions that pack themselves: the code of this module comes with the
//! rest of the worker's program.

use super::definitions_work::with_facts;
use super::desk::Desk;
use super::owners_page::{page, pool_lines, simulated};
use super::protocol::Answer;
use crate::book::{Change, Parts};
use crate::clean::{TypedContext, clean_value};
use crate::lead::{Clock, Day, Field, LeadId, OwnedBy};
use crate::own::{Leads, Places, Proposal, ReleaseState, Trails, loads, propose, refusal, release_state};
use crate::table::Row;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

pub use super::owners_page::{
    Conflict, NamedLead, OwnersPage, PoolLine, ReleaseLine, ReleaseList, SimulatedLine, SimulatedList,
};
pub use crate::lead::Exception;
pub use crate::own::{
    Claims, CurvePoint, DAYS_MAX, DAYS_MIN, Owner, OwnershipRule, Pool, Progress, Refusal, Release, RuleKind, Team,
    TeamPart, Territory, TreeNode, WARNINGS,
};

/// A question about owners.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OwnersAsk {
    /// When today began where the user lives, in milliseconds since 1970.
    pub day_began_millis: i64,
    /// What is asked.
    pub what: OwnersWhat,
}

/// What is asked about owners.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum OwnersWhat {
    /// What a team gives; changes nothing. -> `Page`
    Page {
        /// Which; `None` for the one in force.
        team: Option<Box<Team>>,
    },
    /// Put in force what this team changed; what another tab changed meanwhile stays. -> `Page`
    Set {
        /// The team it was made of.
        base: Box<Team>,
        /// As edited.
        team: Box<Team>,
    },
    /// Give the leads without owner to those whom the rules in force name. -> `Answer::Changed`
    Assign,
    /// Take a lead from the pool. -> `Answer::Changed`, or `Refused`
    Claim {
        /// The lead.
        id: LeadId,
        /// Who takes it.
        owner: String,
    },
    /// Let leads go back to the pool that are due. -> `Answer::Changed`
    Release {
        /// Only these; `None` for all.
        only: Option<Vec<LeadId>>,
    },
    /// Except leads from release for now, or no more. -> `Answer::Changed`
    Except {
        /// Which leads.
        ids: Vec<LeadId>,
        /// Why, and until when.
        exception: Option<Exception>,
    },
    /// The leads of a pool, best score first. -> `Pool`
    Pool {
        /// The pool's place in the team in force; that after the last one is the common one.
        place: u32,
        /// How many at most.
        count: u32,
    },
    /// What a number of days would have released so far. -> `Simulated`
    Simulate {
        /// The rules of release, with that number.
        release: Release,
        /// How many leads at most.
        count: u32,
    },
}

/// An answer about owners.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum OwnersAnswer {
    /// What a team gives.
    Page(Box<OwnersPage>),
    /// Why a lead was not taken.
    Refused(Refusal),
    /// Leads of a pool.
    Pool(Vec<PoolLine>),
    /// What would have been released.
    Simulated(SimulatedList),
}

impl OwnersAsk {
    /// Its form in a question.
    pub fn pack(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    /// Reads that form.
    pub fn unpack(bytes: &[u8]) -> Option<OwnersAsk> {
        postcard::from_bytes(bytes).ok()
    }

    /// Which day it is.
    pub fn clock(&self, today: Day) -> Clock {
        Clock { today, began_millis: self.day_began_millis }
    }
}

impl OwnersAnswer {
    /// Its form in an answer.
    pub fn packed(&self) -> Answer {
        Answer::Owners(postcard::to_stdvec(self).unwrap_or_default())
    }

    /// Reads that form.
    pub fn of(answer: &Answer) -> Option<OwnersAnswer> {
        match answer {
            Answer::Owners(bytes) => postcard::from_bytes(bytes).ok(),
            _ => None,
        }
    }
}

/// Answers a question that only reads; `None` for the others.
pub fn answer(desk: &mut Desk, ask: &OwnersAsk, today: Day) -> Option<Answer> {
    let clock = ask.clock(today);
    let answer = match &ask.what {
        OwnersWhat::Page { team } => {
            let team = team.as_deref().cloned().map(with_known_places);
            OwnersAnswer::Page(Box::new(page(desk, team, clock)))
        }
        OwnersWhat::Pool { place, count } => OwnersAnswer::Pool(pool_lines(desk, *place, *count, clock)),
        OwnersWhat::Simulate { release, count } => OwnersAnswer::Simulated(simulated(desk, release, *count, clock)),
        _ => return None,
    };
    Some(answer.packed())
}

/// What the journal says of each lead's owners, until the book changes.
pub(super) fn trails(desk: &mut Desk) -> Rc<Trails> {
    let version = desk.version();
    match &desk.trails {
        Some((known, trails)) if *known == version => trails.clone(),
        _ => {
            let trails = Rc::new(desk.book.trails());
            desk.trails = Some((version, trails.clone()));
            trails
        }
    }
}

/// Whom the rules of a team name for the leads without owner.
pub(super) fn proposals(desk: &mut Desk, team: &Team, leads: &Leads, places: &Places, today: Day) -> Vec<Proposal> {
    let trails = trails(desk);
    with_facts(desk, today, |facts, marks| propose(team, leads, places, &trails, facts, marks))
}

/// The change that gives the leads without owner to those whom the rules in force name.
pub fn plan_assign(desk: &mut Desk, today: Day) -> Option<(Change, Parts)> {
    let team = desk.book.team();
    let leads = Leads::of(desk.book.table(), desk.book.rows());
    let places = Places::of(desk.book.table(), &leads.unowned);
    let proposals = proposals(desk, &team, &leads, &places, today);
    let owner_of = |proposal: &Proposal| {
        let decision = proposal.decision;
        let by = team.rules[decision.rule as usize].kind.owned_by();
        (proposal.row, &*team.owners[decision.owner as usize].name, by)
    };
    desk.book.plan_assigned(proposals.iter().map(owner_of))
}

/// The change by which an owner takes a lead from the pool, or why not; `None` when the lead is gone.
pub fn plan_claim(desk: &mut Desk, id: LeadId, owner: &str, clock: Clock) -> Option<Result<(Change, Parts), Refusal>> {
    let row = desk.book.row_standing_for(id)?;
    let team = desk.book.team();
    let trails = trails(desk);
    let table = desk.book.table();
    let loads = loads(&team, table, &Leads::of(table, desk.book.rows()));
    let place = crate::own::owner_place(&team.names(), owner);
    let load = place.map_or(0, |place| loads[place]);
    let owned_by = table.text(row, Field::Owner);
    if let Some(refusal) = refusal(&team, &trails, owner, (row, &owned_by), load, clock) {
        return Some(Err(refusal));
    }
    let name = place.map(|place| &*team.owners[place].name)?;
    desk.book.plan_assigned([(row, name, OwnedBy::Claim)]).map(Ok)
}

/// The change that lets those leads go back to the pool that are due under the rules in force: all of them, or only some.
pub fn plan_release(desk: &mut Desk, only: Option<&[LeadId]>, clock: Clock) -> Option<(Change, Parts)> {
    let release = desk.book.team().release;
    let only: Option<Vec<Row>> = only.map(|ids| ids.iter().filter_map(|id| desk.book.row_standing_for(*id)).collect());
    let states = if release.is_on { states(desk, &release, clock) } else { Vec::new() };
    let is_asked = |row: &Row| only.as_ref().is_none_or(|only| only.contains(row));
    let due = states.into_iter().filter(|(row, state)| state.is_due(clock.today) && is_asked(row));
    desk.book.plan_assigned(due.map(|(row, _)| (row, "", OwnedBy::Release)))
}

/// Where each open lead with an owner stands, in the order of the book.
pub(super) fn states(desk: &mut Desk, release: &Release, clock: Clock) -> Vec<(Row, ReleaseState)> {
    let trails = trails(desk);
    let leads = Leads::of(desk.book.table(), desk.book.rows());
    let state = |row: Row| Some((row, release_state(trails.start(row), trails.of(row), release, clock)?));
    leads.owned.into_iter().filter_map(state).collect()
}

/// Countries as leads have them: by their code, where they are known.
pub fn with_known_places(mut team: Team) -> Team {
    for territory in team.owners.iter_mut().flat_map(|owner| &mut owner.territories) {
        let known = |field: Field, text: &str| {
            clean_value(field.into(), text, &TypedContext::plain()).unwrap_or_else(|_| text.trim().to_owned())
        };
        territory.country = known(Field::Country, &territory.country);
        territory.region = known(Field::Region, &territory.region);
        territory.city = known(Field::City, &territory.city);
    }
    team
}
