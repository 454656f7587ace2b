//! Leads -> clusters: which rows are the same party.

use serde::{Deserialize, Serialize};

/// The fields on which two rows that agree are the same lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The external id.
    pub external_id: bool,
    /// Any e-mail address.
    pub email: bool,
    /// Any phone number.
    pub phone: bool,
}

impl Default for Identity {
    fn default() -> Identity {
        Identity { external_id: true, email: true, phone: true }
    }
}
