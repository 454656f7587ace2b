//! The pool, the tree of territories and the team itself, as changes of the book.

use crate::own::{
    ANNA, BELA, CYRIL, EMIL, TODAY, assign, claim, clock, imported, owner, owner_of, page, set, team, worker,
};
use leadbench::book::{Change, EntryGroup, EntryKind, HistoryQuery, KeptPlace};
use leadbench::lead::{Day, Exception, Field};
use leadbench::own::{Pool, Refusal, Team, TeamPart};
use leadbench::qualify::{Clause, Term};
use leadbench::score::Condition;
use leadbench::worker::owners_work::{OwnersAnswer, OwnersAsk, OwnersWhat, answer};

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
    let of_owners = HistoryQuery { kinds: vec![EntryGroup::Owner], ..HistoryQuery::default() };
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
    let exception = Exception { until: TODAY, reason: "Bela is ill".to_owned() };
    let (change, parts) = desk.book.plan_excepted(&[BELA], Some(exception)).expect("a lead");
    desk.change(change, parts);
    let erasure = desk.book.plan_erase(&[BELA]).expect("a lead");
    let mut left = String::new();
    for entry in desk.book.entries() {
        let mut change = entry.change.clone();
        erasure.clean_change(&mut change);
        if let Change::Assigned { rows, by } = &change {
            assert_eq!((rows.contains(&BELA), rows.len()), (false, by.len()));
        }
        left.push_str(&format!("{change:?}"));
    }
    assert!(!left.contains("ill"), "{left}");
}
