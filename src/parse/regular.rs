//! Text -> one row of cells, where the row is as nearly all are: its end in sight, every quote in its place.
//!
//! Why beside `split`: a list is read as fast as its bytes can be looked at. Eight are looked at in one step, and a row is
//! copied once, whole; its cells are places in it. What is unusual is left to `split`, which reads the same of all others.

use super::RawTable;
use super::dialect::Syntax;
use super::split::{ROW_BYTES_MAX, RowEnd};

/// Appends the cells of the row at the head of the text to the row under way; `None`, and nothing appended, when the row
/// is not regular.
pub(super) fn read_regular_row(text: &str, syntax: Syntax, out: &mut RawTable) -> Option<RowEnd> {
    if syntax.second.is_some() {
        return None;
    }
    let bytes = &text.as_bytes()[..text.len().min(ROW_BYTES_MAX - 1)];
    let row = read(bytes, syntax, out);
    match row {
        Some((end, row)) => {
            out.push_line(&text[..end]);
            Some(row)
        }
        None => {
            out.drop_row();
            None
        }
    }
}

/// Notes where the cells are; gives where the line ends, without and with its end.
fn read(bytes: &[u8], syntax: Syntax, out: &mut RawTable) -> Option<(usize, RowEnd)> {
    let mut signs = Signs::new(bytes, syntax.delimiter);
    let (mut start, mut is_quoted) = (0, false);
    loop {
        let end = if syntax.quote.is_some() && bytes.get(start).copied() == syntax.quote {
            let close = start + 1 + memchr::memchr(bytes[start], &bytes[start + 1..])?;
            let inner = &bytes[start + 1..close];
            if syntax.is_backslash_escape && inner.contains(&b'\\') {
                return None;
            }
            signs.go_on_at(close + 1);
            let end = signs.next()?;
            // A quote that is doubled, or text behind the quote.
            if end != close + 1 {
                return None;
            }
            is_quoted = true;
            out.push_place(start + 1, close);
            end
        } else {
            let end = signs.next()?;
            out.push_place(start, end);
            end
        };
        let len = match bytes[end] {
            b'\n' => end + 1,
            b'\r' if *bytes.get(end + 1)? == b'\n' => end + 2,
            b'\r' => end + 1,
            _ => {
                start = end + 1;
                continue;
            }
        };
        return Some((end, RowEnd { len, is_damaged: false, is_quoted, is_irregular: false }));
    }
}

/// The places of delimiters and line ends, one after another.
struct Signs<'a> {
    bytes: &'a [u8],
    delimiter: u8,
    /// Where the next eight bytes begin.
    next: usize,
    /// Where the eight bytes looked at begin.
    first: usize,
    /// The high bit of every byte of them that may be a sign and was not given yet.
    found: u64,
}

/// A byte in each of eight.
const EACH: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = EACH * 0x80;
const LOW: u64 = EACH * 0x7f;

impl<'a> Signs<'a> {
    fn new(bytes: &'a [u8], delimiter: u8) -> Signs<'a> {
        Signs { bytes, delimiter, next: 0, first: 0, found: 0 }
    }

    fn go_on_at(&mut self, place: usize) {
        (self.next, self.found) = (place, 0);
    }

    #[inline]
    fn next(&mut self) -> Option<usize> {
        loop {
            while self.found == 0 {
                self.look()?;
            }
            let place = self.first + self.found.trailing_zeros() as usize / 8;
            self.found &= self.found - 1;
            let byte = self.bytes[place];
            if byte == self.delimiter || byte == b'\n' || byte == b'\r' {
                return Some(place);
            }
        }
    }

    /// Looks at the next eight bytes: which of them is the delimiter, or a control character.
    #[inline]
    fn look(&mut self) -> Option<()> {
        let rest = self.bytes.get(self.next..)?;
        let eight = match rest.first_chunk::<8>() {
            Some(eight) => *eight,
            None if rest.is_empty() => return None,
            None => {
                let mut eight = [u8::MAX; 8];
                eight[..rest.len()].copy_from_slice(rest);
                eight
            }
        };
        let eight = u64::from_le_bytes(eight);
        (self.first, self.next) = (self.next, self.next + 8);
        // No byte's sum goes over into the next byte, so that exactly the wanted bytes have no high bit.
        let not_delimiter = eight ^ (EACH * u64::from(self.delimiter));
        let not_delimiter = ((not_delimiter & LOW) + LOW) | not_delimiter;
        let not_control = ((eight & LOW) + EACH * (0x7f - u64::from(b'\r'))) | eight;
        self.found = !(not_delimiter & not_control) & HIGH;
        Some(())
    }
}
