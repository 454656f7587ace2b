//! The head of a file and its name -> whether it holds sheets, and how.

use super::SheetKind;

/// What a file is by its first bytes (a few hundred are plenty); `None` when it is to be read as text, or refused there.
pub fn kind(head: &[u8], name: &str) -> Option<SheetKind> {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        // OpenDocument files begin with their media type, not compressed (ODF 1.2 part 3, 3.3).
        let is_ods = holds(head, b"application/vnd.oasis.opendocument.spreadsheet") || has_ending(name, ".ods");
        return Some(if is_ods { SheetKind::Ods } else { SheetKind::Xlsx });
    }
    // Compound File Binary Format ([MS-CFB] 2.2).
    if head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(SheetKind::Xls);
    }
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    if begins(text, b"BEGIN:VCARD") {
        return Some(SheetKind::VCard);
    }
    // Many programs give a web page the ending of a spreadsheet. A list may begin with an angle bracket, though.
    let starts: [&[u8]; 3] = [b"<!doctype html", b"<html", b"<table"];
    starts.iter().any(|start| begins(text, start)).then_some(SheetKind::Html)
}

fn begins(text: &[u8], start: &[u8]) -> bool {
    text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start))
}

fn holds(head: &[u8], needle: &[u8]) -> bool {
    head.windows(needle.len()).any(|window| window == needle)
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.len() >= ending.len() && begins(&name.as_bytes()[name.len() - ending.len()..], ending.as_bytes())
}
