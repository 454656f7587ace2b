//! Closed leads -> model and report.

use super::closed::{ClosedLeads, named_field};
use super::prior::{PRIOR, Prior};
use super::report::{FieldLeak, FieldUse, Report, Tested, TestedOn};
use crate::lead::FieldKey;
use crate::predict::{Learner, List, Model, OUTCOME_MIN, Refusal, Settings, backtest, by_time, find_leaks};
use crate::table::LeadTable;
use serde::{Deserialize, Serialize};

/// What was learnt, with the names of the columns in the order in which the model reads them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Learnt {
    /// The names of the columns.
    pub names: Vec<String>,
    /// What gives chances.
    pub model: Model,
    /// What can be said of it.
    pub report: Report,
    /// What other people's leads say, where it is among the columns.
    pub prior: Option<Prior>,
}

/// Where the parts of the work end, in thousandths.
const LEARNT: u32 = 450;
const TESTED: u32 = 750;

/// Learns from closed leads, tests and looks for leaks; tells how far it is, in thousandths.
pub fn learn(closed: &ClosedLeads, tell: &mut dyn FnMut(u32)) -> Result<Learnt, Refusal> {
    let list = closed.list();
    let places: Vec<u32> = (0..closed.is_won.len() as u32).collect();
    let model = run(Learner::new(&list, places.clone(), &closed.is_won, Settings::default())?, 0, LEARNT, tell)?;
    let tested = on_latest(closed, &list, tell).or_else(|| on_left_out(closed, &model));
    tell(TESTED);
    let leaks = find_leaks(&list, &places, &closed.is_won, &Settings::default());
    // What others told cannot have been filled in after the outcome.
    let leaks = leaks.into_iter().filter(|leak| closed.names[leak.column] != PRIOR).map(|leak| FieldLeak {
        name: closed.names[leak.column].clone(),
        auc: leak.auc,
        reason: leak.reason,
    });
    let report = Report {
        closed_count: closed.is_won.len() as u32,
        won_count: closed.is_won.iter().filter(|is_won| **is_won).count() as u32,
        tested,
        leaks: leaks.collect(),
        uses: uses(closed, &list, &model),
    };
    tell(1000);
    Ok(Learnt { names: closed.names.clone(), model, report, prior: closed.prior.clone() })
}

fn run(mut learner: Learner<'_>, from: u32, to: u32, tell: &mut dyn FnMut(u32)) -> Result<Model, Refusal> {
    while learner.step() {
        tell(from + learner.progress() * (to - from) / 1000);
    }
    learner.finish()
}

/// The day of the first contact must be known of this share of the leads, and they must span so many days.
const DATED_SHARE: f64 = 0.8;
const DAYS_MIN: i32 = 14;

/// Learns from the earlier leads and tests on the latest; `None` where days, or outcomes among them, are too few.
fn on_latest(closed: &ClosedLeads, list: &List<'_>, tell: &mut dyn FnMut(u32)) -> Option<Tested> {
    let dated: Vec<(u32, i32)> = (0..).zip(&closed.days).filter_map(|(place, day)| Some((place, (*day)?))).collect();
    let days = || dated.iter().map(|(_, day)| *day);
    let is_spread = days().max()? - days().min()? >= DAYS_MIN;
    if !is_spread || (dated.len() as f64) < DATED_SHARE * closed.days.len() as f64 {
        return None;
    }
    let split = by_time(&days().map(f64::from).collect::<Vec<f64>>());
    let of = |places: &[u32]| places.iter().map(|place| dated[*place as usize].0).collect::<Vec<u32>>();
    let (learnt, tested) = (of(&split.learnt), of(&split.tested));
    let outcomes = |places: &[u32]| places.iter().map(|place| closed.is_won[*place as usize]).collect::<Vec<bool>>();
    let (is_won_learnt, is_won) = (outcomes(&learnt), outcomes(&tested));
    let won_count = is_won.iter().filter(|is_won| **is_won).count();
    if won_count < OUTCOME_MIN || is_won.len() - won_count < OUTCOME_MIN {
        return None;
    }
    let first = split.tested.iter().map(|place| dated[*place as usize].1).min()?;
    let model =
        run(Learner::new(list, learnt, &is_won_learnt, Settings::default()).ok()?, LEARNT, TESTED, tell).ok()?;
    let chances: Vec<f64> = tested.iter().map(|place| model.chance(&list.row(*place as usize)).chance).collect();
    Some(Tested { on: TestedOn::Latest(first), figures: backtest(&chances, &is_won)? })
}

fn on_left_out(closed: &ClosedLeads, model: &Model) -> Option<Tested> {
    Some(Tested { on: TestedOn::LeftOut, figures: backtest(&model.chances_left_out(), &closed.is_won)? })
}

/// So many leads tell what chances go by.
const LEADS_ASKED: usize = 2000;

/// By how much each column moves the log-odds; what a pair of columns does is shared by both.
fn uses(closed: &ClosedLeads, list: &List<'_>, model: &Model) -> Vec<FieldUse> {
    let step = closed.is_won.len().div_ceil(LEADS_ASKED).max(1);
    let (mut weights, mut count) = (vec![0.0; closed.names.len()], 0.0);
    for lead in (0..closed.is_won.len()).step_by(step) {
        count += 1.0;
        for line in model.predict(&list.row(lead)).lines {
            let share = if line.other.is_some() { 0.5 } else { 1.0 };
            let columns = [Some(line.column), line.other.map(|(column, _)| column)];
            columns.into_iter().flatten().for_each(|column| weights[column] += share * line.points.abs());
        }
    }
    let named = closed.names.iter().zip(model.kinds()).zip(weights);
    let mut uses: Vec<FieldUse> = named
        .map(|((name, kind), weight)| FieldUse { name: name.clone(), kind: *kind, weight: weight / count })
        .collect();
    uses.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    uses
}

impl Learnt {
    /// The fields of its columns, with their names, as far as a table still has them.
    pub fn fields(&self, table: &LeadTable) -> Vec<(String, FieldKey)> {
        self.names.iter().filter_map(|name| Some((name.clone(), named_field(table, name)?))).collect()
    }
}
