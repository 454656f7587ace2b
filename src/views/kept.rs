//! Values that are heard of when they change, as Leptos' own, but kept behind one type: with one for every type of value
//! the same machinery would be in the page once for each.

use leptos::prelude::{IsDisposed, Memo as AnyMemo, Read, ReadUntracked, RwSignal as AnySignal, Write};
use std::any::Any;
use std::marker::PhantomData;

type Kept = Box<dyn Any + Send + Sync>;

/// A value that is set from outside.
pub struct RwSignal<T> {
    kept: AnySignal<Kept>,
    of: PhantomData<fn() -> T>,
}

/// A value that is worked out from others; who reads it hears only of real changes.
pub struct Memo<T> {
    kept: AnyMemo<Kept>,
    of: PhantomData<fn() -> T>,
}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// Holds a first value.
    pub fn new(value: T) -> RwSignal<T> {
        RwSignal { kept: AnySignal::new(Box::new(value)), of: PhantomData }
    }

    /// Puts another value; nothing happens when the signal's place in the page is gone.
    pub fn set(self, value: T) {
        put(self.kept, Box::new(value));
    }

    /// Whether the signal's place in the page is gone.
    pub fn is_disposed(self) -> bool {
        self.kept.is_disposed()
    }

    /// Puts another value; gives it back when the signal's place in the page is gone.
    pub fn try_set(self, value: T) -> Option<T> {
        match self.kept.try_write() {
            Some(mut kept) => *kept = Box::new(value),
            None => return Some(value),
        }
        None
    }

    /// Changes the value; nothing happens when the signal's place in the page is gone.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// Changes the value and gives what came of it; `None` when the signal's place in the page is gone.
    pub fn try_update<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let mut kept = self.kept.try_write()?;
        kept.downcast_mut().map(change)
    }
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Worked out from its former value too.
    pub fn new(work_out: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T> {
        let work_out = move |former: Option<Kept>| -> (Kept, bool) {
            let former = former.as_ref().and_then(|former| former.downcast_ref());
            let value = work_out(former);
            let is_changed = former != Some(&value);
            (Box::new(value), is_changed)
        };
        Memo { kept: any_memo(Box::new(work_out)), of: PhantomData }
    }
}

fn put(signal: AnySignal<Kept>, value: Kept) {
    if let Some(mut kept) = signal.try_write() {
        *kept = value;
    }
}

fn any_memo(work_out: Box<dyn Fn(Option<Kept>) -> (Kept, bool) + Send + Sync>) -> AnyMemo<Kept> {
    AnyMemo::new_owning(work_out)
}

fn value_of<T: 'static>(kept: &Kept) -> &T {
    kept.downcast_ref().expect("what was put is of the type")
}

/// What both have to read by.
macro_rules! readable {
    ($readable:ident) => {
        impl<T> Clone for $readable<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $readable<T> {}

        impl<T: 'static> $readable<T> {
            /// Reads the value, and hears of its changes.
            pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
                read(value_of(&self.kept.read()))
            }

            /// Reads the value once.
            pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
                read(value_of(&self.kept.read_untracked()))
            }

            /// Hears of changes only. Reads all the same: a memo that was never read hears of nothing itself.
            pub fn track(self) {
                drop(self.kept.read());
            }
        }

        impl<T: Clone + 'static> $readable<T> {
            /// The value; hears of its changes.
            pub fn get(self) -> T {
                self.with(T::clone)
            }

            /// The value at the moment.
            pub fn get_untracked(self) -> T {
                self.with_untracked(T::clone)
            }

            /// The value at the moment; `None` when its place in the page is gone.
            pub fn try_get_untracked(self) -> Option<T> {
                self.kept.try_read_untracked().map(|kept| value_of::<T>(&kept).clone())
            }
        }
    };
}

readable!(RwSignal);
readable!(Memo);
