//! Leads by score, in bins of a round width.

use serde::{Deserialize, Serialize};

/// More bins than this are too thin to read.
const BINS_MAX: i32 = 40;

/// Leads by score.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Histogram {
    /// Lowest score of the first bin.
    pub from: i16,
    /// Width of a bin in points.
    pub width: i16,
    /// Leads in each bin.
    pub counts: Vec<u32>,
}

impl Histogram {
    /// The leads of these scores. Bins are 1, 2, 5, 10, 20, ... points wide and start at multiples of it, so that they
    /// seldom jump while a weight is dragged. Without scores there is no bin.
    pub fn of(scores: impl Iterator<Item = i16> + Clone) -> Histogram {
        let Some((lowest, highest)) = scores.clone().fold(None, |range, score| {
            let (lowest, highest) = range.unwrap_or((score, score));
            Some((score.min(lowest), score.max(highest)))
        }) else {
            return Histogram { from: 0, width: 1, counts: Vec::new() };
        };
        let (lowest, highest) = (i32::from(lowest), i32::from(highest));
        let width = round_widths().find(|width| bin_count(lowest, highest, *width) <= BINS_MAX).unwrap_or(10_000);
        let from = first_bin(lowest, width);
        let mut counts = vec![0_u32; ((highest - from) / width) as usize + 1];
        for score in scores {
            counts[((i32::from(score) - from) / width) as usize] += 1;
        }
        Histogram { from: from as i16, width: width as i16, counts }
    }
}

/// 1, 2, 5, 10, ... 10,000.
fn round_widths() -> impl Iterator<Item = i32> {
    (0..5).flat_map(|power| [1, 2, 5].map(|step| step * 10_i32.pow(power))).take_while(|width| *width <= 10_000)
}

fn bin_count(lowest: i32, highest: i32, width: i32) -> i32 {
    (highest - first_bin(lowest, width)) / width + 1
}

/// The multiple of the width at or below the lowest score, as far as `i16` holds it.
fn first_bin(lowest: i32, width: i32) -> i32 {
    (lowest.div_euclid(width) * width).max(i32::from(i16::MIN))
}
