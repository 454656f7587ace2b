//! The page of owners in figures: the team with its load, what its rules propose, the pools, what goes back to them.

use super::definitions_work::with_facts;
use super::desk::Desk;
use super::owners_work::{proposals, states, trails};
use crate::book::Book;
use crate::lead::{Clock, Day, Exception, Field, LeadId};
use crate::own::{
    CurvePoint, Leads, Places, Proposal, Release, ReleaseState, Simulation, Team, TreeNode, WARNINGS, loads,
    owner_place, pool_places, tree_of,
};
use crate::table::{Row, sort_by_rank, sort_rows};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// Conflicts that are listed.
const CONFLICTS_MAX: usize = 50;
/// Leads near their release that are listed.
const RELEASES_MAX: usize = 100;

/// A team and what it gives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OwnersPage {
    /// Which was counted.
    pub team: Team,
    /// Open leads of each owner.
    pub loads: Vec<u32>,
    /// Owners of open leads who are not of the team, most leads first.
    pub strangers: Vec<(String, u32)>,
    /// The territories.
    pub tree: Vec<TreeNode>,
    /// Open leads without owner.
    pub unowned_count: u32,
    /// Those of them that each rule would decide.
    pub rule_counts: Vec<u32>,
    /// Those of them that each owner would get.
    pub owner_counts: Vec<u32>,
    /// Those of them to which two owners have a claim.
    pub conflict_count: u32,
    /// The first of these.
    pub conflicts: Vec<Conflict>,
    /// Open leads without owner by pool, last the common one.
    pub pool_counts: Vec<u32>,
    /// What goes back to the pool.
    pub releases: ReleaseList,
    /// What each number of days would have released so far, from `DAYS_MIN` on.
    pub curve: Vec<CurvePoint>,
}

/// A lead as it is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedLead {
    /// The lead.
    pub id: LeadId,
    /// What a reader knows it by.
    pub name: String,
    /// Its company.
    pub company: String,
}

/// A lead to which two owners have a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The lead.
    pub lead: NamedLead,
    /// Who gets it, and the place of the rule that decides.
    pub owner: (String, u32),
    /// Who else a rule names, and its place.
    pub runner_up: (String, u32),
}

/// A lead of a pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PoolLine {
    /// The lead.
    pub lead: NamedLead,
    /// Its points.
    pub score: i16,
}

/// Leads that go back to the pool, or would.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseList {
    /// Due now.
    pub due_count: u32,
    /// Not due, but within each of the [`WARNINGS`].
    pub warned_counts: [u32; 3],
    /// Those due, and those that are warned of or excepted; the first due first.
    pub lines: Vec<ReleaseLine>,
}

/// A lead near its release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseLine {
    /// The lead.
    pub lead: NamedLead,
    /// Who owns it.
    pub owner: String,
    /// Since when nothing came of it.
    pub since: Day,
    /// When it goes back.
    pub due: Day,
    /// Why it does not for now.
    pub exception: Option<Exception>,
}

/// What a number of days would have released so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SimulatedList {
    /// That number.
    pub days: u32,
    /// Leads, in all.
    pub total: u32,
    /// The first of them: those won later before the others.
    pub lines: Vec<SimulatedLine>,
}

/// A lead that would have been released.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SimulatedLine {
    /// The lead.
    pub lead: NamedLead,
    /// Who had it then.
    pub owner: String,
    /// When.
    pub on: Day,
    /// When it was won after that.
    pub won_on: Option<Day>,
}

/// What a team gives; `None` for the one in force.
pub(super) fn page(desk: &mut Desk, team: Option<Team>, clock: Clock) -> OwnersPage {
    let team = team.unwrap_or_else(|| desk.book.team());
    let leads = Leads::of(desk.book.table(), desk.book.rows());
    let open: Vec<Row> = leads.owned.iter().chain(&leads.unowned).copied().collect();
    let places = Places::of(desk.book.table(), &open);
    let proposals = proposals(desk, &team, &leads, &places, clock.today);
    let mut pool_counts = vec![0; team.pools.len() + 1];
    let pools = with_facts(desk, clock.today, |facts, marks| pool_places(&team, facts, marks));
    leads.unowned.iter().for_each(|row| pool_counts[pools[*row as usize] as usize] += 1);
    let (mut rule_counts, mut owner_counts) = (vec![0; team.rules.len()], vec![0; team.owners.len()]);
    for Proposal { decision, .. } in &proposals {
        rule_counts[decision.rule as usize] += 1;
        owner_counts[decision.owner as usize] += 1;
    }
    let conflicts: Vec<&Proposal> = proposals.iter().filter(|it| it.decision.runner_up.is_some()).collect();
    let trails = trails(desk);
    OwnersPage {
        loads: loads(&team, desk.book.table(), &leads),
        strangers: strangers(&desk.book, &team, &leads),
        tree: tree_of(&team, &places),
        unowned_count: leads.unowned.len() as u32,
        rule_counts,
        owner_counts,
        conflict_count: conflicts.len() as u32,
        conflicts: conflicts.into_iter().take(CONFLICTS_MAX).filter_map(|it| conflict(&desk.book, &team, it)).collect(),
        pool_counts,
        releases: releases(desk, &team.release, clock),
        curve: Simulation::new(&trails, desk.book.rows(), &team.release, clock).curve(),
        team,
    }
}

/// What goes back to the pool under some rules, whether they are on or not.
fn releases(desk: &mut Desk, release: &Release, clock: Clock) -> ReleaseList {
    let mut list = ReleaseList::default();
    let mut near: Vec<(Row, ReleaseState)> = Vec::new();
    for (row, state) in states(desk, release, clock) {
        let days_left = state.due.0 - clock.today.0;
        let is_within = |days: u32| days_left <= days as i32;
        list.due_count += u32::from(days_left <= 0);
        for (count, days) in list.warned_counts.iter_mut().zip(WARNINGS) {
            *count += u32::from(days_left > 0 && is_within(days));
        }
        if is_within(WARNINGS[0]) || state.excepted_until.is_some() {
            near.push((row, state));
        }
    }
    list.lines = release_lines(desk, near, RELEASES_MAX);
    list
}

/// The leads that go back within so many days, the first due first; none while nothing is released.
pub(super) fn releasing(desk: &mut Desk, days: u32, clock: Clock) -> Vec<ReleaseLine> {
    let release = desk.book.team().release;
    if !release.is_on {
        return Vec::new();
    }
    let mut near = states(desk, &release, clock);
    near.retain(|(_, state)| state.due.0 - clock.today.0 <= days as i32);
    release_lines(desk, near, RELEASES_MAX)
}

fn release_lines(desk: &mut Desk, mut near: Vec<(Row, ReleaseState)>, count: usize) -> Vec<ReleaseLine> {
    let (trails, exceptions) = (trails(desk), desk.book.exceptions());
    sort_by_rank(&mut near, |(_, state)| (i64::from(state.due.0) - i64::from(i32::MIN)) as u64);
    let line = |(row, state): (Row, ReleaseState)| {
        Some(ReleaseLine {
            lead: named(&desk.book, row)?,
            owner: trails.labels.text(state.owner).to_owned(),
            since: state.since,
            due: state.due,
            exception: exceptions.of(row).filter(|_| state.excepted_until.is_some()).cloned(),
        })
    };
    near.into_iter().take(count).filter_map(line).collect()
}

/// The leads of a pool of the team in force, best score first.
pub(super) fn pool_lines(desk: &mut Desk, place: u32, count: u32, clock: Clock) -> Vec<PoolLine> {
    let team = desk.book.team();
    let mut rows = Leads::of(desk.book.table(), desk.book.rows()).unowned;
    let pools = with_facts(desk, clock.today, |facts, marks| pool_places(&team, facts, marks));
    rows.retain(|row| pools[*row as usize] == place);
    let scores = &desk.known_scores().points;
    sort_rows(&mut rows, true, &|row| Some((i64::from(scores[row as usize]) - i64::from(i16::MIN)) as u64));
    let line = |row: Row| Some(PoolLine { lead: named(&desk.book, row)?, score: scores[row as usize] });
    rows.into_iter().take(count as usize).filter_map(line).collect()
}

/// What a number of days would have released so far.
pub(super) fn simulated(desk: &mut Desk, release: &Release, count: u32, clock: Clock) -> SimulatedList {
    let trails = trails(desk);
    let mut released = Simulation::new(&trails, desk.book.rows(), release, clock).released(release.days);
    sort_by_rank(&mut released, |it| u64::from(it.won_on.is_none()));
    let total = released.len() as u32;
    let line = |it: crate::own::SimulatedRelease| {
        let owner = trails.labels.text(it.owner).to_owned();
        Some(SimulatedLine { lead: named(&desk.book, it.row)?, owner, on: it.on, won_on: it.won_on })
    };
    SimulatedList {
        days: release.days,
        total,
        lines: released.into_iter().take(count as usize).filter_map(line).collect(),
    }
}

fn conflict(book: &Book, team: &Team, proposal: &Proposal) -> Option<Conflict> {
    let decision = proposal.decision;
    let rival = decision.runner_up?;
    let name = |owner: u32| team.owners[owner as usize].name.clone();
    Some(Conflict {
        lead: named(book, proposal.row)?,
        owner: (name(decision.owner), decision.rule),
        runner_up: (name(rival.owner), rival.rule),
    })
}

fn strangers(book: &Book, team: &Team, leads: &Leads) -> Vec<(String, u32)> {
    let column = book.table().column(Field::Owner);
    let mut counts: FxHashMap<u32, u32> = FxHashMap::default();
    leads.owned.iter().for_each(|row| *counts.entry(column.code(*row)).or_default() += 1);
    let words = column.words().unwrap_or_default();
    let named = counts.into_iter().filter_map(|(code, count)| Some((words.get(code as usize)?.clone(), count)));
    let names = team.names();
    let mut strangers: Vec<(String, u32)> = named.filter(|(name, _)| owner_place(&names, name).is_none()).collect();
    strangers.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    strangers
}

fn named(book: &Book, row: Row) -> Option<NamedLead> {
    let company = book.table().text(row, Field::Company).into_owned();
    Some(NamedLead { id: book.id_of(row)?, name: book.name_of(row), company })
}
