//! Which leads went from one stage to another, and when: by hand, by a file, by an operation.

use super::Book;
use super::undo::is_undo;
use crate::lead::{Clock, Day, Field, FieldKey, Stage, StageDays};
use crate::report::{Step, Traces};
use crate::table::{Row, sort_by_rank};
use rustc_hash::FxHashMap;

const STAGE: FieldKey = FieldKey::Standard(Field::Stage);

/// One lead's way from a stage to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageMove {
    /// The lead, or the one that it was merged into.
    pub row: Row,
    /// When, in milliseconds since 1970.
    pub at_millis: i64,
    /// Where from.
    pub before: Stage,
    /// Where to.
    pub after: Stage,
}

impl StageMove {
    /// Whether the lead came further on the ladder.
    pub fn is_up(&self) -> bool {
        self.before != Stage::Lost && self.after != Stage::Lost && self.after > self.before
    }

    /// Whether the lead became a customer.
    pub fn is_won(&self) -> bool {
        let is_customer = |stage: Stage| matches!(stage, Stage::Customer | Stage::RepeatCustomer);
        is_customer(self.after) && !is_customer(self.before)
    }

    /// Whether the lead was lost.
    pub fn is_lost(&self) -> bool {
        self.after == Stage::Lost && self.before != Stage::Lost
    }
}

/// Those that entries in effect made, in the order of the journal. A blank stage is that of a lead, as everywhere.
pub fn stage_moves(book: &Book) -> Vec<StageMove> {
    let mut moves = Vec::new();
    for record in book.journal.iter().filter(|record| !record.is_undone && !is_undo(&record.entry.change)) {
        for edit in record.edits.iter().filter(|edit| edit.field == STAGE) {
            let (before, after) = (stage_of(edit.before), stage_of(edit.after));
            let row = book.row_standing(edit.row);
            if before != after && book.has(row) {
                moves.push(StageMove { row, at_millis: record.entry.at_millis, before, after });
            }
        }
    }
    moves
}

/// What the journal tells, by lead, ascending; leads that never moved are not in it. Days are those of the entries, in UTC.
pub fn stage_days(book: &Book) -> Vec<(Row, StageDays)> {
    let mut moves = stage_moves(book);
    sort_by_rank(&mut moves, |it| u64::from(it.row));
    let of_lead = moves.chunk_by(|one, other| one.row == other.row).map(|moves| {
        let first = |stage: Stage| {
            let reaching = moves.iter().find(|it| it.before.reached() < stage && it.after.reached() >= stage);
            reaching.map(|it| Day::from_millis(it.at_millis))
        };
        let lost = moves.iter().rev().find(|it| it.is_lost());
        (moves[0].row, StageDays { lost_from: lost.map(|it| it.before), days: StageDays::STAGES.map(first) })
    });
    of_lead.collect()
}

/// What the journal says of stages and arrivals, for the ways of leads: see [`Traces`]. The stage that a lead came in with
/// is what stood there before the first entry that wrote it, in effect or not.
pub fn stage_traces(book: &Book, clock: Clock) -> Traces {
    let mut starts: FxHashMap<Row, Stage> = FxHashMap::default();
    for record in book.journal.iter().filter(|record| !is_undo(&record.entry.change)) {
        for edit in record.edits.iter().filter(|edit| edit.field == STAGE) {
            starts.entry(edit.row).or_insert_with(|| stage_of(edit.before));
        }
    }
    let imported = |place: &usize| {
        let entry = &book.journal[*place].entry;
        Some((entry.change.imported()?.first_row, clock.past_day_of(entry.at_millis)))
    };
    let step = |it: StageMove| Step { row: it.row, day: clock.past_day_of(it.at_millis), stage: it.after };
    Traces {
        imports: book.imports.iter().filter_map(imported).collect(),
        starts: starts.into_iter().collect(),
        steps: stage_moves(book).into_iter().map(step).collect(),
    }
}

/// Unknown stages count as [`Stage::Lead`], as in all figures.
pub(super) fn stage_of(code: &str) -> Stage {
    Stage::from_code(code).unwrap_or(Stage::Lead)
}
