//! Stored records -> lines of a backup, one after another.

use super::line::{VERSION, record_line};
use super::{Manifest, hex};
use sha2::{Digest, Sha256};

/// A backup being written. What it gives is plain text: the caller compresses it, and encrypts that.
pub struct Writing {
    hash: Sha256,
    entry_count: u32,
}

impl Manifest {
    /// Of a backup made now, by this version.
    pub fn new(at_millis: i64, lead_count: u32, segment_count: u32, entry_count: u32) -> Manifest {
        let app_version = env!("CARGO_PKG_VERSION").to_owned();
        Manifest { version: VERSION, app_version, at_millis, lead_count, segment_count, entry_count }
    }
}

impl Writing {
    /// Begins; gives the first line.
    pub fn new(manifest: &Manifest) -> (Writing, String) {
        let mut writing = Writing { hash: Sha256::new(), entry_count: 0 };
        let line = writing.hashed(manifest.to_line());
        (writing, line)
    }

    /// A segment of the entry before it, in the order in which that one names them.
    pub fn segment(&mut self, key: u32, record: &[u8]) -> String {
        self.hashed(record_line("segment", key, record))
    }

    /// A journal record; its segments follow.
    pub fn entry(&mut self, record: &[u8]) -> String {
        self.entry_count += 1;
        self.hashed(record_line("entry", self.entry_count, record))
    }

    /// Says that a record of the manifest's counts cannot be read and is not here: the rest can still be brought back.
    pub fn leave_out(&mut self) -> String {
        self.hashed("{\"left_out\":1}\n".to_owned())
    }

    /// The last line.
    pub fn end(self) -> String {
        format!("{{\"sha256\":\"{}\"}}\n", hex(&self.hash.finalize()))
    }

    fn hashed(&mut self, line: String) -> String {
        self.hash.update(&line);
        line
    }
}
