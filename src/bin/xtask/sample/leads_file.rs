//! Seed -> `leads.csv`.

use super::dice::Dice;
use super::lead::{self, SampleLead, Taken};
use super::mess;
use super::story::CAMPAIGNS;

const HEADER: [&str; 18] = [
    "Lead ID",
    "Name",
    "Job title",
    "Company",
    "E-mail",
    "Phone",
    "Country",
    "City",
    "Source",
    "Campaign",
    "Owner",
    "Stage",
    "Deal value",
    "First contact",
    "Last activity",
    "Won on",
    "Request",
    "Notes",
];

/// Rows that repeat a lead.
const REPEAT_COUNT: usize = 76;

/// Rows with neither contact nor identifier.
const EMPTY_COUNT: usize = 20;

/// Rows won before their first contact.
const CONTRADICTION_COUNT: usize = 7;

/// The text of the file.
pub fn leads_file(seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let mut leads = base(&mut dice);
    number(&mut leads, &mut dice);
    let won: Vec<usize> = (0..leads.len()).filter(|place| !leads[*place].won_on.is_empty()).collect();
    for place in distinct(&won, CONTRADICTION_COUNT, &mut dice) {
        mess::contradict(&mut leads[place], &mut dice);
    }
    let repeatable: Vec<usize> = (0..leads.len()).filter(|place| mess::is_repeatable(&leads[*place])).collect();
    let places = distinct(&repeatable, REPEAT_COUNT, &mut dice);
    let twins: Vec<SampleLead> = places.iter().map(|place| mess::repeat(&leads[*place], &mut dice)).collect();
    let emptied = places_without(&leads, &places);
    for place in distinct(&emptied, EMPTY_COUNT, &mut dice) {
        mess::empty_out(&mut leads[place]);
    }
    leads.extend(twins);
    leads.sort_by_key(|lead| lead.day);
    written(&leads)
}

/// The leads of every campaign, each with the blemishes of its kind.
fn base(dice: &mut Dice) -> Vec<SampleLead> {
    let mut taken = Taken::default();
    let mut leads = Vec::new();
    for campaign in CAMPAIGNS {
        for _ in 0..campaign.lead_count {
            let mut lead = lead::roll(campaign, &mut taken, dice);
            mess::blemish(&mut lead, dice);
            leads.push(lead);
        }
    }
    leads.sort_by_key(|lead| lead.day);
    leads
}

/// Identifiers in the order of arrival: unreachable leads always have one, so that they stay in the book.
fn number(leads: &mut [SampleLead], dice: &mut Dice) {
    for (place, lead) in leads.iter_mut().enumerate() {
        if lead.is_junk || dice.percent(72) {
            lead.id = format!("LB-{}", 10_001 + place);
        }
    }
}

/// Leads that are not yet won and that no other row repeats.
fn places_without(leads: &[SampleLead], repeated: &[usize]) -> Vec<usize> {
    let is_plain = |place: &usize| leads[*place].won_on.is_empty() && !repeated.contains(place);
    (0..leads.len()).filter(is_plain).collect()
}

fn distinct(places: &[usize], count: usize, dice: &mut Dice) -> Vec<usize> {
    let mut left = places.to_vec();
    let mut chosen = Vec::new();
    while chosen.len() < count && !left.is_empty() {
        chosen.push(left.swap_remove(dice.below(left.len())));
    }
    chosen
}

/// The rows as CSV; one has a cell too few and one a cell too many.
fn written(leads: &[SampleLead]) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    writer.write_record(HEADER).expect("memory takes it");
    for (place, lead) in leads.iter().enumerate() {
        let mut cells = cells(lead).to_vec();
        match place {
            400 => cells.truncate(15),
            700 => cells.push("imported by hand".to_owned()),
            _ => {}
        }
        writer.write_record(cells).expect("memory takes it");
    }
    String::from_utf8(writer.into_inner().expect("memory takes it")).expect("written from text")
}

fn cells(lead: &SampleLead) -> [String; 18] {
    [
        &lead.id,
        &lead.name,
        &lead.title,
        &lead.company,
        &lead.email,
        &lead.phone,
        &lead.country,
        &lead.city,
        &lead.source,
        &lead.campaign,
        &lead.owner,
        &lead.stage,
        &lead.value,
        &lead.first_contact,
        &lead.last_activity,
        &lead.won_on,
        &lead.intent,
        &lead.notes,
    ]
    .map(String::clone)
}
