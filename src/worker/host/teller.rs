//! Long work: tells how far it is, hears whether it is still wanted.

use super::{tell_progress, with};
use crate::worker::protocol::{Failure, Progress, ProgressStep};
use js_sys::Date;

/// Between two messages; a message more often would be work for nobody.
const MILLIS_BETWEEN: f64 = 100.0;

/// Tells progress some ten times a second, not more.
pub struct Teller {
    /// The question's.
    pub number: u32,
    last: f64,
}

impl Teller {
    /// Of a question.
    pub fn new(number: u32) -> Teller {
        Teller { number, last: 0.0 }
    }

    /// Tells how far a step is.
    pub fn tell(&mut self, step: ProgressStep, done: u64, total: u64, rows: u32) {
        let now = Date::now();
        if now - self.last >= MILLIS_BETWEEN {
            self.last = now;
            tell_progress(self.number, Progress { step, done, total, rows });
        }
    }
}

/// Ends what the user gave up.
pub fn stop_if_cancelled(number: u32) -> Result<(), Failure> {
    if with(|host| host.is_cancelled(number)) { Err(Failure::Cancelled) } else { Ok(()) }
}
