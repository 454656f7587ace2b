//! Values that were written in different ways are made one, and come apart again when History undoes it.

use crate::app::App;
use crate::browser::journey;
use crate::files::file;
use serde_json::json;
use thirtyfour::prelude::*;

const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);

const CITIES: &str = "Name,E-mail,City
Anna,anna@nordwind.example,Praha
Bela,bela@nordwind.example,praha\u{20}
Cyril,cyril@nordwind.example,PRAHA
Dana,dana@nordwind.example,Brno
Emil,emil@nordwind.example,
";

/// Waits until the values of the column are these, most frequent first.
async fn expect_values(app: &App, expected: &[&str]) -> WebDriverResult<()> {
    let script = "return [...document.querySelectorAll('[data-testid=\"facet-value\"]')]
        .map(value => `${value.querySelector('.facet-name').innerText} ${value.dataset.count}`)";
    app.until(&format!("the values {expected:?}"), PATIENCE, || async {
        Ok(app.script(script, &[]).await? == json!(expected))
    })
    .await
}

#[test]
fn the_same_city_in_three_forms_is_made_one_and_undone_from_history() {
    journey(|app| async move {
        app.import(&file(&app, "cities.csv", CITIES)).await?;
        app.go("clean").await?;
        app.find("facet-field").await?;
        app.choose("facet-field", "city").await?;
        expect_values(&app, &["Brno 1", "PRAHA 1", "Praha 1", "praha 1"]).await?;
        app.has("facet-blank", "data-count", "1").await?;
        app.find("cluster").await?;
        app.has("cluster-count", "data-count", "1").await?;
        assert_eq!(app.find("cluster-target").await?.prop("value").await?.as_deref(), Some("Praha"));
        app.click("cluster-apply").await?;
        expect_values(&app, &["Praha 3", "Brno 1"]).await?;
        app.gone("cluster").await?;
        app.saved().await?;

        // The bar leads to its leads.
        app.click("facet-value").await?;
        app.has("lead-count", "data-count", "3").await?;

        let lines = app.journal().await?;
        assert!(lines[0].contains("City") && lines[0].contains("2 leads"), "{lines:?}");
        app.click("history-undo").await?;
        app.click("undo-confirm").await?;
        app.gone("undo-confirm").await?;
        app.saved().await?;
        app.go("clean").await?;
        expect_values(&app, &["Brno 1", "PRAHA 1", "Praha 1", "praha 1"]).await
    });
}

#[test]
fn an_operation_is_seen_before_it_is_done_and_saved_as_a_recipe_for_the_next_file() {
    journey(|app| async move {
        app.import(&file(&app, "cities.csv", CITIES)).await?;
        app.go("clean").await?;
        app.find("facet-field").await?;
        app.choose("facet-field", "city").await?;
        // A capital for each word.
        app.choose("operation-kind", "3").await?;
        app.until("the preview comes", PATIENCE, || async {
            Ok(app.text("operation-preview").await?.contains("2 values in 2 leads"))
        })
        .await?;
        app.click("operation-apply").await?;
        expect_values(&app, &["Praha 3", "Brno 1"]).await?;
        app.click_css("[data-testid=\"recipe-maker\"] summary").await?;
        app.fill_css("[data-testid=\"recipe-name\"]", "Cities").await?;
        app.click("recipe-save").await?;
        app.find("recipe").await?;
        app.import(&file(&app, "more.csv", "E-mail,City\nfilip@nordwind.example,BRNO\n")).await?;
        app.go("clean").await?;
        expect_values(&app, &["Praha 3", "BRNO 1", "Brno 1"]).await?;
        app.click("recipe-run").await?;
        expect_values(&app, &["Praha 3", "Brno 2"]).await?;
        app.saved().await?;
        assert!(app.journal().await?[0].contains("Cities"));
        Ok(())
    });
}
