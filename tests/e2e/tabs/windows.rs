//! Windows of one browser, and work that goes on in several of them. Windows, not tabs: all are in sight, so the browser
//! slows none of them down.

use crate::app::{App, Fingerprint, pause};
use serde_json::json;
use std::time::{Duration, Instant};
use thirtyfour::WindowHandle;
use thirtyfour::prelude::*;

/// How long tabs may need to agree.
const PATIENCE: Duration = Duration::from_secs(30);

/// The windows in which the page is open.
pub struct Windows {
    app: App,
    handles: Vec<WindowHandle>,
}

impl Windows {
    /// The open one and further ones.
    pub async fn open(app: &App, count: usize) -> WebDriverResult<Windows> {
        let mut handles = vec![app.driver.window().await?];
        while handles.len() < count {
            let handle = app.driver.new_window().await?;
            app.driver.switch_to_window(handle.clone()).await?;
            app.open().await?;
            handles.push(handle);
        }
        Ok(Windows { app: app.clone(), handles })
    }

    /// Another window is driven from here on.
    pub async fn go_to(&self, place: usize) -> WebDriverResult<()> {
        self.app.driver.switch_to_window(self.handles[place].clone()).await
    }

    /// Lets the open lead's field be edited so many times in a row, by the page's own controls: `text 0`, `text 1`, ...
    pub async fn start_edits(&self, field: &str, text: &str, count: u64) -> WebDriverResult<()> {
        let script = "const [field, text, count] = arguments;
            const row = () => document.querySelector(`[data-testid=\"lead-field-${field}\"]`);
            const wait = async found => {
                const end = performance.now() + 30000;
                while (!found()) {
                    if (performance.now() > end) throw new Error(`waited for ${found}`);
                    await new Promise(later => setTimeout(later, 5));
                }
                return found();
            };
            window.work = (async () => {
                for (let number = 0; number < count; number++) {
                    if (!row()) return 'the lead is gone';
                    (await wait(() => row()?.querySelector('.lead-field-value') ?? !row()))?.click?.();
                    const input = await wait(() => row()?.querySelector('input, textarea') ?? !row());
                    if (input === true) return 'the lead is gone';
                    input.value = `${text} ${number}`;
                    input.dispatchEvent(new Event('input', { bubbles: true }));
                    input.form.requestSubmit();
                    await wait(() => row()?.dataset.editing !== 'true');
                }
                return 'done';
            })().catch(String);";
        self.app.script(script, &[json!(field), json!(text), json!(count)]).await.map(drop)
    }

    /// Waits for the edits of the last windows.
    pub async fn wait_for_work(&self, count: usize) -> WebDriverResult<()> {
        for place in self.handles.len() - count..self.handles.len() {
            self.go_to(place).await?;
            let script = "const done = arguments[0]; window.work.then(done)";
            let outcome = self.app.driver.execute_async(script, Vec::new()).await?.json().clone();
            assert_eq!(outcome, json!("done"), "window {place}");
        }
        Ok(())
    }

    /// Clicks the same thing in every window, as nearly at once as one hand can.
    pub async fn click_everywhere(&self, handle: &str) -> WebDriverResult<()> {
        let script = "document.querySelector(`[data-testid=\"${arguments[0]}\"]`).click()";
        for place in 0..self.handles.len() {
            self.go_to(place).await?;
            self.app.script(script, &[json!(handle)]).await?;
        }
        Ok(())
    }

    /// Waits until every window has saved and shows the same fingerprint; gives it.
    pub async fn same_book(&self) -> WebDriverResult<Fingerprint> {
        let begun = Instant::now();
        loop {
            let mut found = Vec::new();
            for place in 0..self.handles.len() {
                self.go_to(place).await?;
                self.app.saved().await?;
                found.push(self.app.fingerprint().await?);
            }
            if found.windows(2).all(|two| two[0] == two[1]) {
                return Ok(found.swap_remove(0));
            }
            assert!(begun.elapsed() < PATIENCE, "the tabs do not agree: {found:?}");
            pause(100).await;
        }
    }
}
