//! Segments in the order they will be needed: the next ones are on their way while these are decoded.

use crate::store::idb::{Coming, Store, StoreFault};
use std::collections::VecDeque;
use std::vec::IntoIter;

/// Segments asked for at once: the first few are soon here.
const SEGMENTS_AT_ONCE: usize = 4;
/// Requests under way: some 4 MB.
const REQUESTS_AT_ONCE: usize = 4;

/// Segments to come.
pub struct Ahead<'a> {
    store: &'a Store,
    keys: &'a [u32],
    coming: VecDeque<Coming<'a>>,
    here: IntoIter<Option<Vec<u8>>>,
}

impl<'a> Ahead<'a> {
    /// Asks for the first of them.
    pub fn new(store: &'a Store, keys: &'a [u32]) -> Result<Ahead<'a>, StoreFault> {
        let mut ahead = Ahead { store, keys, coming: VecDeque::new(), here: Vec::new().into_iter() };
        ahead.ask()?;
        Ok(ahead)
    }

    /// The next one; `None` when it is not there.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, StoreFault> {
        if self.here.len() == 0
            && let Some(coming) = self.coming.pop_front()
        {
            self.here = coming.arrived().await?.into_iter();
            self.ask()?;
        }
        Ok(self.here.next().flatten())
    }

    fn ask(&mut self) -> Result<(), StoreFault> {
        while !self.keys.is_empty() && self.coming.len() < REQUESTS_AT_ONCE {
            let (now, later) = self.keys.split_at(self.keys.len().min(SEGMENTS_AT_ONCE));
            self.keys = later;
            self.coming.push_back(self.store.request_segments(now)?);
        }
        Ok(())
    }
}
