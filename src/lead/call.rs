//! What came of a call: the result codes of the manual pass (S2c).

use serde::{Deserialize, Serialize};

/// What came of a call to a lead. The numbers are stored, so new ones go last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum CallResult {
    /// Somebody answered, and the data is right.
    Reached,
    /// Somebody answered, and something is missing.
    Incomplete,
    /// The number is somebody else's.
    Wrong,
    /// Nobody answered.
    NoAnswer,
    /// The phone is off, for long.
    PhoneOff,
    /// There is no such number.
    NoSuchNumber,
}

impl CallResult {
    /// Every result, in the order of its key: `ALL[result as usize] == result`.
    pub const ALL: [CallResult; 6] = [
        CallResult::Reached,
        CallResult::Incomplete,
        CallResult::Wrong,
        CallResult::NoAnswer,
        CallResult::PhoneOff,
        CallResult::NoSuchNumber,
    ];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            CallResult::Reached => "reached",
            CallResult::Incomplete => "incomplete",
            CallResult::Wrong => "wrong",
            CallResult::NoAnswer => "no_answer",
            CallResult::PhoneOff => "phone_off",
            CallResult::NoSuchNumber => "no_such_number",
        }
    }

    /// Whether nobody was reached, so that another attempt is worth it.
    pub fn is_unanswered(self) -> bool {
        matches!(self, CallResult::NoAnswer | CallResult::PhoneOff)
    }

    /// Whether it says that the number is not the lead's.
    pub fn refutes_number(self) -> bool {
        matches!(self, CallResult::Wrong | CallResult::NoSuchNumber)
    }
}
