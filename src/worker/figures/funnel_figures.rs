//! The figures of the funnel page.

use super::passages::passages;
use super::split::Coded;
use crate::book::{Filter, Query, SortKey};
use crate::lead::{Day, LostReason, Stage};
use crate::report::{Passages, SmallFunnel, funnel, small_funnels};
use crate::table::Row;
use crate::worker::desk::Desk;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

pub use super::split::{Part, PartLabel, Split};
pub use crate::report::{Funnel, FunnelStep, PassagePart, PeriodUnit, Share, Stop, Way};

/// What becomes of which leads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunnelAsk {
    /// Which leads.
    pub query: Query,
    /// How they are counted.
    pub way: Way,
    /// Told apart by what.
    pub split: Option<Split>,
    /// Two of their parts side by side: the conditions of each.
    pub sides: Option<[Vec<Filter>; 2]>,
}

/// What becomes of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FunnelFigures {
    /// In all.
    pub funnel: Funnel,
    /// Why leads were lost that did not get beyond a rung, by rung, most first.
    pub lost: Vec<Vec<(Option<LostReason>, u32)>>,
    /// By part.
    pub parts: Vec<Part>,
    /// Side by side.
    pub sides: Option<[SmallFunnel; 2]>,
    /// The first and the last arrival.
    pub arrivals: Option<(Day, Day)>,
}

/// The figures.
pub fn figures(desk: &mut Desk, ask: &FunnelAsk, today: Day) -> FunnelFigures {
    let passages = passages(desk, today);
    let rows = rows_of(desk, &ask.query, &[], today);
    let parts = ask.split.map(|split| {
        let coded = Coded::new(desk, split, &passages, &rows, today);
        parts(&coded, &rows, &passages, ask.way)
    });
    let sides = ask.sides.as_ref().map(|sides| {
        let mut side = |filters: &Vec<Filter>| {
            let rows = rows_of(desk, &ask.query, filters, today);
            small_funnels(&rows, &passages, ask.way, 1, |_| 0).pop().unwrap_or_default()
        };
        [side(&sides[0]), side(&sides[1])]
    });
    let arrived = || rows.iter().map(|row| passages.of(*row).arrived);
    FunnelFigures {
        funnel: funnel(desk.book.table(), &rows, &passages, ask.way, today),
        lost: lost(desk, &rows, &passages, ask.way),
        parts: parts.unwrap_or_default(),
        sides,
        arrivals: arrived().min().zip(arrived().max()),
    }
}

/// The rows of a query that meet further conditions, in the order of the book.
pub(super) fn rows_of(desk: &mut Desk, query: &Query, more: &[Filter], today: Day) -> Vec<Row> {
    let mut query = Query { sort: SortKey::Arrival, is_descending: false, ..query.clone() };
    query.filters.extend(more.iter().cloned());
    desk.rows_of(&query, today).to_vec()
}

fn parts(coded: &Coded, rows: &[Row], passages: &Passages, way: Way) -> Vec<Part> {
    let each = small_funnels(rows, passages, way, coded.count(), |row| coded.of(row));
    let sizes: Vec<u32> = each.iter().map(|small| small.lead_count).collect();
    let part = |(label, codes): (PartLabel, Vec<usize>)| {
        let funnel = codes.iter().fold(SmallFunnel::default(), |sum, code| sum.with(&each[*code]));
        Part { label, filter: coded.filter(&codes), funnel }
    };
    coded.groups(&sizes).into_iter().map(part).collect()
}

fn lost(desk: &Desk, rows: &[Row], passages: &Passages, way: Way) -> Vec<Vec<(Option<LostReason>, u32)>> {
    let mut lost: Vec<Vec<(Option<&LostReason>, u32)>> = vec![Vec::new(); Stage::LADDER.len()];
    for row in rows {
        let lead = passages.of(*row);
        if lead.now == Stage::Lost {
            let reason = desk.book.lost_reason(*row);
            let reasons = &mut lost[lead.rung(way) as usize];
            match reasons.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, count)) => *count += 1,
                None => reasons.push((reason, 1)),
            }
        }
    }
    let ordered = |mut reasons: Vec<(Option<&LostReason>, u32)>| {
        reasons.sort_by_key(|(reason, count)| (Reverse(*count), *reason));
        reasons.into_iter().map(|(reason, count)| (reason.cloned(), count)).collect()
    };
    lost.into_iter().map(ordered).collect()
}
