//! How long Funnel, Trends and Channels take to answer in a large book: 50 channels, three years of daily spend.

use crate::large_book::{ROUNDS, Recorded, in_browser, is_in_browser, print_times};
use crate::steps::{cargo, run};
use leadbench::book::{Change, Parts, Query};
use leadbench::lead::{Currency, Day, Field, Money, Spend, Stage};
use leadbench::report::{Attribution, ChannelOrder, ChannelSplit, ChannelsAsk, Comparison, PeriodChoice, Reading};
use leadbench::worker::cost_work;
use leadbench::worker::desk::Desk;
use leadbench::worker::figures::funnel_figures::{FunnelAsk, PeriodUnit, Split, Way};
use leadbench::worker::figures::trend_figures::TrendsAsk;
use leadbench::worker::figures::{self as figures_work, FiguresAsk};
use leadbench::worker::protocol::Ask;
use std::fmt::Write;

const LEADS: u32 = 100_000;
const CHANNELS: u32 = 50;
const DAYS: i32 = 3 * 365;
const TODAY: Day = Day(20_100);
const DAY_MILLIS: i64 = 86_400_000;

/// Prints the middle and the longest time of each page, each asked right after a change of the book. With `--browser` the
/// finished product answers, in Chromium: the pages as they are opened.
pub fn figures(options: &[String]) -> Result<(), String> {
    let mut rest = options.to_vec();
    let is_in_browser = is_in_browser(&mut rest);
    let lead_count = match &rest[..] {
        [] => LEADS,
        [name, count] if name == "--leads" => count.parse().map_err(|_| format!("`{count}` is no number of leads"))?,
        _ => return Err("cargo xtask figures [--leads 100000] [--browser]".to_owned()),
    };
    if cfg!(debug_assertions) {
        let build = ["run", "--quiet", "--profile", "native", "--bin", "xtask", "--features", "xtask", "--", "figures"];
        return run(cargo(build).args(options));
    }
    let mut recorded = Recorded::default();
    recorded.take_in("list.csv", &list(lead_count)?, moment(DAYS))?;
    // One of ten comes again, by another way.
    recorded.take_in("again.csv", &again(lead_count)?, moment(1))?;
    let recorded_spend = Change::SpendRecorded { file: "spend.csv".to_owned(), spends: spends()? };
    recorded.apply(recorded_spend, Parts::default(), moment(0));
    move_leads(&mut recorded, lead_count);
    println!(
        "{lead_count} leads, {CHANNELS} channels, {} amounts of spend; milliseconds, middle and longest of {ROUNDS}:",
        CHANNELS as i32 * DAYS
    );
    if is_in_browser {
        let pages = [("funnel", "ask:funnel"), ("trends", "ask:funnel"), ("channels", "ask:channels")];
        return in_browser::measure(recorded, &pages);
    }
    let mut desk = Desk::new(recorded.book, 1);
    print_funnel_and_trends(&mut desk);
    for (reading, name) in [(Reading::Cohort, "cohort"), (Reading::Event, "event")] {
        for (attribution, touch) in
            [(Attribution::First, "first"), (Attribution::Last, "last"), (Attribution::Even, "even")]
        {
            let ask = ChannelsAsk { reading, attribution, ..ChannelsAsk::default() };
            print_channels(&format!("channels, {name}, {touch} touch"), &mut desk, ask);
        }
    }
    let ask = ChannelsAsk { split: ChannelSplit::Campaign, order: ChannelOrder::Figure, ..ChannelsAsk::default() };
    print_channels("channels, by campaign, ranked", &mut desk, ask);
    let ask = ChannelsAsk { period: PeriodChoice::LastYear, comparison: Comparison::Before, ..ChannelsAsk::default() };
    print_channels("channels, a year against another", &mut desk, ask);
    Ok(())
}

fn print_funnel_and_trends(desk: &mut Desk) {
    let funnel = |way, split| FiguresAsk::Funnel(FunnelAsk { way, split, ..FunnelAsk::default() });
    let trends = FiguresAsk::Trends(TrendsAsk {
        query: Query::default(),
        unit: PeriodUnit::Month,
        stage: Stage::Customer,
        split: Field::Channel,
        quality_by: Field::Campaign,
        quality_days: 90,
    });
    for (page, ask) in [
        ("funnel", funnel(Way::Ever, None)),
        ("funnel, in order, by channel", funnel(Way::InOrder, Some(Split::Field(Field::Channel)))),
        ("trends", trends),
    ] {
        print_times(page, desk, |desk| drop(figures_work::answer(desk, &ask, TODAY)));
    }
}

fn print_channels(page: &str, desk: &mut Desk, ask: ChannelsAsk) {
    let ask = Ask::Channels(cost_work::pack(&ask));
    print_times(page, desk, |desk| drop(desk.answer(&ask, TODAY)));
}

fn moment(days_ago: i32) -> i64 {
    i64::from(TODAY.0 - days_ago) * DAY_MILLIS
}

/// One lead of ten is moved, in a hundred entries.
fn move_leads(recorded: &mut Recorded, lead_count: u32) {
    for number in 0..100 {
        let rows: Vec<u32> = (0..lead_count / 1000).map(|at| (at * 1000 + number * 7) % lead_count).collect();
        if let Some((change, parts)) = recorded.book.plan_moved(&rows, Stage::ALL[(number % 7) as usize], None) {
            recorded.apply(change, parts, moment(300 - 2 * number as i32));
        }
    }
}

fn list(lead_count: u32) -> Result<String, String> {
    let mut csv = "Lead ID,Name,E-mail,Source,Campaign,Stage,Value,First contact,Won on\n".to_owned();
    for lead in 0..lead_count {
        let (channel, campaign) = (lead * 7919 % 1009 % CHANNELS, lead * 31 % 400);
        let day = Day(TODAY.0 - DAYS + (lead.wrapping_mul(2_654_435_761) % DAYS as u32) as i32);
        let (stage, value, won) = match lead % 20 {
            0 => ("customer", format!("{}.50 EUR", 100 + lead % 900), Day(day.0 + 20).to_string()),
            1 | 2 => ("opportunity", String::new(), String::new()),
            3..7 => ("prospect", String::new(), String::new()),
            7 => ("lost", String::new(), String::new()),
            _ => ("lead", String::new(), String::new()),
        };
        writeln!(
            csv,
            "L{lead},Person {lead},p{lead}@firm.example,Way {channel:02},Drive {campaign},{stage},{value},{day},{won}"
        )
        .map_err(|fault| fault.to_string())?;
    }
    Ok(csv)
}

fn again(lead_count: u32) -> Result<String, String> {
    let mut csv = "Lead ID,Source\n".to_owned();
    for lead in (0..lead_count).step_by(10) {
        writeln!(csv, "L{lead},Way {:02}", lead % 7).map_err(|fault| fault.to_string())?;
    }
    Ok(csv)
}

fn spends() -> Result<Vec<Spend>, String> {
    let currency = Currency::parse("EUR").ok_or("no currency")?;
    let days = (0..DAYS).flat_map(|day| (0..CHANNELS).map(move |channel| (day, channel)));
    let spend = |(day, channel): (i32, u32)| Spend {
        day: Some(Day(TODAY.0 - DAYS + day)),
        channel: format!("Way {channel:02}"),
        campaign: format!("Drive {}", channel * 8),
        money: Money { minor: i64::from(channel) * 100 + i64::from(day % 97) + 1, currency },
    };
    Ok(days.map(spend).collect())
}
