//! What was measured: figures by name, and the median of the rounds.

use super::round::Contender;
use std::collections::BTreeMap;

/// Figures of one round, by name: milliseconds, bytes.
pub type Figures = BTreeMap<String, f64>;

/// Everything measured with one list.
pub struct Size {
    /// Rows of the list.
    pub rows: u32,
    /// Bytes of the list.
    pub bytes: u64,
    /// In what results differ from the truth.
    pub disagreements: Vec<String>,
    /// What a figure is of: the column that sorted slowest, the text that was searched longest.
    pub notes: BTreeMap<String, String>,
    rounds: BTreeMap<(Contender, String), Vec<f64>>,
}

impl Size {
    /// Nothing measured yet.
    pub fn new(rows: u32, bytes: u64) -> Size {
        Size { rows, bytes, disagreements: Vec::new(), notes: BTreeMap::new(), rounds: BTreeMap::new() }
    }

    /// Adds a round.
    pub fn add(&mut self, contender: Contender, figures: Figures, notes: BTreeMap<String, String>) {
        for (name, figure) in figures {
            self.rounds.entry((contender, name)).or_default().push(figure);
        }
        if contender == Contender::Ours {
            self.notes.extend(notes);
        }
    }

    /// The median of a figure's rounds.
    pub fn median(&self, contender: Contender, name: &str) -> Option<f64> {
        self.rounds.get(&(contender, name.to_owned())).and_then(|rounds| median(rounds))
    }

    /// Every figure of a contender with all its rounds.
    pub fn of(&self, contender: Contender) -> impl Iterator<Item = (&str, &[f64])> {
        let of_it = self.rounds.iter().filter(move |((other, _), _)| *other == contender);
        of_it.map(|((_, name), rounds)| (name.as_str(), rounds.as_slice()))
    }
}

/// The middle one; of two in the middle their mean.
fn median(figures: &[f64]) -> Option<f64> {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get((sorted.len() - 1) / 2)?;
    Some((upper + lower) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_stands_in_the_middle() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0, 1.0, 100.0]), Some(3.0));
        assert_eq!(median(&[1.0, 2.0, 4.0, 100.0]), Some(3.0));
    }
}
