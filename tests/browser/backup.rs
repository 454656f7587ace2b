//! Backups with the browser's own compression and encryption: round trips, and everything that must be refused.

use crate::store::open;
use js_sys::{Array, Uint8Array};
use leadbench::book::{Book, Change, Entry, Parts};
use leadbench::intake::Imported;
use leadbench::lead::{EntryId, Field, IssueSet, Values};
use leadbench::store::backup::seal::{BLOCK_BYTES, PREAMBLE_BYTES, TAG_BYTES};
use leadbench::store::backup::{BackupFault, Manifest, Record, Replay, Writing};
use leadbench::store::idb::Replacement;
use leadbench::store::{journal, segment};
use leadbench::worker::host::file::LocalFile;
use leadbench::worker::host::packing::Packing;
use leadbench::worker::host::sealing::Sealing;
use leadbench::worker::host::unpacking::{Verified, first_line, walk};
use leadbench::worker::protocol::{Failure, Passphrase};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Blob;

/// The records of a book with one import of so many leads.
struct Stored {
    entry: Vec<u8>,
    segments: Vec<Vec<u8>>,
    lead_count: u32,
}

impl Stored {
    fn new(lead_count: u32) -> Stored {
        let mut parts = Parts::default();
        // Texts that hardly compress: else a large book would be a small file.
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut random = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        let mut values = Values::default();
        for row in 0..lead_count {
            values.set(Field::Email, &format!("{:x}{:x}@nordwind.example", random(), random()));
            parts.leads.push(&values, IssueSet::default(), row + 2);
        }
        let imported = Imported {
            file: "fair.csv".to_owned(),
            headers: vec!["Email".to_owned()],
            custom_names: Vec::new(),
            first_row: 0,
            new_count: lead_count,
            updated_count: 0,
            duplicate_count: 0,
            rejected_count: 0,
        };
        let segments: Vec<Vec<u8>> = segment::encode(&parts).collect();
        let entry = Entry {
            id: EntryId::new(1, 7),
            at_millis: 1,
            origin: Default::default(),
            change: Change::Imported(imported),
            segments: (0..segments.len() as u32).collect(),
            inline: Vec::new(),
        };
        Stored { entry: journal::encode(&entry), segments, lead_count }
    }

    async fn pack(&self, sealing: Option<Sealing>) -> Blob {
        let manifest = Manifest::new(5, self.lead_count, self.segments.len() as u32, 1);
        let (mut writing, first) = Writing::new(&manifest);
        let mut packing = Packing::new(sealing).expect("the browser compresses");
        packing.write(&first).await.expect("room");
        packing.write(&writing.entry(&self.entry)).await.expect("room");
        for (key, segment) in (0..).zip(&self.segments) {
            packing.write(&writing.segment(key, segment)).await.expect("room");
        }
        packing.write(&writing.end()).await.expect("room");
        packing.finish().await.expect("a file")
    }
}

fn passphrase(text: &str) -> Passphrase {
    Passphrase(text.to_owned())
}

async fn bytes_of(blob: Blob) -> Vec<u8> {
    let size = blob.size() as u64;
    local(blob).await.read(0, size).await.expect("it can be read")
}

async fn local(blob: Blob) -> LocalFile {
    LocalFile::new("a.leadbench".to_owned(), blob.into()).await.expect("a file")
}

async fn file(bytes: &[u8]) -> LocalFile {
    let parts = Array::of1(&Uint8Array::from(bytes));
    local(Blob::new_with_u8_array_sequence(&parts).expect("a blob")).await
}

async fn read(file: &LocalFile, sealing: Option<&Sealing>) -> Result<(Verified, Vec<Record>), Failure> {
    let mut all = Vec::new();
    let verified = walk(file, sealing, async |records, _| {
        all.extend(records);
        Ok(())
    })
    .await?;
    Ok((verified, all))
}

fn book_of(records: Vec<Record>, manifest: &Manifest) -> Book {
    let mut replay = Replay::default();
    records.into_iter().try_for_each(|record| replay.take(record)).expect("whole");
    replay.finish(manifest).expect("whole")
}

async fn fault_of(bytes: &[u8], sealing: Option<&Sealing>) -> Option<BackupFault> {
    match read(&file(bytes).await, sealing).await {
        Ok(_) => None,
        Err(Failure::Backup(fault)) => Some(fault),
        Err(other) => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
async fn a_backup_in_clear_comes_back_and_every_damage_is_named() {
    let stored = Stored::new(3_000);
    let bytes = bytes_of(stored.pack(None).await).await;
    let whole = file(&bytes).await;
    let ((manifest, left_out), records) = read(&whole, None).await.expect("a backup");
    assert_eq!((manifest.lead_count, manifest.at_millis, left_out), (3_000, 5, 0));
    assert_eq!(first_line(&whole).await, Some(manifest.clone()));
    assert_eq!(book_of(records, &manifest).rows().len(), 3_000);
    for length in [20, 1_000, bytes.len() / 2, bytes.len() - 9, bytes.len() - 8, bytes.len() - 1] {
        assert_eq!(fault_of(&bytes[..length], None).await, Some(BackupFault::Truncated), "{length} bytes");
    }
    assert_eq!(fault_of(&[&bytes[..], b"junk"].concat(), None).await, Some(BackupFault::Damaged));
    for place in (10..bytes.len()).step_by(bytes.len() / 40) {
        let mut damaged = bytes.clone();
        damaged[place] ^= 4;
        assert!(fault_of(&damaged, None).await.is_some(), "byte {place}");
    }
}

#[wasm_bindgen_test]
async fn an_encrypted_backup_opens_with_its_passphrase_only() {
    let stored = Stored::new(2_000);
    let sealing = Sealing::new(&passphrase("correct horse")).await.expect("a secure page");
    let bytes = bytes_of(stored.pack(Some(sealing)).await).await;
    assert!(bytes.starts_with(b"LBE1"));
    for (text, is_right) in [("correct horse", true), ("Correct horse", false), ("", false), ("correct horse ", false)]
    {
        let opened = Sealing::open(&passphrase(text), &bytes).await;
        match (is_right, &opened) {
            (false, Err(Failure::Backup(BackupFault::WrongPassphrase))) => {}
            (true, Ok(sealing)) => {
                let ((manifest, _), records) = read(&file(&bytes).await, Some(sealing)).await.expect("a backup");
                assert_eq!(book_of(records, &manifest).rows().len(), 2_000);
            }
            _ => panic!("`{text}`: {:?}", opened.err()),
        }
    }
    // The same letters typed on two keyboards: composed, and letter by letter.
    let sealing = Sealing::new(&passphrase("Zo\u{eb}")).await.expect("a secure page");
    let bytes = bytes_of(stored.pack(Some(sealing)).await).await;
    assert!(Sealing::open(&passphrase("Zoe\u{308}"), &bytes).await.is_ok());
}

/// Saved by the first version that encrypted. Never write it again: add the next one.
#[wasm_bindgen_test]
async fn an_encrypted_backup_of_every_released_format_is_read() {
    let bytes = include_bytes!("fixtures/encrypted_1.leadbench");
    let sealing = Sealing::open(&passphrase("correct horse"), bytes).await.expect("its passphrase");
    let ((manifest, _), records) = read(&file(bytes).await, Some(&sealing)).await.expect("a backup");
    let book = book_of(records, &manifest);
    let names: Vec<_> = book.rows().iter().map(|row| book.table().text(*row, Field::Name).into_owned()).collect();
    assert_eq!(names, ["Anna Rossi", "Jan Novák", ""]);
}

#[wasm_bindgen_test]
async fn encrypted_blocks_cannot_be_changed_exchanged_cut_off_or_added() {
    let stored = Stored::new(80_000);
    let words = passphrase("four words are safer");
    let sealing = Sealing::new(&words).await.expect("a secure page");
    let bytes = bytes_of(stored.pack(Some(sealing)).await).await;
    let sealing = Sealing::open(&words, &bytes).await.expect("its own");
    let block = BLOCK_BYTES + TAG_BYTES;
    let starts: Vec<usize> = (PREAMBLE_BYTES..bytes.len()).step_by(block).collect();
    assert!(starts.len() >= 3, "{} bytes are too few blocks", bytes.len());
    assert_eq!(fault_of(&bytes, Some(&sealing)).await, None);

    let mut cases = vec![("appended", [&bytes[..], b"junk"].concat())];
    for length in [PREAMBLE_BYTES + 5, starts[1], starts[1] + 1, starts[2], bytes.len() - 1] {
        cases.push(("cut off", bytes[..length].to_vec()));
    }
    for place in [starts[0], starts[1] + 77, starts[2] - 1, bytes.len() - 1] {
        let mut damaged = bytes.clone();
        damaged[place] ^= 1;
        cases.push(("flipped", damaged));
    }
    let (first, second) = (&bytes[starts[0]..starts[1]], &bytes[starts[1]..starts[2]]);
    let (before, after) = (&bytes[..PREAMBLE_BYTES], &bytes[starts[2]..]);
    cases.push(("exchanged", [before, second, first, after].concat()));
    cases.push(("left out", [before, first, after].concat()));
    cases.push(("twice", [before, first, first, second, after].concat()));
    for (case, bytes) in cases {
        assert_eq!(fault_of(&bytes, Some(&sealing)).await, Some(BackupFault::Damaged), "{case}, {}", bytes.len());
    }
    // Without a single block.
    assert!(fault_of(&bytes[..PREAMBLE_BYTES], Some(&sealing)).await.is_some());
}

#[wasm_bindgen_test]
async fn a_large_backup_goes_into_the_store_piece_by_piece() {
    let stored = Stored::new(100_000);
    let blob = stored.pack(None).await;
    let store = open("restore-large").await;
    let mut replacement = Replacement::begin(&store);
    let mut entries = Vec::new();
    walk(&local(blob).await, None, async |records, _| {
        for record in records {
            match record {
                Record::Segment(key, segment) => replacement.segment(key, segment).await.expect("room"),
                Record::Entry(entry) => entries.push(entry),
                Record::LeftOut(_) => panic!("nothing was left out"),
            }
        }
        Ok(())
    })
    .await
    .expect("a backup");
    for entry in &entries {
        replacement.entry(entry).await.expect("room");
    }
    replacement.commit().await.expect("room");
    let mut parts = Parts::default();
    for (key, record) in store.journal_after(0).await.expect("the journal") {
        for (_, entry) in journal::decode_all(key, &record).expect("whole") {
            for segment in store.segments(&entry.segments).await.expect("the segments") {
                segment::decode(&segment.expect("it is there"), &mut parts).expect("whole");
            }
        }
    }
    assert_eq!(parts.leads.len(), 100_000);
}

#[wasm_bindgen_test]
async fn what_a_database_notes_of_itself_comes_back_and_goes() {
    let store = open("notes").await;
    assert_eq!(store.note("last-backup").await, Ok(None));
    let note = Array::of2(&JsValue::from(5), &JsValue::from("x"));
    assert_eq!(store.put_note("last-backup", &note).await, Ok(()));
    let found = store.note("last-backup").await.expect("it can be read").expect("it is there");
    assert_eq!(Array::from(&found).get(1), JsValue::from("x"));
    assert_eq!(store.put_note("last-backup", &JsValue::UNDEFINED).await, Ok(()));
    assert_eq!(store.note("last-backup").await, Ok(None));
}
