//! Damage through the worker: what can be read opens, what cannot is named, and a backup mends it to the byte.

use crate::raw::{REAL, everything, found};
use crate::worker::{ask, ask_with, file, import, lead_at, open, open_empty, picture};
use leadbench::lead::Field;
use leadbench::store::idb::{Rewrite, Store};
use leadbench::store::journal;
use leadbench::worker::protocol::{Answer, Ask, DamageLine, EntryKind, Lost, RepairPlan, Rows};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Two long lists (in segments), a short one (in its entry) between them, and edits.
async fn fill() {
    open_empty().await;
    let list = |word: &str, count: u32| {
        let lead = |n: u32| format!("{word}-{n},{word} {n},{word}{n}@reka.example,{}\n", n % 50);
        format!("id,Name,Email,{word} size\n{},Nobody,,\n", (0..count).map(lead).collect::<String>())
    };
    import("shoes.csv", &list("Shoe", 5_000)).await;
    import("gloves.csv", &list("Glove", 3)).await;
    edit(5_001, Field::City, "Brno").await;
    import("hats.csv", &list("Hat", 5_000)).await;
    edit(9_000, Field::City, "Torino").await;
    ask(Ask::Undo).await;
}

async fn edit(row: u32, field: Field, text: &str) {
    ask(Ask::Edit { id: lead_at(row).await, field: field.into(), text: text.to_owned() }).await;
}

/// Which record is damaged, and how.
#[derive(Clone, Copy, Debug)]
enum Blow {
    /// The n-th of all segments: a byte is another.
    Segment(usize),
    /// It is not there any more.
    NoSegment(usize),
    /// The n-th journal record: a byte is another.
    Record(usize),
    /// It is not there any more.
    NoRecord(usize),
    /// All journal records, in one pack: a byte is another.
    Pack,
}

async fn strike(blow: Blow) {
    let store = Store::open(REAL).await.expect("it opens");
    let records = store.journal_after(0).await.expect("the journal");
    let segments = store.segment_keys().await.expect("the keys");
    let last_key = records.last().expect("a record").0;
    let flipped = |record: &[u8]| {
        let mut record = record.to_vec();
        let middle = record.len() / 2;
        record[middle] ^= 0x10;
        record
    };
    let mut rewrite = Rewrite { is_same_history: true, ..Rewrite::default() };
    match blow {
        Blow::Segment(place) => {
            let segment = store.segments(&[segments[place]]).await.expect("a segment").remove(0).expect("it is there");
            rewrite.put_segments.push((segments[place], flipped(&segment)));
        }
        Blow::NoSegment(place) => rewrite.deleted_segments.push(segments[place]),
        Blow::Record(place) => rewrite.put_records.push((records[place].0, flipped(&records[place].1))),
        Blow::NoRecord(place) => rewrite.deleted_records.push(records[place].0),
        Blow::Pack => {
            let entries = records.iter().flat_map(|(key, record)| journal::decode_all(*key, record).expect("whole"));
            let pack = journal::encode_all(&entries.collect::<Vec<_>>());
            rewrite.deleted_records = records.iter().map(|(key, _)| *key).collect();
            rewrite.put_records.push((last_key, flipped(&pack)));
        }
    }
    store.rewrite(last_key, rewrite).await.expect("it is damaged");
}

async fn damages() -> Vec<DamageLine> {
    match ask(Ask::Damages).await {
        Answer::Damages(lines) => lines,
        answer => panic!("{answer:?}"),
    }
}

async fn plan_repair(backup: &JsValue) -> RepairPlan {
    let read = ask_with(Ask::ReadBackup(None), backup).await.0;
    assert!(matches!(read, Ok(Answer::Backup(_))), "{read:?}");
    match ask(Ask::PlanRepair).await {
        Answer::Repair(plan) => plan,
        answer => panic!("{answer:?}"),
    }
}

#[wasm_bindgen_test]
async fn whatever_is_damaged_is_named_and_mended_to_the_byte() {
    fill().await;
    open().await;
    let (whole, backup) = (picture().await, file(Ask::SaveBackup(None)).await);
    // What stays in effect, and what is lost.
    let cases = [
        (Blow::Segment(0), 10_003 - 4_096, Lost::Leads { first: 1, last: 4_096 }),
        (Blow::Segment(1), 10_003 - 904, Lost::Leads { first: 4_097, last: 5_000 }),
        (Blow::NoSegment(1), 10_003 - 904, Lost::Leads { first: 4_097, last: 5_000 }),
        (Blow::Segment(2), 10_003, Lost::Values),
        (Blow::NoSegment(2), 10_003, Lost::Values),
        (Blow::Record(0), 5_003, Lost::Entries(1)),
        (Blow::Record(1), 10_000, Lost::Entries(1)),
        (Blow::NoRecord(1), 10_000, Lost::Entries(1)),
        (Blow::Record(2), 10_003, Lost::Entries(1)),
        (Blow::Record(3), 5_003, Lost::Entries(1)),
        (Blow::Record(5), 10_003, Lost::Entries(1)),
        (Blow::Pack, 0, Lost::Entries(6)),
    ];
    for (blow, lead_count, lost) in cases {
        strike(blow).await;
        let overview = open().await;
        assert_eq!((overview.damaged_count, overview.lead_count), (1, lead_count), "{blow:?}");
        let line = damages().await.remove(0);
        assert_eq!(line.lost, lost, "{blow:?}");
        check_neighbours(blow, &line);
        let leads = picture().await[0].clone();
        let known: std::collections::HashSet<&str> = whole[0].lines().collect();
        let is_same = |line: &&str| known.contains(line);
        let changed = leads.lines().skip(1).filter(|line| !is_same(line)).count();
        // Without the record of an edit or of its undo, the one lead it was about shows what stood there before.
        assert_eq!(changed, usize::from(matches!(blow, Blow::Record(2 | 5))), "{blow:?}");
        let plan = plan_repair(&backup).await;
        assert_eq!(plan.lines, [(line, true)], "{blow:?}");
        assert_eq!(open().await.damaged_count, 1, "a plan changes nothing");
        plan_repair(&backup).await;
        let Answer::Overview(mended) = ask(Ask::Repair).await else { panic!("an overview") };
        assert_eq!((mended.damaged_count, mended.lead_count), (0, 10_003), "{blow:?}");
        assert!(picture().await == whole, "{blow:?}");
        open().await;
        assert!(picture().await == whole, "{blow:?}, after a new start");
    }
}

/// The entry is named when it can be read; else the ones before and after it are.
fn check_neighbours(blow: Blow, line: &DamageLine) {
    let file_of = |kind: &EntryKind| match kind {
        EntryKind::Imported { file } => file.clone(),
        other => format!("{other:?}"),
    };
    let names = [&line.entry, &line.before, &line.after].map(|line| line.as_ref().map(|line| file_of(&line.kind)));
    let names = names.each_ref().map(Option::as_deref);
    match blow {
        Blow::Segment(_) | Blow::NoSegment(_) => assert_eq!(names, [Some("shoes.csv"), None, None]),
        Blow::Record(0) => assert_eq!(names, [None, None, Some("gloves.csv")]),
        Blow::Record(1) | Blow::NoRecord(1) => {
            assert_eq!(names[..2], [None, Some("shoes.csv")]);
            assert!(names[2].is_some_and(|after| after.starts_with("Edited")));
        }
        Blow::Pack => assert_eq!(names, [None, None, None]),
        _ => assert!(names[0].is_none() && names[1].is_some()),
    }
}

#[wasm_bindgen_test]
async fn what_is_saved_beside_the_damage_is_kept_and_stays_when_it_is_mended() {
    for blow in [Blow::Record(3), Blow::Record(1), Blow::Segment(0)] {
        fill().await;
        let backup = file(Ask::SaveBackup(None)).await;
        strike(blow).await;
        open().await;
        import("scarves.csv", "id,Name,Email,Scarf size\nS-1,Clara,clara@reka.example,XL\n").await;
        edit(4_999, Field::Owner, "Petra").await;
        assert_eq!(open().await.damaged_count, 1, "{blow:?}");
        assert!(picture().await[0].contains("clara@reka.example"));
        assert!(plan_repair(&backup).await.lines.iter().all(|(_, is_mended)| *is_mended), "{blow:?}");
        ask(Ask::Repair).await;
        let overview = open().await;
        assert_eq!((overview.damaged_count, overview.lead_count), (0, 10_004), "{blow:?}");
        assert_eq!(overview.custom_names, ["Shoe size", "Glove size", "Hat size", "Scarf size"], "{blow:?}");
        let leads = picture().await[0].clone();
        let line = |word: &str| leads.lines().find(|line| line.contains(word)).unwrap_or_default().to_owned();
        assert!(line("clara@").contains("XL") && line("shoe4999@").contains("Petra"), "{blow:?}");
        assert!(line("hat7@").contains("Hat 7"), "{blow:?}: {}", line("hat7@"));
    }
}

#[wasm_bindgen_test]
async fn a_repair_does_not_bring_back_who_was_erased() {
    fill().await;
    let backup = file(Ask::SaveBackup(None)).await;
    ask(Ask::PlanErase(Rows::These(vec![lead_at(7).await, lead_at(5_001).await]))).await;
    ask(Ask::EraseLeads).await;
    for blow in [Blow::Segment(0), Blow::Record(1)] {
        let whole = picture().await;
        strike(blow).await;
        assert_eq!(open().await.damaged_count, 1);
        plan_repair(&backup).await;
        ask(Ask::Repair).await;
        assert_eq!(open().await.damaged_count, 0, "{blow:?}");
        assert!(picture().await == whole, "{blow:?}");
        let erased = ["shoe7@reka.example", "glove1@reka.example", "Glove-1"];
        assert_eq!(found(&everything(REAL).await, &erased), [] as [&str; 0], "{blow:?}");
    }
}

#[wasm_bindgen_test]
async fn a_backup_of_before_the_damaged_change_says_that_it_does_not_hold_it() {
    open_empty().await;
    import("shoes.csv", "id,Name,Email\nS-1,Anna,anna@reka.example\n").await;
    let backup = file(Ask::SaveBackup(None)).await;
    edit(0, Field::City, "Brno").await;
    edit(0, Field::City, "Praha").await;
    strike(Blow::Record(1)).await;
    open().await;
    assert_eq!(plan_repair(&backup).await.lines.iter().map(|(_, is_mended)| *is_mended).collect::<Vec<_>>(), [false]);
    let Answer::Overview(overview) = ask(Ask::Repair).await else { panic!("an overview") };
    assert_eq!(overview.damaged_count, 1, "the damaged record is still there");
}
