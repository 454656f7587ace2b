//! Numbers, shares, money and days as the reader writes them, by the browser's `Intl`. Chromium's has no Macedonian numbers.

use super::{Language, Plural, fill};
use crate::lead::{Day, Money};
use js_sys::Intl::{DisplayNames, NumberFormat, PluralRules};
use js_sys::{Array, Function, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// How one language writes numbers and counts, made once: a table of figures asks hundreds of times.
struct Formats {
    language: Language,
    plural: PluralRules,
    /// By the number of digits after the decimal sign.
    numbers: Vec<(u8, Function)>,
}

thread_local! {
    static FORMATS: RefCell<Option<Formats>> = const { RefCell::new(None) };
}

fn with_formats<R>(language: Language, ask: impl FnOnce(&mut Formats) -> R) -> R {
    FORMATS.with_borrow_mut(|kept| {
        if kept.as_ref().is_none_or(|formats| formats.language != language) {
            let plural = PluralRules::new(&Array::of1(&language.tag().into()), &Object::new());
            *kept = Some(Formats { language, plural, numbers: Vec::new() });
        }
        ask(kept.as_mut().expect("just made"))
    })
}

impl Formats {
    /// What writes numbers with so many digits after the decimal sign.
    fn number(&mut self, digits: u8) -> &Function {
        let place = self.numbers.iter().position(|(known, _)| *known == digits).unwrap_or_else(|| {
            // Macedonian numbers look like German ones, which every browser has.
            let tag = if self.language == Language::Mk { "de" } else { self.language.tag() };
            let options = Object::new();
            let set = |name: &str, value: JsValue| Reflect::set(&options, &name.into(), &value).is_ok();
            let _ = ["minimumFractionDigits", "maximumFractionDigits"].map(|name| set(name, digits.into()));
            let _ = set("useGrouping", "always".into());
            self.numbers.push((digits, NumberFormat::new(&Array::of1(&tag.into()), &options).format()));
            self.numbers.len() - 1
        });
        &self.numbers[place].1
    }
}

/// `1250` with three digits after the decimal sign: `1.250`, as `Intl` reads a number of any size without rounding it.
fn decimal_text(number: i64, digits: u8) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let plain = format!("{:0>width$}", number.unsigned_abs(), width = usize::from(digits) + 1);
    let (whole, rest) = plain.split_at(plain.len() - usize::from(digits));
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// Lower case, by the browser: Rust's own tables are too large for the page.
pub fn lower_case(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

impl Language {
    /// A whole number with the reader's separators.
    pub fn number(self, number: impl Into<i64>) -> String {
        self.decimal(number.into(), 0)
    }

    /// A number given without its decimal sign, which stands before so many digits.
    fn decimal(self, number: i64, digits: u8) -> String {
        let plain = decimal_text(number, digits);
        let written =
            with_formats(self, |formats| formats.number(digits).call1(&JsValue::UNDEFINED, &plain.as_str().into()));
        written.ok().and_then(|text| text.as_string()).unwrap_or(plain)
    }

    /// A number in thousandths: no zero at the end after the decimal sign.
    pub fn thousandths(self, thousandths: i64) -> String {
        self.trimmed(thousandths, 3)
    }

    /// A number given without its decimal sign, which stands before so many digits: no zero at the end after it.
    pub fn trimmed(self, mut number: i64, mut digits: u32) -> String {
        while digits > 0 && number % 10 == 0 {
            (number, digits) = (number / 10, digits - 1);
        }
        self.decimal(number, digits as u8)
    }

    /// A country, as the browser names it in the reader's language; its code where it has no name for it.
    pub fn region(self, code: &str) -> String {
        let options = Object::new();
        let _ = Reflect::set(&options, &"type".into(), &"region".into());
        let names = DisplayNames::new(&Array::of1(&self.tag().into()), &options);
        names.of(code).map_or_else(|| code.to_owned(), String::from)
    }

    /// A number in tenths: always one digit after the decimal sign.
    pub fn tenths(self, tenths: i64) -> String {
        self.decimal(tenths, 1)
    }

    /// A share of 1 as per cent: one digit after the decimal sign, none from 99.95% on.
    pub fn percent(self, share: f64) -> String {
        let tenths = (share * 1000.0).round() as i64;
        let number = if tenths >= 1000 { self.number((tenths + 5) / 10) } else { self.tenths(tenths) };
        format!("{number}%")
    }

    /// An amount with its currency code.
    pub fn money(self, money: Money) -> String {
        let amount = self.decimal(money.minor, money.currency.digits() as u8);
        format!("{amount}\u{a0}{}", money.currency.code())
    }

    /// A day: `22 Nov 2026`, in the pattern of the language.
    pub fn day(self, day: Day) -> String {
        let (year, month, date) = day.ymd();
        let words = &self.words().calendar;
        fill(
            words.day,
            &[("year", &year.to_string()), ("month", words.months[month as usize - 1]), ("day", &date.to_string())],
        )
    }

    /// A moment in milliseconds since 1970, in the reader's time zone: `22 Nov 2026, 14:05`.
    pub fn moment(self, millis: i64) -> String {
        let date = js_sys::Date::new(&JsValue::from_f64(millis as f64));
        let day = Day::from_ymd(date.get_full_year() as i32, date.get_month() + 1, date.get_date());
        let day = day.map(|day| self.day(day)).unwrap_or_default();
        let time = format!("{:02}:{:02}", date.get_hours(), date.get_minutes());
        fill(self.words().calendar.moment, &[("day", &day), ("time", &time)])
    }

    /// A counted text with its number in place.
    pub fn counted(self, plural: &Plural, number: impl Into<i64>) -> String {
        let number = number.into();
        let category = with_formats(self, |formats| formats.plural.select(number.unsigned_abs() as f64));
        let form = match String::from(category).as_str() {
            "one" => plural.one,
            "few" => plural.few,
            "many" => plural.many,
            _ => plural.other,
        };
        fill(form, &[("n", &self.number(number))])
    }
}
