//! Plain phone numbers are decided beside the library: here it is the oracle for every region.

use leadbench::clean::{DateOrder, TypedContext, clean_value};
use leadbench::lead::{Field, FieldKey};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, PhoneNumberType, Region};

/// What the library makes of a number, by the product's rule that a `00` nobody dials means `+`.
fn said_by_library(text: &str, region: Region) -> Option<String> {
    let read = |text: &str, region: Option<Region>| {
        let number = PHONE_NUMBER_UTIL.parse(text, region).ok()?;
        let stored = PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164).into_owned();
        (PHONE_NUMBER_UTIL.is_valid_number(&number) && (7..=16).contains(&stored.len())).then_some(stored)
    };
    let abroad = || text.strip_prefix("00").filter(|rest| !rest.starts_with('0'));
    read(text, Some(region)).or_else(|| read(&format!("+{}", abroad()?.trim_start_matches(['-', ' ', '.'])), None))
}

fn said_by_us(text: &str, region: Region) -> Option<String> {
    let context =
        TypedContext { country: "", region: &region.as_region_str(), currency: "", date_order: DateOrder::DayFirst };
    clean_value(FieldKey::Standard(Field::Phone), text, &context).ok()
}

fn check(text: &str, region: Region) {
    assert_eq!(said_by_us(text, region), said_by_library(text, region), "{text:?} in {}", region.as_region_str());
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % count as u64) as usize
    }

    fn digit(&mut self) -> char {
        char::from(b'0' + self.below(10) as u8)
    }
}

/// Numbers of a region as examples of its plan have them: of each kind, where it has one.
fn examples(region: Region) -> Vec<String> {
    let kinds = [
        PhoneNumberType::Mobile,
        PhoneNumberType::FixedLine,
        PhoneNumberType::TollFree,
        PhoneNumberType::PremiumRate,
        PhoneNumberType::SharedCost,
        PhoneNumberType::VoIP,
        PhoneNumberType::PersonalNumber,
        PhoneNumberType::Pager,
        PhoneNumberType::UAN,
        PhoneNumberType::VoiceMail,
    ];
    let example = |kind| PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, kind).ok();
    kinds.into_iter().filter_map(example).map(|number| number.get_national_significant_number()).collect()
}

/// An example with some digits changed, added or left out; sometimes no example at all.
fn mutated(example: &str, dice: &mut Dice) -> String {
    let mut digits: Vec<char> = example.chars().collect();
    match dice.below(8) {
        0 => digits = (0..4 + dice.below(13)).map(|_| dice.digit()).collect(),
        1 => digits.insert(dice.below(digits.len() + 1), dice.digit()),
        2 => drop(digits.remove(dice.below(digits.len()))),
        3 => {
            let place = dice.below(digits.len());
            digits[place] = dice.digit();
        }
        kept => {
            // A number nearby: the head stays.
            let head = (kept - 3).min(digits.len());
            digits[head..].iter_mut().for_each(|digit| *digit = dice.digit());
        }
    }
    digits.into_iter().collect()
}

/// One of the ways in which people write a national number.
fn written(national: &str, code: i32, dice: &mut Dice) -> String {
    let before = match dice.below(12) {
        0..=2 => format!("+{code} "),
        3 => format!("00{code} "),
        4 => format!("{code}"),
        5 => format!("+{code} (0)"),
        6 => "0".to_owned(),
        7 => ["1", "8", "06", "011", "9", "15", "(0", "001-", "0011 "][dice.below(9)].to_owned(),
        8 => format!("(+{code})"),
        _ => String::new(),
    };
    let signs = [" ", "-", ".", "", "", ""];
    let sign = signs[dice.below(signs.len())];
    let groups: Vec<&str> = national.as_bytes().chunks(3).map(|group| std::str::from_utf8(group).unwrap()).collect();
    format!("{before}{}", groups.join(sign)).trim().to_owned()
}

fn check_all_regions(numbers_per_example: usize) {
    let mut regions: Vec<Region> = PHONE_NUMBER_UTIL.get_supported_regions().collect();
    regions.sort_by_key(|region| region.as_region_str());
    let mut dice = Dice(0x6c65_6164_6265_6e63);
    for region in regions.iter().copied() {
        let code = PHONE_NUMBER_UTIL.get_country_code_for_region(region).unwrap();
        for example in examples(region) {
            for _ in 0..numbers_per_example {
                let text = written(&mutated(&example, &mut dice), code, &mut dice);
                // At home, and where someone else might read it.
                let reader = if dice.below(4) > 0 { region } else { regions[dice.below(regions.len())] };
                check(&text, reader);
            }
        }
    }
}

#[test]
fn plain_numbers_are_what_the_library_says_in_every_region() {
    check_all_regions(60);
}

#[test]
fn numbers_at_the_border_of_what_is_plain_are_what_the_library_says() {
    for (text, region) in [
        ("+39 02 1234 5678", Region::CZ),
        ("0039 347 123 4567", Region::US),
        ("011 39 347 123 4567", Region::US),
        ("+1 (242) 365-1234", Region::BS),
        ("365-1234", Region::BS),
        ("011 15 2345-6789", Region::AR),
        ("0 11 21 98765-4321", Region::BR),
        ("+7 701 234 5678", Region::RU),
        ("8 701 234 5678", Region::KZ),
        ("+800 1234 5678", Region::IT),
        ("+999 123 456", Region::IT),
        ("+0039 347 123 4567", Region::IT),
        ("+000000", Region::IT),
        ("0000000", Region::IT),
        ("00000000000000", Region::IT),
        ("00 39 347 123 4567", Region::IT),
        ("00390347 1234567", Region::IT),
        ("39 347 123 4567", Region::IT),
        ("+44 1481 256789", Region::GG),
        ("256789", Region::GG),
        ("+39 06 698 12345", Region::VA),
        ("+1 201 555 0123 ext. 5", Region::US),
        ("1-800-FLOWERS", Region::US),
        ("+39 347 123 4567 x2", Region::IT),
        ("+390549886377", Region::SM),
        ("886377", Region::SM),
        ("0037 68 123 4567", Region::JP),
        ("123456789012345678901234567890", Region::DE),
        ("++39 347 123 4567", Region::IT),
        ("+39+347 123 4567", Region::IT),
        ("(+39) 347 123 4567", Region::IT),
        ("(039) 347.123.4567.", Region::IT),
        ("030/1234567", Region::DE),
    ] {
        match said_by_library(text, region).filter(|_| !text.contains("ext") && !text.contains('x')) {
            Some(stored) => assert_eq!(said_by_us(text, region).as_deref(), Some(&*stored), "{text:?}"),
            None if text.contains('x') => assert!(said_by_us(text, region).unwrap().contains(";ext="), "{text:?}"),
            None => assert_eq!(said_by_us(text, region), None, "{text:?}"),
        }
    }
}
