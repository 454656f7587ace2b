//! The team as the user writes it down: owners, rules in order, pools, when leads go back.

use crate::lead::{Field, OwnedBy};
use crate::qualify::Term;
use crate::table::fold;
use serde::{Deserialize, Serialize};

/// Who follows up, and by which rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// The owners, in the order shown: of two who are equal the first one is taken.
    pub owners: Vec<Owner>,
    /// The rules, in the order in which they are asked.
    pub rules: Vec<OwnershipRule>,
    /// The pools of leads without owner: a lead is in the first that it fits, else in the common one.
    pub pools: Vec<Pool>,
    /// Taking leads from the pool.
    pub claims: Claims,
    /// Going back to it.
    pub release: Release,
    /// The owner who works here, from now on; blank when nobody said.
    pub acting: String,
}

/// Somebody who follows up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// As it stands in the leads.
    pub name: String,
    /// Most open leads at a time; 0 without a limit.
    pub capacity: u32,
    /// Where from leads are theirs.
    pub territories: Vec<Territory>,
    /// What they speak, in the user's words.
    pub languages: String,
    /// Whether no leads are given to them for now.
    pub is_away: bool,
}

/// A place and all below it: blank parts stand for any.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Territory {
    /// As in [`Field::Country`].
    pub country: String,
    /// As in [`Field::Region`].
    pub region: String,
    /// As in [`Field::City`].
    pub city: String,
}

impl Territory {
    /// The fields of its parts, from wide to narrow.
    pub const FIELDS: [Field; 3] = [Field::Country, Field::Region, Field::City];

    /// Its parts, from wide to narrow.
    pub fn parts(&self) -> [&str; 3] {
        [&self.country, &self.region, &self.city]
    }

    /// How exactly it names a place: more of two that take the same lead is the closer one; 0 for a blank one.
    pub fn closeness(&self) -> u32 {
        let bits = self.parts().into_iter().enumerate().map(|(place, part)| u32::from(!part.is_empty()) << place);
        bits.sum()
    }
}

/// A rule of ownership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnershipRule {
    /// What it asks.
    pub kind: RuleKind,
    /// Switched off rules stay in the list.
    pub is_on: bool,
}

/// What a rule asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RuleKind {
    /// Who followed up first.
    FirstFollowUp,
    /// Whose territory it is from; the closest one.
    Territory,
    /// Who got the answer of the highest key person.
    KeyPerson,
    /// Leads that meet a condition go to an owner.
    Condition {
        /// What they meet.
        term: Term,
        /// The owner.
        owner: String,
    },
    /// Who has the largest share of their room left.
    RoundRobin,
}

impl RuleKind {
    /// What an assignment by it is recorded as.
    pub fn owned_by(&self) -> OwnedBy {
        match self {
            RuleKind::FirstFollowUp => OwnedBy::FirstFollowUp,
            RuleKind::Territory => OwnedBy::Territory,
            RuleKind::KeyPerson => OwnedBy::KeyPerson,
            RuleKind::Condition { .. } => OwnedBy::Condition,
            RuleKind::RoundRobin => OwnedBy::RoundRobin,
        }
    }
}

/// A pool with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pool {
    /// As shown.
    pub name: String,
    /// What its leads meet.
    pub term: Term,
}

/// How leads are taken from the pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// Most leads that an owner takes in a day; 0 without a limit.
    pub daily_cap: u32,
    /// Days for which who lost a lead may not take it again.
    pub cool_down_days: u32,
}

/// A kind of progress. The numbers are stored, so new ones go last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Progress {
    /// It moved up the ladder.
    StageUp,
    /// Somebody was reached on the phone.
    Reached,
    /// A criterion was answered.
    Answered,
    /// A next step was set.
    NextStep,
}

impl Progress {
    /// Every kind: `ALL[kind as usize] == kind`.
    pub const ALL: [Progress; 4] = [Progress::StageUp, Progress::Reached, Progress::Answered, Progress::NextStep];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            Progress::StageUp => "stage_up",
            Progress::Reached => "reached",
            Progress::Answered => "answered",
            Progress::NextStep => "next_step",
        }
    }
}

/// When leads go back to the pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Whether they do.
    pub is_on: bool,
    /// Days of follow-up without progress.
    pub days: u32,
    /// What counts as progress.
    pub progress: Vec<Progress>,
}

impl Default for Team {
    fn default() -> Team {
        let kinds = [RuleKind::FirstFollowUp, RuleKind::Territory, RuleKind::KeyPerson, RuleKind::RoundRobin];
        Team {
            owners: Vec::new(),
            rules: kinds.into_iter().map(|kind| OwnershipRule { kind, is_on: true }).collect(),
            pools: Vec::new(),
            claims: Claims { daily_cap: 20, cool_down_days: 14 },
            // Why a next step is no progress at first: who only puts one off would keep a lead for ever.
            release: Release {
                is_on: false,
                days: 100,
                progress: vec![Progress::StageUp, Progress::Reached, Progress::Answered],
            },
            acting: String::new(),
        }
    }
}

/// One thing of the team that an entry may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub enum TeamPart {
    /// The owners.
    Owners,
    /// The rules and their order.
    Rules,
    /// The pools.
    Pools,
    /// Taking from them.
    Claims,
    /// Going back.
    Release,
    /// Who works here.
    Acting,
}

impl TeamPart {
    /// Every part: `ALL[part as usize] == part`.
    pub const ALL: [TeamPart; 6] =
        [TeamPart::Owners, TeamPart::Rules, TeamPart::Pools, TeamPart::Claims, TeamPart::Release, TeamPart::Acting];
}

impl Team {
    /// The parts in which two differ.
    pub fn differences(&self, other: &Team) -> impl Iterator<Item = TeamPart> {
        TeamPart::ALL.into_iter().filter(move |part| match part {
            TeamPart::Owners => self.owners != other.owners,
            TeamPart::Rules => self.rules != other.rules,
            TeamPart::Pools => self.pools != other.pools,
            TeamPart::Claims => self.claims != other.claims,
            TeamPart::Release => self.release != other.release,
            TeamPart::Acting => self.acting != other.acting,
        })
    }

    /// Writes what was made of `before` into a team that may be another by now.
    pub fn write(&mut self, before: &Team, after: &Team) {
        for part in before.differences(after).collect::<Vec<_>>() {
            match part {
                TeamPart::Owners => self.owners.clone_from(&after.owners),
                TeamPart::Rules => self.rules.clone_from(&after.rules),
                TeamPart::Pools => self.pools.clone_from(&after.pools),
                TeamPart::Claims => self.claims = after.claims,
                TeamPart::Release => self.release.clone_from(&after.release),
                TeamPart::Acting => self.acting.clone_from(&after.acting),
            }
        }
    }

    /// Without what cannot be meant: owners without or with the same name, blank territories, spaces around texts.
    pub fn tidied(mut self) -> Team {
        let mut known: Vec<String> = Vec::new();
        self.owners.retain_mut(|owner| {
            let name = owner.name.trim().to_owned();
            let is_new = !name.is_empty() && owner_place(&known, &name).is_none();
            known.extend(is_new.then(|| name.clone()));
            owner.name = name;
            owner.territories.retain(|territory| territory.closeness() > 0);
            is_new
        });
        self.release.days = self.release.days.max(1);
        self
    }

    /// The names of the owners, in order.
    pub fn names(&self) -> Vec<&str> {
        self.owners.iter().map(|owner| &*owner.name).collect()
    }

    /// The stored form. Why bytes in bytes: opening a book needs no team, so what reads one comes with the rest of the
    /// worker's program; and a later form can be told from this one.
    pub fn pack(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    /// Reads the stored form; the empty team where there is none.
    pub fn unpack(bytes: &[u8]) -> Team {
        postcard::from_bytes(bytes).unwrap_or_default()
    }
}

/// The place of an owner among names, whatever the case.
pub fn owner_place<T: AsRef<str>>(names: &[T], name: &str) -> Option<usize> {
    let folded = fold(name);
    names.iter().position(|known| fold(known.as_ref()) == folded)
}
