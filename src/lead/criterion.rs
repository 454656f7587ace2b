//! What a lead is asked to qualify it: the criteria, and what was answered (D12, P1 to P3, S4).

use super::Day;
use serde::{Deserialize, Serialize};

/// A criterion. The order is that of asking; the numbers are stored, so new ones go last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Criterion {
    /// Fits the target market.
    TargetMarket,
    /// Has the money.
    Means,
    /// May decide; the value is the rank of the key person (S4).
    Authority,
    /// Needs what is sold.
    Need,
    /// Will buy in a time that is worth waiting for.
    Timing,
    /// Is interested: an axis of its own beside the three of D12.
    Interest,
    /// Finds that it is worth its price (S4).
    ValueAccepted,
    /// Has the product already (S4): the one to which "no" is the good answer.
    AlreadyOwns,
    /// One of the user's own, by its name.
    Own(String),
}

impl Criterion {
    /// Those that are there without the user's doing, in the order of asking.
    pub const BUILT_IN: [Criterion; 8] = [
        Criterion::TargetMarket,
        Criterion::Means,
        Criterion::Authority,
        Criterion::Need,
        Criterion::Timing,
        Criterion::Interest,
        Criterion::ValueAccepted,
        Criterion::AlreadyOwns,
    ];

    /// The three that make a prospect (D12).
    pub const OF_PROSPECT: [Criterion; 3] = [Criterion::TargetMarket, Criterion::Means, Criterion::Authority];

    /// The stable name, as in handles; the name itself of one of the user's own.
    pub fn code(&self) -> &str {
        match self {
            Criterion::TargetMarket => "target_market",
            Criterion::Means => "means",
            Criterion::Authority => "authority",
            Criterion::Need => "need",
            Criterion::Timing => "timing",
            Criterion::Interest => "interest",
            Criterion::ValueAccepted => "value_accepted",
            Criterion::AlreadyOwns => "already_owns",
            Criterion::Own(name) => name,
        }
    }

    /// Its place among those built in; `None` of one of the user's own.
    pub fn built_in_place(&self) -> Option<usize> {
        Criterion::BUILT_IN.iter().position(|known| known == self)
    }

    /// Whether it counts in "3 of 6 met": what a seller asks of every lead, and the user's own.
    pub fn is_counted(&self) -> bool {
        !matches!(self, Criterion::ValueAccepted | Criterion::AlreadyOwns)
    }

    /// The answer after which a lead is not to be worked on, for now; `None` when no answer says that.
    pub fn ruled_out_by(&self) -> Option<Verdict> {
        match self {
            Criterion::TargetMarket | Criterion::Means | Criterion::Authority => Some(Verdict::No),
            Criterion::AlreadyOwns => Some(Verdict::Yes),
            _ => None,
        }
    }
}

/// What was answered. The numbers are stored, so new ones go last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Verdict {
    /// The criterion is met.
    Yes,
    /// It is not.
    No,
    /// It was asked, and nobody knows.
    Unknown,
}

impl Verdict {
    /// Every answer: `ALL[verdict as usize] == verdict`.
    pub const ALL: [Verdict; 3] = [Verdict::Yes, Verdict::No, Verdict::Unknown];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Yes => "yes",
            Verdict::No => "no",
            Verdict::Unknown => "unknown",
        }
    }
}

/// How an answer was learnt (P3). The numbers are stored, so new ones go last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum LearntBy {
    /// On the phone.
    #[default]
    Call,
    /// Face to face.
    Meeting,
    /// From a form that was filled in.
    Form,
    /// From an e-mail.
    Email,
    /// In another way.
    Other,
}

impl LearntBy {
    /// Every way: `ALL[learnt as usize] == learnt`.
    pub const ALL: [LearntBy; 5] =
        [LearntBy::Call, LearntBy::Meeting, LearntBy::Form, LearntBy::Email, LearntBy::Other];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            LearntBy::Call => "call",
            LearntBy::Meeting => "meeting",
            LearntBy::Form => "form",
            LearntBy::Email => "email",
            LearntBy::Other => "other",
        }
    }
}

/// An answer with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Yes, no, or nobody knows.
    pub verdict: Verdict,
    /// In the user's words: a budget, a month; of authority also a key person's rank. Often blank.
    pub value: String,
    /// How it was learnt.
    pub learnt: LearntBy,
    /// When.
    pub day: Day,
}

/// How much a key person decides: the first decides alone (S4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum KeyPerson {
    /// Decides.
    First,
    /// Is heard before it is decided.
    Second,
    /// Brings it before those who decide.
    Third,
}

impl KeyPerson {
    /// Every rank, the first first.
    pub const ALL: [KeyPerson; 3] = [KeyPerson::First, KeyPerson::Second, KeyPerson::Third];

    /// How it stands in the value of [`Criterion::Authority`].
    pub fn code(self) -> &'static str {
        match self {
            KeyPerson::First => "KP1",
            KeyPerson::Second => "KP2",
            KeyPerson::Third => "KP3",
        }
    }

    /// The rank that a value tells, whatever stands behind it: `KP2, asks the board`.
    pub fn of_value(value: &str) -> Option<KeyPerson> {
        let word = value.trim_start().split(|sign: char| !sign.is_ascii_alphanumeric()).next()?;
        KeyPerson::ALL.into_iter().find(|rank| word.eq_ignore_ascii_case(rank.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_person_is_told_by_the_first_word() {
        for (value, expected) in [
            ("KP1", Some(KeyPerson::First)),
            (" kp2, asks the board", Some(KeyPerson::Second)),
            ("KP3", Some(KeyPerson::Third)),
            ("KP4", None),
            ("KP11", None),
            ("the board", None),
            ("", None),
        ] {
            assert_eq!(KeyPerson::of_value(value), expected, "{value}");
        }
    }
}
