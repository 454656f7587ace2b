//! One person is erased for ever: nothing in the browser, and no new backup, holds anything of her.

use crate::app::{App, pause};
use crate::browser::journey;
use crate::files::{MESSY, file};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::read::GzDecoder;
use leadbench::store::frame::{RecordKind, unwrap};
use std::io::Read;
use thirtyfour::prelude::*;

/// What tells Anna.
const TELLING: [&str; 6] =
    ["Anna Rossi", "anna.rossi@nordwind", "ANNA.ROSSI@Nordwind", "393471234567", "likes blue", "Forlì"];

/// Every record of every database as base64, and what else the browser keeps of this page as text.
const READ_ALL: &str = "
    const done = arguments[arguments.length - 1];
    const wait = request => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const base64 = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
    (async () => {
        const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), location.href];
        const records = [];
        for (const { name } of await indexedDB.databases()) {
            const database = await wait(indexedDB.open(name));
            for (const store of database.objectStoreNames) {
                for (const value of await wait(database.transaction(store).objectStore(store).getAll())) {
                    value instanceof Uint8Array ? records.push(base64(value)) : texts.push(JSON.stringify(value));
                }
            }
            database.close();
        }
        done([records, texts]);
    })();";

#[test]
fn an_erased_person_is_in_no_record_of_the_browser_and_in_no_new_backup() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.open_lead("anna.rossi@nordwind.example").await?;
        app.edit("city", "Forlì").await?;
        app.edit("city", "Asti").await?;
        let before = stored(&app).await?;
        assert!(TELLING[..2].iter().all(|text| is_in(&before, text)), "it is there before");
        erase_shown(&app).await?;
        app.expect_leads(5).await?;
        let page = app.page_text().await?;
        assert!(!page.contains("Anna") && !page.contains("anna.rossi"), "{page}");
        let after = stored(&app).await?;
        let backup = backup(&app).await?;
        for text in TELLING {
            assert!(!is_in(&after, text), "{text} is left in the browser");
            assert!(!is_in(&backup, text), "{text} is in the backup");
        }
        assert!(is_in(&after, "early@vale.example") && is_in(&backup, "early@vale.example"), "the others stay");
        let journal = app.journal().await?;
        assert!(!journal.iter().any(|line| line.contains("Anna")), "{journal:?}");
        app.reload().await?;
        app.expect_leads(5).await
    });
}

/// Erases the lead whose panel is open: two steps, and the first alone does nothing.
async fn erase_shown(app: &App) -> WebDriverResult<()> {
    app.click("lead-erase").await?;
    app.says("erase-names", "Anna Rossi").await?;
    let confirm = app.find("erase-leads-confirm").await?;
    assert!(!confirm.is_enabled().await?, "not before it is understood");
    app.click("erase-understood").await?;
    confirm.click().await?;
    app.gone("lead-panel").await?;
    app.saved().await
}

/// Everything that the browser keeps of this page, unpacked.
async fn stored(app: &App) -> WebDriverResult<Vec<Vec<u8>>> {
    let all = app.driver.execute_async(READ_ALL, Vec::new()).await?;
    let (records, texts): (Vec<String>, Vec<String>) = all.convert()?;
    assert!(records.len() > 2, "there is something to search");
    let records = records.iter().map(|record| unpacked(&BASE64_STANDARD.decode(record).expect("base64")));
    Ok(records.chain(texts.into_iter().map(String::into_bytes)).collect())
}

/// The records of a new backup, unpacked, and its lines.
async fn backup(app: &App) -> WebDriverResult<Vec<Vec<u8>>> {
    app.go("settings").await?;
    let (_, bytes) = app.download("backup-save").await?;
    let mut text = String::new();
    GzDecoder::new(&bytes[..]).read_to_string(&mut text).expect("gzip");
    let records = text.split('"').filter_map(|part| BASE64_STANDARD.decode(part).ok());
    Ok(records.map(|record| unpacked(&record)).chain([text.clone().into_bytes()]).collect())
}

fn unpacked(record: &[u8]) -> Vec<u8> {
    let packed = [RecordKind::Segment, RecordKind::Pack].into_iter().find_map(|kind| unwrap(kind, record).ok());
    match packed {
        Some(payload) => lz4_flex::block::decompress_size_prepended(payload.bytes).expect("packed"),
        None => record.to_vec(),
    }
}

fn is_in(records: &[Vec<u8>], text: &str) -> bool {
    records.iter().any(|record| record.windows(text.len()).any(|bytes| bytes == text.as_bytes()))
}

/// Flips a byte in the middle of the first journal record.
const DAMAGE: &str = "
    const done = arguments[arguments.length - 1];
    const open = indexedDB.open('leadbench');
    open.onsuccess = () => {
        const database = open.result;
        const transaction = database.transaction('journal', 'readwrite');
        const journal = transaction.objectStore('journal');
        const cursor = journal.openCursor();
        cursor.onsuccess = () => {
            const record = cursor.result.value;
            record[record.length >> 1] ^= 16;
            cursor.result.update(record);
        };
        transaction.oncomplete = () => { database.close(); done(true); };
    };";

#[test]
fn damage_is_named_and_mended_from_a_backup() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.open_lead("anna.rossi@nordwind.example").await?;
        app.edit("city", "Asti").await?;
        app.go("settings").await?;
        let (_, backup) = app.download("backup-save").await?;
        app.driver.execute_async(DAMAGE, Vec::new()).await?;
        app.driver.refresh().await?;
        app.click("damage-show").await?;
        let told = app.text("damage-lines").await?;
        assert!(told.starts_with("1 change before") && told.contains("City"), "{told}");
        let path = file(&app, "mine.leadbench", backup);
        app.find("repair-file").await?.send_keys(path.to_string_lossy()).await?;
        let found = app.text("repair-lines").await?;
        assert!(found.contains("can be repaired"), "{found}");
        app.click("repair-confirm").await?;
        app.gone("damage").await?;
        app.expect_leads(6).await?;
        pause(100).await;
        app.open_lead("anna.rossi@nordwind.example").await?;
        assert_eq!(app.field("city").await?, "Asti");
        Ok(())
    });
}
