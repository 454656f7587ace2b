//! The cost ledger of the sample: what lines and rates come to by channel, counted once more by SQL.

use crate::{sample, sql};
use leadbench::book::{Book, Change, Parts, Settings};
use leadbench::lead::{CostLine, CostModel, Currency, Day, ExchangeRate, LedgerStep, Money};
use rusqlite::Connection;
use std::collections::BTreeMap;

const DAYS: [&str; 2] = ["2025-01-01", "2026-12-31"];

fn code(text: &str) -> Currency {
    Currency::parse(text).expect("a code")
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).expect("a day")
}

fn line(model: CostModel, channel: &str, campaign: &str, money: (i64, &str), count: i64) -> CostLine {
    let money = Money { minor: money.0, currency: code(money.1) };
    let (channel, campaign) = (channel.to_owned(), campaign.to_owned());
    CostLine { model, channel, campaign, from: day(DAYS[0]), to: day(DAYS[1]), money, count, note: String::new() }
}

/// The sample with lines of several models, in the report's currency and in another one.
fn book() -> (Book, Vec<CostLine>, Vec<ExchangeRate>) {
    let mut book = sample::book();
    let after = Settings { region: "US".to_owned(), currency: "EUR".to_owned() };
    let change = Change::SettingsChanged { before: book.settings().clone(), after };
    sample::apply(&mut book, change, Parts::default());
    let lines = vec![
        line(CostModel::PerLead, "paid_search", "", (1_234, "EUR"), 0),
        line(CostModel::PerLead, "referral", "", (9_999, "CZK"), 0),
        line(CostModel::Rebate, "referral", "", (0, "EUR"), 77),
        line(CostModel::Rebate, "trade_fair", "", (0, "EUR"), 31),
        line(CostModel::Flat, "web_form", "", (1_000_003, "CZK"), 0),
        line(CostModel::PerClick, "display", "", (37, "EUR"), 10_001),
        line(CostModel::HoursRate, "cold_call", "", (3_333, "EUR"), 12_345),
    ];
    let rate = |on: &str, units: i64| ExchangeRate { day: day(on), report: code("EUR"), currency: code("CZK"), units };
    let rates = vec![rate("2025-06-01", 2_531_500_000), rate("2026-03-01", 2_488_000_000)];
    let steps = lines.iter().cloned().map(LedgerStep::Line).chain(rates.iter().copied().map(LedgerStep::Rate));
    for step in steps {
        let (change, parts) = book.plan_ledger(&step).expect("possible");
        sample::apply(&mut book, change, parts);
    }
    (book, lines, rates)
}

/// Adds to the tables of a book what was written down: `record`, `line`, `rate`.
fn with_ledger(sql: &Connection, book: &Book, lines: &[CostLine], rates: &[ExchangeRate]) {
    sql.execute_batch(
        "create table record (day text, channel text, campaign text, minor integer, currency text);
         create table line (model text, channel text, first text, last text, minor integer, currency text, count integer);
         create table rate (day text, currency text, units integer);",
    )
    .expect("tables");
    for record in book.spend_records() {
        let spend = record.spend;
        let row = (spend.day.map(|day| day.to_string()), spend.channel, spend.campaign, spend.money.minor);
        let (day, channel, campaign, minor) = row;
        let row = (day, channel, campaign, minor, spend.money.currency.code());
        sql.execute("insert into record values (?, ?, ?, ?, ?)", row).expect("a record");
    }
    for line in lines {
        let days = (line.from.to_string(), line.to.to_string());
        let row = (
            line.model.code(),
            &line.channel,
            days.0,
            days.1,
            line.money.minor,
            line.money.currency.code(),
            line.count,
        );
        sql.execute("insert into line values (?, ?, ?, ?, ?, ?, ?)", row).expect("a line");
    }
    for rate in rates {
        let row = (rate.day.to_string(), rate.currency.code(), rate.units);
        sql.execute("insert into rate values (?, ?, ?)", row).expect("a rate");
    }
}

/// All amounts by day, in the currency they were written down in; then in euros where there is a rate, each rounded for itself, half away from
/// zero. A deal's value is `1234.50 EUR`: two digits, so the point can be left out.
const BY_CHANNEL: &str = "
with recursive
  days (day) as (select ?1 union all select date(day, '+1 day') from days where day < ?2),
  numbered as (select day, row_number() over (order by day) as place, count(*) over () as days from days),
  whole as (
    select channel, currency, case model when 'flat' then minor when 'per_click' then minor * count
      else (2 * minor * count + 100) / 200 end as amount
    from line where model in ('flat', 'per_click', 'hours_rate')
  ),
  amounts (day, channel, minor, currency) as (
    select day, channel, minor, currency from record
    union all
    select day, channel, amount * place / days - amount * (place - 1) / days, currency from whole, numbered
    union all
    select first_contact, line.channel, sum(minor), currency
    from line join lead on lead.channel = line.channel and first_contact between first and last
    where model = 'per_lead' group by first_contact, lead.campaign, line.channel, currency
    union all
    select won_on, line.channel, sum((2 * cast(replace(substr(value, 1, length(value) - 4), '.', '') as integer) * count + 1000) / 2000),
      substr(value, -3)
    from line join lead on lead.channel = line.channel and won_on between first and last
    where model = 'rebate' and stage in ('customer', 'repeat_customer') and value <> ''
    group by won_on, lead.campaign, line.channel, substr(value, -3)
  ),
  converted as (
    select channel, case when exists (select * from rate where rate.currency = amounts.currency) then 'EUR' else currency end
      as currency, ifnull((
      select (2 * minor * 100000000 + rate.units) / (2 * rate.units) from rate where rate.currency = amounts.currency
      order by rate.day <= ifnull(amounts.day, '9999') desc, case when rate.day <= ifnull(amounts.day, '9999') then rate.day end desc, rate.day
      limit 1
    ), minor) as minor from amounts
  )
select channel || ' ' || currency, sum(minor) from converted group by 1 having sum(minor) <> 0";

#[test]
fn what_lines_and_rates_come_to_is_what_sql_counts() {
    let (book, lines, rates) = book();
    let mut found = BTreeMap::<String, i64>::new();
    for spend in book.spends().iter() {
        let of = format!("{} {}", spend.channel, spend.money.currency.code());
        *found.entry(of).or_default() += spend.money.minor;
    }
    let sql = sql::of(&book);
    with_ledger(&sql, &book, &lines, &rates);
    let mut query = sql.prepare(BY_CHANNEL).expect("a query");
    let rows = query.query_map((DAYS[0], DAYS[1]), |row| Ok((row.get(0)?, row.get(1)?))).expect("an answer");
    let counted: BTreeMap<String, i64> = rows.collect::<Result<_, _>>().expect("rows");
    assert_eq!(found, counted);
    let told: Vec<i64> =
        book.spend_worked().lines.iter().map(|line| line.sums.iter().map(|sum| sum.minor).sum()).collect();
    assert!(told.iter().all(|sum| *sum > 0), "every line comes to something: {told:?}");
}
