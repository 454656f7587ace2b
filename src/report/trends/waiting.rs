//! How long until something happens, when for some it has not happened yet (Kaplan and Meier 1958).

use serde::{Deserialize, Serialize};

/// Days until it happened, or for how long it has not: counted by days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// By days: happened then, not yet happened after them.
    counts: Vec<(u32, u32)>,
}

/// No one waits longer: longer ones are as long.
const DAYS_MAX: u32 = 36_500;

impl Waiting {
    /// It happened after so many days.
    pub fn happened(&mut self, days: u32) {
        self.at(days).0 += 1;
    }

    /// It has not happened in so many days; what comes later is not known.
    pub fn not_yet(&mut self, days: u32) {
        self.at(days).1 += 1;
    }

    fn at(&mut self, days: u32) -> &mut (u32, u32) {
        let place = days.min(DAYS_MAX) as usize;
        if self.counts.len() <= place {
            self.counts.resize(place + 1, (0, 0));
        }
        &mut self.counts[place]
    }

    /// The share for which it has happened within days, as steps: from each day on. Only days on which it happened.
    pub fn curve(&self) -> Vec<(u32, f64)> {
        let mut at_risk: u32 = self.counts.iter().map(|(happened, not_yet)| happened + not_yet).sum();
        let (mut open, mut curve) = (1.0, Vec::new());
        for (days, (happened, not_yet)) in self.counts.iter().enumerate() {
            if *happened > 0 {
                open *= 1.0 - f64::from(*happened) / f64::from(at_risk);
                curve.push((days as u32, 1.0 - open));
            }
            at_risk -= happened + not_yet;
        }
        curve
    }

    /// In short.
    pub fn summary(&self) -> WaitingSummary {
        let curve = self.curve();
        // The hair's breadth keeps a half that came of products from being missed.
        let within = |share: f64| curve.iter().find(|(_, done)| *done >= share - 1e-9).map(|(days, _)| *days);
        WaitingSummary {
            happened_count: self.counts.iter().map(|(happened, _)| happened).sum(),
            waiting_count: self.counts.iter().map(|(_, not_yet)| not_yet).sum(),
            quartiles: [0.25, 0.5, 0.75].map(within),
        }
    }
}

/// How long it takes, in short.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingSummary {
    /// For how many it happened.
    pub happened_count: u32,
    /// For how many not yet.
    pub waiting_count: u32,
    /// The days within which it happens for a quarter, a half and three quarters; `None` when that is not reached yet.
    pub quartiles: [Option<u32>; 3],
}
