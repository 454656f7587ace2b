//! The rejected rows -> where each came from, as the import read its columns (V1).
//!
//! Totals, notes and headings of a file are no leads that were rejected: they are passed over. A row with more cells than
//! columns counts as one of unknown source.

use crate::book::bring_back::way_in;
use crate::book::{Book, Rejected, Settings};
use crate::clean::{CleanSettings, is_blank_sign, tidy};
use crate::intake::{RejectReason, WayIn};
use crate::lead::{Arrival, Field, Taxonomy, Trace};
use rustc_hash::FxHashMap;

/// Source, channel, campaign and day of every rejected row, as far as its columns tell; blank where they do not.
pub fn rejected_from(book: &Book) -> Vec<Arrival> {
    let Settings { region, currency, .. } = book.settings();
    let settings = CleanSettings { region: region.clone(), currency: currency.clone() };
    let mut channels = Channels { taxonomy: &book.taxonomy(), known: FxHashMap::default() };
    let mut ways = FxHashMap::default();
    let is_of_a_lead =
        |reason| !matches!(reason, RejectReason::Footer | RejectReason::Header | RejectReason::OtherTable);
    let rows = book.rejected(None).filter(|rejected| is_of_a_lead(rejected.rejection.reason));
    let arrivals = rows.map(|rejected| {
        if rejected.rejection.reason == RejectReason::TooManyCells {
            return Arrival::default();
        }
        let way = ways.entry(rejected.entry).or_insert_with(|| way_in(book, rejected.entry, rejected.headers));
        arrival(&rejected, way, &settings, &mut channels)
    });
    arrivals.collect()
}

/// The channels of sources, each decided once.
struct Channels<'a> {
    taxonomy: &'a Taxonomy,
    known: FxHashMap<String, String>,
}

impl Channels<'_> {
    fn of(&mut self, source: &str) -> String {
        let decided = |source: &String| self.taxonomy.decide(&Trace::of_words(source)).map(|decision| decision.channel);
        self.known.entry(source.to_owned()).or_insert_with_key(|source| decided(source).unwrap_or_default()).clone()
    }
}

fn arrival(rejected: &Rejected<'_>, way: &WayIn, settings: &CleanSettings, channels: &mut Channels<'_>) -> Arrival {
    let cell = |field: Field| {
        let cell = way.column_of(field).and_then(|column| rejected.rejection.cells.get(column));
        let text = tidy(cell.map_or("", String::as_str)).into_owned();
        if is_blank_sign(&text) { String::new() } else { text }
    };
    let day = way.day_of(Field::FirstContact, &cell(Field::FirstContact), settings);
    let [source, mut channel, campaign] = Arrival::FIELDS.map(cell);
    let named = if channel.is_empty() { &source } else { &channel };
    if !named.is_empty() {
        channel = channels.of(named);
    }
    Arrival { day, values: [source, channel, campaign] }
}
