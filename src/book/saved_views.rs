//! Views of pages kept under a name: what a page is to show, as the page itself packs it.
//!
//! Why nothing of it is kept in the book, and why the page's choices are bytes to it: views are asked for on few pages, and a
//! further page can keep its own without anything new in the journal. They hold no searched text: that may be a person's.

use super::undo::Toggle;
use super::{Book, Change, KeptPlace, UndoPlan};
use serde::{Deserialize, Serialize};

/// A saved view.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SavedView {
    /// The code of its page.
    pub page: String,
    /// Its name, one on its page.
    pub name: String,
    /// What the page is to show, as the page packs it.
    pub state: Vec<u8>,
}

impl SavedView {
    /// Its form in the journal.
    pub fn pack(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    /// Reads that form; `None` for nothing.
    pub fn unpack(bytes: &[u8]) -> Option<SavedView> {
        postcard::from_bytes(bytes).ok()
    }

    /// The name in that form; blank for nothing.
    pub(super) fn name_in(bytes: &[u8]) -> String {
        SavedView::unpack(bytes).map(|view| view.name).unwrap_or_default()
    }

    fn is_at(&self, page: &str, name: &str) -> bool {
        self.page == page && self.name == name
    }
}

impl Book {
    /// The views in force, by page and name.
    pub fn saved_views(&self) -> Vec<SavedView> {
        self.saved_views_with(None)
    }

    /// The views in force, once the entry at a place is in effect or out of it.
    fn saved_views_with(&self, switched: Option<(usize, bool)>) -> Vec<SavedView> {
        let mut views: Vec<SavedView> = Vec::new();
        for (place, record) in self.journal.iter().enumerate() {
            let Change::ViewChanged { before, after } = &record.entry.change else { continue };
            if self.is_in_effect(place, switched) {
                let [before, after] = [before, after].map(|view| SavedView::unpack(view));
                let is_replaced = |view: &SavedView| {
                    [&before, &after].into_iter().flatten().any(|other| other.is_at(&view.page, &view.name))
                };
                views.retain(|view| !is_replaced(view));
                views.extend(after);
            }
        }
        views.sort();
        views
    }

    /// Plans to save a view, in the place of one of the same name; `None` when that changes nothing, or it has no name.
    pub fn plan_save_view(&self, view: SavedView) -> Option<Change> {
        let view = SavedView { name: view.name.trim().to_owned(), ..view };
        let before = self.saved_view(&view.page, &view.name);
        let is_new = !view.name.is_empty() && before.as_ref() != Some(&view);
        is_new.then(|| changed(before.as_ref(), Some(&view)))
    }

    /// Plans to call a view otherwise; `None` when there is none, or the other name is taken or blank.
    pub fn plan_rename_view(&self, page: &str, name: &str, to: &str) -> Option<Change> {
        let before = self.saved_view(page, name)?;
        let to = to.trim();
        let is_free = !to.is_empty() && self.saved_view(page, to).is_none();
        is_free.then(|| changed(Some(&before), Some(&SavedView { name: to.to_owned(), ..before.clone() })))
    }

    /// Plans to delete a view; `None` when there is none.
    pub fn plan_delete_view(&self, page: &str, name: &str) -> Option<Change> {
        self.saved_view(page, name).map(|before| changed(Some(&before), None))
    }

    fn saved_view(&self, page: &str, name: &str) -> Option<SavedView> {
        self.saved_views().into_iter().find(|view| view.is_at(page, name))
    }

    /// What switching an entry that wrote a view does, and which of its names stays because a later one wrote it.
    pub(super) fn plan_view(&self, plan: &mut UndoPlan, toggle: Toggle, before: &[u8], after: &[u8]) {
        let (now, then) = (self.saved_views(), self.saved_views_with(Some((toggle.base, toggle.puts_on))));
        plan.setting_count = u32::from(now != then);
        let written = [before, after].into_iter().filter_map(SavedView::unpack);
        let mut names: Vec<(String, String)> = written.map(|view| (view.page, view.name)).collect();
        names.dedup();
        for (page, name) in names {
            let writer = self.journal.iter().enumerate().skip(toggle.base + 1).rev().find_map(|(place, record)| {
                let Change::ViewChanged { before, after } = &record.entry.change else { return None };
                let views = [before, after].map(|view| SavedView::unpack(view));
                let wrote = !record.is_undone && views.iter().flatten().any(|view| view.is_at(&page, &name));
                wrote.then_some(place)
            });
            if let Some(writer) = writer {
                self.keep(plan, KeptPlace::View(name), "", Some(writer));
            }
        }
    }
}

fn changed(before: Option<&SavedView>, after: Option<&SavedView>) -> Change {
    let [before, after] = [before, after].map(|view| view.map(SavedView::pack).unwrap_or_default());
    Change::ViewChanged { before, after }
}
