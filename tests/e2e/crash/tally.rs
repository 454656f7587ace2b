//! What came of all kills, as a table: both outcomes are to be seen, and that the kills hit the middle.

use super::kill::Outcome;
use crate::mortal::Death;
use std::collections::BTreeMap;
use std::fmt;

/// The kills of one change by one death.
#[derive(Default)]
struct Line {
    before: u32,
    after: u32,
    saved: u32,
    parts: Vec<f64>,
}

/// All kills.
pub struct Tally {
    seed: u64,
    lines: BTreeMap<(String, Death), Line>,
    /// What must not have happened.
    pub violations: Vec<String>,
}

impl Tally {
    /// Of no kill yet.
    pub fn new(seed: u64) -> Tally {
        Tally { seed, lines: BTreeMap::new(), violations: Vec::new() }
    }

    /// Adds a kill at a part of the time the change takes.
    pub fn note(&mut self, change: &str, death: Death, part: f64, outcome: Outcome) {
        let line = self.lines.entry((change.to_owned(), death)).or_default();
        line.parts.push(part);
        match outcome {
            Outcome::Before => line.before += 1,
            Outcome::After { was_saved } => {
                line.after += 1;
                line.saved += u32::from(was_saved);
            }
            Outcome::Wrong(what) => {
                let violation = format!("{change}, {death:?} killed at {:.0} %: {what}", part * 100.0);
                println!("VIOLATION {violation}");
                self.violations.push(violation);
            }
        }
    }

    /// Whether both outcomes occurred.
    pub fn has_both(&self) -> bool {
        self.lines.values().any(|line| line.before > 0) && self.lines.values().any(|line| line.after > 0)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            out,
            "\n{:<15}{:<10}{:>6}{:>8}{:>7}{:>7}  killed at, in % of its time",
            "change", "killed", "kills", "before", "after", "saved"
        )?;
        let (mut kills, mut before, mut after, mut saved) = (0, 0, 0, 0);
        for ((change, death), line) in &self.lines {
            let mut parts: Vec<i64> = line.parts.iter().map(|part| (part * 100.0) as i64).collect();
            parts.sort_unstable();
            let parts: Vec<String> = parts.iter().map(i64::to_string).collect();
            let death = format!("{death:?}");
            let count = line.parts.len();
            writeln!(
                out,
                "{change:<15}{death:<10}{count:>6}{:>8}{:>7}{:>7}  {}",
                line.before,
                line.after,
                line.saved,
                parts.join(" ")
            )?;
            kills += count;
            before += line.before;
            after += line.after;
            saved += line.saved;
        }
        writeln!(
            out,
            "{:<25}{kills:>6}{before:>8}{after:>7}{saved:>7}  seed {}, {} violations",
            "all",
            self.seed,
            self.violations.len()
        )
    }
}
