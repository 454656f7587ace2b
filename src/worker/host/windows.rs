//! A file in windows, one after another: while one is taken in, the next two are on their way.

use super::file::{ComingBytes, LocalFile};
use crate::worker::protocol::Failure;
use std::collections::VecDeque;
use std::rc::Rc;

/// Bytes read at once: some 50 ms of work. To ask for them takes a millisecond, however many.
const WINDOW_BYTES: u64 = 2 << 20;
/// Windows on their way: the browser reads them in another process, which has other things to do too.
const WINDOWS_AHEAD: usize = 2;

/// The windows of a file behind its head.
pub struct Windows {
    file: LocalFile,
    coming: VecDeque<(u64, ComingBytes)>,
    asked: u64,
    read: u64,
}

impl Windows {
    /// Asks for the first of them. The head is here already.
    pub fn after_head(file: &LocalFile) -> Result<Windows, Failure> {
        let head = file.head.len() as u64;
        let mut windows = Windows { file: file.clone(), coming: VecDeque::new(), asked: head, read: head };
        windows.ask()?;
        Ok(windows)
    }

    /// Whether they are of this file, as it was read.
    pub fn is_of(&self, file: &LocalFile) -> bool {
        Rc::ptr_eq(&self.file.head, &file.head)
    }

    /// The next one; `None` at the end of the file.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Failure> {
        let Some((size, coming)) = self.coming.pop_front() else { return Ok(None) };
        let bytes = coming.arrived().await?;
        if bytes.len() as u64 != size {
            return Err(Failure::FileUnreadable(String::new()));
        }
        self.read += size;
        self.ask()?;
        Ok(Some(bytes))
    }

    /// Bytes of the file that were given, the head among them.
    pub fn read(&self) -> u64 {
        self.read
    }

    /// Whether all was given.
    pub fn is_at_end(&self) -> bool {
        self.coming.is_empty()
    }

    fn ask(&mut self) -> Result<(), Failure> {
        while self.coming.len() < WINDOWS_AHEAD && self.asked < self.file.size {
            let size = WINDOW_BYTES.min(self.file.size - self.asked);
            self.coming.push_back((size, self.file.request(self.asked, size)?));
            self.asked += size;
        }
        Ok(())
    }
}
