//! What channels cost, from a book with its journal: readings, periods, attribution, rejected rows, ranking, more spend.

use crate::book::Desk;
use leadbench::book::{MergeDraft, rejected_from, stage_days, touches};
use leadbench::lead::{Day, Money, Spend, Stage};
use leadbench::report::{
    Attribution, Change, ChannelFigure, ChannelOrder, ChannelRow, ChannelSplit, Channels, ChannelsAsk, Comparison,
    Count, Depth, Payback, Period, PeriodChoice, Reading, Sources, channels,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const TODAY: Day = Day(20_000);
const DAY_MILLIS: i64 = 86_400_000;

fn spend(day: &str, channel: &str, amount: &str) -> Spend {
    let money = Money::parse(amount).expect("money");
    Spend { day: Day::parse_iso(day), channel: channel.to_owned(), campaign: String::new(), money }
}

fn figures(desk: &Desk, spends: &[Spend], ask: ChannelsAsk) -> Channels {
    let book = &desk.book;
    let sources = Sources {
        table: book.table(),
        rows: book.rows(),
        spends,
        touches: &touches(book),
        stage_days: &stage_days(book),
        rejected: &rejected_from(book),
        accepted: None,
    };
    channels(&sources, &ask, TODAY)
}

fn row<'a>(found: &'a Channels, channel: &str) -> &'a ChannelRow {
    found.rows.iter().find(|row| row.channel == channel).unwrap_or_else(|| panic!("{channel} in {:#?}", found.rows))
}

fn between(from: &str, until: &str) -> PeriodChoice {
    PeriodChoice::Between(Period { from: Day::parse_iso(from), until: Day::parse_iso(until) })
}

/// Leads of each row in thousandths, by name.
fn leads(found: &Channels) -> Vec<(&str, i64)> {
    let mut leads: Vec<(&str, i64)> =
        found.rows.iter().map(|row| (&*row.channel, row.count(Depth::Lead).thousandths())).collect();
    leads.retain(|(_, count)| *count > 0);
    leads.sort_unstable();
    leads
}

#[test]
fn a_lead_that_comes_again_is_given_to_its_first_its_last_or_all_touches() {
    let mut desk = Desk { pause_millis: DAY_MILLIS, ..Desk::default() };
    desk.import("one.csv", "Name,E-mail,Source\nAnna,anna@a.example,Facebook\nBen,ben@b.example,Referral\n");
    desk.import("two.csv", "Name,E-mail,Source\nAnna,anna@a.example,Newsletter\n");
    desk.import("three.csv", "Name,E-mail,Source\nAnna,anna@a.example,Newsletter\n");
    let by = |desk: &Desk, attribution| {
        let found = figures(desk, &[], ChannelsAsk { attribution, ..ChannelsAsk::default() });
        assert_eq!(found.total.count(Depth::Lead), Count::of(2));
        (leads(&found).iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>(), found.several_count)
    };
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    assert_eq!(by(&desk, Attribution::First), (texts(&["referral 1000", "social 1000"]), 1));
    assert_eq!(by(&desk, Attribution::Last), (texts(&["newsletter 1000", "referral 1000"]), 1));
    assert_eq!(by(&desk, Attribution::Even), (texts(&["newsletter 667", "referral 1000", "social 333"]), 1));
    // The same file once more is no news.
    desk.import("three.csv", "Name,E-mail,Source\nAnna,anna@a.example,Newsletter\n");
    assert_eq!(by(&desk, Attribution::Even).0[0], "newsletter 667");
    // Merged, Ben came by Anna's ways too; by days, his own comes first with hers.
    let drafts = [MergeDraft { kept: 1, gone: vec![0], choices: Vec::new() }];
    let (change, parts) = desk.book.plan_merge(&drafts).expect("a merge");
    desk.change(change, parts);
    let found = figures(&desk, &[], ChannelsAsk { attribution: Attribution::Even, ..ChannelsAsk::default() });
    assert_eq!(found.total.count(Depth::Lead), Count::of(1));
    assert_eq!(leads(&found), [("newsletter", 500), ("referral", 250), ("social", 250)]);
}

fn three_months() -> (Desk, Vec<Spend>) {
    let mut desk = Desk::default();
    let list = "Name,E-mail,Source,Stage,Value,First contact,Won on\n\
        A,a@a.example,Referral,customer,100.00 EUR,2024-01-05,2024-03-02\n\
        B,b@a.example,Referral,lead,,2024-01-20,\n\
        C,c@a.example,Referral,customer,50.00 EUR,2024-02-10,2024-02-20\n\
        D,d@a.example,Referral,customer,70.00 EUR,2024-02-11,\n\
        E,e@a.example,Referral,prospect,,,\n\
        F,,Referral,lead,,2024-02-01,\n";
    desk.import("list.csv", list);
    let spends = vec![
        spend("2024-01-10", "referral", "60.00 EUR"),
        spend("2024-02-10", "referral", "90.00 EUR"),
        spend("", "referral", "5.00 EUR"),
    ];
    (desk, spends)
}

#[test]
fn a_period_is_read_by_the_leads_that_came_or_by_what_happened() {
    let (desk, spends) = three_months();
    let january = between("2024-01-01", "2024-01-31");
    let ask = ChannelsAsk { period: january, ..ChannelsAsk::default() };
    let cohort = figures(&desk, &spends, ask);
    let counts = |found: &Channels| found.total.counts.map(|count| count.thousandths() / 1000);
    assert_eq!(counts(&cohort), [2, 2, 0, 1, 1, 1]);
    assert_eq!(cohort.total.spend, [Money::parse("60.00 EUR").expect("money")]);
    assert_eq!(cohort.undated.lead_count, 1);
    assert_eq!(cohort.undated.spend, [Money::parse("5.00 EUR").expect("money")]);
    let won = |found: &Channels| found.total.won_value.first().map_or(0, |won| won.minor);
    assert_eq!((won(&cohort), cohort.total.profit().map(|profit| profit.minor)), (10_000, Some(4_000)));
    let paid = Payback::On { day: Day::parse_iso("2024-03-02").expect("a day"), after_days: Some(52) };
    assert_eq!(cohort.total.payback, paid);

    let march = ChannelsAsk { period: between("2024-03-01", "2024-03-31"), reading: Reading::Event, ..ask };
    let event = figures(&desk, &spends, march);
    assert_eq!((counts(&event), won(&event)), ([0, 0, 0, 0, 0, 1], 10_000));
    // D's day is not known, nor are those of any prospect.
    assert_eq!(event.undated.stage_counts, [4, 3, 1]);

    let all = figures(&desk, &spends, ChannelsAsk { reading: Reading::Event, ..ChannelsAsk::default() });
    assert_eq!((counts(&all), won(&all), all.undated.lead_count), ([5, 5, 0, 4, 3, 3], 22_000, 0));
    assert_eq!(all.total.spend[0].minor, 15_500);
    // F was rejected, and its source is known.
    assert_eq!(row(&all, "referral").rejected_count, 1);
    let february = ChannelsAsk { period: between("2024-02-01", "2024-02-29"), ..ask };
    assert_eq!(figures(&desk, &spends, february).total.rejected_count, 1);
    assert_eq!(figures(&desk, &spends, ask).total.rejected_count, 0);
}

#[test]
fn moves_by_hand_have_their_days_and_a_lost_lead_counts_as_far_as_it_came() {
    let (mut desk, spends) = three_months();
    let at = |text: &str| i64::from(Day::parse_iso(text).expect("a day").0) * DAY_MILLIS;
    for (day, stage) in [("2024-04-02", Stage::Opportunity), ("2024-05-02", Stage::Lost)] {
        desk.now_millis = Some(at(day));
        let (change, parts) = desk.book.plan_moved(&[1], stage, None).expect("a move");
        desk.change(change, parts);
    }
    let april = ChannelsAsk { period: between("2024-04-01", "2024-04-30"), ..ChannelsAsk::default() };
    let event = figures(&desk, &spends, ChannelsAsk { reading: Reading::Event, ..april });
    assert_eq!(event.total.counts.map(|count| count.thousandths() / 1000), [0, 0, 0, 1, 1, 0]);
    let january = ChannelsAsk { period: between("2024-01-01", "2024-01-31"), ..april };
    assert_eq!(figures(&desk, &spends, january).total.count(Depth::Opportunity), Count::of(2));
}

#[test]
fn a_channel_with_three_leads_is_not_crowned() {
    let mut desk = Desk::default();
    let mut list = "Name,E-mail,Source\n".to_owned();
    for lead in 0..203 {
        let source = if lead < 3 { "Referral" } else { "Newsletter" };
        list += &format!("P{lead},p{lead}@a.example,{source}\n");
    }
    desk.import("list.csv", &list);
    // 4 euros a lead, and 5.
    let spends = [spend("2024-01-10", "referral", "12.00 EUR"), spend("2024-01-10", "newsletter", "1000.00 EUR")];
    let figure = Some(ChannelFigure::CostPerLead);
    let ask = ChannelsAsk { figure, order: ChannelOrder::Figure, ..ChannelsAsk::default() };
    let found = figures(&desk, &spends, ask);
    assert_eq!(found.rows.iter().map(|row| &*row.channel).collect::<Vec<_>>(), ["newsletter", "referral"]);
    let few = row(&found, "referral").costs[0].expect("a cost");
    assert!(few.is_few && !row(&found, "newsletter").costs[0].expect("a cost").is_few);
    assert_eq!(few.each.minor, 400);
    // What 1,000 more might bring: nothing is said of the three.
    let next = |channel: &str| found.next.iter().find(|it| it.channel == channel).expect("spend");
    assert_eq!((next("referral").leads, next("referral").customers), (None, None));
    let leads = next("newsletter").leads.expect("enough");
    assert!((leads.mean - 200.0).abs() < 1e-9 && leads.low > 155 && leads.high < 250, "{leads:?}");
}

#[test]
fn two_periods_are_told_apart_only_where_their_intervals_are() {
    let mut desk = Desk::default();
    let mut list = "Name,E-mail,Source,First contact\n".to_owned();
    for lead in 0..300 {
        let (source, day) = match lead {
            0..40 => ("Referral", "2024-01-05"),
            40..140 => ("Referral", "2024-02-05"),
            140..180 => ("Newsletter", "2024-01-05"),
            180..224 => ("Newsletter", "2024-02-05"),
            _ => ("Billboard", "2024-02-05"),
        };
        list += &format!("P{lead},p{lead}@a.example,{source},{day}\n");
    }
    desk.import("list.csv", &list);
    let spends = ["2024-01-10", "2024-02-10"]
        .map(|day| [spend(day, "referral", "100.00 EUR"), spend(day, "newsletter", "100.00 EUR")]);
    let ask = ChannelsAsk {
        period: between("2024-02-01", "2024-02-29"),
        comparison: Comparison::Other(Period {
            from: Day::parse_iso("2024-01-01"),
            until: Day::parse_iso("2024-01-31"),
        }),
        ..ChannelsAsk::default()
    };
    let found = figures(&desk, &spends.concat(), ask);
    let versus = found.versus.as_ref().expect("compared");
    let change = |channel: &str| versus.rows.iter().find(|row| row.channel == channel).map(|row| row.change);
    assert_eq!(change("referral"), Some(Change::Down));
    assert_eq!((change("newsletter"), change("Billboard")), (Some(Change::Unclear), Some(Change::Untold)));
    assert_eq!(found.trend.months.len(), 1);
    let line = found.trend.lines.iter().find(|line| line.channel == "referral").expect("a line");
    assert_eq!(line.figures[0].expect("told").size(), 100.0);
}

const SOURCES: [&str; 4] = ["Referral", "Newsletter", "Facebook", ""];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, rng_seed: RngSeed::Fixed(7), failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever comes again or is merged: by each split, reading and attribution the rows add up to the same total, to the
    /// last part of a lead and to the cent.
    #[test]
    fn every_attribution_adds_up_to_the_whole(
        files in prop::collection::vec(prop::collection::vec((0..12_u32, 0..4_usize, 0..999_i64), 1..12), 1..5),
        merge in prop::collection::vec((0..12_u32, 0..12_u32), 0..4),
    ) {
        let mut desk = Desk::default();
        for (file, rows) in files.iter().enumerate() {
            let mut list = "Name,E-mail,Source,Stage,Value,First contact\n".to_owned();
            for (person, source, minor) in rows {
                let stage = ["customer", "lead", "prospect"][*person as usize % 3];
                let day = Day(19_000 + *person as i32 * 20);
                list += &format!("P{person},p{person}@a.example,{},{stage},{minor}.37 EUR,{day}\n", SOURCES[*source]);
            }
            desk.import(&format!("{file}.csv"), &list);
        }
        for (kept, gone) in merge {
            let draft = MergeDraft { kept, gone: vec![gone], choices: Vec::new() };
            if kept < desk.book.table().len() && let Some((change, parts)) = desk.book.plan_merge(&[draft]) {
                desk.change(change, parts);
            }
        }
        let count = Count::of(desk.book.rows().len() as u32);
        for split in [ChannelSplit::Channel, ChannelSplit::Source, ChannelSplit::Campaign] {
            for reading in [Reading::Cohort, Reading::Event] {
                let mut won = None;
                for attribution in [Attribution::First, Attribution::Last, Attribution::Even] {
                    let found = figures(&desk, &[], ChannelsAsk { split, reading, attribution, ..ChannelsAsk::default() });
                    let sum = |of: &dyn Fn(&ChannelRow) -> Count| found.rows.iter().fold(Count::default(), |sum, row| sum + of(row));
                    prop_assert_eq!(found.total.count(Depth::Lead), count);
                    for depth in Depth::ALL {
                        prop_assert_eq!(sum(&|row| row.count(depth)), found.total.count(depth));
                    }
                    prop_assert_eq!(sum(&|row| row.duplicates), found.total.duplicates);
                    let minor = |row: &ChannelRow| row.won_value.first().map_or(0, |won| won.minor);
                    prop_assert_eq!(found.rows.iter().map(minor).sum::<i64>(), minor(&found.total));
                    prop_assert_eq!(*won.get_or_insert(minor(&found.total)), minor(&found.total));
                }
            }
        }
    }
}
