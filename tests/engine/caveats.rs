//! What figures do not say by themselves: deals recorded only from a day on, conversions that cannot be told apart.

use leadbench::lead::{Day, Field, IssueSet, Values};
use leadbench::report::{ChannelsAsk, Passages, Sources, Traces, Way, channels, deals_from, funnel};
use leadbench::table::{LeadTable, Touches};

/// Leads of a channel: first contact on a day, and the day of the deal, if there was one.
fn table_of(leads: impl Iterator<Item = (&'static str, i32, Option<i32>)>) -> LeadTable {
    let mut table = LeadTable::default();
    for (channel, contact, deal) in leads {
        let mut values = Values::default();
        values.set(Field::Channel, channel);
        values.set(Field::FirstContact, &Day(contact).to_string());
        values.set(Field::Stage, if deal.is_some() { "customer" } else { "lead" });
        values.set(Field::WonOn, &deal.map(|day| Day(day).to_string()).unwrap_or_default());
        table.push(&values, IssueSet::default(), 2);
    }
    table
}

fn rows(table: &LeadTable) -> Vec<u32> {
    (0..table.len()).collect()
}

/// One lead a day; every eighth is won 12 days later, if deals are recorded by then.
fn daily(days: i32, recorded_from: i32) -> LeadTable {
    table_of((0..days).map(|day| {
        let deal = Some(day + 12).filter(|deal| day % 8 == 0 && *deal >= recorded_from);
        ("referral", day, deal)
    }))
}

#[test]
fn deals_that_are_recorded_only_from_a_day_on_are_told() {
    let table = daily(600, 200);
    let found = deals_from(&table, &rows(&table)).expect("told");
    assert_eq!((found.first_deal, found.first_contact), (Day(204), Day(0)));
    assert_eq!(found.early_count, 192, "those who came twelve days before it or earlier");
    let passages = Passages::new(&table, Traces::default());
    let funnel = funnel(&table, &rows(&table), &passages, Way::Ever, Day(700));
    assert_eq!(funnel.deals_from, Some(found));
}

#[test]
fn deals_that_follow_first_contacts_soon_are_not_suspected() {
    let table = daily(600, 0);
    assert_eq!(deals_from(&table, &rows(&table)), None);
    let short = daily(60, 20);
    assert_eq!(deals_from(&short, &rows(&short)), None, "too few to tell");
}

#[test]
fn channels_whose_intervals_overlap_are_named_the_better_one_first() {
    let part =
        |channel, count: i32, won: i32| (0..count).map(move |lead| (channel, lead, (lead < won).then_some(lead + 12)));
    let table = table_of(part("referral", 200, 60).chain(part("web_form", 300, 85)).chain(part("email", 400, 20)));
    let (rows, touches) = (rows(&table), Touches::default());
    let sources = Sources {
        table: &table,
        rows: &rows,
        spends: &[],
        touches: &touches,
        stage_days: &[],
        rejected: &[],
        accepted: None,
    };
    let found = channels(&sources, &ChannelsAsk::default(), Day(20_000));
    assert_eq!(found.caveats.overlaps, [("referral".to_owned(), "web_form".to_owned())]);
}
