//! The chance of a lead as it is shown, sorted and filtered: in thousandths, never 0 and never 1.
//!
//! Why here and not beside the prediction that gives it: a view of leads is ordered by it as by the score, and needs
//! nothing of what was learnt for that.

use crate::table::Row;
use serde::{Deserialize, Serialize};

/// The chance that an open lead is won, in thousandths from 1 to 999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LeadChance {
    /// The chance; 0 for a lead that has none: it is closed, or nothing was learnt.
    chance: u16,
    low: u16,
    high: u16,
}

/// How a chance stands beside the share won of all closed leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ChanceBand {
    /// With nine chances in ten better than the average.
    Better,
    /// Neither surely better nor surely worse.
    About,
    /// With nine chances in ten worse than the average.
    Worse,
    /// Too unsure to be told.
    Unsure,
}

impl ChanceBand {
    /// All, best first.
    pub const ALL: [ChanceBand; 4] = [ChanceBand::Better, ChanceBand::About, ChanceBand::Worse, ChanceBand::Unsure];

    /// The stable name: what handles and `data-band` hold.
    pub fn code(self) -> &'static str {
        ["better", "about", "worse", "unsure"][self as usize]
    }
}

/// From this width on an interval says less than a guess would, in thousandths.
const SILENT_WIDTH: u16 = 500;

impl LeadChance {
    /// Of a lead without one.
    pub const NONE: LeadChance = LeadChance { chance: 0, low: 0, high: 0 };

    /// From shares; never 0 and never 1.
    pub fn of(chance: f64, low: f64, high: f64) -> LeadChance {
        let thousandths = |share: f64| (share * 1000.0).round().clamp(1.0, 999.0) as u16;
        LeadChance { chance: thousandths(chance), low: thousandths(low), high: thousandths(high) }
    }

    /// Chance, and the ends of its interval, as shares; `None` for a lead without one.
    pub fn shares(self) -> Option<[f64; 3]> {
        let share = |thousandths: u16| f64::from(thousandths) / 1000.0;
        (self.chance > 0).then(|| [share(self.chance), share(self.low), share(self.high)])
    }

    /// Whether there is one that is sure enough to be told.
    pub fn is_told(self) -> bool {
        self.chance > 0 && self.high - self.low < SILENT_WIDTH
    }

    /// By what leads are ordered: those without a chance, and those of which it is too unsure, have no rank.
    pub fn rank(self) -> Option<u64> {
        self.is_told().then_some(u64::from(self.chance))
    }

    /// How it stands beside the share won of all, in thousandths; `None` for a lead without one.
    pub fn band(self, won_share: u16) -> Option<ChanceBand> {
        Some(match self {
            LeadChance { chance: 0, .. } => return None,
            _ if !self.is_told() => ChanceBand::Unsure,
            LeadChance { low, .. } if low > won_share => ChanceBand::Better,
            LeadChance { high, .. } if high < won_share => ChanceBand::Worse,
            _ => ChanceBand::About,
        })
    }
}

/// The chances of a book's leads, for views of it; empty where nothing was learnt.
#[derive(Clone, Copy, Debug, Default)]
pub struct Foreseen<'a> {
    /// By row.
    pub by_row: &'a [LeadChance],
    /// The share won of all closed leads, in thousandths.
    pub won_share: u16,
}

impl Foreseen<'_> {
    /// The chance of a row.
    pub fn of(self, row: Row) -> LeadChance {
        self.by_row.get(row as usize).copied().unwrap_or(LeadChance::NONE)
    }

    /// Leads by how their chance stands; none where nothing was learnt.
    pub fn counts(self) -> Vec<(ChanceBand, u32)> {
        let mut counts = [0; 4];
        for chance in self.by_row {
            if let Some(band) = chance.band(self.won_share) {
                counts[band as usize] += 1;
            }
        }
        ChanceBand::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0).collect()
    }
}
