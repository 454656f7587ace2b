//! Columns as plain data for the store, and back.

use crate::lead::{Currency, IssueSet, Money};
use crate::table::bytes::Numbers;
use crate::table::column::{BLANK_DAY, BLANK_MINOR, place_of};
use crate::table::late_text::TextPart;
use crate::table::{Column, LeadTable, Row, TextColumn, sort_by_rank};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::borrow::Cow;

/// A column in the form it is stored: lengths instead of ends, no look-up tables. It is read by serde only from format 1.
#[derive(Deserialize)]
pub(super) enum StoredColumn<'a> {
    Text {
        #[serde(borrow)]
        text: Cow<'a, [u8]>,
        lengths: Vec<u32>,
    },
    Code {
        #[serde(borrow)]
        words: Vec<&'a str>,
        codes: Numbers<'a>,
    },
    Day {
        days: Vec<Option<i32>>,
        odd: Vec<(Row, Box<str>)>,
    },
    Money {
        minor: Vec<Option<i64>>,
        currencies: Vec<Currency>,
        places: Vec<u8>,
        odd: Vec<(Row, Box<str>)>,
    },
}

/// Some leads in the form they are stored.
#[derive(Deserialize)]
pub struct StoredLeads<'a> {
    #[serde(borrow)]
    pub(super) standard: Vec<StoredColumn<'a>>,
    #[serde(borrow)]
    pub(super) custom: Vec<(String, StoredColumn<'a>)>,
    pub(super) issues: Vec<IssueSet>,
    pub(super) file_rows: Vec<u32>,
    pub(super) more_file_rows: Vec<(Row, Vec<u32>)>,
}

impl LeadTable {
    /// The leads of a range of rows, ready to be stored. Their rows count from 0 there.
    pub fn to_stored(&self, first: Row, end: Row) -> StoredLeads<'_> {
        let range = first as usize..end as usize;
        let further = |row: Row| self.more_file_rows.get(&row).map(|rows| (row - first, rows.clone()));
        StoredLeads {
            standard: self.standard.iter().map(|column| column.to_stored(first, end)).collect(),
            custom: self.custom.iter().map(|(name, column)| (name.clone(), column.to_stored(first, end))).collect(),
            issues: self.issues[range.clone()].to_vec(),
            file_rows: self.file_rows[range].to_vec(),
            more_file_rows: (first..end).filter_map(further).collect(),
        }
    }

    /// Appends stored leads. Custom columns meet by name.
    pub fn append(&mut self, stored: StoredLeads<'_>) {
        let first = self.len();
        for (place, column) in stored.standard.into_iter().enumerate() {
            if let Some(own) = self.standard.get_mut(place) {
                own.append(first, column);
            }
        }
        for (name, column) in stored.custom {
            let key = self.custom_key(&name);
            self.column_mut(key).append(first, column);
        }
        self.issues.extend(stored.issues);
        self.file_rows.extend(stored.file_rows);
        self.more_file_rows.extend(stored.more_file_rows.into_iter().map(|(row, rows)| (first + row, rows)));
    }
}

impl Column {
    fn to_stored(&self, first: Row, end: Row) -> StoredColumn<'_> {
        let end = end.min(self.len());
        let rows = first.min(end)..end;
        match self {
            Column::Text(texts) => {
                let (text, lengths) = texts.part(rows.start, rows.end);
                StoredColumn::Text { text: text.into(), lengths }
            }
            Column::Code(column) => {
                // Only the words these rows use, so that a chunk does not carry the whole dictionary.
                let mut used = vec![""];
                let mut places = FxHashMap::from_iter([(0, 0)]);
                let codes = rows.map(|row| {
                    *places.entry(column.code(row)).or_insert_with_key(|code| {
                        used.push(&column.words()[*code as usize]);
                        used.len() as u32 - 1
                    })
                });
                StoredColumn::Code { codes: Numbers::Wide(codes.collect()), words: used }
            }
            Column::Day { odd, .. } => StoredColumn::Day {
                days: rows.clone().map(|row| self.day(row).map(|day| day.0)).collect(),
                odd: odd_of(odd, rows),
            },
            Column::Money { odd, .. } => {
                let mut currencies: Vec<Currency> = Vec::new();
                let moneys: Vec<_> = rows.clone().map(|row| self.money(row)).collect();
                let mut place = |money: Money| place_of(&mut currencies, money.currency).unwrap_or(0);
                let places = moneys.iter().map(|money| money.map_or(0, &mut place)).collect();
                let minor = moneys.iter().map(|money| money.map(|money| money.minor)).collect();
                StoredColumn::Money { minor, currencies, places, odd: odd_of(odd, rows) }
            }
        }
    }

    /// Appends a stored column whose row 0 is `first` here.
    fn append(&mut self, first: Row, stored: StoredColumn<'_>) {
        match (&mut *self, stored) {
            (Column::Text(texts), StoredColumn::Text { text, lengths }) => {
                texts.append(first, TextPart::Stored(&text), &lengths)
            }
            (_, StoredColumn::Text { text, lengths }) => {
                let mut texts = TextColumn::default();
                texts.append(0, TextPart::Stored(&text), &lengths);
                (0..texts.len()).for_each(|row| self.push_at(first + row, texts.get(row)));
            }
            (_, StoredColumn::Code { words, codes }) => self.append_codes(first, &words, codes),
            (Column::Day { days, .. }, StoredColumn::Day { days: more, odd }) => {
                days.resize(first as usize, BLANK_DAY);
                days.extend(more.into_iter().map(|day| day.unwrap_or(BLANK_DAY)));
                odd.into_iter().for_each(|(row, text)| self.set(first + row, &text));
            }
            (
                Column::Money { minor, currencies, places, .. },
                StoredColumn::Money { minor: more, currencies: of_more, places: of_rows, odd },
            ) => {
                // A file has few currencies: there is room for all there are.
                let own: Vec<u8> =
                    of_more.into_iter().map(|currency| place_of(currencies, currency).unwrap_or(0)).collect();
                minor.resize(first as usize, BLANK_MINOR);
                places.resize(first as usize, 0);
                minor.extend(more.into_iter().map(|money| money.unwrap_or(BLANK_MINOR)));
                places.extend(of_rows.into_iter().map(|place| own.get(usize::from(place)).copied().unwrap_or(0)));
                odd.into_iter().for_each(|(row, text)| self.set(first + row, &text));
            }
            // A column changes its kind only with a new format, which is converted before it comes here.
            (_, StoredColumn::Day { .. } | StoredColumn::Money { .. }) => {}
        }
    }

    fn append_codes(&mut self, first: Row, more_words: &[&str], more: Numbers<'_>) {
        if let Column::Code(codes) = self {
            let code_of: Vec<u32> = more_words.iter().map(|word| codes.code_of(word)).collect();
            codes.append_stored(first, &code_of, &more);
            self.spill_if_crowded();
        } else {
            for (row, code) in more.into_vec().into_iter().enumerate() {
                let word = more_words.get(code as usize).copied().unwrap_or_default();
                self.push_at(first + row as Row, word);
            }
        }
    }
}

fn odd_of(odd: &FxHashMap<Row, Box<str>>, rows: std::ops::Range<Row>) -> Vec<(Row, Box<str>)> {
    let mut texts: Vec<_> =
        odd.iter().filter(|(row, _)| rows.contains(row)).map(|(row, text)| (row - rows.start, text.clone())).collect();
    sort_by_rank(&mut texts, |(row, _)| u64::from(*row));
    texts
}
