//! The leads by stage: how many, what they are worth, the best of each by score.

use super::desk::Desk;
use crate::lead::{Day, Field, LeadId, Money, Stage};
use crate::own::Labels;
use crate::report::MoneySum;
use crate::score::Grade;
use crate::table::{Row, sort_rows};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

/// Which leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KanbanAsk {
    /// Only those of this owner, blank for those of nobody; `None` for all.
    pub owner: Option<String>,
    /// Cards of a column at most.
    pub count: u32,
}

/// The leads by stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kanban {
    /// A column a stage, in the order of `Stage::ALL`.
    pub columns: Vec<KanbanColumn>,
    /// Every owner there is, in the order of their names; blank last when leads have none.
    pub owners: Vec<String>,
}

/// The leads in a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KanbanColumn {
    /// The stage.
    pub stage: Stage,
    /// In all.
    pub total: u32,
    /// What they are worth, a sum for each currency, in the order of their codes.
    pub value: Vec<Money>,
    /// The best by score.
    pub cards: Vec<KanbanCard>,
}

/// One lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KanbanCard {
    /// The lead.
    pub id: LeadId,
    /// What a reader knows it by.
    pub name: String,
    /// Its company.
    pub company: String,
    /// Points.
    pub score: i16,
    /// Grade.
    pub grade: Grade,
    /// Who follows it up.
    pub owner: String,
    /// What the deal is worth.
    pub value: Option<Money>,
}

/// The columns.
pub fn kanban(desk: &mut Desk, ask: &KanbanAsk, today: Day) -> Kanban {
    desk.scores(today);
    let (book, scores) = (&desk.book, &desk.known_scores().points);
    let table = book.table();
    let (owner_of, value_of) = (table.column(Field::Owner), table.column(Field::Value));
    let stages = table.stages();
    let mut labels = Labels::default();
    let owners = labels.of_words(owner_of);
    let owner = |row: Row| owners.get(owner_of.code(row) as usize).copied().unwrap_or_default();
    let asked = ask.owner.as_deref().map(|owner| labels.find(owner));
    let is_asked = |row: Row| asked.is_none_or(|asked| asked == Some(owner(row)));
    let mut rows: [Vec<Row>; Stage::ALL.len()] = Default::default();
    for row in book.rows().iter().copied().filter(|row| is_asked(*row)) {
        rows[stages.of(row) as usize].push(row);
    }
    let card = |row: Row| {
        let score = scores[row as usize];
        Some(KanbanCard {
            id: book.id_of(row)?,
            name: book.name_of(row),
            company: table.text(row, Field::Company).into_owned(),
            score,
            grade: book.rules().grade(score),
            owner: owner_of.text(row).into_owned(),
            value: value_of.money(row),
        })
    };
    let columns = Stage::ALL.into_iter().zip(rows).map(|(stage, mut rows)| {
        sort_rows(&mut rows, true, &|row| Some((i64::from(scores[row as usize]) - i64::from(i16::MIN)) as u64));
        let mut value = MoneySum::default();
        rows.iter().for_each(|row| value.add_known(value_of.money(*row)));
        KanbanColumn {
            stage,
            total: rows.len() as u32,
            value: value.into_sums(),
            cards: rows.iter().take(ask.count as usize).filter_map(|row| card(*row)).collect(),
        }
    });
    let columns = columns.collect();
    let used: FxHashSet<u32> = book.rows().iter().map(|row| owner(*row)).collect();
    let mut owners: Vec<String> = used.into_iter().map(|owner| labels.text(owner).to_owned()).collect();
    owners.sort_by(|one, other| (one.is_empty(), one).cmp(&(other.is_empty(), other)));
    Kanban { columns, owners }
}
