//! Following up: attempts of every kind, their rules, permissions and lessons are entries that can be undone (P4 to P7, F2 to F6).

use crate::book::Desk;
use leadbench::book::{Change, Contacts, EntryKind, MergeDraft, follow_up, followed};
use leadbench::lead::{
    Activity, CallResult, Clock, Consent, Contact, ContactKind, Day, EntryId, FollowUp, IssueKind, NextStep, Permission,
};
use leadbench::table::Row;
use leadbench::worker::desk;
use leadbench::worker::follow_work::{self, DueLeads, FollowAnswer, FollowAsk};
use leadbench::worker::protocol::Answer;
use leadbench::worker::today::{self, TodayAnswer, TodayAsk, TodayPage};

pub const TODAY: Day = Day(20_000);
const LIST: &str = "\
Name,E-mail,Phone,Company,Stage,First contact
Anna Rossi,anna@nordwind.example,+39 02 1234 5678,Nordwind,lead,
Bela Novak,bela@reka.example,+420 601 123 456,Reka,lead,2024-09-30
Cyril Dvorak,cyril@reka.example,+420 602 123 456,,lead,
";
pub const ANNA: Row = 0;
pub const BELA: Row = 1;
pub const CYRIL: Row = 2;

pub const SENT: Contact = Contact::Message { is_answered: false };

pub fn imported() -> Desk {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    desk.import("list.csv", LIST);
    desk
}

pub fn log(desk: &mut Desk, rows: &[Row], contact: Contact, note: &str, question: &str) -> EntryId {
    let activity = Activity { contact, note: note.to_owned(), question: question.to_owned() };
    let (change, parts) = desk.book.plan_contacted(rows, activity).expect("a lead");
    desk.change(change, parts)
}

pub fn permit(desk: &mut Desk, rows: &[Row], consent: Option<(bool, &str)>, keep_until: Option<i32>) -> EntryId {
    let consent = consent.map(|(is_given, how)| Consent { is_given, day: TODAY, how: how.to_owned() });
    let permission = Permission { consent, keep_until: keep_until.map(|days| Day(TODAY.0 + days)) };
    let (change, parts) = desk.book.plan_consented(rows, permission).expect("something new");
    desk.change(change, parts)
}

fn set_rules(desk: &mut Desk, change: impl Fn(&mut FollowUp)) -> EntryId {
    let base = follow_up(&desk.book);
    let mut rules = base.clone();
    change(&mut rules);
    let change = desk.book.plan_set_follow_up(&base, &rules).expect("something new");
    desk.change(change, Default::default())
}

fn attempts(desk: &Desk, row: Row) -> u32 {
    followed(&desk.book).contacts(row).map_or(0, Contacts::attempt_count)
}

fn page(desk: &Desk) -> TodayPage {
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    // Everything happened today.
    let ask = TodayAsk::Page { day_began_millis: 0, count: 10, called: desk.book.id_of(ANNA) };
    let Some(Answer::Today(found)) = today::answer(&mut worker, &ask, TODAY) else { panic!("an answer") };
    let TodayAnswer::Page(page) = *found else { panic!("the page") };
    page
}

fn due(desk: &Desk, today: Day) -> DueLeads {
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    let Some(Answer::Follow(found)) = follow_work::answer(&mut worker, &FollowAsk::Due { count: 10 }, today) else {
        panic!("an answer")
    };
    let FollowAnswer::Due(due) = *found else { panic!("the list") };
    due
}

#[test]
fn calls_messages_and_meetings_are_attempts_and_all_are_undone_redone_and_read_again() {
    let mut desk = imported();
    let (change, parts) = desk.book.plan_called(&[ANNA], CallResult::NoAnswer).expect("a lead");
    desk.change(change, parts);
    log(&mut desk, &[ANNA, BELA], SENT, " the offer ", "");
    let met = log(&mut desk, &[ANNA], Contact::Meeting { is_answered: true }, "", "too dear?");
    log(&mut desk, &[ANNA], Contact::Presentation { called_to_action: true, is_closed: false }, "", "");
    let noted = log(&mut desk, &[ANNA], Contact::Note, "moves in May", "");
    let of_anna = *followed(&desk.book).contacts(ANNA).expect("contacts");
    assert_eq!((of_anna.counts, of_anna.attempt_count(), of_anna.unanswered_count), ([1, 1, 1, 1, 1], 3, 0));
    assert_eq!((of_anna.last.kind(), of_anna.first_attempt_millis), (ContactKind::Note, Some(1)));
    assert_eq!(attempts(&desk, BELA), 1);
    let again = desk.read_again();
    assert_eq!(again.fingerprint(), desk.book.fingerprint());
    let before = desk.book.fingerprint().contents;
    assert_eq!(desk.book.plan_undo(noted).expect("in effect").plan.follow_count, 1);
    desk.undo(met);
    assert_eq!(attempts(&desk, ANNA), 2);
    assert_ne!(desk.book.fingerprint().contents, before);
    desk.redo_latest();
    assert_eq!((attempts(&desk, ANNA), desk.book.fingerprint().contents), (3, before));
    let story: Vec<EntryKind> = desk.book.events_of(ANNA).into_iter().map(|event| event.line.kind).collect();
    let said = Activity { contact: SENT, note: "the offer".to_owned(), question: String::new() };
    assert!(story.contains(&EntryKind::Contacted { activity: said }), "{story:?}");
}

#[test]
fn a_call_with_a_note_is_a_call_and_a_bare_one_is_stored_as_ever() {
    let mut desk = imported();
    let bare = Activity { contact: Contact::Call(CallResult::Wrong), note: " ".to_owned(), question: String::new() };
    let planned = desk.book.plan_contacted(&[ANNA], bare).expect("a lead");
    assert!(matches!(planned.0, Change::Called { .. }));
    let wrong = log(&mut desk, &[ANNA], Contact::Call(CallResult::Wrong), "a bakery", "");
    assert_eq!(desk.book.calls_of(ANNA).map(|calls| (calls.last, calls.count)), Some((CallResult::Wrong, 1)));
    assert!(desk.book.table().issues(ANNA).has(IssueKind::PhoneRefuted));
    assert_eq!(desk.read_again().calls_of(ANNA), desk.book.calls_of(ANNA));
    desk.undo(wrong);
    assert_eq!(desk.book.calls_of(ANNA), None);
    assert!(!desk.book.table().issues(ANNA).has(IssueKind::PhoneRefuted));
    let empty = Activity { contact: Contact::Note, note: String::new(), question: " ".to_owned() };
    assert!(desk.book.plan_contacted(&[ANNA], empty).is_none(), "a note that says nothing");
}

#[test]
fn the_cadence_counts_from_the_first_attempt_and_never_says_today() {
    let rules = FollowUp { cadence_days: vec![0, 1, 3, 7, 14], ..FollowUp::default() };
    for (attempt_count, first, expected) in [
        (1, 0, Some(1)),
        (2, -1, Some(2)),
        (2, -10, Some(1)),
        (3, 0, Some(7)),
        (4, -7, Some(7)),
        (5, -14, None),
        (9, 0, None),
    ] {
        let found = rules.next_attempt(attempt_count, Day(TODAY.0 + first), TODAY).map(|day| day.0 - TODAY.0);
        assert_eq!(found, expected, "{attempt_count} attempts, the first {first} days ago");
    }
    let clock = Clock { today: TODAY, began_millis: 1_000 };
    for (at_millis, expected) in [(1_000, 0), (90_000_000, 0), (999, -1), (1_000 - 86_400_000, -1), (-86_400_000, -2)] {
        assert_eq!(clock.past_day_of(at_millis).0 - TODAY.0, expected, "{at_millis}");
    }
}

#[test]
fn the_day_shows_attempts_against_their_minimum_and_proposes_the_next_day_after_one_in_vain() {
    let mut desk = imported();
    set_rules(&mut desk, |rules| rules.attempts_min = [4; 4]);
    assert_eq!(page(&desk).fresh_count, 3);
    log(&mut desk, &[ANNA], SENT, "", "");
    log(&mut desk, &[ANNA], Contact::Meeting { is_answered: false }, "", "");
    let found = page(&desk);
    let anna = &found.lines[0];
    assert_eq!((anna.attempts, anna.proposed), ([2, 4], Some(Day(TODAY.0 + 3))));
    assert_eq!((found.fresh_count, found.done.contact_counts), (2, [1, 1, 0]));
    log(&mut desk, &[ANNA], Contact::Message { is_answered: true }, "", "");
    assert_eq!(page(&desk).lines[0].proposed, None, "who answered is asked when to go on");
    for (row, days) in [(BELA, 30), (CYRIL, 7)] {
        let next = NextStep { day: Day(TODAY.0 + days), note: "budget in spring".to_owned() };
        let (change, parts) = desk.book.plan_next_step(&[row], Some(next)).expect("a lead");
        desk.change(change, parts);
    }
    let found = page(&desk);
    let later: Vec<&str> = found.later.iter().map(|line| line.name.as_str()).collect();
    assert_eq!((found.later_count, later), (1, vec!["Bela Novak"]), "more than seven days ahead");
    set_rules(&mut desk, |rules| rules.later_days = 3);
    assert_eq!(page(&desk).later_count, 2);
}

#[test]
fn rules_of_following_up_are_undone_part_by_part() {
    let mut desk = imported();
    assert_eq!(follow_up(&desk.book), FollowUp::default());
    let first = set_rules(&mut desk, |rules| (rules.attempts_min[0], rules.later_days) = (9, 14));
    set_rules(&mut desk, |rules| (rules.attempts_min[1], rules.cadence_days) = (2, vec![0, 2]));
    assert_eq!(desk.book.plan_undo(first).expect("in effect").plan.setting_count, 2);
    desk.undo(first);
    let rules = follow_up(&desk.read_again());
    assert_eq!((rules.attempts_min, rules.later_days, rules.cadence_days), ([6, 2, 3, 1], 7, vec![0, 2]));
}

#[test]
fn who_said_no_and_whose_last_day_is_past_is_due_for_erasure() {
    let mut desk = imported();
    permit(&mut desk, &[ANNA], Some((false, "on the phone")), None);
    permit(&mut desk, &[BELA], Some((true, "by e-mail")), Some(1));
    let lines = |due: &DueLeads| due.lines.iter().map(|line| line.name.clone()).collect::<Vec<_>>();
    assert_eq!(lines(&due(&desk, TODAY)), ["Anna Rossi"]);
    assert_eq!(lines(&due(&desk, Day(TODAY.0 + 1))), ["Anna Rossi"], "the last day counts");
    assert_eq!(lines(&due(&desk, Day(TODAY.0 + 2))), ["Anna Rossi", "Bela Novak"]);
    let again = permit(&mut desk, &[ANNA], Some((true, "came back")), None);
    assert_eq!(due(&desk, TODAY).total, 0);
    let permission = followed(&desk.book).permission(ANNA).cloned().expect("known");
    assert!(desk.book.plan_consented(&[ANNA], permission).is_none(), "that is known");
    desk.undo(again);
    assert_eq!(due(&desk, TODAY).total, 1);
}

#[test]
fn the_first_response_is_counted_from_the_first_contact_or_the_import() {
    let mut desk = imported();
    for row in [ANNA, BELA] {
        log(&mut desk, &[row], SENT, "", "");
    }
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    let mut response = |row: Row| {
        let id = desk.book.id_of(row).expect("a lead");
        let Some(Answer::Follow(found)) =
            follow_work::answer(&mut worker, &FollowAsk::Lead { id, day_began_millis: 0 }, TODAY)
        else {
            panic!("an answer")
        };
        let FollowAnswer::Lead(Some(lead)) = *found else { panic!("the lead") };
        (lead.response_days, lead.came_in)
    };
    assert_eq!(response(ANNA), (Some(0), Some(TODAY)), "by the import");
    assert_eq!(response(BELA), (Some(4), Some(Day(TODAY.0 - 4))), "2024-09-30 to 2024-10-04");
}

#[test]
fn what_was_done_with_a_merged_lead_counts_for_the_one_that_stayed() {
    let mut desk = imported();
    log(&mut desk, &[BELA], SENT, "", "");
    log(&mut desk, &[CYRIL], SENT, "", "");
    let (change, parts) = desk.book.plan_learnt(&[BELA], " ask the buyer first ").expect("a lead");
    desk.change(change, parts);
    let draft = MergeDraft { kept: CYRIL, gone: vec![BELA], choices: Vec::new() };
    let (change, parts) = desk.book.plan_merge(&[draft]).expect("two leads");
    desk.change(change, parts);
    let known = followed(&desk.book);
    assert_eq!(known.contacts(CYRIL).map(Contacts::attempt_count), Some(2));
    assert_eq!(known.lesson(CYRIL).map(|lesson| lesson.text.as_str()), Some("ask the buyer first"));
}
