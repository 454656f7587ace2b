//! Funnel and Trends of the sample against SQL: leads with their stages and days, and stage moves as a table.

use crate::sample::{apply, book};
use crate::sql;
use leadbench::book::{Book, Query, stage_moves};
use leadbench::lead::{Day, Field, Stage};
use leadbench::report::{PeriodUnit, Way};
use leadbench::worker::desk::Desk;
use leadbench::worker::figures::funnel_figures::{FunnelAsk, FunnelFigures, PartLabel, Split};
use leadbench::worker::figures::trend_figures::{HORIZONS, TrendFigures, TrendsAsk};
use leadbench::worker::figures::{FiguresAnswer, FiguresAsk, answer};
use rusqlite::Connection;

/// Some days after the sample's last one.
const TODAY: Day = Day(20_500);

/// The sample with some leads moved, and it as tables: `rung` has the ladder; `move` each move in effect in its order;
/// `way` each lead with its arrival, the stage that it came in with, the rung it has now and the highest ever.
fn moved() -> (Book, Connection) {
    let mut book = book();
    let rows = book.rows().to_vec();
    for (place, row) in rows.iter().enumerate().filter(|(place, _)| place % 7 == 0) {
        for step in 0..=(place % 3) {
            let stage = Stage::ALL[(place / 7 + step * 3 + 2) % 7];
            if let Some((change, parts)) = book.plan_moved(&[*row], stage, None) {
                apply(&mut book, change, parts);
            }
        }
    }
    for _ in 0..5 {
        let undo = book.undo_line().and_then(|line| book.plan_undo(line.id)).expect("moves to undo");
        apply(&mut book, undo.change, undo.parts);
    }
    let sql = sql::of(&book);
    sql.execute_batch(
        "create table rung (code text primary key, place integer not null);
         insert into rung values ('suspect', 0), ('lead', 1), ('prospect', 2), ('opportunity', 3), ('customer', 4),
           ('repeat_customer', 5);
         create table move (number integer primary key, row_number integer not null, before text not null, after text not null);",
    )
    .expect("tables");
    for (number, step) in (0_u32..).zip(stage_moves(&book)) {
        let line = (number, step.row, step.before.code(), step.after.code());
        sql.execute("insert into move values (?, ?, ?, ?)", line).expect("a move");
    }
    sql.execute_batch(
        "create view way as select row_number, channel, campaign, value, first_contact, won_on,
           case when stage in (select code from rung) or stage = 'lost' then stage else 'lead' end as now,
           coalesce((select before from move m where m.row_number = lead.row_number order by number limit 1),
             case when stage in (select code from rung) or stage = 'lost' then stage else 'lead' end) as start,
           julianday(case when first_contact = '' then '1970-01-01' else first_contact end) - julianday('1970-01-01') as arrived
         from lead;
         create table top as select row_number, channel, campaign, value, now, start, arrived, won_on, max(
           coalesce((select place from rung where code = start), 1),
           coalesce((select place from rung where code = now), 1),
           coalesce((select max(place) from move m join rung on code = m.after where m.row_number = way.row_number), 0),
           case when won_on = '' then 0 else 4 end) as highest from way;",
    )
    .expect("views");
    (book, sql)
}

fn number(sql: &Connection, query: &str) -> i64 {
    sql.query_row(query, (), |row| row.get(0)).unwrap_or_else(|fault| panic!("{query}: {fault}"))
}

fn funnel(desk: &mut Desk, way: Way, split: Option<Split>) -> FunnelFigures {
    let ask = FunnelAsk { way, split, ..FunnelAsk::default() };
    match answer(desk, &FiguresAsk::Funnel(ask), TODAY) {
        Some(FiguresAnswer::Funnel(figures)) => *figures,
        other => panic!("{other:?}"),
    }
}

fn trends(desk: &mut Desk) -> TrendFigures {
    let ask = TrendsAsk {
        query: Query::default(),
        unit: PeriodUnit::Month,
        stage: Stage::Customer,
        split: Field::Channel,
        quality_by: Field::Channel,
        quality_days: 90,
    };
    match answer(desk, &FiguresAsk::Trends(ask), TODAY) {
        Some(FiguresAnswer::Trends(figures)) => *figures,
        other => panic!("{other:?}"),
    }
}

#[test]
fn counts_stops_and_values_of_each_rung_are_those_that_sql_counts() {
    let (book, sql) = moved();
    let mut desk = Desk::new(book, 1);
    let found = funnel(&mut desk, Way::Ever, None).funnel;
    assert_eq!(i64::from(found.lead_count), number(&sql, "select count(*) from lead"));
    assert_eq!(i64::from(found.lost_count), number(&sql, "select count(*) from top where now = 'lost'"));
    for (rung, step) in found.steps.iter().enumerate() {
        let code = step.stage.code();
        let count = |of: &str| number(&sql, &format!("select count(*) from top where {of}"));
        assert_eq!(i64::from(step.now_count), count(&format!("now = '{code}'")), "{code}");
        assert_eq!(i64::from(step.reached_count), count(&format!("highest >= {rung}")), "{code}");
        let here = format!("highest = {rung}");
        let place = "(select place from rung where code = now)";
        let stops = [
            format!("{here} and now = '{code}'"),
            format!("{here} and now = 'lost'"),
            format!("{here} and {place} < {rung}"),
            format!("{here} and {place} > {rung}"),
        ];
        assert_eq!(stops.map(|of| count(&of)), step.stops.map(i64::from), "{code}");
        for sum in &step.value {
            let currency = sum.currency.code();
            let amount = "cast(replace(substr(value, 1, instr(value, ' ') - 1), '.', '') as integer)";
            let of = format!(
                "select coalesce(sum({amount}), 0) from top where highest >= {rung} and value like '% {currency}'"
            );
            // Without decimals one unit is the minor one: what stands there is that.
            assert_eq!(sum.minor, number(&sql, &of), "{code} {currency}");
        }
    }
}

#[test]
fn counts_in_order_are_those_of_a_recursive_walk() {
    let (book, sql) = moved();
    let mut desk = Desk::new(book, 1);
    let found = funnel(&mut desk, Way::InOrder, None).funnel;
    sql.execute_batch(
        "create table step as select m.row_number, place, row_number() over (partition by m.row_number order by number) as nth
           from move m join rung on code = after;
         create table walk as with recursive walk(row_number, nth, rung, broken) as (
           select row_number, 0, case start when 'lead' then 1 else 0 end, start not in ('suspect', 'lead') from top
           union all
           select w.row_number, s.nth, case when not broken and s.place = rung + 1 then s.place else rung end,
             broken or s.place > rung + 1 from walk w join step s on s.row_number = w.row_number and s.nth = w.nth + 1)
         select row_number, max(rung) as rung from walk group by row_number;",
    )
    .expect("a walk");
    for (rung, step) in found.steps.iter().enumerate() {
        let counted = number(&sql, &format!("select count(*) from walk where rung >= {rung}"));
        assert_eq!(i64::from(step.reached_count), counted, "{}", step.stage.code());
    }
    assert!(found.steps[2].reached_count > 0, "some leads went in order");
}

#[test]
fn each_channel_s_funnel_is_that_of_sql() {
    let (book, sql) = moved();
    let mut desk = Desk::new(book, 1);
    let found = funnel(&mut desk, Way::Ever, Some(Split::Field(Field::Channel)));
    let mut named = 0;
    for part in &found.parts {
        let PartLabel::Value(_, name) = &part.label else { continue };
        named += 1;
        for (rung, count) in part.funnel.reached.iter().enumerate() {
            let of = format!("select count(*) from top where channel = '{name}' and highest >= {rung}");
            assert_eq!(i64::from(*count), number(&sql, &of), "{name} {rung}");
        }
    }
    assert!(named >= 8);
}

#[test]
fn trends_are_those_of_sql() {
    let (book, sql) = moved();
    let mut desk = Desk::new(book, 1);
    let found = trends(&mut desk);
    let won = "now in ('customer', 'repeat_customer')";
    let took = "max(0, julianday(won_on) - julianday('1970-01-01') - arrived)";
    for (place, cohort) in found.cohorts.iter().enumerate() {
        let (from, to) = (found.periods.starts[place].0, found.periods.last_day(place).0);
        let came = format!("arrived between {from} and {to}");
        assert_eq!(i64::from(cohort.lead_count), number(&sql, &format!("select count(*) from top where {came}")));
        let flow: u32 = found.flow.iter().map(|series| series.counts[place]).sum();
        assert_eq!(flow, cohort.lead_count);
        for (within, days) in cohort.within.iter().zip(HORIZONS) {
            // Moves are of the first day there is: before the arrival, which counts as the same day.
            let of = format!(
                "select count(*) from top where {came} and highest >= 4 and
                 case when won_on <> '' then {took} <= {days} else start not in ('customer', 'repeat_customer') end"
            );
            assert_eq!(
                within.map(i64::from),
                (to + days as i32 <= TODAY.0).then(|| number(&sql, &of)),
                "{from} {days}"
            );
        }
    }
    let velocity = &found.velocity;
    let closed = number(&sql, &format!("select count(*) from top where {won} or now = 'lost'"));
    assert_eq!(i64::from(velocity.win_rate.part), number(&sql, &format!("select count(*) from top where {won}")));
    assert_eq!(i64::from(velocity.win_rate.whole), closed);
    assert_eq!(i64::from(found.outcomes.closed_count), closed);
    for stage in &found.outcomes.stages {
        let of = format!("select count(*) from top where now = '{}'", stage.stage.code());
        assert_eq!(i64::from(stage.open_count), number(&sql, &of));
    }
    for flow in &found.stage_flows {
        let to = flow.to.code();
        let of = match flow.from {
            None => format!("select count(*) from top where start = '{to}'"),
            Some(from) => {
                let from = from.code();
                format!("select count(distinct row_number) from move where before = '{from}' and after = '{to}'")
            }
        };
        assert_eq!(i64::from(flow.lead_count), number(&sql, &of), "{flow:?}");
    }
    let lost: u32 = found.lost.iter().map(|line| line.lead_count).sum();
    assert_eq!(i64::from(lost), number(&sql, "select count(*) from top where now = 'lost'"));
}
