//! What one value looks like: a person, a company, a place, a job, a stage, an amount.

use super::fold::is_chinese;
use super::value_words::{
    CHINESE_COMPANY, CHINESE_FAMILY, CHINESE_FAMILY_LONG, CITIES, COUNTRY_CODES, COUNTRY_NAMES, GIVEN_NAMES, JOB_STEMS,
    LEGAL_FORMS, STAGE_WORDS,
};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

type Words = LazyLock<FxHashSet<&'static str>>;

static GIVEN: Words = LazyLock::new(|| GIVEN_NAMES.split_ascii_whitespace().collect());
static LEGAL: Words = LazyLock::new(|| LEGAL_FORMS.split_ascii_whitespace().collect());
static COUNTRIES: Words = LazyLock::new(|| COUNTRY_NAMES.split('|').collect());
static PLACES: Words = LazyLock::new(|| CITIES.split('|').collect());

/// Whether a word is a known given name.
pub(super) fn is_given(word: &str) -> bool {
    GIVEN.contains(word.to_lowercase().as_str())
}

/// How many characters the family name at the start of a Chinese name has; `None` for what is no Chinese name.
pub(super) fn chinese_family_len(name: &str) -> Option<usize> {
    let chars: Vec<char> = name.chars().collect();
    if !(2..=4).contains(&chars.len()) || !chars.iter().copied().all(is_chinese) {
        return None;
    }
    let is_long =
        chars.len() > 2 && CHINESE_FAMILY_LONG.split_ascii_whitespace().any(|family| name.starts_with(family));
    match is_long {
        true => Some(2),
        false => (chars.len() < 4 && CHINESE_FAMILY.contains(chars[0])).then_some(1),
    }
}

/// Whether a value has the shape of a person's name in an alphabet: two to four words with capitals and nothing else.
pub(super) fn is_name_shaped(value: &str) -> bool {
    let is_word = |word: &str| {
        let is_particle = word.len() <= 3 && word.chars().all(char::is_lowercase);
        let is_letter = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.' | ',');
        (is_particle || word.starts_with(char::is_uppercase)) && word.chars().all(is_letter)
    };
    let words = value.split_whitespace();
    (2..=4).contains(&words.clone().count()) && words.into_iter().all(is_word) && !value.contains(is_chinese)
}

/// Whether a value is surely a person: a known given name, a family name that only women have, or a Chinese name.
pub(super) fn is_person(value: &str) -> bool {
    if chinese_family_len(value).is_some() {
        return !is_city(value) && !is_country(value);
    }
    is_name_shaped(value)
        && !is_company(value)
        && value.split([' ', ',', '.']).any(|word| is_given(word) || is_hers(word))
}

/// A family name in the form for women, in Czech and Macedonian.
pub(super) fn is_hers(word: &str) -> bool {
    let ends = ["ová", "ovska", "evska", "ska", "овска", "евска", "ска", "ова", "ева"];
    ends.iter().any(|end| word.ends_with(end)) && word.chars().nth(4).is_some()
}

/// Whether a value ends with a legal form: `Ltd`, `s.r.o.`, `有限公司`.
pub(super) fn is_company(value: &str) -> bool {
    if value.ends_with(is_chinese) {
        return CHINESE_COMPANY.split_ascii_whitespace().any(|end| value.ends_with(end));
    }
    if value.contains(" & ") {
        return value.len() < 60;
    }
    let plain =
        |word: &str| word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let mut words = value.rsplit([' ', ',']).filter(|word| !word.is_empty());
    // The longest form is `incorporated`; most values end here.
    let Some(last) = words.next().filter(|word| word.len() <= 14 && word.len() < value.len()) else { return false };
    let last = plain(last);
    if LEGAL.contains(last.as_str()) {
        return true;
    }
    // `s. r. o.`, `Sp. z o.o.`; `ДООЕЛ Скопје`.
    let letters: Vec<String> = words.clone().map(plain).take_while(|word| last.len() <= 2 && word.len() <= 2).collect();
    let spelt: String = letters.iter().rev().map(String::as_str).chain([last.as_str()]).collect();
    LEGAL.contains(spelt.as_str()) || words.any(|word| ["ДООЕЛ", "ДОО", "S.p.A.", "Srl", "s.r.o."].contains(&word))
}

/// Whether a value is a country, by its name or code.
pub(super) fn is_country(value: &str) -> bool {
    is_country_code(value) || COUNTRIES.contains(value.to_lowercase().as_str())
}

/// Whether a value is the alpha-2 code of a country, in capitals.
pub(super) fn is_country_code(value: &str) -> bool {
    value.len() == 2 && COUNTRY_CODES.split_ascii_whitespace().any(|code| code == value)
}

/// Whether a value is a city that is known, or says that it is one.
pub(super) fn is_city(value: &str) -> bool {
    let lower = value.to_lowercase();
    let stem = lower.trim_end_matches(['市', '縣', '县']);
    PLACES.contains(stem) || stem.len() < lower.len() && (2..=4).contains(&stem.chars().count())
}

/// Whether a value has a word of job titles.
pub(super) fn is_job(value: &str) -> bool {
    let lower = value.to_lowercase();
    let mut stems = JOB_STEMS.split_ascii_whitespace();
    if value.contains(is_chinese) {
        return stems.any(|stem| lower.ends_with(stem) || lower.starts_with(stem));
    }
    let words: Vec<&str> = lower.split([' ', ',', '-', '/']).collect();
    stems.any(|stem| words.iter().any(|word| word.starts_with(stem)))
}

/// Whether a value has a word of lifecycle stages.
pub(super) fn is_stage(value: &str) -> bool {
    let lower = value.to_lowercase();
    STAGE_WORDS.split('|').any(|word| lower.contains(word))
}

/// Whether a value is one amount: a number, perhaps with a currency before or after it. Whether it names the currency
/// is the second.
pub(super) fn is_amount(value: &str) -> (bool, bool) {
    let is_sign = |c: char| matches!(c, '€' | '$' | '£' | '¥' | '￥' | '元' | '₹') || c.is_alphabetic();
    let bare = value.trim_matches(|c: char| is_sign(c) || c == ' ' || c == '\u{a0}');
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\'' | '’');
    let is_number = bare.starts_with(|c: char| c.is_ascii_digit()) && bare.chars().all(is_digit) && bare.len() <= 16;
    let sign_count = value.chars().filter(|c| is_sign(*c)).count();
    (is_number && sign_count <= 4, is_number && (1..=4).contains(&sign_count))
}

/// Whether a value is a web address.
pub(super) fn is_url(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let is_domain = |text: &str| {
        text.contains('.')
            && !text.contains([' ', '@', ','])
            && text
                .rsplit('.')
                .next()
                .is_some_and(|top| top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_lowercase()))
    };
    let host = lower.trim_start_matches("https://").trim_start_matches("http://");
    let has_scheme = host.len() < lower.len() || host.starts_with("www.");
    has_scheme && host.contains('.') || is_domain(host.split(['/', '?']).next().unwrap_or_default())
}
