//! What the book is, in a few numbers: before and after must be told apart without reading it all.

use super::{App, PATIENCE, number};
use thirtyfour::prelude::*;

/// The book's fingerprint, as Settings shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// Of what is in effect, without ids and moments.
    pub contents: String,
    /// Of the journal.
    pub journal: String,
    /// Entries of the journal.
    pub entries: u64,
}

/// What lies in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Segments, named by an entry or not.
    pub segments: i64,
    /// Journal records.
    pub entries: i64,
}

impl App {
    /// The fingerprint of the open book, worked out anew.
    pub async fn fingerprint(&self) -> WebDriverResult<Fingerprint> {
        // The page is left first: what it asked before may be what it still shows.
        self.go("history").await?;
        self.go("settings").await?;
        self.until("a fingerprint", PATIENCE, || async {
            Ok(!self.attribute("fingerprint", "data-entries").await?.is_empty())
        })
        .await?;
        let [contents, journal, entries] = ["data-contents", "data-journal", "data-entries"];
        Ok(Fingerprint {
            contents: self.attribute("fingerprint", contents).await?,
            journal: self.attribute("fingerprint", journal).await?,
            entries: number(&self.attribute("fingerprint", entries).await?),
        })
    }

    /// Records of the user's own database, counted beside the product.
    pub async fn stored(&self) -> WebDriverResult<Stored> {
        let script = "const done = arguments[0]; const request = indexedDB.open('leadbench');
            request.onerror = () => done(String(request.error));
            request.onsuccess = () => {
                const database = request.result, work = database.transaction(['segments', 'journal']);
                const counts = ['segments', 'journal'].map(name => work.objectStore(name).count());
                work.oncomplete = () => { database.close(); done(counts.map(count => count.result)); };
            };";
        let counts = self.driver.execute_async(script, Vec::new()).await?.json().clone();
        let count = |place: usize| counts[place].as_i64().unwrap_or_else(|| panic!("no count: {counts}"));
        Ok(Stored { segments: count(0), entries: count(1) })
    }
}
