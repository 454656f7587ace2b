//! How leads were followed up, as the entries in effect say: attempts and what came of them, the permission to keep the
//! data, what is to be learnt of closed leads (P4, P6, F5, F6).
//!
//! Why worked out when it is asked for, and kept nowhere in the book: a pass over the journal is quick, an undo then has
//! nothing to put right, and a book is opened and shown without this module.

use super::{Book, Change, Parts};
use crate::lead::{Activity, Contact, ContactKind, FollowUp, Permission};
use crate::table::Row;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// What is known of the following up of every lead.
#[derive(Clone, Debug, Default)]
pub struct Followed {
    contacts: FxHashMap<Row, Contacts>,
    permissions: FxHashMap<Row, Permission>,
    lessons: FxHashMap<Row, Lesson>,
}

/// The activities of one lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacts {
    /// How many, in the order of `ContactKind::ALL`.
    pub counts: [u32; ContactKind::ALL.len()],
    /// The last one.
    pub last: Contact,
    /// When that was, in milliseconds since 1970.
    pub last_millis: i64,
    /// The first attempt, in milliseconds since 1970; `None` before it.
    pub first_attempt_millis: Option<i64>,
    /// Attempts since the lead was reached last.
    pub unanswered_count: u32,
}

/// What is to be learnt of a closed lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// In the user's words.
    pub text: String,
    /// When it was written down, in milliseconds since 1970.
    pub at_millis: i64,
}

impl Contacts {
    /// Calls, messages and meetings (F5).
    pub fn attempt_count(&self) -> u32 {
        ContactKind::ALL.into_iter().filter(|kind| kind.is_attempt()).map(|kind| self.counts[kind as usize]).sum()
    }

    /// Whether the lead was contacted: by an attempt or a presentation.
    pub fn is_contacted(&self) -> bool {
        self.attempt_count() + self.counts[ContactKind::Presentation as usize] > 0
    }
}

impl Followed {
    /// The activities of a lead, if there was any.
    pub fn contacts(&self, row: Row) -> Option<&Contacts> {
        self.contacts.get(&row)
    }

    /// What is known of the permission to keep a lead.
    pub fn permission(&self, row: Row) -> Option<&Permission> {
        self.permissions.get(&row)
    }

    /// The leads whose permission is known, in no order.
    pub fn permissions(&self) -> impl Iterator<Item = (Row, &Permission)> {
        self.permissions.iter().map(|(row, permission)| (*row, permission))
    }

    /// What is to be learnt of a lead.
    pub fn lesson(&self, row: Row) -> Option<&Lesson> {
        self.lessons.get(&row)
    }

    fn note_contact(&mut self, row: Row, contact: Contact, at_millis: i64) {
        let contacts = self.contacts.entry(row).or_insert(Contacts {
            counts: [0; ContactKind::ALL.len()],
            last: contact,
            last_millis: at_millis,
            first_attempt_millis: None,
            unanswered_count: 0,
        });
        contacts.counts[contact.kind() as usize] += 1;
        (contacts.last, contacts.last_millis) = (contact, at_millis);
        if contact.kind().is_attempt() {
            contacts.first_attempt_millis.get_or_insert(at_millis);
            contacts.unanswered_count += 1;
        }
        if contact.is_answered() {
            contacts.unanswered_count = 0;
        }
    }
}

/// What the entries in effect say. What was said of a lead that was merged is said of the lead that stayed.
pub fn followed(book: &Book) -> Followed {
    let mut followed = Followed::default();
    for (change, at_millis) in book.changes_in_effect() {
        let standing = |rows: &[Row]| rows.iter().map(|row| book.row_standing(*row)).collect::<Vec<_>>();
        if let Some((rows, contact)) = change.contact() {
            standing(rows).into_iter().for_each(|row| followed.note_contact(row, contact, at_millis));
        }
        match change {
            Change::Consented { rows, permission } => {
                followed.permissions.extend(standing(rows).into_iter().map(|row| (row, permission.clone())));
            }
            Change::Learnt { rows, text } => {
                for row in standing(rows) {
                    match text.is_empty() {
                        true => drop(followed.lessons.remove(&row)),
                        false => drop(followed.lessons.insert(row, Lesson { text: text.clone(), at_millis })),
                    }
                }
            }
            _ => {}
        }
    }
    followed
}

/// The rules of following up in force.
pub fn follow_up(book: &Book) -> FollowUp {
    follow_up_with(book, None)
}

/// The rules of following up in force, once the entry at a place is in effect or out of it.
pub(super) fn follow_up_with(book: &Book, switched: Option<(usize, bool)>) -> FollowUp {
    let mut rules = FollowUp::default();
    for (place, record) in book.journal.iter().enumerate() {
        if let Change::FollowUpChanged { before, after } = &record.entry.change
            && book.is_in_effect(place, switched)
        {
            rules.write(before, after);
        }
    }
    rules
}

impl Book {
    /// Plans to note what was done with some leads; `None` when none of them is in effect, or a note says nothing. A call
    /// does what calls do.
    pub fn plan_contacted(&self, rows: &[Row], activity: Activity) -> Option<(Change, Parts)> {
        let [note, question] = [&activity.note, &activity.question].map(|text| text.trim().to_owned());
        let is_bare = note.is_empty() && question.is_empty();
        match activity.contact {
            Contact::Call(result) if is_bare => return self.plan_called(rows, result),
            Contact::Note if is_bare => return None,
            _ => {}
        }
        let rows: Vec<Row> = rows.iter().copied().filter(|row| self.has(*row)).collect();
        let edits = match activity.contact {
            Contact::Call(result) => self.plan_call_edits(&rows, result),
            _ => Parts::default().edits,
        };
        let activity = Activity { note, question, ..activity };
        (!rows.is_empty()).then(|| (Change::Contacted { rows, activity }, Parts { edits, ..Parts::default() }))
    }

    /// Plans to note whether some leads may be kept; `None` when that is known of all of them.
    pub fn plan_consented(&self, rows: &[Row], mut permission: Permission) -> Option<(Change, Parts)> {
        if let Some(consent) = &mut permission.consent {
            consent.how = consent.how.trim().to_owned();
        }
        let known = followed(self);
        let is_known = |row: Row| known.permission(row).unwrap_or(&Permission::default()) == &permission;
        let rows: Vec<Row> = rows.iter().copied().filter(|row| self.has(*row) && !is_known(*row)).collect();
        (!rows.is_empty()).then(|| (Change::Consented { rows, permission }, Parts::default()))
    }

    /// Plans to write down what is to be learnt of some leads; `None` when that is known of all of them.
    pub fn plan_learnt(&self, rows: &[Row], text: &str) -> Option<(Change, Parts)> {
        let (known, text) = (followed(self), text.trim());
        let is_known = |row: Row| known.lesson(row).map_or("", |lesson| &lesson.text) == text;
        let rows: Vec<Row> = rows.iter().copied().filter(|row| self.has(*row) && !is_known(*row)).collect();
        (!rows.is_empty()).then(|| (Change::Learnt { rows, text: text.to_owned() }, Parts::default()))
    }

    /// Puts in force what was made of the rules of `base`, and keeps what others changed since; `None` when that changes
    /// nothing.
    pub fn plan_set_follow_up(&self, base: &FollowUp, rules: &FollowUp) -> Option<Change> {
        let before = follow_up(self);
        let mut after = before.clone();
        after.write(base, rules);
        (before != after).then(|| Change::FollowUpChanged { before: Box::new(before), after: Box::new(after) })
    }
}
