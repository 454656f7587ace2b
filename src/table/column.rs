//! One field of all leads.

use crate::lead::{Currency, Day, FieldKind, Money};
use crate::table::{Row, TextColumn, retain_marked};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// No code, no day, no money.
pub(super) const BLANK_DAY: i32 = i32::MIN;
pub(super) const BLANK_MINOR: i64 = i64::MIN;

/// A dictionary with more words than this, and than a quarter of the rows, is text after all.
const DICTIONARY_MAX: usize = 4_096;

/// A column, kept in the form its field calls for. Rows beyond its length are blank.
#[derive(Clone, Debug)]
pub enum Column {
    /// Many different values.
    Text(TextColumn),
    /// Few different values: `codes[row]` is a place in `words`; place 0 is blank.
    Code {
        /// The dictionary; `words[0]` is blank.
        words: Vec<String>,
        /// The place of each word.
        places: FxHashMap<String, u32>,
        /// The word of each row.
        codes: Vec<u32>,
    },
    /// Days; a text that is no day is kept beside them.
    Day {
        /// Days since 1970-01-01, or `i32::MIN`.
        days: Vec<i32>,
        /// Texts that are no day.
        odd: FxHashMap<Row, Box<str>>,
    },
    /// Money; a text that is no money is kept beside it.
    Money {
        /// Minor units, or `i64::MIN`.
        minor: Vec<i64>,
        /// The currency of each row.
        currency: Vec<Option<Currency>>,
        /// Texts that are no money.
        odd: FxHashMap<Row, Box<str>>,
    },
}

impl Column {
    /// An empty column of a kind.
    pub fn new(kind: FieldKind) -> Column {
        match kind {
            FieldKind::Text => Column::Text(TextColumn::default()),
            FieldKind::Code => {
                Column::Code { words: vec![String::new()], places: FxHashMap::default(), codes: Vec::new() }
            }
            FieldKind::Day => Column::Day { days: Vec::new(), odd: FxHashMap::default() },
            FieldKind::Money => Column::Money { minor: Vec::new(), currency: Vec::new(), odd: FxHashMap::default() },
        }
    }

    /// Rows held; rows beyond are blank.
    pub fn len(&self) -> u32 {
        match self {
            Column::Text(texts) => texts.len(),
            Column::Code { codes, .. } => codes.len() as u32,
            Column::Day { days, .. } => days.len() as u32,
            Column::Money { minor, .. } => minor.len() as u32,
        }
    }

    /// Whether no row is held.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The value in its stored form; blank when absent.
    pub fn text(&self, row: Row) -> Cow<'_, str> {
        match self {
            Column::Text(texts) => Cow::Borrowed(texts.get(row)),
            Column::Code { words, .. } => Cow::Borrowed(&words[self.code(row) as usize]),
            Column::Day { odd, .. } => match (self.day(row), odd.get(&row)) {
                (Some(day), _) => Cow::Owned(day.to_string()),
                (None, odd) => Cow::Borrowed(odd.map_or("", |text| text)),
            },
            Column::Money { odd, .. } => match (self.money(row), odd.get(&row)) {
                (Some(money), _) => Cow::Owned(money.to_string()),
                (None, odd) => Cow::Borrowed(odd.map_or("", |text| text)),
            },
        }
    }

    /// Whether the row has no value.
    pub fn is_blank(&self, row: Row) -> bool {
        match self {
            Column::Code { .. } => self.code(row) == 0,
            Column::Text(texts) => texts.get(row).is_empty(),
            _ => self.text(row).is_empty(),
        }
    }

    /// The dictionary code of a row; 0 is blank, and what every row of a column without dictionary has.
    pub fn code(&self, row: Row) -> u32 {
        match self {
            Column::Code { codes, .. } => codes.get(row as usize).copied().unwrap_or(0),
            _ => 0,
        }
    }

    /// The dictionary, when the column has one.
    pub fn words(&self) -> Option<&[String]> {
        match self {
            Column::Code { words, .. } => Some(words),
            _ => None,
        }
    }

    /// The day of a row.
    pub fn day(&self, row: Row) -> Option<Day> {
        match self {
            Column::Day { days, .. } => days.get(row as usize).copied().filter(|day| *day != BLANK_DAY).map(Day),
            _ => None,
        }
    }

    /// The money of a row.
    pub fn money(&self, row: Row) -> Option<Money> {
        match self {
            Column::Money { minor, currency, .. } => {
                let minor = minor.get(row as usize).copied().filter(|minor| *minor != BLANK_MINOR)?;
                Some(Money { minor, currency: currency[row as usize]? })
            }
            _ => None,
        }
    }

    /// Appends the value of a row at or after the end; rows between are blank.
    pub fn push_at(&mut self, row: Row, text: &str) {
        match self {
            Column::Text(texts) => texts.push_at(row, text),
            _ => self.set(row, text),
        }
    }

    /// Puts a value, in its stored form.
    pub fn set(&mut self, row: Row, text: &str) {
        let place = row as usize;
        match self {
            Column::Text(texts) => texts.set(row, text),
            Column::Code { words, places, codes } => {
                let code = code_of(words, places, text);
                grow(codes, place, 0);
                codes[place] = code;
                self.spill_if_crowded();
            }
            Column::Day { days, odd } => {
                grow(days, place, BLANK_DAY);
                let day = Day::parse_iso(text);
                days[place] = day.map_or(BLANK_DAY, |day| day.0);
                keep_odd(odd, row, text, day.is_some());
            }
            Column::Money { minor, currency, odd } => {
                grow(minor, place, BLANK_MINOR);
                grow(currency, place, None);
                let money = Money::parse(text);
                minor[place] = money.map_or(BLANK_MINOR, |money| money.minor);
                currency[place] = money.map(|money| money.currency);
                keep_odd(odd, row, text, money.is_some());
            }
        }
    }

    /// Keeps only the marked rows; they move up.
    pub(super) fn keep(&mut self, is_kept: &[bool]) {
        match self {
            Column::Text(texts) => texts.keep(is_kept),
            Column::Code { codes, .. } => retain_marked(codes, is_kept),
            Column::Day { days, odd } => {
                retain_marked(days, is_kept);
                *odd = moved(odd, is_kept);
            }
            Column::Money { minor, currency, odd } => {
                retain_marked(minor, is_kept);
                retain_marked(currency, is_kept);
                *odd = moved(odd, is_kept);
            }
        }
    }

    /// A dictionary that holds nearly every row's own word becomes text.
    pub(super) fn spill_if_crowded(&mut self) {
        match self {
            Column::Code { words, codes, .. } if words.len() > DICTIONARY_MAX.max(codes.len() / 4) => {}
            _ => return,
        }
        let mut texts = TextColumn::default();
        for row in 0..self.len() {
            texts.push_at(row, &self.text(row));
        }
        *self = Column::Text(texts);
    }
}

pub(super) fn code_of(words: &mut Vec<String>, places: &mut FxHashMap<String, u32>, text: &str) -> u32 {
    if text.is_empty() {
        return 0;
    }
    if let Some(code) = places.get(text) {
        return *code;
    }
    let code = words.len() as u32;
    words.push(text.to_owned());
    places.insert(text.to_owned(), code);
    code
}

fn grow<T: Clone>(cells: &mut Vec<T>, place: usize, blank: T) {
    if cells.len() <= place {
        cells.resize(place + 1, blank);
    }
}

fn keep_odd(odd: &mut FxHashMap<Row, Box<str>>, row: Row, text: &str, is_understood: bool) {
    if is_understood || text.is_empty() {
        odd.remove(&row);
    } else {
        odd.insert(row, text.into());
    }
}

/// Texts beside a column at the places their rows have once only the marked rows are kept.
pub(super) fn moved(texts: &FxHashMap<Row, Box<str>>, is_kept: &[bool]) -> FxHashMap<Row, Box<str>> {
    if texts.is_empty() {
        return FxHashMap::default();
    }
    let kept = is_kept.iter().enumerate().filter(|(_, is_kept)| **is_kept);
    kept.enumerate().filter_map(|(to, (from, _))| Some((to as Row, texts.get(&(from as Row))?.clone()))).collect()
}
