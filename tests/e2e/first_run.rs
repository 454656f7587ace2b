//! The first minute: what is this, and where does my file go.

use crate::browser::{dist, journey};

#[test]
fn the_first_page_says_what_this_is_and_offers_import_sample_and_restore() {
    journey(|app| async move {
        for handle in ["import-file", "try-sample", "backup-file"] {
            app.find(handle).await?;
        }
        let text = app.page_text().await?;
        assert!(text.split(['.', '\n']).any(|sentence| sentence.split_whitespace().count() > 6), "{text}");
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn the_shell_is_in_the_page_before_any_program_is_there() {
    for name in ["index.html", "leadbench.html"] {
        let page = std::fs::read_to_string(dist().join(name)).expect("built");
        let body = &page[page.find("<body").expect("a body")..];
        let shell = body.find("id=\"shell\"").expect("a shell");
        let program = body.find("<script").unwrap_or(body.len());
        assert!(shell < program || name == "index.html", "{name}: the shell stands before the programs");
        assert!(body.contains("<h1>Leadbench</h1>"), "{name}: the shell says what this is");
    }
}
