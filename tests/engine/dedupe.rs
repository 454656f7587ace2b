//! Which rows are the same party, and what becomes of their values.

use leadbench::dedupe::{Identity, Matcher, Outcome, UpdateMode, merge, update};
use leadbench::lead::{Field, IssueKind, IssueSet, Lead};
use proptest::prelude::*;
use std::borrow::Cow;

type Cells<'a> = &'a [(Field, &'a str)];

fn lead(cells: Cells<'_>) -> Lead {
    let mut lead = Lead::default();
    cells.iter().for_each(|(field, text)| lead.values.set(*field, text));
    lead.is_stage_given = lead.values.get(Field::Stage).is_some();
    lead
}

fn check(identity: Identity, stored: &[Cells<'_>], rows: &[Cells<'_>], expected: &[Outcome]) {
    let mut matcher = Matcher::new(identity);
    for (row, cells) in stored.iter().enumerate() {
        let lead = lead(cells);
        matcher.seed(row as u32, |field| Cow::Owned(lead.values.get(field).unwrap_or("").to_owned()), lead.issues);
    }
    rows.iter().enumerate().for_each(|(place, cells)| matcher.observe(place as u32, &lead(cells)));
    let clusters = matcher.finish();
    let outcomes: Vec<Outcome> = clusters.iter().map(|(_, outcome)| outcome).collect();
    assert_eq!(outcomes, expected, "{rows:?}");
}

const ID: Field = Field::ExternalId;
const EMAIL: Field = Field::Email;
const PHONE: Field = Field::Phone;

#[test]
fn rows_that_share_a_key_directly_or_through_others_are_one_party() {
    use Outcome::*;
    let all = Identity::default();
    check(
        all,
        &[],
        &[&[(EMAIL, "a@b.cz")], &[(PHONE, "+420601123456")], &[(EMAIL, "a@b.cz"), (PHONE, "+420601123456")]],
        &[First, SameAs(0), SameAs(0)],
    );
    check(all, &[], &[&[(ID, "Ａ1 ")], &[(ID, "a1")], &[(ID, "a2")]], &[First, SameAs(0), First]);
    check(all, &[], &[&[(ID, "1"), (EMAIL, "a@b.cz")], &[(ID, "2"), (EMAIL, "a@b.cz")]], &[First, SameAs(0)]);
    check(
        all,
        &[],
        &[&[(EMAIL, "a@b.cz")], &[(EMAIL, "c@d.cz"), (Field::OtherEmails, "x@y.cz; a@b.cz")]],
        &[First, SameAs(0)],
    );
    check(all, &[], &[&[(PHONE, "ask reception")], &[(PHONE, "ask reception")]], &[First, First]);
    check(all, &[], &[&[(PHONE, "+420601123456;ext=1")], &[(PHONE, "+420601123456;ext=2")]], &[First, First]);
    let by_id = Identity { external_id: true, email: false, phone: false };
    check(by_id, &[], &[&[(ID, "1"), (EMAIL, "a@b.cz")], &[(ID, "2"), (EMAIL, "a@b.cz")]], &[First, First]);
}

#[test]
fn a_cluster_goes_to_the_stored_lead_met_most_surely() {
    use Outcome::*;
    let stored: [Cells<'_>; 3] = [&[(PHONE, "+420601123456")], &[(EMAIL, "a@b.cz")], &[(ID, "7")]];
    check(
        Identity::default(),
        &stored,
        &[&[(PHONE, "+420601123456"), (EMAIL, "a@b.cz")], &[(EMAIL, "new@b.cz")]],
        &[Stored(1), First],
    );
    check(
        Identity::default(),
        &stored,
        &[&[(PHONE, "+420601123456"), (ID, "7")], &[(EMAIL, "z@b.cz"), (PHONE, "+420601123456")]],
        &[Stored(2), Stored(2)],
    );
}

#[test]
fn a_cluster_that_meets_several_stored_leads_says_so() {
    let mut matcher = Matcher::new(Identity::default());
    for (row, email) in ["a@b.cz", "c@d.cz"].into_iter().enumerate() {
        let value = |field: Field| Cow::Borrowed(if field == EMAIL { email } else { "" });
        matcher.seed(row as u32 + 10, value, IssueSet::default());
    }
    matcher.observe(4, &lead(&[(EMAIL, "c@d.cz"), (Field::OtherEmails, "a@b.cz")]));
    matcher.observe(6, &lead(&[(EMAIL, "e@f.cz")]));
    let clusters = matcher.finish();
    assert_eq!((clusters.outcome(4), clusters.matches_several(4)), (Some(Outcome::Stored(10)), true));
    assert_eq!((clusters.outcome(6), clusters.matches_several(6)), (Some(Outcome::First), false));
    assert_eq!(clusters.outcome(5), None);
}

#[test]
fn an_invalid_value_that_looks_valid_is_no_key() {
    let mut row = lead(&[(PHONE, "+910000000000")]);
    row.issues.insert(IssueKind::PhoneInvalid);
    let mut matcher = Matcher::new(Identity::default());
    (0..2).for_each(|place| matcher.observe(place, &row));
    assert_eq!(matcher.finish().outcome(1), Some(Outcome::First));
}

#[test]
fn merging_fills_blanks_and_loses_nothing() {
    let mut first = lead(&[
        (Field::Name, "Anna"),
        (EMAIL, "a@b.cz"),
        (Field::Stage, "lead"),
        (Field::FirstContact, "2026-05-02"),
        (Field::LastActivity, "2026-05-03"),
        (Field::Notes, "called"),
        (Field::Country, "Narnia"),
    ]);
    let other = lead(&[
        (Field::Name, "Anna N."),
        (EMAIL, "c@d.cz"),
        (PHONE, "+420601123456"),
        (Field::Stage, "prospect"),
        (Field::FirstContact, "2026-05-01"),
        (Field::LastActivity, "2026-05-01"),
        (Field::Notes, "wrote"),
        (Field::Country, "CZ"),
        (Field::City, "Brno"),
    ]);
    let merged = merge(&mut first, &other);
    for (field, value) in [
        (Field::Name, "Anna"),
        (EMAIL, "a@b.cz"),
        (Field::OtherEmails, "c@d.cz"),
        (PHONE, "+420601123456"),
        (Field::Stage, "prospect"),
        (Field::FirstContact, "2026-05-01"),
        (Field::LastActivity, "2026-05-03"),
        (Field::Notes, "called\nwrote"),
        (Field::Country, "CZ"),
        (Field::City, "Brno"),
    ] {
        assert_eq!(first.values.get(field), Some(value));
    }
    let left: Vec<&str> = merged.iter().filter(|merged| !merged.taken).map(|merged| merged.value.as_str()).collect();
    assert_eq!(left, ["Anna N.", "2026-05-02", "2026-05-01", "Narnia", "lead"]);
    assert_eq!(first.issues, IssueSet::default());
    assert!(merge(&mut first, &other).iter().all(|merged| merged.field != EMAIL.into()), "a second time adds nothing");
    assert_eq!(first.values.get(Field::Notes), Some("called\nwrote"));
}

fn check_update(mode: UpdateMode, is_stage_given: bool, stored: Cells<'_>, incoming: Cells<'_>, changes: Cells<'_>) {
    let (stored, mut incoming) = (lead(stored), lead(incoming));
    incoming.is_stage_given = is_stage_given;
    let found = update(|key| Cow::Borrowed(stored.values.get(key).unwrap_or("")), &incoming, mode);
    let expected: Vec<_> = changes.iter().map(|(field, text)| ((*field).into(), (*text).to_owned())).collect();
    assert_eq!(found, expected, "{mode:?} {incoming:?}");
}

#[test]
fn an_update_changes_what_its_mode_allows() {
    use UpdateMode::*;
    let stored: Cells<'_> = &[
        (Field::Name, "Anna"),
        (EMAIL, "a@b.cz"),
        (Field::Stage, "prospect"),
        (Field::Country, "CZ"),
        (Field::Source, "fair"),
        (Field::Channel, "partner"),
    ];
    let incoming: Cells<'_> = &[
        (Field::Name, "Anna N."),
        (EMAIL, "c@d.cz"),
        (Field::Stage, "customer"),
        (Field::Country, "Narnia"),
        (Field::City, "Brno"),
    ];
    let replaced: Cells<'_> = &[
        (Field::Name, "Anna N."),
        (Field::City, "Brno"),
        (EMAIL, "c@d.cz"),
        (Field::OtherEmails, "a@b.cz"),
        (Field::Stage, "customer"),
    ];
    check_update(Replace, true, stored, incoming, replaced);
    check_update(FillBlanks, true, stored, incoming, &[(Field::City, "Brno")]);
    check_update(Skip, true, stored, incoming, &[]);
    check_update(Replace, true, stored, stored, &[]);
    check_update(
        Replace,
        false,
        stored,
        &[(Field::Stage, "suspect"), (Field::Source, "fair"), (Field::Channel, "trade_fair")],
        &[],
    );
    check_update(
        Replace,
        false,
        stored,
        &[(Field::Stage, "customer"), (Field::WonOn, "2026-05-01")],
        &[(Field::WonOn, "2026-05-01"), (Field::Stage, "customer")],
    );
    check_update(
        Replace,
        false,
        &[(Field::WonOn, "2026-05-01"), (Field::Stage, "lost")],
        &[(Field::Stage, "customer"), (Field::WonOn, "2026-05-01")],
        &[],
    );
    check_update(Replace, false, &[(EMAIL, "a@b.cz"), (Field::OtherEmails, "c@d.cz")], &[(EMAIL, "c@d.cz")], &[]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn clusters_do_not_depend_on_the_order_of_rows(rows in proptest::collection::vec((0..12u8, 0..12u8, 0..12u8), 1..20), turn in 0..20usize) {
        let leads: Vec<Lead> = rows.iter().map(|(id, email, phone)| {
            let mut lead = Lead::default();
            // Above 7: blank, so that clusters stay small.
            if *id < 8 { lead.values.set(ID, &format!("id{id}")); }
            if *email < 8 { lead.values.set(EMAIL, &format!("a{email}@b.cz")); }
            if *phone < 8 { lead.values.set(PHONE, &format!("+42060112345{phone}")); }
            lead
        }).collect();
        let outcomes = |order: &[usize]| {
            let mut matcher = Matcher::new(Identity::default());
            order.iter().for_each(|place| matcher.observe(*place as u32, &leads[*place]));
            matcher.finish().iter().collect::<Vec<_>>()
        };
        let mut order: Vec<usize> = (0..leads.len()).collect();
        let straight = outcomes(&order);
        order.rotate_left(turn % leads.len());
        prop_assert_eq!(&straight, &outcomes(&order));
        order.reverse();
        prop_assert_eq!(&straight, &outcomes(&order));
    }
}
