//! Seed -> `public/samples/`: about a thousand believable, messy leads, and what they cost.
//!
//! The same seed gives the same bytes: no clock, and dice of our own. The leads tell a story that the page should find:
//! the bought list is cheap a lead and mostly junk; trade fairs are dear and bring good customers; referrals are few and
//! best; paid search is in the middle, and worse since the budget moved to competitors' names.
//!
//! Persons and companies are made up; mail addresses end in `.example`, a name reserved for that (RFC 2606).

use std::fs;
use std::path::{Path, PathBuf};

pub mod story;

pub mod tongue;

mod english;

mod italian;

mod czech;

mod macedonian;

mod chinese;

pub mod dice;

mod phone;

pub mod calendar;

mod lead;

mod mess;

mod leads_file;

pub mod spend_file;

/// The seed of the committed files.
const SEED: u64 = 20_261_122;

/// Writes both files and says where.
pub fn run() {
    for (name, text) in [("leads.csv", leads_file::leads_file(SEED)), ("spend.csv", spend_file::spend_file(SEED))] {
        let path = folder().join(name);
        let written = fs::create_dir_all(folder()).and_then(|()| fs::write(&path, &text));
        match written {
            Ok(()) => println!("{}: {} lines", path.display(), text.lines().count()),
            Err(error) => {
                eprintln!("{}: {error}", path.display());
                std::process::exit(1);
            }
        }
    }
}

/// Where the sample lies.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples")
}

#[cfg(test)]
mod tests;
