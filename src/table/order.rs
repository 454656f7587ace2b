//! One way to sort by number and one by comparison, for the whole engine.
//!
//! Why not the standard library's everywhere: it is compiled anew for every type and every comparison, some five KB each,
//! and the worker's program is loaded before anything can be shown. Numbers are sorted digit by digit (least significant
//! byte first), which is also faster than comparing: a million rows in some 50 ms.

use crate::table::Row;
use std::cmp::Ordering;

/// The places `0..count` in the order of a comparison of two places; equal ones stay as they are.
pub fn order_of(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..count as u32).collect();
    order.sort_by(|one, other| compare(*one as usize, *other as usize));
    order
}

/// Sorts by a comparison; equal ones stay as they are.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order_of(items.len(), &|one, other| compare(&items[one], &items[other]));
    put_in_order(items, &order);
}

/// Sorts by a number; equal ones stay as they are.
pub fn sort_by_rank<T>(items: &mut Vec<T>, rank: impl Fn(&T) -> u64) {
    let ranks: Vec<u64> = items.iter().map(rank).collect();
    put_in_order(items, &order_of_ranks(&ranks));
}

/// Sorts rows ascending, each once.
pub fn sort_and_unite(rows: &mut Vec<Row>) {
    if !rows.is_sorted() {
        let ranks: Vec<u64> = rows.iter().map(|row| u64::from(*row)).collect();
        let order = order_of_ranks(&ranks);
        rows.iter_mut().zip(order).for_each(|(row, place)| *row = ranks[place as usize] as Row);
    }
    rows.dedup();
}

/// Sorts rows by a number of each; those without one come last either way, and equal ones stay as they are.
pub fn sort_rows(rows: &mut [Row], is_descending: bool, rank: &dyn Fn(Row) -> Option<u64>) {
    // The largest number of all is for those without one.
    let turned = |rank: u64| if is_descending { (u64::MAX - 1).saturating_sub(rank) } else { rank.min(u64::MAX - 1) };
    let ranks: Vec<u64> = rows.iter().map(|row| rank(*row).map_or(u64::MAX, turned)).collect();
    let mut order = order_of_ranks(&ranks);
    drop(ranks);
    order.iter_mut().for_each(|place| *place = rows[*place as usize]);
    rows.copy_from_slice(&order);
}

/// The places of numbers in ascending order; equal ones stay as they are.
fn order_of_ranks(ranks: &[u64]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..ranks.len() as u32).collect();
    if ranks.is_sorted() {
        return order;
    }
    let mut next = vec![0_u32; ranks.len()];
    // Bytes in which all agree order nothing.
    let (all, any) = ranks.iter().fold((u64::MAX, 0), |(all, any), rank| (all & rank, any | rank));
    for shift in (0..u64::BITS).step_by(8).filter(|shift| (all ^ any) >> shift & 0xff != 0) {
        let byte_of = |place: u32| (ranks[place as usize] >> shift) as usize & 0xff;
        let mut starts = [0_u32; 257];
        order.iter().for_each(|place| starts[byte_of(*place) + 1] += 1);
        for byte in 0..256 {
            starts[byte + 1] += starts[byte];
        }
        for place in &order {
            let start = &mut starts[byte_of(*place)];
            next[*start as usize] = *place;
            *start += 1;
        }
        std::mem::swap(&mut order, &mut next);
    }
    order
}

fn put_in_order<T>(items: &mut Vec<T>, order: &[u32]) {
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.iter().filter_map(|place| taken[*place as usize].take()));
}
