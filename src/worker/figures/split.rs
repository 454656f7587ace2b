//! Leads apart by something: each value of it a code, its leads as a filter.

use crate::book::Filter;
use crate::lead::{Day, Field};
use crate::qualify::Standing;
use crate::report::{PassagePart, Passages, PeriodUnit, Periods, SmallFunnel};
use crate::score::Grade;
use crate::table::Row;
use crate::worker::desk::Desk;
use crate::worker::outlook_work::look_out;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// By what leads are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Split {
    /// A field: channel, campaign, owner.
    Field(Field),
    /// The grade by points.
    Grade,
    /// The grade by talks.
    TalkGrade,
    /// How the lead stands.
    Standing,
    /// The week or month in which it came.
    Period(PeriodUnit),
}

/// What the leads of a part have in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartLabel {
    /// The value of a field; blank for leads without one.
    Value(Field, String),
    /// The grade.
    Grade(Grade),
    /// The grade by talks; `None` for leads without one.
    TalkGrade(Option<Grade>),
    /// The standing; `None` for leads without one.
    Standing(Option<Standing>),
    /// They came in the period of this first day.
    Period(PeriodUnit, Day),
    /// So many other values.
    Others(u32),
    /// They came before all periods shown.
    Earlier,
    /// They came after all periods shown: on a day to come.
    Later,
}

/// Leads that have something in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What.
    pub label: PartLabel,
    /// Exactly these leads among those asked for; `None` where they are too many values for a filter.
    pub filter: Option<Filter>,
    /// How far they got.
    pub funnel: SmallFunnel,
}

/// The values shown by themselves; those beyond are together.
const PARTS_MAX: usize = 8;
/// Periods shown by themselves.
const PERIODS_MAX: usize = 12;
/// A filter of more values is none that anybody reads.
const FILTER_MAX: usize = 500;

/// Each row's code, and what each code stands for.
pub(super) struct Coded {
    codes: Vec<u32>,
    labels: Vec<PartLabel>,
    /// Whether parts are in an order of their own, and not by size.
    is_ordered: bool,
}

impl Coded {
    /// The codes of all rows of the table, by a split; periods are the last ones in which one of `rows` came.
    pub(super) fn new(desk: &mut Desk, split: Split, passages: &Passages, rows: &[Row], today: Day) -> Coded {
        match split {
            Split::Field(field) => of_field(desk, field),
            Split::Grade => {
                let points = &desk.scores(today).points.clone();
                let rules = desk.book.rules();
                let codes = points.iter().map(|points| rules.grade(*points) as u32).collect();
                Coded { codes, labels: Grade::ALL.map(PartLabel::Grade).to_vec(), is_ordered: true }
            }
            Split::TalkGrade | Split::Standing => of_outlook(desk, split, today),
            Split::Period(unit) => {
                let arrived = || rows.iter().map(|row| passages.of(*row).arrived);
                let last = arrived().filter(|day| *day <= today).max().unwrap_or(today);
                let periods = Periods::until(unit, arrived().min().unwrap_or(today), last, PERIODS_MAX);
                let later = periods.starts.len() as u32 + 1;
                let code = |row| match passages.of(row).arrived {
                    day if day < periods.starts[0] => 0,
                    day => periods.place(day).map_or(later, |place| place as u32 + 1),
                };
                let codes = (0..desk.book.table().len()).map(code).collect();
                let labels = periods.starts.iter().map(|start| PartLabel::Period(unit, *start));
                let labels = [PartLabel::Earlier].into_iter().chain(labels).chain([PartLabel::Later]);
                Coded { codes, labels: labels.collect(), is_ordered: true }
            }
        }
    }

    /// How many codes there are.
    pub(super) fn count(&self) -> usize {
        self.labels.len()
    }

    /// The code of a row.
    pub(super) fn of(&self, row: Row) -> usize {
        self.codes[row as usize] as usize
    }

    /// The names of the values of a field, by code.
    pub(super) fn names(&self) -> Vec<String> {
        let name = |label: &PartLabel| match label {
            PartLabel::Value(_, name) => name.clone(),
            _ => String::new(),
        };
        self.labels.iter().map(name).collect()
    }

    /// The codes that are shown, each with its label and the codes in it: the largest first, the rest together at the end.
    pub(super) fn groups(&self, sizes: &[u32]) -> Vec<(PartLabel, Vec<usize>)> {
        let mut codes: Vec<usize> = (0..self.count()).filter(|code| sizes[*code] > 0).collect();
        let single = |code: usize| (self.labels[code].clone(), vec![code]);
        if self.is_ordered {
            return codes.into_iter().map(single).collect();
        }
        codes.sort_by_key(|code| std::cmp::Reverse(sizes[*code]));
        // One more is no reason for a line of others.
        let shown = if codes.len() > PARTS_MAX + 1 { PARTS_MAX } else { codes.len() };
        let others = codes.split_off(shown);
        let mut groups: Vec<_> = codes.into_iter().map(single).collect();
        if !others.is_empty() {
            groups.push((PartLabel::Others(others.len() as u32), others));
        }
        groups
    }

    /// The leads of some codes as a filter.
    pub(super) fn filter(&self, codes: &[usize]) -> Option<Filter> {
        let mut values = Vec::new();
        let (mut grades, mut talks, mut standings) = (Vec::new(), Vec::new(), Vec::new());
        let mut field_of = None;
        for code in codes.iter().take(FILTER_MAX + 1) {
            match &self.labels[*code] {
                PartLabel::Value(field, value) => {
                    field_of = Some(*field);
                    values.push(value.clone());
                }
                PartLabel::Grade(grade) => grades.push(*grade),
                PartLabel::TalkGrade(grade) => talks.push(*grade),
                PartLabel::Standing(standing) => standings.push(*standing),
                PartLabel::Period(unit, start) => {
                    let last = Day(unit.next(*start).0 - 1);
                    return Some(Filter::Passage(PassagePart::Arrived { from: Some(*start), to: Some(last) }));
                }
                PartLabel::Earlier => return self.beside_all(true),
                PartLabel::Later => return self.beside_all(false),
                PartLabel::Others(_) => return None,
            }
        }
        match field_of {
            Some(field) => (values.len() <= FILTER_MAX).then(|| Filter::OneOf(field.into(), values)),
            None if !grades.is_empty() => Some(Filter::Grades(grades)),
            None if !talks.is_empty() => Some(Filter::TalkGrades(talks)),
            None => (!standings.is_empty()).then_some(Filter::Standings(standings)),
        }
    }

    /// Before the first period, or after the last one.
    fn beside_all(&self, is_before: bool) -> Option<Filter> {
        let mut starts = self.labels.iter().filter_map(|label| match label {
            PartLabel::Period(unit, start) => Some((*unit, *start)),
            _ => None,
        });
        let part = if is_before {
            PassagePart::Arrived { from: None, to: Some(Day(starts.next()?.1.0 - 1)) }
        } else {
            let (unit, last) = starts.next_back()?;
            PassagePart::Arrived { from: Some(unit.next(last)), to: None }
        };
        Some(Filter::Passage(part))
    }
}

fn of_field(desk: &Desk, field: Field) -> Coded {
    let table = desk.book.table();
    let column = table.column(field);
    let label = |value: &str| PartLabel::Value(field, value.to_owned());
    match column.words() {
        Some(words) => Coded {
            codes: (0..table.len()).map(|row| column.code(row)).collect(),
            labels: words.iter().map(|word| label(word)).collect(),
            is_ordered: false,
        },
        None => {
            let (mut places, mut labels): (FxHashMap<String, u32>, _) = (FxHashMap::default(), Vec::new());
            let mut code = |row| {
                let text = column.text(row);
                places.get(&*text).copied().unwrap_or_else(|| {
                    labels.push(label(&text));
                    places.insert(text.into_owned(), labels.len() as u32 - 1);
                    labels.len() as u32 - 1
                })
            };
            let codes = (0..table.len()).map(&mut code).collect();
            Coded { codes, labels, is_ordered: false }
        }
    }
}

fn of_outlook(desk: &mut Desk, split: Split, today: Day) -> Coded {
    look_out(desk, today);
    let Some((.., outlooks)) = &desk.outlooks else {
        return Coded { codes: Vec::new(), labels: Vec::new(), is_ordered: true };
    };
    let (codes, labels) = if split == Split::TalkGrade {
        let code = |grade: &Option<Grade>| grade.map_or(Grade::ALL.len() as u32, |grade| grade as u32);
        let labels = Grade::ALL.map(Some).into_iter().chain([None]).map(PartLabel::TalkGrade);
        (outlooks.grades.iter().map(code).collect(), labels.collect())
    } else {
        let code = |standing: &Option<Standing>| standing.map_or(Standing::ALL.len() as u32, |it| it as u32);
        let labels = Standing::ALL.map(Some).into_iter().chain([None]).map(PartLabel::Standing);
        (outlooks.standings.iter().map(code).collect(), labels.collect())
    };
    Coded { codes, labels, is_ordered: true }
}
