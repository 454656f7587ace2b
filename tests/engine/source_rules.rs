//! What decides a lead's channel: the ordered table, the user's own rules before it, and what they do to a book.

use crate::book::{Desk, plan_of};
use leadbench::book::{ChannelReason, EntryKind};
use leadbench::clean::CleanSettings;
use leadbench::intake::Intake;
use leadbench::lead::{
    CostModel, DecidedBy, Direction, EntryId, Field, OwnChannel, RulePart, SourceRule, Taxonomy, Trace, TracePart,
    classify,
};
use proptest::prelude::*;

/// `part=text` pairs, `;` between.
pub fn trace(told: &str) -> Trace {
    Trace::of(told.split(';').filter_map(|pair| {
        let (part, text) = pair.split_once('=')?;
        let part = match part {
            "words" => TracePart::Words,
            "page" => TracePart::Address,
            "campaign" => TracePart::Campaign,
            column => TracePart::of_column(column).expect("a known column"),
        };
        Some((part, text))
    }))
}

fn rule(part: RulePart, is_within: bool, text: &str, channel: &str) -> SourceRule {
    SourceRule { part, is_within, text: text.to_owned(), channel: channel.to_owned() }
}

fn own(code: &str, name: &str) -> OwnChannel {
    OwnChannel {
        code: code.to_owned(),
        name: name.to_owned(),
        direction: Direction::Outbound,
        model: CostModel::Flat,
        is_hidden: false,
    }
}

#[test]
fn the_users_rules_come_first_in_their_order_and_own_names_next() {
    let taxonomy = Taxonomy {
        channels: vec![own("Podcast", "Podcast"), own("paid_search", "SEA")],
        rules: vec![
            rule(RulePart::Campaign, true, "fair", "trade_fair"),
            rule(RulePart::Source, false, "google-ads", "Podcast"),
            rule(RulePart::Source, true, "google", "partner"),
            rule(RulePart::Medium, false, "CPC", "display"),
            rule(RulePart::Host, true, "partner.example", "partner"),
        ],
    };
    for (told, channel, by) in [
        ("words=Google Ads;campaign=Spring Fair", "trade_fair", DecidedBy::Rule(0)),
        ("words=Google Ads", "Podcast", DecidedBy::Rule(1)),
        ("words=My Google", "partner", DecidedBy::Rule(2)),
        ("utm_source=bing;utm_medium=cpc", "display", DecidedBy::Rule(3)),
        ("referrer=https://www.partner.example/x", "partner", DecidedBy::Rule(4)),
        ("words=podcast", "Podcast", DecidedBy::OwnName),
        ("words=sea", "paid_search", DecidedBy::OwnName),
        ("words=seo", "organic_search", DecidedBy::Word("seo".to_owned())),
    ] {
        let decision = taxonomy.decide(&trace(told)).expect("something is told");
        assert_eq!((decision.channel.as_str(), decision.by), (channel, by), "{told}");
    }
}

fn set(desk: &mut Desk, edit: impl FnOnce(&mut Taxonomy)) -> Option<EntryId> {
    let base = desk.book.taxonomy();
    let mut taxonomy = base.clone();
    edit(&mut taxonomy);
    let (change, parts) = desk.book.plan_set_taxonomy(&base, &taxonomy)?;
    Some(desk.change(change, parts))
}

fn channels(desk: &Desk) -> Vec<String> {
    let table = desk.book.table();
    desk.book.rows().iter().map(|row| table.text(*row, Field::Channel).into_owned()).collect()
}

const LEADS: &str = "\
Name,Email,Source,Channel,utm_medium,Landing page
Anna,anna@a.example,Billboard D1,,,
Bela,bela@b.example,Billboard D1,,,
Cyril,cyril@c.example,Billboard D1,,,
Dora,dora@d.example,,Billboard D1,,
Emil,emil@e.example,google,,cpc,
Fran,fran@f.example,,,,https://us.example/?gclid=x
Gina,gina@g.example,Trade fair,Referral,,
";

fn desk() -> Desk {
    let mut desk = Desk::default();
    desk.import("leads.csv", LEADS);
    desk
}

#[test]
fn an_unknown_source_is_assigned_with_its_leads_and_undone_without_what_came_later() {
    let mut desk = desk();
    desk.edit(1, Field::Channel, "partner");
    let before = channels(&desk);
    let billboard = "Billboard D1";
    let expected = [billboard, "partner", billboard, billboard, "paid_search", "paid_search", "referral"];
    assert_eq!(before, expected);
    let unknown = desk.book.channel_unknowns(&desk.book.taxonomy());
    assert_eq!(unknown.iter().map(|it| (&*it.text, it.lead_count)).collect::<Vec<_>>(), [(billboard, 3)]);
    let contents = desk.book.fingerprint().contents;
    let assigned = set(&mut desk, |it| it.rules.push(rule(RulePart::Source, false, billboard, "display")));
    let assigned = assigned.expect("a change");
    let after = ["display", "partner", "display", "display", "paid_search", "paid_search", "referral"];
    assert_eq!(channels(&desk), after, "what was put by hand stays");
    let line = desk.book.line(desk.book.entry_count() - 1).expect("a line");
    assert_eq!((line.kind, line.lead_count), (EntryKind::ChannelsChanged, 3));
    assert_eq!(desk.book.channel_unknowns(&desk.book.taxonomy()), []);
    let taxonomy = desk.book.taxonomy();
    assert!(desk.book.plan_set_taxonomy(&taxonomy, &taxonomy).is_none(), "once more changes nothing");
    assert_eq!(desk.read_again().fingerprint().contents, desk.book.fingerprint().contents);
    desk.edit(2, Field::Channel, "social");
    desk.undo(assigned);
    assert_eq!(channels(&desk)[..3], [billboard, "partner", "social"], "a later edit stays");
    desk.edit(2, Field::Channel, billboard);
    assert_eq!((desk.book.fingerprint().contents, channels(&desk)), (contents, before));
}

#[test]
fn an_earlier_rule_is_undone_and_a_later_one_stays() {
    let mut desk = desk();
    let first = set(&mut desk, |it| it.rules.push(rule(RulePart::Source, false, "Billboard D1", "display")));
    set(&mut desk, |it| it.rules.insert(0, rule(RulePart::Medium, false, "cpc", "partner"))).expect("a change");
    assert_eq!(channels(&desk)[4], "partner");
    let plan = desk.book.plan_undo(first.expect("a change")).expect("in effect").plan;
    assert_eq!((plan.setting_count, plan.value_count, plan.kept_count), (1, 4, 0));
    desk.undo(first.expect("a change"));
    assert_eq!(desk.book.taxonomy().rules, [rule(RulePart::Medium, false, "cpc", "partner")]);
    assert_eq!((channels(&desk)[0].as_str(), channels(&desk)[4].as_str()), ("Billboard D1", "partner"));
    desk.redo_latest();
    assert_eq!((channels(&desk)[0].as_str(), desk.book.taxonomy().rules.len()), ("display", 2));
}

#[test]
fn channels_are_added_renamed_hidden_and_rules_are_moved() {
    let mut desk = desk();
    set(&mut desk, |it| it.channels.push(own("Billboard D1", "Billboards"))).expect("a change");
    assert_eq!(desk.book.channel_unknowns(&desk.book.taxonomy()), [], "it is a channel now");
    set(&mut desk, |it| it.channels.push(own("paid_search", "SEA"))).expect("a change");
    assert_eq!(set(&mut desk, |it| it.channels.push(own(" ", "x"))), None, "a channel needs a name");
    let base = desk.book.taxonomy();
    let rules = [("a", "partner"), ("b", "display"), ("c", "sms")];
    let rules: Vec<SourceRule> = rules.map(|(text, channel)| rule(RulePart::Source, false, text, channel)).into();
    set(&mut desk, |it| it.rules.clone_from(&rules)).expect("a change");
    set(&mut desk, |it| it.rules.swap(0, 2)).expect("a change");
    let order = |desk: &Desk| desk.book.taxonomy().rules.iter().map(|rule| rule.text.clone()).collect::<String>();
    assert_eq!(order(&desk), "cba");
    // Another tab adds a rule to what it knew.
    let mut other = base.clone();
    other.rules.push(rule(RulePart::Source, false, "d", "sms"));
    let (change, parts) = desk.book.plan_set_taxonomy(&base, &other).expect("a change");
    desk.change(change, parts);
    assert_eq!(order(&desk), "dcba", "what others made stays");
    let all = desk.book.taxonomy().all();
    assert_eq!(all.iter().filter(|channel| channel.code == "paid_search").count(), 1);
    assert_eq!(all.last().map(|channel| &*channel.name), Some("Billboards"));
}

#[test]
fn a_lead_tells_why_it_has_its_channel() {
    let mut desk = desk();
    desk.edit(1, Field::Channel, "partner");
    set(&mut desk, |it| it.rules.push(rule(RulePart::Source, true, "billboard", "display"))).expect("a change");
    let taxonomy = desk.book.taxonomy();
    let reasons: Vec<ChannelReason> = (0..7).map(|row| desk.book.channel_reason(row, &taxonomy)).collect();
    let predicate = |name: &str| ChannelReason::Decided(DecidedBy::Predicate(name.to_owned()));
    let expected = [
        ChannelReason::Decided(DecidedBy::Rule(0)),
        ChannelReason::ByHand,
        ChannelReason::Decided(DecidedBy::Rule(0)),
        // It had no source: the channel stood in the file, and is of a channel that there is.
        ChannelReason::Given,
        predicate("medium_paid"),
        predicate("search_click"),
        ChannelReason::Given,
    ];
    assert_eq!(reasons, expected);
}

#[test]
fn a_later_import_follows_the_rules() {
    let text = "Name,Email,Source,Campaign\nHana,h@h.example,Billboard D1,x\nIvo,i@i.example,google,fair 2026\n";
    let taxonomy = Taxonomy {
        channels: vec![],
        rules: vec![
            rule(RulePart::Source, false, "billboard d1", "display"),
            rule(RulePart::Campaign, true, "fair", "trade_fair"),
        ],
    };
    let settings = CleanSettings { region: "US".to_owned(), currency: "EUR".to_owned() };
    let mut intake = Intake::new(plan_of(text), settings, text.as_bytes());
    intake.guide(&taxonomy);
    intake.push(text.as_bytes());
    intake.end();
    let desk = Desk::default();
    let mut settling = intake.settle("x.csv".to_owned(), desk.book.table(), &|_| None);
    while settling.step(desk.book.table(), 10) {}
    let leads = settling.finish().leads;
    let found = [0, 1].map(|row| leads.text(row, Field::Channel).into_owned());
    assert_eq!(found, ["display", "trade_fair"]);
}

proptest! {
    /// Without rules and columns of its own, a source is classified as it always was.
    #[test]
    fn a_plain_source_is_what_its_words_say(source in "[a-zA-Z0-9 _\\-]{1,24}") {
        let decided = Taxonomy::default().decide(&Trace::of_words(&source)).map(|decision| decision.channel);
        prop_assert_eq!(decided, classify(&source));
    }

    /// What was decided once is decided so again: a code is its own source.
    #[test]
    fn deciding_again_changes_nothing(source in "(google|facebook|billboard|fair|qr|邮件)[ _/]{0,2}(cpc|ads|x)?") {
        let taxonomy = Taxonomy::default();
        if let Some(first) = taxonomy.decide(&Trace::of_words(&source)) {
            let again = taxonomy.decide(&Trace::of_words(&first.channel)).map(|decision| decision.channel);
            prop_assert_eq!(again, Some(first.channel));
        }
    }

    /// Any order of adding rules and undoing them leaves the channels that the rules left decide.
    #[test]
    fn undo_of_rules_is_exact(order in Just(vec![0_usize, 1, 2]).prop_shuffle()) {
        let mut desk = desk();
        let before = desk.book.fingerprint().contents;
        let rules = [("Billboard D1", "display"), ("google", "partner"), ("Trade", "sms")];
        let entries: Vec<EntryId> = rules
            .iter()
            .filter_map(|(text, channel)| set(&mut desk, |it| it.rules.push(rule(RulePart::Source, true, text, channel))))
            .collect();
        prop_assert_eq!(entries.len(), 3);
        for place in order {
            desk.undo(entries[place]);
        }
        prop_assert_eq!(desk.book.fingerprint().contents, before);
    }
}

#[test]
fn a_second_file_does_not_undo_the_channel_that_somebody_put() {
    let mut desk = desk();
    desk.edit(4, Field::Channel, "partner");
    set(&mut desk, |it| it.rules.push(rule(RulePart::Source, true, "google", "display")));
    desk.import("again.csv", "Name,Email,Source,City\nEmil,emil@e.example,google,Brno\n");
    assert_eq!((channels(&desk)[4].as_str(), desk.book.table().text(4, Field::City).as_ref()), ("partner", "Brno"));
}
