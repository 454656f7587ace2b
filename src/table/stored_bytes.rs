//! Stored leads <-> bytes: cells of one kind together, so that they take little room and are read many at once.

use super::bytes::{Bytes, put_lengths, put_number, put_numbers, put_text, unzigzag, zigzag};
use super::stored::{StoredColumn, StoredLeads};
use crate::lead::{Currency, IssueSet};
use crate::table::Row;

const TEXT: u8 = 0;
const CODE: u8 = 1;
const DAY: u8 = 2;
const MONEY: u8 = 3;

impl<'a> StoredLeads<'a> {
    /// Appends their bytes.
    pub fn put(&self, bytes: &mut Vec<u8>) {
        put_number(bytes, self.standard.len() as u64);
        self.standard.iter().for_each(|column| column.put(bytes));
        put_number(bytes, self.custom.len() as u64);
        for (name, column) in &self.custom {
            put_text(bytes, name);
            column.put(bytes);
        }
        put_numbers(bytes, &self.issues.iter().map(|issues| issues.0).collect::<Vec<_>>());
        let mut before = 0;
        put_number(bytes, self.file_rows.len() as u64);
        for row in &self.file_rows {
            put_number(bytes, zigzag(i64::from(*row) - before));
            before = i64::from(*row);
        }
        put_number(bytes, self.more_file_rows.len() as u64);
        for (row, file_rows) in &self.more_file_rows {
            put_number(bytes, (*row).into());
            put_numbers(bytes, file_rows);
        }
    }

    /// The leads of these bytes.
    pub fn read(bytes: &'a [u8]) -> Option<StoredLeads<'a>> {
        let bytes = &mut Bytes(bytes);
        let standard = list(bytes, StoredColumn::read)?;
        let custom = list(bytes, |bytes| Some((bytes.text()?.to_owned(), StoredColumn::read(bytes)?)))?;
        let issues = bytes.numbers()?.into_iter().map(IssueSet).collect();
        let mut before = 0;
        let file_rows = list(bytes, |bytes| {
            before += unzigzag(bytes.number()?);
            u32::try_from(before).ok()
        })?;
        let more_file_rows = list(bytes, |bytes| Some((bytes.number()? as Row, bytes.numbers()?)))?;
        Some(StoredLeads { standard, custom, issues, file_rows, more_file_rows })
    }
}

impl<'a> StoredColumn<'a> {
    fn put(&self, bytes: &mut Vec<u8>) {
        match self {
            StoredColumn::Text { text, lengths } => {
                bytes.push(TEXT);
                put_lengths(bytes, lengths);
                bytes.extend_from_slice(text);
            }
            StoredColumn::Code { words, codes } => {
                bytes.push(CODE);
                put_number(bytes, words.len() as u64);
                words.iter().for_each(|word| put_text(bytes, word));
                codes.put(bytes);
            }
            StoredColumn::Day { days, odd } => {
                bytes.push(DAY);
                // Behind the first of them; 0 is blank.
                let first = days.iter().flatten().copied().min().unwrap_or(0);
                let place = |day: &Option<i32>| day.map_or(0, |day| day.wrapping_sub(first) as u32 + 1);
                put_number(bytes, zigzag(first.into()));
                put_numbers(bytes, &days.iter().map(place).collect::<Vec<_>>());
                put_odd(bytes, odd);
            }
            StoredColumn::Money { minor, currencies, places, odd } => {
                bytes.push(MONEY);
                put_number(bytes, currencies.len() as u64);
                currencies.iter().for_each(|currency| put_text(bytes, currency.code()));
                // 0 is blank.
                let place = |(place, minor): (&u8, &Option<i64>)| minor.map_or(0, |_| u32::from(*place) + 1);
                put_numbers(bytes, &places.iter().zip(minor).map(place).collect::<Vec<_>>());
                minor.iter().flatten().for_each(|minor| put_number(bytes, zigzag(*minor)));
                put_odd(bytes, odd);
            }
        }
    }

    fn read(bytes: &mut Bytes<'a>) -> Option<StoredColumn<'a>> {
        match bytes.byte()? {
            TEXT => {
                let lengths = bytes.lengths()?;
                Some(StoredColumn::Text { text: bytes.texts(&lengths)?.into(), lengths })
            }
            CODE => {
                let words = list(bytes, Bytes::text)?;
                Some(StoredColumn::Code { words, codes: bytes.late_numbers()? })
            }
            DAY => {
                let first = unzigzag(bytes.number()?) as i32;
                let day = |place: u32| place.checked_sub(1).map(|place| first.wrapping_add(place as i32));
                let days = bytes.numbers()?.into_iter().map(day).collect();
                Some(StoredColumn::Day { days, odd: odd(bytes)? })
            }
            MONEY => {
                let currencies = list(bytes, |bytes| Currency::parse(bytes.text()?))?;
                let places = bytes.numbers()?;
                let minor: Option<Vec<_>> = places
                    .iter()
                    .map(|place| if *place == 0 { Some(None) } else { bytes.number().map(unzigzag).map(Some) })
                    .collect();
                let places = places.into_iter().map(|place| place.saturating_sub(1) as u8).collect();
                Some(StoredColumn::Money { minor: minor?, currencies, places, odd: odd(bytes)? })
            }
            _ => None,
        }
    }
}

fn put_odd(bytes: &mut Vec<u8>, odd: &[(Row, Box<str>)]) {
    put_number(bytes, odd.len() as u64);
    for (row, text) in odd {
        put_number(bytes, (*row).into());
        put_text(bytes, text);
    }
}

fn odd(bytes: &mut Bytes<'_>) -> Option<Vec<(Row, Box<str>)>> {
    list(bytes, |bytes| Some((bytes.number()? as Row, bytes.text()?.into())))
}

fn list<'a, T>(bytes: &mut Bytes<'a>, mut one: impl FnMut(&mut Bytes<'a>) -> Option<T>) -> Option<Vec<T>> {
    let count = bytes.count()?;
    (0..count).map(|_| one(bytes)).collect()
}
