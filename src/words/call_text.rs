//! The calls to a lead in words.

use super::{Language, fill};
use crate::worker::gate_work::Calls;

impl Language {
    /// The calls to a lead: "2 calls, last: no answer, 12 March 2026".
    pub fn calls(self, calls: Option<&Calls>) -> String {
        let words = &self.words().calls;
        let Some(calls) = calls else { return words.not_yet.to_owned() };
        let moment = self.moment(calls.at_millis);
        let last = fill(words.last, &[("result", self.call_result(calls.last)), ("moment", &moment)]);
        let mut parts = vec![self.counted(&words.calls, calls.count)];
        if calls.unanswered_count > 1 {
            parts.push(self.counted(&words.unanswered, calls.unanswered_count));
        }
        parts.push(last);
        parts.join(self.words().lead.list_comma)
    }
}
