//! Every figure of the Channels page for the sample, counted once more by SQL: by channel, source and campaign, read by
//! cohort and by event, in a period and in all, by each attribution, to the cent and to the last part of a lead.

use crate::{sample, sql};
use leadbench::book::{Book, rejected_from, stage_days, touches};
use leadbench::lead::{Arrival, Day, Field, Money, Stage};
use leadbench::report::{
    Attribution, ChannelRow, ChannelSplit, Channels, ChannelsAsk, Count, Depth, Period, PeriodChoice, Reading, Sources,
    channels,
};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

const TODAY: Day = Day(20_420);

/// Of one channel: leads, valid, duplicates, prospects, opportunities, customers, deals of known value in thousandths;
/// rejected rows; spend in cents; value won in minor units by currency; cost per lead, valid lead, prospect, opportunity,
/// customer in cents.
type Figures = (Vec<i64>, i64, i64, BTreeMap<String, i64>, Vec<Option<i64>>);

fn figures(book: &Book, ask: &ChannelsAsk) -> Channels {
    let sources = Sources {
        table: book.table(),
        rows: book.rows(),
        spends: &book.spends(),
        touches: &touches(book),
        stage_days: &stage_days(book),
        rejected: &rejected_from(book),
        accepted: None,
    };
    channels(&sources, ask, TODAY)
}

const DEPTHS: [Depth; 5] = [Depth::Lead, Depth::Valid, Depth::Prospect, Depth::Opportunity, Depth::Customer];

fn found(row: &ChannelRow) -> Figures {
    let [lead, valid, prospect, opportunity, customer] = DEPTHS.map(|depth| row.count(depth));
    let counts = [lead, valid, row.duplicates, prospect, opportunity, customer, row.valued];
    let sums = |sums: &[Money]| -> BTreeMap<String, i64> {
        sums.iter().map(|sum| (sum.currency.code().to_owned(), sum.minor)).collect()
    };
    assert!(row.spend.len() < 2, "one currency: {:?}", row.spend);
    let costs = DEPTHS.map(|depth| row.costs[depth as usize].map(|cost| cost.each.minor));
    (
        counts.into_iter().map(Count::thousandths).collect(),
        row.rejected_count.into(),
        row.spend.first().map_or(0, |sum| sum.minor),
        sums(&row.won_value),
        costs.to_vec(),
    )
}

/// Beside the tables of [`sql::of`]: `fact`, what of a lead is in no column of it (whether it can be reached, duplicates,
/// days of stages); `touch`, by lead and place; `rejected`, what each rejected row came from.
fn tables(book: &Book) -> Connection {
    let sql = sql::of(book);
    sql.execute_batch(
        "create table fact (row_number integer, valid integer, duplicates integer, prospect_on text, opportunity_on text);
         create table touch (row_number integer, place integer, touches integer, source text, channel text, campaign text);
         create table rejected (day text, source text, channel text, campaign text);",
    )
    .expect("tables");
    let (table, moved) = (book.table(), stage_days(book));
    for row in book.rows().iter().copied() {
        let valid = table.has_valid_email(row) || table.has_valid_phone(row);
        let days = moved.iter().find(|(known, _)| *known == row).map(|(_, days)| days.days).unwrap_or_default();
        let [prospect, opportunity, _] = days.map(|day| day.map(|day| day.to_string()));
        let duplicates = table.file_row_count(row) - 1;
        sql.execute("insert into fact values (?, ?, ?, ?, ?)", params![row, valid, duplicates, prospect, opportunity])
            .expect("a fact");
    }
    let several = touches(book);
    for of_lead in several.all().chunk_by(|one, other| one.0 == other.0) {
        for (place, (row, words)) in of_lead.iter().enumerate() {
            let [source, channel, campaign] = words.map(|word| several.words()[word as usize].clone());
            let values = params![row, place as u32, of_lead.len() as u32, source, channel, campaign];
            sql.execute("insert into touch values (?, ?, ?, ?, ?, ?)", values).expect("a touch");
        }
    }
    sql.execute(
        "insert into touch select row_number, 0, 1, source, channel, campaign from lead
         where row_number not in (select row_number from touch)",
        (),
    )
    .expect("touches");
    for Arrival { day, values: [source, channel, campaign] } in rejected_from(book) {
        let day = day.map(|day| day.to_string());
        sql.execute("insert into rejected values (?, ?, ?, ?)", params![day, source, channel, campaign])
            .expect("a row");
    }
    sql
}

/// The money of a text such as `1234.50 EUR` in minor units, by text alone.
const CENTS: &str = "cast(replace(substr(value, 1, length(value) - 4), '.', '') as integer)";

fn counted(sql: &Connection, ask: &ChannelsAsk, period: Period) -> BTreeMap<String, Figures> {
    let column = ask.split.field().code();
    let within = |day: &str| match (period.from, period.until) {
        (None, None) => "1".to_owned(),
        (from, until) => {
            let from = from.map_or(String::new(), |day| day.to_string());
            let until = until.map_or("9999".to_owned(), |day| day.to_string());
            format!("({day} is not null and {day} <> '' and {day} between '{from}' and '{until}')")
        }
    };
    let came = within("first_contact");
    let at = |day: &str| if ask.reading == Reading::Cohort { came.clone() } else { within(day) };
    let reached = |from: Stage| {
        let codes = Stage::LADDER.iter().filter(|stage| **stage >= from).map(|stage| format!("'{}'", stage.code()));
        format!("stage in ({})", codes.collect::<Vec<_>>().join(","))
    };
    let share = match ask.attribution {
        Attribution::First => "place = 0",
        Attribution::Last => "place = touches - 1",
        Attribution::Even => "1",
    };
    let weight = if ask.attribution == Attribution::Even { "1.0 / touches" } else { "1.0" };
    let (prospect, opportunity, customer) =
        (reached(Stage::Prospect), reached(Stage::Opportunity), reached(Stage::Customer));
    let (prospect_on, opportunity_on, won_on) = (at("prospect_on"), at("opportunity_on"), at("won_on"));
    // The first touches have the cents that are left over.
    let cents = format!("({CENTS} / touches + (place < {CENTS} % touches))");
    let cents = if ask.attribution == Attribution::Even { cents } else { CENTS.to_owned() };
    let spend = match ask.split {
        ChannelSplit::Source => "select '' as name, 0 as minor where 0".to_owned(),
        _ => format!("select {column} as name, minor from spend where {}", within("day")),
    };
    let part = format!(
        "with part as (
           select touch.{column} as name, {weight} as w, valid, duplicates, substr(value, -3) as currency, value glob '*[0-9] [A-Z][A-Z][A-Z]' as is_money,
             {came} as is_lead, {prospect} and {prospect_on} as is_prospect, {opportunity} and {opportunity_on} as is_opportunity,
             {customer} and {won_on} as is_customer, {cents} as cents
           from lead join fact using (row_number) join touch using (row_number) where {share}
         )"
    );
    let query = format!(
        "{part}, sums as (
           select name, sum(w * is_lead) as leads, sum(w * is_lead * valid) as valid, sum(w * is_lead * duplicates) as duplicates,
             sum(w * is_prospect) as prospects, sum(w * is_opportunity) as opportunities, sum(w * is_customer) as customers,
             sum(w * (is_customer and is_money)) as valued, 0 as spent, 0 as rejected, 0 as paid from part group by name
           union all select name, 0, 0, 0, 0, 0, 0, 0, sum(minor), 0, 1 from ({spend}) group by name
           union all select {column}, 0, 0, 0, 0, 0, 0, 0, 0, count(*), 0 from rejected where {} group by {column}
         ), whole as (
           select name, sum(leads) as leads, sum(valid) as valid, sum(duplicates) as duplicates, sum(prospects) as prospects,
             sum(opportunities) as opportunities, sum(customers) as customers, sum(valued) as valued,
             sum(spent) as spent, sum(rejected) as rejected, sum(paid) as paid from sums group by name
         ) select name, leads, valid, duplicates, prospects, opportunities, customers, valued, rejected, spent, paid
           from whole where leads + prospects + opportunities + customers + rejected + paid > 0",
        within("day")
    );
    let won = format!(
        "{part} select name, currency, sum(cents) from part where is_customer and is_money group by name, currency"
    );
    let won = won_by(sql, &won);
    rows_of(sql, &query, &won)
}

/// Value won by name and currency.
fn won_by(sql: &Connection, query: &str) -> BTreeMap<String, BTreeMap<String, i64>> {
    let mut query = sql.prepare(query).expect("a query");
    let rows = query.query_map((), |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get(2)?)));
    let mut won: BTreeMap<String, BTreeMap<String, i64>> = BTreeMap::new();
    for row in rows.expect("an answer") {
        let (name, currency, minor) = row.expect("a row");
        won.entry(name).or_default().insert(currency, minor);
    }
    won
}

/// The figures by name; a cost is worked out of its two sums.
fn rows_of(sql: &Connection, query: &str, won: &BTreeMap<String, BTreeMap<String, i64>>) -> BTreeMap<String, Figures> {
    let mut query = sql.prepare(query).expect("a query");
    let rows = query.query_map((), |row| {
        let name = row.get::<_, String>(0)?;
        let counts = (1..8).map(|at| row.get::<_, f64>(at)).collect::<Result<Vec<f64>, _>>()?;
        let (rejected, spent, paid): (i64, i64, i64) = (row.get(8)?, row.get(9)?, row.get(10)?);
        let cost = |count: f64| (paid > 0 && count > 1e-9).then(|| (spent as f64 / count + 1e-9).round() as i64);
        let costs = [0, 1, 3, 4, 5].map(|at: usize| cost(counts[at]));
        let thousandths = counts.iter().map(|count| (count * 1000.0 + 1e-6).round() as i64).collect();
        let won = won.get(&name).cloned().unwrap_or_default();
        Ok((name, (thousandths, rejected, spent, won, costs.to_vec())))
    });
    rows.expect("an answer").collect::<Result<_, _>>().expect("rows")
}

fn check(book: &Book) {
    let sql = tables(book);
    let between = |from: &str, until: &str| {
        PeriodChoice::Between(Period { from: Day::parse_iso(from), until: Day::parse_iso(until) })
    };
    let mut compared = 0;
    for split in [ChannelSplit::Channel, ChannelSplit::Source, ChannelSplit::Campaign] {
        for reading in [Reading::Cohort, Reading::Event] {
            for attribution in [Attribution::First, Attribution::Last, Attribution::Even] {
                for period in
                    [PeriodChoice::All, between("2025-09-01", "2025-11-30"), between("2025-07-01", "2025-07-31")]
                {
                    let ask = ChannelsAsk { split, reading, attribution, period, ..ChannelsAsk::default() };
                    let answer = figures(book, &ask);
                    let found: BTreeMap<String, Figures> =
                        answer.rows.iter().map(|row| (row.channel.clone(), found(row))).collect();
                    let counted = counted(&sql, &ask, answer.period);
                    assert_eq!(found, counted, "{ask:?}");
                    compared += found.len();
                }
            }
        }
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn every_figure_of_the_channels_of_the_sample_is_the_one_that_sql_counts() {
    let book = sample::book();
    assert!(book.rows().iter().any(|row| book.table().column(Field::WonOn).day(*row).is_some()));
    check(&book);
}

/// The leads that came more than once: a second list names other sources for every third lead of the sample.
#[test]
fn the_same_with_leads_that_came_again() {
    let mut book = sample::book();
    let ways = ["Referral", "Newsletter", "Google Ads", "Trade fair"];
    let mut list = "Lead ID,Source,Campaign\n".to_owned();
    for (place, row) in book.rows().iter().enumerate().filter(|(place, _)| place % 3 == 0) {
        let id = book.table().text(*row, Field::ExternalId).into_owned();
        list += &format!("{id},{},again\n", ways[place / 3 % ways.len()]);
    }
    sample::import(&mut book, "again.csv", list.as_bytes());
    sample::import(&mut book, "third.csv", list.replace("again", "third").replace("Referral", "Trade fair").as_bytes());
    assert!(touches(&book).all().len() > 300);
    check(&book);
}
