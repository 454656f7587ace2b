//! Definitions and groups to start from, as the requirements word them: each can be changed clause by clause.
//!
//! Why none of the two that a book starts with asks for the stage: a definition that knows how a lead ended would seem to
//! convert perfectly. Why none of them asks for a day: a list that grows old would fall out of both.

use super::definition::{Clause, Definition, Definitions, FollowUp, Group};
use crate::lead::{CallResult, Criterion, Field, Stage, Verdict};
use crate::score::{Axis, Condition, Grade, Rules, decider_words, intent_words};

/// Fit points that speak for a customer the seller wants: half of what the usual rules can give.
const FIT_LEAST: i16 = 25;
/// A lead that was not heard of for so many days is not nurtured any more.
const RECENT_DAYS: u32 = 180;

/// A definition to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReadyDefinition {
    /// Marketing: anyone who may have the qualities of a customer, and can be followed up (D3, D7).
    MayBecome,
    /// Sales: the seller's criteria, and a need, a reason or interest (D2).
    CriteriaAndInterest,
    /// Sales-ready: shows intent to buy (D9).
    SalesReady,
    /// A prospect by three criteria: target market, means, authority (D12).
    ThreeCriteria,
    /// Whoever shared a way to be reached (D6).
    SharedContact,
    /// A contact that nobody qualified yet (D11).
    Unqualified,
}

impl ReadyDefinition {
    /// All, in the order of the menu.
    pub const ALL: [ReadyDefinition; 6] = [
        ReadyDefinition::MayBecome,
        ReadyDefinition::CriteriaAndInterest,
        ReadyDefinition::SalesReady,
        ReadyDefinition::ThreeCriteria,
        ReadyDefinition::SharedContact,
        ReadyDefinition::Unqualified,
    ];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            ReadyDefinition::MayBecome => "may_become",
            ReadyDefinition::CriteriaAndInterest => "criteria_and_interest",
            ReadyDefinition::SalesReady => "sales_ready",
            ReadyDefinition::ThreeCriteria => "three_criteria",
            ReadyDefinition::SharedContact => "shared_contact",
            ReadyDefinition::Unqualified => "unqualified",
        }
    }

    /// Its groups.
    pub fn groups(self) -> Vec<Group> {
        let groups: &[ReadyGroup] = match self {
            ReadyDefinition::MayBecome => &[ReadyGroup::ByMail, ReadyGroup::MayFit],
            ReadyDefinition::CriteriaAndInterest => &[ReadyGroup::Fit, ReadyGroup::Authority, ReadyGroup::Interest],
            ReadyDefinition::SalesReady => &[ReadyGroup::Contact, ReadyGroup::SalesReady],
            ReadyDefinition::ThreeCriteria => &[ReadyGroup::Fit, ReadyGroup::Means, ReadyGroup::Authority],
            ReadyDefinition::SharedContact => &[ReadyGroup::Contact],
            ReadyDefinition::Unqualified => &[ReadyGroup::Contact, ReadyGroup::NotQualified],
        };
        groups.iter().map(|group| group.group()).collect()
    }
}

/// A group of clauses to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReadyGroup {
    /// Shared a way to be reached (D6).
    Contact,
    /// May match the persona: something is known that speaks for it (D3).
    MayFit,
    /// Can be written to, and so nurtured (D7).
    ByMail,
    /// Was heard of lately.
    Recent,
    /// Matches the persona: the target market (D8, D12).
    Fit,
    /// Has the means to buy (D12).
    Means,
    /// Is authorised to decide (D12, D13).
    Authority,
    /// Has need, reason or interest (D2).
    Interest,
    /// A sales-ready signal (D9).
    SalesReady,
    /// Is no prospect yet (D11).
    NotQualified,
}

impl ReadyGroup {
    /// All, in the order of the menu.
    pub const ALL: [ReadyGroup; 10] = [
        ReadyGroup::Contact,
        ReadyGroup::MayFit,
        ReadyGroup::ByMail,
        ReadyGroup::Recent,
        ReadyGroup::Fit,
        ReadyGroup::Means,
        ReadyGroup::Authority,
        ReadyGroup::Interest,
        ReadyGroup::SalesReady,
        ReadyGroup::NotQualified,
    ];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            ReadyGroup::Contact => "contact",
            ReadyGroup::MayFit => "may_fit",
            ReadyGroup::ByMail => "by_mail",
            ReadyGroup::Recent => "recent",
            ReadyGroup::Fit => "fit",
            ReadyGroup::Means => "means",
            ReadyGroup::Authority => "authority",
            ReadyGroup::Interest => "interest",
            ReadyGroup::SalesReady => "sales_ready",
            ReadyGroup::NotQualified => "not_qualified",
        }
    }

    /// Its clauses.
    pub fn group(self) -> Group {
        let known = |field| Clause::Fact(Condition::Known(field));
        let asks_to_buy = || Clause::Fact(Condition::Contains(Field::Intent, intent_words()));
        let within = |field, days| Clause::Fact(Condition::WithinDays(field, days));
        let fit = |least| Clause::Points { axis: Some(Axis::Fit), least };
        let yes = |criterion| Clause::Answered(criterion, Verdict::Yes);
        let clauses = match self {
            ReadyGroup::Contact => vec![known(Field::Email), known(Field::Phone)],
            ReadyGroup::MayFit => vec![known(Field::Company), fit(FIT_LEAST)],
            ReadyGroup::ByMail => vec![known(Field::Email)],
            ReadyGroup::Recent => vec![
                within(Field::LastActivity, RECENT_DAYS),
                within(Field::FirstContact, RECENT_DAYS),
                Clause::CameAgain,
            ],
            ReadyGroup::Fit => vec![fit(FIT_LEAST), yes(Criterion::TargetMarket)],
            ReadyGroup::Means => vec![known(Field::Value), yes(Criterion::Means)],
            ReadyGroup::Authority => {
                let decides = Clause::Fact(Condition::Contains(Field::JobTitle, decider_words()));
                vec![decides, yes(Criterion::Authority)]
            }
            ReadyGroup::Interest => vec![
                asks_to_buy(),
                yes(Criterion::Need),
                yes(Criterion::Interest),
                Clause::CameAgain,
                Clause::LastCall(CallResult::Reached),
            ],
            ReadyGroup::SalesReady => vec![asks_to_buy(), Clause::GradeFrom(Grade::A), Clause::CameAgain],
            ReadyGroup::NotQualified => {
                let mut group = Group::default();
                group.terms.push(Clause::Fact(Condition::Reached(Stage::Prospect)).into());
                group.terms[0].is_not = true;
                return group;
            }
        };
        Group { terms: clauses.into_iter().map(Into::into).collect() }
    }
}

impl Default for Definitions {
    fn default() -> Definitions {
        let definition = |ready: ReadyDefinition| Definition { name: String::new(), groups: ready.groups() };
        Definitions {
            marketing: definition(ReadyDefinition::MayBecome),
            sales: definition(ReadyDefinition::CriteriaAndInterest),
            agreed: None,
            hand_over: String::new(),
            follow_up: FollowUp { hours: 24, attempts: 6 },
            review_on: None,
        }
    }
}

/// The middle ground: matches the persona, and gave a sales-ready signal (D8, D9, D10). The persona is half of the fit
/// points that the rules in force can give, in steps of five.
pub fn middle_ground(rules: &Rules) -> Definition {
    let gives = rules.rules.iter().filter(|rule| rule.is_on && rule.axis == Axis::Fit);
    let most: i32 = gives.map(|rule| i32::from(rule.points).max(0)).sum();
    let least = i16::try_from(most / 2 / 5 * 5).unwrap_or(i16::MAX);
    let fit = Group { terms: vec![Clause::Points { axis: Some(Axis::Fit), least }.into()] };
    Definition { name: String::new(), groups: vec![fit, ReadyGroup::SalesReady.group()] }
}
