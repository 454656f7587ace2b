//! The channels in force, and the channel of each lead: what decided it, what another set of rules would decide.
//!
//! Why leads hold their channel and are not asked anew each time: it is a value like the others, which a user may put by
//! hand and an export may carry. So other rules write it, in the entry that puts them in force, where it can be undone.

use super::undo::{Toggle, is_undo};
use super::{Book, Change, Parts, UndoPlan};
use crate::lead::{DecidedBy, Field, FieldKey, Taxonomy, Trace, TracePart};
use crate::table::{Edits, Row, sort_by};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

const CHANNEL: FieldKey = FieldKey::Standard(Field::Channel);

/// What other channels and rules would do to the leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChannelMoves {
    /// The leads that get another channel.
    pub edits: Edits,
    /// Leads that would, but for somebody having put theirs by hand.
    pub by_hand_count: u32,
}

/// A source that fits no channel: it is its own, by its own text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownSource {
    /// The text.
    pub text: String,
    /// Leads of it.
    pub lead_count: u32,
    /// Those of them whose channel was put by hand: they stay.
    pub by_hand_count: u32,
}

/// Why a lead has its channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChannelReason {
    /// Nothing is known of where it came from.
    Blank,
    /// Somebody put it.
    ByHand,
    /// It stood so in its file.
    Given,
    /// What its texts tell decided it.
    Decided(DecidedBy),
}

/// What tells where leads came from: their source, and the fields beside it.
struct Traces<'a> {
    book: &'a Book,
    parts: Vec<(FieldKey, TracePart)>,
}

impl<'a> Traces<'a> {
    fn new(book: &'a Book, taxonomies: &[&Taxonomy]) -> Traces<'a> {
        let mut parts = vec![(FieldKey::from(Field::Source), TracePart::Words)];
        for part in taxonomies.iter().flat_map(|taxonomy| taxonomy.trace_parts(book.table.custom_names())) {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        Traces { book, parts }
    }

    /// The texts of a lead as one: leads with the same have the same trace.
    fn write(&self, row: Row, texts: &mut String) {
        texts.clear();
        for (key, _) in &self.parts {
            texts.push_str(&self.book.table.text(row, *key));
            texts.push('\u{1f}');
        }
    }

    fn read(&self, texts: &str) -> Trace {
        Trace::of(self.parts.iter().map(|(_, part)| *part).zip(texts.split('\u{1f}')))
    }
}

impl Book {
    /// The channels in force: the built-in ones alone until somebody wrote others down.
    pub fn taxonomy(&self) -> Taxonomy {
        self.taxonomy_with(None)
    }

    /// The same, once the entry at a place is in effect or out of it.
    fn taxonomy_with(&self, switched: Option<(usize, bool)>) -> Taxonomy {
        let mut taxonomy = Taxonomy::default();
        for place in self.channel_places.iter().copied() {
            if let Change::ChannelsChanged { before, after } = &self.journal[place].entry.change
                && self.is_in_effect(place, switched)
            {
                taxonomy.write(&Taxonomy::unpack(before), &Taxonomy::unpack(after));
            }
        }
        taxonomy
    }

    /// Puts in force what was made of the channels of `base`, and gives leads the channels that follow; `None` when that
    /// changes nothing.
    pub fn plan_set_taxonomy(&self, base: &Taxonomy, taxonomy: &Taxonomy) -> Option<(Change, Parts)> {
        let before = self.taxonomy();
        let mut after = before.clone();
        after.write(base, taxonomy);
        let after = after.tidied();
        let edits = self.channel_moves(&before, &after).edits;
        let is_change = before != after || !edits.is_empty();
        let change = Change::ChannelsChanged { before: before.pack(), after: after.pack() };
        is_change.then(|| (change, Parts { edits, ..Parts::default() }))
    }

    /// What switching an entry that wrote channels does to them; those of leads are among its values.
    pub(super) fn plan_taxonomy(&self, plan: &mut UndoPlan, toggle: Toggle) {
        let then = self.taxonomy_with(Some((toggle.base, toggle.puts_on)));
        plan.setting_count = self.taxonomy().difference_count(&then);
    }

    /// The leads in effect that get another channel when these channels and rules come in the place of others. A channel put
    /// by hand stays, and so does one that a file gave, unless it was known to nobody.
    pub fn channel_moves(&self, before: &Taxonomy, after: &Taxonomy) -> ChannelMoves {
        let traces = Traces::new(self, &[before, after]);
        let by_hand = self.channels_by_hand();
        let channel_by = |taxonomy: &Taxonomy, trace: &Trace| {
            taxonomy.decide(trace).map_or(String::new(), |decision| decision.channel)
        };
        let mut decided: FxHashMap<String, [String; 2]> = FxHashMap::default();
        let mut own: FxHashMap<String, Option<String>> = FxHashMap::default();
        let mut moves = ChannelMoves::default();
        let mut texts = String::new();
        for row in self.rows.iter().copied() {
            traces.write(row, &mut texts);
            if !decided.contains_key(&texts) {
                let trace = traces.read(&texts);
                decided.insert(texts.clone(), [before, after].map(|taxonomy| channel_by(taxonomy, &trace)));
            }
            let [was, becomes] = &decided[&texts];
            let now = self.table.text(row, CHANNEL);
            let becomes = match *was == now {
                true => becomes,
                false => {
                    let find = || {
                        let is_unknown = !now.is_empty() && !before.has(&now);
                        is_unknown.then(|| channel_by(after, &Trace::of_words(&now)))
                    };
                    if !own.contains_key(&*now) {
                        own.insert(now.clone().into_owned(), find());
                    }
                    match &own[&*now] {
                        Some(becomes) => becomes,
                        None => continue,
                    }
                }
            };
            if *becomes == now {
                continue;
            }
            match by_hand.contains(&row) {
                true => moves.by_hand_count += 1,
                false => moves.edits.push(row, CHANNEL, &now, becomes),
            }
        }
        moves
    }

    /// The leads whose channel somebody put, by themselves or with an operation.
    fn channels_by_hand(&self) -> FxHashSet<Row> {
        let is_by_hand = |change: &Change| {
            change.imported().is_none() && !matches!(change, Change::ChannelsChanged { .. }) && !is_undo(change)
        };
        let records = self.journal.iter().filter(|record| !record.is_undone && is_by_hand(&record.entry.change));
        let cells = records.flat_map(|record| record.edits.cells());
        cells.filter(|(_, field)| *field == CHANNEL).map(|(row, _)| row).collect()
    }

    /// The sources that fit no channel, most leads first.
    pub fn channel_unknowns(&self, taxonomy: &Taxonomy) -> Vec<UnknownSource> {
        let by_hand = self.channels_by_hand();
        let column = self.table.column(CHANNEL);
        let mut counts: FxHashMap<String, [u32; 2]> = FxHashMap::default();
        let mut count = |text: &str, [all, hand]: [u32; 2]| {
            if all > 0 && !text.is_empty() && !taxonomy.has(text) {
                let known = counts.entry(text.to_owned()).or_default();
                *known = [known[0] + all, known[1] + hand];
            }
        };
        let is_by_hand = |row: &Row| u32::from(by_hand.contains(row));
        match column.words() {
            Some(words) => {
                let mut by_code = vec![[0; 2]; words.len()];
                for row in &self.rows {
                    let counted = &mut by_code[column.code(*row) as usize];
                    *counted = [counted[0] + 1, counted[1] + is_by_hand(row)];
                }
                words.iter().zip(by_code).for_each(|(word, counted)| count(word, counted));
            }
            None => self.rows.iter().for_each(|row| count(&column.text(*row), [1, is_by_hand(row)])),
        }
        let found = counts.into_iter();
        let found = found.map(|(text, [lead_count, by_hand_count])| UnknownSource { text, lead_count, by_hand_count });
        let mut found: Vec<UnknownSource> = found.collect();
        sort_by(&mut found, |a, b| (Reverse(a.lead_count), &a.text).cmp(&(Reverse(b.lead_count), &b.text)));
        found
    }

    /// Why a lead has its channel.
    pub fn channel_reason(&self, row: Row, taxonomy: &Taxonomy) -> ChannelReason {
        let now = self.table.text(row, CHANNEL);
        if self.channels_by_hand().contains(&row) {
            return ChannelReason::ByHand;
        }
        if now.is_empty() {
            return ChannelReason::Blank;
        }
        let traces = Traces::new(self, &[taxonomy]);
        let mut texts = String::new();
        traces.write(row, &mut texts);
        let decision = taxonomy.decide(&traces.read(&texts)).filter(|decision| decision.channel == now);
        decision.map_or(ChannelReason::Given, |decision| ChannelReason::Decided(decision.by))
    }
}
