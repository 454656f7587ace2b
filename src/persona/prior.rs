//! Evidence of colleagues -> what it says of values, for the forecast.

use super::evidence::Evidence;
use crate::forecast::{Prior, Told};
use std::collections::BTreeMap;

/// Won and lost leads of those who told of a field, and of each value of it: as it was written first, and with it.
type Sums<'a> = ([u32; 2], BTreeMap<String, (&'a str, [u32; 2])>);

/// The counts of all added up. Those who told nothing of a field do not count for it.
pub fn prior<'a>(evidence: impl Iterator<Item = &'a Evidence>) -> Prior {
    let mut fields: BTreeMap<&str, Sums<'_>> = BTreeMap::new();
    for evidence in evidence {
        let mut told: Vec<&str> = evidence.values.iter().map(|value| value.field.as_str()).collect();
        told.dedup();
        for field in told {
            add(&mut fields.entry(field).or_default().0, [evidence.total.won, evidence.total.lost]);
        }
        for value in &evidence.values {
            let known = &mut fields.entry(&value.field).or_default().1;
            let counts = known.entry(value.value.to_lowercase()).or_insert((&value.value, [0; 2]));
            add(&mut counts.1, [value.counts.won, value.counts.lost]);
        }
    }
    Prior::of(fields.into_iter().flat_map(|(field, (all, values))| {
        values.into_values().map(move |(value, with)| Told {
            field: field.to_owned(),
            value: value.to_owned(),
            with,
            all,
        })
    }))
}

fn add(sum: &mut [u32; 2], more: [u32; 2]) {
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum = sum.saturating_add(more));
}
