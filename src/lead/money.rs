//! Money: a whole number of minor units and its currency. No floating point.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An ISO 4217 code such as `EUR`, in capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Three ASCII letters, in any case.
    pub fn parse(text: &str) -> Option<Currency> {
        let bytes: [u8; 3] = text.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_alphabetic).then(|| Currency(bytes.map(|byte| byte.to_ascii_uppercase())))
    }

    /// The code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Digits after the decimal sign (ISO 4217): 2 but for the listed ones.
    pub fn digits(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX"
            | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }
}

/// An amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Whole minor units: cents of a euro, yen of a yen.
    pub minor: i64,
    /// Its currency.
    pub currency: Currency,
}

impl Money {
    /// Reads the stored form, `1234.50 EUR`.
    pub fn parse(text: &str) -> Option<Money> {
        let (amount, currency) = text.rsplit_once(' ')?;
        let currency = Currency::parse(currency)?;
        Some(Money { minor: Money::parse_amount(amount, currency)?, currency })
    }

    /// Reads a plain decimal with `.` as minor units of a currency; digits beyond the currency's are rounded half away
    /// from zero.
    pub fn parse_amount(text: &str, currency: Currency) -> Option<i64> {
        let (is_negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        if whole.is_empty() && fraction.is_empty()
            || !(whole.bytes().chain(fraction.bytes())).all(|b| b.is_ascii_digit())
        {
            return None;
        }
        let digits = currency.digits() as usize;
        let mut minor: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        for place in 0..digits {
            let digit = fraction.as_bytes().get(place).map_or(0, |byte| i64::from(byte - b'0'));
            minor = minor.checked_mul(10)?.checked_add(digit)?;
        }
        if fraction.as_bytes().get(digits).is_some_and(|byte| *byte >= b'5') {
            minor = minor.checked_add(1)?;
        }
        Some(if is_negative { -minor } else { minor })
    }

    /// The amount as a plain decimal with `.`, without the currency: `1234.50`.
    pub fn amount(self) -> String {
        let mut text = String::new();
        self.write_amount(&mut text);
        text
    }

    /// Appends the stored form, `1234.50 EUR`.
    pub fn write(self, out: &mut String) {
        self.write_amount(out);
        out.push(' ');
        out.push_str(self.currency.code());
    }

    fn write_amount(self, out: &mut String) {
        let mut digits = [b'0'; 24];
        let mut rest = self.minor.unsigned_abs();
        let mut first = digits.len();
        let after_sign = self.currency.digits() as usize;
        // At least one digit before the decimal sign.
        while rest > 0 || digits.len() - first <= after_sign {
            first -= 1;
            digits[first] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        if self.minor < 0 {
            out.push('-');
        }
        let text = std::str::from_utf8(&digits[first..]).unwrap_or_default();
        let (whole, fraction) = text.split_at(text.len() - after_sign);
        out.push_str(whole);
        if !fraction.is_empty() {
            out.push('.');
            out.push_str(fraction);
        }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.write(&mut text);
        out.write_str(&text)
    }
}
