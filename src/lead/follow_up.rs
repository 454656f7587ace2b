//! How leads are followed up: attempts at least, the days between them (F5, F6).

use super::Day;
use serde::{Deserialize, Serialize};

/// A text that is sent to many, with `[name]` and `[company]` in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Template {
    /// What it is called; the subject of an e-mail.
    pub name: String,
    /// The text.
    pub text: String,
}

/// The rules of following up; they are journaled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Attempts at least before a lead is given up, by grade, the best first.
    pub attempts_min: [u32; 4],
    /// Days after the first attempt on which the next ones are made; the first is 0.
    pub cadence_days: Vec<u16>,
    /// A next step that is more days ahead is listed as a later one (P5).
    pub later_days: u16,
    /// The custom field that holds birthdays; blank for none (F4).
    pub birthday_field: String,
    /// Texts that are sent to many.
    pub templates: Vec<Template>,
}

impl Default for FollowUp {
    fn default() -> FollowUp {
        FollowUp {
            attempts_min: [6, 5, 3, 1],
            cadence_days: FollowUp::PRESETS[0].to_vec(),
            later_days: 7,
            birthday_field: String::new(),
            templates: Vec::new(),
        }
    }
}

impl FollowUp {
    /// Usual cadences: steady, gentle, quick.
    pub const PRESETS: [[u16; 5]; 3] = [[0, 1, 3, 7, 14], [0, 3, 7, 14, 30], [0, 1, 2, 4, 7]];

    /// The day of the next attempt after so many, the first of which was on `first`; `None` when the cadence is through.
    pub fn next_attempt(&self, attempt_count: u32, first: Day, today: Day) -> Option<Day> {
        let days = self.cadence_days.get(attempt_count as usize)?;
        Some(Day((first.0 + i32::from(*days)).max(today.0 + 1)))
    }

    /// Puts in what was changed between two others; what others changed stays.
    pub fn write(&mut self, before: &FollowUp, after: &FollowUp) {
        for (place, least) in after.attempts_min.iter().enumerate() {
            if before.attempts_min[place] != *least {
                self.attempts_min[place] = *least;
            }
        }
        if before.cadence_days != after.cadence_days {
            self.cadence_days.clone_from(&after.cadence_days);
        }
        if before.later_days != after.later_days {
            self.later_days = after.later_days;
        }
        if before.birthday_field != after.birthday_field {
            self.birthday_field.clone_from(&after.birthday_field);
        }
        if before.templates != after.templates {
            self.templates.clone_from(&after.templates);
        }
    }

    /// In how many of its parts another one differs.
    pub fn difference_count(&self, other: &FollowUp) -> u32 {
        let least = self.attempts_min.iter().zip(&other.attempts_min).filter(|(one, other)| one != other).count();
        let others = [
            self.cadence_days != other.cadence_days,
            self.later_days != other.later_days,
            self.birthday_field != other.birthday_field,
            self.templates != other.templates,
        ];
        least as u32 + others.map(u32::from).iter().sum::<u32>()
    }
}
