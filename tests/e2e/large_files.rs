//! Large lists: progress, cancel, and the page answers all the time.

use crate::app::{App, pause};
use crate::browser::journey;
use crate::files::{file, leads};
use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

const HUNDRED_THOUSAND: usize = 100_000;

/// A list of so many is too large to be taken in whole before its import is asked for.
const HALF_A_MILLION: usize = 500_000;

#[test]
fn a_hundred_thousand_leads_come_in_and_stay() {
    journey(|app| async move {
        app.choose_file(&file(&app, "many.csv", leads(HUNDRED_THOUSAND))).await?;
        let begun = Instant::now();
        assert_eq!(app.run_import().await?.new, HUNDRED_THOUSAND as u64);
        assert!(begun.elapsed() < Duration::from_secs(120), "the import takes too long");
        app.saved().await?;
        app.reload().await?;
        app.expect_leads(HUNDRED_THOUSAND as u64).await?;
        last_row_is_reached(&app).await
    });
}

/// Scrolls the table to its end: the last row is there with its values, not only its place.
async fn last_row_is_reached(app: &App) -> WebDriverResult<()> {
    let script = "let box = document.querySelector('[data-testid=\"lead-row\"]');
        while (box && !(box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY))) box = box.parentElement;
        box ??= document.scrollingElement;
        box.scrollTop = box.scrollHeight;
        // The header is row 1.
        const last = document.querySelector('[data-testid=\"lead-row\"][aria-rowindex=\"100001\"]');
        return Boolean(last?.querySelector('.lead-name')?.textContent.includes('Person'))";
    app.until("the last row of the table", Duration::from_secs(20), || async {
        Ok(app.script(script, &[]).await?.as_bool() == Some(true))
    })
    .await
}

#[test]
fn a_cancelled_import_changes_nothing() {
    journey(|app| async move {
        app.import(&file(&app, "ten.csv", leads(10))).await?;
        app.choose_file(&file(&app, "many.csv", leads(HALF_A_MILLION))).await?;
        app.start_import().await?;
        app.click("import-cancel").await?;
        app.gone("import-progress").await?;
        assert!(!app.is_there("import-summary").await?, "the import was over before it could be cancelled");
        app.expect_leads(10).await?;
        app.reload().await?;
        app.expect_leads(10).await
    });
}

#[test]
fn a_file_of_100_megabytes_comes_in_while_the_page_goes_on_answering() {
    journey(|app| async move {
        app.choose_file(&hundred_megabytes(&app)).await?;
        app.start_import().await?;
        let mut had_progress = false;
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(90) && !app.is_there("import-summary").await? {
            had_progress |= app.is_there("import-progress").await?;
            let asked = Instant::now();
            app.script("return new Promise(done => requestAnimationFrame(() => done(true)))", &[]).await?;
            assert!(asked.elapsed() < Duration::from_secs(1), "the page stood still for {:?}", asked.elapsed());
            pause(50).await;
        }
        assert!(had_progress, "progress is shown");
        app.has("import-summary", "data-new", &ROWS_OF_100_MB.to_string()).await?;
        app.go("leads").await?;
        app.expect_leads(ROWS_OF_100_MB).await
    });
}

const ROWS_OF_100_MB: u64 = 330_000;

/// 100 MB: each row carries a long note, so that it is a large file and not a million leads.
fn hundred_megabytes(app: &App) -> PathBuf {
    let path = app.folder.join("large.csv");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path).expect("a temporary file"));
    let note = "a note that goes on and on ".repeat(9);
    writeln!(file, "Lead ID,Name,E-mail,Notes").expect("space on the disk");
    for number in 0..ROWS_OF_100_MB {
        writeln!(file, "L-{number},Person {number},person{number}@firm{}.example,{note}{number}", number % 997)
            .expect("space on the disk");
    }
    file.into_inner().expect("space on the disk");
    assert!(path.metadata().expect("just written").len() > 95_000_000);
    path
}
