//! Lead after lead: how far each came, and on which days.

use super::channels_ask::{Counted, Reading};
use super::{Depth, Period};
use crate::lead::{Arrival, Day, Field, Money, Spend, Stage, StageDays};
use crate::table::{Column, LeadTable, Row, Stages, Touches};

/// What channels are counted from: the leads in effect, the spend, and what the journal tells beside them.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// The leads as columns.
    pub table: &'a LeadTable,
    /// Those that count, ascending.
    pub rows: &'a [Row],
    /// All spend.
    pub spends: &'a [Spend],
    /// Leads that came more than once.
    pub touches: &'a Touches,
    /// What is known of leads that moved from stage to stage, ascending.
    pub stage_days: &'a [(Row, StageDays)],
    /// Where rejected rows came from.
    pub rejected: &'a [Arrival],
    /// Of each row of the table, whether sales accepts it; `None` when nobody knows.
    pub accepted: Option<&'a [bool]>,
}

/// What one lead adds to the figures.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Brought {
    /// To which depths it counts in the period.
    pub(super) depths: [bool; 6],
    /// On which days.
    pub(super) days: [Option<Day>; 6],
    /// Further rows of its file.
    pub(super) duplicate_count: u32,
    /// Of a customer: what its deal is worth, and its day.
    pub(super) deal: Option<(Money, Option<Day>)>,
}

/// Leads that are in no period because a day is not known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Undated {
    pub(super) leads: u32,
    pub(super) stages: [u32; 3],
}

/// Reads leads one after another.
pub(super) struct Walk<'a> {
    table: &'a LeadTable,
    stages: Stages<'a>,
    came: &'a Column,
    won: &'a Column,
    value: &'a Column,
    stage_days: &'a [(Row, StageDays)],
    next: usize,
    accepted: Option<&'a [bool]>,
    reading: Reading,
    period: Period,
    pub(super) undated: Undated,
}

impl<'a> Walk<'a> {
    pub(super) fn new(sources: &Sources<'a>, counted: &Counted) -> Walk<'a> {
        let table = sources.table;
        Walk {
            table,
            stages: table.stages(),
            came: table.column(Field::FirstContact),
            won: table.column(Field::WonOn),
            value: table.column(Field::Value),
            stage_days: sources.stage_days,
            next: 0,
            accepted: sources.accepted.filter(|_| counted.reading == Reading::Cohort),
            reading: counted.reading,
            period: counted.period,
            undated: Undated::default(),
        }
    }

    /// What a lead adds; `None` when it is nothing. Rows come in ascending order.
    pub(super) fn brought(&mut self, row: Row) -> Option<Brought> {
        let came = self.came.day(row);
        let has_come = self.period.has(came);
        self.undated.leads += u32::from(!has_come && came.is_none());
        if !has_come && self.reading == Reading::Cohort {
            return None;
        }
        let moved = self.moved(row);
        let now = self.stages.of(row);
        // How far a lost lead had come is the journal's to say.
        let reached = if now == Stage::Lost { moved.lost_from.unwrap_or(now) } else { now }.reached();
        let mut brought = Brought { days: [came; 6], ..Brought::default() };
        if has_come {
            brought.depths[Depth::Lead as usize] = true;
            brought.depths[Depth::Valid as usize] = self.table.has_valid_email(row) || self.table.has_valid_phone(row);
            brought.depths[Depth::Accepted as usize] = self.accepted.is_some_and(|accepted| accepted[row as usize]);
            brought.duplicate_count = self.table.file_row_count(row) - 1;
        }
        let won_on = if reached >= Stage::Customer { self.won.day(row).or(moved.days[2]) } else { None };
        let stage_days = [moved.days[0], moved.days[1], won_on];
        for (place, _) in StageDays::STAGES.iter().enumerate().filter(|(_, stage)| reached >= **stage) {
            let depth = Depth::Prospect as usize + place;
            if self.reading == Reading::Cohort {
                brought.depths[depth] = true;
                continue;
            }
            brought.days[depth] = stage_days[place];
            brought.depths[depth] = self.period.has(stage_days[place]);
            self.undated.stages[place] += u32::from(!brought.depths[depth] && stage_days[place].is_none());
        }
        if brought.depths[Depth::Customer as usize] {
            brought.deal = self.value.money(row).map(|value| (value, won_on));
        }
        brought.depths.contains(&true).then_some(brought)
    }

    fn moved(&mut self, row: Row) -> StageDays {
        while self.stage_days.get(self.next).is_some_and(|(known, _)| *known < row) {
            self.next += 1;
        }
        self.stage_days.get(self.next).filter(|(known, _)| *known == row).map(|(_, days)| *days).unwrap_or_default()
    }
}
