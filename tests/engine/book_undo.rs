//! Whatever happens to a book, and in whatever order: undo puts it back, later changes stay, the records give it again.

use crate::book::Desk;
use crate::book_steps::{Step, changes, steps};
use leadbench::book::{Book, Kept, KeptPlace};
use leadbench::lead::{EntryId, Field, FieldKey, IssueKind};
use leadbench::table::Row;
use proptest::prelude::*;
use proptest::sample::Index;

/// All that can be seen of a book, but for its journal.
fn seen(book: &Book) -> Vec<String> {
    let table = book.table();
    let names: Vec<&str> = table.custom_names().collect();
    let cell = |row: Row, key: FieldKey| {
        let name = match key {
            FieldKey::Standard(field) => field.code(),
            FieldKey::Custom(place) => names[usize::from(place)],
        };
        let text = table.text(row, key);
        (!text.is_empty()).then(|| format!("{name}={text}"))
    };
    let lead = |row: &Row| {
        let cells: Vec<String> = table.keys().filter_map(|key| cell(*row, key)).collect();
        let issues: Vec<IssueKind> = table.issues(*row).iter().collect();
        format!("{:?} {cells:?} {issues:?} {:?}", book.id_of(*row), table.file_rows(*row))
    };
    let mut seen: Vec<String> = book.rows().iter().map(lead).collect();
    seen.push(format!("{:?} {:?}", book.rules(), book.settings()));
    seen.push(format!("{:?}", book.spend_records()));
    seen.push(format!("{:?}", book.rejections(None).collect::<Vec<_>>()));
    seen
}

/// All of a book, what is out of sight too.
fn whole(book: &Book) -> Vec<String> {
    let table = book.table();
    let mut whole = seen(book);
    for row in 0..table.len() {
        let cells: Vec<_> = table.keys().map(|key| table.text(row, key)).collect();
        whole.push(format!("{cells:?} {:?} {:?}", table.issues(row), table.file_rows(row)));
        whole.push(format!("{:?}", book.events_of(row)));
    }
    whole.extend((0..book.entry_count()).map(|place| format!("{:?}", book.line(place))));
    whole.push(format!("{:?} {:?}", book.undo_line(), book.redo_line()));
    whole.push(format!("{:?} {:?}", book.rows(), table.custom_names().collect::<Vec<_>>()));
    whole
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_puts_back_what_was_and_redo_what_was_undone(before in steps(), step in changes(), which in any::<Index>()) {
        for step in [step, Step::Undo(which)] {
            let mut desk = Desk::default();
            desk.take_all(&before);
            let was = seen(&desk.book);
            let Some(id) = desk.take(&step) else { continue };
            let done = seen(&desk.book);
            let kept_count = desk.undo(id);
            prop_assert!(kept_count == 0 || matches!(step, Step::Undo(_)), "nothing came later");
            prop_assert_eq!(seen(&desk.book), was);
            desk.undo(desk.book.line(desk.book.entry_count() - 1).expect("the undo").id);
            prop_assert_eq!(seen(&desk.book), done);
        }
    }

    #[test]
    fn what_came_later_stays_and_all_else_returns(
        before in steps(), step in changes(), later in proptest::collection::vec(changes(), 1..6),
    ) {
        let mut desk = Desk::default();
        desk.take_all(&before);
        let table_before = desk.book.table().clone();
        let Some(id) = desk.take(&step) else { return Ok(()) };
        let place = desk.book.entry_count() - 1;
        desk.take_all(&later);
        let now = desk.book.table().clone();
        let plan = desk.book.plan_undo(id).expect("in effect").plan;
        let mut writers: Vec<(Row, FieldKey, bool)> = Vec::new();
        for row in 0..now.len() {
            for event in desk.book.events_of(row) {
                let is_later = event.line.place > place;
                if event.row == row && (event.line.place == place || is_later) {
                    writers.extend(event.changes.into_iter().map(|(field, ..)| (row, field, is_later)));
                }
            }
        }
        // What stays is told of leads in sight: one that was merged may only come back with this undo.
        let in_sight = desk.book.rows().to_vec();
        desk.undo(id);
        let mut kept = Vec::new();
        for row in 0..now.len() {
            let wrote = |key, is_later| writers.contains(&(row, key, is_later));
            for key in now.keys() {
                let expected = match (wrote(key, false), wrote(key, true)) {
                    // The entry may have brought the field itself.
                    (true, false) if !table_before.keys().any(|known| known == key) => "".into(),
                    (true, false) => table_before.text(row, key),
                    _ => now.text(row, key),
                };
                prop_assert_eq!(desk.book.table().text(row, key), expected, "row {} {:?}", row, key);
                if wrote(key, false) && wrote(key, true) && in_sight.contains(&row) {
                    kept.push((row, key, now.text(row, key).into_owned()));
                }
            }
            if row < table_before.len() && !now.keys().any(|key| wrote(key, true)) {
                prop_assert_eq!(desk.book.table().issues(row), table_before.issues(row), "issues of row {}", row);
            }
        }
        let of_leads = |kept: &Kept| match kept.place {
            KeptPlace::Lead { row, field, .. } => Some((row, field, kept.value_now.clone())),
            _ => None,
        };
        prop_assert_eq!(plan.kept.iter().filter_map(of_leads).collect::<Vec<_>>(), kept);
        prop_assert!(plan.kept.iter().all(|kept| kept.writer.place > place && !kept.writer.is_undone));
    }

    #[test]
    fn the_records_give_the_same_book_bit_for_bit(steps in steps()) {
        let mut desk = Desk::default();
        desk.take_all(&steps);
        prop_assert_eq!(whole(&desk.read_again()), whole(&desk.book));
    }

    #[test]
    fn with_everything_undone_the_book_is_empty(steps in steps(), order in any::<Index>()) {
        let mut desk = Desk::default();
        desk.take_all(&steps);
        let is_change = |desk: &Desk, id: &EntryId| {
            let line = (0..desk.book.entry_count()).filter_map(|place| desk.book.line(place)).find(|line| line.id == *id);
            line.is_some_and(|line| !format!("{:?}", line.kind).contains("done("))
        };
        loop {
            let live: Vec<EntryId> = desk.live().into_iter().filter(|id| is_change(&desk, id)).collect();
            if live.is_empty() {
                break;
            }
            desk.undo(*order.get(&live));
        }
        prop_assert_eq!(seen(&desk.book), seen(&Book::default()));
    }
}

#[test]
fn each_rule_is_what_the_last_entry_in_effect_made_it() {
    let mut desk = Desk::default();
    let points = |desk: &Desk, place: usize| desk.book.rules().rules[place].points;
    let (was, other) = (points(&desk, 0), points(&desk, 1));
    let first = desk.take(&Step::Rules(0, 31)).expect("changed");
    let second = desk.take(&Step::Rules(0, 32)).expect("changed");
    desk.take(&Step::Rules(1, 33)).expect("changed");
    let plan = desk.book.plan_undo(first).expect("in effect").plan;
    assert_eq!((plan.setting_count, plan.kept_count), (0, 1));
    assert_eq!((plan.kept[0].value_now.as_str(), plan.kept[0].writer.id), ("32", second));
    desk.undo(first);
    assert_eq!((points(&desk, 0), points(&desk, 1)), (32, 33));
    let plan = desk.book.plan_undo(second).expect("in effect").plan;
    assert_eq!((plan.setting_count, plan.kept_count), (1, 0));
    desk.undo(second);
    assert_eq!((points(&desk, 0), points(&desk, 1)), (was, 33), "not what the undone entry had made it");
    desk.undo_latest();
    assert_eq!(points(&desk, 1), other);
}

#[test]
fn one_setting_goes_back_and_the_other_stays() {
    let mut desk = Desk::default();
    let first = desk.take(&Step::Settings(0, 0)).expect("changed");
    desk.take(&Step::Settings(0, 1)).expect("changed");
    let plan = desk.book.plan_undo(first).expect("in effect").plan;
    assert_eq!((plan.setting_count, plan.kept_count), (1, 1));
    assert_eq!((&plan.kept[0].place, plan.kept[0].value_now.as_str()), (&KeptPlace::Currency, "CZK"));
    desk.undo(first);
    assert_eq!((desk.book.settings().region.as_str(), desk.book.settings().currency.as_str()), ("US", "CZK"));
}

#[test]
fn undone_from_both_sides_an_import_comes_back_once() {
    let mut desk = Desk::default();
    let import = desk.take(&Step::Import(vec![[1, 1, 1, 1, 0, 0, 0, 0], [2, 2, 2, 0, 0, 0, 0, 0]])).expect("imported");
    let latest = |desk: &Desk| desk.book.line(desk.book.entry_count() - 1).expect("an entry").id;
    desk.undo(import);
    let undo = latest(&desk);
    desk.undo(undo);
    let redo = latest(&desk);
    desk.undo(import);
    assert!(desk.book.plan_undo(undo).is_none() && desk.book.plan_undo(redo).is_none(), "overtaken by the last undo");
    desk.redo_latest();
    assert_eq!(desk.book.rows(), [0, 1]);
}

#[test]
fn the_plan_of_an_import_counts_the_leads_that_go_and_those_changed_since() {
    let mut desk = Desk::default();
    let import = desk.take(&Step::Import(vec![[1, 1, 1, 1, 0, 0, 0, 0], [2, 2, 2, 0, 0, 0, 0, 0]])).expect("imported");
    desk.edit(1, Field::City, "Brno");
    let plan = desk.book.plan_undo(import).expect("in effect").plan;
    assert_eq!((plan.hidden_count, plan.hidden_changed_count, plan.kept_count, plan.is_redo), (2, 1, 0, false));
    desk.undo(import);
    let undo = desk.book.line(desk.book.entry_count() - 1).expect("the undo").id;
    let plan = desk.book.plan_undo(undo).expect("in effect").plan;
    assert_eq!((plan.shown_count, plan.hidden_count, plan.is_redo), (2, 0, true));
}
