//! Saved views as changes of the book: saved, renamed, deleted, undone in any order.

use crate::book::Desk;
use leadbench::book::Parts;
use leadbench::book::{Change, EntryKind, KeptPlace, SavedView};
use leadbench::lead::EntryId;

fn view(name: &str, state: &[u8]) -> SavedView {
    SavedView { page: "funnel".to_owned(), name: name.to_owned(), state: state.to_vec() }
}

fn apply(desk: &mut Desk, change: Option<Change>) -> EntryId {
    desk.change(change.expect("a change"), Parts::default())
}

fn names(desk: &Desk) -> Vec<String> {
    assert_eq!(desk.read_again().saved_views(), desk.book.saved_views());
    desk.book.saved_views().into_iter().map(|view| view.name).collect()
}

#[test]
fn views_are_saved_renamed_deleted_and_each_undone_later() {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    let saved = desk.book.plan_save_view(view("  Fairs ", &[1]));
    let first = apply(&mut desk, saved);
    assert_eq!(names(&desk), ["Fairs"]);
    assert_eq!(desk.book.plan_save_view(view("Fairs", &[1])), None, "nothing new");
    assert_eq!(desk.book.plan_save_view(view(" ", &[1])), None, "no name");
    let change = desk.book.plan_save_view(view("Fairs", &[2]));
    let second = apply(&mut desk, change);
    let change = desk.book.plan_rename_view("funnel", "Fairs", "Trade fairs");
    let third = apply(&mut desk, change);
    assert_eq!(names(&desk), ["Trade fairs"]);
    let kind = EntryKind::ViewChanged { before: "Fairs".to_owned(), after: "Trade fairs".to_owned() };
    assert_eq!(desk.book.line(2).map(|line| line.kind), Some(kind));
    let change = desk.book.plan_save_view(view("Fairs", &[3]));
    apply(&mut desk, change);
    assert_eq!(desk.book.plan_rename_view("funnel", "Fairs", "Trade fairs"), None, "that name is taken");
    assert_eq!(desk.book.plan_rename_view("trends", "Fairs", "X"), None, "of another page");
    let plan = desk.book.plan_undo(second).expect("in effect").plan;
    let kept: Vec<&KeptPlace> = plan.kept.iter().map(|kept| &kept.place).collect();
    assert_eq!(kept, [&KeptPlace::View("Fairs".to_owned())]);
    desk.undo(third);
    assert_eq!(desk.book.saved_views(), [view("Fairs", &[3])]);
    let change = desk.book.plan_delete_view("funnel", "Fairs");
    let deleted = apply(&mut desk, change);
    assert_eq!(names(&desk), [""; 0]);
    assert_eq!(desk.book.plan_delete_view("funnel", "Fairs"), None);
    desk.undo(deleted);
    desk.undo(first);
    assert_eq!(names(&desk), ["Fairs"], "later ones stay");
}
