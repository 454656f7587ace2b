//! Definitions of a lead as a change of the book: saved, undone part by part, kept in backups, asked for by the page.

use crate::book::Desk;
use leadbench::book::{EntryKind, Filter, HistoryQuery, KeptPlace, Query};
use leadbench::lead::{Day, EntryId, Field};
use leadbench::qualify::{Clause, Definition, DefinitionPart, Definitions, Group, Overlap, ReadyDefinition, Side};
use leadbench::score::Condition;
use leadbench::worker::definitions_work::{DefinitionsAnswer, DefinitionsAsk, Lab, LeadMarks, answer};
use leadbench::worker::desk;
use leadbench::worker::protocol::{Answer, Ask, Window};

const LIST: &str = "\
Name,E-mail,Phone,Company,Job title,Country,Stage,Request
Anna,anna@nordwind.example,+39 02 1234 5678,Nordwind,Director,IT,customer,asked for a demo
Bela,bela@reka.example,,Reka,Clerk,CZ,lead,
Cyril,,+420 601 123 456,,Owner,CZ,lost,
Dana,dana@zitron.example,,,,CZ,lead,asked for a quote
";
const TODAY: Day = Day(20_000);

fn imported() -> Desk {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    desk.import("list.csv", LIST);
    desk
}

fn known(field: Field) -> Definition {
    let group = Group { terms: vec![Clause::Fact(Condition::Known(field)).into()] };
    Definition { name: String::new(), groups: vec![group] }
}

/// Marketing takes whoever has a company, sales whoever has a phone number.
fn simple() -> Definitions {
    Definitions { marketing: known(Field::Company), sales: known(Field::Phone), ..Definitions::default() }
}

fn set(desk: &mut Desk, write: impl FnOnce(&mut Definitions)) -> EntryId {
    let base = desk.book.definitions();
    let mut definitions = base.clone();
    write(&mut definitions);
    let change = desk.book.plan_set_definitions(&base, &definitions).expect("a change");
    desk.change(change, leadbench::book::Parts::default())
}

fn ask(desk: &Desk, ask: DefinitionsAsk) -> DefinitionsAnswer {
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    let Some(Answer::Definitions(found)) = answer(&mut worker, &ask, TODAY) else { panic!("an answer") };
    *found
}

fn lab(desk: &Desk, definitions: Option<Definitions>, side: Option<Side>) -> Lab {
    let asked = DefinitionsAsk::Compare { definitions: definitions.map(Box::new), side, count: 10 };
    let DefinitionsAnswer::Lab(lab) = ask(desk, asked) else { panic!("figures") };
    *lab
}

#[test]
fn definitions_are_saved_undone_and_read_again() {
    let mut desk = imported();
    assert_eq!(desk.book.definitions(), Definitions::default());
    let before = desk.book.fingerprint().contents;
    let first = set(&mut desk, |definitions| definitions.clone_from(&simple()));
    assert_eq!(desk.read_again().definitions(), simple());
    let agreed = known(Field::Company);
    let second = set(&mut desk, |definitions| definitions.agreed = Some(agreed.clone()));
    assert_eq!(desk.book.history(&HistoryQuery::default()).len(), 3);
    assert_eq!(desk.book.line(2).map(|line| line.kind), Some(EntryKind::DefinitionsChanged));

    // Undo of the first keeps what the second wrote.
    let plan = desk.book.plan_undo(first).expect("it is in effect").plan;
    assert_eq!((plan.setting_count, plan.kept_count), (2, 0));
    desk.undo(first);
    let expected = Definitions { agreed: Some(agreed), ..Definitions::default() };
    assert_eq!(desk.book.definitions(), expected);
    assert_eq!(desk.read_again().definitions(), expected);
    desk.undo(second);
    assert_eq!(desk.book.definitions(), Definitions::default());
    assert_eq!(desk.book.fingerprint().contents, before, "the book is as it was");
    desk.redo_latest();
    assert_eq!(desk.book.definitions(), expected);
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
}

#[test]
fn an_undo_says_which_part_a_later_change_wrote() {
    let mut desk = imported();
    let first = set(&mut desk, |definitions| definitions.hand_over = "by phone".to_owned());
    set(&mut desk, |definitions| definitions.hand_over = "by e-mail".to_owned());
    let plan = desk.book.plan_undo(first).expect("it is in effect").plan;
    assert_eq!((plan.setting_count, plan.kept_count), (0, 1));
    assert_eq!(plan.kept[0].place, KeptPlace::Definition(DefinitionPart::HandOver));
    desk.undo(first);
    assert_eq!(desk.book.definitions().hand_over, "by e-mail");
}

#[test]
fn what_another_tab_changed_meanwhile_stays() {
    let mut desk = imported();
    let base = desk.book.definitions();
    set(&mut desk, |definitions| definitions.follow_up.hours = 4);
    let mut edited = base.clone();
    edited.sales = known(Field::Phone);
    let change = desk.book.plan_set_definitions(&base, &edited).expect("a change");
    desk.change(change, leadbench::book::Parts::default());
    let now = desk.book.definitions();
    assert_eq!((now.follow_up.hours, now.sales), (4, known(Field::Phone)));
    assert_eq!(desk.book.plan_set_definitions(&edited, &edited), None, "nothing edited is no entry");
}

#[test]
fn disputed_leads_come_with_what_they_miss_of_the_other_definition() {
    let desk = imported();
    let found = lab(&desk, Some(simple()), None);
    let counts = found.comparison.overlaps.map(|figures| figures.lead_count);
    assert_eq!(counts, [1, 1, 1, 1], "Bela by the company, Anna by both, Cyril by the phone, Dana by neither");
    let disputed: Vec<(&str, Side, &[u32])> =
        found.disputed.iter().map(|lead| (lead.name.as_str(), lead.taken_by, &lead.missed[..])).collect();
    assert!(disputed.contains(&("Bela", Side::Marketing, &[0])), "{disputed:?}");
    assert!(disputed.contains(&("Cyril", Side::Sales, &[0])), "{disputed:?}");
    let of_sales = lab(&desk, Some(simple()), Some(Side::Sales));
    assert_eq!(of_sales.disputed.iter().map(|lead| lead.name.as_str()).collect::<Vec<_>>(), ["Cyril"]);
    assert_eq!(of_sales.comparison, found.comparison, "the figures are of all leads");
    assert_eq!(lab(&desk, None, None).definitions, Definitions::default());
}

#[test]
fn marks_are_a_filter_a_column_and_lines_of_the_lead() {
    let mut desk = imported();
    let saved = set(&mut desk, |definitions| {
        definitions.clone_from(&simple());
        definitions.agreed = Some(known(Field::Company));
    });
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    let window = |worker: &mut desk::Desk, filters: Vec<Filter>| -> Window {
        let query = Query { filters, ..Query::default() };
        let asked = Ask::Window { query, from: 0, count: 10, fields: vec![Field::Name.into()], has_outlook: true };
        let Some(Answer::Window(window)) = worker.answer(&asked, TODAY) else { panic!("a window") };
        window
    };
    let all = window(&mut worker, Vec::new());
    let mark_of =
        |name: &str| all.rows.iter().find(|row| row.cells[0] == name).and_then(|row| row.outlook.as_ref()?.overlap);
    assert_eq!((mark_of("Anna"), mark_of("Dana")), (Some(Overlap::Both), Some(Overlap::Neither)));
    let qualified = window(&mut worker, vec![Filter::Overlaps(Overlap::of_side(Side::Sales).to_vec())]);
    let mut names: Vec<&str> = qualified.rows.iter().map(|row| row.cells[0].as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Anna", "Cyril"]);

    let bela = desk.book.id_of(1).expect("a lead");
    let DefinitionsAnswer::Marks(Some(marks)) = ask(&desk, DefinitionsAsk::Lead(bela)) else { panic!("marks") };
    let LeadMarks { missed, is_agreed, since_millis, .. } = *marks;
    assert_eq!((missed, is_agreed), ([vec![], vec![0]], Some(true)));
    let at = desk.book.entries().find(|entry| entry.id == saved).map(|entry| entry.at_millis);
    assert_eq!(since_millis, at, "the rule is younger than the lead");
    desk.edit(1, Field::City, "Brno");
    assert!(desk.book.marked_since(1) > at, "the lead was changed since");
}

#[test]
fn every_ready_made_definition_is_within_its_limits() {
    for ready in ReadyDefinition::ALL {
        let groups = ready.groups();
        assert!(!groups.is_empty() && groups.iter().all(|group| !group.terms.is_empty()), "{}", ready.code());
    }
}

#[test]
fn the_sample_has_something_to_agree_on() {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    desk.import("leads.csv", include_str!("../../public/samples/leads.csv"));
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    let asked = DefinitionsAsk::Compare { definitions: None, side: None, count: 10 };
    // When it was made, and a year later: it must not tell less as it grows old.
    for day in [Day::from_ymd(2026, 11, 26), Day::from_ymd(2027, 11, 26)] {
        let Some(Answer::Definitions(found)) = answer(&mut worker, &asked, day.expect("a day")) else {
            panic!("figures")
        };
        let DefinitionsAnswer::Lab(lab) = *found else { panic!("figures") };
        let [only_marketing, both, only_sales, neither] = lab.comparison.overlaps.map(|figures| figures.lead_count);
        let counts = (only_marketing, both, only_sales, neither);
        println!("{counts:?} {:?} {:?}", lab.comparison.separating, lab.comparison.middle.all);
        assert!(only_marketing > 20 && only_sales > 5 && both > 10, "{counts:?}");
        assert!(lab.comparison.middle.all.lead_count > 20, "{:?}", lab.comparison.middle.all);
    }
}
