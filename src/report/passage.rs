//! What became of each lead: when it came, how far up the ladder it got, by which way, and on which days.
//!
//! What counts as known: the day of a stage comes from the journal (the entry that moved the lead), from `won_on`, or, for
//! the two stages in which leads come in, from the arrival. A stage that stood in the file of a lead that had arrived
//! before the import was reached on some day between: that day is not known, and figures of days leave it out and say so.

use crate::lead::{Day, Field, Stage};
use crate::table::{LeadTable, Row, sort_by_rank};
use serde::{Deserialize, Serialize};

/// How leads are counted at a rung of the ladder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Way {
    /// Ever reached: the lead is or was on the rung or on a higher one. Sources: the stage it came in with, every move that
    /// the journal has in effect, the stage it has now, and `won_on`, which makes it a customer.
    #[default]
    Ever,
    /// Passed every stage in order: a lead begins as suspect or as lead (who gives contact data by itself never was a
    /// suspect, D5, D6) and counts at each next rung as long as every move up was to the very next one. A rung that is
    /// skipped ends it for good. Moves back, and lost ones that came back, do not. A lead that came in on a higher rung, or
    /// lost, is only counted on the first: what it passed before, the book has not seen.
    InOrder,
}

/// A lead got to a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The lead.
    pub row: Row,
    /// On which day.
    pub day: Day,
    /// To which stage.
    pub stage: Stage,
}

/// What the journal says of stages and arrivals.
#[derive(Clone, Debug, Default)]
pub struct Traces {
    /// The first row of each import and its day, ascending.
    pub imports: Vec<(Row, Day)>,
    /// The stage that leads came in with, where the journal moved them since.
    pub starts: Vec<(Row, Stage)>,
    /// The moves in effect, as they happened.
    pub steps: Vec<Step>,
}

/// One lead's way in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The day on which it came: its first contact, else the day of its import.
    pub arrived: Day,
    /// The stage it came in with.
    pub start: Stage,
    /// The stage it is in.
    pub now: Stage,
    /// The highest rung ever reached.
    pub top: Stage,
    /// The highest rung reached in order.
    pub passed: Stage,
    /// Whether the arrival is the first contact.
    is_contact_known: bool,
    has_steps: bool,
    won_on: Option<Day>,
}

impl Passage {
    /// The highest rung by a way of counting.
    pub fn rung(&self, way: Way) -> Stage {
        match way {
            Way::Ever => self.top,
            Way::InOrder => self.passed,
        }
    }

    /// Whether it came in on a rung where leads do not begin.
    pub fn is_unseen(&self) -> bool {
        self.start > Stage::Lead
    }
}

/// The ways of all leads.
#[derive(Clone, Debug, Default)]
pub struct Passages {
    /// By row of the table.
    leads: Vec<Passage>,
    /// By row, then as they happened.
    steps: Vec<Step>,
}

impl Passages {
    /// Reads the ways of all rows of a table.
    pub fn new(table: &LeadTable, traces: Traces) -> Passages {
        let (stages, contact, won) = (table.stages(), table.column(Field::FirstContact), table.column(Field::WonOn));
        let mut imports = traces.imports.iter().peekable();
        let mut imported = Day(0);
        let mut leads: Vec<Passage> = Vec::with_capacity(table.len() as usize);
        for row in 0..table.len() {
            while let Some((_, day)) = imports.next_if(|(first, _)| *first <= row) {
                imported = *day;
            }
            let (now, known) = (stages.of(row), contact.day(row));
            leads.push(Passage {
                arrived: known.unwrap_or(imported),
                start: now,
                now,
                top: now.reached(),
                passed: now.reached(),
                is_contact_known: known.is_some(),
                has_steps: false,
                won_on: won.day(row),
            });
        }
        for (row, stage) in traces.starts {
            leads[row as usize].start = stage;
        }
        let mut steps = traces.steps;
        sort_by_rank(&mut steps, |step| u64::from(step.row));
        let mut passages = Passages { leads, steps };
        passages.climb();
        passages
    }

    /// Works out the highest rungs.
    fn climb(&mut self) {
        let mut rest = &self.steps[..];
        for (row, lead) in self.leads.iter_mut().enumerate() {
            let count = rest.iter().take_while(|step| step.row as usize == row).count();
            let (steps, after) = rest.split_at(count);
            rest = after;
            lead.has_steps = count > 0;
            let reached = steps.iter().map(|step| step.stage).filter(|stage| *stage != Stage::Lost);
            let top = reached.fold(lead.start.reached().max(lead.now.reached()), Stage::max);
            lead.top = if lead.won_on.is_some() { top.max(Stage::Customer) } else { top };
            lead.passed = passed(lead.start, steps);
        }
    }

    /// A lead's way in short.
    pub fn of(&self, row: Row) -> &Passage {
        &self.leads[row as usize]
    }

    /// A lead's moves, as they happened.
    pub fn steps(&self, row: Row) -> &[Step] {
        if !self.of(row).has_steps {
            return &[];
        }
        let first = self.steps.partition_point(|step| step.row < row);
        let count = self.steps[first..].partition_point(|step| step.row == row);
        &self.steps[first..first + count]
    }

    /// On which day a lead reached a rung it has reached; `None` when it has not, or that day is not known.
    pub fn reached_on(&self, row: Row, rung: Stage) -> Option<Day> {
        let lead = self.of(row);
        if rung > lead.top {
            return None;
        }
        if let Some(won) = lead.won_on.filter(|_| rung == Stage::Customer) {
            return Some(won.max(lead.arrived));
        }
        if lead.start.reached() >= rung {
            return (rung <= Stage::Lead || !lead.is_contact_known).then_some(lead.arrived);
        }
        let is_there = |step: &&Step| step.stage != Stage::Lost && step.stage >= rung;
        self.steps(row).iter().find(is_there).map(|step| step.day.max(lead.arrived))
    }

    /// Days from the arrival to a rung; `None` as for [`Passages::reached_on`].
    pub fn days_to(&self, row: Row, rung: Stage) -> Option<u32> {
        self.reached_on(row, rung).map(|day| days_between(self.of(row).arrived, day))
    }

    /// The stage from which a lost lead was lost, and the day; `None` where the journal did not see it.
    pub fn lost_from(&self, row: Row) -> Option<(Stage, Day)> {
        let lead = self.of(row);
        let steps = self.steps(row);
        let last = steps.iter().rposition(|step| step.stage == Stage::Lost).filter(|_| lead.now == Stage::Lost)?;
        let before = last.checked_sub(1).map_or(lead.start, |place| steps[place].stage);
        (before != Stage::Lost).then(|| (before, steps[last].day))
    }

    /// The first stay of a lead in each stage it was in.
    pub fn each_stay(&self, row: Row, mut note: impl FnMut(Stay)) {
        let lead = self.of(row);
        let begins_here = lead.start <= Stage::Lead || !lead.is_contact_known;
        let won = lead.won_on.filter(|_| lead.start == Stage::Customer).map(|day| day.max(lead.arrived));
        let mut stage = lead.start;
        let mut entered = won.or(begins_here.then_some(lead.arrived));
        let mut seen = 0_u8;
        let steps = self.steps(row);
        for place in 0..=steps.len() {
            let left = steps.get(place).map(|step| step.day);
            if seen & 1 << stage as u8 == 0 {
                note(Stay { stage, entered, left });
            }
            seen |= 1 << stage as u8;
            if let Some(step) = steps.get(place) {
                (stage, entered) = (step.stage, Some(step.day.max(lead.arrived)));
            }
        }
    }
}

/// A lead's stay in a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// Where.
    pub stage: Stage,
    /// Since when; `None` when that is not known.
    pub entered: Option<Day>,
    /// Until when; `None` while it is there.
    pub left: Option<Day>,
}

/// Days from one day to a later one; none when it is not later.
pub fn days_between(from: Day, to: Day) -> u32 {
    u32::try_from(to.0.saturating_sub(from.0)).unwrap_or(0)
}

fn passed(start: Stage, steps: &[Step]) -> Stage {
    if start > Stage::Lead {
        return Stage::Suspect;
    }
    let mut passed = start;
    for stage in steps.iter().map(|step| step.stage).filter(|stage| *stage != Stage::Lost) {
        match stage as usize {
            place if place == passed as usize + 1 => passed = stage,
            place if place > passed as usize => break,
            _ => {}
        }
    }
    passed
}
