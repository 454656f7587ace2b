//! What is bulky of an entry: leads, values, rows.

use crate::intake::{Enquiry, Found, MergedValue, Rejection, WayIn};
use crate::lead::Spend;
use crate::table::{Edits, LeadTable};

/// The bulky part of an entry.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// New leads; rows count from 0.
    pub leads: LeadTable,
    /// Changed values of stored leads, and of leads of this entry after it.
    pub edits: Edits,
    /// Values of further rows of the file, where they went.
    pub merged: Vec<MergedValue>,
    /// Rows of the file that are leads known before.
    pub enquiries: Vec<Enquiry>,
    /// Rows that did not become leads.
    pub rejections: Vec<Rejection>,
    /// Spend that came with the leads: out of a backup.
    pub spends: Vec<Spend>,
    /// How the rejected rows were read; nothing where there is none, and in imports of older versions.
    pub way_in: Option<Box<WayIn>>,
}

impl From<Found> for Parts {
    fn from(found: Found) -> Parts {
        let Found { leads, edits, merged, enquiries, rejections, way_in, .. } = found;
        Parts { leads, edits, merged, enquiries, rejections, spends: Vec::new(), way_in }
    }
}
