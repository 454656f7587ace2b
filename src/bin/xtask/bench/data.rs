//! Seed and size -> a list, what its channels cost, and the truth about both.

use super::party::{HEADER, Party, Reach};
use crate::sample::dice::Dice;
use crate::sample::spend_file::spend_file;
use crate::steps::{Fault, target, write};
use leadbench::lead::classify;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// The same lists on every machine.
const SEED: u64 = 20_270_419;

/// The phone plans have a million numbers each.
pub const ROWS_MAX: u32 = 1_000_000;

/// Rows in a hundred that repeat an earlier party.
const REPEATED_PERCENT: u32 = 5;

/// A list on disk.
pub struct Data {
    /// The leads.
    pub leads: PathBuf,
    /// The spend.
    pub spend: PathBuf,
    /// Bytes of the leads.
    pub bytes: u64,
    /// What there is to find in it.
    pub truth: Truth,
}

/// What there is to find.
#[derive(Debug, Default)]
pub struct Truth {
    /// Of each row, the party it is of; `None` when it is to be rejected.
    pub party_of_row: Vec<Option<u32>>,
    /// Leads, further rows and spend in cents, by channel.
    pub channels: BTreeMap<String, ChannelTruth>,
}

/// What there is to find of a channel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChannelTruth {
    /// Parties.
    pub lead_count: u32,
    /// Further rows of them.
    pub duplicate_count: u32,
    /// Spend in euro cents.
    pub spend_minor: i64,
}

impl Truth {
    /// Parties that are leads, further rows of them, rejected rows.
    pub fn counts(&self) -> [u32; 3] {
        let rejected_count = self.party_of_row.iter().filter(|party| party.is_none()).count() as u32;
        let [lead_count, duplicate_count] = self
            .channels
            .values()
            .fold([0, 0], |[leads, more], channel| [leads + channel.lead_count, more + channel.duplicate_count]);
        [lead_count, duplicate_count, rejected_count]
    }
}

/// Writes the list of so many rows, and its spend.
pub fn prepare(row_count: u32) -> Result<Data, Fault> {
    let folder = target().join("bench");
    let (leads, spend) = (folder.join(format!("leads-{row_count}.csv")), folder.join(format!("spend-{row_count}.csv")));
    let spend_text = spend_file(SEED);
    write(&spend, &spend_text)?;
    let truth = create(&leads, row_count, &spend_text).map_err(|error| format!("{}: {error}", leads.display()))?;
    let bytes = fs::metadata(&leads).map_err(|error| error.to_string())?.len();
    Ok(Data { leads, spend, bytes, truth })
}

fn create(path: &Path, row_count: u32, spend: &str) -> Result<Truth, csv::Error> {
    let mut file = BufWriter::new(File::create(path)?);
    let truth = write_rows(&mut file, row_count, spend)?;
    file.flush()?;
    Ok(truth)
}

/// Writes the rows and tells the truth about them.
pub fn write_rows(into: impl Write, row_count: u32, spend: &str) -> Result<Truth, csv::Error> {
    let mut writer = csv::Writer::from_writer(into);
    writer.write_record(HEADER)?;
    let mut dice = Dice::new(SEED);
    let mut truth = Truth { channels: spend_of(spend), ..Truth::default() };
    let mut next = 0;
    for _ in 0..row_count {
        let repeated = dice.percent(REPEATED_PERCENT).then(|| repeatable(next, row_count, &mut dice)).flatten();
        match repeated {
            Some((index, party)) => {
                writer.write_record(party.repeated(&mut dice))?;
                truth.party_of_row.push(Some(index));
                truth.channel(party.source).duplicate_count += 1;
            }
            None => {
                let party = Party::of(SEED, next, row_count);
                writer.write_record(party.row())?;
                let is_lead = party.reach != Reach::Nothing;
                truth.party_of_row.push(is_lead.then_some(next));
                truth.channel(party.source).lead_count += u32::from(is_lead);
                next += 1;
            }
        }
    }
    writer.flush()?;
    Ok(truth)
}

/// A party that came before and has both an address and a number to be found by again.
fn repeatable(next: u32, row_count: u32, dice: &mut Dice) -> Option<(u32, Party)> {
    let index = dice.below(next as usize) as u32;
    let party = (next > 0).then(|| Party::of(SEED, index, row_count))?;
    (party.reach == Reach::Both).then_some((index, party))
}

impl Truth {
    fn channel(&mut self, source: &str) -> &mut ChannelTruth {
        self.channels.entry(classify(source).unwrap_or_default()).or_default()
    }
}

/// The spend file's sums: day, channel, campaign, amount, currency.
fn spend_of(text: &str) -> BTreeMap<String, ChannelTruth> {
    let mut channels = BTreeMap::<String, ChannelTruth>::new();
    for line in text.lines().skip(1) {
        let mut cells = line.split(',').skip(1);
        let channel = cells.next().and_then(classify).unwrap_or_default();
        let minor = cells.nth(1).and_then(|amount| amount.replace('.', "").parse::<i64>().ok());
        channels.entry(channel).or_default().spend_minor += minor.unwrap_or(0);
    }
    channels
}

#[cfg(test)]
mod tests;
