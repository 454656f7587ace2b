//! What goes wrong in real lists: unreachable leads, typing errors, duplicates, dates that contradict, empty rows.

use super::calendar;
use super::dice::Dice;
use super::lead::SampleLead;
use super::phone;
use super::tongue::Tongue;
use leadbench::lead::Day;

/// Makes a lead nobody can reach: neither address nor number is good.
pub fn spoil(lead: &mut SampleLead, tongue: &Tongue, dice: &mut Dice) {
    lead.is_junk = true;
    lead.number = None;
    lead.email = if dice.percent(55) { mistyped(&lead.email, dice) } else { String::new() };
    lead.phone = if dice.percent(50) { phone::spoilt(dice) } else { String::new() };
    if dice.percent(12) {
        lead.name = (*dice.pick(&["test test", "asdf", "Mickey Mouse", "xxx", "测试"])).to_owned();
    }
    if dice.percent(30) {
        lead.title.clear();
    }
    let stage = if dice.percent(60) { 0 } else { 6 };
    lead.stage = (*dice.pick_mostly_first(tongue.stages[stage])).to_owned();
}

/// Small faults of a lead that stays reachable: the address or the number goes missing or wrong, never both.
pub fn blemish(lead: &mut SampleLead, dice: &mut Dice) {
    if lead.is_junk {
        return;
    }
    match dice.below(100) {
        0..=2 => lead.email = mistyped(&lead.email, dice),
        3..=7 => lead.email.clear(),
        8..=9 => {
            lead.phone = phone::spoilt(dice);
            lead.number = None;
        }
        10..=15 => {
            lead.phone.clear();
            lead.number = None;
        }
        16..=20 => {
            lead.country = if dice.percent(20) { "Atlantis".to_owned() } else { String::new() };
            lead.phone = lead.number.as_ref().map(|number| number.international(dice)).unwrap_or_default();
        }
        21..=23 => lead.name = lead.name.to_uppercase(),
        24..=25 => lead.name = format!("  {} ", lead.name),
        26..=27 => lead.company = lead.company.to_uppercase(),
        28..=29 => {
            lead.first_contact = (*dice.pick(&["31/02/2026", "last week", "in spring", "30/02/2026"])).to_owned()
        }
        30..=34 if !lead.value.is_empty() => lead.value = (*dice.pick(&["five thousand", "see offer"])).to_owned(),
        _ => {}
    }
}

/// Won before the first contact: cannot be.
pub fn contradict(lead: &mut SampleLead, dice: &mut Dice) {
    if let Some(day) = lead.day {
        let won_on = Day(day.0 - dice.between(5, 40) as i32);
        lead.won_on = calendar::written(won_on, dice);
    }
}

/// Another row for the same party: it asked again, or a colleague typed it in again.
pub fn repeat(lead: &SampleLead, dice: &mut Dice) -> SampleLead {
    let mut twin = lead.clone();
    twin.day = lead.day.map(|day| calendar::later(day, dice.between(0, 45)));
    if let Some(day) = twin.day {
        twin.first_contact = calendar::written(day, dice);
    }
    twin.notes.clear();
    let way = dice.below(3);
    if way == 0 && !lead.id.is_empty() {
        // The same external id: the row was exported twice, with what the second system knew.
        twin.phone.clear();
        twin.title.clear();
        return twin;
    }
    twin.id.clear();
    match &lead.number {
        Some(number) if way == 1 || lead.email.is_empty() => {
            // The same phone, written in another way and without a country to help.
            twin.email.clear();
            twin.phone = number.international(dice);
        }
        _ => {
            // The same address in another case.
            twin.email = if dice.percent(50) { lead.email.to_uppercase() } else { capitalised(&lead.email) };
            twin.phone.clear();
        }
    }
    if dice.percent(30) {
        twin.company.clear();
    }
    twin
}

/// Whether another row for it can be told to be the same party.
pub fn is_repeatable(lead: &SampleLead) -> bool {
    !lead.is_junk && (lead.number.is_some() || lead.email.ends_with(".example") && lead.email.contains('@'))
}

/// Takes away every way to reach the lead and to know it again: the row will be rejected.
pub fn empty_out(lead: &mut SampleLead) {
    lead.id.clear();
    lead.email.clear();
    lead.phone.clear();
    lead.number = None;
}

fn mistyped(address: &str, dice: &mut Dice) -> String {
    match dice.below(5) {
        0 => address.replace('@', ""),
        1 => address.replace('@', "@@"),
        2 => address.replace(".example", ",example"),
        3 => address.replace('@', " at "),
        _ => address.split('@').next().map(|local| format!("{local}@")).unwrap_or_default(),
    }
}

fn capitalised(address: &str) -> String {
    let mut text = address.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
