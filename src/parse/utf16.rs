//! UTF-16 -> text, piece by piece.

use super::TextDecoding;

/// A decoder that keeps half a unit, and half a pair of units, for the next piece.
pub(super) struct Utf16 {
    is_big_endian: bool,
    first_byte: Option<u8>,
    first_unit: Option<u16>,
}

impl Utf16 {
    pub(super) fn little_endian() -> Utf16 {
        Utf16 { is_big_endian: false, first_byte: None, first_unit: None }
    }

    pub(super) fn big_endian() -> Utf16 {
        Utf16 { is_big_endian: true, ..Utf16::little_endian() }
    }

    fn push(&mut self, unit: u16, out: &mut String) {
        if let Some(first) = self.first_unit.take() {
            if (0xDC00..=0xDFFF).contains(&unit) {
                return out.extend(char::decode_utf16([first, unit]).flatten());
            }
            out.push('\u{FFFD}');
        }
        match unit {
            0xD800..=0xDBFF => self.first_unit = Some(unit),
            _ => out.push(char::from_u32(unit.into()).unwrap_or('\u{FFFD}')),
        }
    }
}

impl TextDecoding for Utf16 {
    fn name(&self) -> String {
        if self.is_big_endian { "UTF-16BE" } else { "UTF-16LE" }.to_owned()
    }

    fn decode(&mut self, bytes: &[u8], is_last: bool, out: &mut String) {
        out.reserve(bytes.len());
        for byte in bytes {
            let Some(first) = self.first_byte.take() else {
                self.first_byte = Some(*byte);
                continue;
            };
            let pair = [first, *byte];
            self.push(if self.is_big_endian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }, out);
        }
        if is_last {
            let is_cut = [self.first_byte.take().is_some(), self.first_unit.take().is_some()];
            if is_cut.contains(&true) {
                out.push('\u{FFFD}');
            }
        }
    }
}
