//! What follows from the sums of the Channels page, for the sample, counted once more by SQL: return, profit and payback,
//! the figure by month, the same against the period before, and what more spend might bring.

use crate::cost::figures;
use crate::{sample, sql};
use leadbench::lead::Day;
use leadbench::report::{ChannelSplit, ChannelsAsk, Comparison, Payback, Period, PeriodChoice, Told, Untold};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Rows of a query that begin with a name.
fn by_name<T>(
    sql: &Connection,
    query: &str,
    read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
) -> BTreeMap<String, T> {
    let mut query = sql.prepare(query).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    let rows = query.query_map((), |row| Ok((row.get::<_, String>(0)?, read(row)?))).expect("an answer");
    rows.collect::<Result<_, _>>().expect("rows")
}

fn minor(told: &Result<Told, Untold>) -> Option<i64> {
    match told {
        Ok(Told::Cost(cost)) => Some(cost.each.minor),
        Ok(other) => panic!("{other:?}"),
        Err(_) => None,
    }
}

/// An amount for each, rounded half up.
const EACH: &str = "(2 * spent + leads) / (2 * leads)";

#[test]
fn return_profit_and_payback_are_those_of_sql() {
    let book = sample::book();
    let sql = sql::of(&book);
    let mut compared = [0; 3];
    for (split, column) in [(ChannelSplit::Channel, "channel"), (ChannelSplit::Campaign, "campaign")] {
        let query = format!(
            "with deal as (
               select {column} as name, substr(value, -3) as currency, won_on, row_number,
                 cast(replace(substr(value, 1, length(value) - 4), '.', '') as integer) as minor
               from lead where (stage in ('customer', 'repeat_customer') or won_on <> '') and value <> ''
             ), spent as (select {column} as name, sum(minor) as minor, min(day) as first_day from spend group by 1),
             won as (
               select name, sum(minor) as minor, min(currency) as currency from deal group by name
               having count(distinct currency) = 1 and min(currency) = 'EUR'
             ), run as (
               select name, won_on, sum(minor) over (partition by name order by won_on, row_number) as earned
               from deal where won_on <> ''
             )
             select name, spent.minor, coalesce(won.minor, 0),
               (select min(won_on) from run where run.name = spent.name and earned >= spent.minor) as paid_on,
               (select julianday(min(won_on)) - julianday(first_day) from run
                where run.name = spent.name and earned >= spent.minor)
             from spent left join won using (name)
             where won.minor is not null or name not in (select name from deal)"
        );
        let counted = by_name(&sql, &query, |row| {
            Ok((
                row.get::<_, i64>(1)?,
                row.get::<_, i64>(2)?,
                row.get::<_, Option<String>>(3)?,
                row.get::<_, Option<f64>>(4)?,
            ))
        });
        let rows = figures(&book, &ChannelsAsk { split, ..ChannelsAsk::default() }).rows;
        for row in rows {
            let Some((spent, won, paid_on, after)) = counted.get(&row.channel) else {
                assert!(row.returned.is_none(), "{}", row.channel);
                continue;
            };
            let share = row.returned.map(|it| it.share).expect("a return");
            assert!((share - *won as f64 / *spent as f64).abs() < 1e-12, "{}: {share}", row.channel);
            assert_eq!(row.profit().map(|it| it.minor), Some(won - spent), "{}", row.channel);
            let expected = match paid_on.as_deref().and_then(Day::parse_iso) {
                _ if won < spent => Payback::NotYet,
                Some(day) => Payback::On { day, after_days: after.map(|days| days as i32) },
                None => Payback::Undated,
            };
            assert_eq!(row.payback, expected, "{}", row.channel);
            compared[0] += 1;
            compared[1] += usize::from(matches!(row.payback, Payback::On { .. }));
            compared[2] += usize::from(row.payback == Payback::NotYet);
        }
    }
    assert!(compared.iter().all(|count| *count > 0), "{compared:?}");
}

#[test]
fn costs_by_month_are_those_of_sql() {
    let book = sample::book();
    let trend = figures(&book, &ChannelsAsk::default()).trend;
    let query = format!(
        "with leads as (select channel || ' ' || substr(first_contact, 1, 7) as name, count(*) as leads from lead group by 1),
         spent as (select channel || ' ' || substr(day, 1, 7) as name, sum(minor) as spent from spend group by 1)
         select name, {EACH} from leads join spent using (name)"
    );
    let counted = by_name(&sql::of(&book), &query, |row| row.get::<_, i64>(1));
    let mut found = BTreeMap::new();
    for line in &trend.lines {
        for (month, told) in trend.months.iter().zip(&line.figures) {
            let name = format!("{} {}", line.channel, &month.to_string()[..7]);
            found.extend(minor(told).map(|each| (name, each)));
        }
    }
    assert_eq!(found, counted);
    assert!(found.len() > 80, "{}", found.len());
}

#[test]
fn costs_of_a_period_and_of_the_one_before_are_those_of_sql() {
    let book = sample::book();
    let [from, until] = ["2025-10-01", "2025-12-31"].map(Day::parse_iso);
    let period = PeriodChoice::Between(Period { from, until });
    let ask = ChannelsAsk { period, comparison: Comparison::Before, ..ChannelsAsk::default() };
    let versus = figures(&book, &ask).versus.expect("a comparison");
    let sql = sql::of(&book);
    let costs = |from: &str, until: &str| {
        let query = format!(
            "with leads as (select channel as name, count(*) as leads from lead where first_contact between '{from}' and '{until}' group by 1),
             spent as (select channel as name, sum(minor) as spent from spend where day between '{from}' and '{until}' group by 1)
             select name, {EACH} from leads join spent using (name)"
        );
        by_name(&sql, &query, |row| row.get::<_, i64>(1))
    };
    // As many days before: 92.
    for (place, counted) in
        [costs("2025-10-01", "2025-12-31"), costs("2025-07-01", "2025-09-30")].into_iter().enumerate()
    {
        let sides = versus.rows.iter().map(|row| (&row.channel, [&row.now, &row.before][place]));
        let found: BTreeMap<String, i64> =
            sides.filter_map(|(channel, told)| Some((channel.clone(), minor(told)?))).collect();
        assert_eq!(found, counted, "side {place}");
        assert!(found.len() > 5, "{found:?}");
    }
}

#[test]
fn more_spend_might_bring_what_sql_expects_of_it() {
    let book = sample::book();
    let next = figures(&book, &ChannelsAsk { next_amount: 2500, ..ChannelsAsk::default() }).next;
    let query = "with leads as (
           select channel as name, count(*) as leads, sum(stage in ('customer', 'repeat_customer') or won_on <> '') as won
           from lead group by 1
         ), spent as (select channel as name, sum(minor) as spent from spend group by 1)
         select name, leads * 250000.0 / spent, case when won >= 5 then won * 250000.0 / spent end
         from leads join spent using (name) where leads >= 5";
    let counted = by_name(&sql::of(&book), query, |row| Ok((row.get::<_, f64>(1)?, row.get::<_, Option<f64>>(2)?)));
    assert!(next.len() > 5 && next.len() == counted.len(), "{next:?}");
    for line in next {
        let (leads, customers) = counted[&line.channel];
        let is_near = |found: Option<f64>, wanted: Option<f64>| match (found, wanted) {
            (Some(found), Some(wanted)) => (found - wanted).abs() < 1e-9,
            (found, wanted) => found == wanted,
        };
        assert!(is_near(line.leads.map(|it| it.mean), Some(leads)), "{line:?}");
        assert!(is_near(line.customers.map(|it| it.mean), customers), "{line:?}");
    }
}
