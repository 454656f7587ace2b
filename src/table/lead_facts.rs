//! What scores and figures read of a lead: ways to reach it, the stage it is in, rows merged into it.

use crate::lead::{Field, IssueKind, Stage};
use crate::table::{Column, LeadTable, Row};

impl LeadTable {
    /// Whether the lead has an e-mail address, and no address of it is invalid.
    pub fn has_valid_email(&self, row: Row) -> bool {
        !self.issues(row).has(IssueKind::EmailInvalid) && !self.column(Field::Email).is_blank(row)
    }

    /// Whether the lead has a phone number, and no number of it is invalid.
    pub fn has_valid_phone(&self, row: Row) -> bool {
        !self.issues(row).has(IssueKind::PhoneInvalid) && !self.column(Field::Phone).is_blank(row)
    }

    /// How many rows of its file became this lead: 1, and one more for each duplicate.
    pub fn file_row_count(&self, row: Row) -> u32 {
        1 + self.more_file_rows.get(&row).map_or(0, |rows| rows.len() as u32)
    }

    /// How often the lead came: its rows of the file that brought it, and each time after.
    pub fn times_came(&self, row: Row) -> u32 {
        self.file_row_count(row) + self.came_again.get(&row).copied().unwrap_or(0)
    }

    /// Marks every lead by whether it came so often: most came once.
    pub fn mark_times_came(&self, least: u32, marks: &mut Vec<bool>) {
        marks.resize(self.len() as usize, least <= 1);
        for row in self.more_file_rows.keys().chain(self.came_again.keys()) {
            if let Some(mark) = marks.get_mut(*row as usize) {
                *mark = self.times_came(*row) >= least;
            }
        }
    }

    /// Notes that a lead came so often again, with later files or as leads merged into it.
    pub fn add_came_again(&mut self, row: Row, times: u32) {
        *self.came_again.entry(row).or_default() += times;
    }

    /// Forgets how often leads came again: it is worked out anew.
    pub fn forget_came_again(&mut self) {
        self.came_again.clear();
    }

    /// The stages of all leads, read once per word of the dictionary.
    pub fn stages(&self) -> Stages<'_> {
        let column = self.column(Field::Stage);
        let by_code = column.words().unwrap_or_default().iter().map(|word| stage_of(word)).collect();
        Stages { column, by_code }
    }
}

/// The stage of each lead.
#[derive(Clone, Debug)]
pub struct Stages<'a> {
    column: &'a Column,
    by_code: Vec<Stage>,
}

impl Stages<'_> {
    /// The stage a lead is in now. A blank stage and a stage word nobody knows count as [`Stage::Lead`]: the lead has
    /// shared contact data, and nothing says that it is qualified (D6, D11).
    pub fn of(&self, row: Row) -> Stage {
        let known = self.by_code.get(self.column.code(row) as usize).copied();
        known.unwrap_or_else(|| stage_of(&self.column.text(row)))
    }

    /// Marks every lead by its stage, asked once for each word of the dictionary.
    pub fn mark(&self, lead_count: u32, meets: impl Fn(Stage) -> bool, marks: &mut Vec<bool>) {
        match self.column {
            Column::Code(codes) => {
                let by_code: Vec<bool> = self.by_code.iter().map(|stage| meets(*stage)).collect();
                codes.mark(&by_code, marks);
                marks.resize(lead_count as usize, meets(stage_of("")));
            }
            _ => marks.extend((0..lead_count).map(|row| meets(self.of(row)))),
        }
    }
}

fn stage_of(word: &str) -> Stage {
    Stage::from_code(word).unwrap_or(Stage::Lead)
}
