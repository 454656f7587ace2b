//! Kills while a book opens that then packs its loose records: nobody asked for it, so nobody may see anything of it.

use super::PATIENCE;
use super::kill::Outcome;
use crate::app::{App, Fingerprint, Stored};
use crate::files::file;
use crate::mortal::{Death, Mortal};
use serde_json::{Value, json};
use std::fmt::Write;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use tokio::time::sleep_until;

/// Undo and redo of one edit, so many times each: more loose records than may lie about.
const PAIRS: u32 = 130;
const LEADS: u32 = 3_000;

/// Clicks undo, then redo, again and again; each time when the page shows that the last one is saved.
const UNDO_AND_REDO: &str = "
    const [pairs, done] = arguments;
    const find = handle => document.querySelector(`[data-testid=\"${handle}\"]`);
    const until = async holds => { while (!holds()) await new Promise(later => setTimeout(later, 1)); };
    const isSaved = () => find('saved').dataset.pending === '0';
    (async () => {
        for (let pair = 0; pair < pairs; pair++) {
            find('undo').click();
            await until(() => !find('redo').disabled && isSaved());
            find('redo').click();
            await until(() => find('redo').disabled && isSaved());
        }
    })().then(done);";

/// The journal's records as they lie, in a form that can be put back.
const TAKE: &str = "
    const done = arguments[0], request = indexedDB.open('leadbench');
    request.onsuccess = () => {
        const database = request.result, journal = database.transaction('journal').objectStore('journal');
        const [keys, records] = [journal.getAllKeys(), journal.getAll()];
        records.onsuccess = () => {
            database.close();
            done(keys.result.map((key, place) => [key, Array.from(records.result[place])]));
        };
    };";

/// Puts them back: the same entries, loose again.
const PUT_BACK: &str = "
    const [records, done] = arguments, request = indexedDB.open('leadbench');
    request.onsuccess = () => {
        const database = request.result, work = database.transaction('journal', 'readwrite');
        const journal = work.objectStore('journal');
        journal.clear();
        for (const [key, bytes] of records) journal.put(Uint8Array.from(bytes), key);
        work.oncomplete = () => { database.close(); done(); };
    };";

/// A book with many loose records, before and after they are packed.
pub struct Loose {
    records: Value,
    book: Fingerprint,
    loose: Stored,
    packed: Stored,
    /// From the call of the page until the records are packed.
    pub took: Duration,
}

impl Loose {
    /// Makes the book, and lets it be packed once.
    pub async fn new(app: &App) -> WebDriverResult<Loose> {
        let mut list = "Lead ID,Name,City\n".to_owned();
        (0..LEADS).for_each(|number| writeln!(list, "K-{number},Person {number},Forlì").expect("memory takes it"));
        app.import(&file(app, "loose.csv", list)).await?;
        app.open_lead("Person 2999").await?;
        app.edit("city", "Brno").await?;
        // Nothing is drawn anew there.
        app.go("import").await?;
        app.driver.execute_async(UNDO_AND_REDO, vec![json!(PAIRS)]).await?;
        let (book, loose) = (app.fingerprint().await?, app.stored().await?);
        let records = app.driver.execute_async(TAKE, Vec::new()).await?.json().clone();
        beside(app).await?;
        let begun = Instant::now();
        call_page(app).await?;
        app.until("records are packed", PATIENCE, || async { Ok(app.stored().await?.records < loose.records) }).await?;
        let took = begun.elapsed();
        let packed = app.stored().await?;
        Ok(Loose { records, book, loose, packed, took })
    }

    /// Opens the book with its records loose, kills meanwhile, and looks what is there.
    pub async fn after_kill(&self, mortal: &mut Mortal, death: Death, at: Duration) -> WebDriverResult<Outcome> {
        beside(&mortal.app).await?;
        mortal.app.driver.execute_async(PUT_BACK, vec![self.records.clone()]).await?;
        let end = tokio::time::Instant::now() + at;
        call_page(&mortal.app).await?;
        sleep_until(end).await;
        mortal.kill(death);
        mortal.come_back(death).await?;
        beside(&mortal.app).await?;
        let now = mortal.app.stored().await?;
        let outcome = match now {
            now if now == self.loose => Outcome::Before,
            now if now == self.packed => Outcome::After { was_saved: false },
            now => Outcome::Wrong(format!("{now:?} is neither {:?} nor {:?}", self.loose, self.packed)),
        };
        mortal.open().await?;
        let book = mortal.app.fingerprint().await?;
        if book != self.book {
            return Ok(Outcome::Wrong(format!("{book:?} is not {:?}", self.book)));
        }
        let app = &mortal.app;
        app.until("the rest is packed", PATIENCE, || async { Ok(app.stored().await? == self.packed) }).await?;
        app.nothing_is_left_over().await?;
        Ok(outcome)
    }
}

/// A page of the same origin that does not open the book.
async fn beside(app: &App) -> WebDriverResult<()> {
    app.driver.goto(&format!("{}service_worker.js", app.address)).await
}

/// Calls the page and does not wait for it.
async fn call_page(app: &App) -> WebDriverResult<()> {
    app.script("const page = arguments[0]; setTimeout(() => location.assign(page))", &[json!(app.address)])
        .await
        .map(drop)
}
