//! The sample is what its seed says, and what the story says.

use super::{SEED, folder, leads_file::leads_file, spend_file::spend_file};
use rlibphonenumber::{PHONE_NUMBER_UTIL, Region};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::str::FromStr;

type Row = HashMap<String, String>;

fn rows(text: &str) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let row =
        |record: csv::StringRecord| header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect();
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

#[test]
fn the_same_seed_gives_the_committed_bytes() {
    for (name, text) in [("leads.csv", leads_file(SEED)), ("spend.csv", spend_file(SEED))] {
        let committed = fs::read_to_string(folder().join(name)).expect("committed");
        assert!(committed == text, "{name} is not what its seed gives: run `cargo xtask sample`");
    }
}

#[test]
fn about_a_thousand_rows_and_two_in_a_hundred_without_contact_and_id() {
    let rows = rows(&leads_file(SEED));
    assert!((950..=1_050).contains(&rows.len()), "{}", rows.len());
    let is_empty = |row: &&Row| ["Lead ID", "E-mail", "Phone"].iter().all(|column| row[*column].is_empty());
    assert_eq!(rows.iter().filter(is_empty).count(), 20);
}

#[test]
fn every_mail_address_is_at_a_reserved_name() {
    for row in rows(&leads_file(SEED)) {
        let address = row["E-mail"].to_lowercase();
        let host = address.rsplit('@').next().unwrap_or_default();
        assert!(host.is_empty() || !address.contains('@') || host.ends_with(".example") || host.ends_with(",example"));
    }
}

#[test]
fn most_phones_are_valid_in_their_country() {
    let (mut valid, mut total) = (0, 0);
    let codes: HashMap<&str, &str> = (super::tongue::TONGUES.iter())
        .flat_map(|tongue| tongue.countries)
        .flat_map(|(_, country)| country.spellings.iter().map(|spelling| (*spelling, country.code)))
        .collect();
    let mut faulty = Vec::new();
    for row in rows(&leads_file(SEED)).into_iter().filter(|row| !row["Phone"].is_empty()) {
        let code = codes.get(row["Country"].as_str()).copied().unwrap_or("ZZ");
        let region = Region::from_str(code).ok();
        // A double zero is a plus in most of the world, and the engine reads it so.
        let text = row["Phone"].strip_prefix("00").map_or(row["Phone"].clone(), |rest| format!("+{rest}"));
        let is_valid =
            PHONE_NUMBER_UTIL.parse(&text, region).is_ok_and(|phone| PHONE_NUMBER_UTIL.is_valid_number(&phone));
        total += 1;
        valid += usize::from(is_valid);
        if !is_valid {
            faulty.push(format!("{code} {}", row["Phone"]));
        }
    }
    assert!(valid * 100 >= total * 80, "{valid} of {total}; {faulty:#?}");
    let is_spoilt = |text: &String| {
        ["n/a", " 12345", "E+11", " 000000000", " +0000000", " 99", " -"].iter().any(|part| text.contains(part))
    };
    faulty.retain(|text| !is_spoilt(text));
    assert!(faulty.is_empty(), "{faulty:#?}");
}

#[test]
fn the_channels_tell_their_story() {
    let mut leads: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    let all = rows(&leads_file(SEED));
    for row in &all {
        let channel = super::story::CAMPAIGNS
            .iter()
            .find(|campaign| campaign.sources.contains(&row["Source"].as_str()))
            .map(|campaign| campaign.channel);
        let figures = leads.entry(channel.expect("a known source")).or_default();
        figures.0 += 1.0;
        figures.1 += f64::from(u8::from(row.get("Won on").is_some_and(|day| !day.is_empty())));
    }
    let mut spend: BTreeMap<String, f64> = BTreeMap::new();
    for row in rows(&spend_file(SEED)) {
        *spend.entry(row["Channel"].clone()).or_default() += row["Amount"].parse::<f64>().expect("an amount");
    }
    let cost = |channel: &str| spend[channel] / leads[channel].0;
    let won = |channel: &str| leads[channel].1 / leads[channel].0;
    assert!(leads.keys().all(|channel| cost("bought list") <= cost(channel)), "{spend:?} {leads:?}");
    assert!(leads.keys().all(|channel| cost("trade fair") >= cost(channel)));
    assert!(leads.keys().all(|channel| won("referral") >= won(channel)));
    assert!(won("trade fair") > won("google ads") && won("google ads") > won("bought list"), "{leads:?}");
}
