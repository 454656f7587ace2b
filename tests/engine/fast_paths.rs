//! The short ways of the row path say what the long ones say, on a messy table of cells.

use icu_normalizer::ComposingNormalizerBorrowed;
use leadbench::clean::{DateOrder, day_of, is_email, money_of, tidy, tidy_compatible};
use leadbench::lead::{Currency, Day, Field, FieldKey, Money, Values};
use leadbench::parse::{Dialect, RawTable, Reader};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// ASCII in full width: the same value after NFKC, and never the short way.
fn wide(text: &str) -> String {
    let widen = |letter: char| char::from_u32(letter as u32 + 0xfee0).filter(|_| letter.is_ascii_graphic());
    text.chars().map(|letter| widen(letter).unwrap_or(letter)).collect()
}

/// One form of a text, the long way.
fn normalized(text: &str, is_compatible: bool) -> String {
    let is_shown = |letter: &char| {
        let is_invisible = matches!(letter, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        !(is_invisible || letter.is_control() && !letter.is_whitespace())
    };
    let shown: String = text.chars().filter(is_shown).collect();
    let form =
        if is_compatible { ComposingNormalizerBorrowed::new_nfkc() } else { ComposingNormalizerBorrowed::new_nfc() };
    form.normalize(&shown).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check_tidy(text: &str) {
    assert_eq!(tidy(text), normalized(text, false), "{text:?}");
    assert_eq!(tidy_compatible(text), normalized(text, true), "{text:?}");
}

#[test]
fn every_letter_is_tidied_as_the_tables_say() {
    for letter in '\0'..='\u{2ffff}' {
        check_tidy(&format!("a{letter}"));
        check_tidy(&format!("{letter}a\u{30a}e{letter}"));
    }
    for text in
        ["", " ", "a ", " a", "a  b", "12345678 a", "1234567  a", "12345678  a", "\u{7f}", "a\tb", "Ž  x", "Ž x "]
    {
        check_tidy(text);
    }
}

#[test]
fn amounts_are_read_the_same_in_both_ways() {
    let euro = Currency::parse("EUR").unwrap();
    let digits = ["", "0", "1", "12", "123", "1234", "00", "123456789012345678901"];
    let signs = [",", ".", ""];
    for currency in ["EUR", "JPY", "KWD"].map(|code| Currency::parse(code).unwrap()) {
        for first in digits {
            for sign in signs {
                for second in digits {
                    for last in [",", ".", "", ",5", ".50", ".505", ",5050", ".5.5", ",5,5"] {
                        let text = format!("{first}{sign}{second}{last}");
                        let short = money_of(&text, Some(currency), euro);
                        assert_eq!(short, money_of(&wide(&text), Some(currency), euro), "{text:?} {currency:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn days_are_read_the_same_in_both_ways() {
    let numbers = ["0", "1", "2", "12", "13", "29", "31", "32", "012", "2024", "2023", "1899", "2200", "99", ""];
    for first in numbers {
        for second in numbers {
            for third in numbers {
                for sign in ["/", ".", "-", "/-", " "] {
                    let text = format!("{first}{sign}{second}{sign}{third}");
                    for order in [DateOrder::DayFirst, DateOrder::MonthFirst] {
                        assert_eq!(day_of(&text, order), day_of(&wide(&text), order), "{text:?} {order:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn days_and_amounts_are_written_as_they_are_read() {
    for day in (-800_000..3_000_000).step_by(97).map(Day) {
        let (year, month, date) = day.ymd();
        assert_eq!(day.to_string(), format!("{year:04}-{month:02}-{date:02}"));
        assert!(!(0..=9999).contains(&year) || Day::parse_iso(&day.to_string()) == Some(day));
    }
    for (minor, code, text) in [
        (0, "EUR", "0.00 EUR"),
        (5, "EUR", "0.05 EUR"),
        (-5, "EUR", "-0.05 EUR"),
        (123_456, "EUR", "1234.56 EUR"),
        (0, "JPY", "0 JPY"),
        (-1200, "JPY", "-1200 JPY"),
        (1, "KWD", "0.001 KWD"),
        (i64::MIN, "EUR", "-92233720368547758.08 EUR"),
        (i64::MAX, "JPY", "9223372036854775807 JPY"),
    ] {
        let money = Money { minor, currency: Currency::parse(code).unwrap() };
        assert_eq!(money.to_string(), text);
        assert_eq!(format!("{} {code}", money.amount()), text);
    }
}

/// What the rules for addresses say, without the short way.
fn is_email_by_the_rules(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let Some((_, top)) = domain.rsplit_once('.') else { return false };
    let is_domain_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.');
    top.chars().nth(1).is_some()
        && !top.bytes().all(|byte| byte.is_ascii_digit())
        && !local.contains(['"', '(', ')', ',', ';', ':', '<', '>', '[', ']', '\\'])
        && !text.contains(|letter: char| letter.is_whitespace() || letter.is_uppercase())
        && domain.chars().all(is_domain_letter)
        && email_address::EmailAddress::is_valid_local_part(local)
        && email_address::EmailAddress::is_valid_domain(domain)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn addresses_follow_the_rules(text in "[a-cA0-1_.+@ -]{0,9}@?[a-cZ0-1.-]{0,8}(\\.[a-c0-1]{0,3})?") {
        prop_assert_eq!(is_email(&text), is_email_by_the_rules(&text));
    }

    #[test]
    fn long_addresses_follow_the_rules(local in 60_usize..68, label in 60_usize..66, count in 1_usize..6) {
        let text = format!("{}@{}com", "a".repeat(local), format!("{}.", "b".repeat(label)).repeat(count));
        prop_assert_eq!(is_email(&text), is_email_by_the_rules(&text));
    }

    #[test]
    fn texts_are_tidied_as_the_tables_say(text in "[a-z áŽд中か\u{301}\u{200b}\t0-9]{0,20}") {
        prop_assert_eq!(tidy(&text), normalized(&text, false));
        prop_assert_eq!(tidy_compatible(&text), normalized(&text, true));
    }

    #[test]
    fn plain_lines_are_cut_at_each_delimiter(lines in prop::collection::vec("[a-z;áд ]{0,30}x", 1..6)) {
        let mut table = RawTable::default();
        let mut reader = Reader::new(&Dialect::new("UTF-8", b';'));
        reader.push(lines.join("\r\n").as_bytes(), &mut table);
        reader.finish(&mut table);
        let read: Vec<Vec<&str>> = table.rows().map(|row| row.cells().collect()).collect();
        let cut: Vec<Vec<&str>> = lines.iter().map(|line| line.split(';').collect()).collect();
        prop_assert_eq!(read, cut);
    }

    #[test]
    fn values_are_those_last_set(steps in prop::collection::vec((0_usize..6, "[ a-c]{0,3}"), 0..24)) {
        let fields = [Field::Name, Field::Email, Field::Notes].map(FieldKey::Standard);
        let key = |place: usize| fields.get(place).copied().unwrap_or_else(|| FieldKey::Custom(place as u16 - 3));
        let mut values = Values::default();
        let mut model: Vec<(FieldKey, String)> = Vec::new();
        for (place, text) in &steps {
            values.set(key(*place), text);
            let (text, held) = (text.trim(), model.iter_mut().find(|(known, _)| *known == key(*place)));
            match held {
                _ if text.is_empty() => model.retain(|(known, _)| *known != key(*place)),
                Some((_, held)) => *held = text.to_owned(),
                None => model.push((key(*place), text.to_owned())),
            }
        }
        for place in 0..6 {
            let known = model.iter().find(|(known, _)| *known == key(place)).map(|(_, text)| text.as_str());
            prop_assert_eq!(values.get(key(place)), known);
        }
        let all: Vec<_> = values.iter().map(|(key, text)| (key, text.to_owned())).collect();
        prop_assert_eq!(all, model);
    }
}
