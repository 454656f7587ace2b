//! A row with too many or too few cells -> its cells in the columns they belong in, as far as their kinds prove it.
//!
//! A delimiter too many leaves a blank cell, one too few leaves a column out, one that was never quoted cuts a text in
//! two. Each way to lay the cells into the columns has a cost; the row is changed only where a way is clearly cheaper
//! than leaving it as it stands. Text is never dropped.

use super::RawRow;
use super::cell_kind::{BLANK, CODE, Kinds, TEXT, WORD, is_strict, kind_of};

/// A value in a column that holds only other kinds; in a column of words.
const WRONG_KIND: u32 = 4;
const ODD_KIND: u32 = 2;
/// A column without a cell; a blank cell without a column; two cells that are one text.
const MISSING: u32 = 3;
const SURPLUS: u32 = 2;
const JOINED: u32 = 1;
/// A text beyond the last column.
const BEYOND: u32 = 6;

/// Cells times columns that are weighed at most.
const STATES_MAX: usize = 20_000;

/// What becomes of a cell, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// It stands in the next column.
    Keep,
    /// Blank, and of no column.
    Drop,
    /// The next column has no cell in this row.
    Leave,
    /// It goes on the text of the column before.
    Join,
}

/// The cells of the row laid into the columns, joined ones with `joint` between; `None` when the row had better stand
/// as it is.
pub(super) fn align(row: RawRow<'_>, columns: &[Kinds], joint: &str) -> Option<Vec<String>> {
    let cells: Vec<&str> = row.cells().collect();
    if cells.len() * columns.len() > STATES_MAX {
        return None;
    }
    let kinds: Vec<Kinds> = cells.iter().map(|cell| kind_of(cell)).collect();
    // `n/a` counts as blank, but is text.
    let is_empty: Vec<bool> = cells.iter().map(|cell| cell.trim().is_empty()).collect();
    // A text too many at the end alone proves nothing: it may belong to any column before it.
    let is_proven = kinds.iter().zip(columns).any(|(kind, column)| cost_in(*kind, *column) == WRONG_KIND);
    if !is_proven {
        return None;
    }
    let as_it_stands = cost_as_it_stands(&kinds, &is_empty, columns);
    let (cost, steps) = cheapest(&kinds, &is_empty, columns)?;
    if cost + 1 >= as_it_stands {
        return None;
    }
    let mut laid: Vec<String> = Vec::with_capacity(columns.len());
    let mut rest = cells.into_iter();
    for step in steps {
        match step {
            Step::Leave => laid.push(String::new()),
            Step::Drop => drop(rest.next()),
            Step::Keep => laid.push(rest.next().unwrap_or_default().to_owned()),
            Step::Join => {
                let more = rest.next().unwrap_or_default();
                let last = laid.last_mut()?;
                last.push_str(joint);
                last.push_str(more);
            }
        }
    }
    // A header has no values, and stays as it is.
    let (right, wrong) = strict_values(&laid, columns);
    (right > wrong && wrong < 2).then_some(laid)
}

/// Whether values that are no words prove that these cells are in their columns.
pub(super) fn fits(cells: &[String], columns: &[Kinds]) -> bool {
    let (right, wrong) = strict_values(cells, columns);
    right > 0 && wrong == 0
}

/// How many cells are of the kind of their column, and how many are not, where the column holds values and no words.
fn strict_values(cells: &[String], columns: &[Kinds]) -> (usize, usize) {
    let strict = cells.iter().zip(columns).filter(|(_, column)| is_strict(**column));
    let kinds = strict.map(|(cell, column)| (kind_of(cell), column)).filter(|(kind, _)| *kind != BLANK);
    kinds.fold((0, 0), |(right, wrong), (kind, column)| {
        let is_right = kind & column != 0;
        (right + usize::from(is_right), wrong + usize::from(!is_right))
    })
}

fn cost_in(kind: Kinds, column: Kinds) -> u32 {
    match () {
        _ if column & kind != 0 => 0,
        // A column of blanks takes anything; a blank may stand anywhere.
        _ if column == BLANK => ODD_KIND,
        _ if kind == BLANK => 1,
        _ if is_strict(column) => WRONG_KIND,
        _ => ODD_KIND,
    }
}

/// First cell in first column, and so on; blanks at the end cost nothing.
fn cost_as_it_stands(kinds: &[Kinds], is_empty: &[bool], columns: &[Kinds]) -> u32 {
    let within: u32 = kinds.iter().zip(columns).map(|(kind, column)| cost_in(*kind, *column)).sum();
    let beyond = is_empty.iter().skip(columns.len()).filter(|is_empty| !**is_empty).count() as u32;
    let missing = columns.iter().skip(kinds.len()).filter(|column| **column & BLANK == 0).count() as u32;
    within + beyond * BEYOND + missing
}

fn cheapest(kinds: &[Kinds], is_empty: &[bool], columns: &[Kinds]) -> Option<(u32, Vec<Step>)> {
    const NEVER: u32 = u32::MAX / 2;
    let row_len = columns.len() + 1;
    let state = |cell: usize, column: usize| cell * row_len + column;
    let mut costs = vec![NEVER; (kinds.len() + 1) * row_len];
    let mut came_by = vec![Step::Keep; costs.len()];
    costs[0] = 0;
    for cell in 0..=kinds.len() {
        for column in 0..=columns.len() {
            let so_far = costs[state(cell, column)];
            if so_far >= NEVER {
                continue;
            }
            let mut step = |to: usize, cost: u32, step: Step| {
                if so_far + cost < costs[to] {
                    costs[to] = so_far + cost;
                    came_by[to] = step;
                }
            };
            if column < columns.len() {
                let blank = if columns[column] & BLANK == 0 { MISSING } else { 1 };
                step(state(cell, column + 1), blank, Step::Leave);
            }
            let Some(kind) = kinds.get(cell) else { continue };
            if column < columns.len() {
                step(state(cell + 1, column + 1), cost_in(*kind, columns[column]), Step::Keep);
            }
            if is_empty[cell] {
                step(state(cell + 1, column), SURPLUS, Step::Drop);
            }
            let is_text = |kinds: Kinds| kinds & (WORD | TEXT) != 0;
            if column > 0 && cell > 0 && is_text(columns[column - 1]) && *kind & (WORD | TEXT | CODE) != 0 {
                step(state(cell + 1, column), JOINED, Step::Join);
            }
        }
    }
    let mut at = (kinds.len(), columns.len());
    let cost = Some(costs[state(at.0, at.1)]).filter(|cost| *cost < NEVER)?;
    let mut steps = Vec::new();
    while at != (0, 0) {
        let step = came_by[state(at.0, at.1)];
        steps.push(step);
        at = match step {
            Step::Keep => (at.0 - 1, at.1 - 1),
            Step::Leave => (at.0, at.1 - 1),
            Step::Drop | Step::Join => (at.0 - 1, at.1),
        };
    }
    steps.reverse();
    Some((cost, steps))
}
