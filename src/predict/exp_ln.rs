//! e^x and ln x with the same bits on every machine.
//!
//! Why not those of the standard library: they are the platform's, and its last digit differs between systems and between
//! a browser and a native build. These use nothing but additions, multiplications, divisions and the bits of numbers,
//! which IEEE 754 defines exactly. After the method of FreeBSD's msun (Sun Microsystems 1993), errors below one unit in the
//! last place.

/// ln 2 in two parts: the first has so few digits that its multiples are exact.
const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// e^x. Below -700 and above 700 as at these ends: never 0 and never infinite.
pub fn exp(x: f64) -> f64 {
    let x = x.clamp(-700.0, 700.0);
    // x = k ln 2 + r with |r| <= ln 2 / 2.
    let k = (x * std::f64::consts::LOG2_E + if x < 0.0 { -0.5 } else { 0.5 }) as i64;
    let (high, low) = (x - k as f64 * LN2_HIGH, k as f64 * LN2_LOW);
    let r = high - low;
    let square = r * r;
    let even = square
        * (1.666_666_666_666_660_2e-1
            + square
                * (-2.777_777_777_701_559_3e-3
                    + square
                        * (6.613_756_321_437_934e-5
                            + square * (-1.653_390_220_546_525_2e-6 + square * 4.138_136_797_057_238_5e-8))));
    let c = r - even;
    let power = 1.0 - ((low - r * c / (2.0 - c)) - high);
    power * f64::from_bits(((1023 + k) as u64) << 52)
}

/// ln x of a positive number; 0 and below as the smallest one.
pub fn ln(x: f64) -> f64 {
    let x = if x > f64::MIN_POSITIVE { x } else { f64::MIN_POSITIVE };
    // x = 2^k (1 + f) with 1 + f between the roots of 1/2 and 2.
    let bits = x.to_bits();
    let mut k = ((bits >> 52) & 0x7ff) as i64 - 1023;
    let mut scaled = f64::from_bits((bits & 0x000f_ffff_ffff_ffff) | (1023 << 52));
    if scaled > std::f64::consts::SQRT_2 {
        scaled /= 2.0;
        k += 1;
    }
    let f = scaled - 1.0;
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let odd = w * (3.999_999_999_940_942e-1 + w * (2.222_219_843_214_978_4e-1 + w * 1.531_383_769_920_937_3e-1));
    let even = z
        * (6.666_666_666_666_735e-1
            + w * (2.857_142_874_366_239e-1 + w * (1.818_357_216_161_805e-1 + w * 1.479_819_860_511_658_6e-1)));
    let half_square = 0.5 * f * f;
    let k = k as f64;
    k * LN2_HIGH - ((half_square - (s * (half_square + (odd + even)) + k * LN2_LOW)) - f)
}

/// The chance with these log-odds, between 0 and 1.
pub(super) fn chance_of(log_odds: f64) -> f64 {
    1.0 / (1.0 + exp(-log_odds))
}

/// The log-odds of a chance.
pub(super) fn log_odds_of(chance: f64) -> f64 {
    ln(chance / (1.0 - chance))
}

/// ln(1 + e^x), for large x too.
pub(super) fn ln_one_plus_exp(x: f64) -> f64 {
    if x > 0.0 { x + ln(1.0 + exp(-x)) } else { ln(1.0 + exp(x)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_agree_with_the_platforms_within_two_last_places() {
        for step in -6_000..=6_000_i32 {
            let x = f64::from(step) * 0.1103;
            assert!((exp(x) / x.exp() - 1.0).abs() < 5e-16, "exp {x}");
            let y = x.exp();
            assert!((ln(y) - y.ln()).abs() <= 5e-16 * y.ln().abs().max(1.0), "ln {y}");
        }
    }

    #[test]
    fn bits_are_these_on_every_machine() {
        let sum: u64 = (-500..500).fold(0, |sum: u64, step| sum.rotate_left(7) ^ exp(f64::from(step) / 37.0).to_bits());
        assert_eq!((exp(0.0), ln(1.0)), (1.0, 0.0));
        assert_eq!(sum, 7_038_495_486_407_836_610);
    }

    #[test]
    fn ends_are_finite() {
        assert!(exp(-1e9) > 0.0 && exp(1e9).is_finite() && ln(0.0).is_finite());
        assert!(chance_of(1e9) <= 1.0 && chance_of(-1e9) >= 0.0);
        assert!((log_odds_of(chance_of(1.5)) - 1.5).abs() < 1e-14);
        assert!((ln_one_plus_exp(800.0) - 800.0).abs() < 1e-9 && ln_one_plus_exp(-800.0) < 1e-300);
    }
}
