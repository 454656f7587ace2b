//! The head of a file -> how it is written.

use super::decoding::find_decoding;
use super::delimiter::guess_delimiter;
use super::encoding::guess_encoding;
use super::{Decoder, Dialect, FileFault, RawTable, Reader};

/// First bytes of files that are not text, whatever they hold: zip (and so xlsx), old Excel, PDF, pictures, gzip, 7z,
/// rar, SQLite.
const MAGIC: &[&[u8]] = &[
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xD0\xCF\x11\xE0",
    b"%PDF-",
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"\x1F\x8B",
    b"7z\xBC\xAF\x27\x1C",
    b"Rar!\x1A\x07",
    b"SQLite format 3\0",
];

/// Finds how a file is written from its head (64 KB are plenty), unless the user has said so. An encoding nobody knows
/// is guessed. A whole file without rows is `Empty` or `HeaderOnly`; of a longer one only its reader can tell.
pub fn sniff(
    head: &[u8],
    is_whole_file: bool,
    encoding: Option<&str>,
    delimiter: Option<u8>,
) -> Result<Dialect, FileFault> {
    if MAGIC.iter().any(|magic| head.starts_with(magic)) {
        return Err(FileFault::Binary);
    }
    let chosen = encoding.and_then(find_decoding).map(|found| found.name);
    let is_chosen = chosen.is_some();
    let encoding = match chosen {
        Some(encoding) => encoding,
        None => guess_encoding(head, is_whole_file).ok_or(FileFault::Binary)?.to_owned(),
    };
    let mut decoder = Decoder::new(&encoding);
    let mut text = decoder.push(head).to_owned();
    if is_whole_file {
        text.push_str(decoder.finish());
    }
    if !is_chosen && is_mostly_control(&text) {
        return Err(FileFault::Binary);
    }
    if is_whole_file && text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    let delimiter = delimiter.unwrap_or_else(|| guess_delimiter(&text, is_whole_file));
    let dialect = Dialect { encoding, delimiter };
    if is_whole_file {
        check_rows(head, &dialect)?
    }
    Ok(dialect)
}

/// More than one character in a hundred is a control character that no list holds.
fn is_mostly_control(text: &str) -> bool {
    let is_control = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}');
    text.chars().filter(is_control).count() * 100 > text.chars().count()
}

fn check_rows(file: &[u8], dialect: &Dialect) -> Result<(), FileFault> {
    let (mut reader, mut rows) = (Reader::new(dialect), RawTable::default());
    reader.push(file, &mut rows);
    reader.finish(&mut rows);
    match rows.len() {
        0 => Err(FileFault::Empty),
        1 => Err(FileFault::HeaderOnly),
        _ => Ok(()),
    }
}
