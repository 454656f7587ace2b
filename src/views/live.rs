//! What changes on the screen, through one type for each kind of change: a closure of a type of its own would bring its
//! own copy of everything that draws and remembers, and the page would be a quarter larger.

use super::kept::{Memo, RwSignal};
use leptos::children::ViewFn;
use leptos::either::Either;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use std::sync::{Arc, Mutex};

/// As Leptos', but every view is of one type.
macro_rules! view {
    ($($markup:tt)*) => {
        ::leptos::prelude::IntoAny::into_any(::leptos::view! { $($markup)* })
    };
}
pub(super) use view;

/// A part of the page that is drawn anew whenever what it reads changes.
pub(super) fn live<V: IntoView + 'static>(mut draw: impl FnMut() -> V + Send + 'static) -> AnyView {
    let draw: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(move || draw().into_any()));
    draw.into_any()
}

/// A value worked out from others; who reads it hears only of real changes.
pub(super) fn memo<T: PartialEq + Send + Sync + 'static>(work_out: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    Memo::new(move |_| work_out())
}

/// Does something now, and again whenever what it reads changes; hears whether it is the first time.
pub(super) fn effect(mut run: impl FnMut(bool) + 'static) {
    let run: Box<dyn FnMut(Option<()>)> = Box::new(move |before| run(before.is_none()));
    Effect::new(run);
}

/// Does something in a task of its own, so that what is drawn so far is seen, and keys and clicks are heard, before it.
pub(super) fn next_task(run: impl FnOnce() + 'static) {
    after(0, Box::new(run));
}

/// The same after what was drawn so far was most likely painted.
fn next_frame(run: impl FnOnce() + 'static) {
    after(FRAME_MILLIS, Box::new(run));
}

/// At 60 frames a second.
const FRAME_MILLIS: u32 = 16;

fn after(millis: u32, run: Box<dyn FnOnce()>) {
    gloo_timers::callback::Timeout::new(millis, run).forget();
}

/// How many of something may be drawn: so many more a frame, as long as there are more than those.
pub(super) fn drawn_in_steps(at_once: u32, has_more: impl Fn(u32) -> bool + 'static) -> RwSignal<u32> {
    let drawn = RwSignal::new(at_once);
    effect(move |_| {
        let count = drawn.get();
        if has_more(count) {
            next_frame(move || drawn.set(count + at_once));
        }
    });
    drawn
}

/// Draws its children in a task of their own: what stands before them is seen, and keys and clicks are heard, earlier.
#[component]
pub fn Later(children: ChildrenFn) -> impl IntoView {
    let is_due = RwSignal::new(false);
    next_task(move || is_due.set(true));
    live(move || is_due.get().then(|| children()))
}

/// Whether something is shown.
pub struct Condition(Box<dyn Fn() -> bool + Send + Sync>);

impl<F: Fn() -> bool + Send + Sync + 'static> From<F> for Condition {
    fn from(condition: F) -> Condition {
        Condition(Box::new(condition))
    }
}

/// Shows its children while a condition holds, else the fallback.
#[component]
pub fn Show(
    children: ChildrenFn,
    #[prop(into)] when: Condition,
    #[prop(optional, into)] fallback: ViewFn,
) -> impl IntoView {
    // Reference-counted, for it may be read once more after its owner is gone.
    let is_shown = ArcMemo::new(move |_| (when.0)());
    move || match is_shown.get() {
        true => Either::Left(children()),
        false => Either::Right(fallback.run()),
    }
}

/// A part of a list, and what tells it from the others.
struct Part {
    key: String,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

/// As Leptos', for any list: parts that stay are not drawn anew. Parts are told apart by their keys as text.
#[component]
pub fn For<T: Send + 'static, K: std::fmt::Debug, V: IntoView + 'static>(
    each: impl Fn() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> K + Send + 'static,
    children: impl Fn(T) -> V + Send + Sync + 'static,
) -> impl IntoView {
    let children = Arc::new(children);
    let parts = move || -> Vec<Part> {
        let part = |item| {
            let children = children.clone();
            Part { key: format!("{:?}", key(&item)), draw: Box::new(move || children(item).into_any()) }
        };
        each().into_iter().map(part).collect()
    };
    parts_in_place(Box::new(parts))
}

fn parts_in_place(parts: Box<dyn Fn() -> Vec<Part> + Send>) -> AnyView {
    let key = |part: &Part| part.key.clone();
    let draw = |part: Part| (part.draw)();
    leptos::control_flow::For(leptos::control_flow::ForProps::builder().each(parts).key(key).children(draw).build())
        .into_any()
}
