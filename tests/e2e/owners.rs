//! Owners: a team of two by territory, assigned and undone; what nobody works on goes back to the pool, from which a
//! previous owner may not take it at once (S3b, S3d).

use crate::app::App;
use crate::browser::journey;
use crate::files::file;
use thirtyfour::prelude::*;

const LIST: &str = "\
Name,E-mail,Phone,Company,Country,City,Stage
Anna Rossi,anna@nordwind.example,+39 02 1234 5678,Nordwind,Italy,Milano,lead
Bela Novak,bela@reka.example,+420 601 123 456,Reka,Czechia,Brno,lead
Cyril Dvorak,cyril@reka.example,,,Czechia,Praha,lead
";

async fn add_owner(app: &App, name: &str, place: usize) -> WebDriverResult<()> {
    app.fill_css("[data-testid=\"owner-name\"]", name).await?;
    app.click("owner-add").await?;
    app.says(&format!("owner-{place}"), name).await
}

async fn add_territory(app: &App, owner: &str, country: &str, count: &str) -> WebDriverResult<()> {
    app.choose("territory-owner", owner).await?;
    app.fill_css("[data-testid=\"territory-country\"]", country).await?;
    app.click("territory-add").await?;
    app.has("territories", "data-count", count).await
}

async fn save(app: &App) -> WebDriverResult<()> {
    app.click("owners-save").await?;
    app.says("owners-state", "in force").await
}

#[test]
fn a_team_gets_leads_by_territory_loses_them_after_a_hundred_days_and_claims_them_again() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.go("owners").await?;
        app.find("team-invite").await?;
        add_owner(&app, "Eva", 0).await?;
        add_owner(&app, "Jan", 1).await?;
        add_territory(&app, "Eva", "Italy", "1").await?;
        add_territory(&app, "Jan", "Czechia", "2").await?;
        app.says("owners-state", "Edited").await?;
        app.click("release-on").await?;
        save(&app).await?;

        // Assigned in one click, undone, and assigned again.
        app.has("assign", "data-unowned", "3").await?;
        app.has("assign", "data-decided", "3").await?;
        app.has("rule-1", "data-decides", "3").await?;
        app.click("assign-run").await?;
        app.reads("3 leads assigned").await?;
        app.has("assign", "data-unowned", "0").await?;
        app.has("owner-load-1", "data-count", "2").await?;
        app.undo().await?;
        app.has("assign", "data-unowned", "3").await?;
        app.click("assign-run").await?;
        app.has("assign", "data-unowned", "0").await?;
        app.has("release", "data-due", "0").await?;

        // A hundred days later nothing has come of them.
        app.go("leads").await?;
        app.pass_days(101).await?;
        app.go("today").await?;
        app.has("today-release", "data-count", "3").await?;
        app.click("today-release-show").await?;
        app.has("release", "data-due", "3").await?;
        app.has("simulator", "data-released", "3").await?;
        app.find("simulated-lead").await?;
        app.click("release-run").await?;
        app.has("release", "data-due", "0").await?;
        app.has("assign", "data-unowned", "3").await?;

        // Who had a lead may not take it at once; somebody else may.
        app.click("pool-show-0").await?;
        app.choose("claim-owner", "Jan").await?;
        app.click_css("[data-testid=\"pool-claim\"][aria-label=\"Jan claims Bela Novak\"]").await?;
        app.reads("Jan had this lead before and may claim it again from").await?;
        app.choose("claim-owner", "Eva").await?;
        app.click_css("[data-testid=\"pool-claim\"][aria-label=\"Eva claims Bela Novak\"]").await?;
        app.reads("claimed by Eva").await?;
        app.has("assign", "data-unowned", "2").await?;

        // After a reload all is there, and the lead's story names what decided.
        app.reload().await?;
        app.go("owners").await?;
        app.has("team", "data-count", "2").await?;
        app.has("assign", "data-unowned", "2").await?;
        app.go("leads").await?;
        app.open_lead("bela@reka.example").await?;
        app.reads("taken from the pool").await?;
        app.reads("back to the pool").await?;
        app.reads("owner by territory").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn rules_change_places_and_a_condition_of_ones_own_is_written_by_hand() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.go("owners").await?;
        add_owner(&app, "Eva", 0).await?;
        add_owner(&app, "Jan", 1).await?;
        add_territory(&app, "Jan", "Italy", "1").await?;
        // Whoever has a company goes to Eva, before territories are asked: Anna is claimed by two.
        app.click("rule-add").await?;
        app.says("rule-4", "Eva").await?;
        app.click("clause-done").await?;
        for place in [4, 3, 2] {
            app.click(&format!("rule-up-{place}")).await?;
            app.has(&format!("rule-{}", place - 1), "data-rule", "condition").await?;
        }
        app.has("rule-1", "data-decides", "2").await?;
        app.has("conflicts", "data-count", "1").await?;
        app.click("rule-up-1").await?;
        app.click("rule-up-2").await?;
        app.has("rule-1", "data-rule", "territory").await?;
        app.click("rule-up-1").await?;
        app.has("rule-0", "data-decides", "1").await?;
        app.has("rule-1", "data-decides", "1").await?;
        app.click("owners-discard").await?;
        app.find("team-invite").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}
