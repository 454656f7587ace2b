//! What the book answers to a question, kept up to date.

use super::kept::RwSignal;
use super::live::{effect, memo};
use super::{show_failure, use_overview};
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

/// The answer to a question, asked again whenever the book or what `ask` reads changes. The old answer stays until the
/// new one comes; an answer that was overtaken by a newer question is ignored. `None` until the first one.
pub(super) fn use_answer<T: Send + Sync + 'static>(
    ask: impl Fn() -> Ask + 'static,
    read: fn(Answer) -> Option<T>,
) -> RwSignal<Option<T>> {
    let kept = RwSignal::new(None);
    let keep = move |answer| {
        if let Some(answer) = read(answer) {
            kept.set(Some(answer));
        }
    };
    keep_asking(Box::new(ask), Rc::new(keep));
    kept
}

fn keep_asking(ask: Box<dyn Fn() -> Ask>, keep: Rc<dyn Fn(Answer)>) {
    let overview = use_overview();
    let book = memo(move || overview.with(|overview| (overview.workspace, overview.version)));
    let latest = StoredValue::new(0_u32);
    let page = Owner::current();
    effect(move |_| {
        book.track();
        let ask = ask();
        let number = latest.get_value() + 1;
        latest.set_value(number);
        let (page, keep) = (page.clone(), keep.clone());
        spawn_local(async move {
            let answer = client::ask(ask).await;
            // The page may have been left, or asked anew, while the worker was at work.
            if latest.try_get_value() != Some(number) {
                return;
            }
            match answer {
                Ok(answer) => keep(answer),
                Err(failure) => {
                    page.inspect(|page| page.with(|| show_failure(&failure)));
                }
            }
        });
    });
}
