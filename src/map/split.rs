//! A cell that holds several things -> its parts: names, places, ways of contact.
//!
//! What cannot be split stays whole: a part is never guessed.

use super::shape::{has_email, is_phone};
use super::split_name::split_name;
use super::value_kind::{is_country, is_country_code};
use crate::lead::{Field, LeadDraft};
use serde::{Deserialize, Serialize};

/// A column whose cells hold several things, as proposed or refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnSplit {
    /// The column's place.
    pub column: u32,
    /// What its cells hold.
    pub split: Split,
    /// Whether it is done.
    pub is_on: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Split {
    /// Given and family name; where the row does not tell the order itself, it is this.
    Name(NameOrder),
    /// A city, and its country or region: `Brno, Czechia`, `Milano (MI)`. The field is what the second part is.
    CityAnd(Field),
    /// An e-mail address and a phone number or name: `Anna Nová <anna@example.com>`, `777 123 456 / anna@example.com`.
    Contact,
}

/// Which part of a name stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NameOrder {
    /// `Anna Nová`.
    GivenFirst,
    /// `Nová Anna`.
    FamilyFirst,
}

/// The most parts a cell is split into.
const PARTS_MAX: usize = 6;

/// The parts of a cell, each with its field. A field may occur twice when it is a way of contact.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts<'a> {
    items: [(Field, &'a str); PARTS_MAX],
    count: usize,
}

impl<'a> Parts<'a> {
    pub(super) fn pair(first: (Field, &'a str), second: (Field, &'a str)) -> Parts<'a> {
        let mut items = [(Field::Name, ""); PARTS_MAX];
        (items[0], items[1]) = (first, second);
        Parts { items, count: 2 }
    }

    /// Adds a part; `None` when there are too many.
    fn push(&mut self, field: Field, part: &'a str) -> Option<()> {
        *self.items.get_mut(self.count)? = (field, part);
        self.count += 1;
        Some(())
    }

    /// The parts.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Field, &'a str)> {
        self.items[..self.count].iter().copied()
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.iter().any(|(known, _)| known == field)
    }
}

impl Split {
    /// The fields that a cell's parts go to.
    pub fn fields(self) -> Vec<Field> {
        match self {
            Split::Name(_) => vec![Field::GivenName, Field::FamilyName],
            Split::CityAnd(second) => vec![Field::City, second],
            Split::Contact => vec![Field::Name, Field::Email, Field::Phone],
        }
    }

    /// The parts of a cell; `None` when it cannot be split.
    pub(super) fn parts(self, cell: &str) -> Option<Parts<'_>> {
        match self {
            Split::Name(order) => split_name(cell, order),
            Split::CityAnd(second) => split_place(cell, second),
            Split::Contact => split_contact(cell),
        }
    }

    /// Puts the parts of a cell in the place of the whole, which stands in `whole`. When a part's field has another
    /// value already, the cell stays whole.
    pub(super) fn apply(self, cell: &str, whole: Field, draft: &mut LeadDraft) {
        let Some(parts) = self.parts(cell) else { return };
        let is_free = |(field, part): (Field, &str)| {
            further(field).is_some() || field == whole || draft.values.get(field).is_none_or(|known| known == part)
        };
        if !parts.iter().all(is_free) {
            return;
        }
        draft.values.set(whole, "");
        for (field, part) in parts.iter() {
            match (draft.values.get(field), further(field)) {
                (Some(_), Some(further)) => {
                    let known = draft.values.get(further).map(|known| [known, "; ", part].concat());
                    draft.values.set(further, known.as_deref().unwrap_or(part));
                }
                _ => draft.values.set(field, part),
            }
        }
    }
}

/// Where a second address or number goes.
pub(super) fn further(field: Field) -> Option<Field> {
    match field {
        Field::Email => Some(Field::OtherEmails),
        Field::Phone => Some(Field::OtherPhones),
        _ => None,
    }
}

/// `Brno, Czechia`, `Milano (IT)`, `Wien / Austria`.
fn split_place(cell: &str, second: Field) -> Option<Parts<'_>> {
    let cell = cell.trim();
    let (city, rest) = match cell.strip_suffix([')', '）']).and_then(|cell| cell.split_once(['(', '（'])) {
        Some(pair) => pair,
        None => cell.split_once([',', '，', '/', '、']).or_else(|| cell.split_once(" - "))?,
    };
    let (city, rest) = (city.trim(), rest.trim());
    let is_place = |part: &str| {
        let is_letter = |c: char| c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '.' | '-');
        !part.is_empty() && part.len() <= 60 && part.chars().all(is_letter)
    };
    if !is_place(city) || !is_place(rest) {
        return None;
    }
    let is_code = rest.len() == 2 && rest.bytes().all(|byte| byte.is_ascii_uppercase());
    let field = match (second, is_code) {
        (Field::Country, true) => is_country_code(rest).then_some(second)?,
        (_, false) if is_country(rest) => Field::Country,
        _ => second,
    };
    Some(Parts::pair((Field::City, city), (field, rest)))
}

/// Addresses, numbers and a name, in any order. One address or number alone, or only of one kind, is not split: that is
/// read later.
fn split_contact(cell: &str) -> Option<Parts<'_>> {
    let mut parts = Parts { items: [(Field::Name, ""); PARTS_MAX], count: 0 };
    let is_border = |c: char| matches!(c, '<' | '>' | '/' | ';' | '|' | ',' | '\n' | '，' | '；' | '、' | '(' | ')');
    for piece in cell.split(is_border) {
        let mut rest = unlabelled(piece);
        if let Some(at) = rest.find('@') {
            let start = rest[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
            let end = rest[at..].find(char::is_whitespace).map_or(rest.len(), |space| at + space);
            let address = rest.get(start..end)?;
            if !has_email(address) {
                return None;
            }
            parts.push(Field::Email, address)?;
            let (before, after) = (unlabelled(&rest[..start]), unlabelled(&rest[end..]));
            rest = if before.is_empty() { after } else { before };
            if !before.is_empty() && !after.is_empty() {
                return None;
            }
        }
        let is_word = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.' | '\'' | '’' | '-');
        match rest {
            "" => {}
            _ if is_phone(rest) => parts.push(Field::Phone, rest)?,
            _ if rest.chars().all(is_word) && !parts.has(Field::Name) => parts.push(Field::Name, rest)?,
            _ => return None,
        }
    }
    (parts.has(Field::Email) && (parts.has(Field::Phone) || parts.has(Field::Name))
        || parts.has(Field::Phone) && parts.has(Field::Name))
    .then_some(parts)
}

/// What stands before a number or an address and says no more than that it is one.
const LABELS: &[&str] = &[
    "tel",
    "t",
    "phone",
    "p",
    "mob",
    "m",
    "mobile",
    "cell",
    "telefon",
    "telefono",
    "mobil",
    "e",
    "email",
    "e-mail",
    "mail",
    "电话",
    "手机",
    "电邮",
    "邮箱",
    "電話",
    "手機",
    "信箱",
    "тел",
    "моб",
    "телефон",
    "е-пошта",
    "меил",
];

/// Without a known label, quotes and signs around: `tel: 777 123 456`.
fn unlabelled(piece: &str) -> &str {
    let is_sign = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '-' | '–' | ':' | '：');
    let piece = piece.trim_matches(is_sign);
    let pair = piece.split_once([':', '：']).or_else(|| piece.split_once(". "));
    let known = pair.filter(|(label, _)| LABELS.contains(&label.trim_end_matches('.').to_lowercase().as_str()));
    known.map_or(piece, |(_, rest)| rest.trim_matches(is_sign))
}
