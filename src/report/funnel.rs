//! Leads counted along the ladder of stages, where those are that did not go on, and how long they stay.

use super::money_sum::MoneySum;
use super::{DealsFrom, Passages, Share, Stop, Waiting, WaitingSummary, Way, days_between, deals_from};
use crate::lead::{Day, Field, Money, Stage};
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

const RUNGS: usize = Stage::LADDER.len();

/// One rung of the funnel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunnelStep {
    /// The stage.
    pub stage: Stage,
    /// Leads now in this stage.
    pub now_count: u32,
    /// Leads that count at this rung, by the way of counting.
    pub reached_count: u32,
    /// What the deals of those are worth, one sum a currency.
    pub value: Vec<Money>,
    /// Of those, the ones that do not count at the next rung, by where they are: in the order of [`Stop::ALL`].
    pub stops: [u32; 4],
    /// How long leads stay in the stage, the first time.
    pub stay: WaitingSummary,
    /// Stays of which the beginning is not known: not among those above.
    pub stay_unknown_count: u32,
}

/// The funnel of some leads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funnel {
    /// All leads counted, the lost ones too.
    pub lead_count: u32,
    /// The ladder, from suspect on.
    pub steps: Vec<FunnelStep>,
    /// Leads now lost.
    pub lost_count: u32,
    /// Leads that came in on a rung where none begins, or lost: what they passed before is not known.
    pub unseen_count: u32,
    /// What the customers' deals are worth, one sum a currency.
    pub won_value: Vec<Money>,
    /// Whether deals are recorded only from a day on.
    pub deals_from: Option<DealsFrom>,
}

/// The funnel of the leads `rows` (A6).
pub fn funnel(table: &LeadTable, rows: &[Row], passages: &Passages, way: Way, today: Day) -> Funnel {
    let value = table.column(Field::Value);
    let mut now_counts = [0_u32; Stage::ALL.len()];
    let mut stops = [[0_u32; 4]; RUNGS];
    let mut values: [MoneySum; RUNGS] = Default::default();
    let mut won_value = MoneySum::default();
    let mut unseen_count = 0;
    for row in rows {
        let lead = passages.of(*row);
        let rung = lead.rung(way);
        now_counts[lead.now as usize] += 1;
        stops[rung as usize][Stop::of(rung, lead.now) as usize] += 1;
        unseen_count += u32::from(lead.is_unseen());
        let money = value.money(*row);
        values[rung as usize].add_known(money);
        if lead.now.is_won() {
            won_value.add_known(money);
        }
    }
    let (stays, unknown) = stays(rows, passages, today);
    let step = |(rung, stage): (usize, Stage)| {
        let mut value = MoneySum::default();
        values[rung..].iter().cloned().flat_map(MoneySum::into_sums).for_each(|money| value.add(money));
        FunnelStep {
            stage,
            now_count: now_counts[rung],
            reached_count: stops[rung..].iter().flatten().sum(),
            value: value.into_sums(),
            stops: stops[rung],
            stay: stays[rung].summary(),
            stay_unknown_count: unknown[rung],
        }
    };
    Funnel {
        lead_count: rows.len() as u32,
        steps: Stage::LADDER.into_iter().enumerate().map(step).collect(),
        lost_count: now_counts[Stage::Lost as usize],
        unseen_count,
        won_value: won_value.into_sums(),
        deals_from: deals_from(table, rows),
    }
}

/// How long leads stay in each rung, and how many stays began on a day that is not known.
fn stays(rows: &[Row], passages: &Passages, today: Day) -> ([Waiting; RUNGS], [u32; RUNGS]) {
    let (mut stays, mut unknown): ([Waiting; RUNGS], _) = (Default::default(), [0_u32; RUNGS]);
    for row in rows {
        passages.each_stay(*row, |stay| {
            let rung = stay.stage as usize;
            match (stay.entered, stay.left) {
                _ if rung == RUNGS => {}
                (None, _) => unknown[rung] += 1,
                (Some(entered), Some(left)) => stays[rung].happened(days_between(entered, left)),
                (Some(entered), None) => stays[rung].not_yet(days_between(entered, today)),
            }
        });
    }
    (stays, unknown)
}

impl Funnel {
    /// Leads at the step of this place on the ladder, of those at the first; nothing of nothing where there is no such step.
    pub fn from_first(&self, step: usize) -> Share {
        self.share(step, Some(0))
    }

    /// Leads at the step, of those at the step before; of nothing for the first step.
    pub fn from_previous(&self, step: usize) -> Share {
        self.share(step, step.checked_sub(1))
    }

    fn share(&self, step: usize, whole: Option<usize>) -> Share {
        let count =
            |place: Option<usize>| place.and_then(|place| self.steps.get(place)).map_or(0, |it| it.reached_count);
        Share { part: count(Some(step)), whole: count(whole) }
    }

    /// Leads that count at the step before but not at this one. `None` for the first step.
    pub fn drop_off(&self, step: usize) -> Option<u32> {
        let before = self.steps.get(step.checked_sub(1)?)?.reached_count;
        Some(before.saturating_sub(self.steps.get(step)?.reached_count))
    }
}

/// Reference lines (A4, A5), from the second seed text (a guide for beginners) and never facts: the share of leads that are
/// legitimate, and of those handed over to sales the share that is qualified.
const LEGITIMATE: f64 = 0.25;
const QUALIFIED: f64 = 0.27;

impl Funnel {
    /// The reference lines as a place on the ladder and a share of all leads: legitimate leads at prospect, qualified ones
    /// at opportunity, of those that reached prospect.
    pub fn references(&self) -> Vec<(usize, f64)> {
        let (prospect, opportunity) = (Stage::Prospect as usize, Stage::Opportunity as usize);
        let handed_over = self.from_first(prospect).rate();
        let qualified = handed_over.map(|share| (opportunity, share * QUALIFIED));
        [(prospect, LEGITIMATE)].into_iter().chain(qualified).collect()
    }
}

/// A funnel in its counts alone: one of many side by side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmallFunnel {
    /// Leads.
    pub lead_count: u32,
    /// Leads that count at each rung.
    pub reached: [u32; RUNGS],
}

impl SmallFunnel {
    /// Both together.
    pub fn with(mut self, other: &SmallFunnel) -> SmallFunnel {
        self.lead_count += other.lead_count;
        self.reached.iter_mut().zip(other.reached).for_each(|(sum, more)| *sum += more);
        self
    }

    /// Of a rung, those that reached it of all.
    pub fn share(&self, rung: usize) -> Share {
        Share { part: self.reached.get(rung).copied().unwrap_or(0), whole: self.lead_count }
    }
}

/// Small funnels of the leads by a code that each row has, below `count`.
pub fn small_funnels(
    rows: &[Row],
    passages: &Passages,
    way: Way,
    count: usize,
    code: impl Fn(Row) -> usize,
) -> Vec<SmallFunnel> {
    let mut tops = vec![[0_u32; RUNGS]; count];
    rows.iter().for_each(|row| tops[code(*row)][passages.of(*row).rung(way) as usize] += 1);
    let small = |tops: [u32; RUNGS]| {
        let mut reached = tops;
        (0..RUNGS - 1).rev().for_each(|rung| reached[rung] += reached[rung + 1]);
        SmallFunnel { lead_count: reached[0], reached }
    };
    tops.into_iter().map(small).collect()
}
