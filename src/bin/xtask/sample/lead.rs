//! Campaign -> one lead, as its row will stand in the file but for the mess.

use super::calendar;
use super::dice::Dice;
use super::mess;
use super::phone::Phone;
use super::story::Campaign;
use super::tongue::{Country, TONGUES, Tongue};
use leadbench::lead::Day;
use std::collections::HashSet;

/// A lead: the cells of its row, and what is needed to write another row for the same party.
#[derive(Clone, Default)]
pub struct SampleLead {
    /// Blank where the system it came from gave none.
    pub id: String,
    pub name: String,
    pub title: String,
    pub company: String,
    pub email: String,
    pub phone: String,
    pub country: String,
    pub city: String,
    pub source: String,
    pub campaign: String,
    pub owner: String,
    pub stage: String,
    pub value: String,
    pub first_contact: String,
    pub last_activity: String,
    pub won_on: String,
    pub intent: String,
    pub notes: String,
    /// The day it came in: the order of the file.
    pub day: Option<Day>,
    /// Its number, when the phone cell holds a good one.
    pub number: Option<Phone>,
    /// Whether nobody can reach it.
    pub is_junk: bool,
}

/// Mail addresses and numbers that are taken: two persons never share one by chance.
#[derive(Default)]
pub struct Taken(HashSet<String>);

/// Rolls one lead of a campaign.
pub fn roll(campaign: &'static Campaign, taken: &mut Taken, dice: &mut Dice) -> SampleLead {
    let tongue = TONGUES[dice.weighted(&campaign.tongues)];
    let country = country_of(tongue, dice);
    let day = calendar::any_day_of(dice.between(campaign.months.0, campaign.months.1), dice);
    let mut lead = SampleLead {
        country: (*dice.pick_mostly_first(country.spellings)).to_owned(),
        city: if dice.percent(85) { (*dice.pick(country.cities)).to_owned() } else { String::new() },
        source: (*dice.pick_mostly_first(campaign.sources)).to_owned(),
        campaign: campaign.name.to_owned(),
        first_contact: calendar::written(day, dice),
        day: Some(day),
        ..SampleLead::default()
    };
    person(&mut lead, tongue, country, taken, dice);
    if dice.percent(campaign.junk_percent) {
        mess::spoil(&mut lead, tongue, dice);
    } else {
        course(&mut lead, campaign, tongue, country, dice);
    }
    if dice.percent(36) && !lead.is_junk && campaign.intent_percent > 0 {
        lead.notes = (*dice.pick(tongue.notes)).to_owned();
    }
    lead
}

fn country_of(tongue: &'static Tongue, dice: &mut Dice) -> &'static Country {
    let weights: Vec<u32> = tongue.countries.iter().map(|(weight, _)| *weight).collect();
    &tongue.countries[dice.weighted(&weights)].1
}

/// Name, company, title, mail address and number.
fn person(lead: &mut SampleLead, tongue: &'static Tongue, country: &Country, taken: &mut Taken, dice: &mut Dice) {
    let people = dice.pick(tongue.people);
    let ((given, given_latin), (family, family_latin)) = (*dice.pick(people.given), *dice.pick(people.family));
    lead.name = if tongue.is_family_first { format!("{family}{given}") } else { format!("{given} {family}") };
    let (company, domain) = *dice.pick(tongue.companies);
    let form = *dice.pick_mostly_first(tongue.legal_forms);
    let gap = if tongue.is_family_first || form.is_empty() { "" } else { " " };
    lead.company = format!("{company}{gap}{form}");
    lead.title = (*dice.pick(tongue.titles)).to_owned();
    let host =
        if dice.percent(14) { (*dice.pick(tongue.private_mail)).to_owned() } else { format!("{domain}.example") };
    lead.email = free_address(given_latin, family_latin, &host, taken, dice);
    let number = loop {
        let number = Phone::roll(country, dice);
        if taken.0.insert(number.key()) {
            break number;
        }
    };
    lead.phone = number.written(dice);
    lead.number = Some(number);
}

fn free_address(given: &str, family: &str, host: &str, taken: &mut Taken, dice: &mut Dice) -> String {
    let initial = &given[..1];
    let local = match dice.below(4) {
        0 => format!("{initial}.{family}"),
        1 => format!("{family}.{given}"),
        _ => format!("{given}.{family}"),
    };
    let mut address = format!("{local}@{host}");
    let mut number = 2;
    while !taken.0.insert(address.clone()) {
        address = format!("{local}{number}@{host}");
        number += 1;
    }
    address
}

/// What became of it: stage, request, owner, days and value.
fn course(lead: &mut SampleLead, campaign: &Campaign, tongue: &Tongue, country: &Country, dice: &mut Dice) {
    let day = lead.day.unwrap_or_else(calendar::last_day);
    let mut stage = dice.weighted(&campaign.stages);
    let won_on = Day(day.0 + dice.between(4, 30) as i32 + dice.between(0, 60) as i32);
    if matches!(stage, 4 | 5) && won_on > calendar::last_day() {
        stage = 3;
    }
    lead.stage = (*dice.pick_mostly_first(tongue.stages[stage])).to_owned();
    if dice.percent(campaign.intent_percent) {
        let last = if (2..6).contains(&stage) { 3 } else { tongue.intents.len() };
        lead.intent = tongue.intents[dice.below(last)].to_owned();
    }
    if stage > 0 && dice.percent(92) {
        lead.owner = (*dice.pick_mostly_first(tongue.owners)).to_owned();
        let active_on = if matches!(stage, 4 | 5) { won_on } else { calendar::later(day, dice.between(0, 70)) };
        lead.last_activity = calendar::written(active_on, dice);
    }
    if matches!(stage, 4 | 5) {
        lead.won_on = calendar::written(won_on, dice);
    }
    if matches!(stage, 3..=5) && dice.percent(90) || stage == 2 && dice.percent(15) {
        let euros = dice.between(campaign.value_euros.0, campaign.value_euros.1) / 50 * 50;
        lead.value = money(euros, country, dice);
    }
}

/// An amount as it is written in the country.
fn money(euros: i64, country: &Country, dice: &mut Dice) -> String {
    let units = euros * country.per_euro / 100 / 10 * 10;
    let amount = match (dice.below(3), country.code) {
        (0, _) => units.to_string(),
        (_, "IT" | "MK") => format!("{},00", grouped(units, ".")),
        (_, "CZ") => grouped(units, " "),
        _ => format!("{}.00", grouped(units, ",")),
    };
    dice.pick_mostly_first(country.money).replace('#', &amount)
}

fn grouped(units: i64, sign: &str) -> String {
    let digits = units.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(sign);
        }
        text.push(digit);
    }
    text
}
