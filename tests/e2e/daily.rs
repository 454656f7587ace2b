//! Following up by keyboard and in the panel: attempts, the cadence, a "no" with its permission, erasure of who is due, all data
//! of a person as a file (P4 to P7, F2 to F6).

use crate::browser::journey;
use crate::files::file;
use std::time::Duration;
use thirtyfour::prelude::*;

const SOON: Duration = Duration::from_secs(20);
const LIST: &str = "\
Name,E-mail,Phone,Company,Country,Stage
Anna Rossi,anna@nordwind.example,+39 02 1234 5678,Nordwind,Italy,lead
Bela Novak,bela@reka.example,+420 601 123 456,,Czechia,lead
";

#[test]
fn attempts_are_logged_by_keys_and_the_cadence_proposes_the_next_day() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.go("today").await?;
        app.at_hand("Anna Rossi").await?;
        app.has("today-attempts", "data-attempts", "0").await?;
        // A message in vain, one key; then the day of the cadence, one key.
        app.press("e").await?;
        app.has("today-attempts", "data-attempts", "1").await?;
        app.at_hand("Anna Rossi").await?;
        app.find("next-proposed").await?;
        app.press("c").await?;
        app.at_hand("Bela Novak").await?;
        // What was said is typed first: o goes to the text, Enter leaves it, a key says what it was.
        app.press("o").await?;
        app.until("the text is at hand", SOON, || async {
            let script = "return document.activeElement?.dataset.testid ?? ''";
            Ok(app.script(script, &[]).await?.as_str() == Some("contact-said"))
        })
        .await?;
        app.press("afraid of the price").await?;
        app.driver.action_chain().send_keys(Key::Enter + "").perform().await?;
        app.press("4").await?;
        app.has("today-done", "data-calls", "1").await?;
        app.has("today-done", "data-contacts", "1").await?;
        app.undo().await?;
        app.has("today-done", "data-calls", "0").await?;
        app.redo().await?;
        app.has("today-done", "data-calls", "1").await?;

        // The panel tells the same, and the note is in the story.
        app.go("leads").await?;
        app.open_lead("bela@reka.example").await?;
        app.has("lead-attempts", "data-attempts", "1").await?;
        app.says("lead-panel", "afraid of the price").await?;
        app.fill_css("[data-testid=\"contact-asked\"]", "how long?").await?;
        app.click("contact-presentation").await?;
        app.says("lead-contacts", "1 presentation").await?;
        app.says("lead-panel", "how long?").await?;

        // The minimum and the cadence are rules that are saved and undone.
        app.go("today").await?;
        app.click_css("[data-testid=\"follow-rules\"] summary").await?;
        app.click("cadence-1").await?;
        app.click("follow-save").await?;
        app.until("saved", SOON, || async { Ok(!app.find("follow-save").await?.is_enabled().await?) }).await?;
        app.reload().await?;
        app.go("today").await?;
        app.until("the gentle cadence is in force", SOON, || async {
            Ok(app.find("cadence").await?.prop("value").await?.as_deref() == Some("0, 3, 7, 14, 30"))
        })
        .await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn a_no_asks_whether_to_keep_the_contact_and_who_refuses_is_due_for_erasure() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.go("today").await?;
        app.at_hand("Anna Rossi").await?;
        app.press("0").await?;
        app.choose("consent", "no").await?;
        app.fill_css("[data-testid=\"consent-how\"]", "said it on the phone").await?;
        app.click("refuse-confirm").await?;
        app.at_hand("Bela Novak").await?;
        app.go("leads").await?;
        app.open_lead("anna@nordwind.example").await?;
        app.says("permission-known", "said it on the phone").await?;
        app.says("lead-panel", "Lesson").await?;
        app.fill_css("[data-testid=\"lesson\"]", "came too early").await?;
        app.click("lesson-save").await?;
        app.reads("came too early").await?;

        let (name, person) = app.download("person-file").await?;
        let person = String::from_utf8(person).expect("UTF-8");
        assert!(name.ends_with(".json"), "{name}");
        let known: serde_json::Value = serde_json::from_str(&person).expect("JSON");
        for text in ["anna@nordwind.example", "said it on the phone", "came too early", "list.csv"] {
            assert!(person.contains(text), "{text} is in {person}");
        }
        assert!(known["story"].as_array().is_some_and(|story| story.len() >= 4), "{person}");

        app.go("settings").await?;
        app.has("due-erasure", "data-count", "1").await?;
        app.click("due-erase").await?;
        app.says("erase-names", "Anna Rossi").await?;
        app.click("erase-understood").await?;
        app.click("erase-leads-confirm").await?;
        app.has("due-erasure", "data-count", "0").await?;
        app.go("history").await?;
        app.find("history-line").await?;
        let history = app.page_text().await?;
        for text in ["Anna", "on the phone", "too early"] {
            assert!(!history.contains(text), "{text} is still told");
        }
        app.reload().await?;
        app.expect_leads(1).await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn birthdays_are_listed_templates_are_filled_and_the_browser_tells_what_is_due() {
    journey(|app| async move {
        let tomorrow = app.script("return new Date(Date.now() + 86400000).toLocaleDateString('sv')", &[]).await?;
        let born = format!("1990{}", &tomorrow.as_str().unwrap_or_default()[4..]);
        let list = format!("Name,E-mail,Birthday\nAnna Rossi,anna@nordwind.example,{born}\nBela,bela@reka.example,\n");
        app.import(&file(&app, "list.csv", list)).await?;
        app.go("today").await?;
        app.click_css("[data-testid=\"follow-rules\"] summary").await?;
        app.choose("birthday-field", "Birthday").await?;
        app.click("template-add").await?;
        app.fill_css("[data-testid=\"template-name-0\"]", "The offer").await?;
        app.fill_css("[data-testid=\"template-text-0\"]", "Dear [name], 100% & more").await?;
        app.click("follow-save").await?;
        app.has("birthdays", "data-count", "1").await?;
        app.says("birthdays", "Anna Rossi").await?;
        app.click_css("[data-testid=\"templates\"] summary").await?;
        let name = app.text("today-name").await?.replace(' ', "%20");
        let mail = app.attribute("template-mail", "href").await?;
        assert!(mail.ends_with(&format!("?subject=The%20offer&body=Dear%20{name}%2C%20100%25%20%26%20more")), "{mail}");

        // A browser that allows notices stands in for this one.
        let notices = "window.Notification = class {
            static permission = 'granted';
            static requestPermission() { return Promise.resolve('granted'); }
            constructor(text) { window.noticed = text; }
        }";
        app.script(notices, &[]).await?;
        app.script(
            "const day = document.querySelector('[data-testid=\"next-day\"]'); day.value = '2020-02-29';
             day.dispatchEvent(new Event('input', { bubbles: true }))",
            &[],
        )
        .await?;
        app.click("next-set").await?;
        app.has("today-due", "data-count", "1").await?;
        app.click("remind").await?;
        app.has("remind", "aria-pressed", "true").await?;
        app.until("the notice", SOON, || async {
            let noticed = app.script("return window.noticed ?? ''", &[]).await?;
            Ok(noticed.as_str().is_some_and(|text| text.contains('1')))
        })
        .await?;
        app.click("remind").await?;
        app.has("remind", "aria-pressed", "false").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}
