//! Whatever happens to a book with owners: a lead has one, deciding twice changes nothing, undo is exact.

use crate::book::Desk;
use crate::own::{TODAY, assign, clock, imported, moment, owner_of, worker};
use leadbench::book::Parts;
use leadbench::lead::{CallResult, EntryId, Field, NextStep, Stage};
use leadbench::own::Happened;
use leadbench::table::Row;
use leadbench::worker::owners_work::{plan_assign, plan_claim, plan_release};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

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
            team.owners = crate::own::team().owners;
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
                    Happened::Owned { owner, .. } => Some(owner),
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
