//! Contacts (.vcf: vCard 2.1, RFC 2426, RFC 6350) -> one sheet, a row for each.

use super::contact::{COLUMNS, Contact};
use super::grid::Grid;
use crate::sheet::{Sheet, SheetFault};
use encoding_rs::{Encoding, GB18030, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// One property of a card: `item1.TEL;TYPE=CELL:+39 347 123 4567`.
pub struct Property {
    /// Its name in capitals, without its group.
    pub name: String,
    /// Its parameters: names in capitals (`TYPE` where version 2.1 leaves it out), values as they stand.
    pub parameters: Vec<(String, String)>,
    /// Its value, decoded, escapes still in it.
    pub value: String,
}

/// The contacts in the order of the file: the header is row 1, the first contact row 2.
pub fn read(bytes: &[u8]) -> Result<Sheet, SheetFault> {
    let mut grid = Grid::new("", false, Grid::whole_room());
    let mut cells = Vec::new();
    let (mut contact, mut depth, mut row) = (Contact::default(), 0_u32, 0_u32);
    let utf_16 = [&b"\xFF\xFE"[..], b"\xFE\xFF"].iter().any(|mark| bytes.starts_with(mark));
    let text = if utf_16 { Cow::Owned(decode_text(bytes, None).into_bytes()) } else { Cow::Borrowed(bytes) };
    let mut lines = Lines { rest: text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text) };
    while let Some(line) = lines.next_line() {
        let Some(property) = property_of(&line) else { continue };
        match (property.name.as_str(), property.value.trim().eq_ignore_ascii_case("VCARD")) {
            ("BEGIN", true) => {
                // A card that was never closed ends where the next begins; one in another (AGENT) is not a contact of its own.
                depth += 1;
                if depth == 1 {
                    row += 1;
                }
            }
            ("END", true) => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    cells.push((row, std::mem::take(&mut contact).cells()));
                }
            }
            _ if depth == 1 => contact.add(property),
            _ => (),
        }
    }
    if depth > 0 {
        cells.push((row, contact.cells()));
    }
    // Columns that no contact fills are left out.
    let is_used = |place: &usize| cells.iter().any(|(_, cells)| !cells[*place].is_empty());
    let used: Vec<usize> = (0..COLUMNS.len()).filter(is_used).collect();
    for (column, place) in used.iter().enumerate() {
        grid.put(0, column as u32, COLUMNS[*place])?;
    }
    for (row, cells) in cells {
        for (column, place) in used.iter().enumerate() {
            grid.put(row, column as u32, &cells[*place])?;
        }
    }
    Ok(grid.finish().0)
}

/// Lines of a card, unfolded.
struct Lines<'a> {
    rest: &'a [u8],
}

impl Lines<'_> {
    /// A line with those that continue it: they begin with a blank, or follow a `=` at the end of quoted-printable text.
    fn next_line(&mut self) -> Option<Vec<u8>> {
        let mut line = self.take()?.to_vec();
        let head = line.split(|byte| *byte == b':').next().unwrap_or_default().to_ascii_uppercase();
        let is_quoted = memchr::memmem::find(&head, b"QUOTED-PRINTABLE").is_some();
        loop {
            if is_quoted && line.ends_with(b"=") {
                let Some(next) = self.take() else { break };
                line.pop();
                line.extend(next);
            } else if self.rest.starts_with(b" ") || self.rest.starts_with(b"\t") {
                let next = self.take().unwrap_or_default();
                line.extend(&next[1..]);
            } else {
                break;
            }
        }
        Some(line)
    }

    fn take(&mut self) -> Option<&[u8]> {
        if self.rest.is_empty() {
            return None;
        }
        let end = memchr::memchr(b'\n', self.rest);
        let (line, rest) = end.map_or((self.rest, &[][..]), |end| (&self.rest[..end], &self.rest[end + 1..]));
        self.rest = rest;
        Some(line.strip_suffix(b"\r").unwrap_or(line))
    }
}

/// A line taken apart; `None` for pictures, sounds and what is no property.
fn property_of(line: &[u8]) -> Option<Property> {
    // The first colon outside quotes ends the parameters.
    let mut is_in_quotes = false;
    let colon = line.iter().position(|byte| {
        is_in_quotes ^= *byte == b'"';
        *byte == b':' && !is_in_quotes
    })?;
    let head = String::from_utf8_lossy(&line[..colon]);
    let mut parts = head.split(';');
    let name = parts.next()?.rsplit('.').next()?.trim().to_ascii_uppercase();
    if matches!(name.as_str(), "PHOTO" | "LOGO" | "SOUND" | "KEY") {
        return None;
    }
    let parameters: Vec<(String, String)> = parts
        .map(|part| match part.split_once('=') {
            Some((name, value)) => (name.trim().to_ascii_uppercase(), value.trim().trim_matches('"').to_owned()),
            None => ("TYPE".to_owned(), part.trim().to_owned()),
        })
        .collect();
    let parameter = |name: &str| parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let is_quoted = parameters.iter().any(|(_, value)| value.eq_ignore_ascii_case("QUOTED-PRINTABLE"));
    let value = if is_quoted { unquoted(&line[colon + 1..]) } else { line[colon + 1..].to_vec() };
    let value = decode_text(&value, parameter("CHARSET"));
    Some(Property { name, parameters, value })
}

/// Quoted-printable bytes as they were (RFC 2045, 6.7).
fn unquoted(quoted: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(quoted.len());
    let mut at = 0;
    while at < quoted.len() {
        let digits = quoted.get(at + 1..at + 3).and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.filter(|_| quoted[at] == b'=').and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                at += 3;
            }
            None => {
                bytes.push(quoted[at]);
                at += 1;
            }
        }
    }
    bytes
}

/// Bytes as text: in the encoding that is named, else in UTF-8 where they are that, else in the first of the encodings of
/// old phones and web pages that makes sense of them.
pub fn decode_text(bytes: &[u8], charset: Option<String>) -> String {
    let named = charset.and_then(|charset| Encoding::for_label(charset.as_bytes()));
    let encoding = match named {
        Some(encoding) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => match GB18030.decode_without_bom_handling_and_without_replacement(bytes) {
            // Western letters with accents seldom come in pairs, and make rare characters where they do.
            Some(text)
                if text
                    .chars()
                    .all(|c| c.is_ascii() || matches!(c, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}')) =>
            {
                GB18030
            }
            _ => WINDOWS_1252,
        },
    };
    encoding.decode(bytes).0.into_owned()
}
