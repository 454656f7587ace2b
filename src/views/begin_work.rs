//! What begins when all of the program is here: the worker is heard, the desk and the keys are ready, the book opens.

use super::automatic_backup::back_up_on_leaving;
use super::history_view::provide_history;
use super::keep_storage::ask_to_keep_once;
use super::learning::provide_learning;
use super::live::{effect, memo};
use super::matching::provide_matching;
use super::preferences::load_workspace;
use super::reminder::provide_reminder;
use super::workspace::open_workspace;
use super::{provide_import, shortcuts, show_failure, use_language, use_overview};
use crate::words::{keep_channels, keep_terms};
use crate::worker::client::{self, Stop};
use crate::worker::protocol::Overview;

/// Called once.
#[inline(never)]
pub fn begin_work() {
    provide_import();
    provide_history();
    provide_matching();
    provide_learning();
    provide_reminder();
    ask_to_keep_once();
    shortcuts::listen();
    back_up_on_leaving();
    let overview = use_overview();
    draw_anew_for_own_terms();
    let hear = move |heard: Overview| {
        // An older glance may come after the answer of a later change.
        let is_news = overview.with_untracked(|known| {
            known.workspace == heard.workspace && heard.version >= known.version || known.version == 0
        });
        if is_news {
            overview.set(heard);
        }
    };
    client::start(hear, move |stop| match stop {
        Stop::OpenAgain(failure) => {
            show_failure(&failure);
            open_workspace(overview.with_untracked(|overview| overview.workspace));
        }
        Stop::ForGood(failure) => overview.update(|overview| overview.closed = Some(failure)),
    });
    open_workspace(load_workspace());
}

/// Every view names stages: in other words they are drawn anew, as in another language.
fn draw_anew_for_own_terms() {
    let (overview, language) = (use_overview(), use_language());
    let own = memo(move || overview.with(|overview| (overview.terms.clone(), overview.channels.clone())));
    effect(move |_| {
        let (terms, channels) = own.get();
        // Both are kept, whichever is another one.
        if keep_terms(&terms) | keep_channels(&channels) {
            language.set(language.get_untracked());
        }
    });
}
