//! How promising leads are, for the table and for the panel of one.
//!
//! Why functions beside the desk and not of it: the code of this module comes with the rest of the worker's program.

use super::definitions_work;
use super::desk::Desk;
use super::protocol::Window;
use crate::lead::{Day, Money};
use crate::qualify::{Overlap, Standing};
use crate::score::Grade;
use crate::table::Row;
use serde::{Deserialize, Serialize};

pub use crate::book::Outlook;
pub use crate::score::{ChanceOf, WorthSum};

/// How promising a lead of the table is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowOutlook {
    /// Which definitions take it.
    pub overlap: Option<Overlap>,
    /// The grade by talks.
    pub talk: Option<Grade>,
    /// The standing.
    pub standing: Option<Standing>,
    /// The expected value.
    pub worth: Option<Money>,
}

/// Works out the outlook of every lead, unless it is known: kept on the desk for views.
pub fn look_out(desk: &mut Desk, today: Day) {
    if matches!(&desk.outlooks, Some((version, day, _)) if (*version, *day) == (desk.version(), today)) {
        return;
    }
    desk.foresee();
    desk.scores(today);
    let outlooks = desk.book.outlooks(desk.known_scores(), desk.foreseen());
    desk.outlooks = Some((desk.version(), today, outlooks));
}

/// A window with the outlook of its leads.
pub fn with_outlook(desk: &mut Desk, mut window: Window, today: Day) -> Window {
    definitions_work::mark(desk, today);
    look_out(desk, today);
    let Some((.., outlooks)) = &desk.outlooks else { return window };
    let overlaps = desk.known_overlaps();
    for line in &mut window.rows {
        let row = line.row as usize;
        line.outlook = Some(Box::new(RowOutlook {
            overlap: overlaps.get(row).copied(),
            talk: outlooks.grades[row],
            standing: outlooks.standings[row],
            worth: outlooks.worth(&desk.book, line.row),
        }));
    }
    window
}

/// The outlook of one lead.
pub(super) fn of_row(desk: &mut Desk, row: Row, today: Day) -> Outlook {
    desk.scores(today);
    desk.foresee();
    desk.book.outlook_of(row, desk.known_scores(), desk.foreseen())
}
