//! What channels cost: the book and its journal -> the figures of the page.
//!
//! Why a question that packs itself: the code of this module comes with the rest of the worker's program.

use super::definitions_work;
use super::desk::Desk;
use super::protocol::Answer;
use crate::book::{rejected_from, stage_days, touches};
use crate::lead::Day;
use crate::qualify::Overlap;
use crate::report::{Channels, ChannelsAsk, Reading, Sources, channels};

/// The form of a question about channels.
pub fn pack(ask: &ChannelsAsk) -> Vec<u8> {
    postcard::to_stdvec(ask).unwrap_or_default()
}

/// Reads a question in its packed form; `None` when it is none.
pub fn unpack(packed: &[u8]) -> Option<ChannelsAsk> {
    postcard::from_bytes(packed).ok()
}

/// Reads an answer about channels.
pub fn of(answer: &Answer) -> Option<Channels> {
    match answer {
        Answer::Channels(bytes) => postcard::from_bytes(bytes).ok(),
        _ => None,
    }
}

/// The answer to a question in its packed form; `None` when it is none.
pub fn answer(desk: &mut Desk, packed: &[u8], today: Day) -> Option<Answer> {
    let ask = unpack(packed)?;
    let figures = figures(desk, &ask, today);
    Some(Answer::Channels(postcard::to_stdvec(&figures).unwrap_or_default()))
}

/// The figures of the book on the desk.
pub fn figures(desk: &mut Desk, ask: &ChannelsAsk, today: Day) -> Channels {
    if ask.reading == Reading::Cohort {
        definitions_work::mark(desk, today);
    }
    let accepts = |overlap: &Overlap| matches!(overlap, Overlap::Both | Overlap::OnlySales);
    let accepted: Vec<bool> = desk.known_overlaps().iter().map(accepts).collect();
    let book = &desk.book;
    let sources = Sources {
        table: book.table(),
        rows: book.rows(),
        spends: &book.spends(),
        touches: &touches(book),
        stage_days: &stage_days(book),
        rejected: &rejected_from(book),
        accepted: (ask.reading == Reading::Cohort).then_some(&accepted),
    };
    channels(&sources, ask, today)
}
