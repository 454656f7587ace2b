//! Backups: written in pieces, read in pieces, and refused when anything in them is not as it was written.

use crate::book::{Desk, FAIR, WON, picture};
use flate2::Compression;
use flate2::bufread::GzDecoder;
use flate2::write::GzEncoder;
use leadbench::book::Book;
use leadbench::lead::Field;
use leadbench::store::backup::seal::{CHECK_TEXT, ITERATIONS, PREAMBLE_BYTES, Seal};
use leadbench::store::backup::{BackupFault, Manifest, Reading, Replay, Writing, is_gzip};
use leadbench::store::journal;
use sha2::{Digest, Sha256};
use std::io::{ErrorKind, Read, Write};

/// A book with everything: two imports, an edit, an undo.
fn desk() -> Desk {
    let mut desk = Desk::default();
    desk.import("fair.csv", FAIR);
    desk.import("won.csv", WON);
    let edit = desk.edit(0, Field::City, "Forlì");
    desk.undo(edit);
    desk
}

/// The text of a backup, as the worker writes it.
fn text_of(desk: &Desk, is_missing: impl Fn(u32) -> bool) -> String {
    let lead_count = desk.book.rows().len() as u32;
    let manifest = Manifest::new(86_400_000, lead_count, desk.segments.len() as u32, desk.journal.len() as u32);
    let (mut writing, mut text) = Writing::new(&manifest);
    for record in &desk.journal {
        text += &writing.entry(record);
        for key in journal::decode(record).expect("whole").segments {
            match is_missing(key) {
                true => text += &writing.leave_out(),
                false => text += &writing.segment(key, &desk.segments[key as usize].1),
            }
        }
    }
    text + &writing.end()
}

/// The file of a text: what the browser's `CompressionStream` does.
pub fn pack(text: &str) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(text.as_bytes()).expect("memory");
    gzip.finish().expect("memory")
}

/// What a file holds, read as the worker reads it, with another gzip in place of the browser's.
pub fn read(file: &[u8]) -> Result<(Manifest, Book), BackupFault> {
    if !is_gzip(file) {
        return Err(BackupFault::NotABackup);
    }
    let mut gzip = GzDecoder::new(file);
    let (mut reading, mut replay) = (Reading::default(), Replay::default());
    let mut piece = [0; 61];
    loop {
        match gzip.read(&mut piece) {
            Ok(0) => break,
            Ok(count) => {
                reading.push(&piece[..count])?.into_iter().try_for_each(|record| replay.take(record))?;
            }
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Err(BackupFault::Truncated),
            Err(_) => return Err(BackupFault::Damaged),
        }
    }
    if !gzip.into_inner().is_empty() {
        return Err(BackupFault::Damaged);
    }
    let manifest = reading.end()?;
    let book = replay.finish(&manifest)?;
    Ok((manifest, book))
}

/// A text with another last line: the hash of what stands before it.
fn hashed(body: &str) -> String {
    let sha256: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{body}{{\"sha256\":\"{sha256}\"}}\n")
}

#[test]
fn a_backup_gives_the_same_book_again() {
    let desk = desk();
    let (manifest, book) = read(&pack(&text_of(&desk, |_| false))).expect("a backup");
    assert_eq!(picture(&book), picture(&desk.book));
    assert_eq!(book.entry_count(), 4);
    assert_eq!((manifest.version, manifest.at_millis, manifest.lead_count), (2, 86_400_000, 4));
    assert_eq!(manifest.app_version, env!("CARGO_PKG_VERSION"));
}

#[test]
fn an_empty_book_has_a_backup_too() {
    let (manifest, book) = read(&pack(&text_of(&Desk::default(), |_| false))).expect("a backup");
    assert_eq!((manifest.lead_count, book.entry_count()), (0, 0));
}

#[test]
fn every_flipped_bit_is_seen_or_says_nothing() {
    let desk = desk();
    let file = pack(&text_of(&desk, |_| false));
    let (manifest, _) = read(&file).expect("a backup");
    for place in 0..file.len() {
        for bit in [0x01, 0x08, 0x40, 0x80] {
            let mut damaged = file.clone();
            damaged[place] ^= bit;
            // Two bytes of gzip's head name the program and the system, and the same text can be packed in two ways.
            if let Ok((found, book)) = read(&damaged) {
                assert!(found == manifest && picture(&book) == picture(&desk.book), "bit {bit} of byte {place}");
            }
        }
    }
}

#[test]
fn a_backup_that_was_cut_off_anywhere_is_refused() {
    let file = pack(&text_of(&desk(), |_| false));
    for length in 0..file.len() {
        let expected = if length < 8 { BackupFault::NotABackup } else { BackupFault::Truncated };
        assert_eq!(read(&file[..length]).err(), Some(expected), "{length} of {} bytes", file.len());
    }
}

#[test]
fn what_is_not_as_it_was_written_is_refused_with_the_reason() {
    let text = text_of(&desk(), |_| false);
    let lines: Vec<&str> = text.lines().collect();
    let without = |place: usize| {
        let kept = lines.iter().enumerate().filter(|(at, _)| *at != place && *at + 1 != lines.len());
        hashed(&kept.map(|(_, line)| format!("{line}\n")).collect::<String>())
    };
    let (first, other) = (lines[0], lines[1]);
    let twice =
        hashed(&text[..text.len() - lines[lines.len() - 1].len() - 1].replace(other, &format!("{other}\n{other}")));
    let cases: Vec<(&str, String, BackupFault)> = vec![
        ("a list", "name,email\nAnna,anna@nordwind.example\n".to_owned(), BackupFault::NotABackup),
        ("other JSON", "{\"format\":\"other\",\"version\":2}\n".to_owned(), BackupFault::NotABackup),
        ("nothing", String::new(), BackupFault::NotABackup),
        ("one long line", "x".repeat(10_000), BackupFault::NotABackup),
        ("newer", text.replacen("\"version\":2", "\"version\":3", 1), BackupFault::NewerVersion),
        ("newer than any", text.replacen("\"version\":2", "\"version\":9999999999", 1), BackupFault::Damaged),
        ("no last line", lines[..lines.len() - 1].join("\n") + "\n", BackupFault::Truncated),
        ("only the first line", format!("{first}\n"), BackupFault::Truncated),
        ("a line after the last", format!("{text}{other}\n"), BackupFault::Damaged),
        ("half a line after the last", format!("{text}x"), BackupFault::Damaged),
        ("a changed count", text.replacen("\"lead_count\":4", "\"lead_count\":5", 1), BackupFault::Damaged),
        ("a segment missing", without(1), BackupFault::Damaged),
        ("an entry missing", without(lines.len() - 2), BackupFault::Damaged),
        ("a segment twice", twice, BackupFault::Damaged),
    ];
    for (case, text, fault) in cases {
        assert_eq!(read(&pack(&text)).err(), Some(fault), "{case}");
    }
    let file = pack(&text);
    assert_eq!(read(&[&file[..], b"junk"].concat()).err(), Some(BackupFault::Damaged), "appended bytes");
    assert_eq!(read(&[&file[..], &file[..]].concat()).err(), Some(BackupFault::Damaged), "the same file again");
    assert_eq!(read(text.as_bytes()).err(), Some(BackupFault::NotABackup), "not compressed");
}

#[test]
fn a_record_that_could_not_be_read_is_left_out_and_the_rest_comes_back() {
    let desk = desk();
    let last_of_second_import = 3;
    let (manifest, book) = read(&pack(&text_of(&desk, |key| key == last_of_second_import))).expect("a backup");
    assert_eq!(book.entry_count(), manifest.entry_count);
    assert_eq!(book.rows().len(), desk.book.rows().len());
}

#[test]
fn the_clear_part_of_an_encrypted_backup_is_checked_before_the_passphrase() {
    let seal = Seal::new(std::array::from_fn(|place| place as u8));
    let check: Vec<u8> = (0..32).collect();
    let preamble = seal.preamble(&check);
    assert_eq!((preamble.len(), &preamble[..5]), (PREAMBLE_BYTES, &b"LBE1\x01"[..]));
    assert_eq!(Seal::read(&preamble), Ok((seal.clone(), check.clone())));
    assert!(ITERATIONS >= 600_000 && seal.iterations == ITERATIONS && CHECK_TEXT.len() + 16 == check.len());
    for place in 0..PREAMBLE_BYTES {
        let mut damaged = preamble.clone();
        damaged[place] ^= 0x10;
        let expected = if place < 4 { BackupFault::NotABackup } else { BackupFault::Damaged };
        assert_eq!(Seal::read(&damaged).err(), Some(expected), "byte {place}");
    }
    for length in 4..PREAMBLE_BYTES {
        assert_eq!(Seal::read(&preamble[..length]).err(), Some(BackupFault::Truncated));
    }
    for (place, value, expected) in [(4, 2, BackupFault::NewerVersion), (8, 0xff, BackupFault::Damaged)] {
        let mut other = preamble[..PREAMBLE_BYTES - 4].to_vec();
        other[place] = value;
        other.extend(crc32fast::hash(&other).to_le_bytes());
        assert_eq!(Seal::read(&other).err(), Some(expected));
    }
}

#[test]
fn no_two_blocks_have_the_same_nonce() {
    let seal = Seal::new([7; 23]);
    let nonces: std::collections::HashSet<_> =
        (0..1_000).flat_map(|block| [seal.nonce(block, false), seal.nonce(block, true)]).collect();
    assert_eq!(nonces.len(), 2_000);
}
