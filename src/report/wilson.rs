//! A share of few -> the interval in which the true one lies.

/// The quantile of 95 in a hundred, both sides.
const QUANTILE: f64 = 1.959_964;

/// The 95% interval of a share, by its part and its whole (Wilson 1927; Brown, Cai, DasGupta 2001 recommend it for few).
/// All there is, from 0 to 1, of nothing.
pub fn wilson(part: f64, whole: f64) -> (f64, f64) {
    if whole <= 0.0 {
        return (0.0, 1.0);
    }
    let (share, square) = (part / whole, QUANTILE * QUANTILE);
    let middle = (share + square / (2.0 * whole)) / (1.0 + square / whole);
    let spread = (share * (1.0 - share) / whole + square / (4.0 * whole * whole)).sqrt();
    let half = QUANTILE * spread / (1.0 + square / whole);
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::wilson;

    #[test]
    fn intervals_are_those_of_the_tables() {
        for (part, whole, low, high) in [
            (0.0, 10.0, 0.0, 0.277_5),
            (10.0, 10.0, 0.722_5, 1.0),
            (1.0, 10.0, 0.017_9, 0.404_2),
            (81.0, 263.0, 0.255_3, 0.366_2),
            (0.0, 0.0, 0.0, 1.0),
        ] {
            let found = wilson(part, whole);
            assert!((found.0 - low).abs() < 1e-3 && (found.1 - high).abs() < 1e-3, "{part} of {whole}: {found:?}");
        }
    }
}
