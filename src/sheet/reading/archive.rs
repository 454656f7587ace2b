//! Bytes -> a zip archive that is safe to open.
//!
//! Why every entry is unpacked once before it is read: a zip bomb is small until it is read, and the sizes in its
//! directory may lie. Nothing of this pass is kept, and an archive that is cut or damaged is known for it at once.

use crate::sheet::SheetFault;
use memchr::memmem;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Bytes that all entries may have together.
const UNPACKED_BYTES_MAX: u64 = 256 << 20;
/// How often an entry may be larger than it lies in the archive (sheets: 5 to 40 times) ...
const RATIO_MAX: u64 = 200;
/// ... once it is larger than this: a short text of blanks is no bomb.
const RATIO_FROM_BYTES: u64 = 1 << 20;
/// More entries than this no spreadsheet has.
const ENTRIES_MAX: usize = 20_000;
const WINDOW_BYTES: usize = 64 << 10;

/// A zip archive whose sizes are known to be true.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Whether some entry speaks of merged cells as Excel does.
    pub has_merged_cells: bool,
}

impl<'a> Archive<'a> {
    /// Opens and checks.
    pub fn open(bytes: &'a [u8]) -> Result<Archive<'a>, SheetFault> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetFault::Damaged)?;
        let mut archive = Archive { zip, has_merged_cells: false };
        archive.check_directory()?;
        archive.check_entries()?;
        Ok(archive)
    }

    /// Whether there is such an entry.
    pub fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// An entry, unpacked as it is read.
    pub fn entry(&mut self, name: &str) -> Result<impl Read, SheetFault> {
        self.zip.by_name(name).map_err(fault_of)
    }

    /// By the directory alone, so that a plain bomb is refused without a byte unpacked.
    fn check_directory(&mut self) -> Result<(), SheetFault> {
        if self.zip.len() > ENTRIES_MAX {
            return Err(SheetFault::TooLarge);
        }
        let mut sum = 0_u64;
        for place in 0..self.zip.len() {
            let entry = self.zip.by_index_raw(place).map_err(fault_of)?;
            if entry.encrypted() {
                return Err(SheetFault::Locked);
            }
            let (size, packed) = (entry.size(), entry.compressed_size());
            sum = sum.saturating_add(size);
            let is_bomb = size > RATIO_FROM_BYTES && size / packed.max(1) > RATIO_MAX;
            if is_bomb || sum > UNPACKED_BYTES_MAX {
                return Err(SheetFault::TooLarge);
            }
        }
        Ok(())
    }

    /// By what comes out, which must be what the directory says.
    fn check_entries(&mut self) -> Result<(), SheetFault> {
        let finder = memmem::Finder::new(b"mergeCell ");
        let mut window = vec![0; WINDOW_BYTES];
        for place in 0..self.zip.len() {
            let mut entry = self.zip.by_index(place).map_err(fault_of)?;
            let mut left = entry.size();
            // What may be the beginning of the needle stays in front of the next bytes.
            let mut kept = 0;
            loop {
                let count = entry.read(&mut window[kept..]).map_err(|_| SheetFault::Damaged)?;
                if count == 0 {
                    break;
                }
                left = left.checked_sub(count as u64).ok_or(SheetFault::Damaged)?;
                let filled = kept + count;
                self.has_merged_cells |= finder.find(&window[..filled]).is_some();
                kept = filled.min(finder.needle().len() - 1);
                window.copy_within(filled - kept..filled, 0);
            }
        }
        Ok(())
    }
}

fn fault_of(error: ZipError) -> SheetFault {
    match error {
        ZipError::FileNotFound => SheetFault::NotASheet,
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => SheetFault::Locked,
        _ => SheetFault::Damaged,
    }
}
