//! The ways of the book's leads along the ladder, kept until the book changes.

use crate::book::stage_traces;
use crate::lead::{Clock, Day};
use crate::report::Passages;
use crate::worker::desk::Desk;
use std::rc::Rc;

const DAY_MILLIS: i64 = 86_400_000;

/// Which day it is for the user.
fn clock(desk: &Desk, today: Day) -> Clock {
    Clock { today, began_millis: i64::from(today.0) * DAY_MILLIS - desk.zone_millis }
}

/// The ways of all leads.
pub fn passages(desk: &mut Desk, today: Day) -> Rc<Passages> {
    let clock = clock(desk, today);
    if let Some((version, known, passages)) = &desk.passages
        && (*version, *known) == (desk.version(), clock)
    {
        return passages.clone();
    }
    let passages = Rc::new(Passages::new(desk.book.table(), stage_traces(&desk.book, clock)));
    desk.passages = Some((desk.version(), clock, passages.clone()));
    passages
}
