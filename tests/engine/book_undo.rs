//! Whatever happens to a book, and in whatever order: undo puts it back, later changes stay, the records give it again.

use crate::book::Desk;
use leadbench::book::{Book, Change, Kept, KeptPlace, Parts, Settings};
use leadbench::lead::{Currency, EntryId, Field, FieldKey, IssueKind, Money, Spend};
use leadbench::table::{Edits, Row};
use proptest::prelude::*;
use proptest::sample::Index;
use std::fmt::Write;

/// Something that happens; what it happens to is chosen among what is there then.
#[derive(Clone, Debug)]
enum Step {
    Import(Vec<[usize; 8]>),
    Edit(Vec<Index>, usize, usize),
    Rules(usize, i16),
    Settings(usize, usize),
    Spend(usize),
    RemoveSpend(Index),
    Undo(Index),
}

fn changes() -> impl Strategy<Value = Step> {
    let row = proptest::array::uniform8(0..6_usize);
    prop_oneof![
        3 => proptest::collection::vec(row, 1..5).prop_map(Step::Import),
        4 => (proptest::collection::vec(any::<Index>(), 1..4), 0..5_usize, 0..5_usize)
            .prop_map(|(rows, field, text)| Step::Edit(rows, field, text)),
        1 => (0..6_usize, 1..60_i16).prop_map(|(what, points)| Step::Rules(what, points)),
        1 => (0..3_usize, 0..3_usize).prop_map(|(region, currency)| Step::Settings(region, currency)),
        1 => (1..4_usize).prop_map(Step::Spend),
        1 => any::<Index>().prop_map(Step::RemoveSpend),
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let any_step = prop_oneof![3 => changes(), 2 => any::<Index>().prop_map(Step::Undo)];
    proptest::collection::vec(any_step, 1..14)
}

const IDS: [&str; 6] = ["", "P-1", "P-2", "P-3", "P-4", "P-5"];
const NAMES: [&str; 6] = ["", "Anna Rossi", "Jan Novák", "Anna Rossi", "Li Wei", "Eva"];
const EMAILS: [&str; 6] = ["", "anna@nordwind.example", "jan@reka.example", "no address", "eva@reka.example", ""];
const PHONES: [&str; 6] = ["", "+39 347 123 4567", "12", "+420 601 123 456", "", "+39 347 123 4568"];
const STAGES: [&str; 6] = ["", "prospect", "won", "who knows", "lead", "customer"];
const DAYS: [&str; 6] = ["", "13/01/2026", "soon", "2026-02-01", "", "2025-12-31"];
const AMOUNTS: [&str; 6] = ["", "1200", "much", "88.50", "", "7"];
const SIZES: [&str; 6] = ["", "38", "44", "", "39", "38"];

fn csv(rows: &[[usize; 8]]) -> String {
    let mut text = "id,Name,Email,Phone,Stage,First contact,Deal value,Shoe size,Source\n".to_owned();
    let columns = [IDS, NAMES, EMAILS, PHONES, STAGES, DAYS, AMOUNTS, SIZES];
    for row in rows {
        let cells: Vec<&str> = row.iter().zip(columns).map(|(place, column)| column[*place]).collect();
        writeln!(text, "{},fair", cells.join(",")).expect("memory takes it");
    }
    text
}

const EDITED: [Field; 5] = [Field::City, Field::Email, Field::Stage, Field::Value, Field::FirstContact];
const TEXTS: [[&str; 5]; 5] = [
    ["", "Brno", "Torino", "北京", "Brno"],
    ["", "new@reka.example", "broken", "eva@reka.example", "anna@nordwind.example"],
    ["lead", "prospect", "customer", "odd stage", "lost"],
    ["", "12.00 EUR", "99.00 USD", "odd", "12.00 EUR"],
    ["", "2026-01-13", "2027-01-01", "odd", "2026-01-14"],
];

impl Desk {
    /// Takes a step. `None` when there is nothing it could happen to.
    fn take(&mut self, step: &Step) -> Option<EntryId> {
        match step {
            Step::Import(rows) => {
                self.import("list.csv", &csv(rows));
                self.book.line(self.book.entry_count() - 1).map(|line| line.id)
            }
            Step::Edit(rows, field, text) => self.edit_some(rows, *field, *text),
            Step::Rules(what, points) => {
                let before = self.book.rules().clone();
                let mut after = before.clone();
                match what {
                    0..3 => after.rules[*what].points = *points,
                    3 => after.rules[1].is_on = !after.rules[1].is_on,
                    4 => after.thresholds[2] = *points,
                    _ => drop(after.rules.pop().filter(|_| after.rules.len() > 4)),
                }
                Some(self.change(Change::RulesChanged { before, after }, Parts::default()))
            }
            Step::Settings(region, currency) => {
                let (region, currency) = (["IT", "CZ", "CN"][*region], ["EUR", "CZK", "CNY"][*currency]);
                let before = self.book.settings().clone();
                let after = Settings { region: region.to_owned(), currency: currency.to_owned() };
                (before != after).then(|| self.change(Change::SettingsChanged { before, after }, Parts::default()))
            }
            Step::Spend(count) => {
                let currency = Currency::parse("EUR").expect("a currency");
                let spend = |minor| Spend {
                    day: None,
                    channel: "paid_search".to_owned(),
                    campaign: String::new(),
                    money: Money { minor, currency },
                };
                let spends = (1..=*count as i64).map(spend).collect();
                Some(self.change(Change::SpendRecorded { file: String::new(), spends }, Parts::default()))
            }
            Step::RemoveSpend(which) => {
                let records = self.book.spend_records();
                let record = (!records.is_empty()).then(|| which.get(&records))?;
                let change = Change::SpendRemoved { entry: record.entry, place: record.place };
                Some(self.change(change, Parts::default()))
            }
            Step::Undo(which) => {
                let live = self.live();
                let id = *(!live.is_empty()).then(|| which.get(&live))?;
                self.undo(id);
                self.book.line(self.book.entry_count() - 1).map(|line| line.id)
            }
        }
    }

    fn edit_some(&mut self, rows: &[Index], field: usize, text: usize) -> Option<EntryId> {
        let (book, after) = (&self.book, TEXTS[field][text]);
        let mut edits = Edits::default();
        let mut rows: Vec<Row> =
            rows.iter().filter(|_| !book.rows().is_empty()).map(|which| *which.get(book.rows())).collect();
        rows.sort_unstable();
        rows.dedup();
        for row in rows {
            let before = book.table().text(row, EDITED[field]);
            if before != after {
                edits.push(row, EDITED[field].into(), &before, after);
            }
        }
        if edits.is_empty() {
            return None;
        }
        book.plan_issues(&mut edits);
        Some(self.change(Change::Edited { field: EDITED[field].into() }, Parts { edits, ..Parts::default() }))
    }

    /// Every entry that can be undone.
    fn live(&self) -> Vec<EntryId> {
        let lines = (0..self.book.entry_count()).filter_map(|place| self.book.line(place));
        lines.filter(|line| !line.is_undone).map(|line| line.id).collect()
    }

    fn take_all(&mut self, steps: &[Step]) {
        for step in steps {
            self.take(step);
        }
    }
}

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
                if event.line.place == place || is_later {
                    writers.extend(event.changes.into_iter().map(|(field, ..)| (row, field, is_later)));
                }
            }
        }
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
                if wrote(key, false) && wrote(key, true) && desk.book.has(row) {
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
