//! A list in GBK with spoiled numbers goes in without a question; header, quotes and country can be set by hand.

use crate::app::App;
use crate::browser::journey;
use crate::files::file;
use thirtyfour::prelude::*;

const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);

/// Title, names, two whole numbers and one that a spreadsheet wrote as a power of ten.
const CHINESE: &str = "客户名单,,\n姓名,手机,公司\n王小明,13800138001,北方科技有限公司\n李伟,13912345678,上海贸易公司\n张伟,1.8612345678E+10,广州电子厂\n赵敏,18712345678,深圳光学\n";

async fn until_value(app: &App, handle: &str, expected: &str) -> WebDriverResult<()> {
    app.until(&format!("{handle} is {expected}"), PATIENCE, || async {
        Ok(app.find(handle).await?.prop("value").await?.as_deref() == Some(expected))
    })
    .await
}

#[test]
fn a_list_in_gbk_with_spoiled_numbers_goes_in_without_a_question() {
    journey(|app| async move {
        let (bytes, ..) = encoding_rs::GBK.encode(CHINESE);
        app.choose_file(&file(&app, "kehu.csv", &bytes)).await?;
        until_value(&app, "import-region", "CN").await?;
        app.says("import-region-seen", "United States").await?;
        app.says("import-above", "客户名单").await?;
        let summary = app.run_import().await?;
        assert_eq!((summary.new, summary.rejected), (4, 0), "{summary:?}");
        app.open_lead("张伟").await?;
        assert!(app.field("phone").await?.replace(' ', "").contains("+8618612345678"));
        Ok(())
    });
}

#[test]
fn the_header_row_and_the_quotes_can_be_set_by_hand() {
    journey(|app| async move {
        let list = "Name;E-mail\n'Rossi; Anna';anna@nordwind.example\nBela;bela@nordwind.example\n";
        app.choose_file(&file(&app, "list.csv", list)).await?;
        app.find("import-quote").await?;
        app.choose("import-quote", "'").await?;
        app.choose("import-header", "2").await?;
        app.until("the second row is the header", PATIENCE, || async {
            Ok(app.text("import-above").await.unwrap_or_default().contains("Name"))
        })
        .await?;
        app.choose("import-header", "1").await?;
        app.gone("import-above").await?;
        let summary = app.run_import().await?;
        assert_eq!(summary.new, 2, "{summary:?}");
        app.open_lead("anna@nordwind.example").await?;
        assert!(app.field("name").await?.contains("Anna"), "the delimiter between the quotes cut nothing");
        Ok(())
    });
}

#[test]
fn a_layout_mapped_by_hand_is_known_the_next_time_and_may_be_guessed_anew() {
    journey(|app| async move {
        let list = |name: &str| format!("Ansprechpartner;Kanal 7;E-mail\n{name};fair;{name}@nordwind.example\n");
        app.choose_file(&file(&app, "first.csv", list("anna"))).await?;
        app.map("source", "Kanal 7").await?;
        app.run_import().await?;
        app.choose_file(&file(&app, "second.csv", list("bela"))).await?;
        app.says("known-layout", "first.csv").await?;
        assert_eq!(app.mapped("source").await?, "Kanal 7");
        app.click("guess-anew").await?;
        app.gone("known-layout").await?;
        assert_ne!(app.mapped("source").await?, "Kanal 7");
        Ok(())
    });
}

#[test]
fn a_name_in_one_column_is_taken_apart_and_a_repair_can_be_refused() {
    journey(|app| async move {
        let list = "Name,E-mail,Phone,Country\n\"Rossi, Anna\",anna@nordwind.example,3.93471234567E+11,IT\n\"Bianchi, Ugo\",ugo@nordwind.example,393401234567,IT\n\"Verdi, Ada\",ada@nordwind.example,3.93351234567E+11,IT\n";
        app.choose_file(&file(&app, "list.csv", list)).await?;
        app.says("import-repairs", "3.93").await?;
        app.find("split-0").await?;
        let summary = app.run_import().await?;
        assert_eq!(summary.new + summary.rejected, 3, "{summary:?}");
        app.open_lead("ada@nordwind.example").await?;
        assert_eq!(app.field("given_name").await?, "Ada");
        assert_eq!(app.field("family_name").await?, "Verdi");
        assert!(app.field("phone").await?.contains("335"), "the number is whole again");
        app.undo().await?;
        app.saved().await?;

        app.choose_file(&file(&app, "again.csv", list)).await?;
        app.click_css("[data-testid=\"import-repairs\"] [data-kind=\"Scientific\"] input").await?;
        app.run_import().await?;
        app.open_lead("ada@nordwind.example").await?;
        assert!(app.field("phone").await?.contains("E+11"), "it stays as it stood");
        Ok(())
    });
}

#[test]
fn a_known_lead_in_another_file_is_told_in_its_history() {
    journey(|app| async move {
        let lead = "Name,E-mail,City\nAnna,anna@nordwind.example,Torino\n";
        app.import(&file(&app, "crm.csv", lead)).await?;
        let form = format!("{lead}Bela,bela@nordwind.example,Brno\n");
        let summary = app.import(&file(&app, "form.csv", &form)).await?;
        assert_eq!((summary.new, summary.duplicates), (1, 1), "{summary:?}");
        app.open_lead("anna@nordwind.example").await?;
        app.until("the enquiry is told", PATIENCE, || async {
            let story = app.text("lead-panel").await?;
            Ok(story.contains("form.csv") && story.contains("Came again: row 2"))
        })
        .await
    });
}
