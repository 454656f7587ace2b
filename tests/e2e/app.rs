//! The page in verbs: what a person does and sees, by the handles of the page.

use crate::eavesdropper::Heard;
use serde_json::{Value, json};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

/// Files: choose, map, import, undo.
mod import_desk;

/// The book: count, search, one lead, export.
mod book;

/// The day's work: keys, the lead at hand, days that pass.
mod day;

/// Tables of figures.
mod figures;

/// What the book is, in a few numbers.
mod oracle;

pub use book::ExportForm;
pub use import_desk::Summary;
pub use oracle::{Fingerprint, Stored};

/// How long anything may take that is not a large import.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// An open page.
#[derive(Clone)]
pub struct App {
    /// The browser.
    pub driver: WebDriver,
    /// Where the page is.
    pub address: String,
    /// This journey's own folder.
    pub folder: PathBuf,
    /// What the page's own server was asked for.
    pub served: Heard,
    /// What would have left this machine.
    pub left: Heard,
}

impl App {
    /// Opens the page and waits until it works.
    pub async fn open(&self) -> WebDriverResult<()> {
        self.driver.goto(&self.address).await?;
        self.ready().await
    }

    /// Loads the page again and goes to the book.
    pub async fn reload(&self) -> WebDriverResult<()> {
        self.driver.refresh().await?;
        self.ready().await?;
        self.go("leads").await
    }

    /// Waits until the programs run and the book is open.
    pub async fn ready(&self) -> WebDriverResult<()> {
        self.until("the page works", PATIENCE, || async {
            let script = "return !!document.querySelector('#main .page, #main .first-run, #main .leads-page')";
            Ok(self.script(script, &[]).await?.as_bool() == Some(true))
        })
        .await
    }

    /// Goes to a page by the rail.
    pub async fn go(&self, page: &str) -> WebDriverResult<()> {
        self.click(&format!("nav-{page}")).await?;
        let wanted = format!("#{page}");
        self.until(&format!("page {page}"), PATIENCE, || async {
            Ok(self.script("return location.hash", &[]).await?.as_str() == Some(&*wanted))
        })
        .await
    }

    /// An attribute of what has a handle; blank when it has none.
    pub async fn attribute(&self, handle: &str, name: &str) -> WebDriverResult<String> {
        let script =
            "return document.querySelector(`[data-testid=\"${arguments[0]}\"]`)?.getAttribute(arguments[1]) ?? ''";
        let value = self.script(script, &[json!(handle), json!(name)]).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until an attribute of what has a handle has a value.
    pub async fn has(&self, handle: &str, name: &str, value: &str) -> WebDriverResult<()> {
        let what = || async { Ok(self.attribute(handle, name).await? == value) };
        match self.until(&format!("`{handle}` has {name} {value}"), PATIENCE, what).await {
            Ok(()) => Ok(()),
            Err(_) => {
                let found = self.attribute(handle, name).await?;
                Err(WebDriverError::FatalError(format!("`{handle}` has {name} `{found}`, not `{value}`")))
            }
        }
    }

    /// The first element with a handle, as soon as it is there.
    pub async fn find(&self, handle: &str) -> WebDriverResult<WebElement> {
        self.find_css(&format!("[data-testid=\"{handle}\"]")).await
    }

    /// The first element of a selector, as soon as it is there.
    pub async fn find_css(&self, css: &str) -> WebDriverResult<WebElement> {
        let begun = Instant::now();
        loop {
            if let Some(element) = self.driver.find_all(By::Css(css)).await?.into_iter().next() {
                return Ok(element);
            }
            if begun.elapsed() > PATIENCE {
                return Err(WebDriverError::FatalError(format!("waited {PATIENCE:?} for: `{css}` is there")));
            }
            pause(40).await;
        }
    }

    /// Does something with the first element of a selector, and again with the element then there when it cannot be done: a
    /// row may be redrawn under the pointer, a button is switched off for a moment.
    async fn with_css<T, F: Future<Output = WebDriverResult<T>>>(
        &self,
        css: &str,
        act: impl Fn(WebElement) -> F,
    ) -> WebDriverResult<T> {
        let begun = Instant::now();
        loop {
            let outcome = act(self.find_css(css).await?).await;
            if outcome.is_ok() || begun.elapsed() > PATIENCE {
                return outcome;
            }
            pause(50).await;
        }
    }

    /// Whether something with a handle is there now.
    pub async fn is_there(&self, handle: &str) -> WebDriverResult<bool> {
        Ok(!self.driver.find_all(By::Css(format!("[data-testid=\"{handle}\"]"))).await?.is_empty())
    }

    /// Waits until nothing with a handle is there.
    pub async fn gone(&self, handle: &str) -> WebDriverResult<()> {
        self.until(&format!("`{handle}` is gone"), PATIENCE, || async { Ok(!self.is_there(handle).await?) }).await
    }

    /// Clicks what has a handle, as soon as it can be clicked.
    pub async fn click(&self, handle: &str) -> WebDriverResult<()> {
        self.click_css(&format!("[data-testid=\"{handle}\"]")).await
    }

    /// Clicks the first element of a selector, as soon as it can be clicked.
    pub async fn click_css(&self, css: &str) -> WebDriverResult<()> {
        self.with_css(css, |element| async move {
            if !element.is_enabled().await? {
                return Err(WebDriverError::FatalError(format!("`{css}` is disabled")));
            }
            let clicked = element.click().await;
            if clicked.is_err() {
                // A bar that stays at the foot of the page may lie over it.
                element.scroll_into_view().await?;
            }
            clicked
        })
        .await
    }

    /// The visible text of what has a handle.
    pub async fn text(&self, handle: &str) -> WebDriverResult<String> {
        self.with_css(&format!("[data-testid=\"{handle}\"]"), |element| async move { element.text().await }).await
    }

    /// Waits until what has a handle says something.
    pub async fn says(&self, handle: &str, words: &str) -> WebDriverResult<()> {
        let what = format!("`{handle}` says `{words}`");
        self.until(&what, PATIENCE, || async { Ok(self.text(handle).await?.contains(words)) }).await
    }

    /// The visible text of the whole page.
    pub async fn page_text(&self) -> WebDriverResult<String> {
        Ok(self.script("return document.body.innerText", &[]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page says something.
    pub async fn reads(&self, words: &str) -> WebDriverResult<()> {
        self.until(words, PATIENCE, || async { Ok(self.page_text().await?.contains(words)) }).await
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str, arguments: &[Value]) -> WebDriverResult<Value> {
        Ok(self.driver.execute(script, arguments.to_vec()).await?.json().clone())
    }

    /// Chooses an option by its value.
    pub async fn choose(&self, handle: &str, value: &str) -> WebDriverResult<()> {
        self.click_css(&format!("select[data-testid=\"{handle}\"] option[value=\"{value}\"]")).await
    }

    /// Types into the first field of a selector, in place of what stands there.
    pub async fn fill_css(&self, css: &str, text: &str) -> WebDriverResult<()> {
        self.with_css(css, |field| async move {
            field.scroll_into_view().await?;
            field.click().await?;
            field.send_keys(Key::Control + "a").await?;
            field.send_keys(Key::Delete + "").await?;
            field.send_keys(text).await
        })
        .await
    }

    /// Waits until something holds; what it was is in the error.
    pub async fn until<F: Future<Output = WebDriverResult<bool>>>(
        &self,
        what: &str,
        patience: Duration,
        holds: impl Fn() -> F,
    ) -> WebDriverResult<()> {
        let begun = Instant::now();
        while !holds().await? {
            if begun.elapsed() > patience {
                return Err(WebDriverError::FatalError(format!("waited {patience:?} for: {what}")));
            }
            pause(40).await;
        }
        Ok(())
    }

    /// Waits until all that was done is on disk.
    pub async fn saved(&self) -> WebDriverResult<()> {
        self.until("all is saved", PATIENCE, || async { Ok(self.attribute("saved", "data-pending").await? == "0") })
            .await
    }

    /// What a click downloads: the bytes of the next file.
    pub async fn download(&self, click: &str) -> WebDriverResult<(String, Vec<u8>)> {
        let folder = self.folder.join("downloads");
        let before = finished(&folder);
        self.click(click).await?;
        let new = || finished(&folder).into_iter().find(|path| !before.contains(path));
        self.until(&format!("the download of `{click}`"), PATIENCE, || async { Ok(new().is_some()) }).await?;
        let path = new().expect("just seen");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, std::fs::read(path).expect("a finished download")))
    }

    /// Errors and blocked requests in the page's console since the last call.
    pub async fn complaints(&self) -> WebDriverResult<Vec<String>> {
        let log = self.driver.browser_log().await?;
        let is_complaint = |level: &str, text: &str| {
            level == "SEVERE" || text.contains("Content Security Policy") || text.contains("panicked")
        };
        Ok(log.into_iter().filter(|it| is_complaint(&it.level, &it.message)).map(|it| it.message).collect())
    }
}

/// Waits a little.
pub async fn pause(millis: u64) {
    tokio::time::sleep(Duration::from_millis(millis)).await;
}

fn finished(folder: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    files
        .filter(|path| !path.to_string_lossy().ends_with("download") && !is_hidden(path) && has_content(path))
        .collect()
}

/// Chromium begins a download under a hidden name.
fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// Just before it moves a download to its name, Chromium puts an empty file there.
fn has_content(path: &Path) -> bool {
    path.metadata().is_ok_and(|file| file.len() > 0)
}

/// The digits of a number as the page writes it: `1,204` -> 1204.
pub fn number(text: &str) -> u64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("no number in `{text}`"))
}
