//! What the journal says of each lead that matters for who owns it, oldest first.

use super::team::Progress;
use crate::lead::{Day, KeyPerson, OwnedBy, Stage};
use crate::table::{Column, Row, fold};
use rustc_hash::FxHashMap;

/// Owners as they stand in leads, each once whatever its case; the first is blank.
#[derive(Clone, Debug)]
pub struct Labels {
    texts: Vec<String>,
    places: FxHashMap<String, u32>,
}

impl Default for Labels {
    fn default() -> Labels {
        Labels { texts: vec![String::new()], places: FxHashMap::from_iter([(String::new(), 0)]) }
    }
}

impl Labels {
    /// The place of a label, which is kept when it is new.
    pub fn place(&mut self, text: &str) -> u32 {
        let folded = fold(text.trim()).into_owned();
        *self.places.entry(folded).or_insert_with(|| {
            self.texts.push(text.trim().to_owned());
            self.texts.len() as u32 - 1
        })
    }

    /// The places of the words of a column, by their codes.
    pub fn of_words(&mut self, column: &Column) -> Vec<u32> {
        column.words().unwrap_or_default().iter().map(|word| self.place(word)).collect()
    }

    /// The label of a place.
    pub fn text(&self, place: u32) -> &str {
        self.texts.get(place as usize).map_or("", String::as_str)
    }

    /// For each label, what is found for its text.
    pub fn each<T>(&self, find: impl Fn(&str) -> T) -> Vec<T> {
        self.texts.iter().map(|text| find(text)).collect()
    }

    /// The place of a label that is known.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.places.get(&*fold(text.trim())).copied()
    }
}

/// How a lead came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// When, in milliseconds since 1970.
    pub at_millis: i64,
    /// The owner it came with.
    pub owner: u32,
    /// The stage it came with.
    pub stage: Stage,
}

/// Something that happened to a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// The lead.
    pub row: Row,
    /// When, in milliseconds since 1970.
    pub at_millis: i64,
    /// What.
    pub what: Happened,
}

/// What happened. Owners are labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It got another owner, or none.
    Owned {
        /// Who.
        owner: u32,
        /// What decided; `None` by hand or by a file.
        by: Option<OwnedBy>,
    },
    /// It got to another stage.
    Staged(Stage),
    /// Something came of it.
    Progressed(Progress),
    /// Somebody followed up: the first time.
    FollowedUp {
        /// Who.
        by: u32,
    },
    /// A key person answered.
    KeyPersonAnswered {
        /// Of which rank.
        rank: KeyPerson,
        /// To whom.
        by: u32,
    },
    /// It is not released until the end of a day; `None` when that is over.
    Excepted(Option<Day>),
}

/// The trails of all leads.
#[derive(Clone, Debug, Default)]
pub struct Trails {
    /// The owners.
    pub labels: Labels,
    /// By row.
    starts: Vec<Start>,
    /// By row, then as they happened.
    events: Vec<Event>,
    /// Where the events of each row begin.
    firsts: Vec<u32>,
}

impl Trails {
    /// Trails of the rows of a table; `events` as they happened.
    pub fn new(labels: Labels, starts: Vec<Start>, events: Vec<Event>) -> Trails {
        // Counted first, so that each event goes to its place at once: a million are put in order with every change.
        let mut firsts = vec![0_u32; starts.len() + 1];
        events.iter().for_each(|event| firsts[event.row as usize + 1] += 1);
        for row in 1..firsts.len() {
            firsts[row] += firsts[row - 1];
        }
        let mut places = firsts.clone();
        let mut by_row = events.clone();
        for event in events {
            let place = &mut places[event.row as usize];
            by_row[*place as usize] = event;
            *place += 1;
        }
        Trails { labels, starts, events: by_row, firsts }
    }

    /// How a lead came in.
    pub fn start(&self, row: Row) -> Start {
        self.starts[row as usize]
    }

    /// What happened to a lead since.
    pub fn of(&self, row: Row) -> &[Event] {
        let row = row as usize;
        &self.events[self.firsts[row] as usize..self.firsts[row + 1] as usize]
    }

    /// All that happened, lead by lead.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Who followed up a lead first; a label.
    pub fn first_follow_up(&self, row: Row) -> Option<u32> {
        self.of(row).iter().find_map(|event| match event.what {
            Happened::FollowedUp { by } if by != 0 => Some(by),
            _ => None,
        })
    }

    /// Who got the answer of the highest key person of a lead, the first of them; a label.
    pub fn key_person(&self, row: Row) -> Option<u32> {
        let answers = self.of(row).iter().filter_map(|event| match event.what {
            Happened::KeyPersonAnswered { rank, by } if by != 0 => Some((rank, by)),
            _ => None,
        });
        answers.min_by_key(|(rank, _)| *rank).map(|(_, by)| by)
    }
}
