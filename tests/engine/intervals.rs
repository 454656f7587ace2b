//! The 95% intervals hold: drawn again and again from known rates, they contain these in 93 to 97 of a hundred draws.

use leadbench::predict::{exp, ln};
use leadbench::report::{poisson, predicted, wilson};

/// SplitMix64 (Steele, Lea and Flood 2014): the same draws on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let word = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ word >> 31
    }

    /// Between 0 and 1, neither of them.
    fn share(&mut self) -> f64 {
        ((self.next() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    fn binomial(&mut self, whole: u32, rate: f64) -> u32 {
        (0..whole).map(|_| u32::from(self.share() < rate)).sum()
    }

    /// Events in a time of so many on average: waiting times are exponential.
    fn poisson(&mut self, mean: f64) -> u32 {
        let (mut time, mut events) = (-ln(self.share()), 0);
        while time < mean {
            time -= ln(self.share());
            events += 1;
        }
        events
    }
}

const DRAWS: u32 = 2_000;

/// Of all draws over a range of truths, the share in which the interval held.
fn share_held<T: Copy>(truths: &[T], mut held: impl FnMut(&mut Dice, T) -> bool) -> f64 {
    let mut dice = Dice(2026);
    let draws = truths.len() as f64 * f64::from(DRAWS);
    let count: usize = truths.iter().map(|truth| (0..DRAWS).filter(|_| held(&mut dice, *truth)).count()).sum();
    count as f64 / draws
}

fn check(name: &str, share: f64) {
    assert!((0.93..=0.97).contains(&share), "{name}: {share}");
}

/// Rates from 2 to 95 in a hundred, of 20 to 400 leads.
#[test]
fn a_share_of_leads_lies_in_its_interval() {
    let mut truths = Vec::new();
    for whole in [20, 50, 120, 400] {
        truths.extend([0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.95].map(|rate| (whole, rate)));
    }
    let share = share_held(&truths, |dice, (whole, rate)| {
        let (low, high) = wilson(f64::from(dice.binomial(whole, rate)), f64::from(whole));
        (low..=high).contains(&rate)
    });
    check("Wilson", share);
    for truth in truths {
        let alone = share_held(&[truth], |dice, (whole, rate)| {
            let (low, high) = wilson(f64::from(dice.binomial(whole, rate)), f64::from(whole));
            (low..=high).contains(&rate)
        });
        assert!(alone > 0.88, "{truth:?} alone: {alone}");
    }
}

/// From 2 to 300 leads for the spend: a cost is the spend / a rate, so it lies in its interval when the rate does.
#[test]
fn a_cost_lies_in_its_interval() {
    let means: Vec<f64> = (0..40).map(|step| 2.0 * exp(f64::from(step) / 39.0 * ln(150.0))).collect();
    let held = |dice: &mut Dice, mean: f64| {
        let (low, high) = poisson(f64::from(dice.poisson(mean)));
        (low..=high).contains(&mean)
    };
    check("Gamma-Poisson", share_held(&means, held));
    for mean in means {
        let alone = share_held(&[mean], held);
        assert!(alone > 0.88, "{mean} alone: {alone}");
    }
}

/// From 5 to 300 leads so far, and a tenth to three times the spend more. What is to come is a whole number, so the interval
/// holds rather more than less: up to 98 in a hundred where few are to come.
#[test]
fn what_more_spend_brings_lies_in_its_interval() {
    let mut truths = Vec::new();
    for mean in [8.0, 15.0, 40.0, 120.0, 300.0] {
        truths.extend([0.1, 0.3, 1.0, 3.0].map(|more| (mean, more)));
    }
    let share = share_held(&truths, |dice, (mean, more)| {
        let (low, high) = predicted(f64::from(dice.poisson(mean)), more);
        (low..=high).contains(&dice.poisson(mean * more))
    });
    assert!((0.94..=0.98).contains(&share), "{share}");
}
