//! Numbers, shares, money and days as the reader writes them, by ICU4X data: Chromium's `Intl` has no Macedonian.

use super::{Language, Plural, fill};
use crate::lead::{Day, Money};
use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use std::cell::RefCell;
use std::rc::Rc;

struct Formats {
    language: Language,
    decimal: DecimalFormatter,
    plural: PluralRules,
}

thread_local! {
    static FORMATS: RefCell<Option<Rc<Formats>>> = const { RefCell::new(None) };
}

fn formats(language: Language) -> Rc<Formats> {
    FORMATS.with_borrow_mut(|kept| {
        if let Some(formats) = kept.as_ref().filter(|formats| formats.language == language) {
            return formats.clone();
        }
        let locale: Locale = language.tag().parse().unwrap_or(Locale::UNKNOWN);
        let decimal = DecimalFormatter::try_new((&locale).into(), Default::default()).expect("baked data");
        let plural = PluralRules::try_new_cardinal((&locale).into()).expect("baked data");
        kept.insert(Rc::new(Formats { language, decimal, plural })).clone()
    })
}

/// Lower case, by the browser: Rust's own tables are too large for the page.
pub fn lower_case(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

impl Language {
    /// A whole number with the reader's separators.
    pub fn number(self, number: impl Into<i64>) -> String {
        formats(self).decimal.format(&Decimal::from(number.into())).to_string()
    }

    /// A share of 1 as per cent: one digit after the decimal sign, none from 99.95% on.
    pub fn percent(self, share: f64) -> String {
        let tenths = (share * 1000.0).round() as i64;
        let mut decimal = Decimal::from(tenths);
        decimal.multiply_pow10(-1);
        if tenths >= 1000 {
            decimal.round_with_mode(0, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
        }
        format!("{}%", formats(self).decimal.format(&decimal))
    }

    /// An amount with its currency code.
    pub fn money(self, money: Money) -> String {
        let mut decimal = Decimal::from(money.minor);
        decimal.multiply_pow10(-(money.currency.digits() as i16));
        let amount = formats(self).decimal.format(&decimal).to_string();
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
        let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(millis as f64));
        let day = Day::from_ymd(date.get_full_year() as i32, date.get_month() + 1, date.get_date());
        let day = day.map(|day| self.day(day)).unwrap_or_default();
        let time = format!("{:02}:{:02}", date.get_hours(), date.get_minutes());
        fill(self.words().calendar.moment, &[("day", &day), ("time", &time)])
    }

    /// A counted text with its number in place.
    pub fn counted(self, plural: &Plural, number: impl Into<i64>) -> String {
        let number = number.into();
        let form = match formats(self).plural.category_for(number.unsigned_abs()) {
            PluralCategory::One => plural.one,
            PluralCategory::Few => plural.few,
            PluralCategory::Many => plural.many,
            _ => plural.other,
        };
        fill(form, &[("n", &self.number(number))])
    }
}
