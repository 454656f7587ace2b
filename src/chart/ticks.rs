//! Round figures along an axis.

/// A tick: its figure, and its place along the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// What it stands for.
    pub figure: f64,
    /// Where it stands.
    pub place: f64,
}

/// More ticks than this nobody reads.
const TICKS_MAX: usize = 100;

/// Multiples of 1, 2 or 5 times a power of ten between two figures, both included: about as many as wanted, at most
/// twice as many. None when the ends are no numbers or no tick is wanted; one when they are equal.
pub fn ticks(from: f64, to: f64, wanted: usize) -> Vec<f64> {
    ticks_by(from, to, wanted, 0.0)
}

/// As [`ticks`], but whole numbers only, from 0: for counts.
pub fn count_ticks(highest: u32, wanted: usize) -> Vec<f64> {
    ticks_by(0.0, f64::from(highest), wanted, 1.0)
}

fn ticks_by(from: f64, to: f64, wanted: usize, least_step: f64) -> Vec<f64> {
    let (from, to) = if from > to { (to, from) } else { (from, to) };
    let wanted = wanted.min(TICKS_MAX);
    if !(to - from).is_finite() || wanted == 0 {
        return Vec::new();
    }
    if from == to {
        return vec![from];
    }
    let step = round_step((to - from) / wanted as f64).max(least_step);
    // The hair's breadth keeps an end that is a multiple from being lost to rounding.
    let first = (from / step - 1e-9).ceil();
    let last = (to / step + 1e-9).floor();
    let count = if last >= first { (last - first) as usize + 1 } else { 0 };
    (0..count.min(2 * TICKS_MAX)).map(|place| exact(first + place as f64, step)).collect()
}

/// 1, 2 or 5 times a power of ten: the one near a rough step.
fn round_step(rough: f64) -> f64 {
    let power = power_of_ten(rough);
    let factor = match rough / power {
        share if share >= 7.5 => 10.0,
        share if share >= 3.5 => 5.0,
        share if share >= 1.5 => 2.0,
        _ => 1.0,
    };
    factor * power
}

/// The highest power of ten that is not above a figure. By steps: `powf` would bring tables of its own to the page.
fn power_of_ten(figure: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= figure {
        power *= 10.0;
    }
    while power > figure {
        power /= 10.0;
    }
    power
}

/// A multiple of a step; of a step below 1 by dividing, so that 3 tenths is 0.3 and not 0.30000000000000004.
fn exact(multiple: f64, step: f64) -> f64 {
    let figure = if step < 1.0 { multiple / (1.0 / step).round() } else { multiple * step };
    if figure == 0.0 { 0.0 } else { figure }
}
