//! How surely a value closes more or less often than the others: an exact test, and what many of them together come to.
//!
//! Of hundreds of values one in twenty would look remarkable by chance alone. So the error that is held is the share of
//! mistakes among the values that are called sure (the false discovery rate): Benjamini, Hochberg 1995, "Controlling the false
//! discovery rate". Values of one field depend on each other, in the way for which it still holds (Benjamini, Yekutieli 2001)
//! or nearly; Holm's correction would hide most of what a small book can tell.
//!
//! Only sums and products: the same counts give the same bits on every machine.

/// The share of mistakes among what is called sure.
pub(super) const FALSE_SHARE: f64 = 0.05;

/// The chance of counts at least as unlikely, if the value meant nothing (Fisher's exact test, both sides): `won` of `with`
/// leads that have the value, `all_won` of `all` leads.
pub(super) fn chance_of_counts(won: u32, with: u32, all_won: u32, all: u32) -> f64 {
    let least = (with + all_won).saturating_sub(all);
    let most = with.min(all_won);
    if least >= most {
        return 1.0;
    }
    let [with, all_won, all] = [with, all_won, all].map(f64::from);
    // Each weight from the one before; the largest is near 1, so nothing overflows.
    let ratio =
        |count: f64| (all_won - count) * (with - count) / ((count + 1.0) * (all - all_won - with + count + 1.0));
    let mode = (((with + 1.0) * (all_won + 1.0) / (all + 2.0)) as u32).clamp(least, most);
    let mut weights = vec![0.0; (most - least) as usize + 1];
    let at = |count: u32| (count - least) as usize;
    weights[at(mode)] = 1.0;
    for count in mode..most {
        weights[at(count + 1)] = weights[at(count)] * ratio(f64::from(count));
    }
    for count in (least..mode).rev() {
        weights[at(count)] = weights[at(count + 1)] / ratio(f64::from(count));
    }
    let seen = weights[at(won.clamp(least, most))] * (1.0 + 1e-7);
    let total: f64 = weights.iter().sum();
    let unlikely: f64 = weights.iter().filter(|weight| **weight <= seen).sum();
    (unlikely / total).min(1.0)
}

/// Which of many chances are small enough that of all those called sure only a few in a hundred are mistakes.
pub(super) fn sure(chances: &[f64]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..chances.len()).collect();
    order.sort_by(|one, other| chances[*one].total_cmp(&chances[*other]));
    let count = chances.len() as f64;
    let is_small = |(place, of): (usize, &usize)| chances[*of] <= FALSE_SHARE * (place + 1) as f64 / count;
    let sure_count = order.iter().enumerate().rposition(is_small).map_or(0, |place| place + 1);
    let mut sure = vec![false; chances.len()];
    order[..sure_count].iter().for_each(|of| sure[*of] = true);
    sure
}

#[cfg(test)]
mod tests {
    use super::{chance_of_counts, sure};

    #[test]
    fn chances_are_those_of_fishers_test() {
        // Beside R: fisher.test(matrix(c(won, with - won, all_won - won, ...), 2)).
        for (won, with, all_won, all, chance) in [
            (3, 4, 4, 8, 0.485_714),
            (8, 10, 10, 20, 0.023_014),
            (5, 5, 10, 20, 0.032_508),
            (0, 5, 10, 20, 0.032_508),
            (5, 10, 10, 20, 1.0),
            (10, 20, 10, 20, 1.0),
        ] {
            let found = chance_of_counts(won, with, all_won, all);
            assert!((found - chance).abs() < 1e-5, "{won} of {with}, {all_won} of {all}: {found}");
        }
    }

    #[test]
    fn large_counts_do_not_overflow() {
        let found = chance_of_counts(3_000, 5_000, 50_000, 100_000);
        assert!(found > 0.0 && found < 1e-30, "{found}");
        assert!((chance_of_counts(2_500, 5_000, 50_000, 100_000) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn of_many_values_only_the_surest_are_called_sure() {
        // The table of Benjamini and Hochberg 1995: of 15 chances the first four are sure at 5%.
        let chances = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0,
        ];
        let found = sure(&chances);
        assert_eq!(found.iter().filter(|is_sure| **is_sure).count(), 4);
        assert!(found[..4].iter().all(|is_sure| *is_sure));
        assert!(sure(&[]).is_empty());
    }
}
