//! Columns that give the answer away: filled, or overwritten, when the outcome was known already.
//!
//! Such a column makes a back-test shine and a prediction worthless, for an open lead does not have it yet. What the cells
//! show comes first, whatever the column is called:
//!
//! - alone it orders the leads nearly without fault;
//! - it is filled almost only where one outcome came;
//! - alone it says about as much as all other columns together. The length of a call is such a one: nobody knows it before
//!   the call, and no honest property of a lead outweighs all the others;
//! - alone it settles a third of what is unsure.
//!
//! A column overwritten until the end, or a judgement of somebody, often says less than that. There its name decides
//! (`Last activity`, `Tags`, `Score`), but only together with cells that do tell the outcome.

mod alone;
mod words;

use super::backtest::auc;
use super::column::{Coded, Fineness, Kind, code};
use super::learner::{Learner, Settings};
use super::list::List;
use crate::clean::fold;
use alone::Alone;
use serde::{Deserialize, Serialize};

/// A column suspected of giving the answer away.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leak {
    /// The column, by its place.
    pub column: usize,
    /// The area under the curve of this column alone.
    pub auc: f64,
    /// Why it is suspected.
    pub reason: LeakReason,
}

/// Why a column is suspected, the strongest reason first.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum LeakReason {
    /// Alone it tells won from lost nearly without fault.
    TellsAll,
    /// Almost only won leads, or lost ones, have a value.
    FilledFor {
        /// Filled for won leads, else for lost ones.
        is_won: bool,
        /// Leads that have a value.
        filled: usize,
        /// Of them those of that outcome.
        of_outcome: usize,
    },
    /// Alone it says as much as all other columns together, whose area under the curve this is.
    Outweighs(f64),
    /// Alone it settles this share of what is unsure.
    TellsMuch(f64),
    /// By its name it is overwritten until the lead is closed, and it tells the outcome.
    Overwritten,
    /// By its name it is a judgement of the lead, and it tells the outcome.
    Judged,
    /// By its name it says how the lead ended, and it tells the outcome.
    Ended,
}

/// So many leads of each outcome are needed to suspect a column by its cells.
const OUTCOME_MIN: usize = 20;
/// Areas under the curve: nearly without fault; enough to be compared with all others.
const AUC_ALL: f64 = 0.95;
const AUC_MUCH: f64 = 0.75;
/// A column outweighs the others when it has this share of what they order beyond chance, if there are so many others.
const OUTWEIGHS: f64 = 0.9;
const OTHERS_MIN: usize = 3;
/// The share of what is unsure that no single honest column settles.
const TOLD_MUCH: f64 = 1.0 / 3.0;
/// Filled for one outcome: this share of the filled leads, so many of them, and this share of the leads of that outcome.
const FILLED_SHARE: f64 = 0.97;
const FILLED_MIN: usize = 20;
const FILLED_OF_OUTCOME: f64 = 0.1;
/// A name decides when the cells tell the outcome: more than chance by so many standard deviations, and this share.
const NAMED_DEVIATIONS: f64 = 6.0;
const NAMED_TOLD: f64 = 0.002;

/// The columns of closed leads that are suspected, in their order. Ignored ones are not looked at.
pub fn find_leaks(list: &List<'_>, closed: &[u32], is_won: &[bool], settings: &Settings) -> Vec<Leak> {
    let won = is_won.iter().filter(|is_won| **is_won).count();
    if won < OUTCOME_MIN || is_won.len() - won < OUTCOME_MIN {
        return Vec::new();
    }
    let columns: Vec<(usize, Alone)> = (0..list.names().len())
        .filter(|column| !settings.ignored.contains(column))
        .filter_map(|column| Some((column, alone(list, closed, is_won, column)?)))
        .collect();
    let mut leaks: Vec<Leak> = columns
        .iter()
        .filter_map(|(column, alone)| {
            let reason = by_cells(alone, is_won.len(), won).or_else(|| by_name(&list.names()[*column], alone))?;
            Some(Leak { column: *column, auc: alone.auc, reason })
        })
        .collect();
    // Beside leaks nothing outweighs the others: they are left out first, then the strongest columns one by one.
    let mut strong: Vec<&(usize, Alone)> = columns.iter().filter(|(_, alone)| alone.auc >= AUC_MUCH).collect();
    strong.sort_by(|one, other| other.1.auc.total_cmp(&one.1.auc).then(one.0.cmp(&other.0)));
    for (column, alone) in strong {
        if leaks.iter().any(|leak| leak.column == *column) {
            continue;
        }
        let left: Vec<usize> = leaks.iter().map(|leak| leak.column).chain([*column]).collect();
        if columns.len() < left.len() + OTHERS_MIN {
            break;
        }
        let Some(others) = auc_without(list, closed, is_won, settings, &left) else { break };
        if alone.auc - 0.5 >= OUTWEIGHS * (others - 0.5) {
            leaks.push(Leak { column: *column, auc: alone.auc, reason: LeakReason::Outweighs(others) });
        }
    }
    leaks.sort_by_key(|leak| leak.column);
    leaks
}

/// What a column says alone; `None` for one that nothing is learnt from.
fn alone(list: &List<'_>, closed: &[u32], is_won: &[bool], column: usize) -> Option<Alone> {
    let cells = list.column(column);
    let (kind, parts): (Kind, Vec<Coded>) =
        code(closed.iter().map(|lead| cells[*lead as usize]), Fineness::of(closed.len()));
    (kind != Kind::Constant && !parts.is_empty()).then(|| Alone::of(&parts, is_won))
}

fn by_cells(alone: &Alone, lead_count: usize, won: usize) -> Option<LeakReason> {
    if alone.auc >= AUC_ALL {
        return Some(LeakReason::TellsAll);
    }
    let (filled, filled_won) = alone.filled;
    for (is_won, of_outcome, all) in [(true, filled_won, won), (false, filled - filled_won, lead_count - won)] {
        let is_pure = filled >= FILLED_MIN && of_outcome as f64 >= FILLED_SHARE * filled as f64;
        // Where nearly all leads end so, having a value says nothing.
        let says_something = (lead_count - all) as f64 >= 0.1 * lead_count as f64;
        if is_pure && says_something && of_outcome as f64 >= FILLED_OF_OUTCOME * all as f64 {
            return Some(LeakReason::FilledFor { is_won, filled, of_outcome });
        }
    }
    (alone.told >= TOLD_MUCH).then_some(LeakReason::TellsMuch(alone.told))
}

fn by_name(name: &str, alone: &Alone) -> Option<LeakReason> {
    if alone.deviations < NAMED_DEVIATIONS || alone.told < NAMED_TOLD {
        return None;
    }
    let name = format!(" {} ", fold(name));
    let holds = |phrases: &[&str]| {
        phrases.iter().map(|phrase| fold(phrase)).any(|phrase| {
            // Chinese puts no spaces between words.
            name.contains(&if phrase.starts_with(is_chinese) { phrase } else { format!(" {phrase} ") })
        })
    };
    let reasons = [
        (words::LAST, LeakReason::Overwritten),
        (words::JUDGED, LeakReason::Judged),
        (words::ENDED, LeakReason::Ended),
    ];
    reasons.into_iter().find(|(phrases, _)| holds(phrases)).map(|(_, reason)| reason)
}

fn is_chinese(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// How well all columns but these order leads that were not learnt from.
fn auc_without(list: &List<'_>, closed: &[u32], is_won: &[bool], settings: &Settings, left: &[usize]) -> Option<f64> {
    let ignored = settings.ignored.iter().chain(left).copied().collect();
    let settings = Settings { ignored, pairs_max: 0, ..Settings::default() };
    let model = Learner::new(list, closed.to_vec(), is_won, settings).ok()?.finish().ok()?;
    Some(auc(&model.chances_left_out(), is_won))
}
