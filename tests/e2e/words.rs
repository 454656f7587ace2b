//! The interface speaks the reader's language, and never shows its own seams.

use crate::app::App;
use crate::browser::journey;
use crate::looks::PAGES;
use serde_json::json;
use std::time::Duration;
use thirtyfour::prelude::*;

/// `{n}`, `{file}`: a place for a value that got none.
fn unfilled(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let end = rest[at..].find('}').map_or(rest.len(), |end| at + end + 1);
        let name = &rest[at..end];
        let is_name = |sign: char| sign.is_ascii_lowercase() || sign == '_';
        if name.len() > 2 && name.len() < 24 && name[1..name.len() - 1].chars().all(is_name) {
            return Some(name);
        }
        rest = &rest[at + 1..];
    }
    None
}

async fn texts(app: &App) -> WebDriverResult<Vec<String>> {
    let mut texts = Vec::new();
    for page in PAGES {
        app.go(page).await?;
        crate::app::pause(300).await;
        let text = app.page_text().await?;
        assert_eq!(unfilled(&text), None, "{page}");
        let labels = "return [...document.querySelectorAll('[aria-label],[title],[placeholder]')]
            .map(it => `${it.ariaLabel} ${it.title} ${it.placeholder}`).join('\\n')";
        let labels = app.script(labels, &[]).await?;
        assert_eq!(unfilled(labels.as_str().unwrap_or_default()), None, "{page}");
        texts.push(text);
    }
    Ok(texts)
}

/// The metal, as a machine would translate a lead.
const METAL: [&str; 5] = ["铅", "鉛", "piombo", "olovo", "олово"];

async fn speaks(app: &App, tag: &str) -> WebDriverResult<()> {
    app.until(&format!("the page speaks {tag}"), Duration::from_secs(20), || async {
        Ok(app.script("return document.documentElement.lang", &[]).await?.as_str() == Some(tag))
    })
    .await
}

#[test]
fn every_page_speaks_each_language_when_asked() {
    journey(|app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        let english = texts(&app).await?;
        for tag in ["zh-Hans", "zh-Hant", "it", "cs", "mk"] {
            app.choose("language", tag).await?;
            speaks(&app, tag).await?;
            let own = texts(&app).await?;
            for (place, page) in PAGES.iter().enumerate() {
                assert_ne!(english[place], own[place], "{tag}: {page}");
                let text = own[place].to_lowercase();
                assert!(METAL.iter().all(|metal| !text.contains(metal)), "{tag}: {page}: the metal");
            }
        }
        app.reload().await?;
        speaks(&app, "mk").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn the_page_begins_in_the_first_language_of_the_browser_that_it_speaks() {
    journey(|app| async move {
        for (languages, tag) in [("fr,zh-TW", "zh-Hant"), ("zh-CN", "zh-Hans"), ("cs-CZ,en", "cs"), ("fr", "en")] {
            let agent = app.script("return navigator.userAgent", &[]).await?;
            let what = json!({ "userAgent": agent, "acceptLanguage": languages });
            app.driver.cdp().send_raw("Emulation.setUserAgentOverride", what).await?;
            app.driver.refresh().await?;
            app.ready().await?;
            speaks(&app, tag).await?;
        }
        Ok(())
    });
}

#[test]
fn a_place_without_a_value_is_seen() {
    assert_eq!(unfilled("undo of {entry}"), Some("{entry}"));
    assert_eq!(unfilled("{ a } {} { {n}"), Some("{n}"));
    assert_eq!(unfilled("nothing {HERE 1}"), None);
}
