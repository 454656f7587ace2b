//! Erasing people for ever: what it would take first, then all of it in one transaction.
//!
//! Every record that holds something of them is written anew at its key, so nothing else moves; then the book is opened
//! anew, so that no dictionary and no text in memory still has their words.

use super::save::of_book;
use super::{Now, backup, failure, tell_overview, with, workspace};
use crate::book::{Entry, Erasure};
use crate::lead::{EntryId, Field};
use crate::store::idb::{Rewrite, Store, StoreFault, random};
use crate::store::{erase, journal};
use crate::table::Row;
use crate::worker::protocol::{Answer, ErasePlan, Failure, Rows};
use rustc_hash::FxHashSet;

/// Leads that are named before they go.
const NAMED_LEADS: usize = 5;
/// Who a lead is: the first that is not blank.
const NAME_FIELDS: [Field; 5] = [Field::Name, Field::Company, Field::Email, Field::Phone, Field::ExternalId];

/// What erasing some leads would take. They are kept in mind, so that exactly these are erased.
pub fn plan(rows: Rows, now: Now) -> Answer {
    let rows = with(|host| host.desk.asked_rows(&rows, now.today));
    let plan = of_book(|book| {
        let counts = book.plan_erase(&rows).map(|erasure| book.erasure_counts(&erasure)).unwrap_or_default();
        let name = |row: &Row| {
            let texts = NAME_FIELDS.into_iter().map(|field| book.table().text(*row, field).into_owned());
            texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
        };
        let names = rows.iter().filter(|row| book.has(**row)).take(NAMED_LEADS).map(name).collect();
        ErasePlan { lead_count: counts.leads, entry_count: counts.entries, rejected_count: counts.rejected, names }
    });
    with(|host| host.erasing = rows);
    Answer::ErasePlan(plan)
}

/// Erases the leads that were planned. When another tab was first, what it wrote is read and the records are looked
/// through anew; when it replaced the book, nobody is erased, for rows may be other people now.
pub async fn erase(number: u32, now: Now) -> Result<Answer, Failure> {
    loop {
        let rows = with(|host| host.erasing.clone());
        let erasure = of_book(|book| book.plan_erase(&rows)).ok_or_else(|| failure(StoreFault::Replaced))?;
        let (store, last_key, origin) = with(|host| (host.store.take(), host.last_key, host.origin()));
        let store = store.ok_or(Failure::Storage(String::new()))?;
        let (id, change) = (EntryId::new(now.millis, random()), erasure.change());
        let (segments, inline) = Default::default();
        let entry = Entry { id, at_millis: now.millis, origin, change, segments, inline };
        let erased = rewrite(&store, last_key, &erasure, &entry).await;
        with(|host| host.store = Some(store));
        match erased {
            Ok(()) => break,
            Err(StoreFault::Behind | StoreFault::Replaced) => workspace::catch_up().await?,
            Err(fault) => return Err(failure(fault)),
        }
    }
    // A file or a backup at hand may hold them too.
    with(|host| (host.file, host.backup) = (None, None));
    let workspace = with(|host| host.workspace);
    workspace::open(workspace, number).await?;
    tell_overview();
    workspace::tell_other_tabs();
    // A file that backups go to by themselves still has them: it is written anew.
    backup::book_changed();
    Ok(super::change::changed())
}

async fn rewrite(store: &Store, last_key: u32, erasure: &Erasure, entry: &Entry) -> Result<(), StoreFault> {
    let touched: FxHashSet<EntryId> = of_book(|book| book.touched_by(erasure).map(|(id, _)| id).collect());
    let mut rewrite = Rewrite { appended: Some(journal::encode(entry)), ..Rewrite::default() };
    for (key, record) in store.journal_after(0).await? {
        // One that is damaged stays set aside: the question before this told that it cannot be searched.
        let Ok(mut entries) = journal::decode_all(key, &record) else { continue };
        let mut is_changed = false;
        for (_, entry) in entries.iter_mut().filter(|(_, entry)| touched.contains(&entry.id)) {
            is_changed |= erase::clean_inline(entry, erasure);
            clean_segments(store, entry, erasure, &mut rewrite).await?;
        }
        if is_changed {
            rewrite.put_records.push((key, journal::encode_all(&entries)));
        }
    }
    store.rewrite(last_key, rewrite).await?;
    Ok(())
}

async fn clean_segments(
    store: &Store,
    entry: &Entry,
    erasure: &Erasure,
    rewrite: &mut Rewrite,
) -> Result<(), StoreFault> {
    for (place, key) in entry.segments.iter().enumerate() {
        if !erase::may_hold(entry, place as u32, erasure) {
            continue;
        }
        let record = store.segments(&[*key]).await?.pop().flatten().unwrap_or_default();
        if let Some(cleaned) = erase::clean_segment(entry, place as u32, &record, erasure) {
            rewrite.put_segments.push((*key, cleaned));
        }
    }
    Ok(())
}
