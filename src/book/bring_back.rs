//! Rejected rows, mended or as they stand -> one entry that makes them leads, as an import would.
//!
//! A mended row that is rejected again stays rejected as mended, with its new reason. One that nobody mended stays as it is.

use super::{Book, Change, Parts, Rejected};
use crate::clean::CleanSettings;
use crate::intake::{Intake, RejectReason, Rejection, WayIn};
use crate::lead::{EntryId, GateRules};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

/// Rejected rows of one import to bring back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BringBack {
    /// The entry that rejected them.
    pub entry: EntryId,
    /// Which.
    pub rows: BringBackRows,
    /// Whether the user's rules are left aside: whatever can be kept as a lead comes in.
    pub is_anyway: bool,
}

/// Which rejected rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BringBackRows {
    /// All of one reason, as they stand.
    Reason(RejectReason),
    /// One row, by its number, with its cells as mended.
    Row(u32, Vec<String>),
}

/// What came of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BroughtBack {
    /// Rows that became new leads.
    pub new_count: u32,
    /// Rows that changed a stored lead.
    pub updated_count: u32,
    /// Rows that tell nothing new of a lead.
    pub duplicate_count: u32,
    /// Rows that are still rejected.
    pub rejected_count: u32,
    /// Of one row that is still rejected: why.
    pub reason: Option<RejectReason>,
}

/// What came of them, and the entry that does it; none when every row stays as it is.
pub fn plan_bring_back(book: &Book, asked: &BringBack) -> (BroughtBack, Option<(Change, Parts)>) {
    let left: Vec<Rejected<'_>> = book.rejected(None).filter(|it| is_asked(asked, it)).collect();
    let Some(first) = left.first() else { return Default::default() };
    let settings = book.settings();
    let settings = CleanSettings { region: settings.region.clone(), currency: settings.currency.clone() };
    let mut intake = Intake::of_way_in(way_in(book, asked.entry, first.headers), settings);
    intake.guide(&book.taxonomy());
    let no_rules = GateRules::none();
    intake.guard(if asked.is_anyway { &no_rules } else { book.gate() });
    intake.seed(book.table(), book.rows());
    intake.seed_merged(book.table(), &book.rows_merged());
    for Rejected { rejection, .. } in &left {
        let cells = match &asked.rows {
            BringBackRows::Row(_, cells) => cells,
            BringBackRows::Reason(_) => &rejection.cells,
        };
        intake.take_cells(rejection.row, cells);
    }
    let mut settling = intake.settle(first.file.to_owned(), book.table(), &|id| book.row_standing_for(id));
    while settling.step(book.table(), u32::MAX / 2) {}
    let mut found = settling.finish();
    found.enquiries = book.new_enquiries(&found.imported.file, found.enquiries);
    let outcome = BroughtBack {
        new_count: found.imported.new_count,
        updated_count: found.imported.updated_count,
        duplicate_count: found.imported.duplicate_count,
        rejected_count: found.imported.rejected_count,
        reason: found.rejections.first().map(|rejection| rejection.reason),
    };
    // Those that stand as they stood stay where they are.
    let before: FxHashMap<u32, &[String]> = left.iter().map(|it| (it.rejection.row, &*it.rejection.cells)).collect();
    let is_as_before = |it: &Rejection| before.get(&it.row).is_some_and(|cells| *cells == it.cells);
    let (unchanged, mended): (Vec<_>, Vec<_>) = found.rejections.into_iter().partition(is_as_before);
    let unchanged: FxHashSet<u32> = unchanged.iter().map(|rejection| rejection.row).collect();
    let rows: Vec<u32> = left.iter().map(|it| it.rejection.row).filter(|row| !unchanged.contains(row)).collect();
    if rows.is_empty() {
        return (outcome, None);
    }
    found.imported.rejected_count = mended.len() as u32;
    found.rejections = mended;
    let change = Change::BroughtBack { imported: found.imported.clone(), entry: asked.entry, rows };
    (outcome, Some((change, found.into())))
}

fn is_asked(asked: &BringBack, rejected: &Rejected<'_>) -> bool {
    let is_of = match &asked.rows {
        BringBackRows::Reason(reason) => rejected.rejection.reason == *reason,
        BringBackRows::Row(row, _) => rejected.rejection.row == *row,
    };
    is_of && rejected.entry == asked.entry
}

/// As the import read its rows; imports of older versions kept that not.
pub(super) fn way_in(book: &Book, entry: EntryId, headers: &[String]) -> WayIn {
    book.way_in_of(entry).cloned().unwrap_or_else(|| {
        let cells: Vec<&[String]> = book.rejected(Some(entry)).map(|it| &*it.rejection.cells).collect();
        WayIn::guessed(headers, &cells)
    })
}
