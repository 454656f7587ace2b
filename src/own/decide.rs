//! One lead -> its owner: the first rule that names somebody who can take it.

use super::team::{Owner, RuleKind, Team};

/// Room of an owner without a limit, when their turns are counted.
const ROOM_USUAL: u32 = 100;

/// What rules ask of a lead. Owners are places in the team.
#[derive(Clone, Copy)]
pub struct LeadFacts<'a> {
    /// Whose territory it is from, the closest first.
    pub territory: &'a [(u32, u32)],
    /// Who followed up first.
    pub first: Option<u32>,
    /// Who got the answer of its highest key person.
    pub key_person: Option<u32>,
    /// Whether it meets the condition of the rule at a place.
    pub meets: &'a dyn Fn(usize) -> bool,
}

/// Who gets a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The owner's place in the team.
    pub owner: u32,
    /// The place of the rule that decided.
    pub rule: u32,
    /// Who else has a claim to it.
    pub runner_up: Option<Rival>,
}

/// An owner whom a later rule names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rival {
    /// The owner's place in the team.
    pub owner: u32,
    /// The place of that rule.
    pub rule: u32,
}

/// Who gets a lead, if a rule names anybody. `loads` are the open leads of each owner. Who is away or full is passed over,
/// and the next rule decides.
pub fn decide(team: &Team, facts: &LeadFacts<'_>, loads: &[u32]) -> Option<Decision> {
    let mut decision: Option<Decision> = None;
    for (place, rule) in team.rules.iter().enumerate().filter(|(_, rule)| rule.is_on) {
        // Whose turn it is has no claim to a lead that somebody else got.
        if decision.is_some() && rule.kind == RuleKind::RoundRobin {
            continue;
        }
        let Some(owner) = named_by(team, &rule.kind, place, facts, loads) else { continue };
        match &mut decision {
            None => decision = Some(Decision { owner, rule: place as u32, runner_up: None }),
            Some(decision) if decision.owner != owner => {
                decision.runner_up = Some(Rival { owner, rule: place as u32 });
                break;
            }
            Some(_) => {}
        }
    }
    decision
}

fn named_by(team: &Team, kind: &RuleKind, place: usize, facts: &LeadFacts<'_>, loads: &[u32]) -> Option<u32> {
    let can_take =
        |owner: &u32| team.owners.get(*owner as usize).is_some_and(|it| has_room(it, loads[*owner as usize]));
    match kind {
        RuleKind::FirstFollowUp => facts.first.filter(can_take),
        RuleKind::KeyPerson => facts.key_person.filter(can_take),
        RuleKind::Territory => facts.territory.iter().map(|(owner, _)| *owner).find(can_take),
        RuleKind::Condition { owner, .. } => {
            let owner = super::owner_place(&team.names(), owner).map(|owner| owner as u32);
            owner.filter(can_take).filter(|_| (facts.meets)(place))
        }
        RuleKind::RoundRobin => whose_turn(team, loads),
    }
}

/// Whether an owner with so many open leads takes another one.
pub(super) fn has_room(owner: &Owner, load: u32) -> bool {
    !owner.is_away && (owner.capacity == 0 || load < owner.capacity)
}

/// Who has the smallest share of their room filled; the first of them in the order of the team.
fn whose_turn(team: &Team, loads: &[u32]) -> Option<u32> {
    let room = |owner: &Owner| u64::from(if owner.capacity == 0 { ROOM_USUAL } else { owner.capacity });
    let open = team.owners.iter().enumerate().filter(|(place, owner)| has_room(owner, loads[*place]));
    let mut turn: Option<(u32, u64, u64)> = None;
    for (place, owner) in open {
        let (load, room) = (u64::from(loads[place]), room(owner));
        if turn.is_none_or(|(_, least, of)| load * of < least * room) {
            turn = Some((place as u32, load, room));
        }
    }
    turn.map(|(place, ..)| place)
}
