//! Closed leads -> a model, in steps that can be shown and cancelled.

use super::column::{Coded, Fineness, Kind, code};
use super::finish::finish;
use super::fit::{Coarse, Design, Fitting};
use super::list::List;
use super::model::Model;
use super::split::folds;
use serde::{Deserialize, Serialize};

/// How to learn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Columns that are not learnt from, by their places: the outcome, and what the user leaves out.
    pub ignored: Vec<usize>,
    /// Pairs of columns at most that say more together than each alone.
    pub pairs_max: usize,
    /// Fewer closed leads are learnt from by counting alone (naive Bayes).
    pub naive_below: usize,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { ignored: Vec::new(), pairs_max: PAIRS_MAX, naive_below: NAIVE_BELOW }
    }
}

/// Why nothing can be learnt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Fewer than [`CLOSED_MIN`] leads are closed: this many.
    TooFew(usize),
    /// Fewer than [`OUTCOME_MIN`] of the closed leads were won, or were lost.
    OneOutcome {
        /// Won leads.
        won: usize,
        /// Lost leads.
        lost: usize,
    },
    /// No column has values that differ and repeat.
    NoColumns,
}

/// So many closed leads are needed.
pub const CLOSED_MIN: usize = 30;
/// So many of each outcome are needed.
pub const OUTCOME_MIN: usize = 5;

/// Chosen by what predicts best from 30 to 100 leads, unless settings say otherwise.
const NAIVE_BELOW: usize = 50;
/// Pairs at most, unless settings say otherwise.
const PAIRS_MAX: usize = 16;
/// Steps of fitting, at most; fewer when the log-likelihood stays within this.
const TERM_STEPS_MAX: usize = 12;
const PAIR_STEPS_MAX: usize = 4;
const LIKELIHOOD_STILL: f64 = 0.05;
/// So few leads are predicted by learners that have not seen them; of more, what leaving one out changes is computed.
const FOLD_LEADS_MAX: usize = 2000;
const FOLDS: usize = 5;

/// Learns from closed leads. `step` until it is `false`, then `finish`.
pub struct Learner<'a> {
    list: &'a List<'a>,
    closed: Vec<u32>,
    pub(super) settings: Settings,
    work: Work,
    is_won: Vec<bool>,
    /// It learns from some leads to predict the others: it is not calibrated itself.
    pub(super) is_fold: bool,
    /// By lead its score from a learner that has not seen it, where there is time for that.
    pub(super) left_out: Vec<f64>,
    pub(super) outcomes: Vec<f64>,
    pub(super) kinds: Vec<Kind>,
    /// Each with its column.
    pub(super) terms: Vec<(usize, Coded)>,
    pub(super) coarse: Vec<Coarse>,
    pub(super) pairs: Vec<(usize, usize)>,
    pub(super) design: Design,
    pub(super) fitting: Fitting,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Work {
    /// The columns before this one are coded.
    Code(usize),
    /// So many steps are done.
    FitTerms(usize),
    ChoosePairs,
    FitPairs(usize),
    /// The folds before this one are predicted.
    Fold(usize),
    Done,
}

impl<'a> Learner<'a> {
    /// Begins with the closed leads of a list: their places, and whether each was won.
    pub fn new(
        list: &'a List<'a>,
        closed: Vec<u32>,
        is_won: &[bool],
        settings: Settings,
    ) -> Result<Learner<'a>, Refusal> {
        let won = is_won.iter().filter(|is_won| **is_won).count();
        let lost = is_won.len() - won;
        if is_won.len() < CLOSED_MIN {
            return Err(Refusal::TooFew(is_won.len()));
        }
        if won < OUTCOME_MIN || lost < OUTCOME_MIN {
            return Err(Refusal::OneOutcome { won, lost });
        }
        Ok(Learner::begin(list, closed, is_won.to_vec(), settings))
    }

    fn begin(list: &'a List<'a>, closed: Vec<u32>, is_won: Vec<bool>, settings: Settings) -> Learner<'a> {
        let outcomes: Vec<f64> = is_won.iter().map(|is_won| f64::from(*is_won)).collect();
        Learner {
            list,
            settings,
            work: Work::Code(0),
            kinds: Vec::new(),
            terms: Vec::new(),
            coarse: Vec::new(),
            pairs: Vec::new(),
            design: Design::new(closed.len()),
            fitting: Fitting::new(&outcomes),
            is_fold: false,
            left_out: Vec::new(),
            closed,
            is_won,
            outcomes,
        }
    }

    /// Work done, in thousandths.
    pub fn progress(&self) -> u32 {
        let part = |done: usize, all: usize, from: usize, to: usize| (from + (to - from) * done / all.max(1)) as u32;
        match self.work {
            Work::Code(done) => part(done, self.list.names().len(), 0, 200),
            Work::FitTerms(done) => part(done, TERM_STEPS_MAX, 200, 500),
            Work::ChoosePairs => 500,
            Work::FitPairs(done) => part(done, PAIR_STEPS_MAX, 550, 700),
            Work::Fold(done) => part(done, FOLDS, 700, 1000),
            Work::Done => 1000,
        }
    }

    /// Works some more; `false` when all is done.
    pub fn step(&mut self) -> bool {
        self.work = match self.work {
            Work::Code(column) if column < self.list.names().len() => {
                self.code(column);
                Work::Code(column + 1)
            }
            Work::Code(_) => {
                self.add_terms();
                match self.terms.is_empty() {
                    true => Work::Done,
                    false if self.is_naive() => {
                        self.fitting.count(&self.design, &self.outcomes);
                        self.after_fit()
                    }
                    false => Work::FitTerms(0),
                }
            }
            Work::FitTerms(done) => {
                let is_still = self.fitting.step(&self.design, &self.outcomes).abs() < LIKELIHOOD_STILL;
                let is_enough = done + 1 >= TERM_STEPS_MAX || done + 1 >= PAIR_STEPS_MAX && is_still;
                if is_enough { Work::ChoosePairs } else { Work::FitTerms(done + 1) }
            }
            Work::ChoosePairs => {
                self.choose_pairs();
                self.add_pairs();
                if self.pairs.is_empty() { self.after_fit() } else { Work::FitPairs(0) }
            }
            Work::FitPairs(done) => {
                self.fitting.step(&self.design, &self.outcomes);
                if done + 1 >= PAIR_STEPS_MAX { self.after_fit() } else { Work::FitPairs(done + 1) }
            }
            Work::Fold(fold) => {
                self.predict_fold(fold);
                if fold + 1 == FOLDS { Work::Done } else { Work::Fold(fold + 1) }
            }
            Work::Done => Work::Done,
        };
        self.work != Work::Done
    }

    /// The model; does what is left to be done.
    pub fn finish(mut self) -> Result<Model, Refusal> {
        while self.step() {}
        if self.terms.is_empty() { Err(Refusal::NoColumns) } else { Ok(finish(self)) }
    }

    fn code(&mut self, column: usize) {
        if self.settings.ignored.contains(&column) {
            self.kinds.push(Kind::Ignored);
            return;
        }
        let cells = self.list.column(column);
        let fineness = Fineness::of(self.closed.len());
        let (kind, coded) = code(self.closed.iter().map(|lead| cells[*lead as usize]), fineness);
        self.kinds.push(kind);
        self.terms.extend(coded.into_iter().map(|coded| (column, coded)));
    }

    /// Whether there are so few leads that counting is surer than fitting.
    fn is_naive(&self) -> bool {
        self.closed.len() < self.settings.naive_below
    }

    fn after_fit(&self) -> Work {
        if self.is_fold || self.closed.len() > FOLD_LEADS_MAX { Work::Done } else { Work::Fold(0) }
    }

    /// Learns from all but one fold, the choice of pairs and the penalties anew, and scores the leads of that fold.
    fn predict_fold(&mut self, fold: usize) {
        let fold_of = folds(&self.is_won, FOLDS);
        let learnt: Vec<usize> = (0..self.closed.len()).filter(|place| fold_of[*place] != fold).collect();
        let closed = learnt.iter().map(|place| self.closed[*place]).collect();
        let is_won = learnt.iter().map(|place| self.is_won[*place]).collect();
        let naive_below = if self.is_naive() { usize::MAX } else { 0 };
        let settings = Settings { naive_below, ..self.settings.clone() };
        let mut learner = Learner::begin(self.list, closed, is_won, settings);
        learner.is_fold = true;
        let model = learner.finish();
        self.left_out.resize(self.closed.len(), 0.0);
        for place in (0..self.closed.len()).filter(|place| fold_of[*place] == fold) {
            // Columns may be too much alike in the leads that are left: then nothing is known of these.
            let base = self.fitting.values[0];
            let row = self.list.row(self.closed[place] as usize);
            self.left_out[place] = model.as_ref().map_or(base, |model| model.chance(&row).score);
        }
    }
}
