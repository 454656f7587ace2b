//! What passed between a seller and a lead: calls, messages, meetings, presentations, notes (P4, P7, F2, F3).

use super::CallResult;
use serde::{Deserialize, Serialize};

/// What was done, and what came of it. The numbers are stored, so new ones go last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Contact {
    /// A call.
    Call(CallResult),
    /// An e-mail, a letter, a message.
    Message {
        /// Whether the lead answered.
        is_answered: bool,
    },
    /// A meeting was agreed on.
    Meeting {
        /// Whether the lead came.
        is_answered: bool,
    },
    /// The offer was presented.
    Presentation {
        /// Whether it ended with a call to action.
        called_to_action: bool,
        /// Whether the sale was closed.
        is_closed: bool,
    },
    /// Something was written down.
    Note,
}

/// What was done, whatever came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum ContactKind {
    /// A call.
    Call,
    /// An e-mail, a letter, a message.
    Message,
    /// A meeting.
    Meeting,
    /// A presentation.
    Presentation,
    /// A note.
    Note,
}

/// One of them with what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// What was done.
    pub contact: Contact,
    /// What was said, in the user's words; often blank.
    pub note: String,
    /// What the lead asked, or is concerned about; often blank (F3).
    pub question: String,
}

impl ContactKind {
    /// Every kind: `ALL[kind as usize] == kind`.
    pub const ALL: [ContactKind; 5] =
        [ContactKind::Call, ContactKind::Message, ContactKind::Meeting, ContactKind::Presentation, ContactKind::Note];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            ContactKind::Call => "call",
            ContactKind::Message => "message",
            ContactKind::Meeting => "meeting",
            ContactKind::Presentation => "presentation",
            ContactKind::Note => "note",
        }
    }

    /// Whether it is an attempt to reach the lead (F5).
    pub fn is_attempt(self) -> bool {
        matches!(self, ContactKind::Call | ContactKind::Message | ContactKind::Meeting)
    }
}

impl Contact {
    /// What was done.
    pub fn kind(self) -> ContactKind {
        match self {
            Contact::Call(_) => ContactKind::Call,
            Contact::Message { .. } => ContactKind::Message,
            Contact::Meeting { .. } => ContactKind::Meeting,
            Contact::Presentation { .. } => ContactKind::Presentation,
            Contact::Note => ContactKind::Note,
        }
    }

    /// Whether the lead could notice it: a note is for oneself.
    pub fn is_meant_for_lead(self) -> bool {
        self != Contact::Note
    }

    /// Whether the lead was reached by it.
    pub fn is_answered(self) -> bool {
        match self {
            Contact::Call(result) => matches!(result, CallResult::Reached | CallResult::Incomplete),
            Contact::Message { is_answered } | Contact::Meeting { is_answered } => is_answered,
            Contact::Presentation { .. } => true,
            Contact::Note => false,
        }
    }
}
