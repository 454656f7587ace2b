//! Who gets which lead: rules in order, territories, turns, the pool; as changes of the book (S3a to S3f).

use crate::book::Desk;
use leadbench::book::{EntryKind, Parts};
use leadbench::lead::{Answered, CallResult, Clock, Criterion, Day, EntryId, Field, LearntBy, OwnedBy, Verdict};
use leadbench::own::{Decision, LeadFacts, Owner, OwnershipRule, Refusal, Rival, RuleKind, Team, Territory, decide};
use leadbench::qualify::{Clause, Term};
use leadbench::score::Condition;
use leadbench::table::Row;
use leadbench::worker::desk;
use leadbench::worker::owners_work::{
    OwnersAnswer, OwnersAsk, OwnersPage, OwnersWhat, answer, plan_assign, plan_claim,
};

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
pub const CYRIL: Row = 2;
pub const EMIL: Row = 4;

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

pub fn assign(desk: &mut Desk) -> Option<EntryId> {
    let (change, parts) = plan_assign(&mut worker(desk), TODAY)?;
    Some(desk.change(change, parts))
}

pub fn owner_of(desk: &Desk, row: Row) -> String {
    desk.book.table().text(row, Field::Owner).into_owned()
}

pub fn claim(desk: &mut Desk, row: Row, owner: &str) -> Result<EntryId, Refusal> {
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
