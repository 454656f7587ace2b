//! What rows of a file became before it is known who they are; and its way from one worker to another.

use super::{ImportPlan, Rejection};
use crate::dedupe::Matcher;
use crate::lead::LeadId;
use crate::table::{LeadTable, Row, StoredLeads};
use serde::{Deserialize, Serialize};

/// Rows that were taken, in file order.
pub struct TakenRows {
    /// The rows that can become leads.
    pub(super) leads: LeadTable,
    /// Of each of them: whether the row named its stage.
    pub(super) is_stage_given: Vec<bool>,
    /// Of some of them: the stored lead that the row names by its id.
    pub(super) named_leads: Vec<(Row, LeadId)>,
    /// Rows that can become none.
    pub(super) rejections: Vec<Rejection>,
    /// Rows that fail a rule, by their place among the leads, ascending: whether they are rejected is known once it is
    /// known who they are.
    pub(super) held: Vec<(Row, Rejection)>,
    /// What all the others are known by.
    pub(super) matcher: Matcher,
}

/// All but the leads and the keys, as it travels.
#[derive(Serialize, Deserialize)]
struct Beside {
    is_stage_given: Vec<bool>,
    named_leads: Vec<(Row, LeadId)>,
    rejections: Vec<Rejection>,
    held: Vec<(Row, Rejection)>,
    observed: Vec<Row>,
}

impl TakenRows {
    /// None yet, of a file read by this plan.
    pub(super) fn new(plan: &ImportPlan) -> TakenRows {
        let mut leads = LeadTable::default();
        for name in plan.mapping.custom_names() {
            leads.custom_key(name);
        }
        TakenRows {
            leads,
            is_stage_given: Vec::new(),
            named_leads: Vec::new(),
            rejections: Vec::new(),
            held: Vec::new(),
            matcher: Matcher::new(plan.identity),
        }
    }

    /// Appends the rows that come next in the file.
    pub(super) fn append(&mut self, next: TakenRows) {
        let first = self.leads.len();
        let behind = |place: Row| first + place;
        self.leads.append_part(next.leads);
        self.is_stage_given.extend(next.is_stage_given);
        self.named_leads.extend(next.named_leads.into_iter().map(|(place, id)| (behind(place), id)));
        self.rejections.extend(next.rejections);
        self.held.extend(next.held.into_iter().map(|(place, rejection)| (behind(place), rejection)));
        self.matcher.append(next.matcher, first);
    }

    /// As bytes: the leads, the keys, and what is beside them.
    pub fn into_parts(self) -> [Vec<u8>; 3] {
        let mut leads = Vec::new();
        self.leads.to_stored(0, self.leads.len()).put(&mut leads);
        let (observed, keys) = self.matcher.into_observed();
        let TakenRows { is_stage_given, named_leads, rejections, held, .. } = self;
        let beside = Beside { is_stage_given, named_leads, rejections, held, observed };
        // Encoding into memory cannot fail: every type in it is plain data.
        [leads, keys, postcard::to_stdvec(&beside).unwrap_or_default()]
    }

    /// Of these bytes; `None` when they are none of ours.
    pub(super) fn of_parts([leads, keys, beside]: &[Vec<u8>; 3], plan: &ImportPlan) -> Option<TakenRows> {
        let Beside { is_stage_given, named_leads, rejections, held, observed } = postcard::from_bytes(beside).ok()?;
        let mut taken = TakenRows { is_stage_given, named_leads, rejections, held, ..TakenRows::new(plan) };
        taken.leads.append(StoredLeads::read(leads)?);
        taken.matcher.observe_again(&observed, keys);
        Some(taken)
    }
}
