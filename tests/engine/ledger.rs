//! Money adds up: amounts over days, prices a lead, rebates, conversion; and each of it can be undone.

use crate::book::Desk;
use leadbench::book::{Change, Parts, Settings};
use leadbench::lead::{
    CostLine, CostModel, CountedFor, Currency, Day, EntryId, ExchangeRate, Field, LedgerStep, Money, Spend,
    parse_decimal,
};
use std::collections::BTreeMap;

pub const EUR: &str = "EUR";

pub fn money(minor: i64, currency: &str) -> Money {
    Money { minor, currency: Currency::parse(currency).expect("a code") }
}

pub fn day(text: &str) -> Day {
    Day::parse_iso(text).expect("a day")
}

pub fn line(model: CostModel, channel: &str, [from, to]: [&str; 2], minor: i64, count: i64) -> CostLine {
    CostLine {
        model,
        channel: channel.to_owned(),
        campaign: String::new(),
        from: day(from),
        to: day(to),
        money: money(minor, EUR),
        count,
        note: String::new(),
    }
}

pub fn write(desk: &mut Desk, step: LedgerStep) -> EntryId {
    let (change, parts) = desk.book.plan_ledger(&step).expect("possible");
    desk.change(change, parts)
}

fn record(desk: &mut Desk, spends: Vec<Spend>) -> EntryId {
    desk.change(Change::SpendRecorded { file: "spend.csv".to_owned(), spends }, Parts::default())
}

/// Sums by channel, as the figures get them.
pub fn sums(desk: &Desk) -> BTreeMap<(String, String), i64> {
    let mut sums = BTreeMap::new();
    for spend in desk.book.spends().iter() {
        *sums.entry((spend.channel.clone(), spend.money.currency.code().to_owned())).or_default() += spend.money.minor;
    }
    sums
}

fn sum(desk: &Desk, channel: &str) -> i64 {
    sums(desk).get(&(channel.to_owned(), EUR.to_owned())).copied().unwrap_or_default()
}

const LEADS: &str = "\
Name,Email,Source,Campaign,First contact,Stage,Value,Won on
Anna,anna@a.example,Google Ads,spring,2026-01-05,customer,1000.05 EUR,2026-02-01
Bela,bela@b.example,Google Ads,spring,2026-01-05,lead,,
Cyril,cyril@c.example,Google Ads,autumn,2026-02-10,customer,200 EUR,2026-02-28
Dora,dora@d.example,Partner,,2026-01-20,customer,333.33 EUR,2026-03-01
Emil,emil@e.example,Billboard D1,,2026-01-31,lead,,
";

pub fn desk() -> Desk {
    let mut desk = Desk::default();
    desk.import("leads.csv", LEADS);
    let after = Settings { currency: EUR.to_owned(), region: "IT".to_owned() };
    desk.change(Change::SettingsChanged { before: Settings::default(), after }, Parts::default());
    desk
}

#[test]
fn what_a_line_of_each_model_comes_to() {
    let year = ["2026-01-01", "2026-12-31"];
    for (model, channel, days, minor, count, expected) in [
        (CostModel::Flat, "paid_search", year, 100_000, 0, 100_000),
        (CostModel::Event, "trade_fair", ["2026-05-04", "2026-05-06"], 100_000, 0, 100_000),
        (CostModel::ListPrice, "bought_list", ["2026-01-01", "2026-01-01"], 49_999, 0, 49_999),
        (CostModel::PerClick, "paid_search", ["2026-01-01", "2026-01-31"], 37, 1_001, 37_037),
        // 7.25 hours at 33.33 are 241.6425.
        (CostModel::HoursRate, "cold_call", ["2026-01-01", "2026-01-31"], 3_333, 725, 24_164),
        // Of January 17 of 31 days, the whole of February.
        (CostModel::Monthly, "web_form", ["2026-01-15", "2026-02-28"], 31_000, 0, 17_000 + 31_000),
        (CostModel::PerLead, "paid_search", ["2026-01-01", "2026-01-31"], 1_250, 0, 2 * 1_250),
        (CostModel::PerLead, "paid_search", year, 1_250, 0, 3 * 1_250),
        (CostModel::PerLead, "Billboard D1", year, 999, 0, 999),
        // 12.5% of 1000.05 and of 200 in February; 125.00625 is rounded for itself.
        (CostModel::Rebate, "paid_search", ["2026-02-01", "2026-02-28"], 0, 125, 12_501 + 2_500),
        (CostModel::Rebate, "partner", year, 0, 100, 3_333),
        (CostModel::Rebate, "partner", ["2026-01-01", "2026-02-28"], 0, 100, 0),
    ] {
        let mut desk = desk();
        let before = desk.book.fingerprint();
        let id = write(&mut desk, LedgerStep::Line(line(model, channel, days, minor, count)));
        assert_eq!(sum(&desk, channel), expected, "{model:?} {days:?}");
        let told = &desk.book.spend_worked().lines[0];
        assert_eq!(told.sums.iter().map(|sum| sum.minor).sum::<i64>(), expected, "as it is told: {model:?}");
        assert_eq!(desk.read_again().spends(), desk.book.spends(), "the same from what is stored");
        assert_ne!(desk.book.fingerprint().contents, before.contents, "{model:?}");
        desk.undo(id);
        assert_eq!((sum(&desk, channel), desk.book.fingerprint().contents), (0, before.contents), "undone: {model:?}");
    }
}

#[test]
fn a_price_a_lead_counts_for_the_campaign_of_each_lead() {
    let mut desk = desk();
    write(&mut desk, LedgerStep::Line(line(CostModel::PerLead, "paid_search", ["2026-01-01", "2026-12-31"], 500, 0)));
    let mut campaigns = BTreeMap::<String, i64>::new();
    desk.book
        .spends()
        .iter()
        .for_each(|spend| *campaigns.entry(spend.campaign.clone()).or_default() += spend.money.minor);
    let expected = [("autumn".to_owned(), 500), ("spring".to_owned(), 1_000)];
    assert_eq!(campaigns, BTreeMap::from(expected));
    let mut only = line(CostModel::PerLead, "paid_search", ["2026-01-01", "2026-12-31"], 100, 0);
    only.campaign = "autumn".to_owned();
    write(&mut desk, LedgerStep::Line(only));
    assert_eq!(sum(&desk, "paid_search"), 1_500 + 100);
    desk.edit(0, Field::Channel, "partner");
    assert_eq!(sum(&desk, "paid_search"), 1_000 + 100, "a lead less by that channel");
}

#[test]
fn amounts_count_at_the_latest_rate_on_their_day_or_before() {
    let mut desk = desk();
    let spend = |on: Option<&str>, text: &str, currency: &str| Spend {
        day: on.map(day),
        channel: "paid_search".to_owned(),
        campaign: String::new(),
        money: money(text.parse().expect("a number"), currency),
    };
    record(
        &mut desk,
        vec![
            spend(Some("2026-01-01"), "2500", "CZK"),
            spend(Some("2026-03-01"), "2500", "CZK"),
            spend(None, "2500", "CZK"),
            spend(Some("2026-03-01"), "-2513", "CZK"),
            spend(Some("2026-03-01"), "1000", "JPY"),
            spend(Some("2026-03-01"), "100", EUR),
        ],
    );
    let unconverted =
        |desk: &Desk| desk.book.spend_worked().unconverted.iter().map(|it| it.code().to_owned()).collect::<Vec<_>>();
    assert_eq!((unconverted(&desk), sum(&desk, "paid_search")), (vec!["CZK".to_owned(), "JPY".to_owned()], 100));
    let rate = |on: &str, currency: &str, units: &str| {
        let code = |text: &str| Currency::parse(text).expect("a code");
        let units = parse_decimal(units, ExchangeRate::DIGITS).expect("a number");
        LedgerStep::Rate(ExchangeRate { day: day(on), report: code(EUR), currency: code(currency), units })
    };
    let first = write(&mut desk, rate("2026-02-01", "CZK", "25"));
    // 1.00 before the rate, by it; 1.00; 1.00 without a day; -1.0052.
    assert_eq!(sum(&desk, "paid_search"), 100 + 100 + 100 - 101 + 100);
    assert_eq!(desk.book.spend_worked().early.len(), 1, "an amount is from before the first rate");
    let second = write(&mut desk, rate("2026-02-15", "CZK", "50"));
    assert_eq!(sum(&desk, "paid_search"), 100 + 50 + 50 - 50 + 100, "later ones by the later rate");
    write(&mut desk, rate("2026-02-15", "JPY", "160.5"));
    assert_eq!((unconverted(&desk), sum(&desk, "paid_search")), (vec![], 250 + 623), "1000 yen are 6.23");
    write(&mut desk, LedgerStep::RateRemoved(second));
    assert_eq!(sum(&desk, "paid_search"), 299 + 623);
    desk.undo_latest();
    assert_eq!(sum(&desk, "paid_search"), 250 + 623);
    desk.undo(first);
    assert_eq!(sum(&desk, "paid_search"), 50 + 50 + 50 - 50 + 100 + 623, "by the only rate left");
    assert!(desk.book.plan_ledger(&LedgerStep::RateRemoved(first)).is_none(), "it is not there");
}

#[test]
fn spend_that_nobody_answers_for_is_named_and_counts_where_it_is_put() {
    let mut desk = desk();
    let spend = |channel: &str, campaign: &str, minor: i64| Spend {
        day: Some(day("2026-01-10")),
        channel: channel.to_owned(),
        campaign: campaign.to_owned(),
        money: money(minor, EUR),
    };
    record(
        &mut desk,
        vec![
            spend("", "brand", 100),
            spend("", "", 7),
            spend("display", "x", 20),
            spend("display", "y", 30),
            spend("paid_search", "spring", 400),
            spend("paid_search", "winter", 500),
        ],
    );
    let named = |desk: &Desk| -> Vec<(String, Option<String>, i64)> {
        let found = desk.book.spend_unassigned().into_iter();
        found.map(|it| (it.channel, it.campaign, it.sums[0].minor)).collect()
    };
    let of = |channel: &str, campaign: Option<&str>, minor| (channel.to_owned(), campaign.map(str::to_owned), minor);
    let all = [
        of("", Some(""), 7),
        of("", Some("brand"), 100),
        of("display", None, 50),
        of("paid_search", Some("winter"), 500),
    ];
    assert_eq!(named(&desk), all);
    let counted =
        CountedFor { entry: None, from: String::new(), campaign: Some("brand".to_owned()), to: "partner".to_owned() };
    let id = write(&mut desk, LedgerStep::Counted(counted));
    assert_eq!((sum(&desk, ""), sum(&desk, "partner")), (7, 100));
    record(&mut desk, vec![spend("", "brand", 11)]);
    assert_eq!(sum(&desk, "partner"), 111, "later spend of the kind too");
    assert_eq!(desk.book.spend_records().len(), 7, "what was recorded stays as it was recorded");
    desk.undo(id);
    assert_eq!((sum(&desk, ""), sum(&desk, "partner")), (118, 0));
}

#[test]
fn the_same_file_is_known_until_it_is_undone() {
    let mut desk = desk();
    let spend = |minor| Spend { day: None, channel: String::new(), campaign: String::new(), money: money(minor, EUR) };
    let id = record(&mut desk, vec![spend(1), spend(2)]);
    let is_known = |desk: &Desk, name, spends: &[Spend]| desk.book.spend_file_known(name, spends).is_some();
    assert!(is_known(&desk, "spend.csv", &[spend(1), spend(2)]));
    assert!(!is_known(&desk, "other.csv", &[spend(1), spend(2)]));
    assert!(!is_known(&desk, "spend.csv", &[spend(1)]));
    desk.undo(id);
    assert!(!is_known(&desk, "spend.csv", &[spend(1), spend(2)]));
}

#[test]
fn decimals_are_read_exactly() {
    for (text, digits, number) in [
        ("25.315", 8, Some(2_531_500_000)),
        ("0,5", 2, Some(50)),
        ("12.50", 1, Some(125)),
        ("100", 0, Some(100)),
        ("1.234", 2, None),
        ("", 2, None),
        (".5", 2, None),
        ("-1", 2, None),
        ("1e3", 2, None),
    ] {
        assert_eq!(parse_decimal(text, digits), number, "{text}");
    }
}
