//! Groups of leads that seem to be one party, and the questions that the page asks about them.

use crate::book;
use leadbench::dedupe::duplicate_groups;
use leadbench::dedupe::linkage::{Columns, Linkage, Linker, Pair};
use leadbench::lead::{Day, Field};
use leadbench::worker::desk::Desk;
use leadbench::worker::duplicate_groups::draft_of;
use leadbench::worker::duplicates::{DuplicateGroups, DuplicatesAnswer, DuplicatesAsk, GroupView, MergeOrder};
use leadbench::worker::protocol::{Answer, Ask};
use rustc_hash::FxHashSet;

fn pair(one: u32, other: u32, weight: f32) -> Pair {
    Pair { one, other, weight }
}

/// Rows 0, 1 and 2 are one cluster, the first two surely; 3 and 4 say the same; 5 is like 0 but of no cluster with it.
fn linkage() -> Linkage {
    Linkage {
        clusters: vec![0, 0, 0, 3, 3, 5],
        merged: vec![0, 0, 2, 3, 3, 5],
        pairs: vec![pair(0, 1, 12.0), pair(0, 5, 1.0), pair(1, 2, 3.0)],
        copies: vec![pair(3, 4, 9.5)],
    }
}

fn groups(weight_min: f32, apart: &[(u32, u32)], gone: &[u32]) -> Vec<(Vec<u32>, f32, bool)> {
    let apart: FxHashSet<(u32, u32)> = apart.iter().copied().collect();
    let groups = duplicate_groups(&linkage(), weight_min, &apart, |row| !gone.contains(&row));
    groups.into_iter().map(|group| (group.rows, group.weight, group.is_whole)).collect()
}

#[test]
fn groups_hold_together_at_the_weight_asked_for() {
    let certain = [(vec![0, 1], 12.0, true), (vec![3, 4], 9.5, true)];
    assert_eq!(groups(8.0, &[], &[]), certain);
    let likely = [(vec![3, 4], 9.5, true), (vec![0, 1, 2], 3.0, true), (vec![0, 5], 1.0, false)];
    assert_eq!(groups(0.0, &[], &[]), likely, "the weakest link tells; what the clusters contradict is apart");
    assert_eq!(groups(2.0, &[], &[])[1..], likely[1..2]);
}

#[test]
fn pairs_told_apart_are_never_in_one_group() {
    assert_eq!(groups(0.0, &[(0, 1)], &[])[1..], [(vec![1, 2], 3.0, true), (vec![0, 5], 1.0, false)]);
    assert_eq!(groups(0.0, &[(0, 2)], &[])[0], (vec![0, 1], 12.0, true), "not by way of a third either");
    assert_eq!(groups(8.0, &[(3, 4)], &[0]), [], "nor with a lead that is gone");
}

#[test]
fn each_row_has_its_strongest_link() {
    let groups = duplicate_groups(&linkage(), 0.0, &FxHashSet::default(), |_| true);
    assert_eq!(groups[1].links, [pair(0, 1, 12.0), pair(0, 1, 12.0), pair(1, 2, 3.0)]);
}

const LIST: &str = "\
Name,Email,Phone,Company,City
Anna Maria Rossi,annamaria.rossi@nordwind.example,+39 347 123 4567,Nordwind SpA,Torino
Anna Maria Rosi,annamaria.rossi@nordwin.example,+39 347 123 4576,Nordwind,Torino
Jan Novák,jan.novak@reka.example,+420 601 123 456,Řeka s.r.o.,Brno
王小明,wang.xiaoming@beifang.example,+86 139 1234 5678,北方科技有限公司,北京
Wang Xiaoming,xm.wang@mail.example,+86 139 1234 5687,北方科技,北京
Eva Malá,eva.mala@lipa.example,+420 777 654 321,Lípa a.s.,Praha
";

/// A desk with a list that was compared.
fn compared() -> Desk {
    let mut stored = book::Desk::default();
    stored.import("list.csv", LIST);
    let mut desk = Desk::new(stored.book, 1);
    let columns = desk.columns_to_compare();
    let bytes = postcard::to_stdvec(&columns).expect("encodes");
    let mut linker = Linker::new(postcard::from_bytes::<Columns>(&bytes).expect("decodes"));
    while linker.step() {}
    let linkage = linker.linkage();
    let explanations = linker.explanations(&linkage);
    assert!(desk.keep_linkage(linkage, explanations));
    desk
}

fn ask(desk: &mut Desk, ask: DuplicatesAsk) -> DuplicatesAnswer {
    match desk.answer(&Ask::Duplicates(ask), Day(20_000)) {
        Some(Answer::Duplicates(answer)) => *answer,
        other => panic!("no answer: {other:?}"),
    }
}

fn all_groups(desk: &mut Desk) -> DuplicateGroups {
    match ask(desk, DuplicatesAsk::Groups { weight_min: -3.0, from: 0, count: 10 }) {
        DuplicatesAnswer::Groups(Some(groups)) => groups,
        other => panic!("no groups: {other:?}"),
    }
}

#[test]
fn groups_come_with_their_leads_their_reasons_and_what_merging_gives() {
    let mut desk = compared();
    let groups = all_groups(&mut desk);
    assert_eq!(groups.compared_count, 6);
    let names = |group: &GroupView| -> Vec<String> {
        let name = |values: &[(leadbench::lead::FieldKey, String)]| {
            values
                .iter()
                .find(|(key, _)| *key == Field::Name.into())
                .map(|(_, value)| value.clone())
                .unwrap_or_default()
        };
        group.leads.iter().map(|lead| name(&lead.values)).collect()
    };
    let found: Vec<Vec<String>> = groups.groups.iter().map(names).collect();
    assert!(found.contains(&vec!["Anna Maria Rossi".to_owned(), "Anna Maria Rosi".to_owned()]), "{found:?}");
    assert!(found.contains(&vec!["王小明".to_owned(), "Wang Xiaoming".to_owned()]), "{found:?}");
    for group in &groups.groups {
        for lead in &group.leads {
            let sum: f32 = lead.lines.iter().map(|line| line.weight).sum();
            assert!((sum - lead.weight).abs() < 0.01, "the lines add up: {sum} of {}", lead.weight);
            assert_eq!(lead.file, "list.csv");
        }
    }
}

#[test]
fn a_previewed_merge_is_what_comes_of_it_and_the_group_is_gone_then() {
    let mut desk = compared();
    let group = all_groups(&mut desk).groups.swap_remove(0);
    let order = MergeOrder {
        kept: group.leads[1].id,
        gone: vec![group.leads[0].id],
        choices: vec![(Field::Name.into(), group.leads[0].id)],
    };
    let DuplicatesAnswer::Merged(merged) = ask(&mut desk, DuplicatesAsk::Preview(order.clone())) else {
        panic!("no preview")
    };
    let draft = draft_of(&desk.book, &order).expect("there");
    let (change, parts) = desk.book.plan_merge(&[draft]).expect("two leads");
    let mut stored = book::Desk::default();
    stored.import("list.csv", LIST);
    stored.change(change, parts);
    let row = stored.book.row_of(order.kept).expect("it stays");
    for (field, value) in &merged {
        assert_eq!(stored.book.table().text(row, *field), *value);
    }
    assert_eq!(stored.book.rows().len(), 5);
}

#[test]
fn before_anything_was_compared_there_is_no_answer_and_other_leads_results_are_refused() {
    let mut desk = Desk::default();
    let groups = DuplicatesAsk::Groups { weight_min: 0.0, from: 0, count: 1 };
    assert_eq!(ask(&mut desk, groups), DuplicatesAnswer::Groups(None));
    assert!(!desk.keep_linkage(linkage(), Default::default()));
    let mut desk = compared();
    assert!(!desk.keep_linkage(Linkage::default(), Default::default()), "about other leads");
}
