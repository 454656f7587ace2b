//! Records -> which comparisons say again what others have said.
//!
//! Fellegi-Sunter adds up as if every comparison were a witness of its own. City and postcode are not, nor the number and
//! the name of a campaign: strangers that agree on one agree on the other. So it is measured, over the pairs of strangers
//! that agree on the one, how often they agree on the other.

use super::columns::Role;
use super::records::{FAMILY, GIVEN, Records};
use super::shape::Kind;
use super::weigh::Echoes;
use rustc_hash::FxHashMap;

/// Records looked at.
const RECORDS_MAX: usize = 8_000;

/// Matches, as a share of the pairs that agree, up to which strangers can be told from them.
const MATCHES_MAX: f64 = 0.5;

/// Fewest pairs that tell.
const PAIRS_MIN: f64 = 30.0;

/// What persons share who are not the same: the switchboard and the town with their colleagues, the country with their
/// town; and the bits of surprise that are left.
const USUAL: &[(Role, Role, f32)] = &[
    (Role::Phone, Role::Company, 3.0),
    (Role::City, Role::Company, 1.0),
    (Role::Region, Role::Company, 0.7),
    (Role::Country, Role::Company, 0.3),
    (Role::Website, Role::Company, 0.3),
    (Role::Region, Role::City, 0.3),
    (Role::Country, Role::City, 0.2),
    (Role::Country, Role::Region, 0.2),
];

/// By comparison: what echoes what. `matches` is how many pairs of records are matches; until it is known, only what
/// follows from the kinds is.
pub(super) fn echoes(records: &Records, matches: Option<f64>) -> Vec<Echoes> {
    let comparisons = &records.comparisons;
    let company = comparisons.iter().position(|comparison| comparison.kind == Kind::Company);
    let names = records.has_names.then_some([GIVEN, FAMILY]).into_iter().flatten();
    let of_email: Vec<usize> = names.chain(company).collect();
    let mut echoes: Vec<Echoes> = vec![Echoes::default(); comparisons.len()];
    for (place, comparison) in comparisons.iter().enumerate() {
        if comparison.kind == Kind::Email {
            echoes[place].near = of_email.clone();
        }
        let of_role = USUAL.iter().filter(|(role, _, _)| *role == comparison.role && records.has_names);
        for (_, first, bits) in of_role {
            let first = comparisons.iter().position(|comparison| comparison.role == *first);
            echoes[place].same.extend(first.map(|first| (first, *bits)));
        }
    }
    let Some(matches) = matches else { return echoes };
    // The more telling one speaks first.
    let mut order: Vec<usize> = (0..comparisons.len()).collect();
    order.sort_by(|one, other| comparisons[*other].information.total_cmp(&comparisons[*one].information));
    let stride = (records.len() as usize).div_ceil(RECORDS_MAX).max(1);
    let share = 1.0 / (stride * stride) as f64;
    for (place, first) in order.iter().enumerate() {
        for second in &order[place + 1..] {
            let Some(agreeing) = agreeing(records, *first, *second, stride, matches * share) else { continue };
            let bits = -agreeing.log2() as f32;
            if bits + 0.5 < comparisons[*second].information {
                echoes[*second].same.push((*first, bits.max(0.0)));
            }
        }
    }
    echoes
}

/// How often strangers that agree on the first comparison agree on the second; `None` when there are too few to tell.
fn agreeing(records: &Records, first: usize, second: usize, stride: usize, matches: f64) -> Option<f64> {
    let [first, second] = [first, second].map(|place| &records.comparisons[place].slots[0]);
    let mut counts: FxHashMap<u64, u32> = FxHashMap::default();
    let mut firsts: FxHashMap<u32, u32> = FxHashMap::default();
    for (one, other) in first.iter().zip(second).step_by(stride).filter(|(one, other)| **one != 0 && **other != 0) {
        *counts.entry(u64::from(*one) << 32 | u64::from(*other)).or_default() += 1;
        *firsts.entry(*one).or_default() += 1;
    }
    let pairs = |count: &u32| f64::from(*count) * f64::from(count - 1) / 2.0;
    let agreeing: f64 = firsts.values().map(pairs).sum();
    let both: f64 = counts.values().map(pairs).sum();
    let strangers = agreeing - matches;
    let is_told = agreeing > PAIRS_MIN && matches <= agreeing * MATCHES_MAX;
    is_told.then(|| ((both - matches).max(0.0) / strangers).max(1e-9))
}
