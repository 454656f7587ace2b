//! Who gets which lead: rules in order, territories, turns, the pool; as changes of the book (S3a to S3f).

use crate::book::Desk;
use leadbench::book::{EntryKind, HistoryQuery, KeptPlace, Parts};
use leadbench::lead::{
    Answered, CallResult, Criterion, Day, EntryId, Field, LearntBy, NextStep, OwnedBy, Stage, Verdict,
};
use leadbench::own::{
    Clock, Decision, LeadFacts, Owner, OwnershipRule, Pool, Refusal, Rival, RuleKind, Team, TeamPart, Territory, decide,
};
use leadbench::qualify::{Clause, Term};
use leadbench::score::Condition;
use leadbench::table::Row;
use leadbench::worker::desk;
use leadbench::worker::owners_work::{
    OwnersAnswer, OwnersAsk, OwnersPage, OwnersWhat, answer, plan_assign, plan_claim, plan_release,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

pub const TODAY: Day = Day(20_000);
const DAY_MILLIS: i64 = 86_400_000;
const LIST: &str = "\
Name,E-mail,Phone,Company,Country,State,City,Owner,Stage
Anna,anna@nordwind.example,+39 02 1234 5678,Nordwind,Italy,Lombardia,Milano,,lead
Bela,bela@reka.example,+420 601 123 456,Reka,Czechia,,Brno,,lead
Cyril,cyril@reka.example,,,Czechia,,Praha,Eva,lead
Dana,dana@reka.example,+420 602 123 456,,Czechia,,Brno,,customer
Emil,emil@zitron.example,,,,,,,lead
";
pub const ANNA: Row = 0;
pub const BELA: Row = 1;
const CYRIL: Row = 2;
const EMIL: Row = 4;

/// The moment of a day, some hours into it.
pub fn moment(days_from_today: i32) -> i64 {
    i64::from(TODAY.0 + days_from_today) * DAY_MILLIS + 10 * 3_600_000
}

pub fn clock() -> Clock {
    Clock { today: TODAY, began_millis: i64::from(TODAY.0) * DAY_MILLIS }
}

pub fn imported() -> Desk {
    let mut desk = Desk { has_inline: true, now_millis: Some(moment(0)), ..Desk::default() };
    desk.import("list.csv", LIST);
    desk
}

pub fn owner(name: &str, places: &[[&str; 3]]) -> Owner {
    let territory = |[country, region, city]: &[&str; 3]| Territory {
        country: (*country).to_owned(),
        region: (*region).to_owned(),
        city: (*city).to_owned(),
    };
    Owner { name: name.to_owned(), territories: places.iter().map(territory).collect(), ..Owner::default() }
}

fn rule(kind: RuleKind) -> OwnershipRule {
    OwnershipRule { kind, is_on: true }
}

/// Eva has Italy and the Czech Republic, Jan only Brno.
pub fn team() -> Team {
    let owners = vec![owner("Eva", &[["IT", "", ""], ["CZ", "", ""]]), owner("Jan", &[["CZ", "", "brno"]])];
    Team { owners, ..Team::default() }
}

pub fn set(desk: &mut Desk, write: impl FnOnce(&mut Team)) -> EntryId {
    let base = desk.book.team();
    let mut team = base.clone();
    write(&mut team);
    let change = desk.book.plan_set_team(&base, &team).expect("a change");
    desk.change(change, Parts::default())
}

pub fn worker(desk: &Desk) -> desk::Desk {
    desk::Desk::new(desk.read_again(), 1)
}

pub fn page(desk: &Desk, team: Option<Team>) -> OwnersPage {
    let what = OwnersWhat::Page { team: team.map(Box::new) };
    let ask = OwnersAsk { day_began_millis: clock().began_millis, what };
    let ask = OwnersAsk::unpack(&ask.pack()).expect("as it was");
    let found = answer(&mut worker(desk), &ask, TODAY).expect("an answer");
    let Some(OwnersAnswer::Page(page)) = OwnersAnswer::of(&found) else { panic!("the page") };
    *page
}

fn assign(desk: &mut Desk) -> Option<EntryId> {
    let (change, parts) = plan_assign(&mut worker(desk), TODAY)?;
    Some(desk.change(change, parts))
}

pub fn owner_of(desk: &Desk, row: Row) -> String {
    desk.book.table().text(row, Field::Owner).into_owned()
}

fn claim(desk: &mut Desk, row: Row, owner: &str) -> Result<EntryId, Refusal> {
    let id = desk.book.id_of(row).expect("a lead");
    let planned = plan_claim(&mut worker(desk), id, owner, clock()).expect("it is there");
    planned.map(|(change, parts)| desk.change(change, parts))
}

#[test]
fn the_closest_territory_takes_a_lead_and_the_story_names_the_rule() {
    let mut desk = imported();
    assert!(plan_assign(&mut worker(&desk), TODAY).is_none(), "without a team nothing is decided");
    set(&mut desk, |team| {
        *team = self::team();
        team.rules.retain(|rule| rule.kind != RuleKind::RoundRobin);
    });
    let before = desk.picture();
    let assigned = assign(&mut desk).expect("leads without owner");
    let owners: Vec<String> = [ANNA, BELA, CYRIL, 3, EMIL].map(|row| owner_of(&desk, row)).to_vec();
    assert_eq!(owners, ["Eva", "Jan", "Eva", "", ""], "a customer and one from nowhere stay as they are");
    assert_eq!(assign(&mut desk), None, "deciding twice changes nothing");
    let events = desk.book.events_of(BELA);
    assert_eq!(events[0].line.kind, EntryKind::Assigned { by: Some(OwnedBy::Territory) });
    assert_eq!(events[0].changes[0].2, "Jan");
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
    assert_eq!(desk.book.plan_undo(assigned).expect("in effect").plan.value_count, 2);
    desk.undo(assigned);
    assert_eq!(desk.picture(), before, "undo of assigning is as if nothing was assigned");
}

#[test]
fn the_order_of_rules_decides_and_the_other_owner_is_the_runner_up() {
    let mut team = team();
    team.owners.push(owner("Kim", &[]));
    let decided = |team: &Team, loads: [u32; 3]| {
        let meets = |_: usize| true;
        let facts = LeadFacts { territory: &[(1, 0), (0, 1)], first: Some(2), key_person: None, meets: &meets };
        decide(team, &facts, &loads)
    };
    let expected = Decision { owner: 2, rule: 0, runner_up: Some(Rival { owner: 1, rule: 1 }) };
    assert_eq!(decided(&team, [0; 3]), Some(expected));
    team.rules.swap(0, 1);
    let expected = Decision { owner: 1, rule: 0, runner_up: Some(Rival { owner: 2, rule: 1 }) };
    assert_eq!(decided(&team, [0; 3]), Some(expected));
    team.owners[1].capacity = 5;
    assert_eq!(decided(&team, [0, 5, 0]).map(|it| it.owner), Some(0), "who is full is passed over");
    team.owners[0].is_away = true;
    assert_eq!(decided(&team, [0, 5, 0]).map(|it| it.owner), Some(2), "and who is away");
    team.rules.iter_mut().for_each(|rule| rule.is_on = false);
    assert_eq!(decided(&team, [0; 3]), None);
    team.rules = vec![rule(RuleKind::RoundRobin)];
    team.owners[0].is_away = false;
    assert_eq!(decided(&team, [2, 0, 1]).map(|it| it.owner), Some(1));
    assert_eq!(decided(&team, [2, 1, 3]).map(|it| it.owner), Some(0), "2 of 100 is less than 1 of 5");
    assert_eq!(decided(&team, [0, 0, 0]).map(|it| it.owner), Some(0), "ties go by the order of the team");
}

#[test]
fn who_follows_up_first_is_who_said_so_or_the_owner_of_that_time() {
    let mut desk = imported();
    set(&mut desk, |team| {
        *team = self::team();
        team.acting = "Jan".to_owned();
    });
    let (change, parts) = desk.book.plan_called(&[ANNA], CallResult::NoAnswer).expect("a lead");
    desk.change(change, parts);
    set(&mut desk, |team| team.acting.clear());
    // Cyril's call is his owner's, who then loses him.
    let (change, parts) = desk.book.plan_called(&[CYRIL], CallResult::NoAnswer).expect("a lead");
    desk.change(change, parts);
    desk.edit(CYRIL, Field::Owner, "");
    let found = page(&desk, None);
    assert_eq!(found.rule_counts, [2, 1, 0, 1], "Anna and Cyril, Bela, Emil");
    assert_eq!((found.conflict_count, found.conflicts[0].lead.name.as_str()), (1, "Anna"));
    assert_eq!(found.conflicts[0].owner, ("Jan".to_owned(), 0));
    assert_eq!(found.conflicts[0].runner_up, ("Eva".to_owned(), 1));
    assign(&mut desk).expect("a change");
    assert_eq!([ANNA, CYRIL].map(|row| owner_of(&desk, row)), ["Jan", "Eva"]);
}

#[test]
fn the_highest_key_person_and_a_condition_of_ones_own_decide() {
    let mut desk = imported();
    set(&mut desk, |team| {
        *team = self::team();
        let term = Term::from(Clause::Fact(Condition::Known(Field::Phone)));
        let condition = RuleKind::Condition { term, owner: "eva".to_owned() };
        team.rules = vec![rule(RuleKind::KeyPerson), rule(condition)];
    });
    for (acting, value) in [("Eva", "KP2"), ("Jan", "KP1, the owner")] {
        set(&mut desk, |team| team.acting = acting.to_owned());
        let answered = Answered { verdict: Verdict::Yes, value: value.to_owned(), learnt: LearntBy::Call, day: TODAY };
        let (change, parts) = desk.book.plan_qualified(&[EMIL], Criterion::Authority, answered).expect("a lead");
        desk.change(change, parts);
    }
    assert_eq!(page(&desk, None).rule_counts, [1, 2]);
    assign(&mut desk).expect("a change");
    assert_eq!([ANNA, BELA, EMIL].map(|row| owner_of(&desk, row)), ["Eva", "Eva", "Jan"]);
}

#[test]
fn a_claim_is_refused_with_its_reason() {
    let mut desk = imported();
    set(&mut desk, |team| {
        *team = self::team();
        team.claims.daily_cap = 2;
        team.owners[0].capacity = 3;
    });
    assert_eq!(claim(&mut desk, ANNA, "Nobody"), Err(Refusal::Unknown));
    assert_eq!(claim(&mut desk, CYRIL, "Jan"), Err(Refusal::Owned { owner: "Eva".to_owned() }));
    // Eva had Cyril until now.
    desk.edit(CYRIL, Field::Owner, "");
    assert_eq!(claim(&mut desk, CYRIL, "Eva"), Err(Refusal::CoolDown { from: Day(TODAY.0 + 14) }));
    let taken = claim(&mut desk, CYRIL, "jan").expect("Jan never had it");
    assert_eq!(owner_of(&desk, CYRIL), "Jan");
    assert_eq!(desk.book.line(desk.book.entry_count() - 1).map(|line| line.id), Some(taken));
    claim(&mut desk, ANNA, "Jan").expect("the second today");
    assert_eq!(claim(&mut desk, BELA, "Jan"), Err(Refusal::DailyCap { cap: 2 }));
    desk.undo(taken);
    claim(&mut desk, BELA, "Jan").expect("an undone claim is none");
    set(&mut desk, |team| team.owners[0].capacity = 0);
    set(&mut desk, |team| team.owners[0].is_away = true);
    assert_eq!(claim(&mut desk, EMIL, "Eva"), Err(Refusal::Away));
    set(&mut desk, |team| {
        team.owners[0].is_away = false;
        team.owners[0].capacity = 1;
    });
    claim(&mut desk, EMIL, "Eva").expect("room for one");
    desk.edit(BELA, Field::Owner, "");
    assert_eq!(claim(&mut desk, BELA, "Eva"), Err(Refusal::Full { capacity: 1 }));
}

#[test]
fn pools_take_leads_in_their_order_and_the_tree_shows_overlaps() {
    let mut desk = imported();
    let term = |field| Term::from(Clause::Fact(Condition::Known(field)));
    let mut edited = team();
    edited.pools = vec![
        Pool { name: "by phone".to_owned(), term: term(Field::Phone) },
        Pool { name: "by mail".to_owned(), term: term(Field::Email) },
    ];
    edited.owners.push(owner("Kim", &[["cz", "", ""], ["IT", "Lombardia", "Milano"]]));
    let found = page(&desk, Some(edited.clone()));
    assert_eq!(found.pool_counts, [2, 1, 0], "Anna and Bela, Emil, nobody");
    assert_eq!((found.unowned_count, found.loads), (3, vec![1, 0, 0]));
    let nodes: Vec<(String, Vec<String>, u32, u32)> = found
        .tree
        .iter()
        .map(|node| (node.territory.parts().join("/"), node.owners.clone(), node.lead_count, node.closest_count))
        .collect();
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let expected = [
        ("CZ//".to_owned(), names(&["Eva", "Kim"]), 2, 1),
        ("CZ//brno".to_owned(), names(&["Jan"]), 1, 1),
        ("IT//".to_owned(), names(&["Eva"]), 1, 0),
        ("IT/Lombardia/".to_owned(), names(&[]), 1, 0),
        ("IT/Lombardia/Milano".to_owned(), names(&["Kim"]), 1, 1),
    ];
    assert_eq!(nodes, expected);
    assert_eq!(desk.book.team(), Team::default(), "trying changes nothing");
    set(&mut desk, |team| team.clone_from(&edited));
    let what = OwnersWhat::Pool { place: 0, count: 10 };
    let ask = OwnersAsk { day_began_millis: clock().began_millis, what };
    let found = answer(&mut worker(&desk), &ask, TODAY).expect("an answer");
    let Some(OwnersAnswer::Pool(lines)) = OwnersAnswer::of(&found) else { panic!("a pool") };
    assert_eq!(lines.len(), 2);
    assert_eq!(page(&desk, None).strangers, [], "Eva is of the team");
    assert_eq!(page(&desk, Some(Team::default())).strangers, [("Eva".to_owned(), 1)]);
}

#[test]
fn a_team_is_saved_undone_part_by_part_and_read_again() {
    let mut desk = imported();
    let before = desk.book.fingerprint().contents;
    let first = set(&mut desk, |team| team.clone_from(&self::team()));
    let second = set(&mut desk, |team| team.release.is_on = true);
    assert_eq!(desk.read_again().team(), Team { release: desk.book.team().release, ..team() });
    assert_eq!(desk.book.line(1).map(|line| line.kind), Some(EntryKind::TeamChanged));
    assert_eq!(desk.book.plan_undo(first).expect("in effect").plan.setting_count, 1);
    desk.undo(first);
    assert_eq!((desk.book.team().owners.len(), desk.book.team().release.is_on), (0, true));
    let third = set(&mut desk, |team| team.release.days = 30);
    let plan = desk.book.plan_undo(second).expect("in effect").plan;
    assert_eq!((plan.setting_count, plan.kept[0].place.clone()), (0, KeptPlace::Team(TeamPart::Release)));
    desk.undo(third);
    desk.undo(second);
    assert_eq!(desk.book.fingerprint().contents, before);
    let of_owners = HistoryQuery { kinds: vec![leadbench::book::EntryGroup::Owner], ..HistoryQuery::default() };
    assert_eq!(desk.book.history(&of_owners).len(), 3);
    let mut untidy = team();
    untidy.owners.push(owner(" EVA ", &[]));
    untidy.owners.push(owner("  ", &[["", "", ""]]));
    assert_eq!(untidy.tidied(), team(), "one of each name");
}

#[test]
fn what_is_erased_leaves_the_entries_of_its_owners() {
    let mut desk = imported();
    set(&mut desk, |team| team.clone_from(&self::team()));
    assign(&mut desk).expect("leads without owner");
    let exception = leadbench::lead::Exception { until: TODAY, reason: "Bela is ill".to_owned() };
    let (change, parts) = desk.book.plan_excepted(&[BELA], Some(exception)).expect("a lead");
    desk.change(change, parts);
    let erasure = desk.book.plan_erase(&[BELA]).expect("a lead");
    let mut left = String::new();
    for entry in desk.book.entries() {
        let mut change = entry.change.clone();
        erasure.clean_change(&mut change);
        if let leadbench::book::Change::Assigned { rows, by } = &change {
            assert_eq!((rows.contains(&BELA), rows.len()), (false, by.len()));
        }
        left.push_str(&format!("{change:?}"));
    }
    assert!(!left.contains("ill"), "{left}");
}

/// What may happen to a book with owners.
#[derive(Clone, Debug)]
enum Step {
    Call(Row),
    Plan(Row),
    Own(Row, &'static str),
    Assign,
    Claim(Row, &'static str),
    Release,
    Move(Row, Stage),
    Team(u8),
}

fn step() -> impl Strategy<Value = Step> {
    let row = 0..5_u32;
    let name = prop::sample::select(vec!["Eva", "Jan", "Kim", ""]);
    prop_oneof![
        row.clone().prop_map(Step::Call),
        row.clone().prop_map(Step::Plan),
        (row.clone(), name.clone()).prop_map(|(row, name)| Step::Own(row, name)),
        Just(Step::Assign),
        (row.clone(), name).prop_map(|(row, name)| Step::Claim(row, name)),
        Just(Step::Release),
        (row, prop::sample::select(Stage::ALL.to_vec())).prop_map(|(row, stage)| Step::Move(row, stage)),
        any::<u8>().prop_map(Step::Team),
    ]
}

fn take(desk: &mut Desk, step: &Step) -> Option<EntryId> {
    let (change, parts) = match step {
        Step::Call(row) => desk.book.plan_called(&[*row], CallResult::Reached)?,
        Step::Plan(row) => {
            desk.book.plan_next_step(&[*row], Some(NextStep { day: TODAY, note: desk.journal.len().to_string() }))?
        }
        Step::Own(row, name) => return (owner_of(desk, *row) != *name).then(|| desk.edit(*row, Field::Owner, name)),
        Step::Assign => plan_assign(&mut worker(desk), TODAY)?,
        Step::Claim(row, name) => plan_claim(&mut worker(desk), desk.book.id_of(*row)?, name, clock())?.ok()?,
        Step::Release => plan_release(&mut worker(desk), None, clock())?,
        Step::Move(row, stage) => desk.book.plan_moved(&[*row], *stage, None)?,
        Step::Team(bits) => {
            let base = desk.book.team();
            let mut team = base.clone();
            team.owners = self::team().owners;
            team.acting = ["", "Eva", "Jan"][usize::from(bits % 3)].to_owned();
            team.release.is_on = bits & 4 != 0;
            team.release.days = u32::from(bits >> 3) % 3 + 1;
            team.rules.swap(0, usize::from(bits >> 5) % 4);
            (desk.book.plan_set_team(&base, &team)?, Parts::default())
        }
    };
    Some(desk.change(change, parts))
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(2026), failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_a_lead_has_one_owner_deciding_is_idempotent_and_undo_is_exact(
        steps in prop::collection::vec((step(), 0..4_i32), 1..24)
    ) {
        let mut desk = imported();
        let mut millis = moment(0);
        for (step, hours) in &steps {
            millis += i64::from(*hours) * 3_600_000;
            desk.now_millis = Some(millis);
            let before = (desk.picture(), desk.book.team());
            let Some(entry) = take(&mut desk, step) else { continue };
            desk.undo(entry);
            prop_assert_eq!((desk.picture(), desk.book.team()), before);
            desk.redo_latest();
            let trails = desk.book.trails();
            for row in desk.book.rows() {
                // The last word of the trail is the owner in the lead: there is one, and no other.
                let last = trails.of(*row).iter().rev().find_map(|event| match event.what {
                    leadbench::own::Happened::Owned { owner, .. } => Some(owner),
                    _ => None,
                });
                let owner = last.unwrap_or(trails.start(*row).owner);
                prop_assert_eq!(trails.labels.text(owner), owner_of(&desk, *row));
            }
        }
        if assign(&mut desk).is_some() {
            prop_assert_eq!(assign(&mut desk), None);
        }
        prop_assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
    }
}
