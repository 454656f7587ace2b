//! Who was reached of each grade: leads contacted, passed over, how many attempts were made (V5, V6, F5).

use crate::book::{Book, Contacts, Followed};
use crate::lead::{Field, FollowUp, Stage};
use crate::score::Grade;
use crate::table::Row;
use serde::{Deserialize, Serialize};

/// How far the leads of one grade were reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GradeReach {
    /// The grade.
    pub grade: Grade,
    /// Its leads.
    pub lead_count: u32,
    /// Of these, contacted: an attempt or a presentation, active at some day, or in a stage that comes after the first contact.
    pub contacted_count: u32,
    /// Passed over and not contacted.
    pub skipped_count: u32,
    /// Tried to reach at least once: by a call, a message, a meeting.
    pub attempted_count: u32,
    /// Attempts in all.
    pub attempt_count: u32,
    /// Attempts at least for a lead of this grade (F5).
    pub attempts_min: u32,
    /// Leads with as many attempts.
    pub enough_count: u32,
}

impl GradeReach {
    /// The share of leads that was contacted; `None` without leads.
    pub fn contacted_share(&self) -> Option<f64> {
        share(self.contacted_count, self.lead_count)
    }

    /// The share of leads that was passed over and not contacted; `None` without leads.
    pub fn skipped_share(&self) -> Option<f64> {
        share(self.skipped_count, self.lead_count)
    }

    /// Attempts for each lead that was tried, in tenths; `None` when none was.
    pub fn attempts_tenths(&self) -> Option<i64> {
        share(self.attempt_count, self.attempted_count).map(|mean| (mean * 10.0).round() as i64)
    }
}

fn share(part: u32, all: u32) -> Option<f64> {
    (all > 0).then(|| f64::from(part) / f64::from(all))
}

/// The reach of every grade, A first; `scores` are the points of every row of the table.
pub fn coverage(book: &Book, scores: &[i16], followed: &Followed, follow_up: &FollowUp) -> Vec<GradeReach> {
    let (table, rules) = (book.table(), book.rules());
    let stages = table.column(Field::Stage);
    let is_later = |text: &str| Stage::from_code(text).is_some_and(|stage| stage >= Stage::Prospect);
    let later: Vec<bool> = stages.words().unwrap_or_default().iter().map(|word| is_later(word)).collect();
    let is_later = |row: Row| match later.is_empty() {
        true => is_later(&stages.text(row)),
        false => later[stages.code(row) as usize],
    };
    let activity = table.column(Field::LastActivity);
    let mut reach = Grade::ALL.map(|grade| GradeReach {
        grade,
        lead_count: 0,
        contacted_count: 0,
        skipped_count: 0,
        attempted_count: 0,
        attempt_count: 0,
        attempts_min: follow_up.attempts_min[grade as usize],
        enough_count: 0,
    });
    for row in book.rows() {
        let of_grade = &mut reach[rules.grade(scores[*row as usize]) as usize];
        let contacts = followed.contacts(*row);
        let attempt_count = contacts.map_or(0, Contacts::attempt_count);
        let is_contacted = contacts.is_some_and(Contacts::is_contacted) || is_later(*row) || !activity.is_blank(*row);
        of_grade.lead_count += 1;
        of_grade.contacted_count += u32::from(is_contacted);
        of_grade.skipped_count += u32::from(!is_contacted && book.skip_of(*row).is_some());
        of_grade.attempted_count += u32::from(attempt_count > 0);
        of_grade.attempt_count += attempt_count;
        of_grade.enough_count += u32::from(attempt_count >= of_grade.attempts_min);
    }
    reach.to_vec()
}
