//! The figures of back-tests, and suspected columns, in lines.

use super::{Closed, Tested, word};
use leadbench::predict::{Leak, LeakReason};

/// Figures of several splits.
#[derive(Default)]
pub struct Figures {
    auc: Vec<f64>,
    brier: Vec<f64>,
    calibration_error: Vec<f64>,
    top_fifth: Vec<f64>,
    lift: Vec<f64>,
    seconds: Vec<f64>,
    /// Leads learnt from, leads tested.
    sizes: (usize, usize),
    /// What each column was taken for.
    kinds: Vec<String>,
}

impl Figures {
    /// Takes in a split.
    pub fn add(&mut self, tested: &Tested) {
        self.auc.push(tested.test.auc);
        self.brier.push(tested.test.brier);
        self.calibration_error.push(tested.test.calibration_error);
        self.top_fifth.push(tested.test.top_fifth);
        self.lift.push(tested.test.lift());
        self.seconds.push(tested.seconds);
        self.sizes = (tested.model.closed_count(), tested.test.lead_count);
        self.kinds = tested.model.kinds().iter().map(|kind| word(*kind).to_owned()).collect();
    }

    /// Prints their means, and from where to where they go.
    pub fn print(&self, is_by_time: bool) {
        let (learnt, tested) = self.sizes;
        match is_by_time {
            true => println!("learnt from the {learnt} earliest, tested on the {tested} latest"),
            false => println!("mean of {} stratified splits: learnt from {learnt}, tested on {tested}", self.auc.len()),
        }
        for (name, values) in [
            ("AUC", &self.auc),
            ("Brier score", &self.brier),
            ("expected calibration error", &self.calibration_error),
            ("conversion of the top 20%", &self.top_fifth),
            ("lift of the top 20%", &self.lift),
            ("seconds to learn", &self.seconds),
        ] {
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            let least = values.iter().copied().fold(f64::MAX, f64::min);
            let most = values.iter().copied().fold(f64::MIN, f64::max);
            println!("  {name:<28}{mean:>8.4}   ({least:.4} to {most:.4})");
        }
    }

    /// Prints what each column was taken for.
    pub fn print_columns(&self, names: &[String]) {
        let columns: Vec<String> =
            names.iter().zip(&self.kinds).map(|(name, kind)| format!("{name} ({kind})")).collect();
        println!("columns: {}", columns.join(", "));
    }
}

/// Prints what the list holds.
pub fn print_list(file: &str, closed: &Closed<'_>) {
    let won = closed.is_won.iter().filter(|is_won| **is_won).count();
    let count = closed.is_won.len();
    let share = 100.0 * won as f64 / count.max(1) as f64;
    println!("{file}: {} leads, {count} closed, {won} won ({share:.1}%)", closed.list.len());
}

/// Prints which columns are suspected, and why.
pub fn print_leaks(closed: &Closed<'_>, leaks: &[Leak]) {
    if leaks.is_empty() {
        println!("suspected of leakage: none");
        return;
    }
    println!("suspected of leakage (filled or overwritten when the outcome was known):");
    for leak in leaks {
        println!("  {:<28}alone AUC {:.3}: {}", closed.list.names()[leak.column], leak.auc, reason(leak.reason));
    }
}

fn reason(reason: LeakReason) -> String {
    match reason {
        LeakReason::TellsAll => "alone it tells won from lost nearly without fault".to_owned(),
        LeakReason::FilledFor { is_won, filled, of_outcome } => {
            let outcome = if is_won { "won" } else { "lost" };
            format!("filled for {filled} leads, {of_outcome} of them {outcome}: filled when that was known")
        }
        LeakReason::Outweighs(others) => {
            format!("it says as much as all other columns together ({others:.3}): hardly known beforehand")
        }
        LeakReason::TellsMuch(told) => format!("alone it settles {:.0}% of what is unsure", told * 100.0),
        LeakReason::Overwritten => {
            "by its name it is overwritten until the lead is closed, and it tells the outcome".to_owned()
        }
        LeakReason::Judged => "by its name it is somebody's judgement of the lead, and it tells the outcome".to_owned(),
        LeakReason::Ended => "by its name it says how the lead ended, and it tells the outcome".to_owned(),
    }
}
