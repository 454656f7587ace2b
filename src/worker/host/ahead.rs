//! Segments in the order they will be needed: the next ones are on their way while these are decoded.

use crate::store::idb::{Coming, Store, StoreFault};
use std::vec::IntoIter;

/// Segments asked for at once: some 4 MB.
const SEGMENTS_AT_ONCE: usize = 16;

/// Segments to come.
pub struct Ahead<'a> {
    store: &'a Store,
    keys: &'a [u32],
    coming: Option<Coming<'a>>,
    here: IntoIter<Option<Vec<u8>>>,
}

impl<'a> Ahead<'a> {
    /// Asks for the first of them.
    pub fn new(store: &'a Store, keys: &'a [u32]) -> Result<Ahead<'a>, StoreFault> {
        let mut ahead = Ahead { store, keys, coming: None, here: Vec::new().into_iter() };
        ahead.ask()?;
        Ok(ahead)
    }

    /// The next one; `None` when it is not there.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, StoreFault> {
        if self.here.len() == 0
            && let Some(coming) = self.coming.take()
        {
            self.here = coming.arrived().await?.into_iter();
            self.ask()?;
        }
        Ok(self.here.next().flatten())
    }

    fn ask(&mut self) -> Result<(), StoreFault> {
        let (now, later) = self.keys.split_at(self.keys.len().min(SEGMENTS_AT_ONCE));
        self.keys = later;
        self.coming = if now.is_empty() { None } else { Some(self.store.request_segments(now)?) };
        Ok(())
    }
}
