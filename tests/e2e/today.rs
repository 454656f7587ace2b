//! The day's work by keyboard: a call is noted and the next step set in three key strokes (U6, S5b).

use crate::browser::journey;
use crate::files::file;
use std::time::Duration;

const SOON: Duration = Duration::from_secs(20);
const LIST: &str = "\
Name,E-mail,Phone,Company,Country,Stage
Anna Rossi,anna@nordwind.example,+39 02 1234 5678,Nordwind,Italy,lead
Bela Novak,bela@reka.example,+420 601 123 456,,Czechia,lead
Cyril Dvorak,cyril@reka.example,,,Czechia,customer
";

#[test]
fn a_call_is_noted_and_the_next_step_set_in_three_key_strokes() {
    journey(|app| async move {
        app.import(&file(&app, "list.csv", LIST)).await?;
        app.go("today").await?;
        app.at_hand("Anna Rossi").await?;
        app.has("today-due", "data-count", "0").await?;
        // Nobody answered; again tomorrow: two strokes, no mouse, and the next lead is at hand.
        app.press("4").await?;
        app.has("today-done", "data-calls", "1").await?;
        app.at_hand("Anna Rossi").await?;
        app.press("t").await?;
        app.at_hand("Bela Novak").await?;
        app.fill_css("[data-testid=\"next-note\"]", "send the offer").await?;
        app.find("next-day").await?;
        app.script(
            "const day = document.querySelector('[data-testid=\"next-day\"]'); day.value = '2020-02-29';
             day.dispatchEvent(new Event('input', { bubbles: true }))",
            &[],
        )
        .await?;
        app.click("next-set").await?;
        app.has("today-due", "data-count", "1").await?;
        app.at_hand("Bela Novak").await?;
        app.says("today-list", "overdue since").await?;

        // The day is a column of the table, and the panel shows what is to be done.
        app.click("today-show").await?;
        app.find("lead-row").await?;
        assert_eq!(app.rows().await?.len(), 1);
        app.open_lead("bela@reka.example").await?;
        assert_eq!(app.find("next-note").await?.value().await?.as_deref(), Some("send the offer"));
        app.click("next-none").await?;
        app.reads("nothing more is planned").await?;
        app.undo().await?;
        app.until("the step is back", SOON, || async { Ok(app.text("lead-next").await?.contains("2020")) }).await?;

        // After a reload all is there, and the calendar has both steps.
        app.reload().await?;
        app.go("today").await?;
        app.has("today-due", "data-count", "1").await?;
        let (name, calendar) = app.download("today-calendar").await?;
        let calendar = String::from_utf8(calendar).expect("UTF-8");
        assert_eq!((name.as_str(), calendar.matches("BEGIN:VEVENT").count()), ("leadbench.ics", 2), "{calendar}");
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}
