//! Phone numbers that exist in their country's plan, and the many ways in which people write them.

use super::dice::Dice;
use super::tongue::Country;

/// A number of a country.
#[derive(Clone)]
pub struct Phone {
    calling_code: &'static str,
    country: &'static str,
    trunk: &'static str,
    groups: String,
}

impl Phone {
    /// A number of one of the country's plans.
    pub fn roll(country: &Country, dice: &mut Dice) -> Phone {
        let (trunk, plan) = *dice.pick(country.phones);
        let digit = |sign| if sign == '#' { char::from(b'0' + dice.below(10) as u8) } else { sign };
        let groups = plan.chars().map(digit).collect();
        Phone { calling_code: country.calling_code, country: country.code, trunk, groups }
    }

    /// The same for every way of writing it.
    pub fn key(&self) -> String {
        format!("+{}{}", self.calling_code, self.groups.replace(' ', ""))
    }

    /// As someone abroad writes it: it needs no country to be understood.
    pub fn international(&self, dice: &mut Dice) -> String {
        let has_double_zero = matches!(self.country, "GB" | "IT" | "CZ" | "MK");
        match dice.below(5) {
            0 => self.key(),
            1 if has_double_zero => format!("00{}{}", self.calling_code, self.groups.replace(' ', "")),
            2 if self.country == "GB" => format!("+44 (0){}", self.groups),
            3 => format!("+{}-{}", self.calling_code, self.groups.replace(' ', "-")),
            _ => format!("+{} {}", self.calling_code, self.groups),
        }
    }

    /// As a neighbour writes it.
    pub fn national(&self, dice: &mut Dice) -> String {
        let spaced = format!("{}{}", self.trunk, self.groups);
        match dice.below(6) {
            0 => spaced.replace(' ', ""),
            1 => spaced.replace(' ', "-"),
            2 if matches!(self.country, "IT" | "CZ") => spaced.replace(' ', "."),
            2 if self.country == "CN" => spaced.replace(' ', "").chars().map(full_width).collect(),
            3 | 4 => self.bracketed().unwrap_or(spaced),
            _ => spaced,
        }
    }

    /// In either form.
    pub fn written(&self, dice: &mut Dice) -> String {
        if dice.percent(45) { self.international(dice) } else { self.national(dice) }
    }

    /// `(212) 555-0147`, `(02) 2712-3456`: the area code in brackets, where that is the habit.
    fn bracketed(&self) -> Option<String> {
        let (area, rest) = self.groups.split_once(' ')?;
        let has_area = self.country == "US" || matches!(self.country, "CN" | "TW" | "MK") && area.len() <= 2;
        (has_area && !(self.country == "MK" && area.starts_with('7')))
            .then(|| format!("({}{area}) {}", self.trunk, rest.replace(' ', "-")))
    }
}

fn full_width(sign: char) -> char {
    sign.to_digit(10).and_then(|digit| char::from_u32(0xFF10 + digit)).unwrap_or(sign)
}

/// What stands where a number should: too short, words, or ruined by a spreadsheet.
pub fn spoilt(dice: &mut Dice) -> String {
    match dice.below(6) {
        0 => "n/a".to_owned(),
        1 => "12345".to_owned(),
        2 => format!("{}.{:05}E+11", dice.between(1, 9), dice.below(100_000)),
        3 => "000000000".to_owned(),
        4 => format!("99{}", dice.between(1000, 9999)),
        _ => "-".to_owned(),
    }
}
