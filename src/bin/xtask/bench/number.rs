//! Phone numbers by the hundred thousand: no two parties share one, and every one exists in its country's plan.

use crate::sample::dice::Dice;
use crate::sample::tongue::Country;

/// A country's plans: trunk prefix, and national numbers with `#` for any digit. Six free digits are a million numbers.
pub struct Plans {
    /// ISO 3166 alpha-2.
    pub country: &'static str,
    /// What stands before a national number that is dialled inside the country; blank where nothing does.
    pub trunk: &'static str,
    /// Numbers with the trunk prefix, then numbers that have none.
    pub plans: [&'static [&'static str]; 2],
}

/// The plans of the countries that the sample's leads live in.
pub const PLANS: [Plans; 8] = [
    Plans { country: "GB", trunk: "0", plans: [&["7712 ######", "7733 ######", "20 7### ####"], &[]] },
    Plans { country: "US", trunk: "", plans: [&[], &["212 4## ####", "312 7## ####", "206 3## ####"]] },
    Plans { country: "IT", trunk: "", plans: [&[], &["347 ### ####", "333 ### ####", "02 4### ####"]] },
    Plans { country: "CZ", trunk: "", plans: [&[], &["602 ### ###", "777 ### ###", "724 ### ###"]] },
    Plans { country: "MK", trunk: "0", plans: [&["70 ### ###", "71 ### ###", "78 ### ###"], &[]] },
    Plans {
        country: "CN",
        trunk: "0",
        plans: [&["21 5### ####"], &["138 #### ####", "159 #### ####", "186 #### ####"]],
    },
    Plans { country: "TW", trunk: "0", plans: [&["912 ### ###", "928 ### ###", "937 ### ###"], &[]] },
    Plans { country: "HK", trunk: "", plans: [&[], &["97## ####", "61## ####"]] },
];

/// Coprime to ten, so that it turns each number of parties into other digits, each only once.
const SPREAD: u64 = 61_803_399;

/// The number of a party.
pub struct Number {
    calling_code: &'static str,
    trunk: &'static str,
    groups: String,
}

impl Number {
    /// The number of the party with this index, which must be below a million.
    pub fn of(index: u32, country: &Country, dice: &mut Dice) -> Number {
        let plans = plans_of(country.code);
        let with_trunk = plans.plans[0].len();
        let place = dice.below(with_trunk + plans.plans[1].len());
        let (plan, trunk) = match plans.plans[0].get(place) {
            Some(plan) => (plan, plans.trunk),
            None => (&plans.plans[1][place - with_trunk], ""),
        };
        let mut left = u64::from(index) * SPREAD;
        let mut digit = || {
            let digit = b'0' + (left % 10) as u8;
            left /= 10;
            char::from(digit)
        };
        let groups = plan.chars().map(|sign| if sign == '#' { digit() } else { sign }).collect();
        Number { calling_code: country.calling_code, trunk, groups }
    }

    /// The stored form, as the engine has it.
    #[cfg(test)]
    pub fn stored(&self) -> String {
        format!("+{}{}", self.calling_code, self.groups.replace(' ', ""))
    }

    /// As people write it: mostly international with spaces, some of them as inside the country.
    pub fn written(&self, dice: &mut Dice) -> String {
        let Number { calling_code, trunk, groups } = self;
        match dice.below(20) {
            0 => format!("+{calling_code}{}", groups.replace(' ', "")),
            1 => format!("+{calling_code}-{}", groups.replace(' ', "-")),
            2..=4 => format!("{trunk}{groups}"),
            5 => format!("{trunk}{}", groups.replace(' ', "")),
            _ => format!("+{calling_code} {groups}"),
        }
    }
}

/// The plans of a country; the sample has leads in no other.
pub fn plans_of(country: &str) -> &'static Plans {
    PLANS.iter().find(|plans| plans.country == country).unwrap_or(&PLANS[0])
}
