//! What tells a person: values by which a row that is no lead in effect is known to be about somebody.

use crate::clean::{company_core, fold};
use crate::lead::{Field, FieldKey};
use rustc_hash::{FxHashMap, FxHashSet};

/// Shorter numbers are no phone numbers.
const PHONE_DIGITS_MIN: usize = 7;
/// A shorter identifier may be any number of a row.
const TELLING_DIGITS_MIN: usize = 5;

/// People, found by what they share with a row.
#[derive(Debug, Default)]
pub(super) struct People {
    people: Vec<Person>,
    /// Who has a value: a first sieve, so that a row is not compared with everybody.
    by_clue: FxHashMap<String, Vec<u32>>,
}

/// Every value that a person ever had.
#[derive(Debug, Default)]
pub(super) struct Person {
    emails: FxHashSet<String>,
    /// Digits without zeros before them.
    phones: FxHashSet<String>,
    /// Folded e-mails and phones, also such as are not valid.
    contacts: FxHashSet<String>,
    ids: FxHashSet<String>,
    /// The words of each name in alphabetical order.
    names: FxHashSet<String>,
    companies: FxHashSet<String>,
    /// All of them, folded.
    values: FxHashSet<String>,
}

impl Person {
    /// Notes a value.
    pub fn note(&mut self, key: FieldKey, text: &str) {
        let folded = fold(text);
        if folded.is_empty() {
            return;
        }
        match key {
            FieldKey::Standard(Field::Email | Field::OtherEmails) => {
                self.emails.extend(emails_in(text));
                self.contacts.insert(folded.clone());
            }
            FieldKey::Standard(Field::Phone | Field::OtherPhones) => {
                self.phones.extend(phones_in(text));
                self.contacts.insert(folded.clone());
            }
            FieldKey::Standard(Field::ExternalId) => drop(self.ids.insert(folded.clone())),
            FieldKey::Standard(Field::Name) => drop(self.names.insert(in_order(&folded))),
            FieldKey::Standard(Field::Company) => drop(self.companies.insert(company_core(text))),
            _ => {}
        }
        self.values.insert(folded);
    }

    fn clues(&self) -> impl Iterator<Item = String> {
        let words = self.names.iter().flat_map(|name| name.split(' '));
        let whole = [&self.emails, &self.contacts, &self.ids, &self.names].into_iter().flatten();
        let tails = self.phones.iter().map(|digits| tail(digits));
        whole.map(String::as_str).chain(words).chain(tails).map(str::to_owned)
    }

    /// The same e-mail, phone or identifier; or the same name, with the same company or nothing of another person.
    fn is_in(&self, row: &Cells) -> bool {
        let has_email = row.emails.iter().any(|email| self.emails.contains(email));
        let is_phone = |digits: &String| self.phones.iter().any(|own| own.ends_with(digits) || digits.ends_with(own));
        let has_contact = row.folded.iter().any(|cell| self.contacts.contains(cell));
        let ids = || row.folded.iter().filter(|cell| self.ids.contains(*cell));
        let has_company = || row.companies.iter().any(|company| self.companies.contains(company));
        let is_all_theirs = || row.folded.iter().all(|cell| self.values.contains(cell) || self.is_of_name(cell));
        has_email
            || has_contact
            || row.phones.iter().any(is_phone)
            || ids().any(|id| is_telling(id))
            || self.has_name(row) && (has_company() || ids().next().is_some() || is_all_theirs())
    }

    /// In one cell, or its words in cells of their own.
    fn has_name(&self, row: &Cells) -> bool {
        self.names.iter().any(|name| {
            let is_cell = |word: &str| row.folded.iter().any(|cell| cell == word);
            row.ordered.iter().any(|cell| cell == name) || name.split(' ').all(is_cell)
        })
    }

    fn is_of_name(&self, cell: &str) -> bool {
        self.names.iter().any(|name| cell.split(' ').all(|word| name.split(' ').any(|own| own == word)))
    }
}

impl People {
    /// Adds somebody.
    pub fn push(&mut self, person: Person) {
        let place = self.people.len() as u32;
        for clue in person.clues() {
            self.by_clue.entry(clue).or_default().push(place);
        }
        self.people.push(person);
    }

    /// Whether a row is about one of them.
    pub fn are_in<'a>(&self, cells: impl Iterator<Item = &'a str>) -> bool {
        let row = Cells::new(cells);
        let clues = row.emails.iter().chain(&row.folded).chain(&row.ordered).map(String::as_str);
        let mut clues = clues.chain(row.phones.iter().map(|digits| tail(digits)));
        clues.any(|clue| {
            let people = self.by_clue.get(clue).map_or(&[][..], Vec::as_slice);
            people.iter().any(|place| self.people[*place as usize].is_in(&row))
        })
    }
}

impl People {
    /// Whether a text that was written freely names one of them: by an e-mail address, a phone number, or every word of a
    /// name of at least two.
    pub fn are_told_in(&self, text: &str) -> bool {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').collect();
        let is_named = |person: &Person| {
            let names = person.names.iter().map(|name| name.split(' ').collect::<Vec<_>>());
            names.into_iter().any(|name| name.len() > 1 && name.iter().all(|word| words.contains(word)))
        };
        let mut named = words.iter().filter_map(|word| self.by_clue.get(*word)).flatten();
        let numbers = numbers_in(text);
        let is_numbered = || {
            let held = |own: &String| numbers.iter().any(|number| own.ends_with(number) || number.ends_with(own));
            self.people.iter().any(|person| person.phones.iter().any(held))
        };
        named.any(|place| is_named(&self.people[*place as usize]))
            || self.are_in(std::iter::once(text))
            || !numbers.is_empty() && is_numbered()
    }
}

/// What may be phone numbers in a text, without zeros before them.
fn numbers_in(text: &str) -> Vec<String> {
    let is_between = |sign: char| !(sign.is_ascii_digit() || " +-./()\u{a0}".contains(sign));
    let digits = text.split(is_between).map(|part| part.chars().filter(char::is_ascii_digit).collect::<String>());
    let digits = digits.map(|digits| digits.trim_start_matches('0').to_owned());
    digits.filter(|digits| digits.len() >= PHONE_DIGITS_MIN).collect()
}

/// The cells of a row in the forms that are compared; blank ones are left out.
struct Cells {
    folded: Vec<String>,
    ordered: Vec<String>,
    emails: Vec<String>,
    phones: Vec<String>,
    companies: Vec<String>,
}

impl Cells {
    fn new<'a>(cells: impl Iterator<Item = &'a str>) -> Cells {
        let cells: Vec<&str> = cells.filter(|cell| !cell.trim().is_empty()).collect();
        let folded: Vec<String> = cells.iter().map(|cell| fold(cell)).filter(|cell| !cell.is_empty()).collect();
        Cells {
            ordered: folded.iter().map(|cell| in_order(cell)).collect(),
            emails: cells.iter().flat_map(|cell| emails_in(cell)).collect(),
            phones: cells.iter().flat_map(|cell| phones_in(cell)).collect(),
            companies: cells.iter().map(|cell| company_core(cell)).collect(),
            folded,
        }
    }
}

fn emails_in(text: &str) -> impl Iterator<Item = String> {
    let is_between = |letter: char| letter.is_whitespace() || ";,|<>()[]\"':".contains(letter);
    text.split(is_between).filter(|part| part.contains('@')).map(str::to_lowercase)
}

/// The digits of the phone numbers of a cell, without zeros before them: `0347 123` is the end of `+39 347 123`.
fn phones_in(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split([';', ',', '|']).filter(|part| !part.chars().any(char::is_alphabetic));
    let digits = parts.map(|part| part.chars().filter(char::is_ascii_digit).collect::<String>());
    digits.map(|digits| digits.trim_start_matches('0').to_owned()).filter(|digits| digits.len() >= PHONE_DIGITS_MIN)
}

/// The last digits: what two forms of a number share.
fn tail(digits: &str) -> &str {
    &digits[digits.len().saturating_sub(PHONE_DIGITS_MIN)..]
}

/// Words in alphabetical order: `Rossi, Anna` and `Anna Rossi` are one name.
fn in_order(folded: &str) -> String {
    let mut words: Vec<&str> = folded.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

fn is_telling(id: &str) -> bool {
    let is_number = id.bytes().all(|byte| byte.is_ascii_digit());
    id.len() >= if is_number { TELLING_DIGITS_MIN } else { 3 }
}
