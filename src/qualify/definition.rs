//! A definition of a lead as it is written down, and what the two sides agreed on.

use crate::lead::{CallResult, Criterion, Day, Verdict};
use crate::score::{Axis, Condition, Grade};
use serde::{Deserialize, Serialize};

/// Groups that a definition has at most.
pub const GROUPS_MAX: usize = 16;

/// Whose definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Side {
    /// Anyone who may become a customer: to be followed up and nurtured (D3, D7).
    Marketing,
    /// Ready to be sold to (D2, D7).
    Sales,
}

impl Side {
    /// Both.
    pub const ALL: [Side; 2] = [Side::Marketing, Side::Sales];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            Side::Marketing => "marketing",
            Side::Sales => "sales",
        }
    }

    /// The other one.
    pub fn other(self) -> Side {
        match self {
            Side::Marketing => Side::Sales,
            Side::Sales => Side::Marketing,
        }
    }
}

/// What is asked of a lead. The numbers are stored, so new ones go last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clause {
    /// Something about its fields.
    Fact(Condition),
    /// At least so many points by the scoring rules: of one axis, or in all.
    Points {
        /// Of which axis; `None` for the whole score.
        axis: Option<Axis>,
        /// So many or more.
        least: i16,
    },
    /// This grade or a better one.
    GradeFrom(Grade),
    /// Was called at least so often.
    Called(u32),
    /// This came of the last call.
    LastCall(CallResult),
    /// Came again with a later file or a further row.
    CameAgain,
    /// Answered so to a criterion of qualifying (D12, P1).
    Answered(Criterion, Verdict),
}

/// A clause as it stands in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// What is asked.
    pub clause: Clause,
    /// Whether it must not hold.
    pub is_not: bool,
}

impl From<Clause> for Term {
    fn from(clause: Clause) -> Term {
        Term { clause, is_not: false }
    }
}

/// Clauses of which any is enough. Without a clause it asks nothing, and holds for every lead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The clauses, in the order shown.
    pub terms: Vec<Term>,
}

/// A definition of a lead: all groups hold. Without a group every lead is one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// As the company calls it; blank for the usual name (D14).
    pub name: String,
    /// The groups, in the order shown; at most [`GROUPS_MAX`].
    pub groups: Vec<Group>,
}

/// What sales owes to a lead that was handed over (F5, F6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The first contact within so many hours.
    pub hours: u32,
    /// So many attempts at least before giving up.
    pub attempts: u32,
}

/// Both definitions, and what was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definitions {
    /// That of marketing.
    pub marketing: Definition,
    /// That of sales.
    pub sales: Definition,
    /// The one that both agreed on, if they did.
    pub agreed: Option<Definition>,
    /// How a lead is handed over, in the company's words; blank for the usual rule (A2).
    pub hand_over: String,
    /// What sales owes to it then.
    pub follow_up: FollowUp,
    /// When the agreement is looked at again.
    pub review_on: Option<Day>,
}

/// One thing of the definitions that an entry may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DefinitionPart {
    /// A side's definition.
    Side(Side),
    /// The agreed definition.
    Agreed,
    /// How a lead is handed over.
    HandOver,
    /// What sales owes to it.
    FollowUp,
    /// The review date.
    ReviewOn,
}

impl DefinitionPart {
    /// Every part.
    pub const ALL: [DefinitionPart; 6] = [
        DefinitionPart::Side(Side::Marketing),
        DefinitionPart::Side(Side::Sales),
        DefinitionPart::Agreed,
        DefinitionPart::HandOver,
        DefinitionPart::FollowUp,
        DefinitionPart::ReviewOn,
    ];
}

impl Definitions {
    /// A side's definition.
    pub fn of(&self, side: Side) -> &Definition {
        match side {
            Side::Marketing => &self.marketing,
            Side::Sales => &self.sales,
        }
    }

    /// The same, to be changed.
    pub fn of_mut(&mut self, side: Side) -> &mut Definition {
        match side {
            Side::Marketing => &mut self.marketing,
            Side::Sales => &mut self.sales,
        }
    }

    /// The parts in which two differ.
    pub fn differences(&self, other: &Definitions) -> impl Iterator<Item = DefinitionPart> {
        DefinitionPart::ALL.into_iter().filter(move |part| match part {
            DefinitionPart::Side(side) => self.of(*side) != other.of(*side),
            DefinitionPart::Agreed => self.agreed != other.agreed,
            DefinitionPart::HandOver => self.hand_over != other.hand_over,
            DefinitionPart::FollowUp => self.follow_up != other.follow_up,
            DefinitionPart::ReviewOn => self.review_on != other.review_on,
        })
    }

    /// Writes what was made of `before` into definitions that may be others by now.
    pub fn write(&mut self, before: &Definitions, after: &Definitions) {
        for part in before.differences(after).collect::<Vec<_>>() {
            match part {
                DefinitionPart::Side(side) => self.of_mut(side).clone_from(after.of(side)),
                DefinitionPart::Agreed => self.agreed.clone_from(&after.agreed),
                DefinitionPart::HandOver => self.hand_over.clone_from(&after.hand_over),
                DefinitionPart::FollowUp => self.follow_up = after.follow_up,
                DefinitionPart::ReviewOn => self.review_on = after.review_on,
            }
        }
    }
}

impl Definition {
    /// Whether a clause asks for the stage, or for points or a grade that may come from it: such a definition knows how
    /// the lead ended, and its conversion flatters.
    pub fn knows_the_end(&self) -> bool {
        let terms = self.groups.iter().flat_map(|group| &group.terms);
        terms.map(|term| &term.clause).any(|clause| match clause {
            Clause::Fact(Condition::Reached(_)) | Clause::GradeFrom(_) => true,
            Clause::Points { axis, .. } => *axis != Some(Axis::Fit),
            _ => false,
        })
    }
}
