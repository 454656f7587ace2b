//! How promising a lead is by what was learnt in talks: the two models of seed 004 (S4, S4b).

use crate::lead::{Criterion, KeyPerson, Stage, Verdict};
use crate::score::Grade;
use serde::{Deserialize, Serialize};

/// What talks and calls told of a lead.
#[derive(Clone, Copy, Debug, Default)]
pub struct Talk {
    /// By the place of a built-in criterion, what was answered.
    pub verdicts: [Option<Verdict>; Criterion::BUILT_IN.len()],
    /// The rank of the key person that was talked with.
    pub key_person: Option<KeyPerson>,
    /// The stage.
    pub stage: Stage,
    /// Whether it did something that shows intent to buy.
    pub has_intent: bool,
    /// Whether an e-mail address or a phone number of it is valid.
    pub is_reachable: bool,
    /// Calls in a row that nobody answered.
    pub unanswered_count: u32,
}

/// How a lead stands. The numbers are not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum Standing {
    /// Can be reached, and nothing speaks against it.
    Valid,
    /// Shows that it intends to buy.
    HighIntent,
    /// Something speaks against it, and it did not say no.
    Wavering,
    /// Said no, cannot buy, or was lost.
    Failed,
}

impl Standing {
    /// Every standing: `ALL[standing as usize] == standing`.
    pub const ALL: [Standing; 4] = [Standing::Valid, Standing::HighIntent, Standing::Wavering, Standing::Failed];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        ["valid", "high_intent", "wavering", "failed"][self as usize]
    }
}

/// So many calls in a row without an answer speak against a lead.
const UNANSWERED_MAX: u32 = 3;

impl Talk {
    fn said(&self, criterion: &Criterion) -> Option<Verdict> {
        self.verdicts[criterion.built_in_place()?]
    }

    fn is(&self, criterion: Criterion, verdict: Verdict) -> bool {
        self.said(&criterion) == Some(verdict)
    }

    /// Whether it will not buy, cannot pay, or has it already.
    fn is_out(&self) -> bool {
        let no = |criterion| self.is(criterion, Verdict::No);
        self.stage == Stage::Lost
            || no(Criterion::Need)
            || no(Criterion::Interest)
            || no(Criterion::Means)
            || no(Criterion::TargetMarket)
            || self.is(Criterion::AlreadyOwns, Verdict::Yes)
    }

    /// Model 1: A talks with the first key person, has need and means and accepts the value; B has need and means; C talks
    /// with a key person; D will not buy, cannot pay or has it already. `None` before such a talk.
    pub fn grade(&self) -> Option<Grade> {
        let yes = |criterion| self.is(criterion, Verdict::Yes);
        if self.is_out() {
            return Some(Grade::D);
        }
        if !yes(Criterion::Authority) {
            return None;
        }
        let has_both = yes(Criterion::Need) && yes(Criterion::Means);
        let is_first = self.key_person == Some(KeyPerson::First);
        let is_soon = !self.is(Criterion::Timing, Verdict::No);
        Some(match (has_both, is_first && yes(Criterion::ValueAccepted) && is_soon) {
            (true, true) => Grade::A,
            (true, false) => Grade::B,
            (false, _) => Grade::C,
        })
    }

    /// Model 2. `None` for a lead that cannot be reached, or was won.
    pub fn standing(&self) -> Option<Standing> {
        if self.stage.is_won() {
            return None;
        }
        if self.is_out() {
            return Some(Standing::Failed);
        }
        let doubts = [Criterion::Need, Criterion::Interest, Criterion::Timing, Criterion::ValueAccepted];
        let has_doubt = |criterion: &Criterion| matches!(self.said(criterion), Some(Verdict::No | Verdict::Unknown));
        if doubts.iter().any(has_doubt) || self.unanswered_count >= UNANSWERED_MAX {
            return Some(Standing::Wavering);
        }
        let yes = |criterion| self.is(criterion, Verdict::Yes);
        let is_keen = yes(Criterion::Interest) || yes(Criterion::Timing) || self.stage >= Stage::Opportunity;
        match (is_keen || self.has_intent, self.is_reachable) {
            (true, _) => Some(Standing::HighIntent),
            (false, true) => Some(Standing::Valid),
            (false, false) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn talk(verdicts: &[(Criterion, Verdict)], key_person: Option<KeyPerson>) -> Talk {
        let mut talk = Talk { key_person, stage: Stage::Lead, is_reachable: true, ..Talk::default() };
        for (criterion, verdict) in verdicts {
            talk.verdicts[criterion.built_in_place().expect("built in")] = Some(*verdict);
        }
        talk
    }

    #[test]
    fn the_grade_of_a_talk_is_that_of_the_key_person_need_means_and_value() {
        use Criterion::{AlreadyOwns, Authority, Means, Need, Timing, ValueAccepted};
        use Verdict::{No, Yes};
        let all = [(Authority, Yes), (Need, Yes), (Means, Yes), (ValueAccepted, Yes)];
        let first = Some(KeyPerson::First);
        assert_eq!(talk(&all, first).grade(), Some(Grade::A));
        assert_eq!(talk(&all, Some(KeyPerson::Second)).grade(), Some(Grade::B));
        assert_eq!(talk(&all[..3], first).grade(), Some(Grade::B), "the value is not accepted yet");
        assert_eq!(
            talk(&[&all[..], &[(Timing, No)]].concat(), first).grade(),
            Some(Grade::B),
            "it does not close fast"
        );
        assert_eq!(talk(&all[..1], first).grade(), Some(Grade::C));
        assert_eq!(talk(&[(AlreadyOwns, Yes)], None).grade(), Some(Grade::D));
        assert_eq!(talk(&[&all[..2], &[(Means, No)]].concat(), first).grade(), Some(Grade::D));
        assert_eq!(talk(&all[1..], None).grade(), None, "nobody talked with who decides");
    }

    #[test]
    fn a_standing_goes_from_valid_over_intent_and_doubt_to_failed() {
        use Criterion::{Interest, Means, Timing};
        use Verdict::{No, Unknown, Yes};
        assert_eq!(talk(&[], None).standing(), Some(Standing::Valid));
        assert_eq!(talk(&[(Interest, Yes)], None).standing(), Some(Standing::HighIntent));
        assert_eq!(talk(&[(Interest, Yes), (Timing, Unknown)], None).standing(), Some(Standing::Wavering));
        assert_eq!(talk(&[(Means, No)], None).standing(), Some(Standing::Failed));
        assert_eq!(Talk { unanswered_count: 3, ..talk(&[], None) }.standing(), Some(Standing::Wavering));
        assert_eq!(Talk { is_reachable: false, ..talk(&[], None) }.standing(), None);
        assert_eq!(Talk { stage: Stage::Lost, ..talk(&[], None) }.standing(), Some(Standing::Failed));
        assert_eq!(Talk { stage: Stage::Customer, ..talk(&[], None) }.standing(), None);
        assert_eq!(Talk { has_intent: true, ..talk(&[], None) }.standing(), Some(Standing::HighIntent));
    }
}
