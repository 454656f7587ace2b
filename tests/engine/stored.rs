//! Leads <-> segments: every kind of column comes back as it was, and wrong bytes are refused.

use leadbench::book::Parts;
use leadbench::lead::{Field, FieldKey, IssueSet, Values};
use leadbench::store::frame::{RecordKind, wrap};
use leadbench::store::segment;
use leadbench::table::{LeadTable, StoredLeads};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Texts, codes, days and money, some of them none of these.
fn cell() -> impl Strategy<Value = String> {
    let long = (250_usize..600).prop_map(|count| "ž".repeat(count));
    prop_oneof![
        4 => Just(String::new()),
        4 => "[a-zž王 ]{1,12}",
        1 => long,
        2 => (1_900_u32..2_100, 1_u32..13, 1_u32..29).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        2 => (-1_000_000_i64..900_000_000_000, 0_usize..3)
            .prop_map(|(minor, currency)| format!("{}.50 {}", minor, ["EUR", "CNY", "USD"][currency])),
    ]
}

const FIELDS: [Field; 6] = [Field::Name, Field::Email, Field::Country, Field::FirstContact, Field::Value, Field::Notes];

fn table_of(rows: &[(Vec<String>, String, u32, u32)]) -> LeadTable {
    let mut table = LeadTable::default();
    let custom = table.custom_key("Shoe size");
    for (cells, other, issues, file_row) in rows {
        let mut values = Values::default();
        for (field, text) in FIELDS.into_iter().zip(cells).filter(|(_, text)| !text.is_empty()) {
            values.set(field, text);
        }
        if !other.is_empty() {
            values.set(custom, other);
        }
        let row = table.push(&values, IssueSet(*issues), *file_row);
        if issues % 3 == 1 {
            table.add_file_row(row, file_row / 2);
            table.add_file_row(row, u32::MAX);
        }
    }
    table
}

fn picture(table: &LeadTable) -> Vec<String> {
    let cells = |row| table.keys().map(|key: FieldKey| table.text(row, key).into_owned()).collect::<Vec<_>>();
    let rows =
        (0..table.len()).map(|row| format!("{:?} {:?} {:?}", cells(row), table.issues(row), table.file_rows(row)));
    rows.chain(table.custom_names().map(str::to_owned)).collect()
}

fn parts_of(leads: LeadTable) -> Parts {
    Parts { leads, ..Parts::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn leads_come_back_from_segments_and_from_an_entry_as_they_were(
        rows in prop::collection::vec(
            (prop::collection::vec(cell(), FIELDS.len()), cell(), prop_oneof![Just(0_u32), any::<u32>()], any::<u32>()), 1..40,
        )
    ) {
        let parts = parts_of(table_of(&rows));
        let mut again = Parts::default();
        for record in segment::encode(&parts) {
            segment::decode(&record, &mut again).expect("whole");
        }
        prop_assert_eq!(picture(&again.leads), picture(&parts.leads));
        if let Some(inline) = segment::encode_inline(&parts) {
            let mut again = Parts::default();
            segment::decode_inline(&inline, &mut again).expect("whole");
            prop_assert_eq!(picture(&again.leads), picture(&parts.leads));
        }
    }

    #[test]
    fn wrong_bytes_of_leads_are_refused_or_read_and_never_stop_the_worker(
        rows in prop::collection::vec((prop::collection::vec(cell(), FIELDS.len()), cell(), any::<u32>(), any::<u32>()), 1..6),
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        is_cut in any::<bool>(),
    ) {
        let table = table_of(&rows);
        let mut bytes = Vec::new();
        table.to_stored(0, table.len()).put(&mut bytes);
        let place = place.index(bytes.len());
        if is_cut { bytes.truncate(place) } else { bytes[place] = byte }
        drop(StoredLeads::read(&bytes));
    }

    #[test]
    fn wrong_packed_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        // The checksum is right, the rest is not: the length before it must not be believed.
        let mut parts = Parts::default();
        let is_read = segment::decode(&wrap(RecordKind::Segment, &bytes), &mut parts).is_ok();
        prop_assert!(!is_read || parts.leads.is_empty());
    }
}

#[test]
fn many_leads_alike_take_a_third_of_their_text_and_less() {
    let rows: Vec<_> = (0..9_000_u32)
        .map(|place| {
            let name = format!("{} Novák{}", ["Jan", "Petr", "Eva"][place as usize % 3], place % 700);
            let email = format!("lead{}@reka{}.example", place * 7_919 % 9_000, place % 1_300);
            let cells =
                [name, email, "CZ".to_owned(), "2026-01-13".to_owned(), "1200.00 EUR".to_owned(), String::new()];
            (cells.to_vec(), "38".to_owned(), 0, place + 2)
        })
        .collect();
    let text: usize = rows.iter().map(|(cells, ..)| cells.iter().map(|cell| cell.len() + 1).sum::<usize>()).sum();
    let records: Vec<Vec<u8>> = segment::encode(&parts_of(table_of(&rows))).collect();
    let stored: usize = records.iter().map(Vec::len).sum();
    assert_eq!(records.len(), 3);
    assert!(stored * 3 < text, "{stored} of {text} bytes");
}
