//! Which cleaned rows are no leads, and what to tell the user about it.

use crate::lead::{Field, IssueKind, Lead};

/// Why a row cannot become a lead: it has neither a valid way to reach anyone nor an identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoContact {
    /// The field whose value was meant as contact data and is none; absent when there was nothing at all.
    pub field: Option<Field>,
    /// That value, as it stood; blank when there was none.
    pub value: String,
    /// What is wrong with it; `ContactMissing` when there was none.
    pub issue: IssueKind,
}

/// Whether a cleaned row is rejected. An e-mail or phone that is not valid does not count as contact data.
pub fn rejection(lead: &Lead) -> Option<NoContact> {
    if lead.values.get(Field::ExternalId).is_some() || !lead.issues.has(IssueKind::ContactMissing) {
        return None;
    }
    let wrong = [(Field::Email, IssueKind::EmailInvalid), (Field::Phone, IssueKind::PhoneInvalid)];
    let named = wrong.into_iter().find_map(|(field, issue)| Some((field, issue, lead.values.get(field)?)));
    Some(match named {
        Some((field, issue, value)) => NoContact { field: Some(field), value: value.to_owned(), issue },
        None => NoContact { field: None, value: String::new(), issue: IssueKind::ContactMissing },
    })
}

/// Whether a cleaned row is rejected: see [`rejection`].
pub fn is_rejected(lead: &Lead) -> bool {
    rejection(lead).is_some()
}
