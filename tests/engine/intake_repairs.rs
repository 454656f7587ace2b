//! What spreadsheets did to a file's columns is put right on its way in, unless the user refused it.

use crate::book::plan_of;
use leadbench::clean::{CleanSettings, RepairKind};
use leadbench::intake::{Found, ImportPlan, Intake, Stored, check};
use leadbench::lead::{Field, GateRules};
use leadbench::table::LeadTable;

const LIST: &str = "Name,Phone,Country\nAnna,4.20601123456E+11,CZ\nBen,+420601123457,CZ\nCyril,4.20601123458E+11,CZ\n\
                    Dana,4.20601123459E+11,CZ\n";

fn settings() -> CleanSettings {
    CleanSettings { region: "CZ".to_owned(), currency: "CZK".to_owned() }
}

fn imported(plan: ImportPlan) -> Found {
    let mut intake = Intake::new(plan, settings(), LIST.as_bytes());
    intake.push(LIST.as_bytes());
    intake.end();
    let mut settling = intake.settle("list.csv".to_owned(), &LeadTable::default(), &|_| None);
    while settling.step(&LeadTable::default(), 10) {}
    settling.finish()
}

#[test]
fn a_repair_is_shown_beforehand_and_done_unless_it_is_refused() {
    let mut plan = plan_of(LIST);
    let stored = LeadTable::default();
    let look = |plan: &ImportPlan| {
        check(
            plan,
            (&settings(), &GateRules::default()),
            LIST.as_bytes(),
            true,
            Stored { table: &stored, rows: &[], merged: &[] },
            10,
        )
        .repairs
    };
    let repairs = look(&plan);
    let told: Vec<_> = repairs.iter().map(|repair| (repair.field, repair.kind, repair.seen_count)).collect();
    assert_eq!(told, [(Field::Phone.into(), RepairKind::Scientific, 3)]);
    let found = imported(plan.clone());
    assert_eq!((found.imported.new_count, found.imported.rejected_count), (4, 0));
    assert_eq!(found.leads.text(0, Field::Phone), "+420601123456");

    plan.refused.push((Field::Phone.into(), RepairKind::Scientific));
    assert!(look(&plan)[0].is_refused);
    let found = imported(plan);
    assert_eq!((found.imported.new_count, found.imported.rejected_count), (1, 3), "the cells as they stand");
    assert_eq!(found.rejections[0].value, "4.20601123456E+11");
}
