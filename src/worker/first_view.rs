//! What a book shows first, answered ahead and kept beside it: shown at the next opening while the book is still being read.
//!
//! It holds for one journal record as the last one, for one build of the program, and for the days for which it was worked out:
//! points may depend on the day. Once the book is read the same answers are worked out again; where they differ the page asks
//! anew. It is answers, packed as they go to the page, so that showing them takes no more than reading one record.
//!
//! Why so many days: who closes the book on Friday opens it on Monday.

use super::desk::Desk;
use super::protocol::{Answer, Ask, Overview};
use crate::book::{Origin, Query};
use crate::lead::Day;
use crate::store::frame::{RecordKind, unwrap, wrap};
use serde::{Deserialize, Serialize};

/// Days for which it is worked out, today the first.
pub const DAYS: i32 = 4;

/// What a book shows first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstView {
    /// The program that worked it out.
    pub build: String,
    /// The journal record that was the last one.
    pub last_key: u32,
    /// The book at a glance.
    pub overview: Vec<u8>,
    /// The question about leads, as it came.
    pub ask: Vec<u8>,
    /// Its answers, a day after the other.
    pub days: Vec<DayView>,
}

/// What it shows on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayView {
    day: Day,
    window: Vec<u8>,
    facets: Vec<u8>,
}

impl FirstView {
    /// As a record.
    pub fn pack(&self) -> Vec<u8> {
        wrap(RecordKind::FirstView, &postcard::to_stdvec(self).unwrap_or_default())
    }

    /// What a record holds that this build of the program wrote; a damaged one holds nothing.
    pub fn unpack(record: &[u8], build: &str) -> Option<FirstView> {
        let payload = unwrap(RecordKind::FirstView, record).ok()?;
        postcard::from_bytes::<FirstView>(payload.bytes).ok().filter(|view| view.build == build)
    }

    /// The place of a day among those for which it holds.
    pub fn place_of(&self, day: Day) -> Option<usize> {
        self.days.iter().position(|view| view.day == day)
    }

    /// What it shows on a day.
    pub fn on(&self, day: Day) -> Option<&DayView> {
        self.place_of(day).map(|place| &self.days[place])
    }

    /// The packed answer to a question, if it is one of those that are asked first.
    pub fn answer(&self, ask: &Ask, packed_ask: &[u8], day: Day) -> Option<&[u8]> {
        match ask {
            Ask::Overview => Some(&self.overview),
            Ask::Facets => self.on(day).map(|view| &view.facets[..]),
            _ if packed_ask == self.ask => self.on(day).map(|view| &view.window[..]),
            _ => None,
        }
    }
}

/// Whether a question is the first one about leads: the beginning of the view in which a book is opened.
pub fn is_first(ask: &Ask) -> bool {
    matches!(ask, Ask::Window { query, from: 0, has_outlook: false, .. } if *query == Query::default())
}

/// The packed `Ask` of a packed `Question`.
pub fn packed_ask(packed_question: &[u8]) -> &[u8] {
    postcard::take_from_bytes::<(u32, i64)>(packed_question).map_or(&[], |(_, ask)| ask)
}

/// The book at a glance as it is shown while it is being read: without what is true of one tab and of one moment.
pub fn packed_overview(overview: Overview) -> Vec<u8> {
    let (version, origin, backup_failure) = (0, Origin::default(), None);
    pack(&Answer::Overview(Overview { version, origin, backup_failure, ..overview }))
}

impl Desk {
    /// What the book shows first on a day, before anything was learnt of it. What was worked out for another day or another
    /// view is there again afterwards.
    pub fn day_view(&mut self, ask: &Ask, day: Day) -> DayView {
        let is_known =
            matches!(&self.viewed, Some((_, known, query, _)) if (*known, query) == (day, &Query::default()));
        let learnt = self.foresight.take();
        let before = (!is_known).then(|| (self.scored.take(), self.viewed.take(), self.faceted.take()));
        let mut answer = |ask: &Ask| self.answer(ask, day).map_or_else(Vec::new, |answer| pack(&answer));
        let (window, facets) = (answer(ask), answer(&Ask::Facets));
        self.foresight = learnt;
        if let Some(before @ (Some(_), ..)) = before {
            (self.scored, self.viewed, self.faceted) = before;
        }
        DayView { day, window, facets }
    }

    /// The book is what was shown before it was read, so nothing is to be asked anew: its version is that of what was shown.
    pub fn stand_as_shown(&mut self) {
        self.version = 0;
    }
}

fn pack(answer: &Answer) -> Vec<u8> {
    postcard::to_stdvec(answer).unwrap_or_default()
}
