//! The spend of the entries in effect: as it was recorded, and as it is worked out from it, from cost lines and exchange
//! rates.
//!
//! Why it is kept until the journal is longer: the figures of every page ask for it, and nothing else can change it.

use super::ledger::{Ledger, LedgerLine};
use super::{Book, Change, LedgerRate, SpendRecord};
use crate::lead::{
    CostLine, CostModel, CountedFor, Currency, Day, EntryId, ExchangeRate, Field, Money, Spend, Stage, daily_amounts,
    rebate,
};
use crate::table::Row;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Everything that was spent, worked out.
#[derive(Debug, Default)]
pub struct WorkedSpends {
    /// Each amount on its day; in the report's currency where a rate is known.
    pub spends: Rc<Vec<Spend>>,
    /// The cost lines, with what they come to.
    pub lines: Vec<LedgerLine>,
    /// The exchange rates, in the order of the journal.
    pub rates: Vec<LedgerRate>,
    /// Currencies for which there is no rate: their amounts stay as they are.
    pub unconverted: Vec<Currency>,
    /// Currencies of which amounts before the first rate were converted by that one.
    pub early: Vec<Currency>,
}

/// Spend that no lead answers for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnassignedSpend {
    /// Its channel, blank for none.
    pub channel: String,
    /// Its campaign, where that is what has no leads, or the channel is blank.
    pub campaign: Option<String>,
    /// How much, one sum a currency.
    pub sums: Vec<Money>,
}

impl Book {
    /// All spend in effect as it was recorded, in journal order.
    pub fn spend_records(&self) -> Vec<SpendRecord> {
        let mut records = Vec::new();
        self.each_spend(&mut |entry, place, spend| records.push(SpendRecord { entry, place, spend: spend.clone() }));
        records
    }

    fn each_spend(&self, each: &mut dyn FnMut(EntryId, u32, &Spend)) {
        let in_effect = || self.journal.iter().filter(|record| !record.is_undone);
        let removed: FxHashSet<(EntryId, u32)> = in_effect()
            .filter_map(|record| match record.entry.change {
                Change::SpendRemoved { entry, place } => Some((entry, place)),
                _ => None,
            })
            .collect();
        for record in in_effect() {
            let recorded = match &record.entry.change {
                Change::SpendRecorded { spends, .. } => spends,
                _ => &record.spends,
            };
            for (place, spend) in recorded.iter().enumerate() {
                if !removed.contains(&(record.entry.id, place as u32)) {
                    each(record.entry.id, place as u32, spend);
                }
            }
        }
    }

    /// Whether a file of this name with exactly this spend was recorded and is in effect: when, in milliseconds since 1970.
    pub fn spend_file_known(&self, name: &str, found: &[Spend]) -> Option<i64> {
        let in_effect = self.journal.iter().rev().filter(|record| !record.is_undone);
        in_effect.map(|record| &record.entry).find_map(|entry| match &entry.change {
            Change::SpendRecorded { file, spends } if file == name && spends == found => Some(entry.at_millis),
            _ => None,
        })
    }

    /// All spend in effect, worked out: recorded amounts, and what cost lines come to by day.
    pub fn spends(&self) -> Rc<Vec<Spend>> {
        self.spend_worked().spends.clone()
    }

    /// The same with what it was worked out from.
    pub fn spend_worked(&self) -> Rc<WorkedSpends> {
        let length = self.journal.len();
        let mut known = self.spent.borrow_mut();
        match &*known {
            Some((at, worked)) if *at == length => worked.clone(),
            _ => {
                let worked = Rc::new(self.spend_work());
                *known = Some((length, worked.clone()));
                worked
            }
        }
    }

    fn spend_work(&self) -> WorkedSpends {
        let Ledger { lines, rates, counted } = self.spend_ledger();
        let mut worked = Work::new(&rates, Currency::parse(&self.settings.currency));
        self.each_spend(&mut |entry, _, spend| {
            worked.add(Spend { channel: counted_for(&counted, spend, Some(entry)), ..spend.clone() });
        });
        let by_leads = self.spend_by_leads(&lines);
        let mut told = Vec::with_capacity(lines.len());
        for ((entry, line), of_leads) in lines.into_iter().zip(by_leads) {
            let mut amounts = of_leads;
            for (day, minor) in daily_amounts(&line).into_iter().flatten() {
                amounts.push((day, line.campaign.clone(), Money { minor, ..line.money }));
            }
            let mut sums: BTreeMap<Currency, i64> = BTreeMap::new();
            for (day, campaign, money) in amounts.into_iter().filter(|(.., money)| money.minor != 0) {
                let sum = sums.entry(money.currency).or_default();
                *sum = sum.saturating_add(money.minor);
                let spend = Spend { day: Some(day), channel: line.channel.clone(), campaign, money };
                worked.add(Spend { channel: counted_for(&counted, &spend, None), ..spend });
            }
            let sums = sums.into_iter().map(|(currency, minor)| Money { minor, currency }).collect();
            told.push(LedgerLine { entry, line, sums });
        }
        WorkedSpends {
            spends: Rc::new(worked.spends),
            lines: told,
            unconverted: worked.unconverted,
            early: worked.early,
            rates,
        }
    }

    /// Of each line what the leads make of it, by day and by the lead's own campaign: so much a lead that came, a share of
    /// each deal that was won.
    fn spend_by_leads(&self, lines: &[(EntryId, CostLine)]) -> Vec<Vec<(Day, String, Money)>> {
        let mut of_channel: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (place, (_, line)) in lines.iter().enumerate() {
            if matches!(line.model, CostModel::PerLead | CostModel::Rebate) {
                of_channel.entry(&line.channel).or_default().push(place);
            }
        }
        let mut amounts = vec![BTreeMap::<(Day, String, Currency), i64>::new(); lines.len()];
        if !of_channel.is_empty() {
            let (channels, campaigns) = (self.table.column(Field::Channel), self.table.column(Field::Campaign));
            for row in self.rows.iter().copied() {
                let Some(places) = of_channel.get(&*channels.text(row)) else { continue };
                for place in places {
                    let line = &lines[*place].1;
                    let campaign = campaigns.text(row);
                    if !line.campaign.is_empty() && *campaign != line.campaign {
                        continue;
                    }
                    let cost = self.spend_of_lead(row, line);
                    if let Some((day, money)) = cost.filter(|(day, _)| *day >= line.from && *day <= line.to) {
                        let sum = amounts[*place].entry((day, campaign.into_owned(), money.currency)).or_default();
                        *sum = sum.saturating_add(money.minor);
                    }
                }
            }
        }
        let listed = |((day, campaign, currency), minor)| (day, campaign, Money { minor, currency });
        amounts.into_iter().map(|amounts| amounts.into_iter().map(listed).collect()).collect()
    }

    /// What a line comes to for one lead, and on which day.
    fn spend_of_lead(&self, row: Row, line: &CostLine) -> Option<(Day, Money)> {
        if line.model == CostModel::PerLead {
            return self.arrival_of(row).map(|day| (day, line.money));
        }
        if self.table.stages().of(row).reached() < Stage::Customer {
            return None;
        }
        let day = self.table.column(Field::WonOn).day(row)?;
        Some((day, rebate(self.table.column(Field::Value).money(row)?, line.count)))
    }

    /// The day a lead came in: that of its first contact, else that of its import.
    pub fn arrival_of(&self, row: Row) -> Option<Day> {
        let known = self.table.column(Field::FirstContact).day(row);
        known.or_else(|| Some(Day::from_millis(self.journal[self.import_of(row)?.0 as usize].entry.at_millis)))
    }

    /// Spend without a channel, of a channel without leads, or of a campaign without leads.
    pub fn spend_unassigned(&self) -> Vec<UnassignedSpend> {
        let texts = |field: Field| -> FxHashSet<String> {
            let column = self.table.column(field);
            match column.words() {
                Some(words) => {
                    let mut is_there = vec![false; words.len()];
                    self.rows.iter().for_each(|row| is_there[column.code(*row) as usize] = true);
                    words.iter().zip(is_there).filter(|(_, is)| *is).map(|(word, _)| word.clone()).collect()
                }
                None => self.rows.iter().map(|row| column.text(*row).into_owned()).collect(),
            }
        };
        let (channels, campaigns) = (texts(Field::Channel), texts(Field::Campaign));
        // Leads without campaigns say nothing of campaigns.
        let has_campaigns = campaigns.iter().any(|campaign| !campaign.is_empty());
        let mut sums: BTreeMap<(&str, Option<&str>, Currency), i64> = BTreeMap::new();
        let worked = self.spend_worked();
        for Spend { channel, campaign, money, .. } in worked.spends.iter() {
            let is_lost = has_campaigns && !campaign.is_empty() && !campaigns.contains(campaign);
            let of = match channels.contains(channel) {
                _ if channel.is_empty() => Some(&**campaign),
                false => None,
                true if is_lost => Some(&**campaign),
                true => continue,
            };
            let sum = sums.entry((channel, of, money.currency)).or_default();
            *sum = sum.saturating_add(money.minor);
        }
        let mut found: Vec<UnassignedSpend> = Vec::new();
        for ((channel, campaign, currency), minor) in sums {
            let money = Money { minor, currency };
            match found.last_mut() {
                Some(last) if last.channel == channel && last.campaign.as_deref() == campaign => last.sums.push(money),
                _ => found.push(UnassignedSpend {
                    channel: channel.to_owned(),
                    campaign: campaign.map(str::to_owned),
                    sums: vec![money],
                }),
            }
        }
        found
    }
}

/// The channel that spend counts for: what was said of it, in that order.
fn counted_for(counted: &[CountedFor], spend: &Spend, entry: Option<EntryId>) -> String {
    let mut channel = spend.channel.as_str();
    for said in counted {
        let is_meant = said.from == channel
            && said.entry.is_none_or(|of| Some(of) == entry)
            && said.campaign.as_ref().is_none_or(|campaign| *campaign == spend.campaign);
        if is_meant {
            channel = &said.to;
        }
    }
    channel.to_owned()
}

/// Spend under way, with the rates by which it is converted.
struct Work {
    spends: Vec<Spend>,
    report: Option<Currency>,
    /// By currency, the earliest first; of two of a day the one written last comes last.
    rates: FxHashMap<Currency, Vec<ExchangeRate>>,
    unconverted: Vec<Currency>,
    early: Vec<Currency>,
}

impl Work {
    fn new(known: &[LedgerRate], report: Option<Currency>) -> Work {
        let mut rates: FxHashMap<Currency, Vec<ExchangeRate>> = FxHashMap::default();
        for LedgerRate { rate, .. } in known.iter().filter(|known| Some(known.rate.report) == report) {
            let of_currency = rates.entry(rate.currency).or_default();
            let place = of_currency.partition_point(|other| other.day <= rate.day);
            of_currency.insert(place, *rate);
        }
        Work { spends: Vec::new(), report, rates, unconverted: Vec::new(), early: Vec::new() }
    }

    /// Converts by the latest rate on the day or before it, else by the earliest; an amount without a day by the latest.
    fn add(&mut self, mut spend: Spend) {
        let Money { minor, currency } = spend.money;
        if let Some(report) = self.report.filter(|report| *report != currency) {
            let note = |noted: &mut Vec<Currency>| {
                if !noted.contains(&currency) {
                    noted.push(currency);
                }
            };
            match self.rates.get(&currency) {
                None => note(&mut self.unconverted),
                Some(rates) => {
                    let known = spend.day.map_or(rates.len(), |day| rates.partition_point(|rate| rate.day <= day));
                    if known == 0 {
                        note(&mut self.early);
                    }
                    spend.money = Money { minor: rates[known.saturating_sub(1)].convert(minor), currency: report };
                }
            }
        }
        self.spends.push(spend);
    }
}
