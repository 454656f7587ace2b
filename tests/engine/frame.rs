//! The frame around every record: whatever byte of it changes, it is damaged, and never taken for a newer version's.

use leadbench::store::frame::{FORMAT, Fault, RecordKind, unwrap, wrap};

#[test]
fn every_flipped_bit_of_a_record_is_damage() {
    let record = wrap(RecordKind::Entry, b"what happened");
    assert_eq!(unwrap(RecordKind::Entry, &record).map(|payload| payload.bytes), Ok(&b"what happened"[..]));
    assert_eq!(unwrap(RecordKind::Segment, &record), Err(Fault::Damaged));
    for place in 0..record.len() {
        for bit in 0..8 {
            let mut damaged = record.clone();
            damaged[place] ^= 1 << bit;
            assert_eq!(unwrap(RecordKind::Entry, &damaged), Err(Fault::Damaged), "bit {bit} of byte {place}");
        }
        assert_eq!(unwrap(RecordKind::Entry, &record[..place]), Err(Fault::Damaged), "cut at {place}");
    }
}

#[test]
fn a_whole_record_of_a_newer_format_is_newer() {
    let mut record = wrap(RecordKind::Entry, b"what happens in future");
    record[2] = FORMAT + 1;
    let sum = crc32fast::hash(&[&record[..4], &record[8..]].concat());
    record[4..8].copy_from_slice(&sum.to_le_bytes());
    assert_eq!(unwrap(RecordKind::Entry, &record), Err(Fault::Newer));
}
