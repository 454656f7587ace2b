//! What the page asks about definitions of a lead, and what the book answers: both counted on its leads, the disputed
//! ones with what separates them, the marks of one lead.
//!
//! Why functions beside the desk and not of it: the code of this module comes with the rest of the worker's program.

use super::desk::Desk;
use super::outlook_work::{self, Outlook};
use super::protocol::Answer;
use crate::book::Book;
use crate::lead::{Day, Field, LeadId, Stage};
use crate::qualify::{ClauseMarks, Facts, compare, overlaps};
use crate::score::Grade;
use crate::table::{Row, sort_rows};
use serde::{Deserialize, Serialize};

pub use crate::qualify::{AgreedFigures, Comparison, Definitions, Overlap, OverlapFigures, Separating, Side};

/// A question about definitions.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum DefinitionsAsk {
    /// What definitions give; changes nothing. -> `Lab`
    Compare {
        /// Which; `None` for those in force.
        definitions: Option<Box<Definitions>>,
        /// Disputed leads only of this side; `None` for those of both.
        side: Option<Side>,
        /// Disputed leads at most.
        count: u32,
    },
    /// Put in force what these definitions changed; what another tab changed meanwhile stays. -> `Lab`
    Set {
        /// The definitions they were made of.
        base: Box<Definitions>,
        /// As edited.
        definitions: Box<Definitions>,
        /// Disputed leads at most, for the answer.
        count: u32,
    },
    /// The hand-over marks of a lead. -> `Marks`
    Lead(LeadId),
}

/// An answer about definitions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DefinitionsAnswer {
    /// What definitions give.
    Lab(Box<Lab>),
    /// The marks of a lead; `None` when it is gone.
    Marks(Option<Box<LeadMarks>>),
}

/// Definitions and what they give.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lab {
    /// Which were counted.
    pub definitions: Definitions,
    /// On which day.
    pub counted_on: Day,
    /// The figures.
    pub comparison: Comparison,
    /// The first of the disputed leads, best score first.
    pub disputed: Vec<DisputedLead>,
}

/// A lead that only one side takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputedLead {
    /// The lead.
    pub id: LeadId,
    /// What a reader knows it by.
    pub name: String,
    /// Its company.
    pub company: String,
    /// Its stage.
    pub stage: Stage,
    /// Points.
    pub score: i16,
    /// Grade.
    pub grade: Grade,
    /// Who takes it.
    pub taken_by: Side,
    /// The groups of the other definition that it misses.
    pub missed: Vec<u32>,
}

/// The hand-over marks of one lead: worked out for the day of the question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadMarks {
    /// By side: the groups of its definition that the lead misses; none when it is qualified.
    pub missed: [Vec<u32>; 2],
    /// Whether the agreed definition takes it; `None` without one.
    pub is_agreed: Option<bool>,
    /// The definitions in force.
    pub definitions: Definitions,
    /// How promising it is.
    pub outlook: Outlook,
    /// Since when neither the lead nor a rule was changed, as far as the journal tells: milliseconds since 1970.
    pub since_millis: Option<i64>,
}

/// Answers a question that only reads; `None` for the others.
pub fn answer(desk: &mut Desk, ask: &DefinitionsAsk, today: Day) -> Option<Answer> {
    let answer = match ask {
        DefinitionsAsk::Compare { definitions, side, count } => {
            let definitions = definitions.as_deref().cloned().unwrap_or_else(|| desk.book.definitions());
            DefinitionsAnswer::Lab(Box::new(lab(desk, definitions, *side, *count, today)))
        }
        DefinitionsAsk::Lead(id) => DefinitionsAnswer::Marks(lead_marks(desk, *id, today).map(Box::new)),
        DefinitionsAsk::Set { .. } => return None,
    };
    Some(Answer::Definitions(Box::new(answer)))
}

/// For every row of the table, which definitions in force take it: kept on the desk for views.
pub fn mark(desk: &mut Desk, today: Day) {
    if matches!(&desk.overlaps, Some((version, day, _)) if (*version, *day) == (desk.version(), today)) {
        return;
    }
    let definitions = desk.book.definitions();
    let marked = with_facts(desk, today, |facts, marks| overlaps(&definitions, facts, marks));
    desk.overlaps = Some((desk.version(), today, marked));
}

fn lab(desk: &mut Desk, definitions: Definitions, side: Option<Side>, count: u32, today: Day) -> Lab {
    let (comparison, missed) = with_facts(desk, today, |facts, marks| compare(&definitions, facts, marks));
    let scores = &desk.known_scores().points;
    let is_disputed = |row: &Row| {
        let [marketing, sales] = [0, 1].map(|side| missed[side][*row as usize] == 0);
        marketing != sales && side.is_none_or(|side| marketing == (side == Side::Marketing))
    };
    let mut rows: Vec<Row> = desk.book.rows().iter().copied().filter(is_disputed).collect();
    sort_rows(&mut rows, true, &|row| Some((i64::from(scores[row as usize]) - i64::from(i16::MIN)) as u64));
    let stages = desk.book.table().stages();
    let disputed = rows.iter().take(count as usize).filter_map(|row| {
        let place = *row as usize;
        let taken_by = if missed[0][place] == 0 { Side::Marketing } else { Side::Sales };
        Some(DisputedLead {
            id: desk.book.id_of(*row)?,
            name: desk.book.name_of(*row),
            company: desk.book.table().text(*row, Field::Company).into_owned(),
            stage: stages.of(*row),
            score: scores[place],
            grade: desk.book.rules().grade(scores[place]),
            taken_by,
            missed: places_of(missed[taken_by.other() as usize][place]),
        })
    });
    let disputed = disputed.collect();
    Lab { definitions, counted_on: today, comparison, disputed }
}

fn lead_marks(desk: &mut Desk, id: LeadId, today: Day) -> Option<LeadMarks> {
    let row = desk.book.row_standing_for(id)?;
    let definitions = desk.book.definitions();
    let (missed, is_agreed) = with_facts(desk, today, |facts, marks| {
        let missed = Side::ALL.map(|side| places_of(marks.missed(definitions.of(side), facts)[row as usize]));
        let agreed = definitions.agreed.as_ref();
        (missed, agreed.map(|agreed| marks.missed(agreed, facts)[row as usize] == 0))
    });
    let outlook = outlook_work::of_row(desk, row, today);
    Some(LeadMarks { missed, is_agreed, definitions, outlook, since_millis: desk.book.marked_since(row) })
}

fn places_of(missed: u32) -> Vec<u32> {
    (0..u32::BITS).filter(|place| missed & 1 << place != 0).collect()
}

/// Works on what clauses may ask of the leads, with what is known of clauses so far.
pub(super) fn with_facts<T>(desk: &mut Desk, today: Day, work: impl FnOnce(&Facts<'_>, &mut ClauseMarks) -> T) -> T {
    desk.scores(today);
    let version = desk.version();
    let known = desk.clauses.take().filter(|(known, day, _)| (*known, *day) == (version, today));
    let mut marks = known.map_or_else(ClauseMarks::default, |(.., marks)| marks);
    let book: &Book = &desk.book;
    let (calls, came_again, answers) = (book.called(), book.came_again(), book.answers());
    let facts = Facts {
        table: book.table(),
        rows: book.rows(),
        scores: &desk.known_scores().points,
        rules: book.rules(),
        today,
        calls: &calls,
        came_again: &came_again,
        answers: &answers,
    };
    let outcome = work(&facts, &mut marks);
    desk.clauses = Some((version, today, marks));
    outcome
}
