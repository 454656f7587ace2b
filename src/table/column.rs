//! One field of all leads.

use crate::lead::{Currency, Day, FieldKind, Money};
use crate::table::{CodeColumn, Row, TextColumn, retain_marked};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::RangeInclusive;

/// No day, no money.
pub(super) const BLANK_DAY: i32 = i32::MIN;
pub(super) const BLANK_MINOR: i64 = i64::MIN;

/// A column, kept in the form its field calls for. Rows beyond its length are blank.
#[derive(Clone, Debug)]
pub enum Column {
    /// Many different values.
    Text(TextColumn),
    /// Few different values.
    Code(CodeColumn),
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
        /// The currencies met.
        currencies: Vec<Currency>,
        /// The place of each row's currency among them.
        places: Vec<u8>,
        /// Texts that are no money.
        odd: FxHashMap<Row, Box<str>>,
    },
}

impl Column {
    /// An empty column of a kind.
    pub fn new(kind: FieldKind) -> Column {
        match kind {
            FieldKind::Text => Column::Text(TextColumn::default()),
            FieldKind::Code => Column::Code(CodeColumn::default()),
            FieldKind::Day => Column::Day { days: Vec::new(), odd: FxHashMap::default() },
            FieldKind::Money => Column::Money {
                minor: Vec::new(),
                currencies: Vec::new(),
                places: Vec::new(),
                odd: FxHashMap::default(),
            },
        }
    }

    /// Rows held; rows beyond are blank.
    pub fn len(&self) -> u32 {
        match self {
            Column::Text(texts) => texts.len(),
            Column::Code(codes) => codes.len(),
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
            Column::Code(codes) => Cow::Borrowed(&codes.words()[codes.code(row) as usize]),
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
            Column::Code(codes) => codes.code(row) == 0,
            Column::Text(texts) => texts.is_blank(row),
            _ => self.text(row).is_empty(),
        }
    }

    /// The dictionary code of a row; 0 is blank, and what every row of a column without dictionary has.
    pub fn code(&self, row: Row) -> u32 {
        match self {
            Column::Code(codes) => codes.code(row),
            _ => 0,
        }
    }

    /// The dictionary, when the column has one.
    pub fn words(&self) -> Option<&[String]> {
        match self {
            Column::Code(codes) => Some(codes.words()),
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

    /// Marks each row held by whether its day is one of these.
    pub fn mark_days(&self, wanted: RangeInclusive<i32>, marks: &mut Vec<bool>) {
        if let Column::Day { days, .. } = self {
            marks.extend(days.iter().map(|day| *day != BLANK_DAY && wanted.contains(day)));
        }
    }

    /// The money of a row.
    pub fn money(&self, row: Row) -> Option<Money> {
        match self {
            Column::Money { minor, currencies, places, .. } => {
                let minor = minor.get(row as usize).copied().filter(|minor| *minor != BLANK_MINOR)?;
                let currency = *currencies.get(usize::from(*places.get(row as usize)?))?;
                Some(Money { minor, currency })
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
            Column::Code(codes) => {
                codes.set(row, text);
                self.spill_if_crowded();
            }
            Column::Day { days, odd } => {
                grow(days, place, BLANK_DAY);
                let day = Day::parse_iso(text);
                days[place] = day.map_or(BLANK_DAY, |day| day.0);
                keep_odd(odd, row, text, day.is_some());
            }
            Column::Money { minor, currencies, places, odd } => {
                grow(minor, place, BLANK_MINOR);
                grow(places, place, 0);
                let money = Money::parse(text);
                // More currencies than places can tell apart: the amount is kept as its text.
                let known = money.and_then(|money| Some((money.minor, place_of(currencies, money.currency)?)));
                (minor[place], places[place]) = known.unwrap_or((BLANK_MINOR, 0));
                keep_odd(odd, row, text, known.is_some());
            }
        }
    }

    /// Keeps only the marked rows; they move up.
    pub(super) fn keep(&mut self, is_kept: &[bool]) {
        match self {
            Column::Text(texts) => texts.keep(is_kept),
            Column::Code(codes) => codes.keep(is_kept),
            Column::Day { days, odd } => {
                retain_marked(days, is_kept);
                *odd = moved(odd, is_kept);
            }
            Column::Money { minor, places, odd, .. } => {
                retain_marked(minor, is_kept);
                retain_marked(places, is_kept);
                *odd = moved(odd, is_kept);
            }
        }
    }

    /// Gives back what is reserved for rows that may not come.
    pub(super) fn shrink(&mut self) {
        match self {
            Column::Text(texts) => texts.shrink(),
            Column::Code(codes) => codes.shrink(),
            Column::Day { days, .. } => days.shrink_to_fit(),
            Column::Money { minor, places, .. } => {
                minor.shrink_to_fit();
                places.shrink_to_fit();
            }
        }
    }

    /// Looks at texts as a search does first; gives whether any were not looked at.
    pub(super) fn know(&mut self) -> bool {
        match self {
            Column::Text(texts) => texts.know(),
            _ => false,
        }
    }

    /// Moves another column behind the rows up to `first`.
    pub(super) fn append_column(&mut self, first: Row, other: Column) {
        match (&mut *self, other) {
            (_, other) if other.is_empty() => {}
            (own, other) if own.is_empty() && first == 0 => *own = other,
            (Column::Text(texts), Column::Text(other)) => texts.append_column(first, other),
            (Column::Code(codes), Column::Code(other)) => {
                codes.append_column(first, &other);
                self.spill_if_crowded();
            }
            (Column::Day { days, odd }, Column::Day { days: more, odd: more_odd }) => {
                days.resize(first as usize, BLANK_DAY);
                days.extend(more);
                odd.extend(more_odd.into_iter().map(|(row, text)| (first + row, text)));
            }
            (
                Column::Money { minor, currencies, places, odd },
                Column::Money { minor: more, currencies: of_more, places: of_rows, odd: more_odd },
            ) if currencies.len() + of_more.len() < usize::from(u8::MAX) => {
                let own: Vec<u8> =
                    of_more.into_iter().map(|currency| place_of(currencies, currency).unwrap_or(0)).collect();
                minor.resize(first as usize, BLANK_MINOR);
                places.resize(first as usize, 0);
                minor.extend(more);
                places.extend(of_rows.into_iter().map(|place| own.get(usize::from(place)).copied().unwrap_or(0)));
                odd.extend(more_odd.into_iter().map(|(row, text)| (first + row, text)));
            }
            // Of two kinds, or of more currencies than there is room for.
            (own, other) => (0..other.len()).for_each(|row| {
                let text = other.text(row);
                if !text.is_empty() {
                    own.push_at(first + row, &text);
                }
            }),
        }
    }

    /// A dictionary that holds nearly every row's own word becomes text.
    pub(super) fn spill_if_crowded(&mut self) {
        let Column::Code(codes) = self else { return };
        if codes.is_crowded() {
            let mut texts = TextColumn::default();
            codes.for_each(|row, code| texts.push_at(row as Row, &codes.words()[code]));
            *self = Column::Text(texts);
        }
    }
}

/// The place of a currency, which is added when it is new; `None` when there is no room for more.
pub(super) fn place_of(currencies: &mut Vec<Currency>, currency: Currency) -> Option<u8> {
    let place = currencies.iter().position(|known| *known == currency).unwrap_or_else(|| {
        currencies.push(currency);
        currencies.len() - 1
    });
    u8::try_from(place).ok()
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
