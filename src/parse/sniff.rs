//! The head of a file -> how it is written.

use super::decoding::find_decoding;
use super::delimiter::guess_syntax;
use super::encoding::guess_encoding;
use super::layout::find_layout;
use super::{Choices, Decoder, Dialect, FileFault, RawTable, Reader};

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
    let choices = Choices { encoding: encoding.map(str::to_owned), delimiter, ..Choices::default() };
    sniff_with(head, is_whole_file, &choices)
}

/// As [`sniff`], with all that the user may say.
pub fn sniff_with(head: &[u8], is_whole_file: bool, choices: &Choices) -> Result<Dialect, FileFault> {
    let dialect = find_dialect(head, is_whole_file, choices)?;
    if is_whole_file {
        check_rows(head, &dialect)?
    }
    Ok(dialect)
}

/// As [`sniff_with`], also of a file that is a header and nothing else.
pub fn find_dialect(head: &[u8], is_whole_file: bool, choices: &Choices) -> Result<Dialect, FileFault> {
    if MAGIC.iter().any(|magic| head.starts_with(magic)) {
        return Err(FileFault::Binary);
    }
    let chosen = choices.encoding.as_deref().and_then(find_decoding).map(|found| found.name);
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
    let syntax = guess_syntax(&text, is_whole_file, choices);
    let (header, columns) = find_layout(&text, is_whole_file, syntax);
    Ok(Dialect {
        encoding,
        delimiter: syntax.delimiter,
        delimiter_second: syntax.second,
        quote: syntax.quote,
        is_backslash_escape: syntax.is_backslash_escape,
        header: choices.header.unwrap_or(header),
        columns,
    })
}

/// More than one character in a hundred is a control character that no list holds.
fn is_mostly_control(text: &str) -> bool {
    // Bytes that may be of one are quicker to count, and are hardly ever too many.
    let may_be = |byte: &u8| (*byte < 0x20 && !b"\t\n\r".contains(byte)) || matches!(*byte, 0x7f | 0xc2);
    if text.bytes().filter(may_be).count() * 100 <= text.len() / 4 {
        return false;
    }
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
