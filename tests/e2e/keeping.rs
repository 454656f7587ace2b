//! What the page says is saved is saved.

use crate::app::{App, PATIENCE};
use crate::browser::journey;
use crate::files::{MESSY, file};
use thirtyfour::prelude::*;

#[test]
fn everything_is_there_after_a_reload() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.saved().await?;
        app.reload().await?;
        app.expect_leads(6).await?;
        app.search("Two Lines").await
    });
}

#[test]
fn an_edit_in_place_survives_a_reload_and_stands_in_the_journal() {
    journey(|app| async move {
        edited(&app).await?;
        assert_eq!(city_after_reload(&app).await?, "Forlì");
        let journal = app.journal().await?;
        assert!(journal.len() >= 2 && journal[0].contains("City"), "{journal:?}");
        assert!(journal.iter().any(|line| line.contains("messy.csv")), "{journal:?}");
        Ok(())
    });
}

#[test]
fn an_edit_can_be_undone_and_the_import_stays() {
    journey(|app| async move {
        edited(&app).await?;
        app.undo().await?;
        app.saved().await?;
        assert_eq!(city_after_reload(&app).await?, "");
        app.expect_leads(6).await
    });
}

/// Whether what the book shows first is kept beside it.
const IS_KEPT: &str = "
    const done = arguments[arguments.length - 1];
    const open = indexedDB.open('leadbench');
    open.onsuccess = () => {
        const kept = open.result.transaction('meta').objectStore('meta').get('first-view');
        kept.onsuccess = () => { open.result.close(); done(kept.result?.length > 100); };
    };";

#[test]
fn what_is_shown_before_the_book_is_read_is_never_older_than_the_book() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.reload().await?;
        app.expect_leads(6).await?;
        app.until("what is shown first is kept", PATIENCE, || async {
            app.driver.execute_async(IS_KEPT, Vec::new()).await?.convert::<bool>()
        })
        .await?;
        app.reload().await?;
        app.expect_leads(6).await?;
        app.open_lead("anna.rossi@nordwind.example").await?;
        app.edit("city", "Forlì").await?;
        assert_eq!(city_after_reload(&app).await?, "Forlì");
        app.undo().await?;
        app.saved().await?;
        assert_eq!(city_after_reload(&app).await?, "");
        app.expect_leads(6).await
    });
}

/// Anna's city, once the page was loaded again.
async fn city_after_reload(app: &App) -> WebDriverResult<String> {
    app.reload().await?;
    app.open_lead("anna.rossi@nordwind.example").await?;
    app.field("city").await
}

async fn edited(app: &App) -> WebDriverResult<()> {
    app.import(&file(app, "messy.csv", MESSY)).await?;
    app.open_lead("anna.rossi@nordwind.example").await?;
    app.edit("city", "Forlì").await
}
