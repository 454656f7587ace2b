//! The properties of a card -> the cells of its row.

use super::vcard::Property;

/// The columns, by names that `map` knows. Those that no contact fills are left out of the sheet.
pub const COLUMNS: [&str; 21] = [
    "Name",
    "Given name",
    "Family name",
    "E-mail",
    "Other emails",
    "Phone",
    "Other phones",
    "Fax",
    "Company",
    "Department",
    "Job title",
    "Street",
    "City",
    "Region",
    "Postcode",
    "Country",
    "Other addresses",
    "Website",
    "Birthday",
    "Categories",
    "Notes",
];

/// One contact.
#[derive(Default)]
pub struct Contact {
    formatted_name: String,
    /// Family name, given name, further names, what stands before and after.
    name: Vec<String>,
    emails: Vec<(u32, String)>,
    phones: Vec<(u32, String)>,
    faxes: Vec<String>,
    organisation: Vec<String>,
    titles: Vec<String>,
    roles: Vec<String>,
    addresses: Vec<(u32, Vec<String>)>,
    websites: Vec<String>,
    birthday: String,
    categories: Vec<String>,
    notes: Vec<String>,
}

impl Contact {
    /// Takes a property in; those that no column is for are passed over.
    pub fn add(&mut self, property: Property) {
        let rank = rank_of(&property);
        let plain = || unescaped(&property.value);
        match property.name.as_str() {
            "FN" if self.formatted_name.is_empty() => self.formatted_name = plain(),
            "N" if self.name.is_empty() => self.name = parts_of(&property.value, ';'),
            "EMAIL" => push_new(&mut self.emails, rank, without_scheme(&plain(), "mailto:")),
            "TEL" => {
                let number = without_scheme(&plain(), "tel:");
                if has_type(&property, "FAX") {
                    self.faxes.push(number);
                } else {
                    push_new(&mut self.phones, rank, number);
                }
            }
            "ORG" if self.organisation.is_empty() => self.organisation = parts_of(&property.value, ';'),
            "TITLE" => self.titles.push(plain()),
            "ROLE" => self.roles.push(plain()),
            "ADR" => {
                let parts = parts_of(&property.value, ';');
                if parts.iter().any(|part| !part.is_empty()) {
                    self.addresses.push((rank, parts));
                }
            }
            "URL" => self.websites.push(plain()),
            "BDAY" if self.birthday.is_empty() => self.birthday = day_text(&plain()),
            "CATEGORIES" => self.categories.extend(parts_of(&property.value, ',')),
            "NOTE" => self.notes.push(plain()),
            _ => (),
        }
    }

    /// Its cells, in the order of `COLUMNS`.
    pub fn cells(mut self) -> [String; COLUMNS.len()] {
        self.emails.sort_by_key(|(rank, _)| *rank);
        self.phones.sort_by_key(|(rank, _)| *rank);
        self.addresses.sort_by_key(|(rank, _)| *rank);
        let (email, other_emails) = first_and_rest(self.emails);
        let (phone, other_phones) = first_and_rest(self.phones);
        let name = |place: usize| self.name.get(place).cloned().unwrap_or_default();
        let given_name = joined([name(1), name(2)], " ");
        let whole_name = joined([name(3), name(1), name(2), name(0), name(4)], " ");
        let mut addresses = self.addresses.into_iter().map(|(_, parts)| parts);
        let home = addresses.next().unwrap_or_default();
        let part = |place: usize| home.get(place).cloned().unwrap_or_default();
        let mut organisation = self.organisation.into_iter();
        [
            if self.formatted_name.is_empty() { whole_name } else { self.formatted_name },
            given_name,
            name(0),
            email,
            other_emails,
            phone,
            other_phones,
            joined(self.faxes, "; "),
            organisation.next().unwrap_or_default(),
            joined(organisation, ", "),
            joined(if self.titles.is_empty() { self.roles } else { self.titles }, ", "),
            // The post office box and what stands beside the street are part of where a letter goes.
            joined([part(2), part(1), part(0)], ", "),
            part(3),
            part(4),
            part(5),
            part(6),
            joined(addresses.map(|parts| joined(parts, ", ")), "; "),
            joined(self.websites, "; "),
            self.birthday,
            joined(self.categories, ", "),
            joined(self.notes, "\n"),
        ]
    }
}

/// Smaller comes first: what the card prefers, then a mobile phone, then work, then the order of the card (RFC 6350, 5.3; `PREF` is a type in
/// older versions).
fn rank_of(property: &Property) -> u32 {
    let preference = property.parameters.iter().find(|(name, _)| name == "PREF");
    if let Some(rank) = preference.and_then(|(_, value)| value.parse().ok()) {
        return rank;
    }
    // A preference that is given as a number is one of 1 to 100.
    let types = [("PREF", 1), ("CELL", 101), ("WORK", 102)];
    types.into_iter().find(|(kind, _)| has_type(property, kind)).map_or(103, |(_, rank)| rank)
}

fn has_type(property: &Property, wanted: &str) -> bool {
    let types = property.parameters.iter().filter(|(name, _)| name == "TYPE");
    types.flat_map(|(_, value)| value.split(',')).any(|kind| kind.trim().eq_ignore_ascii_case(wanted))
}

fn push_new(list: &mut Vec<(u32, String)>, rank: u32, text: String) {
    if !text.is_empty() && list.iter().all(|(_, known)| *known != text) {
        list.push((rank, text));
    }
}

fn first_and_rest(list: Vec<(u32, String)>) -> (String, String) {
    let mut texts = list.into_iter().map(|(_, text)| text);
    (texts.next().unwrap_or_default(), joined(texts, "; "))
}

/// Those that are not blank, with something between.
fn joined(texts: impl IntoIterator<Item = String>, between: &str) -> String {
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    texts.join(between)
}

/// `tel:+1-201-555-0123;ext=102` (RFC 3966) -> `+1-201-555-0123 ext. 102`.
fn without_scheme(text: &str, scheme: &str) -> String {
    let Some(head) = text.get(..scheme.len()).filter(|head| head.eq_ignore_ascii_case(scheme)) else {
        return text.to_owned();
    };
    let mut parts = text[head.len()..].split(';');
    let address = parts.next().unwrap_or_default().to_owned();
    let extension = parts.find_map(|part| part.strip_prefix("ext="));
    extension.map_or(address.clone(), |extension| format!("{address} ext. {extension}"))
}

/// `19850412` and `1985-04-12T00:00:00Z` are the same day; what names no year stays as it stands.
fn day_text(text: &str) -> String {
    let day = text.split(['T', 't']).next().unwrap_or_default();
    match day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit()) {
        true => format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]),
        false => day.to_owned(),
    }
}

/// The parts of a structured value, their escapes resolved (RFC 6350, 3.4).
fn parts_of(value: &str, separator: char) -> Vec<String> {
    let (mut parts, mut start, mut is_escaped) = (Vec::new(), 0, false);
    for (place, character) in value.char_indices() {
        if character == separator && !is_escaped {
            parts.push(unescaped(&value[start..place]));
            start = place + 1;
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    parts.push(unescaped(&value[start..]));
    parts
}

/// A text with its escapes resolved and no blanks around it.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            plain.push(character);
            continue;
        }
        match characters.next() {
            Some('n' | 'N') => plain.push('\n'),
            Some(escaped @ ('\\' | ',' | ';' | ':')) => plain.push(escaped),
            // A backslash that escapes nothing is one.
            Some(other) => plain.extend(['\\', other]),
            None => plain.push('\\'),
        }
    }
    plain.trim().replace("\r\n", "\n")
}
