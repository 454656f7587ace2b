//! Stage moves -> when each lead reached a stage, and how far it had come before it was lost.

use super::{Book, stage_moves};
use crate::lead::{Day, Stage, StageDays};
use crate::table::{Row, sort_by_rank};

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
