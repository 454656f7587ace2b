//! Funnel and channels, against a slow count made another way.

use leadbench::lead::{Currency, Day, Field, IssueKind, IssueSet, Money, Spend, Stage, Values};
use leadbench::report::{
    ChannelRow, ChannelSplit, Channels, ChannelsAsk, Count, Depth, Funnel, Passages, Sources, Traces, Way,
    channels as answer, lead_costs,
};
use leadbench::table::{LeadTable, Row, Touches};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeMap;

/// A lead as the tests think of it.
#[derive(Clone, Debug, Default)]
struct Case {
    channel: String,
    source: String,
    campaign: String,
    stage: String,
    value: String,
    has_email: bool,
    has_phone: bool,
    is_email_invalid: bool,
    duplicate_count: u32,
}

fn table_of(cases: &[Case]) -> LeadTable {
    let mut table = LeadTable::default();
    for case in cases {
        let mut values = Values::default();
        values.set(Field::Channel, &case.channel);
        values.set(Field::Source, &case.source);
        values.set(Field::Campaign, &case.campaign);
        values.set(Field::Stage, &case.stage);
        values.set(Field::Value, &case.value);
        values.set(Field::Email, if case.has_email { "a@b.cz" } else { "" });
        values.set(Field::Phone, if case.has_phone { "+420601123456" } else { "" });
        let mut issues = IssueSet::default();
        if case.is_email_invalid {
            issues.insert(IssueKind::EmailInvalid);
        }
        let row = table.push(&values, issues, 2);
        (0..case.duplicate_count).for_each(|more| table.add_file_row(row, 3 + more));
    }
    table
}

/// The funnel of leads that came with their stages.
fn funnel(table: &LeadTable, rows: &[Row]) -> Funnel {
    let passages = Passages::new(table, Traces::default());
    leadbench::report::funnel(table, rows, &passages, Way::Ever, Day(20_000))
}

fn money(text: &str) -> Money {
    Money::parse(text).expect("money in its stored form")
}

fn spend(channel: &str, campaign: &str, text: &str) -> Spend {
    Spend { day: None, channel: channel.to_owned(), campaign: campaign.to_owned(), money: money(text) }
}

fn lead(channel: &str, stage: &str) -> Case {
    Case { channel: channel.to_owned(), stage: stage.to_owned(), has_email: true, ..Case::default() }
}

fn channels(table: &LeadTable, rows: &[Row], spends: &[Spend], split: ChannelSplit) -> Channels {
    let touches = Touches::default();
    let sources = Sources { table, rows, spends, touches: &touches, stage_days: &[], rejected: &[], accepted: None };
    answer(&sources, &ChannelsAsk { split, ..ChannelsAsk::default() }, Day(20_000))
}

/// A cost of a row.
fn cost(row: &ChannelRow, depth: Depth) -> Option<Money> {
    row.costs[depth as usize].map(|cost| cost.each)
}

fn all_rows(table: &LeadTable) -> Vec<Row> {
    (0..table.len()).collect()
}

#[test]
fn the_funnel_counts_who_is_in_a_stage_and_who_came_so_far() {
    let stages = ["suspect", "", "lead", "hot!", "prospect", "customer", "repeat_customer", "lost"];
    let mut cases: Vec<Case> = stages.iter().map(|stage| lead("referral", stage)).collect();
    cases[5].value = "10.00 EUR".to_owned();
    cases[6].value = "5.50 EUR".to_owned();
    cases[4].value = "999.00 EUR".to_owned();
    let table = table_of(&cases);
    let found = funnel(&table, &all_rows(&table));
    let counts: Vec<(u32, u32)> = found.steps.iter().map(|step| (step.now_count, step.reached_count)).collect();
    assert_eq!(counts, [(1, 8), (3, 7), (1, 3), (0, 2), (1, 2), (1, 1)]);
    assert_eq!((found.lead_count, found.lost_count), (8, 1));
    assert_eq!(found.won_value, [money("15.50 EUR")]);
    assert_eq!(found.from_first(1).rate(), Some(7.0 / 8.0));
    assert_eq!(found.from_previous(2).rate(), Some(3.0 / 7.0));
    assert_eq!((found.from_first(0).rate(), found.from_previous(0).rate()), (Some(1.0), None));
    assert_eq!((found.drop_off(2), found.drop_off(0), found.drop_off(6)), (Some(4), None, None));
}

#[test]
fn the_funnel_of_nothing_has_no_rates() {
    let found = funnel(&LeadTable::default(), &[]);
    assert_eq!((found.lead_count, found.steps.len()), (0, Stage::LADDER.len()));
    assert_eq!((found.from_first(0).rate(), found.from_previous(1).rate()), (None, None));
}

#[test]
fn leads_of_an_undone_import_are_not_counted() {
    let table = table_of(&[lead("sms", "customer"), lead("sms", "lead")]);
    assert_eq!(funnel(&table, &[1]).steps[4].reached_count, 0);
    assert_eq!(channels(&table, &[1], &[], ChannelSplit::Channel).total.count(Depth::Lead), Count::of(1));
}

#[test]
fn a_cost_needs_one_currency_and_someone_to_share_it() {
    let cases = [lead("a", "lead"), lead("a", "lead"), lead("a", "customer"), lead("b", "lead"), lead("", "lead")];
    let table = table_of(&cases);
    let spends = [
        spend("a", "", "10.00 EUR"),
        spend("b", "", "1.00 EUR"),
        spend("b", "", "1.00 USD"),
        spend("c", "", "5.00 EUR"),
    ];
    let found = channels(&table, &all_rows(&table), &spends, ChannelSplit::Channel);
    let names: Vec<&str> = found.rows.iter().map(|row| row.channel.as_str()).collect();
    assert_eq!(names, ["a", "", "b", "c"]);
    let [a, blank, b, c] = &found.rows[..] else { panic!("four rows") };
    assert_eq!((cost(a, Depth::Lead), cost(a, Depth::Customer)), (Some(money("3.33 EUR")), Some(money("10.00 EUR"))));
    assert_eq!((cost(blank, Depth::Lead), blank.spend.len()), (None, 0));
    assert_eq!((cost(b, Depth::Lead), b.spend.len()), (None, 2));
    assert!(c.count(Depth::Lead).is_zero());
    assert_eq!((cost(c, Depth::Lead), c.junk_rate().share()), (None, None));
    assert_eq!(found.total.spend, [money("16.00 EUR"), money("1.00 USD")]);
    assert_eq!(cost(&found.total, Depth::Lead), None);
    let costs = lead_costs(&table, &all_rows(&table), &spends);
    assert_eq!((costs.len(), costs.get("a")), (1, Some(&money("3.33 EUR"))));
}

#[test]
fn costs_are_rounded_half_up() {
    for (amount, lead_count, cost) in [
        ("0.05 EUR", 2, "0.03 EUR"),
        ("0.07 EUR", 3, "0.02 EUR"),
        ("0.08 EUR", 3, "0.03 EUR"),
        ("-0.05 EUR", 2, "-0.02 EUR"),
        ("100 JPY", 8, "13 JPY"),
        ("0.00 EUR", 4, "0.00 EUR"),
    ] {
        let table = table_of(&vec![lead("a", "lead"); lead_count]);
        let found = channels(&table, &all_rows(&table), &[spend("a", "", amount)], ChannelSplit::Channel);
        assert_eq!(self::cost(&found.total, Depth::Lead), Some(money(cost)), "{amount} for {lead_count}");
    }
}

#[test]
fn junk_is_who_nobody_can_reach() {
    let reachable = lead("list", "lead");
    let wrong = Case { is_email_invalid: true, ..reachable.clone() };
    let by_phone = Case { has_phone: true, ..wrong.clone() };
    let nothing = Case { has_email: false, ..reachable.clone() };
    let table = table_of(&[reachable, wrong, by_phone, nothing]);
    let row = channels(&table, &all_rows(&table), &[], ChannelSplit::Channel).total;
    assert_eq!(row.count(Depth::Valid), Count::of(2));
    assert_eq!((row.junk_rate().share(), row.customer_rate().share()), (Some(0.5), Some(0.0)));
}

#[test]
fn spend_goes_to_campaigns_and_never_to_sources() {
    let case = Case { source: "Google".into(), campaign: "spring".into(), ..lead("paid_search", "lead") };
    let table = table_of(&[case]);
    let spends = [spend("paid_search", "spring", "2.00 CNY"), spend("paid_search", "", "3.00 CNY")];
    let by = |split| channels(&table, &[0], &spends, split);
    let costs: Vec<Option<Money>> = by(ChannelSplit::Campaign).rows.iter().map(|row| cost(row, Depth::Lead)).collect();
    assert_eq!(costs, [Some(money("2.00 CNY")), None]);
    assert_eq!(cost(&by(ChannelSplit::Campaign).total, Depth::Lead), Some(money("5.00 CNY")));
    assert_eq!((by(ChannelSplit::Source).rows.len(), by(ChannelSplit::Source).total.spend.len()), (1, 0));
}

#[test]
fn a_channel_that_no_lead_has_any_more_is_not_listed() {
    let mut table = table_of(&[lead("old", "lead")]);
    table.set(0, Field::Channel, "new");
    let found = channels(&table, &[0], &[], ChannelSplit::Channel);
    assert_eq!(found.rows.iter().map(|row| row.channel.as_str()).collect::<Vec<_>>(), ["new"]);
}

/// More campaigns than a dictionary holds: the column is text then, and is counted all the same.
#[test]
fn thousands_of_campaigns_are_counted_too() {
    let case = |place: u32| Case { campaign: format!("campaign {}", place % 5_000), ..lead("email", "lead") };
    let table = table_of(&(0..6_000).map(case).collect::<Vec<_>>());
    assert!(table.column(Field::Campaign).words().is_none());
    let found = channels(&table, &all_rows(&table), &[spend("", "campaign 7", "3.00 EUR")], ChannelSplit::Campaign);
    assert_eq!((found.rows.len(), found.total.count(Depth::Lead)), (5_000, Count::of(6_000)));
    let seventh = found.rows.iter().find(|row| row.channel == "campaign 7");
    assert_eq!(seventh.and_then(|row| cost(row, Depth::Lead)), Some(money("1.50 EUR")));
}

fn any_cases() -> impl Strategy<Value = Vec<Case>> {
    let stage = prop::sample::select(vec!["", "suspect", "lead", "prospect", "opportunity", "customer", "lost", "odd"]);
    let texts = ("[abc]?", "[xyz]?", "[pq]?", stage, "([1-9].50 (EUR|USD))?");
    let case = (texts, any::<[bool; 3]>(), 0..3_u32).prop_map(|(texts, flags, duplicate_count)| {
        let (channel, source, campaign, stage, value) = texts;
        let [has_email, has_phone, is_email_invalid] = flags;
        let stage = stage.to_owned();
        Case { channel, source, campaign, stage, value, has_email, has_phone, is_email_invalid, duplicate_count }
    });
    prop::collection::vec(case, 0..40)
}

fn any_spends() -> impl Strategy<Value = Vec<Spend>> {
    let record = ("[abcd]?", "[pqr]?", -50..500_i64, prop::sample::select(vec!["EUR", "USD"]));
    let record = record.prop_map(|(channel, campaign, minor, code)| {
        let money = Money { minor, currency: Currency::parse(code).expect("a code") };
        Spend { day: None, channel, campaign, money }
    });
    prop::collection::vec(record, 0..8)
}

/// Leads, reachable, duplicates, prospects, customers of each channel, counted from the cases themselves.
fn slow_counts(cases: &[Case]) -> BTreeMap<String, [u32; 5]> {
    let mut counts = BTreeMap::<String, [u32; 5]>::new();
    for case in cases {
        let is_prospect = ["prospect", "opportunity", "customer"].contains(&case.stage.as_str());
        let is_valid = case.has_email && !case.is_email_invalid || case.has_phone;
        let figures = [1, is_valid.into(), case.duplicate_count, is_prospect.into(), (case.stage == "customer").into()];
        let sums = counts.entry(case.channel.clone()).or_default();
        sums.iter_mut().zip(figures).for_each(|(sum, figure)| *sum += figure);
    }
    counts
}

fn counts_of(row: &ChannelRow) -> [Count; 5] {
    let [lead, valid, _, prospect, _, customer] = row.counts;
    [lead, valid, row.duplicates, prospect, customer]
}

fn sum_in(sums: &[Money], code: &str) -> i64 {
    sums.iter().filter(|sum| sum.currency.code() == code).map(|sum| sum.minor).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_split_adds_up_to_the_whole(cases in any_cases(), spends in any_spends()) {
        let table = table_of(&cases);
        let rows = all_rows(&table);
        let whole = funnel(&table, &rows);
        for split in [ChannelSplit::Channel, ChannelSplit::Source, ChannelSplit::Campaign] {
            let found = channels(&table, &rows, &spends, split);
            let mut sums = [Count::default(); 5];
            for row in &found.rows {
                sums.iter_mut().zip(counts_of(row)).for_each(|(sum, figure)| *sum += figure);
            }
            prop_assert_eq!(sums, counts_of(&found.total));
            prop_assert_eq!(found.total.count(Depth::Lead), Count::of(whole.lead_count));
            prop_assert_eq!(found.total.count(Depth::Prospect), Count::of(whole.steps[2].reached_count));
            prop_assert_eq!(found.total.count(Depth::Customer), Count::of(whole.steps[4].reached_count));
            prop_assert_eq!(&found.total.won_value, &whole.won_value);
            for code in ["EUR", "USD"] {
                let spent = spends.iter().filter(|spend| spend.money.currency.code() == code && split != ChannelSplit::Source);
                prop_assert_eq!(sum_in(&found.total.spend, code), spent.map(|spend| spend.money.minor).sum::<i64>());
            }
            prop_assert!(found.rows.windows(2).all(|pair| pair[0].count(Depth::Lead) >= pair[1].count(Depth::Lead)));
        }
    }

    #[test]
    fn channels_agree_with_a_slow_count(cases in any_cases()) {
        let table = table_of(&cases);
        let found = channels(&table, &all_rows(&table), &[], ChannelSplit::Channel);
        let fast: BTreeMap<String, [Count; 5]> = found.rows.iter().map(|row| (row.channel.clone(), counts_of(row))).collect();
        let slow: BTreeMap<String, [Count; 5]> =
            slow_counts(&cases).into_iter().map(|(name, counts)| (name, counts.map(Count::of))).collect();
        prop_assert_eq!(fast, slow);
    }

    #[test]
    fn the_funnel_never_widens(cases in any_cases()) {
        let table = table_of(&cases);
        let found = funnel(&table, &all_rows(&table));
        prop_assert!(found.steps.windows(2).all(|pair| pair[0].reached_count >= pair[1].reached_count));
        let now: u32 = found.steps.iter().map(|step| step.now_count).sum();
        prop_assert_eq!(now + found.lost_count, found.lead_count);
        prop_assert_eq!(found.steps[0].reached_count, found.lead_count);
    }
}
