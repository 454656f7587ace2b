//! Sums by channel, source or campaign, under way.

use super::channels_ask::{Attribution, Counted};
use super::cost_row::{ChannelRow, Depth};
use super::count::even_share;
use super::gamma::Intervals;
use super::payback::payback;
use super::walk::{Brought, Sources, Undated, Walk};
use super::{Count, Payback};
use crate::lead::{Day, Money};
use crate::report::MoneySum;
use crate::table::{Column, Row, Touches};
use rustc_hash::FxHashMap;

/// The sums of one channel.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    counts: [Count; 6],
    duplicates: Count,
    rejected_count: u32,
    spend: MoneySum,
    first_spend: Option<Day>,
    won_value: MoneySum,
    /// Of the values of deals, each squared.
    square: f64,
    valued: Count,
    deals: Vec<(Day, i64)>,
}

/// One of the touches that share a lead.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share {
    pub(super) place: usize,
    pub(super) of: usize,
}

impl Share {
    /// All of a lead.
    pub(super) const WHOLE: Share = Share { place: 0, of: 1 };
}

impl Tally {
    /// Adds a share of what a lead brought, at the depths `is_wanted` names.
    pub(super) fn add(&mut self, brought: &Brought, share: Share, is_wanted: impl Fn(usize) -> bool) {
        let Share { place, of } = share;
        let one = Count::of(1).share(place, of);
        for depth in (0..6).filter(|depth| brought.depths[*depth] && is_wanted(*depth)) {
            self.counts[depth] += one;
        }
        if brought.duplicate_count > 0 && is_wanted(Depth::Lead as usize) {
            self.duplicates += Count::of(brought.duplicate_count).share(place, of);
        }
        if let Some((value, day)) = brought.deal.filter(|_| is_wanted(Depth::Customer as usize)) {
            let minor = even_share(value.minor, place, of);
            self.won_value.add(Money { minor, ..value });
            self.square += minor as f64 * minor as f64;
            self.valued += one;
            self.deals.extend(day.map(|day| (day, minor)));
        }
    }

    pub(super) fn spend(&mut self, money: Money, day: Option<Day>) {
        self.spend.add(money);
        self.first_spend = match (self.first_spend, day) {
            (Some(first), Some(day)) => Some(first.min(day)),
            (first, day) => first.or(day),
        };
    }

    pub(super) fn reject(&mut self) {
        self.rejected_count += 1;
    }

    /// Adds all of another one.
    fn unite(&mut self, other: &Tally) {
        self.counts.iter_mut().zip(other.counts).for_each(|(sum, count)| *sum += count);
        self.duplicates += other.duplicates;
        self.rejected_count += other.rejected_count;
        other.spend.sums().iter().for_each(|money| self.spend(*money, other.first_spend));
        other.won_value.sums().iter().for_each(|money| self.won_value.add(*money));
        self.square += other.square;
        self.valued += other.valued;
        self.deals.extend(&other.deals);
    }

    /// Whether anything is in it: a dictionary may hold words that no lead has now.
    fn is_empty(&self) -> bool {
        self.counts.iter().all(|count| count.is_zero()) && self.rejected_count == 0 && self.spend.sums().is_empty()
    }

    pub(super) fn into_row(mut self, channel: String, intervals: &mut Intervals) -> ChannelRow {
        let spend = self.spend.into_sums();
        let won_value = self.won_value.into_sums();
        let payback = match (&spend[..], &won_value[..]) {
            ([spend], [won]) if spend.currency == won.currency => {
                payback(*spend, *won, self.first_spend, &mut self.deals)
            }
            ([spend], []) if spend.minor > 0 => Payback::NotYet,
            _ => Payback::Unknown,
        };
        let mut row = ChannelRow {
            channel,
            counts: self.counts,
            duplicates: self.duplicates,
            rejected_count: self.rejected_count,
            spend,
            won_value,
            valued: self.valued,
            payback,
            ..ChannelRow::default()
        };
        row.work_out(self.square, intervals);
        row
    }
}

/// Where the values of a column are counted: those of its dictionary by their code, others by their text.
pub(super) struct Places<'a> {
    column: &'a Column,
    pub(super) names: Vec<String>,
    by_name: FxHashMap<String, usize>,
}

impl<'a> Places<'a> {
    fn of(column: &'a Column) -> Places<'a> {
        let names = column.words().unwrap_or_default().to_vec();
        let by_name = names.iter().enumerate().map(|(place, word)| (word.clone(), place)).collect();
        Places { column, names, by_name }
    }

    fn of_row(&mut self, row: Row) -> usize {
        if self.column.words().is_some() {
            return self.column.code(row) as usize;
        }
        self.named(&self.column.text(row))
    }

    fn named(&mut self, name: &str) -> usize {
        let name = name.trim();
        self.by_name.get(name).copied().unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.by_name.insert(name.to_owned(), self.names.len() - 1);
            self.names.len() - 1
        })
    }
}

/// Gives each lead to where it is counted.
pub(super) struct Sharing<'a> {
    pub(super) places: Places<'a>,
    touches: &'a Touches,
    /// Touches before this place are of leads before.
    next: usize,
    /// The place of each word of the touches.
    word_places: Vec<Option<usize>>,
    counted: Counted,
    pub(super) several_count: u32,
}

impl<'a> Sharing<'a> {
    pub(super) fn new(sources: &Sources<'a>, counted: &Counted) -> Sharing<'a> {
        Sharing {
            places: Places::of(sources.table.column(counted.split.field())),
            touches: sources.touches,
            next: 0,
            word_places: vec![None; sources.touches.words().len()],
            counted: *counted,
            several_count: 0,
        }
    }

    /// Names each place that has a share of a lead. Rows come in ascending order.
    pub(super) fn share(&mut self, row: Row, mut give: impl FnMut(usize, Share)) {
        let all = self.touches.all();
        while all.get(self.next).is_some_and(|(known, _)| *known < row) {
            self.next += 1;
        }
        let of = all[self.next..].iter().take_while(|(known, _)| *known == row).count();
        if of == 0 {
            return give(self.places.of_row(row), Share::WHOLE);
        }
        let touches = &all[self.next..self.next + of];
        self.several_count += 1;
        let shared = match self.counted.attribution {
            Attribution::First => &touches[..1],
            Attribution::Last => &touches[of - 1..],
            Attribution::Even => touches,
        };
        for (place, (_, words)) in shared.iter().enumerate() {
            let at = self.place_of_word(words[self.counted.split.place()] as usize);
            give(at, Share { place, of: shared.len() });
        }
    }

    fn place_of_word(&mut self, word: usize) -> usize {
        let known = self.word_places[word];
        let place = known.unwrap_or_else(|| self.places.named(&self.touches.words()[word]));
        self.word_places[word] = Some(place);
        place
    }

    /// The place of spend or of a rejected row.
    pub(super) fn named(&mut self, name: &str) -> usize {
        self.places.named(name)
    }
}

/// All sums.
pub(super) struct Tallies {
    pub(super) rows: Vec<ChannelRow>,
    pub(super) total: ChannelRow,
    pub(super) undated: Undated,
    pub(super) undated_spend: Vec<Money>,
    pub(super) undated_rejected: u32,
    pub(super) several_count: u32,
}

/// Counts leads, spend and rejected rows. By source there is no spend: see [`ChannelSplit::Source`](super::ChannelSplit).
pub(super) fn tally(sources: &Sources<'_>, counted: &Counted, intervals: &mut Intervals) -> Tallies {
    let mut sharing = Sharing::new(sources, counted);
    let mut walk = Walk::new(sources, counted);
    let mut tallies: Vec<Tally> = vec![Tally::default(); sharing.places.names.len()];
    for row in sources.rows.iter().copied() {
        let Some(brought) = walk.brought(row) else { continue };
        sharing.share(row, |place, share| at(&mut tallies, place).add(&brought, share, |_| true));
    }
    let mut undated_spend = MoneySum::default();
    for spend in sources.spends {
        let Some(name) = counted.split.name_of(spend) else { break };
        if counted.period.has(spend.day) {
            at(&mut tallies, sharing.named(name)).spend(spend.money, spend.day);
        } else if spend.day.is_none() {
            undated_spend.add(spend.money);
        }
    }
    let mut undated_rejected = 0;
    for arrival in sources.rejected {
        if counted.period.has(arrival.day) {
            at(&mut tallies, sharing.named(&arrival.values[counted.split.place()])).reject();
        } else {
            undated_rejected += u32::from(arrival.day.is_none());
        }
    }
    let mut total = Tally::default();
    tallies.iter().for_each(|tally| total.unite(tally));
    let named = tallies.into_iter().zip(std::mem::take(&mut sharing.places.names));
    let rows = named.filter(|(tally, _)| !tally.is_empty()).map(|(tally, name)| tally.into_row(name, intervals));
    Tallies {
        rows: rows.collect(),
        total: total.into_row(String::new(), intervals),
        undated: walk.undated,
        undated_spend: undated_spend.into_sums(),
        undated_rejected,
        several_count: sharing.several_count,
    }
}

/// The tally of a place, which may be new.
fn at(tallies: &mut Vec<Tally>, place: usize) -> &mut Tally {
    if place >= tallies.len() {
        tallies.resize_with(place + 1, Tally::default);
    }
    &mut tallies[place]
}
