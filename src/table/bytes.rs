//! Numbers and texts <-> bytes: small ones in few, many of a kind at once.

use serde::Deserialize;
use std::str::from_utf8;

/// A length byte that says: too long for a byte, it stands behind the others.
const LONG: u8 = u8::MAX;

/// Appends a number, seven bits a byte.
pub(super) fn put_number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Appends a text behind its length.
pub(super) fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put_number(bytes, text.len() as u64);
    bytes.extend_from_slice(text.as_bytes());
}

/// Appends lengths: how many, a byte each, then those that are longer than that.
pub(super) fn put_lengths(bytes: &mut Vec<u8>, lengths: &[u32]) {
    put_number(bytes, lengths.len() as u64);
    bytes.extend(lengths.iter().map(|length| (*length).min(LONG.into()) as u8));
    lengths.iter().filter(|length| **length >= u32::from(LONG)).for_each(|length| put_number(bytes, (*length).into()));
}

/// Appends numbers: how many, how many bytes each takes, then the bytes.
pub(super) fn put_numbers(bytes: &mut Vec<u8>, numbers: &[u32]) {
    let max = numbers.iter().copied().max().unwrap_or(0);
    let width = [1, 2, 4].into_iter().find(|width| u64::from(max) < 1 << (8 * width)).unwrap_or(4);
    put_number(bytes, numbers.len() as u64);
    bytes.push(width);
    match width {
        1 => bytes.extend(numbers.iter().map(|number| *number as u8)),
        2 => bytes.extend(numbers.iter().flat_map(|number| (*number as u16).to_le_bytes())),
        _ => bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes())),
    }
}

/// A signed number as one without sign: small ones stay small.
pub(super) fn zigzag(number: i64) -> u64 {
    (number << 1 ^ number >> 63) as u64
}

/// And back.
pub(super) fn unzigzag(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

/// Reads what was put, in the same order. `None` where the bytes do not hold it: nothing is believed unread, so a wrong
/// count never asks for more memory than there are bytes.
pub(super) struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// The next bytes.
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|taken| taken[0])
    }

    pub fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// A count of things that take at least a byte each.
    pub fn count(&mut self) -> Option<usize> {
        self.number().map(|count| count as usize).filter(|count| *count <= self.0.len())
    }

    pub fn text(&mut self) -> Option<&'a str> {
        let length = self.count()?;
        from_utf8(self.take(length)?).ok()
    }

    /// The bytes of texts that stand one after another.
    pub fn texts(&mut self, lengths: &[u32]) -> Option<&'a [u8]> {
        let size = lengths.iter().map(|length| u64::from(*length)).sum::<u64>();
        self.take(usize::try_from(size).ok()?)
    }

    pub fn lengths(&mut self) -> Option<Vec<u32>> {
        let count = self.count()?;
        let mut lengths: Vec<u32> = self.take(count)?.iter().map(|length| (*length).into()).collect();
        for length in lengths.iter_mut().filter(|length| **length == u32::from(LONG)) {
            *length = self.number()?.try_into().ok()?;
        }
        Some(lengths)
    }

    pub fn numbers(&mut self) -> Option<Vec<u32>> {
        Some(self.late_numbers()?.into_vec())
    }

    /// Numbers that are read when they are used.
    pub fn late_numbers(&mut self) -> Option<Numbers<'a>> {
        let count = self.count()?;
        let width = usize::from(self.byte()?);
        let bytes = self.take(count.checked_mul(width)?)?;
        match width {
            1 => Some(Numbers::Narrow(bytes)),
            2 => Some(Numbers::Wide(bytes.as_chunks().0.iter().map(|pair| u16::from_le_bytes(*pair).into()).collect())),
            4 => Some(Numbers::Wide(bytes.as_chunks().0.iter().map(|four| u32::from_le_bytes(*four)).collect())),
            _ => None,
        }
    }
}

/// Numbers: as they were stored when each took a byte.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<u32>")]
pub(super) enum Numbers<'a> {
    Narrow(&'a [u8]),
    Wide(Vec<u32>),
}

impl From<Vec<u32>> for Numbers<'_> {
    fn from(numbers: Vec<u32>) -> Self {
        Numbers::Wide(numbers)
    }
}

impl Numbers<'_> {
    /// Appends them.
    pub fn put(&self, bytes: &mut Vec<u8>) {
        match self {
            Numbers::Narrow(own) => put_numbers(bytes, &own.iter().map(|byte| (*byte).into()).collect::<Vec<u32>>()),
            Numbers::Wide(numbers) => put_numbers(bytes, numbers),
        }
    }

    pub fn into_vec(self) -> Vec<u32> {
        match self {
            Numbers::Narrow(bytes) => bytes.iter().map(|byte| (*byte).into()).collect(),
            Numbers::Wide(numbers) => numbers,
        }
    }
}
