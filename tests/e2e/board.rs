//! The board: figures of today, the report as text and as a page, lessons, leads moved by drag and by keys (S5, S5b, N9).

use crate::app::App;
use crate::browser::journey;
use crate::files::file;
use serde_json::json;
use std::time::Duration;
use thirtyfour::prelude::*;

const SOON: Duration = Duration::from_secs(20);
const LIST: &str = "\
Name,E-mail,Phone,Owner,Stage,Value
<script>alert(1)</script>,anna@nordwind.example,+39 02 1234 5678,Petra,lead,100 EUR
Bela Novak,bela@reka.example,+420 601 123 456,Karel,lead,20 EUR
Cyril Dvorak,cyril@reka.example,+420 602 123 456,,opportunity,5 EUR
";

/// Waits until a figure of an owner (all of them: blank) is so.
async fn figure(app: &App, owner: &str, figure: &str, now: &str) -> WebDriverResult<()> {
    let script = "const [owner, figure] = arguments;
        const row = [...document.querySelectorAll('[data-testid=\"board-figures\"] tbody tr')].find(row =>
            owner ? row.dataset.owner === owner : row.dataset.testid === 'board-total');
        return row?.querySelector(`[data-figure=\"${figure}\"]`)?.dataset.now ?? ''";
    app.until(&format!("{owner} {figure} is {now}"), SOON, || async {
        Ok(app.script(script, &[json!(owner), json!(figure)]).await?.as_str() == Some(now))
    })
    .await
}

/// Waits until a column has so many leads.
async fn column(app: &App, stage: &str, count: &str) -> WebDriverResult<()> {
    let script = "return document.querySelector(`[data-column=\"${arguments[0]}\"]`)?.dataset.count ?? ''";
    app.until(&format!("{count} in {stage}"), SOON, || async {
        Ok(app.script(script, &[json!(stage)]).await?.as_str() == Some(count))
    })
    .await
}

#[test]
fn leads_are_moved_by_drag_and_by_keys_and_the_board_counts_it() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.go("board").await?;
        figure(&app, "", "new", "3").await?;
        column(&app, "lead", "2").await?;
        // By pointer.
        let card = app.find_css("[data-column=\"opportunity\"] [data-testid=\"kanban-card\"]").await?;
        card.scroll_into_view().await?;
        let target = app.find_css("[data-column=\"customer\"] h3").await?;
        let chain = app.driver.action_chain().move_to_element_center(&card).click_and_hold();
        chain.move_by_offset(12, 4).move_to_element_center(&target).release().perform().await?;
        column(&app, "customer", "1").await?;
        figure(&app, "", "won", "1").await?;
        app.undo().await?;
        column(&app, "opportunity", "1").await?;
        app.redo().await?;
        column(&app, "customer", "1").await?;
        // By keys: the card goes along, and the focus with it.
        let focus = "document.querySelector('[data-column=\"lead\"] [data-testid=\"kanban-card\"]').focus()";
        app.script(focus, &[]).await?;
        let take_on = || async {
            let chain = app.driver.action_chain().key_down(Key::Shift).send_keys(Key::Right + "").key_up(Key::Shift);
            chain.perform().await
        };
        take_on().await?;
        column(&app, "prospect", "1").await?;
        app.until("the card kept the focus", SOON, || async {
            let script = "return document.activeElement?.closest('[data-column]')?.dataset.column ?? ''";
            Ok(app.script(script, &[]).await?.as_str() == Some("prospect"))
        })
        .await?;
        take_on().await?;
        column(&app, "opportunity", "1").await?;
        figure(&app, "", "moved-up", "2").await?;
        // By its button.
        app.click_css("[data-column=\"lead\"] [data-testid=\"kanban-back\"]").await?;
        column(&app, "suspect", "1").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn a_lead_moved_to_lost_is_asked_why() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST.replace("opportunity", "repeat_customer"))).await?;
        app.go("board").await?;
        column(&app, "repeat_customer", "1").await?;
        let on = "[data-column=\"repeat_customer\"] [data-testid=\"kanban-on\"]";
        app.click_css(on).await?;
        app.click_css("dialog[open] [data-testid=\"dialog-cancel\"]").await?;
        column(&app, "repeat_customer", "1").await?;
        app.click_css(on).await?;
        app.choose("lost-reason", "1").await?;
        app.click("kanban-lose").await?;
        column(&app, "lost", "1").await?;
        app.has("board-failures", "data-count", "1").await?;
        app.find_css("[data-testid=\"board-failures\"] .tag").await.map(drop)
    });
}

#[test]
fn the_report_tells_figures_and_lessons_and_names_nobody_unless_it_is_wanted() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.open_lead("anna@nordwind.example").await?;
        app.click("contact-message").await?;
        app.has("lead-attempts", "data-attempts", "1").await?;
        app.go("board").await?;
        figure(&app, "Petra", "attempts", "1").await?;
        figure(&app, "Karel", "attempts", "0").await?;
        app.click_css("[data-column=\"opportunity\"] [data-testid=\"kanban-on\"]").await?;
        app.has("board-successes", "data-count", "1").await?;
        app.fill_css("[data-testid=\"board-successes\"] [data-testid=\"lesson\"]", "a visit <b>with</b> a sample")
            .await?;
        app.click_css("[data-testid=\"board-successes\"] [data-testid=\"lesson-save\"]").await?;
        app.says("report-text", "a visit <b>with</b> a sample").await?;
        assert!(!app.text("report-text").await?.contains("Cyril"), "nobody is named");
        let (name, page) = app.download("report-save").await?;
        let page = String::from_utf8(page).expect("UTF-8");
        assert_eq!(name, "stand-up.html");
        assert!(page.contains("a visit &lt;b&gt;with&lt;/b&gt; a sample"), "{page}");
        assert!(!page.contains("<script") && !page.contains("Cyril"), "{page}");
        app.click("report-names").await?;
        app.says("report-text", "Cyril Dvorak").await?;
        // The stretch before: yesterday nothing happened.
        app.click("board-yesterday").await?;
        figure(&app, "", "attempts", "0").await?;
        app.has("board-successes", "data-count", "0").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}
