//! Generated steps of a book's life: imports, edits, operations, rules, settings, recipes, merges, spend, undo.

use crate::book::Desk;
use leadbench::book::{Change, MergeDraft, Parts, Settings};
use leadbench::facet::{self, LetterCase, Operation, SplitPart};
use leadbench::lead::{Currency, EntryId, Field, Money, Spend};
use leadbench::table::{Edits, Row};
use proptest::prelude::*;
use proptest::sample::Index;
use std::fmt::Write;

/// Something that happens; what it happens to is chosen among what is there then.
#[derive(Clone, Debug)]
pub enum Step {
    Import(Vec<[usize; 8]>),
    Edit(Vec<Index>, usize, usize),
    Rules(usize, i16),
    Settings(usize, usize),
    Spend(usize),
    RemoveSpend(Index),
    Operate(usize),
    Recipe(usize),
    Merge(Vec<Index>),
    TellApart(Vec<Index>),
    Undo(Index),
}

/// Steps that are no undo.
pub fn changes() -> impl Strategy<Value = Step> {
    let row = proptest::array::uniform8(0..6_usize);
    prop_oneof![
        3 => proptest::collection::vec(row, 1..5).prop_map(Step::Import),
        4 => (proptest::collection::vec(any::<Index>(), 1..4), 0..5_usize, 0..5_usize)
            .prop_map(|(rows, field, text)| Step::Edit(rows, field, text)),
        1 => (0..6_usize, 1..60_i16).prop_map(|(what, points)| Step::Rules(what, points)),
        1 => (0..3_usize, 0..3_usize).prop_map(|(region, currency)| Step::Settings(region, currency)),
        1 => (1..4_usize).prop_map(Step::Spend),
        1 => any::<Index>().prop_map(Step::RemoveSpend),
        2 => (0..5_usize).prop_map(Step::Operate),
        1 => (0..6_usize).prop_map(Step::Recipe),
        2 => proptest::collection::vec(any::<Index>(), 2..4).prop_map(Step::Merge),
        1 => proptest::collection::vec(any::<Index>(), 2..4).prop_map(Step::TellApart),
    ]
}

/// Any steps.
pub fn steps() -> impl Strategy<Value = Vec<Step>> {
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

/// One operation of each kind that changes what the other steps put.
fn operation(which: usize) -> facet::Step {
    let fill = |with: &str| Operation::Fill { with: with.to_owned() };
    let (field, operation) = match which {
        0 => (Field::City, Operation::Case(LetterCase::Upper)),
        1 => (Field::Stage, fill("prospect")),
        2 => {
            (Field::City, Operation::Split { separator: "r".into(), part: SplitPart::After, into: Field::Notes.into() })
        }
        3 => (Field::Email, Operation::Clear),
        _ => (Field::City, fill("Brno")),
    };
    facet::Step { field: field.into(), operation }
}

impl Desk {
    /// Takes a step. `None` when there is nothing it could happen to.
    pub fn take(&mut self, step: &Step) -> Option<EntryId> {
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
            Step::Operate(which) => {
                let step = operation(*which);
                let (change, parts) = self.book.plan_operated(self.book.rows(), "", &[step])?;
                Some(self.change(change, parts))
            }
            Step::Recipe(which) => {
                let steps = (which % 3 > 0).then(|| vec![operation(*which % 3)]);
                let change = self.book.plan_set_recipe(["Fair", "Web"][which / 3], steps)?;
                Some(self.change(change, Parts::default()))
            }
            Step::Merge(which) => {
                let rows = self.some_rows(which);
                let (kept, gone) = rows.split_first()?;
                let draft = MergeDraft { kept: *kept, gone: gone.to_vec(), choices: Vec::new() };
                let (change, parts) = self.book.plan_merge(&[draft])?;
                Some(self.change(change, parts))
            }
            Step::TellApart(which) => {
                let (change, parts) = self.book.plan_tell_apart(&self.some_rows(which))?;
                Some(self.change(change, parts))
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
        let mut rows = self.some_rows(rows);
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

    fn some_rows(&self, which: &[Index]) -> Vec<Row> {
        let rows = self.book.rows();
        which.iter().filter(|_| !rows.is_empty()).map(|which| *which.get(rows)).collect()
    }

    /// Every entry that can be undone.
    pub fn live(&self) -> Vec<EntryId> {
        let lines = (0..self.book.entry_count()).filter_map(|place| self.book.line(place));
        lines.filter(|line| !line.is_undone).map(|line| line.id).collect()
    }

    /// Takes steps one after another.
    pub fn take_all(&mut self, steps: &[Step]) {
        for step in steps {
            self.take(step);
        }
    }
}
