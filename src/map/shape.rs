//! What the cells of a column look like.

use super::value_kind::{
    is_amount, is_city, is_company, is_country, is_given, is_job, is_name_shaped, is_person, is_stage, is_url,
};
use crate::lead::{Channel, LeadId, classify};
use rustc_hash::FxHashSet;

/// Counts over the cells of a column that are not blank.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// Cells that are not blank.
    pub count: usize,
    /// Cells, blank or not.
    pub cell_count: usize,
    /// Different cells.
    pub distinct_count: usize,
    /// With an e-mail address.
    pub email_count: usize,
    /// Written like a phone number: with `+`, or in groups.
    pub phone_count: usize,
    /// Nothing but as many digits as a phone number has.
    pub bare_phone_count: usize,
    /// Six digits or more.
    pub six_digit_count: usize,
    /// Written like a date.
    pub date_count: usize,
    /// With a digit.
    pub digit_count: usize,
    /// With letters, and neither digit nor `@`.
    pub word_count: usize,
    /// Whole numbers of at most three digits.
    pub small_number_count: usize,
    /// In the form of our own `lead_id`.
    pub lead_id_count: usize,
    /// Every number is a little greater than the one before: a running number.
    pub is_ascending: bool,
    /// What the first of the different cells are.
    pub kinds: Kinds,
}

/// The longest step of running numbers: those of customers in alphabetical order of a year go up by more.
const RUN_STEP_MAX: u64 = 10_000;

/// Different cells whose words are looked at.
const KINDS_MAX: usize = 30;

/// Counts over the first of the different cells.
#[derive(Debug, Default)]
pub(super) struct Kinds {
    /// Cells looked at.
    pub count: usize,
    /// Surely a person.
    pub person: usize,
    /// A person, or anything of two to four words with capitals.
    pub name_shaped: usize,
    /// A known given name alone.
    pub given: usize,
    /// With a legal form.
    pub company: usize,
    /// A country.
    pub country: usize,
    /// A known city.
    pub city: usize,
    /// With a word of job titles.
    pub job: usize,
    /// With a word of stages.
    pub stage: usize,
    /// A source of a built-in channel.
    pub channel: usize,
    /// One amount.
    pub amount: usize,
    /// One amount that names its currency.
    pub money: usize,
    /// A web address.
    pub url: usize,
    /// A sentence.
    pub sentence: usize,
}

impl Kinds {
    fn add(&mut self, cell: &str) {
        let (is_amount, is_money) = is_amount(cell);
        let is_word = !is_amount && cell.len() < 80 && !cell.contains('@');
        let is_channel = || classify(cell).is_some_and(|code| Channel::from_code(&code).is_some());
        let length = cell.chars().count();
        let counts = [
            (&mut self.count, true),
            (&mut self.amount, is_amount),
            (&mut self.money, is_money),
            (&mut self.person, is_word && is_person(cell)),
            (&mut self.name_shaped, is_word && (is_name_shaped(cell) || is_person(cell))),
            (&mut self.given, is_word && is_given(cell)),
            (&mut self.company, is_word && is_company(cell)),
            (&mut self.country, is_word && is_country(cell)),
            (&mut self.city, is_word && is_city(cell)),
            (&mut self.job, is_word && is_job(cell)),
            (&mut self.stage, is_word && is_stage(cell)),
            (&mut self.channel, is_word && is_channel()),
            (&mut self.url, is_url(cell)),
            (
                &mut self.sentence,
                cell.matches(' ').count() >= 3 && length >= 18
                    || !cell.is_ascii() && cell.len() >= length * 5 / 2 && length >= 6,
            ),
        ];
        counts.into_iter().for_each(|(count, is_so)| *count += usize::from(is_so));
    }

    /// Whether some count is at least this percentage of the cells.
    pub fn is_mostly(&self, count: usize, percent: usize) -> bool {
        self.count > 0 && count * 100 >= self.count * percent
    }
}

impl Shape {
    /// Looks at cells; blank ones do not count.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Shape {
        let mut shape = Shape { is_ascending: true, ..Shape::default() };
        let mut distinct = FxHashSet::default();
        let (mut before, mut cell_count) = (None, 0);
        let cells = cells.inspect(|_| cell_count += 1).map(str::trim);
        for cell in cells.filter(|cell| !cell.is_empty()) {
            shape.count += 1;
            if distinct.insert(cell) && distinct.len() <= KINDS_MAX {
                shape.kinds.add(cell);
            }
            let number = cell.parse::<u64>().ok();
            shape.is_ascending &= number
                .is_some_and(|number| before.is_none_or(|before| before < number && number - before < RUN_STEP_MAX));
            before = number;
            let digit_count = cell.chars().filter(char::is_ascii_digit).count();
            let has_letter = cell.chars().any(char::is_alphabetic);
            let is_date = is_date(cell);
            let is_phone = !is_date && is_phone(cell);
            shape.email_count += usize::from(has_email(cell));
            shape.phone_count += usize::from(is_phone && number.is_none());
            shape.bare_phone_count += usize::from(is_phone && number.is_some());
            shape.six_digit_count += usize::from(digit_count >= 6);
            shape.date_count += usize::from(is_date);
            shape.digit_count += usize::from(digit_count > 0);
            shape.word_count += usize::from(has_letter && digit_count == 0 && !cell.contains('@'));
            shape.small_number_count += usize::from(number.is_some() && digit_count <= 3);
            shape.lead_id_count += usize::from(LeadId::parse(cell).is_some());
        }
        (shape.distinct_count, shape.cell_count) = (distinct.len(), cell_count);
        shape
    }

    /// Whether some count is at least this percentage of the cells.
    pub fn is_mostly(&self, count: usize, percent: usize) -> bool {
        self.count > 0 && count * 100 >= self.count * percent
    }

    /// The share of blank cells.
    pub fn blank_percent(&self) -> usize {
        (100 * (self.cell_count - self.count)).checked_div(self.cell_count).unwrap_or(0)
    }

    /// Whether the cells are not the same few again and again.
    pub fn is_varied(&self) -> bool {
        self.count < 4 || self.is_mostly(self.distinct_count, 50)
    }
}

pub(super) fn has_email(cell: &str) -> bool {
    cell.split([' ', ',', ';', '/', '<', '>', '|']).any(|part| {
        part.split_once('@').is_some_and(|(local, domain)| {
            let is_dotted = domain.split_once('.').is_some_and(|(name, rest)| !name.is_empty() && rest.len() >= 2);
            !local.is_empty() && is_dotted && !domain.contains('@')
        })
    })
}

/// Digits in groups, or after a `+`, or 9 to 11 of them; not a decimal, an IP address, a postcode, a social security
/// number or a moment in seconds.
pub(super) fn is_phone(cell: &str) -> bool {
    let first = cell.split(['/', ';', ',', '|']).next().unwrap_or(cell).split("  ").next().unwrap_or(cell).trim();
    let first = first.strip_prefix("p:").or(first.strip_prefix("tel:")).unwrap_or(first);
    let number = first.to_ascii_lowercase();
    let number = number.split(['x', 'e']).next().unwrap_or_default().trim_end();
    if !number.chars().all(|c| c.is_ascii_digit() || "+-(). \u{a0}".contains(c)) {
        return false;
    }
    let groups: Vec<usize> = number.split(|c: char| !c.is_ascii_digit()).map(str::len).filter(|len| *len > 0).collect();
    let digit_count: usize = groups.iter().sum();
    let is_plus = number.starts_with('+') || number.starts_with("00") || number.starts_with("(+");
    if !(7..=15).contains(&digit_count) || number.starts_with('-') {
        return false;
    }
    if is_plus {
        return true;
    }
    match groups[..] {
        // A ten-digit number that starts with 1 is a moment in seconds: no area code does.
        [len] if !number.contains('.') => (9..=11).contains(&len) && !(len == 10 && number.starts_with('1')),
        [5, 4] | [3, 2, 4] => false,
        [_, _] if number.contains('.') => false,
        [_, _, _, _] if number.matches('.').count() == 3 && digit_count <= 12 && groups.iter().all(|len| *len <= 3) => {
            false
        }
        [_, _, ..] => groups.iter().all(|len| *len <= 8),
        _ => false,
    }
}

/// Three groups of digits in the sizes of a date, or a year and month with their signs, or the name of a month between
/// numbers; a time may follow.
fn is_date(cell: &str) -> bool {
    let day = cell.split(['T', ' ']).next().unwrap_or(cell);
    let groups: Vec<&str> = day.split(['-', '/', '.', '年', '月', '日']).filter(|group| !group.is_empty()).collect();
    let is_digits = groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    if is_digits && groups.len() == 3 {
        let sizes = [groups[0].len(), groups[1].len(), groups[2].len()];
        return matches!(sizes, [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4] | [1..=2, 1..=2, 2]);
    }
    if day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit()) {
        return (day.starts_with("19") || day.starts_with("20")) && &day[4..6] <= "12" && &day[6..8] <= "31";
    }
    // "May 13, 2026 2:20 PM", "13. května 2026", "13 мај 2026", "1. 5. 2026"
    let words: Vec<&str> = cell.split([' ', ',', '.', '-']).filter(|word| !word.is_empty()).collect();
    let is_year = |word: &&str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let is_day = |word: &&str| word.len() <= 2 && word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    (3..=7).contains(&words.len()) && words[..3].iter().any(is_year) && words[..3].iter().any(is_day)
}
