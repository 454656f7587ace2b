//! A count of events -> the interval in which the true rate lies: Gamma-Poisson.
//!
//! Events that come independently are Poisson, and what is known of their rate after a count is a gamma distribution. With
//! Jeffreys' prior its shape is the count + 1/2; the 95% between its quantiles then hold the true rate in 95 of a hundred
//! cases on average over rates (Brown, Cai, DasGupta 2003), where the exact interval of Garwood (1936) holds too often.

use crate::predict::{exp, ln};
use rustc_hash::FxHashMap;

const LOW: f64 = 0.025;
const HIGH: f64 = 0.975;
/// The quantile of [`HIGH`] of the normal distribution.
const NORMAL: f64 = 1.959_964;

/// From this shape on the quantile is that of Wilson and Hilferty (1931), which is right to 1 in 100,000 there.
const LARGE: f64 = 400.0;

/// The 95% interval of the number of events that a count stands for.
pub fn poisson(count: f64) -> (f64, f64) {
    let shape = count.max(0.0) + 0.5;
    (gamma_quantile(LOW, shape), gamma_quantile(HIGH, shape))
}

/// The intervals of counts, each worked out once: many channels have the same few.
#[derive(Default)]
pub(super) struct Intervals(FxHashMap<u64, (f64, f64)>);

impl Intervals {
    /// See [`poisson`].
    pub(super) fn of(&mut self, count: f64) -> (f64, f64) {
        *self.0.entry(count.to_bits()).or_insert_with(|| poisson(count))
    }
}

/// The figure below which lies this chance (0.025 or 0.975) of a gamma distribution with a shape of 1/2 or more, scale 1.
fn gamma_quantile(chance: f64, shape: f64) -> f64 {
    let normal = if chance < 0.5 { -NORMAL } else { NORMAL };
    let root = 1.0 - 1.0 / (9.0 * shape) + normal / (3.0 * shape.sqrt());
    let rough = shape * root * root * root;
    if shape >= LARGE {
        return rough;
    }
    let ln_gamma = ln_gamma(shape);
    // Near 0 the distribution is a power of x.
    let mut x = if root > 0.3 { rough } else { exp((ln(chance * shape) + ln_gamma) / shape) };
    for _ in 0..60 {
        let density = exp((shape - 1.0) * ln(x) - x - ln_gamma);
        let next = (x - (below(x, shape, ln_gamma) - chance) / density).clamp(x / 2.0, x * 2.0);
        let is_there = (next - x).abs() <= 1e-12 * x;
        x = next;
        if is_there {
            break;
        }
    }
    x
}

/// The chance below a figure: the series left of the mean, the continued fraction right of it (Press et al., 6.2).
fn below(x: f64, shape: f64, ln_gamma: f64) -> f64 {
    let front = exp(shape * ln(x) - x - ln_gamma);
    if x < shape + 1.0 {
        let (mut term, mut sum, mut step) = (1.0 / shape, 1.0 / shape, shape);
        while term > sum * 1e-16 {
            step += 1.0;
            term *= x / step;
            sum += term;
        }
        return front * sum;
    }
    let tiny = f64::MIN_POSITIVE / f64::EPSILON;
    let mut b = x + 1.0 - shape;
    let (mut c, mut d) = (1.0 / tiny, 1.0 / b);
    let mut fraction = d;
    for step in 1..500 {
        let step = f64::from(step);
        let a = -step * (step - shape);
        b += 2.0;
        d = 1.0 / not_zero(a * d + b, tiny);
        c = not_zero(b + a / c, tiny);
        fraction *= d * c;
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    1.0 - front * fraction
}

fn not_zero(number: f64, tiny: f64) -> f64 {
    if number.abs() < tiny { tiny } else { number }
}

/// ln of the gamma function from 1/2 on (Lanczos 1964, with the coefficients of Godfrey for nine terms).
fn ln_gamma(x: f64) -> f64 {
    const TERMS: [f64; 8] = [
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    const LN_ROOT_2_PI: f64 = 0.918_938_533_204_672_7;
    let x = x - 1.0;
    let terms = TERMS.iter().enumerate().map(|(place, term)| term / (x + place as f64 + 1.0));
    let sum = terms.fold(0.999_999_999_999_809_9, |sum, term| sum + term);
    let base = x + 7.5;
    LN_ROOT_2_PI + (x + 0.5) * ln(base) - base + ln(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_those_of_the_gamma_distribution() {
        // Half the quantiles of chi squared with 2n + 1 degrees of freedom.
        for (count, low, high) in [
            (0.0, 0.000_491, 2.511_943),
            (1.0, 0.107_898, 4.674_202),
            (5.0, 1.907_874, 10.960_024),
            (10.0, 5.141_449, 17.739_438),
            (50.0, 37.541_735, 65.349_854),
        ] {
            let found = poisson(count);
            assert!((found.0 - low).abs() < 2e-4 * low.max(1.0), "{count}: {found:?}");
            assert!((found.1 - high).abs() < 2e-4 * high, "{count}: {found:?}");
        }
    }

    #[test]
    fn both_ways_to_the_quantile_meet() {
        for chance in [LOW, HIGH] {
            let (exact, rough) = (gamma_quantile(chance, LARGE - 0.001), gamma_quantile(chance, LARGE));
            assert!((exact / rough - 1.0).abs() < 2e-5, "{exact} {rough}");
        }
    }
}
