//! Index -> one party: a person at a company, and the row that a list has of it.

use super::number::Number;
use crate::sample::calendar;
use crate::sample::dice::Dice;
use crate::sample::story::{CAMPAIGNS, Campaign};
use crate::sample::tongue::{Country, TONGUES, Tongue};

/// The columns of the list.
pub const HEADER: [&str; 16] = [
    "Lead ID",
    "Name",
    "E-mail",
    "Phone",
    "Company",
    "Job title",
    "Country",
    "City",
    "Source",
    "Campaign",
    "Stage",
    "Deal value",
    "Currency",
    "First contact",
    "Last activity",
    "Notes",
];

/// Where e-mail and phone stand.
const EMAIL: usize = 2;
const PHONE: usize = 3;

/// Parties to a company, about.
const PARTIES_PER_COMPANY: usize = 3;

/// How a party can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By a good e-mail address and a good number.
    Both,
    /// By one of them.
    One,
    /// Not at all, but the list has an id for it.
    IdOnly,
    /// Not at all: the row is rejected.
    Nothing,
}

/// A party.
pub struct Party {
    /// How it can be reached.
    pub reach: Reach,
    /// Its source, as in the list.
    pub source: &'static str,
    row: [String; 16],
    number: Number,
    other_email: String,
}

impl Party {
    /// The party of an index: the same seed and index give the same party, whatever else was asked before.
    pub fn of(seed: u64, index: u32, party_count: u32) -> Party {
        let mut dice = Dice::new(seed ^ u64::from(index).wrapping_mul(0x9E6C_63D0_876A_3F6B));
        let dice = &mut dice;
        let campaign = campaign(dice);
        let tongue = TONGUES[dice.weighted(&campaign.tongues)];
        let weights: Vec<u32> = tongue.countries.iter().map(|(weight, _)| *weight).collect();
        let country = &tongue.countries[dice.weighted(&weights)].1;
        let number = Number::of(index, country, dice);
        let source = *dice.pick_mostly_first(campaign.sources);
        let (reach, mut row) = (roll_reach(dice), <[String; 16]>::default());
        let other_email = person(&mut row, index, party_count, tongue, dice);
        row[PHONE] = number.written(dice);
        spoil(&mut row, reach, dice);
        if reach == Reach::IdOnly || reach != Reach::Nothing && dice.percent(80) {
            row[0] = (1_000_000 + index).to_string();
        }
        row[6] = (*dice.pick_mostly_first(country.spellings)).to_owned();
        row[7] = (*dice.pick(country.cities)).to_owned();
        row[8] = source.to_owned();
        if dice.percent(80) {
            row[9] = campaign.name.to_owned();
        }
        course(&mut row, campaign, tongue, country, dice);
        Party { reach, source, row, number, other_email }
    }

    /// The row of the list that has this party first.
    pub fn row(&self) -> &[String; 16] {
        &self.row
    }

    /// A later row of the same party, from another system: it has no id, and shares the e-mail address, the number or both.
    pub fn repeated(&self, dice: &mut Dice) -> [String; 16] {
        let mut row = self.row.clone();
        row[0].clear();
        row[15].clear();
        row[PHONE] = self.number.written(dice);
        match dice.below(3) {
            0 => row[EMAIL] = row[EMAIL].to_uppercase(),
            1 => row[PHONE].clear(),
            _ => row[EMAIL] = self.other_email.clone(),
        }
        row
    }

    /// Its number in the stored form.
    #[cfg(test)]
    pub fn stored_number(&self) -> String {
        self.number.stored()
    }
}

fn campaign(dice: &mut Dice) -> &'static Campaign {
    let weights: Vec<u32> = CAMPAIGNS.iter().map(|campaign| campaign.lead_count as u32).collect();
    &CAMPAIGNS[dice.weighted(&weights)]
}

fn roll_reach(dice: &mut Dice) -> Reach {
    match dice.below(1000) {
        0..=9 => Reach::Nothing,
        10..=19 => Reach::IdOnly,
        20..=119 => Reach::One,
        _ => Reach::Both,
    }
}

/// Name, company, title and e-mail address; gives a second address of the same person.
fn person(row: &mut [String; 16], index: u32, party_count: u32, tongue: &'static Tongue, dice: &mut Dice) -> String {
    let people = dice.pick(tongue.people);
    let ((given, given_latin), (family, family_latin)) = (*dice.pick(people.given), *dice.pick(people.family));
    row[1] = if tongue.is_family_first { format!("{family}{given}") } else { format!("{given} {family}") };
    let (company, domain) = *dice.pick(tongue.companies);
    let branch = dice.below(party_count as usize / PARTIES_PER_COMPANY / 80 + 1) + 1;
    let form = *dice.pick_mostly_first(tongue.legal_forms);
    row[4] = format!("{company} {branch} {form}").trim_end().to_owned();
    row[5] = (*dice.pick(tongue.titles)).to_owned();
    row[EMAIL] = format!("{given_latin}.{family_latin}{index}@{domain}{branch}.test");
    format!("{}.{family_latin}.{index}@{}", &given_latin[..1], dice.pick(tongue.private_mail))
}

/// Takes away what the party cannot be reached by.
fn spoil(row: &mut [String; 16], reach: Reach, dice: &mut Dice) {
    let without_top = row[EMAIL].trim_end_matches(".test").to_owned();
    let is_kept = match reach {
        Reach::Both => return,
        Reach::One if dice.percent(50) => [true, false],
        Reach::One => [false, true],
        Reach::IdOnly | Reach::Nothing => [false, false],
    };
    for (place, spoilt, is_kept) in [(EMAIL, &*without_top, is_kept[0]), (PHONE, "12345", is_kept[1])] {
        if !is_kept {
            row[place] = if dice.percent(25) { spoilt.to_owned() } else { String::new() };
        }
    }
}

/// Stage, value, days and notes.
fn course(row: &mut [String; 16], campaign: &Campaign, tongue: &Tongue, country: &Country, dice: &mut Dice) {
    let stage = dice.weighted(&campaign.stages);
    row[10] = (*dice.pick_mostly_first(tongue.stages[stage])).to_owned();
    if matches!(stage, 3..=5) || dice.percent(15) {
        row[11] = format!("{}.00", dice.between(campaign.value_euros.0, campaign.value_euros.1) / 50 * 50);
        row[12] = match country.code {
            "GB" => "GBP",
            "US" => "USD",
            _ => "EUR",
        }
        .to_owned();
    }
    let first = calendar::any_day_of(dice.between(campaign.months.0, campaign.months.1), dice);
    row[13] = first.to_string();
    if dice.percent(65) {
        let (year, month, day) = calendar::later(first, dice.between(0, 70)).ymd();
        row[14] = format!("{day:02}.{month:02}.{year}");
    }
    if dice.percent(10) {
        row[15] = (*dice.pick(tongue.notes)).to_owned();
    }
}
