//! All leads at once: their scores, and what a set of rules gives.

use super::axes::{idle_days, on_scale};
use super::question::Question;
use super::what_if::{ClosedRows, ScoreTest, knows_outcome};
use super::{Axis, Cell, Condition, Grade, Histogram, Rule, Rules, grade};
use crate::lead::Day;
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

/// Rules and what they give.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scoring {
    /// The rules.
    pub rules: Rules,
    /// Leads by grade, A first.
    pub grade_counts: [u32; 4],
    /// Leads by cell of the matrix, A1 first.
    pub cell_counts: [u32; 9],
    /// Leads by score: lowest score of the first bin, width of a bin, leads in each.
    pub histogram: Histogram,
    /// Leads whose grade differs from that under the rules in force.
    pub changed_count: u32,
    /// Leads that each rule gives points to, in the order of the rules.
    pub rule_counts: Vec<u32>,
    /// Leads by the grade in force (row) and the one that these rules give (column), A first.
    pub moves: [[u32; 4]; 4],
    /// The first of those whose grade differs, best scores first.
    pub regraded: Vec<Regraded>,
    /// How well the rules order the closed leads; `None` unless some were won and some lost.
    pub test: Option<ScoreTest>,
}

/// A lead whose grade differs from that in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regraded {
    /// Its row.
    pub row: Row,
    /// Who it is; filled in where the book is known.
    pub name: String,
    /// The grade in force.
    pub from: Grade,
    /// The grade that the rules give.
    pub to: Grade,
}

/// So many of them are named.
const REGRADED_MAX: usize = 12;

/// The scores and thresholds in force, which tried rules are compared with.
#[derive(Clone, Copy, Debug)]
pub struct InForce<'a> {
    /// The score of every row of the table.
    pub scores: &'a [i16],
    /// The thresholds of the grades.
    pub thresholds: &'a [i16; 3],
}

/// Every row of the table scored, undone imports too: `points[row]`, `cells[row]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scored {
    /// The score.
    pub points: Vec<i16>,
    /// The cell of the matrix.
    pub cells: Vec<Cell>,
}

/// Scores every row, exactly as [`super::explain`] adds it up: one pass a rule, and one over the sums of the axes.
pub fn score_all(table: &LeadTable, rules: &Rules, today: Day) -> Scored {
    let mut sums = Sums::new(table);
    let mut marks = Vec::with_capacity(table.len() as usize);
    for rule in rules.rules.iter().filter(|rule| gives(rule)) {
        Question::new(&rule.condition, today).mark(table, &mut marks);
        sums.add(rule, &marks);
    }
    sums.scored(table, rules, today)
}

/// Whether a condition holds, for every row of the table.
pub fn marks_of(condition: &Condition, table: &LeadTable, today: Day) -> Vec<bool> {
    let mut marks = Vec::with_capacity(table.len() as usize);
    Question::new(condition, today).mark(table, &mut marks);
    marks
}

/// Leads among `rows` that each rule gives points to, in the order of the rules; 0 for a rule that is switched off or
/// gives 0 points.
pub fn rule_counts(table: &LeadTable, rows: &[Row], rules: &Rules, today: Day) -> Vec<u32> {
    let mut marks = Vec::with_capacity(table.len() as usize);
    let count = |rule: &Rule| {
        if !gives(rule) {
            return 0;
        }
        Question::new(&rule.condition, today).mark(table, &mut marks);
        count_of(&marks, rows)
    };
    rules.rules.iter().map(count).collect()
}

/// Leads among `rows` by grade, A first.
pub fn grade_counts(scores: &[i16], rows: &[Row], thresholds: &[i16; 3]) -> [u32; 4] {
    let mut counts = [0; 4];
    rows.iter().for_each(|row| counts[grade(scores[*row as usize], thresholds) as usize] += 1);
    counts
}

/// What rules give for the leads `rows`, and how far that is from what is in force. `marks` are of the same leads on the same
/// day: what is known of a condition is not worked out again.
pub fn scoring(
    (table, rows): (&LeadTable, &[Row]),
    rules: &Rules,
    today: Day,
    in_force: InForce<'_>,
    marks: &mut Marks,
) -> Scoring {
    let mut sums = Sums::new(table);
    let mut rule_counts = vec![0_u32; rules.rules.len()];
    let blind_count = rules.rules.iter().filter(|rule| gives(rule) && knows_outcome(rule)).count();
    // The scores of the back-test, where they are others.
    let mut tested = (blind_count > 0).then(|| Sums::new(table));
    marks.keep(rules);
    for (rule, count) in rules.rules.iter().zip(&mut rule_counts).filter(|(rule, _)| gives(rule)) {
        let mark = marks.of(rule, table, rows, today);
        sums.add(rule, &mark.is_met);
        if let Some(tested) = tested.as_mut().filter(|_| !knows_outcome(rule)) {
            tested.add(rule, &mark.is_met);
        }
        *count = mark.count;
    }
    let Scored { points: scores, cells } = sums.scored(table, rules, today);
    let mut cell_counts = [0; 9];
    rows.iter().for_each(|row| cell_counts[cells[*row as usize].place()] += 1);
    let tested = tested.map(|tested| tested.scored(table, rules, today).points);
    let closed = marks.closed.get_or_insert_with(|| ClosedRows::of(table, rows));
    let test = closed.as_ref().map(|closed| closed.test(tested.as_ref().unwrap_or(&scores), blind_count as u32));
    let grade_before = |row: &Row| -> Option<Grade> {
        in_force.scores.get(*row as usize).map(|score| grade(*score, in_force.thresholds))
    };
    let moved = moved(rows, &scores, rules, &grade_before);
    Scoring {
        rules: rules.clone(),
        grade_counts: grade_counts(&scores, rows, &rules.thresholds),
        histogram: Histogram::of(rows.iter().map(|row| scores[*row as usize])),
        cell_counts,
        changed_count: moved.changed_count,
        rule_counts,
        moves: moved.moves,
        regraded: moved.first,
        test,
    }
}

/// Who changes grade.
struct Moved {
    changed_count: u32,
    moves: [[u32; 4]; 4],
    first: Vec<Regraded>,
}

fn moved(rows: &[Row], scores: &[i16], rules: &Rules, grade_before: &dyn Fn(&Row) -> Option<Grade>) -> Moved {
    let mut moves = [[0; 4]; 4];
    let mut changed: Vec<Row> = Vec::new();
    let mut unknown_count = 0;
    for row in rows {
        let to = rules.grade(scores[*row as usize]);
        match grade_before(row) {
            Some(from) => {
                moves[from as usize][to as usize] += 1;
                if from != to {
                    changed.push(*row);
                }
            }
            None => unknown_count += 1,
        }
    }
    let changed_count = changed.len() as u32 + unknown_count;
    let first = changed.len().min(REGRADED_MAX);
    let best_first = |row: &Row| (std::cmp::Reverse(scores[*row as usize]), *row);
    if changed.len() > first {
        changed.select_nth_unstable_by_key(first, best_first);
    }
    changed.truncate(first);
    changed.sort_unstable_by_key(best_first);
    let regraded = changed.into_iter().filter_map(|row| {
        let to = rules.grade(scores[row as usize]);
        Some(Regraded { row, name: String::new(), from: grade_before(&row)?, to })
    });
    Moved { changed_count, moves, first: regraded.collect() }
}

fn gives(rule: &Rule) -> bool {
    rule.is_on && rule.points != 0
}

/// The points of every row, by axis.
struct Sums([Vec<i32>; 2]);

impl Sums {
    fn new(table: &LeadTable) -> Sums {
        Sums(std::array::from_fn(|_| vec![0; table.len() as usize]))
    }

    fn add(&mut self, rule: &Rule, is_met: &[bool]) {
        let points = i32::from(rule.points);
        for (sum, is_met) in self.0[rule.axis as usize].iter_mut().zip(is_met) {
            *sum += if *is_met { points } else { 0 };
        }
    }

    fn scored(self, table: &LeadTable, Rules { axes, .. }: &Rules, today: Day) -> Scored {
        let mut scored =
            Scored { points: Vec::with_capacity(self.0[0].len()), cells: Vec::with_capacity(self.0[0].len()) };
        let fades = axes.half_life().is_some();
        for (row, (fit, engagement)) in (0..).zip(self.0[0].iter().zip(&self.0[1])) {
            let idle_days = if fades { idle_days(table, row, today) } else { 0 };
            let fit = axes.adjust(Axis::Fit, *fit, idle_days, |_, _| ());
            let engagement = axes.adjust(Axis::Engagement, *engagement, idle_days, |_, _| ());
            scored.points.push(on_scale(fit + engagement));
            scored.cells.push(axes.cell(fit, engagement));
        }
        scored
    }
}

fn count_of(is_met: &[bool], rows: &[Row]) -> u32 {
    rows.iter().map(|row| u32::from(is_met[*row as usize])).sum()
}

/// What was found of conditions while rules are tried: a dragged weight changes what they give, not for whom they hold.
#[derive(Debug, Default)]
pub struct Marks {
    marks: Vec<Mark>,
    /// The closed leads, once asked for; `None` inside where they tell nothing.
    closed: Option<Option<ClosedRows>>,
}

#[derive(Debug)]
struct Mark {
    condition: Condition,
    /// Of every row of the table, whether the condition holds.
    is_met: Vec<bool>,
    /// Leads in sight for which it does.
    count: u32,
}

impl Marks {
    /// Forgets conditions that are in no rule any more.
    fn keep(&mut self, rules: &Rules) {
        self.marks.retain(|mark| rules.rules.iter().any(|rule| rule.condition == mark.condition));
    }

    fn of(&mut self, rule: &Rule, table: &LeadTable, rows: &[Row], today: Day) -> &Mark {
        let known = self.marks.iter().position(|mark| mark.condition == rule.condition);
        let place = known.unwrap_or_else(|| {
            let mut is_met = Vec::with_capacity(table.len() as usize);
            Question::new(&rule.condition, today).mark(table, &mut is_met);
            let count = count_of(&is_met, rows);
            self.marks.push(Mark { condition: rule.condition.clone(), is_met, count });
            self.marks.len() - 1
        });
        &self.marks[place]
    }
}
