//! Answers to criteria: last one counts, merged leads share them, undo at any time, erased with the person (D12, P1 to P3).

use crate::book::Desk;
use leadbench::book::{Change, EntryGroup, EntryKind, HistoryQuery, MergeDraft, Parts};
use leadbench::lead::{
    Answered, Criterion, Day, EntryId, LearntBy, LostReason, Stage, Term, Verdict, Vocabulary, Wording,
};
use leadbench::table::Row;
use proptest::prelude::*;

const LIST: &str = "\
Name,E-mail,Phone
Anna,anna@nordwind.example,+39 02 1234 5678
Bela,bela@reka.example,+420 601 123 456
Cyril,cyril@reka.example,+420 602 123 456
";
const ANNA: Row = 0;
const BELA: Row = 1;
const CYRIL: Row = 2;

fn imported() -> Desk {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    assert_eq!(desk.import("list.csv", LIST), (3, 0, 0, 0));
    desk
}

fn answered(verdict: Verdict, value: &str) -> Answered {
    Answered { verdict, value: value.to_owned(), learnt: LearntBy::Meeting, day: Day(20_000) }
}

fn answer(desk: &mut Desk, rows: &[Row], criterion: Criterion, verdict: Verdict) -> EntryId {
    let (change, parts) = desk.book.plan_qualified(rows, criterion, answered(verdict, "")).expect("a change");
    desk.change(change, parts)
}

fn verdict(desk: &Desk, row: Row, criterion: &Criterion) -> Option<Verdict> {
    desk.book.criteria().verdicts(criterion).of(row)
}

#[test]
fn the_last_answer_counts_and_each_can_be_undone() {
    let mut desk = imported();
    assert!(desk.book.criteria().is_empty());
    let yes = answer(&mut desk, &[ANNA, BELA], Criterion::Means, Verdict::Yes);
    let no = answer(&mut desk, &[ANNA], Criterion::Means, Verdict::No);
    let means = Criterion::Means;
    assert_eq!(
        [ANNA, BELA, CYRIL].map(|row| verdict(&desk, row, &means)),
        [Some(Verdict::No), Some(Verdict::Yes), None]
    );
    let again = desk.book.plan_qualified(&[ANNA], means.clone(), answered(Verdict::No, ""));
    assert!(again.is_none(), "the same answer is no change");
    let plan = desk.book.plan_undo(yes).expect("it is in effect").plan;
    assert_eq!((plan.answer_gone_count, plan.kept_count), (1, 1), "Anna answered again since");
    desk.undo(yes);
    assert_eq!([ANNA, BELA].map(|row| verdict(&desk, row, &means)), [Some(Verdict::No), None]);
    desk.redo_latest();
    desk.undo(no);
    assert_eq!([ANNA, BELA].map(|row| verdict(&desk, row, &means)), [Some(Verdict::Yes); 2]);
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());

    let story: Vec<EntryKind> = desk.book.events_of(ANNA).into_iter().map(|event| event.line.kind).collect();
    assert!(story.contains(&EntryKind::Qualified { criterion: means, verdict: Verdict::Yes }), "{story:?}");
    let of_answers = HistoryQuery { kinds: vec![EntryGroup::Qualify], ..HistoryQuery::default() };
    assert_eq!(desk.book.history(&of_answers).len(), 2);
    assert_eq!(desk.book.rows_of_entry(1), [ANNA, BELA]);
}

#[test]
fn three_answers_make_a_prospect_and_one_rules_it_out() {
    let mut desk = imported();
    for criterion in Criterion::OF_PROSPECT {
        assert!(!desk.book.criteria().makes_prospect(BELA));
        answer(&mut desk, &[BELA], criterion, Verdict::Yes);
    }
    assert!(desk.book.criteria().makes_prospect(BELA));
    assert_eq!(desk.book.criteria().ruled_out_by(BELA), None);
    answer(&mut desk, &[BELA], Criterion::Authority, Verdict::No);
    assert!(!desk.book.criteria().makes_prospect(BELA), "who may not decide is no prospect yet (D13)");
    assert_eq!(desk.book.criteria().ruled_out_by(BELA), Some(&Criterion::Authority));
    answer(&mut desk, &[CYRIL], Criterion::AlreadyOwns, Verdict::Yes);
    assert_eq!(desk.book.criteria().ruled_out_by(CYRIL), Some(&Criterion::AlreadyOwns));
}

#[test]
fn answers_of_a_merged_lead_are_of_the_one_that_stayed() {
    let mut desk = imported();
    answer(&mut desk, &[CYRIL], Criterion::Need, Verdict::Yes);
    let draft = MergeDraft { kept: BELA, gone: vec![CYRIL], choices: Vec::new() };
    let (change, parts) = desk.book.plan_merge(&[draft]).expect("two leads");
    let merged = desk.change(change, parts);
    assert_eq!(verdict(&desk, BELA, &Criterion::Need), Some(Verdict::Yes));
    answer(&mut desk, &[BELA], Criterion::Means, Verdict::No);
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
    desk.undo(merged);
    assert_eq!(verdict(&desk, BELA, &Criterion::Need), None);
    assert_eq!(verdict(&desk, CYRIL, &Criterion::Need), Some(Verdict::Yes));
    assert_eq!(verdict(&desk, BELA, &Criterion::Means), Some(Verdict::No));
}

#[test]
fn erasing_a_person_takes_their_answers() {
    let mut desk = imported();
    let criterion = Criterion::Own("Fleet".to_owned());
    let told = answered(Verdict::Yes, "forty lorries, says anna@nordwind.example");
    let (change, parts) = desk.book.plan_qualified(&[ANNA, BELA], criterion, told).expect("a change");
    desk.change(change.clone(), parts);
    for (erased, left) in [(vec![ANNA], vec![BELA]), (vec![ANNA, BELA], Vec::new())] {
        let erasure = desk.book.plan_erase(&erased).expect("a lead");
        let mut change = change.clone();
        assert!(erasure.clean_change(&mut change));
        let Change::Qualified { rows, answered, .. } = change else { panic!("answers") };
        assert_eq!(rows, left);
        assert!(!answered.value.contains("anna@") && (!rows.is_empty() || answered.value.is_empty()));
    }
}

#[test]
fn a_lead_is_asked_about_the_target_market_first_then_about_what_rules_out_most() {
    let mut list = "Name,E-mail\n".to_owned();
    (0..20).for_each(|number| list += &format!("Lead {number},lead{number}@reka.example\n"));
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    desk.import("list.csv", &list);
    assert_eq!(desk.book.asking_order(), Criterion::BUILT_IN);
    let all: Vec<Row> = (0..20).collect();
    answer(&mut desk, &all, Criterion::TargetMarket, Verdict::Yes);
    answer(&mut desk, &all[..9], Criterion::Authority, Verdict::No);
    assert_eq!(desk.book.asking_order(), Criterion::BUILT_IN, "nine answers say too little");
    answer(&mut desk, &all, Criterion::Authority, Verdict::No);
    let order = desk.book.asking_order();
    assert_eq!(order[..3], [Criterion::TargetMarket, Criterion::Authority, Criterion::Means]);
}

#[test]
fn words_of_two_tabs_are_both_kept_and_undone_one_by_one() {
    let mut desk = imported();
    let term = Wording::Term(Term::Stage(Stage::Lead), "Enquiry".to_owned());
    let base = desk.book.vocabulary().clone();
    let with = |wording: &Wording| {
        let mut vocabulary = base.clone();
        vocabulary.set(wording, true);
        vocabulary
    };
    let set = |desk: &mut Desk, wording: &Wording| {
        let change = desk.book.plan_set_vocabulary(&base, &with(wording)).expect("a change");
        desk.change(change, Parts::default())
    };
    let first = set(&mut desk, &term);
    set(&mut desk, &Wording::Criterion("  Fleet of lorries ".to_owned()));
    set(&mut desk, &Wording::NoReason(LostReason::NotNow));
    set(&mut desk, &Wording::Reason("Moved away".to_owned()));
    let vocabulary = desk.book.vocabulary();
    assert_eq!(vocabulary.term(Term::Stage(Stage::Lead)), Some("Enquiry"));
    assert_eq!(vocabulary.criteria().collect::<Vec<_>>(), ["Fleet of lorries"]);
    let reasons = vocabulary.lost_reasons();
    assert!(!reasons.contains(&LostReason::NotNow) && reasons.contains(&LostReason::Own("Moved away".to_owned())));
    assert_eq!(desk.book.asking_order().last(), Some(&Criterion::Own("Fleet of lorries".to_owned())));
    desk.undo(first);
    assert_eq!(desk.book.vocabulary().term(Term::Stage(Stage::Lead)), None);
    assert_eq!(desk.book.vocabulary().criteria().count(), 1);
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
    assert!(desk.book.plan_set_vocabulary(&Vocabulary::default(), &Vocabulary::default()).is_none());
}

proptest! {
    #[test]
    fn undone_in_any_order_answers_are_what_those_in_effect_say(
        steps in prop::collection::vec((0..3_u32, 0..3_usize, 0..3_usize, any::<bool>()), 1..24),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let mut desk = imported();
        let (mut entries, mut log) = (Vec::new(), Vec::new());
        for (row, criterion, verdict, is_pair) in steps {
            let rows = if is_pair { vec![row, (row + 1) % 3] } else { vec![row] };
            let (criterion, verdict) = (Criterion::BUILT_IN[criterion].clone(), Verdict::ALL[verdict]);
            let planned = desk.book.plan_qualified(&rows, criterion.clone(), answered(verdict, ""));
            let Some((change, parts)) = planned else { continue };
            // Leads that are known to have said so are not in it.
            let Change::Qualified { rows, .. } = &change else { panic!("answers") };
            log.push((rows.clone(), criterion, verdict, true));
            entries.push(desk.change(change, parts));
        }
        for pick in picks {
            let place = pick.index(entries.len());
            if std::mem::replace(&mut log[place].3, false) {
                desk.undo(entries[place]);
            }
        }
        for row in 0..3 {
            for criterion in &Criterion::BUILT_IN[..3] {
                let in_effect = log.iter().rev().find(|(rows, other, _, is_on)| {
                    *is_on && other == criterion && rows.contains(&row)
                });
                prop_assert_eq!(verdict(&desk, row, criterion), in_effect.map(|(_, _, verdict, _)| *verdict));
            }
        }
        prop_assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
    }
}
