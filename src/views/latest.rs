//! What is asked again and again while something is edited: only the latest question counts.

use super::show_failure;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Whether a question is under way, and whether something changed since it was asked.
#[derive(Clone, Copy)]
pub(super) struct Latest {
    is_asking: StoredValue<bool>,
    is_stale: StoredValue<bool>,
}

impl Latest {
    /// Nothing is asked yet.
    pub(super) fn new() -> Latest {
        Latest { is_asking: StoredValue::new(false), is_stale: StoredValue::new(false) }
    }

    /// Asks of what is edited now; `question` gives `None` when the page is gone. At most one question is under way; when its
    /// answer comes and something changed meanwhile, the latest is asked next. So the picture follows a drag as fast as the
    /// worker can, and never falls behind.
    pub(super) fn ask(self, question: impl Fn() -> Option<Ask> + 'static, keep: impl Fn(Answer) + 'static) {
        self.is_stale.set_value(true);
        if self.is_asking.get_value() {
            return;
        }
        self.is_asking.set_value(true);
        let page = Owner::current();
        spawn_local(async move {
            while self.is_stale.try_get_value() == Some(true) {
                self.is_stale.set_value(false);
                let Some(question) = question() else { return };
                let answer = client::ask(question).await;
                if self.is_stale.is_disposed() {
                    return;
                }
                match answer {
                    Ok(answer) => keep(answer),
                    Err(failure) => {
                        page.as_ref().inspect(|page| page.with(|| show_failure(&failure)));
                        break;
                    }
                }
            }
            self.is_asking.try_update_value(|is_asking| *is_asking = false);
        });
    }
}
