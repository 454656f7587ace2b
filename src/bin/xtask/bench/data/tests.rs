//! The truth about a list is what the engine finds in it.

use super::*;
use leadbench::clean::CleanSettings;
use leadbench::intake::{Found, ImportPlan, Intake, read_spend};
use leadbench::lead::{Day, Field};
use leadbench::map::{Target, guess};
use leadbench::parse::{Dialect, RawTable, Reader, header, sniff};
use leadbench::report::{ChannelsAsk, Count, Depth, Sources, channels};
use leadbench::table::{LeadTable, Row, Touches};

const ROWS: u32 = 1_000;

fn list() -> (Vec<u8>, Truth, String) {
    let spend = spend_file(SEED);
    let mut bytes = Vec::new();
    let truth = write_rows(&mut bytes, ROWS, &spend).expect("memory takes it");
    (bytes, truth, spend)
}

fn found(bytes: &[u8]) -> Found {
    let dialect: Dialect = sniff(bytes, true, None, None).expect("a list");
    let mut raw = RawTable::default();
    let mut reader = Reader::new(&dialect);
    reader.push(bytes, &mut raw);
    reader.finish(&mut raw);
    let mapping = guess(&header(&raw).0, &raw);
    assert!(mapping.targets.iter().all(|target| *target != Target::Custom), "{:?}", mapping.targets);
    let plan = ImportPlan::new(dialect, mapping);
    let mut intake = Intake::new(plan, CleanSettings::default(), bytes);
    intake.push(bytes);
    intake.end();
    let stored = LeadTable::default();
    let mut settling = intake.settle("leads.csv".to_owned(), &stored, &|_| None);
    while settling.step(&stored, ROWS) {}
    settling.finish()
}

#[test]
fn the_engine_finds_every_duplicate_and_no_other() {
    let (bytes, truth, _) = list();
    let found = found(&bytes);
    let counts = [found.imported.new_count, found.imported.duplicate_count, found.imported.rejected_count];
    assert_eq!(counts, truth.counts());
    for row in 0..found.leads.len() {
        let parties: Vec<_> =
            found.leads.file_rows(row).iter().map(|number| truth.party_of_row[*number as usize - 2]).collect();
        assert!(parties[0].is_some() && parties.iter().all(|party| *party == parties[0]), "{parties:?}");
    }
}

#[test]
fn channels_cost_what_the_truth_says() {
    let (bytes, truth, spend) = list();
    let found = found(&bytes);
    let spends = read_spend(spend.as_bytes(), "", "").expect("a spend file");
    let leads: Vec<Row> = (0..found.leads.len()).collect();
    let sources = Sources {
        table: &found.leads,
        rows: &leads,
        spends: &spends.spends,
        touches: &Touches::default(),
        stage_days: &[],
        rejected: &[],
        accepted: None,
    };
    let rows = channels(&sources, &ChannelsAsk::default(), Day(0)).rows;
    let whole = |count: Count| (count.thousandths() / 1000) as u32;
    let of_engine: BTreeMap<String, ChannelTruth> = rows
        .into_iter()
        .map(|row| {
            let spend_minor = row.spend.iter().map(|money| money.minor).sum();
            (
                row.channel.clone(),
                ChannelTruth {
                    lead_count: whole(row.count(Depth::Lead)),
                    duplicate_count: whole(row.duplicates),
                    spend_minor,
                },
            )
        })
        .collect();
    assert_eq!(of_engine, truth.channels);
}

#[test]
fn phones_are_read_as_they_were_meant() {
    let (bytes, truth, _) = list();
    let found = found(&bytes);
    let parties = truth.party_of_row.iter().flatten().max().expect("parties") + 1;
    let numbers: Vec<String> = (0..parties).map(|index| Party::of(SEED, index, ROWS).stored_number()).collect();
    for row in 0..found.leads.len() {
        let number = found.leads.text(row, Field::Phone);
        let is_meant = number.is_empty() || number == "12345" || numbers.iter().any(|meant| *meant == number);
        assert!(is_meant, "{number}");
    }
}

#[test]
fn a_row_has_some_190_bytes() {
    let per_row = list().0.len() / ROWS as usize;
    assert!((180..=200).contains(&per_row), "{per_row}");
}

#[test]
fn every_number_is_in_its_countrys_plan() {
    // A gap in a plan is found by many numbers only: one in a thousand was missing once.
    let numbers = (0..100_000).map(|index| Party::of(SEED, index, 100_000).stored_number());
    let wrong: Vec<String> = numbers.filter(|number| !leadbench::clean::is_phone(number)).take(10).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
